import type { Deck, Slide } from '../../deck/deck';
import { type Interval, overlaps, rounded } from '../../numbers/quantity';
import type { Reading } from '../reading/reading';
import { type StagedReading, stagedOn } from '../stages/stages';

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
  for (const { slide, found } of stagedOn(slides)) {
    for (const { key, staged } of comparedIn(found)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ staged, slide }]);
      else group.push({ staged, slide });
    }
  }
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : conflictsIn(group)));
}

/** A value with what others must share to be compared with it: stage, indicator and statistic. */
interface Compared {
  readonly key: string;
  readonly staged: StagedReading;
}

const compared = new WeakMap<readonly StagedReading[], readonly Compared[]>();

function comparedIn(readings: readonly StagedReading[]): readonly Compared[] {
  let found = compared.get(readings);
  if (found === undefined) {
    found = readings
      .filter(({ isNamed, reading }) => isNamed && !reading.quantity.approximate && !isRemarked(reading))
      .map((staged) => {
        const { stage, reading } = staged;
        return { key: `${stage} ${reading.mention.indicator.id} ${factsOf(reading).statistic}`, staged };
      });
    compared.set(readings, found);
  }
  return found;
}

/** `700 ms（本期接入 32K 长文本）`: under a condition of its own. */
const isRemarked = ({ passage: { text }, quantity }: Reading): boolean =>
  /^ ?\([^()]{4,}\)/.test(text.slice(quantity.end, quantity.end + 80));

/** The values that are another than every comparable one before them. Most repeat one, and are looked at once. */
function conflictsIn(group: readonly StagedTold[]): StageConflict[] {
  const told = new Map<string, StagedTold>();
  return group.flatMap((later) => {
    const own = factsOf(later.staged.reading);
    if (told.has(own.signature)) return [];
    const before = [...told.values()].filter(
      (one) => one.slide !== later.slide && isComparable(factsOf(one.staged.reading), own),
    );
    told.set(own.signature, later);
    const earlier = before[0];
    if (earlier === undefined || before.some((one) => overlaps(factsOf(one.staged.reading).value, own.value)))
      return [];
    return [{ earlier, later }];
  });
}

/** What decides whether two values are of the same thing, and whether they agree. */
interface Facts {
  readonly statistic: string;
  /** Unit and scope. */
  readonly kind: string;
  readonly tokens: string | undefined;
  readonly conditions: readonly string[];
  readonly names: readonly string[];
  /** In the canonical unit, with rounding and half a percent. */
  readonly value: Interval;
  /** Equal signatures, equal facts. */
  readonly signature: string;
}

const known = new WeakMap<Reading, Facts>();

function factsOf(reading: Reading): Facts {
  let facts = known.get(reading);
  if (facts === undefined) {
    facts = readFacts(reading);
    known.set(reading, facts);
  }
  return facts;
}

function readFacts(reading: Reading): Facts {
  const { passage, sources, unit } = reading;
  const texts = [passage.text, ...sources];
  const scope = unit?.scope ?? (texts.some((text) => OF_ONE_GPU.test(text)) ? 'gpu' : '');
  const facts = {
    statistic: (texts.map((text) => STATISTIC.exec(text)?.[0]).find((one) => one !== undefined) ?? '').toLowerCase(),
    kind: `${unit?.family} ${unit?.currency} ${scope}`,
    tokens: unit?.tokens,
    conditions: [...texts, ...passage.context].flatMap((text) =>
      [...text.matchAll(CONDITION)].map(([, value]) => value!),
    ),
    names: texts.flatMap((text) => text.match(NAME) ?? []),
    value: intervalOf(reading),
  };
  return { ...facts, signature: JSON.stringify(facts) };
}

/** One unit and scope, and no condition or name that only one of them has another of. */
function isComparable(a: Facts, b: Facts): boolean {
  if (a.kind !== b.kind) return false;
  if (a.tokens !== undefined && b.tokens !== undefined && a.tokens !== b.tokens) return false;
  return agree(a.conditions, b.conditions) && agree(a.names, b.names);
}

/** Whether one of the lists is empty, or they have a member in common. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
}

/** Rounding and half a percent, in the canonical unit. */
function intervalOf({ quantity, unit }: Reading): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor * 0.995, high: high * factor * 1.005 };
}
