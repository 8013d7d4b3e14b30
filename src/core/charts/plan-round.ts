import type { ChartDrawing, ChartText, DrawnLabels, DrawnLegend, DrawnSeries } from '../scene/chart';
import type { Color } from '../scene/color';
import type { Box } from '../scene/geometry';
import { drawnAxis, extent, formatOf, tickTexts } from './axes';
import { finished } from './finish';
import { circleOf, onCircle, radarPoint, type Scaled, sectorsOf } from './geometry';
import { inkOn } from './labels';
import { formatCode, formatNumber, readFormat } from './number-format';
import type { PlanInput } from './plan';
import { linesAt, linesOf, textAt, widthOf } from './text';
import { niceTicks, tickValues } from './ticks';

const HOLE = 0.62;
/** Labels stand this far out in a pie; in the middle of a doughnut's ring. */
const LABEL_AT = 0.68;
/** Smaller sectors hold no number. */
const LEAST_SHARE = 0.045;
const NO_BARS = { gap: 1, overlap: 0 } as const;
const RADAR_STEPS = 4;
/** Space around the circle, as shares of the text size. */
const AROUND = 0.4;
const RAY_GAP = 0.6;

/** Pies and doughnuts: sectors from the top, clockwise. */
export function planPie(input: PlanInput): ChartDrawing {
  const { spec, frame, size } = input;
  const { plot, legend } = pieBox(input);
  const hole = spec.type === 'doughnut' ? HOLE : 0;
  const [first] = input.series;
  const labels = first && sectorLabels(first, input, plot, hole);
  const series = first ? [{ ...first, ...(labels && { labels: labels.labels }) }] : [];
  const center = hole > 0 && spec.center ? centerText(input, plot) : undefined;
  const placed = { ...frame, ...(legend && { legend }) };
  return finished(
    { ...input, frame: placed, size },
    { horizontal: false, series, plot, ...NO_BARS, hole, lines: [], ...(center && { center }) },
    labels?.texts ?? [],
  );
}

/** The circle's square; a legend beside it comes near, never farther out, and both stand in the middle. */
function pieBox({ frame, size }: PlanInput): { readonly plot: Box; readonly legend?: DrawnLegend } {
  const { area, legend } = frame;
  const side = Math.max(1, Math.min(area.width, area.height) - 2 * AROUND * size);
  const y = area.y + (area.height - side) / 2;
  if (!legend || legend.place === 'top' || legend.place === 'bottom')
    return { plot: { x: area.x + (area.width - side) / 2, y, width: side, height: side }, ...(legend && { legend }) };
  const apart = size * 2.5;
  const spare = Math.max(0, (area.width - side - apart) / 2);
  if (legend.place === 'right') {
    const x = area.x + spare;
    return {
      plot: { x, y, width: side, height: side },
      legend: moved(legend, Math.min(0, x + side + apart - legend.box.x)),
    };
  }
  const x = area.x + area.width - spare - side;
  return {
    plot: { x, y, width: side, height: side },
    legend: moved(legend, Math.max(0, x - apart - legend.box.width - legend.box.x)),
  };
}

function moved(legend: DrawnLegend, by: number): DrawnLegend {
  return {
    ...legend,
    box: { ...legend.box, x: legend.box.x + by },
    entries: legend.entries.map((entry) => ({
      ...entry,
      key: { ...entry.key, x: entry.key.x + by },
      text: { ...entry.text, x: entry.text.x + by },
    })),
  };
}

