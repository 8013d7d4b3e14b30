import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { overlaps, type Quantity, standingIn } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import { unitUnder } from '../reading/header-units';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { isChange } from '../reading/reading';
import { indicatorReadings } from '../reading/readings';
import { readSlide, type TableReading } from '../reading/slide-reading';
import { isGoal } from '../reading/ties';
import { stageMentions } from '../stages/stage-mentions';
import { isIncrement } from './increments';
import { sceneAt } from './scene';
import { type Facts, factsIn, isComparable } from './stage-facts';
import { stageGrid } from './stage-grid';

/** A value of an indicator at a stage where it stands. */
export interface AtStage {
  readonly stage: number;
  readonly indicator: string;
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly facts: Facts;
}

/** What a sentence says of a stage that the table of the stages says otherwise. */
export interface StageRetold {
  readonly inCell: AtStage & { readonly slide: Slide };
  readonly inText: AtStage & { readonly slide: Slide };
}

/**
 * Sentences that name one stage and one value of an indicator, as `we came down to 1,450 ms in stage 3`, against the cells of
 * tables whose rows or columns are stages, also by mere numbers under `Stage`.
 */
export function stagesRetold({ slides }: Deck): StageRetold[] {
  const told = statements.on(slides);
  if (told.length === 0) return [];
  const all = stageCells.on(slides).flatMap(({ slide, found }) => found.map((cell) => ({ ...cell, slide })));
  return told.flatMap(({ slide, found }) =>
    found.flatMap((inText): StageRetold[] => {
      const alike = all.filter(
        (cell) =>
          cell.indicator === inText.indicator &&
          cell.facts.statistic === inText.facts.statistic &&
          isComparable(cell.facts, inText.facts),
      );
      // A value of another stage may be what this one is compared with.
      if (alike.some(({ facts }) => overlaps(facts.value, inText.facts.value))) return [];
      const inCell = alike.find(({ stage }) => stage === inText.stage);
      return inCell === undefined ? [] : [{ inCell, inText: { ...inText, slide } }];
    }),
  );
}

/** The cells of tables whose rows or columns are stages. */
export const stageCells = new ListPerBody(cellsIn);

function cellsIn(body: SlideBody): AtStage[] {
  const { tables } = readSlide(body);
  if (tables.length === 0) return [];
  const stages = new Map(
    tables.flatMap(stageGrid).flatMap(({ cell, stage, isNumbered }) => (isNumbered ? [[cell, stage] as const] : [])),
  );
  const named = indicatorReadings(body).flatMap((reading): AtStage[] => {
    const { passage, quantity, role, goal, mention } = reading;
    const stage = stages.get(passage);
    if (stage === undefined || role !== 'level' || goal || !isPlain(quantity)) return [];
    return [{ stage, indicator: mention.indicator.id, passage, quantity, facts: factsIn(reading) }];
  });
  const known = new Set(named.map(({ passage }) => passage));
  return [...named, ...tables.flatMap((table) => ratesIn(table, stages, known))];
}

/** Rates of tokens whose column has no other name than the unit: `Output tok/s per GPU`. */
function ratesIn(
  { header, rows }: TableReading,
  stages: ReadonlyMap<Passage, number>,
  known: ReadonlySet<Passage>,
): AtStage[] {
  return rows.flatMap((row) =>
    row.flatMap((passage, at): AtStage[] => {
      const [quantity, ...more] = passage.quantities;
      const stage = known.has(passage) ? undefined : stages.get(passage);
      if (stage === undefined || quantity === undefined || more.length > 0 || !isPlain(quantity)) return [];
      const labels = [header[at], row[0]].flatMap((label) => label ?? []);
      const unit = labels.map((label) => unitUnder(label, quantity.unit)).find((one) => one !== undefined);
      if (unit?.family !== 'token_rate' || labels.some(({ text }) => isGoal(text))) return [];
      const facts = factsIn({ passage, sources: labels.map(({ text }) => text), unit, quantity });
      return [{ stage, indicator: 'throughput', passage, quantity, facts }];
    }),
  );
}

const statements = new ListPerBody((body) => foundIn(readSlide(body).texts, statementsIn));

/** Measured apart from what the table of the stages holds. */
const OTHER_CASE =
  /单独|另[外一]|换成|不含|除去|夜间|周末|最[高低大小多少]|峰值|一度|曾|单日|当天|改造前|之前|原来|\b(?:alone|without|only|another|weekend|night|worst|best|peak|busiest|before|initially|at first|briefly|isolation|one (?:site|team|pool|node))\b/i;

function statementsIn(passage: Passage): AtStage[] {
  const { text, quantities, mentions } = passage;
  if (quantities.length === 0 || mentions.length === 0 || passage.place !== 'text') return [];
  return sentencesIn(text).flatMap(({ start: from, end: to, text: sentence }): AtStage[] => {
    const [place, ...more] = stageMentions(sentence);
    if (place === undefined || more.some(({ stage }) => stage !== place.stage) || isGoal(sentence)) return [];
    const named = standingIn(mentions, { start: from, end: to }).filter(({ families }) => families.length > 0);
    const [mention] = named;
    if (mention === undefined || named.some(({ indicator }) => indicator.id !== mention.indicator.id)) return [];
    const own = standingIn(quantities, { start: from, end: to }).filter(
      ({ unit }) => unit?.family !== undefined && mention.families.includes(unit.family),
    );
    const behind = own.filter((one) => one.start > mention.end);
    const [quantity, ...others] = behind.length > 0 ? behind : own;
    if (quantity === undefined || others.length > 0 || !isStated(passage, quantity)) return [];
    const said = clausesAround(sentence, [place.index, mention.start - from, quantity.start - from]);
    if (OTHER_CASE.test(said)) return [];
    const { unit } = quantity;
    const facts = factsIn({ passage: { text: said, context: [], quantities: [] }, sources: [], unit, quantity });
    return [{ stage: place.stage, indicator: mention.indicator.id, passage, quantity, facts }];
  });
}

/** Where the clause of a sentence starts that holds the place `at`. */
export const clauseStart = (sentence: string, at: number): number =>
  Math.max(sentence.lastIndexOf('，', at), sentence.lastIndexOf(', ', at)) + 1;

/** The clauses of a sentence that hold these places, and those between them. */
function clausesAround(sentence: string, places: readonly number[]): string {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const end = sentence.slice(last).search(/，|, /);
  return sentence.slice(clauseStart(sentence, first), end < 0 ? undefined : last + end);
}

const isPlain = ({ value, high, bound, sign, approximate }: Quantity): boolean =>
  value === high && bound === undefined && sign === undefined && !approximate;

const isStated = (passage: Passage, quantity: Quantity): boolean =>
  isPlain(quantity) &&
  !isChange(passage, quantity) &&
  !isIncrement(passage, quantity) &&
  passage.pairs.every(({ from, to }) => from.start !== quantity.start && to.start !== quantity.start) &&
  !sceneAt(passage, quantity).isOfOtherCase;
