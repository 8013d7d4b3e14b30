import type { Deck } from '../deck/deck';
import { message } from '../source/message';
import { minutesAndSeconds, talkTimes } from '../timing';
import type { DeckRule } from './rule';

/** Speakers keep to a time within a tenth; what goes beyond it does not fit. */
export const TOLERANCE = 1.1;

const talk = (duration: string, notes: string) => `---\nduration: ${duration}\n---\n\n## A\n\n::: notes\n${notes}\n:::`;

export const talkTooLong: DeckRule = {
  id: 'talk-too-long',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'The notes take longer than the talk', zh: '讲稿超过演讲时长' },
  why: {
    en: 'The notes are longer than the time that the deck gives itself, at the speaking rate that it names. Talks that start too long end in a hurry. Shorten the notes, or raise the duration.',
    zh: '按设定的语速，讲稿超过了演示文稿给自己的时长。一开始就过长的演讲只能匆忙收尾。请精简讲稿，或调整时长。',
  },
  bad: [
    { lang: 'zh', text: talk('1m', '算力'.repeat(200)) },
    { lang: 'en', text: talk('1m', 'word '.repeat(200)) },
  ],
  good: [
    { lang: 'zh', text: talk('2m', '算力'.repeat(200)) },
    { lang: 'en', text: talk('2m', 'word '.repeat(200)) },
  ],
  check: (deck) => {
    const { planned, estimated } = talkTimes(deck);
    if (planned === undefined || estimated <= planned * TOLERANCE) return [];
    return [
      {
        span: placeOf(deck),
        message: message(
          'The notes take about {0} minutes, and the talk has {1}.',
          minutesAndSeconds(estimated),
          minutesAndSeconds(planned),
        ),
      },
    ];
  },
};

function placeOf({ settings }: Deck) {
  return settings.keySpans.get('duration') ?? { start: 0, end: 0 };
}
