import type { Deck } from '../../core/deck/deck';
import type { Scene } from '../../core/scene/scene';
import { leavesOf } from './leaves';

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
export function placeOf(drawn: Drawn, offset: number): Place {
  const { deck, scene } = drawn;
  const source = slideAt(deck, offset);
  const relative = Math.max(0, offset - (deck.slides[source]?.offset ?? 0));
  const first = scene.slides.findIndex((page) => page.source === source);
  if (first < 0) return { slide: 0, offset: relative };
  const count = pageCount(scene, first);
  const slide =
    count === 1 ? first : (pageAround(scene, first, count, relative) ?? pageFrom(drawn, first, count, relative));
  return { slide, offset: relative };
}

/** The absolute offset of a place, clamped to its slide; undefined for a page that is not there. */
export function offsetOf({ deck, scene }: Drawn, place: Place): number | undefined {
  const slide = deck.slides[scene.slides[place.slide]?.source ?? -1];
  return slide && slide.offset + Math.max(0, Math.min(place.offset, slide.body.text.length));
}

/** The absolute offset at which the first text of a page stands; undefined for a page that is not there. */
export function entryOf(drawn: Drawn, page: number): number | undefined {
  const { deck, scene } = drawn;
  const slide = deck.slides[scene.slides[page]?.source ?? -1];
  const start = firstNew(scene, page);
  return slide && slide.offset + (start ?? 0);
}

/** The absolute offsets between which the source of a page stands; undefined for a page that is not there. */
export function extentOf(drawn: Drawn, page: number): { start: number; end: number } | undefined {
  const { deck, scene } = drawn;
  const drawing = scene.slides[page];
  const slide = deck.slides[drawing?.source ?? -1];
  if (!drawing || !slide) return undefined;
  const isContinued = scene.slides[page - 1]?.source === drawing.source;
  const isGoingOn = scene.slides[page + 1]?.source === drawing.source;
  const end = isGoingOn ? firstNew(scene, page + 1) : undefined;
  return {
    start: slide.offset + ((isContinued ? firstNew(scene, page) : undefined) ?? 0),
    end: slide.offset + (end ?? slide.body.text.length),
  };
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

/** On how many pages the slide goes on that begins on page `first`. */
function pageCount({ slides }: Scene, first: number): number {
  let count = 1;
  while (slides[first + count]?.source === slides[first]!.source) count += 1;
  return count;
}

/** The page with the smallest thing around the offset. What every page repeats (the title) belongs to the first. */
function pageAround({ slides }: Scene, first: number, count: number, offset: number): number | undefined {
  let best: { page: number; length: number } | undefined;
  for (let page = first; page < first + count; page++) {
    for (const { start, end } of leavesOf(slides[page]!)) {
      if (offset < start || offset > end || (best && end - start >= best.length)) continue;
      best = { page, length: end - start };
    }
  }
  return best?.page;
}

/** The last page that begins before the offset: what stands between two things goes with the one before. */
function pageFrom({ scene }: Drawn, first: number, count: number, offset: number): number {
  let page = first;
  for (let next = first + 1; next < first + count; next++) {
    if ((firstNew(scene, next) ?? Number.POSITIVE_INFINITY) <= offset) page = next;
  }
  return page;
}

/** Where the text of a page begins, slide-relative, without what the pages before have as well: title, table header. */
function firstNew({ slides }: Scene, page: number): number | undefined {
  const source = slides[page]?.source;
  const before = slides[page - 1]?.source === source ? leavesOf(slides[page - 1]!).map(({ start }) => start) : [];
  const repeated = new Set(before);
  const starts = (slides[page] ? leavesOf(slides[page]) : [])
    .map(({ start }) => start)
    .filter((one) => !repeated.has(one));
  return starts.length > 0 ? Math.min(...starts) : undefined;
}
