import { describe, expect, it } from 'vitest';
import { countNamed } from '../../../src/core/numbers/number-words';

describe('counts in words', () => {
  it.each([
    ['8', 8],
    ['八', 8],
    ['两', 2],
    ['单', 1],
    ['十', 10],
    ['十六', 16],
    ['四十五', 45],
    ['an', 1],
    ['Four', 4],
    ['sixteen', 16],
    ['forty-five', 45],
    ['twenty', 20],
    ['many', undefined],
    ['几', undefined],
    ['', undefined],
    ['forty-x', undefined],
  ])('%s is %s', (written, count) => {
    expect(countNamed(written)).toBe(count);
  });
});
