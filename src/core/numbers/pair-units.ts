import type { Pair } from './change';
import type { Quantity, Range } from './quantity';
import { comparable } from './units';

/** A unit that only one end names holds for both, with its multiplier: from 38 to 72%, 30 → 90 万元, from 15 to 75 million. */
export function pairWithUnit(bare: Quantity, to: Quantity, range: Range): Pair {
  const from = inMultiplierOf(bare, to);
  const isShort = isPriceOf(from, to) || isPerOf(from, to) || isScopedBy(from, to);
  const unit = isShort ? to.unit : (from.unit ?? to.unit);
  return {
    ...range,
    from: unit === undefined || (from.unit !== undefined && !isShort) ? from : { ...from, unit },
    to:
      unit === undefined ||
      (to.unit !== undefined && !isWrittenAs(from, to) && !isOfSamePrice(from, to) && !isPerOf(to, from))
        ? to
        : { ...to, unit },
  };
}

/** `30 → 90 万元`: a bare number with as few digits as the one that has a multiplier is counted in the same. */
function inMultiplierOf(bare: Quantity, full: Quantity): Quantity {
  const multiplier = multiplierOf(full);
  if (bare.unit !== undefined || multiplierOf(bare) !== 1 || multiplier <= 1 || bare.value * 20 > full.value)
    return bare;
  const [value, high, step] = [bare.value, bare.high, bare.step].map((one) => one * multiplier) as [
    number,
    number,
    number,
  ];
  return { ...bare, value, high, step };
}

const multiplierOf = ({ step, decimals }: Quantity): number => Math.round(step * 10 ** decimals);

/** `每月 ¥120 万压到 ¥75.6 万`: what stands before the first number as its denominator holds for the second too. */
function isWrittenAs(from: Quantity, to: Quantity): boolean {
  return from.unit !== undefined && from.unit.text === to.unit?.text && !comparable(from.unit, to.unit);
}

/** `$2.02 → $1.55 per M tokens`: only one end says what the money is paid for. */
function isPriceOf(bare: Quantity, full: Quantity): boolean {
  return (
    bare.unit?.family === 'money' &&
    bare.unitRange === undefined &&
    full.unit?.dimensions.money === 1 &&
    full.unit.currency === bare.unit.currency
  );
}

/** `$2.00 per million tokens; the rival asks $2.50`: a bare price of the same size is paid for the same. */
function isOfSamePrice(full: Quantity, bare: Quantity): boolean {
  return isPriceOf(bare, full) && bare.value < full.value * 20 && full.value < bare.value * 20;
}

/** `1,500 J to 500 J per request`, 42 µs → 9 µs per step: what only one end says it is counted over. */
function isPerOf(bare: Quantity, full: Quantity): boolean {
  return bare.unit?.scope === full.unit?.scope && isCountedOver(bare, full);
}

/** `from 1.8 GB/s to 6.3 GB/s per node`: whose value it is, said once behind both. */
export function isScopedBy(bare: Quantity, full: Quantity): boolean {
  const [short, long] = [bare.unit, full.unit];
  const isLeftOut = short?.scope === undefined && long?.scope !== undefined && short?.family === long.family;
  return isLeftOut && isCountedOver(bare, full);
}

function isCountedOver({ unit: short }: Quantity, { unit: long }: Quantity): boolean {
  if (short?.family === undefined || long === undefined) return false;
  return long.text.startsWith(short.text) && /^ ?(?:\/|per |每)/.test(long.text.slice(short.text.length));
}

/** Whether two numbers can be the old and the new value of one thing. */
export function comparablePair(from: Quantity, to: Quantity): boolean {
  const a = isPriceOf(from, to) || isPerOf(from, to) ? { ...from, unit: to.unit } : from;
  const b = isWrittenAs(from, to) || isOfSamePrice(from, to) || isPerOf(to, from) ? { ...to, unit: from.unit } : to;
  if (a.sign !== undefined || b.sign !== undefined) return false;
  const families = [a.unit?.family, b.unit?.family];
  if (families.includes('factor') || families.includes('points')) return false;
  if (a.unit === undefined || b.unit === undefined) return true;
  if (a.unit !== b.unit && !comparable(a.unit, b.unit)) return false;
  // `$2/h → $1,440/month` converts a price, it does not change one.
  return a.unit.dimensions.money === undefined || a.unit.factor === b.unit.factor;
}
