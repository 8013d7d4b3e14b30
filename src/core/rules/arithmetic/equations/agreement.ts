import { agreeing, type Interval, overlaps, type Quantity, rounded } from '../../../numbers/quantity';
import { significant } from '../../reading/digits';
import { exactly, middle, scaled, widened } from '../interval';
import type { Equation } from './equations';
import { isPure, sameDimensions, type Value } from './expression';
import { BINARY, BYTE, binaryFactors, factorsBetween, isBytes } from './unit-factors';

/** How far the sides may be apart: `=` tells the result as it is rounded, `≈` and 约 less. */
export const TOLERANCE = 0.006;
/** Where 1,024 may stand for 1,000 so many values are right that only what fits to the last digit tells it. */
const CLOSE = 0.0004;

/** Whether the sides of an equation are the same amount, whatever units could explain taken into account. */
export function agree(equation: Equation, left: Value, right: Value): boolean {
  if (isMeasured(left, right)) {
    if (overlaps(side(equation, left, 'canonical')!, side(equation, right, 'canonical')!)) return true;
    return isExplained(equation, left, right);
  }
  return agreesPlainly(equation, left, right);
}

/** Both sides have units of one kind, so that nothing but their units may stand between them. */
export function isMeasured(left: Value, right: Value): boolean {
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
export function agreesPlainly(equation: Equation, left: Value, right: Value): boolean {
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
