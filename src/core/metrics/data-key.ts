import type { MetricField, Metrics, MetricValue } from '../scene/metrics';

const keys = new WeakMap<Metrics, string>();

/** Equal keys, equal numbers, whatever stands between them in the source. */
export function dataKey(metrics: Metrics): string {
  const known = keys.get(metrics);
  if (known !== undefined) return known;
  const key = JSON.stringify([
    metrics.fields.map(({ name }) => name),
    metrics.stages.map(({ id, label, values }) => [
      id,
      label,
      [...values.values()].map((value) => [fieldKey(value.field), valueKey(value)]),
    ]),
  ]);
  keys.set(metrics, key);
  return key;
}

/** What is drawn of a field. */
export function fieldKey({ name, label, better }: MetricField): unknown {
  return [name, label, better];
}

/** What is drawn of a value. */
export function valueKey(value: MetricValue | undefined): unknown {
  if (!value) return null;
  const { field: _, keySpan: __, span: ___, ...said } = value;
  return said;
}
