import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import type { Unit } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { statisticOf } from '../reading/statistic';

const CONDITION =
  /(?:并发|concurrency|batch(?: size)?|批大小|上下文|context|负载|load|输入|prompt)[^\d,，。;；]{0,6}(\d[\d,.]*) ?(K)?/gi;
const NAME = /\b[A-Za-z][A-Za-z0-9.]{0,20}-[A-Za-z0-9.-]{1,24}|\b[A-Z][a-z]{1,20}[A-Z]\w{0,20}|\b[A-Z]\d{2,4}\b/g;
const OF_ONE_GPU = /单卡|每卡|每张卡|\bper (?:GPU|card)\b/i;

/** A value, its unit and the texts that speak of it. */
interface ReadValue {
  readonly passage: Pick<Passage, 'text' | 'context' | 'quantities'>;
  readonly sources: readonly string[];
  readonly quantity: Quantity;
  readonly unit?: Unit | undefined;
}

/** What decides whether two values are of the same thing, and whether they agree. */
export interface Facts {
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

/** What a value of an indicator, read in its passage, is known by. */
export function factsIn(reading: ReadValue): Facts {
  const { passage, sources, unit } = reading;
  const texts = [passage.text, ...sources];
  const scope = unit?.scope ?? (texts.some((text) => OF_ONE_GPU.test(text)) ? 'gpu' : '');
  const facts = {
    statistic: statisticOf(passage, reading.quantity, sources),
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
export function isComparable(a: Facts, b: Facts): boolean {
  if (a.kind !== b.kind) return false;
  if (a.tokens !== undefined && b.tokens !== undefined && a.tokens !== b.tokens) return false;
  return agree(a.conditions, b.conditions) && agree(a.names, b.names);
}

/** Whether one of the lists is empty, or they have a member in common. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
}

/** Rounding and half a percent, in the canonical unit. */
function intervalOf({ quantity, unit }: ReadValue): Interval {
  const { low, high } = rounded(quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor * 0.995, high: high * factor * 1.005 };
}
