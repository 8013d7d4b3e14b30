import type { Box } from '../../scene/geometry';
import type { SceneNode } from '../../scene/node';

/** The node, and all that is in it, moved by that many points. */
export function moved<N extends SceneNode>(node: N, dx: number, dy: number): N {
  const box = { ...node.box, x: node.box.x + dx, y: node.box.y + dy };
  if (node.kind === 'group') return { ...node, box, nodes: node.nodes.map((one) => moved(one, dx, dy)) };
  if (node.kind === 'connector')
    return { ...node, box, points: node.points.map((point) => ({ x: point.x + dx, y: point.y + dy })) };
  return { ...node, box };
}

/** The smallest box around all of them; undefined for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
