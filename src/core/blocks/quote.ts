import type { Quote } from '../deck/block';
import type { ShapeNode } from '../scene/node';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';

const BAR_WIDTH = 3;
const INDENT = 18;
const PADDING = 4;

/** What somebody else said: quiet text beside a bar in the accent. */
function place(block: Quote, frame: Frame, context: BlockContext): Placed {
  const inner: Frame = {
    x: frame.x + INDENT,
    y: frame.y + PADDING,
    width: frame.width - INDENT,
    height: frame.height - 2 * PADDING,
  };
  const placed = context.stack(block.blocks, inner, { ...context, ink: { ...context.ink, text: context.ink.quiet } });
  const height = placed.height + 2 * PADDING;
  const bar: ShapeNode = {
    kind: 'shape',
    id: 0,
    name: 'Quote bar',
    geometry: 'rect',
    box: { x: frame.x, y: frame.y, width: BAR_WIDTH, height },
    fill: { color: context.ink.accent },
    alt: '',
    span: block.span,
  };
  return { height, nodes: [bar, ...placed.nodes], problems: placed.problems };
}

export const quote: BlockDrawing<Quote> = { kind: 'quote', place };
