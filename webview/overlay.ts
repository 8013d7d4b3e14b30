import type { SlideFinding } from '../src/protocol';
import { SEVERITIES } from './severities';
import { rangeOf, smallestAround } from './spans';
import { type Place, placesOf } from './text-positions';

/** What lies over a slide's drawing: the block the cursor is in, and the places of findings. Never drawn into the slide. */
export class Overlay {
  readonly element = document.createElement('div');
  readonly #block = document.createElement('div');
  readonly #findings = document.createElement('div');

  constructor() {
    this.element.className = 'overlay';
    this.element.setAttribute('aria-hidden', 'true');
    this.#block.className = 'block';
    this.#block.hidden = true;
    this.element.append(this.#block, this.#findings);
  }

  /** Marks the smallest paragraph, cell or block around `offset`; nothing if it is undefined or between them. */
  markBlock(drawing: SVGSVGElement | undefined, offset: number | undefined): void {
    const places = drawing && offset !== undefined ? blockAround(drawing, offset) : [];
    this.#block.hidden = places.length === 0;
    if (places.length > 0) this.#put(this.#block, around(places));
  }

  markFindings(drawing: SVGSVGElement | undefined, findings: readonly SlideFinding[]): void {
    // What is drawn last lies on top: of several at one place the gravest is to be seen.
    const marksOf = (severity: SlideFinding['severity']): HTMLElement[] =>
      findings.flatMap((finding, index) =>
        drawing && finding.severity === severity
          ? placesOf(drawing, finding).map((place) => this.#findingMark(finding, index, place))
          : [],
      );
    this.#findings.replaceChildren(...[...SEVERITIES].reverse().flatMap(marksOf));
  }

  /** Makes the marks of one finding stand out, while its line in the list is pointed at. */
  stress(index: number | undefined): void {
    for (const mark of this.#findings.children) {
      mark.classList.toggle('stressed', index !== undefined && mark.getAttribute('data-finding') === String(index));
    }
  }

  #findingMark({ severity }: SlideFinding, index: number, place: Place): HTMLElement {
    const mark = document.createElement('div');
    mark.className = `finding-mark ${severity}`;
    mark.dataset.finding = String(index);
    this.#put(mark, place);
    return mark;
  }

  /** In shares of the sheet, so that zooming needs no new measuring. */
  #put(element: HTMLElement, place: Place): void {
    const sheet = this.element.getBoundingClientRect();
    const share = (part: number, whole: number) => `${(100 * part) / Math.max(1, whole)}%`;
    element.style.left = share(place.left - sheet.left, sheet.width);
    element.style.top = share(place.top - sheet.top, sheet.height);
    element.style.width = share(place.right - place.left, sheet.width);
    element.style.height = share(place.bottom - place.top, sheet.height);
  }
}

/** Groups are paragraphs, cells and whole blocks; what is inside them are runs of letters. */
function blockAround(drawing: SVGSVGElement, offset: number): Place[] {
  const groups = [...drawing.querySelectorAll('g[data-start]')];
  const range = smallestAround(
    groups.flatMap((group) => rangeOf(group) ?? []),
    offset,
  );
  const found = groups.filter((group) => rangeOf(group)?.start === range?.start && rangeOf(group)?.end === range?.end);
  // A paragraph's group is as wide as its box and holds its bullet: what counts is its letters.
  const letters = found.flatMap((group) => [...group.querySelectorAll('text')]);
  return (letters.length > 0 ? letters : found).map((element) => element.getBoundingClientRect());
}

function around(places: readonly Place[]): Place {
  return {
    left: Math.min(...places.map(({ left }) => left)),
    top: Math.min(...places.map(({ top }) => top)),
    right: Math.max(...places.map(({ right }) => right)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
  };
}
