import type { Box } from '../../scene/geometry';
import type { Point } from '../../scene/node';
import type { Side } from '../../scene/presets';
import type { Direction } from './graph';
import { Grid, MANY, rounded } from './grid';
import { Heap } from './heap';

/** A place on a shape's edge where a connector can be glued. */
export interface Site {
  readonly side: Side;
  readonly point: Point;
}

export interface RouteRequest {
  readonly from: string;
  readonly to: string;
  readonly flow: Direction;
  /** It carries a label, which would stand on what it shares with others of its origin. */
  readonly isLabelled: boolean;
}

export interface Route {
  readonly from: Site;
  readonly to: Site;
  /** Corners with both ends. */
  readonly points: readonly Point[];
}

export interface Scenery {
  /** What no line may run through. */
  readonly obstacles: readonly Box[];
  /** Frames and their titles: lines may cross them, but rather not run along them. */
  readonly sitesOf: (id: string) => readonly Site[];
  readonly boxOf: (id: string) => Box;
  /** Scale of all distances. */
  readonly unit: number;
}

const STUB = 10;
const MARGIN = 5;
/** What else than its length makes a route worse, in points. */
const BEND = 26;
const CROSSING = 34;
const SHARED = 46;
const SHARED_LENGTH = 3;
/** Lines of one origin or goal rather share their way: length counts this much where they do. */
const TOGETHER = 0.7;
const WRONG_SIDE = 60;
const SIDEWAYS = 22;
const TAKEN_SITE = 90;

/** Right, down, left, up. */
const HEADING: Readonly<Record<Side, number>> = { right: 0, bottom: 1, left: 2, top: 3 };

/** Sides that a flow leaves and arrives by, the best first; the others cost more. */
const LEAVES: Readonly<Record<Direction, Side>> = { LR: 'right', RL: 'left', TB: 'bottom', BT: 'top' };
const ARRIVES: Readonly<Record<Direction, Side>> = { LR: 'left', RL: 'right', TB: 'top', BT: 'bottom' };

type Use = Omit<RouteRequest, 'flow'>;

/**
 * Routes lines in right angles around all shapes, one after the other: short, with few corners and crossings. Lines that
 * leave or arrive together share their way; others do not lie on one another as long as there is room.
 */
export class Router {
  readonly #grid: Grid;
  /** Of the search that runs; a state is a crossing and the heading it was reached with. */
  readonly #costs: Float64Array;
  readonly #before: Int32Array;
  readonly #done: Uint8Array;
  /** What at least it costs from a crossing to the goal; negative where that is not known yet. */
  readonly #least: Float64Array;
  readonly #usesRight = new Map<number, Use[]>();
  readonly #usesDown = new Map<number, Use[]>();
  /** Where there is much to search, a way that might be shared is not looked for: the search then goes straight on. */
  readonly #together: number;
  readonly #stops = new Map<string, readonly Stop[]>();
  readonly #leaving = new Map<string, number>();
  readonly #arriving = new Map<string, number>();

