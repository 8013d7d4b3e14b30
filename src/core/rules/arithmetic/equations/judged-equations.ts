import { agreeing, canonicalValue, type Interval, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import { significant } from '../../reading/digits';
import type { Passage } from '../../reading/passage';
import { exactly, middle, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { isSameByCalendar } from '../periods';
import { isOfSeveral } from './counts-before';
import { type Equation, equationsIn } from './equations';
import { isPure, sameDimensions, type Value } from './expression';
import { countsOtherThings, lacksSizeOfEach } from './other-counts';
import { isOfMany } from './per-many';
import { BINARY, BYTE, binaryFactors, factorsBetween, isBytes, scaleOfResult } from './unit-factors';

/** How far the sides may be apart: `=` tells the result as it is rounded, `≈` and 约 less. */
const TOLERANCE = 0.006;
/** Where 1,024 may stand for 1,000 so many values are right that only what fits to the last digit tells it. */
const CLOSE = 0.002;

/** A unit with a prefix that nobody reads, and tonnes: `140 GFLOP`, `2.6 GHz`, `10.2 t`. */
const UNREAD = /^ ?[kMGTPEZ](?:FLOP|OP|Hz|pps|T\/s|bit|byte|param)|^ ?(?:t|tonnes?|吨)(?![\w/])/;

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

/** Two rules ask. */
const known = new WeakMap<Passage, readonly WrongEquation[]>();

function judged(passage: Passage): WrongEquation[] {
  return equationsIn(passage).flatMap((equation) => {
    if (
      [...equation.left.terms, ...equation.right.terms].some(
        ({ end, unit }) =>
          UNREAD.test(passage.text.slice(end, end + 6)) ||
          (unit?.dimensions.money !== undefined && SCALED.test(passage.text.slice(end, end + 16))),
      )
    )
      return [];
    if ([...equation.left.terms, ...equation.right.terms].some((term) => isOfMany(passage.text, term))) return [];
    if ([...equation.left.terms, ...equation.right.terms].some((term) => isHalved(passage, term))) return [];
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
    const other = result === equation.right ? equation.left : equation.right;
    const price = priced === undefined ? '' : `${passage.quote(priced.price)} × `;
    const wrong = { passage, quantity, expected, from: price + passage.quote(other).trim(), equation };
    const isRemark = equation.as === 'bracket' && other.operators.length > 0;
    return [isRemark ? { ...wrong, probable: true as const } : wrong];
  });
}

/** `10,740 tok/s. Times 2 × 70 billion that is 1,504 TFLOPS`: what was told before is the first operand. */
const goesOnCalculating = ({ text }: Passage, { left }: Equation): boolean =>
  CALCULATES_ON.test(text.slice(Math.max(0, left.start - 16), left.start));

const CALCULATES_ON =
  /(?:\b(?:times|multiplied by|divided by|plus|minus)(?: the| our)?|[乘除]以|再?乘上?|加上|减[去掉]|扣[掉除]) ?$/i;

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

function agree(equation: Equation, left: Value, right: Value): boolean {
  if (isMeasured(left, right)) {
    if (overlaps(side(equation, left, 'canonical')!, side(equation, right, 'canonical')!)) return true;
    return isExplained(equation, left, right);
  }
  return agreesPlainly(equation, left, right);
}

/** Both sides have units of one kind, so that nothing but their units may stand between them. */
function isMeasured(left: Value, right: Value): boolean {
  return (
    left.canonical !== undefined &&
    right.canonical !== undefined &&
    !isPure(left) &&
    sameDimensions(left.dimensions, right.dimensions) &&
    ![...left.terms, ...right.terms].some(({ unit }) => unit?.ambiguous)
  );
}

function side(
  equation: Equation,
  value: Value,
  kind: 'plain' | 'canonical',
  tolerance = TOLERANCE,
): Interval | undefined {
  const { approximate } = equation;
  const interval = value[kind];
  if (interval === undefined) return undefined;
  if (isExactSum(value)) return exactly(middle(interval));
  const quantity = value.operators.length === 0 ? value.terms[0]! : undefined;
  if (quantity === undefined) return widened(interval, tolerance / 2);
  // Results are cut off as often as they are rounded.
  const scale = Math.abs(middle(interval) / ((quantity.value + quantity.high) / 2 || 1));
  const isRough = (approximate || quantity.approximate) && tolerance !== CLOSE;
  const printed = isRough ? roughly(quantity) : rounded({ ...quantity, approximate: false });
  const share = isExactSum(equation.left) || isExactSum(equation.right) ? 0 : tolerance;
  const whole = { low: Math.min(printed.low, quantity.value), high: Math.max(printed.high, quantity.high) };
  const isCount = quantity.decimals === 0 && quantity.step === 1 && !isRough;
  return widened(
    scaled(whole, scale),
    share,
    (isCount && Math.abs(quantity.value) < 10 ? 0 : quantity.step / 2) * scale,
  );
}

/** What `≈ 98.3 MB` may have been rounded from: who prints three digits has reckoned them. */
function roughly(quantity: Quantity): Interval {
  const digits = significant(String(Math.round(quantity.value / (quantity.step || 1))));
  if (digits.length < 3) return agreeing(quantity);
  const slack = Math.max(quantity.step, Math.abs(quantity.value) * ROUGH);
  return { low: quantity.value - slack, high: quantity.high + slack };
}
const ROUGH = 0.01;

/** Whole numbers added up: nothing is rounded. */
function isExactSum({ operators, terms }: Value): boolean {
  return (
    operators.length > 0 &&
    operators.every((operator) => operator === '+' || operator === '-') &&
    terms.every(({ decimals, step }) => decimals === 0 && step === 1)
  );
}

/**
 * Units of one kind that do not agree: right where a bare number of the calculation turns one unit into the other
 * (`30 days × 24 = 720 h`, `400 Gb/s ÷ 8 = 50 GB/s`), and where 1,000 was taken for 1,024, which another rule tells.
 */
function isExplained(equation: Equation, left: Value, right: Value): boolean {
  const [a, b] = [side(equation, left, 'canonical')!, side(equation, right, 'canonical')!];
  const factors = [...left.terms, ...right.terms].flatMap(({ unit, value }) =>
    unit === undefined && CONVERSIONS.has(value) ? [value, 1 / value] : [],
  );
  const binary =
    left.dimensions.byte && !isInOneUnit(left, right) ? [1, 2, 3, 4].flatMap((k) => [BINARY ** k, BINARY ** -k]) : [];
  const [c, d] = [left, right].map((value) => side(equation, value, 'canonical', CLOSE)!) as [Interval, Interval];
  if (binary.some((factor) => overlaps(scaled(c, factor), d))) return true;
  // `8 ports of 400 Gb/s, that is 400 GB/s`: so many of them.
  const counts = equation.loose.flatMap(({ unit, value, decimals }) =>
    unit === undefined && decimals === 0 && value > 0 ? [value] : [],
  );
  return [...factors, ...counts, ...perMany(left)].some((factor) => overlaps(scaled(a, factor), b));
}

/** `7 × 17.6 GB = 123.2 GB`: no prefix becomes another one. */
function isInOneUnit(left: Value, right: Value): boolean {
  const units = [...left.terms, ...right.terms].flatMap(({ unit }) => unit?.text ?? []);
  return new Set(units).size === 1;
}

/** `Cost per million tokens: $102.40 ÷ 86.4 million = $1.19`: money over very many things is told per thousand or million. */
function perMany({ dimensions, terms, operators }: Value): readonly number[] {
  const isOfMany = operators.includes('÷') && terms.some(({ unit, value }) => !unit?.dimensions.money && value >= 1e5);
  return dimensions.money && isOfMany ? [1e3, 1e6] : [];
}

const CONVERSIONS: ReadonlySet<number> = new Set([
  3.6, 7, 8, 12, 24, 30, 31, 60, 100, 365, 720, 730, 744, 1000, 1024, 1440, 3600, 8760, 10_000, 86_400, 1e6, 1e9,
]);

/** Without units that settle it: equal up to a factor that units could make. */
function agreesPlainly(equation: Equation, left: Value, right: Value): boolean {
  const [a, b] = [side(equation, left, 'plain'), side(equation, right, 'plain')];
  if (a === undefined || b === undefined) return true;
  if (left.hasPower && isBytes(right)) return overlaps(scaled(a, BYTE), side(equation, right, 'canonical')!);
  if (isPure(left) && isPure(right)) {
    // `16 MB ÷ 64 KB = 250`: the units cancel out, but their prefixes count.
    const [c, d] = [side(equation, left, 'canonical'), side(equation, right, 'canonical')];
    if (c !== undefined && d !== undefined && overlaps(c, d)) return true;
  }
  const factors = factorsBetween(left, right);
  if (factors.some((factor) => overlaps(scaled(a, factor), b))) return true;
  const [c, d] = [left, right].map((value) => side(equation, value, 'plain', CLOSE)!) as [Interval, Interval];
  if (binaryFactors(left, right).some((factor) => overlaps(scaled(c, factor), d))) return true;
  return equation.loose.some(({ value }) => value !== 0 && factors.some((f) => overlaps(scaled(a, value * f), b)));
}

/** What a share is printed in; `(60 × 9 + 24 × 16) / 84 = 11.0%` reckons with the numbers before the signs. */
function shareOf(quantity: Quantity, { plain, terms }: Value): number {
  const { value, unit } = quantity;
  if (unit?.family !== 'ratio') return 1;
  const share = 0.01 * unit.factor;
  if (plain === undefined || terms.some((term) => term.unit !== undefined)) return share;
  const isFar = (by: number): number => Math.abs(Math.log(middle(plain) / by / value));
  return isFar(1) < isFar(share) ? 1 : share;
}

function expectedValue({ left, right }: Equation): number | undefined {
  const [result, other] = right.operators.length === 0 ? [right, left] : [left, right];
  const quantity: Quantity | undefined = result.terms[0];
  if (quantity === undefined || result.operators.length > 0) return undefined;
  const share = shareOf(quantity, other);
  if (isMeasured(left, right)) return middle(other.canonical!) / quantity.unit!.factor;
  const scale = scaleOfResult(left, right);
  if (isPure(other) && (isPure(result) || scale !== 1) && other.canonical !== undefined) {
    const [as, scaledAs] = [1, scale].map((by) => (middle(other.canonical!) * by) / share) as [number, number];
    const isFar = (expected: number): number => Math.abs(Math.log(expected / quantity.value));
    return isFar(as) < isFar(scaledAs) ? as : scaledAs;
  }
  if (other.plain === undefined) return undefined;
  if (left.hasPower && isBytes(right)) return (middle(other.plain) * BYTE) / quantity.unit!.factor;
  const plain = middle(other.plain) / share;
  const off = Math.round(Math.log10(Math.abs(plain / quantity.value)) / 3);
  return isPure(result) || !Number.isFinite(off) ? plain : plain / 1000 ** off;
}
