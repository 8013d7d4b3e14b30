import type { Color } from '../scene/color';
import { cssColor } from '../scene/css-color';
import { message } from '../source/message';
import { type Span, span } from '../source/span';
import type { YamlField, YamlNode } from '../source/yaml-tree';
import { type DraftData, type DraftSeries, type DraftValue, draftValue, NO_DATA, tableData } from './draft';
import { SERIES_COLORS, SERIES_KEYS } from './keys';
import type { Reading } from './reading';
import type { SeriesType } from './spec';
import { readTable, type TextCell } from './table-text';

/** What reading data needs besides the values. */
export interface DataContext {
  readonly reading: Reading;
  readonly scatter: boolean;
  /** The block's text at a place on the slide; undefined where places cannot be told letter by letter. */
  readonly sourceAt: (at: Span) => string | undefined;
}

/** Names along an axis: a list, or one text with commas. */
export function namesIn(node: YamlNode): string[] {
  if (node.kind === 'list') return node.items.map(textOf);
  if (node.kind === 'map') return node.fields.map(({ key }) => key);
  return node.source.split(/[,，]/).map((name) => name.trim());
}

export function textOf(node: YamlNode): string {
  return node.kind === 'scalar' ? node.source : '';
}

/** What stands under `series:`: names with values, or a list of series; a list of numbers is one series. */
export function seriesIn(node: YamlNode, context: DataContext): DraftSeries[] {
  if (node.kind === 'map') {
    return node.fields.map((field) => oneSeries(field.value, field.key, field.keySpan, context));
  }
  if (node.kind === 'scalar') return [];
  const flat =
    node.items.length > 0 && node.items.every((item) => item.kind === 'scalar' && typeof item.value !== 'string');
  if (flat) return [listSeries(node.items, '', node.span, context)];
  return node.items.map((item) => oneSeries(item, '', item.span, context));
}

function oneSeries(node: YamlNode, name: string, at: Span, context: DataContext): DraftSeries {
  if (node.kind === 'list') return listSeries(node.items, name, at, context);
  if (node.kind === 'scalar') return { name, values: [draftValue(node, context.reading)], span: at };
  return keyedSeries(node.fields, name, at, context);
}

function keyedSeries(fields: readonly YamlField[], name: string, at: Span, context: DataContext): DraftSeries {
  const { reading } = context;
  let found: DraftSeries = { name, values: [], span: at };
  for (const field of fields) {
    const { value } = field;
    switch (reading.keyOf(field, SERIES_KEYS)?.name) {
      case 'name':
        found = { ...found, name: textOf(value) };
        break;
      case 'values':
        found = { ...found, ...listSeries(value.kind === 'list' ? value.items : [value], found.name, at, context) };
        break;
      case 'type':
        found = { ...found, ...seriesType(value, reading) };
        break;
      case 'axis':
        found = { ...found, ...axisSide(value, reading) };
        break;
      case 'color':
        found = { ...found, ...seriesColor(value, reading) };
        break;
    }
  }
  return found;
}

function seriesType(node: YamlNode, reading: Reading): { type?: SeriesType } {
  const word = textOf(node).trim().toLowerCase();
  if (word === 'bar' || word === 'line' || word === 'area') return { type: word };
  if (word === 'column') return { type: 'bar' };
  reading.warn('chart-value', message('"{0}" wants one of: {1}.', 'type', 'bar, line, area'), node.span);
  return {};
}

const SECOND: ReadonlySet<string> = new Set(['right', 'second', 'secondary', 'y2', '2']);
const FIRST: ReadonlySet<string> = new Set(['left', 'first', 'primary', 'y', 'y1', '1']);

/** On which side the axis of a series or line stands. */
export function axisSide(node: YamlNode, reading: Reading): { axis?: 'value' | 'second' } {
  const word = textOf(node).trim().toLowerCase();
  if (SECOND.has(word)) return { axis: 'second' };
  if (FIRST.has(word)) return { axis: 'value' };
  reading.warn('chart-value', message('"{0}" wants one of: {1}.', 'axis', 'left, right'), node.span);
  return {};
}

function seriesColor(node: YamlNode, reading: Reading): { color?: Color } {
  const word = textOf(node).trim();
  if (SERIES_COLORS.includes(word)) return { color: word as Color };
  const color = cssColor(word);
  if (color) return { color };
  reading.warn(
    'chart-color',
    message('"{0}" is no colour. Write #RRGGBB, or one of: {1}.', word, SERIES_COLORS.join(', ')),
    node.span,
  );
  return {};
}

function listSeries(
  items: readonly YamlNode[],
  name: string,
  at: Span,
  { reading, scatter }: DataContext,
): DraftSeries {
  if (!scatter) return { name, values: items.map((item) => draftValue(item, reading)), span: at };
  const pairs = items.map((item) => pairOf(item, reading));
  return { name, values: pairs.map(([, y]) => y), x: pairs.map(([x]) => x), span: at };
}

