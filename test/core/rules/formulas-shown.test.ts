import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

it('a formula that does not hold is shown without the brackets around one number', () => {
  const [finding] = lintDeck(
    parseDeck('$W = \\frac{0.703}{1 - 0.703} \\times 9\\ \\text{ms} = 31.2\\ \\text{ms}$'),
  ).filter(({ rule }) => rule === 'V03');
  expect(finding?.message.args).toEqual(['31.2 ms', '0.703 ÷ (1 - 0.703) × 9 ms', '21.3 ms']);
});
