import type { Color } from '../../scene/color';
import { contrast, mix, READABLE, readableOn, resolveColor } from '../../scene/contrast';
import type { Theme } from '../../scene/theme';
import type { Ink } from '../ink';

/** What a drawing is painted with where its author names no colours. */
export interface DiagramPalette {
  /** Boxes: their ground, edge and letters. */
  readonly box: Paint;
  /** What asks for attention: decisions, results. */
  readonly strong: Paint;
  /** Frames around several boxes. */
  readonly group: Paint;
  /** Remarks. */
  readonly note: Paint;
  /** Lines between boxes, and what stands on them. */
  readonly line: Color;
  readonly lineText: Color;
  /** What stands behind text on a line. */
  readonly ground: Color;
}

export interface Paint {
  readonly fill: Color;
  readonly stroke: Color;
  readonly text: Color;
}

/** How much of the accent a tinted ground has. */
const BOX_TINT = 0.12;
const GROUP_TINT = 0.045;
const NOTE_TINT = 0.16;
const GROUP_EDGE = 0.45;

/** The palette of a theme, on the ground that `ink` writes on. */
export function diagramPalette(theme: Theme, ink: Ink): DiagramPalette {
  const { ground } = ink;
  const base = resolveColor(ground, theme);
  const tint = (color: Color, share: number): Color => mix(base, resolveColor(color, theme), share);
  const box = tint(ink.accent, BOX_TINT);
  const group = tint(ink.accent, GROUP_TINT);
  const note = tint('accent3', NOTE_TINT);
  return {
    box: { fill: box, stroke: ink.accent, text: readableOn(ink.text, box, theme) },
    strong: { fill: ink.accent, stroke: ink.accent, text: lettersOn(ink.accent, theme) },
    group: { fill: group, stroke: tint(ink.quiet, GROUP_EDGE), text: readableOn(ink.quiet, group, theme) },
    note: { fill: note, stroke: 'accent3', text: readableOn(ink.text, note, theme) },
    line: ink.quiet,
    lineText: readableOn(ink.text, ground, theme),
    ground,
  };
}

/** Fill, edge and letters in the `index`th of the theme's accents: for what is told apart by colour alone. */
export function seriesPaint(index: number, theme: Theme, { ground }: Ink): Paint {
  const accent = SERIES[((index % SERIES.length) + SERIES.length) % SERIES.length]!;
  const fill = mix(resolveColor(ground, theme), resolveColor(accent, theme), NOTE_TINT);
  return { fill, stroke: accent, text: readableOn('text', fill, theme) };
}

const SERIES: readonly Color[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** The theme's ground or text colour, whichever is read more easily on `fill`; black or white where neither is. */
export function lettersOn(fill: Color, theme: Theme): Color {
  const behind = resolveColor(fill, theme);
  const [ground, text] = [contrast(theme.colors.ground, behind), contrast(theme.colors.text, behind)];
  const better: Color = ground >= text ? 'ground' : 'text';
  return Math.max(ground, text) >= READABLE ? better : readableOn(better, fill, theme);
}
