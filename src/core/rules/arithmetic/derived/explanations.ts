import type { Combination } from './combinations';
import type { Operand } from './operands';

/** How much longer a transfer may take than the data alone. */
const OVERHEAD = 0.12;
const BINARY = 1.024;
export const TOLERANCE = 0.02;
/** Rates of several do not add up to all of their sum. */
const SCALING: Readonly<Record<string, number>> = {
  token_rate: 0.55,
  request_rate: 0.55,
  item_rate: 0.55,
  bandwidth: 0.8,
  compute: 0.8,
};

/** Whether a combination comes to the result; a loose one may be less, by an overhead. */
export function agrees({ value, slack, parts }: Combination, result: Operand, isLoose: boolean): boolean {
  const isWhole = parts.every(({ operand }) => operand.isCount && !operand.isShare && operand.slack === 0);
  if (isWhole && result.isCount && result.slack === 0 && !result.quantity.approximate)
    return Math.abs(value - result.value) < 0.5;
  const share = result.quantity.approximate ? 0.05 : TOLERANCE;
  const own = Math.max(result.slack, result.quantity.step / 2 / result.quantity.value, share);
  const room = own + slack;
  const ratio = result.value / value;
  const isBinary = parts.some(({ operand }) => operand.vector[1] !== 0);
  const isMonth = parts.some(({ operand }) => operand.family === 'time') ? 0.02 : 0;
  const fits = (by: number): boolean => by >= 1 - room - isMonth && by <= 1 + room + isMonth;
  if (fits(ratio)) return true;
  if (isBinary && [1, 2, 3].some((k) => fits(ratio * BINARY ** k) || fits(ratio / BINARY ** k))) return true;
  if (isLoose && ratio > 1 && ratio < 1 + OVERHEAD + room) return true;
  const isScaled =
    parts.length === 2 &&
    parts.some(({ operand, isDivisor }) => operand.isCount && !operand.isShare && !isDivisor) &&
    parts.some(({ operand }) => operand.family === result.family && operand.isPerUnit);
  return isScaled && ratio < 1 && ratio > (SCALING[result.family ?? ''] ?? 1);
}

/** Values of its own kind beside it add up to it, or make up for what a product leaves. */
export function isSumOf(others: readonly Operand[], products: readonly Combination[], result: Operand): boolean {
  const like = others
    .filter(({ family, vector }) => family === result.family && String(vector) === String(result.vector))
    .slice(-6);
  if (like.length === 0) return false;
  let sums: number[] = [0];
  for (const { value } of like) sums = sums.flatMap((sum) => [sum, sum + value, sum - value]);
  const near = (value: number): boolean => Math.abs(value / result.value - 1) <= TOLERANCE / 2 + result.slack;
  if (sums.some(near)) return true;
  return products.some(({ value, parts }) => {
    const more = like.filter((one) => parts.every(({ operand }) => operand !== one));
    return parts.length > 1 && more.some((one) => near(value + one.value) || near(value - one.value));
  });
}
