import type { ChartDrawing, DrawnAxis, DrawnSeries } from '../scene/chart';
import type { Box } from '../scene/geometry';
import type { Point } from '../scene/node';

/** Where values stand in a chart that has its scales: what labels and marks are placed by. */
export type Scaled = Pick<
  ChartDrawing,
  | 'type'
  | 'horizontal'
  | 'stacking'
  | 'categories'
  | 'series'
  | 'plot'
  | 'value'
  | 'second'
  | 'across'
  | 'gap'
  | 'overlap'
  | 'hole'
>;

/** The axis's share of the way from its lower end; values beyond its ends stand at them. */
function shareOn(value: number, { min, max }: DrawnAxis): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** Distance of a value from the plot's left edge in horizontal charts, else y. */
export function valuePlace(value: number, axis: DrawnAxis, { plot, horizontal }: Scaled): number {
  const share = shareOn(value, axis);
  return horizontal ? plot.x + share * plot.width : plot.y + plot.height - share * plot.height;
}

/** Areas reach from edge to edge; everything else stands in the middle of its category's part. */
export function reachesEdges({ series }: Pick<ChartDrawing, 'series'>): boolean {
  return series.length > 0 && series.every(({ type }) => type === 'area');
}

/** The middle of a category: x, or y in horizontal charts. */
export function categoryPlace(index: number, chart: Scaled): number {
  const { plot, horizontal, categories } = chart;
  const count = Math.max(1, categories.length);
  const length = horizontal ? plot.height : plot.width;
  const start = horizontal ? plot.y : plot.x;
  if (reachesEdges(chart)) return start + (count === 1 ? length / 2 : (length * index) / (count - 1));
  return start + (length * (index + 0.5)) / count;
}

export function axisOf(series: DrawnSeries, { value, second }: Scaled): DrawnAxis | undefined {
  return series.second ? (second ?? value) : value;
}

/** Groups by the series of their chart: each of a thousand bars asks for its own. */
const groups = new WeakMap<readonly DrawnSeries[], Map<string, readonly DrawnSeries[]>>();

/** Series that share bars or heights: those of one type on one axis, in order. */
export function groupOf({ type, second }: DrawnSeries, { series: all }: Scaled): readonly DrawnSeries[] {
  const known = groups.get(all) ?? new Map<string, readonly DrawnSeries[]>();
  groups.set(all, known);
  const key = `${type} ${second}`;
  const group = known.get(key) ?? all.filter((one) => one.type === type && one.second === second);
  known.set(key, group);
  return group;
}

/** From and to which value a point of a stack reaches; for what is not stacked, from zero. Undefined for a gap. */
export function reachOf(
  series: DrawnSeries,
  index: number,
  chart: Scaled,
): readonly [from: number, to: number] | undefined {
  const value = series.values[index];
  if (typeof value !== 'number') return undefined;
  if (chart.stacking === undefined || series.type === 'line') return [0, value];
  const group = groupOf(series, chart);
  const total = group.reduce((sum, one) => sum + Math.abs(one.values[index] ?? 0), 0);
  const scale = chart.stacking === 'percent' ? 1 / (total || 1) : 1;
  const below = group
    .slice(0, group.indexOf(series))
    .reduce((sum, one) => sum + sameSign(one.values[index] ?? 0, value), 0);
  return [below * scale, (below + value) * scale];
}

function sameSign(one: number, other: number): number {
  return one < 0 === other < 0 ? one : 0;
}

/** The bar of a value; undefined for a gap. */
export function barBox(series: DrawnSeries, index: number, chart: Scaled): Box | undefined {
  const axis = axisOf(series, chart);
  const reach = reachOf(series, index, chart);
  if (!axis || !reach) return undefined;
  const { start, thickness } = barSlot(series, index, chart);
  const [from, to] = reach.map((value) => valuePlace(value, axis, chart)) as [number, number];
  const [low, length] = [Math.min(from, to), Math.abs(to - from)];
  return chart.horizontal
    ? { x: low, y: start, width: length, height: thickness }
    : { x: start, y: low, width: thickness, height: length };
}

/** Where a bar lies along the category axis, as spreadsheets divide it from gap and overlap. */
function barSlot(
  series: DrawnSeries,
  index: number,
  chart: Scaled,
): { readonly start: number; readonly thickness: number } {
  const group = groupOf(series, chart);
  const count = chart.stacking === undefined ? group.length : 1;
  const place = chart.stacking === undefined ? group.indexOf(series) : 0;
  const length = chart.horizontal ? chart.plot.height : chart.plot.width;
  const step = length / Math.max(1, chart.categories.length);
  const bars = count - (count - 1) * chart.overlap;
  const thickness = step / (bars + chart.gap);
  const start = categoryPlace(index, chart) - (bars * thickness) / 2 + place * thickness * (1 - chart.overlap);
  return { start, thickness };
}

/** The point of a value on a line, an area's upper edge or a scatter chart; undefined for a gap. */
export function pointOf(series: DrawnSeries, index: number, chart: Scaled): Point | undefined {
  const axis = axisOf(series, chart);
  if (chart.type === 'scatter') return scatterPoint(series, index, chart);
  const reach = reachOf(series, index, chart);
  if (!axis || !reach) return undefined;
  return { x: categoryPlace(index, chart), y: valuePlace(reach[1], axis, chart) };
}

function scatterPoint(series: DrawnSeries, index: number, { plot, across, value }: Scaled): Point | undefined {
  const [x, y] = [series.x?.[index], series.values[index]];
  if (typeof x !== 'number' || typeof y !== 'number' || !across || !value) return undefined;
  return {
    x: plot.x + shareOn(x, across) * plot.width,
    y: plot.y + plot.height - shareOn(y, value) * plot.height,
  };
}

export interface Sector {
  /** Clockwise from the top, in radians. */
  readonly from: number;
  readonly to: number;
  /** Of the whole. */
  readonly share: number;
}

/** The sectors of a pie's values; undefined for gaps and what is not above zero. */
export function sectorsOf({ values }: Pick<DrawnSeries, 'values'>): (Sector | undefined)[] {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let from = 0;
  return values.map((value) => {
    if (value === null || value <= 0 || total <= 0) return undefined;
    const share = value / total;
    const to = from + share * 2 * Math.PI;
    const sector = { from, to, share };
    from = to;
    return sector;
  });
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function circleOf({ plot }: Pick<ChartDrawing, 'plot'>): Circle {
  return { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2, radius: Math.min(plot.width, plot.height) / 2 };
}

/** A point on the circle; `angle` clockwise from the top. */
export function onCircle({ x, y, radius }: Circle, angle: number, share = 1): Point {
  return { x: x + radius * share * Math.sin(angle), y: y - radius * share * Math.cos(angle) };
}

/** Where a value of a radar stands on its category's ray. */
export function radarPoint(value: number, index: number, chart: Scaled): Point {
  const angle = (2 * Math.PI * index) / Math.max(1, chart.categories.length);
  return onCircle(circleOf(chart), angle, chart.value ? shareOn(value, chart.value) : 0);
}
