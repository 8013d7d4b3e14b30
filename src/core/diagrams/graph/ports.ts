import type { Point } from '../../scene/node';
import type { Side } from '../../scene/presets';
import type { Direction } from './graph';

/** A place on a shape's edge where a connector can be glued. */
export interface Site {
  readonly side: Side;
  readonly point: Point;
}

/** A line to be drawn between two shapes. */
export interface RouteRequest {
  readonly from: string;
  readonly to: string;
  readonly flow: Direction;
  /** Texts stand on it, or beside its ends. */
  readonly isLabelled: boolean;
  /** Lines that look alike have the same: dashes, colour, thickness, ends. */
  readonly look: string;
}

/**
 * Whether two lines may run together: those of one origin or of one goal, which look the same and have no text, but not two
 * between the same shapes. A text on what lines share would be that of either.
 */
export function mayShare(a: RouteRequest, b: RouteRequest): boolean {
  if (a.isLabelled || b.isLabelled || a.look !== b.look) return false;
  return (a.from === b.from) !== (a.to === b.to);
}

/** Right, down, left, up: a quarter turn each, so that two more are the opposite. */
export const HEADING: Readonly<Record<Side, number>> = { right: 0, bottom: 1, left: 2, top: 3 };

/** Sides that a flow leaves and arrives by, the best first; the others cost more. */
const LEAVES: Readonly<Record<Direction, Side>> = { LR: 'right', RL: 'left', TB: 'bottom', BT: 'top' };
const ARRIVES: Readonly<Record<Direction, Side>> = { LR: 'left', RL: 'right', TB: 'top', BT: 'bottom' };

/** What makes a side worse, in points of length. */
const WRONG_SIDE = 60;
const SIDEWAYS = 28;
/** Lines rather run under their shapes than over them, where titles are. */
const OVER = 2;
/** Where one line ends, another should not begin: it would seem to have two heads. */
const OPPOSED = 150;
/** Where another line of its origin or goal begins or ends that it must not run together with. */
const UNLIKE = 160;
/** Where another such line would go best. */
const WANTED = 16;

type Way = 'leaves' | 'arrives';

interface Docked {
  readonly request: RouteRequest;
  readonly way: Way;
}

/** Which lines leave and arrive at the sides of shapes. */
export class Ports {
  readonly #docked = new Map<string, Docked[]>();
  readonly #wanted = new Map<string, Docked[]>();

  constructor(requests: readonly RouteRequest[]) {
    for (const request of requests)
      for (const way of ['leaves', 'arrives'] as const)
        add(this.#wanted, keyOf(request, way, bestOf(request, way)), { request, way });
  }

  /** How much worse than the best side this one is. */
  cost(request: RouteRequest, way: Way, side: Side): number {
    const best = bestOf(request, way);
    const isOpposite = HEADING[side] === (HEADING[best] + 2) % 4;
    const wrong = side === best ? 0 : isOpposite ? WRONG_SIDE : side === 'top' ? SIDEWAYS + OVER : SIDEWAYS;
    const isWanted = wrong > 0 && this.#isWanted(request, way, side);
    return wrong + (isWanted ? WANTED : 0) + this.conflict(request, way, side);
  }

  /** What the other lines there cost. */
  conflict(request: RouteRequest, way: Way, side: Side): number {
    let cost = 0;
    for (const other of this.#docked.get(keyOf(request, way, side)) ?? []) {
      if (other.request === request) continue;
      if (other.way !== way) cost += OPPOSED;
      else if (!mayShare(other.request, request)) cost += UNLIKE;
    }
    return cost;
  }

  add(request: RouteRequest, from: Side, to: Side): void {
    for (const [way, side] of [
      ['leaves', from],
      ['arrives', to],
    ] as const) {
      add(this.#docked, keyOf(request, way, side), { request, way });
    }
  }

  /** Forgets a line that is to be routed again. */
  remove(request: RouteRequest): void {
    for (const [key, known] of this.#docked) {
      const left = known.filter((one) => one.request !== request);
      if (left.length < known.length) this.#docked.set(key, left);
    }
  }

  #isWanted(request: RouteRequest, way: Way, side: Side): boolean {
    const others = this.#wanted.get(keyOf(request, way, side)) ?? [];
    return others.some(
      (other) => other.request !== request && (other.way !== way || !mayShare(other.request, request)),
    );
  }
}

function add(docked: Map<string, Docked[]>, key: string, one: Docked): void {
  const known = docked.get(key);
  if (known) known.push(one);
  else docked.set(key, [one]);
}

function bestOf({ flow }: RouteRequest, way: Way): Side {
  return (way === 'leaves' ? LEAVES : ARRIVES)[flow];
}

function keyOf({ from, to }: RouteRequest, way: Way, side: Side): string {
  return `${side}|${way === 'leaves' ? from : to}`;
}
