import type { Heading } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textBox } from './paragraph';
import { runsOf } from './runs';
import { textStyle } from './style';

/** A heading inside a slide: bold, in the size of the text under it; in the accent, from level 4 on in the text's colour. */
function place(block: Heading, frame: Frame, context: BlockContext): Placed {
  const { size, ink } = context;
  const color = block.level <= 3 ? ink.accent : ink.text;
  const runs = runsOf(block.inlines, textStyle(size, color, { font: 'heading', bold: true }), ink);
  return textBox('Heading', [{ runs, size, span: block.span }], frame, context);
}

export const heading: BlockDrawing<Heading> = { kind: 'heading', place };
