import { message } from '../source/message';
import type { Span } from '../source/span';
import type { YamlField, YamlNode } from '../source/yaml-tree';
import { AXIS_KEYS, CHART_KEYS, LEGEND_PLACES, LINE_KEYS, TYPE_NAMES, typeNamed } from './keys';
import { readFormat } from './number-format';
import { numberIn } from './numbers';
import { axisSide, textOf } from './read-data';
import type { Reading } from './reading';
import type { ChartAxis, ChartLine, ChartSpec } from './spec';

/** Everything that a chart says of itself besides its data. */
export interface ChartOptions {
  type: ChartSpec['type'];
  combo?: true;
  horizontal?: boolean;
  stacking?: NonNullable<ChartSpec['stacking']>;
  title?: string;
  center?: string;
  labels?: NonNullable<ChartSpec['labels']>;
  legend?: NonNullable<ChartSpec['legend']>;
  sort?: 'ascending' | 'descending';
  highlight: readonly { readonly name: string; readonly span: Span }[];
  lines: (ChartLine & { readonly span: Span })[];
  x: ChartAxis;
  y: ChartAxis;
  y2: ChartAxis;
  /** What cannot be on every chart stands here, to be reported where the chart has no place for it. */
  places: Map<string, Span>;
  /** Fields that hold data. */
  data: { readonly key: 'categories' | 'series' | 'data'; readonly node: YamlNode }[];
}

/** Reads the fields of a block; those of its data are only gathered. */
export function readOptions(fields: readonly YamlField[], reading: Reading): ChartOptions {
  const options: ChartOptions = {
    type: 'bar',
    highlight: [],
    lines: [],
    x: {},
    y: {},
    y2: {},
    places: new Map(),
    data: [],
  };
  for (const field of fields) {
    const known = reading.keyOf(field, CHART_KEYS);
    if (!known || (field.value.kind === 'scalar' && field.value.source === '')) continue;
    options.places.set(known.name, field.value.span);
    READERS[known.name]?.(field, options, reading);
  }
  return options;
}

type Reader = (field: YamlField, options: ChartOptions, reading: Reading) => void;

const READERS: Readonly<Record<string, Reader>> = {
  type: readType,
  title: ({ value }, options) => {
    options.title = textOf(value);
  },
  center: ({ value }, options) => {
    options.center = textOf(value);
  },
  categories: ({ value }, options) => {
    options.data.push({ key: 'categories', node: value });
  },
  series: ({ value }, options) => {
    options.data.push({ key: 'series', node: value });
  },
  data: ({ value }, options) => {
    options.data.push({ key: 'data', node: value });
  },
  x: (field, options, reading) => {
    options.x = { ...options.x, ...axisOf(field, reading) };
  },
  y: (field, options, reading) => {
    options.y = { ...options.y, ...axisOf(field, reading) };
  },
  y2: (field, options, reading) => {
    options.y2 = { ...options.y2, ...axisOf(field, reading) };
  },
  unit: onValueAxis,
  format: onValueAxis,
  min: onValueAxis,
  max: onValueAxis,
  horizontal: ({ key, value }, options, reading) => {
    options.horizontal = switchOf(key, value, reading) ?? false;
  },
  stacked: readStacked,
  labels: readLabels,
  legend: ({ key, value }, options, reading) => {
    const on = plainSwitch(value);
    if (on === false) options.legend = 'none';
    if (on !== undefined) return;
    const place = LEGEND_PLACES.find((one) => one === textOf(value).trim().toLowerCase());
    if (place) options.legend = place;
    else reading.warn('chart-value', message('"{0}" wants one of: {1}.', key, LEGEND_PLACES.join(', ')), value.span);
  },
  sort: ({ key, value }, options, reading) => {
    const word = textOf(value).trim().toLowerCase();
    if (/^asc/.test(word)) options.sort = 'ascending';
    else if (/^desc/.test(word) || plainSwitch(value) === true) options.sort = 'descending';
    else if (word !== 'none' && plainSwitch(value) !== false)
      reading.warn('chart-value', message('"{0}" wants one of: {1}.', key, 'ascending, descending, none'), value.span);
  },
  highlight: ({ value }, options) => {
    const nodes = value.kind === 'list' ? value.items : [value];
    options.highlight = nodes.map((node) => ({ name: textOf(node).trim(), span: node.span }));
  },
  target: (field, options, reading) => {
    readLines(field, 'target', options, reading);
  },
  baseline: (field, options, reading) => {
    readLines(field, 'baseline', options, reading);
  },
};

function readType({ value }: YamlField, options: ChartOptions, reading: Reading): void {
  const meaning = typeNamed(textOf(value));
  if (!meaning) {
    reading.warn(
      'chart-type',
      message('There is no chart type "{0}". Known: {1}.', textOf(value), Object.keys(TYPE_NAMES).join(', ')),
      value.span,
    );
    return;
  }
  options.type = meaning.type;
  if (meaning.horizontal) options.horizontal = true;
  if (meaning.stacking) options.stacking = meaning.stacking;
  if (meaning.combo) options.combo = true;
}

