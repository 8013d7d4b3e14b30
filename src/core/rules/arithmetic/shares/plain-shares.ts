import type { Quantity } from '../../../numbers/quantity';

/** Whether a number is a share of a whole as it stands: no bound, no change, no more than all of it. */
export const isPlainShare = ({ unit, bound, sign, value }: Quantity): boolean =>
  unit?.family === 'ratio' && bound === undefined && sign === undefined && value <= 100;

/** Whether a share is what counts give, in percent: counts are exact, so that the share is as exact as it is printed. */
export const isShareOfCounts = ({ value, step, approximate }: Quantity, expected: number): boolean =>
  Math.abs(value - expected) <= Math.max(step * 1.5, approximate ? value * 0.05 : 0);
