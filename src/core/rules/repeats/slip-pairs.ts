import { significant } from '../reading/digits';
import { areSame, mayBeEnough } from './evidence';
import type { Fact } from './facts';
import { linkBetween, type PlacedFact } from './links';
import { pointing } from './pointers';

/** Two facts in the order of the deck. */
type FactPair = readonly [Fact, Fact];

/** The facts of a kind of which a slip of the fingers makes one of the other, kept up to date as slides are edited. */
export class SlipPairs {
  readonly #byKey = new Map<string, readonly PlacedFact[]>();
  /** By key; most keys have none. */
  readonly #pairs = new Map<string, readonly FactPair[]>();

  /** `entries`: in the order of the deck. */
  constructor(entries: readonly PlacedFact[]) {
    for (const [key, own] of byKey(entries)) this.#set(key, own);
  }

  /** On the slide of that index stands `now`, where `before` stood. */
  replace(slide: number, before: readonly Fact[], now: readonly Fact[]): void {
    const [old, own] = [new Set(before), byKey(now.map((fact) => ({ fact, slide })))];
    for (const fact of now) if (!old.delete(fact)) old.add(fact);
    // Those that are on one side alone are left.
    for (const key of new Set([...old].flatMap(({ slips }) => slips))) {
      const others = this.#byKey.get(key) ?? [];
      this.#set(key, [
        ...others.filter((one) => one.slide < slide),
        ...(own.get(key) ?? []),
        ...others.filter((one) => one.slide > slide),
      ]);
    }
  }

  #set(key: string, entries: readonly PlacedFact[]): void {
    const pairs = entries
      .slice(0, MOST_BY_KEY)
      .flatMap((one, at) =>
        entries.slice(at + 1).flatMap((later): FactPair[] => (mayDiffer(one, later) ? [[one.fact, later.fact]] : [])),
      );
    if (entries.length > 0) this.#byKey.set(key, entries);
    else this.#byKey.delete(key);
    if (pairs.length > 0) this.#pairs.set(key, pairs);
    else this.#pairs.delete(key);
  }

  /** Each pair once, by the index of its facts in `group`, which holds all facts of the kind. */
  in(group: readonly PlacedFact[]): (readonly [number, number])[] {
    if (this.#pairs.size === 0) return [];
    const places = new Map(group.map(({ fact }, at) => [fact, at]));
    const found = new Map<number, readonly [number, number]>();
    for (const pairs of this.#pairs.values()) {
      for (const pair of pairs) {
        const [first, second] = [places.get(pair[0])!, places.get(pair[1])!];
        found.set(second * group.length + first, [first, second]);
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, pair]) => pair);
  }
}

/** What is said often is said alike: more of them would tell the same again. */
const MOST_BY_KEY = 5;

function byKey(entries: readonly PlacedFact[]): ReadonlyMap<string, readonly PlacedFact[]> {
  const lists = new Map<string, PlacedFact[]>();
  for (const entry of entries) {
    for (const key of entry.fact.slips) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [entry]);
      else list.push(entry);
    }
  }
  return lists;
}

/** Two sentences with different values that may be of one thing. */
function mayDiffer(one: PlacedFact, other: PlacedFact): boolean {
  return (
    areApart(one.fact, other.fact) &&
    (mayBeEnough(one.fact, other.fact, linkBetween(one, other)) ||
      mayBeEnough(other.fact, one.fact, linkBetween(other, one)))
  );
}

/** Two sentences, not two cells of one table, with different values, of which neither knows of the other. */
function areApart(a: Fact, b: Fact): boolean {
  if (areSame(a, b) || (a.place === 'cell' && b.place === 'cell')) return false;
  if (a.passage !== b.passage) return true;
  // A paragraph goes on from one thing to the next.
  return a.scene.start !== b.scene.start && (significant(a.digits).length > 2 || pointing(b) !== undefined);
}
