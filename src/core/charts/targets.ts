import type { ChartText, DrawnLine, Stretch } from '../scene/chart';
import type { Box } from '../scene/geometry';
import { formatOf } from './axes';
import { axisOf, type Scaled, valuePlace } from './geometry';
import { formatNumber } from './number-format';
import type { PlanInput } from './plan';
import type { ChartLine, ChartSpec } from './spec';
import { middleOf, PITCH, shortened, textAt, widthOf } from './text';

const GAP = 0.4;
const ALARM = 'accent5';
/** Points between a line and a number in its way, and the shortest piece of a line that is still one. */
const CLEARANCE = 4;
const LEAST_PIECE = 3;
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

/**
 * The lines across the plot. Labels that would stand on one another are moved apart; a line lets what stands at the data
 * (`labels`) through.
 */
export function targetLines(chart: Scaled, input: PlanInput, labels: readonly ChartText[]): DrawnLine[] {
  const { spec } = input;
  const drawn = linesOf(spec).flatMap((line): DrawnLine[] => {
    const axis = line.axis === 'second' ? chart.second : chart.value;
    if (!axis || line.value < axis.min || line.value > axis.max) return [];
    const at = valuePlace(line.value, axis, chart);
    return [chart.horizontal ? upright(line, at, chart.plot, input) : across(line, at, chart, input)];
  });
  const placed = chart.horizontal ? drawn : apart(drawn, input.size * PITCH);
  const boxes = labels.map(boxOf);
  return placed.map((line) => ({ ...line, pieces: line.pieces.flatMap((piece) => outside(piece, boxes)) }));
}

function boxOf({ x, baseline, width, size }: ChartText): Box {
  const middle = middleOf(baseline, size);
  return { x: x - CLEARANCE, y: middle - size / 2, width: width + 2 * CLEARANCE, height: size };
}

/** What is left of an upright or level line outside the boxes. */
function outside(piece: Stretch, boxes: readonly Box[]): Stretch[] {
  const level = piece.from.y === piece.to.y;
  const crossed = boxes
    .filter((box) =>
      level
        ? box.y < piece.from.y && piece.from.y < box.y + box.height
        : box.x < piece.from.x && piece.from.x < box.x + box.width,
    )
    .map((box): [number, number] => (level ? [box.x, box.x + box.width] : [box.y, box.y + box.height]))
    .sort(([a], [b]) => a - b);
  const [start, end] = level ? [piece.from.x, piece.to.x] : [piece.from.y, piece.to.y];
  const left: [number, number][] = [];
  let at = start;
  for (const [from, to] of crossed) {
    if (from > at) left.push([at, Math.min(from, end)]);
    at = Math.max(at, to);
  }
  if (at < end) left.push([at, end]);
  return left
    .filter(([from, to]) => to - from >= LEAST_PIECE)
    .map(([from, to]) =>
      level
        ? { from: { x: from, y: piece.from.y }, to: { x: to, y: piece.from.y } }
        : { from: { x: piece.from.x, y: from }, to: { x: piece.from.x, y: to } },
    );
}

/** A target has the colour of alarm, unless a series has it. */
function colorOf({ kind }: ChartLine, { series, look }: PlanInput): DrawnLine['color'] {
  if (kind === 'baseline') return 'quiet';
  return series.some(({ fill }) => fill.color === ALARM) ? look.ink.text : ALARM;
}

function across(line: ChartLine, y: number, chart: Scaled, input: PlanInput): DrawnLine {
  const { spec, size, look, frame } = input;
  const { plot } = chart;
  const style = { size, bold: true, color: colorOf(line, input) };
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
      pieces: [{ from: { x: plot.x, y }, to: { x: end, y } }],
      color: colorOf(line, input),
      label: textAt('line', text, place, style, look.theme),
    };
  }
  // What has room to the last hair has room.
  const room = frame.area.x + frame.area.width - end - GAP * size + 0.01;
  const text = shortened(lineLabel(input, line), size, Math.max(room, size * 2), look.theme, true);
  const label = textAt('line', text, { x: end + GAP * size, align: 'left', middle: y }, style, look.theme);
  return { pieces: [{ from: { x: plot.x, y }, to: { x: end, y } }], color: colorOf(line, input), label };
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
  const style = { size, bold: true, color: colorOf(line, input) };
  const text = lineLabel(input, line);
  const half = widthOf(text, size, look.theme, true) / 2;
  const { area } = frame;
  const middle = Math.min(area.x + area.width - half, Math.max(area.x + half, x));
  const label = textAt('line', text, { x: middle, align: 'center', middle: plot.y - size * OVER }, style, look.theme);
  return {
    pieces: [{ from: { x, y: plot.y }, to: { x, y: plot.y + plot.height } }],
    color: colorOf(line, input),
    label,
  };
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
