import { describe, expect, it, vi } from 'vitest';
import bundle from '../../../l10n/bundle.l10n.zh-cn.json';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck, RULES } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage, message } from '../../../src/core/source/message';
import { span } from '../../../src/core/source/span';

/** What rules about numbers say; these slides have no titles and little text. */
const isAboutNumbers = ({ rule }: { readonly rule: string }): boolean => /^[A-Z]\d\d$/.test(rule);
const rulesIn = (text: string): string[] =>
  lintDeck(parseDeck(text))
    .filter(isAboutNumbers)
    .map((finding) => finding.rule);
/** Without hints. */
const seriousIn = (text: string): string[] =>
  lintDeck(parseDeck(text))
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => finding.rule);
const BAD = '推理吞吐量达到 2450';

describe('findings', () => {
  it.each([
    ['V01', 'The annual PUE was 0.97.'],
    ['V06', '- Cost: €3\n- 14B 模型用 BF16 整块放进 24 GB 的卡\n- 参照：公有云 H100 按需价 2.98 美元'],
  ])('are told once by %s, however many of its readers see them: %s', (rule, text) => {
    expect(seriousIn(text)).toEqual([rule]);
  });

  it('have absolute spans, also on later slides', () => {
    const text = `# 标题\n\n---\n\n## 结果\n\n- ${BAD}\n`;
    const [finding] = lintDeck(parseDeck(text)).filter(isAboutNumbers);
    expect(finding).toMatchObject({ rule: 'U01', slide: 1, severity: 'warning' });
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('2450');
    const [edit] = finding!.fixes![0]!.edits;
    expect(edit!.span.start).toBe(finding!.span.end);
  });

  it('are said in both languages, with the author’s own words', () => {
    const [finding] = lintDeck(parseDeck(BAD)).filter(isAboutNumbers);
    expect(formatMessage(finding!.message)).toContain('“推理吞吐量” has no unit: 2450');
    expect(formatMessage(finding!.message, bundle)).toContain('“推理吞吐量”没有单位：2450');
  });

  it('come in source order, those of parsing and layout among them', () => {
    const text = `![a](gone.png)\n\n---\n\n${BAD}\n\n- PUE 0.9\n`;
    const deck = parseDeck(text);
    const problem = { code: 'of-the-scene', severity: 'info', message: message('x'), span: span(0, 1) } as const;
    const findings = lintDeck(deck, { ...layoutDeck(deck), problems: [problem] }).filter(
      ({ rule }) => rule !== 'title-missing',
    );
    expect(findings.map((finding) => finding.rule)).toEqual(['of-the-scene', 'picture-missing', 'U01', 'V01']);
    expect(findings.map((finding) => finding.slide)).toEqual([undefined, 0, 1, 1]);
  });

  it('of several rules about one number: the first of the registry stays', () => {
    // The claim is the remainder (C05) and does not follow (C01); it is also a difference of percentages (C04).
    expect(rulesIn('显存从 100 GB 降到 54 GB，降低了 54%')).toEqual(['C05']);
    expect(rulesIn('利用率从 60% 提升到 75%，提升 15%')).toEqual(['C04']);
  });

  it('of deck rules give way too', () => {
    expect(seriousIn('- vLLM 的 GPU 利用率 75%\n\n---\n\n- vLLM 的 GPU 利用率 130%\n')).toEqual(['V01']);
    expect(seriousIn('- vLLM 的 GPU 利用率 75%\n\n---\n\n- vLLM 的 GPU 利用率 85%\n')).toEqual(['K01']);
  });

  it('about the deck belong to the slide that they are about', () => {
    const deck = parseDeck('# A\n\n---\n\n## B\n\n- x\n\n---\n\n## B\n\n- y\n');
    const found = lintDeck(deck).filter(({ rule }) => rule === 'title-duplicate');
    expect(found.map(({ slide }) => slide)).toEqual([2]);
  });

  it('of a hint with a budget are folded into one per slide', () => {
    const line = '命中率从 10% 提升到 30%，提升 3 倍';
    const findings = lintDeck(parseDeck(`- ${line}\n- ${line}\n\n---\n\n- ${line}\n`)).filter(isAboutNumbers);
    expect(findings.map(({ rule, slide, related }) => [rule, slide, related?.length])).toEqual([
      ['C02', 0, 1],
      ['C02', 1, undefined],
    ]);
  });
});

