import type { Deck, Slide, SlideBody } from '../../deck/deck';
import type { Indicator } from '../../indicators';
import type { Mention } from '../../indicators/mentions';
import type { Metrics } from '../../scene/metrics';
import { foundIn } from './found-in';
import { finderOf } from './own-indicators';
import type { Passage } from './passage';
import { indicatorReadings } from './readings';
import { readSlide, type SlideReading, type TableReading } from './slide-reading';
import { blocksOf } from './walk';

/** A deck that names fewer of the indicators it is held to is about something else. */
const ABOUT_INFERENCE = 3;

/** Which indicators a slide speaks of, by id. */
export interface Coverage {
  /** Those that it mentions. */
  readonly named: ReadonlySet<string>;
  /** Those it gives a value for, or says that there is none. */
  readonly given: ReadonlySet<string>;
}

const coverages = new WeakMap<SlideBody, Coverage>();

/** What `body` covers; read once per body. */
export function coverageOf(body: SlideBody): Coverage {
  let coverage = coverages.get(body);
  if (coverage === undefined) {
    const reading = readSlide(body);
    const values = indicatorReadings(body).map(({ mention }) => mention.indicator.id);
    coverage = {
      named: new Set(reading.passages.flatMap(({ mentions }) => mentions.map(({ indicator }) => indicator.id))),
      given: new Set([...values, ...answered(reading), ...charted(body)]),
    };
    coverages.set(body, coverage);
  }
  return coverage;
}

/** The indicators of `list` without a value on `slides` and in the metrics data of `stage` (of all stages without one). */
export function missingOn(
  slides: readonly Slide[],
  list: readonly Indicator[],
  metrics: Metrics | undefined,
  stage?: string,
): readonly Indicator[] {
  const known = missing.get(slides);
  if (known?.list === list && known.metrics === metrics && known.stage === stage) return known.found;
  const found = findMissing(slides, list, metrics, stage);
  missing.set(slides, { list, metrics, stage, found });
  return found;
}

interface Missing {
  readonly list: readonly Indicator[];
  readonly metrics: Metrics | undefined;
  readonly stage: string | undefined;
  readonly found: readonly Indicator[];
}

/** Two rules ask the same of a deck's slides. */
const missing = new WeakMap<readonly Slide[], Missing>();

function findMissing(
  slides: readonly Slide[],
  list: readonly Indicator[],
  metrics: Metrics | undefined,
  stage: string | undefined,
): readonly Indicator[] {
  const given = new Set<string>();
  for (const { body } of slides) for (const id of coverageOf(body).given) given.add(id);
  for (const one of metrics?.stages ?? []) {
    if (stage !== undefined && one.id !== stage) continue;
    for (const { field } of one.values.values()) given.add(field.indicator ?? field.name);
  }
  // TPOT is the mean of the gaps that TBT names, tokens per joule the same number as tokens a second per watt.
  if (given.has('tpot_itl')) given.add('tbt');
  if (given.has('tokens_per_joule')) given.add('throughput_per_watt');
  return list.filter(({ id }) => !given.has(id));
}

const spoken = new WeakMap<readonly Slide[], ReadonlySet<string>>();

/** Every indicator that the slides name or give; counted once for all rules that ask. */
function spokenOf(slides: readonly Slide[]): ReadonlySet<string> {
  let known = spoken.get(slides);
  if (known === undefined) {
    const all = new Set<string>();
    for (const { body } of slides) {
      const { named, given } = coverageOf(body);
      for (const id of named) all.add(id);
      for (const id of given) all.add(id);
    }
    known = all;
    spoken.set(slides, known);
  }
  return known;
}

/** Whether the deck speaks of enough of the indicators to be held to all of them. */
export function isAbout({ slides }: Deck, list: readonly Indicator[], metrics: Metrics | undefined): boolean {
  const known = new Set(spokenOf(slides));
  for (const { field } of metrics?.stages.flatMap(({ values }) => [...values.values()]) ?? [])
    known.add(field.indicator ?? field.name);
  return list.filter(({ id }) => known.has(id)).length >= Math.min(ABOUT_INFERENCE, list.length);
}

/** Indicators that a chart names: its series and axes are their values. */
function charted(body: SlideBody): string[] {
  const find = finderOf(body);
  return blocksOf(body).flatMap((block) =>
    block.kind === 'chart' ? find(block.text).map(({ indicator }) => indicator.id) : [],
  );
}

const NOT_MEASURED = /未测|待测|未知|暂无|未统计|不适用|not measured|n\/a|unknown|tbd|_{3}|参考 |for reference/i;

/** Indicators that the slide answers without a number: `TTFT：未测`, or a row of a table that says so. */
function answered({ texts, tables }: SlideReading): string[] {
  return [...foundIn(texts, answeredInText), ...foundIn(tables, answeredInRows)].map(({ indicator }) => indicator.id);
}

const answeredInText = ({ text, mentions }: Passage): readonly Mention[] =>
  mentions.length > 0 && NOT_MEASURED.test(text) ? mentions : [];

const answeredInRows = ({ rows }: TableReading): Mention[] =>
  rows.flatMap(([label, ...cells]) => (cells.some(({ text }) => NOT_MEASURED.test(text)) ? label!.mentions : []));
