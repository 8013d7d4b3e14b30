import type { Deck } from '../../core/deck/deck';
import type { Scene, SceneSlide } from '../../core/scene/scene';

export interface Drawn {
  readonly deck: Deck;
  readonly scene: Scene;
}

/**
 * A place in a deck as the webview counts: the page from 0, and the offset from the start of the deck's slide it shows.
 * Pages are slides, but for a slide that was divided over several pages.
 */
export interface Place {
  readonly slide: number;
  readonly offset: number;
}

/** The place of an absolute offset; what stands before the first slide (front matter) belongs to it. */
export function placeOf({ deck, scene }: Drawn, offset: number): Place {
  const source = slideAt(deck, offset);
  const relative = Math.max(0, offset - (deck.slides[source]?.offset ?? 0));
  const first = Math.max(
    0,
    scene.slides.findIndex((page) => page.source === source),
  );
  let slide = first;
  while (scene.slides[slide + 1]?.source === source && startOf(scene.slides[slide + 1]!) <= relative) slide += 1;
  return { slide, offset: relative };
}

/** The absolute offset of a place, clamped to its slide; undefined for a page that is not there. */
export function offsetOf({ deck, scene }: Drawn, place: Place): number | undefined {
  const slide = deck.slides[scene.slides[place.slide]?.source ?? -1];
  return slide && slide.offset + Math.max(0, Math.min(place.offset, slide.body.text.length));
}

/** The absolute offsets between which the source of a page stands; undefined for a page that is not there. */
export function extentOf(drawn: Drawn, page: number): { start: number; end: number } | undefined {
  const { deck, scene } = drawn;
  const drawing = scene.slides[page];
  const slide = deck.slides[drawing?.source ?? -1];
  if (!drawing || !slide) return undefined;
  const start = slide.offset + (isContinued(drawing) ? startOf(drawing) : 0);
  const next = scene.slides[page + 1];
  const own = slide.offset + slide.body.text.length;
  return { start, end: next?.source === drawing.source ? slide.offset + startOf(next) : own };
}

/** Index of the deck's slide that holds an absolute offset. */
function slideAt({ slides }: Deck, offset: number): number {
  let low = 0;
  let high = slides.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (slides[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isContinued({ part }: SceneSlide): boolean {
  return part !== undefined && part.number > 1;
}

/** Where the text of a page starts on its slide. The title does not count: every page of a divided slide has it. */
function startOf({ nodes }: SceneSlide): number {
  const starts = nodes.flatMap((node) => (node.span && !isTitle(node) ? [node.span.start] : []));
  return Math.min(...starts);
}

function isTitle(node: SceneSlide['nodes'][number]): boolean {
  const type = node.kind === 'shape' ? node.placeholder?.type : undefined;
  return type === 'title' || type === 'ctrTitle';
}
