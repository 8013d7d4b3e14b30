import type { View } from '../src/protocol';

/** Steps of the zoom controls, in percent of a slide's natural width. */
const LARGE = [25, 33, 50, 67, 75, 100, 125, 150, 200] as const;
const THUMBNAILS = [10, 15, 20, 25, 33, 50] as const;
const STEPS: Readonly<Record<View, readonly number[]>> = { list: LARGE, grid: THUMBNAILS, slide: LARGE };

/** Fit the panel. */
export const FIT = 0;

/** A slide's natural width: one CSS pixel a point. */
export const NATURAL_WIDTH = 960;

/** The view's step above or below `percent`; from the ends, the ends. */
export function zoomStep(view: View, percent: number, direction: 1 | -1): number {
  const steps = STEPS[view];
  const larger = steps.filter((step) => step > percent);
  const smaller = steps.filter((step) => step < percent);
  return direction > 0 ? (larger[0] ?? steps.at(-1)!) : (smaller.at(-1) ?? steps[0]!);
}
