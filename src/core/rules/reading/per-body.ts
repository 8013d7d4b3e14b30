import type { Slide, SlideBody } from '../../deck/deck';

/** A slide and what was found on it. */
export interface OnSlide<T> {
  readonly slide: Slide;
  readonly found: T;
}

/**
 * What is read of the bodies of slides, each read once. Rules about a whole deck ask for the slides that have something: at a
 * keystroke one slide is read and the others are passed by.
 */
export class PerBody<T> {
  readonly #read: (body: SlideBody) => T;
  readonly #isNothing: (found: T) => boolean;
  readonly #known = new WeakMap<SlideBody, { readonly found: T }>();
  /** Of the deck that was asked for last. */
  #bodies: readonly SlideBody[] = [];
  /** Its slides that have something, by their index, in order. */
  #holding = new Map<number, T>();

  /** `isNothing`: whether rules may pass by a slide on which that was found. */
  constructor(read: (body: SlideBody) => T, isNothing: (found: T) => boolean) {
    this.#read = read;
    this.#isNothing = isNothing;
  }

  of(body: SlideBody): T {
    let known = this.#known.get(body);
    if (known === undefined) {
      known = { found: this.#read(body) };
      this.#known.set(body, known);
    }
    return known.found;
  }

  /** The slides that have something, in order. */
  on(slides: readonly Slide[]): OnSlide<T>[] {
    if (slides.some(({ body }, at) => body !== this.#bodies[at]) || slides.length !== this.#bodies.length)
      this.#readAnew(slides);
    return [...this.#holding].map(([at, found]) => ({ slide: slides[at]!, found }));
  }

  #readAnew(slides: readonly Slide[]): void {
    const holding = new Map<number, T>();
    slides.forEach(({ body }, at) => {
      const isKnown = body === this.#bodies[at];
      if (isKnown && !this.#holding.has(at)) return;
      const found = isKnown ? this.#holding.get(at)! : this.of(body);
      if (isKnown || !this.#isNothing(found)) holding.set(at, found);
    });
    this.#bodies = slides.map(({ body }) => body);
    this.#holding = holding;
  }
}

/** Lists of what is read of bodies; rules pass by the slides whose list is empty. */
export class ListPerBody<T> extends PerBody<readonly T[]> {
  constructor(read: (body: SlideBody) => readonly T[]) {
    super(read, (found) => found.length === 0);
  }
}
