import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotalRow, isWithin } from '../../reading/total-rows';
import { type CellNumber, cellNumber } from '../tables/columns';
import { outermostLevels } from './nested-levels';

/** A total that its parts do not add up to. */
export interface WrongTotal {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** What the parts add up to, in the total's own unit. */
  readonly sum: number;
}

/** A column adds up only where its total is larger than each part and not far from their sum. */
const FAR = 0.4;
const PARTS_AT_LEAST = 2;
/** The others add little to a part that is greater than the total. */
const NEARLY = 1.2;
/** Two numbers above a third are more often not its parts. */
const FAR_OF_TWO = 0.3;
const NOT_ADDED =
  /均|每[^月年天日周]|(?<!功)率|单价|比例|占比|系数|倍|\b(?:avg|average|mean|median|rate|ratio|per(?! (?:day|week|month|quarter|year|hour|second)s?\b)|price|share|factors?|speed-?ups?|p\d\d)\b|%|\/(?! ?(?:s|sec|h|hr|day|week|month|mo|year|yr)\b| ?(?:小时|秒|天|日|周|月|年))/i;

/** The totals at the foot of a table's columns that the rows above do not add up to. Shares are judged apart. */
export function wrongTotalRows({ header, rows }: TableReading): WrongTotal[] {
  if (hasUnitsOfRows(header, rows)) return [];
  const unnamed = wrongUnnamedTotal(header, rows);
  if (unnamed.length > 0) return unnamed;
  return rows.flatMap((row, index) => {
    if (!isTotalRow(row)) return [];
    const from = rows.findLastIndex((other, at) => at < index && isTotalRow(other)) + 1;
    const above = rows
      .slice(from, index)
      .filter(([label]) => !isWithin(label?.text ?? '') && !OF_ANOTHER_KIND.test(label?.text ?? ''));
    const own = ofItsUnit(row[0]!, ofItsName(row[0]!.text, above));
    const parts = withoutLead(header, own, row);
    return row.flatMap((_, column) => (column === 0 ? [] : wrongTotalCell(header, parts, row, column)));
  });
}

/** `需要台数、整机单价、采购、电费… 合计`: without the first rows, if all columns add up from there on. */
function withoutLead(
  header: readonly Passage[],
  parts: TableReading['rows'],
  total: readonly Passage[],
): TableReading['rows'] {
  const isWrong = (rows: TableReading['rows']): boolean =>
    total.some((_, column) => column > 0 && wrongTotalCell(header, rows, total, column).length > 0);
  const columns = total.filter((cell, column) => column > 0 && cell.quantities.length > 0).length;
  if (columns < LEAST_COLUMNS || parts.length <= LEAST_ADDED || !isWrong(parts)) return parts;
  for (let from = 1; parts.length - from >= LEAST_ADDED; from++) {
    const rest = parts.slice(from);
    if (total.every((_, column) => column === 0 || addsUp(header, rest, total, column))) return rest;
  }
  return parts;
}

/** So many columns and parts do not add up by chance. */
const LEAST_COLUMNS = 2;
const LEAST_ADDED = 3;

/** Whether the numbers of a column are the total, to the last digit. */
function addsUp(
  header: readonly Passage[],
  rows: TableReading['rows'],
  totalRow: readonly Passage[],
  column: number,
): boolean {
  const inherited = header[column]?.labelUnit?.unit;
  const [total, ...parts] = [totalRow, ...rows].map((row) => cellNumber(row[column], inherited));
  if (total === undefined || parts.some((part) => part === undefined)) return false;
  const sum = (parts as CellNumber[]).reduce((all, { quantity }) => all + canonicalValue(quantity), 0);
  const slack = (total.quantity.step / 2) * (rows.length + 1) * (total.unit?.factor ?? 1);
  return Math.abs(sum - canonicalValue(total.quantity)) <= slack;
}

/** `All cards` under rows of nodes and of cards: the rows that are called so, where there are several and others. */
function ofItsName(total: string, rows: TableReading['rows']): TableReading['rows'] {
  const name = total
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(ALL, '')
    .trim()
    .toLowerCase();
  if (name.length < 2 - Number(/[\u3400-\u9fff]/.test(name))) return rows;
  const named = rows.filter(([label]) => headOf(label?.text ?? '').endsWith(name));
  return named.length >= PARTS_AT_LEAST ? named : rows;
}

