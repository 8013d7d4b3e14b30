import { type Interval, written } from '../../../numbers/quantity';
import type { Unit } from '../../../numbers/units';
import { digitsOf, isSwapped, significant } from '../../reading/digits';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isCalledWrong, isSecondOfTwo } from '../../reading/standing';
import { isSoManyCards } from '../cards';
import { INCLUDES } from '../derived/result-links';
import { exactly, middle } from '../interval';
import type { Miss } from '../miss';
import { isConversion } from '../tables/label-values';
import { agrees, rangeOf } from './agreement';
import { areOfOneCase, OF_MEANS } from './cases';
import type { RoleName } from './dictionary';
import { isExplained, isSettled } from './explanations';
import { factLines, factsOfTexts, type RoleFact } from './facts';
import { fromOf, ROLE_RELATIONS, type RoleRelation } from './relations';
import { isByUnitsAlone, neighboursOf, type Surroundings } from './scopes';

/** What was taken, not what it comes to. */
const MEASURED = /实测|测得|实际|\b(?:measured|observed|actual(?:ly)?|in practice)\b/i;
const OFF_AT_LEAST = 0.03;
const FAR = 2000;
/** Where a slide tells of several times, one that is further off is another. */
const NEAR = 12;

/** A miss with the facts that it was reckoned from. */
interface RoleMiss extends Miss {
  readonly of: readonly RoleFact[];
}

/**
 * The numbers of a slide that the relations of the domain contradict: a mean time to recover that downtime and failures do
 * not give, whatever words and order they are told in.
 */
export function wrongRoles(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const misses = [...wrongInTexts(texts), ...tables.flatMap(wrongInTable)];
  return misses.filter((miss) => !misses.some((other) => other !== miss && isReckonedLater(miss, other)));
}

/** One wrong number breaks a relation in every form: what stands last is what was reckoned. */
function isReckonedLater(miss: RoleMiss, other: RoleMiss): boolean {
  const isOf = other.of.some(({ quantity }) => quantity === miss.quantity);
  return isOf && other.passage.spanOf(other.quantity).start > miss.passage.spanOf(miss.quantity).start;
}

function wrongInTexts(texts: readonly Passage[]): RoleMiss[] {
  const facts = factsOfTexts(texts);
  return texts.flatMap((passage, at) =>
    facts[at]!.flatMap((result) =>
      RESULTS.has(result.role) &&
      !isCalledWrong(passage, result.quantity) &&
      !INCLUDES.test(behind(result)) &&
      !isReckonedThere(result) &&
      !isSecondOfTwo(passage, result.quantity) &&
      !isNewBill(result)
        ? missesOf(result, neighboursOf(result, texts, facts, at))
        : [],
    ),
  );
}

/** `2 × 15/16 × 14 ÷ 400 = 65.6 ms`: what a longer calculation right before it gives is judged by that. */
const isReckonedThere = ({ passage: { text }, quantity: { start } }: RoleFact): boolean =>
  LONG_CALCULATION.test(text.slice(Math.max(0, start - CALCULATION_REACH), start));

