import { significant, slipBetween } from '../reading/digits';
import { grouped } from '../reading/grouped';
import { areSame, COMMON, maySlip, unmet } from './evidence';
import type { Fact } from './facts';
import type { PlacedFact } from './links';
import { compareMarks, type Marks } from './marks';
import { RECAP_NAME } from './recap-names';
import { isOfOtherChange, type Pair } from './same-things';
import { isRestOf } from './swapped-digits';
import { tellingWords, weightOf } from './wording';

/**
 * How likely a number that stands once is one that the deck has elsewhere, mistyped: a logistic model. Its weights were fitted to
 * restated numbers of lectures with a digit changed, against all numbers of these lectures that are right; with this limit about
 * one lecture in two had a false alarm before what tells two things apart (`told-apart`, `other-things`) was asked.
 */
const ENOUGH = 2;
/** Cards, nodes and the like are counted everywhere. */
const ENOUGH_OF_COUNTS = 2.5;
const BASE = -0.26;
const TRANSPOSED = { two: 0.46, three: 0.74, more: 1.71 };
const DIGIT = { two: -2.06, three: -0.85, more: -0.25 };
/** Of the words of the one, or of the other, that stand around the other one. */
const COVER = 1.66;
/** For each two Chinese characters or one Latin word that both have, and how many count. */
const SHARED = 0.87;
const MOST_SHARED = 3;
const SAME_SLIDE = 1.32;
/** For each other number that both stand beside. */
const ANCHOR = 0.86;
const MOST_ANCHORS = 3;
/** For each more place in which the other value stands. */
const SUPPORT = 0.77;
const MOST_SUPPORT = 2;
/** By how much the words fit better than those of any other value. */
const LEAD = 0.87;
const MOST_LEAD = 2;
/** For the share of a cell's row label that the other text lacks. */
const OTHER_ROW = -1;
/** For what the one is said to hold under and the other is not. */
const CONDITION = -0.4;
/** The more numbers bear a name, the more of them are alike by chance. */
const CROWD = -0.33;
/** Amounts that are farther off than twice as much are not asked whether they fit better. */
const NEAR = 2;

/** With more numbers of a kind a deck is a report of data. */
const MOST_OF_KIND = 300;

/** A pair of which one may be the other mistyped: the facts by their index in their kind. */
export interface MistypedPair {
  /** What the model makes of all but the numbers beside the two. */
  readonly sum: number;
  /** The one that stands once, and the other one. */
  readonly odd: number;
  readonly other: number;
}

/** In a shorter deck nothing tells how often its numbers are alike by chance. */
const LEAST_SLIDES = 8;

/** The pairs of a kind that may be one number, mistyped; `slides`: how many the deck has. */
export function mistypedPairs(group: readonly PlacedFact[], slides: number): MistypedPair[] {
  if (group.length < 2 || group.length > MOST_OF_KIND || slides < LEAST_SLIDES) return [];
  const byDigits = grouped([...group.keys()], (at) => group[at]!.fact.digits);
  const isOnce = (at: number): boolean => {
    const { passage, digits } = group[at]!.fact;
    if (byDigits.get(digits)!.some((one) => group[one]!.fact.passage !== passage)) return false;
    return !group.some(({ fact }) => fact.passage !== passage && areSame(fact, group[at]!.fact));
  };
  const crowds = grouped(group, ({ fact }) => fact.name ?? '');
  return slipsIn(group).flatMap(([first, second]) =>
    [
      [first, second],
      [second, first],
    ].flatMap(([odd = 0, other = 0]): MistypedPair[] => {
      const [a, b] = [group[other]!, group[odd]!];
      if (isOfOtherChange(b.fact, group) || isOfOtherTable(b, a, group)) return [];
      const sum =
        likelihood(a, b) + CROWD * Math.log(1 + crowds.get(b.fact.name ?? '')!.length) + SUPPORT * supportOf(a, group);
      if (sum + MOST_ANCHORS * ANCHOR + MOST_LEAD * LEAD < ENOUGH || !isOnce(odd)) return [];
      const all = sum + LEAD * leadOf(other, odd, group);
      return all + MOST_ANCHORS * ANCHOR < ENOUGH ? [] : [{ sum: all, odd, other }];
    }),
  );
}

/** A cell is no slip of what a text says of another table: there the same row has the value of the text. */
const isOfOtherTable = ({ fact: odd }: PlacedFact, { fact }: PlacedFact, group: readonly PlacedFact[]): boolean =>
  odd.place === 'cell' &&
  group.some(
    ({ fact: one }) =>
      one.place === 'cell' && areSame(one, fact) && [...odd.label].every((word) => one.label.has(word)),
  );

