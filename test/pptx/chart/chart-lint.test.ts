import { describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/pptx';
import { OpenPackage } from '../../../src/pptx/open-package';
import { lintPackage } from '../../../src/pptx/package-lint';
import { readPptx } from '../../../src/pptx/read';
import { layOut } from '../../core/layouts/lay-out';

const CHART = 'ppt/charts/chart1.xml';
const SCENE = layOut(
  '---\nproofdeck: true\n---\n\n## Chart\n\n```chart\ncategories: [a, b]\nseries: {A: [1, 2], B: [3, 4]}\n```\n',
);

/** What is found in a package whose chart has been changed. */
async function findings(change: (xml: string) => string, without?: string): Promise<string[]> {
  const file = new OpenPackage(await writePptx(SCENE));
  const parts = new Map<string, string | Uint8Array>(file.names.map((name) => [name, file.bytes(name)]));
  parts.set(CHART, change(file.text(CHART)));
  if (without) parts.delete(without);
  return lintPackage(parts);
}

describe('faults of charts', () => {
  it('none in ours', async () => {
    expect(await findings((xml) => xml)).toEqual([]);
  });

  it('axes', async () => {
    expect(await findings((xml) => xml.replace('<c:axId val="1"/>', '<c:axId val="7"/>'))).toEqual([
      `no axis 7 in ${CHART}`,
      `axis 1 belongs to no series in ${CHART}`,
    ]);
    expect(await findings((xml) => xml.replace('<c:axId val="2"/>', ''))).toContain(
      `c:barChart with 1 axes in ${CHART}`,
    );
  });

  it('ends with an exponent are numbers, those without a value are none', async () => {
    const withLeast = (value: string) => findings((xml) => xml.replace(/<c:min val="[^"]*"/, `<c:min val="${value}"`));
    expect(await withLeast('-1e-9')).toEqual([]);
    expect(await withLeast('NaN')).toEqual([`bad number val="NaN" on c:min in ${CHART}`]);
    expect(await findings((xml) => xml.replace('<c:idx val="1"/>', '<c:idx val="1e0"/>'))).toContain(
      `bad number val="1e0" on c:idx in ${CHART}`,
    );
  });

  it('series', async () => {
    expect(await findings((xml) => xml.replace('<c:idx val="1"/>', '<c:idx val="0"/>'))).toEqual([
      `two series with one c:idx in ${CHART}`,
    ]);
    expect(await findings((xml) => xml.replace('Sheet1!$B$2:$B$3', 'Sheet1!$B$2:$B$2'))).toEqual([
      `2 points for 1 cells in Sheet1!$B$2:$B$2 in ${CHART}`,
    ]);
    expect(await findings((xml) => xml.replace('Sheet1!$B$2:$B$3', 'B'))).toEqual([
      `no cells in the formula B in ${CHART}`,
    ]);
  });

  it('a workbook that is not there', async () => {
    const found = await findings((xml) => xml, 'ppt/embeddings/workbook1.xlsx');
    expect(found).toContain(`a chart without a workbook in ${CHART}`);
  });
});

it('a chart is read as one', async () => {
  const kinds = readPptx(await writePptx(SCENE)).slides[0]!.shapes.map(({ kind }) => kind);
  expect(kinds).toContain('chart');
});
