import { isHan } from './fold';
import { multiplierAt } from './multipliers';
import { atomOfHan, atomOfLetters, type UnitAtom } from './unit-atoms';
import { type Dimension, type Dimensions, familyOf, type Unit, type UnitFamily } from './units';

/** A unit and where it ends in the text. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

interface Part {
  readonly dimensions: Dimensions;
  readonly family?: UnitFamily | undefined;
  readonly factor: number;
  readonly end: number;
  readonly scope?: Unit['scope'];
  readonly currency?: Unit['currency'];
  readonly tokens?: Unit['tokens'];
  readonly ambiguous?: true;
  readonly bits?: true;
  /** Holds a piece that no table knows, so the whole has no family. */
  readonly unknown?: true;
}

const QUALIFIERS: readonly (readonly [RegExp, Unit['tokens'] | undefined])[] = [
  [/(?:output|generated|generation|decode|decoding|out)[ -]/iy, 'output'],
  [/(?:input|prefill|prompt|in)[ -]/iy, 'input'],
  [/(?:total|combined)[ -]/iy, 'total'],
  [/输出 ?/y, 'output'],
  [/输入 ?/y, 'input'],
  [/(?:总|合计) ?/y, 'total'],
  [/个 ?/y, undefined],
];

const DENOMINATOR_COUNT = /1(?:,?0{1,3}(?:,000)?)?(?![\d.,])/y;
const LETTER_RUN = /[A-Za-zµ]+/y;
/** Grams and tonnes, of which carbon is told: `4.98 g`, `0.41 kgCO2e`, `12.3 t CO₂`. The letters alone, grown to a number, are other things. */
const CARBON = /(k?g|t)(?: ?CO[2₂](?:[- ]?eq?)?)(?![A-Za-z\d])/y;
const GRAM = /(?<=\d )g(?![A-Za-z\d.])/y;
const HARDWARE = /(?:[ABHLV]\d{2,4}|GB\d{3}|RTX ?\d{4})(?![A-Za-z\d])/y;
/** An acronym after a slash names the next thing (`45 ms/TBT`), not a denominator. */
const ACRONYM = /[A-Z][a-z]*[A-Z\d][A-Za-z\d]*/y;
/** `for each watt` divides as well, where what follows is a unit by itself. */
const PER =
  / ?per[ -](?:an? )?| for (?:each|every) (?=(?:kilo|mega)?(?:watts?|joules?|dollars?|GPUs?|cards?|users?)\b)/iy;
/** `40 tokens a second`: of what is counted, an article divides as well. */
const A_SECOND = / (?:a|each|every) (?=second\b)/iy;
/** `12 kilowatt-hours`, `3 megawatt hours`. */
const HOURS = /[ -](?=hours?\b)/iy;

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * The unit that starts at `at` of folded text, read as far as it makes sense: `tok/s/GPU`, `token/秒`,
 * `$/1M tokens`, `tok/s per $/hour`, `GB/s`, `% `. Undefined when nothing there is a unit.
 */
export function unitAt(text: string, at: number): UnitMatch | undefined {
  const part = perCent(text, at) ?? expression(text, at);
  if (part === undefined || (isEmpty(part.dimensions) && part.unknown !== true)) return undefined;
  return { unit: toUnit(part, text.slice(at, part.end)), end: part.end };
}

const PER_CENT = /per cent\b(?!age)/iy;
const POINTS = /percent(?:age)?[ -]points?\b/iy;

/** `8 per cent` and `8 percentage points` in two words. */
function perCent(text: string, at: number): Part | undefined {
  if (text[at] !== 'p') return undefined;
  const points = sticky(POINTS, text, at);
  if (points !== undefined) return { dimensions: { point: 1 }, factor: 1, end: at + points.length };
  const word = sticky(PER_CENT, text, at);
  return word === undefined ? undefined : { dimensions: { percent: 1 }, factor: 1, end: at + word.length };
}

/** `unit`, whose sign stands before the number, with what follows at `at`: `/M tokens` after `$0.27`. */
export function unitContinued(text: string, at: number, unit: Unit): UnitMatch {
  const part = operations(text, { ...unit, end: at });
  return { unit: toUnit(part, unit.text + text.slice(at, part.end)), end: part.end };
}

/** `text` as a unit from its first to its last character, or undefined. Leading multipliers (`K tok/s`) are allowed. */
export function wholeUnit(text: string): Unit | undefined {
  const trimmed = text.trim();
  const multiplier = multiplierAt(trimmed, 0);
  const start = multiplier === undefined ? 0 : trimmed[multiplier.end] === ' ' ? multiplier.end + 1 : multiplier.end;
  for (const [from, factor] of [
    [0, 1],
    [start, multiplier?.factor ?? 1],
  ] as const) {
    const match = unitAt(trimmed, from);
    if (match?.end === trimmed.length) return { ...match.unit, factor: match.unit.factor * factor };
  }
  return undefined;
}

