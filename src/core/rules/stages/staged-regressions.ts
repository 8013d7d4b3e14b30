import type { Deck, SlideBody } from '../../deck/deck';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Metrics } from '../../scene/metrics';
import { metricReadings } from '../reading/metrics-readings';
import type { Passage } from '../reading/passage';
import { betterIn } from '../reading/polarity';
import { readSlide } from '../reading/slide-reading';
import { isMoveToldIn, isToldElsewhere } from './moves-told';
import { areOfOtherMachines, isCountOfAll, isCourseOfCrisis } from './no-steps';
import { isExplainedInNotes, isExplainedOn, isReason, isRemarkedAt } from './stage-reasons';
import { type StagedReading, stagedOn, stageIn, stageNumber } from './stages';
import { isMoreDoneOn, isRefutedOn, OF_PEAK } from './table-regressions';

/** Levels of the stages of a deck, and those of its metrics data, that are worse than at the stage before without a word on it. */
export function stagedRegressions(deck: Deck, metrics: Metrics | undefined): StagedRegression[] {
  const groups = new Map<string, Map<number, Staged>>();
  for (const { slide, found } of stagedOn(deck.slides)) {
    for (const { key, stage, reading } of found) {
      const group: Map<number, Staged> = groups.get(key) ?? new Map();
      groups.set(key, group);
      // What stands last about a stage is its result; values that differ within a stage are another rule's.
      group.set(stage, { key, stage, reading, offset: slide.offset, id: slide.settings.stage, body: slide.body });
    }
  }
  const prose = regressionsIn([...groups.values()], deck);
  const known = new Set(prose.map(({ later }) => nameOf(later)));
  // What a slide says worse itself is told there, not at the data too.
  const data = metrics === undefined ? [] : regressionsIn(dataGroups(deck, metrics), deck);
  return [...prose, ...data.filter(({ later }) => !known.has(nameOf(later)))];
}

type Staged = Omit<StagedReading, 'isNamed'> & {
  readonly offset: number;
  /** Id of the stage whose notes may explain it. */
  readonly id: string | undefined;
  /** The slide that it stands on; undefined for metrics data. */
  readonly body?: SlideBody;
};

const nameOf = ({ stage, reading }: Staged): string => `${reading.mention.indicator.id} ${stage}`;

/** The values of the metrics data by indicator, unit scope and percentile. */
function dataGroups(deck: Deck, metrics: Metrics): Group[] {
  const groups = new Map<string, Map<number, Staged>>();
  for (const { reading, stage, percentile } of metricReadings(deck, metrics)) {
    const number = stageNumber(stage.id);
    if (number === undefined) continue;
    const { indicator } = reading.mention;
    const key = `${indicator.id} ${reading.unit?.scope ?? ''} ${percentile ?? ''}`;
    const group: Map<number, Staged> = groups.get(key) ?? new Map();
    groups.set(key, group);
    group.set(number, { key, stage: number, reading, offset: 0, id: stage.id });
  }
  return [...groups.values()];
}

/** A level of an indicator that is worse than at the stage before. */
export interface StagedRegression {
  readonly earlier: Staged;
  readonly later: Staged;
  /** The first stage was better than this, and a later one is better than the first. */
  readonly isMadeUpFor: boolean;
}

function regressionsIn(groups: readonly Group[], deck: Deck): StagedRegression[] {
  return groups.flatMap((group) => regressions(group, groups, deck));
}

type Group = ReadonlyMap<number, Staged>;

function regressions(group: Group, all: readonly Group[], deck: Deck): StagedRegression[] {
  const ordered = [...group.values()].sort((a, b) => a.stage - b.stage);
  const isWorseAtEnd = ordered.length > 1 && isWorse(ordered[0]!, ordered.at(-1)!);
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1];
    if (earlier === undefined || !isWorse(earlier, later) || isTradeOff(earlier, later, all)) return [];
    if (areNoSteps(earlier, later)) return [];
    const isTold = isExplained(later, deck, isWorseAtEnd) || isMoveToldIn(deck, digitsOf(earlier), digitsOf(later));
    if (isTold) return [];
    const isMadeUpFor =
      isWorse(ordered[0]!, later) && ordered.slice(index + 1).some((one) => isWorse(one, ordered[0]!));
    return [{ earlier, later, isMadeUpFor }];
  });
}

