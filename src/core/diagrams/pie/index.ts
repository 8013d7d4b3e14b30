import type { ChartSpec } from '../../charts';
import type { DiagramKind } from '../diagram-kind';
import { chartDrawing } from '../draw/chart';
import { type Pie, readPie } from './read';

/** Shares of a whole, as a native chart. */
export const pie: DiagramKind<Pie> = {
  name: 'pie',
  title: { en: 'Pie chart', zh: '饼图' },
  detect: /^pie\b/,
  read: readPie,
  draw: (model, frame, context) => chartDrawing(pieChart(model), frame, context),
  words: ({ title, slices }) => [...(title ? [title] : []), ...slices.map(({ label, value }) => `${label} ${value}`)],
};

/** `showData` asks for the values; without it the slices say their shares. */
export function pieChart({ title, showsData, slices }: Pie): ChartSpec {
  return {
    type: 'pie',
    ...(title ? { title } : {}),
    categories: slices.map(({ label }) => label.replace(/\n/g, ' ')),
    series: [{ name: title ?? '', values: slices.map(({ value }) => value) }],
    labels: showsData ? 'value' : 'percent',
    legend: 'right',
  };
}
