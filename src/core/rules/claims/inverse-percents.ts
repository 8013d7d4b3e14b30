import type { Claim } from '../../numbers/change';
import { agreeing, overlaps } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** A change of what money or energy buys and one of what each piece costs, told as the same percentage. */
export interface InversePercent {
  readonly claim: Claim;
  readonly of: Claim;
  /** What the second change is, in percent. */
  readonly expected: number;
}

/** What a unit of money or energy buys. */
const YIELD =
  /(?:每(?:一)?|一)(?:美元|元钱?|块钱?|度电|焦耳?|瓦时?|千瓦时)|\b(?:per|a|one|each|every|the same) (?:US )?(?:dollar|euro|joule|watt|kWh|unit of energy)\b/i;
/** What one piece costs. */
const COST =
  /(?:每|单)(?:一)?(?:百万|千|个|次|条|张)? ?(?:token|词元|请求|图片?|样本|对话)|(?:百万|千|个) ?(?:token|词元) ?的?(?:成本|价格|单价)|单价|单位成本|\b(?:each|every|per|an?|one|the) (?:million )?(?:output )?(?:token|request|image|query|answer|page|message|reply)s?\b/i;
/** The second follows from the first. */
const FOLLOWS =
  /[,，;；—–:].{0,12}(?:\b(?:so|which|thus|hence|therefore|meaning|that means|making|in other words|or)\b|因此|所以|于是|等于|意味|也就是|即|相当于|换句话说|换言之|反过来)/i;
const REACH = 72;
/** Of small changes the inverse is about the same. */
const LEAST = 6;

/**
 * `a dollar buys 13% more tokens, which makes each token 13% cheaper`: what is bought grows by more than its price falls, and
 * the other way round.
 */
export function inversePercents(passage: Passage): InversePercent[] {
  const { text, claims } = passage;
  if (claims.length < 2 || !YIELD.test(text)) return [];
  return claims.flatMap((claim, index): InversePercent[] => {
    const of = claims[index - 1];
    if (of === undefined || ![of, claim].every(isPercent) || of.direction === claim.direction) return [];
    const between = text.slice(of.quantity.end, claim.quantity.start);
    if (between.length > REACH || /[。!?\n\d]|\. /.test(between) || !FOLLOWS.test(between)) return [];
    const about = text
      .slice(Math.max(0, of.quantity.start - REACH), of.quantity.end)
      .split(/[。；;!?\n]|\. /)
      .at(-1)!;
    const clause = between + text.slice(claim.quantity.end, claim.quantity.end + 24).split(/[,，。；;]/)[0]!;
    const isOfBoth = (YIELD.test(about) && COST.test(clause)) || (COST.test(about) && YIELD.test(clause));
    if (!isOfBoth) return [];
    const change = of.quantity.value / 100;
    const expected = 100 * (of.direction === 'up' ? change / (1 + change) : change / (1 - change));
    const isRight = overlaps(agreeing(claim.quantity), { low: expected, high: expected });
    const isSame = Math.abs(claim.quantity.value - of.quantity.value) <= claim.quantity.step / 2;
    return isSame && !isRight ? [{ claim, of, expected }] : [];
  });
}

const isPercent = ({ kind, mode, quantity, inWords }: Claim): boolean =>
  kind === 'percent' && mode !== 'to' && !inWords && quantity.value >= LEAST && quantity.value < 100;
