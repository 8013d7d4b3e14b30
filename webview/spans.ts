/** Elements of a slide's drawing that carry the source range they came from, slide-relative. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function rangeOf(element: Element): Range | undefined {
  const start = element.getAttribute('data-start');
  const end = element.getAttribute('data-end');
  return start === null || end === null ? undefined : { start: Number(start), end: Number(end) };
}

/** The smallest of the ranges that holds `offset`, its end included: a caret after the last letter is still in it. */
export function smallestAround(ranges: readonly Range[], offset: number): Range | undefined {
  let best: Range | undefined;
  for (const range of ranges) {
    if (offset < range.start || offset > range.end) continue;
    if (!best || range.end - range.start < best.end - best.start) best = range;
  }
  return best;
}

/** Whether two ranges share text; an empty one stands for the character after it. */
export function overlaps(a: Range, b: Range): boolean {
  const end = (range: Range) => Math.max(range.end, range.start + 1);
  return a.start < end(b) && b.start < end(a);
}
