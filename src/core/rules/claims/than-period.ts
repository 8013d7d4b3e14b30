import { type Claim, comparablePair, type Pair, pairWithUnit } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';

const PERIOD =
  '(Q[1-4]|20\\d\\d|(?:week|month|year|day|stage|phase|release) \\d{1,2}|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|spring|summer|autumn|winter)';
/** What it is compared with, right behind a claim: `fewer than in Q1`. */
const THAN = new RegExp(`^ than (?:in|at|for) ${PERIOD}(?=[,.;:)]|$)`);
/** When a value was so, right behind it: `31 in Q1`, `31 pages in Q1`. */
const WHEN = new RegExp(`^(?: [a-z]{2,12}){0,2} (?:in|at|for) ${PERIOD}(?![\\w])`);
/** Between the last value and the claim: nothing but that it follows. */
const TIE =
  /^ ?[,;:(—–-] ?(?:(?:which|that|this) (?:is|was|means) |or |i\.e\. )?(?:about |roughly |nearly |almost )?$/i;

/** `31 pages in Q1, 22 in Q2, 14 in Q3, 9 in Q4, which is 71% fewer than in Q1`: the last value and the one of that period. */
export function comparedWithPeriod({ text, quantities }: Passage, { kind, mode, phrase }: Claim): Pair | undefined {
  const period =
    kind === 'percent' && mode === 'by' ? THAN.exec(text.slice(phrase.end, phrase.end + 32))?.[1] : undefined;
  if (period === undefined) return undefined;
  const dated = quantities.flatMap((quantity) => {
    const match = quantity.end > phrase.start ? null : WHEN.exec(text.slice(quantity.end, quantity.end + 40));
    return match === null ? [] : [{ quantity, when: match[1]!, end: quantity.end + match[0].length }];
  });
  const own = dated.at(-1);
  const [old, ...more] = dated.filter(({ when }) => when === period);
  if (own === undefined || old === undefined || more.length > 0 || own === old) return undefined;
  return TIE.test(text.slice(own.end, phrase.start)) ? pairOf(old.quantity, own.quantity) : undefined;
}

function pairOf(from: Quantity, to: Quantity): Pair | undefined {
  const isOfOneKind = from.unit === undefined ? to.unit === undefined : comparable(from.unit, to.unit);
  const isExact = [from, to].every(({ bound, high, value }) => bound === undefined && high === value);
  return isOfOneKind && isExact && comparablePair(from, to)
    ? pairWithUnit(from, to, { start: from.start, end: to.end })
    : undefined;
}
