import { resolveColor } from '../scene/contrast';
import type { ConnectorNode } from '../scene/node';
import type { Theme } from '../scene/theme';
import { element, num } from './markup';
import { place } from './text';

/** A line through the connector's points. */
export function connector(node: ConnectorNode, theme: Theme): string {
  const points = node.points.map(({ x, y }) => `${num(x)},${num(y)}`).join(' ');
  const look = { fill: 'none', stroke: resolveColor(node.stroke.color, theme), 'stroke-width': node.stroke.width };
  return element('polyline', { 'data-node': String(node.id), ...place(node.span), points, ...look });
}