/** `text` as what may stand under a slash, which a unit need not be: `秒`, `卡`, `1K tokens`. */
export function wholeDenominator(text: string): Unit | undefined {
  const part = denominator(text, 0);
  return part?.end === text.length && part.unknown !== true ? toUnit(part, text) : undefined;
}

/** `unit` per `by`: the `每秒` that stands before `2450 token`. */
export function unitPer(unit: Unit, by: Unit): Unit {
  return toUnit(divide({ ...unit, end: 0 }, { ...by, end: 0 }), unit.text);
}

function isEmpty(dimensions: Dimensions): boolean {
  for (const dimension in dimensions) if (dimensions[dimension as Dimension] !== 0) return false;
  return true;
}

function toUnit(part: Part, text: string): Unit {
  const { dimensions, factor, scope, currency, tokens, ambiguous, bits } = part;
  const family = part.unknown ? undefined : (part.family ?? familyOf(dimensions));
  return { text, dimensions, family, factor, scope, currency, tokens, ambiguous, bits };
}

function expression(text: string, at: number): Part | undefined {
  const left = atom(text, at);
  return left === undefined ? undefined : operations(text, left);
}

/** `isUnder`: what follows "per" ends at the next: tokens per second per watt. */
function operations(text: string, first: Part, isUnder = false): Part {
  let left = first;
  for (;;) {
    if (isUnder && sticky(PER, text, left.end) !== undefined) return left;
    const next = operation(text, left);
    if (next === undefined) return left;
    // `ms/图像`: what stands under the slash is no unit, and nobody knows where the word ends.
    if (next.end === left.end) return next;
    left = next;
  }
}

/** `left` and the operator with its right side after it, or undefined when there is none. */
function operation(text: string, left: Part): Part | undefined {
  const at = left.end;
  const per = sticky(PER, text, at);
  if (per !== undefined) {
    // What follows "per" is one thing: `tok/s per $/hour`.
    const right = denominator(text, at + per.length);
    return right === undefined ? undefined : divide(left, operations(text, right, true));
  }
  const { token, request, byte, joule, second } = left.dimensions;
  if (text[at] === ' ' && second === undefined && (token === 1 || request === 1 || byte === 1)) {
    const article = sticky(A_SECOND, text, at);
    const time = article === undefined ? undefined : atom(text, at + article.length);
    if (time !== undefined) return divide(left, time);
  }
  if (joule === 1 && second === -1) {
    const join = sticky(HOURS, text, at);
    const hours = join === undefined ? undefined : atom(text, at + join.length);
    if (hours !== undefined) return multiply({ ...left, family: undefined }, hours);
  }
  const gap = text[at] === ' ' ? 1 : 0;
  const c = text[at + gap];
  if (c === '每') return over(left, denominator(text, at + gap + 1));
  if (c === '/') return slash(text, left, at + gap + 1);
  if (c === '·' || (c === '-' && gap === 0)) {
    const right = atom(text, at + gap + 1);
    const fits = right !== undefined && (right.scope !== undefined || left.scope !== undefined || c === '·');
    return fits ? multiply(left, right) : undefined;
  }
  return undefined;
}

/** The `1` of `$0.0020/1K`. */
const ONE = /^1[kKM](?![A-Za-z])/;

function slash(text: string, left: Part, after: number): Part | undefined {
  const start = text[after] === ' ' ? after + 1 : after;
  const right = denominator(text, start);
  if (right !== undefined) return divide(left, right);
  // `$0.27/M`, `$0.0003/1K`: per million tokens, per thousand, as price lists write it.
  const one = left.dimensions.money === 1 && ONE.test(text.slice(start, start + 3)) ? 1 : 0;
  const bare = left.dimensions.money === 1 ? multiplierAt(text, start + one) : undefined;
  if (bare !== undefined) return divide(left, { dimensions: { token: 1 }, factor: bare.factor, end: bare.end });
  if (sticky(ACRONYM, text, start) !== undefined) return undefined;
  const word = sticky(LETTER_RUN, text, start);
  if (word !== undefined) return { ...left, end: start + word.length, unknown: true };
  return isHan(text[start]) ? { ...left, unknown: true } : undefined;
}

function over(left: Part, right: Part | undefined): Part | undefined {
  return right === undefined ? undefined : divide(left, right);
}

