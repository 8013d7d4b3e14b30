import { describe, expect, it } from 'vitest';
import { written } from '../../../src/core/numbers/quantity';

describe('numbers as they are written', () => {
  it.each([
    [1.005, 1, '1.0'],
    [-0.04, 1, '0.0'],
    [-0.06, 1, '-0.1'],
    [1e-300, 302, `0.${'0'.repeat(20)}`],
    [1e21, 0, '1e+21'],
  ])('%d with %i decimals: %s', (value, decimals, text) => {
    expect(written(value, decimals)).toBe(text);
  });
});
