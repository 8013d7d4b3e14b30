import type { Deck, Slide } from '../../deck/deck';
import { overlaps, type Quantity, rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { savedByFormats } from '../memory/format-savings';
import { foundIn } from '../reading/found-in';
import { keptWhileSame } from '../reading/kept-while-same';
import type { Passage } from '../reading/passage';
import { ListPerBody } from '../reading/per-body';
import { readSlide } from '../reading/slide-reading';
import { isGoal } from '../reading/ties';

/** A number with the words it belongs to. */
export interface Statement {
  /** The words without numbers, marks and page references, and the stage of the slide. */
  readonly key: string;
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly slide: Slide;
}

/** Two numbers in the same words. */
export interface Conflict {
  readonly earlier: Statement;
  readonly later: Statement;
}

/** The numbers that the deck gives twice in the same words, with different values. */
export function statementConflicts(deck: Deck): Conflict[] {
  return KINDS.flatMap(({ read, differingIn }) => {
    const told = read(deck);
    const at = ({ list, keyed }: Listed): Statement => ({ ...keyed, slide: told[list]!.slide });
    return differingIn(told).map(([earlier, later]) => ({ earlier: at(earlier), later: at(later) }));
  });
}

/** A slide with its keyed numbers, whose keys the stage completes. */
interface SlideStatements {
  readonly slide: Slide;
  readonly keyed: readonly Keyed[];
  readonly stage: string;
}

function statementsOf({ slides }: Deck): SlideStatements[] {
  return keyedQuantities.on(slides).map(({ slide, found }) => ({
    slide,
    keyed: found,
    stage: `${slide.settings.stage ?? ''} `,
  }));
}

/** What slides of one stage say of an indicator in the same words: there the titles need not be the same. */
function stagedStatements({ slides }: Deck): SlideStatements[] {
  return keyedIndicators.on(slides).flatMap(({ slide, found }) => {
    const { stage } = slide.settings;
    return stage === undefined ? [] : [{ slide, keyed: found, stage }];
  });
}

const keyedIndicators = new ListPerBody((body) => foundIn(readSlide(body).texts, indicatorKeysIn));

function indicatorKeysIn(passage: Passage): Keyed[] {
  if (passage.mentions.length === 0) return [];
  const found = passage.quantities.flatMap((quantity): Keyed[] => {
    const key = passage.mentions.some(({ end }) => end <= quantity.start) ? sentenceKey(passage, quantity) : undefined;
    return key === undefined ? [] : [{ key: `${key} ${passage.context.slice(1).join(' ')}`, quantity, passage }];
  });
  return found.length === 0 || passage.place === 'note' ? [] : found;
}

type Keyed = Pick<Statement, 'key' | 'quantity' | 'passage'>;

const keyedQuantities = new ListPerBody((body) => foundIn(readSlide(body).texts, keysIn));

function keysIn(passage: Passage): Keyed[] {
  const found = passage.quantities.flatMap((quantity) => keyOf(passage, quantity));
  return found.length === 0 || passage.place === 'note' ? [] : found;
}

/** Words in Latin letters that name a subject, such as INT4 or vLLM, rather than the field they all belong to. */
const SPECIFIC = /[A-Za-z][A-Za-z0-9.-]{2,}/g;
const GENERAL =
  /^(?:gpus?|cpus?|llms?|tokens?|mean|average|the|and|for|from|with|reached|reaches|saves|this|that|throughput|latency|utili[sz]ation|ttft|tbt|tpot|itl|pue|mfu|qps|tps|cost|about|improved|increased|reduced|rose|fell|dropped|inference|training|memory|cache|prefill|decode|batch|model|cluster|after|before|stage|defaults?|values?|limits?|takes?|took|needs?|uses?|that|which|then|here|now|only|time|total|each|set)$/i;
/** A line that begins with a page is a statement of its own. */
const STATEMENT_END = /[。；;!?\n]|\.(?= |$)|第 ?\d{1,4} ?页[:,，]?|\b(?:slide|page) \d{1,4}[:,]?/i;

/** The part of a number's statement before it. */
const leadOf = ({ text }: Passage, { start }: Quantity): string => text.slice(0, start).split(STATEMENT_END).at(-1)!;

/** The whole of a number's sentence but for the number, and its kind; undefined where it is no statement to compare. */
function sentenceKey(passage: Passage, quantity: Quantity): string | undefined {
  if (quantity.unit?.family === undefined || quantity.bound !== undefined || isOperand(passage, quantity))
    return undefined;
  const rest = passage.text.slice(quantity.end).split(STATEMENT_END)[0]!;
  const letters = `${leadOf(passage, quantity)} # ${rest}`.toLowerCase().replace(/[^a-z0-9#\u3400-\u9fff]/g, '');
  if (letters.length < LEAST_LETTERS || isGoal(passage.text)) return undefined;
  return `${quantity.unit.family} ${letters}`;
}

/** With what stands over the statement: only what is all the same is compared. */
function keyOf(passage: Passage, quantity: Quantity): Keyed[] {
  const key = sentenceKey(passage, quantity);
  if (key === undefined) return [];
  const lead = leadOf(passage, quantity);
  if (![...lead.matchAll(SPECIFIC)].some(([word]) => !GENERAL.test(word))) {
    const isInList = passage.quantities.length === 1 && passage.context.length > 1;
    if (!isInList) return [];
  }
  return [{ key: `${key} ${passage.context.join(' ')}`, quantity, passage }];
}

/** With the mark that stands for the number. */
const LEAST_LETTERS = 7;

/** One end of `from 60% to 75%`: its words are shared by the other end. */
function isOperand({ pairs }: Passage, { start }: Quantity): boolean {
  return pairs.some((pair) => pair.from.start === start || pair.to.start === start);
}

/** Two ranges of one list agree only if they are the same; numbers as everywhere. */
function isSame(a: Quantity, b: Quantity): boolean {
  if (a.high !== a.value && b.high !== b.value) return a.value === b.value || a.high === b.high;
  return agree(a, b);
}

/** What a number format saves in memory follows from its width alone: INT4 cannot save 75% here and 87.5% there. */
function formatStatements({ slides }: Deck): SlideStatements[] {
  return savedByFormats.on(slides).map(({ slide, found }) => ({ slide, keyed: found, stage: '' }));
}

/** A number and which of the slides with such numbers it stands on. */
interface Listed {
  readonly keyed: Keyed;
  readonly list: number;
}

/** Statements of one key and stage whose numbers differ; each against the first. */
function differing(slides: readonly SlideStatements[]): (readonly [earlier: Listed, later: Listed])[] {
  // A map for each stage: keys are long, and made into longer ones they would be read letter by letter at every keystroke.
  const stages = new Map<string, Map<string, Listed>>();
  const found: [Listed, Listed][] = [];
  slides.forEach(({ keyed: numbers, stage }, list) => {
    const first = stages.get(stage) ?? new Map<string, Listed>();
    stages.set(stage, first);
    for (const keyed of numbers) {
      const earlier = first.get(keyed.key);
      if (earlier === undefined) first.set(keyed.key, { keyed, list });
      else if (!isSame(earlier.keyed.quantity, keyed.quantity)) found.push([earlier, { keyed, list }]);
    }
  });
  return found;
}

const areSame = (now: SlideStatements, before: SlideStatements): boolean =>
  now.keyed === before.keyed && now.stage === before.stage;

const KINDS = [statementsOf, stagedStatements, formatStatements].map((read) => ({
  read,
  differingIn: keptWhileSame(differing, areSame),
}));

function agree(a: Quantity, b: Quantity): boolean {
  if (!comparable(a.unit, b.unit)) return true;
  const canonical = (q: Quantity) => {
    const { low, high } = rounded(q);
    return { low: low * q.unit!.factor, high: high * q.unit!.factor };
  };
  return overlaps(canonical(a), canonical(b));
}
