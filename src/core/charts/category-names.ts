import type { ChartText } from '../scene/chart';
import type { Box } from '../scene/geometry';
import type { PlanInput } from './plan';
import { linesAt, linesOf, PITCH, shortened, widthOf, wordWidth } from './text';

/** Names along the axis of categories, in lines, and the space that they take. */
export interface CategoryNames {
  /** Every n-th is shown. */
  readonly every: number;
  /** Height under the plot, or width beside lying bars. */
  readonly space: number;
  /** How far the first and last name reach beyond a plot whose edges they stand at. */
  readonly overhang: number;
  /** The names, `at` the middle of each category. */
  readonly place: (at: (index: number) => number, plot: Box) => ChartText[];
}

const GAP = 0.45;
const MOST_LINES = 3;
/** Space between neighbours, as a share of the size. */
const BETWEEN = 0.6;
/** Most of the chart's width that names beside lying bars take. */
const WIDEST = 0.36;

/** Names under the plot, in up to three lines; where even words are too wide, only some of them. */
export function categoryNames({ spec, size, look }: PlanInput, width: number, edges: boolean): CategoryNames {
  const { categories } = spec;
  const { theme, ink } = look;
  const step = width / Math.max(1, edges ? categories.length - 1 : categories.length);
  const every = categories.length === 0 ? 1 : everyFitting(categories, step, size, theme);
  const room = step * every - BETWEEN * size;
  const shown = categories.map((name, index) => (index % every === 0 ? fitted(name, room, size, theme) : []));
  const most = shown.reduce((count, lines) => Math.max(count, lines.length), 1);
  const widths = [shown[0], shown.at(-1)].flatMap((lines) => (lines ?? []).map((line) => widthOf(line, size, theme)));
  return {
    every,
    space: (GAP + most * PITCH) * size,
    overhang: edges ? Math.max(0, ...widths) / 2 : 0,
    place: (at, plot) =>
      shown.flatMap((lines, index) => {
        const middle = plot.y + plot.height + (GAP + (lines.length * PITCH) / 2) * size;
        return linesAt('category', lines, { x: at(index), align: 'center', middle }, { size, color: ink.text }, theme);
      }),
  };
}

function fitted(name: string, room: number, size: number, theme: PlanInput['look']['theme']): string[] {
  const lines = linesOf(name, size, room, theme);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), shortened(lines.slice(MOST_LINES - 1).join(''), size, room, theme)];
}

/** The smallest step at which no shown name has a word wider than its room. */
function everyFitting(names: readonly string[], step: number, size: number, theme: PlanInput['look']['theme']): number {
  const words = names.map((name) => wordWidth(name, size, theme));
  const needed = (every: number) =>
    words.every((word, index) => index % every !== 0 || word <= step * every - BETWEEN * size);
  for (let every = 1; every < names.length; every++) if (needed(every)) return every;
  return Math.max(1, names.length);
}

/** Names beside lying bars, each around the middle of its bars. */
export function columnNames({ spec, size, look }: PlanInput, width: number, height: number): CategoryNames {
  const { theme, ink } = look;
  const widest = spec.categories.reduce((most, name) => Math.max(most, widthOf(name, size, theme)), 0);
  const room = Math.min(widest, width * WIDEST);
  const step = height / Math.max(1, spec.categories.length);
  const every = Math.max(1, Math.ceil((size * PITCH) / Math.max(1, step)));
  const lines = Math.max(1, Math.min(MOST_LINES, Math.floor((step * every) / (size * PITCH))));
  return {
    every,
    space: room + GAP * size,
    overhang: 0,
    place: (at, plot) =>
      spec.categories.flatMap((name, index) => {
        if (index % every !== 0) return [];
        const all = linesOf(name, size, room + 0.5, theme);
        const shown =
          all.length <= lines
            ? all
            : [...all.slice(0, lines - 1), shortened(all.slice(lines - 1).join(''), size, room, theme)];
        const place = { x: plot.x - GAP * size, align: 'right', middle: at(index) } as const;
        return linesAt('category', shown, place, { size, color: ink.text }, theme);
      }),
  };
}
