import type { Quantity } from '../../numbers/quantity';
import type { Unit, UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';

/** A value with its unit, of a column or a list. */
export interface Cell {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly unit: Unit;
}

/** A cell in another unit than most cells beside it, one of which is `target`. */
export interface MixedCell {
  readonly cell: Cell;
  readonly target: Cell;
}

/** Items of a list that give the same kind of thing; times are of different steps more often. */
export const OF_LISTS: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>([
  'money_per_token',
  'tokens_per_money',
  'token_rate',
  'energy_per_token',
]);
/** So many make a list, or a column whose unit is known from the others. */
export const LEAST_ITEMS = 3;

/** Families whose units people mix up; capacities in GB and TB, or hours and days, are read without trouble. */
const FAMILIES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'money_per_token',
  'money_rate',
  'tokens_per_money',
  'token_rate',
  'time',
  'time_per_token',
  'tokens_per_energy',
  'energy_per_token',
]);
/** A column that spans more than this shows different things, as levels of a memory do. */
const SPAN = 1000;
/** Times further apart than this are of different steps, each readable in its own unit. */
const TIME_SPAN = 50;
/** Shorter times are those of memories and links, which nobody writes in one unit. */
const MILLISECOND = 1e-3;

/** What a cell gives that has one value and no more. */
export function cellOf(passage: Passage | undefined): Cell[] {
  const [quantity, ...more] = passage?.quantities ?? [];
  const unit = quantity?.unit;
  if (passage === undefined || quantity === undefined || unit?.family === undefined || more.length > 0) return [];
  if (!FAMILIES.has(unit.family)) return [];
  return quantity.sign === undefined && quantity.high === quantity.value ? [{ passage, quantity, unit }] : [];
}

/** Whether no time in another unit comes near those in the unit of `target`. */
function areFarApart(cells: readonly Cell[], target: Cell): boolean {
  const [usual, odd] = [true, false].map((isUsual) =>
    cells
      .filter(({ unit }) => (unit.factor === target.unit.factor) === isUsual)
      .map(({ quantity, unit }) => quantity.value * unit.factor),
  ) as [number[], number[]];
  return odd.every((one) => usual.every((other) => Math.max(one, other) > TIME_SPAN * Math.min(one, other)));
}

/** `isOfCards`: the column's name says that its prices are of one card. */
export function mixedCells(cells: readonly Cell[], isOfCards: boolean): MixedCell[] {
  const [first] = cells;
  if (first === undefined || cells.length < 2) return [];
  if (cells.some(({ unit }) => unit.family !== first.unit.family || unit.currency !== first.unit.currency)) return [];
  const values = cells.map(({ quantity, unit }) => quantity.value * unit.factor).filter((value) => value > 0);
  const target = mostUsed(cells);
  if (Math.max(...values) > SPAN * Math.min(...values) && !isSlip(cells, target)) return [];
  if (first.unit.family === 'money_rate' && !areOnePrice(cells, target, isOfCards)) return [];
  if (first.unit.family === 'time' && (Math.max(...values) < MILLISECOND || areFarApart(cells, target))) return [];
  return cells
    .filter(({ unit }) => unit.factor !== target.unit.factor)
    .filter((cell) => !isReadable(cell, target))
    .map((cell) => ({ cell, target }));
}

/** `€0.85/1K tokens` among `€0.84/M tokens` and more: the digits of the column in a unit that only this cell has. */
function isSlip(cells: readonly Cell[], target: Cell): boolean {
  if (!OF_LISTS.has(target.unit.family) || cells.length < LEAST_ITEMS) return false;
  const digits = cells.map(({ quantity }) => quantity.value);
  return (
    cells.filter(({ unit }) => unit.factor !== target.unit.factor).length === 1 &&
    Math.max(...digits) < PRICE_SPAN * Math.min(...digits)
  );
}

/** Minutes, hours and days stand beside each other without trouble, but nobody writes 0.4 h for want of a unit. */
function isReadable({ quantity, unit }: Cell, target: Cell): boolean {
  if (unit.family !== 'time' || (unit.factor <= 1 && target.unit.factor <= 1)) return false;
  return unit.factor < target.unit.factor || quantity.value >= 1;
}

/** What one card is rented for hardly differs more than so between two rows. */
const PRICE_SPAN = 10;

/** Whether a column gives prices of cards, most of them by the same time, and the others come to much the same. */
function areOnePrice(cells: readonly Cell[], target: Cell, isOfCards: boolean): boolean {
  const usual = cells.filter(({ unit }) => unit.factor === target.unit.factor);
  if (usual.length * 2 <= cells.length || !(isOfCards || cells.every(({ unit }) => unit.scope === 'gpu'))) return false;
  const amounts = cells.map(({ quantity, unit }) => quantity.value * unit.factor);
  return Math.max(...amounts) <= PRICE_SPAN * Math.min(...amounts);
}

/** A cell in the unit that most cells have; of two units used alike, that of the last row. */
function mostUsed(cells: readonly Cell[]): Cell {
  const uses = (cell: Cell): number => cells.filter(({ unit }) => unit.factor === cell.unit.factor).length;
  return cells.reduce((best, cell) => (uses(cell) >= uses(best) ? cell : best));
}
