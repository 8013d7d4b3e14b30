import type { Deck, SlideBody } from '../deck/deck';
import { type Interval, type Quantity, rounded } from '../numbers/quantity';
import { comparable } from '../numbers/units';
import type { Metrics } from '../scene/metrics';
import { message } from '../source/message';
import { absolute } from '../source/span';
import { metricReadings } from './reading/metrics-readings';
import type { Passage } from './reading/passage';
import { type StagedReading, stagedReadings, stageNumber } from './reading/stages';
import type { DeckRule, RuleFinding } from './rule';

export const stageRegression: DeckRule = {
  id: 'K02',
  scope: 'deck',
  severity: 'warning',
  title: { en: 'Stage regression unexplained', zh: '阶段性倒退未解释' },
  why: {
    en: 'In a story of stages every indicator that gets worse raises a question. Answer it on the slide or in the notes: headroom, another workload, a trade-off.',
    zh: '分阶段讲述时，任何一个变差的指标都会引来提问。请在页面或讲稿里说明：预留余量、负载不同，或有意取舍。',
  },
  bad: [
    { lang: 'zh', text: '阶段2 GPU 利用率 65%\n阶段3 GPU 利用率 58%' },
    { lang: 'en', text: 'Stage 2: GPU utilization 65%\nStage 3: GPU utilization 58%' },
    { lang: 'zh', text: '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| GPU 利用率 | 65% | 58% |' },
    { lang: 'en', text: '| Stage | GPU utilization |\n|---|---|\n| Stage 1 | 65% |\n| Stage 2 | 58% |' },
  ],
  good: [
    { lang: 'zh', text: '阶段2 GPU 利用率 65%\n阶段3 GPU 利用率 58%（新增在线业务预留，故回落）' },
    {
      lang: 'en',
      text: 'Stage 2: GPU utilization 65%\nStage 3: GPU utilization 58% (headroom reserved for online traffic, so it drops)',
    },
    {
      lang: 'zh',
      text: '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| P99 TTFT | 200 ms | 260 ms |\n| 吞吐量 | 1,000 tok/s | 2,400 tok/s |',
    },
    { lang: 'en', text: 'Stage 1: P99 TTFT 200 ms\nStage 2: P99 TTFT 180 ms' },
  ],
  check: (deck, scene) => {
    const groups = new Map<string, Map<number, Staged>>();
    for (const slide of deck.slides) {
      for (const { key, stage, reading } of stagedReadings(slide)) {
        const group: Map<number, Staged> = groups.get(key) ?? new Map();
        groups.set(key, group);
        // What stands last about a stage is its result; values that differ within a stage are another rule's.
        group.set(stage, { key, stage, reading, offset: slide.offset, id: slide.settings.stage, body: slide.body });
      }
    }
    const told = regressionsIn([...groups.values()], deck);
    const known = new Set(told.map(({ later }) => nameOf(later)));
    // What a slide says worse itself is told there, not at the data too.
    const data = scene?.metrics === undefined ? [] : regressionsIn(dataGroups(deck, scene.metrics), deck);
    return [...told, ...data.filter(({ later }) => !known.has(nameOf(later)))].map(finding);
  },
};

type Staged = StagedReading & {
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

interface Regression {
  readonly earlier: Staged;
  readonly later: Staged;
}

function regressionsIn(groups: readonly Group[], deck: Deck): Regression[] {
  return groups.flatMap((group) => regressions(group, groups, deck));
}

type Group = ReadonlyMap<number, Staged>;

function regressions(group: Group, all: readonly Group[], deck: Deck): Regression[] {
  const ordered = [...group.values()].sort((a, b) => a.stage - b.stage);
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1];
    if (earlier === undefined || !isWorse(earlier, later) || isTradeOff(earlier, later, all)) return [];
    return isExplained(later, deck) ? [] : [{ earlier, later }];
  });
}

function isWorse(earlier: Staged, later: Staged): boolean {
  const { better } = earlier.reading.mention.indicator;
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
  if (earlier.reading.mention.indicator.better !== 'lower') return false;
  return all.some((group) => {
    const [a, b] = [group.get(earlier.stage), group.get(later.stage)];
    if (a === undefined || b === undefined || !/throughput|goodput/.test(a.reading.mention.indicator.id)) return false;
    return comparable(a.reading.unit, b.reading.unit) && canonical(b).low > canonical(a).high;
  });
}

const REASON =
  /因|由于|为了|预留|余量|取舍|代价|换取|回落|负载不同|口径|尽管|虽然|\b(?:because|due|since|so (?:it|that)|headroom|trade|reserved|at the cost|in exchange|although|despite|different (?:load|workload|traffic))\b/i;

function isExplained({ reading, id, body }: Staged, deck: Deck): boolean {
  if (REASON.test(reading.passage.text) || reading.sources.some((text) => REASON.test(text))) return true;
  return deck.slides.some(
    (one) => (one.body === body || (id !== undefined && one.settings.stage === id)) && explainedNotes(one.body),
  );
}

function explainedNotes(body: SlideBody): boolean {
  return body.notes.some(
    ({ span }) =>
      /回落|下降|变差|倒退|drop|fall|worse|regress/i.test(body.text.slice(span.start, span.end)) &&
      REASON.test(body.text.slice(span.start, span.end)),
  );
}

function finding({ earlier, later }: Regression): RuleFinding {
  const spanOf = ({ reading, offset }: Staged) => absolute(reading.passage.spanOf(reading.quantity), offset);
  const quote = ({
    reading: { passage, quantity },
  }: {
    readonly reading: { readonly passage: Passage; readonly quantity: Quantity };
  }) => passage.quote(quantity);
  return {
    span: spanOf(later),
    number: spanOf(later),
    message: message(
      '“{0}” goes from {1} to {2}, which is worse than the stage before. Say why, on the slide or in the notes.',
      later.reading.mention.text,
      quote(earlier),
      quote(later),
    ),
    related: [{ span: spanOf(earlier), message: message('the stage before') }],
  };
}
