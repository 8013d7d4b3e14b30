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
  /\bT?P(\d{2}(?:\.\d{1,3})?)\b|\b(\d{2}(?:\.\d{1,3})?)(?:th|st|nd|rd)?[ -]?(?:percentile|pctl)|(\d{2}(?:\.\d{1,3})?) ?百?分位数?|(中位数?|\bmedian\b)|(最小值?|最短|\bmin(?:imum)?\b)|(最大值?|最长|\bmax(?:imum)?\b)/gi;
/** Cheap: whether any may be there. */
const MAY = /P\d\d|percentile|pctl|分位|median|中位|最[大长]|\bmax/i;
/** Between a statistic and its value. */
const TIE = /^ ?(?:TTFT|TPOT|E2E|延迟|时延|耗时)? ?(?:[:：=]|为|是|约|在|\bis|\bwas|\bat|\bof|\baround|\babout)? ?$/i;
/** Between a value and the next statistic: nothing that begins another matter. */
const NEXT = /^\)?(?: ?(?:[,，、;；/|。和与及而]|\.(?= )|\band\b|\bbut\b) ?){1,3}(?:a |the |its )?$/i;

interface Named {
  readonly rank: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function statisticsIn(text: string): Named[] {
  return [...text.matchAll(STATISTIC)].map(({ 0: label, 1: p, 2: percentile, 3: han, 4: median, 5: min, index }) => ({
    rank: min !== undefined ? 0 : median !== undefined ? 50 : Number(p ?? percentile ?? han ?? 100),
    label,
    start: index,
    end: index + label.length,
  }));
}

/** The percentiles in a row of one sentence that are out of order: `P95 640 ms, P99 580 ms`. */
export function outOfOrderInText(passage: Passage): OutOfOrder[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !MAY.test(text)) return [];
  const found: OutOfOrder[] = [];
  let before: (Named & { readonly quantity: Quantity }) | undefined;
  for (const one of statisticsIn(text)) {
    const quantity = statedFor(passage, one);
    if (quantity === undefined || !isLevel(quantity)) {
      before = undefined;
      continue;
    }
    const isNext =
      before !== undefined &&
      isOfOne(text, before, one) &&
      NEXT.test(text.slice(Math.max(before.end, before.quantity.end), one.start));
    const [lower, higher] =
      isNext && before!.rank > one.rank ? [{ ...one, quantity }, before!] : [before, { ...one, quantity }];
    if (isNext && isBelow(passage, lower!, passage, higher))
      found.push({
        passage,
        quantity: higher.quantity,
        label: higher.label,
        lower: { passage, quantity: lower!.quantity, label: lower!.label },
      });
    before = { ...one, quantity };
  }
  return found;
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
  if (low.rank >= high.rank || !oneUnit([low.quantity, lowPassage.text], [high.quantity, highPassage.text]))
    return false;
  const isOrdered = low.quantity.unit?.family !== 'token_rate' && low.quantity.unit?.family !== 'bandwidth';
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
  const [statistic, ...more] = statisticsIn(text);
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
