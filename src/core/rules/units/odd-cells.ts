import type { Quantity } from '../../numbers/quantity';
import type { UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';

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

/** `30,400` under `31.5` and `29.8` in a column of kilowatts: watts by mistake. */
export function cellsOffByThousand({ header, rows }: TableReading): OddCell[] {
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

function bareCell(passage: Passage | undefined): { readonly passage: Passage; readonly quantity: Quantity }[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  if (passage === undefined || quantity === undefined || more.length > 0 || !(quantity.value > 0)) return [];
  const isBare = quantity.unit === undefined && quantity.sign === undefined && quantity.bound === undefined;
  return isBare && /^[*_ ]*$/.test(passage.text.slice(quantity.end)) ? [{ passage, quantity }] : [];
}
