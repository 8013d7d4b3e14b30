import type { ChartDrawing, ChartFill, DrawnAxis, DrawnSeries } from '../scene/chart';
import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import type { Point } from '../scene/node';
import {
  axisOf,
  barBox,
  categoryPlace,
  circleOf,
  onCircle,
  pointOf,
  radarPoint,
  reachOf,
  sectorsOf,
  valuePlace,
} from './geometry';
import { tickValues } from './ticks';

/** What a printer paints for a chart that draws it itself, in painting order. Texts are not among them. */
export type ChartMark =
  | { readonly kind: 'box'; readonly box: Box; readonly fill: ChartFill; readonly edge?: MarkLine }
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly line: MarkLine }
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly fill?: ChartFill; readonly line?: MarkLine }
  | {
      readonly kind: 'dot';
      readonly at: Point;
      readonly diameter: number;
      readonly fill: ChartFill;
      readonly edge?: MarkLine;
    }
  | {
      readonly kind: 'sector';
      readonly center: Point;
      readonly radius: number;
      readonly inner: number;
      readonly from: number;
      readonly to: number;
      readonly fill: ChartFill;
      readonly edge: MarkLine;
    };

export interface MarkLine {
  readonly color: Color;
  /** Points. */
  readonly width: number;
  readonly dash?: true;
}

/** Thickness of grid lines and of the axis, points; the PPTX has the same. */
export const GRID_WIDTH = 0.75;
export const AXIS_WIDTH = 1;
/** Of the lines between the sectors of a pie and the bars of a stack. */
export const SEAM_WIDTH = 1.5;
/** Of a line in the legend, and of the point on it. */
const SAMPLE_WIDTH = 2.25;
const SAMPLE_DOT = 7;
/** Of a target or baseline. */
export const TARGET_WIDTH = 1.5;

/** The marks of a chart, from its scales. */
export function chartMarks(chart: ChartDrawing): ChartMark[] {
  const data = chart.type === 'pie' || chart.type === 'doughnut' ? sectors(chart) : plotted(chart);
  return [...data, ...targets(chart), ...legendKeys(chart)];
}

function plotted(chart: ChartDrawing): ChartMark[] {
  if (chart.type === 'radar') return [...web(chart), ...chart.series.flatMap((one) => radarSeries(one, chart))];
  const order = ['area', 'bar', 'line', 'scatter'];
  const series = [...chart.series].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return [...grid(chart), ...series.flatMap((one) => seriesMarks(one, chart)), ...axisLine(chart)];
}

function seriesMarks(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  if (series.type === 'bar') return bars(series, chart);
  if (series.type === 'area') return areas(series, chart);
  return [...lines(series, chart), ...dots(series, chart)];
}

function fillAt(series: DrawnSeries, index: number): ChartFill {
  return series.points.find((point) => point.index === index)?.fill ?? series.fill;
}

function grid(chart: ChartDrawing): ChartMark[] {
  const { plot, value, across, horizontal, ink } = chart;
  const line: MarkLine = { color: ink.rule, width: GRID_WIDTH };
  const down = (x: number): ChartMark => ({
    kind: 'line',
    points: [
      { x, y: plot.y },
      { x, y: plot.y + plot.height },
    ],
    line,
  });
  const over = (y: number): ChartMark => ({
    kind: 'line',
    points: [
      { x: plot.x, y },
      { x: plot.x + plot.width, y },
    ],
    line,
  });
  const own = value && !value.hidden ? tickValues(value).map((tick) => valuePlace(tick, value, chart)) : [];
  const upright = across
    ? tickValues(across)
        .map((tick) => acrossPlace(tick, across, chart))
        .map(down)
    : [];
  return [...own.map(horizontal ? down : over), ...upright];
}

/** Where an x value of a scatter chart stands. */
export function acrossPlace(value: number, { min, max }: DrawnAxis, { plot }: Pick<ChartDrawing, 'plot'>): number {
  return plot.x + ((value - min) / (max - min)) * plot.width;
}

/** The line that bars stand on: at zero, or at the end of the axis next to it. */
function axisLine(chart: ChartDrawing): ChartMark[] {
  const { plot, value, horizontal, ink } = chart;
  if (!value) return [];
  const at = valuePlace(Math.min(value.max, Math.max(value.min, 0)), value, chart);
  const points = horizontal
    ? [
        { x: at, y: plot.y },
        { x: at, y: plot.y + plot.height },
      ]
    : [
        { x: plot.x, y: at },
        { x: plot.x + plot.width, y: at },
      ];
  return [{ kind: 'line', points, line: { color: ink.quiet, width: AXIS_WIDTH } }];
}

function bars(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  const edge = chart.stacking === undefined ? undefined : { color: chart.ink.ground, width: SEAM_WIDTH };
  return series.values.flatMap((_, index): ChartMark[] => {
    const box = barBox(series, index, chart);
    return box ? [{ kind: 'box', box, fill: fillAt(series, index), ...(edge && { edge }) }] : [];
  });
}

