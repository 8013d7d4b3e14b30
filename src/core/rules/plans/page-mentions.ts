import type { Range } from '../../numbers/quantity';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { AGENDA_NAME, type Amount, type PageSpan, pageCountsIn } from './plan-text';

/** A mistake in the pages that running text names. */
export type PageMistake = { readonly passage: Passage; readonly pages: PageSpan } & (
  | { readonly kind: 'backwards' }
  | { readonly kind: 'count'; readonly count: Amount }
  | { readonly kind: 'overlap' | 'gap'; readonly before: PageSpan }
);

const RANGES =
  /第 ?(\d{1,4}) ?[-–—~至到] ?(?:第 ?)?(\d{1,4}) ?页|\b(?:pages?|slides?|pp?\.) ?(\d{1,4}) ?(?:[-–—~]|to|through) ?(\d{1,4})\b|(?<![\d.])(\d{1,4}) ?[-–—~至到] ?(\d{1,4}) ?页/gi;
/** `P9–P18`; percentiles are written so too. */
const P_RANGES = /(?<![A-Za-z])P(?!50|9\d)(\d{1,3}) ?[-–—~至到] ?P(\d{1,3})(?!\d)/g;
/** `basics 1–8, measurement 9–17`: ranges alone, in a line that says that they are of slides. */
const BARE_RANGES =
  /(?<=[A-Za-z\u3400-\u9fff] ?)(?<![\d.$€£¥])(\d{1,3}) ?[-–—] ?(\d{1,3})(?= ?(?:[,，、;；.。)]|and\b|$))/g;
const OF_DECK =
  /\d{1,3} (?:slides|pages)\b|(?:共|总共|一共)[^\d]{0,6}\d{1,3} ?页|\b(?:slides|pages)\b[^\d]{0,24}[:：]/i;
const LEAST_BARE = 3;
/** Cheap: whether a slide names any range of pages. */
const MAY = /页|\bpages?\b|\bslides?\b|\bpp?\./i;
const RANGE = /\d ?(?:[-–—~至到]|to|through) ?(?:第 ?)?\d/;
/** Pages of another text that are only pointed to. */
const CITED = /参见|详见|见第|引自|摘自|\b(?:see|cf\.|cited|quoted|refer)\b/i;
/** That pages are left out is meant to be told. */
const COMPLETE =
  /不漏|全部|全书|整本|连续|覆盖|\b(?:all (?:of )?(?:the )?(?:pages|slides)|whole|entire|complete|cover(?:s|ed|ing)? (?:all|every|everything)|no page)\b/i;

/** The mistakes in the pages that the texts of a slide name, headings apart. */
export const pageMistakes = new ListPerBody((body) =>
  MAY.test(body.text) && RANGE.test(body.text)
    ? readSlide(body).texts.flatMap((passage) => (isHeading(passage) ? [] : mistakesOf(passage)))
    : [],
);

function mistakesOf(passage: Passage): PageMistake[] {
  const { text } = passage;
  if (!MAY.test(text) || !RANGE.test(text)) return [];
  const ranges = rangesIn(text);
  const backwards = ranges.filter(({ first, last }) => last < first);
  // `pages 128–31` leaves digits out.
  const isShort = ({ first, last }: PageSpan): boolean => first > 99 && String(last).length < String(first).length;
  if (backwards.length > 0)
    return backwards.filter((pages) => !isShort(pages)).map((pages) => ({ passage, pages, kind: 'backwards' }));
  const counts = pageCountsIn(text);
  return [
    ...ranges.flatMap((pages) => wrongCount(passage, pages, ranges, counts)),
    ...wrongOrder(passage, ranges, counts),
  ];
}

function rangesIn(text: string): PageSpan[] {
  const named = [...spansOf(text, RANGES), ...spansOf(text, P_RANGES)].sort((a, b) => a.at.start - b.at.start);
  if (named.length > 1 || !OF_DECK.test(text)) return named;
  const bare = spansOf(text, BARE_RANGES);
  return bare.length < LEAST_BARE ? named : bare;
}

function spansOf(text: string, ranges: RegExp): PageSpan[] {
  return [...text.matchAll(ranges)].map((match) => {
    const [first, last] = match.slice(1).filter((group) => group !== undefined);
    const digits = /\d.*\d/.exec(match[0])!;
    const start = match.index + digits.index;
    const at: Range = { start, end: start + digits[0].length };
    return { first: Number(first), last: Number(last), at, written: digits[0] };
  });
}

/** How many pages are said right after a range, in brackets or in its clause. */
const BESIDE = /^ ?页?[^\d。；;!?]{0,24}$/;

function wrongCount(
  passage: Passage,
  pages: PageSpan,
  ranges: readonly PageSpan[],
  counts: readonly Amount[],
): PageMistake[] {
  const { text } = passage;
  const next = ranges.find(({ at }) => at.start > pages.at.start);
  const count = counts.find(({ start }) => start >= pages.at.end && start < (next?.at.start ?? text.length));
  const isLast = ranges.length > 1 && next === undefined;
  if (count === undefined || !BESIDE.test(text.slice(pages.at.end, count.start))) return [];
  const isBracketed = /[(][^()]{0,8}$/.test(text.slice(pages.at.end, count.start));
  if (isLast && !isBracketed) return [];
  return count.value === pages.last - pages.first + 1 ? [] : [{ passage, pages, kind: 'count', count }];
}

/** Ranges of one sentence that follow each other and overlap, or leave pages out where none is said to be. */
function wrongOrder(passage: Passage, ranges: readonly PageSpan[], counts: readonly Amount[]): PageMistake[] {
  const { text } = passage;
  if (ranges.length < 2 || CITED.test(text)) return [];
  const steps = ranges.slice(1).map((pages, index) => ({ pages, before: ranges[index]! }));
  if (!steps.every(({ pages, before }) => pages.first > before.first && pages.last > before.last)) return [];
  const overlaps = steps.filter(({ pages, before }) => pages.first <= before.last);
  if (overlaps.length > 0)
    return overlaps.length > 1 ? [] : overlaps.map((step) => ({ passage, ...step, kind: 'overlap' }));
  const gaps = steps.filter(({ pages, before }) => pages.first > before.last + 1);
  const isPlan =
    ranges.length > LEAST_BARE - 1 && ranges[0]!.first === 1 && AGENDA_NAME.test(passage.context.at(-1) ?? '');
  const isWhole = isPlan || COMPLETE.test(text) || counts.some(({ value }) => value === ranges.at(-1)!.last);
  return gaps.length === 1 && isWhole ? gaps.map((step) => ({ passage, ...step, kind: 'gap' })) : [];
}
