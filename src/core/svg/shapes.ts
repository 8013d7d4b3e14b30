import { resolveColor } from '../scene/contrast';
import type { Box } from '../scene/geometry';
import type { Fill, LineNode, PictureNode, ShapeNode, Stroke, TableNode } from '../scene/node';
import { PRESETS } from '../scene/presets';
import type { Theme } from '../scene/theme';
import { hash } from '../source/hash';
import { type Attributes, element, num } from './markup';
import { place } from './place';
import { textBody } from './text';

export function shape(node: ShapeNode, theme: Theme): string {
  const drawn =
    node.fill || node.stroke
      ? gradient(node, theme) + outline(node, { ...shapeFill(node, theme), ...strokeAttributes(node.stroke, theme) })
      : '';
  const text = node.text ? textBody(node.text, node.box, theme) : '';
  return element('g', { 'data-node': String(node.id), ...place(node.span) }, drawn + text);
}

function shapeFill(node: ShapeNode, theme: Theme): Attributes {
  const attributes = fillAttributes(node.fill, theme);
  return node.fill?.to === undefined ? attributes : { ...attributes, fill: `url(#${gradientId(node, theme)})` };
}

/** Several slides stand in one page: the name of a gradient says what it is, so that equal names are equal gradients. */
function gradientId({ box, fill }: ShapeNode, theme: Theme): string {
  const colors = fill && [resolveColor(fill.color, theme), resolveColor(fill.to ?? fill.color, theme)];
  return `g${hash(JSON.stringify([colors, fill?.angle, box]))}`;
}

