import type { Heading } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textBox } from './paragraph';
import { runsOf } from './runs';
import { stepDown, textStyle } from './style';

/** A heading inside a slide: bold, in the accent; levels 4 and deeper in the size of the text under it. */
function place(block: Heading, frame: Frame, context: BlockContext): Placed {
  const size = block.level <= 3 ? context.size : stepDown(context.theme, context.size, 1);
  const runs = runsOf(block.inlines, textStyle(size, context.ink.accent, { font: 'heading', bold: true }), context.ink);
  return textBox('Heading', [{ runs, size, span: block.span }], frame, context);
}

export const heading: BlockDrawing<Heading> = { kind: 'heading', place };
