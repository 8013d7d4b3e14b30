import { type Box, grown, meet } from '../../scene/geometry';
import type { Point } from '../../scene/node';
import type { Side } from '../../scene/presets';
import { settled } from './corners';
import { crosses } from './edge-labels';
import { Grid, MANY } from './grid';
import { HEADING, Ports, type RouteRequest, type Site } from './ports';
import { type Found, Search, type Terminal } from './search';
import { Traffic } from './traffic';

export interface Route {
  readonly from: Site;
  readonly to: Site;
  /** Corners with both ends. */
  readonly points: readonly Point[];
}

export interface Scenery {
  /** What no line may run through. */
  readonly obstacles: readonly Box[];
  /** Lines may cross their borders, but rather not run along them. */
  readonly frames: readonly Box[];
  readonly sitesOf: (id: string) => readonly Site[];
  readonly boxOf: (id: string) => Box;
  /** Where the text on a line would stand. */
  readonly labelOn: (request: RouteRequest, points: readonly Point[]) => Box | undefined;
  /** Scale of distances that go with the size of the text; how far lines keep from one another and from texts stays. */
  readonly unit: number;
}

const STUB = 10;
const MARGIN = 5;
/** What a line straightened afterwards keeps off the obstacles. */
const CLEARANCE = 4;
const BEND = 26;
/** Lines that may share their way rather do: length counts this much where they do. */
const TOGETHER = 0.85;
/** From a side that has no room before the next shape. */
const CROWDED = 40;
/** So much room is needed beyond the stub. */
const ROOM = 13;
/** Lines to themselves leave and arrive above or below. */
const LOOP_SIDE = 240;
/** Points: what a line is in the way of others for, before it is worth looking for another way. */
const DISTURBING = 8;
/** How often lines are looked at again, once all are there. */
const ROUNDS = 2;
/** Among more lines than these nobody follows one, and looking again would take seconds. */
const MOST_LOOKED_AT_AGAIN = 30;

interface Stop extends Omit<Terminal, 'cost'> {
  readonly isCrowded: boolean;
}

interface Laid {
  /** From site to site. */
  readonly cells: readonly number[];
  /** How many of them lie between the shapes and the terminals. */
  readonly stubs: readonly [number, number];
  readonly route: Route;
  readonly label: Box | undefined;
}

/**
 * Routes lines in right angles around all shapes, one after the other: short, with few corners and crossings. Lines of one
 * look that leave or arrive together share their way; others lie neither on one another nor close by, and do not begin where
 * others end, as long as there is room. Lines that are in the way of later ones are routed again at the end.
 */
export class Router {
  readonly #grid: Grid;
  readonly #traffic: Traffic;
  readonly #search: Search;
  #ports = new Ports([]);
  readonly #stops = new Map<string, readonly Stop[]>();
  readonly #laid = new Map<RouteRequest, Laid>();

