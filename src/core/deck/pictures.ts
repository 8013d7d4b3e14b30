import { slideBackgrounds } from './backgrounds';
import type { Block, Picture } from './block';
import type { Deck, Slide, SlideBody } from './deck';
import type { Inline } from './inline';

/**
 * The path of every picture that a host reads for the deck, as the deck writes it, each once: those that the slides name,
 * in source order, and after each drawing (`x.svg`) its twin for programs that draw none (`x.png`), which need not exist.
 */
export function deckPictures(deck: Deck): string[] {
  return [...new Set(deck.slides.flatMap(slidePictures))];
}

/** The last part of a picture's path: its name for readers. Pictures written into the deck have none. */
export function fileName(path: string): string {
  if (/^data:/i.test(path)) return 'data:…';
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The bitmap beside a drawing that stands for it where drawings cannot be shown. */
function twinsOf(path: string): string[] {
  const twin = path.replace(/\.svg$/i, '.png');
  return twin === path ? [] : [twin];
}

/** The same for one slide. */
export function slidePictures({ body, settings }: Slide): string[] {
  const pictures = [...slideBackgrounds(body, settings), ...picturesIn(body)];
  return [...new Set(pictures.flatMap(({ src }) => [src, ...twinsOf(src)]))];
}

/** Pictures among the words of a text, which slides do not draw there. */
export function inlinePictures(body: SlideBody): Image[] {
  return picturesIn(body).filter((picture): picture is Image => picture.kind === 'image');
}

type Image = Extract<Inline, { kind: 'image' }>;

function picturesIn({ title, blocks }: SlideBody): (Picture | Image)[] {
  const found: (Picture | Image)[] = [];
  if (title) inInlines(title.inlines, found);
  for (const block of blocks) inBlock(block, found);
  return found;
}

function inBlock(block: Block, found: (Picture | Image)[]): void {
  switch (block.kind) {
    case 'picture':
      found.push(block);
      break;
    case 'pictures':
      found.push(...block.pictures);
      break;
    case 'heading':
    case 'paragraph':
      inInlines(block.inlines, found);
      break;
    case 'list':
      for (const item of block.items) for (const inner of item.blocks) inBlock(inner, found);
      break;
    case 'quote':
    case 'callout':
      for (const inner of block.blocks) inBlock(inner, found);
      break;
    case 'columns':
      for (const column of block.columns) for (const inner of column) inBlock(inner, found);
      break;
    case 'definitions':
      for (const item of block.items) for (const inlines of [item.term, ...item.definitions]) inInlines(inlines, found);
      break;
    case 'footnotes':
      for (const note of block.notes) inInlines(note.inlines, found);
      break;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row.cells) inInlines(cell.inlines, found);
      break;
  }
}

function inInlines(inlines: readonly Inline[], found: (Picture | Image)[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'image') found.push(inline);
    else if ('children' in inline) inInlines(inline.children, found);
  }
}
