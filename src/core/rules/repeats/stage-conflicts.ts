import type { Deck, Slide } from '../../deck/deck';
import { overlaps } from '../../numbers/quantity';
import { digitsOf, slipBetween } from '../reading/digits';
import { keptWhileSame } from '../reading/kept-while-same';
import type { Reading } from '../reading/reading';
import { type StagedReading, stagedOn } from '../stages/stages';
import { type Facts, factsIn, isComparable } from './stage-facts';

/** A value of an indicator at a stage and its slide. */
export interface StagedTold {
  readonly staged: StagedReading;
  readonly slide: Slide;
}

/** Two slides that give one indicator at one stage different values. */
export interface StageConflict {
  readonly earlier: StagedTold;
  readonly later: StagedTold;
}

/** The values that differ between slides though stage, statistic and conditions are the same. */
export function stageConflicts({ slides }: Deck): StageConflict[] {
  const told = stagedOn(slides);
  const at = ({ staged, list }: Listed): StagedTold => ({ staged, slide: told[list]!.slide });
  return conflictsOf(told.map(({ found }) => found)).map(([earlier, later]) => ({
    earlier: at(earlier),
    later: at(later),
  }));
}

/** A value and the number of the list that it is in: the values of one slide. */
interface Listed {
  readonly staged: StagedReading;
  readonly list: number;
}

const conflictsOf = keptWhileSame((lists: readonly (readonly StagedReading[])[]) => {
  const groups = new Map<string, Listed[]>();
  lists.forEach((readings, list) => {
    for (const { key, staged } of comparedIn(readings)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ staged, list }]);
      else group.push({ staged, list });
    }
  });
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : conflictsIn(group)));
});

/** A value with what others must share to be compared with it: stage, indicator and statistic. */
interface Compared {
  readonly key: string;
  readonly staged: StagedReading;
}

const compared = new WeakMap<readonly StagedReading[], readonly Compared[]>();

function comparedIn(readings: readonly StagedReading[]): readonly Compared[] {
  let found = compared.get(readings);
  if (found === undefined) {
    found = readings
      .filter(({ isNamed, reading }) => isNamed && !reading.quantity.approximate && !isRemarked(reading))
      .map((staged) => {
        const { stage, reading } = staged;
        return { key: `${stage} ${reading.mention.indicator.id} ${factsOf(reading).statistic}`, staged };
      });
    compared.set(readings, found);
  }
  return found;
}

/** `700 ms（本期接入 32K 长文本）`: under a condition of its own. */
const isRemarked = ({ passage: { text }, quantity }: Reading): boolean =>
  /^ ?\([^()]{4,}\)/.test(text.slice(quantity.end, quantity.end + 80));

/** The values that are another than every comparable one before them. Most repeat one, and are looked at once. */
function conflictsIn(group: readonly Listed[]): [earlier: Listed, later: Listed][] {
  const told = new Map<string, Listed>();
  return group.flatMap((later): [Listed, Listed][] => {
    const own = factsOf(later.staged.reading);
    if (told.has(own.signature)) return [];
    const before = [...told.values()].filter(
      (one) => one.list !== later.list && isComparable(factsOf(one.staged.reading), own),
    );
    told.set(own.signature, later);
    const earlier = before[0];
    if (earlier === undefined || before.some((one) => overlaps(factsOf(one.staged.reading).value, own.value)))
      return [];
    if (areFarApart(earlier.staged.reading, later.staged.reading)) return [];
    return [[earlier, later]];
  });
}

/** `36 ms` of one service and `6.5 ms` of another: too far apart for two tellings of one value, unless a slip makes one of the other. */
function areFarApart(a: Reading, b: Reading): boolean {
  const [x, y] = [a, b].map((one) => factsOf(one).value.high) as [number, number];
  const digits = [a, b].map(({ passage, quantity }) => digitsOf(passage, quantity)) as [string, string];
  return Math.max(x / y, y / x) > FAR_APART && slipBetween(...digits) === undefined;
}

const FAR_APART = 2.5;

const known = new WeakMap<Reading, Facts>();

function factsOf(reading: Reading): Facts {
  let facts = known.get(reading);
  if (facts === undefined) {
    facts = factsIn(reading);
    known.set(reading, facts);
  }
  return facts;
}
