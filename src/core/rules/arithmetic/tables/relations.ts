import type { Interval } from '../../../numbers/quantity';
import { overlaps } from '../../../numbers/quantity';
import type { Dimensions, Unit } from '../../../numbers/units';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { joined, sameDimensions } from '../equations/expression';
import { middle, minus, plus, product, quotient, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { type CellNumber, columnSeries, labelSeries, rowSeries, type Series } from './columns';
import { type KindsOfRows, kindsOfRows } from './kinds-of-rows';
import { numbersAbove } from './numbers-above';
import { brokenProportions } from './proportional-columns';
import { AGREE_AT_LEAST, blamed, printed, TOLERANCE } from './related-cells';
import { areWholeOnes } from './whole-ones';

/** How a column may follow from two others. */
interface Relation {
  readonly sign: string;
  readonly of: (a: Interval, b: Interval) => Interval;
  /** Swapped columns give the same. */
  readonly isSymmetric: boolean;
  /** A factor between units may stand in it. */
  readonly isScaled: boolean;
}

const RELATIONS: readonly Relation[] = [
  { sign: '×', of: product, isSymmetric: true, isScaled: true },
  { sign: '÷', of: quotient, isSymmetric: false, isScaled: true },
  { sign: '+', of: plus, isSymmetric: true, isScaled: false },
  { sign: '-', of: minus, isSymmetric: false, isScaled: false },
];

const PRODUCTS = RELATIONS.slice(0, 2);
/** Factors that units put between columns. */
const NICE = [1e3, 1e6, 1e9, 100, 60, 3600, 24, 1440, 730, 720, 8760, 8, 1.024, 1.048576, 1.073741824, 3.6].flatMap(
  (factor) => [factor, 1 / factor],
);
const MOST_SERIES = 12;
const MOST_CELLS = 40;
/** What a wrong number is off by at least. */
const OFF_AT_LEAST = 0.015;

/**
 * The numbers of a table that break a relation which holds in all its other rows: power × count, throughput ÷ power,
 * size ÷ bandwidth. For columns, and for rows where each row is an indicator.
 */
export function wrongRelations(table: TableReading): readonly Miss[] {
  let found = known.get(table);
  if (found === undefined) {
    found = brokenOf(table);
    known.set(table, found);
  }
  return found;
}

/** Two rules ask. */
const known = new WeakMap<TableReading, readonly Miss[]>();

function brokenOf(table: TableReading): Miss[] {
  const columns = columnSeries(table);
  const found = brokenIn(
    columns,
    RELATIONS,
    () => [numbersAbove(table), kindsOfRows(table)],
    rowsThatAddNothing(table),
    false,
  );
  if (found.length > 0) return found;
  const labels = labelSeries(table);
  const withLabels =
    labels === undefined ? [] : brokenIn([labels, ...columns], PRODUCTS, undefined, new Set(), false, labels);
  return withLabels.length > 0
    ? withLabels
    : brokenIn(rowSeries(table), PRODUCTS, () => [[], NO_KINDS], new Set(), true);
}

/** Rows go all one way. */
const NO_KINDS: KindsOfRows = { inverse: new Set(), alone: new Set() };

/** `proportions`: what a proportion may have as its factor, and which rows go the other way; undefined where proportions are not looked for. */
function brokenIn(
  all: readonly Series[],
  relations: readonly Relation[],
  proportions: (() => readonly [constants: readonly number[], kinds: KindsOfRows]) | undefined,
  unsummed: ReadonlySet<number>,
  needsUnits: boolean,
  given?: Series,
): Miss[] {
  const series = all.filter(isUseful);
  if (series.length < 2 || series.length > MOST_SERIES || series[0]!.cells.length > MOST_CELLS) return [];
  const triples = byTriple(series, relations, needsUnits, unsummed, given);
  const found = triples.length > 0 || proportions === undefined ? triples : brokenProportions(series, ...proportions());
  return found.slice(0, 1);
}

/** `| PUE | 1.24 | 1.35 | 1.28 |` between rows of kilowatts at two sites and both: what no site adds to the other, counted as cells are. */
function rowsThatAddNothing({ rows }: TableReading): ReadonlySet<number> {
  const labels = rows.flatMap(([label]) => (isTotal(label?.text ?? '') ? [] : [label]));
  return new Set(
    labels.flatMap((label, at) =>
      label !== undefined && (IS_NO_AMOUNT.test(label.text) || label.labelUnit?.unit.family === 'ratio') ? [at] : [],
    ),
  );
}

const IS_NO_AMOUNT =
  /PUE|平?均|每[^月年天日周]|(?<!功)率|占比|比例|系数|倍数?$|延迟|时延|能效|单价|强度|%|\b(?:MFU|TTFT|TBT|TPOT|ITL|avg|average|mean|median|rate|ratio|per|price|share|factor|speed-?up|p\d\d|utili[sz]ation|latency|efficiency|availability|intensity)\b/i;

/** Enough positive numbers, and not all the same. */
function isUseful({ cells }: Series): boolean {
  const values = cells.flatMap((cell) => (cell === undefined ? [] : [cell.quantity]));
  if (values.length < AGREE_AT_LEAST || values.some(({ value, sign }) => value <= 0 || sign !== undefined))
    return false;
  return new Set(values.map(({ value }) => value)).size > 1;
}

interface Row {
  readonly operands: readonly [CellNumber, CellNumber];
  readonly result: CellNumber;
  readonly expected: Interval;
  readonly sign: string;
  readonly index: number;
}

function byTriple(
  series: readonly Series[],
  relations: readonly Relation[],
  needsUnits: boolean,
  unsummed: ReadonlySet<number>,
  /** What the rows are for, which follows from nothing. */
  given: Series | undefined,
): Miss[] {
  const found: { readonly miss: Miss; readonly result: Series; readonly of: readonly Series[] }[] = [];
  const kept: { readonly result: Series; readonly of: readonly Series[] }[] = [];
  for (const result of series) {
    if (result === given) continue;
    for (const [i, a] of series.entries()) {
      for (const [j, b] of series.entries()) {
        if (a === b || a === result || b === result) continue;
        for (const relation of relations) {
          if (relation.isSymmetric && i > j) continue;
          if (!mayHold(result, a, b, relation)) continue;
          const every = rowsOf(result, a, b, relation);
          const rows = relation.isScaled ? every : every.filter(({ index }) => !unsummed.has(index));
          const factors = factorsOf(rows, relation, needsUnits);
          const isLast = series.indexOf(result) > Math.max(i, j);
          const isHeld = isKept(rows, factors, isLast);
          if (isHeld) kept.push({ result, of: [a, b] });
          const miss = isHeld
            ? undefined
            : (brokenRow(rows, factors) ?? (isLast ? brokenOfThree(rows, factors) : undefined));
          if (miss !== undefined) found.push({ miss, result, of: [a, b] });
        }
      }
    }
  }
  // A column that follows from others in every row is right, and so are the three of a relation that holds in one direction.
  const isExplained = ({ result, of }: (typeof kept)[number]): boolean =>
    kept.some(
      (one) =>
        one.result === result || [one.result, ...one.of].every((other) => other === result || of.includes(other)),
    );
  return blamed(found.filter((one) => !isExplained(one)).map(({ miss }) => miss));
}

/** In every row; or the quotients without their rests. */
const isKept = (rows: readonly Row[], factors: readonly number[], isLast: boolean): boolean =>
  rows.length >= AGREE_AT_LEAST &&
  (factors.some((factor) => rows.every((row) => keeps(row, factor))) || (isLast && countWholeOnes(rows)));

const countWholeOnes = (rows: readonly Row[]): boolean =>
  rows.every(({ sign, result }) => sign === '÷' && isPlainUnit(result.unit)) &&
  areWholeOnes(
    rows.map(({ result, operands: [a, b] }) => ({
      count: result.quantity,
      ratio: middle(printed(a)) / middle(printed(b)),
    })),
  );

/** Cheap: of the first three rows two must be in one proportion to what the relation gives. */
function mayHold(result: Series, a: Series, b: Series, { sign }: Relation): boolean {
  const ratios: number[] = [];
  for (let index = 0; index < result.amounts.length && ratios.length < 3; index++) {
    const [x, y] = [a.amounts[index]!, b.amounts[index]!];
    const expected = sign === '×' ? x * y : sign === '÷' ? x / y : sign === '+' ? x + y : x - y;
    const ratio = expected / result.amounts[index]!;
    if (!Number.isNaN(ratio)) ratios.push(ratio);
  }
  const [first, second, third] = ratios;
  if (first === undefined || second === undefined || third === undefined) return false;
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= NEAR * Math.abs(p);
  return near(first, second) || near(first, third) || near(second, third);
}

/** What rounding of three numbers can make. */
const NEAR = 0.1;

function rowsOf(result: Series, a: Series, b: Series, { sign, of }: Relation): Row[] {
  return result.cells.flatMap((cell, index) => {
    const [x, y] = [a.cells[index], b.cells[index]];
    if (cell === undefined || x === undefined || y === undefined) return [];
    const expected = of(printed(x), printed(y));
    return [{ result: cell, operands: [x, y], expected, sign, index }];
  });
}

/** The one row that breaks a relation which every other row keeps. */
function brokenRow(rows: readonly Row[], factors: readonly number[]): Miss | undefined {
  if (rows.length < AGREE_AT_LEAST + 1) return undefined;
  for (const factor of factors) {
    const broken = rows.filter((row) => !keeps(row, factor));
    const [only] = broken;
    if (only === undefined) return undefined;
    if (broken.length > 1 || !tellsApart(rows.filter((row) => row !== only))) continue;
    const miss = missOf(only, factor, false);
    return miss !== undefined && rows.length > HELD_BY ? { ...miss, isHeld: true } : miss;
  }
  return undefined;
}

/** So many rows of different numbers keep no relation by chance. */
const HELD_BY = 4;

function missOf({ result, expected, operands, sign }: Row, factor: number, isProbable: boolean): Miss | undefined {
  const written = operands.map(({ passage, quantity }) => passage.quote(quantity)).join(` ${sign} `);
  const from = factor === 1 ? written : `${written} × ${Number(factor.toPrecision(3))}`;
  const scale = middle(printed(result)) / result.quantity.value;
  const value = (middle(expected) * factor) / scale;
  if (!(value > 0) || Math.abs(value / result.quantity.value - 1) < OFF_AT_LEAST) return undefined;
  const miss = { passage: result.passage, quantity: result.quantity, expected: value, from };
  return isProbable ? { ...miss, probable: true } : miss;
}

/** Of three rows two must hold to the last digit, with numbers that do not do so by chance. */
function brokenOfThree(rows: readonly Row[], factors: readonly number[]): Miss | undefined {
  if (rows.length !== AGREE_AT_LEAST) return undefined;
  for (const factor of factors) {
    const [only, ...more] = rows.filter((row) => !keeps(row, factor));
    const agreeing = rows.filter((row) => row !== only);
    if (only === undefined) return undefined;
    if (more.length > 0 || !agreeing.every((row) => holdsExactly(row, factor)) || !agreeing.some(isTellingRow))
      continue;
    if (new Set(agreeing.map(({ operands: [a, b] }) => `${a.quantity.value} ${b.quantity.value}`)).size < 2) continue;
    return missOf(only, factor, true);
  }
  return undefined;
}

function holdsExactly({ result, expected }: Row, factor: number): boolean {
  const said = printed(result);
  const scale = Math.abs(middle(said) / result.quantity.value);
  return Math.abs(middle(expected) * factor - middle(said)) <= result.quantity.step * scale * 0.5001;
}

/** Two digits that count, and no operand is one. */
const isTellingRow = ({ result: { quantity }, operands }: Row): boolean =>
  /[1-9]\d{0,15}[1-9]/.test(String(quantity.value).replace('.', '')) &&
  operands.every((one) => one.quantity.value !== 1);

function keeps({ result, expected }: Row, factor: number): boolean {
  const { quantity } = result;
  const said = printed(result);
  const slack = Math.abs(middle(said) / quantity.value) * quantity.step * 0.5;
  return overlaps(widened(said, TOLERANCE, slack), scaled(expected, factor));
}

/** Few rows of small round numbers fit many relations; different numbers in every column, most with two digits, do not. */
function tellsApart(rows: readonly Row[]): boolean {
  const differ = (value: (row: Row) => number): boolean => new Set(rows.map(value)).size >= 3;
  const digits = rows.filter(({ result: { quantity } }) => quantity.value / quantity.step >= 10).length;
  return (
    digits >= rows.length - 1 &&
    differ(({ result }) => result.quantity.value) &&
    differ(({ operands: [a] }) => a.quantity.value) &&
    differ(({ operands: [, b] }) => b.quantity.value)
  );
}

/** The factors that may stand in a relation: others than 1 only where the units of all columns make it one. */
function factorsOf(rows: readonly Row[], { sign, isScaled }: Relation, needsUnits: boolean): readonly number[] {
  const [row] = rows;
  if (row === undefined) return [];
  const [c, a, b] = [row.result.unit, row.operands[0].unit, row.operands[1].unit];
  if (!isScaled) return c?.family === a?.family && c?.family === b?.family ? [1] : [];
  const exponents = (unit: Unit | undefined): Dimensions => (isPlainUnit(unit) ? {} : unit!.dimensions);
  const isKnown = [c, a, b].filter((unit) => unit !== undefined && !isPlainUnit(unit)).length >= 2;
  const isConsistent =
    isKnown && sameDimensions(exponents(c), joined(exponents(a), exponents(b), sign === '×' ? 1 : -1));
  const ofUnits = factorOfUnits(row, sign);
  if (isConsistent || (sign === '÷' && isRateOfBatch(c, a, b)))
    return [1, ...NICE, ofUnits, ...wholeFactorOf(rows, 1), ...wholeFactorOf(rows, ofUnits)];
  return needsUnits ? [] : [1];
}

/** 并发 ÷ TBT: each of so many gets a token in that time. */
const isRateOfBatch = (c: Unit | undefined, a: Unit | undefined, b: Unit | undefined): boolean =>
  c?.family === 'token_rate' && c.scope === undefined && a === undefined && b?.family === 'time';

/** What the units of the headers make of the numbers as printed: kW under tok/s are thousandths in tok/s/W. */
function factorOfUnits({ result, operands: [a, b] }: Row, sign: string): number {
  const scaleOf = ({ quantity, unit }: CellNumber): number =>
    quantity.unit === undefined && !isPlainUnit(unit) ? unit!.factor : 1;
  return (sign === '×' ? scaleOf(a) * scaleOf(b) : scaleOf(a) / scaleOf(b)) / scaleOf(result);
}

/** `2 × instance ÷ node`: the whole number of pieces that most rows have between the columns, beside what units put there. */
function wholeFactorOf(rows: readonly Row[], ofUnits: number): readonly number[] {
  const factors = rows
    .map(({ result, expected }) => middle(printed(result)) / (middle(expected) * ofUnits))
    .sort((a, b) => a - b);
  const factor = factors[Math.floor(factors.length / 2)]!;
  const count = Math.round(Math.max(factor, 1 / factor));
  const isWhole = count > 1 && count <= MOST_PIECES && Math.abs(Math.max(factor, 1 / factor) / count - 1) < TOLERANCE;
  if (rows.length < ROWS_OF_PIECES || !isWhole) return [];
  return [ofUnits * (factor > 1 ? count : 1 / count)];
}

const MOST_PIECES = 16;
const ROWS_OF_PIECES = 5;

const isPlainUnit = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.family === 'ratio' || unit.family === 'factor';
