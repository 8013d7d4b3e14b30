import type { EmbeddedBlock } from '../deck/block';
import type { Bilingual } from '../source/bilingual';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { nearest } from '../source/spelling';
import { readYamlTree, type YamlNode } from '../source/yaml-tree';

/** How a metrics block shows its numbers. */
export const METRICS_SHOWS = ['cards', 'table', 'chart'] as const;
export const COMPARISONS = ['baseline', 'previous', 'none'] as const;
export const METRICS_CHARTS = ['bar', 'line'] as const;

/** A name in the block, and its place in the block's text. */
export interface Named {
  readonly name: string;
  readonly span: Span;
}

export interface MetricsOptions {
  readonly show: (typeof METRICS_SHOWS)[number];
  readonly stages?: readonly Named[];
  readonly indicators?: readonly Named[];
  readonly compare: (typeof COMPARISONS)[number];
  readonly title?: string;
  /** Cards in a row. */
  readonly columns?: number;
  readonly type: (typeof METRICS_CHARTS)[number];
  /** Names of icons, one for each card. */
  readonly icons?: readonly Named[];
}

export interface MetricsBlockRead {
  readonly options: MetricsOptions;
  /** Spans count from the start of the block's text. */
  readonly problems: readonly Problem[];
}

/** What a metrics block may say; the guide's table is made from it. */
export const METRICS_BLOCK_KEYS: readonly { readonly name: keyof MetricsOptions; readonly about: Bilingual }[] = [
  {
    name: 'show',
    about: { en: '`cards`, `table` or `chart`', zh: '`cards`（卡片）、`table`（表格）或 `chart`（图表）' },
  },
  {
    name: 'stages',
    about: {
      en: 'One stage, or a list; without it, the last with numbers (cards) or all',
      zh: '一个或多个阶段；不写则卡片取最后一个有数据的阶段，其余取全部',
    },
  },
  {
    name: 'indicators',
    about: {
      en: 'Fields or indicators; without it, all that the stages have',
      zh: '字段或指标；不写则取这些阶段的全部指标',
    },
  },
  {
    name: 'compare',
    about: {
      en: 'What changes are measured against: `baseline`, `previous` or `none`',
      zh: '变化的对比对象：`baseline`、`previous` 或 `none`',
    },
  },
  { name: 'title', about: { en: 'A heading over it', zh: '上方的标题' } },
  { name: 'columns', about: { en: 'Cards in a row, 1 to 6', zh: '每行卡片数，1 到 6' } },
  { name: 'type', about: { en: 'Of a chart: `bar` or `line`', zh: '图表类型：`bar` 或 `line`' } },
  { name: 'icons', about: { en: 'An icon for each card, by name', zh: '每张卡片的图标名称' } },
];

const DEFAULTS: MetricsOptions = { show: 'cards', compare: 'baseline', type: 'bar' };
const MOST_COLUMNS = 6;

const reads = new WeakMap<EmbeddedBlock<'metrics'>, MetricsBlockRead>();

/** What the block says; read once. Never throws; what cannot be used is a problem, and the default stands. */
export function readMetricsBlock(block: EmbeddedBlock<'metrics'>): MetricsBlockRead {
  const known = reads.get(block);
  if (known) return known;
  const read = readOptions(block.text);
  reads.set(block, read);
  return read;
}

function readOptions(text: string): MetricsBlockRead {
  const problems: Problem[] = [];
  const report = (said: Message, at: Span): void => {
    problems.push({ code: 'metrics-block', severity: 'warning', message: said, span: at });
  };
  const { root, errors } = readYamlTree(text);
  for (const { text: reason, span: at } of errors) report(message('The block is not valid YAML: {0}', reason), at);
  if (root && root.kind !== 'map' && text.trim() !== '' && errors.length === 0)
    report(message('A metrics block is made of keys and values, such as show: cards.'), span(0, text.length));
  const said: Record<string, unknown> = {};
  for (const { key, keySpan, value } of root?.kind === 'map' ? root.fields : []) {
    if (!METRICS_BLOCK_KEYS.some(({ name }) => name === key)) report(unknownKey(key), keySpan);
    else if (value.kind !== 'scalar' || value.source.trim() !== '') {
      const read = optionOf(key as keyof MetricsOptions, value);
      if ('wanted' in read) report(read.wanted, value.span);
      else said[key] = read.value;
    }
  }
  return { options: { ...DEFAULTS, ...said }, problems };
}

type Read = { readonly value: unknown } | { readonly wanted: Message };

function optionOf(key: keyof MetricsOptions, node: YamlNode): Read {
  switch (key) {
    case 'show':
      return choice(key, node, METRICS_SHOWS);
    case 'compare':
      return choice(key, node, COMPARISONS);
    case 'type':
      return choice(key, node, METRICS_CHARTS);
    case 'stages':
    case 'indicators':
    case 'icons':
      return names(key, node);
    case 'columns': {
      const value = node.kind === 'scalar' ? node.value : undefined;
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_COLUMNS;
      return fits ? { value } : { wanted: message('"{0}" wants a number from {1} to {2}.', key, 1, MOST_COLUMNS) };
    }
    case 'title':
      return node.kind === 'scalar' ? { value: node.source.trim() } : { wanted: message('"{0}" wants a text.', key) };
  }
}

function choice(key: string, node: YamlNode, values: readonly string[]): Read {
  const value = node.kind === 'scalar' ? node.source.trim() : '';
  return values.includes(value) ? { value } : { wanted: message('"{0}" wants one of: {1}.', key, values.join(', ')) };
}

/** One name, or a list of them; `stage1 stage2` and `stage1, stage2` on one line are lists too. */
function names(key: string, node: YamlNode): Read {
  const nodes = node.kind === 'list' ? node.items : [node];
  const found = nodes.flatMap((one): Named[] => {
    if (one.kind !== 'scalar') return [];
    const at = one.span.start;
    return [...one.source.matchAll(/[^\s,，、]+/g)].map(({ 0: name, index }) => ({
      name,
      span: span(at + index, at + index + name.length),
    }));
  });
  const usable = found.length > 0 && nodes.every(({ kind }) => kind === 'scalar');
  return usable ? { value: found } : { wanted: message('"{0}" wants a name, or a list of names.', key) };
}

function unknownKey(name: string): Message {
  const known = METRICS_BLOCK_KEYS.map((key) => key.name);
  const meant = nearest(name, known);
  if (meant) return message('Unknown key "{0}": did you mean "{1}"?', name, meant);
  return message('Unknown key "{0}". Known keys here: {1}.', name, known.join(', '));
}
