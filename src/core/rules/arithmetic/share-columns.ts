import { overlaps, rounded } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { type CellNumber, cellNumber, isTotal } from './columns';
import { exactly, middle, quotient, scaled, widened } from './interval';
import type { Miss } from './miss';
import { numbersOf } from './numbers-above';

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
    if (shareColumn === 0 || !isShare[shareColumn]) return [];
    for (const [column, amounts] of columns.entries()) {
      if (column === 0 || isShare[column] || !isFull(amounts)) continue;
      const total = totalRow && numberIn(totalRow, column, header);
      const misses = wrongAgainst(shares as CellNumber[], amounts, total, said);
      if (misses !== undefined) return misses;
    }
    return [];
  });
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
): Miss[] | undefined {
  const size = ({ quantity }: CellNumber): number => quantity.value * (quantity.unit?.factor ?? 1);
  const sum = amounts.reduce((all, one) => all + size(one), 0);
  const wholes = total === undefined ? [sum, ...said.filter((one) => one > sum)] : [size(total), sum];
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
  return judged.sort((a, b) => a.length - b.length)[0];
}
