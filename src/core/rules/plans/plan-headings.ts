import type { Deck } from '../../deck/deck';
import { headingsOf, type OutlineHeading } from '../reading/headings';
import { type PageSpan, pagesIn } from './plan-text';

/** A heading that names pages. */
interface Paged {
  readonly heading: OutlineHeading;
  readonly pages: PageSpan;
}

/**
 * The headings of a deck as its plan has them, which the marks of a script do not always say. The title may be the first part:
 * `# Opening (pages 1-2)` over `## Part one (pages 3-4)`. And every slide may have a heading of the same level: after
 * `## Part one (pages 3-5)` `## Tails (page 4)` is a page of it.
 */
export function planHeadings(deck: Deck): OutlineHeading[] {
  const headings = headingsOf(deck);
  const paged = headings.flatMap((heading): Paged[] => {
    const pages = pagesIn(heading.text);
    return pages === undefined ? [] : [{ heading, pages }];
  });
  if (paged.length <= LEAST) return headings;
  const top = titlePart(paged);
  const inner = pagesOfParts(
    paged.map((one) => (one === top?.part ? { ...one, heading: atLevel(one, top.level) } : one)),
  );
  return headings.map((heading) => {
    if (heading === top?.part.heading) return { ...heading, level: top.level };
    return inner.has(heading) ? { ...heading, level: heading.level + 1 } : heading;
  });
}

const LEAST = 2;
const NEARLY_ALL = 0.75;
const atLevel = ({ heading }: Paged, level: number): OutlineHeading => ({ ...heading, level });

/** The title that is a part beside the others, after whose pages nearly all of theirs begin, and their level. */
function titlePart([first, ...rest]: readonly Paged[]): { readonly part: Paged; readonly level: number } | undefined {
  const level = Math.min(...rest.map(({ heading }) => heading.level));
  const after = rest.filter(({ pages }) => pages.first > first!.pages.last);
  return first!.heading.level < level && after.length >= NEARLY_ALL * rest.length ? { part: first!, level } : undefined;
}

/** Headings of one page each that lie within the pages of the part before them, where several do. */
function pagesOfParts(paged: readonly Paged[]): ReadonlySet<OutlineHeading> {
  let part: Paged | undefined;
  const found = new Set<OutlineHeading>();
  for (const one of paged) {
    const { first, last } = one.pages;
    const isInner =
      part?.heading.level === one.heading.level &&
      first === last &&
      first > part.pages.first &&
      last <= part.pages.last;
    if (isInner) found.add(one.heading);
    else part = one;
  }
  return found.size < LEAST ? new Set() : found;
}
