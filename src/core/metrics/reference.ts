import type { ValueReference } from '../deck/inline';
import type { MetricStage, Metrics, MetricValue } from '../scene/metrics';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { nearest } from '../source/spelling';
import { changeOf } from './change';
import { fieldOf } from './fields';
import { formatChange, formatFactor, formatNumber, formatValue, inLanguage, isChinese } from './format';
import { baselineOf, stageById, valueAt } from './lookup';

/** How a reference may be shown, besides as the value with its unit. */
export const SHOWS = ['number', 'change', 'times'] as const;

/** What stands in the place of a reference, and what is wrong with it. */
export interface ResolvedValue {
  /** Undefined where the reference cannot be followed: its source stays. */
  readonly text?: string;
  readonly problem?: Omit<Problem, 'span'>;
}

/** The text that a reference stands for. */
export function resolveReference(reference: ValueReference, metrics: Metrics | undefined, lang: string): ResolvedValue {
  const { stage: id, field: name, show } = reference;
  if (!metrics) {
    const text = message('The deck has no metrics data for "{0}". Add "metrics" to the front matter.', `${id}.${name}`);
    return { problem: { code: 'metric-unknown', severity: 'info', message: text } };
  }
  const stage = stageById(metrics, id);
  if (!stage)
    return unknown(
      'stage',
      id,
      metrics.stages.map((one) => one.id),
    );
  if (show !== undefined && !(SHOWS as readonly string[]).includes(show)) return unknownShow(show);
  const field = metrics.fields.find((one) => one.name === name) ?? fieldOf(name);
  const value = valueAt(stage, name, field);
  if (!value && !field)
    return unknown(
      'field',
      name,
      metrics.fields.map((one) => one.name),
    );
  const label = field ? inLanguage(field.label, lang) : name;
  const text = value && shown(value, show, metrics, lang);
  return text === undefined ? missing(label, stage, show, lang) : { text };
}

function shown(value: MetricValue, show: string | undefined, metrics: Metrics, lang: string): string | undefined {
  if (value.value === undefined) return undefined;
  if (show === undefined) return formatValue(value, lang);
  if (show === 'number') return formatNumber(value.value, value.decimals);
  const baseline = baselineOf(metrics);
  const base = baseline && valueAt(baseline, value.field.name, value.field);
  const change = base && changeOf(value, base);
  if (!change) return undefined;
  if (show === 'change') return formatChange(change, lang);
  return change.factor === undefined ? undefined : formatFactor(change.factor, lang);
}

/** What stands where a number is still to come. */
export function placeholderFor(label: string, lang: string): string {
  return isChinese(lang) ? `［${label}待补］` : `[${label}: ?]`;
}

function missing(label: string, stage: MetricStage, show: string | undefined, lang: string): ResolvedValue {
  const text =
    show === undefined || show === 'number'
      ? message('The metrics data has no "{0}" for "{1}" yet.', label, stage.id)
      : message(
          'The change of "{0}" at "{1}" cannot be computed: it needs both values, in units that agree.',
          label,
          stage.id,
        );
  return {
    text: placeholderFor(label, lang),
    problem: { code: 'metric-missing', severity: 'warning', message: text },
  };
}

const MOST_NAMES = 8;

function unknown(what: 'stage' | 'field', name: string, names: readonly string[]): ResolvedValue {
  const meant = nearest(name, names);
  const all = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
  const text = meant
    ? message('The metrics data has no "{0}": did you mean "{1}"?', name, meant)
    : what === 'stage'
      ? message('The metrics data has no stage "{0}". Its stages: {1}.', name, all)
      : message('The metrics data has no field "{0}". Its fields: {1}.', name, all);
  return { problem: { code: 'metric-unknown', severity: 'warning', message: text } };
}

function unknownShow(show: string): ResolvedValue {
  const text = message('A value cannot be shown as "{0}". Known: {1}.', show, SHOWS.join(', '));
  return { problem: { code: 'metric-unknown', severity: 'warning', message: text } };
}
