import type { MetricStage, Metrics, MetricValue } from '../scene/metrics';

const keys = new WeakMap<Metrics, string>();

/** Equal keys, equal numbers, whatever stands between them in the source. */
export function dataKey(metrics: Metrics): string {
  const known = keys.get(metrics);
  if (known !== undefined) return known;
  const key = JSON.stringify(metrics.stages.map(stageData));
  keys.set(metrics, key);
  return key;
}

function stageData({ id, label, values }: MetricStage): unknown {
  return [id, label, [...values.values()].map(valueData)];
}

function valueData({ field, keySpan: _, span: __, ...value }: MetricValue): unknown {
  return [field.name, field.label, field.better, value];
}
