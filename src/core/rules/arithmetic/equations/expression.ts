import { type Interval, type Quantity, type Range, rounded } from '../../../numbers/quantity';
import type { Dimension, Dimensions } from '../../../numbers/units';
import { exactly, middle, minus, plus, product, quotient, scaled, widened } from '../interval';
import type { Operator, Token } from './tokens';

/** What a calculation, or one number, comes to. */
export interface Value extends Range {
  /** By the printed digits alone, percentages as shares; absent where units forbid it (`285 ms + 4 s`). */
  readonly plain?: Interval;
  /** In canonical units; absent where the terms cannot be added. */
  readonly canonical?: Interval;
  /** Exponents that are not 0. */
  readonly dimensions: Dimensions;
  /** The numbers in order. */
  readonly terms: readonly Quantity[];
  readonly operators: readonly Operator[];
  /** Has a power of ten, so that it counts single things: 70 × 10^9. */
  readonly hasPower: boolean;
}

/** The value of `tokens` that alternate between operands and operators, brackets included; undefined if they do not. */
export function evaluate(tokens: readonly Token[]): Value | undefined {
  const parser = new Parser(tokens);
  const value = parser.sum();
  return parser.isDone ? value : undefined;
}

class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.#at === this.tokens.length;
  }

  sum(): Value | undefined {
    return this.#chain(() => this.#product(), ['+', '-']);
  }

  #product(): Value | undefined {
    return this.#chain(() => this.#operand(), ['×', '÷']);
  }

  #chain(next: () => Value | undefined, operators: readonly Operator[]): Value | undefined {
    let left = next();
    for (;;) {
      const token = this.tokens[this.#at];
      if (left === undefined || token?.kind !== 'operator' || !operators.includes(token.operator)) return left;
      this.#at++;
      const right = next();
      left = right === undefined ? undefined : combined(left, right, token.operator);
    }
  }

  #operand(): Value | undefined {
    const token = this.tokens[this.#at++];
    if (token?.kind === 'number') return this.#scientific(amountOf(token.quantity, token.power, token));
    if (token?.kind !== 'open') return undefined;
    const inner = this.sum();
    const close = this.tokens[this.#at++];
    return inner === undefined || close?.kind !== 'close'
      ? undefined
      : { ...inner, start: token.start, end: close.end };
  }

  /** `3.956 × 10^15` is one number, also after a division sign. */
  #scientific(mantissa: Value): Value {
    const [times, ten] = [this.tokens[this.#at], this.tokens[this.#at + 1]];
    const isTen = ten?.kind === 'number' && ten.power !== 1 && ten.quantity.value === 10;
    if (!isTen || times?.kind !== 'operator' || times.operator !== '×') return mantissa;
    this.#at += 2;
    return combined(mantissa, amountOf(ten.quantity, ten.power, ten), '×');
  }
}

function amountOf(quantity: Quantity, power: number, range: Range): Value {
  const { unit } = quantity;
  // Who writes out a calculation reckons with the printed numbers: rounding moves them less than it could.
  const read = rounded(quantity);
  const centre = (quantity.value + quantity.high) / 2;
  const isRange = quantity.value !== quantity.high;
  const near = isRange ? read : widened(exactly(centre), 0, isCount(quantity) ? 0 : (read.high - read.low) / 4);
  const printed = scaled(near, unit?.family === 'ratio' ? 0.01 * unit.factor : 1);
  const plain = power === 1 ? printed : { low: printed.low ** power, high: printed.high ** power };
  const isPure = unit === undefined || unit.family === 'ratio' || unit.family === 'factor';
  return {
    start: range.start,
    end: range.end,
    plain,
    canonical: isPure ? plain : scaled(plain, unit.factor),
    dimensions: isPure ? {} : unit.dimensions,
    terms: [quantity],
    operators: [],
    hasPower: power !== 1,
  };
}

/** Whole numbers without a unit are counted, not rounded; so are the hours and days of a calendar (`× 24 h × 30 days`). */
const isCount = ({ unit, decimals, step, approximate }: Quantity): boolean =>
  (unit === undefined || (unit.family === 'time' && unit.factor >= HOUR)) &&
  decimals === 0 &&
  step === 1 &&
  !approximate;

const HOUR = 3600;

function combined(a: Value, b: Value, operator: Operator): Value {
  const isSum = operator === '+' || operator === '-';
  return {
    start: a.start,
    end: b.end,
    ...(isSum ? sumOf(a, b, operator === '+' ? plus : minus) : productOf(a, b, operator === '×')),
    terms: [...a.terms, ...b.terms],
    operators: [...a.operators, operator, ...b.operators],
    hasPower: a.hasPower || b.hasPower,
  };
}

type Amounts = Pick<Value, 'plain' | 'canonical' | 'dimensions'>;

function sumOf(a: Value, b: Value, add: typeof plus): Amounts {
  const isOneKind = sameDimensions(a.dimensions, b.dimensions);
  const isOpen = isPure(a) !== isPure(b);
  const isOneUnit = isOneKind && Math.abs(scaleOf(a) / scaleOf(b) - 1) < 0.01;
  return {
    plain: a.plain && b.plain && (isOneUnit || isOpen) ? add(a.plain, b.plain) : undefined,
    canonical: isOneKind && a.canonical && b.canonical ? add(a.canonical, b.canonical) : undefined,
    dimensions: isPure(a) ? b.dimensions : a.dimensions,
  };
}

/** How much larger the canonical number is than the printed one. */
function scaleOf({ plain, canonical }: Value): number {
  return plain === undefined || canonical === undefined || middle(plain) === 0
    ? Number.NaN
    : middle(canonical) / middle(plain);
}

function productOf(a: Value, b: Value, isProduct: boolean): Amounts {
  const combine = isProduct ? product : quotient;
  const dimensions: Partial<Record<Dimension, number>> = { ...a.dimensions };
  for (const [dimension, exponent] of Object.entries(b.dimensions)) {
    const key = dimension as Dimension;
    dimensions[key] = (dimensions[key] ?? 0) + (isProduct ? exponent : -exponent);
  }
  return {
    plain: a.plain && b.plain && combine(a.plain, b.plain),
    canonical: a.canonical && b.canonical && combine(a.canonical, b.canonical),
    dimensions,
  };
}

/** Whether nothing but numbers, counts and shares went in. */
export function isPure({ dimensions }: Pick<Value, 'dimensions'>): boolean {
  return Object.values(dimensions).every((exponent) => exponent === 0);
}

/** Whether a value is a bare number, or one of `things` that are counted one by one: `6,893.2 亿 token`. */
export function countsOnly({ dimensions }: Pick<Value, 'dimensions'>, things: readonly Dimension[]): boolean {
  return Object.entries(dimensions).every(
    ([dimension, exponent]) => exponent === 0 || things.includes(dimension as Dimension),
  );
}

/** Those of a product (`sign` 1) or a quotient (-1). */
export function joined(a: Dimensions, b: Dimensions, sign: 1 | -1): Dimensions {
  const result: Partial<Record<Dimension, number>> = { ...a };
  for (const [key, exponent] of Object.entries(b)) {
    result[key as Dimension] = (result[key as Dimension] ?? 0) + sign * exponent;
  }
  return result;
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every(
    (key) => (a[key as Dimension] ?? 0) === (b[key as Dimension] ?? 0),
  );
}
