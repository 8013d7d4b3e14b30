import type { ChartLine, ChartSpec } from '../../charts';
import { inLanguage } from '../../metrics/format';
import { baselineOf, valueAt } from '../../metrics/lookup';
import type { ViewedValue } from '../../metrics/view';
import type { MetricField } from '../../scene/metrics';
import type { BlockContext, Frame, Placed } from '../block-kind';
import { placeChart } from '../chart';
import type { MetricsContent } from '../metrics';

const GAP = 24;
const MOST_IN_ROW = 3;

/** The numbers as native charts, stages along the axis: one chart for each unit, side by side. */
export function placeMetricsCharts(content: MetricsContent, frame: Frame, context: BlockContext): Placed {
  const specs = chartSpecs(content, context.lang);
  const columns = Math.min(MOST_IN_ROW, specs.length);
  const rows = Math.ceil(specs.length / columns);
  const width = (frame.width - GAP * (columns - 1)) / columns;
  const height = (frame.height - GAP * (rows - 1)) / rows;
  const placed: Placed[] = [];
  let y = 0;
  for (let row = 0; row < rows; row++) {
    const inRow = specs.slice(row * columns, (row + 1) * columns).map((spec, column) => {
      const at: Frame = { x: frame.x + column * (width + GAP), y: frame.y + y, width, height };
      return placeChart(spec, at, context, content.block.span);
    });
    placed.push(...inRow);
    y += Math.max(...inRow.map((one) => one.height)) + GAP;
  }
  return {
    height: y - GAP,
    nodes: placed.flatMap(({ nodes }) => nodes),
    problems: placed.flatMap(({ problems }) => problems),
  };
}

/** One chart for each unit: bars of milliseconds and of percents have no common axis. */
export function chartSpecs(content: MetricsContent, lang: string): ChartSpec[] {
  const fields = content.values[0]!.map(({ field }) => field);
  const units = [...new Set(fields.map((field, index) => unitOf(content, field, index)))];
  return units.map((unit) => {
    const own = fields.flatMap((field, index) => (unitOf(content, field, index) === unit ? [index] : []));
    return specOf(content, own, unit, lang);
  });
}

function unitOf({ values }: MetricsContent, field: MetricField, index: number): string {
  return values.find((stage) => stage[index]?.value)?.[index]?.value?.unit ?? field.unit;
}

function specOf(
  { values, options, metrics }: MetricsContent,
  own: readonly number[],
  unit: string,
  lang: string,
): ChartSpec {
  const stages = values.map(([first]) => first!.stage);
  const estimates = values.map((stage) => own.some((index) => isEstimated(stage[index], unit)));
  const fields = own.map((index) => values[0]![index]!.field);
  const names = fields.map(({ label }) => inLanguage(label, lang));
  const single = fields.length === 1 ? fields[0] : undefined;
  const baseline = baselineOf(metrics);
  const base = single && baseline && !stages.includes(baseline) ? valueAt(baseline, single.name, single) : undefined;
  const line: ChartLine | undefined =
    base?.value !== undefined && base.unit === unit && options.compare === 'baseline'
      ? { value: base.value, kind: 'baseline', label: inLanguage(baseline!.label, lang) }
      : undefined;
  return {
    type: options.type,
    title: names.length > 2 ? '' : names.join(' · '),
    categories: stages.map(({ label }, at) =>
      estimates[at] ? `≈ ${inLanguage(label, lang)}` : inLanguage(label, lang),
    ),
    series: own.map((index, at) => ({
      name: names[at]!,
      values: values.map((stage) => numberIn(stage[index], unit)),
    })),
    valueAxis: unit === '' ? {} : { unit },
    ...(single && stages.length > 1 && { highlight: { category: stages.length - 1 } }),
    ...(line && { lines: [line] }),
  };
}

/** A chart's numbers have no sign of their own, so the stage of an estimate is marked as the number is elsewhere. */
const isEstimated = (viewed: ViewedValue | undefined, unit: string): boolean =>
  numberIn(viewed, unit) !== null && viewed?.value?.estimated === true;

/** Null is a gap: a number that is missing, or in another unit. */
function numberIn(viewed: ViewedValue | undefined, unit: string): number | null {
  const value = viewed?.value;
  return value?.value !== undefined && value.unit === unit ? value.value : null;
}
