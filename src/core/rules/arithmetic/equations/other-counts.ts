import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Equation } from './equations';
import { countsOnly } from './expression';

/** `1 台 P + 2 台 D = 24 张卡`: what is added up is counted otherwise than the result, of which each has so many. */
export function countsOtherThings({ text }: Passage, { left, right, as }: Equation, times: number): boolean {
  const [result] = right.terms;
  if (result === undefined || right.operators.length > 0 || left.operators.some((one) => one !== '+')) return false;
  const counters = left.terms.map((term) => counterAfter(text, term));
  const own = counterAfter(text, result);
  const areOthers = counters.every((one) => one !== undefined && one !== own);
  if (own === undefined || left.operators.length === 0 || !areOthers) return false;
  // `48 个站点加 2 个中心，共 1,024 张 GPU`: a word before the result need not mean the sum.
  if (as === 'result' && times >= MANY) return true;
  return Math.round(times) >= 2 && Math.abs(times - Math.round(times)) <= TOLERANCE;
}

const MANY = 2;

const TOLERANCE = 1e-6;
/** A measure word, or in English the noun that ends the count: `2 decode nodes`. */
const COUNTER =
  /^ ?(?:([台张个块条枚路组套份节点]{1,2})|(?:[A-Za-z]{1,16} ){0,2}?([A-Za-z]{3,16}?)s?(?= ?(?:[+=≈,.;()]|$| (?:is|are|or)\b)))/;

function counterAfter(text: string, { end }: Quantity): string | undefined {
  const [, han, latin] = COUNTER.exec(text.slice(end, end + 60)) ?? [];
  return han ?? latin;
}

/** `40 层 × 100 次，共 1,355 GB`: counts of two things, and what each of them takes stands elsewhere. */
export const lacksSizeOfEach = ({ text }: Passage, { left, right }: Equation): boolean =>
  left.operators.length > 0 &&
  left.operators.every((one) => one === '×') &&
  right.operators.length === 0 &&
  (countsOnly(left, COUNTABLE)
    ? !countsOnly(right, COUNTABLE)
    : countsOnly(left, OVER_TIME) && !countsOnly(right, OVER_TIME)) &&
  left.terms.every(
    ({ unit, decimals, end }) => decimals === 0 && (unit !== undefined || COUNTED.test(text.slice(end))),
  );

const COUNTABLE = ['request', 'item', 'token'] as const;
/** `14 台 × 24 h ≈ 40.3 kg`: hours of things, of which each hour gives so much. */
const OVER_TIME = [...COUNTABLE, 'second'] as const;

const COUNTED =
  /^ ?(?:[个台张块条枚路组套份节层次步轮头批页段柜机副片人回趟列口]|(?!each\b|per\b|apiece\b|at\b|times\b|by\b)[A-Za-z]{3,16}\b)/i;
