import type { Claim, Pair } from '../../numbers/change';
import { countedIn } from '../../numbers/levels';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { clauseOf } from './claim-words';

/** An amount is counted as the values are; `text` is that of all of them. */
export function isOfItsKind({ kind, quantity }: Claim, { to }: Pair, text: string): boolean {
  if (kind !== 'amount') return true;
  if (quantity.unit === undefined)
    return to.unit === undefined && !areOfTwo(countedIn(text, quantity), countedIn(text, to));
  return comparable(quantity.unit, to.unit) || quantity.unit.text === to.unit?.text;
}

/** `24 → 28 个实例，多了 16 张卡`: counts of two things. */
const areOfTwo = (one: string, other: string): boolean =>
  one !== '' && other !== '' && !one.includes(other) && !other.includes(one);

/** `16.8 → 15.6 元，主要靠人力（省 0.60 元）`: what a part of it gave. */
export const isOfPart = ({ text }: Passage, { kind, phrase }: Claim, { end }: Pair): boolean =>
  kind === 'amount' && phrase.start > end && OF_PART.test(text.slice(end, phrase.start));
const OF_PART =
  /(?:主要|其中|部分|靠|来自|得益于|归功于)[^。；;]{0,24}\($|\b(?:mainly|mostly|of which|thanks to|from)\b[^.;]{0,32}\($/i;

/** `日支出从 9.6 万元降到 3.84 万元，一年少花 2,102 万元`: what a change comes to over some time. */
export const isOverPeriod = (passage: Passage, claim: Claim, { start, end }: Pair): boolean =>
  claim.kind === 'amount' &&
  OVER_PERIOD.test(clauseOf(passage, claim)) &&
  !OVER_PERIOD.test(passage.text.slice(start, end));
const OVER_PERIOD =
  /[一全整半]个?[年月]|每年|[一每]个?季度?|\d ?个?[年月]|\b(?:a|per|each|every|over the|in a|whole|full) (?:year|quarter)\b|\b(?:annual|year|quarter)ly\b/i;
