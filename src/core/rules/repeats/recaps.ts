import type { Deck, Slide, SlideBody } from '../../deck/deck';
import type { Interval } from '../../numbers/quantity';
import { overlaps } from '../../numbers/quantity';
import { isSlip, isSwapped } from '../reading/digits';
import type { Passage } from '../reading/passage';
import { bodiesOf } from '../reading/per-body';
import { isUnderOtherLabel } from './list-labels';
import { type NamedNumber, namedNumbers, numbersOn, wordsOf } from './named-numbers';
import { RECAP_NAME } from './recap-names';
import { areOfTwoStages } from './told-stages';

/** A number and the slide that it stands on. */
export interface Told {
  readonly number: NamedNumber;
  readonly slide: Slide;
}

/** A number that repeats an earlier one with another value. */
export interface Contradiction {
  readonly earlier: Told;
  readonly later: Told;
}

const BACK =
  /前面|刚才|开头|开场|上面|前文|之前(?:说|提|讲|算)|如前|earlier|as (?:said|shown|mentioned|we saw)|(?:said|shown|mentioned) (?:above|before)|already (?:said|saw)/i;
/** What later slides say in passing is compared as well; before that, a deck still builds up its story. */
const LAST_SHARE = 0.6;
const LEAST_WORDS = 3;
const COVERED = 0.8;
/** From this share of words on, an equal value may be of the same thing. */
const SAME_THING = 0.3;
const COVERING = 0.5;
/** Of the sum of two values: they may be that far apart and be told as one. */
const SAME_VALUE = 0.0025;

/**
 * Numbers near the end of a deck, in its summary or after words that point back, that name what an earlier slide names and
 * give a value that stands nowhere else.
 */
export function contradictions({ slides }: Deck): Contradiction[] {
  if (slides.length < 2) return [];
  const bodies = bodiesOf(slides);
  const changed = lastStory === undefined ? undefined : changedKinds(lastStory.bodies, bodies);
  const pairs = new Map(changed === undefined ? [] : lastStory!.pairs);
  for (const kind of changed ?? []) pairs.delete(kind);
  for (const [kind, told] of toldByKind(slides, changed)) {
    const found = contradictoryPairs(told, slides.length);
    if (found.length > 0) pairs.set(kind, found);
  }
  lastStory = { bodies, pairs };
  return [...pairs].flatMap(([kind, found]) =>
    found.map(([earlier, later]) => ({ earlier: toldAt(slides, kind, earlier), later: toldAt(slides, kind, later) })),
  );
}

/** Where a number stands: the index of its slide, and which of the slide's numbers of its kind it is. */
interface ToldPlace {
  readonly slide: number;
  readonly nth: number;
}

type PlacedPair = readonly [earlier: ToldPlace, later: ToldPlace];

interface Story {
  readonly bodies: readonly SlideBody[];
  /** By kind, where there are any. */
  readonly pairs: ReadonlyMap<string, readonly PlacedPair[]>;
}

/** Of the deck that was checked last: a keystroke changes the numbers of few kinds, most often of none. */
let lastStory: Story | undefined;

/** The kinds of the numbers that are not as they were; undefined where the slides are others. */
function changedKinds(before: Story['bodies'], now: Story['bodies']): ReadonlySet<string> | undefined {
  if (before.length !== now.length) return undefined;
  const kinds = new Set<string>();
  now.forEach((body, slide) => {
    if (body === before[slide]) return;
    const [old, numbers] = [namedNumbers(before[slide]!), namedNumbers(body)];
    const isOneEach = numbers.length === old.length;
    numbers.forEach((number, index) => {
      if (isOneEach && isSaidAlike(number, old[index]!)) return;
      kinds.add(number.kind);
      if (isOneEach) kinds.add(old[index]!.kind);
    });
    if (!isOneEach) for (const { kind } of old) kinds.add(kind);
  });
  return kinds;
}

/** Whether all is the same that anything about a named number follows from. */
function isSaidAlike(a: NamedNumber, b: NamedNumber): boolean {
  return (
    a.kind === b.kind &&
    a.quantity.start === b.quantity.start &&
    a.passage.text === b.passage.text &&
    areAlike(a.labels, b.labels) &&
    areAlike(a.passage.context, b.passage.context)
  );
}

const areAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** The numbers of `kinds`, or of all. */
function toldByKind(
  slides: readonly Slide[],
  kinds: ReadonlySet<string> | undefined,
): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  if (kinds?.size === 0) return groups;
  for (const { slide, found } of numbersOn(slides)) {
    for (const number of found) {
      if (kinds !== undefined && !kinds.has(number.kind)) continue;
      const group = groups.get(number.kind);
      if (group === undefined) groups.set(number.kind, [{ number, slide }]);
      else group.push({ number, slide });
    }
  }
  return groups;
}

function toldAt(slides: readonly Slide[], kind: string, { slide: index, nth }: ToldPlace): Told {
  const slide = slides[index]!;
  return { number: namedNumbers(slide.body).filter((number) => number.kind === kind)[nth]!, slide };
}

function placeOf({ number, slide }: Told): ToldPlace {
  const own = namedNumbers(slide.body).filter(({ kind }) => kind === number.kind);
  return { slide: slide.index, nth: own.indexOf(number) };
}

function contradictoryPairs(group: readonly Told[], slides: number): PlacedPair[] {
  const values = new Map<string, number>();
  for (const { number } of group) for (const place of number.places) values.set(place, (values.get(place) ?? 0) + 1);
  return group.flatMap((later): PlacedPair[] => {
    // Most numbers of a summary repeat one: there is nothing to look for, unless a whole change is told again.
    if (later.number.from === undefined && isRepeated(later, values)) return [];
    const isRecap = isRecapping(later);
    if (!isRecap && later.slide.index < slides * LAST_SHARE) return [];
    if (later.number.isTerm || !later.number.isStated) return [];
    const earlier = contradicted(later, group, isRecap);
    return earlier === undefined ? [] : [[placeOf(earlier), placeOf(later)]];
  });
}

/** The earlier number of the kind that `later` contradicts. */
function contradicted(later: Told, group: readonly Told[], isRecap: boolean): Told | undefined {
  const same = group.filter((other) => other !== later && givesValue(other.number, later.number.value));
  // A value that stands elsewhere too is somebody else's only where a whole change is told again.
  if (same.some(({ number }) => coverage(later.number.words, number.around) > SAME_THING)) return undefined;
  const before = group.filter(
    ({ slide, number }) =>
      slide.index < later.slide.index &&
      number.isStated &&
      isOfSame(number, later.number) &&
      !areOfTwoStages(number, later.number),
  );
  const levels = before.filter(({ number }) => !number.isTerm);
  if (same.length > 0) return continued(later, levels, isRecap);
  return (
    pointedTo(later, levels) ??
    continued(later, levels, isRecap) ??
    transposed(later, before, isRecap) ??
    described(later, levels, isRecap)
  );
}

const givesValue = ({ value, from }: NamedNumber, wanted: Interval): boolean =>
  isSame(value, wanted) || (from !== undefined && isSame(from, wanted));

/** Whether another number of the kind has the same value; the exact test is left to who asks further. */
function isRepeated(told: Told, values: ReadonlyMap<string, number>): boolean {
  return values.get(told.number.places[0]!)! > 1;
}

const recapping = new WeakMap<Passage, boolean>();

function isRecapping({ number: { passage } }: Told): boolean {
  let found = recapping.get(passage);
  if (found === undefined) {
    found = passage.context.some((text) => RECAP_NAME.test(text)) || BACK.test(passage.text);
    recapping.set(passage, found);
  }
  return found;
}

function isOfSame(a: NamedNumber, b: NamedNumber): boolean {
  return a.statistic === b.statistic && (a.noun === '' || b.noun === '' || a.noun === b.noun);
}

/** `按前面 3.2 美元一卡时的价格`: what is counted is said in full, and the words point back. */
function pointedTo({ number }: Told, before: readonly Told[]): Told | undefined {
  const { passage, quantity, noun } = number;
  if (noun === '' || !BACK.test(passage.text.slice(Math.max(0, quantity.start - 16), quantity.start))) return undefined;
  return oneValue(before.filter((other) => other.number.noun === noun));
}

/** Within rounding and half a percent: the same number said less exactly. */
function isSame(a: Interval, b: Interval): boolean {
  const slack = (Math.abs(a.low) + Math.abs(b.low)) * SAME_VALUE;
  return a.low - slack <= b.high && b.low <= a.high + slack;
}

/** `从 1,850 降到 510` where an earlier slide goes from 1,850 to 610. A first step and the whole way may begin alike: a slip differs in one digit. */
function continued(later: Told, before: readonly Told[], isRecap: boolean): Told | undefined {
  const { from } = later.number;
  if (from === undefined || !isRecap) return undefined;
  const same = before.filter(
    (other) =>
      other.number.from !== undefined &&
      overlaps(other.number.from, from) &&
      shares(later, other.number) &&
      isSlip(digitsOf(later), digitsOf(other)),
  );
  return oneValue(same);
}

