import { type Box, grown, meet } from '../../scene/geometry';
import type { Point } from '../../scene/node';

export interface LabelWish {
  readonly width: number;
  readonly height: number;
  readonly points: readonly Point[];
}

/** Distances in points between the places that are tried. */
const STEP = 6;
const GAP = 2;
/** What a place costs: over a box or another label, over somebody else's line, away from the middle, over a corner. */
const OVER_BOX = 1000;
const OVER_LABEL = 1000;
const OVER_LINE = 110;
const OVER_CORNER = 8;
const OFF_MIDDLE = 20;
const OVER_OUTLINE = 25;
/** Between a label and an outline, in points. */
const OFF_OUTLINE = 6;

/**
 * Places labels on their lines, where they cover neither boxes nor each other, and lines of others only if need be.
 * `frames` are outlines that a label should not stand across.
 */
export function placeLabels(
  wishes: readonly (LabelWish | undefined)[],
  lines: readonly (readonly Point[])[],
  boxes: readonly Box[],
  frames: readonly Box[],
): (Box | undefined)[] {
  const taken: Box[] = [];
  return wishes.map((wish, own) => {
    if (!wish) return undefined;
    let best: { box: Box; cost: number } | undefined;
    for (const { point, offMiddle } of placesOn(wish.points)) {
      for (const shift of shifts(wish)) {
        const center = { x: point.x + shift.x, y: point.y + shift.y };
        const box = {
          x: center.x - wish.width / 2,
          y: center.y - wish.height / 2,
          width: wish.width,
          height: wish.height,
        };
        let cost = offMiddle * OFF_MIDDLE + shift.cost;
        if (best && cost >= best.cost) continue;
        const wide = grown(box, GAP);
        for (const one of boxes) if (meet(wide, one)) cost += OVER_BOX;
        for (const one of taken) if (meet(wide, one)) cost += OVER_LABEL;
        for (const one of frames) if (crossesOutline(grown(box, OFF_OUTLINE), one)) cost += OVER_OUTLINE;
        if (best && cost >= best.cost) continue;
        lines.forEach((line, index) => {
          if (index !== own && crosses(line, box)) cost += OVER_LINE;
        });
        for (const corner of wish.points.slice(1, -1)) if (holdsPoint(box, corner)) cost += OVER_CORNER;
        if (!best || cost < best.cost) best = { box, cost };
      }
    }
    if (best) taken.push(best.box);
    return best?.box;
  });
}

/** On the line, or beside it where there is no room on it. */
function shifts({ width, height }: LabelWish): { x: number; y: number; cost: number }[] {
  const [x, y] = [width / 2 + 4, height / 2 + 3];
  return [
    { x: 0, y: 0, cost: 0 },
    { x: 0, y: -y, cost: 70 },
    { x: 0, y, cost: 72 },
    { x, y: 0, cost: 74 },
    { x: -x, y: 0, cost: 76 },
    { x, y: -y, cost: 90 },
    { x: -x, y: -y, cost: 92 },
    { x, y, cost: 94 },
    { x: -x, y, cost: 96 },
    ...[24, 48, 72].flatMap((far) => [
      { x: 0, y: -y - far, cost: 130 + far },
      { x: 0, y: y + far, cost: 132 + far },
      { x: -x - far, y: 0, cost: 134 + far },
      { x: x + far, y: 0, cost: 136 + far },
    ]),
  ];
}

/** Places along the line every few points; `offMiddle` runs from 0 in the middle of the longest side to 1 at its ends. */
function placesOn(points: readonly Point[]): { point: Point; offMiddle: number }[] {
  const sides = points
    .slice(1)
    .map((to, index) => ({ from: points[index]!, to, length: lengthOf(points[index]!, to) }));
  const longest = Math.max(1, ...sides.map(({ length }) => length));
  return sides.flatMap(({ from, to, length }) => {
    const count = Math.max(1, Math.min(60, Math.floor(length / STEP)));
    return Array.from({ length: count + 1 }, (_, index) => {
      const share = index / count;
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return { point, offMiddle: Math.abs(share - 0.5) * 2 + (1 - length / longest) };
    });
  });
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function holdsPoint(box: Box, { x, y }: Point): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

function crossesOutline(box: Box, frame: Box): boolean {
  return (
    meet(box, frame) && !(holdsPoint(frame, box) && holdsPoint(frame, { x: box.x + box.width, y: box.y + box.height }))
  );
}

/** Whether a line in right angles, or nearly, runs through the box. */
export function crosses(line: readonly Point[], box: Box): boolean {
  return line.slice(1).some((to, index) => {
    const from = line[index]!;
    const side = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.max(Math.abs(to.x - from.x), 0.01),
      height: Math.max(Math.abs(to.y - from.y), 0.01),
    };
    return meet(side, box);
  });
}
