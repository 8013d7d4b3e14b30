import type { Color } from '../scene/color';
import { resolveColor } from '../scene/contrast';
import type { Box } from '../scene/geometry';
import type { Formula, FormulaShape, Placement } from '../scene/math';
import type { EquationNode, Point } from '../scene/node';
import type { Theme } from '../scene/theme';
import { type Attributes, element, escapeXml, num } from './markup';
import { place } from './place';

/** Shapes of a formula count in thousandths of its size. */
const UNITS = 1000;
/** Thickness of frames and strokes, in those units: that of the rules of fractions. */
const RULE = 63;

export interface FormulaLook {
  /** Points. */
  readonly size: number;
  readonly color: Color;
  readonly theme: Theme;
}

/** A formula in the middle of its box. */
export function equation(node: EquationNode, theme: Theme): string {
  const { box, formula, size } = node;
  const height = (formula.ascent + formula.descent) * size;
  const x = box.x + (box.width - formula.width * size) / 2;
  const y = box.y + (box.height - height) / 2 + formula.ascent * size;
  const label = { role: 'img', 'aria-label': node.alt };
  const attributes = { 'data-node': String(node.id), ...place(node.span), ...label };
  return formulaGroup(formula, { x, y }, { size, color: node.color, theme }, attributes, node.box);
}

/** A formula whose baseline starts at `origin`; all of `area`, or else of its own box, can be clicked. */
export function formulaGroup(
  formula: Formula,
  origin: Point,
  { size, color, theme }: FormulaLook,
  attributes: Attributes,
  area?: Box,
): string {
  const { width, ascent, descent } = formula;
  const own = {
    x: origin.x,
    y: origin.y - ascent * size,
    width: width * size,
    height: (ascent + descent) * size,
  };
  const hit = element('rect', { ...rectangle(area ?? own), fill: 'none', 'pointer-events': 'all' });
  const ink = resolveColor(color, theme);
  const transform = `translate(${num(origin.x)} ${num(origin.y)}) scale(${share(size / UNITS)})`;
  const shapes = formula.shapes.map((shape) => drawn(shape, ink, theme)).join('');
  return element('g', { class: 'math', ...attributes }, hit + element('g', { transform, fill: ink }, shapes));
}

function drawn(shape: FormulaShape, ink: string, theme: Theme): string {
  const { color } = shape;
  switch (shape.kind) {
    case 'path':
      return clipped(element('path', { transform: matrix(shape.at), d: shape.d, fill: color }), shape.clip);
    case 'rect':
      return element('rect', { ...rectangle(shape.box), fill: color });
    case 'line': {
      const { from, to } = shape;
      const look = { stroke: color ?? ink, 'stroke-width': RULE };
      return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...look });
    }
    case 'text': {
      const { at, size } = shape;
      const look = { 'font-family': theme.fonts.body.css, 'font-size': size, fill: color };
      return element('text', { x: at.x, y: at.y, ...look }, escapeXml(shape.text));
    }
  }
}

/** A nested drawing shows what is inside its box and no more. */
function clipped(shape: string, clip: Box | undefined): string {
  if (!clip) return shape;
  const viewBox = [clip.x, clip.y, clip.width, clip.height].map(num).join(' ');
  return element('svg', { ...rectangle(clip), viewBox }, shape);
}

function matrix({ scaleX, scaleY, x, y }: Placement): string {
  return `matrix(${share(scaleX)} 0 0 ${share(scaleY)} ${num(x)} ${num(y)})`;
}

/** Scales need more decimals than lengths. */
function share(value: number): string {
  return String(Math.round(value * 1e5) / 1e5);
}

function rectangle({ x, y, width, height }: Box): Attributes {
  return { x, y, width, height };
}
