import { mix, readableOn, resolveColor } from '../../scene/contrast';
import type { Box } from '../../scene/geometry';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas } from '../draw/canvas';
import { type LabelStyle, labelSize } from '../draw/label';
import { type DiagramPalette, diagramPalette, seriesPaint } from '../draw/palette';
import { placeLabels } from './labels';
import type { Quadrants } from './read';

/** The field is not made wider than that share of its height. */
const WIDEST = 1.9;
const SIZE = 14;
const NAME_SIZE = 14;
/** Share of the width for the words at the upright axis. */
const AXIS_SHARE = 0.16;
const AXIS_GAP = 8;
const GAP = 3;
const RADIUS = 5;

/** Four fields with their names, points on them, and words at the ends of both axes. */
export function drawQuadrants(chart: Quadrants, frame: Box, context: DiagramContext): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(chart.title, frame);
  const room = { ...frame, y: frame.y + top, height: frame.height - top };
  new QuadrantPainter(chart, room, canvas, context).paint();
  return canvas.drawn(frame);
}

class QuadrantPainter {
  readonly #palette: DiagramPalette;
  readonly #field: Box;
  readonly #axisWidth: number;

  constructor(
    private readonly chart: Quadrants,
    private readonly room: Box,
    private readonly canvas: Canvas,
    private readonly context: DiagramContext,
  ) {
    this.#palette = diagramPalette(context.theme, context.ink);
    const ends = [chart.y.low, chart.y.high].filter((text) => text !== '');
    const most = room.width * AXIS_SHARE;
    const wanted = ends.map((text) => this.#sizeOf(text, this.#axisStyle('right'), most).width);
    this.#axisWidth = ends.length === 0 ? 0 : Math.max(...wanted) + AXIS_GAP;
    const below = chart.x.low === '' && chart.x.high === '' ? 0 : this.#axisHeight();
    const height = Math.max(120, room.height - below);
    const width = Math.min(room.width - this.#axisWidth, height * WIDEST);
    this.#field = { x: room.x + this.#axisWidth, y: room.y, width, height };
  }

  paint(): void {
    this.#fields();
    this.#axes();
    const names = this.#names();
    this.#points(names);
  }

  #sizeOf(text: string, style: LabelStyle, most?: number) {
    return labelSize({ text }, style, this.context.theme, most);
  }

  #axisStyle(align: 'left' | 'right'): LabelStyle {
    return { size: SIZE, color: this.context.ink.quiet, align, bold: true };
  }

  #axisHeight(): number {
    const { low, high } = this.chart.x;
    const most = this.room.width * 0.3;
    return Math.max(...[low, high].map((text) => this.#sizeOf(text, this.#axisStyle('left'), most).height)) + AXIS_GAP;
  }

  /** Top right, top left, bottom left, bottom right. */
  #boxes(): Box[] {
    const { x, y, width, height } = this.#field;
    const [w, h] = [(width - GAP) / 2, (height - GAP) / 2];
    const box = (column: number, row: number): Box => ({
      x: x + column * (w + GAP),
      y: y + row * (h + GAP),
      width: w,
      height: h,
    });
    return [box(1, 0), box(0, 0), box(0, 1), box(1, 1)];
  }

  /** The best field, top right, in the strongest tint. */
  #fields(): void {
    const { theme, ink } = this.context;
    const shares = [0.18, 0.1, 0.05, 0.1];
    for (const [index, box] of this.#boxes().entries()) {
      const color = mix(resolveColor(ink.ground, theme), resolveColor(ink.accent, theme), shares[index]!);
      this.canvas.shape({ name: 'Quadrant', geometry: 'rect', box, fill: { color } });
    }
  }

  /** Names at the top of their fields, or in the middle where there are no points. */
  #names(): Box[] {
    const { theme } = this.context;
    return this.#boxes().flatMap((box, index) => {
      const label = this.chart.names[index]!;
      if (label === '') return [];
      const style: LabelStyle = { size: NAME_SIZE, bold: true, color: this.#palette.lineText, align: 'center' };
      const { width, height } = labelSize({ text: label }, style, theme, box.width - 16);
      const y = this.chart.points.length === 0 ? box.y + (box.height - height) / 2 : box.y + 6;
      const own = { x: box.x + (box.width - width) / 2, y, width, height };
      this.canvas.shape({ name: 'Quadrant name', box: own, text: { label, style } });
      return [own];
    });
  }

  #axes(): void {
    const { x, y, width, height } = this.#field;
    const most = width * 0.46;
    const word = (label: string, style: LabelStyle, at: (size: { width: number; height: number }) => Box): void => {
      if (label === '') return;
      const limit = style.align === 'right' && at({ width: 0, height: 0 }).x < x ? this.#axisWidth - AXIS_GAP : most;
      this.canvas.shape({ name: 'Axis end', box: at(this.#sizeOf(label, style, limit)), text: { label, style } });
    };
    const left = (size: { width: number }): number => x - AXIS_GAP - size.width;
    word(this.chart.y.high, this.#axisStyle('right'), (size) => ({ ...size, x: left(size), y }));
    word(this.chart.y.low, this.#axisStyle('right'), (size) => ({
      ...size,
      x: left(size),
      y: y + height - size.height,
    }));
    const under = y + height + AXIS_GAP / 2;
    word(this.chart.x.low, this.#axisStyle('left'), (size) => ({ ...size, x, y: under }));
    word(this.chart.x.high, this.#axisStyle('right'), (size) => ({ ...size, x: x + width - size.width, y: under }));
  }

  #points(taken: readonly Box[]): void {
    const { theme, ink } = this.context;
    const { x, y, width, height } = this.#field;
    const style: LabelStyle = { size: SIZE, color: ink.text, align: 'left' };
    const points = this.chart.points.map((point) => ({
      point,
      at: { x: x + point.x * width, y: y + (1 - point.y) * height },
      radius: Math.min(20, point.radius ?? RADIUS),
    }));
    const labels = placeLabels(
      points.map(({ point, at, radius }) => ({ at, radius, ...this.#sizeOf(point.label, style, width * 0.3) })),
      this.#field,
      taken,
    );
    for (const [index, { point, at, radius }] of points.entries()) {
      this.canvas.shape({
        name: 'Point',
        geometry: 'ellipse',
        box: { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius },
        fill: { color: point.color ?? seriesPaint(0, theme, ink).stroke },
        ...(point.stroke ? { stroke: { color: point.stroke, width: 1.5 } } : {}),
        span: point.span,
      });
      const color = readableOn(ink.text, this.#palette.box.fill, theme);
      const text = { label: point.label, style: { ...style, color } };
      this.canvas.shape({ name: 'Point name', box: labels[index]!, text, span: point.span });
    }
  }
}
