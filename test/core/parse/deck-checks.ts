import type { Block } from '../../../src/core/deck/block';
import type { Deck, SlideBody } from '../../../src/core/deck/deck';
import type { Inline } from '../../../src/core/deck/inline';
import type { Span } from '../../../src/core/source/span';

/** Every inline of a slide, the nested ones too. */
export function inlinesOf(body: SlideBody): Inline[] {
  const found: Inline[] = [];
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      found.push(inline);
      if ('children' in inline) visit(inline.children);
    }
  };
  const visitBlock = (block: Block): void => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        visit(block.inlines);
        break;
      case 'list':
        for (const item of block.items) item.blocks.forEach(visitBlock);
        break;
      case 'quote':
        block.blocks.forEach(visitBlock);
        break;
      case 'columns':
        for (const column of block.columns) column.forEach(visitBlock);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) for (const cell of row.cells) visit(cell.inlines);
        break;
    }
  };
  if (body.title) visitBlock(body.title);
  body.blocks.forEach(visitBlock);
  for (const note of body.notes) for (const paragraph of note.paragraphs) visit(paragraph.inlines);
  return found;
}

/** Every block of a slide, the nested ones too. */
export function blocksOf(body: SlideBody): Block[] {
  const found: Block[] = [];
  const visit = (block: Block): void => {
    found.push(block);
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit);
    if (block.kind === 'quote') block.blocks.forEach(visit);
    if (block.kind === 'columns') for (const column of block.columns) column.forEach(visit);
  };
  if (body.title) visit(body.title);
  body.blocks.forEach(visit);
  return found;
}

/** What is wrong with the places in a deck; empty if they are exact. */
export function misplaced(deck: Deck): string[] {
  const faults: string[] = [];
  for (const { body, index, offset } of deck.slides) {
    const fault = (what: string, place: Span): void => {
      faults.push(`slide ${index}: ${what} at ${place.start}–${place.end}`);
    };
    const isInside = (place: Span): boolean =>
      place.start >= 0 && place.start <= place.end && place.end <= body.text.length;
    if (deck.text.slice(offset, offset + body.text.length) !== body.text) faults.push(`slide ${index}: offset`);
    for (const inline of inlinesOf(body)) {
      if (!isInside(inline.span)) fault(inline.kind, inline.span);
      if (inline.kind === 'text' && !isExact(inline.text, body.text.slice(inline.span.start, inline.span.end))) {
        fault(`text ${JSON.stringify(inline.text)}`, inline.span);
      }
      if ('children' in inline) {
        for (const child of inline.children) {
          if (child.span.start < inline.span.start || child.span.end > inline.span.end) fault('child', child.span);
        }
      }
    }
    for (const block of blocksOf(body)) if (!isInside(block.span)) fault(block.kind, block.span);
    for (const { span } of [...body.notes, ...body.directives, ...body.problems])
      if (!isInside(span)) fault('extra', span);
  }
  return faults;
}

/** A text as long as its span is the source itself; a line end that separates words is shown as a space. */
function isExact(text: string, source: string): boolean {
  if (text.length !== source.length || text === source) return true;
  return text === ' ' && /^\s$/.test(source);
}