/** Other machines, the course of a crisis, or a count that grows with the fleet. */
function areNoSteps(earlier: Staged, later: Staged): boolean {
  const [from, to] = [earlier, later].map(labelsAt) as [Labels | undefined, Labels | undefined];
  if (from === undefined || to === undefined) return false;
  const [before, after] = [from, to].map(({ own }) => own.join(' ')) as [string, string];
  return areOfOtherMachines(before, after) || isCourseOfCrisis(to.beside) || to.own.some(isCountOfAll);
}

interface Labels {
  /** Of its row and its column. */
  readonly own: readonly string[];
  /** Of all columns, or of all rows. */
  readonly beside: readonly string[];
}

function labelsAt({ body, reading: { passage } }: Staged): Labels | undefined {
  for (const { header, rows } of body === undefined ? [] : readSlide(body).tables) {
    const row = rows.find((one) => one.includes(passage));
    if (row === undefined) continue;
    const own = [row[0]?.text ?? '', header[row.indexOf(passage)]?.text ?? ''];
    const isAlong = stageIn(own[1]!) !== undefined;
    const along = isAlong ? header : rows.map(([label]) => label);
    return { own, beside: along.flatMap((one) => (one === undefined ? [] : [one.text])) };
  }
  return undefined;
}

const digitsOf = ({ reading: { passage, quantity } }: Staged): string => passage.quote(quantity.number);

function isWorse(earlier: Staged, later: Staged): boolean {
  const { unit, mention } = earlier.reading;
  const better = betterIn(mention.indicator, unit);
  if (better === undefined || !comparable(earlier.reading.unit, later.reading.unit)) return false;
  const [a, b] = [canonical(earlier), canonical(later)];
  return better === 'higher' ? b.high < a.low : b.low > a.high;
}

const intervals = new WeakMap<Staged['reading'], Interval>();

/** In the unit of its kind. */
function canonical({ reading }: Staged): Interval {
  let interval = intervals.get(reading);
  if (interval === undefined) {
    const { low, high } = rounded(reading.quantity as Quantity);
    const factor = reading.unit?.factor ?? 1;
    interval = { low: low * factor, high: high * factor };
    intervals.set(reading, interval);
  }
  return interval;
}

/** Latency or power paid for throughput between the same stages. */
function isTradeOff(earlier: Staged, later: Staged, all: readonly Group[]): boolean {
  const { mention, sources } = later.reading;
  const isOfPeak = sources.some((label) => OF_PEAK.test(label));
  if (isOfPeak && later.body !== undefined && isMoreDoneOn(later.body, earlier.stage, later.stage)) return true;
  if (later.body !== undefined && isRefutedOn(later.body, mention.text, earlier.stage, later.stage)) return true;
  if (mention.indicator.better !== 'lower' && !isOfPeak) return false;
  return all.some((group) => {
    const [a, b] = [group.get(earlier.stage), group.get(later.stage)];
    if (a === undefined || b === undefined || !/throughput|goodput/.test(a.reading.mention.indicator.id)) return false;
    return comparable(a.reading.unit, b.reading.unit) && canonical(b).low > canonical(a).high;
  });
}

function isExplained({ reading, id, body, stage }: Staged, deck: Deck, isWorseAtEnd: boolean): boolean {
  const { passage, sources, mention, quantity } = reading;
  if (isReason(passage.text) || sources.some(isReason) || isRemarkedAt(passage.text, quantity.end)) return true;
  const row = body === undefined ? [] : rowOf(body, passage);
  const named = row.length > 0 ? (row.find(({ text }) => stageIn(text) === stage)?.text ?? '') : '';
  const inRow = row.find(({ mentions }) => mentions.includes(mention));
  const name = inRow?.text ?? mention.text;
  const regressed = { name, indicator: mention.indicator.id, stage: named, number: stage, row, isWorseAtEnd };
  if (body !== undefined && (isExplainedOn(body, regressed) || isToldElsewhere(deck, body, regressed))) return true;
  return deck.slides.some(
    (one) => (one.body === body || (id !== undefined && one.settings.stage === id)) && isExplainedInNotes(one.body),
  );
}

/** The row of a table that `cell` stands in. */
function rowOf(body: SlideBody, cell: Passage): readonly Passage[] {
  for (const { rows } of readSlide(body).tables) {
    const row = rows.find((one) => one.includes(cell));
    if (row !== undefined) return row;
  }
  return [];
}
