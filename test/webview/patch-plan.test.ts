import { describe, expect, it } from 'vitest';
import { planPatch } from '../../webview/patch-plan';

const plan = (before: string, after: string) => planPatch([...before], [...after]);

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

  it('never uses an element twice and never loses one', () => {
    const { from, removed } = plan('abcabcx', 'cbaxyab');
    const used = from.filter((index) => index !== undefined);
    expect(new Set([...used, ...removed]).size).toBe(7);
    expect(used.length + removed.length).toBe(7);
  });
});
