import { COLOR_ROLES } from '../scene/color';
import type { Bilingual } from '../source/bilingual';
import type { ChartSpec, ChartType } from './spec';

/**
 * Everything that a ```chart block may say. The reader checks blocks by this table; the JSON schema, the guide's table
 * and the editor's completions are made from it.
 */

/** What stands after a key. */
export type ChartValue =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A role of the theme, `#RRGGBB` or a colour's name in CSS. */
  | { readonly kind: 'color' }
  /** A spreadsheet's number format. */
  | { readonly kind: 'format' }
  | { readonly kind: 'names' }
  | { readonly kind: 'series' }
  | { readonly kind: 'data' }
  /** A number, or keys and values, or several of these. */
  | { readonly kind: 'lines'; readonly keys: readonly ChartKey[] }
  /** A text that stands for the first key, or keys and values. */
  | { readonly kind: 'map'; readonly keys: readonly ChartKey[] };

export interface ChartKey {
  readonly name: string;
  /** Other words for the same key. */
  readonly also?: readonly string[];
  readonly value: ChartValue;
  readonly about: Bilingual;
}

interface TypeMeaning {
  readonly type: ChartType;
  readonly horizontal?: true;
  readonly stacking?: NonNullable<ChartSpec['stacking']>;
  /** The last series is a line on an axis of its own, unless series say otherwise. */
  readonly combo?: true;
  readonly also: readonly string[];
  readonly about: Bilingual;
}

const type = (meaning: Omit<TypeMeaning, 'about' | 'also'>, also: string, en: string, zh: string): TypeMeaning => ({
  ...meaning,
  also: also === '' ? [] : also.split(' '),
  about: { en, zh },
});

/** What `type:` may say. */
export const TYPE_NAMES: Readonly<Record<string, TypeMeaning>> = {
  bar: type({ type: 'bar' }, 'column bars 柱状图 柱形图', 'Upright bars', '柱状图'),
  hbar: type({ type: 'bar', horizontal: true }, 'horizontal-bar barh 条形图', 'Lying bars', '条形图'),
  'stacked-bar': type(
    { type: 'bar', stacking: 'stacked' },
    'stacked stacked-column 堆积柱状图',
    'Bars on one another',
    '堆积柱状图',
  ),
  'stacked-hbar': type(
    { type: 'bar', horizontal: true, stacking: 'stacked' },
    'stacked-horizontal-bar',
    'Lying bars in a row',
    '堆积条形图',
  ),
  'percent-bar': type(
    { type: 'bar', stacking: 'percent' },
    '100%-bar stacked100 百分比柱状图',
    "Bars on one another, as shares of each bar's sum",
    '百分比堆积柱状图',
  ),
  'percent-hbar': type(
    { type: 'bar', horizontal: true, stacking: 'percent' },
    '100%-hbar',
    'Lying bars as shares of their sum',
    '百分比堆积条形图',
  ),
  line: type({ type: 'line' }, 'lines 折线图', 'Lines', '折线图'),
  area: type({ type: 'area' }, '面积图', 'Areas', '面积图'),
  'stacked-area': type({ type: 'area', stacking: 'stacked' }, '堆积面积图', 'Areas on one another', '堆积面积图'),
  'percent-area': type(
    { type: 'area', stacking: 'percent' },
    '100%-area',
    'Areas as shares of their sum',
    '百分比堆积面积图',
  ),
  pie: type({ type: 'pie' }, '饼图', 'Sectors of a circle', '饼图'),
  doughnut: type({ type: 'doughnut' }, 'donut ring 环形图 圆环图', 'Sectors of a ring', '环形图'),
  scatter: type({ type: 'scatter' }, 'xy points 散点图', 'Points by two values', '散点图'),
  radar: type({ type: 'radar' }, 'spider 雷达图', 'Values on rays around a middle', '雷达图'),
  combo: type(
    { type: 'bar', combo: true },
    'mixed 组合图',
    'Bars, and the last series as a line on an axis of its own',
    '组合图：柱状图，最后一个系列为折线并使用第二坐标轴',
  ),
};

const TEXT: ChartValue = { kind: 'text' };
const NUMBER: ChartValue = { kind: 'number' };
const SWITCH: ChartValue = { kind: 'switch' };

const choice = (...values: readonly string[]): ChartValue => ({ kind: 'choice', values });

function key(name: string, value: ChartValue, en: string, zh: string, ...also: readonly string[]): ChartKey {
  return { name, ...(also.length > 0 && { also }), value, about: { en, zh } };
}

const MIN = key('min', NUMBER, 'Where the axis begins', '坐标轴的最小值');
const MAX = key('max', NUMBER, 'Where the axis ends', '坐标轴的最大值');
const UNIT = key(
  'unit',
  TEXT,
  'Unit of the values: `%` stands at each number, `ms` with the title',
  '数值的单位：`%` 跟在每个数字后，`ms` 写在轴标题处',
  'units',
);
const FORMAT = key(
  'format',
  { kind: 'format' },
  'A spreadsheet number format: `0.0`, `#,##0`, `0%`, `#,##0,"k"`',
  '电子表格的数字格式：`0.0`、`#,##0`、`0%`、`#,##0,"k"`',
);