function sectorLabels(
  series: DrawnSeries,
  input: PlanInput,
  plot: Box,
  hole: number,
): { readonly labels: DrawnLabels; readonly texts: readonly ChartText[] } | undefined {
  const { spec, size, look } = input;
  if (spec.labels === 'none') return undefined;
  const show = spec.labels ?? 'percent';
  const known = series.values.filter((value) => value !== null);
  const format = show === 'percent' ? readFormat('0%')! : formatOf(spec.valueAxis, known);
  const circle = circleOf({ plot });
  const sectors = sectorsOf(series);
  const texts: ChartText[] = [];
  const points = series.values.flatMap((value, index): { index: number; color?: Color }[] => {
    const sector = sectors[index];
    if (value === null || !sector || sector.share < LEAST_SHARE) return [{ index }];
    const fill = series.points.find((point) => point.index === index)?.fill ?? series.fill;
    const color = inkOn(fill, input);
    const at = onCircle(circle, (sector.from + sector.to) / 2, hole > 0 ? (1 + hole) / 2 : LABEL_AT);
    const text = formatNumber(show === 'percent' ? sector.share : value, format);
    texts.push(
      textAt('label', text, { x: at.x, align: 'center', middle: at.y }, { size, bold: true, color }, look.theme),
    );
    return [{ index, color }];
  });
  return {
    labels: { show, format: formatCode(format), place: 'middle', bold: true, color: look.ink.text, points },
    texts,
  };
}

/** As large as the hole allows. */
function centerText({ spec, size, look }: PlanInput, plot: Box): ChartText {
  const { x, y, radius } = circleOf({ plot });
  const room = radius * HOLE * 1.5;
  const natural = widthOf(spec.center!, size, look.theme, true);
  const large = Math.max(size, Math.min(size * 2.6, Math.floor((size * room) / Math.max(1, natural))));
  return textAt(
    'center',
    spec.center!,
    { x, align: 'center', middle: y },
    { size: large, bold: true, color: look.ink.text },
    look.theme,
  );
}

/** Values on rays around a middle. */
export function planRadar(input: PlanInput): ChartDrawing {
  const { spec, series, frame, size, look } = input;
  const [low, high] = extent(series, spec);
  const { min, max } = spec.valueAxis ?? {};
  const value = drawnAxis(spec.valueAxis, niceTicks(low, high, { min, max, most: RADAR_STEPS, fromZero: true }));
  const { area } = frame;
  const room = area.width * 0.22;
  const names = spec.categories.map((name) => linesOf(name, size, room, look.theme));
  const widest = Math.max(0, ...names.flat().map((line) => widthOf(line, size, look.theme)));
  const tallest = Math.max(1, ...names.map((lines) => lines.length)) * size * 1.2;
  const side = Math.max(1, Math.min(area.width - 2 * (widest + size), area.height - 2 * (tallest + RAY_GAP * size)));
  const plot = { x: area.x + (area.width - side) / 2, y: area.y + (area.height - side) / 2, width: side, height: side };
  const chart: Scaled = {
    type: 'radar',
    horizontal: false,
    categories: spec.categories,
    series,
    plot,
    value,
    ...NO_BARS,
    hole: 0,
  };
  return finished(input, { ...chart, lines: [] }, [...rayNames(names, chart, input), ...ringNumbers(chart, input)]);
}

function rayNames(names: readonly (readonly string[])[], chart: Scaled, { size, look }: PlanInput): ChartText[] {
  const circle = circleOf(chart);
  const out = { ...circle, radius: circle.radius + size * RAY_GAP };
  return names.flatMap((lines, index) => {
    const angle = (2 * Math.PI * index) / names.length;
    const at = onCircle(out, angle);
    const side = Math.sin(angle);
    const align = Math.abs(side) < 0.1 ? 'center' : side > 0 ? 'left' : 'right';
    const middle = at.y - Math.cos(angle) * lines.length * size * 0.6;
    return linesAt('category', lines, { x: at.x, align, middle }, { size, color: look.ink.text }, look.theme);
  });
}

function ringNumbers(chart: Scaled, { size, look }: PlanInput): ChartText[] {
  const texts = chart.value ? tickTexts(chart.value) : [];
  const small = size - 2;
  return (chart.value ? tickValues(chart.value) : []).slice(1).map((tick, index) => {
    const at = radarPoint(tick, 0, chart);
    const place = { x: at.x - size * 0.35, align: 'right', middle: at.y } as const;
    return textAt('tick', texts[index + 1]!, place, { size: small, color: look.ink.quiet }, look.theme);
  });
}
