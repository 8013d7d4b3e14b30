import type { Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Passage } from './passage';

/** A multiple or share that is said of a cost though the numbers before it give it for what money buys, or the reverse. */
export interface InverseClaim {
  readonly quantity: Quantity;
  /** As a multiple of the old value. */
  readonly right: number;
}

const MONEY = /[$¥元]|块钱|dollar/i;
/** What an amount of money buys. */
const BUYS =
  /每(?:一)?(?:美元|元(?!素)|块钱)|一(?:美元|元|块钱)(?=[^，,。；;]{0,10}[买换得产])|\b(?:per|a|each|every|one) (?:US )?dollar\b|\/ ?[$¥]/i;
const COSTS = /成本|费用|单价|价格|\b(?:costs?|prices?|priced)\b/i;
/** A bill may grow while what a unit costs falls. */
const IN_ALL = /总|合计|账单|一共|全年|每月|月度|\b(?:total|bill|budget|spend(?:ing)?|overall|in all|monthly)\b/i;
const CLAUSE = /[，,。；;:：!！?？\n]|\. /;
/** How near the claim is to what it must not be. */
const NEAR = 0.03;
/** Near to one, a value and its inverse are hard to tell apart. */
const LEAST_APART = 0.1;
const VALUES_BEFORE = 4;

/** `单价由 0.80 降到 0.32，每一美元能买到的只剩原来的 40%`: the claims of a passage that hold of the other side only. */
export function inverseClaims(passage: Passage): InverseClaim[] {
  const { text, quantities, claims } = passage;
  if (!MONEY.test(text) || !BUYS.test(text) || !COSTS.test(text)) return [];
  const inWords = claims.filter(({ quantity }) => !quantities.includes(quantity)).map(({ quantity }) => quantity);
  return [...quantities, ...inWords].flatMap((quantity) => {
    const said = multipleOf(passage, quantity);
    if (said === undefined || Math.abs(said - 1) < LEAST_APART) return [];
    const own = text.slice(0, quantity.start).split(CLAUSE).at(-1)!;
    if (IN_ALL.test(own)) return [];
    const from = quantity.start - own.length;
    const before = text.slice(0, from);
    const isOther = BUYS.test(own) ? COSTS.test(before) : COSTS.test(own) && BUYS.test(before);
    const ratios = isOther ? ratiosBefore(quantities, from) : [];
    const isNear = (value: number): boolean => ratios.some((ratio) => Math.abs(ratio / value - 1) < NEAR);
    return isNear(said) && !isNear(1 / said) ? [{ quantity, right: 1 / said }] : [];
  });
}

/** What a share or a factor says something is of its old value; undefined for what says by how much it changed. */
function multipleOf({ text, claims }: Passage, quantity: Quantity): number | undefined {
  const { unit, value, sign, high, start } = quantity;
  const isShare = unit?.family === 'ratio';
  if ((!isShare && unit?.family !== 'factor') || sign !== undefined || high !== value) return undefined;
  const claim = claims.find((one) => one.quantity === quantity);
  const isOf = /(?:原来|原先|以前|之前|旧[\u3400-\u9fff]{0,3}|去年|上[月季年])的 ?$|[到至剩] ?$/.test(
    text.slice(Math.max(0, start - 10), start),
  );
  if (claim?.mode === 'by' || (isShare && !isOf && claim === undefined)) return undefined;
  return isShare ? value / 100 : value;
}

/** The later over the earlier of the last values of one kind before `end`. */
function ratiosBefore(quantities: readonly Quantity[], end: number): number[] {
  const values = quantities
    .filter(
      ({ unit, value, ...one }) => one.end <= end && value > 0 && unit?.family !== 'ratio' && unit?.family !== 'factor',
    )
    .slice(-VALUES_BEFORE);
  return values.slice(1).flatMap((later, at) => {
    const earlier = values[at]!;
    const isOne = earlier.unit === undefined || later.unit === undefined || comparable(earlier.unit, later.unit);
    const factor = earlier.unit === undefined || later.unit === undefined ? 1 : later.unit.factor / earlier.unit.factor;
    return isOne ? [(later.value / earlier.value) * factor] : [];
  });
}
