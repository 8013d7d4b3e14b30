import type { ChartSpec, ChartType } from './spec';

/** A table of numbers: a head that names each series, and rows of a category with its values. */
export interface ChartTable {
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly category: string;
  /** One for each of the table's series; missing ones and null are gaps. */
  readonly values: readonly (number | null | undefined)[];
}

/**
 * A chart of a table, one series a column. `options` is anything else that a `ChartSpec` says, as
 * `{ valueAxis: { unit: '%' } }`. Values that are no finite numbers become gaps.
 */
export function chartFromTable(
  type: ChartType,
  { series, rows }: ChartTable,
  options: Partial<Omit<ChartSpec, 'type' | 'categories' | 'series'>> = {},
): ChartSpec {
  return {
    ...options,
    type,
    categories: rows.map(({ category }) => category),
    series: series.map((name, column) => ({ name, values: rows.map(({ values }) => finite(values[column])) })),
  };
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The chart with its categories in the order of their values (of their sums, where there are several series on the first axis). */
export function sortedChart(spec: ChartSpec, order: 'ascending' | 'descending'): ChartSpec {
  const sign = order === 'ascending' ? 1 : -1;
  const onFirst = spec.series.filter(({ axis }) => axis !== 'second');
  const summed = onFirst.length > 0 ? onFirst : spec.series;
  const sums = spec.categories.map((_, index) => summed.reduce((sum, one) => sum + (one.values[index] ?? 0), 0));
  const places = sums.map((_, index) => index).sort((a, b) => sign * (sums[a]! - sums[b]!) || a - b);
  const { highlight } = spec;
  return {
    ...spec,
    categories: places.map((place) => spec.categories[place]!),
    series: spec.series.map((one) => ({ ...one, values: places.map((place) => one.values[place] ?? null) })),
    ...(highlight?.category === undefined
      ? {}
      : { highlight: { ...highlight, category: places.indexOf(highlight.category) } }),
  };
}
