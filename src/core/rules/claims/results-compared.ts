import { type Claim, comparablePair, type Pair, pairWithUnit } from '../../numbers/change';
import { namesOtherMeasure } from '../../numbers/measured-nouns';
import type { Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** Between the second result and the claim: `, so capacity is`, `, or`, ，容量是原来的. */
const FOLLOWS =
  /^ ?(?:[,，;；:。.(—–] ?)?(?=[^\d。；;!?]{0,48}$)(?:[^\d。；;!?]{0,24}(?:\b(?:is|are|makes?|gives?|means?|grows?|grew|rises?|rose|falls?|fell|drops?|up|down)|[是为即达]|等于|相当于|提升|提高|增加|增长|上升|多|降|减|少)|so\b|or\b|i\.e\.|hence\b|thus\b|(?:the |a )?(?:ratio|factor)\b|也就|所以|因此)[^\d。；;!?]{0,24}$/i;
/** Not of the whole results, or in another currency. */
const OF_EACH = /[每各单]|\b(?:each|every|per|single)\b|成本|价|费|便宜|\b(?:cost|price|cheaper|dollar)/i;
/** What there is of anything: of tokens per second as of memory. */
const OF_ANYTHING = /容量|能力|产能|\b(?:capacity|output)\b/i;
/** Cheap: what writes a result out. */
const WRITTEN_OUT = /[=≈]/;

/**
 * The two written results that a claim right behind them compares: `16 × 2,400 = 38,400 tok/s. Before it was 8 × 3,900 =
 * 31,200 tok/s, so capacity is 1.23×`. The way of the claim tells which is the old one.
 */
export function comparedResults(passage: Passage, claim: Claim): Pair | undefined {
  const { text } = passage;
  const isRising = claim.kind === 'factor' ? claim.quantity.value >= 1 : claim.direction === 'up';
  if (claim.kind === 'amount' || (claim.kind === 'percent' && claim.direction === undefined)) return undefined;
  if (!WRITTEN_OUT.test(text)) return undefined;
  const [first, second] = resultsBefore(passage, claim.quantity.start).slice(-2);
  if (first === undefined || second === undefined || !comparablePair(first, second)) return undefined;
  const tie = text.slice(second.end, claim.quantity.start);
  if (!FOLLOWS.test(tie) || OF_EACH.test(tie + text.slice(claim.quantity.end, claim.quantity.end + 24)))
    return undefined;
  if (namesOtherMeasure(tie.replace(OF_ANYTHING, ''), text.slice(0, second.end), second.unit?.family)) return undefined;
  const [low, high] = first.value <= second.value ? [first, second] : [second, first];
  const [from, to] = isRising || claim.kind === 'factor' ? [low, high] : [high, low];
  return pairWithUnit(from, to, { start: first.start, end: second.end });
}

/** What calculations that are written out before `end` come to: amounts behind a sign of equality. */
function resultsBefore({ text, quantities }: Passage, end: number): Quantity[] {
  return quantities.filter((one) => {
    const before = text.slice(Math.max(0, one.start - REACH), one.start);
    return one.end <= end && one.unit !== undefined && EQUALS.test(before) && CALCULATES.test(lastSentence(before));
  });
}

const EQUALS = /[=≈] ?(?:约 ?|about )?$/i;
const CALCULATES = /[×÷*/+−]/;
const REACH = 64;
