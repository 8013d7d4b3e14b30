import { type Quantity, rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';

/** A time of a higher percentile that is shorter than that of a lower one of the same measurements. */
export interface PercentileOrder {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** `P99`, `P95`. */
  readonly higher: string;
  readonly lower: string;
  /** The lower percentile's value as written. */
  readonly least: string;
}

const PERCENTILE = /(?<![A-Za-z\d])[Pp](\d{2}(?:\.\d{1,2})?)(?![\d%A-Za-z])/g;

interface Placed {
  readonly percentile: number;
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** The times of a table's rows and columns, and of lists like `P50 310 ms、P95 290 ms`, that are out of order. */
export function percentilesOutOfOrder(
  passages: readonly Passage[],
  tables: readonly TableReading[],
): PercentileOrder[] {
  const lists = passages.filter(({ place }) => place !== 'cell').flatMap((passage) => listsIn(passage));
  return [...lists, ...tables.flatMap(seriesOf)].flatMap(outOfOrder);
}

function outOfOrder(series: readonly Placed[]): PercentileOrder[] {
  const ordered = [...series].sort((a, b) => a.percentile - b.percentile);
  return ordered.slice(1).flatMap((one, index) => {
    const before = ordered[index]!;
    const [low, high] = [rounded(before.quantity), rounded(one.quantity)];
    const factor = (quantity: Quantity): number => quantity.unit?.factor ?? 1;
    if (high.high * factor(one.quantity) >= low.low * factor(before.quantity)) return [];
    const { passage, quantity } = one;
    const least = before.passage.quote(before.quantity);
    return [{ passage, quantity, higher: `P${one.percentile}`, lower: `P${before.percentile}`, least }];
  });
}

const isTime = ({ unit }: Quantity): boolean => unit?.family === 'time' || unit?.family === 'time_per_token';
const isLevel = ({ sign, bound, value, high }: Quantity): boolean =>
  sign === undefined && bound === undefined && value === high;

/** What may stand between `P50 310 ms` and the next percentile of the same list. */
const NEXT = /^ ?(?:[,，、/;；]|and|和|\(|\||,? ?and the)? ?(?:the )?$/i;
const TIE = /^ ?(?:of|is|was|at|为|是|:|=|约|about|~)? ?$/i;

function listsIn(passage: Passage): Placed[][] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !/[Pp]\d\d/.test(text)) return [];
  const lists: Placed[][] = [];
  let end = -1;
  for (const match of text.matchAll(PERCENTILE)) {
    const at = match.index + match[0].length;
    const quantity = quantities.find(({ start }) => start >= at);
    if (quantity === undefined || !isTime(quantity) || !isLevel(quantity) || !TIE.test(text.slice(at, quantity.start)))
      continue;
    const one = { percentile: Number(match[1]), passage, quantity };
    const last = lists.at(-1)?.at(-1);
    const isNext =
      last !== undefined && comparable(last.quantity.unit, quantity.unit) && NEXT.test(text.slice(end, match.index));
    if (isNext && !lists.at(-1)!.some(({ percentile }) => percentile === one.percentile)) lists.at(-1)!.push(one);
    else lists.push([one]);
    end = quantity.end;
  }
  return lists.filter(({ length }) => length > 1);
}

/** `P99 TTFT (ms)` without its percentile: columns of one name are of one thing. */
function named({ text }: Passage): { readonly percentile: number; readonly rest: string } | undefined {
  const [match, ...more] = text.matchAll(PERCENTILE);
  if (match === undefined || more.length > 0) return undefined;
  return { percentile: Number(match[1]), rest: text.replace(match[0], '').replace(/\s/g, '') };
}

const GOAL = /目标|SLO|SLA|阈值|上限|target|goal|limit|budget|变化|change|Δ/i;

function seriesOf({ header, rows, context }: TableReading): Placed[][] {
  const placed = (passage: Passage | undefined, head: Passage, percentile: number): Placed[] => {
    const [quantity, ...more] = passage?.quantities ?? [];
    if (passage === undefined || quantity === undefined || more.length > 0 || !isLevel(quantity)) return [];
    const unit = quantity.unit ?? head.labelUnit?.unit;
    const isOfTime = unit === undefined ? TIMES.test([head.text, ...context].join(' ')) : isTime({ ...quantity, unit });
    return isOfTime ? [{ percentile, passage, quantity: unit === undefined ? quantity : { ...quantity, unit } }] : [];
  };
  const columns = header.flatMap((cell, column) => {
    const name = column === 0 || GOAL.test(cell.text) ? undefined : named(cell);
    return name === undefined ? [] : [{ ...name, column, cell }];
  });
  const kinds = new Set(columns.map(({ rest }) => rest));
  const along = rows.flatMap((row) =>
    [...kinds].map((kind) =>
      columns
        .filter(({ rest }) => rest === kind)
        .flatMap(({ column, cell, percentile }) => placed(row[column], cell, percentile)),
    ),
  );
  const labels = rows.flatMap((row) => {
    const name = row[0] === undefined || GOAL.test(row[0].text) ? undefined : named(row[0]);
    return name === undefined ? [] : [{ ...name, row }];
  });
  const down = header
    .slice(1)
    .flatMap((head, index) =>
      GOAL.test(head.text)
        ? []
        : [...new Set(labels.map(({ rest }) => rest))].map((kind) =>
            labels
              .filter(({ rest }) => rest === kind)
              .flatMap(({ row, percentile }) =>
                placed(row[index + 1], row[0]!.labelUnit === undefined ? head : row[0]!, percentile),
              ),
          ),
    );
  return [...along, ...down].filter(
    (series) =>
      series.length > 1 &&
      new Set(series.map(({ percentile }) => percentile)).size === series.length &&
      series.every(({ quantity }) => comparable(quantity.unit, series[0]!.quantity.unit)),
  );
}

const TIMES = /延迟|时延|耗时|用时|时间|TTFT|TBT|TPOT|ITL|latency|time|delay|wait/i;
