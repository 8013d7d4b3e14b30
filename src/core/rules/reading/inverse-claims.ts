import type { Claim, Pair } from '../../numbers/change';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from './passage';

/** A change of a price, and a claim that what the money buys went the same way, or the reverse. */
export interface InverseClaim {
  readonly pair: Pair;
  readonly claim: Claim;
}

/** What one piece costs, by the unit or by its name. */
const COSTS: ReadonlySet<UnitFamily> = new Set(['money_per_token', 'energy_per_token']);
const COST =
  /单价|每[^,，。；;\d]{1,8}(?:成本|价格|费用|能耗)|单[个条次张位][^,，。；;\d]{0,8}(?:成本|价格|费用|能耗)|\b(?:cost|price|energy) (?:per|of (?:an?|each|one)) |\b(?:each|every|an?|one) [a-z]{3,12} (?:now |then )?costs?\b/i;
/** What one unit of money or energy buys. */
const YIELD =
  /(?:每(?:一)?|一)(?:美元|元钱?|块钱|块|度电|焦耳|瓦)[^,，。；;\d]{0,12}|\b(?:per|a|each|every|the same|for a) (?:US )?(?:dollar|euro|joule|watt|kWh)\b|\/ ?[$¥WJ](?![a-z])/i;
const REACH = 60;

/**
 * The claims after a change of a price that give the inverse of it the same sense: `单价由 0.80 降到 0.32，每一美元能买到的
 * token 只剩原来的 40%`; or the reverse, `images per dollar went from 400 to 800, so each image costs twice as much`.
 */
export function inverseClaims(passage: Passage): InverseClaim[] {
  const { text, pairs, contrasts, claims } = passage;
  if (claims.length === 0 || !YIELD.test(text)) return [];
  const values = [...pairs, ...contrasts.filter(({ alone }) => alone)];
  return claims.flatMap((claim) => {
    const pair = values.findLast(({ end }) => end <= claim.quantity.start && claim.quantity.start - end < REACH);
    if (pair === undefined) return [];
    const about = text.slice(Math.max(0, pair.start - REACH), pair.end);
    const clause = text
      .slice(pair.end, claim.quantity.start)
      .split(/[,，。；;]/)
      .at(-1)!;
    const isCost = COSTS.has(pair.to.unit?.family as UnitFamily) || (COST.test(about) && !YIELD.test(about));
    const isInverse = isCost ? YIELD.test(clause) : YIELD.test(about) && !COST.test(about) && COST.test(clause);
    return isInverse && senseOf(claim) === changeOf(pair) ? [{ pair, claim }] : [];
  });
}

type Sense = 'up' | 'down' | undefined;

/** Which way a claim says that something went. */
function senseOf({ kind, mode, direction, quantity }: Claim): Sense {
  if (kind === 'factor' && mode !== 'by') return quantity.value === 1 ? undefined : quantity.value > 1 ? 'up' : 'down';
  return direction;
}

function changeOf({ from, to }: Pair): Sense {
  const [old, now] = [from, to].map(({ value, unit }) => value * (unit?.factor ?? 1)) as [number, number];
  return old === now ? undefined : now > old ? 'up' : 'down';
}
