import type { Box } from '../../scene/geometry';
import type { SceneNode } from '../../scene/node';
import type { TextBody } from '../../scene/text';
import type { Span } from '../../source/span';

/** The node, and all that is in it, moved by that many points. */
export function moved<N extends SceneNode>(node: N, dx: number, dy: number): N {
  const box = { ...node.box, x: node.box.x + dx, y: node.box.y + dy };
  if (node.kind === 'group') return { ...node, box, nodes: node.nodes.map((one) => moved(one, dx, dy)) };
  if (node.kind === 'connector')
    return { ...node, box, points: node.points.map((point) => ({ x: point.x + dx, y: point.y + dy })) };
  return { ...node, box };
}

/** The node, and all that is in it, with other places in the source: those that `at` gives for its own. */
export function relocated(node: SceneNode, at: (span: Span) => Span): SceneNode {
  const span = node.span && { span: at(node.span) };
  switch (node.kind) {
    case 'group':
      return { ...node, ...span, nodes: node.nodes.map((one) => relocated(one, at)) };
    case 'shape':
      return { ...node, ...span, ...(node.text && { text: relocatedText(node.text, at) }) };
    case 'table':
      return {
        ...node,
        ...span,
        rows: node.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, span: at(cell.span), text: relocatedText(cell.text, at) })),
        })),
      };
    default:
      return span ? { ...node, ...span } : node;
  }
}

function relocatedText(text: TextBody, at: (span: Span) => Span): TextBody {
  const paragraphs = text.paragraphs.map((paragraph) => ({
    ...paragraph,
    span: at(paragraph.span),
    runs: paragraph.runs.map((run) => ({ ...run, span: at(run.span) })),
  }));
  return { ...text, paragraphs };
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