const LONG_CALCULATION = /(?:[×*·⋅÷] ?\(?\d[^=≈×*·⋅÷，,。；;]{0,16}){3,8}[=≈] ?(?:约 ?)?$/;
const CALCULATION_REACH = 100;

/** 月账单从 $82,944 降到 $69,120: what a bill became is told by what it was and what was saved. */
const isNewBill = ({ role, passage, quantity }: RoleFact): boolean =>
  role === 'bill' && passage.pairs.some(({ to }) => to.start === quantity.start);

const behind = ({ passage, quantity }: RoleFact): string => passage.text.slice(quantity.end);

const RESULTS: ReadonlySet<RoleName> = new Set(ROLE_RELATIONS.map(({ result }) => result));

/** A number is wrong if one relation contradicts it and none gives it. */
function missesOf(result: RoleFact, around: Surroundings): RoleMiss[] {
  const relations = ROLE_RELATIONS.filter((relation) => relation.result === result.role);
  const known = relations.flatMap((relation) => {
    const operands = around.operandsOf(relation);
    return operands === undefined || !isTold(relation, result, operands) ? [] : [{ relation, operands }];
  });
  const misses = known.flatMap(({ relation, operands }) => {
    if (!areOfOneCase(relation, result, operands) || isOfSeveralCards(relation, result, operands)) return [];
    const miss = judged(relation, result, operands);
    const isOther =
      isSettled(relation, operands, result, around) ||
      isOfOther(result, operands, around) ||
      isOfBetter(relation, operands, result, around);
    return miss === undefined || isOther ? [] : [miss];
  });
  const isOfAny = known.some(
    ({ relation, operands }) =>
      !isSwappedIn(relation, result, operands) && isExplained(relation, operands, result, around),
  );
  return isOfAny ? [] : misses;
}

/** `20 tok/s in stage 1, 34.5 tok/s now (29 ms per token)`: another number of its kind is what these give. */
const isOfBetter = (
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  { own }: Surroundings,
): boolean =>
  own.some(
    (one) =>
      one !== result &&
      one.unit?.family !== undefined &&
      one.unit.family === result.unit?.family &&
      !operands.includes(one) &&
      areOfOneCase(relation, one, operands) &&
      agrees(relation, one, relation.expected(...operands.map(rangeOf))),
  );

/** Whether the numbers stand in the order that a relation asks for, with the words that it needs between them. */
function isTold(
  { isLast: mustBeLast, said, unless }: RoleRelation,
  result: RoleFact,
  operands: readonly RoleFact[],
): boolean {
  if (unless?.test(result.passage.text)) return false;
  if (mustBeLast && !isLast(result, operands)) return false;
  if (said === undefined) return true;
  const [first, last] = [Math.min(...operands.map(startOf)), Math.max(...operands.map(startOf))];
  const { text } = result.passage;
  return said.test(text.slice(first, result.quantity.start)) && !PLANNED.test(text.slice(last, result.quantity.start));
}

const startOf = ({ quantity }: RoleFact): number => quantity.start;
/** What room is made for is more than what comes. */
const PLANNED =
  /容量|[按留]|配置|上限|限流|水位|冗余|\b(?:siz(?:e|ed|ing)|plan|provision|capacity|limit|headroom|allow)/i;

const isLast = ({ passage, quantity }: RoleFact, operands: readonly RoleFact[]): boolean =>
  operands.every((one) => one.passage !== passage || one.quantity.start < quantity.start);

/** `$0.60 per million tokens …; at $0.30 a dollar buys …`: a value of the same kind stands between what is alone reckoned from and the result. */
function isOfOther(result: RoleFact, [operand, ...more]: readonly RoleFact[], { numbers }: Surroundings): boolean {
  if (operand === undefined || more.length > 0 || operand.passage !== result.passage) return false;
  const [from, to] = [operand.quantity.end, result.quantity.start];
  return numbers.some(
    ({ quantity }) => quantity.start >= from && quantity.end <= to && isOfKind(quantity.unit, operand.unit),
  );
}

const isOfKind = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one !== undefined &&
  (one.family === other?.family || (one.currency !== undefined && one.currency === other?.currency));

function judged(relation: RoleRelation, result: RoleFact, operands: readonly RoleFact[]): RoleMiss | undefined {
  const expected = relation.expected(...operands.map(rangeOf));
  // `≥ 9,000 tok/s, ≤ 7.0 kW, ≥ 1.2 tok/s/W`: goals of their own.
  if ([result, ...operands].every(({ quantity }) => quantity.bound !== undefined)) return undefined;
  if (operands.some((one) => isOpenTo(one, result, expected))) return undefined;
  if (!Number.isFinite(expected.low + expected.high)) return undefined;
  if (agrees(relation, result, expected) && !isSwappedIn(relation, result, operands)) return undefined;
  const printed = middle(relation.expected(...operands.map(({ value }) => exactly(value))));
  // What was measured may take longer than it need, or less room.
  const isOpen = result.value > printed ? relation.more !== undefined : result.role === 'size';
  if (isOpen && MEASURED.test(result.near)) return undefined;
  const off = Math.max(printed / result.value, result.value / printed);
  if (!(printed > 0) || off > (relation.isSure ? NEAR : FAR) || (!relation.isExact && off < 1 + OFF_AT_LEAST))
    return undefined;
  const { passage, quantity, scale } = result;
  const [first] = operands;
  const other = { passage: first!.passage, quantity: first!.quantity };
  return {
    passage,
    quantity,
    expected: printed / scale,
    from: fromOf(relation, operands),
    other,
    ...(relation.isSure === undefined && { probable: true as const }),
    of: operands,
  };
}

/** `448 GB at 5 GB/s in 98.6 s`: within what is lost, but two digits of the very result changed places. */
function isSwappedIn(
  { expected, more }: RoleRelation,
  { passage, quantity, scale }: RoleFact,
  of: readonly RoleFact[],
): boolean {
  if (more === undefined || quantity.approximate) return false;
  const right = middle(expected(...of.map(({ value }) => exactly(value)))) / scale;
  const digits = digitsOf(passage, quantity);
  return significant(digits).length > 2 && isSwapped(digits, written(right, quantity.decimals));
}

/** `每用户不低于 30 tok/s`: what is at least so much lets a product be more. */
const isOpenTo = ({ quantity: { bound } }: RoleFact, { value }: RoleFact, { low, high }: Interval): boolean =>
  (bound === 'atLeast' && value > high) || (bound === 'atMost' && value < low);

/** `$20 an hour` of a node beside the rate of one of its cards, the rate of all cards beside the power of one. */
function isOfSeveralCards(relation: RoleRelation, result: RoleFact, operands: readonly RoleFact[]): boolean {
  if (!OF_MEANS.has(result.role) || operands.length < 2) return false;
  const printed = middle(relation.expected(...operands.map(({ value }) => exactly(value))));
  const { step, value } = result.quantity;
  return isSoManyCards(printed / result.value, Math.min(MOST_CARDS_SLACK, CARDS_SLACK + step / 2 / value));
}

const CARDS_SLACK = 0.004;
const MOST_CARDS_SLACK = 0.015;

function wrongInTable(table: TableReading): RoleMiss[] {
  if (isConversion(table)) return [];
  return factLines(table).flatMap((lines) =>
    ROLE_RELATIONS.flatMap((relation) => {
      const judgments = lines.flatMap((line) => judgedInLine(relation, line));
      const misses = judgments.flatMap((one) => one ?? []);
      const agreeing = judgments.length - misses.length;
      // What breaks in most lines is another relation than this, and what units alone say must hold in another line.
      const isOther = (misses.length > 1 && misses.length > agreeing) || (isByUnitsAlone(relation) && agreeing === 0);
      return isOther ? [] : misses;
    }),
  );
}

/** One judgment, `undefined` where the relation holds; none where the line lacks a role. */
function judgedInLine(relation: RoleRelation, line: readonly RoleFact[]): (RoleMiss | undefined)[] {
  const [result, ...operands] = [relation.result, ...relation.of].map((role) => onlyOf(line, role));
  if (result === undefined || operands.some((one) => one === undefined)) return [];
  const known = operands as RoleFact[];
  if (!areOfOneCase(relation, result, known) || isOfSeveralCards(relation, result, known)) return [];
  if ([result, ...known].some(isOfOwnAmount)) return [];
  const miss = judged(relation, result, known);
  // A column of times holds those that were taken.
  const isLonger = relation.more !== undefined && miss !== undefined && miss.expected < miss.quantity.value;
  return isLonger ? [] : [miss];
}

/** 取回 24,000 token, `Load of 40 GB`: over its column a time says what it is the time of. */
const isOfOwnAmount = ({ role, before }: RoleFact): boolean => role === 'duration' && AMOUNT.test(before);

const AMOUNT =
  /(?<![A-Za-z\d.])\d[\d,.]{0,12} ?[kKM]? ?(?:个 ?)?(?:tokens?\b|词元|[KMGT]i?B\b|层|页|块|layers?\b|blocks?\b)/i;

function onlyOf(line: readonly RoleFact[], role: RoleFact['role']): RoleFact | undefined {
  const found = line.filter((one) => one.role === role);
  return found.length === 1 ? found[0] : undefined;
}
