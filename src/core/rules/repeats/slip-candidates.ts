import { digitKeys, significant, slipBetween } from '../reading/digits';
import { areSame, maySlip } from './evidence';
import type { Fact } from './facts';
import type { PlacedFact } from './links';
import { compareMarks, type Marks } from './marks';
import { areOfOtherNames, areOfOtherTokens } from './other-names';
import { RECAP_NAME } from './recap-names';
import type { Pair } from './same-things';
import { isRestOf } from './swapped-digits';
import { tellingWords } from './wording';

/**
 * The pairs of a kind that may be one number, mistyped: two different values, one of which is the other with two digits changed
 * over or one digit another, and that nothing tells apart. The earlier first.
 */
export function slipCandidates(group: readonly PlacedFact[]): Pair[] {
  const byKey = new Map<string, number[]>();
  const found = new Map<number, Pair>();
  group.forEach(({ fact }, second) => {
    for (const key of keysOf(fact)) {
      const others = byKey.get(key);
      for (const first of others ?? []) {
        if (mayBeOneOf(group[first]!.fact, fact)) found.set(second * group.length + first, [first, second]);
      }
      if (others === undefined) byKey.set(key, [second]);
      else others.push(second);
    }
  });
  return [...found.values()];
}

/** Of two digits one may be another as well, where what else is told is asked. */
const keysOf = ({ slips, digits }: Fact): readonly string[] =>
  significant(digits).length === 2 ? [...slips, ...digitKeys(digits)] : slips;

/** At a keystroke nearly all facts are those of before. */
const known = new WeakMap<Fact, WeakMap<Fact, boolean>>();

function mayBeOneOf(a: Fact, b: Fact): boolean {
  let ofA = known.get(a);
  if (ofA === undefined) {
    ofA = new WeakMap();
    known.set(a, ofA);
  }
  let found = ofA.get(b);
  if (found === undefined) {
    found = mayBeOne(a, b);
    ofA.set(b, found);
  }
  return found;
}

function mayBeOne(a: Fact, b: Fact): boolean {
  if (a.passage === b.passage || (a.place === 'cell' && b.place === 'cell')) return false;
  if (!areComparable(a, b) || areSame(a, b) || !isOtherDigits(a, b) || !maySlip(a, b)) return false;
  if ([a, b].some((fact) => isRestOf(fact.passage, fact.quantity) || isAmountOfChange(fact))) return false;
  return !areParallel(a, b);
}

/** `3,350 ms 到 2,600 ms，缩短 750 ms`: by how much something changed. */
const isAmountOfChange = ({ passage: { amounts, claims, text }, quantity: { start } }: Fact): boolean =>
  [...claims, ...amounts].some(({ quantity }) => quantity.start === start) ||
  OVER_BY.test(text.slice(Math.max(0, start - 16), start));
/** `TTFT 超出 110 ms`, `over by 110 ms`. */
const OVER_BY =
  /(?:超出|高出|多出|富余|余量|相差|差)了? ?约?$|\b(?:by|over|short of|margin of|spare) (?:about |only )?$/i;

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

/** Two digits have changed places, or one is another. */
function isOtherDigits({ digits: a }: Fact, { digits: b }: Fact): boolean {
  const slip = slipBetween(a, b);
  return slip !== undefined && slip !== 'shifted';
}

/** Whether no name, statistic, model or the like tells the two apart. */
export const areComparable = (a: Fact, b: Fact): boolean =>
  !areOfOtherNames(a, b) &&
  !areOfOtherTokens(a, b) &&
  compareMarks(a.ownMarks, b.ownMarks) !== undefined &&
  !LOADS.some((load) => areOfTwo(load, a.marks, b.marks));

/** What a value is measured under may stand anywhere in its sentence. */
const LOADS = ['load', 'batch', 'context'];

function areOfTwo(dimension: string, a: Marks, b: Marks): boolean {
  const [ours, theirs] = [a.get(dimension), b.get(dimension)];
  return ours !== undefined && theirs !== undefined && ![...ours].some((mark) => theirs.has(mark));
}
