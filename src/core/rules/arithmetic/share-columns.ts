import { overlaps, rounded } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { type CellNumber, cellNumber, isTotal } from './columns';
import { exactly, middle, quotient, scaled, widened } from './interval';
import type { Miss } from './miss';

/** Rows that must fit before one that does not can be wrong. */
const FIT_AT_LEAST = 2;

/** The shares of a table that the amounts beside them do not give: 57 of 212 is 26.9%, not 31.9%. */
export function wrongShareColumns(table: TableReading): Miss[] {
  const { header, rows } = table;
  const totalRow = rows.find((row) => isTotal(row[0]?.text ?? ''));
  const parts = rows.filter((row) => !isTotal(row[0]?.text ?? ''));
  if (parts.length < FIT_AT_LEAST + 1) return [];
  const columns = (rows[0] ?? []).map((_, column) => parts.map((row) => numberIn(row, column, header)));
  const isShare = columns.map((cells) => cells.every((cell) => cell?.unit?.family === 'ratio'));
  return columns.flatMap((shares, shareColumn) => {
    if (shareColumn === 0 || !isShare[shareColumn]) return [];
    for (const [column, amounts] of columns.entries()) {
      if (column === 0 || isShare[column] || !isFull(amounts)) continue;
      const misses = wrongAgainst(shares as CellNumber[], amounts, totalRow && numberIn(totalRow, column, header));
      if (misses !== undefined) return misses;
    }
    return [];
  });
}

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
): Miss[] | undefined {
  const size = ({ quantity }: CellNumber): number => quantity.value * (quantity.unit?.factor ?? 1);
  const sum = amounts.reduce((all, one) => all + size(one), 0);
  const wholes = total === undefined ? [sum] : [size(total), sum];
  for (const whole of wholes) {
    if (!(whole > 0)) continue;
    const expected = amounts.map((one) =>
      scaled(quotient(scaled(rounded(one.quantity), one.quantity.unit?.factor ?? 1), exactly(whole)), 100),
    );
    const wrong = shares.filter(
      ({ quantity }, index) => !overlaps(widened(exactly(quantity.value), 0.005, quantity.step), expected[index]!),
    );
    if (shares.length - wrong.length < Math.max(FIT_AT_LEAST, shares.length * 0.6)) continue;
    return wrong.map(({ passage, quantity }) => {
      const index = shares.findIndex((one) => one.passage === passage);
      const amount = amounts[index]!;
      const shown = Number((whole / (amount.quantity.unit?.factor ?? 1)).toPrecision(6));
      const from = `${amount.passage.quote(amount.quantity.number)} ÷ ${shown}`;
      return { passage, quantity, expected: middle(expected[index]!), from };
    });
  }
  return undefined;
}
