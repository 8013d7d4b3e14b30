import type { Quantity } from '../../../numbers/quantity';
import { labelsOf } from '../../../numbers/time-labels';
import { unitUnder } from '../../reading/header-units';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import { isTotal } from '../../reading/total-rows';
import type { Miss } from '../miss';
import { tellsPeriods } from './availability-columns';
import { DOWN, daysNamed } from './downtime';

const AVAILABILITY = /可用|在线率|SLA|SLO|\b(?:availability|available|uptime|nines)\b/i;
/** Headers of shares beside which a promise stands as well. */
const MEASURED = /实测|\b(?:measured|actual|reached)\b/i;
const DAY = 86_400;
/** Minutes and hours are rounded, and so is the share they were reckoned from. */
const TOLERANCE = 0.03;
/** In percent. */
const LEAST = 90;
/** Further off than this is the time of something else. */
const FAR = 70;
/** Those that tables of downtimes are made for, in days, where none is named. */
const USUAL = [30, 365, 7, 31, 90];

/** An availability and the downtime that is told for it. */
export interface Pair {
  readonly share: Quantity;
  readonly time: Quantity;
  /** What the printed time is multiplied by to be in seconds. */
  readonly scale: number;
  /** Of the share and of the time. */
  readonly passages: readonly [Passage, Passage];
}

/** The downtimes of a table that the availability beside them does not leave of the period, where those of other rows fit. */
export function wrongDowntimeColumns(table: TableReading): Miss[] {
  if (
    !table.header.some(({ text }) => AVAILABILITY.test(text) || DOWN.test(text) || BUDGET.test(text)) &&
    !hasRowOf(table)
  )
    return [];
  if (tellsPeriods(table)) return [];
  const found = brokenIn(columnsOf(table), table.context);
  return found.length > 0 ? found : brokenIn(rowsOf(table), table.context);
}

const hasRowOf = ({ rows }: TableReading): boolean => rows.some(([label]) => DOWN.test(label?.text ?? ''));

interface Line {
  readonly label: Passage;
  readonly cells: readonly (Passage | undefined)[];
}

function columnsOf({ header, rows }: TableReading): Line[] {
  const isOfMonths = rows.some(([label]) => labelsOf(label?.text ?? '')[0]?.kind === 'month');
  const body = rows.filter(([label]) => !isTotal(label?.text ?? '') && !(isOfMonths && LONGER.test(label?.text ?? '')));
  return header.map((label, column) => ({ label, cells: body.map((row) => row[column]) }));
}

/** What some months make together. */
const LONGER = /季度?|[上下]半年|全年|\bQ[1-4]\b|\b(?:quarter|half|year)\b/i;

const rowsOf = ({ rows }: TableReading): Line[] =>
  rows.flatMap((row) => (row[0] === undefined ? [] : [{ label: row[0], cells: row.slice(1) }]));

function brokenIn(lines: readonly Line[], context: readonly string[]): Miss[] {
  const shares = lines.filter(
    ({ cells }) => cells.length > 1 && cells.every((cell) => availabilityIn(cell) !== undefined),
  );
  const named =
    shares.length > 1 ? shares.filter(({ label: { text } }) => AVAILABILITY.test(text) || MEASURED.test(text)) : shares;
  const downs = lines.filter((line) => !named.includes(line) && isDown(line, context));
  return downs.flatMap((down) => {
    const periods = daysNamed([down.label.text, ...shares.map(({ label }) => label.text), ...[...context].reverse()]);
    // Promised and measured shares stand side by side; the downtime is that of one of them.
    const judged = named.map((share) => wrongAmong(pairsOf(share, down), periods));
    return judged.some((misses) => misses?.length === 0) ? [] : (judged.find((misses) => misses !== undefined) ?? []);
  });
}

/** The time that a downtime is told in: by its header, or by the title of a table of nothing else. */
const isDown = ({ label, cells }: Line, context: readonly string[]): boolean =>
  (DOWN.test(label.text) || BUDGET.test(label.text) || DOWN.test(context.at(-1) ?? '')) &&
  cells.some((cell) => cell !== undefined && secondsIn(label, cell) !== undefined);

