import type { Block } from './block';
import type { SlideBody } from './deck';
import type { Inline } from './inline';

/** What a walk visits: every block, and every inline, the marks around others included. */
export interface Visitor {
  readonly block?: (block: Block) => unknown;
  readonly inline?: (inline: Inline) => unknown;
}

/** Visits all that a slide shows, at any depth, in source order: the title first; notes are not shown. */
export function walkBody({ title, blocks }: SlideBody, visitor: Visitor): void {
  if (title) walkInlines(title.inlines, visitor);
  for (const block of blocks) walkBlock(block, visitor);
}

/** Visits a block and what is in it. */
export function walkBlock(block: Block, visitor: Visitor): void {
  visitor.block?.(block);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      walkInlines(block.inlines, visitor);
      break;
    case 'pictures':
      for (const picture of block.pictures) walkBlock(picture, visitor);
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) walkBlock(inner, visitor);
      break;
    case 'quote':
    case 'callout':
      for (const inner of block.blocks) walkBlock(inner, visitor);
      break;
    case 'columns':
      for (const column of block.columns) for (const inner of column) walkBlock(inner, visitor);
      break;
    case 'definitions':
      for (const { term, definitions } of block.items)
        for (const inlines of [term, ...definitions]) walkInlines(inlines, visitor);
      break;
    case 'footnotes':
      for (const note of block.notes) walkInlines(note.inlines, visitor);
      break;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row.cells) walkInlines(cell.inlines, visitor);
      break;
  }
}

function walkInlines(inlines: readonly Inline[], visitor: Visitor): void {
  if (!visitor.inline) return;
  for (const inline of inlines) {
    visitor.inline(inline);
    if ('children' in inline) walkInlines(inline.children, visitor);
  }
}
