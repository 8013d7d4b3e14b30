import { message } from '../source/message';
import type { Span } from '../source/span';
import type { YamlNode } from '../source/yaml-tree';
import { numberIn, readNumber, type WrittenNumber } from './numbers';
import type { Reading } from './reading';
import type { ChartSeries } from './spec';
import type { TextCell } from './table-text';

/** Data as it was written: what a block's series and categories are made from. */
export interface DraftSeries extends Omit<ChartSeries, 'values' | 'x'> {
  readonly values: readonly DraftValue[];
  readonly x?: readonly DraftValue[];
  readonly span: Span;
}

export interface DraftValue extends WrittenNumber {
  readonly span: Span;
}

export interface DraftData {
  /** Undefined where the author gave no names. */
  readonly categories?: readonly string[];
  readonly series: readonly DraftSeries[];
  /** What the x values of a scatter chart measure. */
  readonly across?: string;
}

export const NO_DATA: DraftData = { series: [] };

/** A value, or a gap with a problem where there is no number. */
export function draftValue(node: YamlNode, reading: Reading): DraftValue {
  const number = numberIn(node);
  if (number) return { ...number, span: node.span };
  const text = node.kind === 'scalar' ? node.source : node.kind === 'list' ? '[…]' : '{…}';
  return gap(text, node.span, reading);
}

function gap(text: string, at: Span, reading: Reading): DraftValue {
  reading.warn('chart-number', message('"{0}" is no number, so the chart leaves it out.', text), at);
  return { value: null, unit: '', span: at };
}

function cellValue(cell: TextCell | undefined, at: Span, reading: Reading): DraftValue {
  if (!cell) return { value: null, unit: '', span: at };
  const number = readNumber(cell.text);
  return number ? { ...number, span: cell.span } : gap(cell.text, cell.span, reading);
}

/**
 * A table's data: a head that names the series, then a category and its numbers in each row. A table without a head
 * begins with numbers in its first row.
 */
export function tableData(rows: readonly (readonly TextCell[])[], scatter: boolean, reading: Reading): DraftData {
  const [first] = rows;
  if (!first) return NO_DATA;
  const headed = first.slice(1).every((cell) => !isNumber(cell)) && (rows.length > 1 || !isNumber(first[0]));
  const head = headed ? first : [];
  const body = headed ? rows.slice(1) : rows;
  const width = Math.max(first.length, ...body.map((row) => row.length));
  for (const row of body) if (headed && row.length > head.length) tooLong(row, head.length, reading);
  const named = scatter ? body.some((row) => row.length > 2 && !isNumber(row[0])) : width > 1;
  const columns = Array.from({ length: headed ? head.length : width }, (_, column) => column).slice(named ? 1 : 0);
  const values = (column: number) => body.map((row) => cellValue(row[column], endOf(row), reading));
  const [across, ...rest] = scatter ? columns : [undefined, ...columns];
  const x = across === undefined ? undefined : values(across);
  return {
    ...(named && { categories: body.map((row) => row[0]?.text ?? '') }),
    ...(across !== undefined && head[across] && { across: head[across].text }),
    series: rest.map((column) => ({
      name: head[column!]?.text ?? '',
      values: values(column!),
      ...(x && { x }),
      span: head[column!]?.span ?? first[0]!.span,
    })),
  };
}

function isNumber(cell: TextCell | undefined): boolean {
  const number = cell && readNumber(cell.text);
  return number !== undefined && number.value !== null;
}

function endOf(row: readonly TextCell[]): Span {
  return row.at(-1)!.span;
}

function tooLong(row: readonly TextCell[], width: number, reading: Reading): void {
  const at = { start: row[width]!.span.start, end: endOf(row).end };
  reading.warn(
    'chart-length',
    message('This row has {0} values, the head names {1}; the last are left out.', row.length, width),
    at,
  );
}
