import type { Color } from './color';
import type { Box } from './geometry';

/**
 * A chart that has been laid out: where its parts stand, in what colours, with what numbers on its axes. Boxes and
 * points count from the upper left corner of the chart's own box. The preview paints `texts` and the marks that follow
 * from the scales; a PPTX's native chart gets the same plot rectangle, scales, colours and sizes.
 */
export interface ChartDrawing {
  readonly type: 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter' | 'radar';
  readonly horizontal: boolean;
  readonly stacking?: 'stacked' | 'percent';
  /** One for each of a series' values; the points' names of a scatter chart, if they have any. */
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** The rectangle between the axes; of pies and radars the square around the circle. */
  readonly plot: Box;
  /** Absent for pies. */
  readonly value?: DrawnAxis;
  readonly second?: DrawnAxis;
  /** The x axis of a scatter chart. */
  readonly across?: DrawnAxis;
  readonly category?: DrawnCategories;
  /** Space between groups of bars, and overlap of bars in a group (negative: a gap), as shares of a bar's width. */
  readonly gap: number;
  readonly overlap: number;
  /** Inner radius of a doughnut as a share of its radius. */
  readonly hole: number;
  readonly title?: ChartText;
  readonly legend?: DrawnLegend;
  readonly lines: readonly DrawnLine[];
  readonly center?: ChartText;
  /** Every text as the preview shows it, those above included. */
  readonly texts: readonly ChartText[];
  /** Size of texts on axes and of labels, points. */
  readonly size: number;
  readonly ink: ChartInk;
}

/** Colours of what is no data. */
export interface ChartInk {
  readonly text: Color;
  readonly quiet: Color;
  readonly rule: Color;
  readonly ground: Color;
}

export interface DrawnAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A spreadsheet's number format. */
  readonly format: string;
  readonly title?: ChartText;
  /** Neither numbers nor grid: the labels say the values. */
  readonly hidden?: boolean;
}

export interface DrawnCategories {
  /** Every n-th name is shown. */
  readonly every: number;
  readonly title?: ChartText;
  /** The names stand at the plot's lower edge, because some values are below zero. */
  readonly low: boolean;
}

export interface DrawnSeries {
  readonly name: string;
  readonly type: ChartDrawing['type'];
  readonly values: readonly (number | null)[];
  readonly x?: readonly (number | null)[];
  readonly second: boolean;
  readonly fill: ChartFill;
  /** Thickness of a line in points; 0 for none. */
  readonly width: number;
  /** Diameter of a point in points; 0 for none. */
  readonly marker: number;
  /** Points that look other than the series: their places among `values`. */
  readonly points: readonly { readonly index: number; readonly fill: ChartFill }[];
  readonly labels?: DrawnLabels;
}

export interface ChartFill {
  readonly color: Color;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Numbers at a series' points. */
export interface DrawnLabels {
  readonly show: 'value' | 'percent';
  readonly format: string;
  readonly place: 'outside' | 'middle' | 'above';
  readonly bold: boolean;
  readonly color: Color;
  /** Points whose label has a colour of its own, or none at all. */
  readonly points: readonly { readonly index: number; readonly color?: Color }[];
}

export interface DrawnLegend {
  readonly place: 'top' | 'bottom' | 'left' | 'right';
  readonly box: Box;
  readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly text: ChartText;
  /** The sample before the text. */
  readonly key: Box;
  readonly fill: ChartFill;
  /** `marked`: a line with the point that its series has. */
  readonly sample: 'box' | 'line' | 'marked' | 'dot';
}

/** A line across the plot, interrupted where a number stands in its way. */
export interface DrawnLine {
  readonly pieces: readonly Stretch[];
  readonly color: Color;
  readonly label: ChartText;
}

/** A part of it that is drawn. */
export interface Stretch {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface ChartText {
  readonly role: 'title' | 'axis' | 'tick' | 'category' | 'legend' | 'label' | 'line' | 'center';
  readonly text: string;
  /** Left edge, baseline and measured width. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
}
