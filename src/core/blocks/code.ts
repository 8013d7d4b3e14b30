import type { Code } from '../deck/block';
import type { ShapeNode } from '../scene/node';
import type { TextBody } from '../scene/text';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import {
  type BlockContext,
  type BlockDrawing,
  type Frame,
  type Halves,
  type Placed,
  piecesThatFit,
} from './block-kind';
import { composedLines, numbersWidth } from './code/composed';
import { codePart } from './code/lines';
import { BAND_OPACITY } from './code/paragraphs';
import { INSETS, type Sheet, sheetOf } from './code/sheet';

/** Lines that one page of a divided slide takes. */
const MOST_LINES = 18;
/** More lines than a part may leave behind. */
const LEAST_REST = 4;
const RADIUS = 4;
const BAND_EDGE = 3;

/**
 * Code in a monospaced face on a panel: coloured, one paragraph a line, columns kept. Lines that stand out and line
 * numbers are asked for on the fence's line, see `readFence`. Lines that are too long make the code smaller; what is
 * too long even in the smallest size is wrapped with a hanging indent, and reported.
 */
function place(block: Code, frame: Frame, context: BlockContext): Placed {
  const sheet = sheetOf(block, frame, context);
  const { code: text, numbers } = composedLines(sheet, frame, context);
  const height = text.height + INSETS.top + INSETS.bottom;
  const bands = bandNodes(sheet, text, frame, context);
  const simple = bands.length === 0 && !numbers;
  const panel: ShapeNode = {
    kind: 'shape',
    id: 0,
    name: simple ? 'Code' : 'Code panel',
    geometry: 'roundRect',
    radius: RADIUS,
    box: { x: frame.x, y: frame.y, width: frame.width, height },
    fill: { color: context.ink.panel },
    ...(simple ? { text } : { alt: '' }),
    span: block.span,
  };
  const column = numbers ? [numbersNode(sheet, numbers, panel)] : [];
  const parts = simple ? [] : [...bands, ...column, textNode(sheet, text, panel)];
  return { height, nodes: [panel, ...parts], problems: tooWide(sheet) };
}

function textNode(sheet: Sheet, text: TextBody, { box, span }: ShapeNode): ShapeNode {
  const left = numbersWidth(sheet);
  const own = { ...box, x: box.x + left, width: box.width - left };
  return { kind: 'shape', id: 0, name: 'Code', geometry: 'rect', box: own, text, ...(span ? { span } : {}) };
}

/** A column of its own, so that code copied from the slide is code. */
function numbersNode(sheet: Sheet, text: TextBody, { box }: ShapeNode): ShapeNode {
  const own = { ...box, width: numbersWidth(sheet) };
  return { kind: 'shape', id: 0, name: 'Line numbers', geometry: 'rect', box: own, text, alt: '' };
}

/** A tinted band with an edge in the accent behind each group of lines that stand out. */
function bandNodes({ whole, first }: Sheet, text: TextBody, frame: Frame, context: BlockContext): ShapeNode[] {
  const nodes: ShapeNode[] = [];
  let y = frame.y + INSETS.top;
  let previous: { x: number; y: number; width: number; height: number } | undefined;
  text.paragraphs.forEach((paragraph, index) => {
    const height = paragraph.lines.length * paragraph.pitch;
    if (!whole.fence.isMarked(first + index + 1)) previous = undefined;
    else if (previous) previous.height += height;
    else {
      previous = { x: frame.x, y, width: frame.width, height };
      nodes.push(band('Marked lines', previous, context, BAND_OPACITY));
    }
    y += height;
  });
  return nodes.flatMap((node) => [node, band('Edge', { ...node.box, width: BAND_EDGE }, context, 1)]);
}

function band(name: string, box: ShapeNode['box'], context: BlockContext, opacity: number): ShapeNode {
  return { kind: 'shape', id: 0, name, geometry: 'rect', box, fill: { color: context.ink.accent, opacity }, alt: '' };
}

function tooWide({ whole, first, count, room, size }: Sheet): Problem[] {
  const { lines, widest } = whole;
  const long = lines.slice(first, first + count).find((line) => line.columns > room);
  if (!long) return [];
  return [
    {
      code: 'code-too-wide',
      severity: 'info',
      message: message(
        'The code is {0} columns wide, and {1} fit even at {2} pt: longer lines are wrapped.',
        widest,
        room,
        size,
      ),
      span: long.span,
    },
  ];
}

/** Divides between lines, which keep their colours, numbers and marks. */
function split(block: Code, frame: Frame, context: BlockContext): Halves<Code> | undefined {
  const sheet = sheetOf(block, frame, context);
  // What cannot stand on this page need not be looked at.
  const seen = Math.min(sheet.count, MOST_LINES + LEAST_REST);
  const { paragraphs } = composedLines({ ...sheet, count: seen }, frame, context).code;
  let y = INSETS.top + INSETS.bottom;
  const bottoms = paragraphs.map((paragraph) => (y += paragraph.lines.length * paragraph.pitch));
  const unseen = Array.from({ length: sheet.count - seen }, () => Number.POSITIVE_INFINITY);
  const count = Math.min(piecesThatFit([...bottoms, ...unseen], frame.height), MOST_LINES);
  if (count === 0) return undefined;
  return { head: codePart(block, 0, count), tail: codePart(block, count, sheet.count) };
}

export const code: BlockDrawing<Code> = { kind: 'code', place, split };
