import { grouped } from '../reading/grouped';
import { areSame } from './evidence';
import type { Fact } from './facts';
import type { PlacedFact } from './links';
import {
  canBeEnough,
  isEnough,
  MOST_OF_ANCHORS,
  MOST_OF_LEAD,
  oddsOfAnchors,
  oddsOfLead,
  ownOdds,
} from './mistyped-odds';
import { isOfOtherChange, type Pair } from './same-things';
import { slipCandidates } from './slip-candidates';

/** A pair of which one may be the other mistyped: the facts by their index in their kind. */
export interface MistypedPair {
  /** What tells for it, but the numbers beside the two. */
  readonly odds: number;
  /** The one that stands once, and the other one. */
  readonly odd: number;
  readonly other: number;
}

/** With more numbers of a kind a deck is a report of data. */
const MOST_OF_KIND = 300;
/** In a shorter deck nothing tells how often its numbers are alike by chance. */
const LEAST_SLIDES = 8;

/** The pairs of a kind that may be one number, mistyped; `slides`: how many the deck has. */
export function mistypedPairs(group: readonly PlacedFact[], slides: number): MistypedPair[] {
  if (group.length < 2 || group.length > MOST_OF_KIND || slides < LEAST_SLIDES) return [];
  const named = grouped(group, ({ fact }) => fact.name ?? '');
  const ways = slipCandidates(group).flatMap(([first, second]) => [
    { odd: first, other: second },
    { odd: second, other: first },
  ]);
  return ways.flatMap(({ odd, other }): MistypedPair[] => {
    const [a, b] = [group[other]!, group[odd]!];
    if (isOfOtherChange(b.fact, group) || isOfOtherTable(b, a, group)) return [];
    const own = ownOdds(a, b, group, named.get(b.fact.name ?? '')!.length);
    if (!canBeEnough(own, MOST_OF_ANCHORS + MOST_OF_LEAD) || !isOnce(b, group)) return [];
    const odds = own + oddsOfLead(a, b, group);
    return canBeEnough(odds, MOST_OF_ANCHORS) ? [{ odds, odd, other }] : [];
  });
}

/** Whether no other text has that value. */
const isOnce = ({ fact }: PlacedFact, group: readonly PlacedFact[]): boolean =>
  !group.some(({ fact: one }) => one.passage !== fact.passage && (one.digits === fact.digits || areSame(one, fact)));

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
  const weighed = pairs.flatMap((pair): MistypedPair[] => {
    const [a, b] = [group[pair.other]!, group[pair.odd]!];
    const odds = pair.odds + oddsOfAnchors(beside(a), beside(b));
    return isEnough(odds, b.fact) && !isAmong(a.fact, beside(b)) ? [{ ...pair, odds }] : [];
  });
  const told = new Set<number>();
  return weighed
    .sort((a, b) => b.odds - a.odds)
    .flatMap(({ odd, other }): Pair[] => {
      if (told.has(odd) || told.has(other)) return [];
      told.add(odd).add(other);
      const areOnce = pairs.some((pair) => pair.odd === other && pair.other === odd);
      return [areOnce && isRather(other, odd, group) ? [odd, other] : [other, odd]];
    });
}

/** Who gives both values in one breath knew of both. */
const isAmong = (fact: Fact, beside: readonly Fact[]): boolean =>
  beside.some((one) => one.kind === fact.kind && areSame(one, fact));

/** Of two values that stand once each that of a text is told rather than that of a cell, and the later one. */
function isRather(one: number, other: number, group: readonly PlacedFact[]): boolean {
  const [a, b] = [one, other].map((at) => group[at]!.fact.place === 'cell');
  return a === b ? one > other : b === true;
}
