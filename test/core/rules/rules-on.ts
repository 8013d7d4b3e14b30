import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** Hints count too. */
export const HINTS_TOO = true;

/** The ids of the rules among `rules` that report something on a deck of this text, as often as they do; hints if asked for. */
export function rulesOn(text: string, rules = /./, withHints = false): string[] {
  return lintDeck(parseDeck(text))
    .filter(({ rule, severity }) => rules.test(rule) && (withHints || severity !== 'info'))
    .map(({ rule }) => rule);
}