function readStacked({ key, value }: YamlField, options: ChartOptions, reading: Reading): void {
  if (/^(?:percent|100\s*%?|%|share)$/i.test(textOf(value).trim())) options.stacking = 'percent';
  else if (switchOf(key, value, reading)) options.stacking = 'stacked';
}

/** Obsidian's and Chart.js's charts call the names of their categories labels. */
function readLabels({ key, value }: YamlField, options: ChartOptions, reading: Reading): void {
  if (value.kind !== 'scalar') {
    options.data.push({ key: 'categories', node: value });
    return;
  }
  const word = value.source.trim().toLowerCase();
  const on = plainSwitch(value);
  if (on !== undefined) options.labels = on ? 'value' : 'none';
  else if (word === 'value' || word === 'percent' || word === 'none') options.labels = word;
  else if (/[,，]/.test(word)) options.data.push({ key: 'categories', node: value });
  else reading.warn('chart-value', message('"{0}" wants one of: {1}.', key, 'value, percent, none'), value.span);
}

function plainSwitch(node: YamlNode): boolean | undefined {
  const word = textOf(node).trim().toLowerCase();
  if (/^(?:true|yes|on|show)$/.test(word)) return true;
  return /^(?:false|no|off|hide)$/.test(word) ? false : undefined;
}

function switchOf(name: string, node: YamlNode, reading: Reading): boolean | undefined {
  const on = plainSwitch(node);
  if (on === undefined) reading.warn('chart-value', message('"{0}" wants true or false.', name), node.span);
  return on;
}

/** `unit`, `format`, `min` and `max` beside the other keys are those of the value axis. */
function onValueAxis(field: YamlField, options: ChartOptions, reading: Reading): void {
  options.y = { ...options.y, ...axisFields([field], reading) };
}

function axisOf({ key, value }: YamlField, reading: Reading): ChartAxis {
  if (value.kind === 'map') return axisFields(value.fields, reading);
  if (value.kind === 'scalar') return { title: value.source };
  reading.warn('chart-value', message('"{0}" wants a text, or keys and values.', key), value.span);
  return {};
}

function axisFields(fields: readonly YamlField[], reading: Reading): ChartAxis {
  let axis: ChartAxis = {};
  const places = new Map<string, Span>();
  for (const field of fields) {
    const { value } = field;
    const name = reading.keyOf(field, AXIS_KEYS)?.name;
    if (name === undefined || textOf(value) === '') continue;
    places.set(name, value.span);
    if (name === 'title' || name === 'unit') axis = { ...axis, [name]: textOf(value).trim() };
    else if (name === 'format') axis = { ...axis, ...formatIn(value, reading) };
    else axis = { ...axis, ...endIn(field, name, reading) };
  }
  if (axis.min === undefined || axis.max === undefined || axis.min < axis.max) return axis;
  reading.warn(
    'chart-value',
    message('The axis ends at {0}, which is not above {1}, where it begins.', axis.max, axis.min),
    places.get('max')!,
  );
  const { min: _min, max: _max, ...rest } = axis;
  return rest;
}

function formatIn(node: YamlNode, reading: Reading): ChartAxis {
  const format = textOf(node);
  if (format.length <= LONGEST_FORMAT && readFormat(format)) return { format };
  reading.warn(
    'chart-format',
    message('"{0}" is no number format. Write one as 0.0, #,##0, 0% or #,##0,"k".', format),
    node.span,
  );
  return {};
}

const LONGEST_FORMAT = 60;

function endIn({ key, value }: YamlField, name: string, reading: Reading): ChartAxis {
  const number = numberIn(value)?.value;
  if (number !== undefined && number !== null) return { [name]: number };
  reading.warn('chart-value', message('"{0}" wants a number.', key), value.span);
  return {};
}

function readLines({ key, value }: YamlField, kind: ChartLine['kind'], options: ChartOptions, reading: Reading): void {
  const nodes = value.kind === 'list' ? value.items : [value];
  for (const node of nodes) {
    const line = node.kind === 'map' ? keyedLine(node.fields, reading) : { value: numberIn(node)?.value };
    if (typeof line.value === 'number') options.lines.push({ ...line, value: line.value, kind, span: node.span });
    else reading.warn('chart-value', message('"{0}" wants a number.', key), node.span);
  }
}

function keyedLine(
  fields: readonly YamlField[],
  reading: Reading,
): Partial<ChartLine> & { value?: number | null | undefined } {
  let line: Partial<ChartLine> = {};
  for (const field of fields) {
    const { value } = field;
    const name = reading.keyOf(field, LINE_KEYS)?.name;
    const number = name === 'value' ? numberIn(value)?.value : undefined;
    if (typeof number === 'number') line = { ...line, value: number };
    if (name === 'label') line = { ...line, label: textOf(value) };
    if (name === 'axis') line = { ...line, ...axisSide(value, reading) };
  }
  return line;
}
