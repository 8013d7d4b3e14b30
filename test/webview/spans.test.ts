import { describe, expect, it } from 'vitest';
import { overlaps, smallestAround } from '../../webview/spans';

const range = (start: number, end: number) => ({ start, end });

describe('smallestAround', () => {
  const list = [range(0, 40), range(2, 20), range(2, 9), range(10, 20)];

  it('takes the innermost', () => {
    expect(smallestAround(list, 5)).toEqual(range(2, 9));
    expect(smallestAround(list, 30)).toEqual(range(0, 40));
  });

  it('still holds a caret after the last letter', () => {
    expect(smallestAround(list, 9)).toEqual(range(2, 9));
    expect(smallestAround(list, 41)).toBeUndefined();
  });
});

describe('overlaps', () => {
  it('needs a shared character', () => {
    expect(overlaps(range(0, 5), range(4, 8))).toBe(true);
    expect(overlaps(range(0, 5), range(5, 8))).toBe(false);
  });

  it('takes an empty range for the character after it', () => {
    expect(overlaps(range(0, 5), range(4, 4))).toBe(true);
    expect(overlaps(range(5, 5), range(5, 8))).toBe(true);
    expect(overlaps(range(0, 5), range(5, 5))).toBe(false);
  });
});
