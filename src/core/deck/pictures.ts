import { slideBackgrounds } from './backgrounds';
import type { Picture } from './block';
import type { Deck, Slide, SlideBody } from './deck';
import type { Inline } from './inline';
import { walkBody } from './walk';

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

function picturesIn(body: SlideBody): (Picture | Image)[] {
  const found: (Picture | Image)[] = [];
  walkBody(body, {
    block: (block) => block.kind === 'picture' && found.push(block),
    inline: (inline) => inline.kind === 'image' && found.push(inline),
  });
  return found;
}
