import { type Interval, overlaps } from '../../../numbers/quantity';
import type { TableReading } from '../../reading/slide-reading';
import { joined, sameDimensions } from '../equations/expression';
import { middle, product, scaled, widened } from '../interval';
import type { Miss } from '../miss';
import { type Amount, columnLanes, type Lane, rowLanes } from './lanes';
import { isRemarked } from './named-relations';

/** How many hours a period in a column's name may be reckoned with. */
const PERIODS: readonly (readonly [RegExp, readonly number[]])[] = [
  [
    /[日每]?(?:电费|用电|耗电|费用|成本|租金|产出|产量)[^月年]{0,8}(?:[/每]天|\(天)|^[^月年]{0,8}[每日]天?(?=[\u3400-\u9fff])|\b(?:daily|per day|a day|\/ ?day)\b/i,
    [24],
  ],
  [/月|\b(?:monthly|per month|a month|month(?:'s)?|\/ ?month)\b/i, [720, 730, 744, 672, 696, 730.5]],
  [/年|\b(?:yearly|annual|per year|a year|\/ ?year)\b/i, [8760, 8784, 8640]],
];
/** So many hours or days in the name itself. */
const HOURS = /(\d[\d,]{1,5}) ?(?:小时|hours?\b|h\b)/i;
const DAYS = /(\d{1,3}) ?(?:天|日|days?\b)/i;
/** What else is in it. */
const OTHERWISE =
  /含|折|优惠|PUE|差|节|省|变化|预算|目标|上限|实际|\b(?:incl|discount|saving|saved|change|delta|budget|target|limit|actual|measured)/i;
const HOUR = 3600;
const TOLERANCE = 0.004;
const OFF_AT_LEAST = 0.015;
const NEAR = 12;
const MOST_LANES = 8;

/**
 * `| 功率 (MW) | 电价 (元/kWh) | 月电费 (万元) |`: the amounts over a day, a month or a year that a product of the rates beside
 * them does not give, where the hours that it takes hold in another row or are named.
 */
export function wrongPeriodProducts(table: TableReading): Miss[] {
  const columns = brokenIn(columnLanes(table));
  const found = columns.length > 0 ? columns : brokenIn(rowLanes(table));
  return found.filter(({ passage }) => !isRemarked(table, passage));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  if (lanes.length < 2 || lanes.length > MOST_LANES) return [];
  const found = lanes.flatMap((result, index) => {
    const hours = hoursOf(result.label);
    if (hours.length === 0 || OTHERWISE.test(result.label)) return [];
    // What authors compute stands after what they compute it from.
    const sets = setsOf(lanes.slice(0, index)).filter((factors) => mayGive(result, factors));
    const judged = sets.map((factors) => judge(result, factors, hours));
    return judged.some((one) => one === 'kept') ? [] : judged.flatMap((one) => (one === 'kept' ? [] : one));
  });
  return found.slice(0, 1);
}

function hoursOf(label: string): readonly number[] {
  const [, hours] = HOURS.exec(label) ?? [];
  if (hours !== undefined) return [Number(hours.replaceAll(',', ''))];
  const [, days] = DAYS.exec(label) ?? [];
  if (days !== undefined) return [Number(days) * 24];
  return PERIODS.find(([pattern]) => pattern.test(label))?.[1] ?? [];
}

/** One to three lanes. */
function setsOf(lanes: readonly Lane[]): (readonly Lane[])[] {
  const ones = lanes.map((one): readonly Lane[] => [one]);
  const twos = lanes.flatMap((a, i) => lanes.slice(i + 1).map((b): readonly Lane[] => [a, b]));
  const threes = twos.flatMap(([a, b]) => lanes.slice(lanes.indexOf(b!) + 1).map((c): readonly Lane[] => [a!, b!, c]));
  return [...ones, ...twos, ...threes];
}

const A_TIME = { second: 1 };

/** A rate of one hour, which a time makes an amount of. */
function mayGive({ dimensions, unit }: Lane, factors: readonly Lane[]): boolean {
  const all = factors.map((one) => one.dimensions).reduce((a, b) => joined(a, b, 1));
  const currencies = new Set([unit, ...factors.map((one) => one.unit)].flatMap((one) => one?.currency ?? []));
  const isTimed = factors.some((one) => one.unit?.family === 'time');
  const shares = factors.some((one) => one.unit?.family === 'ratio' || one.unit?.family === 'factor');
  return (
    Object.keys(dimensions).length > 0 &&
    dimensions.second === undefined &&
    !isTimed &&
    !shares &&
    currencies.size < 2 &&
    sameDimensions(dimensions, joined(all, A_TIME, 1))
  );
}

interface Step {
  readonly said: Amount;
  readonly factors: readonly Amount[];
  readonly hourly: Interval;
}

function judge(result: Lane, factors: readonly Lane[], hours: readonly number[]): 'kept' | Miss[] {
  const steps = result.amounts.flatMap((said, row): Step[] => {
    const own = factors.map(({ amounts }) => amounts[row]);
    if (said === undefined || own.some((one) => one === undefined)) return [];
    const all = own as Amount[];
    return [{ said, factors: all, hourly: scaled(all.map(({ range }) => range).reduce(product), HOUR) }];
  });
  const fitting = hours.map((by) => steps.filter((step) => fits(step, by)));
  if (steps.length > 0 && fitting.some(({ length }) => length === steps.length)) return 'kept';
  const best = fitting.reduce((a, b) => (b.length > a.length ? b : a));
  const [wrong, ...more] = steps.filter((step) => !best.includes(step));
  // One number of hours is named, or another row tells which.
  if (wrong === undefined || more.length > 0 || steps.length < 2) return [];
  const by = hours[fitting.indexOf(best)]!;
  const { said, factors: own, hourly } = wrong;
  const expected = (middle(hourly) * by) / said.scale;
  const off = expected / said.quantity.value;
  if (Math.abs(off - 1) < OFF_AT_LEAST || off > NEAR || off < 1 / NEAR) return [];
  const from = `${own.map((one) => one.passage.quote(one.quantity)).join(' × ')} × ${by} h`;
  return [{ passage: said.passage, quantity: said.quantity, expected, from }];
}

function fits({ said, hourly }: Step, by: number): boolean {
  const slack = (said.quantity.step / 2) * said.scale;
  return overlaps(widened(said.range, TOLERANCE, slack), scaled(hourly, by));
}
