import { type Interval, overlaps } from '../../../numbers/quantity';
import { widened } from '../interval';
import type { RoleFact } from './facts';
import type { RoleRelation } from './relations';

const TOLERANCE = 0.02;
const APPROXIMATE = 0.05;

/** The values that a fact may stand for. */
export const rangeOf = ({ value, slack, quantity: { approximate } }: RoleFact): Interval =>
  widened({ low: value, high: value }, Math.max(slack, approximate ? APPROXIMATE : 0));

/** Whether the result agrees with what it should be; what is measured may be somewhat less or more. */
export function agrees({ isExact, less = 0, more = 0 }: RoleRelation, result: RoleFact, expected: Interval): boolean {
  const { quantity, scale } = result;
  const share = isExact ? 0 : quantity.approximate ? APPROXIMATE : TOLERANCE;
  const own = widened({ low: result.value, high: result.value }, share, quantity.step * scale * (isExact ? 1 : 0.5));
  return overlaps(own, { low: expected.low * (1 - less), high: expected.high * (1 + more) });
}
