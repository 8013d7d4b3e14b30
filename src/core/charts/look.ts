import type { ChartDrawing, ChartFill, ChartInk, DrawnSeries } from '../scene/chart';
import type { Color, ColorRole } from '../scene/color';
import { mix, resolveColor } from '../scene/contrast';
import type { Theme } from '../scene/theme';
import type { ChartSpec } from './spec';

/** What a chart may know of the slide that it stands on. */
export interface ChartLook {
  readonly theme: Theme;
  /** The deck's language: what a target line without a name of its own is called. */
  readonly lang: string;
  readonly ink: ChartInk;
}

/** Series colours in order, told apart in lightness too. */
const PALETTE: readonly ColorRole[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const ACCENT: Color = 'accent1';
/** What is not highlighted: one colour, paler from series to series. */
const QUIET: Color = 'accent6';
const QUIET_STEPS = [0.6, 0.4, 0.28, 0.2];
/** Thin lines need more strength than bars to be seen, and none may be seen through its markers. */
const QUIET_LINES = [1, 0.72, 0.5];
const OVER_BARS: readonly ColorRole[] = ['accent3', 'accent5', 'accent4', 'accent2'];
/** Further rounds through the palette. */
const PALER = 0.55;

const MOST_MARKED = 12;
const MARKER = { line: 7, radar: 6, scatter: 9, highlighted: 11 } as const;
const WIDTH = { line: 2.5, radar: 2.25, highlighted: 3.5, quiet: 1.75 } as const;
/** Areas that stand before one another show what is behind them. */
const AREA = { alone: 0.75, stacked: 0.9, overlapping: 0.45 } as const;

/** The series as they are drawn, without labels. */
export function styledSeries(spec: ChartSpec, look: ChartLook): DrawnSeries[] {
  return spec.series.map((series, index): DrawnSeries => {
    const type = typeOf(spec, index);
    const fill = seriesFill(spec, index, type, look);
    return {
      name: series.name,
      type,
      values: series.values,
      ...(series.x && { x: series.x }),
      second: series.axis === 'second' && canHaveSecond(spec),
      fill,
      width: lineWidth(spec, index, type),
      marker: markerSize(spec, type),
      points: pointFills(spec, index, type, fill),
    };
  });
}

/** Whether series may stand on an axis of their own. */
export function canHaveSecond({ type, horizontal, stacking }: ChartSpec): boolean {
  return (type === 'bar' || type === 'line' || type === 'area') && !horizontal && stacking !== 'percent';
}

function typeOf({ type, horizontal, series }: ChartSpec, index: number): ChartDrawing['type'] {
  if (type !== 'bar' && type !== 'line' && type !== 'area') return type;
  return horizontal ? 'bar' : (series[index]?.type ?? type);
}

/** The colour of the n-th series or sector. */
export function paletteFill(index: number): ChartFill {
  const color = PALETTE[index % PALETTE.length]!;
  return { color, opacity: index < PALETTE.length ? 1 : PALER };
}

function seriesFill(spec: ChartSpec, index: number, type: ChartDrawing['type'], look: ChartLook): ChartFill {
  const { series, highlight } = spec;
  const own = series[index]?.color;
  const opacity = type === 'area' ? areaOpacity(spec) : 1;
  if (own !== undefined) return { color: own, opacity };
  if (highlight?.series !== undefined) {
    if (highlight.series === index) return { color: ACCENT, opacity: 1 };
    const place = index - (index > highlight.series ? 1 : 0);
    return type === 'line' || type === 'radar' ? quietLine(place, look) : quietFill(place);
  }
  const fill = overBars(spec, index, type) ?? paletteFill(index);
  return { ...fill, opacity: fill.opacity * opacity };
}

/** A line over bars is told from them by more than its place in the palette. */
function overBars(spec: ChartSpec, index: number, type: ChartDrawing['type']): ChartFill | undefined {
  if (type !== 'line' || !spec.series.some((_, at) => typeOf(spec, at) !== 'line')) return undefined;
  const place = spec.series.slice(0, index).filter((_, at) => typeOf(spec, at) === 'line').length;
  return { color: OVER_BARS[place % OVER_BARS.length]!, opacity: 1 };
}

function quietFill(place: number): ChartFill {
  return { color: QUIET, opacity: QUIET_STEPS[Math.min(place, QUIET_STEPS.length - 1)]! };
}

function quietLine(place: number, { theme, ink }: ChartLook): ChartFill {
  const strength = QUIET_LINES[Math.min(place, QUIET_LINES.length - 1)]!;
  if (strength === 1) return { color: QUIET, opacity: 1 };
  return { color: mix(resolveColor(ink.ground, theme), resolveColor(QUIET, theme), strength), opacity: 1 };
}

function areaOpacity({ stacking, series }: ChartSpec): number {
  if (stacking !== undefined) return AREA.stacked;
  return series.length > 1 ? AREA.overlapping : AREA.alone;
}

function lineWidth({ highlight }: ChartSpec, index: number, type: ChartDrawing['type']): number {
  if (type !== 'line' && type !== 'radar') return 0;
  if (highlight?.series === undefined) return WIDTH[type];
  return highlight.series === index ? WIDTH.highlighted : WIDTH.quiet;
}

function markerSize({ categories }: ChartSpec, type: ChartDrawing['type']): number {
  if (type === 'scatter') return MARKER.scatter;
  if (type !== 'line' && type !== 'radar') return 0;
  return categories.length <= MOST_MARKED ? MARKER[type] : 0;
}

/** Sectors each have a colour; where one category is highlighted, the others are quiet. */
function pointFills(
  spec: ChartSpec,
  index: number,
  type: ChartDrawing['type'],
  fill: ChartFill,
): { readonly index: number; readonly fill: ChartFill }[] {
  const { categories, highlight, series } = spec;
  const marked = highlight?.category;
  if (type === 'pie' || type === 'doughnut')
    return categories.map((_, place) => ({ index: place, fill: sectorFill(place, marked) }));
  if (marked === undefined || type === 'area' || type === 'radar') return [];
  if (highlight?.series !== undefined && highlight.series !== index) return [];
  if (type === 'line') return [];
  const alone = series.filter((one) => (one.type ?? spec.type) === type).length === 1;
  const others = alone
    ? { color: QUIET, opacity: QUIET_STEPS[0]! }
    : { ...fill, opacity: fill.opacity * QUIET_STEPS[1]! };
  return (series[index]?.values ?? []).flatMap((_, place) =>
    place === marked ? [] : [{ index: place, fill: others }],
  );
}

function sectorFill(place: number, marked: number | undefined): ChartFill {
  if (marked === undefined) return paletteFill(place);
  if (place === marked) return { color: ACCENT, opacity: 1 };
  return { color: QUIET, opacity: QUIET_STEPS[(place - (place > marked ? 1 : 0)) % QUIET_STEPS.length]! };
}
