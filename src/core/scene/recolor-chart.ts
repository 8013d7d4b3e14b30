import type { ChartDrawing, ChartFill, ChartText, DrawnAxis, DrawnSeries } from './chart';
import type { Color } from './color';

/** The chart with every colour changed by `paint`. */
export function recolorChart(chart: ChartDrawing, paint: (color: Color) => Color): ChartDrawing {
  const fill = (one: ChartFill): ChartFill => ({ ...one, color: paint(one.color) });
  const text = (one: ChartText): ChartText => ({ ...one, color: paint(one.color) });
  const titled = <A extends { readonly title?: ChartText }>(axis: A): A =>
    axis.title ? { ...axis, title: text(axis.title) } : axis;
  const axis = (key: 'value' | 'second' | 'across'): { [K in typeof key]?: DrawnAxis } => {
    const own = chart[key];
    return own ? { [key]: titled(own) } : {};
  };
  const series = (one: DrawnSeries): DrawnSeries => ({
    ...one,
    fill: fill(one.fill),
    points: one.points.map((point) => ({ ...point, fill: fill(point.fill) })),
    ...(one.labels && {
      labels: {
        ...one.labels,
        color: paint(one.labels.color),
        points: one.labels.points.map((point) => (point.color ? { ...point, color: paint(point.color) } : point)),
      },
    }),
  });
  const { title, legend, category, center, ink } = chart;
  return {
    ...chart,
    series: chart.series.map(series),
    ...axis('value'),
    ...axis('second'),
    ...axis('across'),
    ...(category && { category: titled(category) }),
    ...(title && { title: text(title) }),
    ...(center && { center: text(center) }),
    ...(legend && {
      legend: {
        ...legend,
        entries: legend.entries.map((one) => ({ ...one, fill: fill(one.fill), text: text(one.text) })),
      },
    }),
    lines: chart.lines.map((one) => ({ ...one, color: paint(one.color), label: text(one.label) })),
    texts: chart.texts.map(text),
    ink: { text: paint(ink.text), quiet: paint(ink.quiet), rule: paint(ink.rule), ground: paint(ink.ground) },
  };
}
