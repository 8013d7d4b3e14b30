import type { ChartDrawing, ChartText, DrawnAxis, DrawnSeries } from '../scene/chart';
import type { Box } from '../scene/geometry';
import { drawnAxis, extent, SHARES, tickTexts } from './axes';
import { captionsOf } from './captions';
import { type CategoryNames, categoryNames, columnNames } from './category-names';
import { finished } from './finish';
import { cut } from './frame';
import { categoryPlace, reachesEdges, type Scaled, valuePlace } from './geometry';
import { isBare, labelled, labelTexts, withHeadroom } from './labels';
import { formatCode } from './number-format';
import type { PlanInput } from './plan';
import { lineSpace, targetLines } from './targets';
import { textAt, widthOf } from './text';
import { niceTicks, ticksInSteps, tickValues } from './ticks';

/** Distances as shares of the text size. */
const TICK_GAP = 0.5;
const TICK_ROW = 1.5;
const TICK_EVERY = { upright: 3.2, lying: 5 } as const;
const TOP = 0.7;
const MOST_STEPS = 6;
/** Bars are no thicker than this, points, however few they are. */
const THICKEST = 84;
const GAP = { alone: 0.6, group: 0.7 } as const;
const WIDEST_GAP = 5;
const OVERLAP = -0.06;

interface Axes {
  readonly value: DrawnAxis;
  readonly second?: DrawnAxis;
}

/** Bars, lines and areas on a value axis and an axis of categories. */
export function planCartesian(input: PlanInput): ChartDrawing {
  const { spec } = input;
  const horizontal = spec.type === 'bar' && spec.horizontal === true;
  const series = labelled(input, horizontal);
  const bare = isBare(spec, series);
  const captions = captionsOf(input, horizontal, bare);
  const { area } = captions;
  const axes = scales(input, series, area, horizontal, bare);
  const names = horizontal
    ? columnNames(input, area.width, area.height - input.size * 2)
    : categoryNames(input, area.width - besides(axes, input), reachesEdges({ series }));
  const plot = plotBox(input, area, axes, names, horizontal);
  const chart = withHeadroom(
    {
      type: spec.type,
      horizontal,
      ...(spec.stacking && { stacking: spec.stacking }),
      categories: spec.categories,
      series,
      plot,
      ...axes,
      ...barShape(series, spec, horizontal ? plot.height : plot.width),
      hole: 0,
    },
    input,
  );
  const labels = labelTexts(chart, input);
  const titleOf = (axis: 'value' | 'second' | 'category') => {
    const title = captions.at(axis, plot);
    return title ? { title } : {};
  };
  return finished(
    input,
    {
      ...chart,
      series: labels.series,
      value: { ...chart.value!, ...titleOf('value') },
      ...(chart.second && { second: { ...chart.second, ...titleOf('second') } }),
      category: { every: names.every, low: chart.value!.min < 0, ...titleOf('category') },
      lines: targetLines(chart, input, labels.texts),
    },
    [...tickLabels(chart, input), ...names.place((index) => categoryPlace(index, chart), plot), ...labels.texts],
  );
}

function scales(input: PlanInput, series: readonly DrawnSeries[], area: Box, horizontal: boolean, bare: boolean): Axes {
  const { spec, size } = input;
  const length = horizontal ? area.width * 0.75 : area.height - 2 * size;
  const apart = size * (horizontal ? TICK_EVERY.lying : TICK_EVERY.upright);
  const most = Math.max(1, Math.min(MOST_STEPS, Math.floor(length / apart)));
  const onFirst = series.filter(({ second }) => !second);
  const onSecond = series.filter(({ second }) => second);
  const first = valueScale(input, onFirst.length > 0 ? onFirst : series, most);
  const value = { ...first, ...(bare && { hidden: true }) };
  if (onSecond.length === 0 || onFirst.length === 0) return { value };
  const [low, high] = extent(onSecond, spec, linesOn(input, 'second'));
  const wishes = { min: spec.secondAxis?.min, max: spec.secondAxis?.max, fromZero: hasBars(onSecond) };
  const count = Math.max(1, tickValues(value).length - 1);
  return { value, second: drawnAxis(spec.secondAxis, ticksInSteps(low, high, count, wishes)) };
}

