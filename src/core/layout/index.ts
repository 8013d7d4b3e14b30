import { bySettings } from '../deck/by-settings';
import type { Deck } from '../deck/deck';
import { isHidden } from '../deck/hidden';
import { plainText } from '../deck/plain-text';
import type { EquationEngine } from '../equations/engine';
import { setFormulas } from '../equations/formulas';
import { LAYOUTS } from '../layouts';
import { deckMetrics } from '../metrics/deck-metrics';
import { withValues } from '../metrics/resolve';
import { takeOutline } from '../outlines/deck-outline';
import type { Metrics } from '../scene/metrics';
import type { NamedFiles, Resources } from '../scene/resources';
import { type DocumentProperties, PAGE, type Scene, type SceneLayout, type SceneSlide } from '../scene/scene';
import type { Theme } from '../scene/theme';
import { type DeckTemplate, deckTemplate, sceneTemplate } from './deck-template';
import { type DeckTheme, deckTheme } from './deck-theme';
import { deckGroundProblems } from './ground-problems';
import { LatestPages } from './latest-pages';
import { placesOf, type SlidePlace, sectionsOf } from './sections';
import { countsAsPage, type DeckLook, layoutSlide } from './slide';
import { withThemeGraphics } from './theme-graphics';
import { deckTransitionProblems, withTransitions } from './transitions';

export interface LayoutOptions {
  /** Pictures the host has read; a deck without any needs none. */
  readonly resources?: Resources;
  /** The files at `namedPaths`, as far as the deck names any. */
  readonly files?: NamedFiles;
  /** Reads the deck's formulas; without it they are shown as their source. A deck without any needs none. */
  readonly equations?: EquationEngine;
}

const NO_RESOURCES: Resources = new Map();
const designs = new WeakMap<Theme, readonly SceneLayout[]>();

/** Lays out every slide of a deck. Slides whose text and surroundings did not change keep their `SceneSlide` object. */
export function layoutDeck(source: Deck, options: LayoutOptions = {}): Scene {
  const { resources = NO_RESOURCES, files = {} } = options;
  const { template, problems: templateProblems } = deckTemplate(source, files.template);
  const set = template ? { ...template, problems: [] } : deckTheme(source, files.theme, resources);
  const numbers = deckMetrics(source, files.metrics);
  const outlineProblems = takeOutline(source, files.outline);
  const deck = withValues(source, numbers.metrics);
  if (options.equations) setFormulas(deck, options.equations);
  const look: DeckLook = {
    ...lookOf(deck, set, resources, numbers.metrics, options.equations !== undefined),
    ...(template && inTemplateLook(template)),
  };
  const places = placesOf(deck);
  const properties = propertiesOf(deck);
  const slides = withTransitions(layoutSlides(deck, places, look), deck);
  return {
    width: set.theme.page?.width ?? PAGE.width,
    height: set.theme.page?.height ?? PAGE.height,
    theme: set.theme,
    ...(numbers.metrics && { metrics: numbers.metrics }),
    lang: deck.settings.lang,
    properties,
    layouts: look.layouts,
    slides,
    sections: sectionsOf(
      slides.map((slide) => places[slide.source]!),
      properties.title,
    ),
    ...(template && { template: sceneTemplate(template, slides) }),
    problems: [
      ...templateProblems,
      ...set.problems,
      ...numbers.problems,
      ...outlineProblems,
      ...deckGroundProblems(deck),
      ...deckTransitionProblems(deck),
    ],
  };
}

/** Which slides are exported, and which have a page number of their own. */
const countedOf = bySettings(({ slides }) =>
  slides.map(({ settings }) => ({ isExported: !isHidden(settings), counts: countsAsPage(settings) })),
);

function layoutSlides(deck: Deck, places: readonly SlidePlace[], look: DeckLook): SceneSlide[] {
  const counted = countedOf(deck);
  const latest = new LatestPages(deck, look);
  const slides: SceneSlide[] = [];
  let exported = 0;
  let shown = 0;
  deck.slides.forEach((slide, index) => {
    const { isExported, counts } = counted[index]!;
    const at = { number: exported + 1, page: counts ? shown + 1 : Math.max(1, shown) };
    const place = places[index]!;
    const pages = latest.pages(slide, at, place) ?? layoutSlide(deck, slide, at, place, look);
    latest.keep(slide, at, place, pages);
    slides.push(...pages);
    if (isExported) exported += pages.length;
    if (counts) shown += pages.length;
  });
  return slides;
}

function lookOf(
  deck: Deck,
  { theme, key }: DeckTheme,
  resources: Resources,
  metrics: Metrics | undefined,
  hasEquations: boolean,
): DeckLook {
  const { lang, title, author, date } = deck.settings;
  return {
    key: [key, lang, title ?? '', author ?? '', date ?? '', hasEquations ? 'math' : ''].join('|'),
    theme,
    lang,
    layouts: layoutsOf(theme),
    resources,
    metrics,
  };
}

function inTemplateLook({ fits, paint }: DeckTemplate): Pick<DeckLook, 'layouts' | 'template'> {
  return { layouts: fits.map(({ layout }) => layout), template: { fits, paint } };
}

function layoutsOf(theme: Theme): readonly SceneLayout[] {
  const known = designs.get(theme);
  if (known) return known;
  const made = LAYOUTS.map((layout) => withThemeGraphics(layout.design(theme), layout.name, theme));
  designs.set(theme, made);
  return made;
}

function propertiesOf(deck: Deck): DocumentProperties {
  const { settings } = deck;
  const first = deck.slides.find((slide) => slide.body.title)?.body.title;
  return {
    title: settings.title ?? (first ? plainText(first.inlines).text : ''),
    author: settings.author ?? '',
    subject: typeof settings.raw.description === 'string' ? settings.raw.description : '',
    ...(settings.date === undefined ? {} : { date: settings.date }),
  };
}