/** Of the pairs those that are likely enough with the numbers beside them, each odd number once; `beside` gives these. */
export function likelyPairs(
  pairs: readonly MistypedPair[],
  group: readonly PlacedFact[],
  beside: (placed: PlacedFact) => readonly Fact[],
): Pair[] {
  const weighed = pairs
    .map((pair) => ({ ...pair, sum: pair.sum + ANCHOR * anchorsOf(group[pair.other]!, group[pair.odd]!, beside) }))
    .filter(
      ({ sum, odd, other }) =>
        sum >= (isCount(group[odd]!.fact) ? ENOUGH_OF_COUNTS : ENOUGH) &&
        !isToldBeside(group[other]!, group[odd]!, beside),
    );
  const told = new Set<number>();
  return weighed
    .sort((a, b) => b.sum - a.sum)
    .flatMap(({ odd, other }): Pair[] => {
      if (told.has(odd) || told.has(other)) return [];
      told.add(odd).add(other);
      const areOnce = pairs.some((pair) => pair.odd === other && pair.other === odd);
      return [areOnce && isRather(other, odd, group) ? [odd, other] : [other, odd]];
    });
}

/** Of two values that stand once each that of a text is told rather than that of a cell, and the later one. */
function isRather(one: number, other: number, group: readonly PlacedFact[]): boolean {
  const [a, b] = [one, other].map((at) => group[at]!.fact.place === 'cell');
  return a === b ? one > other : b === true;
}

/** Two different values, one of which is the other with two digits changed over or one digit another, that may be of one thing. */
function slipsIn(group: readonly PlacedFact[]): Pair[] {
  const byKey = new Map<string, number[]>();
  const found = new Map<number, Pair>();
  group.forEach(({ fact }, second) => {
    for (const key of keysOf(fact.digits)) {
      const others = byKey.get(key) ?? [];
      for (const first of others) {
        if (mayBeOne(group[first]!.fact, fact)) found.set(second * group.length + first, [first, second]);
      }
      byKey.set(key, [...others, second]);
    }
  });
  return [...found.values()];
}

function keysOf(digits: string): string[] {
  if (significant(digits).length < 2) return [];
  return [
    [...digits].sort().join(''),
    ...Array.from(digits, (_, at) => `${digits.slice(0, at)}?${digits.slice(at + 1)}`),
  ];
}

function mayBeOne(a: Fact, b: Fact): boolean {
  if (a.passage === b.passage || (a.place === 'cell' && b.place === 'cell')) return false;
  if (!areComparable(a, b) || areSame(a, b) || slipWeight(a, b) === undefined || !maySlip(a, b)) return false;
  if ([a, b].some((fact) => isRestOf(fact.passage, fact.quantity) || isAmountOfChange(fact))) return false;
  return !areParallel(a, b);
}

/** `3,350 ms 到 2,600 ms，缩短 750 ms`: by how much something changed. */
const isAmountOfChange = ({ passage: { claims }, quantity: { start } }: Fact): boolean =>
  claims.some(({ quantity }) => quantity.start === start);

/** `NVLink 3.0: 12 links` beside `NVLink 4.0: 18 links`; `Usual: 97%` under one heading and `Usual: 98%` under another. */
function areParallel(a: Fact, b: Fact): boolean {
  const [label, other] = [labelOf(a), labelOf(b)];
  if (label === undefined || other === undefined) return false;
  if (label !== other) return areOfOtherWords(label, other);
  const [over, above] = [a, b].map(({ passage: { context } }) => context.join('\n')) as [string, string];
  return !RECAP_NAME.test(over) && !RECAP_NAME.test(above) && areOfOtherWords(over, above);
}

/** What stands before the colon of an item. */
const labelOf = ({ passage: { text }, quantity: { start } }: Fact): string | undefined =>
  /^[^:：]{1,48}(?=[:：])/.exec(text.slice(0, start))?.[0];

/** Whether each has a word that the other lacks. */
function areOfOtherWords(a: string, b: string): boolean {
  const [ours, theirs] = [tellingWords(a), tellingWords(b)];
  return [...ours].some((word) => !theirs.has(word)) && [...theirs].some((word) => !ours.has(word));
}

