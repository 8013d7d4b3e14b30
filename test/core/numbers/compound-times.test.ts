import { describe, expect, it } from 'vitest';
import { inPartsOf } from '../../../src/core/numbers/compound-times';
import { readQuantities } from '../../../src/core/numbers/read';

/** The times in `text`, in seconds. */
const secondsIn = (text: string): number[] =>
  readQuantities(text).map(({ value, unit }) => Math.round(value * (unit?.factor ?? 1) * 1000) / 1000);

describe('a time in several units', () => {
  it.each([
    ['4 min 20 s', [260]],
    ['1 h 35 min', [5700]],
    ['2 小时 10 分', [7800]],
    ['1 分 30 秒', [90]],
    ['1 小时零 5 分钟', [3900]],
    ['3m20s', [200]],
    ['1d 6h', [108_000]],
    ['1 hour and 30 minutes', [5400]],
    ['1 h 2 min 3.5 s', [3723.5]],
    ['从 4 min 20 s 降到 3 min 15 s', [260, 195]],
  ])('is one: %s', (text, seconds) => {
    expect(secondsIn(text)).toEqual(seconds);
  });

  it.each([
    ['limits of 1 h and 10 min', [3600, 600]],
    ['1 h 90 min', [3600, 5400]],
    ['2 s 5 min', [2, 300]],
    ['1 h, 35 min', [3600, 2100]],
  ])('is several where each stands for itself: %s', (text, seconds) => {
    expect(secondsIn(text)).toEqual(seconds);
  });

  it('is written like another one', () => {
    expect(inPartsOf('5 min 20 s', 260)).toBe('4 min 20 s');
    expect(inPartsOf('1 小时 25 分', 5700)).toBe('1 小时 35 分');
    expect(inPartsOf('90 s', 60)).toBeUndefined();
    expect(inPartsOf('4 min 20 s or so', 60)).toBeUndefined();
  });
});
