import type { Claim, Pair } from '../../numbers/change';
import { agreeing, canonicalValue, type Interval, overlaps, type Quantity, rounded } from '../../numbers/quantity';

/** What arithmetic says of a claim about two numbers. Values are in the claim's own unit. */
export type Verdict =
  | { readonly kind: 'right' }
  /** Says `提升 3 倍` where the new value is 3 times the old one. */
  | { readonly kind: 'multiple'; readonly change: number }
  /** A difference of two percentages printed as a percentage. */
  | { readonly kind: 'points'; readonly difference: number; readonly relative: number }
  /** Says how much went where the number tells how much is left, or the reverse. */
  | { readonly kind: 'remainder'; readonly expected: number }
  | {
      readonly kind: 'wrong';
      readonly expected: number;
      /** The claim is the difference of the two numbers, printed as if it were a share: PUE 1.25 → 1.12, "13%". */
      readonly isDifference?: true;
      /** The claim is the change as a share of the other number: $2.00 against $2.50 is 20 % less, not 25 %. */
      readonly isOtherBase?: true;
      /** An amount of the order of the difference, which no count of pieces makes up for. */
      readonly isNear?: true;
      /** The old value as a part of the new one: 0.8 times where it grew by a quarter. */
      readonly isInverse?: true;
    }
  /** As much as the claim says, but the other way. */
  | { readonly kind: 'opposite' };

/** The old and the new value. */
export type Operands = Pick<Pair, 'from' | 'to'>;

/** The verdict on `claim` as a statement about `pair`; undefined where arithmetic cannot tell. */
export function judge(pair: Operands, claim: Claim): Verdict | undefined {
  if (claim.kind === 'amount' && isOfOtherTime(pair, claim)) return undefined;
  const from = canonical(pair.from);
  const to = canonical(pair.to);
  if (from.low <= 0 || to.low < 0) return undefined;
  if (claim.kind === 'amount') {
    const verdict = judgeAmount(pair, from, to, claim);
    return verdict.kind === 'wrong' && isOfOtherSize(verdict.expected, claim) ? undefined : verdict;
  }
  if (claim.kind === 'points') return judgePoints(pair, from, to, claim);
  if (claim.kind === 'factor') return isSlowdown(pair, from, to, claim) ?? judgeFactor(from, to, claim);
  return judgePercent(pair, from, to, claim);
}

/** 每月 16 万元降到 11 万元，省 5 万元: money a month and a sum of money, which are the same digits. */
const isOfOtherTime = ({ to }: Operands, { quantity }: Claim): boolean =>
  to.unit?.dimensions.money !== undefined &&
  quantity.unit?.dimensions.money !== undefined &&
  to.unit.family !== quantity.unit.family;

/** `$0.243 against $0.101 per kWh, so $4.3k saved`: what is saved is that of many. */
const isOfOtherSize = (expected: number, { quantity: { value } }: Claim): boolean =>
  value > expected * OTHER_SIZE || expected > value * OTHER_SIZE;
const OTHER_SIZE = 1100;

