import { message } from '../source/message';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const placeholder: SlideRule = {
  id: 'placeholder',
  scope: 'slide',
  severity: 'info',
  budget: 'slide',
  title: { en: 'Placeholder left', zh: '占位符未填' },
  why: {
    en: 'A place was kept for something that was not known yet. Fill it in, or write that it was not measured.',
    zh: '这里为尚未知道的内容留了位置。请填写，或写明未测。',
  },
  bad: [
    { lang: 'zh', text: '吞吐量提升 40%（相比 ___）' },
    { lang: 'en', text: 'Throughput improved by 40% (vs ___)' },
    { lang: 'en', text: '- TTFT: TODO' },
  ],
  good: [
    { lang: 'zh', text: '吞吐量：未测；变量 `a___b`' },
    { lang: 'en', text: 'TTFT: not measured; `__init__`; snake_case_name' },
  ],
  check: ({ body }) => foundIn(readSlide(body).passages, placesIn),
};

function placesIn(passage: Passage): RuleFinding[] {
  return [...passage.text.matchAll(PLACE)].map((match) => ({
    span: passage.spanOf({ start: match.index, end: match.index + match[0].length }),
    message: message(
      '“{0}” keeps a place for something. Fill it in.',
      passage.quote({ start: match.index, end: match.index + match[0].length }),
    ),
  }));
}

const PLACE = /(?<![\w])_{3,}(?!\w)|\bTODO\b|\bTBD\b|\?{3,}|待补充|待填写?/g;
