import type { Slide, SlideBody, SlideSettings } from '../deck/deck';
import { slidePictures } from '../deck/pictures';
import type { Picture, PictureFault, Resources } from '../scene/resources';
import type { SceneSlide } from '../scene/scene';
import type { SlidePlace } from './sections';

/** Where a slide's first page stands in the file, and the page number that it shows, both from 1. */
export interface PageNumbers {
  readonly number: number;
  readonly page: number;
}

/** What a slide's pages depend on, besides its body and what is in `resources`. */
export interface Circumstances {
  /** Of the look that all slides of the deck share. */
  readonly lookKey: string;
  readonly index: number;
  readonly at: PageNumbers;
  readonly last: boolean;
  readonly place: SlidePlace;
  readonly settings: SlideSettings;
}

interface Kept extends Circumstances {
  readonly pictures: readonly (Picture | PictureFault | undefined)[];
  readonly pages: readonly SceneSlide[];
}

/** Laid-out slides by body: a body that comes again in the same place is not laid out again. */
const kept = new WeakMap<SlideBody, readonly Kept[]>();
/** Copies of one slide at several places keep one result each, up to this many. */
const MOST_KEPT = 8;

/** The pages that the slide became in the same circumstances before. */
export function keptPages(slide: Slide, now: Circumstances, resources: Resources): readonly SceneSlide[] | undefined {
  // Every slide of the deck comes through here at every edit: no closure for it.
  for (const one of kept.get(slide.body) ?? [])
    if (isSame(one, now) && samePictures(one, slide, resources)) return one.pages;
  return undefined;
}

/** Keeps what the slide became, the latest before the others. */
export function keepPages(slide: Slide, now: Circumstances, resources: Resources, pages: readonly SceneSlide[]): void {
  const pictures = slidePictures(slide).map((src) => resources.get(src));
  const before = kept.get(slide.body) ?? [];
  kept.set(slide.body, [{ ...now, pictures, pages }, ...before].slice(0, MOST_KEPT));
}

/** All circumstances as text, with the sizes of the slide's pictures. */
export function circumstancesKey(slide: Slide, now: Circumstances, resources: Resources): string {
  const { lookKey, index, at, last, place, settings } = now;
  const context = JSON.stringify([lookKey, index, at, last, place]);
  return `${context}|${settingsKey(settings)}|${pictureSizes(slide, resources)}`;
}

function isSame(one: Circumstances, now: Circumstances): boolean {
  return (
    one.index === now.index &&
    one.at.number === now.at.number &&
    one.at.page === now.at.page &&
    one.last === now.last &&
    one.lookKey === now.lookKey &&
    samePlace(one.place, now.place) &&
    sameSettings(one.settings, now.settings)
  );
}

function samePlace(a: SlidePlace, b: SlidePlace): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameSettings(a: SlideSettings, b: SlideSettings): boolean {
  return a === b || settingsKey(a) === settingsKey(b);
}

const settingsKeys = new WeakMap<SlideSettings, string>();

function settingsKey(settings: SlideSettings): string {
  const known = settingsKeys.get(settings);
  if (known !== undefined) return known;
  const key = JSON.stringify(settings);
  settingsKeys.set(settings, key);
  return key;
}

function samePictures(one: Kept, slide: Slide, resources: Resources): boolean {
  if (one.pictures.length === 0) return true;
  return slidePictures(slide).every((src, index) => resources.get(src) === one.pictures[index]);
}

function pictureSizes(slide: Slide, resources: Resources): string {
  return slidePictures(slide)
    .map((src) => {
      const found = resources.get(src);
      return found && !('fault' in found) ? `${found.width}x${found.height}` : (found?.fault ?? '');
    })
    .join();
}
