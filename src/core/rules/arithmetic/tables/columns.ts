import { canonicalValue, type Quantity } from '../../../numbers/quantity';
import type { Unit } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { CHANGE } from '../../reading/table-readings';
import { isTotalRow } from '../../reading/total-rows';

/** The one number of a cell, with the unit that the cell, the header or the row's label gives. */
export interface CellNumber {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
}

/** Numbers that stand in one column, or in one row of a table whose rows are indicators. */
export interface Series {
  readonly cells: readonly (CellNumber | undefined)[];
  /** The values of `cells` in canonical units; not a number where there is none. */
  readonly amounts: readonly number[];
}

/** The label of a row that adds up the rows above it. */
/** The columns of a table after the first, without rows of totals. */
export function columnSeries({ header, rows }: TableReading): Series[] {
  const body = rows.filter((row) => !isTotalRow(row));
  return header
    .slice(1)
    .map((cell, index) => seriesOf(body.map((row) => cellNumber(row[index + 1], cell.labelUnit?.unit))));
}

/** `| 40 |`, `| 80 |` under Streams: the labels of the rows where each is a number that may be reckoned with. */
export function labelSeries({ header, rows }: TableReading): Series | undefined {
  const body = rows.filter((row) => !isTotalRow(row));
  const cells = body.map((row) => cellNumber(row[0], header[0]?.labelUnit?.unit));
  const areNumbers = cells.every(
    (cell, at) => cell !== undefined && /^[ *]{0,3}[\d,]{1,12}[ *]{0,3}$/.test(body[at]![0]!.text),
  );
  return areNumbers ? seriesOf(cells) : undefined;
}

/** The rows of a table, each a series over the columns. */
export function rowSeries({ header, rows }: TableReading): Series[] {
  const isChange = header.map(({ text }) => CHANGE.test(text));
  return rows.map((row) =>
    seriesOf(
      row.slice(1).map((cell, at) => (isChange[at + 1] ? undefined : cellNumber(cell, row[0]?.labelUnit?.unit))),
    ),
  );
}

function seriesOf(cells: Series['cells']): Series {
  const amounts = cells.map((cell) => (cell === undefined ? Number.NaN : canonicalValue(cell.quantity)));
  return { cells, amounts };
}

const APART = /^[ (]?(?:[≈~约$¥€£]|US)?[ $¥€£]?$/;

/** The number of a cell that holds one exact number and hardly anything else. */
export function cellNumber(passage: Passage | undefined, inherited: Unit | undefined): CellNumber | undefined {
  const [quantity, ...more] = passage?.quantities ?? [];
  if (passage === undefined || quantity === undefined || more.length > 0) return undefined;
  if (quantity.bound !== undefined || quantity.high !== quantity.value || quantity.unit?.ambiguous) return undefined;
  if (
    !APART.test(passage.text.slice(0, quantity.start)) ||
    /[×÷=*/+]/.test(passage.text.replace(/\/ ?[A-Za-z\u3400-\u9fff]/g, ''))
  ) {
    return undefined;
  }
  return { passage, quantity, unit: quantity.unit ?? inherited };
}
