import type { MetricField, MetricStage, Metrics, MetricValue } from '../scene/metrics';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import { nearest } from '../source/spelling';
import { readYamlTree, type YamlMap, type YamlNode, type YamlScalar } from '../source/yaml-tree';
import { fieldOf, foreignField, METRIC_FIELDS } from './fields';
import { INDICATOR_KEYS, OWN_INDICATORS, STAGE_KEYS, STAGES, VALUE_KEYS } from './keys';
import { DataReader, isNothing, type Said } from './reader';

export interface MetricsRead {
  readonly metrics: Metrics;
  readonly problems: readonly Problem[];
}

/** Reads a file of metrics data. Never throws; what cannot be used is a problem, with spans from the text's start. */
export function readMetrics(text: string, file?: string): MetricsRead {
  const { root, errors } = readYamlTree(text);
  const read = readMetricsNode(root, 0, file);
  const syntax = errors.map(
    ({ text: reason, span: at }): Problem => ({
      code: 'metrics-syntax',
      severity: 'error',
      message: message('The metrics file is not valid YAML: {0}', reason),
      span: at,
    }),
  );
  return { ...read, problems: [...syntax, ...read.problems].sort((a, b) => a.span.start - b.span.start) };
}

/** Reads metrics data from YAML that was taken apart already; `offset` is where its text starts. */
export function readMetricsNode(root: YamlNode | undefined, offset: number, file?: string): MetricsRead {
  const reader = new MetricsReader(offset);
  if (root?.kind === 'map') reader.readTop(root);
  else if (root && !isNothing(root)) {
    const text = message('Metrics data is a list of stages, each with its fields and their values.');
    reader.data.report('metrics-syntax', 'error', text, root.span);
  }
  const { stages, data } = reader;
  return {
    metrics: { stages, fields: fieldsOf(stages), ...(file !== undefined && { file }) },
    problems: data.problems,
  };
}

class MetricsReader {
  readonly data: DataReader;
  readonly stages: MetricStage[] = [];
  readonly #own = new Map<string, MetricField>();

  constructor(offset: number) {
    this.data = new DataReader(offset);
  }

  readTop(root: YamlMap): void {
    const own = root.fields.find(({ key }) => key === OWN_INDICATORS);
    if (own) this.#readIndicators(own.value);
    for (const { key, keySpan, value } of root.fields) if (key !== OWN_INDICATORS) this.#readStage(key, keySpan, value);
  }

