import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';
import { isTotalRow } from './total-rows';

/**
 * The cells of columns that end in the sum of what stands above: `| IT | 1.000 |`, `| Cooling | 0.183 |` … `| Total | 1.270 |` under
 * `PUE`. Each is a piece of the indicator's value and none by itself.
 */
export function piecesOfTotals({ header, rows }: TableReading): readonly Passage[] {
  const total = rows.at(-1);
  if (total === undefined || rows.length <= LEAST_PIECES || !isTotalRow(total)) return [];
  return header.flatMap((_, column) => {
    const pieces = rows.slice(0, -1).flatMap((row) => row[column] ?? []);
    const values = pieces.flatMap((cell) => onlyValue(cell) ?? []);
    const sum = onlyValue(total[column]);
    if (column === 0 || sum === undefined || values.length < rows.length - 1) return [];
    const added = values.reduce((all, { value }) => all + value, 0);
    const slack = values.reduce((all, { step }) => all + step / 2, sum.step / 2);
    return Math.abs(added - sum.value) <= slack ? pieces : [];
  });
}

const LEAST_PIECES = 2;

const onlyValue = (cell: Passage | undefined): Quantity | undefined =>
  cell?.quantities.length === 1 ? cell.quantities[0] : undefined;
