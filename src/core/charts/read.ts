import type { EmbeddedBlock } from '../deck/block';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { readYamlTree, type YamlField, type YamlNode } from '../source/yaml-tree';
import { specFrom } from './assemble';
import { type DraftData, NO_DATA, tableData } from './draft';
import { fenceOptions } from './fence-options';
import { CHART_KEYS, keyNamed } from './keys';
import { type DataContext, dataIn, namesIn, seriesIn } from './read-data';
import { type ChartOptions, readOptions } from './read-options';
import { placed, placesIn, Reading } from './reading';
import type { ChartSpec } from './spec';
import { looksLikeTable, readTable } from './table-text';

/** What a block says; without a spec there is nothing that could be drawn, and a problem says why. */
export interface ChartReading {
  readonly spec?: ChartSpec;
  /** The numbers that it draws along a value axis, each with its place; none for scatter charts and shares. */
  readonly numbers: readonly ChartNumber[];
  /** Spans are slide-relative. */
  readonly problems: readonly Problem[];
}

/** A number of a chart with what it is called there. */
export interface ChartNumber {
  readonly value: number;
  /** Its own unit, else its axis's; '' without any. */
  readonly unit: string;
  readonly series: string;
  readonly category: string;
  /** The title of its axis. */
  readonly axis: string;
  /** It tells where a point stands across: the chart's title is about the other axis. */
  readonly isAcross?: true;
  /** Slide-relative. */
  readonly span: Span;
}

type ChartBlock = EmbeddedBlock<'chart'>;

const readings = new WeakMap<ChartBlock, ChartReading>();

/** Reads a ```chart block: YAML, or separated values with options on the fence's line. Never throws. */
export function readChart(block: ChartBlock): ChartReading {
  const known = readings.get(block);
  if (known) return known;
  const result = read(block);
  readings.set(block, result);
  return result;
}

function read(block: ChartBlock): ChartReading {
  const reading = new Reading();
  const fence = fenceSpan(block);
  const onFence = fenceOptions(block.info, fence);
  const asYaml = isYaml(block.text);
  const fields = asYaml ? yamlFields(block, reading) : [];
  const options = readOptions([...onFence, ...fields], reading);
  const context: DataContext = { reading, scatter: options.type === 'scatter', sourceAt: sourceIn(block) };
  const data = asYaml ? yamlData(options, context) : textData(block, options, reading);
  const spec = specFrom(options, data, fence, reading);
  return { ...(spec && { spec }), numbers: spec ? numbersOf(spec, data) : [], problems: reading.problems };
}

function numbersOf(spec: ChartSpec, { series, categories }: DraftData): ChartNumber[] {
  const drawn = series.filter(({ values }) => values.length > 0).slice(0, spec.series.length);
  const along = drawn.flatMap(({ name, values }, index) => {
    const axis = spec.series[index]?.axis === 'second' ? spec.secondAxis : spec.valueAxis;
    // The axis of stacks in percent shows shares of the numbers: only their own units are theirs.
    const named = spec.stacking === 'percent' ? undefined : axis;
    return numbersIn(values, { series: name, unit: named?.unit ?? '', axis: named?.title ?? '' }, categories);
  });
  const isWritten = ({ unit }: ChartNumber): boolean => spec.stacking !== 'percent' || unit !== '';
  return [...along.filter(isWritten), ...acrossIn(spec, drawn, categories)];
}

/** The numbers along the other axis of a scatter chart. Series that share them do so by a column: it counts once. */
function acrossIn(spec: ChartSpec, drawn: DraftData['series'], categories: DraftData['categories']): ChartNumber[] {
  const axis = spec.categoryAxis;
  if (spec.type !== 'scatter' || axis === undefined) return [];
  const distinct = new Set(drawn.flatMap(({ x }) => (x === undefined ? [] : [x])));
  const names = { series: '', unit: axis.unit ?? '', axis: axis.title ?? '', isAcross: true as const };
  return [...distinct].flatMap((x) => numbersIn(x, names, categories));
}

function numbersIn(
  values: DraftData['series'][number]['values'],
  { unit, ...names }: Pick<ChartNumber, 'series' | 'unit' | 'axis' | 'isAcross'>,
  categories: DraftData['categories'],
): ChartNumber[] {
  return values.flatMap((one, place): ChartNumber[] =>
    one.value === null
      ? []
      : [
          {
            ...names,
            value: one.value,
            unit: one.unit === '' ? unit : one.unit,
            category: categories?.[place] ?? '',
            span: one.span,
          },
        ],
  );
}

/** The line of the opening fence. */
function fenceSpan({ span: whole, textSpan }: ChartBlock): Span {
  return span(whole.start, Math.max(whole.start, textSpan.start - 1));
}

/** A text that begins with a key, or is no table. */
function isYaml(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  const key = /^\s*["']?([^\s:"',;|][^:"',;|]{0,80})(?:["']\s{0,8})?:(?:\s|$)/.exec(first)?.[1]?.trimEnd();
  if (key !== undefined && (/^[\p{L}\p{N}_-]+$/u.test(key) || keyNamed(CHART_KEYS, key))) return true;
  return !looksLikeTable(text);
}

function yamlFields(block: ChartBlock, reading: Reading): readonly YamlField[] {
  const { root, errors } = readYamlTree(block.text);
  const place = placesIn(block);
  for (const { text, span: at } of errors.slice(0, 1))
    reading.fail('chart-yaml', message('The chart cannot be read here: {0}', text), place(at));
  if (root?.kind !== 'map') return [];
  const tree = placed(root, place);
  return tree.kind === 'map' ? tree.fields : [];
}

/** The block's text by places on the slide, where each letter has one of its own. */
function sourceIn({ text, textSpan }: ChartBlock): DataContext['sourceAt'] {
  const exact = textSpan.end - textSpan.start <= text.length;
  return (at) => (exact ? text.slice(at.start - textSpan.start, at.end - textSpan.start) : undefined);
}

/** Names that the author lists go before those in the data. */
function yamlData({ data }: ChartOptions, context: DataContext): DraftData {
  let found = NO_DATA;
  for (const { key, node } of data) {
    if (key === 'series') found = withSeries(found, node, context);
    else if (key === 'data') found = withData(found, dataIn(node, context));
  }
  const names = data.find(({ key }) => key === 'categories');
  return names ? { ...found, categories: namesIn(names.node) } : found;
}

function withSeries(found: DraftData, node: YamlNode, context: DataContext): DraftData {
  const onlyNames = node.kind === 'list' && node.items.length > 0 && node.items.every(isName);
  if (onlyNames) return named(found, namesIn(node));
  return { ...found, series: [...found.series, ...seriesIn(node, context)] };
}

function withData(found: DraftData, own: DraftData): DraftData {
  const names = found.series.filter(({ values }) => values.length === 0).map(({ name }) => name);
  return names.length > 0 ? named(own, names) : { ...own, series: [...found.series, ...own.series] };
}

function isName(node: YamlNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string';
}

/** `series: [GPU, CPU]` names the series of `data`. */
function named(data: DraftData, names: readonly string[]): DraftData {
  if (data.series.length === 0) {
    return { ...data, series: names.map((name) => ({ name, values: [], span: { start: 0, end: 0 } })) };
  }
  return { ...data, series: data.series.map((one, index) => ({ ...one, name: names[index] ?? one.name })) };
}

function textData(block: ChartBlock, options: ChartOptions, reading: Reading): DraftData {
  const place = placesIn(block);
  const rows = readTable(block.text).map((row) => row.map((cell) => ({ ...cell, span: place(cell.span) })));
  return tableData(rows, options.type === 'scatter', reading);
}
