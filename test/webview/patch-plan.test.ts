import { describe, expect, it } from 'vitest';
import { planPatch } from '../../webview/patch-plan';

/** One letter a slide: its text. Its key is that too, unless given apart. */
const slides = (origins: string, keys: string = origins) =>
  [...origins].map((origin, index) => ({ origin, key: keys[index]! }));
const plan = (before: string, after: string) => planPatch(slides(before), slides(after));

describe('planPatch', () => {
  it('keeps everything when nothing changed', () => {
    expect(plan('abc', 'abc')).toEqual({ from: [0, 1, 2], removed: [] });
  });

  it('gives an edited slide the element it had', () => {
    expect(plan('abc', 'axc')).toEqual({ from: [0, 1, 2], removed: [] });
  });

  it('makes an element for a new slide and keeps the others', () => {
    expect(plan('abc', 'abxc')).toEqual({ from: [0, 1, undefined, 2], removed: [] });
    expect(plan('', 'ab')).toEqual({ from: [undefined, undefined], removed: [] });
  });

  it('removes what is gone', () => {
    expect(plan('abc', 'ac')).toEqual({ from: [0, 2], removed: [1] });
    expect(plan('abc', '')).toEqual({ from: [], removed: [0, 1, 2] });
  });

  it('follows a slide that moved', () => {
    expect(plan('abcd', 'dabc')).toEqual({ from: [3, 0, 1, 2], removed: [] });
  });

  it('pairs equal slides in order', () => {
    expect(plan('aab', 'aaab').from).toEqual([0, 1, undefined, 2]);
    expect(plan('aab', 'ab')).toEqual({ from: [0, 2], removed: [1] });
  });

  it('splits a slide into two: the first keeps the element', () => {
    expect(plan('abc', 'axyc').from).toEqual([0, 1, undefined, 2]);
  });

  it('keeps the elements of slides that are drawn anew because their numbers changed', () => {
    expect(planPatch(slides('abc', '123'), slides('axbc', '1456'))).toEqual({
      from: [0, undefined, 1, 2],
      removed: [],
    });
    expect(planPatch(slides('abc', '123'), slides('bc', '45'))).toEqual({ from: [1, 2], removed: [0] });
  });

  it('keeps an edited slide when others got new numbers at once', () => {
    expect(planPatch(slides('abc', '123'), slides('xayc', '4567'))).toEqual({
      from: [undefined, 0, 1, 2],
      removed: [],
    });
  });

  it('never uses an element twice and never loses one', () => {
    const { from, removed } = plan('abcabcx', 'cbaxyab');
    const used = from.filter((index) => index !== undefined);
    expect(new Set([...used, ...removed]).size).toBe(7);
    expect(used.length + removed.length).toBe(7);
  });
});