  constructor(
    private readonly scenery: Scenery,
    ids: readonly string[],
  ) {
    const { obstacles, frames, unit } = scenery;
    // Where there is much to search, a way that might be shared is not looked for: the search then goes straight on.
    const together = obstacles.length > MANY ? 1 : TOGETHER;
    const sites = ids.map((id) => ({
      id,
      stops: scenery.sitesOf(id).map((site) => ({ site, outside: this.#outside(site.point, site.side, id) })),
    }));
    const places = sites.flatMap(({ stops }) => stops.flatMap(({ site, outside }) => [site.point, outside]));
    this.#grid = new Grid(obstacles, frames, places, MARGIN * unit, STUB * unit);
    this.#traffic = new Traffic(this.#grid, frames, unit, together);
    this.#search = new Search(this.#grid, this.#traffic, together, BEND * unit);
    for (const { id, stops } of sites)
      this.#stops.set(
        id,
        stops.map(({ site, outside }) => ({
          site,
          cell: this.#grid.at(outside.x, outside.y),
          isCrowded: this.#isCrowded(outside, id),
        })),
      );
  }

  /** The best routes, found in this order; straight from middle to middle where there is no way at all. */
  routes(requests: readonly RouteRequest[]): Route[] {
    this.#ports = new Ports(requests);
    for (const request of requests) this.#lay(request);
    const rounds = requests.length > MOST_LOOKED_AT_AGAIN ? 0 : ROUNDS;
    for (let round = 0, changes = true; round < rounds && changes; round++) {
      changes = false;
      for (const request of requests) if (this.#again(request)) changes = true;
    }
    return requests.map((request) => this.#laid.get(request)?.route ?? this.#direct(request));
  }

  #lay(request: RouteRequest): void {
    const found = this.#search.find(this.#terminals(request, 'leaves'), this.#terminals(request, 'arrives'), request);
    if (found) this.#keep(request, this.#laidAlong(found, request));
  }

  #laidAlong(found: Found, request: RouteRequest): Laid {
    const { from, to } = found;
    const inner = found.cells.map((cell) => this.#place(cell));
    const route = { from, to, points: settled([from.point, ...inner, to.point], from, to, this.#isFree) };
    const [first, last] = [this.#stub(from, found.cells[0]!), this.#stub(to, found.cells.at(-1)!).reverse()];
    const cells = [...first, ...found.cells, ...last];
    const stubs = [first.length, last.length] as const;
    return { cells, stubs, route, label: this.scenery.labelOn(request, route.points) };
  }

  #keep(request: RouteRequest, laid: Laid): void {
    this.#laid.set(request, laid);
    this.#traffic.add(laid.cells, laid.stubs, request);
    this.#ports.add(request, laid.route.from.side, laid.route.to.side);
    if (laid.label) this.#traffic.label(laid.label, 1);
  }

  #takeUp(request: RouteRequest, { cells, label }: Laid): void {
    this.#traffic.remove(cells, request);
    this.#ports.remove(request);
    if (label) this.#traffic.label(label, -1);
  }

  /** Whether a line that is in the way of others, or they in its, has found a better way. */
  #again(request: RouteRequest): boolean {
    const laid = this.#laid.get(request);
    if (!laid) return false;
    this.#takeUp(request, laid);
    if (this.#disturbance(request, laid) < DISTURBING * this.scenery.unit) {
      this.#keep(request, laid);
      return false;
    }
    this.#lay(request);
    return this.#laid.get(request)!.cells.join() !== laid.cells.join();
  }

  /** What others cost a line, its length and corners left out. */
  #disturbance(request: RouteRequest, { cells, route }: Laid): number {
    const { unit } = this.scenery;
    let cost =
      this.#ports.conflict(request, 'leaves', route.from.side) +
      this.#ports.conflict(request, 'arrives', route.to.side);
    cost *= unit;
    return cost + this.#traffic.disturbance(cells, request);
  }

  readonly #isFree = (from: Point, to: Point): boolean => {
    const { obstacles, unit } = this.scenery;
    return !obstacles.some((box) => crosses([from, to], grown(box, CLEARANCE * unit)));
  };

  /** Crossings between a site and the one where lines from it begin. */
  #stub(site: Site, cell: number): number[] {
    const by = [1, this.#grid.width, -1, -this.#grid.width][HEADING[site.side]]!;
    const found: number[] = [];
    for (let at = this.#grid.at(site.point.x, site.point.y); (cell - at) / by > 0; at += by) found.push(at);
    return found;
  }

  /** Whether lines that begin here run too close to another shape. */
  #isCrowded({ x, y }: Point, id: string): boolean {
    const { obstacles, unit } = this.scenery;
    const own = this.scenery.boxOf(id);
    const here = grown({ x, y, width: 0, height: 0 }, ROOM * unit);
    return obstacles.some((box) => box !== own && meet(here, box));
  }

  #outside({ x, y }: Point, side: Side, id: string): Point {
    const box = this.scenery.boxOf(id);
    const stub = STUB * this.scenery.unit;
    if (side === 'left') return { x: box.x - stub, y };
    if (side === 'right') return { x: box.x + box.width + stub, y };
    return side === 'top' ? { x, y: box.y - stub } : { x, y: box.y + box.height + stub };
  }

  #terminals(request: RouteRequest, way: 'leaves' | 'arrives'): Terminal[] {
    const isLoop = request.from === request.to;
    return this.#stops.get(way === 'leaves' ? request.from : request.to)!.map(({ site, cell, isCrowded }) => {
      const isLevel = site.side === 'right' || site.side === 'left';
      const loop = isLoop && (way === 'leaves') !== isLevel ? LOOP_SIDE : 0;
      const room = isCrowded ? CROWDED : 0;
      return { site, cell, cost: (this.#ports.cost(request, way, site.side) + loop + room) * this.scenery.unit };
    });
  }

  #place(cell: number): Point {
    const column = cell % this.#grid.width;
    return { x: this.#grid.xs[column]!, y: this.#grid.ys[(cell - column) / this.#grid.width]! };
  }

  #direct(request: RouteRequest): Route {
    const [from, to] = [this.#terminals(request, 'leaves')[0]!.site, this.#terminals(request, 'arrives')[0]!.site];
    return { from, to, points: [from.point, to.point] };
  }
}
