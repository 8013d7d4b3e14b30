import type { Claim } from '../../numbers/change';
import { isExact, type Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';
import { judge } from './verdict';

/** Between a value and how many times another one it is: `$4.10 each, 1.7 times`, `3,900 tok/s is 2.4 times`. */
const IS =
  /^ ?(?:(?:each|apiece|an? [a-z]{3,8}|per [a-z]{3,8})(?= ?[,—–(-]| is| was))? ?(?:[,—–(-]|is\b|was\b|are\b|were\b)(?: ?(?:which is|that is|or|i\.e\.|about|roughly|nearly|almost|some|exactly)){0,2} ?$/i;
/** Between that and the other value: its name. */
const THE_OTHER = /^ ?(?:times|x|×) (?:the|our|its|their|that of|what was|an?)(?: [a-z-]{2,14}){0,5} ?$/i;
/** What else the number may multiply: `2 times the 4 nodes at`. */
const OTHER = /\b(?:than|more|less|and|plus|with|for|each|every|per)\b/i;

/**
 * `at $41.00 each, 1.7 times our lease rate of $2.40`: a value that is said to be so many times another one, which follows with
 * its name.
 */
export function timesAnother(passage: Passage): JudgedClaim[] {
  const { text, quantities, claims } = passage;
  if (quantities.length < 3 || !MAY.test(text)) return [];
  return quantities.flatMap((times, index): JudgedClaim[] => {
    const [own, other] = [quantities[index - 1], quantities[index + 1]];
    if (own === undefined || other === undefined || !isTimes(times) || ![own, other].every(isValue)) return [];
    if (!comparable(own.unit, other.unit) || own.unit?.currency !== other.unit?.currency) return [];
    const tie = text.slice(times.number.end, other.start);
    if (!IS.test(text.slice(own.end, times.start)) || !THE_OTHER.test(tie) || OTHER.test(tie)) return [];
    if (claims.some(({ quantity }) => quantity === times)) return [];
    const claim: Claim = { quantity: times, kind: 'factor', mode: 'ratio', phrase: times };
    const verdict = judge({ from: other, to: own }, claim);
    return verdict === undefined
      ? []
      : [{ claim, passage, from: { quantity: other, passage }, to: { quantity: own, passage }, verdict }];
  });
}

/** Cheap: whether anything is so many times another. */
const MAY = /\d ?(?:times|x|×) (?:the|our|its|their|that|what|an?)\b/i;

const isTimes = ({ unit, value, sign, bound }: Quantity): boolean =>
  (unit === undefined || unit.family === 'factor') && value > 1 && sign === undefined && bound === undefined;

const isValue = (one: Quantity): boolean =>
  isExact(one) && one.unit?.family !== undefined && one.unit.family !== 'ratio' && one.unit.family !== 'factor';
