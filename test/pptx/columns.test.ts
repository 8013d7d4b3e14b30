import { describe, expect, it } from 'vitest';
import { body, paragraph, run, textBox } from './scene-builder';
import { between, slideXml } from './written';

const drawn = async (...list: Parameters<typeof paragraph>[0][]): Promise<string> => {
  const xml = await slideXml([textBox(2, body(list.map((runs) => paragraph(runs))))]);
  return between(xml, '<a:lstStyle/>', '</p:txBody>');
};

describe('code', () => {
  it('is not proofread, and is English where it is not Chinese', async () => {
    const xml = await drawn([run('teh', { font: 'code' }), run('代码', { font: 'code' })]);
    expect(xml).toContain('<a:rPr lang="en-US" noProof="1" sz="2000">');
    expect(xml).toContain('<a:rPr lang="zh-CN" altLang="en-US" noProof="1" sz="2000">');
    expect(await drawn([run('text')])).not.toContain('noProof');
  });

  it('takes box drawing, arrows and quotes from its own face, Chinese from the theme’s', async () => {
    expect(await drawn([run('│→“', { font: 'code' })])).toContain(
      '<a:latin typeface="Consolas"/><a:ea typeface="Consolas"/><a:cs typeface="Consolas"/>',
    );
    expect(await drawn([run('│ 调', { font: 'grid' })])).toContain(
      '<a:latin typeface="Courier New"/><a:ea typeface="+mn-ea"/><a:cs typeface="Courier New"/>',
    );
  });
});

describe('text in columns', () => {
  it('carries its spacing in hundredths of a point', async () => {
    expect(await drawn([run('调', { spacing: 3.2 })])).toContain(' spc="320"');
    expect(await drawn([run('x', { spacing: 0 })])).not.toContain('spc=');
  });

  it('writes a tab for spaces that end on a column, with a stop there', async () => {
    const runs = [run('│'), run('  ', {}, { isTab: true }), run('调'), run(' ', {}, { isTab: true }), run('│')];
    const pieces = [0, 9.6, 28.8, 48, 57.6].map((x, index) => ({
      text: runs[index]!.text,
      x,
      width: [9.6, 19.2, 19.2, 9.6, 9.6][index]!,
      run: index,
    }));
    const lines = [{ x: 0, baseline: 20, width: 67.2, pieces }];
    const xml = between(
      await slideXml([textBox(2, body([paragraph(runs, { lines })]))]),
      '<a:lstStyle/>',
      '</p:txBody>',
    );
    expect(xml).toContain('<a:tabLst><a:tab pos="365760" algn="l"/><a:tab pos="731520" algn="l"/></a:tabLst></a:pPr>');
    expect(xml.match(/<a:t>\t<\/a:t>/g)).toHaveLength(2);
  });
});
