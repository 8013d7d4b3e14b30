import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { modelSizes, parameterBytes } from './model-memory';

/** A size of weights that is not that of its row's precision, as the other rows tell it. */
export interface MisfitWeights {
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
  /** Of the model, as the rows that agree tell it. */
  readonly billions: number;
  /** Per parameter. */
  readonly bytes: number;
}

const WEIGHTS = /权重|\bweights?\b|模型(?:大小|体积)|model size|checkpoint size/i;
/** Memory that has more in it than weights, or a part of them. */
const MORE_OR_LESS =
  /KV|缓存|cache|剩|left|free|激活|activ|每|per |\/ ?(?:GPU|卡)|总|合计|占用|峰值|total|peak|used|usage|训|train|optimi|优化器/i;
/** Quantised weights carry their scales, and some layers keep their precision: they may be larger by this much. */
const MORE = 1.6;
const LESS = 0.88;
/** Beside cells that are exactly parameters times bytes, this much. */
const MORE_BESIDE_EXACT = 1.2;
const EXACT = 0.03;

interface Row {
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly bytes: number;
}

/** The sizes in a table of one model's weights by precision that do not go with the precisions: 64 GB in BF16, 8 GB in INT4. */
export function misfitWeights(table: TableReading): MisfitWeights[] {
  const { header, rows } = table;
  const inGrid = misfitsInGrid(table);
  if (inGrid.length > 0) return inGrid;
  return header.flatMap((head, column) => {
    if (column === 0 || !WEIGHTS.test(head.text) || MORE_OR_LESS.test(head.text)) return [];
    const found = rows.flatMap((row) => rowOf(row, column, head));
    if (found.length < 2 || found.length < rows.length || rows.some(isOfModel)) return [];
    const billions = sizeOf(found, table.context);
    const wrong = billions === undefined ? [] : found.filter((row) => !fits(row, billions));
    const [only, ...more] = wrong;
    return only === undefined || more.length > 0 ? [] : [{ ...only, billions: billions! }];
  });
}

/** Models down, precisions across: where nearly all cells are parameters times bytes, the one that is not is wrong. */
function misfitsInGrid({ header, rows }: TableReading): MisfitWeights[] {
  const bytesOf = header.map(({ text }) => {
    const named = new Set(parameterBytes(text).map(({ bytes }) => bytes));
    return named.size === 1 ? [...named][0] : undefined;
  });
  if (new Set(bytesOf).size < 3 || header.some(({ text }) => MORE_OR_LESS.test(text))) return [];
  const cells = rows.flatMap((row) => {
    const sizes = modelSizes(row[0]?.text ?? '');
    return sizes.length !== 1
      ? []
      : row.flatMap((cell, column) => gridCell(cell, header[column], bytesOf[column], sizes[0]!.billions));
  });
  const isExact = cells.some((one) => one.bytes < 2 && Math.abs(parametersOf(one) / one.billions - 1) < EXACT);
  const wrong = cells.filter((one) => !fits(one, one.billions, isExact ? MORE_BESIDE_EXACT : MORE));
  const [only, ...more] = wrong;
  return only === undefined || more.length > 0 || cells.length < LEAST_CELLS ? [] : [only];
}

const LEAST_CELLS = 4;

function gridCell(
  cell: Passage,
  head: Passage | undefined,
  bytes: number | undefined,
  billions: number,
): MisfitWeights[] {
  const [quantity, ...more] = cell.quantities;
  const unit = quantity?.unit ?? head?.labelUnit?.unit;
  if (quantity === undefined || bytes === undefined || more.length > 0 || unit?.family !== 'memory') return [];
  return quantity.bound !== undefined || quantity.sign !== undefined ? [] : [{ cell, quantity, unit, billions, bytes }];
}

/** Rows of several models say nothing about each other. */
const isOfModel = (row: readonly Passage[]): boolean => row.slice(0, 2).some(({ text }) => modelSizes(text).length > 0);

function rowOf(row: readonly Passage[], column: number, head: Passage): Row[] {
  const cell = row[column];
  const [quantity, ...more] = cell?.quantities ?? [];
  const unit = quantity?.unit ?? head.labelUnit?.unit;
  const named = new Set(parameterBytes(row[0]?.text ?? '').map(({ bytes }) => bytes));
  if (cell === undefined || quantity === undefined || more.length > 0 || named.size !== 1) return [];
  if (unit?.family !== 'memory' || quantity.sign !== undefined || quantity.bound !== undefined) return [];
  return [{ cell, quantity, unit, bytes: [...named][0]! }];
}

const parametersOf = ({ quantity, unit, bytes }: Row): number => (quantity.value * unit.factor) / bytes;

/** What the line above says, else what the row of the most bytes says, where one more row agrees or there are but two. */
function sizeOf(rows: readonly Row[], context: readonly string[]): number | undefined {
  const said = new Set(context.flatMap((text) => modelSizes(text).map(({ billions }) => billions)));
  if (said.size === 1) return [...said][0];
  const distinct = distinctOf(rows);
  if (new Set(distinct.map(({ bytes }) => bytes)).size < distinct.length) return undefined;
  const sorted = [...distinct].sort((a, b) => b.bytes - a.bytes);
  const candidates = sorted.map(parametersOf);
  if (distinct.length === 2) return candidates[0];
  return candidates.find((one) => distinct.filter((row) => fits(row, one)).length >= distinct.length - 1);
}

/** Rows of one precision that have one size are one: they differ by something else. */
const distinctOf = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [`${row.bytes} ${row.quantity.value * row.unit.factor}`, row])).values(),
];

function fits(row: Row, billions: number, most = MORE): boolean {
  const share = parametersOf(row) / billions;
  return share >= LESS && share <= (row.bytes >= 2 ? 1 / LESS : most);
}
