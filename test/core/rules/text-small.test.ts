import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

const deck = parseDeck('## Results\n\n- a point\n\n| A | B |\n|---|---|\n| 1 | 2 |\n');
const smallIn = (options: Record<string, number>) =>
  lintDeck(deck, layoutDeck(deck), { rules: { 'text-small': { options } } }).filter(
    ({ rule }) => rule === 'text-small',
  );

describe('text too small', () => {
  it('is reported below the size that the team set, once a slide', () => {
    expect(smallIn({ text: 40, table: 10 })).toHaveLength(1);
    expect(smallIn({ text: 6, table: 40 })).toHaveLength(1);
  });

  it('is not reported in the footer, nor in our themes', () => {
    expect(smallIn({})).toEqual([]);
    expect(smallIn({ text: 12, table: 10 })).toEqual([]);
  });
});
