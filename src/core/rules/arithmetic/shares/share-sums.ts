import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';

/** A share and where it is told. */
export interface Share {
  readonly quantity: Quantity;
  readonly passage: Passage;
}

/** Shares that make up one whole but do not add up to 100 %. */
export interface WrongShares {
  readonly parts: readonly Share[];
  /** In percent. */
  readonly sum: number;
  /** The 100% that a row of totals claims. */
  readonly total?: Share;
  /** Nothing says that they make up one whole. */
  readonly isGuessed?: true;
  /** What the others leave, where a row of a table tells it. */
  readonly rest?: Share;
}

export const PARTS_AT_LEAST = 3;
/** Shares that are further from 100 than this are shares of something else. */
export const FAR = 40;
/** That shares need not exclude each other. */
export const NOT_EXCLUSIVE =
  /多选|(?<!不)重叠|可重复|可打多个|多个标签|多标签|同时属于|可叠加|四舍五入|取整|前[三五十\d]|增速|增幅|涨幅|同比|环比|\b(?:(?<!not |n't )overlap|multiple answers|more than one|several (?:tags|labels|causes)|rounding|top ?\d|growth)/i;
/** What is left over: a list with it is complete. */
export const REST =
  /闲置|空闲|其他|其它|其余|剩余|剩下|余下|\b(?:idle|others?|rest|remain(?:der|ing)|everything else|all else|left over)\b/i;

/** `isComplete`: nothing is left out, so that a sum below 100 is wrong too. */
export function judgedShares(parts: readonly Share[], isComplete: boolean, far: number): WrongShares[] {
  if (parts.length < (isComplete ? 2 : PARTS_AT_LEAST)) return [];
  // Beside a whole, parts of it are something else: 5%, then 25%, then 100%.
  const plain = parts.every(
    ({ quantity: { unit, sign, bound, value } }) => unit?.family === 'ratio' && !sign && !bound && value < 100,
  );
  if (!plain) return [];
  const slack = roundingOf(parts.map(({ quantity }) => slackOf(quantity, isComplete)));
  const low = parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
  const high = parts.reduce((sum, { quantity }) => sum + quantity.high, 0);
  const isOver = low - slack > 100 && low < 100 + far;
  const isUnder = isComplete && high + slack < 100 && high > 100 - far;
  return isOver || isUnder ? [{ parts, sum: isOver ? low : high }] : [];
}

/** That all were rounded the same way is no explanation. */
const roundingOf = (slacks: readonly number[]): number =>
  ROUNDED_ALIKE * Math.sqrt(slacks.reduce((squares, slack) => squares + slack * slack, 0));
const ROUNDED_ALIKE = 1.3;

/** Who divides a whole to the last bit means tenths in words as they are; thirds are hardly ever. */
function slackOf({ step, approximate, value }: Quantity, isComplete: boolean): number {
  if (approximate) return Math.max(step / 2, 2);
  return isComplete && step > 1 ? Math.min(step / 2, value % 5 === 0 ? IN_WORDS : THIRDS) : step / 2;
}

const IN_WORDS = 1.2;
const THIRDS = 3;
