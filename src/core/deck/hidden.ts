import type { SlideSettings } from './deck';

/** Whether the slide is left out of exported files (`<!-- hide: true -->`); the preview shows it all the same. */
export function isHidden({ all }: SlideSettings): boolean {
  return all.hide === true;
}
