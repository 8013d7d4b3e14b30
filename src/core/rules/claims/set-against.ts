import type { Claim, Pair } from '../../numbers/change';
import { namesOtherMeasure } from '../../numbers/measured-nouns';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { fits } from './claim-fit';

/** `$1.63 against $0.72`: either may be the one that the other is measured by. */
export function isSetAgainst(text: string, { from, to }: Pair): boolean {
  const [first, second] = from.start < to.start ? [from, to] : [to, from];
  return /\b(?:against|versus|vs)\b/i.test(text.slice(first.end, second.start));
}

/** `the gaps shrank to 0.8 ms, and a step takes 30.0 ms, 6.25% less`: the first is the new value of another change. */
export function isOfOtherChange({ text, pairs }: Passage, { from, to }: Pair): boolean {
  const [first] = from.start < to.start ? [from] : [to];
  if (pairs.some((pair) => pair.to.start === first.start || pair.from.start === first.start)) return false;
  return BECAME.test(text.slice(Math.max(0, first.start - 24), first.start));
}

const BECAME =
  /\b(?:shrank|shrunk|fell|dropped|rose|grew|went|cut|reduced|raised|down|up)(?: [a-z]{2,8})? to (?:about |only )?$|[降升缩减增提涨][\u3400-\u9fff]{0,2}[到至] ?(?:约 ?)?$/i;

/** `12% less than the budget of 114 GB`, 比 Q3 少 3% where no Q3 stands before: the claim brings what it is measured against. */
export function isAgainstAnother({ text }: Passage, { phrase }: Claim): boolean {
  const named = AGAINST_NAME.exec(text.slice(Math.max(0, phrase.start - 20), phrase.start));
  if (named !== null && !text.slice(0, phrase.start - named[0].length).includes(named[1]!)) return true;
  return /^ ?(?:than|from|of|over|below|above|against|compared|vs)\b[^.;,]{0,32}\d/.test(
    text.slice(phrase.end, phrase.end + 48),
  );
}

const AGAINST_NAME = /(?:比|较|相比于?|相较于?) ?([A-Z][A-Za-z]{0,6}-?\d{0,4}[A-Za-z]?|\d{1,2} ?月) ?(?:的|还|又|要)?$/;

/** `8.2 kW，比铭牌低 19.6%；训练时 9.4 kW，低 7.8%`: against what an earlier clause named without a number. */
export function goesOnComparing({ text, claims }: Passage, claim: Claim): boolean {
  return claims.some(
    ({ phrase, quantity, direction }) =>
      quantity.end <= claim.phrase.start &&
      direction === claim.direction &&
      !/[。!！?？\n]|\. /.test(text.slice(quantity.end, claim.phrase.start)) &&
      AGAINST_NAMED.test(text.slice(Math.max(0, phrase.start - 16), phrase.end + 24)),
  );
}

const AGAINST_NAMED =
  /(?:比|较|低于|高于|相对)[^\d，,。；;]{2,10}[低高少多快慢]|[%倍] ?(?:below|above|under|over|less than|more than|lower than|higher than) (?:the|its|our|a) [a-z]{3}/i;

/** `24% more throughput, down from 33%`: what was claimed before. */
export const isOfOldClaim = ({ text, claims }: Passage, { quantity }: Claim): boolean =>
  claims.some(
    (one) => one.quantity.end < quantity.start && OLD_CLAIM.test(text.slice(one.quantity.end, quantity.start)),
  );
const OLD_CLAIM = /^ (?:[a-z]{2,12} ){1,3}?[a-z]{2,12}, (?:down|up) from $/i;

/** `QPS 多 7%，P99 却从 71 ms 涨到 97 ms`, `差 8 倍。去年 38 份里有 7 份`: the values behind a claim are of something else. */
export function turnsToPair({ text }: Passage, { quantity, phrase }: Claim, { start }: Pair): boolean {
  const end = Math.max(quantity.end, phrase.end);
  if (start <= end) return false;
  const between = text.slice(end, start);
  return /[,，;；][^,，。；;]{0,12}却/.test(between) || NEXT_STATEMENT.test(between);
}

const NEXT_STATEMENT = /^[^,，。；;:：]{0,12}。 ?(?:去年|今年|上[个季周月]|[每本]|共|总)/;

/** `by 18.6% at 16 users and by 31.5% at 256 users`: each of the two values is the case of the change right before it. */
export function areCasesOfClaims({ text, quantities }: Passage, { from, to }: Pair): boolean {
  return [from, to].every(({ start }) => {
    const claim = quantities.findLast(({ end }) => end < start);
    const isChange = claim?.unit?.family === 'ratio' || claim?.unit?.family === 'factor';
    return isChange && CASE.test(text.slice(claim!.end, start));
  });
}

const CASE =
  /^ ?(?:[(（] ?(?:at |with |在 ?)?|(?:(?:lower|less|faster|slower|higher|more|shorter|cheaper) )?(?:at|with|for|under|on) )$/i;

/** `now needs 96 KiB, half of the 192 KiB we had`: the value right behind the claim is the old one, whatever pair stands before. */
export function isOfValueBehind(
  { text, quantities }: Passage,
  { phrase, quantity }: Claim,
  { to, from }: Pair,
): boolean {
  const next = quantities.find(({ start }) => start >= Math.max(phrase.end, quantity.end));
  if (next === undefined || next.start === from.start || next.start === to.start) return false;
  return next.unit?.family !== undefined && OF_THE.test(text.slice(quantity.end, next.start));
}

/** A claim with the places of the two values that it was taken to compare. */
interface Told {
  readonly passage: Passage;
  readonly claim: Claim;
  readonly from: { readonly quantity: Quantity };
  readonly to: { readonly quantity: Quantity };
  readonly verdict: { readonly kind: string };
}

/** `the arts lost 0.4 points, the whole went from 87.1% to 87.9%, 0.8 points more`: a change of the two is told right behind them. */
export function isToldBehind<T extends Told>({ passage, claim, from, to, verdict }: T, all: readonly T[]): boolean {
  const [first, last] = [from.quantity, to.quantity].sort((a, b) => a.start - b.start) as [Quantity, Quantity];
  if (verdict.kind === 'right' || claim.quantity.end > first.start) return false;
  // `because the denominator doubles: it went from 36.3 to 58.1, up 60%`
  const isReason = claim.inWords && passage.text.slice(claim.phrase.end, first.start).includes(':');
  return all.some(
    (one) =>
      one.verdict.kind === 'right' &&
      (one.claim.kind === claim.kind || isReason) &&
      one.claim.quantity.start >= last.end &&
      one.from.quantity === from.quantity &&
      one.to.quantity === to.quantity,
  );
}

export const OF_THE = /^ of (?:the |its |our )?(?:(?:old|previous|former|original|earlier) )?$/i;

/** `from 610 W to 549 W, +6.7% tokens per joule`: what goes the other way is named behind its change. */
export function isNamedBehind(passage: Passage, claim: Claim, pair: Pair): boolean {
  const { text } = passage;
  const { sign, end } = claim.quantity;
  if (sign === undefined || fits(passage, claim, pair)) return false;
  const behind = text.slice(end, end + NAME_REACH).split(/[,，。；;.()]/)[0]!;
  return A_RATIO.test(behind) || namesOtherMeasure(behind, text.slice(0, pair.end), pair.to.unit?.family);
}

const NAME_REACH = 36;
/** `tokens per joule`, 每焦耳 token 数. */
const A_RATIO = /^ ?(?:的 ?)?(?:(?:more |fewer )?[a-z]{3,12} per [a-z]|每)/i;
