import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Miss } from '../miss';

/** With fewer digits a share is one of many pairs of numbers. */
const LEAST_DIGITS = 3;
const LEAST_AMOUNTS = 3;
/** More numbers than these give any share by chance. */
const MOST = 6;

/**
 * `452 张是下限，编制 576 张，富余 124 张，相当于必需量的 27.4%`: a share that two of the amounts of one kind right before it give to
 * the last digit is a share of these, whatever other whole stands nearer.
 */
export function isShareOfOthers({ passage: { quantities }, quantity }: Miss): boolean {
  const { unit, value, step, start } = quantity;
  if (unit?.family !== 'ratio' || Math.round(value / step) < 10 ** (LEAST_DIGITS - 1)) return false;
  const all = quantities.filter((one) => one.end <= start && isExact(one) && one.unit?.family !== 'ratio').slice(-MOST);
  // Of two amounts the share is what is doubted.
  const before = all.filter(
    (one) => all.filter((other) => other.unit?.text === one.unit?.text).length >= LEAST_AMOUNTS,
  );
  return before.some((part) =>
    before.some(
      (whole) => areOfOneKind(part, whole) && Math.abs((part.value / whole.value) * 100 - value) <= step * 0.51,
    ),
  );
}

const areOfOneKind = (a: Quantity, b: Quantity): boolean =>
  a !== b && a.value < b.value && a.unit?.text === b.unit?.text && a.step === b.step;
