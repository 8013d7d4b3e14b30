import { type ChartMark, chartMarks } from '../charts/marks';
import type { ChartFill, ChartText } from '../scene/chart';
import { resolveColor } from '../scene/contrast';
import type { ChartNode, Point } from '../scene/node';
import type { Theme } from '../scene/theme';
import { type Attributes, element, escapeXml, num } from './markup';
import { place } from './place';

/** A chart: its marks, then its texts, in the chart's own coordinates. */
export function chart({ id, box, span, alt, chart: drawing }: ChartNode, theme: Theme): string {
  // A click between bars finds the chart too.
  const hit = element('rect', {
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    fill: 'none',
    'pointer-events': 'all',
  });
  const marks = chartMarks(drawing).map((one) => mark(one, theme));
  const texts = drawing.texts.map((one) => text(one, theme));
  const attributes = {
    'data-node': String(id),
    transform: `translate(${num(box.x)} ${num(box.y)})`,
    role: 'img',
    'aria-label': alt,
    ...place(span),
  };
  return element('g', attributes, hit + marks.join('') + texts.join(''));
}

function mark(one: ChartMark, theme: Theme): string {
  switch (one.kind) {
    case 'box': {
      const { x, y, width, height } = one.box;
      return element('rect', { x, y, width, height, ...fillOf(one.fill, theme), ...lineOf(one.edge, theme) });
    }
    case 'line':
      return element('polyline', { points: pointsOf(one.points), fill: 'none', ...lineOf(one.line, theme) });
    case 'polygon':
      return element('polygon', {
        points: pointsOf(one.points),
        ...fillOf(one.fill, theme),
        ...lineOf(one.line, theme),
      });
    case 'dot': {
      const look = { ...fillOf(one.fill, theme), ...lineOf(one.edge, theme) };
      return element('circle', { cx: one.at.x, cy: one.at.y, r: one.diameter / 2, ...look });
    }
    case 'sector':
      return element('path', { d: sectorPath(one), ...fillOf(one.fill, theme), ...lineOf(one.edge, theme) });
  }
}

function pointsOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${num(x)},${num(y)}`).join(' ');
}

function fillOf(fill: ChartFill | undefined, theme: Theme): Attributes {
  if (!fill) return { fill: 'none' };
  const opacity = fill.opacity >= 1 ? undefined : fill.opacity;
  return { fill: resolveColor(fill.color, theme), 'fill-opacity': opacity };
}

function lineOf(line: (ChartMark & { kind: 'line' })['line'] | undefined, theme: Theme): Attributes {
  if (!line) return {};
  return {
    stroke: resolveColor(line.color, theme),
    'stroke-width': line.width,
    'stroke-linejoin': 'round',
    'stroke-dasharray': line.dash ? `${num(line.width * 4)} ${num(line.width * 3)}` : undefined,
  };
}

/** From the outer arc back along the inner one; a whole circle in two halves, because an arc cannot end where it begins. */
function sectorPath({ center, radius, inner, from, to }: ChartMark & { kind: 'sector' }): string {
  const at = (angle: number, length: number) =>
    `${num(center.x + length * Math.sin(angle))} ${num(center.y - length * Math.cos(angle))}`;
  if (to - from > 2 * Math.PI - 1e-6) {
    const ring = (length: number, sweep: 0 | 1) =>
      `M${at(0, length)}A${num(length)} ${num(length)} 0 1 ${sweep} ${at(Math.PI, length)}A${num(length)} ${num(length)} 0 1 ${sweep} ${at(0, length)}Z`;
    return ring(radius, 1) + (inner > 0 ? ring(inner, 0) : '');
  }
  const large = to - from > Math.PI ? 1 : 0;
  const outer = `M${at(from, radius)}A${num(radius)} ${num(radius)} 0 ${large} 1 ${at(to, radius)}`;
  if (inner <= 0) return `${outer}L${num(center.x)} ${num(center.y)}Z`;
  return `${outer}L${at(to, inner)}A${num(inner)} ${num(inner)} 0 ${large} 0 ${at(from, inner)}Z`;
}

function text({ text: letters, x, baseline, width, size, bold, color }: ChartText, theme: Theme): string {
  const attributes = {
    x,
    y: baseline,
    'font-family': theme.fonts.body.css,
    'font-size': size,
    'font-weight': bold ? '700' : undefined,
    fill: resolveColor(color, theme),
    textLength: width,
    lengthAdjust: 'spacingAndGlyphs',
  };
  return element('text', attributes, escapeXml(letters));
}
