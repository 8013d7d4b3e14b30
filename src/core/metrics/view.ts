import type { MetricField, MetricStage, Metrics, MetricValue } from '../scene/metrics';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { nearest } from '../source/spelling';
import type { MetricsOptions, Named } from './block-options';
import { type Change, changeOf } from './change';
import { fieldOf } from './fields';
import { baselineOf, stageById, valueAt } from './lookup';

/** The numbers that a metrics block shows. */
export interface MetricsView {
  readonly stages: readonly MetricStage[];
  readonly fields: readonly MetricField[];
  /** Spans count from the start of the block's text. */
  readonly problems: readonly Problem[];
}

/** The stages and fields that a block's options choose from the deck's numbers. */
export function viewOf(options: MetricsOptions, metrics: Metrics): MetricsView {
  const problems: Problem[] = [];
  const report = (text: Message, { span }: Named): void => {
    problems.push({ code: 'metric-unknown', severity: 'warning', message: text, span });
  };
  const stages = options.stages ? chosenStages(options.stages, metrics, report) : defaultStages(options, metrics);
  const fields = options.indicators
    ? chosenFields(options.indicators, metrics, report)
    : metrics.fields.filter((field) => stages.some((stage) => hasNumber(stage, field)));
  return { stages, fields, problems };
}

type Report = (text: Message, at: Named) => void;

function chosenStages(named: readonly Named[], metrics: Metrics, report: Report): MetricStage[] {
  const known = metrics.stages.map(({ id }) => id);
  return unique(
    named.flatMap((one) => {
      const stage = stageById(metrics, one.name);
      if (!stage) report(unknown(one.name, known), one);
      return stage ? [stage] : [];
    }),
  );
}

/** Cards show where things stand; tables and charts how they came there. */
function defaultStages({ show }: MetricsOptions, { stages, fields }: Metrics): readonly MetricStage[] {
  const filled = stages.filter((stage) => fields.some((field) => hasNumber(stage, field)));
  return show === 'cards' ? filled.slice(-1) : filled;
}

/** A field by its name, or all fields of an indicator. */
function chosenFields(named: readonly Named[], metrics: Metrics, report: Report): MetricField[] {
  return unique(
    named.flatMap((one) => {
      const own = metrics.fields.find(({ name }) => name === one.name);
      if (own) return [own];
      const indicator = fieldOf(one.name)?.indicator;
      const same = metrics.fields.filter((field) => field.indicator !== undefined && field.indicator === indicator);
      if (same.length === 0)
        report(
          unknown(
            one.name,
            metrics.fields.map(({ name }) => name),
          ),
          one,
        );
      return same;
    }),
  );
}

function unknown(name: string, known: readonly string[]): Message {
  const meant = nearest(name, known);
  if (meant) return message('The metrics data has no "{0}": did you mean "{1}"?', name, meant);
  return message('The metrics data has no "{0}". It has: {1}.', name, known.join(', '));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function hasNumber(stage: MetricStage, field: MetricField): boolean {
  return valueAt(stage, field.name, field)?.value !== undefined;
}

/** One number of a view, and how it came from the one that it is compared with. */
export interface ViewedValue {
  readonly stage: MetricStage;
  readonly field: MetricField;
  /** Undefined where the stage says nothing of the field. */
  readonly value?: MetricValue;
  readonly base?: MetricValue;
  readonly change?: Change;
}

/** A stage's value of a field, with its change against the baseline or against the last stage before that has one. */
export function viewed(
  stage: MetricStage,
  field: MetricField,
  metrics: Metrics,
  compare: MetricsOptions['compare'],
): ViewedValue {
  const value = valueAt(stage, field.name, field);
  const base = compare === 'none' || !value ? undefined : baseOf(stage, field, metrics, compare);
  const change = value && base && changeOf(value, base);
  return { stage, field, ...(value && { value }), ...(base && { base }), ...(change && { change }) };
}

function baseOf(
  stage: MetricStage,
  field: MetricField,
  metrics: Metrics,
  compare: 'baseline' | 'previous',
): MetricValue | undefined {
  const before = metrics.stages.slice(0, metrics.stages.indexOf(stage));
  const from = compare === 'baseline' ? baselineOf(metrics) : before.findLast((one) => hasNumber(one, field));
  return from && from !== stage ? valueAt(from, field.name, field) : undefined;
}
