import type { Deck } from '../deck/deck';
import { CORE_INDICATORS, INDICATORS, type Indicator } from '../indicators';
import { showValue } from '../metrics/format';
import { withValues } from '../metrics/resolve';
import { type Interval, overlaps, rounded } from '../numbers/quantity';
import { stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { type MetricReading, metricReadings } from '../rules/reading/metrics-readings';
import type { Reading } from '../rules/reading/reading';
import { type StagedReading, stagedReadings, stageNumber } from '../rules/stages/stages';
import type { Metrics } from '../scene/metrics';
import type { Scene } from '../scene/scene';
import { absolute, type Span } from '../source/span';

/** What a deck says of every indicator at every stage. */
export interface IndicatorMatrix {
  readonly stages: readonly MatrixStage[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixStage {
  /** 0 is the baseline. */
  readonly number: number;
  readonly name: string;
}

export interface MatrixRow {
  readonly indicator: Indicator;
  /** One for each stage, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly state: 'value' | 'missing' | 'conflicting';
  /** Equal values once each, in the deck's order; the metrics data first. */
  readonly values: readonly MatrixValue[];
}

export interface MatrixValue {
  readonly text: string;
  /** Slide index from 0; undefined for the metrics data. */
  readonly slide?: number;
  /** Absolute; undefined for a value in another file. */
  readonly span?: Span;
}

/** A value on its way into the matrix: what it is told apart by, and where it may lie. */
interface Entry extends MatrixValue {
  readonly stage: number;
  readonly indicator: string;
  /** Values are compared with those of the same key: same scope, statistic and unit. */
  readonly key: string;
  readonly low: number;
  readonly high: number;
  /** What the metrics data and a text are compared by; undefined for what has no unit of a family. */
  readonly shared?: Shared;
}

/** A value in the base unit of its family, with what else it must share with another to be the same thing. */
interface Shared extends Interval {
  /** Percentile or mean, family, scope, kind of tokens, currency. */
  readonly key: string;
  readonly isData: boolean;
}

/** The matrix of a deck: its stages by the nine core indicators, and any other that it gives values for. */
export function indicatorMatrix(source: Deck, scene?: Scene): IndicatorMatrix {
  const deck = scene ? withValues(source, scene.metrics) : source;
  const entries = [...metricEntries(deck, scene?.metrics), ...readEntries(deck)];
  const stages = stagesOf(deck, entries);
  const named = new Set(entries.map(({ indicator }) => indicator));
  const others = INDICATORS.filter(({ id, core }) => !core && named.has(id));
  return {
    stages,
    rows: [...CORE_INDICATORS, ...others].map((indicator) => ({
      indicator,
      cells: stages.map(({ number }) =>
        cellOf(entries.filter((entry) => entry.indicator === indicator.id && entry.stage === number)),
      ),
    })),
  };
}

function stagesOf(deck: Deck, entries: readonly Entry[]): MatrixStage[] {
  const { slides, settings } = deck;
  const outline = outlineOf(deck);
  const numbers = new Set(entries.map(({ stage }) => stage));
  for (const slide of slides) {
    const number = stageNumber(slide.settings.stage);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      name: stageName(number === 0 ? 'baseline' : `stage${number}`, outline, settings.lang),
    }));
}

function readEntries(deck: Deck): Entry[] {
  return deck.slides.flatMap((slide) =>
    stagedReadings(slide).map(({ stage, reading, key }): Entry => {
      const { quantity, passage, mention, unit } = reading;
      const { low, high } = rounded(quantity);
      return {
        stage,
        indicator: mention.indicator.id,
        key: `${key} ${unit?.family ?? ''}`,
        low,
        high,
        ...sharedOf(reading, statisticIn(reading), false),
        text: textOf(reading, passage.text),
        slide: slide.index,
        span: absolute(passage.spanOf(quantity), slide.offset),
      };
    }),
  );
}

/** The value as written, with the unit that its row or column gives. */
function textOf({ quantity, unit, unitAt }: StagedReading['reading'], text: string): string {
  const written = text.slice(quantity.start, quantity.end).trim();
  return unitAt && unit ? `${written} ${unitAt.passage.text.slice(unitAt.range.start, unitAt.range.end)}` : written;
}

const STATISTIC = /\bT?P\d{2}(?:\.\d)?\b|平均|均值|中位|\b(?:mean|average|median)\b/i;

function statisticIn({ passage, sources }: Reading): string {
  return [passage.text, ...sources].map((text) => STATISTIC.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
}

function sharedOf({ quantity, unit }: Reading, statistic: string, isData: boolean): { readonly shared?: Shared } {
  if (unit?.family === undefined) return {};
  const { low, high } = rounded(quantity);
  const key = [nameOf(statistic), unit.family, unit.scope, unit.tokens, unit.currency].join(' ');
  return { shared: { key, low: low * unit.factor, high: high * unit.factor, isData } };
}

/** One name for the mean and the median each. */
function nameOf(statistic: string): string {
  if (/平均|均值|mean|average/i.test(statistic)) return 'mean';
  return /中位|median/i.test(statistic) ? 'p50' : statistic.toLowerCase();
}

function metricEntries(deck: Deck, metrics: Metrics | undefined): Entry[] {
  const { lang } = deck.settings;
  const readings = metrics === undefined ? [] : metricReadings(deck, metrics);
  return (metrics?.stages ?? []).flatMap(({ id, values }) => {
    const stage = stageNumber(id);
    if (stage === undefined) return [];
    return [...values.values()].flatMap((value): Entry[] => {
      const shown = showValue(value, lang);
      const { indicator } = value.field;
      if (!shown || value.value === undefined || indicator === undefined) return [];
      const slack = 10 ** -value.decimals / 2;
      return [
        {
          stage,
          indicator,
          key: `metrics ${value.percentile ?? ''} ${value.unit}`,
          low: value.value - slack,
          high: value.value + slack,
          ...sharedIn(readings.find((one) => one.stage.id === id && one.reading.mention.indicator.id === indicator)),
          text: shown.number + shown.unit,
          ...(metrics?.file === undefined ? { span: value.span } : {}),
        },
      ];
    });
  });
}

function sharedIn(data: MetricReading | undefined): { readonly shared?: Shared } {
  return data === undefined ? {} : sharedOf(data.reading, data.percentile ?? '', true);
}

/** Whether the metrics data and a text give one thing different values. */
function contradicts(one: Entry, other: Entry): boolean {
  const [a, b] = [one.shared, other.shared];
  return a !== undefined && b !== undefined && a.isData !== b.isData && a.key === b.key && !overlaps(a, b);
}

function cellOf(entries: readonly Entry[]): MatrixCell {
  const distinct = entries.filter(
    (entry, index) => !entries.slice(0, index).some((other) => other.text === entry.text && other.key === entry.key),
  );
  const isConflicting = distinct.some((one, index) =>
    distinct
      .slice(index + 1)
      .some((other) => (one.key === other.key && !overlaps(one, other)) || contradicts(one, other)),
  );
  return {
    state: distinct.length === 0 ? 'missing' : isConflicting ? 'conflicting' : 'value',
    values: distinct.map(({ text, slide, span }) => ({
      text,
      ...(slide === undefined ? {} : { slide }),
      ...(span === undefined ? {} : { span }),
    })),
  };
}
