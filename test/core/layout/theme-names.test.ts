import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';

const problems = (theme: string) =>
  layoutDeck(parseDeck(`---\ntheme: ${theme}\n---\n\n# A\n`)).problems.map(({ code, severity }) => [code, severity]);

describe('a theme that is not there', () => {
  it.each(['default', 'gaia', 'uncover'])('is a hint where Marp has it: %s', (theme) => {
    expect(problems(theme)).toEqual([['theme-unknown', 'info']]);
  });

  it('is a warning otherwise', () => {
    expect(problems('papre')).toEqual([['theme-unknown', 'warning']]);
  });

  it.each(['cloud-native', 'paper', 'midnight'])('is not %s', (theme) => {
    expect(problems(theme)).toEqual([]);
  });
});