/** What a gradient runs along: through the middle, as far as its ends reach the corners, as DrawingML's do. */
function gradient(node: ShapeNode, theme: Theme): string {
  const { box, fill } = node;
  if (fill?.to === undefined) return '';
  const angle = ((fill.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = (Math.abs(box.width * cos) + Math.abs(box.height * sin)) / 2;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const stops = [fill.color, fill.to].map((color, index) =>
    element('stop', { offset: index, 'stop-color': resolveColor(color, theme) }),
  );
  const line = { x1: x - cos * half, y1: y - sin * half, x2: x + cos * half, y2: y + sin * half };
  return element(
    'linearGradient',
    { id: gradientId(node, theme), gradientUnits: 'userSpaceOnUse', ...line },
    stops.join(''),
  );
}

function outline(node: ShapeNode, look: Attributes): string {
  const { box } = node;
  switch (node.geometry) {
    case 'rect':
      return element('rect', { ...rect(box), ...look });
    case 'roundRect':
      return element('rect', { ...rect(box), rx: node.radius ?? 4, ...look });
    case 'ellipse':
      return element('ellipse', {
        cx: box.x + box.width / 2,
        cy: box.y + box.height / 2,
        rx: box.width / 2,
        ry: box.height / 2,
        ...look,
      });
    default:
      return presetOutline(node, look);
  }
}

function presetOutline({ geometry, box, flip }: ShapeNode, look: Attributes): string {
  const preset = PRESETS[geometry];
  const { width, height } = box;
  const mirror = flip ? ` translate(${num(width)} 0) scale(-1 1)` : '';
  const place = { transform: `translate(${num(box.x)} ${num(box.y)})${mirror}` };
  const outline = element('path', { ...place, d: preset.outline(width, height), ...look });
  const details = preset.details?.(width, height);
  return details === undefined ? outline : outline + element('path', { ...place, d: details, ...look, fill: 'none' });
}

export function table(node: TableNode, theme: Theme): string {
  const heights = node.rows.map((row) => row.height);
  let y = node.box.y;
  let result = '';
  for (const [index, row] of node.rows.entries()) {
    let x = node.box.x;
    row.cells.forEach((cell, column) => {
      const width = spanned(node.columns, column, cell.columnSpan);
      const height = cell.rowSpan === undefined ? row.height : spanned(heights, index, cell.rowSpan);
      const box: Box = { x, y, width, height };
      if (!cell.covered) {
        const ground = element('rect', {
          ...rect(box),
          ...fillAttributes(cell.fill, theme),
          'pointer-events': 'all',
          'shape-rendering': 'crispEdges',
        });
        result += element('g', { class: 'cell', ...place(cell.span) }, ground + textBody(cell.text, box, theme));
        result += edge(cell.top, x, y, width, theme) + edge(cell.bottom, x, y + height, width, theme);
      }
      x += node.columns[column] ?? 0;
    });
    y += row.height;
  }
  return element('g', { 'data-node': String(node.id), ...place(node.span) }, result);
}

/** The extent of a cell over `count` columns or rows. */
function spanned(extents: readonly number[], first: number, count = 1): number {
  let sum = 0;
  for (let index = first; index < first + count; index++) sum += extents[index] ?? 0;
  return sum;
}

function edge(stroke: Stroke | undefined, x: number, y: number, width: number, theme: Theme): string {
  return stroke ? element('line', { x1: x, y1: y, x2: x + width, y2: y, ...strokeAttributes(stroke, theme) }) : '';
}

export function picture(node: PictureNode, href: string | undefined): string {
  const group = { 'data-node': String(node.id), ...place(node.span) };
  if (href === undefined)
    return element('g', group, element('rect', { ...rect(node.box), fill: 'none', stroke: '#888888' }));
  const { crop, box } = node;
  if (!crop) return element('g', group, image(box, href, node));
  const width = box.width / Math.max(0.01, 1 - crop.left - crop.right);
  const height = box.height / Math.max(0.01, 1 - crop.top - crop.bottom);
  const whole: Box = { x: -crop.left * width, y: -crop.top * height, width, height };
  const window = element(
    'svg',
    { ...rect(box), viewBox: `0 0 ${num(box.width)} ${num(box.height)}` },
    image(whole, href, node),
  );
  return element('g', group, window);
}

function image(box: Box, href: string, node: PictureNode): string {
  return element('image', {
    ...rect(box),
    href,
    preserveAspectRatio: 'none',
    opacity: node.opacity,
    role: 'img',
    'aria-label': node.alt,
  });
}

export function line(node: LineNode, theme: Theme): string {
  const { box, flip } = node;
  const from = { x: box.x, y: flip ? box.y + box.height : box.y };
  const to = { x: box.x + box.width, y: flip ? box.y : box.y + box.height };
  const stroke = element('line', {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    ...strokeAttributes(node.stroke, theme),
  });
  return element(
    'g',
    { 'data-node': String(node.id), ...place(node.span) },
    stroke + (node.endArrow ? arrowHead(from, to, node.stroke, theme) : ''),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** DrawingML's medium triangle: three line widths long and wide. */
function arrowHead(from: Point, to: Point, stroke: Stroke, theme: Theme): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const size = Math.max(4, stroke.width * 3);
  const base = { x: to.x - dx * size, y: to.y - dy * size };
  const points = [
    to,
    { x: base.x - (dy * size) / 2, y: base.y + (dx * size) / 2 },
    { x: base.x + (dy * size) / 2, y: base.y - (dx * size) / 2 },
  ];
  return element('polygon', {
    points: points.map((p) => `${num(p.x)},${num(p.y)}`).join(' '),
    fill: resolveColor(stroke.color, theme),
  });
}

function rect(box: Box): Attributes {
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

function fillAttributes(fill: Fill | undefined, theme: Theme): Attributes {
  if (!fill) return { fill: 'none' };
  return {
    fill: resolveColor(fill.color, theme),
    'fill-opacity': fill.opacity === undefined || fill.opacity === 1 ? undefined : fill.opacity,
  };
}

function strokeAttributes(stroke: Stroke | undefined, theme: Theme): Attributes {
  if (!stroke) return {};
  return {
    stroke: resolveColor(stroke.color, theme),
    'stroke-width': stroke.width,
    'stroke-dasharray': dashArray(stroke),
  };
}

/** As DrawingML's `dash` and `sysDot`: counted in line widths. */
export function dashArray({ dash, width }: Stroke): string | undefined {
  if (dash === 'dash') return `${num(width * 4)} ${num(width * 3)}`;
  return dash === 'dot' ? `${num(width)} ${num(width * 2)}` : undefined;
}
