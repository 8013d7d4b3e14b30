import type { Deck } from '../deck/deck';
import type { Fix } from '../source/finding';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { agendaPages, pageCounts } from './plans/agenda-pages';
import { type PageMistake, pageMistakes } from './plans/page-mentions';
import { planHeadings } from './plans/plan-headings';
import { deckPagesIn, type PageSpan, pagesIn } from './plans/plan-text';
import { hasPlan, type OutlineHeading } from './reading/headings';
import { readSlide } from './reading/slide-reading';
import type { DeckRule, RuleFinding } from './rule';

export const pageOrder: DeckRule = {
  id: 'L02',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Page ranges', zh: '页码范围' },
  why: {
    en: 'A script that names pages is followed page by page. Ranges that overlap, run backwards or leave pages out send the speaker to the wrong slide.',
    zh: '标了页码的讲稿会被逐页照着讲。页码重叠、倒序或缺页，讲者就会翻到错误的一页。',
  },
  bad: [
    { lang: 'zh', text: '### A（第25-27页）\n### B（第26-28页）' },
    { lang: 'en', text: '### A (pages 25-27)\n### B (pages 26-28)' },
    { lang: 'en', text: '## A (pages 5-3)' },
    {
      lang: 'zh',
      text: '| 部分 | 页码 |\n|---|---|\n| 背景 | 第 3–4 页 |\n| 方案 | 第 4–8 页 |\n| 总结 | 第 9–10 页 |',
    },
    {
      lang: 'en',
      text: '| Part | Slides | Minutes |\n|---|---|---|\n| Start | 3–5 | 8 |\n| Design | 5–9 | 9 |\n| Plan | 10–12 | 9 |',
    },
    { lang: 'zh', text: '1. 现状（第 3–5 页）\n2. 改造（第 6–9 页）\n3. 功率（第 11–13 页）\n4. 小结（第 14–15 页）' },
    { lang: 'en', text: '- The cluster (slides 3–4)\n- Scheduling (slides 8–5)\n- The run (slides 9–10)' },
    {
      lang: 'zh',
      text: '| 章节 | 页码 |\n|---|---|\n| 一、规模（共 3 页） | 第 3–5 页 |\n| 二、检测（共 5 页） | 第 6–9 页 |',
    },
    { lang: 'zh', text: '## 第三部分：分层（第16-21页）\n\n这一部分是重头戏，一共占 7 页。' },
    { lang: 'zh', text: '## 第二部分：显存账（第7-11页）\n\n这一部分是今天的重点，一共六页，我们慢慢算。' },
    { lang: 'en', text: '## Memory (slides 7-11)\n\nThis part has six slides.' },
    { lang: 'en', text: '## Checkpoints (slides 28-33)\n\nThis part has 8 slides, so I will be quick.' },
    {
      lang: 'zh',
      text: '1. **检查点**（第28-33页）\n2. **自动恢复**（第34-38页）\n\n---\n\n## 第五章 检查点（第28-33页）\n\n---\n\n## 第六章 自动恢复（第34-39页）',
    },
    { lang: 'zh', text: '## 部分（第3-7页）\n\n### 一（第3页）\n\n### 二（第8页）' },
    { lang: 'zh', text: '## 第一部分（第1-3页）\n\n## 第1页 封面\n\n## 第2页 画像\n\n## 第4页 拓扑' },
    { lang: 'zh', text: '## 第一部分（第1-3页）\n\n## 第1页 封面\n\n## 第2页 画像\n\n## 第二部分（第3-6页）' },
    { lang: 'en', text: '- Raw logs of every run: pages 31–28 of the appendix' },
    { lang: 'zh', text: '- 小周负责讲义第 12-19 页（共 10 页），内容是调度器' },
    { lang: 'en', text: '- Installation: pages 1-16; operations: pages 14-40' },
    { lang: 'zh', text: '- 附图集第 60-71 页，计 15 页，彩印' },
  ],
  good: [
    { lang: 'zh', text: '### A（第25-27页）\n### B（第28-30页）' },
    { lang: 'en', text: '### A (pages 25-27)\n### B (pages 28-30)' },
    { lang: 'zh', text: '## 部分（第3-7页）\n\n### 一（第3页）\n\n### 二（第4-7页）\n\n## 附录（第1-2页）' },
    {
      lang: 'zh',
      text: '| 章节 | 页码 |\n|---|---|\n| 一、规模（共 3 页） | 第 3–5 页 |\n| 二、检测（共 4 页） | 第 6–9 页 |\n| 答疑 | — |',
    },
    {
      lang: 'en',
      text: '- Background (slide 3)\n- Architecture (slide 8)\n- Results (slide 15)\n- See the report (pages 40-52)',
    },
    { lang: 'zh', text: '## 第三部分：分层（第16-21页）\n\n这一部分一共 6 页，引用的论文有 12 页。' },
    { lang: 'en', text: '- Logs: pages 128–31; installation: pages 1-16, operations: pages 17-40 (24 pages)' },
    {
      lang: 'zh',
      text: '# 讲稿（第1页）\n\n- **第一部分：电**（第 2–5 页，共 4 页）\n- **第二部分：热**（第 6–9 页，共 4 页）',
    },
    { lang: 'en', text: '## As in the paper (pages 5-9)\n\n## Results' },
    {
      lang: 'zh',
      text: '## 第一部分（第1-3页）\n\n## 第1页 封面\n\n## 第2页 画像\n\n## 第3页 拓扑\n\n## 第二部分（第4-5页）\n\n## 第4页 分级\n\n## 第5页 路由',
    },
    { lang: 'en', text: '# Stage 4 (page 9)\n\n# Stage 5 (page 10)\n\n## Watts (page 11)\n\n## Costs (page 12)' },
  ],
  check: (deck) => {
    const ranges = hasPlan(deck) ? underTheirParts(planHeadings(deck).flatMap(rangeOf)) : [];
    const ordered = ranges.flatMap((range, index) => judged(range, ranges.slice(0, index)));
    const inOrder = new Set(ordered.map(({ span }) => span.start));
    const planned = [
      ...ordered,
      ...agendaPages(deck, ranges),
      ...pageCounts(deck, ranges),
      ...beyondEnd(deck, ranges).filter(({ span }) => !inOrder.has(span.start)),
    ];
    const told = new Set(planned.map(({ span }) => span.start));
    return [...planned, ...mentioned(deck).filter(({ span }) => !told.has(span.start))];
  },
};

