import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const TOLERANCE = 0.02;
/** Further off than this it is of something else. */
const FAR = 20;

/**
 * `result` where it is not what its operands give, `expected` in canonical units: off by more than the last digits of all of
 * them leave open. `sign` stands between the operands as they are quoted.
 */
export function offResult(
  passage: Passage,
  result: Quantity,
  expected: number,
  operands: readonly Quantity[],
  sign: '×' | '÷',
): Miss[] {
  const off = canonicalValue(result) / expected;
  const room = TOLERANCE + [result, ...operands].reduce((sum, { step, value }) => sum + step / value / 2, 0);
  if (Math.abs(off - 1) <= room || off > FAR || off < 1 / FAR) return [];
  const from = operands.map((one) => passage.quote(one)).join(` ${sign} `);
  const of = operands.map((quantity) => ({ passage, quantity }));
  return [{ passage, quantity: result, expected: result.value / off, from, of }];
}
