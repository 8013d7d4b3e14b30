import type { Deck, SlideBody } from '../../deck/deck';
import { collect } from '../../source/collect';
import { bodiesOf } from '../reading/per-body';
import { knownAgain } from './alike';
import { type Fact, factsByKind } from './facts';
import type { PlacedFact } from './links';
import { likelyPairs, type MistypedPair, mistypedPairs } from './mistyped';
import { contradictoryPairs, type Pair } from './same-things';
import { SlipPairs } from './slip-pairs';
import { takenUpPairs } from './taken-up';

/** Two values that a deck gives of one thing. */
export interface TwoValues {
  readonly earlier: PlacedFact;
  readonly later: PlacedFact;
}

/** Two values of one thing, anywhere in the deck. */
export function twoValues({ slides }: Deck): TwoValues[] {
  const bodies = bodiesOf(slides);
  return [...kindsOf(bodies)].flatMap(([kind, { facts, pairs }]) =>
    pairs
      .filter(([earlier, later]) => !areFarApart(facts[earlier]!, facts[later]!))
      .map((pair) => asTheyStand(kind, facts, pair, bodies)),
  );
}

/** What closing slides take up with another value; which numbers belong together is guessed. */
export function takenUp({ slides }: Deck): TwoValues[] {
  const bodies = bodiesOf(slides);
  return [...kindsOf(bodies)].flatMap(([kind, { facts, takenUp: pairs }]) =>
    pairs.map((pair) => asTheyStand(kind, facts, pair, bodies)),
  );
}

/** Numbers that stand once and are likely to be another one of the deck, mistyped; that one comes first. */
export function mistyped({ slides }: Deck): TwoValues[] {
  const bodies = bodiesOf(slides);
  return [...kindsOf(bodies)].flatMap(([kind, { facts, mistyped: pairs }]) =>
    pairs.length === 0
      ? []
      : likelyPairs(pairs, facts, (placed) => besideIt(asItStands(kind, placed, bodies), bodies)).map((pair) =>
          asTheyStand(kind, facts, pair, bodies),
        ),
  );
}

/** The other numbers of its text; of a cell those of its row and column. */
function besideIt({ fact, slide }: PlacedFact, bodies: readonly SlideBody[]): Fact[] {
  const { passage, scene } = fact;
  const isBeside = (other: Fact): boolean =>
    passage.place === 'cell'
      ? other.place === 'cell' && other.scene.labels.some((label) => scene.labels.includes(label))
      : other.passage === passage;
  return [...factsByKind(bodies[slide]!).values()].flat().filter((other) => other !== fact && isBeside(other));
}

const asTheyStand = (
  kind: string,
  facts: readonly PlacedFact[],
  [earlier, later]: Pair,
  bodies: readonly SlideBody[],
): TwoValues => ({
  earlier: asItStands(kind, facts[earlier]!, bodies),
  later: asItStands(kind, facts[later]!, bodies),
});

/** The facts of a deck by their kind, and which contradict one another; those of the slides that changed are read anew. */
function kindsOf(bodies: readonly SlideBody[]): ReadonlyMap<string, Kind> {
  const edits = editsBetween(last.bodies, bodies);
  const kinds = new Map(edits === undefined ? [] : last.kinds);
  const touched = edits?.flatMap(({ before, now }) => [...before.keys(), ...now.keys()]);
  for (const kind of new Set(touched ?? bodies.flatMap((body) => [...factsByKind(body).keys()]))) {
    const known = kinds.get(kind);
    kinds.set(kind, known === undefined ? readKind(kind, bodies) : editedKind(kind, known, edits ?? [], bodies.length));
  }
  last = { bodies, kinds };
  return kinds;
}

/** `16 ms` and `10.6 s`, in other units and many times as much: not two values of one thing. */
function areFarApart({ fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  const ratio = a.amount / b.amount;
  return a.quantity.unit?.text !== b.quantity.unit?.text && Math.max(ratio, 1 / ratio) > FAR_APART;
}

const FAR_APART = 50;

/** The facts of a kind where they stand, and which of them contradict one another, by their index. */
interface Kind {
  readonly facts: readonly PlacedFact[];
  readonly slips: SlipPairs;
  readonly pairs: readonly Pair[];
  readonly takenUp: readonly Pair[];
  readonly mistyped: readonly MistypedPair[];
}

/** Of the deck that was checked last: a keystroke touches the facts of one line. */
let last: { readonly bodies: readonly SlideBody[]; readonly kinds: ReadonlyMap<string, Kind> } = {
  bodies: [],
  kinds: new Map(),
};

/** What a slide says now and what it said before. */
interface Edit {
  readonly slide: number;
  readonly before: ReturnType<typeof factsByKind>;
  readonly now: ReturnType<typeof factsByKind>;
}

/** The slides that differ; undefined where slides came or went, or so many differ that all is read anew. */
function editsBetween(before: readonly SlideBody[], now: readonly SlideBody[]): Edit[] | undefined {
  const differing = collect(before, (body, slide) => (body === now[slide] ? [] : [slide]));
  if (before.length !== now.length || differing.length > MOST_EDITS) return undefined;
  return differing.map((slide) => ({
    slide,
    before: factsByKind(before[slide]!),
    now: factsByKind(now[slide]!),
  }));
}

const MOST_EDITS = 8;

function readKind(kind: string, bodies: readonly SlideBody[]): Kind {
  const facts = bodies.flatMap((body, slide) => placed((factsByKind(body).get(kind) ?? []).map(firstRead), slide));
  const slips = new SlipPairs(facts);
  return readPairs(facts, slips, bodies.length);
}

const readPairs = (facts: readonly PlacedFact[], slips: SlipPairs, slides: number): Kind => ({
  facts,
  slips,
  pairs: contradictoryPairs(facts, slips.in(facts)),
  takenUp: takenUpPairs(facts, slides),
  mistyped: mistypedPairs(facts, slides),
});

function editedKind(kind: string, known: Kind, edits: readonly Edit[], slides: number): Kind {
  const { slips } = known;
  let { facts } = known;
  for (const { slide, ...edit } of edits) {
    const before = (edit.before.get(kind) ?? []).map(firstRead);
    const own = readAgain(edit.now.get(kind) ?? [], before);
    if (own.length === before.length && own.every((fact, at) => fact === before[at])) continue;
    const place = facts.findIndex((one) => one.slide >= slide);
    const first = place < 0 ? facts.length : place;
    facts = [...facts.slice(0, first), ...placed(own, slide), ...facts.slice(first + before.length)];
    slips.replace(slide, before, own);
  }
  return facts === known.facts ? known : readPairs(facts, slips, slides);
}

/**
 * An edit reads all facts of its slide anew. Of those that say what they said before the first is kept: what it has to do with
 * others is known.
 */
const firstReads = new WeakMap<Fact, Fact>();
const firstRead = (fact: Fact): Fact => firstReads.get(fact) ?? fact;

function readAgain(now: readonly Fact[], before: readonly Fact[]): readonly Fact[] {
  const own = knownAgain(now, before);
  now.forEach((fact, at) => {
    if (own[at] !== fact) firstReads.set(fact, own[at]!);
  });
  return own;
}

/** The fact as it was read last, which knows its place. */
function asItStands(kind: string, { fact, slide }: PlacedFact, bodies: readonly SlideBody[]): PlacedFact {
  const now = factsByKind(bodies[slide]!)
    .get(kind)!
    .find((one) => firstRead(one) === fact)!;
  return { fact: now, slide };
}

const placed = (facts: readonly Fact[], slide: number): PlacedFact[] => facts.map((fact) => ({ fact, slide }));
