import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { TableReading } from '../../reading/slide-reading';
import type { Miss } from '../miss';
import { type ClockLength, lengthsIn, missOf } from './clock-lengths';

/** What happens in the course of an incident or a job. */
type Event = 'start' | 'detect' | 'mitigate' | 'resolve';

const EVENTS: readonly (readonly [Event, string])[] = [
  ['start', 'start(?:s|ed)?|beg[ai]ns?|beginning|onset|opens?|opened|开始|发生|起始|起点'],
  ['detect', 'detect(?:s|ed|ion)?|alert(?:s|ed)?|alarm|paged|发现|告警|报警|检测到?'],
  ['mitigate', 'mitigat(?:e|es|ed|ion)|contain(?:ed|ment)|缓解|止血|止损'],
  [
    'resolve',
    'resol(?:ve|ves|ved|ution)|recover(?:s|ed|y)?|restor(?:ed|ation)|resum(?:e|es|ed|ption)|ends?|ended|finish(?:es|ed)?|done|over|clos(?:es|ed)|恢复|解决|结束|完成',
  ],
];
const ANY = EVENTS.map(([event, words]) => `(?<${event}>(?<![a-z])(?:${words})(?![a-z]))`).join('|');
/** `Detected: 09:51`, 发现于 09:51. */
const CLOCK_OF = new RegExp(`(?:${ANY})[^\\d,;，；。]{0,12}?(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?![\\d:])`, 'gi');
const NAMED = new RegExp(ANY, 'gi');
const TO = /\bto\b|→|->|[-–—]|到|至|\buntil\b/i;
/** Times that begin with the first event although they name only the last. */
const TIME_TO = /^(?:time to |MTT|(?:用时|耗时))|(?:用时|耗时|时长|时间)$/i;
const WHOLE = /^ ?(?:(?:total )?duration|total(?: time)?|(?:持续|总|影响|故障)(?:时间|时长|用时)|历时) ?[:：]? ?$/i;

/** The times between events of a slide that their clock times do not give: detected 09:51, mitigated 10:37, 56 min between them. */
export function wrongClockTimes(texts: readonly Passage[], tables: readonly TableReading[]): Miss[] {
  const isClock = ({ text }: Passage): boolean => text.includes(':') && /\d:\d\d/.test(text);
  const cells = tables.flatMap(({ rows }) => rows);
  if (!texts.some(isClock) && !cells.some((row) => row.some(isClock))) return [];
  const lines = [...texts.map(({ text }) => text), ...cells.map((row) => row.map(({ text }) => text).join(' : '))];
  const clocks = clocksIn(lines.filter((line) => /\d:\d\d/.test(line)));
  const labelled = [...texts.flatMap(labelledIn), ...cells.flatMap(lengthInRow)];
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

interface Length extends ClockLength {
  readonly label: string;
}

/** `Detection to mitigation: 56 min`; of a line with several sentences the one that ends in the length. */
function labelledIn(passage: Passage): Length[] {
  if (passage.quantities.length === 0) return [];
  let end = 0;
  return lengthsIn(passage).map((length) => {
    const label = passage.text
      .slice(end, length.start)
      .split(/[.。;；,，]/)
      .at(-1)!;
    end = length.end;
    return { ...length, label: label.trim() };
  });
}

function lengthInRow(row: readonly Passage[]): Length[] {
  const [label, ...cells] = row;
  const [cell, ...more] = cells.filter(({ quantities }) => quantities.length > 0);
  if (label === undefined || cell === undefined || more.length > 0) return [];
  const [length, ...others] = lengthsIn(cell);
  if (length === undefined || others.length > 0 || row.some(({ text }) => /\d:\d\d/.test(text))) return [];
  return [{ ...length, label: label.text }];
}

function judged(length: Length, clocks: ReadonlyMap<Event, number>): Miss[] {
  const pairs = pairsOf(length.label, eventsIn(length.label));
  const known = pairs.flatMap(([from, to]) => {
    const [a, b] = [clocks.get(from), clocks.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return known.length === 0 || known.length < pairs.length ? [] : missOf(length, known);
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

const CLOCK = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;
/** What makes a length that of all the time between. */
const ALL_BEFORE =
  /(?:历时|持续|时[长间]|共计?|总共|一共|合计|前后|用时|耗时|整整|影响|就是|[=≈|(（:：]|\b(?:total|lasting|lasted|lasts|took|takes|taking|duration|for|that is|that's|i\.e\.|in all|or))[^\d,，。；;]{0,8}$/i;
const ALL_AFTER = /^ ?(?:in all|in total|altogether|total|long|in length|overall|later|of (?:downtime|outage))/i;
/** What makes it that of a part, or of each. */
const PART =
  /其中|每|平均|之内|内(?=恢复)|\b(?:of which|within|every|each|per|about|around|after|first|last|including)\b|约|大约/i;

/** The lengths of the sentences that name two clock times, which do not give them: `opens at 22:40 and closes at 01:15, 3 h in total`. */
function wrongSpans(passage: Passage): Miss[] {
  if (!/\d:\d\d/.test(passage.text)) return [];
  const lengths = lengthsIn(passage);
  return sentencesIn(passage.text).flatMap(({ start, end, text }) => {
    const [from, to, ...more] = [...text.matchAll(CLOCK)];
    const own = lengths.filter((one) => one.start >= start && one.end <= end);
    if (from === undefined || to === undefined || more.length > 0 || own.length === 0) return [];
    const span = [minuteOf(from[1]!, from[2]!), minuteOf(to[1]!, to[2]!)] as const;
    if (own.some((one) => missOf(one, [span]).length === 0)) return [];
    return own.filter((one) => isOfAll(passage.text, one)).flatMap((one) => missOf(one, [span]));
  });
}

function isOfAll(text: string, { start, end }: ClockLength): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const clause = before.split(/[,，。；;]/).at(-1)!;
  const after = text.slice(end, end + 20);
  if (PART.test(clause) || /^ ?(?:each|per|every|一次|之内|内)/i.test(after)) return false;
  return ALL_BEFORE.test(before) || ALL_AFTER.test(after);
}
