import type { Deck, DeckSettings, SlideSettings } from './deck';

/**
 * What follows from the settings of a deck and its slides alone, and from what `also` gives: made again only when any of
 * these changed, as it seldom does from one key to the next.
 */
export function bySettings<T>(
  make: (deck: Deck) => T,
  also: (deck: Deck) => unknown = () => undefined,
): (deck: Deck) => T {
  interface Made {
    readonly settings: readonly SlideSettings[];
    readonly also: unknown;
    readonly what: T;
  }
  const kept = new WeakMap<DeckSettings, Made>();
  return (deck) => {
    const { slides } = deck;
    const known = kept.get(deck.settings);
    if (known && known.also === also(deck) && isSame(slides, known.settings)) return known.what;
    const what = make(deck);
    kept.set(deck.settings, { settings: slides.map(({ settings }) => settings), also: also(deck), what });
    return what;
  };
}

function isSame(slides: Deck['slides'], settings: readonly SlideSettings[]): boolean {
  return slides.length === settings.length && slides.every((slide, index) => slide.settings === settings[index]);
}
