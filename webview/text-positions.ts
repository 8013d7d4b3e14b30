import { overlaps, type Range, rangeOf } from './spans';

/** A rectangle in the window, as `getBoundingClientRect` gives it. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The slide-relative offset of what was clicked: to the letter inside text, to the element elsewhere. */
export function offsetAt(target: Element, x: number, y: number): number | undefined {
  const element = target.closest('[data-start]');
  const range = element && rangeOf(element);
  if (!element || !range) return undefined;
  return range.start + (letterAt(element, range, x, y) ?? 0);
}

/** Where the text of `range` stands in the window: exact inside plain runs of text, else the elements it touches. */
export function placesOf(drawing: SVGSVGElement, range: Range): Place[] {
  return innermost(drawing, range).map((element) => partOf(element, range) ?? element.getBoundingClientRect());
}

/** Elements that overlap the range and hold no smaller one that does. */
function innermost(drawing: SVGSVGElement, range: Range): Element[] {
  const touched = [...drawing.querySelectorAll('[data-start]')].filter((element) => {
    const own = rangeOf(element);
    return own !== undefined && overlaps(own, range);
  });
  return touched.filter((element) => !touched.some((other) => other !== element && element.contains(other)));
}

/** A text element whose letters stand for the source's one to one; escapes and entities break that. */
function linearText(element: Element, range: Range): SVGTextContentElement | undefined {
  if (!(element instanceof SVGTextContentElement)) return undefined;
  return element.getNumberOfChars() === range.end - range.start ? element : undefined;
}

function letterAt(element: Element, range: Range, x: number, y: number): number | undefined {
  const text = linearText(element, range);
  const matrix = text?.getScreenCTM();
  if (!text || !matrix) return undefined;
  const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  const letter = text.getCharNumAtPosition(point);
  if (letter < 0) return undefined;
  const box = text.getExtentOfChar(letter);
  // A caret goes to the nearer side of the letter.
  return point.x > box.x + box.width / 2 ? letter + 1 : letter;
}

function partOf(element: Element, range: Range): Place | undefined {
  const own = rangeOf(element)!;
  const text = linearText(element, own);
  const matrix = text?.getScreenCTM();
  const first = Math.max(0, range.start - own.start);
  const last = Math.min(own.end, range.end) - own.start - 1;
  if (!text || !matrix || last < first) return undefined;
  const [from, to] = [text.getExtentOfChar(first), text.getExtentOfChar(last)];
  const start = new DOMPoint(from.x, from.y).matrixTransform(matrix);
  const end = new DOMPoint(to.x + to.width, to.y + to.height).matrixTransform(matrix);
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}
