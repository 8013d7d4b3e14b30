import type { Deck, SlideSettings } from '../deck/deck';
import type { StagePlace } from '../layouts/slide-layout';
import { outlineById, stageName } from '../outlines';
import type { SceneSection } from '../scene/scene';

/** Where a slide stands in the talk. */
export interface SlidePlace {
  readonly section: string;
  /** Whether it is the first slide of its section or stage. */
  readonly opens: boolean;
  readonly stage?: StagePlace;
}

/** The stage before any work is done: it has a name but no number. */
const BASELINE = 'baseline';

/** Section name and stage of every slide, by slide index. */
export function placesOf(deck: Deck): SlidePlace[] {
  const stages = stagesOf(deck);
  const places: SlidePlace[] = [];
  for (const { settings } of deck.slides) {
    const place = placeOf(settings, deck, stages);
    const before = places.at(-1);
    const opens = place.section !== '' && (place.section !== before?.section || place.stage?.id !== before.stage?.id);
    places.push({ ...place, opens });
  }
  return places;
}

function placeOf(settings: SlideSettings, deck: Deck, stages: readonly string[]): Omit<SlidePlace, 'opens'> {
  const id = settings.stage;
  if (id === undefined) return { section: settings.section ?? '' };
  const name = settings.section ?? stageName(id, deck.settings.outline, deck.settings.lang);
  return { section: name, stage: { id, name, index: stages.indexOf(id), count: stages.length } };
}

/** The stages proper: those of the outline the deck follows, then its own in the order in which they first appear. */
function stagesOf(deck: Deck): string[] {
  const planned = outlineById(deck.settings.outline ?? '')?.sections.map((section) => section.stage) ?? [];
  const found = [...planned, ...deck.slides.map((slide) => slide.settings.stage)];
  return [...new Set(found.filter((stage) => stage !== undefined && stage !== BASELINE))] as string[];
}

/** PowerPoint sections: runs of slides with the same section name. None if no slide names one. */
export function sectionsOf(places: readonly SlidePlace[], deckTitle: string): SceneSection[] {
  if (places.every((place) => place.section === '')) return [];
  const sections: SceneSection[] = [];
  places.forEach((place, index) => {
    const name = place.section === '' ? deckTitle : place.section;
    if (sections.at(-1)?.name !== name) sections.push({ name, first: index });
  });
  return sections;
}
