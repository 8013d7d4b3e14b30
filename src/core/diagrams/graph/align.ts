import type { Box } from '../../scene/geometry';
import { MANY } from './grid';
import type { ItemLink } from './place';

/** What a line that is not straight costs, in points of a wider drawing's cost below. */
const BENT = 12;
/** More for a jog of less than SMALL points, which looks like a mistake. */
const JOG = 10;
const SMALL = 32;
/** More for each point that its ends are out of line, up to FARTHEST of them. */
const OFFSET = 0.2;
const FARTHEST = 200;
/** What each of two lines costs that part evenly. */
const PARTED = 8;
/** How much dearer the line is that was written first; the last is not. */
const FIRST = 0.3;
/** What a wider drawing costs. */
const GROWTH = 0.3;
/** Boxes farther out of line than this share of their size stand there on purpose. */
const NEAR = 1.1;
/** Points out of line that are rounding, and by which two lines may part unevenly. */
const STRAIGHT = 0.01;
const EVEN = 1;
/** Better arrangements are looked for so often at the most. */
const MOST_STEPS = 40;

interface Place {
  readonly id: string;
  /** Along the flow. */
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

interface Line {
  readonly from: number;
  readonly to: number;
  /** How far from the middles of the boxes the line ends, across the flow. */
  readonly by: number;
  readonly kind: string | undefined;
  /** What its author wrote first is to be straight first. */
  readonly weight: number;
  /** Others out of the same box, and into the same. */
  readonly leaving: Line[];
  readonly arriving: Line[];
}

/**
 * Moves boxes across the flow so that lines between boxes that are nearly in line run straight: a box, or it and all that
 * stands straight with it, pushing others aside as far as `gap`, where more lines get straight than bent. Two lines
 * that may share their way and part evenly are nearly as good as straight.
 */
export function aligned(
  boxes: readonly (readonly [string, Box])[],
  links: readonly ItemLink[],
  level: boolean,
  gap: number,
  near = NEAR,
): [string, Box][] {
  const aligner = new Aligner(boxes, links, level, gap, near);
  const at = aligner.align();
  return boxes.map(([id, box], index) => [id, level ? { ...box, y: at[index]! } : { ...box, x: at[index]! }]);
}

class Aligner {
  readonly #places: readonly Place[];
  readonly #lines: readonly Line[];
  /** Where each box begins, across the flow. */
  #at: number[];
  readonly #width: number;
  #cost: number;

  constructor(
    boxes: readonly (readonly [string, Box])[],
    links: readonly ItemLink[],
    level: boolean,
    private readonly gap: number,
    private readonly near: number,
  ) {
    this.#places = boxes.map(([id, { x, y, width, height }]) =>
      level ? { id, start: x, end: x + width, size: height } : { id, start: y, end: y + height, size: width },
    );
    this.#at = boxes.map(([, { x, y }]) => (level ? y : x));
    this.#lines = linesOf(this.#places, links);
    this.#width = this.#extent(this.#at);
    this.#cost = this.#costOf(this.#at);
  }

