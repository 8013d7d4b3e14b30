import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { SHARE } from '../reading/share-nouns';
import type { TableReading } from '../reading/slide-reading';
import type { ImpossibleInSentence } from './values-in-sentence';

/** `2024`, `Q3`, `10 月`, `Before`, 改造后: a row or a column that only tells when. */
const WHEN =
  /^ ?(?:(?:FY ?)?20\d\d(?: ?年)?(?:[ -]?(?:Q[1-4]|H[12]|[上下]半年))?|(?:Q[1-4]|H[12])(?: ?20\d\d)?|[第一二三四1-4]{1,2} ?季度?|[上下]半年|\d{1,2} ?月|[一二三四五六七八九十]{1,2}月|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: 20\d\d)?|(?:week|month|wk) ?\d{1,2}|第 ?\d{1,2} ?[周月天]|spring|summer|autumn|fall|winter|[春夏秋冬][季天]?|before|after|now|today|[去今前]年|[\u3400-\u9fff]{2}[前后]) ?$/i;
/** What has numbers of its own that are neither: changes, sums of something, another name beside the one. */
const OTHER =
  /变化|[增涨降减差省]|提升|改善|同比|环比|相[对比]|对比|归一|目标|达成|完成|保持|负[载荷]|功[率耗]|电[量费]|成本|费用|配额|额度|超[分卖配]|预算|CPU|[与和及、]|\b(?:and|change|delta|gain|growth|saved?|savings?|improvement|relative|normali[sz]ed|index|versus|vs|than|target|goal|plan(?:ned)?|attain\w*|load|power|energy|cost|price|quota|budget|overcommit\w*|oversubscri\w*|cpu|[wc]ue|retention|retained|demand|traffic|revenue|capacity|speed-?up|scaling)\b/i;
const PUE = /\bPUE\b/i;
const SHARE_NAME = new RegExp(SHARE, 'i');
const OTHERS_AT_LEAST = 2;

type Cell = Pick<ImpossibleInSentence, 'passage' | 'quantity'>;

/** What one name has as values, by what it can be and what a slip would make of it. */
interface Kind {
  readonly name: RegExp;
  readonly isPossible: (quantity: Quantity) => boolean;
  readonly isSlip: (quantity: Quantity) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    name: PUE,
    isPossible: ({ unit, value, high, decimals }) => unit === undefined && decimals > 0 && value >= 1 && high < 3,
    isSlip: ({ unit, value, high, decimals }) => unit === undefined && decimals > 1 && value >= 0.8 && high < 1,
  },
  {
    name: SHARE_NAME,
    isPossible: ({ unit, high }) => isPercent(unit) && high <= 100,
    isSlip: ({ unit, value, high }) => isPercent(unit) && value > 100 && high <= 150,
  },
];

const isPercent = (unit: Quantity['unit']): boolean => unit?.family === 'ratio' && !unit.ambiguous;

/** `PUE by hall` over columns of years: the one cell that cannot be what the caption says all of them are. */
export function impossibleUnderName(table: TableReading): ImpossibleInSentence[] {
  const cells = seriesIn(table);
  for (const kind of KINDS) {
    const slips = cells.filter(({ quantity }) => kind.isSlip(quantity));
    const others = cells.filter(({ quantity }) => kind.isPossible(quantity));
    if (slips.length !== 1 || others.length < OTHERS_AT_LEAST || others.length + 1 < cells.length) continue;
    const name = captionOf(table, kind.name);
    if (name !== undefined) return slips.map((slip) => ({ ...slip, name }));
  }
  return [];
}

/** The values of a table that gives one thing at several times: under columns of times, or in rows of times. */
function seriesIn({ header, rows }: TableReading): Cell[] {
  const labels = [...header, ...rows.flatMap((row) => row[0] ?? [])];
  if (labels.some(({ text }) => OTHER.test(text) || SHARE_NAME.test(text) || PUE.test(text))) return [];
  if (labels.some(({ text, labelUnit }) => labelUnit !== undefined && !WHEN.test(text))) return [];
  const times = header.map(({ text }) => WHEN.test(text));
  const isByRow = rows.length > 1 && rows.every((row) => WHEN.test(row[0]?.text ?? ''));
  if (!isByRow && times.filter((one) => one).length < 2) return [];
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => (column > 0 && (isByRow || times[column]) ? bare(cell) : [])),
  );
}

/** A cell that is one number and nothing else; of several numbers or words nobody knows which are meant. */
function bare(passage: Passage): Cell[] {
  const [quantity, ...more] = passage.quantities;
  if (quantity === undefined || more.length > 0 || quantity.sign !== undefined || quantity.bound !== undefined)
    return [];
  const isAlone = passage.text.slice(0, quantity.start).trim() + passage.text.slice(quantity.end).trim() === '';
  return isAlone ? [{ passage, quantity }] : [];
}

/** The name as written in the line above the table, or in the heading where that line is a remark: a sentence that names nothing. */
function captionOf({ context }: TableReading, name: RegExp): string | undefined {
  const last = context.at(-1) ?? '';
  const isRemark = /[.。] ?$/.test(last) && ![name, OTHER, SHARE_NAME, MEASURED_IN].some((one) => one.test(last));
  const caption = isRemark ? (context.at(-2) ?? '') : last;
  return OTHER.test(caption) ? undefined : name.exec(caption)?.[0].trim();
}

/** A line that gives the cells another unit. */
const MEASURED_IN = /单位|元|[$¥€%/]|\b(?:per|units?|in [kMG]?W|[kMG]Wh?|hours?|minutes?|litres?|yuan|dollars?)\b/i;
