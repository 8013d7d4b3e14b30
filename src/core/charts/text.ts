import type { ChartText } from '../scene/chart';
import type { Color } from '../scene/color';
import type { Theme } from '../scene/theme';
import { Recent } from '../source/recent';
import { breakLines, type TextItem, unbreakableWidth, writtenWidth } from '../text/break-lines';

/** Distance of lines, and of the baseline below a line's middle, as shares of the size. */
export const PITCH = 1.2;
const BELOW_MIDDLE = 0.34;

function itemOf(text: string, size: number, bold: boolean, theme: Theme): TextItem[] {
  return [{ text, face: theme.fonts.body.metrics, bold, size }];
}

/** In thousandths of the size: what a text needs on one line, and how far its letters reach. */
interface Widths {
  readonly needed: number;
  readonly written: number;
}

/** The same few words are measured again with every key that is pressed. */
const recent = new Recent<Widths>(2500);

function widthsOf(text: string, theme: Theme, bold: boolean): Widths {
  const key = `${theme.fonts.body.metrics}|${bold}|${text}`;
  const known = recent.get(key);
  if (known) return known;
  const [line] = breakLines(itemOf(text, 1000, bold, theme), Number.POSITIVE_INFINITY);
  const found = { needed: line!.width, written: writtenWidth(line!.parts) };
  recent.set(key, found);
  return found;
}

/** Width that the text needs on one line, points. */
export function widthOf(text: string, size: number, theme: Theme, bold = false): number {
  return (widthsOf(text, theme, bold).needed * size) / 1000;
}

function writtenWidthOf(text: string, size: number, theme: Theme, bold: boolean): number {
  return (widthsOf(text, theme, bold).written * size) / 1000;
}

/** Width of the widest word. */
export function wordWidth(text: string, size: number, theme: Theme): number {
  return unbreakableWidth(itemOf(text, size, false, theme));
}

/** The text in lines of at most `width` points. */
export function linesOf(text: string, size: number, width: number, theme: Theme): string[] {
  return breakLines(itemOf(text, size, false, theme), Math.max(1, width)).map(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end)).join(''),
  );
}

export interface TextPlace {
  /** The left edge, the middle or the right edge of the text. */
  readonly x: number;
  readonly align: 'left' | 'center' | 'right';
  /** The middle of the line. */
  readonly middle: number;
}

export interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly color: Color;
}

/** One line of text, measured and put in its place. */
export function textAt(
  role: ChartText['role'],
  text: string,
  { x, align, middle }: TextPlace,
  { size, bold = false, color }: TextLook,
  theme: Theme,
): ChartText {
  const width = writtenWidthOf(text, size, theme, bold);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { role, text, x: left, baseline: middle + BELOW_MIDDLE * size, width, size, bold, color };
}

/** The middle of the line of text that has this baseline. */
export function middleOf(baseline: number, size: number): number {
  return baseline - BELOW_MIDDLE * size;
}

/** Lines one under the other, the whole around `middle`. */
export function linesAt(
  role: ChartText['role'],
  lines: readonly string[],
  place: TextPlace,
  look: TextLook,
  theme: Theme,
): ChartText[] {
  const pitch = look.size * PITCH;
  const first = place.middle - ((lines.length - 1) * pitch) / 2;
  return lines.map((line, index) => textAt(role, line, { ...place, middle: first + index * pitch }, look, theme));
}

/** The text, cut with an ellipsis if it is wider than `width`. */
export function shortened(text: string, size: number, width: number, theme: Theme, bold = false): string {
  if (widthOf(text, size, theme, bold) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${letters.slice(0, middle).join('')}…`, size, theme, bold) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
