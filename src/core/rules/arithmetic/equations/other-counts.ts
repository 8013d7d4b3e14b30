import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Equation } from './equations';

/** `1 台 P + 2 台 D = 24 张卡`: what is added up is counted otherwise than the result, of which each has so many. */
export function countsOtherThings({ text }: Passage, { left, right }: Equation, times: number): boolean {
  const [result] = right.terms;
  if (result === undefined || right.operators.length > 0 || left.operators.some((one) => one !== '+')) return false;
  if (Math.round(times) < 2 || Math.abs(times - Math.round(times)) > TOLERANCE) return false;
  const counters = left.terms.map((term) => counterAfter(text, term));
  const own = counterAfter(text, result);
  return own !== undefined && left.operators.length > 0 && counters.every((one) => one !== undefined && one !== own);
}

const TOLERANCE = 1e-6;
/** A measure word, or in English the noun that ends the count: `2 decode nodes`. */
const COUNTER =
  /^ ?(?:([台张个块条枚路组套份节点]{1,2})|(?:[A-Za-z]{1,16} ){0,2}?([a-z]{3,16}?)s?(?= ?(?:[+=≈,.;)]|$| (?:is|are|or)\b)))/;

function counterAfter(text: string, { end }: Quantity): string | undefined {
  const [, han, latin] = COUNTER.exec(text.slice(end, end + 60)) ?? [];
  return han ?? latin;
}
