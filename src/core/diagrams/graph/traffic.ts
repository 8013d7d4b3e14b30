import { type Box, grown } from '../../scene/geometry';
import type { Grid } from './grid';
import { mayShare, type RouteRequest } from './ports';

/** What else than its length makes a way worse, in points. */
const CROSSING = 34;
/** Over the head of an arrow, or where a line begins. */
const CROSSING_END = 90;
/** Two lines meet where one of them turns: nobody sees which goes on where. */
const TOUCHING = 60;
const SHARED = 46;
const SHARED_LENGTH = 3;
/** Beside another line, or along the border of a frame: more for each point of length. */
const BESIDE_LENGTH = 2;
const BORDER_LENGTH = 3;
/** Through a text. */
const LABEL_LENGTH = 4;
/** Lines keep so far off texts, in points. */
const OFF_LABEL = 3;
/** Lanes keep so far apart, in points. */
const LANE = 6;
/** A lane in the middle of a frame's padding is far enough from its border; points at full size. */
const BORDER = 5;
/** A line that joins others of its own where none of them turns: they rather do so in one place. */
const JOINING = 10;

interface Visit {
  readonly use: RouteRequest;
  readonly comes: number;
  readonly goes: number;
  /** Right before a shape, where the head of an arrow is. */
  readonly isEnd: boolean;
}

type Uses = (RouteRequest[] | undefined)[];

/** The lines that were drawn already and their texts, and the borders of frames: what a step of another line costs. */
export class Traffic {
  readonly #right: Uses;
  readonly #down: Uses;
  readonly #visits: (Visit[] | undefined)[];
  readonly #dearRight: Float64Array;
  readonly #dearDown: Float64Array;
  /** Tracks nearer than a lane to each. */
  readonly #nearColumns: readonly (readonly number[])[];
  readonly #nearRows: readonly (readonly number[])[];
  #isEmpty = true;

  /** Lines that may share a way do so for `together` of the price. */
  constructor(
    private readonly grid: Grid,
    frames: readonly Box[],
    private readonly unit: number,
    private readonly together: number,
  ) {
    const cells = grid.width * grid.height;
    this.#right = new Array(cells);
    this.#down = new Array(cells);
    this.#visits = new Array(cells);
    this.#dearRight = new Float64Array(cells);
    this.#dearDown = new Float64Array(cells);
    this.#nearColumns = near(grid.xs);
    this.#nearRows = near(grid.ys);
    for (const frame of frames) this.#border(frame);
  }

