import type { Deck, SlideBody } from '../../deck/deck';
import { type Interval, type Quantity, rounded } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import type { Metrics } from '../../scene/metrics';
import { metricReadings } from '../reading/metrics-readings';
import type { Passage } from '../reading/passage';
import { readSlide } from '../reading/slide-reading';
import { isMoveToldIn } from './moves-told';
import { isExplainedInNotes, isExplainedOn, isReason, isRemarkedAt } from './stage-reasons';
import { type StagedReading, stagedOn, stageIn, stageNumber } from './stages';
import { isMoreDoneOn, OF_PEAK } from './table-regressions';

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
}

function regressionsIn(groups: readonly Group[], deck: Deck): StagedRegression[] {
  return groups.flatMap((group) => regressions(group, groups, deck));
}

type Group = ReadonlyMap<number, Staged>;

function regressions(group: Group, all: readonly Group[], deck: Deck): StagedRegression[] {
  const ordered = [...group.values()].sort((a, b) => a.stage - b.stage);
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1];
    if (earlier === undefined || !isWorse(earlier, later) || isTradeOff(earlier, later, all)) return [];
    return isExplained(later, deck) || isMoveToldIn(deck, digitsOf(earlier), digitsOf(later))
      ? []
      : [{ earlier, later }];
  });
}

const digitsOf = ({ reading: { passage, quantity } }: Staged): string => passage.quote(quantity.number);

function isWorse(earlier: Staged, later: Staged): boolean {
  const { unit, mention } = earlier.reading;
  // Energy of a token goes by the name of its inverse.
  const better = unit?.family?.startsWith('energy') ? 'lower' : mention.indicator.better;
  if (better === 'context' || !comparable(earlier.reading.unit, later.reading.unit)) return false;
  const [a, b] = [canonical(earlier), canonical(later)];
  return better === 'higher' ? b.high < a.low : b.low > a.high;
}

function canonical({ reading: { quantity, unit } }: Staged): Interval {
  const { low, high } = rounded(quantity as Quantity);
  const factor = unit?.factor ?? 1;
  return { low: low * factor, high: high * factor };
}

/** Latency or power paid for throughput between the same stages. */
function isTradeOff(earlier: Staged, later: Staged, all: readonly Group[]): boolean {
  const { mention, sources } = later.reading;
  const isOfPeak = sources.some((label) => OF_PEAK.test(label));
  if (isOfPeak && later.body !== undefined && isMoreDoneOn(later.body, earlier.stage, later.stage)) return true;
  if (mention.indicator.better !== 'lower' && !isOfPeak) return false;
  return all.some((group) => {
    const [a, b] = [group.get(earlier.stage), group.get(later.stage)];
    if (a === undefined || b === undefined || !/throughput|goodput/.test(a.reading.mention.indicator.id)) return false;
    return comparable(a.reading.unit, b.reading.unit) && canonical(b).low > canonical(a).high;
  });
}

function isExplained({ reading, id, body, stage }: Staged, deck: Deck): boolean {
  const { passage, sources, mention, quantity } = reading;
  if (isReason(passage.text) || sources.some(isReason) || isRemarkedAt(passage.text, quantity.end)) return true;
  const row = body === undefined ? [] : rowOf(body, passage);
  const named = row.length > 0 ? (row.find(({ text }) => stageIn(text) === stage)?.text ?? '') : '';
  const regressed = { name: mention.text, indicator: mention.indicator.id, stage: named, number: stage, row };
  if (body !== undefined && isExplainedOn(body, regressed)) return true;
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
