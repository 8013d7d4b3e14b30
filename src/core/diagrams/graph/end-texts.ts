import { type Box, meet } from '../../scene/geometry';
import type { Point } from '../../scene/node';

export interface EndText {
  readonly at: Point;
  /** From the end along its line, one long. */
  readonly away: Point;
  readonly width: number;
  readonly height: number;
}

/** Room for an arrow's head, and between text and line. Points. */
const ALONG = 7;
const BESIDE = 3;
const STEP = 6;
const STEPS = 5;

/** A place beside the end of a line that nothing else has taken; the nearest one if there is none. */
export function placeEndText({ at, away, width, height }: EndText, taken: readonly Box[]): Box {
  const isLevel = Math.abs(away.x) > Math.abs(away.y);
  const [along, across] = isLevel ? [width / 2, height / 2] : [height / 2, width / 2];
  let nearest: Box | undefined;
  for (let step = 0; step < STEPS; step++) {
    for (const side of [1, -1]) {
      const far = ALONG + step * STEP + along;
      const beside = side * (BESIDE + across);
      // Beside a level line means over or under it, beside an upright one right or left of it.
      const center = {
        x: at.x + away.x * far + (isLevel ? 0 : beside),
        y: at.y + away.y * far - (isLevel ? beside : 0),
      };
      const box = { x: center.x - width / 2, y: center.y - height / 2, width, height };
      nearest ??= box;
      if (!taken.some((other) => meet(box, other))) return box;
    }
  }
  return nearest!;
}