  /** From a crossing to the next one. */
  step(from: number, to: number, isLevel: boolean, use: RouteRequest): number {
    const at = Math.min(from, to);
    const length = this.#lengthOf(at, isLevel);
    const dear = (isLevel ? this.#dearRight : this.#dearDown)[at]! * length;
    if (this.#isEmpty) return length + dear;
    const uses = isLevel ? this.#right : this.#down;
    const along = uses[at];
    if (along?.some((other) => !mayShare(other, use))) return SHARED * this.unit + length * SHARED_LENGTH + dear;
    const way = along && along.length > 0 ? length * this.together : length;
    return way + dear + (this.#isBeside(uses, at, isLevel) ? length * BESIDE_LENGTH : 0);
  }

  /** Coming to a crossing with one heading and leaving it with another or the same. */
  pass(cell: number, comes: number, goes: number, use: RouteRequest): number {
    const visits = this.#visits[cell];
    if (!visits) return 0;
    let cost = 0;
    let isJoining: boolean | undefined;
    for (const other of visits) {
      if (mayShare(other.use, use)) {
        isJoining = comes !== goes && other.comes === other.goes && isJoining !== false;
        continue;
      }
      const isStraight = comes === goes && other.comes === other.goes;
      if (!isStraight) cost += TOUCHING;
      else if (comes % 2 !== other.comes % 2) cost += other.isEnd ? CROSSING_END : CROSSING;
    }
    return (cost + (isJoining ? JOINING : 0)) * this.unit;
  }

  /** What others and frames cost a line along these crossings, which is not among the lines itself. */
  disturbance(cells: readonly number[], use: RouteRequest): number {
    let cost = 0;
    for (let index = 1; index < cells.length; index++) {
      const [before, from, to] = [cells[index - 2], cells[index - 1]!, cells[index]!];
      const isLevel = Math.abs(to - from) === 1;
      const goes = this.#heading(from, to);
      cost += Math.max(0, this.step(from, to, isLevel, use) - this.#lengthOf(Math.min(from, to), isLevel));
      if (before !== undefined) cost += this.pass(from, this.#heading(before, from), goes, use);
    }
    return cost;
  }

  /** `ends` tells how many crossings lie before the shapes at either end. */
  add(cells: readonly number[], ends: readonly [number, number], use: RouteRequest): void {
    this.#isEmpty = false;
    this.#along(cells, (uses, at) => {
      const known = uses[at];
      if (known) known.push(use);
      else uses[at] = [use];
    });
    cells.forEach((cell, index) => {
      const comes = index > 0 ? this.#heading(cells[index - 1]!, cell) : this.#heading(cell, cells[1] ?? cell);
      const next = cells[index + 1];
      const isEnd = index <= ends[0] || index >= cells.length - 1 - ends[1];
      const visit = { use, isEnd, comes, goes: next === undefined ? comes : this.#heading(cell, next) };
      const known = this.#visits[cell];
      if (known) known.push(visit);
      else this.#visits[cell] = [visit];
    });
  }

  remove(cells: readonly number[], use: RouteRequest): void {
    this.#along(cells, (uses, at) => {
      uses[at] = uses[at]?.filter((one) => one !== use);
    });
    for (const cell of cells) this.#visits[cell] = this.#visits[cell]?.filter((one) => one.use !== use);
  }

  /** Makes a way through a text dearer, or as cheap as before. */
  label(box: Box, by: 1 | -1): void {
    const { x, y, width, height } = grown(box, OFF_LABEL);
    this.#raise([x, x + width], [y, y + height], true, by * LABEL_LENGTH);
    this.#raise([x, x + width], [y, y + height], false, by * LABEL_LENGTH);
  }

  #border({ x, y, width, height }: Box): void {
    const far = BORDER * this.unit;
    for (const side of [x, x + width]) this.#raise([side - far, side + far], [y, y + height], false, BORDER_LENGTH);
    for (const side of [y, y + height]) this.#raise([x, x + width], [side - far, side + far], true, BORDER_LENGTH);
  }

  /** Steps along one axis whose middle and track lie in a rectangle cost more for each point of their length. */
  #raise(
    [left, right]: readonly [number, number],
    [top, bottom]: readonly [number, number],
    isLevel: boolean,
    by: number,
  ): void {
    const { xs, ys } = this.grid;
    const dear = isLevel ? this.#dearRight : this.#dearDown;
    const touches = (from: number, to: number | undefined, low: number, high: number): boolean =>
      to === undefined ? from > low && from < high : to > low && from < high;
    for (let row = 0; row < ys.length; row++) {
      if (!touches(ys[row]!, isLevel ? undefined : (ys[row + 1] ?? ys[row]!), top, bottom)) continue;
      for (let column = 0; column < xs.length; column++)
        if (touches(xs[column]!, isLevel ? (xs[column + 1] ?? xs[column]!) : undefined, left, right))
          dear[row * xs.length + column]! += by;
    }
  }

  #isBeside(uses: Uses, at: number, isLevel: boolean): boolean {
    const { width } = this.grid;
    const column = at % width;
    const row = (at - column) / width;
    for (const other of isLevel ? this.#nearRows[row]! : this.#nearColumns[column]!) {
      const along = uses[isLevel ? other * width + column : row * width + other];
      if (along && along.length > 0) return true;
    }
    return false;
  }

  #along(cells: readonly number[], each: (uses: Uses, at: number) => void): void {
    for (let index = 1; index < cells.length; index++) {
      const [from, to] = [cells[index - 1]!, cells[index]!];
      each(Math.abs(to - from) === 1 ? this.#right : this.#down, Math.min(from, to));
    }
  }

  #heading(from: number, to: number): number {
    const by = to - from;
    if (Math.abs(by) === 1) return by > 0 ? 0 : 2;
    return by > 0 ? 1 : 3;
  }

  #lengthOf(at: number, isLevel: boolean): number {
    const { width, xs, ys } = this.grid;
    const column = at % width;
    if (isLevel) return xs[column + 1]! - xs[column]!;
    const row = (at - column) / width;
    return ys[row + 1]! - ys[row]!;
  }
}

function near(tracks: readonly number[]): number[][] {
  return tracks.map((track, index) => {
    const found: number[] = [];
    for (let at = index - 1; at >= 0 && track - tracks[at]! < LANE; at--) found.push(at);
    for (let at = index + 1; at < tracks.length && tracks[at]! - track < LANE; at++) found.push(at);
    return found;
  });
}
