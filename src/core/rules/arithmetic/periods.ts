import { canonicalValue, type Quantity } from '../../numbers/quantity';

const DAY = 86_400;

/** Periods that words name, with the fewest and the most days that they have. */
const NAMED: readonly (readonly [RegExp, least: number, most: number])[] = [
  [
    /(?:每|全|一|整|本|上)个?年|年度|\b(?:a|per|each|the|one|full|whole|last|this) year\b|\b(?:annual|yearly)/i,
    365,
    366,
  ],
  [/(?:每|全|一|整|本|上)个?季度?|\b(?:a|per|each|the|one|full|whole|last|this) quarter\b|\bquarterly/i, 90, 92],
  [
    /(?:每|全|一|整|本|上)个?月(?!均)|\b(?:a|per|each|the|one|full|whole|last|this|calendar) month\b|\bmonthly/i,
    28,
    31,
  ],
  // `may` and `march` are verbs as well: those two must be said to be months.
  [
    /\b(?:January|February|April|June|July|August|September|October|November|December)\b|(?<=\b(?:[Ii]n|[Oo]f|[Ff]or|[Dd]uring|[Oo]ver|[Tt]hroughout|[Ll]ast|[Tt]his) )(?:March|May)\b|\b(?:March|May) 20\d\d\b/,
    28,
    31,
  ],
  [/(?:每|全|一|整|本|上)个?(?:周|星期)(?!均)|\b(?:a|per|each|the|one|full|whole|last|this) week\b|\bweekly/i, 7, 7],
  [/(?:每|全|一|整)(?:天|日)(?!均)|\b(?:a|per|each|one|every) day\b|\bdaily\b/i, 1, 1],
];
/** `30-day`: days that are no number of their own. */
const DAYS = /(?<![\d.,-])(\d{1,3})-days?\b/i;

/** A period that a text names, in seconds, and by how much of itself it may be longer or shorter. */
interface NamedPeriod {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly slack: number;
}

/** The only period that `text` names. */
export function periodIn(text: string): NamedPeriod | undefined {
  const days = DAYS.exec(text);
  if (days !== null)
    return { start: days.index, end: days.index + days[0].length, value: Number(days[1]) * DAY, slack: 0 };
  const found = NAMED.flatMap(([pattern, least, most]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ match, least, most }];
  });
  const [one] = found;
  if (one === undefined || found.some(({ least }) => least !== one.least)) return undefined;
  const { match, least, most } = one;
  const value = ((least + most) / 2) * DAY;
  return { start: match.index, end: match.index + match[0].length, value, slack: (most - least) / (most + least) };
}

const SHORTEST_MONTH = 28 * DAY;
const OF_MONTHS = 1.1;
const WORKING = 7 / 5;
const EXACT = 0.03;

/** Whether two times may be one by the calendar: months and years are of different lengths, and a week of work has five days. */
export function isSameByCalendar(a: Quantity, b: Quantity): boolean {
  if (a.unit?.family !== 'time' || b.unit?.family !== 'time') return false;
  const [longer, shorter] = [a.unit.factor, b.unit.factor].sort((x, y) => y - x) as [number, number];
  const ratio = canonicalValue(a) / canonicalValue(b);
  const off = Math.max(ratio, 1 / ratio);
  if (longer >= SHORTEST_MONTH) return shorter < SHORTEST_MONTH && off < OF_MONTHS;
  return longer === 7 * DAY && shorter === DAY && Math.abs(off - WORKING) < EXACT;
}

/** How many seconds a period has: at least, as people reckon, at most. */
export type Seconds = readonly [least: number, usual: number, most: number];

/** By the first letters of the word. */
const CALLED: readonly (readonly [RegExp, Seconds])[] = [
  [/^(?:minute|分)/i, [60, 60, 60]],
  [/^(?:h$|hour|个?小时|个?钟头)/i, [3600, 3600, 3600]],
  [/^(?:day|[天日])/i, [DAY, DAY, DAY]],
  [/^(?:week|周)/i, [7 * DAY, 7 * DAY, 7 * DAY]],
  [/^(?:month|个?月)/i, [28 * DAY, 30 * DAY, 31 * DAY]],
];

/** The seconds of a minute, an hour, a day, a week or a month by its `word`; undefined for any other. */
export const secondsOf = (word: string): Seconds | undefined => CALLED.find(([pattern]) => pattern.test(word))?.[1];