const BUDGET =
  /^(?:每[月年周天]|\d{1,3} ?天)?(?:的)? ?(?:允许|额度|预算)|\b(?:allowed|allowance|budget|per (?:month|year|week|30 days)|a (?:month|year|week))\b/i;

function pairsOf(share: Line, down: Line): Pair[] {
  return share.cells.flatMap((cell, index) => {
    const time = down.cells[index];
    const available = availabilityIn(cell);
    const seconds = time && secondsIn(down.label, time);
    if (cell === undefined || time === undefined || available === undefined || seconds === undefined) return [];
    return available.value >= 100 ? [] : [{ share: available, ...seconds, passages: [cell, time] as const }];
  });
}

/** The availability that a cell begins with: `99.5% (v1)`. */
function availabilityIn(cell: Passage | undefined): Quantity | undefined {
  const [share] = cell?.quantities ?? [];
  const isShare =
    share?.unit?.family === 'ratio' && share.value >= LEAST && share.value <= 100 && share.high === share.value;
  return isShare && /^\W{0,2}$/.test(cell!.text.slice(0, share.start)) ? share : undefined;
}

function secondsIn(label: Passage, cell: Passage): { time: Quantity; scale: number } | undefined {
  const [time, ...more] = cell.quantities;
  if (time === undefined || more.length > 0 || time.high !== time.value || !(time.value > 0)) return undefined;
  const unit = unitUnder(label, time.unit);
  return unit?.family === 'time' && unit.scope === undefined ? { time, scale: unit.factor } : undefined;
}

/**
 * The one time that does not fit: none where all do, undefined where there is no telling. Without a named period two others
 * have to fit one of the usual ones.
 */
export function wrongAmong(pairs: readonly Pair[], named: readonly number[]): Miss[] | undefined {
  const fitsAtLeast = named.length > 0 ? 1 : 2;
  for (const days of named.length > 0 ? [...named].sort(usualFirst) : USUAL) {
    const inexact = pairs.filter((pair) => !fits(pair, days, 0));
    const arePromises = inexact.length === 1 && pairs.length - 1 >= EXACT_AT_LEAST;
    const wrong = arePromises ? inexact : pairs.filter((pair) => !fits(pair, days, 0.5));
    const [only, ...more] = wrong;
    if (only === undefined) return [];
    // Of a table of months one is shorter than the others.
    const isOfOtherMonth =
      named.length === 0 && MONTHS.includes(days) && MONTHS.some((other) => fits(only, other, 0.5));
    if (more.length === 0 && pairs.length - 1 >= fitsAtLeast) return isOfOtherMonth ? [] : missOf(only, days);
  }
  return undefined;
}

/** In days. */
const MONTHS: readonly number[] = [28, 29, 30, 31];

const usualFirst = (a: number, b: number): number => Number(USUAL.includes(b)) - Number(USUAL.includes(a));

/** So many that fit to the digit are no measured shares, which were rounded: 99.9% is three nines. */
const EXACT_AT_LEAST = 3;

/** Whether a time is that of a share, which may be off by so many of its last digits. */
function fits({ share: { value, step }, time, scale }: Pair, days: number, digits: number): boolean {
  const part = (time.value * scale) / (days * DAY);
  const slack = TOLERANCE + time.step / 2 / time.value;
  const [low, high] = [1 - (value + step * digits) / 100, 1 - (value - step * digits) / 100];
  return part >= low * (1 - slack) && part <= high * (1 + slack);
}

function missOf({ share, time, scale, passages: [of, passage] }: Pair, days: number): Miss[] {
  const expected = ((1 - share.value / 100) * days * DAY) / scale;
  const off = Math.max(expected / time.value, time.value / expected);
  if (off > FAR || time.bound !== undefined) return [];
  return [{ passage, quantity: time, expected, from: `(100% - ${of.quote(share)}) × ${days} d` }];
}
