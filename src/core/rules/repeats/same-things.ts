import { grouped } from '../reading/grouped';
import { isHeading } from '../reading/passage';
import { areSame, ENOUGH, evidence, mayBeEnough, type Standing } from './evidence';
import type { Fact } from './facts';
import { linkBetween, mayRetell, type PlacedFact } from './links';
import { followsFrom, pointing } from './pointers';
import { wordedCounts } from './worded-counts';

/** The facts of a kind of which one contradicts the other; `slipPairs`: those that a slip makes of one another. */
export function contradictoryPairs(group: readonly PlacedFact[], slipPairs: readonly Pair[]): Pair[] {
  const links = linkedPairs(group);
  if (slipPairs.length === 0 && links.length === 0) return [];
  const kind = { open: openDimensions(group), times: timesOf(group) };
  const weigh = ([first, second]: Pair): Weighed => {
    const [a, b] = [group[first]!, group[second]!];
    return { pair: [first, second], sum: evidence(a.fact, b.fact, standingOf(a, b, kind)) };
  };
  const slips = slipPairs
    .filter((pair) => !isOfOtherColumn(pair, group))
    .map((pair) => ({ pair, sum: Math.max(weigh(pair).sum, weigh([pair[1], pair[0]]).sum) }));
  const linked = [...grouped(links, ([, told]) => String(told)).values()]
    .filter((pairs) => pairs.some(([at, told]) => mayBeTold(group[at]!, group[told]!)))
    .flatMap((pairs) => unmatched(pairs.map(weigh), group));
  const found = [...slips, ...linked].filter(({ pair, sum }) => sum >= ENOUGH && !isExplained(pair, group));
  const told = new Set<number>();
  const timesAt = (at: number): number => kind.times.get(group[at]!.fact.named)!;
  // A sentence is told to be wrong rather than the cell, unless others say what the sentence says.
  const isOddOne = (first: number, later: number): boolean =>
    group[later]!.fact.place === 'cell'
      ? timesAt(later) > 1 || timesAt(first) === 1
      : group[first]!.fact.place === 'cell' && timesAt(first) === 1 && timesAt(later) > 1;
  return found.flatMap(({ pair: [first, later] }): Pair[] => {
    const pair: Pair = isOddOne(first, later) ? [later, first] : [first, later];
    const second = pair[1];
    if (pair.some((at) => told.has(at))) return [];
    told.add(second);
    return [pair];
  });
}

/** Two facts by their index in their kind. */
export type Pair = readonly [number, number];

interface Weighed {
  readonly pair: Pair;
  readonly sum: number;
}

/** Pairs of which the second heads, notes, retells or sums up what the first says. */
function linkedPairs(group: readonly PlacedFact[]): Pair[] {
  if (group.length > MOST_OF_KIND) return [];
  const all = group.map((placed, at) => ({ placed, at }));
  return group.flatMap((told, second) => {
    const { onItsSlide, anywhere } = mayRetell(told.fact);
    if ((!onItsSlide && !anywhere) || told.fact.isOld || isOfOtherChange(told.fact, group)) return [];
    return (anywhere ? all : onSlideOf(second, all)).flatMap(({ placed: other, at }): Pair[] =>
      linkBetween(other, told) !== undefined && isRetelling(told, other) ? [[at, second]] : [],
    );
  });
}

/** Those of the slide that the one at that place stands on; they follow one another. */
function onSlideOf<P extends { readonly placed: PlacedFact }>(place: number, all: readonly P[]): readonly P[] {
  const { slide } = all[place]!.placed;
  let [first, end] = [place, place + 1];
  while (all[first - 1]?.placed.slide === slide) first--;
  while (all[end]?.placed.slide === slide) end++;
  return all.slice(first, end);
}

/** A change from a value that nothing else gives is one of another thing. */
export function isOfOtherChange({ passage, quantity }: Fact, group: readonly PlacedFact[]): boolean {
  const pair = passage.pairs.find(({ to }) => to.start === quantity.start);
  if (pair === undefined) return false;
  const from = group.find(({ fact }) => fact.passage === passage && fact.quantity.start === pair.from.start);
  return from !== undefined && !group.some((one) => one.fact.passage !== passage && areSame(one.fact, from.fact));
}

