import type { Box } from '../../scene/geometry';
import type { ShapeNode } from '../../scene/node';
import type { ShapeLook } from './shapes';

const RING_GAP = 4;
const STACK_STEP = 4;
const BRACE_WIDTH = 12;

/** A shape without its number and name. */
export type Drawn = Omit<ShapeNode, 'kind' | 'id' | 'name'>;

/** The shapes of one node: lines are glued to one of them, the others are drawn under or over it. */
export interface NodeShapes {
  readonly under: readonly Drawn[];
  readonly glued: Drawn;
  readonly over: readonly Drawn[];
}

/** Takes the shape that a node would be if it were one; `label` is what screen readers are told of it without its text. */
export function nodeShapes(look: ShapeLook, main: Drawn, label: string): NodeShapes {
  switch (look.extra) {
    case 'ring':
      return ring(look, main);
    case 'stack':
      return stack(main);
    case 'sign':
      return sign(look, main, label);
    case 'text': {
      const { fill: _fill, stroke: _stroke, ...bare } = main;
      return { under: [], glued: bare, over: [] };
    }
    default:
      return { under: [], glued: main, over: [] };
  }
}

/** Two circles, the inner one with the text: connectors end at the outer one. */
function ring({ fixed }: ShapeLook, main: Drawn): NodeShapes {
  const { text, alt: _alt, ...outer } = main;
  const { x, y, width, height } = main.box;
  const gap = Math.min(RING_GAP, width / 5);
  const box: Box = { x: x + gap, y: y + gap, width: width - 2 * gap, height: height - 2 * gap };
  const fill = fixed && main.stroke ? { fill: { color: main.stroke.color } } : {};
  const inner = text
    ? { text: { ...text, insets: { ...text.insets, left: text.insets.left - gap, right: text.insets.right - gap } } }
    : { alt: '' };
  return { under: [], glued: { ...outer, alt: '' }, over: [{ ...main, ...fill, box, ...inner }] };
}

function stack(main: Drawn): NodeShapes {
  const { text: _text, ...bare } = main;
  const under = [2, 1].map((step): Drawn => {
    const by = step * STACK_STEP;
    return { ...bare, box: { ...main.box, x: main.box.x + by, y: main.box.y - by }, alt: '' };
  });
  return { under, glued: main, over: [] };
}

/** A drawing without sites in the middle of its sides, in a clear box that has them. */
function sign({ geometry }: ShapeLook, main: Drawn, label: string): NodeShapes {
  const { fill, stroke, text, alt: _alt, ...rest } = main;
  const isBrace = geometry === 'leftBrace' || geometry === 'rightBrace';
  const width = Math.min(BRACE_WIDTH, rest.box.width / 4);
  const x = geometry === 'rightBrace' ? rest.box.x + rest.box.width - width : rest.box.x;
  const box = isBrace ? { ...rest.box, x, width } : rest.box;
  const drawing = { ...rest, box, ...(fill && !isBrace ? { fill } : {}), ...(stroke ? { stroke } : {}), alt: '' };
  const clear: Drawn = { ...rest, geometry: 'rect', ...(text ? { text } : { alt: label }) };
  return { under: [drawing], glued: clear, over: [] };
}
