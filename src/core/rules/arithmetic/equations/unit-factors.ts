import { multiplierOf, type Quantity } from '../../../numbers/quantity';
import type { Unit } from '../../../numbers/units';
import { countsOnly, isPure, type Value } from './expression';

/** What 1,024 is more than 1,000. */
export const BINARY = 1.024;

/** `365 × 18 = 6,570 亿` where 18 亿 a day is known: the word of the result is that of an operand. */
export function scaleOfResult(left: Value, right: Value): number {
  const [result] = right.terms;
  const isCount =
    isPure(left) && countsOnly(right, ['token']) && right.operators.length === 0 && left.operators.length > 0;
  if (result === undefined || !isCount || result.unit?.family === 'ratio') return 1;
  return areBare(left) ? multiplierOf(result) : 1;
}

/** `803.0 - 648.2 = 154.8 万 kWh`: bare numbers are counted as their result is. */
function wordOfResult(left: Value, { terms: [result], operators }: Value): number {
  const isOne = result !== undefined && operators.length === 0 && left.operators.length > 0;
  return isOne && areBare(left) ? multiplierOf(result) : 1;
}

/** Whether no number of a calculation has a word or a unit of its own. */
const areBare = ({ terms }: Value): boolean =>
  terms.every((term) => multiplierOf(term) === 1 && (term.unit === undefined || term.unit.family === 'ratio'));

/** Whether bare numbers, shares and factors are all that is calculated with: then the result alone tells in what. */
const hasNoUnit = ({ terms }: Value): boolean =>
  terms.every(({ unit }) => unit === undefined || unit.family === 'ratio' || unit.family === 'factor');

const isTime = ({ dimensions }: Value): boolean =>
  dimensions.second === 1 && Object.values(dimensions).filter((power) => power !== 0).length === 1;

export const BYTE = 1e-9;
export const isBytes = ({ dimensions }: Value): boolean => dimensions.byte === 1 && !dimensions.second;
const CENT = 0.01;
const THOUSANDS = [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18];
const both = (factors: readonly number[]): number[] => factors.flatMap((factor) => [factor, 1 / factor]);
const TIMES = both([60, 3600, 86_400, 24, 1440, 7, 30, 365, 12, 730, 720, 8760]);
const EIGHTS = both([8]);
const BINARIES = both([BINARY, BINARY ** 2, BINARY ** 3, BINARY ** 4]);

/** The factors that change no more than the units of the numbers that take part. */
export function factorsBetween(left: Value, right: Value): readonly number[] {
  const scale = scaleOfResult(left, right);
  if (scale !== 1) return [1, scale];
  if (isBill(left, right)) return [1, 1e4, 1e-4, 1e8, 1e-8, ...THOUSANDS];
  const units = [...left.terms, ...right.terms].flatMap(({ unit }) => unit ?? []);
  const has = (test: (unit: Unit) => unknown): boolean => units.some(test);
  const factors = [1];
  if (has(({ family }) => family === 'ratio')) factors.push(100, 0.01);
  const isPrefixed = has(({ family }) => family !== 'ratio' && family !== 'factor');
  if (isPrefixed) factors.push(...THOUSANDS);
  factors.push(wordOfResult(left, right));
  if (has(({ dimensions }) => dimensions.money)) factors.push(1e4, 1e-4, 1e8, 1e-8);
  if (has(({ dimensions, factor }) => dimensions.money && factor === CENT)) factors.push(100);
  const isTimed = hasNoUnit(left) ? isTime(right) : has(({ dimensions }) => dimensions.second || dimensions.joule);
  const times = isTimed ? TIMES : [];
  const isCounted = !left.terms.some(({ unit }) => unit !== undefined) && isBytes(right);
  const eighths = isCounted || !has(({ dimensions }) => dimensions.byte) ? [] : EIGHTS;
  // Without prefixes between them, many thousands times many periods would explain anything.
  const isScaled = has(({ dimensions }) => dimensions.byte || dimensions.joule || dimensions.flop);
  const scales = isScaled ? THOUSANDS : [1];
  if (isCounted) factors.push(...THOUSANDS.flatMap(inBitsToo));
  return [...factors, ...[...times, ...eighths].flatMap((factor) => scales.map((scale) => factor * scale))];
}

/** `85,698 kWh × $0.30 = $25,709`: energy at a price, whose `per kWh` need not be told. */
function isBill(left: Value, right: Value): boolean {
  const isMoney = ({ unit }: Quantity): boolean => unit?.dimensions.money === 1;
  return (
    right.terms.every(isMoney) &&
    left.terms.some(isMoney) &&
    left.operators.every((operator) => operator === '×') &&
    left.terms.every((term) => isMoney(term) || term.unit?.family === 'energy') &&
    left.terms.some((term) => term.unit?.family === 'energy')
  );
}

/** What 1,000 for 1,024 makes of a calculation with sizes, which must then hold to the last digit. */
export function binaryFactors(left: Value, right: Value): readonly number[] {
  const isCounted = !left.terms.some(({ unit }) => unit !== undefined) && isBytes(right);
  if (isCounted) return binaryScales(right);
  const hasBytes = [...left.terms, ...right.terms].some(({ unit }) => unit?.dimensions.byte);
  if (!hasBytes || areOfOnePrefix(left, right)) return [];
  return [1, 8, 1 / 8].flatMap((eighth) =>
    BINARIES.flatMap((factor) => THOUSANDS.map((scale) => factor * eighth * scale)),
  );
}

/** `268.8 × 0.1966 GB = 52.8 GB/s`: no prefix becomes another one. */
function areOfOnePrefix(left: Value, right: Value): boolean {
  const prefixes = [...left.terms, ...right.terms].flatMap(({ unit }) =>
    unit?.dimensions.byte ? [unit.text.slice(0, 2)] : [],
  );
  return prefixes.length > 1 && new Set(prefixes).size === 1;
}

/**
 * What turns bare numbers that stand for bytes of any prefix into the unit of `bytes`: between two prefixes, 1,024
 * counts as often for 1,000 as there are steps between them, or from the lone bytes on.
 */
function binaryScales({ terms }: Value): readonly number[] {
  const prefix = 3 + Math.round(Math.log10(terms[0]?.unit?.factor ?? 1) / 3);
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((steps) =>
    [steps, -prefix, steps + prefix].flatMap((power) =>
      power === 0 ? [] : inBitsToo(1000 ** steps * BINARY ** power),
    ),
  );
}

const inBitsToo = (factor: number): number[] => [factor, factor * 8, factor / 8];
