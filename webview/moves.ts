import type { View } from '../src/protocol';

/** Where a key leads: along the deck, across the rows of a grid, a page of them, or to an end. */
export type Move = 'next' | 'previous' | 'down' | 'up' | 'pageDown' | 'pageUp' | 'first' | 'last';

const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
};

export function moveOf(key: string, shift: boolean): Move | undefined {
  return key === ' ' ? (shift ? 'pageUp' : 'pageDown') : KEYS[key];
}

/** How many thumbnails stand beside each other, and how many rows of them are in sight. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The slide that a move leads to, from 0 to `count - 1`. Where slides stand one by one, every step is to the next; in a
 * grid a step down stays in its column, and stops where there is no row more.
 */
export function moved(from: number, move: Move, count: number, view: View, grid: Grid): number {
  const last = count - 1;
  const row = view === 'grid' ? grid.columns : 1;
  const page = view === 'grid' ? grid.columns * Math.max(1, grid.rows) : 1;
  switch (move) {
    case 'next':
      return Math.min(last, from + 1);
    case 'previous':
      return Math.max(0, from - 1);
    case 'down':
      return alongColumn(from, row, last);
    case 'up':
      return from - row >= 0 ? from - row : from;
    case 'pageDown':
      return alongColumn(from, Math.min(page, lastOfColumn(from, row, last) - from), last);
    case 'pageUp':
      return Math.max(from % row, from - page);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}

function alongColumn(from: number, by: number, last: number): number {
  return from + by <= last ? from + by : from;
}

function lastOfColumn(from: number, row: number, last: number): number {
  return from + Math.floor((last - from) / row) * row;
}