/** Whether no name, statistic, model or the like tells the two apart. */
function areComparable(a: Fact, b: Fact): boolean {
  if (a.name !== undefined && b.name !== undefined && a.name !== b.name) return false;
  const [tokens, others] = [a.quantity.unit?.tokens, b.quantity.unit?.tokens];
  if (tokens !== others && tokens !== undefined && others !== undefined) return false;
  return compareMarks(a.ownMarks, b.ownMarks) !== undefined && !LOADS.some((load) => areOfTwo(load, a.marks, b.marks));
}

/** What a value is measured under may stand anywhere in its sentence. */
const LOADS = ['load', 'batch', 'context'];

function areOfTwo(dimension: string, a: Marks, b: Marks): boolean {
  const [ours, theirs] = [a.get(dimension), b.get(dimension)];
  return ours !== undefined && theirs !== undefined && ![...ours].some((mark) => theirs.has(mark));
}

function slipWeight(a: Fact, b: Fact): number | undefined {
  const slip = slipBetween(a.digits, b.digits);
  if (slip === undefined || slip === 'shifted') return undefined;
  const length = Math.max(significant(a.digits).length, significant(b.digits).length);
  const weights = slip === 'transposed' ? TRANSPOSED : DIGIT;
  return length < 3 ? weights.two : length === 3 ? weights.three : weights.more;
}

/** What two facts tell by themselves. */
function likelihood({ fact: a, slide: one }: PlacedFact, { fact: b, slide: other }: PlacedFact): number {
  const shared = Math.min(commonIn(a.words, b.around), commonIn(b.words, a.around)) / 2;
  return (
    BASE +
    slipWeight(a, b)! +
    COVER * Math.max(...covers(a, b)) +
    SHARED * Math.min(MOST_SHARED, shared) +
    (one === other ? SAME_SLIDE : 0) +
    OTHER_ROW * (lackOfRow(a, b) + lackOfRow(b, a)) +
    CONDITION * (unmet(a, b) + unmet(b, a))
  );
}

/** The share of a cell's row label that the other text lacks; 0 in running text. */
const lackOfRow = ({ label }: Fact, { around }: Fact): number =>
  label.size === 0 ? 0 : 1 - commonIn(label, around) / (weightOf(label) || 1);

const commonIn = (words: ReadonlySet<string>, around: ReadonlySet<string>): number =>
  weightOf([...words].filter((word) => around.has(word)));

const covers = (a: Fact, b: Fact): readonly [number, number] => [
  commonIn(a.words, b.around) / (weightOf(a.words) || 1),
  commonIn(b.words, a.around) / (weightOf(b.words) || 1),
];

const likeness = (a: Fact, b: Fact): number => covers(a, b).reduce((sum, share) => sum + share, 0);

/** In how many more texts the value stands. */
function supportOf({ fact }: PlacedFact, group: readonly PlacedFact[]): number {
  const texts = new Set(group.filter((one) => areSame(one.fact, fact)).map((one) => one.fact.passage));
  return Math.min(MOST_SUPPORT, texts.size - 1);
}

/** By how much better the words around the other value fit than those around any third one that it might be. */
function leadOf(other: number, odd: number, group: readonly PlacedFact[]): number {
  const [a, b] = [group[other]!.fact, group[odd]!.fact];
  const thirds = group
    .map(({ fact }) => fact)
    .filter(
      (one) =>
        one !== b &&
        !areSame(one, a) &&
        !areSame(one, b) &&
        (one.place !== 'cell' || b.place !== 'cell') &&
        (isNear(one, b) || slipBetween(one.digits, b.digits) !== undefined) &&
        areComparable(one, b),
    );
  return likeness(a, b) - Math.max(0, ...thirds.map((one) => likeness(one, b)));
}

const isNear = ({ amount: a }: Fact, { amount: b }: Fact): boolean => a < NEAR * b && b < NEAR * a;

/** How many numbers that stand beside the one stand beside the other too. */
function anchorsOf(a: PlacedFact, b: PlacedFact, beside: (placed: PlacedFact) => readonly Fact[]): number {
  const others = beside(a);
  const shared = beside(b).filter((one) =>
    others.some((other) => other.kind === one.kind && other.passage !== one.passage && areSame(one, other)),
  );
  return Math.min(MOST_ANCHORS, new Set(shared.map(({ kind, amount }) => `${kind} ${amount}`)).size);
}

const isCount = ({ name }: Fact): boolean => name !== undefined && COMMON.has(name);

/** Who gives both values in one breath knew of both. */
const isToldBeside = (a: PlacedFact, b: PlacedFact, beside: (placed: PlacedFact) => readonly Fact[]): boolean =>
  beside(b).some((one) => one.kind === a.fact.kind && areSame(one, a.fact));
