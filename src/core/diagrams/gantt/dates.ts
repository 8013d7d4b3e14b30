/** Times are milliseconds since 1970 in UTC: a plan has no time zone, and must be the same on every machine. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What each token of a date format reads, longest first where one starts as another does. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  Q: '([1-4])',
  MMMM: '([A-Za-z]{3,9})',
  MMM: '([A-Za-z]{3})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  Do: '(\\d{1,2})(?:st|nd|rd|th)',
  DDDD: '(\\d{3})',
  DDD: '(\\d{1,3})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '(\\d{2})',
  H: '(\\d{1,2})',
  hh: '(\\d{2})',
  h: '(\\d{1,2})',
  A: '([AaPp][Mm])',
  a: '([AaPp][Mm])',
  mm: '(\\d{2})',
  m: '(\\d{1,2})',
  ss: '(\\d{2})',
  s: '(\\d{1,2})',
  SSS: '(\\d{3})',
  SS: '(\\d{2})',
  S: '(\\d)',
  ZZ: '(Z|[+-]\\d{2}:?\\d{2})',
  Z: '(Z|[+-]\\d{2}:?\\d{2})',
  X: '(-?\\d+(?:\\.\\d+)?)',
  x: '(-?\\d+)',
};
const TOKEN =
  /\[([^\]]*)\]|YYYY|YY|Q|MMMM|MMM|MM|M|Do|DDDD|DDD|DD|D|HH|H|hh|h|A|a|mm|m|SSS|SS|S|ss|s|ZZ|Z|X|x|[\\^$.*+?()[\]{}|/]/g;

export const DEFAULT_FORMAT = 'YYYY-MM-DD';

/** Reads a date as `dateFormat` writes it, or as ISO 8601 does; undefined for anything else, `2024-02-31` included. */
export function readDate(text: string, format: string): number | undefined {
  return (
    inFormat(text, format) ?? inFormat(text, DEFAULT_FORMAT) ?? inFormat(text.replace('T', ' '), 'YYYY-MM-DD HH:mm')
  );
}

function inFormat(text: string, format: string): number | undefined {
  const tokens: string[] = [];
  const pattern = format.replace(TOKEN, (token: string, literal: string | undefined) => {
    if (literal !== undefined || !Object.hasOwn(TOKENS, token)) return escaped(literal ?? token);
    tokens.push(token);
    return TOKENS[token]!;
  });
  const found = new RegExp(`^${pattern}$`).exec(text);
  return found ? timeOf(new Map(tokens.map((token, index) => [token, found[index + 1]!]))) : undefined;
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function timeOf(parts: ReadonlyMap<string, string>): number | undefined {
  const number = (...names: string[]): number | undefined => {
    const text = names.map((name) => parts.get(name)).find((value) => value !== undefined);
    return text === undefined ? undefined : Number(text);
  };
  const stamp = number('X') !== undefined ? number('X')! * SECOND : number('x');
  if (stamp !== undefined) return stamp;
  const short = number('YY');
  // A format without a year, as `HH:mm`: any year will do, as long as it is always the same.
  const year = number('YYYY') ?? (short === undefined ? 1970 : short + (short > 68 ? 1900 : 2000));
  const month = monthOf(parts, number('MM', 'M'), number('Q'));
  const day = number('DD', 'D', 'Do') ?? 1;
  const dayOfYear = number('DDDD', 'DDD');
  const date = Date.UTC(year, dayOfYear === undefined ? month : 0, dayOfYear ?? day);
  if (dayOfYear === undefined && new Date(date).getUTCMonth() !== month) return undefined;
  const time = number('mm', 'm') ?? 0;
  const hour = hourOf(parts, number('HH', 'H', 'hh', 'h') ?? 0);
  if (hour > 24 || time > 59) return undefined;
  return date + hour * HOUR + time * MINUTE + (number('ss', 's') ?? 0) * SECOND + fraction(parts) - offset(parts);
}

function monthOf(parts: ReadonlyMap<string, string>, number?: number, quarter?: number): number {
  const name = parts.get('MMM') ?? parts.get('MMMM');
  if (name !== undefined) return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (number !== undefined) return number - 1;
  return quarter === undefined ? 0 : (quarter - 1) * 3;
}

function hourOf(parts: ReadonlyMap<string, string>, hour: number): number {
  const half = (parts.get('A') ?? parts.get('a'))?.toLowerCase();
  return half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
}

function fraction(parts: ReadonlyMap<string, string>): number {
  const digits = parts.get('SSS') ?? parts.get('SS') ?? parts.get('S');
  return digits === undefined ? 0 : Number(`0.${digits}`) * SECOND;
}

function offset(parts: ReadonlyMap<string, string>): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(parts.get('Z') ?? parts.get('ZZ') ?? '') ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|[Mdhmswy])$/;

/** The end of what starts at `start` and lasts `text` (`3d`, `1.5w`, `2M`); undefined for what is no duration. */
export function afterDuration(start: number, text: string, workdayHours = 24): number | undefined {
  const found = DURATION.exec(text);
  if (!found) return undefined;
  const [count, unit] = [Number(found[1]), found[2]!];
  if (unit === 'M') return monthsLater(start, count);
  if (unit === 'y') return monthsLater(start, count * 12);
  const lengths: Record<string, number> = {
    ms: 1,
    s: SECOND,
    m: MINUTE,
    h: (HOUR * 24) / workdayHours,
    d: DAY,
    w: 7 * DAY,
  };
  return start + count * lengths[unit]!;
}

/** Whole months by the calendar, the last day of a shorter month for one that it lacks; the rest as 30 days each. */
export function monthsLater(start: number, count: number): number {
  const whole = Math.trunc(count);
  const date = new Date(start);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + whole, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), days);
  return first.getTime() + (day - 1) * DAY + (start - startOfDay(start)) + (count - whole) * 30 * DAY;
}

export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

export function weekdayOf(time: number): number {
  return new Date(time).getUTCDay();
}
