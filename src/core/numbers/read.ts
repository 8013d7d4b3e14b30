import { compoundTimeAt } from './compound-times';
import { fold, isHan } from './fold';
import { unreadable } from './guards';
import { chineseNumerals } from './han-numerals';
import { type Multiplier, multiplierAt, spacedMultiplierAt } from './multipliers';
import { canonicalValue, type Quantity, type Range } from './quantity';
import { boundOf, divisorsBefore, isApproximate } from './surroundings';
import { type UnitMatch, unitAt, unitContinued, unitPer } from './unit-parser';
import type { Dimension, Unit } from './units';

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3}(?![\dA-Za-z]))?/g;
const IDENTIFIER_REST = /[\w.-]*/y;
const RANGE_SIGN = /( ?)(?:[-–—~]|至)\1/y;
/** `8×A100`, `3 x 4`: a product or a hardware count, not a factor. */
const PRODUCT_REST = / ?(?:\d|[A-Z]{1,3}\d|GPU|卡)/y;

const ONE_OVER: Unit = { text: '', dimensions: { times: 1 }, family: 'factor', factor: 1 };
const FRACTION_BEFORE = /(?:到|至|为|的|仅|约|(?:to|by|of|about|only)) ?$/i;

/** One number before anything is known about what surrounds it. */
interface Amount extends Range {
  readonly value: number;
  readonly step: number;
  readonly decimals: number;
  readonly multiplier?: Multiplier;
  /** Offset after digits and multiplier. */
  readonly numberEnd: number;
  readonly prefix?: { readonly unit: Unit; readonly start: number };
  readonly unit?: Unit;
  readonly unitRange?: Range;
}

/**
 * The quantities in `text` in order of their place; offsets count UTF-16 units of `text`.
 *
 * Reads full-width forms, thousands commas, K/M/万/亿, ranges, bounds and approximations, prefixed currency,
 * `每秒 …` before the number. Skips versions, dates, addresses, file and model names, page and figure numbers.
 * Any text is allowed; nothing is thrown.
 */
export function readQuantities(text: string): readonly Quantity[] {
  const folded = fold(text);
  const quantities = chineseNumerals(folded);
  if (!/\d/.test(folded)) return quantities;
  const skipped = [...unreadable(folded), ...quantities];
  const found: Quantity[] = [];
  let at = 0;
  for (;;) {
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(folded);
    if (match === null) break;
    const guard = skipped.find((range) => range.start <= match.index && match.index < range.end);
    if (guard !== undefined) {
      at = Math.max(guard.end, match.index + 1);
      continue;
    }
    const quantity = quantityAt(folded, match.index, match[0]);
    if (quantity === undefined) {
      at = endOfIdentifier(folded, match.index + match[0].length);
      continue;
    }
    found.push(quantity);
    at = quantity.end;
  }
  return quantities.length === 0 ? found : [...quantities, ...found].sort((a, b) => a.start - b.start);
}

function endOfIdentifier(text: string, at: number): number {
  IDENTIFIER_REST.lastIndex = at;
  const rest = IDENTIFIER_REST.exec(text)?.[0] ?? '';
  // A dot, hyphen or percent that closes the word belongs to the sentence.
  let length = rest.length;
  while (length > 0 && '.-'.includes(rest[length - 1]!)) length--;
  return at + length;
}

function quantityAt(text: string, start: number, digits: string): Quantity | undefined {
  if (isPartOfName(text, start)) return undefined;
  const fraction = fractionAt(text, start, digits);
  if (fraction !== undefined) return fraction;
  const first = amountAt(text, start, digits);
  if (first === undefined || isSlashPair(text, first)) return undefined;
  const second = rangeEnd(text, first);
  return complete(text, first, second);
}

