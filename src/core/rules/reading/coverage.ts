import type { Deck, Slide, SlideBody } from '../../deck/deck';
import type { Indicator } from '../../indicators';
import type { Mention } from '../../indicators/mentions';
import type { Metrics } from '../../scene/metrics';
import { foundIn } from './found-in';
import { finderOf } from './own-indicators';
import type { Passage } from './passage';
import { PerBody } from './per-body';
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

const coverages = new PerBody(
  (body): Coverage => {
    const reading = readSlide(body);
    const values = indicatorReadings(body).map(({ mention }) => mention.indicator.id);
    return oneOf({
      named: new Set(reading.passages.flatMap(({ mentions }) => mentions.map(({ indicator }) => indicator.id))),
      given: new Set([...values, ...answered(reading), ...charted(body)]),
    });
  },
  ({ named, given }) => named.size === 0 && given.size === 0,
);

/** What `body` covers; read once per body. */
export const coverageOf = (body: SlideBody): Coverage => coverages.of(body);

/** Slides that cover the same share one object: what follows from all of a deck is known as long as it covers the same. */
const known = new Map<string, Coverage>();
const MOST_KNOWN = 4096;

function oneOf(coverage: Coverage): Coverage {
  const key = [coverage.named, coverage.given].map((ids) => [...ids].sort().join(' ')).join('\n');
  const first = known.get(key) ?? coverage;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, first);
  return first;
}

/** Of `slides` together. */
interface Together extends Coverage {
  readonly of: readonly Coverage[];
}

/** By stage, or of the whole deck, as they were asked for last. */
const together = new Map<string, Together>();

function coveredBy(slides: readonly Slide[], stage = ''): Coverage {
  const of = slides.map(({ body }) => coverageOf(body));
  const last = together.get(stage);
  if (last !== undefined && last.of.length === of.length && of.every((one, at) => one === last.of[at])) return last;
  const [named, given] = [new Set<string>(), new Set<string>()];
  for (const one of new Set(of)) {
    for (const id of one.named) named.add(id);
    for (const id of one.given) given.add(id);
  }
  const now = { of, named, given };
  together.set(stage, now);
  return now;
}

/** The indicators of `list` without a value on `slides` and in the metrics data of `stage` (of all stages without one). */
export function missingOn(
  slides: readonly Slide[],
  list: readonly Indicator[],
  metrics: Metrics | undefined,
  stage?: string,
): readonly Indicator[] {
  const given = new Set(coveredBy(slides, stage).given);
  for (const one of metrics?.stages ?? []) {
    if (stage !== undefined && one.id !== stage) continue;
    for (const { field } of one.values.values()) given.add(field.indicator ?? field.name);
  }
  // TPOT is the mean of the gaps that TBT names, tokens per joule the same number as tokens a second per watt.
  if (given.has('tpot_itl')) given.add('tbt');
  if (given.has('tokens_per_joule')) given.add('throughput_per_watt');
  return list.filter(({ id }) => !given.has(id));
}

/** Whether the deck speaks of enough of the indicators to be held to all of them. */
export function isAbout({ slides }: Deck, list: readonly Indicator[], metrics: Metrics | undefined): boolean {
  const { named, given } = coveredBy(slides);
  const known = new Set([...named, ...given]);
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
