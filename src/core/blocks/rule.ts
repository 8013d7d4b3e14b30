import type { Rule } from '../deck/block';
import type { LineNode } from '../scene/node';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';

const HEIGHT = 8;

/** A hairline across the frame. */
function place(block: Rule, frame: Frame, context: BlockContext): Placed {
  const node: LineNode = {
    kind: 'line',
    id: 0,
    name: 'Rule',
    box: { x: frame.x, y: frame.y + HEIGHT / 2, width: frame.width, height: 0 },
    stroke: { color: context.ink.rule, width: 1 },
    alt: '',
    span: block.span,
  };
  return { height: HEIGHT, nodes: [node], problems: [] };
}

export const rule: BlockDrawing<Rule> = { kind: 'rule', place };
