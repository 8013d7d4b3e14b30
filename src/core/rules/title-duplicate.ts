import type { Heading } from '../deck/block';
import type { Slide } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import { fold } from '../numbers/fold';
import { collect } from '../source/collect';
import { message } from '../source/message';
import { absolute, span } from '../source/span';
import type { DeckRule } from './rule';

export const titleDuplicate: DeckRule = {
  id: 'title-duplicate',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Two slides with one title', zh: '标题重复' },
  why: {
    en: 'In the outline, in links and for screen readers two slides of one title cannot be told apart. Say what differs.',
    zh: '在大纲、链接和读屏软件里，两页同名就分不开。请在标题里写出区别。',
  },
  bad: [
    { lang: 'en', text: '## Results\n\n- a\n\n---\n\n## Results\n\n- b' },
    { lang: 'zh', text: '## 效果\n\n- 甲\n\n---\n\n## 效果\n\n- 乙' },
  ],
  good: [
    { lang: 'en', text: '## Results\n\n- a\n\n---\n\n## Results (2)\n\n- b' },
    { lang: 'zh', text: '## 效果\n\n- 甲\n\n---\n\n## 阶段2效果\n\n- 乙' },
  ],
  check: ({ slides }) => {
    const first = new Map<string, Slide>();
    const times = new Map<string, number>();
    return collect(slides, (slide) => {
      const title = slide.body.title;
      const text = title === undefined ? '' : nameOf(title);
      if (title === undefined || text === '') return [];
      const earlier = first.get(text);
      if (earlier === undefined) {
        first.set(text, slide);
        return [];
      }
      const number = (times.get(text) ?? 1) + 1;
      times.set(text, number);
      const place = absolute(title.span, slide.offset);
      const end = plainText(title.inlines).end + slide.offset;
      const more = /[\u3400-\u9fff]/.test(text) ? `（${number}）` : ` (${number})`;
      return [
        {
          span: place,
          message: message('Slide {0} has this title already.', earlier.index + 1),
          related: [{ span: absolute(earlier.body.title!.span, earlier.offset), message: message('the other slide') }],
          fixes: [
            { title: message('Add “{0}”', more.trim()), edits: [{ span: span(end, end), text: more }], safe: false },
          ],
        },
      ];
    });
  },
};

const names = new WeakMap<Heading, string>();

/** A title as it is compared. */
function nameOf(title: Heading): string {
  let name = names.get(title);
  if (name === undefined) {
    name = fold(plainText(title.inlines).text).trim().toLowerCase();
    names.set(title, name);
  }
  return name;
}
