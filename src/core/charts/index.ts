export { type ChartRow, type ChartTable, chartFromTable, sortedChart } from './from-table';
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
