import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { Miss } from './miss';

/** What happens in the course of an incident or a job. */
type Event = 'start' | 'detect' | 'mitigate' | 'resolve';

const EVENTS: readonly (readonly [Event, string])[] = [
  ['start', 'start(?:s|ed)?|beg[ai]ns?|beginning|onset|开始|发生|起始|起点'],
  ['detect', 'detect(?:s|ed|ion)?|alert(?:s|ed)?|alarm|paged|发现|告警|报警|检测到?'],
  ['mitigate', 'mitigat(?:e|es|ed|ion)|contain(?:ed|ment)|缓解|止血|止损'],
  ['resolve', 'resol(?:ve|ves|ved|ution)|recover(?:s|ed|y)?|restor(?:ed|ation)|ended|恢复|解决|结束'],
];
const ANY = EVENTS.map(([event, words]) => `(?<${event}>(?<![a-z])(?:${words})(?![a-z]))`).join('|');
/** `Detected: 09:51`, 发现于 09:51. */
const CLOCK_OF = new RegExp(`(?:${ANY})[^\\d,;，；。]{0,12}?(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?![\\d:])`, 'gi');
const NAMED = new RegExp(ANY, 'gi');
const TO = /\bto\b|→|->|[-–—]|到|至|\buntil\b/i;
/** Times that begin with the first event although they name only the last. */
const TIME_TO = /^(?:time to |MTT|(?:用时|耗时))|(?:用时|耗时|时长|时间)$/i;
const WHOLE = /^ ?(?:(?:total )?duration|total(?: time)?|(?:持续|总|影响|故障)(?:时间|时长|用时)|历时) ?[:：]? ?$/i;
const DAY = 24 * 60;

/** The times between events of a slide that their clock times do not give: detected 09:51, mitigated 10:37, 56 min between them. */
export function wrongClockTimes(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const isClock = ({ text }: Passage): boolean => text.includes(':') && /\d:\d\d/.test(text);
  const cells = tables.flatMap(({ rows }) => rows);
  if (!texts.some(isClock) && !cells.some((row) => row.some(isClock))) return [];
  const lines = [...texts.map(({ text }) => text), ...cells.map((row) => row.map(({ text }) => text).join(' : '))];
  const clocks = clocksIn(lines.filter((line) => /\d:\d\d/.test(line)));
  const labelled = [...texts.flatMap(lengthsIn), ...cells.flatMap(lengthInRow)];
  return [...texts.flatMap(wrongSpans), ...(clocks.size < 2 ? [] : labelled.flatMap((one) => judged(one, clocks)))];
}

