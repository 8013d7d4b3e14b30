import type { ChartDrawing } from '../../core/scene/chart';

/** A cell of the sheet behind a chart; undefined for an empty one. */
export type Cell = string | number | undefined;

/** Where a series' name and numbers stand in the sheet behind its chart. */
export interface SeriesFormulas {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** The x values of a scatter series. */
  readonly x: string;
}

export const SHEET_NAME = 'Sheet1';

/**
 * The sheet behind a chart: names of categories in the first column, then a column for each series, named in the first
 * row. Scatter series have a column of x values each before their own, unless all share one.
 */
export function sheetOf(chart: ChartDrawing): readonly (readonly Cell[])[] {
  const rows = rowsOf(chart);
  const columns = columnsOf(chart);
  const head = columns.map(({ head: name }) => name);
  const body = Array.from({ length: rows }, (_, row) => columns.map(({ cells }) => cells[row] ?? undefined));
  return [head, ...body];
}

interface Column {
  readonly head: Cell;
  readonly cells: readonly (string | number | null | undefined)[];
}

function columnsOf(chart: ChartDrawing): Column[] {
  const { categories, series } = chart;
  const names: Column = { head: undefined, cells: categories };
  if (chart.type !== 'scatter') return [names, ...series.map((one) => ({ head: one.name, cells: one.values }))];
  const x = (index: number): Column => ({ head: 'x', cells: series[index]?.x ?? [] });
  const y = (index: number): Column => ({ head: series[index]!.name, cells: series[index]!.values });
  if (sharesX(chart)) return [names, x(0), ...series.map((_, index) => y(index))];
  return [names, ...series.flatMap((_, index) => [x(index), y(index)])];
}

function sharesX({ series }: ChartDrawing): boolean {
  return series.every(({ x }) => x === series[0]?.x || String(x) === String(series[0]?.x));
}

function rowsOf({ categories, series }: ChartDrawing): number {
  return Math.max(1, categories.length, ...series.map(({ values }) => values.length));
}

/** The places in the sheet of what the series at `index` shows. */
export function formulasOf(chart: ChartDrawing, index: number): SeriesFormulas {
  const scatter = chart.type === 'scatter';
  const shared = sharesX(chart);
  const own = scatter ? (shared ? 2 + index : 2 + 2 * index) : 1 + index;
  const last = (chart.type === 'scatter' ? (chart.series[index]?.values.length ?? 1) : chart.categories.length) + 1;
  const range = (column: number) => {
    const letters = columnName(column);
    return `${SHEET_NAME}!$${letters}$2:$${letters}$${Math.max(2, last)}`;
  };
  return {
    name: `${SHEET_NAME}!$${columnName(own)}$1`,
    categories: range(0),
    values: range(own),
    x: range(scatter && !shared ? own - 1 : 1),
  };
}

/** `A`, `B` … `Z`, `AA` … of a column from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
