import { type Interval, overlaps } from '../../../numbers/quantity';
import { widened } from '../interval';
import type { RoleFact } from './facts';
import type { RoleRelation } from './relations';

const TOLERANCE = 0.02;
const APPROXIMATE = 0.05;
/** Words right before a number that make it the other one in another form, not a measurement of its own. */
export const SAME =
  /(?:对应(?:的?是|着)?|相当于|折合|换算(?:下来|成|为)?|也就是|等于|就是|即(?![使便将]))[^\d,，。；;]{0,12}$|\b(?:corresponds? to|i\.e\.|equals|equivalent to|works out (?:at|to)|which is|that is|in other words)[^\d,.;]{0,16}$/i;

/** The values that a fact may stand for. */
export const rangeOf = ({ value, slack, quantity: { approximate } }: RoleFact): Interval =>
  widened({ low: value, high: value }, Math.max(slack, approximate ? APPROXIMATE : 0));

/** Whether the result agrees with what it should be; what is measured may be somewhat less or more, and what loses more in other ways is less. */
export function agrees(
  { isExact, less: least = 0, more = 0, losesMore }: RoleRelation,
  result: RoleFact,
  expected: Interval,
): boolean {
  const { quantity, scale, before, near } = result;
  const less = losesMore?.test(near) ? 1 : SAME.test(before) ? 0 : least;
  const share = isExact ? 0 : quantity.approximate ? APPROXIMATE : TOLERANCE;
  const own = widened({ low: result.value, high: result.value }, share, quantity.step * scale * (isExact ? 1 : 0.5));
  return overlaps(own, { low: expected.low * (1 - less), high: expected.high * (1 + more) });
}