/** The stretches of a series between its gaps, as places among its values. */
export function stretches(values: readonly (number | null)[]): number[][] {
  const found: number[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    if (index === 0 || values[index - 1] === null) found.push([]);
    found.at(-1)!.push(index);
  });
  return found;
}

function areas(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  const axis = axisOf(series, chart);
  if (!axis) return [];
  return stretches(series.values).map((places): ChartMark => {
    const edge = (end: 0 | 1) =>
      places.map((index) => ({
        x: categoryPlace(index, chart),
        y: valuePlace(reachOf(series, index, chart)![end], axis, chart),
      }));
    return { kind: 'polygon', points: [...edge(1), ...edge(0).reverse()], fill: series.fill };
  });
}

function lines(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  if (series.width === 0) return [];
  const known = series.values.map((_, index) => pointOf(series, index, chart) ?? null);
  const line: MarkLine = { color: series.fill.color, width: series.width };
  return stretches(known.map((point) => (point ? 1 : null)))
    .filter((places) => places.length > 1)
    .map((places) => ({ kind: 'line', points: places.map((index) => known[index]!), line }));
}

function dots(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  if (series.marker === 0) return [];
  return series.values.flatMap((_, index): ChartMark[] => {
    const at = pointOf(series, index, chart);
    if (!at) return [];
    const edge = series.type === 'scatter' ? {} : { edge: { color: chart.ink.ground, width: 1 } };
    return [{ kind: 'dot', at, diameter: series.marker, fill: fillAt(series, index), ...edge }];
  });
}

/** A radar's grid: rings at the ticks, and a ray for each category. */
function web(chart: ChartDrawing): ChartMark[] {
  const { value, categories, ink } = chart;
  if (!value || categories.length === 0) return [];
  const line: MarkLine = { color: ink.rule, width: GRID_WIDTH };
  const ring = (tick: number): ChartMark => ({
    kind: 'polygon',
    points: categories.map((_, index) => radarPoint(tick, index, chart)),
    line,
  });
  const circle = circleOf(chart);
  const rays = categories.map((_, index): ChartMark => {
    const end = onCircle(circle, (2 * Math.PI * index) / categories.length);
    return { kind: 'line', points: [{ x: circle.x, y: circle.y }, end], line };
  });
  return [...tickValues(value).slice(1).map(ring), ...rays];
}

function radarSeries(series: DrawnSeries, chart: ChartDrawing): ChartMark[] {
  const places = stretches(series.values);
  const whole = places.length === 1 && places[0]!.length === series.values.length;
  const line: MarkLine = { color: series.fill.color, width: series.width };
  const point = (index: number) => radarPoint(series.values[index]!, index, chart);
  const outline = places.map(
    (stretch): ChartMark =>
      whole
        ? { kind: 'polygon', points: stretch.map(point), line }
        : { kind: 'line', points: stretch.map(point), line },
  );
  const edge = { color: chart.ink.ground, width: 1 };
  const marks = places.flat().map(
    (index): ChartMark => ({
      kind: 'dot',
      at: point(index),
      diameter: series.marker,
      fill: fillAt(series, index),
      edge,
    }),
  );
  return [...outline, ...(series.marker > 0 ? marks : [])];
}

function sectors(chart: ChartDrawing): ChartMark[] {
  const { x, y, radius } = circleOf(chart);
  const [series] = chart.series;
  if (!series) return [];
  const inner = chart.type === 'doughnut' ? radius * chart.hole : 0;
  return sectorsOf(series).flatMap((sector, index): ChartMark[] =>
    sector
      ? [
          {
            kind: 'sector',
            center: { x, y },
            radius,
            inner,
            from: sector.from,
            to: sector.to,
            fill: fillAt(series, index),
            edge: { color: chart.ink.ground, width: SEAM_WIDTH },
          },
        ]
      : [],
  );
}

function targets({ lines: all }: ChartDrawing): ChartMark[] {
  return all.flatMap(({ pieces, color }) =>
    pieces.map(
      ({ from, to }): ChartMark => ({
        kind: 'line',
        points: [from, to],
        line: { color, width: TARGET_WIDTH, dash: true },
      }),
    ),
  );
}

function legendKeys({ legend, ink }: ChartDrawing): ChartMark[] {
  return (legend?.entries ?? []).flatMap(({ key, fill, sample }): ChartMark[] => {
    const middle = { x: key.x + key.width / 2, y: key.y + key.height / 2 };
    if (sample === 'box') return [{ kind: 'box', box: key, fill }];
    if (sample === 'dot') return [{ kind: 'dot', at: middle, diameter: key.width, fill }];
    const points = [
      { x: key.x, y: middle.y },
      { x: key.x + key.width, y: middle.y },
    ];
    const line: ChartMark = { kind: 'line', points, line: { color: fill.color, width: SAMPLE_WIDTH } };
    const edge = { color: ink.ground, width: 1 };
    return sample === 'line' ? [line] : [line, { kind: 'dot', at: middle, diameter: SAMPLE_DOT, fill, edge }];
  });
}
