import { type Interval, overlaps } from '../../numbers/quantity';
import { type Slip, significant, slipBetween } from '../reading/digits';
import type { Fact } from './facts';
import type { Link } from './links';
import { compareMarks, type Marks } from './marks';
import { areOfOtherNames, areOfOtherTokens } from './other-names';
import { pointing } from './pointers';
import { isTelling, sharedIn, weightOf } from './wording';

/** What else is known of two facts than what they say. */
export interface Standing {
  /** How the second stands to the first, which it may tell again. */
  readonly link: Link | undefined;
  /** The dimensions in which facts of that name differ somewhere. */
  readonly isOpen: (dimension: string) => boolean;
  /** One of the values stands more than once. */
  readonly isSupported: boolean;
}

/** From here on, two values are taken for two values of one thing. */
export const ENOUGH = 4.75;
/** Two facts of one name whose names say nothing else. */
const NAME = 2;
const COMMON_NAME = 1;
const NOUN = 1.25;
const WORDS = 3;
const SUPPORT = 0.75;
const MARK = 0.75;
const MOST_MARKS = 2;
const OPEN_MARK = -2;
const HALF_MARK = -0.2;
const CONDITION = -2;
/** Another value with no slip in it is one of another condition. */
const OTHER_CONDITION = -6;
const LEFT = -3;
const MAY_BE_LEFT = 1;
const PARALLEL = -2;
const ROW_NAMED = 1;
const HEAD = 0.75;
const POINTED_UNIT = 2;
const FAR = -5;
const NEAR = 2.5;
const TOKENS = 0.5;
const POINTING = { plainly: 1.5, maybe: 0.75, not: 0 };

/** Where what is not said is said: not with, not before. */
const ALWAYS_OPEN = new Set(['negation', 'switch', 'age', 'day', 'season', 'year', 'heat']);
/** Names that much else has as well. */
export const COMMON = new Set(['gpu', 'node', 'request', 'user', 'token', 'time']);

/** How much tells that two facts give two values of one thing; -Infinity where something tells them apart. */
export function evidence(a: Fact, b: Fact, { link, isOpen, isSupported }: Standing): number {
  const { sum, oneSided } = comparisonOf(a, b, link);
  const isFree = (dimension: string): boolean => ALWAYS_OPEN.has(dimension) || isOpen(dimension);
  const open = link === 'points' ? 0 : oneSided.filter(isFree).length;
  return sum + (isSupported ? SUPPORT : 0) + OPEN_MARK * open + HALF_MARK * (oneSided.length - open);
}

/** Whether two facts tell enough by themselves, were everything else in their favour. */
export const mayBeEnough = (a: Fact, b: Fact, link: Link | undefined): boolean =>
  comparisonOf(a, b, link).sum + SUPPORT >= ENOUGH;

/** What two facts tell by themselves, and the dimensions of which one of them alone bears a mark. */
interface Comparison {
  readonly sum: number;
  readonly oneSided: readonly string[];
}

const APART: Comparison = { sum: Number.NEGATIVE_INFINITY, oneSided: [] };
const compared = new WeakMap<Fact, WeakMap<Fact, Map<Link | undefined, Comparison>>>();

/** Kept with both facts: a keystroke changes those of one slide, which are compared with all others of their kind. */
function comparisonOf(a: Fact, b: Fact, link: Link | undefined): Comparison {
  const ofA = compared.get(a) ?? new WeakMap<Fact, Map<Link | undefined, Comparison>>();
  compared.set(a, ofA);
  const ofBoth = ofA.get(b) ?? new Map<Link | undefined, Comparison>();
  ofA.set(b, ofBoth);
  let found = ofBoth.get(link);
  if (found === undefined) {
    found = comparison(a, b, link);
    ofBoth.set(link, found);
  }
  return found;
}