  align(): readonly number[] {
    const order = [...this.#lines].sort((a, b) => this.#places[a.to]!.start - this.#places[b.to]!.start);
    // Then each line is tried once, its goal alone.
    if (this.#places.length > MANY) {
      for (const line of order) this.#improve([line]);
      return this.#at;
    }
    for (let step = 0; step < MOST_STEPS && this.#improve(order); step++);
    return this.#at;
  }

  /** Takes the best move for one of these lines, if there is a good one. */
  #improve(lines: readonly Line[]): boolean {
    let best: { at: number[]; cost: number } | undefined;
    for (const line of lines) {
      for (const at of this.#tries(line)) {
        const cost = this.#costOf(at);
        if (cost < (best?.cost ?? this.#cost) - STRAIGHT) best = { at, cost };
      }
    }
    if (!best) return false;
    this.#at = best.at;
    this.#cost = best.cost;
    return true;
  }

  *#tries(line: Line): Generator<number[]> {
    const offset = this.#offset(line, this.#at);
    const { from, to } = line;
    const far = Math.abs(offset);
    if (far < STRAIGHT || far > Math.max(SMALL, this.near * this.#places[to]!.size)) return;
    yield* this.#moved([to], -offset);
    if (this.#places.length > MANY) return;
    const after = this.#straightWith(to, line);
    if (after.length > 1 && !after.includes(from)) yield* this.#moved(after, -offset);
    yield* this.#moved([from], offset);
    const before = this.#straightWith(from, line);
    if (before.length > 1 && !before.includes(to)) yield* this.#moved(before, offset);
  }

  /** The boxes moved, and those that are in their way pushed on; nothing where that comes to no end. */
  *#moved(boxes: readonly number[], by: number): Generator<number[]> {
    const at = [...this.#at];
    const fixed = new Set(boxes);
    const queue = [...boxes];
    for (const one of boxes) at[one]! += by;
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const { start, end, size } = this.#places[one]!;
      for (const [other, place] of this.#places.entries()) {
        if (other === one || place.start >= end || start >= place.end) continue;
        const push = by > 0 ? at[one]! + size + this.gap - at[other]! : at[one]! - this.gap - place.size - at[other]!;
        const isAhead = by > 0 ? this.#at[other]! >= this.#at[one]! : this.#at[other]! <= this.#at[one]!;
        if (!isAhead || push * by <= STRAIGHT) continue;
        if (fixed.has(other)) return;
        for (const one of this.#straightWith(other)) {
          if (fixed.has(one)) continue;
          at[one]! += push;
          fixed.add(one);
          queue.push(one);
        }
      }
    }
    yield at;
  }

  #straightWith(box: number, without?: Line): number[] {
    const found = [box];
    for (const one of found)
      for (const line of this.#lines) {
        if (line === without || (line.from !== one && line.to !== one)) continue;
        const other = line.from === one ? line.to : line.from;
        if (!found.includes(other) && Math.abs(this.#offset(line, this.#at)) < STRAIGHT) found.push(other);
      }
    return found;
  }

  #offset({ from, to, by }: Line, at: readonly number[]): number {
    return at[to]! + this.#places[to]!.size / 2 - at[from]! - this.#places[from]!.size / 2 + by;
  }

  #extent(at: readonly number[]): number {
    const start = Math.min(...at);
    return Math.max(...at.map((one, index) => one + this.#places[index]!.size)) - start;
  }

  #costOf(at: readonly number[]): number {
    let cost = Math.max(0, this.#extent(at) - this.#width) * GROWTH;
    for (const line of this.#lines) {
      const offset = this.#offset(line, at);
      const far = Math.abs(offset);
      if (far < STRAIGHT) continue;
      const isMirror = (other: Line): boolean =>
        other.kind === line.kind && Math.abs(this.#offset(other, at) + offset) < EVEN;
      const isParted = line.kind !== undefined && (line.leaving.some(isMirror) || line.arriving.some(isMirror));
      cost += line.weight * (isParted ? PARTED : BENT + (far < SMALL ? JOG : 0) + Math.min(far, FARTHEST) * OFFSET);
    }
    return cost;
  }
}

/** Lines past other boxes do not run straight anyway, and are left out. */
function linesOf(boxes: readonly Place[], links: readonly ItemLink[]): Line[] {
  const places = new Map(boxes.map(({ id }, index) => [id, index]));
  const lines = links.flatMap(({ from, to, fromAt = 0, toAt = 0, kind }, index): Line[] => {
    const ends = { from: places.get(from)!, to: places.get(to)! };
    const [low, high] = [boxes[ends.from]!, boxes[ends.to]!].sort((a, b) => a.start - b.start);
    const isLong = boxes.some(({ start, end }) => start >= low!.end && end <= high!.start);
    if (isLong) return [];
    return [
      { ...ends, by: toAt - fromAt, kind, weight: 1 + FIRST * (1 - index / links.length), leaving: [], arriving: [] },
    ];
  });
  for (const line of lines)
    for (const other of lines) {
      if (other === line) continue;
      if (other.from === line.from) line.leaving.push(other);
      if (other.to === line.to) line.arriving.push(other);
    }
  return lines;
}
