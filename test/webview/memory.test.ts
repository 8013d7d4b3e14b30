import { describe, expect, it } from 'vitest';
import { readMemory } from '../../webview/memory';

describe('readMemory', () => {
  it('keeps what was chosen', () => {
    const kept = { uri: 'file:///a.md', view: 'grid', slide: 7, zooms: { list: 0, grid: 25, slide: 150 }, notes: true };
    expect(readMemory(kept, 'file:///a.md')).toEqual(kept);
  });

  it('begins with a column of slides that fit the panel', () => {
    for (const nothing of [undefined, null, 'text', { zoom: 50 }, { view: 'pile', slide: -1, zooms: 3, notes: 1 }]) {
      expect(readMemory(nothing, 'u')).toEqual({
        uri: 'u',
        view: 'list',
        slide: 0,
        zooms: { list: 0, grid: 0, slide: 0 },
        notes: false,
      });
    }
  });
});
