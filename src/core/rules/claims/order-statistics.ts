import type { Quantity } from '../../numbers/quantity';
import { against, oneUnit } from '../reading/limits';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

/** Two statistics of one thing of which the higher is less than the lower: a P99 below its P95. */
export interface OutOfOrder {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly label: string;
  readonly lower: { readonly passage: Passage; readonly quantity: Quantity; readonly label: string };
}

const STATISTIC =
  /\bT?P(\d{2}(?:\.\d{1,3})?)\b|\b(\d{2}(?:\.\d{1,3})?)(?:th|st|nd|rd)?[ -]?(?:percentile|pctl)|(\d{2}(?:\.\d{1,3})?) ?百?分位数?|(中位数?|\bmedian\b)|(最小值?|最短|最快|(?<!\d[ -]?)\bmin(?:imum)?\b|\bfastest\b|\bshortest\b)|(最大值?|最长|最慢|\bmax(?:imum)?\b|\bslowest\b|\blongest\b)|(平均值?|均值|\bmean\b|\baverage\b|\bavg\b)/gi;
/** Cheap: whether any may be there. */
const MAY = /P\d\d|percentile|pctl|分位|median|中位|最[大长慢]|\bmax|\bslowest|\blongest/i;
/** The rank of a mean, which lies between the least and the greatest and is not ordered among percentiles. */
const MEAN = 50.5;
/** Between a statistic and its value. */
const TIE =
  /^ ?(?:的|of|for)? ?(?:TTFT|TPOT|E2E|latency|延迟|时延|耗时)? ?(?:latency|延迟|时延)? ?(?:[:：=]|为|是|约|在|有|\bis|\bwas|\bat|\bof|\baround|\babout)? ?$/i;
/** Between a value and the next statistic: nothing that begins another matter. */
const NEXT = /^\)?(?: ?(?:[,，、;；/|。和与及而]|\.(?= )|\band\b|\bbut\b) ?){1,3}(?:a |the |its )?$/i;

interface Named {
  readonly rank: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function statisticsIn(text: string): Named[] {
  return [...text.matchAll(STATISTIC)].map((match) => ({
    rank: rankOf(match),
    label: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function rankOf([, p, percentile, han, median, least, , mean]: RegExpExecArray): number {
  if (mean !== undefined) return MEAN;
  if (least !== undefined) return 0;
  return median === undefined ? Number(p ?? percentile ?? han ?? 100) : 50;
}

/** The percentiles in a row of one sentence that are out of order: `P95 640 ms, P99 580 ms`. */
export function outOfOrderInText(passage: Passage): OutOfOrder[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !MAY.test(text)) return [];
  const found: OutOfOrder[] = [];
  let run: Stated[] = [];
  for (const one of statisticsIn(text)) {
    const quantity = statedFor(passage, one);
    if (quantity === undefined || !isLevel(quantity)) {
      run = [];
      continue;
    }
    const last = run.at(-1);
    if (last !== undefined && !NEXT.test(text.slice(Math.max(last.end, last.quantity.end), one.start))) run = [];
    const stated = { ...one, quantity };
    const broken = run.findLast((other) => isOfOne(text, other, one) && isReversed(passage, other, stated));
    if (broken !== undefined) found.push(outOfOrder(passage, broken, stated));
    run.push(stated);
  }
  return found;
}

interface Stated extends Named {
  readonly quantity: Quantity;
}

const isReversed = (passage: Passage, a: Stated, b: Stated): boolean =>
  isBelow(passage, a, passage, b) || isBelow(passage, b, passage, a);

function outOfOrder(passage: Passage, a: Stated, b: Stated): OutOfOrder {
  const [lower, higher] = a.rank < b.rank ? [a, b] : [b, a];
  const { quantity, label } = higher;
  return { passage, quantity, label, lower: { passage, quantity: lower.quantity, label: lower.label } };
}

/** `P95 TTFT 640 ms, P99 TPOT 41 ms`: statistics of two things. */
function isOfOne(text: string, first: Named, second: Named): boolean {
  const [one, other] = [first, second].map(({ end }) => /^ ?(TTFT|TPOT|E2E)/.exec(text.slice(end, end + 6))?.[1]);
  return other === undefined || other === one;
}

/** The number that follows a statistic, or the one that it explains in brackets: `48 ms 内返回（P90）`. */
function statedFor({ text, quantities }: Passage, { start, end }: Named): Quantity | undefined {
  const next = quantities.find((one) => one.start >= end);
  if (next !== undefined && TIE.test(text.slice(end, next.start))) return next;
  const before = quantities.findLast((one) => one.end <= start);
  return before !== undefined && /^[^\d,，。；;()]{0,8}\( ?$/.test(text.slice(before.end, start)) ? before : undefined;
}

function isLevel({ sign, bound, value, high }: Quantity): boolean {
  return sign === undefined && bound === undefined && value === high;
}

interface Value {
  readonly rank: number;
  readonly quantity: Quantity;
}

function isBelow(lowPassage: Passage, low: Value, highPassage: Passage, high: Value): boolean {
  if ([low, high].some(({ rank }) => rank === MEAN) && low.rank !== 0 && high.rank !== 100) return false;
  if (low.rank >= high.rank || !oneUnit([low.quantity, lowPassage.text], [high.quantity, highPassage.text]))
    return false;
  // The fastest has the greatest rate.
  const isOrdered = low.quantity.unit?.dimensions.second !== -1;
  return isOrdered && against(high.quantity, low.quantity) === -1;
}

/** The same in the rows of a table whose columns are percentiles, and in its columns where its rows are. */
export function outOfOrderInTable({ header, rows }: TableReading): OutOfOrder[] {
  const columns = header.map(({ text }) => labelOf(text));
  const across = rows.flatMap((row) => inLine(columns.map((name, at) => ({ name, cell: row[at] }))));
  const labels = rows.map(([label]) => labelOf(label?.text ?? ''));
  const down = header
    .slice(1)
    .flatMap((_, at) => inLine(rows.map((row, index) => ({ name: labels[index], cell: row[at + 1] }))));
  return [...across, ...down];
}

interface Labelled {
  readonly rank: number;
  readonly label: string;
  /** The label without its statistic: what is measured. */
  readonly of: string;
}

function labelOf(text: string): Labelled | undefined {
  const all = statisticsIn(text);
  // The mean of several percentiles is one of their kind.
  const [statistic, ...more] = all.length > 1 ? all.filter(({ rank }) => rank !== MEAN) : all;
  if (statistic === undefined || more.length > 0) return undefined;
  return {
    rank: statistic.rank,
    label: statistic.label,
    of: text.replace(STATISTIC, '').replace(/\s/g, '').toLowerCase(),
  };
}

function inLine(
  cells: readonly { readonly name: Labelled | undefined; readonly cell: Passage | undefined }[],
): OutOfOrder[] {
  const values = cells.flatMap(({ name, cell }) => {
    const [quantity, ...more] = cell?.quantities ?? [];
    return name === undefined || cell === undefined || quantity === undefined || more.length > 0 || !isLevel(quantity)
      ? []
      : [{ ...name, cell, quantity }];
  });
  return values.flatMap((high) => {
    const lower = values.filter((low) => low.of === high.of && low.rank < high.rank);
    const low = lower.sort((a, b) => b.rank - a.rank)[0];
    if (low === undefined || !isBelow(low.cell, low, high.cell, high)) return [];
    return [
      {
        passage: high.cell,
        quantity: high.quantity,
        label: high.label,
        lower: { passage: low.cell, quantity: low.quantity, label: low.label },
      },
    ];
  });
}
