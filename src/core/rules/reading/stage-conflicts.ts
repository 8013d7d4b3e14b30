import type { Deck, Slide } from '../../deck/deck';
import { type Interval, overlaps, rounded } from '../../numbers/quantity';
import type { Reading } from './reading';
import { type StagedReading, stagedReadings } from './stages';

/** A value of an indicator at a stage and its slide. */
export interface StagedTold {
  readonly staged: StagedReading;
  readonly slide: Slide;
}

/** Two slides that give one indicator at one stage different values. */
export interface StageConflict {
  readonly earlier: StagedTold;
  readonly later: StagedTold;
}

const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|\d{2} ?分位|平均|均值|中位|\b(?:mean|average|median)\b/i;
const CONDITION =
  /(?:并发|concurrency|batch(?: size)?|批大小|上下文|context|负载|load|输入|prompt)[^\d,，。;；]{0,6}(\d[\d,.]*) ?(K)?/gi;
const NAME = /\b[A-Za-z][A-Za-z0-9.]{0,20}-[A-Za-z0-9.-]{1,24}|\b[A-Z][a-z]{1,20}[A-Z]\w{0,20}|\b[A-Z]\d{2,4}\b/g;
const OF_ONE_GPU = /单卡|每卡|每张卡|\bper (?:GPU|card)\b/i;

/** The values that differ between slides though stage, statistic and conditions are the same. */
export function stageConflicts({ slides }: Deck): StageConflict[] {
  const groups = new Map<string, StagedTold[]>();
  for (const slide of slides) {
    for (const staged of stagedReadings(slide)) {
      if (!staged.isNamed || staged.reading.quantity.approximate) continue;
      const key = `${staged.stage} ${staged.reading.mention.indicator.id} ${statistic(staged.reading)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ staged, slide }]);
      else group.push({ staged, slide });
    }
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return group.flatMap((later, index) => {
      const before = group
        .slice(0, index)
        .filter((one) => one.slide !== later.slide && isComparable(one.staged.reading, later.staged.reading));
      const earlier = before[0];
      if (earlier === undefined || before.some((one) => isSame(one.staged.reading, later.staged.reading))) return [];
      return [{ earlier, later }];
    });
  });
}

const textsOf = ({ passage, sources }: Reading): string[] => [passage.text, ...sources];

const statistics = new WeakMap<Reading, string>();

function statistic(reading: Reading): string {
  const kept = statistics.get(reading);
  if (kept !== undefined) return kept;
  const own = textsOf(reading)
    .map((text) => STATISTIC.exec(text)?.[0])
    .find((one) => one !== undefined);
  const found = (own ?? '').toLowerCase();
  statistics.set(reading, found);
  return found;
}

/** One unit and scope, and no condition or name that only one of them has another of. */
function isComparable(a: Reading, b: Reading): boolean {
  if (a.unit?.family !== b.unit?.family || a.unit?.currency !== b.unit?.currency) return false;
  if (scopeOf(a) !== scopeOf(b)) return false;
  if (a.unit?.tokens !== undefined && b.unit?.tokens !== undefined && a.unit.tokens !== b.unit.tokens) return false;
  return agree(conditionsOf(a), conditionsOf(b)) && agree(namesOf(a), namesOf(b));
}

function scopeOf({ unit, passage, sources }: Reading): string {
  return unit?.scope ?? ([passage.text, ...sources].some((text) => OF_ONE_GPU.test(text)) ? 'gpu' : '');
}

const conditionsOf = (reading: Reading): string[] =>
  [...textsOf(reading), ...reading.passage.context].flatMap((text) =>
    [...text.matchAll(CONDITION)].map(([, value]) => value!),
  );
const namesOf = (reading: Reading): string[] => textsOf(reading).flatMap((text) => text.match(NAME) ?? []);

/** Whether one of the lists is empty, or they have a member in common. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
}

function isSame(a: Reading, b: Reading): boolean {
  return overlaps(intervalOf(a), intervalOf(b));
}

/** Rounding and half a percent. */
function intervalOf({ quantity, unit }: Reading): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor * 0.995, high: high * factor * 1.005 };
}
