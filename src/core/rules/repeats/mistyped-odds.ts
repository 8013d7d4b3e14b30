import { significant, slipBetween } from '../reading/digits';
import { areSame, COMMON, unmet } from './evidence';
import type { Fact } from './facts';
import type { PlacedFact } from './links';
import { areComparable } from './slip-candidates';
import { sharedIn } from './wording';

/**
 * How likely a number that stands once is one that the deck has elsewhere, mistyped: a logistic model, of which this file gives
 * the terms. Its weights were fitted to restated numbers of lectures with a digit changed, against all numbers of these lectures
 * that are right; with this limit about one lecture in two had a false alarm before what tells two things apart (`told-apart`,
 * `other-things`) was asked.
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

/** What the lead and the numbers beside the two may add at most. */
export const MOST_OF_LEAD = MOST_LEAD * LEAD;
export const MOST_OF_ANCHORS = MOST_ANCHORS * ANCHOR;

/** Whether the odds of a number can be enough with `more`. */
export const canBeEnough = (odds: number, more: number): boolean => odds + more >= ENOUGH;

/** Whether the odds of `fact` are enough. */
export const isEnough = (odds: number, { name }: Fact): boolean =>
  odds >= (name !== undefined && COMMON.has(name) ? ENOUGH_OF_COUNTS : ENOUGH);

/** What two facts tell by themselves, and how the others of their kind stand to them; `crowd`: how many bear the name of the odd one. */
export const ownOdds = (other: PlacedFact, odd: PlacedFact, group: readonly PlacedFact[], crowd: number): number =>
  oddsOfTwo(other, odd) + CROWD * Math.log(1 + crowd) + SUPPORT * supportOf(other, group);

function oddsOfTwo({ fact: a, slide: one }: PlacedFact, { fact: b, slide: other }: PlacedFact): number {
  const [ofA, ofB] = coversOf(a, b);
  return (
    BASE +
    oddsOfSlip(a, b) +
    COVER * Math.max(ofA.share, ofB.share) +
    SHARED * Math.min(MOST_SHARED, Math.min(ofA.weight, ofB.weight) / 2) +
    (one === other ? SAME_SLIDE : 0) +
    OTHER_ROW * (lackOfRow(a, b) + lackOfRow(b, a)) +
    CONDITION * (unmet(a, b) + unmet(b, a))
  );
}

function oddsOfSlip(a: Fact, b: Fact): number {
  const length = Math.max(significant(a.digits).length, significant(b.digits).length);
  const weights = slipBetween(a.digits, b.digits) === 'transposed' ? TRANSPOSED : DIGIT;
  return length < 3 ? weights.two : length === 3 ? weights.three : weights.more;
}

/** The words of each that stand around the other. */
const coversOf = (a: Fact, b: Fact) => [sharedIn(a.words, b.around), sharedIn(b.words, a.around)] as const;

/** The share of a cell's row label that the other text lacks; 0 in running text. */
const lackOfRow = ({ label }: Fact, { around }: Fact): number =>
  label.size === 0 ? 0 : 1 - sharedIn(label, around).share;

/** In how many more texts the value stands. */
function supportOf({ fact }: PlacedFact, group: readonly PlacedFact[]): number {
  const texts = new Set(group.filter((one) => areSame(one.fact, fact)).map((one) => one.fact.passage));
  return Math.min(MOST_SUPPORT, texts.size - 1);
}

/** By how much better the words around the other value fit than those around any third one that it might be. */
export function oddsOfLead({ fact: a }: PlacedFact, { fact: b }: PlacedFact, group: readonly PlacedFact[]): number {
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
  return LEAD * (fitOf(a, b) - Math.max(0, ...thirds.map((one) => fitOf(one, b))));
}

/** How well the words around each fit the other, from 0 to 2. */
const fitOf = (a: Fact, b: Fact): number => coversOf(a, b).reduce((sum, { share }) => sum + share, 0);

const isNear = ({ amount: a }: Fact, { amount: b }: Fact): boolean => a < NEAR * b && b < NEAR * a;

/** How many numbers that stand beside the one stand beside the other too. */
export function oddsOfAnchors(besideOne: readonly Fact[], besideOther: readonly Fact[]): number {
  const shared = besideOther.filter((one) =>
    besideOne.some((other) => other.kind === one.kind && other.passage !== one.passage && areSame(one, other)),
  );
  return ANCHOR * Math.min(MOST_ANCHORS, new Set(shared.map(({ kind, amount }) => `${kind} ${amount}`)).size);
}
