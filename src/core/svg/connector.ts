import { curvesOf, endDirections, simplified } from '../scene/connector-path';
import { resolveColor } from '../scene/contrast';
import type { ConnectorNode, LineEnd, Point, Stroke } from '../scene/node';
import type { Theme } from '../scene/theme';
import { element, num } from './markup';
import { place } from './place';
import { dashArray } from './shapes';

/** Ends are three line widths long and wide, of a line that counts as at least two points: PowerPoint's medium size. */
const END_SIZE = 3;
const LEAST_WIDTH = 2;

/** A line along the connector's points with what it ends in. */
export function connector(node: ConnectorNode, theme: Theme): string {
  const { stroke, startEnd, endEnd } = node;
  const corners = simplified(node.points);
  const directions = endDirections(node);
  const size = END_SIZE * Math.max(LEAST_WIDTH, stroke.width);
  const away = { x: -directions.start.x, y: -directions.start.y };
  const line = [...corners];
  line[0] = drawnBack(corners[0]!, away, startEnd, size);
  line[line.length - 1] = drawnBack(corners.at(-1)!, directions.end, endEnd, size);
  const path = element('path', {
    d: node.route === 'curve' ? curvePath(line) : linePath(line),
    fill: 'none',
    ...lineLook(stroke, theme),
    'stroke-dasharray': dashArray(stroke),
  });
  const ends =
    lineEnd(startEnd, corners[0]!, away, size, stroke, theme) +
    lineEnd(endEnd, corners.at(-1)!, directions.end, size, stroke, theme);
  return element('g', { 'data-node': String(node.id), ...place(node.span) }, path + ends);
}

function lineLook(stroke: Stroke, theme: Theme) {
  const color = resolveColor(stroke.color, theme);
  return { stroke: color, 'stroke-width': stroke.width, 'stroke-linejoin': 'round' };
}

function linePath(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}`;
}

function curvePath(points: readonly Point[]): string {
  const curves = curvesOf(points);
  if (curves.length === 0) return linePath(points);
  const parts = curves.map(({ control1, control2, to }) => `C${at(control1)} ${at(control2)} ${at(to)}`);
  return `M${at(points[0]!)}${parts.join('')}`;
}

function at({ x, y }: Point): string {
  return `${num(x)} ${num(y)}`;
}

/** A line stops inside a solid end, whose point it would otherwise blunt. */
function drawnBack(tip: Point, direction: Point, end: LineEnd | undefined, size: number): Point {
  const back = end === 'triangle' || end === 'stealth' ? size / 2 : 0;
  return { x: tip.x - direction.x * back, y: tip.y - direction.y * back };
}

/** Corners of the ends as shares of their size: along the line from the tip back, and across. */
const SHAPES: Readonly<Record<Exclude<LineEnd, 'oval'>, readonly (readonly [along: number, across: number])[]>> = {
  triangle: [
    [0, 0],
    [-1, 0.5],
    [-1, -0.5],
  ],
  stealth: [
    [0, 0],
    [-1, 0.5],
    [-0.6, 0],
    [-1, -0.5],
  ],
  diamond: [
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
    [0, -0.5],
  ],
  arrow: [
    [-1, 0.5],
    [0, 0],
    [-1, -0.5],
  ],
};

function lineEnd(
  end: LineEnd | undefined,
  tip: Point,
  direction: Point,
  size: number,
  stroke: Stroke,
  theme: Theme,
): string {
  if (!end) return '';
  const fill = resolveColor(stroke.color, theme);
  if (end === 'oval') return element('circle', { cx: tip.x, cy: tip.y, r: size / 2, fill });
  const points = SHAPES[end]
    .map(([along, across]) => ({
      x: tip.x + (direction.x * along - direction.y * across) * size,
      y: tip.y + (direction.y * along + direction.x * across) * size,
    }))
    .map(({ x, y }) => `${num(x)},${num(y)}`)
    .join(' ');
  if (end === 'arrow') return element('polyline', { points, fill: 'none', ...lineLook(stroke, theme) });
  return element('polygon', { points, fill });
}
