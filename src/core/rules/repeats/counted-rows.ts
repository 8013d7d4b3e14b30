import { countNamed } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** A count that a line announces, and how many things it lists. */
export interface ListedCount {
  readonly passage: Passage;
  readonly count: Range;
  readonly listed: number;
}

/** How counts of what is listed are written. */
export const COUNT = '\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[两二三四五六七八九十]{1,2}';

const ALL = new RegExp(
  `(?:\\b(?:all(?: of)?(?: the)?|the|these) |(?:全部|所有|这) ?)(${COUNT}) ?(?:个|次|轮|组|台|家|条|种|款)? ?([a-z]{3,12}|[\\u3400-\\u9fff]{2})`,
  'i',
);
/** What has so many parts is called by their number. */
const KNOWN_BY_NUMBER = 6;
const SUMMARY_ROW = /合计|总计|总体|整体|平均|均值|\b(?:total|sum|average|mean|all|overall|both)\b/i;

/** `All five runs` beside a table whose rows are four runs. */
export function overRows(passage: Passage, { header, rows }: TableReading): ListedCount[] {
  const corner = header[0]?.text.trim().toLowerCase() ?? '';
  const match = corner === '' ? null : ALL.exec(passage.text);
  if (match === null || passage.place === 'title') return [];
  const [, written, noun] = match as unknown as [string, string, string];
  const value = Number(written) || countNamed(written.toLowerCase());
  // `the two hours around 20:00` are none of the rows of hours.
  if (value === undefined || value < 2 || singular(noun) !== singular(corner) || TIMES.test(noun)) return [];
  const listed = rows.filter(([label]) => label !== undefined && !SUMMARY_ROW.test(label.text)).length;
  // `the nine indicators` over ten rows: one more may stand with them.
  if (listed === value + 1 && value >= KNOWN_BY_NUMBER) return [];
  if (listed === value || listed < 2 || (listed === value + 1 && endsInSum(rows))) return [];
  // `| 2 batching |` … `| 6 autoscaling |`: rows that have numbers of their own, up to the count.
  if (rows.some(([label]) => Number.parseInt(label?.text ?? '', 10) === value)) return [];
  // What they are held against stands beside them.
  if (rows.filter(([label]) => label !== undefined && !NOT_OWN.test(label.text)).length === value) return [];
  const rest = passage.text.slice(match.index + match[0].length, match.index + match[0].length + REMARK_MOST);
  if (NOT_ALL.test(rest) || (CHOOSES.test(rest) && listed > value)) return [];
  const start = match.index + match[0].indexOf(written);
  return [{ passage, count: { start, end: start + written.length }, listed }];
}

const TIMES = /^(?:hours?|days?|weeks?|months?|quarters?|years?|小时|天|周|月|季度|年)$/i;

/** `| Fleet | 640 |`: the last row is the sum of the others, whatever it is called. */
function endsInSum(rows: TableReading['rows']): boolean {
  const last = rows.at(-1) ?? [];
  const numberOf = (cell: Passage | undefined): number => cell?.quantities[0]?.value ?? Number.NaN;
  return last.some((cell, column) => {
    if (column === 0 || cell.quantities.length !== 1) return false;
    const sum = rows.slice(0, -1).reduce((all, row) => all + numberOf(row[column]), 0);
    return sum > 0 && Math.abs(sum / numberOf(cell) - 1) < SUM_SLACK;
  });
}

const SUM_SLACK = 0.002;

const singular = (word: string): string => word.toLowerCase().replace(/s$/, '');

/** What may stand before a count that is of the very rows below: `The table has`, `Same`, 以下, 下表列出. */
const BELOW =
  /^(?:- )?(?:(?:(?:and|so) )?(?:here (?:are|is) |below (?:are|is) |(?:the|this)(?: following)? table(?: below)? (?:has|shows|lists|holds|gives|covers|compares) |in )?(?:the |all |these |our |its |same |following |of ){0,3}|(?:以下|下面|下列|下表|这张表|本表|表[里中]|同样|仍是|还是|全部|所有|一?共)(?:列出|给出|列了|列|比较|汇总|[的是有这共])?) ?$/i;
