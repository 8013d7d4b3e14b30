import type { Deck, DeckSettings, Slide, SlideBody, SlideSettings } from '../deck/deck';
import type { Resources } from '../scene/resources';
import type { SceneSlide } from '../scene/scene';
import type { PageNumbers } from './kept-slides';
import type { SlidePlace } from './sections';

/** What a slide's pages depend on, and the pages, at its place in the deck. */
interface Row {
  readonly body: SlideBody;
  readonly settings: SlideSettings;
  readonly place: SlidePlace;
  readonly number: number;
  readonly page: number;
  readonly pages: readonly SceneSlide[];
}

interface Layout {
  readonly lookKey: string;
  readonly resources: Resources;
  readonly rows: Row[];
}

const latest = new WeakMap<DeckSettings, Layout>();

/**
 * The pages of the last layout of the same deck, slide by slide. Nearly all slides are in their places as they were before
 * the last key, and are found here without a look into the tables that `keptPages` has.
 */
export class LatestPages {
  readonly #before: readonly Row[];
  readonly #now: Row[] = [];

  constructor({ settings, slides }: Deck, { key, resources }: { readonly key: string; readonly resources: Resources }) {
    const before = latest.get(settings);
    // The last slide knows that it is: with another number of slides it may be another.
    const isSame = before?.lookKey === key && before.rows.length === slides.length;
    this.#before = isSame && sameResources(before.resources, resources) ? before.rows : [];
    latest.set(settings, { lookKey: key, resources, rows: this.#now });
  }

  /** The slide's pages, if it was here and all is as it was. */
  pages({ index, body, settings }: Slide, at: PageNumbers, place: SlidePlace): readonly SceneSlide[] | undefined {
    const row = this.#before[index];
    return row?.body === body &&
      row.settings === settings &&
      row.place === place &&
      row.number === at.number &&
      row.page === at.page
      ? row.pages
      : undefined;
  }

  keep({ body, settings }: Slide, at: PageNumbers, place: SlidePlace, pages: readonly SceneSlide[]): void {
    this.#now.push({ body, settings, place, ...at, pages });
  }
}

/** Hosts make a map anew at every edit, of the same pictures. */
function sameResources(a: Resources, b: Resources): boolean {
  return a === b || (a.size === b.size && [...a].every(([name, one]) => b.get(name) === one));
}
