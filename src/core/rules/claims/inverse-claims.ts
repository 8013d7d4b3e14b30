import type { Claim, Pair } from '../../numbers/change';
import { canonicalValue, type Range } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';

/** A change of a price, and a claim that what the money buys went the same way, or the reverse. */
export interface InverseClaim {
  /** The old and the new value, or another claim. */
  readonly of: Pair | Claim;
  readonly claim: Claim;
}

/** What one piece costs, by the unit or by its name. */
const COSTS: ReadonlySet<UnitFamily> = new Set(['money_per_token', 'energy_per_token']);
const PIECE = '(?:每[^,，。；;\\d]{1,8}|单(?:[个条次张位幅件篇]| ?(?:token|请求|图片?|样本)) ?[^,，。；;\\d]{0,8})';
const COST: Readonly<Record<Means, RegExp>> = {
  money: new RegExp(
    `单价|${PIECE}(?:成本|价格|费用)|\\b(?:cost|price) (?:per|of (?:an?|each|one)) |\\b(?:each|every|an?|one) [a-z]{3,12} (?:now |then )?costs?\\b`,
    'i',
  ),
  energy: new RegExp(
    `${PIECE}(?:能耗|耗电|电耗)|单位能耗|\\b(?:energy|joules|power) (?:per|of (?:an?|each|one)) |\\bJ\\/token`,
    'i',
  ),
};
/** What one unit of money or energy buys. */
const YIELD: Readonly<Record<Means, RegExp>> = {
  money:
    /(?:每(?:一)?|一)(?:美元|元钱?|块钱|块)[^,，。；;\d]{0,12}|\b(?:per|a|one|each|every|the same|for a) (?:US )?(?:dollar|euro)\b|\/ ?[$¥](?![a-z])/i,
  energy:
    /(?:每(?:一)?|一)(?:度电|焦耳?|瓦时?|千瓦时)[^,，。；;\d]{0,12}|能效|能源效率|\b(?:per|a|one|each|every|the same|for a) (?:joule|watt|kWh)\b|\benergy efficiency\b|\/ ?[WJ](?![a-z])/i,
};
const ANY_YIELD = new RegExp(`${YIELD.money.source}|${YIELD.energy.source}`, 'i');
type Means = 'money' | 'energy';
const MEANS: readonly Means[] = ['money', 'energy'];
const REACH = 60;
const MARKS = /[,，。；;!?\n]|\.(?= |$)/;

/**
 * The claims after a change of a price that give the inverse of it the same sense: `单价由 0.80 降到 0.32，每一美元能买到的
 * token 只剩原来的 40%`; or the reverse, `images per dollar doubled, so each image costs twice as much`.
 */
export function inverseClaims(passage: Passage): InverseClaim[] {
  const { text, claims } = passage;
  if (claims.length === 0 || !ANY_YIELD.test(text)) return [];
  return claims.flatMap((claim, index): InverseClaim[] => {
    const pair = pairBefore(passage, claim);
    if (pair !== undefined)
      return isOfInverse(passage, claim, pair) && senseOf(claim) === changeOf(pair) ? [{ of: pair, claim }] : [];
    const other = claims[index - 1];
    return other !== undefined && isSaidOfInverse(passage, claim, other) && senseOf(claim) === senseOf(other)
      ? [{ of: other, claim }]
      : [];
  });
}

/** Whether `claim` speaks of what a dollar or a joule buys, and the pair right before it of what one piece costs; or the reverse. */
export function isOfInverse(passage: Passage, claim: Claim, pair: Pair): boolean {
  const { text } = passage;
  if (!ANY_YIELD.test(text) || pairBefore(passage, claim) !== pair) return false;
  const about = text.slice(Math.max(0, pair.start - REACH), pair.end);
  return areInverse(about, clauseOf(text, claim.quantity, pair.end), pair.to.unit?.family);
}

function pairBefore({ pairs, contrasts }: Passage, { quantity: { start } }: Claim): Pair | undefined {
  const values = [...pairs, ...contrasts.filter(({ alone }) => alone)];
  return values.findLast(({ end }) => end <= start && start - end < REACH);
}

/** A claim without numbers before it: `The price per token halved, so a dollar buys half as many`. */
const FOLLOWS =
  /^ ?(?:and )?(?:so|which|thus|hence|therefore|meaning|that means)\b|因此|所以|于是|等于|意味|同样|[也就]|\b(?:too|also|as well)\b/i;

function isSaidOfInverse({ text }: Passage, { quantity }: Claim, other: Claim): boolean {
  const gap = text.slice(other.quantity.end, quantity.start);
  if (gap.length > REACH || !/[,，]/.test(gap) || /[。；;!?\n\d]|\. /.test(gap)) return false;
  const clause = clauseOf(text, quantity, other.quantity.end);
  const before = clauseOf(text, other.quantity, 0);
  return FOLLOWS.test(clause) && areInverse(before, clause, undefined);
}

function areInverse(about: string, clause: string, family: UnitFamily | undefined): boolean {
  return MEANS.some((means) => {
    const isYield = YIELD[means].test(about);
    const isCost = COSTS.has(family as UnitFamily) || (COST[means].test(about) && !isYield);
    if (isCost) return YIELD[means].test(clause) && isOfOneThing(about, clause);
    return isYield && !COST[means].test(about) && COST[means].test(clause) && isOfOneThing(clause, about);
  });
}

const PIECE_NAMED = /\b(?:per|of|an?|each|every|one) (?:(?:million|thousand|output|input) ){0,2}([a-z]{3,12})\b/gi;
/** Of these a dollar buys no other: thumbnails may be the images of the sentence, but no hours. */
const OWN_PIECE = /^(?:hour|day|week|month|quarter|year|gpu|card|node|server|rack|user|seat|token|request)s?$/i;

/** Whether what the dollar buys is what the cost is of, as far as both are named: `cost per hour` is no inverse of tokens per dollar. */
function isOfOneThing(cost: string, bought: string): boolean {
  const pieces = [...cost.matchAll(PIECE_NAMED)].map((match) => match[1]!).filter((word) => OWN_PIECE.test(word));
  const named = bought.toLowerCase();
  return pieces.every(
    (piece) =>
      named.includes(piece.slice(0, 4).toLowerCase()) || (/^token/i.test(piece) && /throughput|吞吐/.test(named)),
  );
}

/** The clause of a claim after `from`, with what follows it up to the next mark. */
function clauseOf(text: string, { start, end }: Range, from: number): string {
  const left = text
    .slice(Math.max(from, start - REACH), start)
    .split(MARKS)
    .at(-1)!;
  return left + text.slice(start, end) + text.slice(end, end + REACH).split(MARKS)[0]!;
}

type Sense = 'up' | 'down' | undefined;

/** Which way a claim says that something went. */
function senseOf({ kind, mode, direction, quantity }: Claim): Sense {
  // `is 211% of what it was`
  if (kind === 'percent' && mode === 'to' && quantity.value > 100) return 'up';
  if (kind === 'factor' && mode !== 'by') return quantity.value === 1 ? undefined : quantity.value > 1 ? 'up' : 'down';
  return direction;
}

function changeOf({ from, to }: Pair): Sense {
  const [old, now] = [from, to].map(canonicalValue) as [number, number];
  return old === now ? undefined : now > old ? 'up' : 'down';
}
