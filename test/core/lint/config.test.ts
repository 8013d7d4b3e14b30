import { describe, expect, it } from 'vitest';
import { lintDeck, readLintConfig } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

const rulesIn = (text: string, config = ''): string[] =>
  lintDeck(parseDeck(text), undefined, readLintConfig(config).options).map(({ rule }) => rule);

describe('a configuration', () => {
  it('switches rules off and changes their severity', () => {
    const text = '推理吞吐量达到 2450';
    expect(rulesIn(text)).toContain('U01');
    expect(rulesIn(text, 'rules:\n  U01: off')).not.toContain('U01');
    const { options, problems } = readLintConfig('rules:\n  U01: error');
    expect(problems).toEqual([]);
    expect(lintDeck(parseDeck(text), undefined, options).find(({ rule }) => rule === 'U01')?.severity).toBe('error');
  });

  it('sets the options of rules', () => {
    const text = '## T\n\n- a\n- b\n- c\n- d\n';
    expect(rulesIn(text)).not.toContain('too-much-text');
    expect(rulesIn(text, 'rules:\n  too-much-text:\n    bullets: 3')).toContain('too-much-text');
  });

  it('adds indicators, with limits and units', () => {
    const config =
      'indicators:\n  - id: spill_level\n    name: { en: Spill level, zh: 溢写度 }\n    units: "%"\n    max: 100\n';
    expect(rulesIn('Spill level: 130%')).not.toContain('V01');
    expect(rulesIn('Spill level: 130%', config)).toContain('V01');
    expect(rulesIn('溢写度 130%', config)).toContain('V01');
    expect(rulesIn('Spill level: 12', config)).toContain('U01');
  });

  it('holds decks to a list of their own', () => {
    const config =
      'list: ours\nlists:\n  ours: [ttft, queue_depth]\nindicators:\n  - id: queue_depth\n    name: Queue depth\n';
    const text = '## R\n\n- P99 TTFT 180 ms\n- Queue depth in time';
    const found = lintDeck(parseDeck(text), undefined, readLintConfig(config).options);
    expect(found.find(({ rule }) => rule === 'R03')?.message.args).toEqual([1, 2, 'Queue depth']);
  });

  it('gives way to the front matter', () => {
    const text = '---\nlint: { rules: { U01: off } }\n---\n\n推理吞吐量达到 2450';
    expect(rulesIn(text, 'rules:\n  U01: error')).not.toContain('U01');
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['an unknown key', 'rulez: {}'],
    ['an unknown rule', 'rules: { U99: off }'],
    ['an unknown severity', 'rules: { U01: loud }'],
    ['an option out of range', 'rules: { too-much-text: { bullets: 0 } }'],
    ['an unknown indicator', 'lists: { a: [nothing] }'],
    ['an unknown list', 'list: nothing'],
    ['an indicator without a name', 'indicators: [{ id: x }]'],
    ['a unit that is none', 'indicators: [{ id: x, name: X, units: blah }]'],
    ['broken YAML', 'rules: ['],
    ['a text', 'hello'],
    ['rules in a list', 'rules: [U01]'],
  ];
  it.each(wrong)('with %s has one problem in its text', (_what, text) => {
    const { problems } = readLintConfig(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  it('may be empty', () => {
    expect(readLintConfig('')).toEqual({ options: {}, problems: [] });
    expect(readLintConfig('rules:\n').problems).toEqual([]);
  });
});