/** The minute of the day of each event that has one only. */
function clocksIn(lines: readonly string[]): Map<Event, number> {
  const found = new Map<Event, Set<number>>();
  const add = (event: Event, minute: number): void => {
    const minutes = found.get(event) ?? new Set();
    found.set(event, minutes.add(minute));
  };
  for (const line of lines) {
    // A time at the beginning is that of what follows: `| 09:51 | Alert fires |`.
    const first = /^[^\dA-Za-z\u3400-\u9fff]{0,3}([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?! ?[-–~至到])/.exec(line);
    if (first !== null) {
      const events = eventsIn(line);
      if (events.length === 1) add(events[0]!, minuteOf(first[1]!, first[2]!));
      continue;
    }
    for (const { groups = {} } of line.matchAll(CLOCK_OF)) {
      const [event] = EVENTS.find(([name]) => groups[name] !== undefined)!;
      add(event, minuteOf(groups.h!, groups.m!));
    }
  }
  return new Map([...found].flatMap(([event, minutes]) => (minutes.size === 1 ? [[event, [...minutes][0]!]] : [])));
}

const minuteOf = (hours: string, minutes: string): number => Number(hours) * 60 + Number(minutes);

const eventsIn = (text: string): Event[] => [
  ...new Set(
    [...text.matchAll(NAMED)].map(({ groups = {} }) => EVENTS.find(([name]) => groups[name] !== undefined)![0]),
  ),
];

interface Length {
  readonly label: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
}

const isLength = ({ unit, bound, high, value, approximate }: Quantity): boolean =>
  unit?.family === 'time' && unit.factor >= 60 && bound === undefined && high === value && !approximate;

/** `Detection to mitigation: 56 min`; of a line with several sentences the one that ends in the length. */
function lengthsIn(passage: Passage): Length[] {
  if (passage.quantities.length === 0 || /\d:\d\d/.test(passage.quote(passage.quantities[0]!))) return [];
  let end = 0;
  return passage.quantities.flatMap((quantity, index) => {
    const label = passage.text
      .slice(end, quantity.start)
      .split(/[.。;；,，]/)
      .at(-1)!;
    const next = passage.quantities[index + 1];
    const isCompound = next?.unit?.family === 'time' && next.start - quantity.end < 2;
    const isRest = passage.quantities[index - 1]?.unit?.family === 'time' && quantity.start - end < 2;
    end = quantity.end;
    return isLength(quantity) && !isCompound && !isRest ? [{ label: label.trim(), passage, quantity }] : [];
  });
}

function lengthInRow(row: readonly Passage[]): Length[] {
  const [label, ...cells] = row;
  const [cell, ...more] = cells.filter(({ quantities }) => quantities.length > 0);
  const [quantity, ...others] = cell?.quantities ?? [];
  if (label === undefined || quantity === undefined || more.length + others.length > 0 || !isLength(quantity))
    return [];
  return /\d:\d\d/.test(row.map(({ text }) => text).join(' ')) ? [] : [{ label: label.text, passage: cell!, quantity }];
}

function judged({ label, passage, quantity }: Length, clocks: ReadonlyMap<Event, number>): Miss[] {
  const events = eventsIn(label);
  const pairs = pairsOf(label, events);
  const known = pairs.flatMap(([from, to]) => {
    const [a, b] = [clocks.get(from), clocks.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  if (known.length === 0 || known.length < pairs.length) return [];
  return missOf(passage, quantity, known);
}

/** The events between which the time may lie. */
function pairsOf(label: string, events: readonly Event[]): (readonly [Event, Event])[] {
  const [first, second, third] = events;
  if (third !== undefined) return [];
  if (first !== undefined && second !== undefined) return TO.test(label) ? [[first, second]] : [];
  if (first === undefined) return WHOLE.test(label) ? [['start', 'resolve']] : [];
  if (first === 'start' || !TIME_TO.test(label.trim())) return [];
  // Who mitigates may have begun with the alarm.
  return first === 'detect'
    ? [['start', 'detect']]
    : [
        ['start', first],
        ['detect', first],
      ];
}

/** `09:51 to 10:37 (56 min)`, 从 09:51 到 10:37，共 56 分钟. */
const SPAN =
  /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d) ?(?:UTC|CST)? ?(?:[-–—~→]|to|until|till|到|至) ?(?:the next day )?([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?: ?(?:UTC|CST))?(?:[ ,，(（:：=|]|共|合计|持续|历时|总共|前后|一共|就是|that is|i\.e\.|in all|a total of|for|lasting|took|taking){0,4}$/i;

/** `13:35–14:05 hands-on (30 min)`: what stands before the words and the bracket, where no clause ends between. */
function withoutWords(before: string): string {
  let at = before.lastIndexOf('(');
  if (before.slice(at + 1).trim() !== '') return '';
  while (at > 0 && !/[\d,，。;；)]/.test(before[at - 1]!)) at--;
  return before.slice(0, at);
}

const IN_ALL = /^ ?(?:in all|in total|altogether|total|long|in length|overall)/i;

function wrongSpans(passage: Passage): Miss[] {
  if (!/\d:\d\d/.test(passage.text)) return [];
  return passage.quantities.flatMap((quantity, index) => {
    const next = passage.quantities[index + 1];
    const isCompound = next?.unit?.family === 'time' && next.start - quantity.end < 2;
    if (!isLength(quantity) || isCompound) return [];
    const before = passage.text.slice(Math.max(0, quantity.start - 60), quantity.start);
    const isBracketed = /^ ?\)/.test(passage.text.slice(quantity.end));
    const match = SPAN.exec(before) ?? (isBracketed ? SPAN.exec(withoutWords(before)) : null);
    const isAside = /[,，] ?$/.test(match?.[0] ?? '');
    if (match === null || (isAside && !IN_ALL.test(passage.text.slice(quantity.end)))) return [];
    const [from, to] = [minuteOf(match[1]!, match[2]!), minuteOf(match[3]!, match[4]!)];
    return missOf(passage, quantity, [[from, to]]);
  });
}

/** Seconds that the clock times leave out, and hours that were rounded. */
function missOf(passage: Passage, quantity: Quantity, spans: readonly (readonly [number, number])[]): Miss[] {
  const factor = quantity.unit!.factor / 60;
  const slack = Math.max(1, (quantity.step / 2) * factor);
  const lengths = spans.map(([from, to]) => (to - from + DAY) % DAY);
  if (lengths.some((one) => one === 0 || Math.abs(one - quantity.value * factor) <= slack)) return [];
  const from = spans[0]!.map(clock).join(' → ');
  return [{ passage, quantity, expected: lengths[0]! / factor, from }];
}

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
