import type { Deck } from '../deck/deck';
import { CORE_INDICATORS, INDICATORS, type Indicator } from '../indicators';
import { showValue } from '../metrics/format';
import { withValues } from '../metrics/resolve';
import { rounded } from '../numbers/quantity';
import { stageName } from '../outlines';
import { outlineOf } from '../outlines/deck-outline';
import { type StagedReading, stagedReadings, stageNumber } from '../rules/reading/stages';
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
}

/** The matrix of a deck: its stages by the nine core indicators, and any other that it gives values for. */
export function indicatorMatrix(source: Deck, scene?: Scene): IndicatorMatrix {
  const deck = scene ? withValues(source, scene.metrics) : source;
  const entries = [...metricEntries(scene?.metrics, deck.settings.lang), ...readEntries(deck)];
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

function metricEntries(metrics: Metrics | undefined, lang: string): Entry[] {
  return (metrics?.stages ?? []).flatMap(({ id, values }) => {
    const stage = stageNumber(id);
    if (stage === undefined) return [];
    return [...values.values()].flatMap((value): Entry[] => {
      const shown = showValue(value, lang);
      if (!shown || value.value === undefined || value.field.indicator === undefined) return [];
      const slack = 10 ** -value.decimals / 2;
      return [
        {
          stage,
          indicator: value.field.indicator,
          key: `metrics ${value.percentile ?? ''} ${value.unit}`,
          low: value.value - slack,
          high: value.value + slack,
          text: shown.number + shown.unit,
          ...(metrics?.file === undefined ? { span: value.span } : {}),
        },
      ];
    });
  });
}

function cellOf(entries: readonly Entry[]): MatrixCell {
  const distinct = entries.filter(
    (entry, index) => !entries.slice(0, index).some((other) => other.text === entry.text && other.key === entry.key),
  );
  const isConflicting = distinct.some((one, index) =>
    distinct.slice(index + 1).some((other) => one.key === other.key && (one.low > other.high || other.low > one.high)),
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