  constructor(
    private readonly scenery: Scenery,
    ids: readonly string[],
  ) {
    this.#together = scenery.obstacles.length > MANY ? 1 : TOGETHER;
    const stub = STUB * scenery.unit;
    const sites = ids.map((id) => ({
      id,
      stops: scenery.sitesOf(id).map((site) => ({ site, outside: this.#outside(site.point, site.side, id) })),
    }));
    const places = sites.flatMap(({ stops }) => stops.flatMap(({ site, outside }) => [site.point, outside]));
    this.#grid = new Grid(scenery.obstacles, places, MARGIN * scenery.unit, stub);
    for (const { id, stops } of sites)
      this.#stops.set(
        id,
        stops.map(({ site, outside }) => ({ site, cell: this.#grid.at(outside.x, outside.y) })),
      );
    const cells = this.#grid.width * this.#grid.height;
    this.#costs = new Float64Array(cells * 4);
    this.#before = new Int32Array(cells * 4);
    this.#done = new Uint8Array(cells * 4);
    this.#least = new Float64Array(cells);
  }

  /** The best route between two shapes; straight from middle to middle where there is no way at all. */
  route(request: RouteRequest): Route {
    const starts = this.#terminals(request.from, LEAVES[request.flow], request, this.#arriving, 1);
    const ends = this.#terminals(request.to, ARRIVES[request.flow], request, this.#leaving, -1);
    const found = this.#search(starts, ends, request);
    if (!found) return this.#direct(starts[0]!.site, ends[0]!.site);
    this.#remember(found.cells, request);
    this.#count(this.#leaving, request.from, found.from);
    this.#count(this.#arriving, request.to, found.to);
    const inner = found.cells.map((cell) => this.#place(cell));
    return {
      from: found.from,
      to: found.to,
      points: settled([found.from.point, ...inner, found.to.point], found.from, found.to),
    };
  }

  #count(sites: Map<string, number>, id: string, site: Site): void {
    const key = `${id}|${site.side}`;
    sites.set(key, (sites.get(key) ?? 0) + 1);
  }

  #outside({ x, y }: Point, side: Side, id: string): Point {
    const box = this.scenery.boxOf(id);
    const stub = STUB * this.scenery.unit;
    if (side === 'left') return { x: box.x - stub, y };
    if (side === 'right') return { x: box.x + box.width + stub, y };
    return side === 'top' ? { x, y: box.y - stub } : { x, y: box.y + box.height + stub };
  }

  #terminals(
    id: string,
    best: Side,
    request: RouteRequest,
    taken: ReadonlyMap<string, number>,
    way: 1 | -1,
  ): Terminal[] {
    const isLoop = request.from === request.to;
    return this.#stops.get(id)!.map(({ site, cell }) => {
      const isOpposite = HEADING[site.side] === (HEADING[best] + 2) % 4;
      const side = site.side === best ? 0 : isOpposite ? WRONG_SIDE : SIDEWAYS;
      const loop = isLoop && (way === 1) !== (site.side === 'right' || site.side === 'left') ? WRONG_SIDE * 4 : 0;
      const other = taken.has(`${id}|${site.side}`) ? TAKEN_SITE : 0;
      return { site, cell, cost: (side + other + loop) * this.scenery.unit };
    });
  }

  #search(starts: readonly Terminal[], ends: readonly Terminal[], use: Use): Found | undefined {
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
        const cost = costs[state]! + end.cost + (heading === inward ? 0 : BEND * this.scenery.unit);
        if (!best || cost < best.cost) best = { state, cost, end };
      }
      for (let turn = 3; turn <= 5; turn++) {
        const next = (heading + turn) % 4;
        const to = this.#step(cell, next);
        if (to < 0) continue;
        const cost = costs[state]! + this.#cost(cell, to, next, heading, use);
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
    while (at >= 0) {
      path.push(at >> 2);
      const previous = before[at]!;
      if (previous < 0) break;
      at = previous;
    }
    return { cells: path.reverse(), from: origin.get(at)!, to: best.end.site };
  }

