import type { SlideView } from './slide-view';

/** A slide that should stay where it is on the screen while slides around it change. */
export interface Anchor {
  readonly slide: SlideView;
  /** Its upper edge in the window. */
  readonly top: number;
}

/** Where every slide from `first` on stands, so that one of those that are left after a change can hold the place. */
export function anchorsFrom(views: readonly SlideView[], first: number): Anchor[] {
  return views.slice(first).map((slide) => ({ slide, top: slide.element.getBoundingClientRect().top }));
}

/** How far the first slide that is left has moved; 0 if none is. */
export function drift(anchors: readonly Anchor[], views: readonly SlideView[]): number {
  const left = new Set(views);
  const anchor = anchors.find(({ slide }) => left.has(slide));
  return anchor ? anchor.slide.element.getBoundingClientRect().top - anchor.top : 0;
}
