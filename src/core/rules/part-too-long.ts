import { message } from '../source/message';
import { minutesAndSeconds, talkTimes } from '../timing';
import type { DeckRule } from './rule';
import { TOLERANCE } from './talk-too-long';

const part = (title: string, notes: string) => `## ${title}\n\n::: notes\n${notes}\n:::`;

export const partTooLong: DeckRule = {
  id: 'part-too-long',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'A part of the talk is longer than its title says', zh: '某一部分超过标题给出的时间' },
  why: {
    en: 'A title gives its part of the talk pages and minutes, and the notes of these pages take longer. Shorten them, or give the part more time.',
    zh: '标题写明了这一部分的页码和分钟数，而这些页的讲稿更长。请精简讲稿，或给这一部分更多时间。',
  },
  bad: [
    { lang: 'zh', text: part('原理（第1页，1分钟）', '算力'.repeat(200)) },
    { lang: 'en', text: part('Principles (slide 1, 1 min)', 'word '.repeat(200)) },
  ],
  good: [
    { lang: 'zh', text: part('原理（第1页，2分钟）', '算力'.repeat(200)) },
    { lang: 'en', text: part('Principles (slide 1, 2 min)', 'word '.repeat(200)) },
  ],
  check: (deck) =>
    talkTimes(deck).parts.flatMap(({ title, planned, estimated, span }) =>
      planned === undefined || estimated <= planned * TOLERANCE
        ? []
        : [
            {
              span,
              message: message(
                'The notes of "{0}" take about {1} minutes, and its title gives it {2}.',
                title,
                minutesAndSeconds(estimated),
                minutesAndSeconds(planned),
              ),
            },
          ],
    ),
};
