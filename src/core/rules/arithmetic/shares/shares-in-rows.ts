import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { FAR, NOT_EXCLUSIVE, PARTS_AT_LEAST, type Share, type WrongShares } from './share-sums';

/** Rows that must make up their whole before one that does not can be wrong. */
const WHOLE_AT_LEAST = 3;
const WHOLE = 100;
const OFF_AT_LEAST = 1.5;

/** `| Q2 | 36% | 34% | 34% |` under rows whose shares of peak, day and night make 100%: of rows, and of columns where each is a case. */
export function wrongSharesInRows(table: TableReading): WrongShares[] {
  const { header, rows, context } = table;
  if ([...context, ...header.map(({ text }) => text)].some((text) => NOT_EXCLUSIVE.test(text))) return [];
  const across = wrongAmong(rows.map((row) => row.slice(1).map(shareIn)));
  if (across.length > 0) return across;
  const parts = rows.filter(([label]) => !isTotal(label?.text ?? ''));
  return wrongAmong(header.slice(1).map((_, at) => parts.map((row) => shareIn(row[at + 1]))));
}

/** The one line of which the shares that stand side by side in all lines do not make up a whole as the others do. */
function wrongAmong(lines: readonly (readonly (Share | undefined)[])[]): WrongShares[] {
  return runsIn(lines).flatMap(([from, to]) => {
    const sums = lines.map((line) => {
      const parts = line.slice(from, to) as Share[];
      const rounding = parts.reduce((all, { quantity }) => all + quantity.step / 2, 0);
      const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
      return { parts, sum, off: Math.max(0, Math.abs(sum - WHOLE) - rounding) };
    });
    const [wrong, ...more] = sums.filter(({ off }) => off > 0);
    if (wrong === undefined || more.length > 0 || wrong.off < OFF_AT_LEAST || wrong.off > FAR) return [];
    const kept = new Set(sums.flatMap((one) => (one === wrong ? [] : [one.parts.map(percentOf).join(' ')])));
    return kept.size < WHOLE_AT_LEAST ? [] : [{ parts: wrong.parts, sum: wrong.sum }];
  });
}

const percentOf = ({ quantity }: Share): number => quantity.value;

/** Where shares stand side by side in every line: from, to. */
function runsIn(lines: readonly (readonly (Share | undefined)[])[]): [number, number][] {
  if (lines.length <= WHOLE_AT_LEAST) return [];
  const runs: [number, number][] = [];
  const most = Math.min(...lines.map(({ length }) => length));
  let from = 0;
  for (let at = 0; at <= most; at++) {
    if (at < most && lines.every((line) => line[at] !== undefined)) continue;
    if (at - from >= PARTS_AT_LEAST) runs.push([from, at]);
    from = at + 1;
  }
  return runs;
}

/** The only number of a cell, where it is a share and no change. */
function shareIn(passage: Passage | undefined): Share | undefined {
  const [quantity, ...more]: readonly Quantity[] = passage?.quantities ?? [];
  const isShare =
    quantity?.unit?.family === 'ratio' &&
    quantity.sign === undefined &&
    quantity.bound === undefined &&
    quantity.value < WHOLE;
  return isShare && more.length === 0 ? { quantity, passage: passage! } : undefined;
}
