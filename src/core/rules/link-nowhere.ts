import type { Inline } from '../deck/inline';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { ListPerBody } from './reading/per-body';
import { inlinesOn } from './reading/walk';
import type { DeckRule } from './rule';

type Link = Extract<Inline, { kind: 'link' }>;

export const linkNowhere: DeckRule = {
  id: 'link-nowhere',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Link to nowhere', zh: '链接没有去处' },
  why: {
    en: 'The link goes to a slide that the deck does not have, or to no address at all: the PPTX would hold a dead link, so it leaves it out.',
    zh: '链接指向文稿里没有的页，或没有地址：PPTX 不写入死链接，所以会去掉它。',
  },
  bad: [
    { lang: 'en', text: '## A\n\n- see [the results](#slide-9)' },
    { lang: 'zh', text: '## 甲\n\n- 见[结果](#结果)' },
    { lang: 'en', text: '## A\n\n- [later]()' },
  ],
  good: [
    { lang: 'en', text: '## A\n\n- see [this slide](#slide-1) and [the paper](https://example.org/paper)' },
    { lang: 'zh', text: '## 甲\n\n- 见[附件](./附件.pdf)' },
  ],
  check: ({ slides }) =>
    links.on(slides).flatMap(({ slide: { offset }, found }) =>
      found.flatMap((link) => {
        const target = /^#slide-(\d{1,5})$/.exec(link.href)?.[1];
        const number = Number(target);
        if (target !== undefined && number >= 1 && number <= slides.length) return [];
        if (!link.href.startsWith('#') && link.href.trim() !== '') return [];
        return [
          {
            span: absolute(link.span, offset),
            message:
              target !== undefined
                ? message('The deck has {0} slides, and this link goes to slide {1}.', slides.length, number)
                : link.href.trim() === '' || link.href === '#'
                  ? message('This link has no address.')
                  : message('“{0}” is no place in the deck. Links to slides are written #slide-3.', link.href),
          },
        ];
      }),
    ),
};

const links = new ListPerBody((body) =>
  body.text.includes('](') || body.text.includes('href')
    ? inlinesOn(body).filter((one): one is Link => one.kind === 'link')
    : [],
);
