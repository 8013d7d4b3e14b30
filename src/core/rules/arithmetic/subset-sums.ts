/** The sum of each selection of `values`, of none too: for a few of them, as there are two to the power of their number. */
export function subsetSums(values: readonly number[]): number[] {
  let sums = [0];
  for (const value of values) sums = sums.flatMap((sum) => [sum, sum + value]);
  return sums;
}
