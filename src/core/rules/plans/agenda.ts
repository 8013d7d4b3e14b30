import type { Block, List } from '../../deck/block';
import type { SlideBody } from '../../deck/deck';
import { plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { foundIn } from '../reading/found-in';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { blocksOf } from '../reading/walk';
import { AGENDA_NAME, type Amount, minutesIn, type PageSpan, type PlanText, pageCountsIn, pagesIn } from './plan-text';

/** A part of a talk as its plan gives it. */
export interface AgendaPart {
  /** The words that name it. */
  readonly name: string;
  readonly text: PlanText;
  readonly minutes?: Placed<Amount>;
  readonly pages?: Placed<PageSpan>;
  /** `（共 5 页）` beside the pages themselves. */
  readonly count?: Placed<Amount>;
}

/** Something read, and the text that it stands in. */
export interface Placed<T> {
  readonly value: T;
  readonly in: PlanText;
}

/** A list or table that divides a talk into parts. */
export interface Agenda {
  readonly parts: readonly AgendaPart[];
  /** A row of the table that sums up. */
  readonly total?: Placed<Amount>;
  /** Where it begins and ends in the slide, for the sentences around it. */
  readonly start: number;
  readonly end: number;
}

/** Cheap: a plan has pages or minutes. */
const PLAN = /页|分钟|\bmin|\bslides?\b|\bpages?\b|\bpp?\./i;

/** The plans of a talk on slides: lists and tables whose parts give minutes or pages. */
export const agendas = new ListPerBody((body): readonly Agenda[] =>
  PLAN.test(body.text) ? [...blocksOf(body).flatMap(listAgenda), ...foundIn(readSlide(body).tables, tableAgenda)] : [],
);

/** The plans on one slide. Read once per body. */
export const agendasOf = (body: SlideBody): readonly Agenda[] => agendas.of(body);

const LEAST_PARTS = 2;
/** Of a list with one item that names none. */
const LEAST_PAGED = 3;

function listAgenda(block: Block): Agenda[] {
  if (block.kind !== 'list') return [];
  const all = block.items.flatMap((item) => itemPart(item));
  const sum =
    all.length > LEAST_PAGED ? all.find(({ text: { text }, minutes }) => minutes && TOTAL_ROW.test(text)) : undefined;
  const items = all.filter((item) => item !== sum);
  // A line about the whole may stand over or under the parts.
  const isOfPages =
    items.length > LEAST_PAGED && items.filter(({ pages }) => pages !== undefined).length === items.length - 1;
  const parts =
    isOfPages && (items[0]!.pages === undefined || items.at(-1)!.pages === undefined)
      ? items.filter(({ pages }) => pages !== undefined)
      : items;
  const timed = parts.filter(({ minutes }) => minutes !== undefined).length;
  const paged = parts.filter(({ pages }) => pages !== undefined).length;
  // What only some items say is no plan of the whole.
  if (parts.length < LEAST_PARTS || (timed < parts.length && paged < parts.length)) return [];
  const begin = ({ text }: AgendaPart): number => text.spanOf({ start: 0, end: 0 }).start;
  return [
    {
      parts: parts.map((part) => without(part, timed, paged, parts.length)),
      ...(sum?.minutes && timed === parts.length ? { total: sum.minutes } : {}),
      // The line about the whole speaks of the parts as a sentence beside them would.
      start: parts[0] === items[0] ? block.span.start : begin(parts[0]!),
      end: parts.at(-1) === items.at(-1) ? block.span.end : begin(items.at(-1)!),
    },
  ];
}

function without(part: AgendaPart, timed: number, paged: number, all: number): AgendaPart {
  const { minutes, pages, ...rest } = part;
  return { ...rest, ...(timed === all && minutes ? { minutes } : {}), ...(paged === all && pages ? { pages } : {}) };
}

/** Minutes of an item are those in its brackets, at its end or its beginning: those within are of its own matter. */
const TIME_AT = /[(,，][^()]{0,16}$|^ ?$|(?:[-–—:|·]|\s) ?$/;

function itemPart({ blocks: [first] }: List['items'][number]): AgendaPart[] {
  if (first?.kind !== 'paragraph') return [];
  const plain = plainText(first.inlines, { blankCode: true });
  const text = fold(plain.text);
  const own: PlanText = { text, spanOf: ({ start, end }) => plain.spanOf(start, end) };
  const times = minutesIn(text);
  const [time] = times;
  const isTimed =
    times.length === 1 && TIME_AT.test(text.slice(0, time!.start)) && text.slice(0, time!.start).length < 80;
  const pages = pagesIn(text);
  const count = pages === undefined ? undefined : pageCountsIn(text)[0];
  return [
    {
      name: nameOf(text),
      text: own,
      ...(isTimed ? { minutes: { value: time!, in: own } } : {}),
      ...(pages === undefined ? {} : { pages: { value: pages, in: own } }),
      ...(count === undefined ? {} : { count: { value: count, in: own } }),
    },
  ];
}

/** The words of a part or heading without its number, brackets and remark. */
export function nameOf(text: string): string {
  return text
    .replace(/\([^()]{0,60}\)/g, '')
    .replace(
      /^ ?(?:第 ?[一二三四五六七八九十\d]{1,3} ?[部章节讲课]分?|(?:part|chapter|section) ?[\dIVX]{1,4}|[A-Z]\.|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[.、])[:：.\s]*/i,
      '',
    )
    .split(/ [-–—] |——/)[0]!
    .replace(/[^A-Za-z0-9\u3400-\u9fff]/g, '')
    .toLowerCase();
}

const PAGE_COLUMN = /^ ?(?:页码?|页面|幻灯片|页数范围|对应页|slides?|pages?|pp?\.) ?$/i;
const TIME_COLUMN =
  /^ ?(?:时长|时间|用时|预计(?:用时|时间)|分钟数?|[\u3400-\u9fff]{0,4}(?:分钟|时长)数?|分配|time|duration|length|min(?:ute)?s?)(?: ?[(,].{0,12})? ?$/i;
const COUNT_COLUMN = /^ ?(?:页数|张数|(?:no\.|number) of (?:slides|pages)|# ?(?:slides|pages)) ?$/i;
const PART_COLUMN =
  /^ ?(?:#|序号|部分|段落?(?![\u3400-\u9fff])|环节|章节?|内容|主题|议题|模块|议程|part|section|topic|item|segment|chapter|block|session)/i;
const TOTAL_ROW = /合计|总计|总共|共计|总时长|小计|^ ?(?:total|sum|all|overall|in all|together)\b/i;

function tableAgenda({ header, rows, context }: TableReading): Agenda[] {
  const pageColumn = header.findIndex(({ text }) => PAGE_COLUMN.test(text));
  const timeColumn = header.findIndex(({ text }) => TIME_COLUMN.test(text));
  const countColumn = header.findIndex(({ text }) => COUNT_COLUMN.test(text));
  const isPlan =
    pageColumn >= 0 ||
    (PART_COLUMN.test(header[0]?.text ?? '') && timeColumn > 0) ||
    context.some((text) => AGENDA_NAME.test(text));
  if (!isPlan || (pageColumn < 0 && timeColumn < 0)) return [];
  const isMinutes = /分|min/i.test(header[timeColumn]?.text ?? '');
  const read = rows.map((row) => ({ row, minutes: cellMinutes(row[timeColumn], isMinutes) }));
  const totalRow = read.findLast(({ row }) => TOTAL_ROW.test(firstWords(row)));
  const parts = read
    .filter((one) => one !== totalRow)
    .map(({ row, minutes }) => rowPart(row, pageColumn, timeColumn, countColumn, minutes));
  const cells = [...header, ...rows.flat()].filter(({ plain }) => plain.text !== '');
  if (parts.length < LEAST_PARTS || cells.length === 0) return [];
  const total = totalRow?.minutes;
  return [
    {
      parts,
      ...(total === undefined ? {} : { total }),
      start: cells[0]!.plain.start,
      end: cells.at(-1)!.plain.end,
    },
  ];
}

/** What the first cell of a row that is not empty says: the parts have numbers, their total has none. */
const firstWords = (row: TableReading['rows'][number]): string =>
  row.find(({ text }) => text.trim() !== '')?.text ?? '';

function rowPart(
  row: TableReading['rows'][number],
  pageColumn: number,
  timeColumn: number,
  countColumn: number,
  minutes: Placed<Amount> | undefined,
): AgendaPart {
  const cell = row[pageColumn];
  const pages = cell === undefined ? undefined : pagesIn(cell.text, true);
  const names = row.filter((_, column) => column !== pageColumn && column !== timeColumn);
  // `| 5 | Questions | 10 |`: the number of a part says nothing of it.
  const named = names.find(({ text }) => nameOf(text).length > 1);
  const counted = countIn(row, countColumn);
  return {
    name: nameOf(names.findLast(({ text }) => nameOf(text).length > 1)?.text ?? ''),
    text: named ?? row[0]!,
    ...(minutes === undefined ? {} : { minutes }),
    ...(pages === undefined ? {} : { pages: { value: pages, in: cell! } }),
    ...(counted === undefined ? {} : { count: counted }),
  };
}

/** `（共 5 页）` in any cell of a row, or the number alone in a column of counts. */
function countIn(row: TableReading['rows'][number], column: number): Placed<Amount> | undefined {
  const counted = row.find(({ text }) => pageCountsIn(text).length > 0);
  if (counted !== undefined) return { value: pageCountsIn(counted.text)[0]!, in: counted };
  const bare = /^ ?(\d{1,3}) ?页? ?$/.exec(row[column]?.text ?? '');
  if (bare === null) return undefined;
  const start = bare[0].indexOf(bare[1]!);
  return { value: { value: Number(bare[1]), start, end: start + bare[1]!.length }, in: row[column]! };
}

function cellMinutes(cell: PlanText | undefined, isMinutes: boolean): Placed<Amount> | undefined {
  if (cell === undefined) return undefined;
  const [named, ...more] = minutesIn(cell.text);
  if (named !== undefined) return more.length === 0 ? { value: named, in: cell } : undefined;
  const bare = isMinutes ? /^ ?(\d{1,3}(?:\.5)?) ?$/.exec(cell.text) : null;
  if (bare === null) return undefined;
  const start = cell.text.indexOf(bare[1]!);
  return { value: { value: Number(bare[1]), start, end: start + bare[1]!.length }, in: cell };
}
