import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck, RULES } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import type { Rule, RuleExample } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/source/finding';
import { applyEdits } from '../../../src/core/source/text-edit';

function lint(text: string): Finding[] {
  const deck = parseDeck(text);
  return lintDeck(deck, layoutDeck(deck, { resources: new Map([['broken.png', { fault: 'unreadable' }]]) }));
}

const each = (kind: 'bad' | 'good'): [string, Rule, RuleExample][] =>
  RULES.flatMap((rule) =>
    rule[kind].map((example): [string, Rule, RuleExample] => {
      return [`${rule.id} ${example.lang}: ${example.text.replaceAll('\n', '⏎').slice(0, 80)}`, rule, example];
    }),
  );

describe('a bad example is reported by its rule', () => {
  it.each(each('bad'))('%s', (_name, rule, { text }) => {
    expect(lint(text).map((finding) => finding.rule)).toContain(rule.id);
  });
});

describe('a good example is not reported by its rule', () => {
  it.each(each('good'))('%s', (_name, rule, { text }) => {
    expect(lint(text).filter((finding) => finding.rule === rule.id)).toEqual([]);
  });
});

describe('a finding', () => {
  it.each(each('bad'))('stands in the text and its fixes help: %s', (_name, rule, { text }) => {
    for (const finding of lint(text).filter((one) => one.rule === rule.id)) {
      expect(finding.span.end).toBeLessThanOrEqual(text.length);
      expect(text.slice(finding.span.start, finding.span.end).trim()).not.toBe('');
      for (const fix of finding.fixes ?? []) {
        const fixed = applyEdits(text, fix.edits);
        const left = lint(fixed).filter((one) => one.rule === rule.id);
        expect(left.length, fixed).toBeLessThan(lint(text).filter((one) => one.rule === rule.id).length);
        // A safe fix applied twice equals once: nothing of its kind is offered any more at its place.
        if (!fix.safe) continue;
        expect(left.flatMap((one) => one.fixes ?? []).filter((one) => one.safe)).toEqual([]);
        const errors = (one: string) => lint(one).filter(({ severity }) => severity === 'error').length;
        expect(errors(fixed)).toBeLessThanOrEqual(errors(text));
      }
    }
  });
});

describe('every rule', () => {
  it('has an id of its own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s explains itself in both languages with examples',
    (_id, rule) => {
      for (const text of [rule.title.en, rule.title.zh, rule.why.en, rule.why.zh]) expect(text).not.toBe('');
      // What no text of a deck alone brings about is tried in a file of its own.
      if (rule.id === 'text-small') return;
      for (const examples of [rule.bad, rule.good]) {
        expect(new Set(examples.map((example) => example.lang))).toEqual(new Set(['en', 'zh']));
      }
    },
  );
});
