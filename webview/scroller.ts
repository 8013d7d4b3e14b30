/** A scroll is over when no scroll event has come for this long. (`scrollend` is not in every browser yet.) */
const SCROLL_REST_MS = 150;

/** Scrolls the deck, and tells scrolling by hand from its own, so that editor and preview do not chase each other. */
export class Scroller {
  #isOwn = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  /** `onHand` is called while the reader scrolls, at most once a frame. */
  constructor(
    private readonly area: HTMLElement,
    private readonly onHand: () => void,
  ) {
    area.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    for (const gesture of ['wheel', 'touchmove'])
      area.addEventListener(gesture, () => this.#takeOver(), { passive: true });
    // Pressed on the scroll bar, the event is the area's own.
    area.addEventListener('pointerdown', ({ target }) => target === area && this.#takeOver(), { passive: true });
  }

  /** Brings a stretch of the page into sight with the least movement, if it is not in sight. */
  reveal({ top, bottom }: Stretch, pace: 'calm' | 'instant' = 'calm'): void {
    const area = this.area.getBoundingClientRect();
    const fits = bottom - top <= area.height;
    const above = top - area.top;
    const below = bottom - area.bottom;
    if (fits ? above >= 0 && below <= 0 : above <= 0 && below >= 0) return;
    const distance = !fits || above < 0 ? above - MARGIN : below + MARGIN;
    const isFar = Math.abs(distance) > 2 * this.area.clientHeight;
    this.ignoreNext();
    const behavior = pace === 'instant' || isFar || motionIsReduced() ? 'instant' : 'smooth';
    this.area.scrollBy({ top: distance, behavior });
  }

  /** Scrolls by this much at once: what moved under the reader comes back. */
  correct(distance: number): void {
    if (Math.abs(distance) < 1) return;
    this.ignoreNext();
    this.area.scrollBy({ top: distance, behavior: 'instant' });
  }

  /** Puts a stretch of the page into the middle, with as much before it as after it. */
  center({ top, bottom }: Stretch): void {
    const area = this.area.getBoundingClientRect();
    this.correct((top + bottom) / 2 - (area.top + area.bottom) / 2);
  }

  toTop(): void {
    this.ignoreNext();
    this.area.scrollTo({ top: 0, behavior: 'instant' });
  }

  /** The scrolling that follows is not the reader's: the page changed size, or we scroll ourselves. */
  ignoreNext(): void {
    this.#isOwn = true;
    this.#awaitRest();
  }

  /** A hand on the page ends a scroll of our own, be it over or not. */
  #takeOver(): void {
    this.#isOwn = false;
  }

  #scrolled(): void {
    this.#awaitRest();
    if (this.#isOwn) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.onHand();
    });
  }

  #awaitRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isOwn = false;
    }, SCROLL_REST_MS);
  }
}

/** Part of the page, in window coordinates. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Room left between a revealed slide and the edge, in CSS pixels. */
const MARGIN = 12;

function motionIsReduced(): boolean {
  const byEditor = document.body.classList.contains('vscode-reduce-motion');
  return byEditor || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
