import type { Quantity } from '../../../numbers/quantity';
import { middle } from '../interval';
import { isMeasured } from './agreement';
import type { Equation } from './equations';
import { isPure, type Value } from './expression';
import { BYTE, isBytes, scaleOfResult } from './unit-factors';

/** What the result of an equation should be, in its own unit; undefined where neither side is one number. */
export function expectedValue({ left, right }: Equation): number | undefined {
  const [result, other] = right.operators.length === 0 ? [right, left] : [left, right];
  const quantity: Quantity | undefined = result.terms[0];
  if (quantity === undefined || result.operators.length > 0) return undefined;
  const share = shareOf(quantity, other);
  if (isMeasured(left, right)) return middle(other.canonical!) / quantity.unit!.factor;
  const scale = scaleOfResult(left, right);
  if (isPure(other) && (isPure(result) || scale !== 1) && other.canonical !== undefined) {
    const [as, scaledAs] = [1, scale].map((by) => (middle(other.canonical!) * by) / share) as [number, number];
    const isFar = (expected: number): number => Math.abs(Math.log(expected / quantity.value));
    return isFar(as) < isFar(scaledAs) ? as : scaledAs;
  }
  if (other.plain === undefined) return undefined;
  if (left.hasPower && isBytes(right)) return (middle(other.plain) * BYTE) / quantity.unit!.factor;
  const plain = middle(other.plain) / share;
  const off = Math.round(Math.log10(Math.abs(plain / quantity.value)) / 3);
  return isPure(result) || !Number.isFinite(off) ? plain : plain / 1000 ** off;
}

/** What a share is printed in; `(60 × 9 + 24 × 16) / 84 = 11.0%` reckons with the numbers before the signs. */
function shareOf(quantity: Quantity, { plain, terms }: Value): number {
  const { value, unit } = quantity;
  if (unit?.family !== 'ratio') return 1;
  const share = 0.01 * unit.factor;
  if (plain === undefined || terms.some((term) => term.unit !== undefined)) return share;
  const isFar = (by: number): number => Math.abs(Math.log(middle(plain) / by / value));
  return isFar(1) < isFar(share) ? 1 : share;
}
