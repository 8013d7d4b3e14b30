import { formatTime } from './axis-format';
import { DAY, HOUR, MINUTE, monthsLater, SECOND, startOfDay, weekdayOf } from './dates';
import type { TickInterval } from './model';

/** A line down the plan, with what stands over it. */
export interface Tick {
  readonly time: number;
  readonly label: string;
}

const LENGTHS: Readonly<Record<TickInterval['unit'], number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
};

/** Intervals to choose from, short ones first. */
const INTERVALS: readonly TickInterval[] = [
  ...[1, 5, 10, 50, 100, 500].map((count) => ({ count, unit: 'millisecond' as const })),
  ...[1, 5, 15, 30].map((count) => ({ count, unit: 'second' as const })),
  ...[1, 2, 5, 10, 15, 30].map((count) => ({ count, unit: 'minute' as const })),
  ...[1, 2, 3, 6, 12].map((count) => ({ count, unit: 'hour' as const })),
  ...[1, 2].map((count) => ({ count, unit: 'day' as const })),
  ...[1, 2].map((count) => ({ count, unit: 'week' as const })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].map((count) => ({ count, unit: 'month' as const })),
];

export interface AxisWish {
  readonly from: number;
  readonly to: number;
  /** Points. */
  readonly width: number;
  readonly format?: string;
  readonly tick?: TickInterval;
  readonly weekStart: number;
  /** Width of a label in points, with the space around it. */
  readonly labelWidth: (text: string) => number;
}

/** Ticks as close as their labels allow; the author's interval where it is not closer than that. */
export function ticksOf(wish: AxisWish): Tick[] {
  const { from, to } = wish;
  const format = wish.format ?? defaultFormat(to - from);
  const asked = wish.tick ? INTERVALS.filter((one) => lengthOf(one) > lengthOf(wish.tick!)) : INTERVALS;
  const candidates = wish.tick ? [wish.tick, ...asked] : asked;
  for (const interval of candidates) {
    const length = lengthOf(interval);
    if ((wish.width * length) / (to - from) < MOST_DENSE) continue;
    const ticks = placesOf(interval, wish).map((time) => ({ time, label: formatTime(time, format) }));
    const widest = Math.max(0, ...ticks.map(({ label }) => wish.labelWidth(label)));
    if (((wish.width * length) / (to - from)) * SHORTEST_MONTH >= widest) return distinct(ticks);
  }
  return [{ time: from, label: formatTime(from, format) }];
}

/** Points: no label is narrower. */
const MOST_DENSE = 8;
/** February is so much shorter than thirty days. */
const SHORTEST_MONTH = 0.93;

/** Every label once, where it first holds: years over months are not repeated. */
function distinct(ticks: readonly Tick[]): Tick[] {
  return ticks.filter(({ label }, index) => index === 0 || label !== ticks[index - 1]!.label);
}

function lengthOf({ count, unit }: TickInterval): number {
  return count * LENGTHS[unit];
}

function defaultFormat(length: number): string {
  return length < 3 * DAY ? '%H:%M' : '%Y-%m-%d';
}

function placesOf({ count, unit }: TickInterval, { from, to, weekStart }: AxisWish): number[] {
  const places: number[] = [];
  const add = (time: number): void => {
    if (time >= from && time <= to) places.push(time);
  };
  if (unit === 'month') {
    const start = new Date(from);
    const first = Date.UTC(start.getUTCFullYear() - (count >= 12 ? start.getUTCFullYear() % (count / 12) : 0), 0, 1);
    for (let month = 0, time = first; time <= to; month += count, time = monthsLater(first, month)) add(time);
    return places;
  }
  const length = lengthOf({ count, unit });
  let time = Math.floor(from / length) * length;
  if (unit === 'day') time = startOfDay(from);
  if (unit === 'week') time = startOfDay(from) - ((weekdayOf(from) - weekStart + 7) % 7) * DAY;
  for (; time <= to; time += length) add(time);
  return places;
}
