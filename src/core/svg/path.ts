import { resolveColor } from '../scene/contrast';
import type { PathNode } from '../scene/node';
import type { Theme } from '../scene/theme';
import { element, num } from './markup';
import { place } from './place';

/** Lines and curves, stretched from their grid to the box; the stroke keeps its width. */
export function path(node: PathNode, theme: Theme): string {
  const { box, grid } = node;
  const [sx, sy] = [box.width / grid.width, box.height / grid.height];
  const drawn = element('path', {
    d: node.path,
    transform: `translate(${num(box.x)} ${num(box.y)}) scale(${num(sx)} ${num(sy)})`,
    fill: 'none',
    stroke: resolveColor(node.stroke.color, theme),
    'stroke-width': node.stroke.width / Math.max(0.001, Math.min(sx, sy)),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  return element('g', { 'data-node': String(node.id), ...place(node.span) }, drawn);
}
