import type { ChartAxis, ChartSpec } from '../../charts';
import type { DiagramKind } from '../diagram-kind';
import { chartDrawing } from '../draw/chart';
import { readXyChart, type XyAxis, type XyChart } from './read';

/** Bars and lines, as a native chart. */
export const xychart: DiagramKind<XyChart> = {
  name: 'xychart',
  title: { en: 'Chart', zh: '图表' },
  detect: /^xychart(?:-beta)?\b/,
  read: readXyChart,
  draw: (model, frame, context) => chartDrawing(xySpec(model, context.lang), frame, context),
  words: ({ title, x, y, series }) => [
    ...[title, x.title, y.title].filter((text) => text !== undefined),
    ...(x.categories ?? []),
    ...series.map(({ values }) => values.join(' ')),
  ],
};

/** Bars with lines over them; a chart that lies has bars only, since no program draws lines across them. */
export function xySpec({ title, isHorizontal, x, y, series, showsValues }: XyChart, lang: string): ChartSpec {
  const count = Math.max(0, ...series.map(({ values }) => values.length), x.categories?.length ?? 0);
  const isNamed = series.some(({ name }) => name !== undefined);
  const hasBars = series.some(({ kind }) => kind === 'bar');
  const hasLines = series.some(({ kind }) => kind === 'line');
  return {
    type: hasBars ? 'bar' : 'line',
    ...(isHorizontal && !hasLines ? { horizontal: true } : {}),
    ...(title ? { title } : {}),
    categories: categoriesOf(x, count),
    series: series.map(({ kind, name, values }, index) => ({
      name: name ?? seriesName(kind, index, lang),
      values: Array.from({ length: count }, (_, place) => values[place] ?? null),
      ...(hasBars && kind === 'line' ? { type: 'line' as const } : {}),
    })),
    ...(x.title ? { categoryAxis: { title: x.title } } : {}),
    valueAxis: valueAxisOf(y),
    ...(showsValues ? { labels: 'value' as const } : {}),
    ...(isNamed ? {} : { legend: 'none' as const }),
  };
}

function seriesName(kind: 'bar' | 'line', index: number, lang: string): string {
  const isChinese = lang.toLowerCase().startsWith('zh');
  const word = kind === 'bar' ? (isChinese ? '柱' : 'Bar') : isChinese ? '线' : 'Line';
  return `${word} ${index + 1}`;
}

function valueAxisOf({ title, range }: XyAxis): ChartAxis {
  return { ...(title ? { title } : {}), ...(range && range[0] < range[1] ? { min: range[0], max: range[1] } : {}) };
}

/** Names as written; else even steps along the axis's range, or numbers from 1. */
function categoriesOf({ categories, range }: XyAxis, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    if (categories) return categories[index] ?? '';
    if (!range) return String(index + 1);
    const value = range[0] + ((range[1] - range[0]) * index) / Math.max(1, count - 1);
    return String(Math.round(value * 1000) / 1000);
  });
}
