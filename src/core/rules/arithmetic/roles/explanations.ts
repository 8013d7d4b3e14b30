import type { Interval } from '../../../numbers/quantity';
import { namesFormats, OF_OTHER_FORMAT } from '../../memory/model-memory';
import type { Operand } from '../derived/operands';
import { exactly, middle, scaled } from '../interval';
import { subsetSums } from '../subset-sums';
import { agrees, rangeOf } from './agreement';
import type { RoleName } from './dictionary';
import type { RoleFact } from './facts';
import type { RoleRelation } from './relations';
import type { Surroundings } from './scopes';

const MOST_COMBINATIONS = 200;

/** Whether other facts in place of the operands give the result, or another number of the passage makes up for the rest. */
export function isExplained(
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  around: Surroundings,
): boolean {
  let combinations: RoleFact[][] = [[]];
  for (const operand of operands) {
    const all = around.alternativesTo(operand);
    combinations = combinations.flatMap((some) => all.map((one) => [...some, one])).slice(0, MOST_COMBINATIONS);
  }
  return (
    combinations.some((some) => gives(relation, some, result, around)) ||
    isOfMoreLost(relation, operands, result, around) ||
    isOfOtherPue(relation, operands, result, around) ||
    isLoadOfPue(relation, operands, result, around) ||
    isOfOtherNumber(relation, operands, result, around) ||
    isPartOfAnother(result, around) ||
    isDifference(result, around) ||
    isSumOfLike(result, around) ||
    isSumOfShares(result, around) ||
    isPaidBySize(result, around)
  );
}

/** `8.5% for decode and 21.2% for prefill, an MFU of 29.7% together`: shares of two things add up. */
function isSumOfShares({ role, quantity, value }: RoleFact, { numbers }: Surroundings): boolean {
  if (role !== 'mfu') return false;
  const shares = numbers.filter((one) => one.isShare && one.quantity.end <= quantity.start).map((one) => one.value);
  return subsetSums(shares.slice(-MOST_LOST)).some((sum) => Math.abs(sum / value - 1) < TOLERANCE);
}

/** `160 million tokens at ¥2.4 a million are ¥392, with the output ¥705 a day`: the price that gives a sum was not reckoned. */
function isPaidBySize({ role, value, quantity }: RoleFact, { numbers }: Surroundings): boolean {
  if (role !== 'priceOfTokens') return false;
  const sums = numbers.filter((one) => one.quantity !== quantity && one.vector[MONEY] === 1);
  return numbers.some(
    ({ vector, value: tokens }) =>
      vector[TOKENS] === 1 && sums.some((sum) => Math.abs((tokens * value) / sum.value - 1) < TOLERANCE),
  );
}

const [MONEY, TOKENS] = [3, 6];
const TOLERANCE = 0.02;

/** `A 1.21, B 1.38, 1.25 in all`: another number of the passage that may be the PUE. */
function isOfOtherPue(
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  { numbers }: Surroundings,
): boolean {
  const others = numbers.filter(({ isCount, quantity: { value, decimals } }) => isCount && decimals > 0 && value < 3);
  if (result.role === 'pue') {
    const expected = middle(relation.expected(...operands.map(rangeOf)));
    return others.some(({ value }) => isTimes(value, 1, expected));
  }
  const pue = operands.find(({ role }) => role === 'pue');
  const withPue = (value: number): readonly Interval[] =>
    operands.map((one) => (one === pue ? exactly(value) : rangeOf(one)));
  return (
    pue !== undefined && others.some(({ value }) => agrees(relation, result, relation.expected(...withPue(value))))
  );
}

/** `28.8 kW of servers draw 36 kW at the meter`: what no word names as an operand may be one all the same. */
function isLoadOfPue(
  { of, result: role }: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  { numbers }: Surroundings,
): boolean {
  if (role !== 'pue' && !of.includes('pue')) return false;
  const isTaken = ({ quantity }: Operand): boolean => [result, ...operands].some((one) => one.quantity === quantity);
  const free = numbers.filter((one) => one.family !== undefined && !isTaken(one));
  const areOfPue = (a: number, b: number, pue: number): boolean => isTimes(a, pue, b) || isTimes(b, pue, a);
  if (role === 'pue')
    return free.some((a) => numbers.some((b) => a.family === b.family && areOfPue(a.value, b.value, result.value)));
  const { value: pue } = operands[of.indexOf('pue')]!;
  return free.some(({ family, value }) => family === result.unit?.family && areOfPue(value, result.value, pue));
}

const isTimes = (a: number, by: number, b: number): boolean => Math.abs((a * by) / b - 1) < 0.01;

/** `28.8 kW of servers draw 36 kW at the meter, of which 7.2 kW is overhead`: what two numbers of its kind differ by. */
function isDifference({ quantity, value, unit, near }: RoleFact, { numbers }: Surroundings): boolean {
  if (!DIFFERS.test(near)) return false;
  const like = numbers.filter((one) => one.family === unit?.family && one.quantity !== quantity);
  return like.some((a) => like.some((b) => Math.abs((a.value - b.value) / value - 1) < TOLERANCE / 2));
}

/** 输入 8,400、输出 2,100，合计 10,500 tok/s: what two of its kind come to. */
function isSumOfLike({ before, unit, value, quantity }: RoleFact, { numbers }: Surroundings): boolean {
  if (!SUMS_UP.test(before)) return false;
  const like = numbers.filter((one) => one.family === unit?.family && one.quantity !== quantity);
  return like.some((a) => like.some((b) => a !== b && Math.abs((a.value + b.value) / value - 1) < TOLERANCE / 2));
}

