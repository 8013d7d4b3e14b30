import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';

/** How a number may have been mistyped into another: two digits changed places, one digit is another, the point moved. */
export type Slip = 'transposed' | 'digit' | 'shifted';

/** The digits of a number as they are printed, with its decimal point; of a number in words those of its value. */
export function digitsOf({ text }: Pick<Passage, 'text'>, { number, value }: Quantity): string {
  const digits = text.slice(number.start, number.end).replace(/[^\d.]/g, '');
  return digits === '' ? String(value) : digits;
}

/**
 * The slip that makes `b` of `a`; undefined where they are the same, or differ in more. Whole numbers of two digits, 41 and
 * 410, are too often something else to be one with another point.
 */
export function slipBetween(a: string, b: string): Slip | undefined {
  if (a === b || a === '' || b === '') return undefined;
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    if (differing.length === 1) return 'digit';
    const [first = 0, second = 0] = differing;
    if (differing.length === 2 && a[first] === b[second] && a[second] === b[first]) return 'transposed';
    return undefined;
  }
  if (significant(a) !== significant(b) || isPower(a)) return undefined;
  return significant(a).length > 2 || `${a}${b}`.includes('.') ? 'shifted' : undefined;
}

/** The digits that tell a number from others: without point, leading and closing zeros. */
export function significant(digits: string): string {
  const plain = digits.replace('.', '').replace(/^0+/, '');
  let end = plain.length;
  while (plain[end - 1] === '0') end--;
  return plain.slice(0, end);
}

/** 10, 100, 1,000 stand beside one another everywhere. */
const isPower = (digits: string): boolean => significant(digits).length < 2;

/** Keys of which two numbers share one if a slip makes one of the other. */
export function slipKeys(digits: string): readonly string[] {
  const plain = significant(digits);
  if (plain.length < 2) return [];
  const keys = [`= ${[...digits].sort().join('')}`, `. ${plain}`];
  if (plain.length < 3) return keys;
  return [...keys, ...digitKeys(digits)];
}

/** Keys of which two numbers share one if one digit of the one is another in the other. */
export const digitKeys = (digits: string): readonly string[] =>
  Array.from(digits, (_, at) => `${digits.slice(0, at)}?${digits.slice(at + 1)}`);

/** One digit of at least three is another, or two have changed places. */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.replace('.', '').length < 3) return false;
  return isSwapped(a, b) || [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** Two digits that stand beside each other have changed places: `10,420` for `10,240`. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