/** What is wrong with the pages that running text names. */
function mentioned({ slides }: Deck): RuleFinding[] {
  return pageMistakes.on(slides).flatMap(({ slide: { offset }, found }) =>
    found.map((mistake): RuleFinding => {
      const { passage, pages } = mistake;
      const at = mistake.kind === 'count' ? mistake.count : pages.at;
      return { span: absolute(passage.spanOf(at), offset), message: saidOf(mistake) };
    }),
  );
}

function saidOf(mistake: PageMistake): RuleFinding['message'] {
  const { first, last, written } = mistake.pages;
  if (mistake.kind === 'backwards') return message('Pages {0} run backwards.', written);
  if (mistake.kind === 'count')
    return message('{0} pages are said here, and {1} are {2}.', mistake.count.value, written, last - first + 1);
  if (mistake.kind === 'overlap')
    return message('Pages {0} overlap {1} of the section before.', written, mistake.before.written);
  return message('Pages {0} to {1} belong to no section.', mistake.before.last + 1, first - 1);
}

/** Pages of a part after the last one that the opening says there are. */
function beyondEnd({ slides }: Deck, ranges: readonly PageRange[]): RuleFinding[] {
  const [slide, first] = [slides[0], ranges[0]];
  if (slide === undefined || first === undefined || ranges.length < LEAST_RANGES) return [];
  const opening = readSlide(slide.body).texts.filter(
    ({ plain }) => slide.offset + plain.start < first.heading.span.start,
  );
  const [count, ...more] = opening.flatMap(({ text }) => deckPagesIn(text));
  const last = Math.max(...ranges.map((range) => range.last));
  const beyond = ranges.find((range) => range.last === last && range.first <= last);
  if (count === undefined || more.length > 0 || last <= count.value || beyond === undefined) return [];
  return [finding(beyond, message('Pages {0} go beyond the {1} pages of the deck.', beyond.written, count.value))];
}

