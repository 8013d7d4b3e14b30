import type { Unit } from './units';

/** Half-open range of UTF-16 offsets into the text that was read. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A number that an author wrote as an amount of something, with what belongs to it. */
export interface Quantity extends Range {
  /** The digits with sign, currency and multiplier; both ends of a range. */
  readonly number: Range;
  /** The unit after the number; absent if there is none or a prefix alone (`$100`) gives it. */
  readonly unitRange?: Range;
  /** In `unit`, multiplier applied (`2.3万` is 23000); the low end of a range. */
  readonly value: number;
  /** Equal to `value` unless the author gave a range. */
  readonly high: number;
  /** One unit of the last printed digit, multiplier applied: 0.1 for `3.5`, 1000 for `2.3万`. */
  readonly step: number;
  /** Digits printed after the decimal point. */
  readonly decimals: number;
  readonly unit?: Unit;
  readonly sign?: '+' | '-';
  /** 约, ~, about, 左右. */
  readonly approximate: boolean;
  /** `>80%`, `95%+`, 超过 are `atLeast`; `<50 ms`, `up to 4x`, 以内 are `atMost`. */
  readonly bound?: 'atLeast' | 'atMost';
}

/** Where the true value may lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Share of a value that two numbers may differ by and still agree. */
const TOLERANCE = 0.02;
const APPROXIMATE_TOLERANCE = 0.05;

/**
 * The values that agree with `q` as printed: half a unit of the last digit or 2 % to either side, whichever is
 * more (5 % if the author wrote 约 or about), open-ended where the author gave a bound.
 */
export function agreeing(q: Quantity): Interval {
  const share = q.approximate ? APPROXIMATE_TOLERANCE : TOLERANCE;
  return within(q, (value) => Math.max(q.step / 2, Math.abs(value) * share));
}

/**
 * The values that may have been rounded to `q`. A whole number that ends in 0 or has one digit is taken as exact:
 * `$100` is a hundred dollars, `11.8%` is anything from 11.75 to 11.85.
 */
export function rounded(q: Quantity): Interval {
  const exact = q.decimals === 0 && (q.value % 10 === 0 || q.value < 10);
  const slack = exact ? 0 : q.step / 2;
  return within(q, (value) => Math.max(slack, q.approximate ? Math.abs(value) * APPROXIMATE_TOLERANCE : 0));
}

function within(q: Quantity, slack: (value: number) => number): Interval {
  const low = q.value - slack(q.value);
  const high = q.high + slack(q.high);
  return {
    low: q.bound === 'atMost' ? Number.NEGATIVE_INFINITY : low,
    high: q.bound === 'atLeast' ? Number.POSITIVE_INFINITY : high,
  };
}

/** What the 万, `k` or `million` of a number stands for; 1 where it has none. */
export const multiplierOf = ({ step, decimals }: Quantity): number => Math.max(1, Math.round(step * 10 ** decimals));

/** Whether the intervals have a value in common. */
export function overlaps(a: Interval, b: Interval): boolean {
  // The arithmetic of 0.1 steps is not exact; the last bits must not decide.
  const grain = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + grain && b.low <= a.high + grain;
}

/** No reader wants more digits, and a number may be as small as 1e-300. */
const MOST_DECIMALS = 20;

/** `value` written with `decimals` digits after the point, 20 at most, and a minus only where it is one. */
export function written(value: number, decimals: number): string {
  const text = value.toFixed(Math.min(decimals, MOST_DECIMALS));
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** Whether it is one positive number: no range, no bound, no change. */
export const isExact = ({ value, high, bound, sign }: Quantity): boolean =>
  value === high && value > 0 && bound === undefined && sign === undefined;

/** Whether both are exact amounts that can be held against each other: of one kind and one scope, and no shares. */
export const areAmountsOfOneScope = (a: Quantity, b: Quantity): boolean =>
  isExact(a) &&
  isExact(b) &&
  a.unit?.family !== undefined &&
  a.unit.family !== 'ratio' &&
  a.unit.family === b.unit?.family &&
  a.unit.scope === b.unit.scope;

/** Its value in the unit of its kind; of a number without a unit the value as it stands. */
export const canonicalValue = ({ value, unit }: Pick<Quantity, 'value' | 'unit'>): number =>
  value * (unit?.factor ?? 1);

/** A whole number that no reader of digits gives: one in words, or one of several that stand behind each other. */
export function wholeNumber({ start, end }: Range, value: number, unit?: Unit): Quantity {
  const number = { start, end };
  return { ...number, number, value, high: value, step: 1, decimals: 0, unit, approximate: false };
}

/** Those that stand in `place` as a whole. */
export const standingIn = <T extends Range>(all: readonly T[], place: Range): T[] =>
  all.filter(({ start, end }) => start >= place.start && end <= place.end);
