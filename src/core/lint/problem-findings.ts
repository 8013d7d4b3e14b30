import type { Deck, Slide } from '../deck/deck';
import type { Scene, SceneSlide } from '../scene/scene';
import type { Finding } from '../source/finding';
import type { Problem } from '../source/problem';
import { absolute } from '../source/span';

/**
 * What parsing and layout noticed, without any rule: what the reader of an exported file may miss, at a fraction of the cost.
 * Spans are absolute.
 */
export function problemFindings(deck: Deck, scene: Scene): Finding[] {
  const pages = pagesBySource(scene);
  return [
    ...[...deck.problems, ...scene.problems].map((problem) => problemFinding(problem)),
    ...deck.slides.flatMap((slide) => {
      const drawn = (pages[slide.index] ?? []).flatMap((page) => page.problems);
      return [...slide.body.problems, ...drawn].map((problem) => problemFinding(problem, slide));
    }),
  ];
}

/** The pages that show each of the deck's slides, by its index: several where one was divided, none where it is not shown. */
export function pagesBySource(scene: Scene | undefined): readonly (readonly SceneSlide[] | undefined)[] {
  const pages: SceneSlide[][] = [];
  for (const page of scene?.slides ?? []) {
    const shown = pages[page.source];
    if (shown === undefined) pages[page.source] = [page];
    else shown.push(page);
  }
  return pages;
}

/** The finding that tells of a problem; `slide` is where it was noticed, from whose start its span counts. */
export function problemFinding({ code, severity, message: text, span }: Problem, slide?: Slide): Finding {
  if (slide === undefined) return { rule: code, severity, message: text, span };
  return { rule: code, severity, message: text, span: absolute(span, slide.offset), slide: slide.index };
}
