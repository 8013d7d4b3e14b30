import { isExact, type Quantity } from '../../../numbers/quantity';
import { isCut } from '../../../numbers/sentences';
import type { Miss } from '../miss';

/** With fewer digits a share is one of many pairs of numbers. */
const LEAST_DIGITS = 3;
const LEAST_AMOUNTS = 3;
/** More numbers than these give any share by chance. */
const MOST = 6;

/**
 * `452 张是下限，编制 576 张，富余 124 张，相当于必需量的 27.4%`: a share that two of the amounts of one kind right before it give to
 * the last digit is a share of these, whatever other whole stands nearer; so is one of the sum of two amounts.
 */
export function isShareOfOthers({ passage: { quantities }, quantity }: Miss): boolean {
  const { unit, value, step, start } = quantity;
  if (unit?.family !== 'ratio' || Math.round(value / step) < 10 ** (LEAST_DIGITS - 1)) return false;
  const all = quantities.filter((one) => one.end <= start && isExact(one) && one.unit?.family !== 'ratio').slice(-MOST);
  const isIt = (part: number, whole: number): boolean => Math.abs((part / whole) * 100 - value) <= step * 0.51;
  return all.some((part) => {
    const others = all.filter((one) => areOfOneKind(one, part));
    // Of two amounts their quotient is what is doubted.
    const isOfOther = others.length + 1 >= LEAST_AMOUNTS && others.some((whole) => isIt(part.value, whole.value));
    return isOfOther || others.some((other) => isIt(part.value, part.value + other.value));
  });
}

const areOfOneKind = (a: Quantity, b: Quantity): boolean =>
  a !== b && a.unit?.text === b.unit?.text && a.step === b.step;

/** `99.95%, 99.90% and 99.80% in series are 99.65%, 30.6 hours a year`: the share that comes out stands in the same sentence. */
export function isToldBeside({ passage: { text, quantities }, quantity, expected }: Miss): boolean {
  if (quantity.unit?.family !== 'ratio') return false;
  return quantities.some(
    (one) =>
      one !== quantity &&
      one.unit?.family === 'ratio' &&
      Math.round(one.value / one.step) >= 10 ** (LEAST_DIGITS - 1) &&
      Math.abs(one.value - expected) <= one.step / 2 &&
      !isCut(text.slice(Math.min(one.end, quantity.end), Math.max(one.start, quantity.start))),
  );
}
