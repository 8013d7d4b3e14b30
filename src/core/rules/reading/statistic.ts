import type { Quantity } from '../../numbers/quantity';

const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|\d{2} ?分位|平均|均值|中位|\b(?:mean|average|median)\b/gi;

interface InText {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/**
 * Which percentile or mean a value is, in small letters: in its own text the one named last before it, of a label that names
 * one for each value of its cell (`TBT mean / P99` over `31 / 124`) its own. '' where none is named.
 */
export function statisticOf({ text, quantities }: InText, quantity: Quantity, sources: readonly string[]): string {
  const before = text.slice(0, quantity.start).match(STATISTIC)?.at(-1) ?? text.match(STATISTIC)?.[0];
  if (before !== undefined) return before.toLowerCase();
  for (const source of sources) {
    const named = source.match(STATISTIC) ?? [];
    const own = named.length === quantities.length ? quantities.findIndex(({ start }) => start === quantity.start) : 0;
    if (named.length > 0) return named[Math.max(0, own)]!.toLowerCase();
  }
  return '';
}