/** What may stand under a slash: `GPU`, `1K tokens`, `百万 token`, `($/h)`, `H100`. */
function denominator(text: string, at: number): Part | undefined {
  if (text[at] === '(') {
    const inner = expression(text, at + 1);
    return inner !== undefined && text[inner.end] === ')' ? { ...inner, end: inner.end + 1 } : undefined;
  }
  const hardware = sticky(HARDWARE, text, at);
  if (hardware !== undefined) return { dimensions: {}, factor: 1, scope: 'gpu', end: at + hardware.length };
  const single = atom(text, at);
  if (single === undefined) return countedAtom(text, at);
  // `$/GPU-hour` and `元/卡·小时` divide by both.
  const joined = /[-·]/.test(text[single.end] ?? '') ? operation(text, single) : undefined;
  return joined ?? single;
}

/** `1K tokens`, `百万 token`, `1,000 requests`: a number of things as the denominator. */
function countedAtom(text: string, at: number): Part | undefined {
  const digits = sticky(DENOMINATOR_COUNT, text, at);
  let end = at + (digits?.length ?? 0);
  let factor = digits === undefined ? 1 : Number(digits.replaceAll(',', ''));
  const multiplier = multiplierAt(text, end);
  if (multiplier !== undefined) {
    factor *= multiplier.factor;
    end = multiplier.end;
  }
  if (end === at) return undefined;
  const counted = atom(text, text[end] === ' ' ? end + 1 : end);
  if (counted === undefined || !(counted.dimensions.token || counted.dimensions.request)) return undefined;
  return { ...counted, factor: counted.factor * factor };
}

function atom(text: string, at: number): Part | undefined {
  for (const [pattern, tokens] of QUALIFIERS) {
    const word = sticky(pattern, text, at);
    if (word === undefined) continue;
    const part = bareAtom(text, at + word.length);
    if (part?.dimensions.token) return { ...part, tokens };
  }
  return bareAtom(text, at);
}

function bareAtom(text: string, at: number): Part | undefined {
  const c = text[at];
  if (c === undefined) return undefined;
  if (c === 'U' && text.startsWith('US$', at)) return fromAtom(atomOfLetters('US$')!, at + 3);
  if ('%$¥€£×'.includes(c)) return fromAtom(atomOfLetters(c)!, at + 1);
  if (isHan(c)) {
    const found = atomOfHan(text, at);
    return found === undefined ? undefined : fromAtom(found.atom, at + found.length);
  }
  const run = sticky(LETTER_RUN, text, at);
  if (run === undefined) return undefined;
  const mass = massAt(text, at);
  if (mass !== undefined) return mass;
  const end = at + run.length;
  // `t/s` is a unit with its slash; `t` alone is none.
  if (run === 't' && text.startsWith('t/s', at) && !/[A-Za-z]/.test(text[at + 3] ?? '')) {
    return fromAtom(atomOfLetters('t/s')!, at + 3);
  }
  const known = /\d/.test(text[end] ?? '') ? undefined : atomOfLetters(run);
  if (known !== undefined) return fromAtom(known, end);
  return thousandsOf(run, end);
}

const MASSES = { g: 'gram', kg: 'kg', t: 'tonne' } as const;

function massAt(text: string, at: number): Part | undefined {
  const mass = sticky(GRAM, text, at) ?? sticky(CARBON, text, at);
  if (mass === undefined) return undefined;
  const letters = /^[a-z]+/.exec(mass)![0] as keyof typeof MASSES;
  return fromAtom(atomOfLetters(MASSES[letters])!, at + mass.length);
}

/** `Ktokens`, `Mtok`: a multiplier grown together with its word. */
function thousandsOf(run: string, end: number): Part | undefined {
  const factor = { k: 1e3, K: 1e3, M: 1e6 }[run[0]!];
  const known = factor === undefined || !/^tok/i.test(run.slice(1)) ? undefined : atomOfLetters(run.slice(1));
  return known === undefined ? undefined : { ...fromAtom(known, end), factor: known.factor * factor! };
}

function fromAtom(known: UnitAtom, end: number): Part {
  return { ...known, end };
}

function combine(left: Part, right: Part, sign: 1 | -1): Part {
  const dimensions: Partial<Record<Dimension, number>> = { ...left.dimensions };
  for (const [dimension, exponent] of Object.entries(right.dimensions)) {
    const key = dimension as Dimension;
    dimensions[key] = (dimensions[key] ?? 0) + sign * exponent;
  }
  return {
    scope: left.scope ?? right.scope,
    currency: left.currency ?? right.currency,
    tokens: left.tokens ?? right.tokens,
    ambiguous: left.ambiguous ?? right.ambiguous,
    bits: left.bits ?? right.bits,
    unknown: left.unknown ?? right.unknown,
    dimensions,
    factor: sign === 1 ? left.factor * right.factor : left.factor / right.factor,
    end: right.end,
  };
}

function divide(left: Part, right: Part): Part {
  return combine(left, right, -1);
}

function multiply(left: Part, right: Part): Part {
  return combine(left, right, 1);
}