const SUMS_UP =
  /[合总共]计?[^\d，,。；;]{0,6}$|\b(?:together|in all|in total|total|altogether|combined|makes?|sum) [^\d,.;]{0,12}$/i;

const DIFFERS = /其中|[差余剩]|\b(?:of which|overhead|left|remain(?:s|ing)?|difference|rest|more|less)\b/i;

/** `549 requests in flight, about 91 per replica`: a number of before over how many there are. */
function isPartOfAnother({ passage, quantity: { number }, value }: RoleFact, { numbers }: Surroundings): boolean {
  const after = passage.text.slice(number.end, number.end + 24);
  if (!/^(?: [a-z]{1,14})? (?:per|each|a|on each)\b|^ ?[/／每]/i.test(after)) return false;
  return numbers.some(
    (one) =>
      one.isCount &&
      one.quantity.end <= number.start &&
      number.start - one.quantity.end < NEAR &&
      one.value >= 2 * value,
  );
}

/** Characters between a number and what each of several has of it. */
const NEAR = 40;

/** `0.6 s to the first token plus 399 × 35 ms, so 14.6 s`: a number of an operand's kind that no word names so may be meant. */
function isOfOtherNumber(
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  { numbers, own }: Surroundings,
): boolean {
  return operands.some((operand) =>
    numbers.some(
      ({ family, quantity, value }) =>
        family !== undefined &&
        family === operand.unit?.family &&
        quantity.end <= result.quantity.start &&
        !operands.some((one) => one.quantity === quantity) &&
        !own.some((one) => one.quantity === quantity && one.role === operand.role) &&
        agrees(
          relation,
          result,
          relation.expected(...operands.map((one) => (one === operand ? exactly(value) : rangeOf(one)))),
        ),
    ),
  );
}

const MOST_LOST = 5;

/** `18 h of stops and 12 h of recomputation in 720 h`, `4.3% of 720 h and another 25.8 h`: what was lost in several ways adds up. */
function isOfMoreLost(
  relation: RoleRelation,
  [down, period]: readonly RoleFact[],
  result: RoleFact,
  { numbers }: Surroundings,
): boolean {
  if (relation.of[0] !== 'downtime' || down === undefined || period === undefined) return false;
  const others = numbers
    .filter(({ quantity }) => ![down, period, result].some((one) => one.quantity === quantity))
    .flatMap(({ family, isShare, value }) => (isShare ? value * period.value : family === 'time' ? value : []))
    .filter((value) => value < period.value / 2);
  return subsetSums(others.slice(-MOST_LOST)).some((sum) =>
    [sum, sum + down.value].some(
      (all) => all > 0 && agrees(relation, result, relation.expected(exactly(all), exactly(period.value))),
    ),
  );
}

/** Whether what a result was reckoned from gives another number of the passage in the same role: then it is settled. */
export function isSettled(
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  around: Surroundings,
): boolean {
  const others = around.own.filter((one) => one !== result && areOfOneKind(one, result) && !operands.includes(one));
  return others.some((one) => gives(relation, operands, one, around)) || isCounted(relation, operands, result, around);
}

/** `4 req/s, each stays for 5 s: 20 are in the system. 48 streams decode`: a bare count between them is what they come to. */
function isCounted(
  relation: RoleRelation,
  operands: readonly RoleFact[],
  result: RoleFact,
  { numbers }: Surroundings,
): boolean {
  if (result.unit !== undefined || relation.of.length < 2) return false;
  const expected = relation.expected(...operands.map(rangeOf));
  const from = Math.max(...operands.flatMap((one) => (one.passage === result.passage ? one.quantity.end : [])));
  return numbers.some(
    ({ quantity, value, isCount, isShare }) =>
      isCount &&
      !isShare &&
      quantity.start >= from &&
      quantity.end <= result.quantity.start &&
      agrees(relation, { ...result, quantity, value, slack: 0 }, expected),
  );
}

const RATES: ReadonlySet<RoleName> = new Set(['tokenRate', 'cardRate', 'totalRate']);

/** Rates of one card, one node and all of them say the same. */
const areOfOneKind = (one: RoleFact, other: RoleFact): boolean =>
  one.role === other.role || (RATES.has(one.role) && RATES.has(other.role));

function gives(relation: RoleRelation, operands: readonly RoleFact[], result: RoleFact, around: Surroundings): boolean {
  const expected = relation.expected(...operands.map(rangeOf));
  const factors = [1, ...factorsOf([result, ...operands], around), ...inOtherPrecision(result)];
  return factors.some((by) => agrees(relation, result, scaled(expected, by)));
}

/** `320 KiB per token in BF16. In FP8 …`: what was told in one precision, reckoned in another. */
function inOtherPrecision({ role, passage: { text } }: RoleFact): readonly number[] {
  return role === 'size' && namesFormats(text) ? OF_OTHER_FORMAT : [];
}

/** What the other numbers of a passage may do to a result: so many of them, a share of it, a share more or less. */
function factorsOf(facts: readonly RoleFact[], { numbers }: Surroundings): number[] {
  const used = new Set(facts.map(({ quantity }) => quantity));
  return numbers.flatMap(({ quantity, value, isCount, isShare }) => {
    if (used.has(quantity) || !isCount) return [];
    return isShare ? [value, 1 / value, 1 + value, 1 - value, 1 / (1 + value), 1 / (1 - value)] : [value, 1 / value];
  });
}
