import type { Quantity } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isTotalRow, isWithin } from '../reading/total-rows';

/** A bare cell that only makes sense in a unit a thousand times smaller or larger than its column's. */
export interface OddCell {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly head: Passage;
  /** What it is in the unit of the column. */
  readonly value: number;
}

const FAMILIES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily>([
  'power',
  'energy',
  'memory',
  'time',
  'bandwidth',
  'token_rate',
  'money_per_token',
]);
const LEAST_USUAL = 2;
/** The usual cells of such a column lie within this of each other, and the odd one in their range. */
const SPREAD = 4;
const RANGE = 4;
const THOUSAND = 1000;

/** The odd cells of a table: by the others of their column, or by its total. */
export const cellsOffByThousand = (table: TableReading): OddCell[] => {
  const byOthers = cellsOffOthers(table);
  const told = new Set(byOthers.map(({ passage }) => passage));
  return [...byOthers, ...partsOffByThousand(table).filter(({ passage }) => !told.has(passage))];
};

/** `30,400` under `31.5` and `29.8` in a column of kilowatts: watts by mistake. */
function cellsOffOthers({ header, rows }: TableReading): OddCell[] {
  return header.flatMap((head, column) => {
    if (column === 0 || !FAMILIES.has(head.labelUnit?.unit.family)) return [];
    const cells = rows.flatMap((row) => bareCell(row[column]));
    if (cells.length <= LEAST_USUAL || cells.length < rows.length - 1) return [];
    return cells.flatMap(({ passage, quantity }) => {
      const others = cells.filter((one) => one.passage !== passage).map((one) => one.quantity.value);
      const [least, most] = [Math.min(...others), Math.max(...others)];
      if (others.length < LEAST_USUAL || most > SPREAD * least) return [];
      const value = quantity.value > most ? quantity.value / THOUSAND : quantity.value * THOUSAND;
      const isOdd = value > least / RANGE && value < most * RANGE;
      return isOdd ? [{ passage, quantity, head, value }] : [];
    });
  });
}

/** `0.238` among 9, 14 and 86 milliseconds over a sum of 347: only as 238 does it make the total. */
function partsOffByThousand({ header, rows }: TableReading): OddCell[] {
  const at = rows.findIndex(isTotalRow);
  const parts = rows.slice(0, at).filter(([label]) => !isWithin(label?.text ?? ''));
  if (at < LEAST_PARTS || parts.length < LEAST_PARTS) return [];
  return header.flatMap((head, column) => {
    if (column === 0 || !FAMILIES.has(head.labelUnit?.unit.family)) return [];
    const cells = parts.flatMap((row) => bareCell(row[column]));
    const [total] = bareCell(rows[at]![column]);
    return total === undefined || cells.length < parts.length ? [] : madeWhole(cells, total, head);
  });
}

/** The one cell that makes the total in another unit, where it does not as it stands. */
function madeWhole(cells: readonly BareCell[], total: BareCell, head: Passage): OddCell[] {
  const whole = total.quantity.value;
  const sum = cells.reduce((all, { quantity }) => all + quantity.value, 0);
  const found = cells.flatMap(({ passage, quantity }) =>
    [THOUSAND, 1 / THOUSAND].flatMap((factor) => {
      const value = quantity.value * factor;
      const steps = cells.reduce((all, one) => all + (one.passage === passage ? 0 : one.quantity.step), 0);
      const slack = (steps + total.quantity.step + quantity.step * factor) / 2;
      const isWhole = Math.abs(sum - quantity.value + value - whole) <= slack + 1e-9 * whole;
      // What the change does not outweigh may be rounding.
      return isWhole && Math.abs(value - quantity.value) > 4 * slack ? [{ passage, quantity, head, value }] : [];
    }),
  );
  return found.length === 1 ? found : [];
}

const LEAST_PARTS = 3;

type BareCell = Pick<OddCell, 'passage' | 'quantity'>;

function bareCell(passage: Passage | undefined): BareCell[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  if (passage === undefined || quantity === undefined || more.length > 0 || !(quantity.value > 0)) return [];
  const isBare = quantity.unit === undefined && quantity.sign === undefined && quantity.bound === undefined;
  return isBare && /^[*_ ]*$/.test(passage.text.slice(quantity.end)) ? [{ passage, quantity }] : [];
}
