import { curvesOf } from '../core/scene/connector-path';
import type { Box } from '../core/scene/geometry';
import type { ConnectorNode, Point } from '../core/scene/node';

/** A connector as DrawingML has it. Lengths in points, rotation in 60000ths of a degree, adjustments in 100000ths. */
export interface ConnectorShape {
  /** Undefined where no preset has the route: then `path` is drawn. */
  readonly preset?: string;
  /** Before it is turned. */
  readonly box: Box;
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
  readonly adjust: readonly number[];
  readonly path: readonly PathStep[];
}

export interface PathStep {
  readonly kind: 'moveTo' | 'lnTo' | 'cubicBezTo';
  readonly points: readonly Point[];
}

const QUARTER = 5_400_000;
const FULL = 100_000;
/** Most sides that a preset has: `bentConnector5`. */
const MOST_SIDES = 5;
/** A preset without width has no adjustment that means anything: PowerPoint itself makes it one point wide. */
const LEAST_LENGTH = 1;
const SAME = 0.01;

/** The preset connector, turned and adjusted, that follows these corners; ends included, none superfluous. */
export function connectorShape(route: ConnectorNode['route'], corners: readonly Point[]): ConnectorShape {
  const sides = corners.length - 1;
  if (sides === 1) return straight(corners[0]!, corners[1]!);
  if (route === 'straight' || sides > MOST_SIDES || !isRightAngled(corners)) return custom(route, corners);
  return bent(`${route === 'curve' ? 'curved' : 'bent'}Connector${sides}`, corners);
}

function straight(start: Point, end: Point): ConnectorShape {
  const box = boxAround([start, end]);
  const flips = { flipH: end.x < start.x, flipV: end.y < start.y };
  return { preset: 'straightConnector1', box, rotation: 0, ...flips, adjust: [], path: [] };
}

/** Whether level and upright sides take turns. */
function isRightAngled(corners: readonly Point[]): boolean {
  const first = directionOf(corners[0]!, corners[1]!);
  if (first === undefined) return false;
  const other = first === 'level' ? 'upright' : 'level';
  return corners
    .slice(1)
    .every((point, index) => directionOf(corners[index]!, point) === (index % 2 === 0 ? first : other));
}

function directionOf(from: Point, to: Point): 'level' | 'upright' | undefined {
  if (Math.abs(to.y - from.y) < SAME) return 'level';
  return Math.abs(to.x - from.x) < SAME ? 'upright' : undefined;
}

/**
 * Presets leave their start to the right, and end at the lower right. A connector that leaves upwards or downwards is a
 * preset turned by a quarter, with the flips that PowerPoint itself writes.
 */
function bent(preset: string, corners: readonly Point[]): ConnectorShape {
  const [start, end] = [corners[0]!, corners.at(-1)!];
  const upright = Math.abs(corners[1]!.x - start.x) < SAME;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const signs = { x: dx < 0 ? -1 : 1, y: dy < 0 ? -1 : 1 };
  const along = (point: Point): number => (upright ? (point.y - start.y) * signs.y : (point.x - start.x) * signs.x);
  const across = (point: Point): number => (upright ? (point.x - start.x) * signs.x : (point.y - start.y) * signs.y);
  const length = Math.max(along(end), LEAST_LENGTH);
  const breadth = Math.max(across(end), corners.length > 4 ? LEAST_LENGTH : 0);
  const center = { x: start.x + dx / 2, y: start.y + dy / 2 };
  const [width, height] = [length, breadth];
  const box = { x: center.x - width / 2, y: center.y - height / 2, width, height };
  const adjust = corners.slice(1, -2).map((point, index) => {
    const share = index % 2 === 0 ? along(point) / length : across(corners[index + 2]!) / breadth;
    return Math.round(share * FULL);
  });
  return { preset, box, ...turn(upright, signs), adjust, path: [] };
}

function turn(upright: boolean, signs: Point): Pick<ConnectorShape, 'rotation' | 'flipH' | 'flipV'> {
  if (!upright) return { rotation: 0, flipH: signs.x < 0, flipV: signs.y < 0 };
  const rotation = signs.x === signs.y ? (signs.y > 0 ? 3 * QUARTER : QUARTER) : signs.y > 0 ? QUARTER : 3 * QUARTER;
  return { rotation, flipH: signs.x === signs.y, flipV: false };
}

function custom(route: ConnectorNode['route'], corners: readonly Point[]): ConnectorShape {
  const box = boxAround(corners);
  const move: PathStep = { kind: 'moveTo', points: [corners[0]!] };
  const rest =
    route === 'curve'
      ? curvesOf(corners).map((one): PathStep => ({ kind: 'cubicBezTo', points: [one.control1, one.control2, one.to] }))
      : corners.slice(1).map((point): PathStep => ({ kind: 'lnTo', points: [point] }));
  return { box, rotation: 0, flipH: false, flipV: false, adjust: [], path: [move, ...rest] };
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
