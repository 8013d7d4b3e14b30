import { formatOf, valueCaption } from './axes';
import { formatNumber } from './number-format';
import type { ChartSeries, ChartSpec } from './spec';

/** More values than this are told as what they range over. */
const MOST_TOLD = 24;

const KINDS = {
  bar: { en: 'Bar chart', zh: '柱状图' },
  hbar: { en: 'Bar chart', zh: '条形图' },
  line: { en: 'Line chart', zh: '折线图' },
  area: { en: 'Area chart', zh: '面积图' },
  pie: { en: 'Pie chart', zh: '饼图' },
  doughnut: { en: 'Doughnut chart', zh: '环形图' },
  scatter: { en: 'Scatter chart', zh: '散点图' },
  radar: { en: 'Radar chart', zh: '雷达图' },
} as const;

/** What the chart says, for who cannot see it: its kind, its title and its numbers, in the deck's language. */
export function chartAlt(spec: ChartSpec, lang: string): string {
  const zh = /^zh/i.test(lang);
  const kind = KINDS[spec.type === 'bar' && spec.horizontal ? 'hbar' : spec.type][zh ? 'zh' : 'en'];
  const about = [spec.title, valueCaption(spec)].filter((text) => text !== undefined && text !== '').join(', ');
  const head = about === '' ? kind : `${kind}${zh ? '：' : ': '}${about}`;
  const all = spec.series.reduce((count, { values }) => count + values.length, 0);
  const told = spec.series.map((one) => (all <= MOST_TOLD ? listed(one, spec, zh) : ranged(one, spec, zh)));
  return [head, ...told.filter((text) => text !== '')].join(zh ? '。' : '. ');
}

function number(value: number, series: ChartSeries, { valueAxis, secondAxis }: ChartSpec): string {
  return formatNumber(value, formatOf(series.axis === 'second' ? secondAxis : valueAxis, [value]));
}

function listed(series: ChartSeries, spec: ChartSpec, zh: boolean): string {
  const points = series.values.flatMap((value, index) => {
    if (value === null) return [];
    const at =
      spec.type === 'scatter' ? (spec.categories[index] ?? String(series.x?.[index] ?? '')) : spec.categories[index];
    return [`${at ?? ''} ${number(value, series, spec)}`.trim()];
  });
  const text = points.join(zh ? '、' : ', ');
  const alone = spec.series.length === 1;
  return series.name === '' || text === '' || alone ? text : `${series.name}${zh ? '：' : ': '}${text}`;
}

function ranged(series: ChartSeries, spec: ChartSpec, zh: boolean): string {
  const values = series.values.filter((value) => value !== null);
  if (values.length === 0) return '';
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const range = `${number(low, series, spec)}${zh ? ' 至 ' : ' to '}${number(high, series, spec)}`;
  return series.name === '' || spec.series.length === 1 ? range : `${series.name}${zh ? '：' : ': '}${range}`;
}
