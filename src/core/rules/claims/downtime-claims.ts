import type { Claim, Pair } from '../../numbers/change';
import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';

/** Between two availabilities and how much less is down, with nothing else. */
const LESS_DOWN =
  /^[,，;；。.:：]? ?(?:即|也就是说?|相当于|so |and |which means )?(?:the |our )?(?:月|年|全年|每月)?(?:不可用|停机|宕机|中断)(?:的)?(?:时间|时长|分钟数)?[^\d，,。；;]{0,6}$|^[,;.:]? ?(?:so |and |which means |that is )?(?:the |our )?(?:downtime|unavailability|time down|outage time)\b[^\d,.;]{0,20}$/i;
/** Below it a percentage is the availability of nothing that is told so. */
const LEAST = 90;
/** Of the printed percentage, beside its last digit. */
const TOLERANCE = 0.02;

/** `可用性从 99.72% 到 99.94%，不可用时间减少了 87.5%`: what is down went from 0.28 to 0.06 %. */
export function wrongDowntimeClaims(passage: Passage): JudgedClaim[] {
  const { pairs, claims, text } = passage;
  const known = pairs.filter(({ from, to }) => [from, to].every(isAvailability) && to.value > from.value);
  return known.flatMap((pair) => {
    const claim = claims.find(({ phrase }) => phrase.start >= pair.end);
    if (claim === undefined || claim.kind !== 'percent' || claim.direction !== 'down') return [];
    if (!LESS_DOWN.test(text.slice(pair.end, claim.phrase.start))) return [];
    const expected = lessDown(pair);
    const slack = claim.quantity.step / 2 + TOLERANCE * claim.quantity.value;
    const said = { low: claim.quantity.value - slack, high: claim.quantity.high + slack };
    return overlaps(said, expected) ? [] : [judgedOf(passage, claim, pair, (expected.low + expected.high) / 2)];
  });
}

const isAvailability = ({ unit, value }: Quantity): boolean =>
  unit?.family === 'ratio' && value >= LEAST && value < 100;

/** By how many percent less is down, with what the availabilities may be rounded from. */
function lessDown({ from, to }: Pair): { low: number; high: number } {
  const [before, after] = [rounded(from), rounded(to)].map(({ low, high }) => ({ low: 100 - high, high: 100 - low }));
  return { low: 100 * (1 - after!.high / before!.low), high: 100 * (1 - after!.low / before!.high) };
}

const judgedOf = (passage: Passage, claim: Claim, { from, to }: Pair, expected: number): JudgedClaim => ({
  claim,
  passage,
  from: { quantity: from, passage },
  to: { quantity: to, passage },
  verdict: { kind: 'wrong', expected },
});
