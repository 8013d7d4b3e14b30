import type { TableReading } from '../reading/slide-reading';
import { DOWN, daysNamed } from './downtime';
import { middle } from './interval';
import { type Amount, columnLanes, type Lane } from './lanes';
import type { Miss } from './miss';

const AVAILABILITY = /可用|实测|在线率|SLA|\b(?:availability|available|uptime|measured|actual|reached)\b/i;
const DAY = 86_400;
/** Minutes and hours are rounded, and so is the share they were reckoned from. */
const TOLERANCE = 0.03;
const LEAST = 0.9;

/** The downtimes of a table that the availability beside them does not leave of the period, where those of other rows fit. */
export function wrongDowntimeColumns(table: TableReading): Miss[] {
  const lanes = columnLanes(table);
  const down = lanes.filter(({ label, unit }) => unit?.family === 'time' && DOWN.test(label));
  const shares = lanes.filter(({ unit, amounts }) => unit?.family === 'ratio' && amounts.every(isAvailability));
  const named = shares.length > 1 ? shares.filter(({ label }) => AVAILABILITY.test(label)) : shares;
  if (down.length !== 1 || named.length === 0) return [];
  const days = daysNamed([down[0]!.label, ...[...table.context].reverse()]);
  const found = named.map((lane) => judged(lane, down[0]!, days));
  // Promised and measured shares stand side by side; the downtime is that of one of them.
  const best = found.filter((one) => one !== undefined).sort((a, b) => a.wrong.length - b.wrong.length)[0];
  return best === undefined || best.wrong.length > 1 || best.fitting === 0 ? [] : best.wrong;
}

const isAvailability = (amount: Amount | undefined): boolean => {
  const value = amount === undefined ? 1 : middle(amount.range);
  return value > LEAST && value <= 1;
};

function judged(share: Lane, down: Lane, days: readonly number[]): { wrong: Miss[]; fitting: number } | undefined {
  const pairs = down.amounts.flatMap((time, index) => {
    const available = share.amounts[index];
    return time === undefined || available === undefined || available.range.low >= 1 ? [] : [{ time, available }];
  });
  const results = days.map((period) => ({
    period,
    wrong: pairs.filter((pair) => !fits(pair.available, pair.time, period)),
  }));
  const best = results.sort((a, b) => a.wrong.length - b.wrong.length)[0];
  if (best === undefined) return undefined;
  const wrong = best.wrong.map(({ available, time: { passage, quantity, scale } }) => ({
    passage,
    quantity,
    expected: ((1 - middle(available.range)) * best.period * DAY) / scale,
    from: `(100% - ${available.passage.quote(available.quantity)}) × ${best.period} d`,
  }));
  return { wrong, fitting: pairs.length - wrong.length };
}

function fits({ quantity: { value, step } }: Amount, time: Amount, days: number): boolean {
  const share = (time.quantity.value * time.scale) / (days * DAY);
  const slack = TOLERANCE + time.quantity.step / 2 / time.quantity.value;
  const [low, high] = [1 - (value + step / 2) / 100, 1 - (value - step / 2) / 100];
  return share >= low * (1 - slack) && share <= high * (1 + slack);
}
