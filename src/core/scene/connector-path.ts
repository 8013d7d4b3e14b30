import type { ConnectorNode, Point } from './node';

/** Nearer than this, in points, is the same place. */
const SAME = 0.01;

/** The corners without those that lie on a straight line between their neighbours or where the one before is. */
export function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && distance(last, point) < SAME) continue;
    const before = kept.at(-2);
    if (before && last && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  if (kept.length === 1) kept.push(points.at(-1)!);
  return kept;
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(cross) < SAME && along >= 0;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export interface Curve {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/**
 * DrawingML's curved connectors: through the middle of every side between two corners, bent towards each corner, the
 * control points half way to it.
 */
export function curvesOf(points: readonly Point[]): Curve[] {
  const corners = simplified(points);
  let from = corners[0]!;
  return corners.slice(1, -1).map((corner, index) => {
    const next = corners[index + 2]!;
    const to = index === corners.length - 3 ? next : middle(corner, next);
    const curve = { from, control1: middle(from, corner), control2: middle(corner, to), to };
    from = to;
    return curve;
  });
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Where the connector comes from just before its last point, and goes to just after its first: ends point along these. */
export function endDirections({ route, points }: Pick<ConnectorNode, 'route' | 'points'>): {
  start: Point;
  end: Point;
} {
  const corners = simplified(points);
  const [first, second] = [corners[0]!, corners[1]!];
  const [last, before] = [corners.at(-1)!, corners.at(-2)!];
  if (route === 'curve' && corners.length === 2) return { start: unit(first, last), end: unit(first, last) };
  return { start: unit(first, second), end: unit(before, last) };
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to);
  return length < SAME ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
