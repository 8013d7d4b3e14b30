export { chartAlt } from './alt-text';
export { type ChartRow, type ChartTable, chartFromTable, sortedChart } from './from-table';
export {
  AXIS_KEYS,
  CHART_KEYS,
  type ChartKey,
  type ChartValue,
  LINE_KEYS,
  SERIES_COLORS,
  SERIES_KEYS,
  TYPE_NAMES,
} from './keys';
export type { ChartLook } from './look';
export { planChart } from './plan';
export { type ChartNumber, type ChartReading, readChart } from './read';
export type {
  ChartAxis,
  ChartHighlight,
  ChartLabels,
  ChartLine,
  ChartSeries,
  ChartSpec,
  ChartType,
  LegendPlace,
  SeriesType,
} from './spec';