/** The keys of `x:`, `y:` and `y2:`. */
export const AXIS_KEYS: readonly ChartKey[] = [
  key('title', TEXT, 'What the axis measures', '轴标题', 'label', 'name'),
  UNIT,
  MIN,
  MAX,
  FORMAT,
];

const SIDES = choice('left', 'right');

/** The keys of one series. */
export const SERIES_KEYS: readonly ChartKey[] = [
  key('name', TEXT, 'What the legend calls it', '图例中的名称', 'title', 'label'),
  key(
    'values',
    { kind: 'data' },
    'One number for each category; `null` is a gap; for scatter `[x, y]` pairs',
    '每个类别一个数值；`null` 为缺失；散点图为 `[x, y]`',
    'data',
  ),
  key(
    'type',
    choice('bar', 'line', 'area'),
    'Drawn other than the chart: a line over bars',
    '与图表不同的类型：柱状图上的折线',
  ),
  key('axis', SIDES, '`right` is an axis of its own', '`right` 表示使用第二坐标轴'),
  key(
    'color',
    { kind: 'color' },
    'A colour of the theme (`accent2`) or `#RRGGBB`',
    '主题颜色（`accent2`）或 `#RRGGBB`',
    'colour',
  ),
];

/** The keys of a target or baseline. */
export const LINE_KEYS: readonly ChartKey[] = [
  key('value', NUMBER, 'Where the line stands', '线所在的数值', 'at'),
  key(
    'label',
    TEXT,
    'What stands at it; without it, what it is and its value',
    '线上的文字；默认为名称和数值',
    'title',
    'name',
  ),
  key('axis', SIDES, 'The axis that it belongs to', '所属的坐标轴'),
];

export const LEGEND_PLACES = ['top', 'bottom', 'left', 'right', 'none'] as const;
export const LABEL_CHOICES = ['value', 'percent', 'none'] as const;

/** The keys of a chart. */
export const CHART_KEYS: readonly ChartKey[] = [
  key('type', choice(...Object.keys(TYPE_NAMES)), 'What is drawn; `bar` without it', '图表类型，默认 `bar`'),
  key('title', TEXT, 'Stands over the chart', '图表标题'),
  key('categories', { kind: 'names' }, 'Names along the axis, or of the sectors', '类别名称', 'labels'),
  key('series', { kind: 'series' }, 'Names with their numbers, or a list of series', '系列：名称与数值，或系列列表'),
  key(
    'data',
    { kind: 'data' },
    'In place of categories and series: names with a number each, rows, or comma-separated values',
    '代替 categories 和 series：名称与数值、行列表，或逗号分隔的数据',
    'values',
    'points',
  ),
  key(
    'x',
    { kind: 'map', keys: AXIS_KEYS },
    'The axis of the categories; of x values for scatter',
    '类别轴；散点图的 x 轴',
    'xAxis',
  ),
  key('y', { kind: 'map', keys: AXIS_KEYS }, 'The axis of the values', '数值轴', 'yAxis'),
  key('y2', { kind: 'map', keys: AXIS_KEYS }, 'The second axis, on the right', '右侧的第二数值轴', 'y2Axis'),
  UNIT,
  FORMAT,
  MIN,
  MAX,
  key('horizontal', SWITCH, 'Bars lie', '横向条形'),
  key(
    'stacked',
    choice('true', 'false', 'percent'),
    'Bars or areas on one another; `percent` as shares of their sum',
    '堆积；`percent` 为百分比堆积',
  ),
  key(
    'labels',
    choice(...LABEL_CHOICES, 'true', 'false'),
    'Numbers at bars, points and sectors',
    '数据标签',
    'dataLabels',
  ),
  key('legend', choice(...LEGEND_PLACES, 'true', 'false'), "Where the series' names stand", '图例的位置'),
  key(
    'sort',
    choice('ascending', 'descending', 'none'),
    'Categories in the order of their values',
    '按数值排序',
    'order',
  ),
  key(
    'highlight',
    { kind: 'names' },
    'A category, a series, or both, to look at: the rest is quiet',
    '突出显示的类别或系列',
  ),
  key('target', { kind: 'lines', keys: LINE_KEYS }, 'A value to reach, as a dashed line', '目标线', 'targets', 'goal'),
  key('baseline', { kind: 'lines', keys: LINE_KEYS }, 'A value to compare with, as a dashed line', '基线', 'reference'),
  key('center', TEXT, "Text in a doughnut's hole", '环形图中央的文字', 'centre'),
];

/** Names of colours that a series may have. */
export const SERIES_COLORS: readonly string[] = COLOR_ROLES.filter(
  (role) => !['ground', 'panel', 'link', 'visited'].includes(role),
);

/** Other words for a key that are not the name of another among `keys`. */
export function otherWords({ also = [] }: ChartKey, keys: readonly ChartKey[]): readonly string[] {
  return also.filter((word) => !keys.some(({ name }) => name === word));
}

/** The key of that name or of another word for it. */
export function keyNamed(keys: readonly ChartKey[], name: string): ChartKey | undefined {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  const matches = (word: string) => word.toLowerCase() === wanted;
  return keys.find((one) => matches(one.name)) ?? keys.find((one) => one.also?.some(matches));
}

/** What a name of a type means, in any of its words. */
export function typeNamed(name: string): TypeMeaning | undefined {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const found = Object.entries(TYPE_NAMES).find(([word, { also }]) => word === wanted || also.includes(wanted));
  return found?.[1];
}
