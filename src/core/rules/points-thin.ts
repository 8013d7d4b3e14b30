import type { Block, Heading, List } from '../deck/block';
import type { Deck, Slide, SlideBody } from '../deck/deck';
import { plainText } from '../deck/plain-text';
import { fold } from '../numbers/fold';
import type { Outline, OutlinePage } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { textIn } from '../outlines/outline';
import { collect } from '../source/collect';
import { message } from '../source/message';
import { span } from '../source/span';
import { titleSpan } from './reading/place';
import { blocksOf } from './reading/walk';
import type { DeckRule, RuleFinding } from './rule';

const page = (points: string): string =>
  `---\noutline: gpu-efficiency\nlang: zh-CN\n---\n\n<!-- stage: stage1 -->\n## GPU分片技术架构\n\n${points}`;

export const pointsThin: DeckRule = {
  id: 'points-thin',
  scope: 'deck',
  severity: 'info',
  title: { en: 'Technical points thinner than the outline asks', zh: '技术要点少于大纲要求' },
  why: {
    en: 'The outline names what this page must say, and the page says less. Add the points that are missing, or change the outline.',
    zh: '大纲写明了这一页必须讲什么，而页面讲得更少。请补上缺少的要点，或修改大纲。',
  },
  bad: [
    { lang: 'zh', text: page('- NVIDIA MIG (Multi-Instance GPU) 技术原理') },
    {
      lang: 'en',
      text: '---\noutline: gpu-efficiency\nlang: en\n---\n\n<!-- stage: stage1 -->\n## GPU Slicing Architecture\n\n- MIG',
    },
  ],
  good: [
    { lang: 'zh', text: page('- 原理\n- 物理分割\n- 隔离保证') },
    { lang: 'en', text: '## GPU Slicing Architecture\n\n- MIG' },
  ],
  check: (deck) => {
    const outline = outlineOf(deck);
    if (outline === undefined) return [];
    const pages = pagesOf(outline);
    return collect(deck.slides, (slide) => {
      const { title } = slide.body;
      if (title === undefined) return [];
      const wanted = pages.get(titleOf(title))?.get(slide.settings.stage ?? '');
      return wanted === undefined ? [] : check(slide, wanted, deck);
    });
  },
};

/** The outline's pages by title, in both languages, and by stage. */
type Pages = ReadonlyMap<string, ReadonlyMap<string, OutlinePage>>;

const known = new WeakMap<Outline, Pages>();

function pagesOf(outline: Outline): Pages {
  let pages = known.get(outline);
  if (pages === undefined) {
    pages = readPages(outline);
    known.set(outline, pages);
  }
  return pages;
}

function readPages({ sections }: Outline): Pages {
  const pages = new Map<string, Map<string, OutlinePage>>();
  for (const { stage = '', pages: own } of sections) {
    for (const page of own) {
      for (const lang of ['en', 'zh-CN'] as const) {
        const title = bare(textIn(lang, page.title));
        pages.set(title, (pages.get(title) ?? new Map()).set(stage, page));
      }
    }
  }
  return pages;
}

const titles = new WeakMap<Heading, string>();

/** The heading's text as titles are compared. */
function titleOf(heading: Heading): string {
  let text = titles.get(heading);
  if (text === undefined) {
    text = bare(plainText(heading.inlines).text);
    titles.set(heading, text);
  }
  return text;
}

function bare(title: string): string {
  return fold(title)
    .toLowerCase()
    .replace(/[^a-z0-9\u3400-\u9fff]/g, '');
}

interface Points {
  readonly last: List | undefined;
  /** Points of lists, and other blocks that carry points: each row, heading or paragraph is taken for one. */
  readonly count: number;
}

const counts = new WeakMap<SlideBody, Points>();

function pointsOn(body: SlideBody): Points {
  let points = counts.get(body);
  if (points === undefined) {
    const blocks = blocksOf(body);
    points = {
      last: blocks.findLast((block): block is List => block.kind === 'list'),
      count: blocks.reduce((sum, block) => sum + pointsIn(block), 0),
    };
    counts.set(body, points);
  }
  return points;
}

function pointsIn(block: Block): number {
  if (block.kind === 'list') return block.items.length;
  if (block.kind === 'table') return block.rows.length;
  return /^(?:heading|callout|diagram|module|picture)$/.test(block.kind) ? 1 : 0;
}

function check(slide: Slide, { points }: OutlinePage, { settings }: Deck): RuleFinding[] {
  const { last, count } = pointsOn(slide.body);
  if (count >= points.length) return [];
  const lang = settings.lang.startsWith('zh') ? 'zh-CN' : 'en';
  const missing = points.slice(count).map((point) => textIn(lang, point));
  const at = slide.offset + (last?.span.end ?? slide.body.text.trimEnd().length);
  const isOpen = last !== undefined && slide.body.text[last.span.end - 1] === '\n';
  const lines = missing.map((point) => `- ${point}`).join('\n');
  return [
    {
      span: titleSpan(slide),
      message: message('The outline asks for {0} points here, the page has {1}.', points.length, count),
      fixes: [
        {
          title: message('Insert the points that are missing'),
          edits: [
            { span: span(at, at), text: last === undefined ? `\n\n${lines}` : isOpen ? `${lines}\n` : `\n${lines}` },
          ],
          safe: false,
        },
      ],
    },
  ];
}
