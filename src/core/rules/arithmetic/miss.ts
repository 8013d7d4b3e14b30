import { inPartsOf } from '../../numbers/compound-times';
import { written as digitsOf, type Quantity } from '../../numbers/quantity';
import { message } from '../../source/message';
import { slipBetween } from '../reading/digits';
import type { Passage } from '../reading/passage';
import type { RuleFinding } from '../rule';

/** A number that does not follow from others, and what does. */
export interface Miss {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** In the quantity's own unit, multiplier applied. */
  readonly expected: number;
  /** What it was reckoned from, as the author wrote it: `700 W ÷ 1,400 tok/s`. */
  readonly from: string;
  /** The right text in place of the whole of `quantity`, where it is no number with a unit: `2 h 35 min`. */
  readonly written?: string;
  /** Only probable: the author may have meant other numbers. */
  readonly probable?: true;
  /** Nothing but their kinds puts the numbers together, and no slip of the fingers makes what is written of what comes out. */
  readonly unsure?: true;
  /** So many other rows keep the relation that nothing else explains it. */
  readonly isHeld?: true;
  /** The number that it was reckoned from, which may as well be the wrong one. */
  readonly other?: { readonly passage: Passage; readonly quantity: Quantity };
  /** All numbers that it was reckoned from; where one of them is told to be wrong, this need not be. */
  readonly of?: readonly { readonly passage: Passage; readonly quantity: Quantity }[];
}

/** The finding at the wrong number, with the fix that puts the right one in its place. */
export function missed({ passage, quantity, expected, from, written, probable, unsure, other }: Miss): RuleFinding {
  const span = passage.spanOf(quantity);
  const number = passage.quote(quantity.number);
  const value = written ?? rewritten(number, quantity, expected);
  const said = [
    passage.quote(quantity),
    from,
    value + passage.quote({ start: quantity.number.end, end: quantity.end }),
  ];
  return {
    ...(unsure ? { severity: 'info' as const } : probable ? { severity: 'warning' as const } : {}),
    span,
    number: span,
    message: unsure
      ? message('{0} may not follow: {1} is {2}. Correct a number, or say what else it was reckoned from.', ...said)
      : message('{0} does not follow: {1} is {2}. Correct one of the numbers.', ...said),
    ...(other === undefined
      ? {}
      : { related: [{ span: other.passage.spanOf(other.quantity), message: message('the other value') }] }),
    fixes: [
      {
        title: message('Replace {0} by {1}', number, value),
        edits: [{ span: passage.spanOf(quantity.number), text: value }],
        safe: false,
      },
    ],
  };
}

/** Whether a slip of the fingers, or another prefix or period, makes the number of what it should be. */
export function isMistyped({ passage, quantity, expected }: Miss): boolean {
  const ratio = Math.abs(quantity.value / expected);
  if (!Number.isFinite(ratio) || ratio === 0) return false;
  const isFactor = (factor: number): boolean => Math.abs(Math.max(ratio, 1 / ratio) / factor - 1) < FACTOR_SLACK;
  if (SLIPPED_FACTORS.some(isFactor)) return true;
  const number = passage.quote(quantity.number);
  const [is, shouldBe] = [number, rewritten(number, quantity, expected)].map((text) => text.replace(/[^\d.]/g, ''));
  return is!.length >= LEAST_DIGITS && slipBetween(is!, shouldBe!) !== undefined;
}

const SLIPPED_FACTORS: readonly number[] = [8, 10, 60, 100, 1000, 1024, 3600, 10_000, 1e6, 1e9];
const FACTOR_SLACK = 0.006;
const LEAST_DIGITS = 3;

const DIGITS = /\d[\d,]{0,24}(?:\.\d{1,12})?/;

/** `2 h 35 min`, which is told in the first of its units. */
const TWO_UNITS = /\d ?[a-z\u3400-\u9fff]{1,8} ?(?:and )?\d/i;

/** `number` as printed, with `expected` as its digits: currency, 万 and thousands commas stay. */
function rewritten(number: string, { value, decimals, unit }: Quantity, expected: number): string {
  const inParts = inPartsOf(number, expected * (unit?.factor ?? 1));
  if (inParts !== undefined) return inParts;
  if (TWO_UNITS.test(number)) return `${digitsOf(expected, 1)} ${unit?.text ?? ''}`.trim();
  const digits = DIGITS.exec(number)?.[0];
  if (digits === undefined) return digitsOf(expected, decimals);
  const multiplier = value / Number(digits.replaceAll(',', '')) || 1;
  const shown = expected / Math.abs(multiplier);
  const places = decimalsFor(shown, decimals);
  const isLong = digits.includes(',') || Math.abs(shown) >= 10_000;
  const right = isLong ? withCommas(shown, places) : digitsOf(shown, places);
  // The minus that the author wrote stays, and no second one comes before it.
  return number.replace(digits, /[-−]/.test(number[0]!) ? right.replace('-', '') : right);
}

function withCommas(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** As many digits as the author printed, and no fewer than two that count: 51 for what is 0.051 must not become 0. */
function decimalsFor(value: number, decimals: number): number {
  if (Math.abs(value - Math.round(value)) < 1e-9 && Math.round(value) !== 0) return decimals;
  return value > 0 && value < 10 ? Math.max(decimals, 1 - Math.floor(Math.log10(value))) : decimals;
}