const mayBeTold = (other: PlacedFact, told: PlacedFact): boolean =>
  mayBeEnough(other.fact, told.fact, linkBetween(other, told));

/**
 * Of what a fact may retell the one that it does, if no other fact has its value and all that it may retell are of one value.
 * `pairs` have the fact second.
 */
function unmatched(pairs: readonly Weighed[], group: readonly PlacedFact[]): Weighed[] {
  const best = Math.max(...pairs.map(({ sum }) => sum));
  const likely = pairs.filter(({ sum }) => sum > best - CLEARLY && sum > 0);
  const { fact } = group[pairs[0]!.pair[1]]!;
  const isKnown = group.some((one) => one.fact !== fact && mayBeOf(one.fact, fact) && areSame(one.fact, fact));
  const [first] = likely;
  if (isKnown || first === undefined || isDerived(fact, pairs, group)) return [];
  const nearest = likely.at(-1)!;
  if (pointing(fact) === 'plainly' && likely.every(({ sum }) => sum > ENOUGH)) return [nearest];
  const isOne = likely.every(({ pair: [other] }) => areSame(group[other]!.fact, group[first.pair[0]]!.fact));
  return isOne || isOutside(fact, likely, group) ? [nearest] : [];
}

/** Whether `fact` may be calculated from those that it might retell and the other numbers of their paragraphs. */
function isDerived(fact: Fact, pairs: readonly Weighed[], group: readonly PlacedFact[]): boolean {
  const others = pairs.map(({ pair: [other] }) => group[other]!.fact).filter(({ name }) => name === fact.name);
  const known = new Set([fact, ...others].map(({ quantity }) => quantity.start));
  const passages = new Set([fact, ...others].map(({ passage }) => passage));
  const counts = [...passages].flatMap((passage) =>
    [...passage.quantities, ...wordedCounts(passage)]
      .filter(({ start }) => !known.has(start))
      .map(({ value }) => value),
  );
  return followsFrom(
    fact.amount,
    others.map(({ amount }) => amount),
    counts,
  );
}

/** Whether the names of two facts leave open that they are of one thing. */
const mayBeOf = (a: Fact, b: Fact): boolean => a.name === undefined || b.name === undefined || a.name === b.name;

/** A heading over several values of an indicator gives one that is more than all of them, or less. */
function isOutside(head: Fact, pairs: readonly Weighed[], group: readonly PlacedFact[]): boolean {
  const values = pairs.map(({ pair: [other] }) => group[other]!.fact);
  const isNamed = values.every(
    ({ noun, name }) => name !== undefined && (name === head.name || noun?.endsWith(head.noun ?? '?')),
  );
  return (
    isHeading(head) &&
    isNamed &&
    (values.every(({ amount }) => amount < head.amount) || values.every(({ amount }) => amount > head.amount))
  );
}

/** By how much the best of what a number may retell must stand out. */
const CLEARLY = 1;
/** With more numbers of a kind a deck is a report of data, and what retells which is open. */
const MOST_OF_KIND = 200;

function standingOf(a: PlacedFact, b: PlacedFact, kind: KindFacts): Standing {
  const isOpen = (dimension: string): boolean =>
    (kind.open(a.fact.name ?? b.fact.name ?? '').get(dimension)?.size ?? 0) > 1;
  const isTwice = ({ fact }: PlacedFact): boolean => kind.times.get(fact.named)! > 1;
  return { link: linkBetween(a, b), isOpen, isSupported: isTwice(a) || isTwice(b) };
}

/** What is asked of all facts of a kind together. */
interface KindFacts {
  readonly open: (name: string) => Dimensions;
  /** How often each value of a name stands. */
  readonly times: ReadonlyMap<string, number>;
}

