import type { Quantity } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import { unitUnder } from './header-units';
import type { Passage } from './passage';
import type { TableReading } from './slide-reading';

/** A number of a table beside its labels. */
export interface MeasuredCell {
  readonly cell: Passage;
  readonly quantity: Quantity;
  /** Its own, that of its header, or that of its row. */
  readonly unit: Unit | undefined;
  /** The words of its row and its column, a line each. */
  readonly labels: string;
}

/** The numbers of a table, but for those in the labels of its rows. */
export const measuredCells = ({ header, rows }: TableReading): MeasuredCell[] =>
  rows.flatMap((row) =>
    row.slice(1).flatMap((cell, at) => {
      const head = header[at + 1];
      const labels = `${row[0]!.text}\n${head?.text ?? ''}`;
      return cell.quantities.map((quantity) => ({
        cell,
        quantity,
        unit: unitUnder(head, quantity.unit) ?? row[0]!.labelUnit?.unit,
        labels,
      }));
    }),
  );
