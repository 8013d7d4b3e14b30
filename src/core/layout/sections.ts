import { bySettings } from '../deck/by-settings';
import type { Deck, SlideSettings } from '../deck/deck';
import type { StagePlace } from '../layouts/slide-layout';
import { type Outline, stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
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
export const placesOf: (deck: Deck) => readonly SlidePlace[] = bySettings(findPlaces, outlineOf);

function findPlaces(deck: Deck): SlidePlace[] {
  const stages = stagesOf(deck);
  const key = `${namesKey(outlineOf(deck))}|${deck.settings.lang}|${stages.join()}`;
  const places: SlidePlace[] = [];
  for (const { settings } of deck.slides) {
    const { opening, further } = pairOf(settings, deck, stages, key);
    const before = places.at(-1);
    const goesOn = opening.section === before?.section && opening.stage?.id === before.stage?.id;
    places.push(opening.section === '' || goesOn ? further : opening);
  }
  return places;
}

const nameKeys = new WeakMap<Outline, string>();

/** Equal keys, equal stages with equal names. */
function namesKey(outline: Outline | undefined): string {
  if (!outline) return '';
  const known = nameKeys.get(outline);
  if (known !== undefined) return known;
  const made = JSON.stringify(outline.sections.map(({ stage, name }) => [stage, name]));
  nameKeys.set(outline, made);
  return made;
}

/** The two places that settings can mean: the first slide of its section, and one after it. */
interface PlacePair {
  readonly key: string;
  readonly opening: SlidePlace;
  readonly further: SlidePlace;
}

/** Kept, so that slides that did not change have the same place object from layout to layout. */
const pairs = new WeakMap<SlideSettings, PlacePair>();

function pairOf(settings: SlideSettings, deck: Deck, stages: readonly string[], key: string): PlacePair {
  const known = pairs.get(settings);
  if (known?.key === key) return known;
  const place = placeOf(settings, deck, stages);
  const pair = { key, opening: { ...place, opens: true }, further: { ...place, opens: false } };
  pairs.set(settings, pair);
  return pair;
}

function placeOf(settings: SlideSettings, deck: Deck, stages: readonly string[]): Omit<SlidePlace, 'opens'> {
  const id = settings.stage;
  if (id === undefined) return { section: settings.section ?? '' };
  const name = settings.section ?? stageName(id, outlineOf(deck), deck.settings.lang);
  return { section: name, stage: { id, name, index: stages.indexOf(id), count: stages.length } };
}

/** The stages proper: those of the outline the deck follows, then its own in the order in which they first appear. */
function stagesOf(deck: Deck): string[] {
  const found = new Set<string | undefined>(outlineOf(deck)?.sections.map((section) => section.stage));
  for (const { settings } of deck.slides) found.add(settings.stage);
  return [...found].filter((stage) => stage !== undefined && stage !== BASELINE) as string[];
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
