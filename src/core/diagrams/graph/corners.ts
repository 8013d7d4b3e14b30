import type { Point } from '../../scene/node';
import { rounded } from './grid';
import type { Site } from './ports';

/** The corners of a way between two sites. Tracks are rounded to quarters of a point: its ends are set level and upright again. */
export function settled(points: readonly Point[], from: Site, to: Site): Point[] {
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
