import type { SlideUpdate, View } from '../src/protocol';
import { anchorsFrom, drift } from './anchor';
import type { Say } from './labels';
import { type Move, moved } from './moves';
import { planPatch } from './patch-plan';
import { Scroller } from './scroller';
import { SlideView } from './slide-view';
import { offsetAt } from './text-positions';

export interface DeckEvents {
  /** Something on a slide was pressed: its slide-relative offset, or undefined for the slide itself. */
  readonly onGoTo: (slide: number, offset: number | undefined) => void;
  /** Another slide is in view than the editor asked for: the reader scrolled by hand, or went on by keyboard. */
  readonly onVisible: (slide: number) => void;
  /** A thumbnail was opened. */
  readonly onOpenSlide: () => void;
  /** A link out of the deck was followed. */
  readonly onOpen: (href: string) => void;
}

/** The slides, in one of three views. Keeps the element of every slide that an update keeps. */
export class DeckView {
  readonly element = document.createElement('main');
  readonly #list = document.createElement('div');
  readonly #scroller: Scroller;
  #views: SlideView[] = [];
  #view: View = 'list';
  #current: SlideView | undefined;
  #visible = 0;
  #width = 0;

  constructor(
    private readonly say: Say,
    private readonly events: DeckEvents,
  ) {
    this.element.className = 'deck';
    this.element.setAttribute('aria-label', say('deck'));
    this.#list.className = 'slides';
    this.element.append(this.#list);
    this.#scroller = new Scroller(this.element, () => this.#noteVisible());
    this.element.addEventListener('click', (event) => this.#clicked(event));
    this.element.addEventListener('dblclick', (event) => this.#doubleClicked(event));
    new ResizeObserver(() => this.#resized()).observe(this.#list);
    this.setView('list');
  }

  get count(): number {
    return this.#views.length;
  }

  /** The slide in the middle of the view, or the one that is shown alone. */
  get visible(): number {
    return this.#visible;
  }

  get findingCount(): number {
    return this.#views.reduce((sum, { findingCount }) => sum + findingCount, 0);
  }

  /** The width in CSS pixels at which slides are drawn. */
  get slideWidth(): number {
    return this.#views[this.#visible]?.sheet.clientWidth ?? 0;
  }

  /** Changes the view, and keeps in it the slide that the reader is at. */
  setView(view: View): void {
    const slide = this.#chosen();
    this.#view = view;
    this.element.dataset.view = view;
    this.#setVisible(slide);
    for (const one of this.#views) one.placeMarks();
    if (view === 'grid' && this.#views[slide]) this.#scroller.center(this.#views[slide].box);
    else this.keepInSight();
  }

  /** Shows the whole deck; touches only what changed. Returns the keys whose content is missing. */
  show(slides: readonly SlideUpdate[]): string[] {
    const before = this.#views;
    const anchors = anchorsFrom(before, this.#anchor());
    const shown = before[this.#visible];
    const { from, removed } = planPatch(before, slides);
    for (const index of removed) before[index]!.element.remove();
    const missing: string[] = [];
    this.#views = slides.map((slide, index) => {
      const view = before[from[index] ?? -1] ?? this.#newView();
      if (slide.content || view.key === slide.key) view.show(index, slides.length, slide);
      else missing.push(slide.key);
      return view;
    });
    this.#arrange();
    const still = shown ? this.#views.indexOf(shown) : -1;
    this.#setVisible(still >= 0 ? still : this.#visible);
    this.#scroller.correct(drift(anchors, this.#views));
    return missing;
  }

  /** Marks the cursor's slide and block; scrolls only if the slide is out of sight and `reveal` asks for it. */
  markCursor(slide: number, offset: number, reveal: boolean): void {
    const view = this.#views[slide];
    if (this.#current !== view) this.#current?.markCursor(undefined);
    this.#current = view;
    if (!view) return;
    if (reveal) this.reveal(slide);
    view.markCursor(offset);
    this.#makeTabStop(view);
  }

  reveal(slide: number, pace: 'calm' | 'instant' = 'calm'): void {
    const view = this.#views[slide];
    if (!view) return;
    this.#setVisible(slide);
    this.#scroller.reveal(view.box, pace);
  }

  /** After slides changed their sizes: what was in view stays in view. */
  keepInSight(): void {
    this.#scroller.ignoreNext();
    this.reveal(this.#visible, 'instant');
  }

  /** Goes to a slide as the reader asks, with the keyboard's place if it is on a slide. */
  goTo(slide: number, focus: boolean): void {
    const index = Math.max(0, Math.min(slide, this.#views.length - 1));
    const view = this.#views[index];
    if (!view) return;
    this.reveal(index);
    this.#makeTabStop(view);
    if (focus) view.element.focus({ preventScroll: true });
    this.events.onVisible(index);
  }

  /** Goes where a key leads, from the slide that has the keyboard's focus, or else from the one in view. */
  move(move: Move): void {
    const focused = this.#views.findIndex(({ element }) => element === document.activeElement);
    const from = focused >= 0 && this.#view !== 'slide' ? focused : this.#chosen();
    const isOnSlides = document.activeElement === document.body || this.element.contains(document.activeElement);
    this.goTo(moved(from, move, this.#views.length, this.#view, this.#grid()), isOnSlides);
  }

  /** The next slide after this one that has findings, going round. */
  nextWithFindings(after: number): number | undefined {
    const order = this.#views.map((_, index) => (after + 1 + index) % this.#views.length);
    return order.find((index) => this.#views[index]!.findingCount > 0);
  }

  /** Goes to the source of the slide that the reader is at. */
  goToSource(): void {
    const slide = this.#chosen();
    if (this.#views[slide]) this.events.onGoTo(slide, undefined);
  }

  labelOf(slide: number): string {
    return this.#views[slide]?.label ?? '';
  }

  #newView(): SlideView {
    return new SlideView(this.say, {
      onGoTo: (view, offset) => this.events.onGoTo(this.#views.indexOf(view), offset),
    });
  }

  /** Puts the elements in order, moving only those that stand elsewhere: a moved element loses focus and selection. */
  #arrange(): void {
    let next = this.#list.firstElementChild;
    for (const { element } of this.#views) {
      if (element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(element, next);
    }
    if (this.#current && !this.#views.includes(this.#current)) this.#current = undefined;
    if (!this.#views.some(({ element }) => element.tabIndex === 0) && this.#views[0]) this.#makeTabStop(this.#views[0]);
  }

  /** Whose place the reader would notice: the cursor's slide if it is in sight, else the one in the middle. */
  #anchor(): number {
    const current = this.#current ? this.#views.indexOf(this.#current) : -1;
    return current >= 0 && this.#isInSight(current) ? current : this.#middle();
  }

  /** The slide that the reader is at: the one last gone to if it is in sight, else the one in the middle. */
  #chosen(): number {
    const stop = this.#views.findIndex(({ element }) => element.tabIndex === 0);
    return stop >= 0 && this.#isInSight(stop) ? stop : this.#visible;
  }

  #isInSight(slide: number): boolean {
    if (this.#view === 'slide') return slide === this.#visible;
    const area = this.element.getBoundingClientRect();
    const { top, bottom } = this.#views[slide]!.sheet.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    return middle >= area.top && middle <= area.bottom;
  }

  #setVisible(slide: number): void {
    const index = Math.max(0, Math.min(slide, this.#views.length - 1));
    const view = this.#views[index];
    this.#visible = index;
    if (view?.element.classList.contains('shown')) return;
    for (const { element } of this.#views) element.classList.remove('shown');
    view?.element.classList.add('shown');
    if (this.#view !== 'slide') return;
    view?.placeMarks();
    this.#scroller.toTop();
  }

  /** The list's height changes with every edit; its width, with the panel and the zoom. */
  #resized(): void {
    const { width } = this.#list.getBoundingClientRect();
    if (width === this.#width) return;
    this.#width = width;
    this.keepInSight();
  }

  /** One slide is in the tab order; arrows move between them. */
  #makeTabStop(view: SlideView): void {
    for (const { element } of this.#views) if (element.tabIndex === 0) element.tabIndex = -1;
    view.element.tabIndex = 0;
  }

  #grid() {
    const tops = this.#views.map(({ element }) => element.offsetTop);
    const columns = Math.max(1, tops.filter((top) => top === tops[0]).length);
    const pitch = (tops[columns] ?? Number.POSITIVE_INFINITY) - (tops[0] ?? 0);
    return { columns, rows: Math.floor(this.element.clientHeight / pitch) };
  }

  /** The slide at half the height of the view; of a row of thumbnails, the first. */
  #middle(): number {
    if (this.#view === 'slide') return this.#visible;
    const { top, height } = this.element.getBoundingClientRect();
    const middle = top + height / 2;
    const found = this.#views.findIndex(({ element }) => element.getBoundingClientRect().bottom >= middle);
    return found >= 0 ? found : this.#views.length - 1;
  }

  #noteVisible(): void {
    const slide = this.#middle();
    if (slide < 0 || slide === this.#visible) return;
    this.#setVisible(slide);
    this.events.onVisible(slide);
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const slide = this.#slideOf(target);
    if (slide === undefined || !document.getSelection()?.isCollapsed) return;
    const link = target.closest('[data-href]')?.getAttribute('data-href');
    if (this.#view === 'grid') this.goTo(slide, true);
    else if (link && (event.ctrlKey || event.metaKey)) this.#followLink(link);
    else this.events.onGoTo(slide, offsetAt(target, event.clientX, event.clientY));
  }

  #doubleClicked(event: MouseEvent): void {
    if (this.#view !== 'grid' || this.#slideOf(event.target as Element) === undefined) return;
    document.getSelection()?.empty();
    this.events.onOpenSlide();
  }

  /** The slide whose drawing was hit; in the grid its caption counts as well. */
  #slideOf(target: Element): number | undefined {
    const slide = this.#views.findIndex(({ sheet, element }) =>
      (this.#view === 'grid' ? element : sheet).contains(target),
    );
    return slide >= 0 ? slide : undefined;
  }

  #followLink(href: string): void {
    const number = /^#slide-(\d+)$/.exec(href)?.[1];
    if (number) this.goTo(Number(number) - 1, true);
    else this.events.onOpen(href);
  }
}
