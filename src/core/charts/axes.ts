import type { DrawnAxis, DrawnSeries } from '../scene/chart';
import { formatCode, formatFor, formatNumber, type NumberFormat, readFormat } from './number-format';
import type { ChartAxis, ChartSpec } from './spec';
import { type Ticks, tickValues } from './ticks';

/** Units that stand at every number; longer ones stand once, with the axis's title. */
const SIGN = /^(?:%|‰|°C?|[$€£¥×]|x|倍|pp)$/;
const BEFORE = /^[$€£¥]$/;

function isSign(unit: string | undefined): unit is string {
  return unit !== undefined && SIGN.test(unit);
}

/** What stands at the axis: its title, and its unit where that does not stand at each number. */
export function axisCaption(axis: ChartAxis | undefined): string {
  const { title = '', unit = '', format } = axis ?? {};
  const isAtNumbers = format === undefined ? isSign(unit) : format.includes(unit);
  if (unit === '' || isAtNumbers) return title;
  if (title === '') return unit;
  return /[\u2e80-\u9fff]$/.test(title) ? `${title}（${unit}）` : `${title} (${unit})`;
}

/** What the value axis measures: a single series' name says it where nothing else does. */
export function valueCaption({ valueAxis, series, title }: ChartSpec): string {
  const [only, ...more] = series;
  const name = only && more.length === 0 && only.name !== '' && only.name !== title ? only.name : undefined;
  return axisCaption(valueAxis?.title === undefined && name !== undefined ? { ...valueAxis, title: name } : valueAxis);
}

/** The author's format, or one with as many decimals as the numbers need, with the unit if it is a sign. */
export function formatOf(axis: ChartAxis | undefined, values: readonly number[], groupFrom = 1000): NumberFormat {
  const own = axis?.format === undefined ? undefined : readFormat(axis.format);
  if (own) return own;
  const { unit } = axis ?? {};
  const format = formatFor(values, 2, groupFrom);
  if (!isSign(unit)) return format;
  return BEFORE.test(unit) ? { ...format, prefix: unit } : { ...format, suffix: unit };
}

/** Shares of a whole, as an axis of stacks in percent has them. */
export const SHARES: NumberFormat = { ...formatFor([]), suffix: '%', percent: true };

/** The numbers along an axis as they are shown. */
export function tickTexts(axis: DrawnAxis): string[] {
  const format = readFormat(axis.format);
  return tickValues(axis).map((value) => (format ? formatNumber(value, format) : String(value)));
}

export function drawnAxis(axis: ChartAxis | undefined, ticks: Ticks, groupFrom = 1000): DrawnAxis {
  return { ...ticks, format: formatCode(formatOf(axis, tickValues(ticks), groupFrom)) };
}

/** The least and the greatest that must be on the scale of some series: sums where they are stacked. */
export function extent(
  series: readonly DrawnSeries[],
  spec: ChartSpec,
  others: readonly number[] = [],
): [low: number, high: number] {
  const found = [...others];
  const stacked = spec.stacking === undefined ? [] : series.filter(({ type }) => type !== 'line');
  for (const one of series)
    if (!stacked.includes(one)) for (const value of one.values) if (value !== null) found.push(value);
  for (const type of new Set(stacked.map((one) => one.type))) {
    const group = stacked.filter((one) => one.type === type);
    spec.categories.forEach((_, index) => {
      const values = group.map(({ values: all }) => all[index] ?? 0);
      found.push(
        values.filter((value) => value > 0).reduce(sum, 0),
        values.filter((value) => value < 0).reduce(sum, 0),
      );
    });
  }
  return found.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    found.length > 0 ? [found[0]!, found[0]!] : [0, 1],
  );
}

function sum(a: number, b: number): number {
  return a + b;
}
