import type { Claim } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { canonicalValue } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { against, oneUnit, TARGET, type Way } from '../reading/limits';
import { isHeading, type Passage } from '../reading/passage';
import { levelsOf } from './levels';
import { isTargetIn, judgementsOf, SUPPOSED, wayOf } from './target-claims';

/** Words of an item that say that a target was met or missed, which the items above tell otherwise. */
export interface BrokenItem {
  /** The item of the words, and where in it they stand. */
  readonly verdict: Passage;
  readonly said: { readonly start: number; readonly end: number };
  readonly value: { readonly passage: Passage; readonly quantity: Quantity };
  readonly target: { readonly passage: Passage; readonly quantity: Quantity };
}

/** How many items above the words may hold the target and the values. */
const MOST_ABOVE = 3;
const LONGEST = 48;
const GOAL = new RegExp(`${TARGET}|OKR|KPI|合同|约定|\\bcontract\\b|\\baim\\b`, 'i');

/** Not as the items above have it: `With the fix the SLO is met`. */
const OTHER_CASE =
  /后|再|加上|换|除|不过|但|才|下[个一]|其他|其余|\b(?:with|without|after|once|except|but|only|next|again|later|others?|rest|from|by|when|until)\b/i;

interface Level {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** `- SLO: P99 ≤ 800 ms`, `- Measured: 870 ms`, `- So the SLO is met`; `- 目标：降三成`, `- 年初 1000 万`, `- 目前 780 万`, `- 目标达成`. */
export function brokenItems(texts: readonly Passage[]): BrokenItem[] {
  return texts.flatMap((verdict, at): BrokenItem[] => {
    if (verdict.quantities.length > 0 || verdict.text.length > LONGEST || isHeading(verdict)) return [];
    if (OTHER_CASE.test(verdict.text)) return [];
    const [judgement, ...more] = judgementsOf(verdict.text);
    if (judgement === undefined || more.length > 0 || SUPPOSED.test(verdict.text)) return [];
    if (judgement.said !== 'met' && judgement.said !== 'missed') return [];
    const isMet = (judgement.said === 'met') !== judgement.isNegated;
    const above = itemsAbove(texts, at);
    const found = ofLevels(above) ?? ofChange(above);
    return found === undefined || found.isKept === isMet ? [] : [{ ...found, verdict, said: judgement }];
  });
}

/** The items of its list right above one. */
function itemsAbove(texts: readonly Passage[], at: number): readonly Passage[] {
  const own = texts[at]!.whereItStands;
  const above = texts.slice(Math.max(0, at - MOST_ABOVE), at);
  const from = above.findLastIndex((one) => one.whereItStands !== own || isHeading(one)) + 1;
  return above.slice(from);
}

type Found = Omit<BrokenItem, 'verdict' | 'said'> & { readonly isKept: boolean };

/** One target and one value, in two items. */
function ofLevels(above: readonly Passage[]): Found | undefined {
  const levels = above.flatMap((passage): Level[] => passage.quantities.map((quantity) => ({ passage, quantity })));
  const [first, second, ...more] = levels;
  if (first === undefined || second === undefined || more.length > 0 || first.passage === second.passage)
    return undefined;
  if (!oneUnit([first.quantity, first.passage.text], [second.quantity, second.passage.text])) return undefined;
  const targets = [first, second].filter(isTarget);
  const [target] = targets;
  if (target === undefined || targets.length > 1) return undefined;
  const value = target === first ? second : first;
  if (value.quantity.bound !== undefined || value.quantity.sign !== undefined) return undefined;
  const way = wayIn(target) ?? wayIn(value);
  const off = against(value.quantity, target.quantity);
  if (way === undefined) return undefined;
  return { value, target, isKept: off === 0 || off === (way === 'atMost' ? -1 : 1) };
}

/** `OKR: cut idle time by at least 30%`, and below it the old and the new value. */
function ofChange(above: readonly Passage[]): Found | undefined {
  const [goal, ...others] = above;
  const [claim, ...claims] = goal?.claims ?? [];
  if (goal === undefined || claim === undefined || claims.length > 0 || !isGoal(goal, claim)) return undefined;
  const values = others.flatMap((passage): Level[] => levelsOf(passage).map((quantity) => ({ passage, quantity })));
  const [from, to, ...more] = values;
  if (from === undefined || to === undefined || more.length > 0 || others.some((one) => one.claims.length > 0))
    return undefined;
  if (
    from.quantity.unit === undefined
      ? to.quantity.unit !== undefined
      : !comparable(from.quantity.unit, to.quantity.unit)
  )
    return undefined;
  const [old, now] = [from, to].map(({ quantity }) => canonicalValue(quantity)) as [number, number];
  const change = (100 * (now - old)) / old;
  const reached = claim.direction === 'down' ? -change : change;
  const target = { passage: goal, quantity: claim.quantity };
  return { value: to, target, isKept: reached >= claim.quantity.value - ROUNDED };
}

/** In points: who asks for 30% is content with 29.5%. */
const ROUNDED = 0.5;

const isGoal = ({ text }: Passage, { kind, mode, direction }: Claim): boolean =>
  kind === 'percent' && mode !== 'to' && direction !== undefined && GOAL.test(text);

const isTarget = ({ passage, quantity }: Level): boolean =>
  isTargetIn(passage, quantity) || (GOAL.test(passage.text) && quantity.bound !== undefined);

const wayIn = ({ passage, quantity }: Level): Way | undefined =>
  wayOf(passage, quantity, { start: 0, end: passage.text.length });
