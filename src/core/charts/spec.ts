import type { Color } from '../scene/color';

/** What is drawn for each series: bars upright unless the chart is `horizontal`. */
export const CHART_TYPES = ['bar', 'line', 'area', 'pie', 'doughnut', 'scatter', 'radar'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** Types that a series may have of its own in a chart of bars, lines or areas. */
export type SeriesType = Extract<ChartType, 'bar' | 'line' | 'area'>;

/**
 * A chart as data: what it shows, not where anything stands. Whoever has numbers makes one (by hand, or with
 * `chartFromTable`), and `placeChart` of the chart block draws it. Nothing in it depends on a theme or a page.
 *
 * Least: `{ type, categories, series }`. Everything else has a default that looks right.
 */
export interface ChartSpec {
  readonly type: ChartType;
  /** Bars lie, the first category on top. */
  readonly horizontal?: boolean;
  /** Bars and areas on one another: as values, or as shares of each category's sum. */
  readonly stacking?: 'stacked' | 'percent';
  readonly title?: string;
  /** Names along the category axis, one for each place in every series' `values`; for scatter, names of points or none. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** The axis of the categories; of a scatter chart's x values. */
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  /** The axis at the other side, for the series that say `axis: 'second'`. */
  readonly secondAxis?: ChartAxis;
  /** Numbers at bars, points and sectors. Without it: on where they are few enough to be read. */
  readonly labels?: ChartLabels;
  /** Where the series' (of pies: the categories') names stand. Without it: over the plot where there is more than one. */
  readonly legend?: LegendPlace;
  /** What to look at: it is drawn in the accent, everything else quiet. */
  readonly highlight?: ChartHighlight;
  /** Values to compare with, drawn across the plot. */
  readonly lines?: readonly ChartLine[];
  /** Text in a doughnut's hole; without it, nothing. */
  readonly center?: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null is a gap. For scatter the y values. */
  readonly values: readonly (number | null)[];
  /** The x values of a scatter series, one for each of `values`. */
  readonly x?: readonly (number | null)[];
  /** Unless it is the chart's own: bars with a line over them. */
  readonly type?: SeriesType;
  readonly axis?: 'value' | 'second';
  /** A role of the theme or `#RRGGBB`; without it the next of the theme's series colours. */
  readonly color?: Color;
}

export interface ChartAxis {
  readonly title?: string;
  /** Stands behind each number on the axis and in labels (`ms`, `%`); a word of some length joins the title instead. */
  readonly unit?: string;
  /** A spreadsheet's number format: `0.0`, `#,##0`, `0%`, `#,##0,"k"`. Without it, as many decimals as are needed. */
  readonly format?: string;
  /** Ends of the axis; without them, round numbers around the values. */
  readonly min?: number;
  readonly max?: number;
}

/** `value` as it is, `percent` of the whole (pies), or nothing. */
export type ChartLabels = 'value' | 'percent' | 'none';
export type LegendPlace = 'top' | 'bottom' | 'left' | 'right' | 'none';

/** Indexes into `series` and `categories`. With both, one point. */
export interface ChartHighlight {
  readonly series?: number;
  readonly category?: number;
}

export interface ChartLine {
  readonly value: number;
  /** Says what a line without a `label` is called, in the deck's language. */
  readonly kind: 'target' | 'baseline';
  readonly label?: string;
  readonly axis?: 'value' | 'second';
}
