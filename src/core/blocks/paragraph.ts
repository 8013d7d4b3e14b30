import type { Paragraph } from '../deck/block';
import type { ShapeNode } from '../scene/node';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { compose, type ParagraphSpec } from './compose';
import { runsOf } from './runs';
import { textStyle } from './style';

/** A text box as wide as the frame and as high as its text. */
export function textBox(name: string, specs: readonly ParagraphSpec[], frame: Frame, context: BlockContext): Placed {
  const body = compose(specs, { width: frame.width, theme: context.theme });
  const first = specs[0];
  const last = specs.at(-1);
  const node: ShapeNode = {
    kind: 'shape',
    id: 0,
    name,
    geometry: 'rect',
    box: { x: frame.x, y: frame.y, width: frame.width, height: body.height },
    text: body,
    ...(first && last ? { span: { start: first.span.start, end: last.span.end } } : {}),
  };
  return { height: body.height, nodes: [node], problems: [] };
}

function place(block: Paragraph, frame: Frame, context: BlockContext): Placed {
  const runs = runsOf(block.inlines, textStyle(context.size, context.ink.text), context.ink);
  return textBox('Text', [{ runs, size: context.size, span: block.span }], frame, context);
}

export const paragraph: BlockDrawing<Paragraph> = { kind: 'paragraph', place };
