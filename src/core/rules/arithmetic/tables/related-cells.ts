import { type Interval, rounded } from '../../../numbers/quantity';
import { scaled } from '../interval';
import type { Miss } from '../miss';
import type { CellNumber } from './columns';

/** Rows that must agree before one that does not can be wrong. */
export const AGREE_AT_LEAST = 3;
/** Slack beside rounding. */
export const TOLERANCE = 0.004;

/**
 * One wrong number breaks `c = a × b`, `a = c ÷ b` and `b = c ÷ a` at once. The result of a product or a quotient of
 * columns further left is what authors compute.
 */
export function blamed(misses: readonly Miss[]): Miss[] {
  const at = ({ passage, quantity }: Miss): number => passage.spanOf(quantity).start;
  return [...misses].sort((x, y) => at(y) - at(x));
}

/** In the unit of the column: cells with units of their own may differ in them. */
export function printed({ quantity, unit }: CellNumber): Interval {
  const scale = quantity.unit === undefined || unit === undefined || unit.family === 'ratio' ? 1 : unit.factor;
  return scaled(rounded(quantity), scale);
}
