import type { Color } from '../scene/color';
import type { RunStyle } from '../scene/text';
import type { Theme } from '../scene/theme';

/** Plain body text of a size in points and a colour, but for `changes`. */
export function textStyle(size: number, color: Color, changes: Partial<RunStyle> = {}): RunStyle {
  return { font: 'body', size, bold: false, italic: false, underline: false, strike: false, color, ...changes };
}

/** The step of the theme's body sizes `levels` below `size`, not below the smallest. */
export function stepDown(theme: Theme, size: number, levels: number): number {
  const steps = size > theme.sizes.body[0]! ? [size, ...theme.sizes.body] : theme.sizes.body;
  const at = steps.findIndex((step) => step <= size);
  const index = Math.min(steps.length - 1, (at < 0 ? steps.length - 1 : at) + levels);
  return Math.min(size, steps[index] ?? size);
}

/** The table size that goes with body text of `size`: one step below it. */
export function tableSize(theme: Theme, size: number): number {
  const body = theme.sizes.body;
  const tables = theme.sizes.table;
  const at = Math.max(0, body.findIndex((step) => step <= size) - 1);
  return tables[Math.min(at, tables.length - 1)] ?? size;
}
