import { writtenCount } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import type { Span } from '../../source/span';

/** A text of a talk's plan: an item, a cell, a heading, a sentence. */
export interface PlanText {
  /** Folded. */
  readonly text: string;
  readonly spanOf: (range: Range) => Span;
}

/** Pages as a plan gives them. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
  /** Where the digits stand. */
  readonly at: Range;
  readonly written: string;
}

/** A number of minutes or pages, and where its digits stand. */
export interface Amount extends Range {
  readonly value: number;
}

const RANGE =
  /第 ?(\d{1,4})(?: ?[-–—~至到] ?(?:第 ?)?(\d{1,4}))? ?页|\b(?:pages?|slides?|pp?\.) ?(\d{1,4})(?: ?(?:[-–—~]|to) ?(\d{1,4}))?\b|(?<![\d.])(\d{1,4}) ?[-–—~至到] ?(\d{1,4}) ?页/i;
/** `P9–P18`; percentiles are written so too. */
const P_RANGE = /(?<![A-Za-z])P(?!50|9\d)(\d{1,3}) ?[-–—~至到] ?P(\d{1,3})(?!\d)/;
/** A cell of a column of pages: the range alone. */
const BARE_RANGE = /^ ?(?:[pP]\.? ?)?(\d{1,4})(?: ?[-–—~至到] ?[pP]?\.? ?(\d{1,4}))? ?$/;
const APPENDIX = /附录|appendix/i;

/** The pages that folded `text` names, or undefined; where `isBare` (a column of pages) numbers alone are enough. */
export function pagesIn(text: string, isBare = false): PageSpan | undefined {
  const match = RANGE.exec(text) ?? P_RANGE.exec(text) ?? (isBare ? BARE_RANGE.exec(text) : null);
  if (match === null || APPENDIX.test(text)) return undefined;
  const groups = match.slice(1).filter((group) => group !== undefined);
  const first = Number(groups[0]);
  const digits = /\d.*\d|\d/.exec(match[0])!;
  const start = match.index + digits.index;
  return {
    first,
    last: Number(groups[1] ?? first),
    at: { start, end: start + digits[0].length },
    written: digits[0],
  };
}

const HAN_NUMBER = '[一二两三四五六七八九十]{1,3}';
const ENGLISH_NUMBER =
  '(?:twenty|thirty|forty|fifty)-five|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|two|three|four';
/** Digits that no other number goes on from; a colon before them is a label's unless it is a clock's. */
const DIGITS = '(?<![\\d.+/-]|\\d:)\\d{1,3}(?:\\.5)?';
const MINUTES = new RegExp(
  `(?:(${DIGITS})|(?<![一-龥])(${HAN_NUMBER})|\\b(${ENGLISH_NUMBER}))(?: ?(?:分钟|min(?:ute)?s?\\b|′)|-min(?:ute)?s?\\b)`,
  'gi',
);
/** 一百零五分钟 is not five. */
const HAN_MINUTES = new RegExp(`(?<![百零〇])(${HAN_NUMBER}) ?分钟`, 'g');
const HOURS =
  /(?<![\d.+/-]|\d:)(\d{1,2}(?:\.5)?) ?-?(?:个)?(?:小时|hours?\b|h\b)|([一两二三半]) ?个?(半)?(?:钟头|小时)|\b(half an|an|one|two) hours?\b/gi;
const PAGE_COUNT = new RegExp(
  `(?:共|总共|一共|计|合计|准备了?|占了?|讲了|用了|安排了?|包括|有)[^\\d。，,；;第(一二两三四五六七八九十]{0,4}(\\d{1,3}|${HAN_NUMBER}) ?页|[(,，] ?(\\d{1,3}|${HAN_NUMBER}) ?页|\\b(\\d{1,3}|${ENGLISH_NUMBER}) (?:slides|pages)\\b`,
  'gi',
);

/** The minutes that folded `text` gives, whole ones and halves, in digits or in words. */
export function minutesIn(text: string): Amount[] {
  const found = amounts(text, MINUTES);
  // A Chinese number may follow other words without a mark.
  const more = /[一二两三四五六七八九十] ?分钟/.test(text) ? amounts(text, HAN_MINUTES) : [];
  const all = [...found, ...more.filter(({ end }) => found.every((one) => one.end !== end))];
  return more.length === 0 ? found : all.sort((a, b) => a.start - b.start);
}

/** Whether an amount stands in digits alone, and may be replaced by another that does. */
export const isInDigits = (text: string, { start, end }: Amount): boolean =>
  /^\d+(?:\.5)?$/.test(text.slice(start, end));

/** The hours that folded `text` gives, as minutes. */
export function hoursIn(text: string): Amount[] {
  return [...text.matchAll(HOURS)].map((match) => {
    const [whole, digits, han, half, english] = match;
    const hours =
      digits !== undefined
        ? Number(digits)
        : han !== undefined
          ? (han === '半' ? 0.5 : writtenCount(han)) + (half === undefined ? 0 : 0.5)
          : /half/i.test(english!)
            ? 0.5
            : /two/i.test(english!)
              ? 2
              : 1;
    return { value: hours * 60, start: match.index, end: match.index + whole.length };
  });
}

/** `配套幻灯片 20 页`, `a deck of 24 slides`: what there is of them altogether. */
const DECK_PAGES =
  /(?:幻灯片?|课件|PPT|讲稿|全稿|全篇|全文)(?:一?共|总共|合计|计)?[:： ]?(\d{1,3}) ?页|(?:全部|[^\u3400-\u9fff]一共|总共|^ ?共|[(,，;；]共) ?(\d{1,3}) ?页|\b(?:deck|talk|script|presentation|slides) (?:of|has|with|comes to|runs? to|holds|contains) (\d{1,3}) (?:slides|pages)\b|\b(\d{1,3}) (?:slides|pages) (?:in (?:all|total)|altogether|overall)\b/gi;

/** How many pages folded `text` says the whole deck has. */
export const deckPagesIn = (text: string): Amount[] => amounts(text, DECK_PAGES);

/** How many pages folded `text` says there are; not which. */
export function pageCountsIn(text: string): Amount[] {
  return amounts(text, PAGE_COUNT);
}

function amounts(text: string, pattern: RegExp): Amount[] {
  return [...text.matchAll(pattern)].map((match) => {
    const digits = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + match[0].indexOf(digits);
    return { value: writtenCount(digits), start, end: start + digits.length };
  });
}

/** Heading or words over the plan of a talk itself. */
export const AGENDA_NAME =
  /议程|目录|日程|(?:时间|会议?|内容|课程)安排|大纲|提纲|agenda|contents|outline|schedule|rundown|run of show|run ?sheet|running order|timetable|^ ?(?:the )?plan\b/i;

/** Parts of a plan that may or may not be in the time of the talk. */
export const ASIDE_PART = /答疑|问答|讨论|提问|休息|茶歇|缓冲|机动|自由|Q ?& ?A|questions?|discussion|break|buffer/i;
