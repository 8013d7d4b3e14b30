import type { Block } from '../../deck/block';
import type { SlideBody } from '../../deck/deck';
import type { Inline } from '../../deck/inline';

/** Every block on a slide, those inside lists, quotes, callouts and columns too, in source order. */
export function blocksOf({ blocks }: SlideBody): Block[] {
  const found: Block[] = [];
  const visit = (block: Block): void => {
    found.push(block);
    switch (block.kind) {
      case 'list':
        for (const item of block.items) item.blocks.forEach(visit);
        break;
      case 'quote':
      case 'callout':
        block.blocks.forEach(visit);
        break;
      case 'columns':
        block.columns.flat().forEach(visit);
        break;
    }
  };
  blocks.forEach(visit);
  return found;
}

/** The texts of one block itself, not of the blocks inside it. */
function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.inlines];
    case 'table':
      return [block.header, ...block.rows].flatMap(({ cells }) => cells.map(({ inlines }) => inlines));
    case 'definitions':
      return block.items.flatMap(({ term, definitions }) => [term, ...definitions]);
    case 'footnotes':
      return block.notes.map(({ inlines }) => inlines);
    default:
      return [];
  }
}

/** Every inline on a slide, its title's included, children after their parents. */
export function inlinesOn(body: SlideBody): Inline[] {
  const found: Inline[] = [];
  const visit = (inline: Inline): void => {
    found.push(inline);
    if ('children' in inline) inline.children.forEach(visit);
  };
  body.title?.inlines.forEach(visit);
  for (const block of blocksOf(body)) for (const inlines of inlinesOf(block)) inlines.forEach(visit);
  return found;
}
