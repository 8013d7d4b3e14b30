import { type Box, meet } from '../../scene/geometry';
import type { Point } from '../../scene/node';

export interface PointLabel {
  readonly at: Point;
  readonly radius: number;
  /** Of its text. */
  readonly width: number;
  readonly height: number;
}

const GAP = 4;

/**
 * A place for each point's name beside it: right, left, above or below, and further away where all these are taken by
 * points, names before it, or `taken`; always inside `field`.
 */
export function placeLabels(labels: readonly PointLabel[], field: Box, taken: readonly Box[]): Box[] {
  const dots = labels.map(({ at, radius }) => ({
    x: at.x - radius,
    y: at.y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const placed: Box[] = [];
  for (const label of labels) {
    const places = placesFor(label).map((box) => within(box, field));
    const isFree = (box: Box): boolean => ![...placed, ...taken].some((other) => meet(box, other));
    const free = places.filter(isFree);
    placed.push(free.find((box) => !dots.some((dot) => meet(box, dot))) ?? free[0] ?? places[0]!);
  }
  return placed;
}

function placesFor({ at, radius, width, height }: PointLabel): Box[] {
  const places: Box[] = [];
  for (let ring = 0; ring < 6; ring++) {
    const away = radius + GAP + ring * height * 0.7;
    const down = ring === 0 ? 0 : ring * height * 0.5;
    const beside = [0, -down, down].slice(0, ring === 0 ? 1 : 3);
    for (const shift of beside) places.push({ x: at.x + away, y: at.y - height / 2 + shift, width, height });
    for (const shift of beside) places.push({ x: at.x - away - width, y: at.y - height / 2 + shift, width, height });
    places.push({ x: at.x - width / 2, y: at.y - away - height, width, height });
    places.push({ x: at.x - width / 2, y: at.y + away, width, height });
  }
  return places;
}

function within(box: Box, field: Box): Box {
  const x = Math.max(field.x, Math.min(box.x, field.x + field.width - box.width));
  const y = Math.max(field.y, Math.min(box.y, field.y + field.height - box.height));
  return { ...box, x, y };
}
