import type { Code } from '../deck/block';
import type { ShapeNode } from '../scene/node';
import { span } from '../source/span';
import {
  type BlockContext,
  type BlockDrawing,
  type Frame,
  type Halves,
  type Placed,
  piecesThatFit,
} from './block-kind';
import { compose, type ParagraphSpec } from './compose';
import { stepDown, textStyle } from './style';

const PANEL_INSETS = { left: 14, top: 10, right: 14, bottom: 10 };
const LARGEST = 16;

/** Code in a monospaced face on a panel, one paragraph a line. */
function place(block: Code, frame: Frame, context: BlockContext): Placed {
  const size = Math.min(LARGEST, stepDown(context.theme, context.size, 1));
  const style = textStyle(size, context.ink.text, { font: 'code' });
  const body = compose(
    lines(block, (text, at) => ({ runs: text === '' ? [] : [{ text, style, span: at }], size, span: at })),
    {
      width: frame.width,
      theme: context.theme,
      insets: PANEL_INSETS,
    },
  );
  const height = body.height + PANEL_INSETS.top + PANEL_INSETS.bottom;
  const node: ShapeNode = {
    kind: 'shape',
    id: 0,
    name: 'Code',
    geometry: 'roundRect',
    radius: 4,
    box: { x: frame.x, y: frame.y, width: frame.width, height },
    fill: { color: context.ink.panel },
    text: body,
    span: block.span,
  };
  return { height, nodes: [node], problems: [] };
}

/** Each line of the code with its own span; tabs become the spaces they stand for. */
function lines(block: Code, spec: (text: string, at: ReturnType<typeof span>) => ParagraphSpec): ParagraphSpec[] {
  let at = block.textSpan.start;
  return block.text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const start = at;
      at += line.length + 1;
      return spec(expandTabs(line), span(start, start + line.length));
    });
}

const TAB_WIDTH = 4;

function expandTabs(line: string): string {
  let result = '';
  for (const char of line) result += char === '\t' ? ' '.repeat(TAB_WIDTH - (result.length % TAB_WIDTH)) : char;
  return result;
}

/** Divides between lines. */
function split(block: Code, frame: Frame, context: BlockContext): Halves<Code> | undefined {
  const text = block.text.replace(/\n$/, '');
  const rows = text.split('\n');
  const placed = place(block, frame, context);
  const paragraphs = (placed.nodes[0] as ShapeNode).text!.paragraphs;
  let y = PANEL_INSETS.top + PANEL_INSETS.bottom;
  const bottoms = paragraphs.map((paragraph) => (y += paragraph.lines.length * paragraph.pitch));
  const count = piecesThatFit(bottoms, frame.height);
  if (count === 0) return undefined;
  const head = rows.slice(0, count).join('\n');
  const middle = block.textSpan.start + head.length;
  return {
    head: { ...block, text: head, textSpan: span(block.textSpan.start, middle), span: span(block.span.start, middle) },
    tail: {
      ...block,
      text: rows.slice(count).join('\n'),
      textSpan: span(middle + 1, block.textSpan.end),
      span: span(middle + 1, block.span.end),
    },
  };
}

export const code: BlockDrawing<Code> = { kind: 'code', place, split };