describe('comments switch rules off', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['from here on', `${BAD}\n\n<!-- lint-disable U01 -->\n\n${BAD}\n\n---\n\n${BAD}`, ['U01']],
    ['until they are enabled', `<!-- lint-disable U01 -->\n\n${BAD}\n\n<!-- lint-enable U01 -->\n\n${BAD}`, ['U01']],
    ['by their ids only', `<!-- lint-disable U02, C01 -->\n\n${BAD}`, ['U01']],
    ['all of them without an id', `<!-- lint-disable -->\n\n${BAD}\n\nPUE 0.9`, []],
    ['on the next line', `<!-- lint-disable-next-line U01 -->\n${BAD}\n\n${BAD}`, ['U01']],
    ['on the next line after an empty one', `<!-- lint-disable-next-line -->\n\n- ${BAD}\n- ${BAD}`, ['U01']],
    ['in the whole file', `${BAD}\n\n---\n\n<!-- lint-disable-file U01 -->\n\n${BAD}`, []],
    ['not from inside code', `\`\`\`\n<!-- lint-disable -->\n\`\`\`\n\n${BAD}`, ['U01']],
    ['and an unknown word does nothing', `<!-- lint-off U01 -->\n\n${BAD}`, ['U01']],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(rulesIn(text).filter((rule) => /^[A-Z]\d\d$/.test(rule))).toEqual(expected);
  });
});

describe('numbers of the metrics data', () => {
  const text = (claim: string) =>
    `---\nmetrics:\n  baseline: { ttft_milliseconds: 100 }\n  stage1: { ttft_milliseconds: 54 }\n---\n\n## R\n\nTTFT 从 {{baseline.ttft_milliseconds}} 降到 {{stage1.ttft_milliseconds}}，${claim}\n`;
  const claims = (claim: string) => {
    const deck = parseDeck(text(claim));
    return lintDeck(deck, layoutDeck(deck)).filter(({ rule }) => rule === 'C05' || rule === 'C01');
  };

  it('are read where the text refers to them', () => {
    expect(claims('降低了 54%').map(({ rule }) => rule)).toEqual(['C05']);
    expect(claims('降低了 46%')).toEqual([]);
  });

  it('are never written over by a fix', () => {
    const source = text('降低了 54%');
    for (const { fixes = [] } of claims('降低了 54%'))
      for (const { edits } of fixes)
        for (const { span } of edits) expect(source.slice(span.start, span.end)).not.toContain('{{');
  });
});

describe('lint comments', () => {
  it('are neither notes nor directives', () => {
    const { slides } = parseDeck('# A\n\n<!-- lint-disable U01 -->\n');
    expect(slides[0]!.body).toMatchObject({ notes: [], directives: [], problems: [] });
  });
});

describe('work', () => {
  it('is done again only for slides that changed', () => {
    const rule = RULES.find((one) => one.id === 'U01')!;
    const check = vi.spyOn(rule, 'check');
    const text = `# A\n\n---\n\n- ${BAD}\n\n---\n\n- P99 TTFT 180 ms\n`;
    const before = parseDeck(text);
    lintDeck(before);
    expect(check).toHaveBeenCalledTimes(3);
    const after = parseDeck(text.replace('180', '190'), before);
    expect(lintDeck(after).map((finding) => finding.rule)).toContain('U01');
    expect(check).toHaveBeenCalledTimes(4);
    check.mockRestore();
  });

  it('survives any text', () => {
    for (const text of [
      '',
      '\n',
      '---',
      '|',
      '| a |\n|---|',
      '<!-- lint-disable',
      '# \u0000',
      '- '.repeat(50),
      '`'.repeat(9),
    ]) {
      expect(Array.isArray(lintDeck(parseDeck(text)))).toBe(true);
    }
  });
});
