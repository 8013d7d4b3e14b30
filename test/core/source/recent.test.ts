import { describe, expect, it } from 'vitest';
import { Recent } from '../../../src/core/source/recent';

describe('what was found of late', () => {
  it('is kept by its key', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('a', 2);
    expect([recent.get('a'), recent.get('b')]).toEqual([2, undefined]);
  });

  it('goes when twice as many came after it', () => {
    const recent = new Recent<number>(2);
    for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) recent.set(key, index);
    expect(['a', 'b', 'c', 'd', 'e'].map((key) => recent.get(key))).toEqual([undefined, undefined, 2, 3, 4]);
  });

  it('stays while it is asked for', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    for (const key of ['b', 'c', 'd', 'e', 'f', 'g']) {
      recent.set(key, 0);
      expect(recent.get('a')).toBe(1);
    }
  });
});
