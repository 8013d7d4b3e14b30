import type { Deck } from '../../deck/deck';
import { INDICATORS } from '../../indicators';
import { wholeUnit } from '../../numbers/unit-parser';
import type { MetricStage, Metrics, MetricValue } from '../../scene/metrics';
import { dataQuantity, passageAt } from './data-value';
import type { Reading } from './reading';

/** A value of the metrics data; places are absolute. */
export interface MetricReading {
  readonly reading: Reading;
  readonly stage: MetricStage;
  /** `P95`, `mean`. */
  readonly percentile: string | undefined;
}

interface Kept {
  readonly keySpans: Deck['settings']['keySpans'];
  readonly readings: readonly MetricReading[];
}

const known = new WeakMap<Metrics, Kept>();

/**
 * The values of the catalogue's indicators in the deck's metrics data. Those of the front matter stand where they are
 * written; those of a file at the key that names it, and are called by stage and file.
 */
export function metricReadings({ settings, text }: Deck, metrics: Metrics): readonly MetricReading[] {
  const kept = known.get(metrics);
  if (kept?.keySpans === settings.keySpans) return kept.readings;
  const readings = metrics.stages.flatMap((stage) =>
    [...stage.values.values()].flatMap((value) => {
      const place = metrics.file === undefined ? value.span : settings.keySpans.get('metrics');
      const own = metrics.file === undefined ? text.slice(value.span.start, value.span.end) : '';
      const reading = place === undefined ? undefined : readingOf(value, stage, own, place, metrics, settings.lang);
      return reading === undefined ? [] : [{ reading, stage, percentile: value.percentile }];
    }),
  );
  known.set(metrics, { keySpans: settings.keySpans, readings });
  return readings;
}

function readingOf(
  value: MetricValue,
  stage: MetricStage,
  own: string,
  span: MetricValue['span'],
  { file }: Metrics,
  lang: string,
): Reading | undefined {
  const indicator = INDICATORS.find(({ id }) => id === value.field.indicator);
  if (indicator === undefined || value.value === undefined) return undefined;
  const language = lang.startsWith('zh') ? 'zh' : 'en';
  const name = value.field.label[language];
  const where = file === undefined ? stage.label[language] : `${stage.label[language]}, ${file}`;
  const unit = wholeUnit(value.unit);
  // A mapping (`{ value: 62, unit: "%" }`) and a value of a file are named by their number.
  const written = /^[-+.\d]+$/.test(own) ? own : value.value.toFixed(value.decimals);
  return {
    mention: { indicator, text: `${name} (${where})`, families: indicator.families, start: 0, end: 0 },
    ...dataQuantity({ value: value.value, written, unit, span }),
    role: 'level',
    goal: false,
    sources: [value.percentile, value.conditions, value.method, value.source].flatMap((text) => text ?? []),
    ...(unit === undefined
      ? {}
      : { unit, unitAt: { passage: passageAt(value.unit, span), range: { start: 0, end: value.unit.length } } }),
  };
}