/** `每卡月成本合计（元）` under rows of GB, W and 元/卡/月: rows that each give a unit of their own, of which those in the total's unit. */
function ofItsUnit({ labelUnit }: Passage, rows: TableReading['rows']): TableReading['rows'] {
  const families = new Set(rows.map(([label]) => label?.labelUnit?.unit.family));
  const hasCounts = rows.some(([label]) => COUNT_LABEL.test(label?.text ?? ''));
  if (labelUnit === undefined || families.size < (families.has(undefined) && !hasCounts ? 3 : 2)) return rows;
  return rows.filter(([label]) => label?.labelUnit?.unit.family === labelUnit.unit.family);
}

/** `推理服务器（台）`, `Servers (count)`. */
const COUNT_LABEL = /\( ?(?:[台张个块卡次人路套]|nodes|servers|cards|GPUs|count|number) ?\) ?$/i;

const ALL = /^(?:all|total|全部|总|合计|共计)(?: ?(?:the|of|our))? ?|(?:总数?|[合总]计|total|in all)$/gi;

/** `H200 nodes` of `H200 nodes, 8 cards each`. */
const headOf = (label: string): string =>
  label
    .split(/[,，(:：]/)[0]!
    .trim()
    .toLowerCase();

/** A row that takes no part in the sum. */
const OF_ANOTHER_KIND =
  /^ ?(?:年均|月均|平均|全年|设计|实测|目标|机房|园区|mean|average|annual|site)? ?PUE ?(?:[(（,，]|$)|系数|\bfactor\b/i;

/** A column says that each row is in another unit: nothing adds up. */
function hasUnitsOfRows(header: readonly Passage[], rows: TableReading['rows']): boolean {
  const column = header.findIndex(({ text }) => /^ ?(?:单位|units?) ?$/i.test(text));
  return column > 0 && new Set(rows.map((row) => row[column]?.text.trim())).size > 1;
}

function wrongTotalCell(
  header: readonly Passage[],
  rows: readonly (readonly Passage[])[],
  totalRow: readonly Passage[],
  column: number,
): WrongTotal[] {
  const label = header[column]?.text ?? '';
  const inherited = header[column]?.labelUnit?.unit;
  const total = cellNumber(totalRow[column], inherited);
  const filled = rows.filter((row) => /\d/.test(row[column]?.text ?? ''));
  const parts = filled.map((row) => cellNumber(row[column], inherited));
  if (total === undefined || parts.length < PARTS_AT_LEAST || parts.some((part) => part === undefined)) return [];
  if (total.unit?.family === 'ratio') return [];
  const isAdded =
    !NOT_ADDED.test(label.replace(/\([^()]{0,60}\)/, '')) || isSumOfMeans(label, total, parts as CellNumber[]);
  if (!isAdded) return [];
  const labels = [...filled, totalRow].map(([first]) => first?.labelUnit?.unit.text);
  if (parts.length === 2 && new Set(labels).size > 1) return [];
  return judgedLevels(
    total,
    filled.map((row, at) => ({ label: row[0]?.text ?? '', number: parts[at]! })),
  );
}

/** All rows add up, or, of levels that lie one in another, the outermost. */
function judgedLevels(
  total: CellNumber,
  rows: readonly { readonly label: string; readonly number: CellNumber }[],
): WrongTotal[] {
  const wrong = judged(
    total,
    rows.map(({ number }) => number),
  );
  if (wrong.length === 0) return wrong;
  const levels = outermostLevels(rows.map(({ label, number }) => ({ label, size: canonicalValue(number.quantity) })));
  if (levels === undefined) return wrong;
  return judged(
    total,
    rows.flatMap(({ number }, at) => (levels[at] ? [number] : [])),
  );
}

/** `Allocated GPUs, mean`: what is on average in use at each site adds up. A mean of them would be none above all of them. */
function isSumOfMeans(label: string, total: CellNumber, parts: readonly CellNumber[]): boolean {
  const values = parts.map(({ quantity }) => quantity.value);
  const sum = values.reduce((all, one) => all + one, 0);
  const whole = total.quantity.value;
  if (whole <= CLEARLY * Math.max(...values)) return false;
  return (OF_MEANS.test(label) && Math.abs(sum / whole - 1) < NEAR) || isCostOfOne(label, total, sum / whole);
}

/** `$ per GPU-h`: what goes into one of them adds up. */
const isCostOfOne = (label: string, { unit }: CellNumber, ratio: number): boolean =>
  OF_COST.test(label) && unit?.dimensions.money === 1 && Math.abs(ratio - 1) < NEAR_COST;

const OF_COST = /^[^均率比%]{0,16}(?:\bper\b|\/|每)[^均率比%]{0,24}$/i;
const NEAR_COST = 0.25;

const OF_MEANS = /^[^/%]{2,40}[,，(（ ]{1,2}(?:mean|average|avg|平均|均值)[)）]?$/i;
const CLEARLY = 1.5;
const NEAR = 0.1;

/**
 * The one cell of a last row that is none of totals by its name, `| Time to first audio | 776 | 525 | 760 |`, but gives the sum of
 * what stands above it in all its other columns.
 */
function wrongUnnamedTotal(header: readonly Passage[], rows: TableReading['rows']): WrongTotal[] {
  const [parts, last] = [rows.slice(0, -1), rows.at(-1)];
  // `24 nodes` under 4, 8 and 12 of them does not add up: it scales.
  if (last === undefined || /\d|^ ?$/.test(last[0]?.text ?? '')) return [];
  if (parts.length < PARTS_OF_UNNAMED || [...parts, last].some(isTotalRow)) return [];
  const columns = last.flatMap((cell, at) => {
    const inherited = header[at]?.labelUnit?.unit;
    const [total, ...numbers] = [cell, ...parts.map((row) => row[at])].map((one) => cellNumber(one, inherited));
    const isFull = at > 0 && total !== undefined && numbers.every((one) => one !== undefined && one.quantity.value > 0);
    return isFull ? [{ total, numbers: numbers as CellNumber[] }] : [];
  });
  const wrong = columns.flatMap(({ total, numbers }) => (isExactSum(total, numbers) ? [] : judged(total, numbers)));
  const kept = columns.filter(({ total, numbers }) => isExactSum(total, numbers));
  const sums = new Set(kept.map(({ total }) => total.quantity.value));
  return wrong.length === 1 && kept.length === columns.length - 1 && sums.size >= COLUMNS_KEPT ? wrong : [];
}

const PARTS_OF_UNNAMED = 3;
const COLUMNS_KEPT = 2;

/** To the last digit. */
function isExactSum({ quantity: { value, step } }: CellNumber, parts: readonly CellNumber[]): boolean {
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  return Math.abs(sum - value) < step / 4;
}

/** Few things, each counted: nobody rounds those. */
const areCounts = (numbers: readonly CellNumber[]): boolean =>
  numbers.every(({ quantity, unit }) => unit === undefined && quantity.decimals === 0 && quantity.value < FEW);
const FEW = 50;

function judged(total: CellNumber, parts: readonly CellNumber[]): WrongTotal[] {
  if (parts.some(({ quantity, unit }) => quantity.sign !== undefined || unit?.family !== total.unit?.family)) return [];
  const size = ({ quantity }: CellNumber): number => canonicalValue(quantity);
  const sum = parts.reduce((all, part) => all + size(part), 0);
  const whole = size(total);
  const far = parts.length === 2 ? FAR_OF_TWO : FAR;
  const most = Math.max(...parts.map(size));
  // With a slip in it a total may be less than its greatest part.
  const isAdded =
    whole > most ? Math.abs(sum / whole - 1) < far : parts.length > PARTS_AT_LEAST && sum < whole * NEARLY;
  if (!isAdded || Math.abs(sum - whole) <= slackOf([total, ...parts]) + 1e-9 * whole) return [];
  return [{ passage: total.passage, quantity: total.quantity, sum: sum / (total.quantity.unit?.factor ?? 1) }];
}

/** By how much a total, which comes first, may differ from the sum of its parts because they are rounded. */
function slackOf(all: readonly CellNumber[]): number {
  const step = ({ quantity }: CellNumber): number => quantity.step * (quantity.unit?.factor ?? 1);
  // Whole numbers are mostly counts or minutes, which are not rounded.
  if (areCounts(all)) return 0;
  const isWhole = all.every(({ quantity }) => quantity.decimals === 0);
  return isWhole ? Math.max(step(all[0]!), inHundreds(all)) : all.reduce((sum, one) => sum + step(one) / 2, 0);
}

/** `$1,815,100, $635,300 …`: what is told in whole hundreds was rounded to them, each of the numbers; 0 where it was not. */
function inHundreds(all: readonly CellNumber[]): number {
  const areLong = all.every(({ quantity: { value } }) => value % HUNDRED === 0 && value >= HUNDRED * HUNDRED);
  const factor = all[0]!.quantity.unit?.factor ?? 1;
  return areLong && all[0]!.quantity.step === 1 ? (all.length * HUNDRED * factor) / 2 : 0;
}

const HUNDRED = 100;
