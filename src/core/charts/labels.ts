import type { ChartText, DrawnAxis, DrawnLabels, DrawnSeries } from '../scene/chart';
import type { Color } from '../scene/color';
import { contrast, mix, resolveColor } from '../scene/contrast';
import { formatOf } from './axes';
import { axisOf, barBox, pointOf, type Scaled } from './geometry';
import { formatCode, formatNumber, readFormat } from './number-format';
import type { PlanInput } from './plan';
import type { ChartSpec } from './spec';
import { textAt, widthOf } from './text';

/** Without being asked, numbers stand at as many points as can be read at a glance. */
const MOST_BARS = 16;
const MOST_SEGMENTS = 30;
const MOST_POINTS = 8;
/** Distances as shares of the text size. */
const GAP = 0.35;
const HEIGHT = 1.25;

/** The styled series with the numbers that stand at their points. */
export function labelled(input: PlanInput, horizontal: boolean): DrawnSeries[] {
  return input.series.map((one) => {
    const labels = labelsOf(one, input, horizontal);
    return labels ? { ...one, labels } : one;
  });
}

function labelsOf(series: DrawnSeries, input: PlanInput, horizontal: boolean): DrawnLabels | undefined {
  const { spec, look } = input;
  const { highlight } = spec;
  if (spec.labels === 'none' || series.type === 'area') return undefined;
  const one =
    highlight?.category !== undefined &&
    (highlight.series === undefined || highlight.series === input.series.indexOf(series));
  const wanted = spec.labels !== undefined || wantsLabels(series, input, horizontal);
  if (!wanted && !(one && series.type === 'line')) return undefined;
  const axis = series.second ? spec.secondAxis : spec.valueAxis;
  const values = series.values.filter((value) => value !== null);
  const place = series.type === 'bar' ? (spec.stacking === undefined ? 'outside' : 'middle') : 'above';
  const hidden = wanted ? [] : series.values.flatMap((_, index) => (index === highlight?.category ? [] : [{ index }]));
  return {
    show: 'value',
    format: formatCode(formatOf(axis, values)),
    place,
    bold: one || highlight?.series === input.series.indexOf(series),
    color: look.ink.text,
    points: hidden,
  };
}

function wantsLabels(
  series: DrawnSeries,
  { spec, series: all, frame, size, look }: PlanInput,
  horizontal: boolean,
): boolean {
  const count = spec.categories.length;
  const same = all.filter(({ type }) => type === series.type);
  if (series.type === 'line') return all.length === 1 && count <= MOST_POINTS;
  if (series.type !== 'bar') return false;
  if (spec.stacking !== undefined) return same.length * count <= MOST_SEGMENTS;
  if (same.length * count > MOST_BARS || all.length > same.length) return false;
  if (horizontal) return true;
  // A number as wide as its bar's part of the axis would run into its neighbour's.
  const room = (frame.area.width * 0.9) / Math.max(1, same.length * count);
  const format = formatOf(
    spec.valueAxis,
    series.values.filter((value) => value !== null),
  );
  return series.values.every(
    (value) => value === null || widthOf(formatNumber(value, format), size, look.theme) <= room,
  );
}

/** Whether labels say every value, so that the axis need not. */
export function isBare({ valueAxis, stacking, lines = [] }: ChartSpec, series: readonly DrawnSeries[]): boolean {
  const given = valueAxis?.min !== undefined || valueAxis?.max !== undefined;
  return (
    !given &&
    stacking === undefined &&
    lines.length <= 2 &&
    series.length > 0 &&
    series.every(({ type, labels, second }) => type === 'bar' && labels !== undefined && !second)
  );
}

/** The chart with axes long enough for the numbers beyond its longest bars and highest points. */
export function withHeadroom(chart: Scaled, input: PlanInput): Scaled {
  const { value } = chart;
  if (!value || chart.stacking !== undefined || !chart.series.some(({ labels }) => labels)) return chart;
  const length = chart.horizontal ? chart.plot.width : chart.plot.height;
  const upper = room(chart, input, 1) / Math.max(1, length);
  const lower = room(chart, input, -1) / Math.max(1, length);
  return { ...chart, value: longer(value, chart, input.spec, Math.min(0.5, upper), Math.min(0.3, lower)) };
}

/** Points that the numbers at one end of the axis need. */
function room({ series, horizontal }: Scaled, { size, look }: PlanInput, sign: 1 | -1): number {
  const texts = series.flatMap(({ labels, values }) => {
    const format = labels && readFormat(labels.format);
    return format
      ? values.flatMap((value) => (value !== null && value * sign > 0 ? [formatNumber(value, format)] : []))
      : [];
  });
  if (texts.length === 0) return 0;
  if (!horizontal) return size * (HEIGHT + GAP);
  return Math.max(...texts.map((text) => widthOf(text, size, look.theme, true))) + 2 * GAP * size;
}

