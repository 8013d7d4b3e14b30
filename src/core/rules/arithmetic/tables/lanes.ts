import { type Interval, type Quantity, rounded } from '../../../numbers/quantity';
import type { Dimensions, Unit } from '../../../numbers/units';
import { unitUnder } from '../../reading/header-units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { CHANGE } from '../../reading/table-readings';
import { isTotalRow } from '../../reading/total-rows';
import { scaled } from '../interval';
import { cellNumber } from './columns';

/** A number of a table with the values that it may stand for, in canonical units; a percentage is a share of 1. */
export interface Amount {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
  readonly range: Interval;
  /** What the printed number is multiplied by to be canonical. */
  readonly scale: number;
}

/** A column, or a row of a table whose rows are indicators. */
export interface Lane {
  readonly label: string;
  readonly amounts: readonly (Amount | undefined)[];
  /** Of the first number. */
  readonly unit: Unit | undefined;
  readonly dimensions: Dimensions;
}

/** `5.2 M` under a header that says of what; apart from its number the letter is read as no multiplier. */
const LETTER = /^ ([kKMBT])$/;
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
/** Headers of a first column that counts. */
const COUNTED =
  /^ ?(?:并发(?:数|度)?|批(?:大小|量)?|(?:GPU|卡|节点|副本|机器|用户|序列|会话) ?数量?|concurrency|batch(?: size)?|(?:number of |no\. of |# ?(?:of )?|(?:running|active|concurrent) )?(?:GPUs|cards|nodes|servers|users|replicas|sequences|sessions|streams|requests)) ?$/i;
const MOST_LANES = 16;
const MOST_CELLS = 24;

/** The columns of a table that hold numbers of one kind each, rows of totals left out. */
export function columnLanes(table: TableReading): readonly Lane[] {
  return lanesOnce(columnsKnown, table, readColumns);
}

/** Several readers ask. */
const columnsKnown = new WeakMap<TableReading, readonly Lane[]>();
const rowsKnown = new WeakMap<TableReading, readonly Lane[]>();

function lanesOnce(
  known: WeakMap<TableReading, readonly Lane[]>,
  table: TableReading,
  read: (table: TableReading) => Lane[],
): readonly Lane[] {
  let found = known.get(table);
  if (found === undefined) {
    found = read(table);
    known.set(table, found);
  }
  return found;
}

function readColumns({ header, rows }: TableReading): Lane[] {
  const body = rows.filter((row) => !isTotalRow(row));
  if (body.length > MOST_CELLS) return [];
  // The first column names the rows, unless its header says what its numbers are counted in.
  const isCounted = header[0]?.labelUnit !== undefined || COUNTED.test(header[0]?.text ?? '');
  const from = isCounted ? 0 : 1;
  return lanes(header.slice(from).map((label, index) => [label, body.map((row) => row[index + from])]));
}

/** The rows of a table, each with its label. */
export function rowLanes(table: TableReading): readonly Lane[] {
  return lanesOnce(rowsKnown, table, readRows);
}

function readRows({ header, rows }: TableReading): Lane[] {
  if ((rows[0]?.length ?? 0) > MOST_CELLS) return [];
  // What something has changed by is in no relation to what other things have.
  const isChange = header.map(({ text }) => CHANGE.test(text));
  const cellsOf = (row: readonly Passage[]): (Passage | undefined)[] =>
    row.slice(1).map((cell, at) => (isChange[at + 1] ? undefined : cell));
  return lanes(rows.flatMap((row) => (row[0] === undefined ? [] : [[row[0], cellsOf(row)] as const])));
}

function lanes(all: readonly (readonly [Passage, readonly (Passage | undefined)[]])[]): Lane[] {
  const found = all.flatMap(([label, cells]) => laneOf(label, cells) ?? []);
  return found.length > MOST_LANES ? [] : found;
}

function laneOf(label: Passage, cells: readonly (Passage | undefined)[]): Lane | undefined {
  const amounts = cells.map((cell) => amountOf(label, cell));
  const first = amounts.find((amount) => amount !== undefined);
  if (first === undefined) return undefined;
  const isOneKind = amounts.every((one) => one === undefined || one.unit?.family === first.unit?.family);
  return isOneKind ? { label: label.text, amounts, unit: first.unit, dimensions: dimensionsOf(first.unit) } : undefined;
}

function amountOf(label: Passage, cell: Passage | undefined): Amount | undefined {
  const number = cellNumber(cell, undefined);
  if (number === undefined || number.quantity.sign !== undefined || !(number.quantity.value > 0)) return undefined;
  const { passage, quantity } = number;
  const unit = TIME_NAME.test(label.text) ? quantity.unit : (unitUnder(label, quantity.unit) ?? hoursOf(label));
  // 度 under 用电 is a kilowatt-hour.
  if (unit?.ambiguous && !/电/.test(label.text)) return undefined;
  const letter = quantity.unit === undefined ? LETTER.exec(passage.text.slice(quantity.end))?.[1] : undefined;
  const scale = (unit?.factor ?? 1) * (unit?.family === 'ratio' ? 0.01 : 1) * (LETTERS[letter ?? ''] ?? 1);
  return { passage, quantity, unit, range: scaled(rounded(quantity), scale), scale };
}

/** 月卡时, `GPU-hours`: a column's name that is its unit. */
const hoursOf = ({ text }: Passage): Unit | undefined =>
  /(?:卡|机)时(?:数|量)?$|\b(?:GPU|card|node)[- ]hours$/i.test(text.trim())
    ? { text: 'h', dimensions: { second: 1 }, family: 'time', factor: 3600 }
    : undefined;

/** `Year` over the sums of four quarters is no unit. */
const TIME_NAME =
  /^[ *]{0,3}(?:(?:full|whole) )?(?:years?|quarters?|months?|weeks?|days?|年|季度?|月|周|天|日)[ *]{0,3}$/i;

/** Shares, factors and counts have none. */
function dimensionsOf(unit: Unit | undefined): Dimensions {
  const { family } = unit ?? {};
  const isPlain = unit === undefined || family === 'ratio' || family === 'factor' || family === 'requests';
  return isPlain ? {} : unit!.dimensions;
}

export const isBare = ({ dimensions }: Lane): boolean => Object.keys(dimensions).length === 0;
