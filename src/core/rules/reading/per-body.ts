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
  /** Its own place among what is kept of a body. */
  readonly #place = places++;
  /** Of the deck that was asked for last. */
  #bodies: readonly SlideBody[] = [];
  /** Its slides that have something, by their index, in order. */
  readonly #holding = new Map<number, T>();

  /** `isNothing`: whether rules may pass by a slide on which that was found. */
  constructor(read: (body: SlideBody) => T, isNothing: (found: T) => boolean) {
    this.#read = read;
    this.#isNothing = isNothing;
  }

  of(body: SlideBody): T {
    const kept = keptOf(body);
    const known = kept.get(this.#place) as { readonly found: T } | undefined;
    if (known !== undefined) return known.found;
    const found = this.#read(body);
    kept.set(this.#place, { found });
    return found;
  }

  /** The slides that have something, in order. */
  on(slides: readonly Slide[]): OnSlide<T>[] {
    const bodies = bodiesOf(slides);
    if (bodies !== this.#bodies) {
      const changed = changedFrom(this.#bodies, bodies);
      this.#bodies = bodies;
      if (changed === undefined) this.#holding.clear();
      this.#readAt(changed ?? [...bodies.keys()]);
    }
    return Array.from(this.#holding, ([at, found]) => ({ slide: slides[at]!, found }));
  }

  #readAt(places: readonly number[]): void {
    let hasMore = false;
    for (const at of places) {
      const found = this.of(this.#bodies[at]!);
      if (this.#isNothing(found)) this.#holding.delete(at);
      else {
        hasMore ||= !this.#holding.has(at);
        this.#holding.set(at, found);
      }
    }
    if (hasMore) this.#putInOrder();
  }

  #putInOrder(): void {
    const inOrder = [...this.#holding].sort(([a], [b]) => a - b);
    this.#holding.clear();
    for (const [at, found] of inOrder) this.#holding.set(at, found);
  }
}

/** Lists of what is read of bodies; rules pass by the slides whose list is empty. */
export class ListPerBody<T> extends PerBody<readonly T[]> {
  constructor(read: (body: SlideBody) => readonly T[]) {
    super(read, (found) => found.length === 0);
  }
}

let places = 0;

/** What is read of a body, by the place of who read it: one weak map for all, as each costs at every keystroke. */
type Kept = Map<number, { readonly found: unknown }>;

const keptByBody = new WeakMap<SlideBody, Kept>();

/** The body that was asked for last, and what is kept of it: at a keystroke all ask for the same one. */
let latest: { readonly body: SlideBody; readonly kept: Kept } | undefined;

function keptOf(body: SlideBody): Kept {
  if (latest?.body === body) return latest.kept;
  let kept = keptByBody.get(body);
  if (kept === undefined) {
    kept = new Map();
    keptByBody.set(body, kept);
  }
  latest = { body, kept };
  return kept;
}

const bodies = new WeakMap<readonly Slide[], readonly SlideBody[]>();

/** The bodies of slides; the same list for the same slides: lists can be told apart by address. */
export function bodiesOf(slides: readonly Slide[]): readonly SlideBody[] {
  const known = bodies.get(slides) ?? slides.map(({ body }) => body);
  bodies.set(slides, known);
  return known;
}

interface Step {
  readonly from: readonly SlideBody[];
  readonly to: readonly SlideBody[];
  readonly changed: readonly number[] | undefined;
}

/** Everything that is kept of bodies takes the same step at a keystroke. */
let lastStep: Step | undefined;

/** Where two lists of bodies differ; undefined if they are not of one length. */
function changedFrom(from: readonly SlideBody[], to: readonly SlideBody[]): readonly number[] | undefined {
  if (lastStep?.from !== from || lastStep.to !== to) {
    const changed = from.length === to.length ? [...to.keys()].filter((at) => from[at] !== to[at]) : undefined;
    lastStep = { from, to, changed };
  }
  return lastStep.changed;
}