function valueScale(input: PlanInput, series: readonly DrawnSeries[], most: number): DrawnAxis {
  const { spec } = input;
  if (spec.stacking === 'percent') return { min: 0, max: 1, step: most >= 5 ? 0.2 : 0.25, format: formatCode(SHARES) };
  const [low, high] = extent(series, spec, linesOn(input, 'value'));
  const { min, max } = spec.valueAxis ?? {};
  return drawnAxis(spec.valueAxis, niceTicks(low, high, { min, max, most, fromZero: hasBars(series) }));
}

function linesOn({ spec }: PlanInput, axis: 'value' | 'second'): number[] {
  return (spec.lines ?? []).filter((line) => (line.axis ?? 'value') === axis).map(({ value }) => value);
}

function hasBars(series: readonly DrawnSeries[]): boolean {
  return series.some(({ type }) => type !== 'line');
}

/** Width that an axis's numbers take beside the plot. */
function axisSpace(axis: DrawnAxis | undefined, { size, look }: PlanInput): number {
  if (!axis || axis.hidden) return 0;
  return Math.max(...tickTexts(axis).map((text) => widthOf(text, size, look.theme))) + TICK_GAP * size;
}

function besides({ value, second }: Axes, input: PlanInput): number {
  return axisSpace(value, input) + Math.max(axisSpace(second, input), lineSpace(input));
}

function plotBox(input: PlanInput, area: Box, { value, second }: Axes, names: CategoryNames, horizontal: boolean): Box {
  const { size, spec } = input;
  if (horizontal) {
    const top = cut(area, 'top', (spec.lines ?? []).length > 0 ? size * TICK_ROW : size * TOP * 0.5);
    const beside = cut(cut(top, 'left', names.space), 'right', axisSpace(value, input) / 2);
    return cut(beside, 'bottom', value.hidden ? size * 0.3 : size * TICK_ROW);
  }
  const left = Math.max(axisSpace(value, input), names.overhang);
  const right = Math.max(axisSpace(second, input), names.overhang, lineSpace(input));
  return cut(cut(cut(cut(area, 'top', size * TOP), 'left', left), 'right', right), 'bottom', names.space);
}

function barShape(series: readonly DrawnSeries[], spec: PlanInput['spec'], length: number) {
  const bars = series.filter(({ type }) => type === 'bar').length;
  const beside = spec.stacking === undefined ? Math.max(1, bars) : 1;
  const step = length / Math.max(1, spec.categories.length);
  const overlap = beside > 1 ? OVERLAP : 0;
  const group = beside - (beside - 1) * overlap;
  const gap = Math.min(WIDEST_GAP, Math.max(beside === 1 ? GAP.alone : GAP.group, step / THICKEST - group));
  return { gap: Math.round(gap * 100) / 100, overlap };
}

/** The numbers along the axes. */
function tickLabels(chart: Scaled, { size, look }: PlanInput): ChartText[] {
  const style = { size, color: look.ink.quiet };
  const { plot, horizontal } = chart;
  const gap = TICK_GAP * size;
  const along = (axis: DrawnAxis | undefined, second: boolean): ChartText[] => {
    if (!axis || axis.hidden) return [];
    const texts = tickTexts(axis);
    return tickValues(axis).map((tick, index) => {
      const at = valuePlace(tick, axis, chart);
      const below = { x: at, align: 'center', middle: plot.y + plot.height + gap + size * 0.5 } as const;
      const x = second ? plot.x + plot.width + gap : plot.x - gap;
      const beside = { x, align: second ? 'left' : 'right', middle: at } as const;
      return textAt('tick', texts[index]!, horizontal ? below : beside, style, look.theme);
    });
  };
  return [...along(chart.value, false), ...along(chart.second, true)];
}
