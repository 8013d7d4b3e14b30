import { type Interval, overlaps } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { middle, product, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, isBare, type Lane, rowLanes } from './lanes';
import { isRemarked } from './named-relations';

const YEAR = 8760;
/** Of a day, a week, a month, and of one to five years. */
const HOURS = [24, 168, 672, 696, 720, 730, 744, 8784, ...[1, 2, 3, 4, 5].map((years) => years * YEAR)];
const SECONDS = 3600;
const AGREE_AT_LEAST = 2;
const MOST_LANES = 9;
const TOLERANCE = 0.001;
const OFF_AT_LEAST = 0.015;

/**
 * The one cost that is not a count times a price of an hour times the hours that all others are reckoned with, which no column
 * tells: `| Autumn | 160 cards | €9.0 per hour | €1,501,200 |`.
 */
export function wrongRents(table: TableReading): Miss[] {
  const columns = brokenIn(columnLanes(table));
  const found = columns.length > 0 ? columns : brokenIn(rowLanes(table));
  return found.filter(({ passage }) => !isRemarked(table, passage));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  if (lanes.length < 3 || lanes.length > MOST_LANES) return [];
  const rates = lanes.filter(({ unit }) => unit?.family === 'money_rate');
  const counts = lanes.filter((lane) => isBare(lane) && lane.unit?.family !== 'ratio');
  const found = rates.flatMap((rate) => {
    const costs = lanes.filter(({ unit }) => unit?.family === 'money' && unit.currency === rate.unit!.currency);
    return costs.flatMap((cost) => counts.flatMap((count) => missIn(cost, count, rate)));
  });
  return found.slice(0, 1);
}

interface Row {
  readonly cost: Amount;
  readonly of: readonly Amount[];
  /** What an hour costs. */
  readonly hourly: Interval;
}

function missIn(cost: Lane, count: Lane, rate: Lane): Miss[] {
  const rows = cost.amounts.flatMap((own, at): Row[] => {
    const [many, price] = [count.amounts[at], rate.amounts[at]];
    if (own === undefined || many === undefined || price === undefined) return [];
    return [{ cost: own, of: [many, price], hourly: scaled(product(many.range, price.range), SECONDS) }];
  });
  const judged = HOURS.map((hours) => ({ hours, wrong: rows.filter((row) => !fits(row, hours)) }));
  const [best] = judged.sort((a, b) => a.wrong.length - b.wrong.length);
  const [only, ...more] = best!.wrong;
  const telling = new Set(rows.filter((row) => row !== only).map((row) => row.cost.quantity.value));
  if (only === undefined || more.length > 0 || telling.size < AGREE_AT_LEAST) return [];
  return missOf(only, best!.hours);
}

function missOf({ cost: { passage, quantity, scale }, of, hourly }: Row, hours: number): Miss[] {
  const expected = (middle(hourly) * hours) / scale;
  const from = [...of.map((one) => one.passage.quote(one.quantity)), `${hours} h`].join(' × ');
  return Math.abs(expected / quantity.value - 1) < OFF_AT_LEAST ? [] : [{ passage, quantity, expected, from }];
}

/** Prices and counts are as printed. */
function fits({ cost: { range }, hourly }: Row, hours: number): boolean {
  const exact = middle(hourly) * hours;
  return overlaps(widened(range, TOLERANCE), { low: exact, high: exact });
}