const shares = ({ number: { words } }: Told, { around }: NamedNumber): boolean =>
  [...words].some((word) => word.length > 2 && /[a-z]/.test(word) && around.has(word));

const digitsOf = ({ number: { passage, quantity } }: Told): string =>
  passage.text.slice(quantity.number.start, quantity.number.end).replace(/[^\d.]/g, '');

/** Two digits of one that have changed places: `10,420` for `10,240`. */
function transposed(later: Told, before: readonly Told[], isRecap: boolean): Told | undefined {
  const digits = digitsOf(later);
  if (digits.replace('.', '').length < 3 && !isRecap) return undefined;
  const slips = before.filter((other) => isSwapped(digits, digitsOf(other)) && !areOfOtherRows(later, other));
  const [first] = slips;
  if (first === undefined || oneValue(slips) === undefined) return undefined;
  const isNamed =
    (later.number.noun !== '' && slips.some(({ number }) => number.noun === later.number.noun)) ||
    slips.some(({ number }) => coverage(later.number.words, number.around) >= COVERING);
  // Two digits change places by chance: then some word must be shared.
  const isKnown = digits.length > 2 || slips.some(({ number }) => coverage(later.number.words, number.around) > 0);
  return isNamed || (isRecap && slips.length > 1 && isKnown) ? slips.at(-1) : undefined;
}

/** Cells whose rows share no word are not the same cell once more. */
function areOfOtherRows({ number: a }: Told, { number: b }: Told): boolean {
  if (a.passage.place !== 'cell' || b.passage.place !== 'cell') return false;
  const [row, other] = [a, b].map(({ labels }) => wordsOf(labels[0] ?? ''));
  return !row!.some((word) => other!.includes(word));
}

/** A name, a year: what is said of it in passing is meant to be that of before. Names of indicators are said of everything. */
function isOfNamed({ number: { passage, quantity } }: Told): boolean {
  const names = [...passage.text.slice(0, quantity.end + NAME_REACH).matchAll(NAME)];
  const other = [...passage.mentions, ...passage.quantities];
  return names.some(
    ({ index, 0: name }) => !COMMON.test(name) && !other.some(({ start, end }) => start <= index && index < end),
  );
}

const NAME_REACH = 16;
const NAME = /(?<![A-Za-z\d])(?:[A-Z][A-Z\d][A-Za-z\d-]*|[A-Z][a-z]+[A-Z]\w*|20\d\d)/g;
/** Names that anything may have. */
const COMMON = /^(?:P\d{2}|(?:FP|BF|TF|INT|NF)\d{1,2}|[GC]PUs?|KV|APIs?|SL[OA]s?|HBM|MIG)$/;

/** The earlier number that the words of the later one describe, and no other value of its kind. */
function described(later: Told, before: readonly Told[], isRecap: boolean): Told | undefined {
  const { words, around, subject } = later.number;
  if (words.size < (isRecap ? LEAST_WORDS : LEAST_WORDS + 1) || subject === undefined) return undefined;
  if (!isRecap && !isOfNamed(later)) return undefined;
  const fitting = before.filter(
    ({ number }) =>
      number.around.has(subject) &&
      coverage(words, number.around) >= COVERED &&
      coverage(number.words, around) >= COVERING &&
      hasNumbersOf(number.around, words) &&
      hasNumbersOf(around, number.words) &&
      !isUnderOtherLabel(number, later.number),
  );
  const most = Math.max(...fitting.map(({ number }) => coverage(around, number.around)));
  // Of several columns that of the thing which the item above or the heading names.
  const some = fitting.filter(({ number }) => coverage(around, number.around) === most);
  return oneValue(fitting) ?? (some.length === 1 ? some[0] : undefined);
}

/** Stages, years and loads are told by their numbers: each must be there. */
function hasNumbersOf(around: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return [...words].every((word) => !/^\d/.test(word) || around.has(word));
}

function coverage(words: ReadonlySet<string>, by: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (by.has(word)) found++;
  return words.size === 0 ? 0 : found / words.size;
}

/** The last of them if they all give one value. */
function oneValue(told: readonly Told[]): Told | undefined {
  const [first] = told;
  const isOne = told.every(({ number }) => isSame(number.value, first!.number.value));
  return isOne ? told.at(-1) : undefined;
}
