import type { DeckSettings } from '../deck/deck';
import { type SpeakingRate, USUAL_RATE } from './speaking';

/** What front matter's `speaking:` may set, and the rate that each key means. */
export const SPEAKING_KEYS: Readonly<Record<string, keyof SpeakingRate>> = {
  zh: 'charactersPerMinute',
  en: 'wordsPerMinute',
  picture: 'secondsPerPicture',
  table: 'secondsPerTable',
};

const rates = new WeakMap<object, SpeakingRate>();

/** How fast the deck's speaker is: `speaking: { zh: 260, picture: 5 }`. What is no positive number is as usual. */
export function speakingRate({ raw }: Pick<DeckSettings, 'raw'>): SpeakingRate {
  const { speaking } = raw;
  if (typeof speaking !== 'object' || speaking === null) return USUAL_RATE;
  const known = rates.get(speaking);
  if (known) return known;
  const own = Object.entries(SPEAKING_KEYS).flatMap(([key, field]) => {
    const value = (speaking as Record<string, unknown>)[key];
    return typeof value === 'number' && value > 0 && value < 10_000 ? [[field, value] as const] : [];
  });
  const rate: SpeakingRate = { ...USUAL_RATE, ...Object.fromEntries(own) };
  rates.set(speaking, rate);
  return rate;
}
