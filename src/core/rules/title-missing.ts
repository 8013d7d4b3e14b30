import type { Block } from '../deck/block';
import type { Slide } from '../deck/deck';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { PerBody } from './reading/per-body';
import { firstLine } from './reading/place';
import type { DeckRule, RuleFinding } from './rule';

export const titleMissing: DeckRule = {
  id: 'title-missing',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Slide without a title', zh: '页面没有标题' },
  why: {
    en: 'Outline, navigation and screen readers know a slide by its title. Write one as a heading.',
    zh: '大纲、导航和读屏软件都靠标题认页面。请用标题语法写一个。',
  },
  bad: [
    { lang: 'en', text: '## A\n\n- a\n\n---\n\n- a point' },
    { lang: 'zh', text: '## 甲\n\n- 甲\n\n---\n\n只有一段文字' },
  ],
  good: [
    { lang: 'en', text: '## Results\n\n- a point\n\n---\n\n## More\n\n- b' },
    { lang: 'zh', text: '## 甲\n\n- 甲\n\n---\n\n<!-- layout: quote -->\n\n> 引语' },
  ],
  check: ({ slides }) =>
    // One slide alone is a piece of a deck, or one in the making.
    slides.length < 2 ? [] : untitled.on(slides).flatMap(({ slide, found }) => check(slide, found)),
};

const MAY_HAVE_NONE: ReadonlySet<string> = new Set(['quote', 'blank', 'picture-full', 'lead', 'closing']);

/** The first block of a slide without a title. */
const untitled = new PerBody(
  ({ blocks: [first], title }) => (title === undefined ? first : undefined),
  (first) => first === undefined,
);

function check({ body, settings, offset }: Slide, first: Block | undefined): RuleFinding[] {
  if (first === undefined || MAY_HAVE_NONE.has(settings.layout ?? '')) return [];
  const line = firstLine(body.text.slice(first.span.start));
  return [
    {
      span: absolute(line, offset + first.span.start),
      message: message('The slide has no title. Write one as a heading.'),
    },
  ];
}
