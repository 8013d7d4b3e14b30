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
/** A cell of a column of pages: the range alone. */
const BARE_RANGE = /^ ?(?:[pP]\.? ?)?(\d{1,4})(?: ?[-–—~至到] ?[pP]?\.? ?(\d{1,4}))? ?$/;
const APPENDIX = /附录|appendix/i;

/** The pages that folded `text` names, or undefined; where `isBare` (a column of pages) numbers alone are enough. */
export function pagesIn(text: string, isBare = false): PageSpan | undefined {
  const match = RANGE.exec(text) ?? (isBare ? BARE_RANGE.exec(text) : null);
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

const MINUTES = /(?<![\d.+:/-])(\d{1,3}) ?(?:分钟|min(?:ute)?s?\b|′)/gi;
const PAGE_COUNT =
  /(?:共|总共|一共|准备了?|占了?|讲了|用了|安排了?|包括|有)[^\d。，,；;第(]{0,4}(\d{1,3}) ?页|[(,，] ?(\d{1,3}) ?页|\b(\d{1,3}) (?:slides|pages)\b/gi;

/** The whole minutes that folded `text` gives. */
export function minutesIn(text: string): Amount[] {
  return amounts(text, MINUTES);
}

/** How many pages folded `text` says there are; not which. */
export function pageCountsIn(text: string): Amount[] {
  return amounts(text, PAGE_COUNT);
}

function amounts(text: string, pattern: RegExp): Amount[] {
  return [...text.matchAll(pattern)].map((match) => {
    const digits = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + match[0].indexOf(digits);
    return { value: Number(digits), start, end: start + digits.length };
  });
}

/** Heading or words over the plan of a talk itself. */
export const AGENDA_NAME =
  /议程|目录|日程|(?:时间|会议?|内容|课程)安排|大纲|提纲|agenda|contents|outline|schedule|rundown|run of show|timetable|^ ?(?:the )?plan\b/i;
