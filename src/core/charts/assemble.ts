import { message } from '../source/message';
import type { Span } from '../source/span';
import type { DraftData, DraftSeries, DraftValue } from './draft';
import { sortedChart } from './from-table';
import type { ChartOptions } from './read-options';
import type { Reading } from './reading';
import type { ChartAxis, ChartHighlight, ChartSeries, ChartSpec } from './spec';

/** More are no chart that anyone could read. */
const MOST_CATEGORIES = 500;
const MOST_SERIES = 24;

/** The spec of what a block says; undefined, with a problem, if it has no number to show. `fence` is where that is said. */
export function specFrom(options: ChartOptions, data: DraftData, fence: Span, reading: Reading): ChartSpec | undefined {
  const series = seriesOf(options, data.series, fence, reading);
  if (!series.some(({ values }) => values.some(({ value }) => value !== null))) {
    if (!reading.problems.some(({ severity }) => severity === 'error'))
      reading.fail(
        'chart-empty',
        message('The chart has no numbers. Give it categories and series, or a table of separated values.'),
        fence,
      );
    return undefined;
  }
  const categories = categoriesOf(options, data, series, fence, reading);
  const unit = commonUnit(series, reading);
  const base = optionsOf(options, series, unit, reading);
  const across = data.across === undefined ? {} : { categoryAxis: { title: data.across, ...base.categoryAxis } };
  const spec: ChartSpec = {
    ...base,
    ...across,
    categories,
    series: series.map((one) => plain(one, categories.length, options.type === 'scatter')),
  };
  const highlight = highlightOf(options, spec, reading);
  const whole = highlight ? { ...spec, highlight } : spec;
  return options.sort && options.type !== 'scatter' ? sortedChart(whole, options.sort) : whole;
}

function seriesOf(
  { type, combo, places }: ChartOptions,
  given: readonly DraftSeries[],
  fence: Span,
  reading: Reading,
): readonly DraftSeries[] {
  let series = given.filter(({ values }) => values.length > 0);
  if (series.length > MOST_SERIES) {
    reading.warn(
      'chart-size',
      message('A chart shows at most {0} series; the others are left out.', MOST_SERIES),
      fence,
    );
    series = series.slice(0, MOST_SERIES);
  }
  if ((type === 'pie' || type === 'doughnut') && series.length > 1) {
    reading.warn(
      'chart-pie',
      message('A pie shows one series; "{0}" and what follows is left out.', series[1]!.name),
      series[1]!.span,
    );
    series = series.slice(0, 1);
  }
  if (type === 'pie' || type === 'doughnut') for (const value of series[0]?.values ?? []) checkSector(value, reading);
  const explicit = series.some((one) => one.type !== undefined || one.axis !== undefined);
  if (!combo || explicit || series.length < 2) return series;
  return series.map((one, index) =>
    index < series.length - 1
      ? one
      : { ...one, type: 'line', ...(places.has('y2') || apart(series) ? { axis: 'second' } : {}) },
  );
}

/** Whether the last series would be flat, or the others, on a common axis. */
function apart(series: readonly DraftSeries[]): boolean {
  const top = (some: readonly DraftSeries[]) =>
    Math.max(0, ...some.flatMap(({ values }) => values.map(({ value }) => Math.abs(value ?? 0))));
  const [bars, line] = [top(series.slice(0, -1)), top(series.slice(-1))];
  return bars > 4 * line || line > 4 * bars;
}

function checkSector({ value, span }: DraftValue, reading: Reading): void {
  if (value !== null && value < 0)
    reading.warn('chart-pie', message('A pie cannot show {0}, which is below zero.', value), span);
}

function categoriesOf(
  { type }: ChartOptions,
  { categories }: DraftData,
  series: readonly DraftSeries[],
  fence: Span,
  reading: Reading,
): readonly string[] {
  const longest = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const names =
    categories ?? (type === 'scatter' ? [] : Array.from({ length: longest }, (_, index) => String(index + 1)));
  if (categories && type !== 'scatter') for (const one of series) checkLength(one, names.length, reading);
  const count = Math.max(names.length, longest);
  if (count > MOST_CATEGORIES)
    reading.warn(
      'chart-size',
      message('A chart shows at most {0} categories; the others are left out.', MOST_CATEGORIES),
      fence,
    );
  return names.slice(0, MOST_CATEGORIES);
}

