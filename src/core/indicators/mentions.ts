import { fold, isHan } from '../numbers/fold';
import type { Range } from '../numbers/quantity';
import { wholeUnit } from '../numbers/unit-parser';
import type { Unit, UnitFamily } from '../numbers/units';
import { INDICATORS } from '.';
import type { Indicator } from './indicator';

/** A place where an author names an indicator. */
export interface Mention extends Range {
  readonly indicator: Indicator;
  /** The name as written. */
  readonly text: string;
  /** Families that are right under this name. */
  readonly families: readonly UnitFamily[];
  /** The name is a unit itself (`QPS`, `tokens/J`), so that a bare number after it is complete. */
  readonly unit?: Unit;
}

interface Entry {
  /** The name folded, lower case, without spaces and hyphens. */
  readonly key: string;
  readonly indicator: Indicator | undefined;
  readonly families: readonly UnitFamily[];
  readonly unit?: Unit;
}

/** Words that hold the letters of a name and mean something else. */
const FALSE_FRIENDS = [
  '功能效果',
  '功能效率',
  '性能效果',
  '智能效率',
  '能效果',
  '高可用性',
  '整机可用率',
  '整卡可用率',
  '资源可用率',
  '不可用率',
  '不可用性',
  '碎片率先',
  '吞吐不',
  'uptimeinstitute',
];

const bare = (name: string): string => fold(name).toLowerCase().replace(/[ -]/g, '');

function entriesOf(indicator: Indicator): readonly Entry[] {
  const loose = new Set(indicator.loose?.names.map(bare));
  const names = [indicator.name.en, indicator.name.zh, ...indicator.aliases.en, ...indicator.aliases.zh];
  // 解码吞吐 goes by 解码吞吐量 too.
  const spelled = names.flatMap((name) => (name.endsWith('吞吐') ? [name, `${name}量`] : [name]));
  return spelled.map((name) => {
    const key = bare(name);
    const more = loose.has(key) || loose.has(key.replace(/吞吐量$/, '吞吐')) ? indicator.loose!.families : [];
    return { key, indicator, families: [...indicator.families, ...more], unit: wholeUnit(name) };
  });
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

/** Names by their first character, longest first, so that 显存占用率 is found before 显存占用. */
function entriesByFirst(indicators: readonly Indicator[]): Entries {
  const byFirst = new Map<string, Entry[]>();
  const friends = FALSE_FRIENDS.map((key): Entry => ({ key, indicator: undefined, families: [] }));
  for (const entry of [...indicators.flatMap(entriesOf), ...friends]) {
    const list = byFirst.get(entry.key[0]!) ?? [];
    // Two indicators may share a name (ITL); the first in the catalogue has it.
    if (!list.some((other) => other.key === entry.key)) list.push(entry);
    byFirst.set(entry.key[0]!, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.key.length - a.key.length);
  return byFirst;
}

/** Finds every indicator that a text names, in order, without overlaps; the longest name at a place wins. */
export type MentionFinder = (text: string) => readonly Mention[];

/** A finder of these indicators; of two with one name, the first has it. */
export function mentionFinder(indicators: readonly Indicator[]): MentionFinder {
  let entries: Entries | undefined;
  return (text) => {
    entries ??= entriesByFirst(indicators);
    return mentionsIn(text, entries);
  };
}

/** Finds the indicators of the catalogue. */
export const findMentions: MentionFinder = mentionFinder(INDICATORS);

function mentionsIn(text: string, entries: Entries): readonly Mention[] {
  const folded = fold(text).toLowerCase();
  const { compact, places } = compacted(folded);
  const mentions: Mention[] = [];
  for (let at = 0; at < compact.length; ) {
    const entry = entryAt(entries, folded, compact, places, at);
    if (entry === undefined) {
      at++;
      continue;
    }
    const start = places[at]!;
    const end = places[at + entry.key.length - 1]! + 1;
    at += entry.key.length;
    if (entry.indicator === undefined) continue;
    const { indicator, families, unit } = entry;
    mentions.push({ start, end, indicator, families, text: text.slice(start, end), unit });
  }
  return mentions;
}

/** `text` without spaces and hyphens inside words, and where each kept character stands. */
function compacted(text: string): { readonly compact: string; readonly places: readonly number[] } {
  let compact = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ' || text[i] === '-') continue;
    compact += text[i];
    places.push(i);
  }
  return { compact, places };
}

function entryAt(
  entries: Entries,
  folded: string,
  compact: string,
  places: readonly number[],
  at: number,
): Entry | undefined {
  const list = entries.get(compact[at]!);
  return list?.find(
    (entry) => compact.startsWith(entry.key, at) && isWholeWord(folded, places, at, at + entry.key.length - 1),
  );
}

/** A Latin name must not be the inside of a longer word; a plural s is no other word. */
function isWholeWord(folded: string, places: readonly number[], first: number, last: number): boolean {
  const start = places[first]!;
  const end = places[last]!;
  const before = folded[start - 1];
  const after = folded[end + 1];
  const startsLatin = /[a-z0-9]/.test(folded[start]!);
  const endsLatin = !isHan(folded[end]) && /[a-z0-9]/.test(folded[end]!);
  if (startsLatin && before !== undefined && /[a-z0-9_]/.test(before)) return false;
  if (!endsLatin || after === undefined) return true;
  return !/[a-z0-9_]/.test(after) || (after === 's' && !/[a-z0-9_]/.test(folded[end + 2] ?? ' '));
}
