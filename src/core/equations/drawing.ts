import { cssColor } from '../scene/css-color';
import type { Box } from '../scene/geometry';
import type { FormulaPoint, FormulaShape, Placement } from '../scene/math';

/** What MathJax's drawing is made of: elements of an SVG, without a page. */
export interface DrawnElement {
  readonly kind: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly unknown[];
  readonly value?: string;
}

interface Pen {
  readonly at: Placement;
  readonly color?: string;
  readonly clip?: Box;
}

/** Size of a drawing, and where its baseline is, in thousandths of the size. */
export interface DrawingSize {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Reads `viewBox`, whose origin is the start of the baseline. */
export function drawingSize(svg: DrawnElement): DrawingSize {
  const [, top = 0, width = 0, height = 0] = numbers(svg.attributes?.viewBox);
  return { width, ascent: -top, descent: height + top };
}

/** The drawing as shapes `scale` times as large, every transformation applied, in drawing order. */
export function shapesOf(svg: DrawnElement, scale: number): FormulaShape[] {
  const shapes: FormulaShape[] = [];
  const at: Placement = { scaleX: scale, scaleY: scale, x: 0, y: 0 };
  for (const child of elementsIn(svg)) collect(child, { at }, shapes);
  return shapes;
}

function collect(element: DrawnElement, outer: Pen, shapes: FormulaShape[]): void {
  const { kind, attributes = {} } = element;
  const pen = within(attributes, outer);
  const look = pen.color === undefined ? {} : { color: pen.color };
  switch (kind) {
    case 'path':
      if (attributes.d) shapes.push({ kind: 'path', d: String(attributes.d), at: pen.at, ...clipOf(pen), ...look });
      break;
    case 'rect':
      addRectangle(attributes, pen, look, shapes);
      break;
    case 'line':
      shapes.push({ kind: 'line', ...endsOf(attributes, pen.at), ...look });
      break;
    case 'text':
      shapes.push({ kind: 'text', text: textIn(element), ...textPlace(attributes, pen.at), ...look });
      break;
    case 'svg':
      for (const child of elementsIn(element)) collect(child, window(attributes, pen), shapes);
      break;
    default:
      for (const child of elementsIn(element)) collect(child, pen, shapes);
  }
}

function within(attributes: Readonly<Record<string, unknown>>, outer: Pen): Pen {
  const at = attributes.transform ? transformed(outer.at, String(attributes.transform)) : outer.at;
  const fill = typeof attributes.fill === 'string' ? cssColor(attributes.fill) : undefined;
  return { ...outer, at, ...(fill && { color: fill }) };
}

const STEP = /(translate|scale)\(([^)]*)\)/g;

function transformed(at: Placement, transform: string): Placement {
  let { scaleX, scaleY, x, y } = at;
  for (const [, name, list] of transform.matchAll(STEP)) {
    const [first = 0, second] = numbers(list);
    if (name === 'scale') {
      scaleX *= first;
      scaleY *= second ?? first;
    } else {
      x += scaleX * first;
      y += scaleY * (second ?? 0);
    }
  }
  return { scaleX, scaleY, x, y };
}

/** MathJax draws the middle of a tall bracket too long and shows part of it. */
function window(attributes: Readonly<Record<string, unknown>>, pen: Pen): Pen {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => amount(attributes[name]));
  const [left = 0, top = 0] = numbers(attributes.viewBox);
  const { scaleX, scaleY } = pen.at;
  const inner = { scaleX, scaleY, ...placed({ x: x - left, y: y - top }, pen.at) };
  return { ...pen, at: inner, clip: boxOf({ x, y, width, height }, pen.at) };
}

function addRectangle(
  attributes: Readonly<Record<string, unknown>>,
  pen: Pen,
  look: { color?: string },
  shapes: FormulaShape[],
): void {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => amount(attributes[name]));
  const box = boxOf({ x, y, width, height }, pen.at);
  if (attributes.fill !== 'none') {
    shapes.push({ kind: 'rect', box, ...look });
    return;
  }
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const corners = [box, { x: right, y: box.y }, { x: right, y: bottom }, { x: box.x, y: bottom }];
  corners.forEach((from, index) => {
    shapes.push({ kind: 'line', from: point(from), to: point(corners[(index + 1) % 4]!), ...look });
  });
}

function point({ x, y }: FormulaPoint): FormulaPoint {
  return { x, y };
}

function boxOf({ x, y, width, height }: Box, at: Placement): Box {
  const [one, other] = [placed({ x, y }, at), placed({ x: x + width, y: y + height }, at)];
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(other.x - one.x),
    height: Math.abs(other.y - one.y),
  };
}

function placed({ x, y }: FormulaPoint, at: Placement): FormulaPoint {
  return { x: at.scaleX * x + at.x, y: at.scaleY * y + at.y };
}

function endsOf(attributes: Readonly<Record<string, unknown>>, at: Placement) {
  const end = (number: 1 | 2) =>
    placed({ x: amount(attributes[`x${number}`]), y: amount(attributes[`y${number}`]) }, at);
  return { from: end(1), to: end(2) };
}

function textPlace(attributes: Readonly<Record<string, unknown>>, at: Placement) {
  return { size: amount(attributes['font-size']) * Math.abs(at.scaleX), at: { x: at.x, y: at.y } };
}

function clipOf({ clip }: Pen): { clip?: Box } {
  return clip ? { clip } : {};
}

function elementsIn(element: DrawnElement): DrawnElement[] {
  return (element.children ?? []).filter((child): child is DrawnElement => typeof child === 'object' && child !== null);
}

function textIn(element: DrawnElement): string {
  return elementsIn(element)
    .map((child) => child.value ?? textIn(child))
    .join('');
}

function amount(value: unknown): number {
  const read = Number.parseFloat(String(value ?? 0));
  return Number.isFinite(read) ? read : 0;
}

function numbers(value: unknown): number[] {
  return String(value ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(amount);
}
