import type { ChartText, DrawnLegend, DrawnSeries, LegendEntry } from '../scene/chart';
import type { Box } from '../scene/geometry';
import type { Theme } from '../scene/theme';
import type { ChartLook } from './look';
import type { ChartSpec, LegendPlace } from './spec';
import { shortened, textAt, widthOf } from './text';

/** What stands around a chart's plot, and what it leaves. */
export interface ChartFrame {
  readonly title?: ChartText;
  readonly legend?: DrawnLegend;
  /** For the plot with its axes. */
  readonly area: Box;
}

/** Distances as shares of the text size. */
const TITLE_LARGER = 1.15;
const TITLE_SMALLEST = 0.85;
const TITLE_HEIGHT = 1.9;
/** LibreOffice breaks a title of four fifths of its chart’s width, its margins with it, and the second line stands on what is below. */
const TITLE_WIDEST = 0.75;
const ROW = 1.5;
const ENTRY_GAP = 1.6;
const KEY = { box: 0.7, dot: 0.7, line: 1.7, marked: 1.7 } as const;
const KEY_GAP = 0.45;
const LEGEND_GAP = 0.7;
/** Most of the width or height that a legend may take. */
const WIDEST = 0.4;
const HIGHEST = 0.35;

/** A legend's entry before it has a place. */
interface Sample {
  readonly name: string;
  readonly fill: DrawnSeries['fill'];
  readonly sample: LegendEntry['sample'];
}

/** Title and legend around the plot, from the box's edges inwards. */
export function frameChart(
  spec: ChartSpec,
  series: readonly DrawnSeries[],
  box: Box,
  size: number,
  look: ChartLook,
): ChartFrame {
  const { theme, ink } = look;
  let area = box;
  let title: ChartText | undefined;
  if (spec.title !== undefined && spec.title !== '') {
    const width = box.width * TITLE_WIDEST;
    const large = titleSize(spec.title, size, width, theme);
    const text = shortened(spec.title, large, width, theme, true);
    const middle = box.y + large * 0.65;
    title = textAt(
      'title',
      text,
      { x: box.x, align: 'left', middle },
      { size: large, bold: true, color: ink.text },
      theme,
    );
    area = cut(area, 'top', large * TITLE_HEIGHT);
  }
  const place = legendPlace(spec, box);
  const samples = samplesOf(spec, series);
  if (place === 'none' || samples.length === 0) return { ...(title && { title }), area };
  const legend =
    place === 'top' || place === 'bottom'
      ? rows(samples, place, area, size, look)
      : column(samples, place, area, size, look);
  const taken = place === 'top' || place === 'bottom' ? legend.box.height : legend.box.width;
  return { ...(title && { title }), legend, area: cut(area, place, taken + size * LEGEND_GAP) };
}

/** Larger than the other texts; as small as it must be to fit, down to a little smaller than they are. */
function titleSize(title: string, size: number, width: number, theme: Theme): number {
  const least = Math.round(size * TITLE_SMALLEST);
  let large = Math.round(size * TITLE_LARGER);
  while (large > least && widthOf(title, large, theme, true) > width) large--;
  return large;
}

/** The box without `length` points at one side. */
export function cut(box: Box, side: 'top' | 'bottom' | 'left' | 'right', length: number): Box {
  const upright = side === 'top' || side === 'bottom';
  const by = Math.min(length, upright ? box.height : box.width);
  if (upright) return { ...box, y: box.y + (side === 'top' ? by : 0), height: box.height - by };
  return { ...box, x: box.x + (side === 'left' ? by : 0), width: box.width - by };
}

function isPie({ type }: ChartSpec): boolean {
  return type === 'pie' || type === 'doughnut';
}

function legendPlace(spec: ChartSpec, box: Box): LegendPlace {
  if (spec.legend !== undefined) return spec.legend;
  if (isPie(spec)) return box.width >= box.height ? 'right' : 'bottom';
  return spec.series.length > 1 ? 'top' : 'none';
}

function samplesOf(spec: ChartSpec, series: readonly DrawnSeries[]): Sample[] {
  const [first] = series;
  if (isPie(spec) && first) {
    return spec.categories.map((name, index) => ({
      name,
      fill: first.points.find((point) => point.index === index)?.fill ?? first.fill,
      sample: 'box',
    }));
  }
  return series.map((one) => ({ name: one.name, fill: one.fill, sample: sampleOf(one) }));
}

function sampleOf({ type, marker }: DrawnSeries): LegendEntry['sample'] {
  if (type === 'scatter') return 'dot';
  if (type !== 'line' && type !== 'radar') return 'box';
  return marker > 0 ? 'marked' : 'line';
}

/** Width of an entry without its text. */
function keySpace(sample: LegendEntry['sample'], size: number): number {
  return (KEY[sample] + KEY_GAP) * size;
}

function entryAt(
  { name, fill, sample }: Sample,
  x: number,
  middle: number,
  size: number,
  { theme, ink }: ChartLook,
): LegendEntry {
  const width = KEY[sample] * size;
  const height = sample === 'line' || sample === 'marked' ? 0 : width;
  const text = textAt(
    'legend',
    name,
    { x: x + keySpace(sample, size), align: 'left', middle },
    { size, color: ink.text },
    theme,
  );
  return { text, key: { x, y: middle - height / 2, width, height }, fill, sample };
}

/** Entries side by side from the left, in as many rows as they need; what does not fit then is left out. */
function rows(
  samples: readonly Sample[],
  place: 'top' | 'bottom',
  area: Box,
  size: number,
  look: ChartLook,
): DrawnLegend {
  const row = size * ROW;
  const most = Math.max(1, Math.floor((area.height * HIGHEST) / row));
  const entries: { readonly sample: Sample; readonly x: number; readonly row: number }[] = [];
  let [x, line, widest] = [0, 0, 0];
  for (const one of samples) {
    const space = keySpace(one.sample, size);
    const name = shortened(one.name, size, area.width - space, look.theme);
    const width = space + widthOf(name, size, look.theme);
    if (x > 0 && x + width > area.width) [x, line] = [0, line + 1];
    if (line >= most) break;
    entries.push({ sample: { ...one, name }, x, row: line });
    widest = Math.max(widest, x + width);
    x += width + size * ENTRY_GAP;
  }
  const height = (Math.min(line, most - 1) + 1) * row;
  const top = place === 'top' ? area.y : area.y + area.height - height;
  return {
    place,
    box: { x: area.x, y: top, width: Math.min(area.width, widest), height },
    entries: entries.map((one) => entryAt(one.sample, area.x + one.x, top + (one.row + 0.5) * row, size, look)),
  };
}

/** Entries one under the other, in the middle of the height. */
function column(
  samples: readonly Sample[],
  place: 'left' | 'right',
  area: Box,
  size: number,
  look: ChartLook,
): DrawnLegend {
  const row = size * ROW;
  const shown = samples.slice(0, Math.max(1, Math.floor(area.height / row)));
  const most = area.width * WIDEST;
  const named = shown.map((one) => ({
    ...one,
    name: shortened(one.name, size, most - keySpace(one.sample, size), look.theme),
  }));
  const width = Math.max(...named.map((one) => keySpace(one.sample, size) + widthOf(one.name, size, look.theme)));
  const height = row * named.length;
  const x = place === 'left' ? area.x : area.x + area.width - width;
  const top = area.y + (area.height - height) / 2;
  return {
    place,
    box: { x, y: top, width, height },
    entries: named.map((one, index) => entryAt(one, x, top + (index + 0.5) * row, size, look)),
  };
}
