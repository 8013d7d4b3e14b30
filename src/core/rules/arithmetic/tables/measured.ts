import type { Interval, Quantity } from '../../../numbers/quantity';
import { rounded } from '../../../numbers/quantity';
import type { Unit, UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { scaled } from '../interval';

/** A number with the unit that holds for it. */
export interface Measured {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** The values of each row, with the unit of the cell or of the column's header. */
export function rowsOf({ header, rows }: TableReading): Measured[][] {
  return rows.map((row) =>
    row.flatMap((passage, column) => {
      const [quantity, ...more] = passage.quantities;
      const unit = quantity?.unit ?? header[column]?.labelUnit?.unit;
      return quantity === undefined || unit === undefined || more.length > 0 ? [] : [{ passage, quantity, unit }];
    }),
  );
}

/** The values of each column of a table whose rows are indicators, with the unit of the cell or of the row's label. */
export function columnsOf({ header, rows }: TableReading): Measured[][] {
  return header.slice(1).map((_, index) =>
    rows.flatMap((row) => {
      const passage = row[index + 1];
      const [quantity, ...more] = passage?.quantities ?? [];
      const unit = quantity?.unit ?? row[0]?.labelUnit?.unit;
      if (passage === undefined || quantity === undefined || unit === undefined || more.length > 0) return [];
      return [{ passage, quantity, unit }];
    }),
  );
}

/** The only value of a family among `values`; undefined where there are several, or it is a bound, a range or unclear. */
export function onlyOf(values: readonly Measured[], family: UnitFamily): Measured | undefined {
  const found = values.filter(({ unit }) => unit.family === family);
  const [value] = found;
  return found.length === 1 && value !== undefined && isPlain(value, family) ? value : undefined;
}

/** Whether a value of `family` is one exact positive number. */
export function isPlain({ quantity: { sign, bound, value, high }, unit }: Measured, family: UnitFamily): boolean {
  return (
    unit.family === family &&
    sign === undefined &&
    bound === undefined &&
    value === high &&
    value > 0 &&
    !unit.ambiguous
  );
}

/** Where the true value may lie, in the family's canonical unit. */
export const canonical = ({ quantity, unit }: Measured): Interval => scaled(rounded(quantity), unit.factor);

/** As the author wrote it. */
export const quote = ({ passage, quantity }: Measured): string => passage.quote(quantity);
