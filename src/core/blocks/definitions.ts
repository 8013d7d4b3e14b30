import type { Definitions } from '../deck/block';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import type { ParagraphSpec } from './compose';
import { textBox } from './paragraph';
import { runsOf } from './runs';
import { textStyle } from './style';

const INDENT = 20;
const SPACE_BEFORE_TERM = 0.5;

/** Each term in bold, what it means indented under it, all in one text box. */
function place(block: Definitions, frame: Frame, context: BlockContext): Placed {
  const { size, ink } = context;
  const specs = block.items.flatMap(({ term, definitions }): ParagraphSpec[] => [
    {
      runs: runsOf(term, textStyle(size, ink.text, { bold: true }), ink),
      size,
      spaceBefore: size * SPACE_BEFORE_TERM * context.spacing,
      span: block.span,
    },
    ...definitions.map((inlines) => ({
      runs: runsOf(inlines, textStyle(size, ink.text), ink),
      size,
      level: 1,
      marginLeft: INDENT,
      spaceBefore: 2,
      span: spanOf(inlines, block),
    })),
  ]);
  return textBox('Definitions', specs, frame, context);
}

function spanOf(inlines: Definitions['items'][number]['term'], block: Definitions) {
  const [first, last] = [inlines[0], inlines.at(-1)];
  return first && last ? { start: first.span.start, end: last.span.end } : block.span;
}

export const definitions: BlockDrawing<Definitions> = { kind: 'definitions', place };
