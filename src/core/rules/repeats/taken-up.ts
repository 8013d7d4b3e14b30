import { areSame } from './evidence';
import type { Fact } from './facts';
import { APART, likeness } from './likeness';
import type { PlacedFact } from './links';
import { areOfOtherNames } from './other-names';
import { RECAP_NAME } from './recap-names';
import type { Pair } from './same-things';
import { saysAgain } from './wording';

/**
 * What a closing slide takes up from an earlier one with another value: the facts of a kind by their index, the earlier first.
 * `slides`: how many the deck has. Which numbers belong together is guessed by their words.
 */
export function takenUpPairs(group: readonly PlacedFact[], slides: number): Pair[] {
  if (group.length > MOST_OF_KIND) return [];
  return group.flatMap((told, later): Pair[] => {
    if (!mayTakeUp(told.fact) || !isClosing(told, slides)) return [];
    const earlier = bestOf(later, group);
    return earlier === undefined ? [] : [[earlier, later]];
  });
}

/** With more numbers of a kind a deck is a report of data. */
const MOST_OF_KIND = 300;
/** What is farther off is another thing. */
const FARTHEST = 1.6;
/** From here on two facts may be of one thing. */
const ALIKE = 4;
/** A value that is told more than once is known. */
const TWICE = 0.75;
/** By how much the other value must sound more like it than the same value elsewhere. */
const CLEARLY = 0.7;

/** Of the facts that are about as much the one that `later` takes up with another value. */
function bestOf(later: number, group: readonly PlacedFact[]): number | undefined {
  const told = group[later]!;
  const [least, most] = [told.fact.amount / FARTHEST, told.fact.amount * FARTHEST];
  let [best, sum, known] = [-1, APART, APART];
  for (const [at, other] of group.entries()) {
    if (other.fact.amount < least || other.fact.amount > most || other.fact.passage === told.fact.passage) continue;
    if (areOfOtherNames(other.fact, told.fact)) continue;
    const isKnown = areSame(other.fact, told.fact);
    if (!isKnown && other.slide >= told.slide) continue;
    const own = likeness(other.fact, told.fact);
    if (isKnown) known = Math.max(known, own);
    else if (own > sum) [best, sum] = [at, own];
  }
  if (best < 0) return undefined;
  const { fact } = group[best]!;
  const same = group.filter((one) => areSame(one.fact, fact));
  // Whose slide gives both values knew of both.
  if (same.some(({ slide }) => slide === told.slide)) return undefined;
  return sum + (same.length > 1 ? TWICE : 0) >= ALIKE && sum - known >= CLEARLY ? best : undefined;
}

const told = new WeakMap<Fact, boolean>();

/** Whether a fact may tell again what the deck has told: it states a level in words, and reckons nothing. */
function mayTakeUp(fact: Fact): boolean {
  let found = told.get(fact);
  if (found === undefined) {
    found = readMayTakeUp(fact);
    told.set(fact, found);
  }
  return found;
}

const RECKONS = /[=×÷*≈]|估[算计]|推算|\b(?:estimate[sd]?|roughly)\b/i;
/** What is ahead, what went wrong once, and what was given up have numbers of their own. */
const OF_OTHERS =
  /预测|预估|扩容|规划|之后要|事故|根因|影响面|故障复盘|没做成|没成|走过的弯路|\b(?:forecasts?|outlook|do we need|post-?mortem|root cause|incident|did(?: not|n't) work|failed|dead ends?)\b/i;

function readMayTakeUp({ place, kind, name, amount, passage }: Fact): boolean {
  if (place === 'cell' || kind.startsWith('change') || kind === 'factor') return false;
  if (kind === 'count' && (name === undefined || amount < LEAST_COUNT)) return false;
  return !RECKONS.test(passage.text) && !passage.context.some((line) => OF_OTHERS.test(line));
}

/** Few things are counted everywhere. */
const LEAST_COUNT = 10;

const LAST = 0.9;
const LATE = 0.7;
/** Of fewer slides the last is one like the others. */
const LEAST_SLIDES = 8;

/** On one of the last slides, in a summary, or in a sentence that says that it tells again. */
function isClosing({ fact, slide }: PlacedFact, slides: number): boolean {
  const share = slide / Math.max(1, slides - 1);
  const isChange = fact.passage.pairs.some(({ from, to }) =>
    [from, to].some(({ start }) => start === fact.quantity.start),
  );
  if (slides < LEAST_SLIDES) return false;
  if (share >= LAST) return true;
  if (isChange) return false;
  return (
    (share >= LATE && fact.passage.context.some((line) => RECAP_NAME.test(line))) || saysAgain(fact.scene.sentence)
  );
}
