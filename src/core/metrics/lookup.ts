import type { MetricField, MetricStage, Metrics, MetricValue } from '../scene/metrics';

/** The value of a field at a stage; another name of the same indicator in the same unit serves too. */
export function valueAt(stage: MetricStage, name: string, field: MetricField | undefined): MetricValue | undefined {
  const own = stage.values.get(name);
  if (own || !field?.indicator) return own;
  return [...stage.values.values()].find(
    (value) => value.field.indicator === field.indicator && value.field.unit === field.unit,
  );
}

export function stageById(metrics: Metrics, id: string): MetricStage | undefined {
  return metrics.stages.find((stage) => stage.id === id);
}

/** The stage that changes are measured against: `baseline`, else the first. */
export function baselineOf(metrics: Metrics): MetricStage | undefined {
  return stageById(metrics, 'baseline') ?? metrics.stages[0];
}