/** `[x, y]` or `{x: …, y: …}`. */
function pairOf(node: YamlNode, reading: Reading): readonly [x: DraftValue, y: DraftValue] {
  const field = (name: string) =>
    node.kind === 'map' ? node.fields.find(({ key }) => key.toLowerCase() === name)?.value : undefined;
  const [x, y] = node.kind === 'list' ? node.items : [field('x'), field('y')];
  if (x && y) return [draftValue(x, reading), draftValue(y, reading)];
  reading.warn('chart-value', message('A point of a scatter chart is written [x, y].'), node.span);
  const nothing = { value: null, unit: '', span: node.span };
  return [nothing, nothing];
}

/** What stands under `data:`: names with numbers, rows, points, or a text of separated values. */
export function dataIn(node: YamlNode, context: DataContext): DraftData {
  if (node.kind === 'scalar') return tableData(cellsIn(node, context), context.scatter, context.reading);
  if (node.kind === 'map') return namedData(node.fields, context);
  const { items } = node;
  if (context.scatter && items.every((item) => item.kind === 'map' || isPair(item))) {
    return { series: [listSeries(items, '', node.span, context)] };
  }
  if (items.every((item) => item.kind === 'list')) {
    return tableData(
      items.map((item) => (item.kind === 'list' ? item.items.map(cellOf) : [])),
      context.scatter,
      context.reading,
    );
  }
  if (items.every((item) => item.kind === 'map')) return recordData(items, context);
  return { series: [listSeries(items, '', node.span, context)] };
}

function isPair(node: YamlNode): boolean {
  return (
    node.kind === 'list' &&
    node.items.length === 2 &&
    node.items.every((item) => item.kind === 'scalar' && typeof item.value === 'number')
  );
}

function cellOf(node: YamlNode): TextCell {
  return { text: textOf(node), span: node.span };
}

function cellsIn(node: YamlNode & { kind: 'scalar' }, { sourceAt }: DataContext): TextCell[][] {
  const raw = sourceAt(node.span);
  const body = raw?.indexOf('\n') ?? -1;
  if (raw !== undefined && /^[|>]/.test(raw) && body >= 0)
    return readTable(raw.slice(body + 1), node.span.start + body + 1);
  return readTable(String(node.value ?? '')).map((row) => row.map((cell) => ({ ...cell, span: node.span })));
}

/** `Baseline: 38`, or `Baseline: [38, 7]`, or `Baseline: {GPU: 38, CPU: 7}`. */
function namedData(fields: readonly YamlField[], { reading }: DataContext): DraftData {
  const categories = fields.map(({ key }) => key);
  const names = [
    ...new Set(fields.flatMap(({ value }) => (value.kind === 'map' ? value.fields.map(({ key }) => key) : []))),
  ];
  const cells = fields.map(({ value }) => cellsOfCategory(value, names, reading));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const series = Array.from(
    { length: width },
    (_, column): DraftSeries => ({
      name: names[column] ?? '',
      values: cells.map((row, index) => row[column] ?? missing(fields[index]!.value.span)),
      span: fields[0]!.keySpan,
    }),
  );
  return { categories, series };
}

function cellsOfCategory(node: YamlNode, names: readonly string[], reading: Reading): DraftValue[] {
  if (node.kind === 'scalar') return [draftValue(node, reading)];
  if (node.kind === 'list') return node.items.map((item) => draftValue(item, reading));
  return names.map((name) => {
    const field = node.fields.find(({ key }) => key === name);
    return field ? draftValue(field.value, reading) : missing(node.span);
  });
}

function missing(at: Span): DraftValue {
  return { value: null, unit: '', span: span(at.end, at.end) };
}

/** `- {stage: Baseline, GPU: 38}`: the first key names the category. */
function recordData(items: readonly YamlNode[], { reading }: DataContext): DraftData {
  const records = items.flatMap((item) => (item.kind === 'map' ? [item] : []));
  const [name, ...columns] = [...new Set(records.flatMap(({ fields }) => fields.map(({ key }) => key)))];
  if (name === undefined) return NO_DATA;
  const valueIn = (record: (typeof records)[number], key: string) =>
    record.fields.find((field) => field.key === key)?.value;
  return {
    categories: records.map((record) => textOf(valueIn(record, name) ?? record)),
    series: columns.map((column) => ({
      name: columns.length === 1 && /^(?:value|y)$/i.test(column) ? '' : column,
      values: records.map((record) => {
        const value = valueIn(record, column);
        return value ? draftValue(value, reading) : missing(record.span);
      }),
      span: records[0]!.span,
    })),
  };
}
