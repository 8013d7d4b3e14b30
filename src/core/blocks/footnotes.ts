import type { Footnotes } from '../deck/block';
import type { LineNode } from '../scene/node';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textBox } from './paragraph';
import { runsOf } from './runs';
import { textStyle } from './style';

const RULE_WIDTH = 120;
const GAP = 6;

/** A short rule and the notes under it, in the smallest size of body text. */
function place(block: Footnotes, frame: Frame, context: BlockContext): Placed {
  const size = context.theme.sizes.body.at(-1)!;
  const style = textStyle(size, context.ink.quiet);
  const specs = block.notes.map((note) => {
    const at = { start: note.span.start, end: note.span.start };
    const number = { text: String(note.number), style: { ...style, script: 'sup' as const }, span: at };
    const space = { text: ' ', style, span: at };
    return {
      runs: [number, space, ...runsOf(note.inlines, style, context.ink)],
      size,
      spaceBefore: 2,
      span: note.span,
    };
  });
  const rule: LineNode = {
    kind: 'line',
    id: 0,
    name: 'Footnote rule',
    box: { x: frame.x, y: frame.y, width: Math.min(RULE_WIDTH, frame.width), height: 0 },
    stroke: { color: context.ink.rule, width: 1 },
    alt: '',
  };
  const notes = textBox('Footnotes', specs, { ...frame, y: frame.y + GAP }, context);
  return { height: GAP + notes.height, nodes: [rule, ...notes.nodes], problems: [] };
}

export const footnotes: BlockDrawing<Footnotes> = { kind: 'footnotes', place };
