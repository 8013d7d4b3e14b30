import { type Interval, overlaps } from '../../../numbers/quantity';
import { digitsOf, significant } from '../../reading/digits';
import { middle, product, quotient, widened } from '../interval';
import { isMistyped, type Miss } from '../miss';
import type { CellNumber, Series } from './columns';
import type { KindsOfRows } from './kinds-of-rows';
import { AGREE_AT_LEAST, blamed, printed, TOLERANCE } from './related-cells';

/** The numbers that break what other rows keep: columns in one proportion, or whose product is constant: context × bytes a token, size ÷ bandwidth. */
export function brokenProportions(series: readonly Series[], constants: readonly number[], kinds: KindsOfRows): Miss[] {
  const found: Miss[] = [];
  for (const [i, result] of series.entries()) {
    for (const source of series.slice(0, i)) {
      for (const isInverse of [false, true]) {
        const others = series.filter((one) => one !== result && one !== source);
        if (others.some((one) => givesAll(one, result))) continue;
        const miss = brokenProportion({ result, source, isInverse }, constants, others, kinds);
        if (miss !== undefined) found.push(miss);
      }
    }
  }
  return blamed(found);
}

/** `| 3g.71gb | 3 | 4 | 70.5 GB |`: where every row is so many times another column, by that one the cell was reckoned. */
function givesAll(source: Series, result: Series): boolean {
  const constants = result.cells.flatMap((cell, index) => {
    const from = source.cells[index];
    return cell === undefined || from === undefined ? [] : [quotient(printed(cell), printed(from))];
  });
  const told = new Set(source.cells.flatMap((cell) => (cell === undefined ? [] : [cell.quantity.value])));
  const [low, high] = [Math.max(...constants.map((one) => one.low)), Math.min(...constants.map((one) => one.high))];
  return constants.length > AGREE_AT_LEAST && told.size > 2 && low <= high * (1 + TOLERANCE);
}

/** Two columns, and whether their quotient or their product is constant. */
interface Proportion {
  readonly result: Series;
  readonly source: Series;
  readonly isInverse: boolean;
}

function brokenProportion(
  { result, source, isInverse }: Proportion,
  known: readonly number[],
  others: readonly Series[],
  kinds: KindsOfRows,
): Miss | undefined {
  const rows = result.cells.flatMap((cell, index) => {
    const from = source.cells[index];
    if (cell === undefined || from === undefined) return [];
    const [c, s] = [printed(cell), printed(from)];
    // Of coarse numbers the middle of the quotients is none of what was reckoned.
    const exact = isInverse ? middle(c) * middle(s) : middle(c) / middle(s);
    return [{ index, cell, from, exact, constant: isInverse ? product(c, s) : quotient(c, s) }];
  });
  if (rows.length < AGREE_AT_LEAST + 1 || new Set(rows.map(({ from }) => from.quantity.value)).size < 3)
    return undefined;
  const constants = rows.map(({ exact }) => exact).sort((x, y) => x - y);
  const constant = knownNear(constants[Math.floor(constants.length / 2)]!, known);
  // `| 报警 | 1,521 | 1,520 |`: where nothing changed by much nothing was scaled.
  if (!isInverse && Math.abs(constant - 1) < HARDLY) return undefined;
  // `| before | after |`: what did not change is no reason why the rest should not.
  if (rows.filter(({ cell, from }) => isSame(cell, from)).length >= AGREE_AT_LEAST) return undefined;
  const isKnown = known.some((one) => [one, 1 / one].some((factor) => isAlmost(factor, constant)));
  const keeps = (by: Interval, factor: number): boolean =>
    overlaps(widened(by, TOLERANCE), { low: factor, high: factor });
  const isOfYield = (index: number): boolean => !isInverse && kinds.inverse.has(index);
  const isUnchanged = ({ index, constant: by }: (typeof rows)[number]): boolean =>
    !isInverse && kinds.alone.has(index) && keeps(by, 1);
  const isToTheUnit = rows.filter((row) => isExactly(row, constant)).length === rows.length - 1;
  const broken = rows.filter(
    (row) =>
      (isToTheUnit ? !isExactly(row, constant) : !keeps(row.constant, constant)) &&
      !(isOfYield(row.index) && keeps(row.constant, 1 / constant)) &&
      !isUnchanged(row),
  );
  const [only] = broken;
  if (only === undefined || broken.length > 1 || (!isInverse && !isOfFormats(constant) && isSame(only.cell, only.from)))
    return undefined;
  if (!isKnown && !isLaw(rows.filter((row) => row !== only))) return undefined;
  if (others.some(({ cells }) => isSetApart(cells, only.index))) return undefined;
  const source0 = middle(printed(only.from));
  const scale = middle(printed(only.cell)) / only.cell.quantity.value;
  const factor = isOfYield(only.index) ? 1 / constant : constant;
  const expected = (isInverse ? constant / source0 : factor * source0) / scale;
  const isOfOne = !isInverse && isOfCards(constant, only);
  // What is known to be the factor, and gives the others to the digit, is no matter of scaling.
  const isToTheDigit = rows.every((row) => row === only || holds(row.constant, constant));
  const { passage, quantity } = only.cell;
  // Nor is one wrong digit.
  const isGiven = isToTheDigit && (isKnown || (!isInverse && isMistyped({ passage, quantity, expected, from: '' })));
  const isDrifting = isDrift(rows.indexOf(only), rows.length, expected, quantity.value);
  if (!isOfOne && !isGiven && isDrifting) return undefined;
  const sign = isInverse ? '→' : factor === constant ? '×' : '÷';
  const from = `${only.from.passage.quote(only.from.quantity)} ${sign} ${Number(constant.toPrecision(4))}`;
  return { passage, quantity, expected, from, probable: true };
}