/** `GPT-4`, `H100`, `v2`, `x^2`, `1.2.3`, `±5`: digits that belong to what stands before them. */
function isPartOfName(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (/[A-Za-z_^#±\d]/.test(before)) return true;
  const further = text[start - 2];
  if (before === '.') return further !== undefined && /\w/.test(further);
  return (before === '-' || before === '/') && further !== undefined && /[\d_]/.test(further)
    ? true
    : before === '-' && further !== undefined && /[A-Za-z]/.test(further);
}

/** `512/128`, `3/4`: a pair that is neither a value nor its unit. */
function isSlashPair(text: string, first: Amount): boolean {
  return first.unit === undefined && text[first.end] === '/' && /\d/.test(text[first.end + 1] ?? '');
}

/** `1/4.5` after 降至 or "to": a share, read as a factor below 1. */
function fractionAt(text: string, start: number, digits: string): Quantity | undefined {
  if (digits !== '1' || text[start + 1] !== '/' || !FRACTION_BEFORE.test(text.slice(Math.max(0, start - 8), start))) {
    return undefined;
  }
  NUMBER.lastIndex = start + 2;
  const match = NUMBER.exec(text);
  if (match?.index !== start + 2 || Number(match[0]) === 0) return undefined;
  const end = start + 2 + match[0].length;
  const value = 1 / Number(match[0]);
  const range = { start, end };
  return { ...range, number: range, value, high: value, step: 0, decimals: 3, unit: ONE_OVER, approximate: false };
}

/** The number at `start` with its multiplier and unit; undefined if it turns out to be a name (`70B`, `3D`, `8-bit`). */
function amountAt(text: string, start: number, digits: string): Amount | undefined {
  const time = compoundTimeAt(text, start);
  if (time !== undefined) return { ...time, numberEnd: time.end, decimals: DECIMALS_OF_TIME };
  const afterDigits = start + digits.length;
  const prefix = currencyBefore(text, start);
  const multiplier = multiplierAt(text, afterDigits) ?? spacedMultiplierAt(text, afterDigits, prefix !== undefined);
  const numberEnd = multiplier?.end ?? afterDigits;
  const match = unitAfter(text, numberEnd, prefix?.unit);
  if (match?.unit.text === '月') return undefined;
  if (isName(text, numberEnd, multiplier, afterDigits, match, prefix !== undefined)) return undefined;
  const exponentAt = digits.search(/[eE]/);
  const mantissa = (exponentAt < 0 ? digits : digits.slice(0, exponentAt)).replaceAll(',', '');
  const point = mantissa.indexOf('.');
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  const exponent = exponentAt < 0 ? 1 : 10 ** Number(digits.slice(exponentAt + 1));
  const scale = (multiplier?.factor ?? 1) * exponent;
  return {
    start: prefix?.start ?? start,
    end: match?.end ?? numberEnd,
    numberEnd,
    value: Number(mantissa) * scale,
    step: 10 ** -decimals * scale,
    decimals,
    multiplier,
    prefix,
    unit: match?.unit,
    unitRange: match === undefined || match.start === match.end ? undefined : { start: match.start, end: match.end },
  };
}

/** `1 h 35 min` is 1.58 h. */
const DECIMALS_OF_TIME = 2;

function isName(
  text: string,
  numberEnd: number,
  multiplier: Multiplier | undefined,
  afterDigits: number,
  unit: UnitMatch | undefined,
  hasCurrency: boolean,
): boolean {
  const c = text[numberEnd];
  // 70B and 1.7T are model sizes unless something is counted: 300B tokens.
  const modelSize = multiplier?.letter === true && /[BT]/.test(text[afterDigits]!);
  if (modelSize && !hasCurrency && unit?.unit.family !== 'tokens') return true;
  if (unit !== undefined) return false;
  if (c === undefined) return false;
  if (/[A-Za-z_^]/.test(c)) return true;
  return c === '-' && /[A-Za-z]/.test(text[numberEnd + 1] ?? '');
}

function currencyBefore(text: string, start: number): Amount['prefix'] {
  const gap = text[start - 1] === ' ' ? 1 : 0;
  const sign = start - 1 - gap;
  if (!'$¥€£'.includes(text[sign] ?? ' ')) return undefined;
  // In `tok/s/$ 120` the sign closes a unit.
  if (text[sign - 1] === '/') return undefined;
  const from = text.slice(Math.max(0, sign - 2), sign) === 'US' ? sign - 2 : sign;
  return { unit: unitAt(text[sign]!, 0)!.unit, start: from };
}

function unitAfter(text: string, at: number, prefix: Unit | undefined): (UnitMatch & { start: number }) | undefined {
  const gap = text[at] === ' ' ? (text[at + 1] === ' ' ? 2 : 1) : 0;
  if (prefix !== undefined) return { ...unitContinued(text, at, prefix), start: at };
  const match = unitAt(text, at + gap);
  if (match === undefined) return undefined;
  if (match.unit.family === 'factor') {
    PRODUCT_REST.lastIndex = match.end;
    if (/[xX×]/.test(match.unit.text) && PRODUCT_REST.test(text)) return undefined;
  }
  return { ...match, start: at + gap };
}

/** The second end of `60-70%`, `100ms~200ms`, `$40–$60`. */
function rangeEnd(text: string, first: Amount): Amount | undefined {
  RANGE_SIGN.lastIndex = first.end;
  const sign = RANGE_SIGN.exec(text);
  if (sign === null) return undefined;
  let at = first.end + sign[0].length;
  if ('$¥€£'.includes(text[at] ?? ' ')) at++;
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (match?.index !== at) return undefined;
  const second = amountAt(text, at, match[0]);
  if (second === undefined || isSlashPair(text, second)) return undefined;
  if (sign[1] === ' ' && isSubtracted(text, first.start, second.end)) return undefined;
  if (first.unit !== undefined && second.unit !== undefined && first.unit.family !== second.unit.family)
    return undefined;
  return scaledLow(first, second) <= canonicalValue(second) ? second : undefined;
}

/** `12 × $40 - $100`, `100% - 6% = 94%`, `9,000 - 843 - 1,450`, `× (1 - 25%)`: reckoned with, no range. */
function isSubtracted(text: string, start: number, end: number): boolean {
  return (
    /^ ?= ?[~≈$¥€£]?\d/.test(text.slice(end, end + 5)) ||
    /(?:[×÷*+=]|[\d)%] -|[×÷*/] ?\() ?[$¥€£]?$/.test(text.slice(Math.max(0, start - 5), start)) ||
    (text[start - 1] === '(' && /^ ?\) ?[×÷*]/.test(text.slice(end, end + 4)))
  );
}

/** The low end in canonical units; `2-3万` shares the multiplier, `5-10 s` the unit of the high end. */
function scaledLow(first: Amount, second: Amount): number {
  return lowValue(first, second) * (first.unit?.factor ?? second.unit?.factor ?? 1);
}

function lowValue(first: Amount, second: Amount): number {
  const shared = first.multiplier === undefined && first.unit === undefined ? (second.multiplier?.factor ?? 1) : 1;
  return first.value * shared;
}

function complete(text: string, first: Amount, second: Amount | undefined): Quantity {
  const last = second ?? first;
  const unit = withDivisors(text, first.start, last.unit ?? first.unit);
  const sign = signBefore(text, first.start);
  const start = sign === undefined ? first.start : first.start - 1;
  const value = second === undefined ? first.value : lowValue(first, second);
  const toLast = second !== undefined && first.unit !== undefined && last.unit !== undefined;
  const low = toLast ? (value * first.unit!.factor) / last.unit!.factor : value;
  return {
    start,
    end: last.end,
    number: { start, end: last.numberEnd },
    value: sign === '-' ? -low : low,
    high: sign === '-' ? -last.value : second === undefined ? low : last.value,
    step: last.step,
    decimals: Math.max(first.decimals, last.decimals),
    approximate: isApproximate(text, start, last.end),
    bound: boundOf(text, start, last.end),
    unitRange: last.unitRange,
    unit,
    sign,
  };
}

function withDivisors(text: string, start: number, unit: Unit | undefined): Unit | undefined {
  if (unit === undefined) return undefined;
  let result = unit;
  for (const divisor of divisorsBefore(text, start)) {
    // 每秒 2,450 tok/s says the second twice.
    const again = Object.keys(divisor.dimensions).some((d) => (result.dimensions[d as Dimension] ?? 0) < 0);
    if (!again) result = unitPer(result, divisor);
  }
  return result;
}

/** A sign that belongs to the number: after a bracket, a space or a Chinese character, not between two terms. */
function signBefore(text: string, start: number): '+' | '-' | undefined {
  const c = text[start - 1];
  if (c !== '+' && c !== '-') return undefined;
  const before = text[start - 2];
  if (before === undefined || ' (\t\n|:=,，、→>\\/'.includes(before)) return c;
  return c === '+' && isHan(before) ? c : undefined;
}
