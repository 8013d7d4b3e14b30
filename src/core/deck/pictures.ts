import { slideBackgrounds } from './backgrounds';
import type { Block } from './block';
import type { Deck, Slide } from './deck';
import type { Inline } from './inline';

/**
 * The path of every picture that a host reads for the deck, as the deck writes it, each once: those that the slides name,
 * in source order, and after each drawing (`x.svg`) its twin for programs that draw none (`x.png`), which need not exist.
 */
export function deckPictures(deck: Deck): string[] {
  return [...new Set(deck.slides.flatMap(slidePictures).flatMap((path) => [path, ...twinsOf(path)]))];
}

/** The bitmap beside a drawing that stands for it where drawings cannot be shown. */
function twinsOf(path: string): string[] {
  const twin = path.replace(/\.svg$/i, '.png');
  return twin === path ? [] : [twin];
}

/** The same for one slide. */
export function slidePictures({ body, settings }: Slide): string[] {
  const paths = new Set<string>();
  for (const { src } of slideBackgrounds(body, settings)) paths.add(src);
  if (body.title) inInlines(body.title.inlines, paths);
  for (const block of body.blocks) inBlock(block, paths);
  return [...paths];
}

function inBlock(block: Block, paths: Set<string>): void {
  switch (block.kind) {
    case 'picture':
      paths.add(block.src);
      break;
    case 'pictures':
      for (const picture of block.pictures) paths.add(picture.src);
      break;
    case 'heading':
    case 'paragraph':
      inInlines(block.inlines, paths);
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) inBlock(inner, paths);
      break;
    case 'quote':
    case 'callout':
      for (const inner of block.blocks) inBlock(inner, paths);
      break;
    case 'columns':
      for (const column of block.columns) for (const inner of column) inBlock(inner, paths);
      break;
    case 'definitions':
      for (const item of block.items) for (const inlines of [item.term, ...item.definitions]) inInlines(inlines, paths);
      break;
    case 'footnotes':
      for (const note of block.notes) inInlines(note.inlines, paths);
      break;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row.cells) inInlines(cell.inlines, paths);
      break;
  }
}

function inInlines(inlines: readonly Inline[], paths: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind === 'image') paths.add(inline.src);
    else if ('children' in inline) inInlines(inline.children, paths);
  }
}
