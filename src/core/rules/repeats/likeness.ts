import { isSlip } from '../reading/digits';
import { areSame } from './evidence';
import type { Fact } from './facts';
import { compareMarks } from './marks';
import { areOfOtherTokens } from './other-names';
import { sharedIn } from './wording';

/** Two facts that something tells apart. */
export const APART = Number.NEGATIVE_INFINITY;

const known = new WeakMap<Fact, WeakMap<Fact, number>>();

/**
 * How much two facts of a kind sound alike, whether they agree or not: the words that each has around the other, their name and
 * what marks them; the two are not of different names. Kept with both: an edit leaves nearly all pairs as they are.
 */
export function likeness(other: Fact, told: Fact): number {
  const ofTold = known.get(told) ?? new WeakMap<Fact, number>();
  known.set(told, ofTold);
  let found = ofTold.get(other);
  if (found === undefined) {
    found = read(other, told);
    ofTold.set(other, found);
  }
  return found;
}

/** The words of one that the other has beyond these tell no more. */
const MOST_SHARED = 6;
const SHARED = 0.25;
const COVER = 1.8;
const LEAST_COVER = 1.2;
const MARK = 0.5;
const MOST_MARKS = 2;
const ONE_SIDED = -0.4;
/** Of two that agree the marks may be told elsewhere. */
const OTHER_MARKS = -1;
const NAME = 1;
const SLIP = 0.5;

function read(other: Fact, told: Fact): number {
  const agree = areSame(other, told);
  const slip = !agree && isSlip(other.digits, told.digits);
  if (!agree && !slip && other.isOld !== told.isOld) return APART;
  if (!agree && areOfOtherTokens(other, told)) return APART;
  const marks = compareMarks(other.marks, told.marks);
  if (marks === undefined && !agree) return APART;
  const [a, b] = [sharedIn(told.words, other.around), sharedIn(other.words, told.around)];
  const ofMarks =
    marks === undefined ? OTHER_MARKS : MARK * Math.min(marks.same, MOST_MARKS) + ONE_SIDED * marks.oneSided.length;
  return (
    SHARED * (Math.min(a.weight, MOST_SHARED) + Math.min(b.weight, MOST_SHARED)) +
    COVER * Math.max(a.share, b.share) +
    LEAST_COVER * Math.min(a.share, b.share) +
    ofMarks +
    (other.name !== undefined && other.name === told.name ? NAME : 0) +
    (slip ? SLIP : 0)
  );
}