  /** The next crossing that way, -1 if there is none or something stands between. */
  #step(cell: number, heading: number): number {
    const { width, height } = this.#grid;
    const column = cell % width;
    const row = (cell - column) / width;
    if (heading === 0) return column + 1 < width && this.#grid.isFreeRight(cell) ? cell + 1 : -1;
    if (heading === 2) return column > 0 && this.#grid.isFreeRight(cell - 1) ? cell - 1 : -1;
    if (heading === 1) return row + 1 < height && this.#grid.isFreeDown(cell) ? cell + width : -1;
    return row > 0 && this.#grid.isFreeDown(cell - width) ? cell - width : -1;
  }

  #cost(from: number, to: number, next: number, heading: number, use: Use): number {
    const { unit } = this.scenery;
    const isLevel = next % 2 === 0;
    const length = this.#lengthOf(from, to, isLevel);
    const along = (isLevel ? this.#usesRight : this.#usesDown).get(Math.min(from, to));
    const isStrange = along?.some((other) => !mayShare(other, use));
    const way = isStrange ? SHARED * unit + length * SHARED_LENGTH : along ? length * this.#together : length;
    const bend = next === heading ? 0 : BEND * unit;
    return way + bend + this.#crossings(to, isLevel, use) * CROSSING * unit;
  }

  /** Lines of others that pass through a crossing at right angles to ours. */
  #crossings(cell: number, isLevel: boolean, use: Use): number {
    const uses = isLevel ? this.#usesDown : this.#usesRight;
    const other = uses.get(cell)?.find((one) => !mayShare(one, use));
    const previous = uses.get(isLevel ? cell - this.#grid.width : cell - 1);
    return other && previous?.includes(other) ? 1 : 0;
  }

  #lengthOf(from: number, to: number, isLevel: boolean): number {
    const { width, xs, ys } = this.#grid;
    if (isLevel) return Math.abs(xs[to % width]! - xs[from % width]!);
    return Math.abs(ys[Math.floor(to / width)]! - ys[Math.floor(from / width)]!);
  }

  /** No route from here is shorter. */
  #leastFrom(cell: number, ends: readonly Terminal[]): number {
    const known = this.#least[cell]!;
    if (known >= 0) return known;
    const { width, xs, ys } = this.#grid;
    const [x, y] = [xs[cell % width]!, ys[Math.floor(cell / width)]!];
    let least = Number.POSITIVE_INFINITY;
    for (const end of ends) {
      const away = Math.abs(xs[end.cell % width]! - x) + Math.abs(ys[Math.floor(end.cell / width)]! - y);
      least = Math.min(least, this.#together * away + end.cost);
    }
    this.#least[cell] = least;
    return least;
  }

  #remember(cells: readonly number[], use: Use): void {
    cells.slice(1).forEach((cell, index) => {
      const before = cells[index]!;
      const uses = Math.abs(cell - before) === 1 ? this.#usesRight : this.#usesDown;
      const key = Math.min(cell, before);
      uses.set(key, [...(uses.get(key) ?? []), use]);
    });
  }

  #place(cell: number): Point {
    const column = cell % this.#grid.width;
    return { x: this.#grid.xs[column]!, y: this.#grid.ys[(cell - column) / this.#grid.width]! };
  }

  #direct(from: Site, to: Site): Route {
    return { from, to, points: [from.point, to.point] };
  }
}

/** A site, and the crossing just outside of the shape where lines from it begin. */
interface Stop {
  readonly site: Site;
  readonly cell: number;
}

interface Terminal extends Stop {
  readonly cost: number;
}

interface Found {
  readonly cells: readonly number[];
  readonly from: Site;
  readonly to: Site;
}

/** Lines of one origin or of one goal may run together, but not two between the same shapes, nor both with labels. */
function mayShare(a: Use, b: Use): boolean {
  if (a.from === b.from && a.isLabelled && b.isLabelled) return false;
  return (a.from === b.from) !== (a.to === b.to);
}

/** Tracks are rounded to quarters of a point: the first and last sides are set level and upright again. */
function settled(points: readonly Point[], from: Site, to: Site): Point[] {
  const corners = points.filter((point, index) => !isOnTheWay(points[index - 1], point, points[index + 1]));
  const fixed = corners.map((point) => ({ ...point }));
  const pull = (end: Site, at: number, next: number): void => {
    if (!fixed[next] || next === at) return;
    const isLevel = end.side === 'left' || end.side === 'right';
    const isEnd = next === 0 || next === fixed.length - 1;
    if (!isEnd) fixed[next] = isLevel ? { ...fixed[next]!, y: end.point.y } : { ...fixed[next]!, x: end.point.x };
  };
  pull(from, 0, 1);
  pull(to, fixed.length - 1, fixed.length - 2);
  return isHardlyBent(fixed) ? [fixed[0]!, fixed[3]!] : fixed;
}

/** Points: a smaller jog looks like a mistake, a straight line that is so far from level or upright does not. */
const JOG = 1;

/** Ahead, a hardly seen step aside, and ahead again: boxes in two frames are seldom quite in line. */
function isHardlyBent(points: readonly Point[]): boolean {
  const [a, b, c, d, ...more] = points;
  if (!a || !b || !c || !d || more.length > 0) return false;
  return Math.abs(c.x - b.x) + Math.abs(c.y - b.y) < JOG;
}

function isOnTheWay(a: Point | undefined, b: Point, c: Point | undefined): boolean {
  if (!a || !c) return false;
  const level = rounded(a.y) === rounded(b.y) && rounded(b.y) === rounded(c.y);
  const upright = rounded(a.x) === rounded(b.x) && rounded(b.x) === rounded(c.x);
  return level || upright;
}
