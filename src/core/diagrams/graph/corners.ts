import type { Point } from '../../scene/node';
import { rounded } from './grid';
import type { Site } from './ports';

/** Whether a line may run there. */
type Way = (from: Point, to: Point) => boolean;

/** The corners of a way between two sites. Tracks are rounded to quarters of a point: its ends are set level and upright again. */
export function settled(points: readonly Point[], from: Site, to: Site, isFree: Way): Point[] {
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
  const even = unstepped([...unstepped(fixed, isFree)].reverse(), isFree).reverse();
  return isHardlyBent(even) ? [even[0]!, even[3]!] : even;
}

/** Points: lines that run past an end this near to it go straight to it. */
const STEP = 6;

/** Without a small step just before the last corner: a lane that is a little nearer to the shape is as good. */
function unstepped(points: Point[], isFree: Way): Point[] {
  const [before, step, back, corner, end] = points.slice(-5);
  if (!before || !step || !back || !corner || !end) return points;
  const isSmall = Math.hypot(back.x - step.x, back.y - step.y) < STEP;
  const goesOn = (step.x - before.x) * (corner.x - back.x) + (step.y - before.y) * (corner.y - back.y) > 0;
  if (!isSmall || !goesOn) return points;
  const turn = corner.x === end.x ? { x: corner.x, y: step.y } : { x: step.x, y: corner.y };
  return isFree(step, turn) ? [...points.slice(0, -4), turn, end] : points;
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
