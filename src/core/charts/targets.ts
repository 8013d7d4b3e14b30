import type { DrawnLine } from '../scene/chart';
import type { Box } from '../scene/geometry';
import { formatOf } from './axes';
import { axisOf, type Scaled, valuePlace } from './geometry';
import { formatNumber } from './number-format';
import type { PlanInput } from './plan';
import type { ChartLine, ChartSpec } from './spec';
import { PITCH, shortened, textAt, widthOf } from './text';

const GAP = 0.4;
const WIDEST = 0.25;
/** Distance of a label's middle over its line. */
const OVER = 0.65;

const NAMES = {
  target: { en: 'Target', zh: '目标' },
  baseline: { en: 'Baseline', zh: '基线' },
} as const;

/** What stands at a line: the author's words, or what it is with its value. */
export function lineLabel({ spec, look }: PlanInput, line: ChartLine): string {
  if (line.label !== undefined) return line.label;
  const axis = line.axis === 'second' ? spec.secondAxis : spec.valueAxis;
  const value = formatNumber(line.value, formatOf(axis, [line.value]));
  return `${NAMES[line.kind][/^zh/i.test(look.lang) ? 'zh' : 'en']} ${value}`;
}

/** Whether the numbers of a second axis stand where labels would. */
function hasSecond({ series }: ChartSpec): boolean {
  return series.some(({ axis }) => axis === 'second');
}

/**
 * Width beside the plot that the lines' labels need. Labels stand over the plot of lying bars, and over their line where
 * there is a second axis.
 */
export function lineSpace(input: PlanInput): number {
  const { spec, size, look, frame } = input;
  if (hasSecond(spec)) return 0;
  const widths = linesOf(spec).map((line) => widthOf(lineLabel(input, line), size, look.theme, true) + GAP * size);
  return Math.min(frame.area.width * WIDEST, Math.max(0, ...widths));
}

function linesOf({ lines = [] }: ChartSpec): readonly ChartLine[] {
  return lines;
}

/** The lines across the plot. Labels that would stand on one another are moved apart. */
export function targetLines(chart: Scaled, input: PlanInput): DrawnLine[] {
  const { spec } = input;
  const drawn = linesOf(spec).flatMap((line): DrawnLine[] => {
    const axis = line.axis === 'second' ? chart.second : chart.value;
    if (!axis || line.value < axis.min || line.value > axis.max) return [];
    const at = valuePlace(line.value, axis, chart);
    return [chart.horizontal ? upright(line, at, chart.plot, input) : across(line, at, chart, input)];
  });
  return chart.horizontal ? drawn : apart(drawn, input.size * PITCH);
}

function colorOf({ kind }: ChartLine): DrawnLine['color'] {
  return kind === 'target' ? 'accent5' : 'quiet';
}

function across(line: ChartLine, y: number, chart: Scaled, input: PlanInput): DrawnLine {
  const { spec, size, look, frame } = input;
  const { plot } = chart;
  const style = { size, bold: true, color: colorOf(line) };
  const end = plot.x + plot.width;
  if (hasSecond(spec)) {
    const text = shortened(lineLabel(input, line), size, plot.width / 2, look.theme, true);
    const middle = y - size * OVER;
    const side = freerEnd(
      widthOf(text, size, look.theme, true) + GAP * size,
      { top: middle - size / 2, bottom: y },
      chart,
    );
    const x = side === 'left' ? plot.x + GAP * size : end - GAP * size;
    const place = { x, align: side, middle };
    return {
      from: { x: plot.x, y },
      to: { x: end, y },
      color: colorOf(line),
      label: textAt('line', text, place, style, look.theme),
    };
  }
  // What has room to the last hair has room.
  const room = frame.area.x + frame.area.width - end - GAP * size + 0.01;
  const text = shortened(lineLabel(input, line), size, Math.max(room, size * 2), look.theme, true);
  const label = textAt('line', text, { x: end + GAP * size, align: 'left', middle: y }, style, look.theme);
  return { from: { x: plot.x, y }, to: { x: end, y }, color: colorOf(line), label };
}

/** The end of the plot at which a label of that width and height stands on fewer bars, areas and lines. */
function freerEnd(width: number, band: { top: number; bottom: number }, chart: Scaled): 'left' | 'right' {
  const { plot, categories, series } = chart;
  const count = Math.min(categories.length, Math.ceil((width * categories.length) / plot.width));
  const met = (index: number): number =>
    series.filter((one) => {
      const value = one.values[index];
      const axis = axisOf(one, chart);
      if (typeof value !== 'number' || !axis) return false;
      const top = valuePlace(value, axis, chart);
      return top < band.bottom && (one.type !== 'line' || top > band.top);
    }).length;
  const at = (from: number): number =>
    Array.from({ length: count }, (_, index) => met(from + index)).reduce((sum, one) => sum + one, 0);
  return at(categories.length - count) < at(0) ? 'right' : 'left';
}

function upright(line: ChartLine, x: number, plot: Box, input: PlanInput): DrawnLine {
  const { size, look, frame } = input;
  const style = { size, bold: true, color: colorOf(line) };
  const text = lineLabel(input, line);
  const half = widthOf(text, size, look.theme, true) / 2;
  const { area } = frame;
  const middle = Math.min(area.x + area.width - half, Math.max(area.x + half, x));
  const label = textAt('line', text, { x: middle, align: 'center', middle: plot.y - size * OVER }, style, look.theme);
  return { from: { x, y: plot.y }, to: { x, y: plot.y + plot.height }, color: colorOf(line), label };
}

function apart(lines: readonly DrawnLine[], pitch: number): DrawnLine[] {
  let last = Number.NEGATIVE_INFINITY;
  const moved = new Map<DrawnLine, DrawnLine>();
  for (const line of [...lines].sort((a, b) => a.label.baseline - b.label.baseline)) {
    const baseline = Math.max(line.label.baseline, last + pitch);
    last = baseline;
    moved.set(line, { ...line, label: { ...line.label, baseline } });
  }
  return lines.map((line) => moved.get(line)!);
}
