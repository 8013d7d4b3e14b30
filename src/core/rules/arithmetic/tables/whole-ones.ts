import type { Quantity } from '../../../numbers/quantity';

/** A quotient nearer to its count than this has no rest. */
const NO_REST = 0.008;

/**
 * Whether the counts are how many whole ones there is room for, or are needed: at 2.15 GB each 8 GB hold 3 sessions and
 * 40 GB hold 18. Where most quotients come out even, one that does not is no rest that was dropped.
 */
export function areWholeOnes(counts: readonly { readonly count: Quantity; readonly ratio: number }[]): boolean {
  const isWhole = counts.every(
    ({ count: { value, decimals, step }, ratio }) =>
      decimals === 0 && step === 1 && (value === Math.floor(ratio) || value === Math.ceil(ratio)),
  );
  const uneven = counts.filter(({ count, ratio }) => Math.abs(ratio / count.value - 1) > NO_REST);
  return isWhole && uneven.length * 2 > counts.length;
}
