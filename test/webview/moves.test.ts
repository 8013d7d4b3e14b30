import { describe, expect, it } from 'vitest';
import { moved, moveOf } from '../../webview/moves';

/** Three beside each other, two rows in sight. */
const grid = { columns: 3, rows: 2 };
const inGrid = (from: number, key: string, count = 11) => moved(from, moveOf(key, false)!, count, 'grid', grid);
const inList = (from: number, key: string) => moved(from, moveOf(key, false)!, 5, 'list', grid);

describe('moved', () => {
  it('goes from slide to slide in a column, and stops at the ends', () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown']) {
      expect(inList(1, key)).toBe(2);
      expect(inList(4, key)).toBe(4);
    }
    for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp']) {
      expect(inList(3, key)).toBe(2);
      expect(inList(0, key)).toBe(0);
    }
    expect([inList(2, 'Home'), inList(2, 'End')]).toEqual([0, 4]);
  });

  it('goes along rows and columns in a grid', () => {
    expect([inGrid(4, 'ArrowRight'), inGrid(4, 'ArrowLeft')]).toEqual([5, 3]);
    expect([inGrid(4, 'ArrowDown'), inGrid(4, 'ArrowUp')]).toEqual([7, 1]);
    expect([inGrid(1, 'ArrowUp'), inGrid(10, 'ArrowDown')]).toEqual([1, 10]);
  });

  it('stays in its column by the page, as far as the column goes', () => {
    expect([inGrid(1, 'PageDown'), inGrid(4, 'PageDown'), inGrid(10, 'PageDown')]).toEqual([7, 10, 10]);
    expect([inGrid(10, 'PageUp'), inGrid(4, 'PageUp'), inGrid(2, 'PageUp')]).toEqual([4, 1, 2]);
    expect(inGrid(8, 'PageDown')).toBe(8);
  });
});

describe('moveOf', () => {
  it('takes the space bar as readers do', () => {
    expect([moveOf(' ', false), moveOf(' ', true)]).toEqual(['pageDown', 'pageUp']);
    expect(moveOf('a', false)).toBeUndefined();
  });
});
