import type { ChartDrawing } from '../scene/chart';
import type { Box } from '../scene/geometry';
import { cleanChart } from './clean';
import { frameChart } from './frame';
import { type ChartLook, styledSeries } from './look';
import { planCartesian } from './plan-cartesian';
import { planPie, planRadar } from './plan-round';
import { planScatter } from './plan-scatter';
import type { ChartSpec } from './spec';

/** What every kind of plot is made from. */
export interface PlanInput {
  readonly spec: ChartSpec;
  readonly series: ChartDrawing['series'];
  readonly frame: ReturnType<typeof frameChart>;
  readonly size: number;
  readonly look: ChartLook;
}

/** Text sizes by the chart's width, points: the first whose width it has. */
const SIZES = [
  { from: 380, size: 14 },
  { from: 220, size: 12 },
  { from: 0, size: 10 },
] as const;

/** Lays a chart out in a box of that size: scales, plot rectangle, colours, and every text measured. */
export function planChart(
  given: ChartSpec,
  { width, height }: Pick<Box, 'width' | 'height'>,
  look: ChartLook,
): ChartDrawing {
  const spec = cleanChart(given);
  const size = SIZES.find(({ from }) => width >= from)!.size;
  const series = styledSeries(spec, look);
  const frame = frameChart(spec, series, { x: 0, y: 0, width, height }, size, look);
  const input: PlanInput = { spec, series, frame, size, look };
  switch (spec.type) {
    case 'pie':
    case 'doughnut':
      return planPie(input);
    case 'radar':
      return planRadar(input);
    case 'scatter':
      return planScatter(input);
    default:
      return planCartesian(input);
  }
}
