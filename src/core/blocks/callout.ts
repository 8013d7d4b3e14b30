import type { Callout, CalloutTone } from '../deck/block';
import type { Color } from '../scene/color';
import type { ShapeNode } from '../scene/node';
import type { Theme } from '../scene/theme';
import type { Bilingual } from '../source/bilingual';
import type { BlockContext, BlockDrawing, Frame, Placed } from './block-kind';
import { textBox } from './paragraph';
import { stepDown, textStyle } from './style';

const BAR_WIDTH = 4;
const PADDING = { left: 18, right: 14, top: 8, bottom: 10 };
const GAP_AFTER_LABEL = 2;

const LABELS: Readonly<Record<CalloutTone, Bilingual>> = {
  note: { en: 'Note', zh: '说明' },
  tip: { en: 'Tip', zh: '提示' },
  important: { en: 'Important', zh: '重要' },
  warning: { en: 'Warning', zh: '注意' },
  caution: { en: 'Caution', zh: '警告' },
};

/** A panel with a bar and a label in the colour of its tone, the text under it. */
function place(block: Callout, frame: Frame, context: BlockContext): Placed {
  const color = toneColor(block.tone, context.theme);
  const inner: Frame = {
    x: frame.x + PADDING.left,
    y: frame.y + PADDING.top,
    width: frame.width - PADDING.left - PADDING.right,
    height: frame.height - PADDING.top - PADDING.bottom,
  };
  const label = labelOf(block, inner, color, context);
  const offset = label.height + GAP_AFTER_LABEL;
  const body = context.stack(
    block.blocks,
    { ...inner, y: inner.y + offset, height: inner.height - offset },
    {
      ...context,
      ink: { ...context.ink, ground: context.ink.panel },
    },
  );
  const height = PADDING.top + offset + body.height + PADDING.bottom;
  const box = { x: frame.x, y: frame.y, width: frame.width, height };
  const panel = shape('Callout', box, context.ink.panel, block);
  const bar = shape('Callout bar', { ...box, width: BAR_WIDTH }, color, block);
  return { height, nodes: [panel, bar, ...label.nodes, ...body.nodes], problems: body.problems };
}

function labelOf(block: Callout, frame: Frame, color: Color, context: BlockContext): Placed {
  const size = stepDown(context.theme, context.size, 1);
  const at = { start: block.span.start, end: block.span.start };
  const text = context.lang.startsWith('zh') ? LABELS[block.tone].zh : LABELS[block.tone].en;
  const run = { text, style: textStyle(size, color, { font: 'heading', bold: true }), span: at };
  return textBox('Callout label', [{ runs: [run], size, span: at }], frame, context);
}

function shape(name: string, box: ShapeNode['box'], color: Color, block: Callout): ShapeNode {
  return { kind: 'shape', id: 0, name, geometry: 'rect', box, fill: { color }, alt: '', span: block.span };
}

function toneColor(tone: CalloutTone, { meaning }: Theme): Color {
  switch (tone) {
    case 'note':
      return 'accent1';
    case 'important':
      return 'link';
    case 'tip':
      return hex(meaning.good);
    case 'warning':
      return hex(meaning.caution);
    case 'caution':
      return hex(meaning.bad);
  }
}

function hex(value: string): Color {
  return `#${value.slice(1)}`;
}

export const callout: BlockDrawing<Callout> = { kind: 'callout', place };
