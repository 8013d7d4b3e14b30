import type { Interval } from '../../numbers/quantity';
import { grouped } from '../reading/grouped';
import { ListPerBody } from '../reading/per-body';
import { isUnderOtherLabel } from './list-labels';
import { type NamedNumber, namedNumbers } from './named-numbers';
import { isTelling, LEAST, type Told, toldWith, weightOf } from './wording';

/** A number of a slide that is said again there with another value. */
export interface Restated {
  readonly earlier: NamedNumber;
  readonly later: NamedNumber;
}

/** The numbers of a slide that two of its sentences give in the same words and with different values. */
export const restated = new ListPerBody((body) =>
  [...grouped(namedNumbers(body).filter(isInBody), ({ kind }) => kind).values()].flatMap(restatedIn),
);

const isInBody = ({ passage: { place } }: NamedNumber): boolean => place !== 'title' && place !== 'heading';

/** Larger groups are tables, whose cells differ by row and column. */
const MOST = 16;

function restatedIn(group: readonly NamedNumber[]): Restated[] {
  if (group.length < 2 || group.length > MOST) return [];
  return group.flatMap((later, at) => {
    if (later.passage.place === 'cell' || later.from !== undefined) return [];
    const others = group.filter((one, index) => (index < at || one.passage.place === 'cell') && isOther(one, later));
    if (others.length === 0 || later.isTerm) return [];
    const near = lettersNear(later);
    const earlier = others.find((one) => sharesMost(near, one) && isContradicted(one, later, group));
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

/** Another value in another sentence: most numbers are told apart by this. */
function isOther(earlier: NamedNumber, later: NamedNumber): boolean {
  if (isSame(earlier.value, later.value) || earlier.from !== undefined) return false;
  return earlier.passage !== later.passage || SENTENCE_END.test(textBetween(earlier, later));
}

function isContradicted(earlier: NamedNumber, later: NamedNumber, group: readonly NamedNumber[]): boolean {
  const [a, b] = [toldWith(earlier), toldWith(later)];
  if (!isOneThing(a, b) || isCondition(earlier) || isCondition(later) || isUnderOtherLabel(earlier, later))
    return false;
  if (earlier.isTerm || !earlier.isStated || !later.isStated) return false;
  // Who says the other value beside it knows of both.
  return !isBeside(group, a, later) && !isBeside(group, b, earlier);
}

/** Amounts that are set as often as they are measured. */
const CONDITIONS = /^(?:tokens|requests)(?![_a-z])/;

/** `8K sequences: 385 TFLOPS`: a count under which another value was measured. */
function isCondition({ kind, passage: { text, quantities }, quantity }: NamedNumber): boolean {
  if (!kind.startsWith('#') && !CONDITIONS.test(kind)) return false;
  const next = quantities.find(({ start, unit }) => start > quantity.end && unit !== undefined);
  return next !== undefined && !SENTENCE_END.test(text.slice(quantity.end, next.start));
}

const SENTENCE_END = /[。；;!?\n]|\. /;
const textBetween = ({ passage, quantity }: NamedNumber, later: NamedNumber): string =>
  passage.text.slice(quantity.end, later.quantity.start);

const BEFORE = 24;
const AFTER = 40;
const WORD = /[A-Za-z]{3,}|[\u3400-\u9fff]/g;

/** The words right before a number, and those right after it where there are few. */
function lettersNear({ passage: { text }, quantity: { start, end } }: NamedNumber): readonly string[] {
  const lead = text.slice(Math.max(0, start - BEFORE), start);
  const before = lead.slice(Math.max(...[',', '，', ':'].map((mark) => lead.lastIndexOf(mark))) + 1).match(WORD) ?? [];
  return before.length >= ENOUGH ? before : [...before, ...(text.slice(end, end + AFTER).match(WORD) ?? [])];
}

const ENOUGH = 4;

/** A quick look before any words are read: most of `near` stands around the other number too. */
function sharesMost(near: readonly string[], { passage, labels }: NamedNumber): boolean {
  let lacking = near.length / 2;
  for (const word of near) {
    if (passage.text.includes(word) || labels.some((label) => label.includes(word))) continue;
    lacking--;
    if (lacking < 0) return false;
  }
  return near.length > 0;
}

/** Whether the sentence of `told` gives the value of `other` as well. */
function isBeside(group: readonly NamedNumber[], told: Told, other: NamedNumber): boolean {
  return group.some(
    (one) =>
      one.passage === told.passage &&
      one.quantity.start >= told.start &&
      one.quantity.end <= told.end &&
      isSame(one.value, other.value),
  );
}

const isSame = (a: Interval, b: Interval): boolean => a.low <= b.high * 1.005 && b.low <= a.high * 1.005;

/** The share of words that the other sentence may lack where one says that it repeats. */
const LACKING = 0.34;

/** Whether each clause is found in the sentence of the other: nothing that tells things apart is in one of them alone. */
function isOneThing(a: Told, b: Told): boolean {
  if (a.isOfChange || b.isOfChange) return false;
  // A paragraph goes on from one thing to the next in the same words.
  if (a.passage === b.passage && !b.isRepeat) return false;
  if (weightOf(a.own) < LEAST || weightOf(b.own) < LEAST) return false;
  const isRepeat = a.isRepeat || b.isRepeat;
  return (
    isWithin(a.own, b.all, isRepeat) && isWithin(b.own, a.all, isRepeat) && hasConditions(a, b) && hasConditions(b, a)
  );
}

/** Whether all of `words` are there; without a word that it repeats one Chinese character may be another. */
function isWithin(words: ReadonlySet<string>, all: ReadonlySet<string>, isRepeat: boolean): boolean {
  const lacking = [...words].filter((word) => !all.has(word));
  if (lacking.some(isTelling)) return false;
  return weightOf(lacking) <= (isRepeat ? LACKING * weightOf(words) : 1);
}

const hasConditions = (a: Told, b: Told): boolean => [...a.conditions].every((word) => b.all.has(word));