function timesOf(group: readonly PlacedFact[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { fact } of group) times.set(fact.named, (times.get(fact.named) ?? 0) + 1);
  return times;
}

/** Whether one tells of what the other names. */
const isRetelling = ({ fact: told }: PlacedFact, { fact: other }: PlacedFact): boolean =>
  (told.name !== undefined && told.name === other.name) ||
  [...other.words].some((word) => told.words.has(word)) ||
  (other.passage === told.passage && other.quantity.unit?.text === told.quantity.unit?.text);

/** The marks of facts by dimension. */
type Dimensions = ReadonlyMap<string, ReadonlySet<string>>;

/** By name, the marks of its facts; read for the names that are asked for. */
function openDimensions(group: readonly PlacedFact[]): (name: string) => Dimensions {
  const open = new Map<string, Dimensions>();
  let byName: ReadonlyMap<string, readonly PlacedFact[]> | undefined;
  return (name) => {
    let found = open.get(name);
    if (found === undefined) {
      byName ??= grouped(group, ({ fact }) => fact.name ?? '');
      found = dimensionsOf(byName.get(name) ?? []);
      open.set(name, found);
    }
    return found;
  };
}

function dimensionsOf(facts: readonly PlacedFact[]): Dimensions {
  const dimensions = new Map<string, Set<string>>();
  for (const { fact } of facts) {
    for (const [dimension, values] of fact.marks) {
      const all = dimensions.get(dimension) ?? new Set();
      dimensions.set(dimension, all);
      for (const value of values) all.add(value);
    }
  }
  return dimensions;
}

/** The sentence or the row of one gives the other's value too: who wrote it knew of both. */
function isExplained([first, second]: readonly [number, number], group: readonly PlacedFact[]): boolean {
  const [a, b] = [group[first]!, group[second]!];
  if (isShareOf(a.fact, b.fact) || isShareOf(b.fact, a.fact)) return true;
  return group.some(
    (one) =>
      one !== a &&
      one !== b &&
      ((isBeside(one, a) && areSame(one.fact, b.fact)) || (isBeside(one, b) && areSame(one.fact, a.fact))),
  );
}

/** `from 1.49 to 4.68`, and a row that ends with 4.68: a cell of it that is a slip away holds another time or case. */
function isOfOtherColumn([first, second]: Pair, group: readonly PlacedFact[]): boolean {
  const [cell, told] = group[second]!.fact.place === 'cell' ? [second, first] : [first, second];
  const [row, fact] = [group[cell]!, group[told]!.fact];
  return row.fact.place === 'cell' && group.some((one) => isInRow(one, row) && areSame(one.fact, fact));
}

/** Whether two cells stand beside the same label: of one table, or of the same table at another time. */
const isInRow = (one: PlacedFact, { fact, slide }: PlacedFact): boolean =>
  one.fact !== fact &&
  one.fact.place === 'cell' &&
  (one.slide === slide || (one.fact.name !== undefined && one.fact.name === fact.name)) &&
  one.fact.label.size === fact.label.size &&
  [...fact.label].every((word) => one.fact.label.has(word));

/** `192 GPUs`, `chat holds 112 GPUs (58.3%)`: the share behind the part says of what it is one. */
function isShareOf({ passage: { text }, quantity, amount }: Fact, whole: Fact): boolean {
  const [, share] = SHARE_BEHIND.exec(text.slice(quantity.end, quantity.end + SHARE_REACH)) ?? [];
  if (share === undefined || amount >= whole.amount) return false;
  return Math.abs((100 * amount) / whole.amount - Number(share)) <= 0.5 * 10 ** -(share.split('.')[1]?.length ?? 0);
}

const SHARE_BEHIND = /^[^\d()。；;%]{0,24}\([^\d()%]{0,8}(\d{1,2}(?:\.\d{1,2})?) ?%\)/;
const SHARE_REACH = 48;

const isBeside = (one: PlacedFact, other: PlacedFact): boolean =>
  one !== other && one.fact.passage === other.fact.passage && one.fact.scene.start === other.fact.scene.start;