/** One range alone may be of another document. */
const LEAST_RANGES = 2;

interface PageRange extends PageSpan {
  readonly heading: OutlineHeading;
  /** That of its heading, or one below that of its part. */
  readonly level: number;
}

function rangeOf(heading: OutlineHeading): PageRange[] {
  const pages = pagesIn(heading.text);
  return pages === undefined ? [] : [{ ...pages, heading, level: heading.level }];
}

const isPage = ({ first, last }: PageSpan): boolean => first === last;

/** `## 第二部分（第3-8页）` over `## 第3页 画像`, `## 第4页 拓扑`: pages that begin where a part of their level does are in it. */
function underTheirParts(ranges: readonly PageRange[]): PageRange[] {
  let part: PageRange | undefined;
  return ranges.map((range, index) => {
    if (!isPage(range)) part = undefined;
    const before = ranges[index - 1];
    const opens = before !== undefined && !isPage(before) && before.level === range.level;
    if (opens && isPage(range) && range.first === before.first) part = before;
    return part !== undefined && range.level === part.level ? { ...range, level: range.level + 1 } : range;
  });
}

/** What is wrong with a range, given those before it. */
function judged(range: PageRange, before: readonly PageRange[]): RuleFinding[] {
  const { first, last } = range;
  if (last < first) {
    return [finding(range, message('Pages {0} run backwards.', range.written), undefined, `${last}-${first}`)];
  }
  const parent = before.findLast((one) => one.level < range.level);
  const since = parent === undefined ? before : before.slice(before.indexOf(parent) + 1);
  const sibling = since.findLast((one) => one.level === range.level);
  const length = last - first;
  // The one page of a part is that of its title, and what is below it comes after: `# Part 2 (page 10)`, `## Costs (page 11)`.
  const isAfterTitle = parent !== undefined && isPage(parent) && first > parent.last;
  if (parent !== undefined && !isAfterTitle && (first < parent.first || last > parent.last)) {
    return [
      finding(
        range,
        message('Pages {0} lie outside {1}, the pages of the part.', range.written, parent.written),
        parent,
      ),
    ];
  }
  if (sibling === undefined || sibling.last < sibling.first) return [];
  const next = lastOf(sibling, since) + 1;
  const shifted = length === 0 ? String(next) : `${next}-${next + length}`;
  if (first <= sibling.last) {
    return [
      finding(
        range,
        message('Pages {0} overlap {1} of the section before.', range.written, sibling.written),
        sibling,
        shifted,
      ),
    ];
  }
  if (first > next) {
    return [
      finding(
        range,
        message('Pages {0} to {1} belong to no section.', next, first - 1),
        sibling,
        `${next}${last > next ? `-${last}` : ''}`,
      ),
    ];
  }
  return [];
}

/** Of `# 讲稿（第1页）` over `## 议程（第2页）` the page of the last below it: its own is that of the title. */
function lastOf(range: PageRange, since: readonly PageRange[]): number {
  const below = since.slice(since.indexOf(range) + 1).filter(({ level }) => level > range.level);
  return isPage(range) ? Math.max(range.last, ...below.map(({ last }) => last)) : range.last;
}

function finding(range: PageRange, text: RuleFinding['message'], other?: PageRange, right?: string): RuleFinding {
  const { heading } = range;
  return {
    span: heading.span,
    message: text,
    ...(other === undefined ? {} : { related: [{ span: other.heading.span, message: message('the other pages') }] }),
    fixes: right === undefined ? [] : [replace(range, right)],
  };
}

function replace({ heading, written, at }: PageRange, right: string): Fix {
  return {
    title: message('Replace {0} by {1}', written, right),
    edits: [{ span: heading.spanOf(at.start, at.end), text: right }],
    safe: false,
  };
}
