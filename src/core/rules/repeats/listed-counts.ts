import type { Block } from '../../deck/block';
import type { SlideBody } from '../../deck/deck';
import { plainText } from '../../deck/plain-text';
import { fold } from '../../numbers/fold';
import { countNamed } from '../../numbers/number-words';
import type { Range } from '../../numbers/quantity';
import { isHeading, type Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide, type TableReading } from '../reading/slide-reading';

/** A count that a line announces, and how many things it lists. */
export interface ListedCount {
  readonly passage: Passage;
  readonly count: Range;
  readonly listed: number;
}

/** The counts on a slide that are not those of what they announce: `Three reasons` over four bullets. */
export const wrongListedCounts = new ListPerBody((body): ListedCount[] => {
  const { texts, tables } = readSlide(body);
  const announcing = texts.flatMap((passage) => announcedIn(passage).map((count) => ({ passage, ...count })));
  const lists = announcing.length === 0 ? [] : listsUnder(body);
  return [
    ...announcing.flatMap((one) => [...overList(one, lists), ...overNames(one, texts)]),
    ...tables.flatMap((table) => texts.flatMap((passage) => overRows(passage, table))),
  ];
});

interface Announced {
  readonly count: Range;
  readonly value: number;
}

const NUMBER = '\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[两二三四五六七八九十]{1,2}';
const THINGS =
  'reasons?|levers?|steps?|ways?|lessons?|rules?|points?|things?|take-?aways?|changes|questions?|mistakes?|tips?|actions?|phases?|stages?|options?|findings?|causes?|risks?|principles?|techniques?|tricks?|measures|decisions?|metrics|fixes';
const HAN_THINGS =
  '原因|步骤?|要点|件事|招|教训|问题|阶段|方法|建议|措施|误区|环节|方面|杠杆|原则|改动|结论|业务线?|团队|场景|机房|模型|指标|条[^\\u3400-\\u9fff]|点[^\\u3400-\\u9fff\\d]';
/** A count and what it counts, in a short line. */
const ANNOUNCED = new RegExp(
  `(?<![\\w.,第-])(${NUMBER})(?:(?: [a-z-]{3,14}){0,1} (?:${THINGS})\\b| ?[个条项大]?(?:${HAN_THINGS}))`,
  'i',
);

function announcedIn({ text }: Passage): Announced[] {
  if (text.length > LONGEST) return [];
  const match = ANNOUNCED.exec(text);
  const written = match?.[1];
  const value = written === undefined ? undefined : Number(written) || countNamed(written);
  if (match === null || written === undefined || value === undefined || value < 2) return [];
  const start = match.index;
  // 六个阶段走下来，变化可以用几句话说完：what is listed is something else.
  if (PASSED.test(text.slice(match.index + match[0].length))) return [];
  // 这四大场景 were listed before.
  if (/(?:[这那该]|上述|\b(?:these|those))[ \u3400-\u9fff]?$/i.test(text.slice(0, start))) return [];
  return [{ value, count: { start, end: start + written.length } }];
}

const PASSED = /^ ?(?:走|做|讲|跑|改|干|算|看)?(?:下来|过后|之?后|走完|做完)[,，]|^ (?:later|on|in),/i;

/** A longer line says more than what stands under it. */
const LONGEST = 60;

type Announcing = Announced & { readonly passage: Passage };

/** A line and how many items the list right under it has. */
interface ListUnder {
  readonly line: string;
  readonly items: number;
}

function listsUnder({ title, blocks }: SlideBody): ListUnder[] {
  const lines = title === undefined ? blocks : [title, ...blocks];
  return lines.flatMap((block, at): ListUnder[] => {
    const next = lines[at + 1];
    const line = lineOf(block);
    if (line === undefined || next?.kind !== 'list') return [];
    // Another list goes on after a remark.
    const isAlone = lines.slice(at + 2).every((one) => one.kind !== 'list');
    return isAlone || lines[at + 2]?.kind === 'heading' ? [{ line, items: next.items.length }] : [];
  });
}

const lineOf = (block: Block | NonNullable<SlideBody['title']>): string | undefined =>
  block.kind === 'heading' || block.kind === 'paragraph'
    ? fold(plainText(block.inlines, { blankCode: true }).text)
    : undefined;

/** A title may name stages, models or sites without listing them: 推理的两个阶段. */
const NAMED =
  /阶段|环节|方面|业务|团队|场景|机房|模型|指标|\b(?:phases?|stages?|steps?|options?|metrics|measures|things?|changes)\b/i;

/** `我们做两件事：一半改用 INT4，另一半不变`: what is announced follows in the line itself. */
const LISTED_AT_ONCE = /[:：] ?[^:：]{6,}[^:： ] ?$/;

function overList({ passage, count, value }: Announcing, lists: readonly ListUnder[]): ListedCount[] {
  if ((isHeading(passage) && NAMED.test(passage.text)) || LISTED_AT_ONCE.test(passage.text)) return [];
  const under = lists.find(({ line }) => line === passage.text);
  return under === undefined || under.items === value || under.items < 2
    ? []
    : [{ passage, count, listed: under.items }];
}

const NAMES = /^[^、,，。:：；;]{2,10}(?:、[^、,，。:：；;]{2,10}){2,20}(?=[，。,;；]|$)/;
const MORE = /等|及其他|其余|……|包括|以及/;

/** 覆盖 6 个业务线 over 搜索、推荐、客服: names in a row at the beginning of what stands under a heading. */
function overNames({ passage, count, value }: Announcing, texts: readonly Passage[]): ListedCount[] {
  if (!isHeading(passage)) return [];
  const next = texts[texts.indexOf(passage) + 1];
  const names = next === undefined ? undefined : NAMES.exec(next.text)?.[0];
  if (names === undefined || MORE.test(next!.text) || next!.place !== 'text') return [];
  const listed = names.split(/、|和|与/).length;
  return listed === value ? [] : [{ passage, count, listed }];
}

const ALL = new RegExp(
  `(?:\\b(?:all(?: of)?(?: the)?|the|these) |(?:全部|所有|这) ?)(${NUMBER}) ?(?:个|次|轮|组|台|家|条|种|款)? ?([a-z]{3,12}|[\\u3400-\\u9fff]{2})`,
  'i',
);
/** What has so many parts is called by their number. */
const KNOWN_BY_NUMBER = 6;
const SUMMARY_ROW = /合计|总计|总体|整体|平均|均值|\b(?:total|sum|average|mean|all|overall|both)\b/i;

/** `All five runs` beside a table whose rows are four runs. */
function overRows(passage: Passage, { header, rows }: TableReading): ListedCount[] {
  const corner = header[0]?.text.trim().toLowerCase() ?? '';
  const match = corner === '' ? null : ALL.exec(passage.text);
  if (match === null || passage.place === 'title') return [];
  const [, written, noun] = match as unknown as [string, string, string];
  const value = Number(written) || countNamed(written.toLowerCase());
  if (value === undefined || value < 2 || singular(noun) !== singular(corner)) return [];
  const listed = rows.filter(([label]) => label !== undefined && !SUMMARY_ROW.test(label.text)).length;
  // `the nine indicators` over ten rows: one more may stand with them.
  if (listed === value + 1 && value >= KNOWN_BY_NUMBER) return [];
  if (listed === value || listed < 2 || (listed === value + 1 && endsInSum(rows))) return [];
  const start = match.index + match[0].indexOf(written);
  return [{ passage, count: { start, end: start + written.length }, listed }];
}

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