function longer(
  axis: DrawnAxis,
  { series }: Scaled,
  { valueAxis }: ChartSpec,
  upper: number,
  lower: number,
): DrawnAxis {
  const values = series.filter(({ second }) => !second).flatMap((one) => one.values.filter((value) => value !== null));
  const high = Math.max(...values, axis.min);
  const low = Math.min(...values, axis.max);
  let { min, max } = axis;
  if (axis.hidden) {
    // Nobody sees where this scale ends.
    max = high > 0 ? significant(high / (1 - upper)) : axis.max;
    min = low < 0 ? -significant((max - low) * lower - low) : axis.min;
    return { ...axis, min, max, step: Math.max(axis.step, (max - min) / 10) };
  }
  if (valueAxis?.max === undefined && upper > 0 && max - high < (max - min) * upper) max += axis.step;
  if (valueAxis?.min === undefined && lower > 0 && min < 0 && low - min < (max - min) * lower) min -= axis.step;
  return { ...axis, min: Number(min.toPrecision(12)), max: Number(max.toPrecision(12)) };
}

function significant(value: number): number {
  return Number(value.toPrecision(3));
}

/** The labels' texts in their places, and the series with those left out that find no room. */
export function labelTexts(
  chart: Scaled,
  input: PlanInput,
): { readonly texts: readonly ChartText[]; readonly series: readonly DrawnSeries[] } {
  const texts: ChartText[] = [];
  const series = chart.series.map((one): DrawnSeries => {
    const { labels } = one;
    const format = labels && readFormat(labels.format);
    if (!labels || !format) return one;
    const points = one.values.flatMap((value, index): { index: number; color?: Color }[] => {
      if (value === null) return [];
      const hidden = labels.points.find((point) => point.index === index);
      const placed = hidden ? undefined : labelAt(one, labels, index, formatNumber(value, format), chart, input);
      if (placed) texts.push(placed);
      if (!placed) return [{ index }];
      return placed.color === labels.color ? [] : [{ index, color: placed.color }];
    });
    return { ...one, labels: { ...labels, points } };
  });
  return { texts, series };
}

function labelAt(
  series: DrawnSeries,
  labels: DrawnLabels,
  index: number,
  text: string,
  chart: Scaled,
  input: PlanInput,
): ChartText | undefined {
  const { size, look } = input;
  const { bold } = labels;
  if (series.type !== 'bar') {
    const at = pointOf(series, index, chart);
    const middle = at && at.y - series.marker / 2 - size * (GAP + HEIGHT / 2 - 0.25);
    return (
      at &&
      textAt(
        'label',
        text,
        { x: at.x, align: 'center', middle: middle! },
        { size, bold, color: labels.color },
        look.theme,
      )
    );
  }
  const box = barBox(series, index, chart);
  const axis = axisOf(series, chart);
  if (!box || !axis) return undefined;
  if (labels.place === 'middle') {
    const fill = series.points.find((point) => point.index === index)?.fill ?? series.fill;
    const fits = box.height >= size * 1.1 && box.width >= widthOf(text, size, look.theme, bold) + 4;
    const place = { x: box.x + box.width / 2, align: 'center', middle: box.y + box.height / 2 } as const;
    return fits ? textAt('label', text, place, { size, bold, color: inkOn(fill, input) }, look.theme) : undefined;
  }
  const negative = (series.values[index] ?? 0) < 0;
  const style = { size, bold, color: labels.color };
  if (chart.horizontal) {
    const x = negative ? box.x - GAP * size : box.x + box.width + GAP * size;
    return textAt(
      'label',
      text,
      { x, align: negative ? 'right' : 'left', middle: box.y + box.height / 2 },
      style,
      look.theme,
    );
  }
  const beyond = size * (GAP + HEIGHT / 2 - 0.25);
  const middle = negative ? box.y + box.height + beyond : box.y - beyond;
  return textAt('label', text, { x: box.x + box.width / 2, align: 'center', middle }, style, look.theme);
}

/** The ground or the text colour: whichever is easier to read on a fill. */
export function inkOn({ color, opacity }: DrawnSeries['fill'], { look }: PlanInput): Color {
  const { theme, ink } = look;
  const behind = mix(resolveColor(ink.ground, theme), resolveColor(color, theme), opacity);
  const onGround = contrast(resolveColor(ink.ground, theme), behind);
  return onGround >= contrast(resolveColor(ink.text, theme), behind) ? ink.ground : ink.text;
}
