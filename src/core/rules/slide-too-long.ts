import { collect } from '../source/collect';
import { message } from '../source/message';
import { minutesAndSeconds, talkTimes } from '../timing';
import type { DeckRule } from './rule';

/** One slide may take more than its share as long as the talk does not. */
const TOLERANCE = 1.5;

const slide = (time: string, notes: string) => `<!-- time: ${time} -->\n\n## A\n\n::: notes\n${notes}\n:::`;

export const slideTooLong: DeckRule = {
  id: 'slide-too-long',
  scope: 'deck',
  severity: 'info',
  title: { en: 'The notes of a slide take longer than its time', zh: '某页讲稿超过该页时间' },
  why: {
    en: 'The notes take half as long again as the time that the slide gives itself. Shorten them, divide the slide, or raise its time.',
    zh: '讲稿比该页设定的时间长一半以上。请精简讲稿、拆成两页，或调整该页时间。',
  },
  bad: [
    { lang: 'zh', text: slide('60s', '算力'.repeat(200)) },
    { lang: 'en', text: slide('60s', 'word '.repeat(210)) },
  ],
  good: [
    { lang: 'zh', text: slide('90s', '算力'.repeat(200)) },
    { lang: 'en', text: slide('90s', 'word '.repeat(210)) },
  ],
  check: (deck) => {
    const { slides } = talkTimes(deck);
    return collect(slides, ({ planned, estimated }, index) => {
      const { body, offset } = deck.slides[index]!;
      if (planned === undefined || estimated <= planned * TOLERANCE) return [];
      const said = body.directives.findLast(({ key }) => /^_?time$/.test(key))!.span;
      return [
        {
          span: { start: said.start + offset, end: said.end + offset },
          message: message(
            'The notes of this slide take about {0} minutes, and it has {1}.',
            minutesAndSeconds(estimated),
            minutesAndSeconds(planned),
          ),
        },
      ];
    });
  },
};
