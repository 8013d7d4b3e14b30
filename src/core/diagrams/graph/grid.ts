import type { Box } from '../../scene/geometry';

/** Lines that connectors may run along, and what is in their way. Points. */
export class Grid {
  readonly width: number;
  readonly height: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether the step from a crossing to the next one on its right, or below it, is free. */
  readonly #freeRight: Uint8Array;
  readonly #freeDown: Uint8Array;
  readonly #columns = new Map<number, number>();
  readonly #rows = new Map<number, number>();

  /**
   * `stops` are places where connectors leave and arrive; `margin` is how far they keep off the obstacles. Beside `frames`
   * there are tracks, too.
   */
  constructor(
    obstacles: readonly Box[],
    frames: readonly Box[],
    stops: readonly { x: number; y: number }[],
    margin: number,
    stub: number,
  ) {
    const isCoarse = obstacles.length > MANY;
    const boxes = [...obstacles, ...frames];
    this.xs = tracks(
      boxes.map(({ x, width }) => [x, x + width]),
      stops.map(({ x }) => x),
      stub,
      isCoarse,
    );
    this.ys = tracks(
      boxes.map(({ y, height }) => [y, y + height]),
      stops.map(({ y }) => y),
      stub,
      isCoarse,
    );
    this.width = this.xs.length;
    this.height = this.ys.length;
    for (const [index, x] of this.xs.entries()) this.#columns.set(x, index);
    for (const [index, y] of this.ys.entries()) this.#rows.set(y, index);
    const size = this.xs.length * this.ys.length;
    this.#freeRight = new Uint8Array(size).fill(1);
    this.#freeDown = new Uint8Array(size).fill(1);
    for (const box of obstacles) this.#block(box, margin);
  }

  /** The crossing nearest to a place that was among the stops. */
  at(x: number, y: number): number {
    const column = this.#columns.get(rounded(x)) ?? nearestIndex(this.xs, x);
    const row = this.#rows.get(rounded(y)) ?? nearestIndex(this.ys, y);
    return row * this.width + column;
  }

  isFreeRight(cell: number): boolean {
    return this.#freeRight[cell] === 1;
  }

  isFreeDown(cell: number): boolean {
    return this.#freeDown[cell] === 1;
  }

  #block({ x, y, width, height }: Box, margin: number): void {
    const [left, right] = [x - margin, x + width + margin];
    const [top, bottom] = [y - margin, y + height + margin];
    for (let row = 0; row < this.height; row++) {
      const inRow = this.ys[row]! > top && this.ys[row]! < bottom;
      const below = row + 1 < this.height && this.ys[row]! < bottom && this.ys[row + 1]! > top;
      if (!inRow && !below) continue;
      for (let column = 0; column < this.width; column++) {
        const cell = row * this.width + column;
        const inColumn = this.xs[column]! > left && this.xs[column]! < right;
        const beside = column + 1 < this.width && this.xs[column]! < right && this.xs[column + 1]! > left;
        if (inRow && beside) this.#freeRight[cell] = 0;
        if (inColumn && below) this.#freeDown[cell] = 0;
      }
    }
  }
}

/** More boxes than this are many: there are tracks enough without spare ones, and every track and every try costs time. */
export const MANY = 24;
/** How far from the first line beside an obstacle a second one runs, in points. */
const SECOND_TRACK = 7;

export function rounded(value: number): number {
  return Math.round(value * 4) / 4;
}

/** Tracks in one direction: through the stops, beside every obstacle, and spread over the gaps between them. */
function tracks(
  spans: readonly (readonly number[])[],
  stops: readonly number[],
  stub: number,
  isCoarse: boolean,
): number[] {
  const edges = [...new Set(spans.flat().map(rounded))].sort((a, b) => a - b);
  const found = new Set(stops.map(rounded));
  for (const [start, end] of spans) {
    for (const far of isCoarse ? [stub] : [stub, stub + SECOND_TRACK]) {
      found.add(rounded(start! - far));
      found.add(rounded(end! + far));
    }
  }
  edges.slice(1).forEach((edge, index) => {
    const before = edges[index]!;
    const gap = edge - before;
    if (gap >= 2 * stub) found.add(rounded((before + edge) / 2));
    if (gap >= 4 * stub && !isCoarse) for (const share of [0.3, 0.7]) found.add(rounded(before + gap * share));
  });
  if (edges.length > 0)
    for (const step of [2, 3]) {
      found.add(rounded(edges[0]! - stub * step));
      found.add(rounded(edges.at(-1)! + stub * step));
    }
  return [...found].sort((a, b) => a - b);
}

function nearestIndex(values: readonly number[], wanted: number): number {
  let best = 0;
  values.forEach((value, index) => {
    if (Math.abs(value - wanted) < Math.abs(values[best]! - wanted)) best = index;
  });
  return best;
}