function checkLength({ name, values, span }: DraftSeries, count: number, reading: Reading): void {
  if (values.length === count) return;
  const text = message('The series "{0}" has {1} values for {2} categories.', name, values.length, count);
  const at = values.length > count ? values[count]!.span : span;
  reading.warn('chart-length', text, at);
}

function plain({ name, values, x, type, axis, color }: DraftSeries, count: number, scatter: boolean): ChartSeries {
  const most = scatter ? MOST_CATEGORIES : count;
  const bare = (all: readonly DraftValue[]) =>
    Array.from({ length: scatter ? Math.min(most, all.length) : most }, (_, index) => all[index]?.value ?? null);
  return {
    name,
    values: bare(values),
    ...(x && { x: bare(x) }),
    ...(type && { type }),
    ...(axis && { axis }),
    ...(color && { color }),
  };
}

/** The unit that stands at the numbers themselves, if they agree. */
function commonUnit(series: readonly DraftSeries[], reading: Reading): string | undefined {
  const written = series.flatMap(({ values }) => values.filter(({ unit }) => unit !== ''));
  const first = written[0]?.unit;
  const other = written.find(({ unit }) => unit !== first);
  if (!other) return first;
  const onOneAxis = series.every(({ axis }) => axis !== 'second');
  if (onOneAxis)
    reading.warn(
      'chart-unit',
      message('Values are given in {0} and in {1}; a chart has one unit.', first!, other.unit),
      other.span,
    );
  return undefined;
}

function optionsOf(
  options: ChartOptions,
  series: readonly DraftSeries[],
  unit: string | undefined,
  reading: Reading,
): Omit<ChartSpec, 'categories' | 'series'> {
  const { type, title, center, labels, legend, x, y, y2, places } = options;
  const round = type === 'pie' || type === 'doughnut' || type === 'radar';
  const stacking = possible(options.stacking, type === 'bar' || type === 'area', () =>
    reading.warn(
      'chart-option',
      message('Only bars and areas can be stacked.'),
      places.get('stacked') ?? places.get('type')!,
    ),
  );
  const horizontal = possible(options.horizontal || undefined, type === 'bar', () =>
    reading.warn('chart-option', message('Only bars can lie.'), places.get('horizontal')!),
  );
  const lines = possible(options.lines.length > 0 ? options.lines : undefined, !round, () =>
    reading.warn(
      'chart-option',
      message('Only charts with axes can have a target or baseline.'),
      options.lines[0]!.span,
    ),
  );
  const second = series.find((one) => one.axis === 'second');
  if (second && (round || type === 'scatter' || horizontal || stacking === 'percent'))
    reading.warn('chart-option', message('Only upright bars, lines and areas can have a second axis.'), second.span);
  const valueAxis: ChartAxis = { ...(unit !== undefined && y.unit === undefined && { unit }), ...y };
  return {
    type,
    ...(horizontal && { horizontal }),
    ...(stacking && { stacking }),
    ...(title !== undefined && { title }),
    ...(center !== undefined && { center }),
    ...(labels && { labels }),
    ...(legend && { legend }),
    ...(hasKeys(x) && { categoryAxis: x }),
    ...(hasKeys(valueAxis) && { valueAxis }),
    ...(hasKeys(y2) && { secondAxis: y2 }),
    ...(lines && { lines: lines.map(({ span: _, ...line }) => line) }),
  };
}

function possible<T>(value: T | undefined, can: boolean, report: () => void): T | undefined {
  if (value === undefined || can) return value;
  report();
  return undefined;
}

function hasKeys(axis: ChartAxis): boolean {
  return Object.keys(axis).length > 0;
}

function highlightOf(
  { highlight }: ChartOptions,
  { categories, series }: ChartSpec,
  reading: Reading,
): ChartHighlight | undefined {
  let found: { series?: number; category?: number } | undefined;
  for (const { name, span } of highlight) {
    const inSeries = series.findIndex((one) => sameName(one.name, name));
    const inCategories = categories.findIndex((one) => sameName(one, name));
    if (inCategories >= 0) found = { ...found, category: inCategories };
    else if (inSeries >= 0) found = { ...found, series: inSeries };
    else
      reading.warn('chart-highlight', message('The chart has no category or series "{0}" to highlight.', name), span);
  }
  return found;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
