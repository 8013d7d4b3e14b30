import type { SlideUpdate } from '../src/protocol';
import type { Say } from './labels';
import { planPatch } from './patch-plan';
import { Scroller } from './scroller';
import { SlideView } from './slide-view';
import { offsetAt } from './text-positions';

export interface DeckEvents {
  readonly onGoTo: (slide: number, offset: number) => void;
  /** The reader scrolled by hand, or went on by keyboard: this slide is in view. */
  readonly onVisible: (slide: number) => void;
  /** A link out of the deck was followed. */
  readonly onOpen: (href: string) => void;
}

/** The column of slides. Keeps the element of every slide that an update keeps. */
export class DeckView {
  readonly element = document.createElement('main');
  readonly #list = document.createElement('div');
  readonly #scroller: Scroller;
  #views: SlideView[] = [];
  #current: SlideView | undefined;
  #visible = 0;
  #width = 0;

  constructor(
    private readonly say: Say,
    private readonly events: DeckEvents,
  ) {
    this.element.className = 'deck';
    this.#list.className = 'slides';
    this.#list.setAttribute('role', 'list');
    this.#list.setAttribute('aria-label', say('deck'));
    this.element.append(this.#list);
    this.#scroller = new Scroller(this.element, () => this.#noteVisible());
    this.element.addEventListener('click', (event) => this.#clicked(event));
    new ResizeObserver(() => this.#resized()).observe(this.#list);
  }

  get count(): number {
    return this.#views.length;
  }

  /** The slide in the middle of the view. */
  get visible(): number {
    return this.#visible;
  }

  get findingCount(): number {
    return this.#views.reduce((sum, { findingCount }) => sum + findingCount, 0);
  }

  /** Shows the whole deck; touches only what changed. Returns the keys whose content is missing. */
  show(slides: readonly SlideUpdate[]): string[] {
    const before = this.#views;
    const { from, removed } = planPatch(
      before.map(({ key }) => key),
      slides.map(({ key }) => key),
    );
    for (const index of removed) before[index]!.element.remove();
    const missing: string[] = [];
    this.#views = slides.map((slide, index) => {
      const view = before[from[index] ?? -1] ?? this.#newView();
      if (slide.content || view.key === slide.key) view.show(index, slide);
      else missing.push(slide.key);
      return view;
    });
    this.#arrange();
    return missing;
  }

  /** Marks the cursor's slide and block; scrolls only if the slide is out of sight and `reveal` asks for it. */
  markCursor(slide: number, offset: number, reveal: boolean): void {
    const view = this.#views[slide];
    if (this.#current !== view) this.#current?.markCursor(undefined);
    this.#current = view;
    if (!view) return;
    view.markCursor(offset);
    this.#makeTabStop(view);
    if (reveal) this.reveal(slide);
  }

  reveal(slide: number): void {
    const view = this.#views[slide];
    if (!view) return;
    this.#visible = slide;
    this.#scroller.reveal(view.box);
  }

  /** After slides changed their sizes: what was in view stays in view. */
  keepInSight(): void {
    const view = this.#views[this.#visible];
    this.#scroller.ignoreNext();
    if (view) this.#scroller.reveal(view.box, 'instant');
  }

  /** Moves the keyboard's place to a slide. */
  focus(slide: number): void {
    const index = Math.max(0, Math.min(slide, this.#views.length - 1));
    const view = this.#views[index];
    if (!view) return;
    this.#makeTabStop(view);
    view.element.focus({ preventScroll: true });
    this.reveal(index);
    this.events.onVisible(index);
  }

  /** The slide that has the keyboard's focus, or the cursor's if none has. */
  get focused(): number {
    const index = this.#views.findIndex(({ element }) => element === document.activeElement);
    return index >= 0 ? index : Math.max(0, this.#views.indexOf(this.#current!));
  }

  /** The next slide after this one that has findings, going round. */
  nextWithFindings(after: number): number | undefined {
    const order = this.#views.map((_, index) => (after + 1 + index) % this.#views.length);
    return order.find((index) => this.#views[index]!.findingCount > 0);
  }

  /** Where the slide's text begins, slide-relative. */
  startOf(slide: number): number {
    const first = this.#views[slide]?.drawing?.querySelector('[data-start]');
    return Number(first?.getAttribute('data-start') ?? 0);
  }

  #newView(): SlideView {
    return new SlideView(this.say, {
      onGoTo: (view, offset) => this.events.onGoTo(this.#views.indexOf(view), offset),
    });
  }

  /** Puts the elements in order, moving only those that stand elsewhere: a moved element loses its scroll anchor. */
  #arrange(): void {
    let next = this.#list.firstElementChild;
    for (const { element } of this.#views) {
      if (element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(element, next);
    }
    if (this.#current && !this.#views.includes(this.#current)) this.#current = undefined;
    if (!this.#views.some(({ element }) => element.tabIndex === 0) && this.#views[0]) this.#makeTabStop(this.#views[0]);
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

  #noteVisible(): void {
    const { top, height } = this.element.getBoundingClientRect();
    const middle = top + height / 2;
    const found = this.#views.findIndex(({ element }) => element.getBoundingClientRect().bottom >= middle);
    const slide = found >= 0 ? found : this.#views.length - 1;
    if (slide < 0 || slide === this.#visible) return;
    this.#visible = slide;
    this.events.onVisible(slide);
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const slide = this.#views.findIndex(({ sheet }) => sheet.contains(target));
    if (slide < 0 || !document.getSelection()?.isCollapsed) return;
    const link = target.closest('[data-href]')?.getAttribute('data-href');
    if (link && (event.ctrlKey || event.metaKey)) this.#followLink(link);
    else this.events.onGoTo(slide, offsetAt(target, event.clientX, event.clientY) ?? this.startOf(slide));
  }

  #followLink(href: string): void {
    const number = /^#slide-(\d+)$/.exec(href)?.[1];
    if (number) this.focus(Number(number) - 1);
    else this.events.onOpen(href);
  }
}
