import type { Deck } from '../../deck/deck';
import type { Fix } from '../../source/finding';
import { message } from '../../source/message';
import { absolute, type Span } from '../../source/span';
import type { OutlineHeading } from '../reading/headings';
import { isHeading } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import type { RuleFinding } from '../rule';
import { type Agenda, type AgendaPart, agendas, nameOf, type Placed } from './agenda';
import { type Amount, type PageSpan, pageCountsIn, pagesIn } from './plan-text';

/** A heading with its pages. */
interface HeadingPages extends PageSpan {
  readonly heading: OutlineHeading;
}

type Paged = AgendaPart & { readonly pages: Placed<PageSpan> };

/** What is wrong with the pages in plans: their order, their counts, and what the chapters' own headings say. */
export function agendaPages({ slides }: Deck, headings: readonly HeadingPages[]): RuleFinding[] {
  return agendas.on(slides).flatMap(({ slide: { offset }, found }) =>
    found.flatMap((agenda) => {
      const parts = agenda.parts.filter((part): part is Paged => part.pages !== undefined);
      const wrong = parts.flatMap((part) => wrongCount(part.pages.value, part.count, offset));
      const order = orderOf(agenda, parts, offset);
      return [...wrong, ...order, ...(order.length > 0 ? [] : differing(parts, headings, offset))];
    }),
  );
}

const length = ({ first, last }: PageSpan): number => last - first + 1;

function wrongCount(pages: PageSpan, count: Placed<Amount> | undefined, offset: number): RuleFinding[] {
  if (count === undefined || pages.last < pages.first || count.value.value === length(pages)) return [];
  const span = absolute(count.in.spanOf(count.value), offset);
  return [
    {
      span,
      message: message('{0} pages are said here, and {1} are {2}.', count.value.value, pages.written, length(pages)),
      fixes: [replace(span, String(count.value.value), String(length(pages)))],
    },
  ];
}

/** Ranges that run backwards, and such as overlap the one before or leave pages out. */
function orderOf({ parts: all }: Agenda, parts: readonly Paged[], offset: number): RuleFinding[] {
  const backwards = parts.filter(({ pages: { value } }) => value.last < value.first);
  if (backwards.length > 0) {
    return backwards.map(({ pages }) =>
      finding(pages, offset, message('Pages {0} run backwards.', pages.value.written), [
        `${pages.value.last}-${pages.value.first}`,
      ]),
    );
  }
  // A table of contents gives where parts begin; what has questions without pages is still a plan.
  const ranges = parts.filter(({ pages: { value } }) => value.last > value.first);
  if (parts.length < 2 || ranges.length * 2 < parts.length || parts.length < all.length - 2) return [];
  const steps = parts.slice(1).map(({ pages }, index) => ({
    pages,
    before: parts[index]!.pages.value,
    gap: pages.value.first - parts[index]!.pages.value.last - 1,
  }));
  const wrong = steps.filter(({ gap }) => gap !== 0);
  // Plans that leave pages out everywhere, or begin each part on the page that ends another, mean to.
  if (wrong.length * 2 > steps.length) return [];
  return wrong.map(({ pages, before, gap }) => {
    const { first, last, written } = pages.value;
    const text =
      gap < 0
        ? message('Pages {0} overlap {1} of the section before.', written, before.written)
        : message('Pages {0} to {1} belong to no section.', before.last + 1, first - 1);
    const from = before.last + 1;
    return finding(pages, offset, text, from > last ? [] : [from === last ? `${from}` : `${from}-${last}`]);
  });
}

/** A chapter whose heading gives other pages than the plan. */
function differing(parts: readonly Paged[], headings: readonly HeadingPages[], offset: number): RuleFinding[] {
  return parts.flatMap(({ name, pages }) => {
    const same = name.length < 2 ? [] : headings.filter(({ heading }) => nameOf(heading.text) === name);
    const [other] = same;
    const { first, last, written } = pages.value;
    if (same.length !== 1 || (other!.first === first && other!.last === last)) return [];
    return [
      {
        ...finding(
          pages,
          offset,
          message('Pages {0} here, {1} at the heading of the part. Make them agree.', written, other!.written),
          [other!.written],
        ),
        related: [{ span: other!.heading.span, message: message('the other pages') }],
      },
    ];
  });
}

function finding(
  { value, in: text }: Placed<PageSpan>,
  offset: number,
  said: RuleFinding['message'],
  right: readonly string[],
): RuleFinding {
  const span = absolute(text.spanOf(value.at), offset);
  return { span, message: said, fixes: right.map((pages) => replace(span, value.written, pages)) };
}

function replace(span: Span, from: string, to: string): Fix {
  return { title: message('Replace {0} by {1}', from, to), edits: [{ span, text: to }], safe: false };
}

/** Words that speak of the part that they stand in. */
const THIS_PART =
  /(?:这一?|本|第[一二三四五六七八九十\d]{1,3})(?:个)?(?:部分|章|节|讲|块|段)|\b(?:this|the following|part|chapter|section) (?:part|chapter|section|block|[\dIVX]{1,4}\b|\w{3,6}\b)/i;
const OF_OTHERS = /论文|文档|报告|手册|附录|paper|report|manual|appendix|document/i;

/** `这一部分一共占 7 页` under a heading with six pages; the heading's own count too. */
export function pageCounts({ slides }: Deck, headings: readonly HeadingPages[]): RuleFinding[] {
  if (headings.length === 0) return [];
  const own = headings.flatMap(({ heading, ...pages }) => {
    const [count] = pageCountsIn(heading.text);
    const text = {
      text: heading.text,
      spanOf: ({ start, end }: Amount | PageSpan['at']) => heading.spanOf(start, end),
    };
    return count === undefined ? [] : wrongCount(pages, { value: count, in: text }, 0);
  });
  const said = counts.on(slides).flatMap(({ slide: { offset }, found }) =>
    found.flatMap((count) => {
      const at = offset + count.in.spanOf(count.value).start;
      const enclosing = enclosingOf(headings.filter(({ heading }) => heading.span.start < at));
      if (enclosing.length === 0 || enclosing.some((pages) => length(pages) === count.value.value)) return [];
      return wrongCount(enclosing[0]!, count, offset);
    }),
  );
  return [...own, ...said];
}

/** How many pages the texts of a slide say of the part that they stand in. */
const counts = new ListPerBody((body): readonly Placed<Amount>[] =>
  readSlide(body).texts.flatMap((passage) => {
    // What names pages itself speaks of those.
    if (isHeading(passage) || pagesIn(passage.text) !== undefined) return [];
    const start = passage.text.search(THIS_PART);
    const sentence = start < 0 ? '' : passage.text.slice(start).split(/[。；;!?\n]|\. /)[0]!;
    const [near] = pageCountsIn(sentence);
    if (near === undefined || OF_OTHERS.test(sentence)) return [];
    return [{ value: { ...near, start: near.start + start, end: near.end + start }, in: passage }];
  }),
);

/** The headings that a text after all of these stands under, the nearest first. */
function enclosingOf(above: readonly HeadingPages[]): HeadingPages[] {
  const found: HeadingPages[] = [];
  for (const pages of [...above].reverse()) {
    if (found.length === 0 || pages.heading.level < found.at(-1)!.heading.level) found.push(pages);
  }
  return found;
}