/** What says so, rather than only that there are so many. */
const POINTS = /\b(?:table|following|below|same|these|here)\b|以下|下面|下列|下表|这张表|本表|表[里中]|同样|仍是|还是/i;
const COUNTED = new RegExp(`(?<![\\w.,+-]|[第前后头首末])(${COUNT})(?![\\d.])`, 'gi');
const MEASURE = /^ ?(?:个|种|家|台|款|组|条|类|项|座|套)? ?/;
const WORDS = /^ ([a-z-]{3,14})(?: ([a-z]{3,14}))?\b/i;
/** Such counts are of something added or chosen. */
const CHOSEN = /^(?:more|other|new|extra|last|first|further|fewer|additional|best|worst)$/i;
const ROWS = /^(?:rows?|lines)$/i;
/** Behind what is counted: the line ends, or goes on with a remark that narrows nothing. */
const ENDS =
  /^ ?(?:$|[:：,，。.;；(—–]|(?:as before|at a glance|side by side|in (?:one|this) table)\b|一览|如下|对比|比较)/i;
const GOES_ON = /^ (?:as|in|at|per|for|that|which|we|you|our|before|after|beside|of|on)\b|^的/i;
/** What is counted are not all there are, or there are more than the table has. */
const NOT_ALL =
  /各(?:自|[跑测试做取选两二三四\d])|每|除|不含|其中|另|[里中]有|以外|少了|缺|待补|下一?[页张]|续|\b(?:each|without|except|but|minus|plus|excluding|less|changed?|more|most|next slide|later|omitted|missing|ago|of (?:the|these|our|those|which|them))\b/i;
const OTHER_COUNT = new RegExp(`(?<![\\w.])(?:${COUNT})(?![\\w.])|\\b(?:half|some|both)\\b`, 'i');
const LONGEST = 60;
const REMARK_MOST = 32;
/** `The two engines we kept`. */
const CHOOSES = /^ (?:that|which|who|we|you|they)\b/i;
/** Rows beside what is counted: what it is held against, and what is left. */
const BESIDE =
  /基线|基准|对照|参考|现状|目前|原来|改前|其他|其它|其余|剩余|\b(?:baseline|reference|today|now|current|before|others?|rest|none|remaining)\b/i;
const NOT_OWN = new RegExp(`${SUMMARY_ROW.source}|${BESIDE.source}`, 'i');
/** Two things in one row. */
const JOINED = /[、/&+]|和|与|至|到|\b(?:and|to)\b|\d ?[-–] ?\d/i;

/** `Same nine rows as before:`, `The seven metrics we watch:` right over a table that has another number of them. */
export function overTable(
  table: TableReading,
  texts: readonly Passage[],
  tables: readonly TableReading[],
): ListedCount[] {
  const line = table.context.at(-1);
  const passage = texts.findLast(({ text, place }) => text === line && place !== 'note');
  if (passage === undefined || passage.text.length > LONGEST) return [];
  // Several tables under one line have its rows together.
  if (tables.some((other) => other !== table && other.context.at(-1) === line)) return [];
  const told = toldOf(passage.text, table.header[0]?.text.trim().toLowerCase() ?? '');
  if (told === undefined) return [];
  const listed = listedIn(table, told.isOfRows);
  // `The two engines we kept` are some of the rows.
  if (told.isNarrowed && listed.some((one) => one > told.value)) return [];
  const isKnown = !told.isPointed && told.value >= KNOWN_BY_NUMBER && listed.includes(told.value + 1);
  return listed.length === 0 || isKnown || listed.includes(told.value)
    ? []
    : [{ passage, count: told.count, listed: listed[0]! }];
}

interface Told {
  readonly count: Range;
  readonly value: number;
  readonly isOfRows: boolean;
  /** The line points to what stands below it. */
  readonly isPointed: boolean;
  /** Words behind what is counted may say which they are. */
  readonly isNarrowed: boolean;
}

/** The count that a line gives of rows, or of what the first column of a table is called. */
function toldOf(text: string, corner: string): Told | undefined {
  for (const { 1: written, index } of text.matchAll(COUNTED)) {
    const before = text.slice(0, index);
    const behind = text.slice(index + written!.length);
    const noun = nounOf(behind, corner);
    const value = Number(written) || countNamed(written!.toLowerCase());
    if (noun === undefined || value === undefined || value < 2 || !BELOW.test(before)) continue;
    const rest = behind.slice(noun.end);
    const isPointed = POINTS.test(before);
    const isNarrowed = !ENDS.test(rest) && !isPointed;
    if ((isNarrowed && (before === '' || !GOES_ON.test(rest))) || NOT_ALL.test(rest) || OTHER_COUNT.test(rest))
      return undefined;
    const count = { start: index, end: index + written!.length };
    return { count, value, isOfRows: noun.isOfRows, isPointed, isNarrowed };
  }
  return undefined;
}

/** Where what is counted right behind a count ends; undefined where it is neither rows nor what `corner` names. */
function nounOf(behind: string, corner: string): { readonly end: number; readonly isOfRows: boolean } | undefined {
  const measure = MEASURE.exec(behind)![0].length;
  if (/^ ?行(?![业为动程李])/.test(behind)) return { end: behind.indexOf('行') + 1, isOfRows: true };
  if (/^[\u3400-\u9fff]{2}/.test(corner) && behind.startsWith(corner, measure))
    return { end: measure + corner.length, isOfRows: false };
  const words = WORDS.exec(behind);
  const [, first, second] = words ?? [];
  if (words === null || CHOSEN.test(first!)) return undefined;
  const isNoun = (word: string | undefined): word is string =>
    word !== undefined && (ROWS.test(word) || singular(word) === singular(corner));
  const noun = isNoun(first) ? first : isNoun(second) ? second : undefined;
  if (noun === undefined) return undefined;
  const end = noun === first ? 1 + first!.length : words[0].length;
  return { end, isOfRows: ROWS.test(noun) };
}

/** How many rows a table may be said to have, first the likeliest; none where that cannot be told. */
function listedIn({ rows }: TableReading, isOfRows: boolean): number[] {
  const labels = rows.map(([label]) => label?.text.trim() ?? '');
  const own = labels.filter((label) => !SUMMARY_ROW.test(label));
  const bare = own.filter((label) => !BESIDE.test(label));
  if (labels.length < 2 || (!isOfRows && own.some((label) => label === '' || JOINED.test(label)))) return [];
  const sum = endsInSum(rows) ? [labels.length - 1] : [];
  return [own.length, labels.length, bare.length, new Set(own).size, ...sum];
}
