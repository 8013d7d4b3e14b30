import { describe, expect, it } from 'vitest';
import { lintDeck, RULES } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import cases from '../../fixtures/metric-rule-examples.json';

/** A slide, the rules that must report it, and the rules that must not. */
interface Case {
  readonly rule: string;
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly must_not: readonly string[];
}

const implemented = new Set(RULES.map((rule) => rule.id));
const found = (text: string): string[] => lintDeck(parseDeck(text)).map((finding) => finding.rule);
const named = (one: Case): [string, Case] => [`${one.rule} ${one.lang} ${one.kind}: ${one.text}`, one];

describe('examples of the rules that exist', () => {
  it.each((cases as Case[]).filter(({ rule }) => implemented.has(rule)).map(named))('%s', (_name, one) => {
    const rules = found(one.text);
    for (const id of one.expect) expect(rules).toContain(id);
    for (const id of one.must_not) expect(rules).not.toContain(id);
  });
});

describe('examples of what is right', () => {
  it.each((cases as Case[]).filter(({ kind }) => kind === 'good').map(named))('give no error: %s', (_name, one) => {
    const errors = lintDeck(parseDeck(one.text)).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});
