import { isHeading } from '../reading/passage';
import type { Fact } from './facts';
import { pointing } from './pointers';
import { RECAP_NAME } from './recap-names';
import { saysAgain } from './wording';

/** A fact and the index of its slide. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly slide: number;
}

/** How a fact stands to another that it may tell again: over it, in its note, in a sentence beside its table, in a summary. */
export type Link = 'heads' | 'points' | 'notes' | 'retells' | 'repeats' | 'sums up';

/** How `told` stands to `other`; undefined where their places tell nothing. */
export function linkBetween(other: PlacedFact, told: PlacedFact): Link | undefined {
  const [a, b] = [other.fact, told.fact];
  if (a === b) return undefined;
  if (other.slide === told.slide) {
    if (roleOf(b).points && isBefore(a, b)) return 'points';
    if (isHeading(b) && a.place !== 'note') return isUnder(a, b) && isOnlyOfKind(b) ? 'heads' : undefined;
    if (b.place === 'note' && a.place !== 'note') return 'notes';
    if (b.place === 'text' && a.place === 'cell') return 'retells';
  }
  if (a.place === 'note' || b.place === 'cell') return undefined;
  const { sumsUp, repeats, isRecap } = roleOf(b);
  if (sumsUp || (repeats && isBefore(a, b))) return 'repeats';
  // `Takeaways` may sum up what stood `at a glance` at the beginning.
  return isRecap && (!roleOf(a).isRecap || other.slide < told.slide) ? 'sums up' : undefined;
}

/** Whether a fact may tell another of its slide again, and one of any slide. */
export function mayRetell(fact: Fact): { readonly onItsSlide: boolean; readonly anywhere: boolean } {
  const { points, sumsUp, repeats, isRecap } = roleOf(fact);
  const isCell = fact.place === 'cell';
  return { onItsSlide: points || !isCell, anywhere: !isCell && (sumsUp || repeats || isRecap) };
}

/** What a fact's own words and headings say of its part in the deck. */
interface Role {
  readonly points: boolean;
  readonly sumsUp: boolean;
  readonly repeats: boolean;
  readonly isRecap: boolean;
}

const roles = new WeakMap<Fact, Role>();

function roleOf(fact: Fact): Role {
  let role = roles.get(fact);
  if (role === undefined) {
    const { sentence } = fact.scene;
    role = {
      points: pointing(fact) === 'plainly',
      sumsUp: SUMS_UP.test(sentence),
      repeats: saysAgain(sentence),
      isRecap: isRecapping(fact),
    };
    roles.set(fact, role);
  }
  return role;
}

const SUMS_UP =
  /小结|总之|总的来说|总结一下|归纳|说到底|结论[是:]|\b(?:to sum up|in sum|to recap|bottom line|in total|all in all|overall)\b/i;

/** In an earlier sentence of the same paragraph, or in another paragraph. */
const isBefore = (a: Fact, b: Fact): boolean =>
  a.passage === b.passage ? a.scene.end <= b.scene.start : a.place !== 'cell' && a.place !== 'note';

/** 210 张卡的活，60 张卡干: of two numbers a heading says what became of the one. */
const isOnlyOfKind = ({ passage: { quantities }, quantity }: Fact): boolean =>
  quantities.every((one) => one === quantity || one.unit?.family !== quantity.unit?.family);

const isUnder = ({ passage: { context } }: Fact, head: Fact): boolean => context.includes(head.passage.text);

/** A heading longer than this is none. */
const LONGEST_HEADING = 200;
const isRecapName = (line: string): boolean => RECAP_NAME.test(line.slice(0, LONGEST_HEADING));

const isRecapping = (fact: Fact): boolean =>
  fact.passage.context.some(isRecapName) || (isHeading(fact) && isRecapName(fact.passage.text));
