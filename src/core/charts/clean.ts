import type { ChartAxis, ChartSpec } from './spec';

/** Greater numbers are no measurements, and scales cannot hold them; lesser ones are nothing. */
const GREATEST = 1e15;
const LEAST = 1e-100;

/** The chart with as many values in each series as it has categories, and none that no scale can hold. */
export function cleanChart(spec: ChartSpec): ChartSpec {
  const longest = spec.series.reduce((most, { values }) => Math.max(most, values.length), 0);
  const count = spec.type === 'scatter' ? longest : spec.categories.length;
  const fill = (values: readonly (number | null)[]) =>
    Array.from({ length: count }, (_, index) => usable(values[index]));
  return {
    ...spec,
    series: spec.series.map((one) => ({ ...one, values: fill(one.values), ...(one.x && { x: fill(one.x) }) })),
    lines: (spec.lines ?? []).filter(({ value }) => usable(value) !== null),
    ...(spec.categoryAxis && { categoryAxis: usableEnds(spec.categoryAxis) }),
    ...(spec.valueAxis && { valueAxis: usableEnds(spec.valueAxis) }),
    ...(spec.secondAxis && { secondAxis: usableEnds(spec.secondAxis) }),
  };
}

function usableEnds({ min, max, ...axis }: ChartAxis): ChartAxis {
  const [least, greatest] = [usable(min), usable(max)];
  return { ...axis, ...(least !== null && { min: least }), ...(greatest !== null && { max: greatest }) };
}

function usable(value: number | null | undefined): number | null {
  if (typeof value !== 'number' || !(Math.abs(value) <= GREATEST)) return null;
  return Math.abs(value) < LEAST ? 0 : value;
}
