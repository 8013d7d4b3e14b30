import { isExact, type Quantity } from '../../../numbers/quantity';
import { readQuantities } from '../../../numbers/read';
import type { Dimensions } from '../../../numbers/units';
import type { TableReading } from '../../reading/slide-reading';
import { middle } from '../interval';
import type { Miss } from '../miss';
import { columnLanes, type Lane, rowLanes } from './lanes';

const TOLERANCE = 0.008;
/** Further off it is of something else. */
const FAR = 12;

/**
 * `月电费（元，0.68 元/kWh）` beside `月用电（kWh）`: what the label says that each costs, times the other row or column. Where it gives
 * all cells but one, that one is wrong.
 */
export const wrongPricedLanes = (table: TableReading): Miss[] =>
  [rowLanes(table), columnLanes(table)].flatMap((lanes) => lanes.flatMap((lane) => pricedBy(lane, lanes)));

function pricedBy(lane: Lane, lanes: readonly Lane[]): Miss[] {
  const rate = rateIn(lane.label);
  if (rate === undefined) return [];
  const [source, ...more] = lanes.filter((other) => other !== lane && isPriced(other, rate, lane));
  if (source === undefined || more.length > 0) return [];
  const price = rate.value * rate.unit!.factor;
  const pairs = lane.amounts.flatMap((amount, at) => {
    const of = source.amounts[at];
    return amount === undefined || of === undefined ? [] : [{ amount, of, right: middle(of.range) * price }];
  });
  const [wrong, ...others] = pairs.filter(
    ({ amount, right }) => Math.abs(middle(amount.range) / right - 1) > TOLERANCE,
  );
  if (wrong === undefined || others.length > 0 || pairs.length < 2) return [];
  const { amount, of, right } = wrong;
  const off = middle(amount.range) / right;
  if (off > FAR || off < 1 / FAR) return [];
  const from = `${of.passage.quote(of.quantity)} × ${lane.label.slice(rate.start, rate.end)}`;
  return [{ passage: amount.passage, quantity: amount.quantity, expected: right / amount.scale, from }];
}

/** The only rate of a label, such as a price of each. */
function rateIn(label: string): Quantity | undefined {
  if (!/\d/.test(label) || !/[/每]|\bper\b/i.test(label)) return undefined;
  const [rate, ...more] = readQuantities(label).filter(
    (one) => isExact(one) && Object.values(one.unit?.dimensions ?? {}).some((power) => power < 0),
  );
  return more.length === 0 ? rate : undefined;
}

/** Whether so many of `source` at `rate` are what `result` tells, by their dimensions. */
function isPriced(source: Lane, rate: Quantity, result: Lane): boolean {
  const of = rate.unit!.dimensions;
  const names = new Set([...Object.keys(source.dimensions), ...Object.keys(of), ...Object.keys(result.dimensions)]);
  return (
    Object.values(source.dimensions).some((power) => power !== 0) &&
    [...names].every(
      (name) => powerOf(source.dimensions, name) + powerOf(of, name) === powerOf(result.dimensions, name),
    )
  );
}

const powerOf = (dimensions: Dimensions, name: string): number =>
  (dimensions as Readonly<Record<string, number>>)[name] ?? 0;
