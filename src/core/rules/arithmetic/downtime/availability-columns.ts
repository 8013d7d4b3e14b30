import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type Amount, columnLanes, type Lane, rowLanes } from '../tables/lanes';
import { DOWN } from './downtime';

/** In percent: less is no availability of a service. */
const LEAST = 90;
/** Minutes of a day and hours of a day. */
const OF_A_DAY = [1440, 24];
const MOST_DAYS = 366;
/** Times of which the others are a small part. */
const SMALL = 0.1;
/** What is promised stands beside what was measured. */
const PROMISED = /目标|承诺|合同|要求|SL[AO]|\b(?:targets?|goals?|promised?|contract|limit|required)\b/i;

/**
 * The one availability that is not what the minutes down leave of the minutes of the period, where others are:
 * `| May | 44,640 | 6.4 | 99.896% |`.
 */
export function wrongAvailabilities(table: TableReading): Miss[] {
  const { header, rows } = table;
  if (![...header, ...rows.map(([label]) => label)].some((one) => DOWN.test(one?.text ?? ''))) return [];
  const columns = brokenIn(columnLanes(table));
  return columns.length > 0 ? columns : brokenIn(rowLanes(table));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  const downs = lanes.filter(({ label, unit }) => DOWN.test(label) && unit?.family !== 'ratio');
  const periods = lanes.filter((lane) => !downs.includes(lane) && isPeriod(lane));
  const shares = lanes.filter((lane) => isAvailability(lane) && !PROMISED.test(lane.label));
  const [down, period] = [downs[0], periods[0]];
  if (down === undefined || period === undefined || downs.length > 1 || periods.length > 1) return [];
  const judged = shares.map((share) => judge(share, down, period));
  return judged.some(({ holds }) => holds) ? [] : judged.flatMap(({ miss }) => miss ?? []).slice(0, 1);
}

/** Whether a column or row tells how long each period is: what is down is then a part of that. */
export const tellsPeriods = (table: TableReading): boolean =>
  columnLanes(table).some(isPeriod) || rowLanes(table).some(isPeriod);

const said = ({ amounts }: Lane): readonly Amount[] => amounts.filter((one) => one !== undefined);

/** The minutes, or hours, of whole days: 44,640 of a May. */
function isPeriod(lane: Lane): boolean {
  const values = said(lane).map(({ quantity: { value } }) => value);
  return OF_A_DAY.some((day) => values.every((value) => value % day === 0 && value / day <= MOST_DAYS && value > day));
}

const isAvailability = (lane: Lane): boolean =>
  lane.unit?.family === 'ratio' && said(lane).every(({ quantity: { value } }) => value >= LEAST && value <= 100);

interface Judged {
  readonly holds: boolean;
  readonly miss?: Miss;
}

function judge(share: Lane, down: Lane, period: Lane): Judged {
  const rows = share.amounts.flatMap((own, at) => {
    const [lost, whole] = [down.amounts[at], period.amounts[at]];
    return own === undefined || lost === undefined || whole === undefined ? [] : [rowOf(own, lost, whole)];
  });
  const [only, ...more] = rows.filter(({ fits }) => !fits);
  if (only === undefined) return { holds: rows.length > 0 };
  if (more.length > 0 || rows.length < 2 || !only.isSmall) return { holds: false };
  const { passage, quantity } = only.own;
  const [lost, whole] = [only.lost, only.whole].map((one) => one.passage.quote(one.quantity.number));
  return { holds: false, miss: { passage, quantity, expected: only.expected, from: `1 - ${lost} ÷ ${whole}` } };
}

/** Printed numbers: both are in the unit that the others of their columns are in. */
function rowOf(own: Amount, lost: Amount, whole: Amount) {
  const scale = lost.unit?.family === 'time' && whole.unit?.family === 'time' ? lost.scale / whole.scale : 1;
  const part = (lost.quantity.value * scale) / whole.quantity.value;
  const expected = 100 * (1 - part);
  const { value, step } = own.quantity;
  const slack = step + (50 * lost.quantity.step * scale) / whole.quantity.value;
  return { own, lost, whole, expected, isSmall: part < SMALL, fits: Math.abs(expected - value) <= slack };
}
