import { canonicalValue, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import { middle, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { isSameByCalendar } from '../periods';
import { agree, agreesPlainly, isMeasured, TOLERANCE } from './agreement';
import { isOfSeveral } from './counts-before';
import { type Equation, equationsIn } from './equations';
import { expectedValue } from './expected-value';
import { isPure } from './expression';
import { countsOtherThings, lacksSizeOfEach } from './other-counts';
import { isOfMany } from './per-many';

/** A unit with a prefix that nobody reads, and tonnes: `140 GFLOP`, `2.6 GHz`, `10.2 t`. */
const UNREAD = /^ ?[kMGTPEZ](?:FLOP|OP|Hz|pps|T\/s|bit|byte|param)|^ ?(?:t|tonnes?|吨)(?![\w/])|^[²³]/;

/** `$0.26 per million weighted tokens`: a scale that belongs to the number and was not read with it. */
const SCALED = /^ ?(?:(?:per|a|an|each|every) |\/ ?|每)(?:thousand|million|billion|trillion|[百千万亿])/i;

/** A result that its own calculation does not give. */
export interface WrongEquation extends Miss {
  readonly equation: Equation;
}

/** The written-out equations of a passage whose sides differ, whatever units could explain taken into account. */
export function wrongEquations(passage: Passage): readonly WrongEquation[] {
  let found = known.get(passage);
  if (found === undefined) {
    found = judged(passage);
    known.set(passage, found);
  }
  return found;
}

const ROUNDED = /[⌈⌉⌊⌋]|\b(?:ceil|floor)\(/;

/** Two rules ask. */
const known = new WeakMap<Passage, readonly WrongEquation[]>();

function judged(passage: Passage): WrongEquation[] {
  // ⌈10 ÷ 3⌉ = 4 is rounded on purpose.
  if (ROUNDED.test(passage.text)) return [];
  return equationsIn(passage).flatMap((equation) => {
    if ([...equation.left.terms, ...equation.right.terms].some((term) => isMisread(passage, term))) return [];
    if (equation.left.operators.length > 0 && equation.left.terms.some((term) => isModelSize(passage, term))) return [];
    const priced = isOfNoPrice(equation) ? pricedBy(passage, equation) : undefined;
    const expected = isOfNoPrice(equation) ? priced?.expected : expectedBy(equation);
    const result = equation.right.operators.length === 0 ? equation.right : equation.left;
    const quantity = result.terms[0];
    if (expected === undefined || quantity === undefined || result.operators.length > 0) return [];
    if (isOfEarlier(passage, equation) || isOfSeveral(passage, equation, quantity.value / expected)) return [];
    if (countsOtherThings(passage, equation, quantity.value / expected)) return [];
    if (goesOnCalculating(passage, equation) || isRateOfEach(passage, equation)) return [];
    if (lacksSizeOfEach(passage, equation)) return [];
    if (addsPercent(equation) || isProductAlone(equation)) return [];
    const other = result === equation.right ? equation.left : equation.right;
    // `搬 2 × 7/8 倍，即 146.8 MB`: so many times what stands before it.
    if (/倍 ?$/.test(passage.quote(other))) return [];
    const price = priced === undefined ? '' : `${passage.quote(priced.price)} × `;
    const wrong = { passage, quantity, expected, from: price + readable(passage.quote(other)), equation };
    const isRemark = equation.as === 'bracket' && other.operators.length > 0;
    return [isRemark ? { ...wrong, probable: true as const } : wrong];
  });
}

/** A calculation as it is shown: `(0.703) ÷ (1 - 0.703)` of a formula without the brackets around one number. */
const readable = (text: string): string => text.trim().replace(/(^|[×÷*/+-] ?)\(([\d.,]{1,16})\)/g, '$1$2');

/** Whether more than a number and a unit that are known tells what the amount is. */
const isMisread = (passage: Passage, term: Quantity): boolean =>
  UNREAD.test(passage.text.slice(term.end, term.end + 6)) ||
  (term.unit?.dimensions.money !== undefined && SCALED.test(passage.text.slice(term.end, term.end + 16))) ||
  isOfMany(passage.text, term) ||
  isHalved(passage, term);

/** `972 张/s 再加 25% 余量是 1,215`: a share of what it is added to, which is no number of its kind. */
const addsPercent = ({ left }: Equation): boolean =>
  left.operators.some(
    (operator, at) =>
      /^[+-]$/.test(operator) &&
      left.terms[at]!.value !== 1 &&
      isPercent(left.terms[at + 1]) &&
      !left.terms.slice(0, at + 1).some(isPercent),
  );
const isPercent = (term: Quantity | undefined): boolean => term?.unit?.family === 'ratio';

/** `0.36 秒加 399 × 36 毫秒 = 14.364 秒，共 14.7 秒`: what stands before the sum is added behind the result. */
function isProductAlone({ left, right }: Equation): boolean {
  const at = left.operators.lastIndexOf('+');
  const [result, ...more] = right.terms;
  const factors = left.terms.slice(at + 1);
  const areFactors = left.operators.slice(at + 1).every((operator) => operator === '×');
  if (at < 0 || factors.length < 2 || !areFactors || result === undefined || more.length > 0) return false;
  const product = factors.reduce((all, one) => all * canonicalValue(one), 1);
  return Math.abs(product / canonicalValue(result) - 1) < TOLERANCE / 4;
}

/** `10,740 tok/s. Times 2 × 70 billion that is 1,504 TFLOPS`: what was told before is the first operand. */
const goesOnCalculating = ({ text }: Passage, { left }: Equation): boolean =>
  CALCULATES_ON.test(text.slice(Math.max(0, left.start - 16), left.start));

const CALCULATES_ON =
  /(?:\b(?:times|multiplied by|divided by|plus|minus)(?: the| our)?|[乘除]以|再?乘上?|加上|[,，] ?再?加|减[去掉]|扣[掉除]) ?$/i;

/** `11,340 tok/s, which is 135 tok/s per dialogue card`: of each of them, and so no other unit of the same. */
const isRateOfEach = ({ text }: Passage, { left, right, as }: Equation): boolean =>
  as === 'restated' &&
  left.operators.length + right.operators.length === 0 &&
  OF_EACH.test(text.slice(right.end, right.end + 12)) &&
  !OF_EACH.test(text.slice(left.end, left.end + 12));

const OF_EACH = /^ ?(?:(?:for |on |to )?(?:each|every)\b|per\b|apiece\b|an? [a-z]|\/ ?[A-Za-z\u3400-\u9fff]|每)/i;

/** `+ half of the 300 output tokens`, `+ 一半的 300`: a part of the number is what is added. */
const isHalved = ({ text }: Passage, { start }: Quantity): boolean =>
  /(?:\b(?:half|a (?:third|quarter)) (?:of )?(?:the |its |our )?|(?:一半|半数|三分之一)的? ?)$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );

/** `7B BF16 加 4 GB 缓存`: a model by its size, not seven of anything. */
function isModelSize({ text }: Passage, { start, end }: Quantity): boolean {
  return /^\d[\d.]{0,5}B ?(?:BF16|FP16|FP8|FP4|INT8|INT4|模型|model)/i.test(text.slice(start, end + 8));
}

/** `16 张 × 720 小时 = 207,360 元`: money on one side only. */
function isOfNoPrice({ left, right }: Equation): boolean {
  return Boolean(right.dimensions.money) && !left.dimensions.money && !isPure(left) && left.operators.length > 0;
}

/** What such an equation gives with the price that stands before it; undefined where that is right or there is none. */
function pricedBy({ quantities }: Passage, equation: Equation): { price: Quantity; expected: number } | undefined {
  const { left, right } = equation;
  const [result] = right.terms;
  const before = quantities.filter(({ end, unit }) => end <= left.start && unit?.dimensions.money);
  const price = before.at(-1);
  if (price === undefined || result === undefined || left.plain === undefined || right.operators.length > 0) return;
  if (price.unit?.currency !== result.unit?.currency) return;
  const isRight = before.some((one) => agreesPlainly({ ...equation, loose: [one] }, left, right));
  return isRight ? undefined : { price, expected: middle(left.plain) * price.value };
}

/** `0.16 MB/token 估，8,000 token × 40 ≈ 51.2 GB`: other units than the calculation has come from a number before it. */
function isOfEarlier({ quantities }: Passage, equation: Equation): boolean {
  const { left, right } = equation;
  const before = quantities.filter(({ end, unit }) => unit !== undefined && end <= left.start);
  if (isPartOfEarlier(before, equation)) return true;
  if (isMeasured(left, right) || isPure(left) || isPure(right)) return false;
  return before.some((one) => agreesPlainly({ ...equation, loose: [one] }, left, right));
}

/** `9.18 GB/s in all; 8 / 10 of it, that is 7.34 GB/s`: a share of an amount that stands before. */
function isPartOfEarlier(before: readonly Quantity[], { left, right, as }: Equation): boolean {
  const [result] = right.terms;
  if (as === 'sign' || result?.unit === undefined || left.operators.join('') !== '÷' || !isPure(left)) return false;
  return before.some(
    (one) =>
      one.unit?.family === result.unit?.family &&
      overlaps(
        widened(scaled(left.plain!, canonicalValue(one)), TOLERANCE),
        scaled(rounded(result), result.unit?.factor ?? 1),
      ),
  );
}

/** Whether it adds up parts and does nothing else. */
export function isSum({ equation: { left, right } }: WrongEquation): boolean {
  const operators = [...left.operators, ...right.operators];
  return operators.length > 0 && operators.every((operator) => operator === '+');
}

/** `8+2 纠删码后可用约 23 PB`: bare numbers added up are a scheme, unless a sign says that they give the measure. */
function isScheme({ left, right, as }: Equation): boolean {
  const unit = right.operators.length === 0 ? right.terms[0]?.unit : undefined;
  const isMeasure = unit !== undefined && Object.keys(unit.dimensions).length > 0;
  const isBareSum = left.operators.length > 0 && left.operators.every((operator) => operator === '+');
  return as !== 'sign' && isMeasure && isBareSum && left.terms.every((term) => term.unit === undefined);
}

/** `每张 4 份 × 12 GB，共 640 份`: a word before a count, which no size gives. */
const isOfOtherCount = ({ left, right, as }: Equation): boolean =>
  as === 'result' &&
  left.operators.length > 0 &&
  !isPure(left) &&
  right.operators.length === 0 &&
  isPure(right) &&
  (right.terms[0]?.unit === undefined || right.terms[0].unit.family === undefined);

/** What the result should be, in its own unit; undefined where it is right or cannot be judged. */
function expectedBy(equation: Equation): number | undefined {
  const { left, right, firstOfRight, orLeft, as } = equation;
  if ([...left.terms, ...right.terms].some(({ bound }) => bound !== undefined)) return undefined;
  if (currencies(equation).size > 1 || isScheme(equation) || isOfOtherCount(equation)) return undefined;
  if (left.operators.length === 0 && right.operators.length === 0 && !isRestated(equation)) return undefined;
  if (isByCalendar(equation)) return undefined;
  if (as === 'bracket' && !(isMeasured(left, right) && REPEATED.includes(left.terms[0]?.unit?.family)))
    return undefined;
  if (orLeft !== undefined && agree(equation, orLeft, right)) return undefined;
  if (firstOfRight !== undefined && agree(equation, left, firstOfRight)) return undefined;
  return agree(equation, left, right) ? undefined : expectedValue(equation);
}

/** `3 months, i.e. 90 days`: one time and the same again. */
function isByCalendar({ left, right }: Equation): boolean {
  const [[a], [b]] = [left.terms, right.terms];
  const areSingle = left.operators.length + right.operators.length === 0;
  return areSingle && a !== undefined && b !== undefined && isSameByCalendar(a, b);
}

function currencies({ left, right }: Equation): Set<string> {
  return new Set([...left.terms, ...right.terms].flatMap(({ unit }) => unit?.currency ?? []));
}

/** Families whose quantities are told in several units; a second time beside a first is more often another time. */
const CONVERTED: readonly (UnitFamily | undefined)[] = [
  'memory',
  'bandwidth',
  'energy',
  'power',
  'compute',
  'mass',
  'time',
  'token_rate',
];

/** A time in brackets after a time is more often a deviation or another one. */
const REPEATED: readonly (UnitFamily | undefined)[] = CONVERTED.filter(
  (family) => family !== 'time' && family !== 'token_rate',
);

/** One quantity in two units: `1 MWh = 1,000 kWh`, `13.14 GWh, that is 13,140 MWh`. */
function isRestated({ as, left, right }: Equation): boolean {
  const [a, b] = [left.terms[0]?.unit, right.terms[0]?.unit];
  if (as === 'result' || a === undefined || b === undefined || a.text === b.text) return false;
  // Output tokens and all tokens are two things.
  if (a.tokens !== b.tokens) return false;
  return a.family !== undefined && a.family === b.family && a.scope === b.scope && CONVERTED.includes(a.family);
}
