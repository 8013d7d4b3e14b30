import type { Color } from '../../scene/color';
import { mix, resolveColor } from '../../scene/contrast';
import { type Box, holds } from '../../scene/geometry';
import type { Point } from '../../scene/node';
import type { DiagramContext } from '../diagram-kind';
import type { Canvas } from '../draw/canvas';
import { type LabelStyle, labelSize } from '../draw/label';
import { type DiagramPalette, diagramPalette } from '../draw/palette';
import { TAG_PADDING } from './rows';

/** What every part of the drawing is painted with: places are given from the drawing's corner, not the page's. */
export class Brush {
  readonly palette: DiagramPalette;
  readonly #grounds: { readonly box: Box; readonly color: Color }[] = [];

  constructor(
    readonly canvas: Canvas,
    readonly context: DiagramContext,
    private readonly room: Box,
    readonly size: number,
  ) {
    this.palette = diagramPalette(context.theme, context.ink);
  }

  on(box: Box): Box {
    return { ...box, x: box.x + this.room.x, y: box.y + this.room.y };
  }

  point({ x, y }: Point): Point {
    return { x: x + this.room.x, y: y + this.room.y };
  }

  style(changes: Partial<LabelStyle> = {}): LabelStyle {
    return { size: this.size, color: this.palette.lineText, ...changes };
  }

  /** A colour of the author's, so light that text can be read on it. */
  tinted(color: Color, share: number): Color {
    const { theme } = this.context;
    return mix(resolveColor(this.palette.ground, theme), resolveColor(color, theme), share);
  }

  /** A colour that one partly sees another through. */
  through(color: Color, opacity: number, behind: Color): Color {
    const { theme } = this.context;
    return mix(resolveColor(behind, theme), resolveColor(color, theme), opacity);
  }

  /** Tells what colour an area has that other things stand on. */
  paves(box: Box, color: Color): void {
    this.#grounds.push({ box, color });
  }

  /** What is behind something: the innermost area that holds it, or the page. */
  groundAt(inner: Box): Color {
    const behind = this.#grounds.findLast(({ box }) => holds(box, inner));
    return behind?.color ?? this.palette.ground;
  }

  /** What was lost or has ended. */
  alarm(): Color {
    return `#${this.context.theme.meaning.bad.slice(1)}`;
  }

  /** How wide the tag with a fragment's operator is. */
  tagWidth(operator: string): number {
    return labelSize({ text: operator }, this.style({ bold: true }), this.context.theme).width + 2 * TAG_PADDING;
  }
}
