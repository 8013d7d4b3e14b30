import type { Quantity, Range } from '../../numbers/quantity';
import { wholeUnit } from '../../numbers/unit-parser';
import type { Passage } from '../reading/passage';
import { nounOfLabel } from '../reading/quantity-nouns';
import type { TableReading } from '../reading/slide-reading';
import { unitColumnOf } from '../reading/table-readings';
import { namesEnergy, namesPower } from './consumption';

/** A label or a cell of a table in a unit of power that should be energy, or the reverse. */
export interface PowerOrEnergy {
  readonly passage: Passage;
  /** The unit of a label, or the number. */
  readonly range: Range;
  readonly quantity?: Quantity;
  readonly should: 'power' | 'energy';
}

/** What a table gives as power and calls energy, or the reverse. */
export const powerOrEnergyIn = (table: TableReading): PowerOrEnergy[] => [
  ...inLabels(table),
  ...inUnitColumn(table),
  ...inCells(table),
  ...oddInColumn(table),
];

/** `耗电量（kW）`, `Energy per million tokens (kW)`, `Peak draw (kWh)`: the name and the unit of a column or a row do not go together; 能耗 alone is used for both. */
function inLabels({ header, rows }: TableReading): PowerOrEnergy[] {
  return [...header, ...rows.flatMap((row) => row.slice(0, 1))].flatMap((passage) => {
    const label = passage.labelUnit;
    if (label === undefined || label.unit.ambiguous) return [];
    const { family } = label.unit;
    if ((family !== 'power' && family !== 'energy') || isEnergyOverTime(label.unit.text)) return [];
    const noun = nounOfLabel(passage.text);
    const name = passage.text.slice(0, label.range.start).replace(/[\s,，:：(（/|]{1,8}$/, '');
    const isEnergy =
      namesEnergy(name) || (noun?.kind === 'energy' && /电量$|energy (?:use|used|consumption)$/i.test(noun.name));
    const isPower = namesPower(name) || (noun?.kind === 'power' && /功率$|power draw$|TDP$/i.test(noun.name));
    if (isEnergy === isPower || isEnergy === (family === 'energy')) return [];
    return [{ passage, range: label.range, should: isEnergy ? 'energy' : 'power' }];
  });
}

/** `kWh/天`, `MWh per month`, 度/日: an amount of energy for each day, whatever its dimensions. */
const isEnergyOverTime = (unit: string): boolean =>
  /(?:Wh|瓦时|度) ?(?:\/|每|per |a )/i.test(unit) || /[每日月年天].{0,3}(?:Wh|瓦时|度)$/i.test(unit);

/** `| Energy per token | W |` under `Unit`. */
function inUnitColumn({ header, rows }: TableReading): PowerOrEnergy[] {
  const column = unitColumnOf({ header, rows });
  if (column < 1) return [];
  return rows.flatMap((row) => {
    const [label, passage] = [row[0]?.text ?? '', row[column]];
    const family = passage === undefined ? undefined : wholeUnit(passage.text)?.family;
    if (passage === undefined || (family !== 'power' && family !== 'energy')) return [];
    if (isEnergyOverTime(passage.text)) return [];
    const [isEnergy, isPower] = [namesEnergy(label), namesPower(label)];
    if (isEnergy === isPower || isEnergy === (family === 'energy')) return [];
    return [{ passage, range: { start: 0, end: passage.text.length }, should: isEnergy ? 'energy' : 'power' }];
  });
}

/** `| Energy per output token | 0.69 W |`: the row or the column names energy, and the cell has power; or the reverse. */
function inCells({ header, rows }: TableReading): PowerOrEnergy[] {
  return rows.flatMap((row) =>
    row.slice(1).flatMap((cell, index) => {
      const [quantity, ...more] = cell.quantities;
      const family = quantity?.unit?.family;
      if (quantity === undefined || more.length > 0 || quantity.unit?.ambiguous) return [];
      if (isEnergyOverTime(quantity.unit?.text ?? '')) return [];
      const labels = [row[0]!.text, header[index + 1]?.text ?? ''];
      const [isEnergy, isPower] = [labels.some(namesEnergy), labels.some(namesPower)];
      if (family === 'power' && isEnergy && !isPower) return [inCell(cell, quantity, 'energy')];
      if (family === 'energy' && isPower && !isEnergy) return [inCell(cell, quantity, 'power')];
      return [];
    }),
  );
}

const inCell = (passage: Passage, quantity: Quantity, should: PowerOrEnergy['should']): PowerOrEnergy => ({
  passage,
  range: quantity,
  quantity,
  should,
});

const NAMED = /power|energy|electricity|consum|功率|功耗|能耗|[用耗]电/i;
/** 能耗 and `power consumption` are said of both. */
const SAID_OF_BOTH = /能耗|功耗|power consumption|\bpower and\b|功率[^|]{0,12}电量/i;

/** `2.3 GW` among `2.1 GWh` under Consumption: the cells of a column are all power or all energy. */
function oddInColumn({ header, rows }: TableReading): PowerOrEnergy[] {
  return header.flatMap((head, column) => {
    if (column === 0 || head.labelUnit !== undefined || !NAMED.test(head.text)) return [];
    const labels = rows.map(([label]) => label!.text);
    // Rows that name what is measured are judged by their names.
    if (labels.some((label) => namesEnergy(label) || namesPower(label))) return [];
    const cells = rows.flatMap((row) => powerOrEnergyOf(row[column]));
    const power = cells.filter(({ family }) => family === 'power');
    const energy = cells.filter(({ family }) => family === 'energy');
    const [odd, ...more] = power.length < energy.length ? power : energy;
    if (odd === undefined || more.length > 0 || power.length === 0 || energy.length === 0) return [];
    if (power.length !== energy.length)
      return [inCell(odd.cell, odd.quantity, odd.family === 'power' ? 'energy' : 'power')];
    // One of each: the name tells.
    if (SAID_OF_BOTH.test(head.text)) return [];
    const should = /power|功率/i.test(head.text) ? 'power' : 'energy';
    const wrong = should === 'power' ? energy[0]! : power[0]!;
    return [inCell(wrong.cell, wrong.quantity, should)];
  });
}

interface PowerOrEnergyCell {
  readonly cell: Passage;
  readonly quantity: Quantity;
  readonly family: 'power' | 'energy';
}

function powerOrEnergyOf(cell: Passage | undefined): PowerOrEnergyCell[] {
  const [quantity, ...more] = cell?.quantities ?? [];
  const family = quantity?.unit?.family;
  if (cell === undefined || quantity === undefined || more.length > 0 || quantity.unit?.ambiguous) return [];
  return family === 'power' || family === 'energy' ? [{ cell, quantity, family }] : [];
}
