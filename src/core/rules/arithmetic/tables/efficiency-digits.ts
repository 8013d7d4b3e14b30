import { isExact, type Quantity } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';

/** `1.605 J per token` beside a cell with 1.605 tok/s/W: the digits of the inverse, which is another number. */
export function wrongEnergyDigits(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const told = texts.flatMap((passage) => ofFamily(passage, 'energy_per_token'));
  if (told.length === 0) return [];
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => ofFamily(cell, EFFICIENCY))));
  return told.flatMap(({ passage, quantity }): Miss[] => {
    const size = sizeOf(quantity);
    const same = cells.find((one) => Math.abs(sizeOf(one.quantity) / size - 1) < EXACT);
    // A slide that tells the inverse as well means this one.
    const isInverse = cells.some((one) => Math.abs(sizeOf(one.quantity) * size - 1) < APART);
    if (same === undefined || isInverse || !isTelling(quantity)) return [];
    const expected = 1 / sizeOf(same.quantity) / quantity.unit!.factor;
    return [{ passage, quantity, expected, from: `1 ÷ ${same.passage.quote(same.quantity)}`, other: same }];
  });
}

const EFFICIENCY = 'tokens_per_energy';
const EXACT = 1e-9;
/** Near to one a number and its inverse are hard to tell apart. */
const APART = 0.05;

const ofFamily = (passage: Passage, family: UnitFamily): { passage: Passage; quantity: Quantity }[] =>
  passage.quantities.flatMap((quantity) =>
    quantity.unit?.family === family && !quantity.unit.ambiguous && isExact(quantity) ? [{ passage, quantity }] : [],
  );

const sizeOf = ({ value, unit }: Quantity): number => value * (unit?.factor ?? 1);

/** Three digits that are no round number. */
function isTelling({ value, step }: Quantity): boolean {
  const digits = Math.round(value / step);
  return digits >= 100 && digits % 10 !== 0;
}
