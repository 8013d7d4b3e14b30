import type { Interval } from '../../numbers/quantity';

/** Every value of `a` times `factor`, which is positive. */
export const scaled = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
});

export const middle = ({ low, high }: Interval): number => (low + high) / 2;

export const exactly = (value: number): Interval => ({ low: value, high: value });

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

/** The product of two intervals of any sign. */
export function product(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The quotient of two intervals; that of positive values is what rules ask for. Not finite where `b` may be zero. */
export function quotient(a: Interval, b: Interval): Interval {
  return b.low > 0 && a.low >= 0
    ? { low: a.low / b.high, high: a.high / b.low }
    : product(a, { low: 1 / b.high, high: 1 / b.low });
}

/** One by `a`. */
export const inverse = (a: Interval): Interval => quotient(exactly(1), a);
export const same = (a: Interval): Interval => a;

/** Both ends moved outwards by a share of the value, or by `least` where that is more. */
export function widened({ low, high }: Interval, share: number, least = 0): Interval {
  const slack = Math.max(least, (Math.abs(low + high) / 2) * share);
  return { low: low - slack, high: high + slack };
}