function comparison(a: Fact, b: Fact, link: Link | undefined): Comparison {
  const slip = slipEvidence(a, b);
  const isPointed = link === 'points';
  // A heading is the short form of what stands under it, and need not say under what it holds.
  const isShort = link === 'heads';
  if (a.isOld !== b.isOld && slip === 0) return APART;
  const name = nameEvidence(a, b);
  if (name === undefined) return APART;
  if (!mayBeKnown(a, b, link)) return APART;
  const marks = compareMarks(withAbove(a.marks, a, b), withAbove(b.marks, b, a));
  if (marks === undefined) return APART;
  const ownSided = marks.oneSided.filter((dimension) => a.ownMarks.has(dimension) || b.ownMarks.has(dimension));
  const oneSided = isShort ? ownSided.filter((dimension) => b.marks.has(dimension)) : ownSided;
  const sum =
    slip +
    name +
    WORDS * Math.max(0, cover(a, b)) +
    (link !== undefined && (isPointed || unmet(b, a) === 0) ? linkEvidence(link, a) : 0) +
    (nameRow(a, b) && unmet(b, a) === 0 ? ROW_NAMED : 0) +
    (sharesHead(a, b) || sharesHead(b, a) ? HEAD : 0) +
    (link === undefined && areParallel(a, b) ? PARALLEL : 0) +
    MARK * Math.min(marks.same, MOST_MARKS) +
    (slip > 0 ? CONDITION : OTHER_CONDITION) * (isPointed ? 0 : (isShort ? 0 : unmet(a, b)) + unmet(b, a)) +
    (slip > 0 || isPointed ? 0 : ofAnother(a, b, isShort)) +
    (slip === 0 && isFar(a, b) ? FAR : 0) +
    (isPointed && isOfOneUnit(a, b) && !isOfOtherHead(a, b) ? POINTED_UNIT : 0) +
    POINTING[pointing(b) ?? 'not'];
  return { sum, oneSided };
}

/** Marks of what stands above hold where the other fact has some of that dimension. */
function withAbove(marks: Marks, own: Fact, other: Fact): Marks {
  const above = [...own.marksAbove].filter(([name]) => !marks.has(name) && other.marks.has(name));
  return above.length === 0 ? marks : new Map([...marks, ...above]);
}

const LINKS: Readonly<Record<Link, number>> = {
  heads: 2.5,
  points: 2,
  notes: 2,
  retells: 1.5,
  repeats: 1.5,
  'sums up': 1,
};
/** Under a heading that tells a change stands that change. */
const OF_CHANGE = 0.75;

const linkEvidence = (link: Link, { kind }: Fact): number =>
  LINKS[link] + (link === 'heads' && kind.startsWith('change') ? OF_CHANGE : 0);

const SLIPS: Readonly<Record<Slip, readonly [two: number, three: number, four: number]>> = {
  transposed: [1.5, 3, 4],
  digit: [0, 1, 2.5],
  shifted: [0.5, 1.5, 2],
};

/** 99.99% and 99.97% are two promises, 12 min and 1.2 ms two times, rather than one number mistyped. */
export function maySlip(a: Fact, b: Fact): boolean {
  const isNearlyAll = [a, b].every(({ kind, quantity }) => kind === 'ratio' && quantity.value >= 99);
  const ratio = Math.abs(a.amount / b.amount);
  return !isNearlyAll && ratio <= MOST_APART && ratio >= 1 / MOST_APART;
}
const MOST_APART = 1000;

function slipEvidence(a: Fact, b: Fact): number {
  const slip = maySlip(a, b) ? slipBetween(a.digits, b.digits) : undefined;
  if (slip === undefined) return 0;
  const length = Math.max(significant(a.digits).length, significant(b.digits).length);
  return length < 2 ? 0 : SLIPS[slip][Math.min(length, 4) - 2]!;
}

function nameEvidence(a: Fact, b: Fact): number | undefined {
  if (areOfOtherTokens(a, b) || areOfOtherNames(a, b)) return undefined;
  const ofA = a.quantity.unit?.tokens;
  const tokens = ofA !== undefined && ofA === b.quantity.unit?.tokens ? TOKENS : 0;
  if (a.name === undefined || b.name === undefined) {
    const [long, short] = [a.noun ?? '', b.noun ?? ''].sort((x, y) => y.length - x.length);
    return (short !== '' && long!.endsWith(short!) ? NOUN : 0) + tokens;
  }
  return (COMMON.has(a.name) ? COMMON_NAME : NAME) + tokens;
}

/**
 * Whether two facts have a name in common, or words enough to know a thing by: a slip alone, or one word of a heading, is
 * as good as nothing. A count of cards or nodes is one of many.
 */
function mayBeKnown(a: Fact, b: Fact, link: Link | undefined): boolean {
  if (link === 'points') return true;
  const isCommon = a.name !== undefined && COMMON.has(a.name);
  if (a.name !== undefined && a.name === b.name && !isCommon) return true;
  const isLong = significant(a.digits).length > 2;
  if (isCommon && isLong) return true;
  return (isMostlyIn(a, b) && isMostlyIn(b, a)) || (!isCommon && areAlike(a, b));
}

