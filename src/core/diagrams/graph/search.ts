import type { Grid } from './grid';
import { Heap } from './heap';
import { HEADING, type RouteRequest, type Site } from './ports';
import type { Traffic } from './traffic';

/** A site, and the crossing just outside of the shape where lines from it begin. */
export interface Terminal {
  readonly site: Site;
  readonly cell: number;
  /** What leaving or arriving there costs. */
  readonly cost: number;
}

export interface Found {
  /** Crossings from one terminal to the other. */
  readonly cells: readonly number[];
  readonly from: Site;
  readonly to: Site;
}

/** Finds the cheapest way over a grid, one line at a time. */
export class Search {
  /** A state is a crossing and the heading it was reached with. */
  readonly #costs: Float64Array;
  readonly #before: Int32Array;
  readonly #done: Uint8Array;
  /** What at least it costs from a crossing to the goal; negative where that is not known yet. */
  readonly #least: Float64Array;

  /** A point of length costs `cheapest` at least, a corner `bend`. */
  constructor(
    private readonly grid: Grid,
    private readonly traffic: Traffic,
    private readonly cheapest: number,
    private readonly bend: number,
  ) {
    const cells = grid.width * grid.height;
    this.#costs = new Float64Array(cells * 4);
    this.#before = new Int32Array(cells * 4);
    this.#done = new Uint8Array(cells * 4);
    this.#least = new Float64Array(cells);
  }

  find(starts: readonly Terminal[], ends: readonly Terminal[], use: RouteRequest): Found | undefined {
    const costs = this.#costs.fill(Number.POSITIVE_INFINITY);
    const before = this.#before.fill(-1);
    const done = this.#done.fill(0);
    this.#least.fill(-1);
    const origin = new Map<number, Site>();
    const heap = new Heap();
    for (const { site, cell, cost } of starts) {
      const state = cell * 4 + HEADING[site.side];
      if (cost >= costs[state]!) continue;
      costs[state] = cost;
      origin.set(state, site);
      heap.push(state, cost + this.#leastFrom(cell, ends));
    }
    let best: { state: number; cost: number; end: Terminal } | undefined;
    while (heap.size > 0) {
      const state = heap.pop();
      if (done[state]) continue;
      done[state] = 1;
      const cell = state >> 2;
      const heading = state & 3;
      if (best && costs[state]! >= best.cost) break;
      for (const end of ends) {
        if (end.cell !== cell) continue;
        const inward = (HEADING[end.site.side] + 2) % 4;
        if (heading === (inward + 2) % 4) continue;
        const cost = costs[state]! + end.cost + this.#turn(cell, heading, inward, use);
        if (!best || cost < best.cost) best = { state, cost, end };
      }
      for (let turn = 3; turn <= 5; turn++) {
        const next = (heading + turn) % 4;
        const to = this.#step(cell, next);
        if (to < 0) continue;
        const way = this.traffic.step(cell, to, next % 2 === 0, use);
        const cost = costs[state]! + way + this.#turn(cell, heading, next, use);
        const key = to * 4 + next;
        if (cost >= costs[key]!) continue;
        costs[key] = cost;
        before[key] = state;
        heap.push(key, cost + this.#leastFrom(to, ends));
      }
    }
    if (!best) return undefined;
    const path: number[] = [];
    let at = best.state;
    for (let previous = at; previous >= 0; previous = before[at]!) {
      at = previous;
      path.push(at >> 2);
    }
    return { cells: path.reverse(), from: origin.get(at)!, to: best.end.site };
  }

  #turn(cell: number, comes: number, goes: number, use: RouteRequest): number {
    return this.traffic.pass(cell, comes, goes, use) + (comes === goes ? 0 : this.bend);
  }

  /** The next crossing that way, -1 if there is none or something stands between. */
  #step(cell: number, heading: number): number {
    const { width, height } = this.grid;
    const column = cell % width;
    const row = (cell - column) / width;
    if (heading === 0) return column + 1 < width && this.grid.isFreeRight(cell) ? cell + 1 : -1;
    if (heading === 2) return column > 0 && this.grid.isFreeRight(cell - 1) ? cell - 1 : -1;
    if (heading === 1) return row + 1 < height && this.grid.isFreeDown(cell) ? cell + width : -1;
    return row > 0 && this.grid.isFreeDown(cell - width) ? cell - width : -1;
  }

  /** No way from here is cheaper. */
  #leastFrom(cell: number, ends: readonly Terminal[]): number {
    const known = this.#least[cell]!;
    if (known >= 0) return known;
    const { width, xs, ys } = this.grid;
    const [x, y] = [xs[cell % width]!, ys[Math.floor(cell / width)]!];
    let least = Number.POSITIVE_INFINITY;
    for (const end of ends) {
      const away = Math.abs(xs[end.cell % width]! - x) + Math.abs(ys[Math.floor(end.cell / width)]! - y);
      least = Math.min(least, this.cheapest * away + end.cost);
    }
    this.#least[cell] = least;
    return least;
  }
}