/** `64 | 1,579,824` among `40 | 998,640`: a long number that is so many times another to its last digit. */
const isExactly = ({ cell, exact }: { readonly cell: CellNumber; readonly exact: number }, constant: number): boolean =>
  significant(digitsOf(cell.passage, cell.quantity)).length >= LONG && Math.abs(exact / constant - 1) < EXACTLY;

const LONG = 5;
const EXACTLY = 2e-6;

/** Of coarse numbers the quotient is not to the digit: what is told beside them may be meant. */
const knownNear = (constant: number, known: readonly number[]): number =>
  known.flatMap((one) => [one, 1 / one]).find((one) => Math.abs(one / constant - 1) < NEAR) ?? constant;

const NEAR = 0.02;
const HARDLY = 0.01;
/** By which units of a thousand may differ, and nothing else. */
const TO_THE_DIGIT = 0.002;

function holds({ low, high }: Interval, factor: number): boolean {
  const thousands = 1000 ** Math.round(Math.log10(low / factor) / 3);
  return low <= factor * thousands * (1 + TO_THE_DIGIT) && high >= factor * thousands * (1 - TO_THE_DIGIT);
}

/** Half or a quarter of the bytes: what stays the same under another number format stands out. */
const isOfFormats = (constant: number): boolean => [2, 4, 0.5, 0.25].some((one) => isAlmost(one, constant));

const isSame = ({ quantity: one }: CellNumber, { quantity: other }: CellNumber): boolean =>
  one.value === other.value && one.unit === other.unit;

/** What a node does and what one of its cards does: nothing but the number of its cards lies between them. */
function isOfCards(
  constant: number,
  { cell, from }: { readonly cell: CellNumber; readonly from: CellNumber },
): boolean {
  const cards = Math.max(constant, 1 / constant);
  const isOneKind = cell.unit?.family !== undefined && cell.unit.family === from.unit?.family;
  return isOneKind && CARDS.some((one) => Math.abs(cards / one - 1) < OF_CARDS);
}

const CARDS = [2, 4, 8, 16];
const OF_CARDS = 0.005;

/** Rows that keep one proportion by no chance: many of them, with different numbers of which most have three digits. */
function isLaw(rows: readonly { readonly from: CellNumber; readonly cell: CellNumber }[]): boolean {
  const values = new Set(rows.map(({ from }) => from.quantity.value));
  const results = new Set(rows.map(({ cell }) => cell.quantity.value));
  const telling = rows.filter(({ cell, from }) =>
    [cell, from].every(({ quantity }) => quantity.value / quantity.step >= 20 || quantity.decimals > 1),
  );
  return values.size >= LAW_AT_LEAST && results.size >= LAW_AT_LEAST && telling.length >= LAW_AT_LEAST;
}

const LAW_AT_LEAST = 4;

/** A third column that is the same in every row but this one: it may be what makes the difference. */
function isSetApart(cells: Series['cells'], index: number): boolean {
  const rest = new Set(cells.flatMap((cell, at) => (at === index ? [] : [cell?.quantity.value])));
  return rest.size === 1 && !rest.has(cells[index]?.quantity.value);
}

/** Equal up to what units of a thousand and rounding make. */
function isAlmost(a: number, b: number): boolean {
  const thousands = Math.round(Math.log10(a / b) / 3);
  return Math.abs(a / b / 1000 ** thousands - 1) < 0.006;
}

/** The last row of a scaling table falls a little behind the others; that is a result, not a slip. */
function isDrift(index: number, rows: number, expected: number, value: number): boolean {
  const off = Math.abs(expected / value - 1);
  const isEnd = index === 0 || index === rows - 1;
  return off < (isEnd ? 0.35 : 0.08);
}
