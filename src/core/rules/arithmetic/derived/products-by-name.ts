import { isExact, type Quantity, rounded } from '../../../numbers/quantity';
import { type Sentence, sentencesIn } from '../../../numbers/sentences';
import { wordedQuantities } from '../../../numbers/worded';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { SAME } from '../roles/agreement';
import { type NamedNumber, namedNumbers } from './named-dimensions';

/** What is not reckoned from the numbers beside it, or from more than them. */
const OTHERWISE =
  /实测|实际|峰|目标|预算|上限|最[多少高低]|至[多少]|但|其中|利用率|效率|余|备|预留|另|原|从|改|超过|不到|折|含|扣|\b(?:measured|actual(?:ly)?|peak|target|budget|at (?:most|least)|up to|but|of which|spare|reserve[ds]?|limit|in practice|before|from|instead|than|except|plus|minus|discount|including|rest|other|another|more|less|fewer|over|under|rate|cached?|only|half|quarter|some)\b/i;
const TOLERANCE = 0.025;
const APPROXIMATE = 0.06;
const NEAR = 5;
const TENS = [1000, 100, 10, 0.1, 0.01, 0.001];
const MOST = 5;
const LEAST = 3;
const NAMES_AT_LEAST = 2;

/**
 * `1.2 million pages at 650 tokens a page are 680 million tokens`, `1,260 tickets with 14 people in five days, 24 per person a
 * day`: the last number of a statement, where units and the names of what is counted make it a product of all others.
 */
export function wrongProductsByName(passage: Passage): Miss[] {
  const { text } = passage;
  return statementsIn(text).flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    if (OTHERWISE.test(said)) return [];
    const own = numbersIn(passage, start, end);
    if (own.length < LEAST || own.length > MOST || !own.every(isPlain)) return [];
    const numbers = namedNumbers(passage, own);
    const result = numbers?.at(-1);
    if (numbers === undefined || result === undefined) return [];
    const period = periodBehind(said.slice(result.quantity.end - start), result.quantity.end);
    const all = judged(passage, [...(period === undefined ? [] : [period]), ...numbers]);
    // What comes first may be reckoned from fewer of them.
    const earlier = numbers.slice(LEAST - 1, -1).map((_, at) => numbers.slice(0, at + LEAST));
    return [...earlier.flatMap((some) => judged(passage, some)), ...all].slice(0, 1);
  });
}

/** What stands between two full stops: a semicolon goes on with a statement. */
function statementsIn(text: string): Sentence[] {
  const statements: Sentence[] = [];
  for (const sentence of sentencesIn(text)) {
    const last = statements.at(-1);
    const isNext = last !== undefined && /[;；]\s?$/.test(text.slice(0, sentence.start));
    if (isNext) statements[statements.length - 1] = { ...last, end: sentence.end };
    else statements.push(sentence);
  }
  return statements;
}

const PERIOD_BEHIND = /^(?: [a-z]{2,12})? (?:in|over|per|for) (?:an? |the |each )?(?=(\d{1,3})-day\b)/i;
const DAY = 86_400;

/** `in a 30-day month`: a time that is read as a name elsewhere. */
function periodBehind(after: string, from: number): NamedNumber | undefined {
  const match = PERIOD_BEHIND.exec(after);
  if (match === null) return undefined;
  const start = from + match[0].length;
  const range = { start, end: start + match[1]!.length };
  const days = Number(match[1]);
  const quantity = { ...range, number: range, value: days, high: days, step: 0, decimals: 0, approximate: false };
  return { quantity, value: days * DAY, dimensions: new Map([['second', 1]]) };
}

const isPlain = (one: Quantity): boolean =>
  isExact(one) && one.bound === undefined && one.sign === undefined && one.value > 0;

function numbersIn({ text, quantities }: Passage, start: number, end: number): Quantity[] {
  const read = quantities.filter((one) => one.start >= start && one.end <= end);
  const worded = wordedQuantities(text).filter(
    (one) =>
      one.start >= start && one.end <= end && read.every((other) => one.end <= other.start || one.start >= other.end),
  );
  return worded.length === 0 ? read : [...read, ...worded].sort((a, b) => a.start - b.start);
}

function judged(passage: Passage, numbers: readonly NamedNumber[]): Miss[] {
  const result = numbers.at(-1)!;
  const operands = numbers.slice(0, -1);
  const names = numbers.reduce(
    (sum, { dimensions }) => sum + [...dimensions.keys()].filter((name) => name.startsWith('#')).length,
    0,
  );
  if (names < NAMES_AT_LEAST || result.dimensions.size === 0) return [];
  const all = waysOf(operands).filter((way) => gives(operands, way, result));
  const whole = all.filter((way) => way.every((exponent) => exponent !== 0));
  const [only, ...more] = whole;
  if (only === undefined || more.length > 0) return [];
  const productOf = (way: readonly number[]): number =>
    operands.reduce((product, { value }, at) => product * value ** way[at]!, 1);
  const share = numbers.some(({ quantity }) => quantity.approximate) ? APPROXIMATE : TOLERANCE;
  const room = numbers.reduce((sum, { quantity }) => sum + slackOf(quantity), share);
  if (all.some((way) => Math.abs(result.value / productOf(way) - 1) <= room)) return [];
  const off = result.value / productOf(only);
  if ((off > NEAR || off < 1 / NEAR) && !TENS.some((ten) => Math.abs(off / ten - 1) < TOLERANCE)) return [];
  const { quantity } = result;
  if (off < 1 && isLossy(result) && !SAME.test(passage.text.slice(0, quantity.start))) return [];
  return [{ passage, quantity, expected: quantity.value / off, from: fromOf(passage, operands, only), probable: true }];
}

/** What several of one thing do together, or are there for, may be less than so many times one. */
const isLossy = ({ quantity: { unit } }: NamedNumber): boolean =>
  unit !== undefined && (unit.dimensions.second === -1 || (unit.family === 'time' && unit.scope !== undefined));

/** What is counted to the last digit is not rounded. */
function slackOf(quantity: Quantity): number {
  const { step, value, unit, approximate } = quantity;
  if ((unit === undefined || unit.family === 'time') && step === 1 && !approximate) return 0;
  const { low, high } = rounded(quantity);
  return Math.min(MOST_SLACK, (high - low) / 2 / value);
}

const MOST_SLACK = 0.05;

/** Every choice of multiplying by, dividing by or leaving out each of them. */
function waysOf(operands: readonly NamedNumber[]): number[][] {
  let ways: number[][] = [[]];
  for (const _ of operands) ways = ways.flatMap((way) => [1, -1, 0].map((exponent) => [...way, exponent]));
  return ways.filter((way) => way.filter((exponent) => exponent !== 0).length > 1);
}

function gives(operands: readonly NamedNumber[], way: readonly number[], result: NamedNumber): boolean {
  const sums = new Map<string, number>();
  for (const [at, { dimensions }] of operands.entries())
    for (const [name, exponent] of dimensions) sums.set(name, (sums.get(name) ?? 0) + way[at]! * exponent);
  const names = new Set([...sums.keys(), ...result.dimensions.keys()]);
  return [...names].every((name) => (sums.get(name) ?? 0) === (result.dimensions.get(name) ?? 0));
}

function fromOf(passage: Passage, operands: readonly NamedNumber[], way: readonly number[]): string {
  const order = operands.map((one, at) => ({ one, exponent: way[at]! })).sort((a, b) => b.exponent - a.exponent);
  return order
    .map(({ one, exponent }, at) => `${at === 0 ? '' : exponent > 0 ? ' × ' : ' ÷ '}${passage.quote(one.quantity)}`)
    .join('');
}
