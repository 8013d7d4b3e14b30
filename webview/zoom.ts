/** Steps of the zoom controls, in percent of a slide's natural width of 960 CSS pixels. */
const STEPS = [25, 33, 50, 67, 75, 100, 125, 150, 200] as const;

/** Fit the panel's width. */
export const FIT = 0;

/** The step above or below `percent`; from the ends, the ends. */
export function zoomStep(percent: number, direction: 1 | -1): number {
  const larger = STEPS.filter((step) => step > percent);
  const smaller = STEPS.filter((step) => step < percent);
  return direction > 0 ? (larger[0] ?? STEPS.at(-1)!) : (smaller.at(-1) ?? STEPS[0]);
}
