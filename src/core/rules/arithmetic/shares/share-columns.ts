import { canonicalValue, overlaps, rounded } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import { exactly, middle, quotient, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { type CellNumber, cellNumber } from '../tables/columns';
import { numbersOf } from '../tables/numbers-above';

/** Rows that must fit before one that does not can be wrong. */
const FIT_AT_LEAST = 2;
const MOST_SAID = 6;

/** The shares of a table that the amounts beside them do not give: 57 of 212 is 26.9%, not 31.9%. */
export function wrongShareColumns(table: TableReading): Miss[] {
  const { header, rows } = table;
  const totalRow = rows.find(
    (row, index) => isTotal(row[0]?.text ?? '') || (index === rows.length - 1 && isWhole(row)),
  );
  const parts = rows.filter((row) => row !== totalRow && !isTotal(row[0]?.text ?? ''));
  if (parts.length < FIT_AT_LEAST + 1) return [];
  const columns = (rows[0] ?? []).map((_, column) => parts.map((row) => numberIn(row, column, header)));
  // A number of the line above may be what the shares are of.
  const said = (table.context.at(-1) === undefined ? [] : numbersOf(table.context.at(-1)!)).slice(0, MOST_SAID);
  const isShare = columns.map((cells) => cells.every((cell) => cell?.unit?.family === 'ratio'));
  return columns.flatMap((shares, shareColumn) => {
    if (shareColumn === 0 || !isShare[shareColumn] || ITS_OWN.test(header[shareColumn]?.text ?? '')) return [];
    const judged = columns.flatMap((amounts, column) => {
      if (column === 0 || isShare[column] || !isFull(amounts)) return [];
      const total = totalRow && numberIn(totalRow, column, header);
      const misses = wrongAgainst(shares as CellNumber[], amounts, total, said);
      return misses === undefined ? [] : [misses];
    });
    return fewest(judged) ?? [];
  });
}

/** Of months and their sum the shares are of what they fit best. */
const fewest = (judged: readonly (readonly Miss[])[]): readonly Miss[] | undefined =>
  [...judged].sort((a, b) => a.length - b.length)[0];

/**
 * The shares that the amounts beside them are not of one number that the header or the line above gives: 343 of 400 GB/s
 * is 86%. Nothing but the shares themselves tells which number is meant, so nearly all of them must be of it.
 */
export function wrongSharesOfOne({ header, rows, context }: TableReading): Miss[] {
  if (rows.length <= FIT_AT_LEAST) return [];
  const above = context.at(-1) === undefined ? [] : numbersOf(context.at(-1)!).slice(0, MOST_SAID);
  const columns = header.map((_, column) => rows.map((row) => numberIn(row, column, header)));
  return columns.flatMap((shares, at) => {
    if (
      at === 0 ||
      !isFull(shares) ||
      !shares.every((share: CellNumber | undefined) => share?.unit?.family === 'ratio')
    )
      return [];
    // A utilisation is a share of time, whatever limit stands above.
    const wholes = [...numbersOf(header[at]!.text), ...(ITS_OWN.test(header[at]!.text) ? [] : above)].filter(
      (one) => one > 1 && one !== 100,
    );
    for (const [column, amounts] of columns.entries()) {
      if (
        column === at ||
        !isFull(amounts) ||
        amounts.some((one: CellNumber | undefined) => one?.unit?.family === 'ratio')
      )
        continue;
      for (const whole of wholes) {
        const misses = sharesNotOf(whole, shares, amounts);
        if (misses !== undefined) return misses;
      }
    }
    return [];
  });
}

const ITS_OWN = /利用率|活跃|命中|负载|CPU|\b(?:util\w{0,8}|load|busy|hit|SM(?:_\w{1,10})?|MFU|MBU|CPU)\b/i;

/** Undefined where not all but one or few of the shares are of `whole`. */
function sharesNotOf(whole: number, shares: readonly CellNumber[], amounts: readonly CellNumber[]): Miss[] | undefined {
  const misses = shares.flatMap(({ passage, quantity }, at): Miss[] => {
    const amount = amounts[at]!;
    const expected = scaled(quotient(rounded(amount.quantity), exactly(whole)), 100);
    if (overlaps(widened(exactly(quantity.value), 0.005, quantity.step), expected)) return [];
    return [
      {
        passage,
        quantity,
        expected: middle(expected),
        from: `${amount.passage.quote(amount.quantity.number)} ÷ ${whole}`,
      },
    ];
  });
  const isOfWhole = shares.length - misses.length >= FIT_AT_LEAST && misses.length * 3 <= shares.length;
  return isOfWhole ? misses : undefined;
}

/** `IT total`, `机房合计`: the last row, all of what stands above it. */
const isWhole = (row: readonly Passage[]): boolean =>
  /(?:合计|总计|总和|总数|\btotal|\bsum)[ *)]*$/i.test(row[0]?.text ?? '') ||
  row.slice(1).some(({ text }) => /^ ?100(?:\.0{1,2})? ?% ?$/.test(text));

function numberIn(row: readonly Passage[], column: number, header: readonly Passage[]): CellNumber | undefined {
  return cellNumber(row[column], header[column]?.labelUnit?.unit);
}

function isFull(cells: readonly (CellNumber | undefined)[]): cells is readonly CellNumber[] {
  return cells.every((cell) => cell !== undefined && cell.quantity.value > 0 && cell.quantity.sign === undefined);
}

/** The misses where most shares are those of the amounts in their total; undefined where they are shares of else. */
function wrongAgainst(
  shares: readonly CellNumber[],
  amounts: readonly CellNumber[],
  total: CellNumber | undefined,
  said: readonly number[],
): readonly Miss[] | undefined {
  const size = ({ quantity }: CellNumber): number => canonicalValue(quantity);
  const sum = amounts.reduce((all, one) => all + size(one), 0);
  // `| 原始 | 160 | 100% |`: all of it stands in a row, and the others are what was left of it.
  const base = amounts.filter((_, index) => shares[index]!.quantity.value === 100);
  const wholes =
    total === undefined
      ? [sum, ...said.filter((one) => one > sum), ...(base.length === 1 ? base.map(size) : [])]
      : [size(total), sum];
  const judged = wholes.flatMap((whole) => {
    if (!(whole > 0)) return [];
    const expected = amounts.map((one) =>
      scaled(quotient(scaled(rounded(one.quantity), one.quantity.unit?.factor ?? 1), exactly(whole)), 100),
    );
    const wrong = shares.filter(
      ({ quantity }, index) => !overlaps(widened(exactly(quantity.value), 0.005, quantity.step), expected[index]!),
    );
    if (shares.length - wrong.length < Math.max(FIT_AT_LEAST, shares.length * 0.6)) return [];
    const misses = wrong.map(({ passage, quantity }) => {
      const index = shares.findIndex((one) => one.passage === passage);
      const amount = amounts[index]!;
      const shown = Number((whole / (amount.quantity.unit?.factor ?? 1)).toPrecision(6));
      const from = `${amount.passage.quote(amount.quantity.number)} ÷ ${shown}`;
      return { passage, quantity, expected: middle(expected[index]!), from };
    });
    return [misses];
  });
  // A wrong total fits worse than what its parts add up to.
  return fewest(judged);
}