/** Whether the most of the words of one, and more than one word, stand around the other. */
function isMostlyIn({ words }: Fact, { around }: Fact): boolean {
  const { weight, share } = sharedIn(words, around);
  return weight > ONE_WORD && share >= 0.5;
}

/** Whether two clauses are of the same words, be it one. */
const areAlike = ({ words: a }: Fact, { words: b }: Fact): boolean =>
  weightOf(a) >= ONE_WORD && a.size === b.size && [...a].every((word) => b.has(word));

/** The share of the words of each that the other has, the shorter counting more. */
function cover(a: Fact, b: Fact): number {
  const [ofA, ofB] = [sharedIn(a.words, b.around).share, sharedIn(b.words, a.around).share];
  return Math.max(ofA, ofB) * 0.6 + Math.min(ofA, ofB) * 0.4;
}

/** `Writes take 15 s`, `reads take 51 s`: one word of one is another in the other. */
function areParallel(a: Fact, b: Fact): boolean {
  const [ofA, ofB] = [lackingIn(a.words, b.around), lackingIn(b.words, a.around)].map(weightOf);
  return ofA! > 0 && ofB! > 0 && ofA! <= ONE_WORD && ofB! <= ONE_WORD;
}

const ONE_WORD = 2;

/** `That 1.06 TB checkpoint`: the noun that the amount belongs to. */
const sharesHead = ({ head, place }: Fact, { around }: Fact): boolean =>
  head !== undefined && place !== 'cell' && around.has(head);

/** A thing of another size: who says a value again is seldom so far off. */
const isFar = ({ amount: a }: Fact, { amount: b }: Fact): boolean => a > NEAR * b || b > NEAR * a;

/** Said with the same unit, as in one paragraph. */
const isOfOneUnit = (a: Fact, b: Fact): boolean =>
  a.passage === b.passage && a.quantity.unit !== undefined && a.quantity.unit.text === b.quantity.unit?.text;

/** The clause of one holds all words of the other's row label. */
const nameRow = ({ label }: Fact, { words }: Fact): boolean =>
  label.size > 0 && [...label].every((word) => words.has(word));

/** `126 req/s`, `the 180 req/s ceiling of the fleet`: the noun of the second is none of what the first speaks of. */
const isOfOtherHead = ({ around }: Fact, { head, words }: Fact): boolean =>
  head !== undefined && ![head, ...words].some((word) => around.has(word));

const lackingIn = (words: ReadonlySet<string>, around: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !around.has(word));

/** Without a slip what the second says more than the first, by numbers or before its value, makes it another thing. */
function ofAnother(a: Fact, b: Fact, isShort: boolean): number {
  const isNumbered = lackingIn(b.words, a.around).some((word) => /\d/.test(word));
  const marked = [...b.ownMarks.keys()].filter((dimension) => !hasMark(a, dimension));
  const leads = isShort ? [[b, a] as const] : [[b, a] as const, [a, b] as const];
  const left = Math.max(...leads.map(([one, other]) => weightOf(lackingIn(one.lead, other.around)) - MAY_BE_LEFT), 0);
  const tested = isShort ? 0 : [...a.marksAbove.keys()].filter((one) => TESTED.has(one) && !hasMark(b, one)).length;
  return LEFT * left + OPEN_MARK * (marked.length + 2 * tested) + (isNumbered ? OTHER_CONDITION : 0);
}

/** What stands above a table of a test. */
const TESTED = new Set(['load', 'batch', 'context', 'heat', 'day']);
const hasMark = ({ marks, marksAbove }: Fact, dimension: string): boolean =>
  marks.has(dimension) || marksAbove.has(dimension);

/** How many conditions the first fact holds under of which the other says nothing. */
export const unmet = ({ conditions }: Fact, { around }: Fact): number =>
  conditions.filter((words) => {
    const lacking = lackingIn(words, around);
    return lacking.some(isTelling) || weightOf(lacking) >= weightOf(words) / 2;
  }).length;

/** Said less exactly it is the same number. */
const SLACK = 0.005;

/** Whether two values of a kind agree: to the last digit where both are printed to it, else within rounding. */
export function areSame(a: Fact, b: Fact): boolean {
  const slack = a.kind === 'ratio' || a.kind === 'count' ? 0 : SLACK;
  if (a.precision === b.precision && !a.quantity.approximate && !b.quantity.approximate)
    return Math.abs(a.amount - b.amount) <= Math.abs(a.amount) * slack + a.precision / 4;
  const wide = ({ value: { low, high } }: Fact): Interval => ({ low: low * (1 - slack), high: high * (1 + slack) });
  return overlaps(wide(a), wide(b));
}
