import type { Deck } from '../deck/deck';
import { type Message, message } from '../source/message';
import { type PartTime, talkTimes } from '../timing';
import type { DeckRule, RuleFinding } from './rule';

const deck = (...titles: readonly string[]) => titles.map((title) => `## ${title}`).join('\n\n---\n\n');

export const pageRanges: DeckRule = {
  id: 'page-ranges',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Pages that two parts claim, or none', zh: '各部分的页码重叠、遗漏或超出' },
  why: {
    en: 'Titles say which pages their part has. Ranges that overlap, leave pages out, or go beyond the deck are out of date: a speaker who follows them gets lost.',
    zh: '标题写明了各部分的页码。重叠、遗漏或超出总页数的页码已经过时，照着讲会乱。',
  },
  bad: [
    { lang: 'zh', text: deck('一（第1-2页）', '二（第2-3页）', '三') },
    { lang: 'en', text: deck('One (slide 1)', 'Two', 'Three (slide 3)') },
    { lang: 'en', text: deck('One (slides 1–4)', 'Two') },
  ],
  good: [
    { lang: 'zh', text: deck('一（第1-2页）', '二', '三（第3页）') },
    { lang: 'en', text: deck('One (slide 1)', 'Two (slides 2–3)', 'Three') },
  ],
  check: (deck) => {
    const { parts } = talkTimes(deck);
    return parts.flatMap((part, index): RuleFinding[] => {
      const fault = beyond(part, deck) ?? besides(part, parts[index - 1]);
      return fault ? [{ span: part.span, message: fault }] : [];
    });
  },
};

function beyond({ from, to }: PartTime, { slides }: Deck): Message | undefined {
  if (to < from) return message('The range goes backwards: from page {0} to page {1}.', from, to);
  return to > slides.length
    ? message('The deck has {0} pages, and this part goes to page {1}.', slides.length, to)
    : undefined;
}

function besides({ from }: PartTime, before: PartTime | undefined): Message | undefined {
  if (!before) return undefined;
  if (from <= before.to) return message('Page {0} belongs to "{1}" already.', from, before.title);
  return from > before.to + 1
    ? message('Between "{0}" and this part, pages {1} to {2} belong to none.', before.title, before.to + 1, from - 1)
    : undefined;
}
