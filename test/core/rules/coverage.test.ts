import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { applyEdits } from '../../../src/core/source/text-edit';

const TABLE = '| 指标 | 数值 |\n|---|---|\n| 吞吐量 | 2,450 tok/s |\n| TTFT | 180 ms |\n| GPU 利用率 | 72% |';
const missingIn = (text: string): unknown =>
  lintDeck(parseDeck(text)).find(({ rule }) => rule === 'R03')?.message.args[2];

describe('indicators that a deck gives', () => {
  it('are named where they are missing', () => {
    expect(missingIn(TABLE)).toContain('token 间延迟');
  });

  it('may stand in a chart', () => {
    const chart = '```chart\ntype: bar\ncategories: [A, B]\nseries:\n  TBT: [30, 24]\n```';
    expect(missingIn(`${TABLE}\n\n${chart}`)).not.toContain('token 间延迟');
  });

  it('can be put in as missing, estimated, or with a published value and its source', () => {
    const finding = lintDeck(parseDeck(TABLE)).find(({ rule }) => rule === 'R03');
    const texts = finding!.fixes!.map(({ edits }) => applyEdits(TABLE, edits));
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain('| token 间延迟 | 未测 |');
    expect(texts[1]).toMatch(/\| token 间延迟 \| 估算 ___（.+） \|/);
    expect(texts[2]).toMatch(/\| token 间延迟 \| 参考 .+（.+\d{4}.*） \|/);
    for (const text of texts) expect(missingIn(text)).toBeUndefined();
    // A place for an estimate is asked for until it is filled.
    expect(lintDeck(parseDeck(texts[1]!)).map(({ rule }) => rule)).toContain('placeholder');
  });
});

describe('a page of results without data', () => {
  it.each([
    ['zh-CN', '## 阶段1效果量化\n\n- 利用率明显改善\n\n::: notes\n讲稿\n:::'],
    ['en', '## Results\n\n- Much faster than before'],
  ])('gets rows to fill in, estimates or published values, before its notes (%s)', (lang, slide) => {
    const text = `---\nlang: ${lang}\n---\n\n${slide}`;
    const of = (one: string) => lintDeck(parseDeck(one)).find(({ rule }) => rule === 'results-without-data');
    const texts = of(text)!.fixes!.map(({ edits }) => applyEdits(text, edits));
    expect(texts).toHaveLength(3);
    for (const fixed of texts) {
      expect(of(fixed)).toBeUndefined();
      expect(parseDeck(fixed).slides[0]!.body.blocks.at(-1)).toMatchObject({ kind: 'table' });
      expect(lintDeck(parseDeck(fixed)).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(lintDeck(parseDeck(texts[1]!)).map(({ rule }) => rule)).toContain('placeholder');
  });
});
