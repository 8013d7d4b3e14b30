import type { ChartDrawing, ChartText, DrawnAxis } from '../scene/chart';
import { drawnAxis, tickTexts } from './axes';
import { captionsOf } from './captions';
import { finished } from './finish';
import { cut } from './frame';
import { pointOf, type Scaled, valuePlace } from './geometry';
import { acrossPlace } from './marks';
import type { PlanInput } from './plan';
import { lineSpace, targetLines } from './targets';
import { textAt, widthOf } from './text';
import { niceTicks, tickValues } from './ticks';

/** Distances as shares of the text size. */
const GAP = 0.5;
const TICK_ROW = 1.5;
const TOP = 0.7;
const TICK_EVERY = { upright: 3.2, across: 5 } as const;
const MOST_STEPS = { upright: 6, across: 8 } as const;
/** Years and port numbers are not grouped. */
const GROUP_FROM = 10_000;

/** Points by two values. */
export function planScatter(input: PlanInput): ChartDrawing {
  const { spec, series, size, look } = input;
  const captions = captionsOf(input, false, false);
  const { area } = captions;
  const steps = (length: number, apart: number, most: number) =>
    Math.max(1, Math.min(most, Math.floor(length / (size * apart))));
  const lines = (spec.lines ?? []).map((line) => line.value);
  const value = scale(
    series.flatMap((one) => one.values),
    lines,
    spec.valueAxis,
    steps(area.height - 2 * size, TICK_EVERY.upright, MOST_STEPS.upright),
    1000,
  );
  const across = scale(
    series.flatMap((one) => one.x ?? []),
    [],
    spec.categoryAxis,
    steps(area.width, TICK_EVERY.across, MOST_STEPS.across),
    GROUP_FROM,
  );
  const wide = (axis: DrawnAxis) => Math.max(...tickTexts(axis).map((text) => widthOf(text, size, look.theme)));
  const left = cut(cut(area, 'top', size * TOP), 'left', wide(value) + GAP * size);
  const plot = cut(cut(left, 'right', Math.max(wide(across) / 2, lineSpace(input))), 'bottom', size * TICK_ROW);
  const chart: Scaled = {
    type: 'scatter',
    horizontal: false,
    categories: spec.categories,
    series,
    plot,
    value,
    across,
    gap: 1,
    overlap: 0,
    hole: 0,
  };
  const names = pointNames(chart, input);
  const valueTitle = captions.at('value', plot);
  const acrossTitle = captions.at('category', plot);
  return finished(
    input,
    {
      ...chart,
      value: { ...value, ...(valueTitle && { title: valueTitle }) },
      across: { ...across, ...(acrossTitle && { title: acrossTitle }) },
      lines: targetLines(chart, input, names),
    },
    [...tickLabels(chart, value, across, input), ...names],
  );
}

function scale(
  values: readonly (number | null)[],
  others: readonly number[],
  axis: PlanInput['spec']['valueAxis'],
  most: number,
  groupFrom: number,
): DrawnAxis {
  const known = [...values.filter((value) => value !== null), ...others];
  const [low, high] =
    known.length > 0 ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : [0, 1];
  return drawnAxis(axis, niceTicks(low, high, { min: axis?.min, max: axis?.max, most, fromZero: false }), groupFrom);
}

function tickLabels(chart: Scaled, value: DrawnAxis, across: DrawnAxis, { size, look }: PlanInput): ChartText[] {
  const style = { size, color: look.ink.quiet };
  const { plot } = chart;
  const [beside, below] = [tickTexts(value), tickTexts(across)];
  return [
    ...tickValues(value).map((tick, index) => {
      const place = { x: plot.x - GAP * size, align: 'right', middle: valuePlace(tick, value, chart) } as const;
      return textAt('tick', beside[index]!, place, style, look.theme);
    }),
    ...tickValues(across).map((tick, index) => {
      const middle = plot.y + plot.height + (GAP + 0.5) * size;
      return textAt(
        'tick',
        below[index]!,
        { x: acrossPlace(tick, across, chart), align: 'center', middle },
        style,
        look.theme,
      );
    }),
  ];
}

/** Names of points, where the author gave some: over each point of the first series. */
function pointNames(chart: Scaled, { spec, size, look }: PlanInput): ChartText[] {
  return spec.categories.flatMap((name, index) => {
    const [series] = chart.series;
    const at = series && name !== '' ? pointOf(series, index, chart) : undefined;
    if (!at) return [];
    const middle = at.y - series!.marker / 2 - size * 0.75;
    return [textAt('label', name, { x: at.x, align: 'center', middle }, { size, color: look.ink.text }, look.theme)];
  });
}
