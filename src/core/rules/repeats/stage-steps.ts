import type { Deck, Slide } from '../../deck/deck';
import { type Interval, overlaps, type Quantity } from '../../numbers/quantity';
import { lastSentence } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { stageMentions } from '../stages/stage-mentions';
import { type Facts, factsIn, isComparable } from './stage-facts';
import { type AtStage, clauseStart, stageCells } from './stage-retold';

/** A change that a text tells of a stage, `from 1,300 to 2,080 tok/s`. */
interface Step {
  readonly stage: number;
  readonly passage: Passage;
  readonly from: End;
  readonly to: End;
  /** The indicators that its sentence names. */
  readonly named: ReadonlySet<string>;
}

interface End {
  readonly quantity: Quantity;
  readonly facts: Facts;
}

/** An end of a step that the table of the stages gives with another value. */
export interface WrongStep {
  readonly inCell: AtStage & { readonly slide: Slide };
  readonly inText: { readonly passage: Passage; readonly quantity: Quantity; readonly slide: Slide };
}

/**
 * Changes under the heading of a stage of which one end is what the table of the stages says, so that the other must be too:
 * `from 1,300 to 2,180 tok/s` in stage 4, after 1,300 in the row of stage 3 and before 2,080 in its own.
 */
export function wrongSteps({ slides }: Deck): WrongStep[] {
  const told = steps.on(slides);
  if (told.length === 0) return [];
  const cells = stageCells.on(slides).flatMap(({ slide, found }) => found.map((cell) => ({ ...cell, slide })));
  return told.flatMap(({ slide, found }) =>
    found.flatMap((step) =>
      judged(step, cells).map(({ cell, end }) => ({
        inCell: cell,
        inText: { passage: step.passage, quantity: end.quantity, slide },
      })),
    ),
  );
}

type PlacedCell = WrongStep['inCell'];

function judged(step: Step, cells: readonly PlacedCell[]): { readonly cell: PlacedCell; readonly end: End }[] {
  const pairs = cells.flatMap((now) => {
    if (now.stage !== step.stage || !isMeant(step, now)) return [];
    const before = cells.find(
      (one) => one.slide === now.slide && one.stage === step.stage - 1 && isSameSeries(one, now),
    );
    return before === undefined ? [] : [{ before, now }];
  });
  const fits = (end: End, { facts }: AtStage): boolean => overlaps(end.facts.value, facts.value);
  // Any series that has both ends is the one that was meant; with one end alone none may be.
  if (pairs.some(({ before, now }) => fits(step.from, before) && fits(step.to, now))) return [];
  const half = pairs.filter(({ before, now }) => fits(step.from, before) || fits(step.to, now));
  const [only, ...more] = half;
  if (only === undefined || more.length > 0) return [];
  const isOldRight = fits(step.from, only.before);
  const [cell, end] = isOldRight ? [only.now, step.to] : [only.before, step.from];
  // `2,600 → 3,016 tok/s; power cap: 3,016 → 2,860`: two steps lead to what the table says.
  const isOnTheWay = step.passage.quantities.some((one) => isValueOf(one, cell, step));
  // `from 1.38 to 1.24`: from what another stage of the series had on.
  const isOfEarlier = cells.some(
    (one) =>
      end === step.from &&
      one.slide === cell.slide &&
      one.stage < step.stage &&
      isSameSeries(one, cell) &&
      overlaps(end.facts.value, one.facts.value),
  );
  return isNear(end.facts.value, cell.facts.value) && !isOnTheWay && !isOfEarlier ? [{ cell, end }] : [];
}

const isSameSeries = (a: AtStage, b: AtStage): boolean =>
  a.indicator === b.indicator && a.facts.statistic === b.facts.statistic && a.facts.kind === b.facts.kind;

/** Shares and bare numbers are of anything: only the name tells of what. */
const isMeant = ({ named, to }: Step, { indicator, facts }: AtStage): boolean =>
  (named.size === 0 ? isOfKind(to.quantity) : named.has(indicator)) &&
  facts.statistic === to.facts.statistic &&
  isComparable(facts, to.facts);

const isOfKind = ({ unit }: Quantity): boolean => unit !== undefined && unit.family !== 'ratio';

const isValueOf = (one: Quantity, { facts }: AtStage, { from }: Step): boolean => {
  const size = one.value * (one.unit?.factor ?? from.quantity.unit?.factor ?? 1);
  return size >= facts.value.low && size <= facts.value.high;
};

/** A slip leaves a number of its size; what is far off is of something else. */
const isNear = (a: Interval, b: Interval): boolean => a.low < NEAR * b.high && b.low < NEAR * a.high;
const NEAR = 2;

const steps = new ListPerBody((body) => foundIn(readSlide(body).texts, stepsIn));

function stepsIn(passage: Passage): Step[] {
  const { text, pairs, mentions } = passage;
  if (pairs.length === 0 || passage.place !== 'text') return [];
  const above = passage.context.map((line) => stageMentions(line.slice(0, HEADING_LABEL))[0]?.stage).findLast(Boolean);
  return pairs.flatMap(({ from, to }): Step[] => {
    const start = from.start - lastSentence(text.slice(0, from.start)).length;
    const sentence = text.slice(start, to.end);
    const own = new Set(stageMentions(sentence).map(({ stage }) => stage));
    const stage = own.size === 0 ? above : own.size === 1 ? [...own][0] : undefined;
    if (stage === undefined || [from, to].some(({ bound, approximate }) => bound !== undefined || approximate))
      return [];
    const clause = sentence.slice(clauseStart(sentence, from.start - start));
    const unit = to.unit ?? from.unit;
    const factsOf = (quantity: Quantity): Facts =>
      factsIn({
        passage: { text: clause, context: [], quantities: [] },
        sources: [],
        unit: quantity.unit ?? unit,
        quantity,
      });
    const named = mentions.filter((one) => one.start >= start && one.end <= from.start && one.families.length > 0);
    const nearest = named.at(-1)?.indicator.id;
    return [
      {
        stage,
        passage,
        from: { quantity: from, facts: factsOf(from) },
        to: { quantity: to, facts: factsOf(to) },
        named: new Set(nearest === undefined ? [] : [nearest]),
      },
    ];
  });
}

/** How far into a heading its stage stands. */
const HEADING_LABEL = 14;
