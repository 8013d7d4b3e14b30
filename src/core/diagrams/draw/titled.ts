import type { Box } from '../../scene/geometry';
import type { DiagramContext, DrawnDiagram } from '../diagram-kind';
import { Canvas } from './canvas';
import { moved } from './move';

/** A drawing under the diagram's own title, if it has one, both in the middle of the same width. */
export function titled(
  title: string | undefined,
  frame: Box,
  context: DiagramContext,
  draw: (room: Box) => DrawnDiagram,
): DrawnDiagram {
  const canvas = new Canvas(context);
  const top = canvas.title(title, frame);
  if (top === 0) return draw(frame);
  const drawn = draw({ ...frame, y: frame.y + top, height: frame.height - top });
  const head = canvas.nodes[0]!;
  const width = Math.max(drawn.width, head.box.width);
  // The drawing's own connectors are glued by its ids, which the title must not take.
  const nodes = [{ ...head, id: 0 }, ...drawn.nodes.map((node) => moved(node, (width - drawn.width) / 2, 0))];
  return { width, height: top + drawn.height, nodes, problems: drawn.problems };
}