function canonical(q: Quantity): Interval {
  const { low, high } = rounded(q);
  const factor = q.unit?.factor ?? 1;
  return { low: low * factor, high: high * factor };
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;

/** The quotient of two intervals of positive values. */
function quotient(a: Interval, b: Interval): Interval {
  return { low: a.low / b.high, high: a.high / b.low };
}

/** The sizes that the values of an interval have. */
function size({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}

const percent = ({ low, high }: Interval): Interval => ({ low: low * 100, high: high * 100 });

function judgePercent(pair: Operands, from: Interval, to: Interval, claim: Claim): Verdict | undefined {
  const ratio = quotient(to, from);
  const relative = percent(size({ low: ratio.low - 1, high: ratio.high - 1 }));
  const said = size(agreeing(claim.quantity));
  const isShare = pair.to.unit?.family === 'ratio';
  if (claim.mode === 'to') return judgeLeft(pair, percent(ratio), relative, claim);
  if (isShare && isPrintedDifference(pair, claim)) {
    return { kind: 'points', difference: Math.abs(pair.to.value - pair.from.value), relative: exactChange(pair) };
  }
  if (overlaps(said, relative) || (claim.direction === 'up' && overlaps(said, speedUp(ratio))))
    return { kind: 'right' };
  const difference = size({ low: to.low - from.high, high: to.high - from.low });
  if (isShare && overlaps(said, difference)) {
    return { kind: 'points', difference: Math.abs(pair.to.value - pair.from.value), relative: exactChange(pair) };
  }
  if (ratio.high < 1 && overlaps(said, percent(ratio))) return { kind: 'remainder', expected: exactChange(pair) };
  if (
    isPrintedAmount(pair, claim) ||
    (pair.to.unit === undefined && pair.to.decimals === 2 && overlaps(said, percent(difference)))
  )
    return { kind: 'wrong', expected: exactChange(pair), isDifference: true };
  const inverse = quotient(from, to);
  const ofOther = percent(size({ low: inverse.low - 1, high: inverse.high - 1 }));
  const isOtherBase = overlaps(said, ofOther) && !claim.inWords ? { isOtherBase: true as const } : {};
  return { kind: 'wrong', expected: exactChange(pair), ...isOtherBase };
}

/** 150 → 195 条, "+45%": the difference as it is printed. */
function isPrintedAmount({ from, to }: Operands, { quantity, inWords }: Claim): boolean {
  const isOneUnit = from.unit?.factor === to.unit?.factor && to.unit?.family !== 'ratio';
  return (
    isOneUnit && !inWords && Math.abs(Math.abs(to.value - from.value) - Math.abs(quantity.value)) < quantity.step / 2
  );
}

/** 100 → 40 ms is 150 % faster: the growth of what is done in the time. */
function speedUp(ratio: Interval): Interval {
  return ratio.high < 1 ? percent({ low: 1 / ratio.high - 1, high: 1 / ratio.low - 1 }) : { low: 0, high: 0 };
}

/** The claim is the difference of the two percentages as printed, and their relative change would be printed otherwise. */
function isPrintedDifference(pair: Operands, { quantity }: Claim): boolean {
  if (quantity.high !== quantity.value) return false;
  const said = Math.abs(quantity.value);
  const prints = (value: number): boolean => Math.abs(value - said) <= quantity.step / 2 + 1e-9;
  return prints(Math.abs(pair.to.value - pair.from.value)) && !prints(exactChange(pair));
}

/** Of two percentages only a share in words is a share of the old one: 只剩三分之一; 降到 30% may be the new value. */
function judgeLeft({ to }: Operands, left: Interval, removed: Interval, claim: Claim): Verdict | undefined {
  const said = size(agreeing(claim.quantity));
  if (to.unit?.family !== 'ratio') return judgeShareLeft(left, removed, said);
  const isOfOld = claim.inWords === true && !overlaps(said, { low: to.value, high: to.value });
  return isOfOld ? judgeShareLeft(left, removed, said) : undefined;
}

function judgeShareLeft(left: Interval, removed: Interval, said: Interval): Verdict {
  if (overlaps(said, left)) return { kind: 'right' };
  return { kind: overlaps(said, removed) ? 'remainder' : 'wrong', expected: middle(left) };
}

/** The relative change of the printed values in percent, without sign. */
function exactChange({ from, to }: Operands): number {
  const ratio = canonicalValue(to) / canonicalValue(from);
  return Math.abs(ratio - 1) * 100;
}

/** `from` and `to` are canonical, as the number of an amount is once its own factor is applied. */
function judgeAmount(pair: Operands, from: Interval, to: Interval, { quantity }: Claim): Verdict {
  // 每天 50 次减少到 20 次，少了 30 次: what stands under the values is not said again.
  const isSaidAgain = quantity.unit?.text !== pair.to.unit?.text || isOfLabel(quantity, pair);
  const factor = (isSaidAgain ? quantity.unit?.factor : undefined) ?? pair.to.unit?.factor ?? 1;
  const { low, high } = size(agreeing(quantity));
  const difference = size({ low: to.low - from.high, high: to.high - from.low });
  if (overlaps({ low: low * factor, high: high * factor }, difference)) return { kind: 'right' };
  const expected = Math.abs(middle(to) - middle(from)) / factor;
  const off = Math.max(expected / quantity.value, quantity.value / expected);
  return { kind: 'wrong', expected, ...(off < NEAR ? { isNear: true as const } : {}) };
}

/** `28 万元` beside cells under 万元: the number holds the thousands itself that the label gives for the cells. */
const isOfLabel = ({ unit }: Quantity, { to }: Operands): boolean =>
  unit?.dimensions.money !== undefined && to.unit?.factor !== unit.factor;

/** Two pieces would make twice as much. */
const NEAR = 1.7;

function judgePoints(pair: Operands, from: Interval, to: Interval, claim: Claim): Verdict | undefined {
  if (pair.to.unit?.family !== 'ratio') return undefined;
  const difference = size({ low: to.low - from.high, high: to.high - from.low });
  if (overlaps(size(agreeing(claim.quantity)), difference)) return { kind: 'right' };
  return { kind: 'wrong', expected: Math.abs(pair.to.value - pair.from.value) };
}

/** `from 8.5 s to 4.4 s, a speed-up of 0.52×`: what took less time is faster by more than one. */
function isSlowdown({ to: { unit } }: Operands, from: Interval, to: Interval, claim: Claim): Verdict | undefined {
  if (unit?.family !== 'time' || claim.direction !== 'up' || claim.quantity.value >= 1) return undefined;
  const said = agreeing(claim.quantity);
  const speed = quotient(from, to);
  const isLeft = overlaps(said, quotient(to, from)) && !overlaps(said, { low: speed.low - 1, high: speed.high - 1 });
  return isLeft ? { kind: 'wrong', expected: middle(speed) } : undefined;
}

function judgeFactor(from: Interval, to: Interval, claim: Claim): Verdict | undefined {
  const said = agreeing(claim.quantity);
  const ratio = quotient(to, from);
  if (claim.quantity.value < 1) {
    if (overlaps(said, ratio)) return { kind: 'right' };
    return overlaps(said, quotient(from, to)) ? { kind: 'wrong', expected: middle(ratio), isInverse: true } : undefined;
  }
  const factor = ratio.high < 1 ? quotient(from, to) : ratio;
  const growth = { low: factor.low - 1, high: factor.high - 1 };
  const isMultiple = overlaps(said, factor);
  if (claim.mode === 'by' && overlaps(said, growth)) return { kind: 'right' };
  if (!isMultiple) return { kind: 'wrong', expected: middle(factor) };
  return claim.mode === 'by' && ratio.low > 1
    ? { kind: 'multiple', change: (middle(factor) - 1) * 100 }
    : { kind: 'right' };
}