  #readIndicators(node: YamlNode): void {
    if (node.kind !== 'map') {
      if (!isNothing(node))
        this.data.report(
          'metrics-value',
          'warning',
          message('"{0}" wants keys and values.', OWN_INDICATORS),
          node.span,
        );
      return;
    }
    for (const { key, value } of node.fields) {
      const known = fieldOf(key) ?? foreignField(key);
      const said: Said =
        value.kind === 'map'
          ? this.data.read(value, INDICATOR_KEYS, (name, at) => this.data.unknownKey(name, at, INDICATOR_KEYS))
          : {};
      if (value.kind !== 'map' && !isNothing(value))
        this.data.report('metrics-value', 'warning', message('"{0}" wants keys and values.', key), value.span);
      const { label = known.label, unit = known.unit, better = known.better } = said;
      this.#own.set(key, { ...known, label, unit, better });
    }
  }

  #readStage(id: string, keySpan: Span, node: YamlNode): void {
    this.#reportNearStage(id, keySpan);
    const values = new Map<string, MetricValue>();
    const label = STAGES.find((stage) => stage.id === id)?.label ?? { en: id, zh: id };
    let said: Said = {};
    if (node.kind === 'map') {
      const fields: [string, Span, YamlNode][] = [];
      said = this.data.read(node, STAGE_KEYS, (...field) => fields.push(field));
      for (const field of fields) this.#readField(field, said, values);
    } else if (!isNothing(node)) {
      this.data.report('metrics-value', 'warning', message('The stage "{0}" wants fields and values.', id), node.span);
    }
    this.stages.push({ id, label: said.label ?? label, values, keySpan: this.data.place(keySpan) });
  }

  /** A field, or a group of fields under a heading of the author's. */
  #readField([name, keySpan, node]: [string, Span, YamlNode], stage: Said, values: Map<string, MetricValue>): void {
    if (node.kind === 'map' && !this.#isValue(name, node)) {
      for (const { key, keySpan: at, value } of node.fields) this.#add(key, at, value, stage, values, name);
    } else this.#add(name, keySpan, node, stage, values);
  }

  #isValue(name: string, node: YamlMap): boolean {
    if (this.#own.has(name) || fieldOf(name) || node.fields.length === 0) return true;
    return node.fields.some(({ key }) => VALUE_KEYS.some((known) => known.name === key));
  }

  #add(
    name: string,
    keySpan: Span,
    node: YamlNode,
    stage: Said,
    values: Map<string, MetricValue>,
    group?: string,
  ): void {
    const field = this.#own.get(name) ?? fieldOf(name) ?? foreignField(name);
    if (!field.indicator && !this.#own.has(name)) this.#reportNearField(name, keySpan);
    const said = this.#valueOf(name, node);
    if (!said) return;
    const { value, unit = field.unit, percentile, estimated = false, method } = said;
    const source = said.source ?? stage.source;
    const conditions = said.conditions ?? stage.conditions;
    values.set(name, {
      field,
      ...(value !== undefined && { value }),
      decimals: decimalsOf(numberNode(node)),
      unit,
      ...(percentile !== undefined && { percentile: percentileOf(percentile) }),
      ...(source !== undefined && { source }),
      ...(conditions !== undefined && { conditions }),
      ...(method !== undefined && { method }),
      estimated,
      ...(group !== undefined && { group }),
      keySpan: this.data.place(keySpan),
      span: this.data.place(node.span),
    });
  }

  /** Undefined for a value that cannot be used, which is reported; empty for one that is still to come. */
  #valueOf(name: string, node: YamlNode): Said | undefined {
    if (isNothing(node)) return {};
    if (node.kind === 'map')
      return this.data.read(node, VALUE_KEYS, (key, at) => this.data.unknownKey(key, at, VALUE_KEYS));
    if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value))
      return { value: node.value };
    const text = message('"{0}" wants a number, or a mapping such as { value: 62, unit: "%" }.', name);
    this.data.report('metrics-value', 'warning', text, node.span);
    return undefined;
  }

  #reportNearStage(id: string, keySpan: Span): void {
    const known = STAGES.map((stage) => stage.id);
    if (known.includes(id) || /^stage\d+$/.test(id)) return;
    const meant = nearest(id, known);
    if (meant === undefined) return;
    this.data.report('metrics-stage', 'info', message('A stage "{0}": did you mean "{1}"?', id, meant), keySpan);
  }

  #reportNearField(name: string, keySpan: Span): void {
    const meant = nearest(name, FIELD_NAMES);
    if (meant === undefined) return;
    this.data.report('metrics-field', 'info', message('A field "{0}": did you mean "{1}"?', name, meant), keySpan);
  }
}

const FIELD_NAMES = METRIC_FIELDS.map(({ name }) => name);

function numberNode(node: YamlNode): YamlScalar | undefined {
  const value = node.kind === 'map' ? node.fields.find(({ key }) => key === 'value')?.value : node;
  return value?.kind === 'scalar' ? value : undefined;
}

const MOST_DECIMALS = 6;

function decimalsOf(node: YamlScalar | undefined): number {
  const digits = /^[-+]?[\d_]*\.(\d*)$/.exec(node?.source.trim() ?? '')?.[1];
  return Math.min(MOST_DECIMALS, digits?.length ?? 0);
}

/** `95` and `p95` are `P95`; anything else is as written. */
function percentileOf(percentile: string | number): string {
  const digits = /^[pP]?(\d{1,2}(?:\.\d+)?)$/.exec(String(percentile))?.[1];
  return digits === undefined ? String(percentile) : `P${digits}`;
}

function fieldsOf(stages: readonly MetricStage[]): MetricField[] {
  const found = new Map<string, MetricField>();
  for (const { values } of stages) for (const [name, { field }] of values) if (!found.has(name)) found.set(name, field);
  const place = (field: MetricField): number => {
    const at = FIELD_NAMES.indexOf(field.name);
    return at < 0 ? FIELD_NAMES.length : at;
  };
  return [...found.values()].sort((a, b) => place(a) - place(b));
}
