import type { EmbeddedBlock } from '../deck/block';
import type { MetricStage, Metrics } from '../scene/metrics';
import type { Bilingual } from '../source/bilingual';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { type Span, span } from '../source/span';
import { nearest } from '../source/spelling';
import { readYamlTree, type YamlMap, type YamlNode } from '../source/yaml-tree';
import { readMetricsNode } from './read-metrics';
import { isNothing } from './reader';

/** A technical module: what one stage of a talk brings in. */
export interface TechnicalModule {
  readonly name: string;
  /** `stage2`; undefined without one. */
  readonly stage?: string;
  readonly technologies: readonly string[];
  readonly details: readonly ModuleDetail[];
  readonly integrations: readonly string[];
  readonly impact: ModuleImpact;
}

export interface ModuleDetail {
  readonly name?: string;
  readonly text: string;
}

/** Numbers of the module's own, names of fields of the deck's, or nothing: then those of its stage. */
export type ModuleImpact =
  | { readonly kind: 'own'; readonly stage: MetricStage; readonly metrics: Metrics }
  | { readonly kind: 'named'; readonly fields: readonly string[] }
  | { readonly kind: 'stage' };

export interface ModuleRead {
  /** Undefined where there is nothing to draw. */
  readonly module?: TechnicalModule;
  /** Spans count from the start of the block's text. */
  readonly problems: readonly Problem[];
}

/** What a module block may say; the guide's table is made from it. */
export const MODULE_KEYS: readonly { readonly name: string; readonly about: Bilingual }[] = [
  { name: 'name', about: { en: 'What the module is called', zh: '模块名称' } },
  { name: 'stage', about: { en: 'Its stage: `2` or `stage2`', zh: '所属阶段：`2` 或 `stage2`' } },
  { name: 'key_technologies', about: { en: 'A list of technologies', zh: '关键技术列表' } },
  {
    name: 'implementation_details',
    about: { en: 'What is done: names and texts, or a list', zh: '实现要点：键值或列表' },
  },
  {
    name: 'performance_impact',
    about: {
      en: "Fields with values, or names of fields; without it, the numbers of the stage in the deck's metrics data",
      zh: '带取值的字段或字段名列表；不写则取指标数据中该阶段的数值',
    },
  },
  { name: 'integration_points', about: { en: 'What it works with', zh: '集成点' } },
];

const MOST_ITEMS = 12;
const reads = new WeakMap<EmbeddedBlock<'module'>, ModuleRead>();

/** What the block says; read once. Never throws; what cannot be used is a problem and left out. */
export function readModule(block: EmbeddedBlock<'module'>): ModuleRead {
  const known = reads.get(block);
  if (known) return known;
  const read = new ModuleReader(block.text).read();
  reads.set(block, read);
  return read;
}

class ModuleReader {
  readonly #problems: Problem[] = [];

  constructor(private readonly text: string) {}

  read(): ModuleRead {
    const { root, errors } = readYamlTree(this.text);
    for (const { text, span: at } of errors) this.#report(message('The block is not valid YAML: {0}', text), at);
    if (root?.kind !== 'map') {
      if (errors.length === 0)
        this.#report(
          message('A module block is made of keys and values, such as name: Scheduler.'),
          span(0, this.text.length),
        );
      return { problems: this.#problems };
    }
    const found = this.#fields(root);
    const module = this.#module(found);
    if (module.name === '' && errors.length === 0)
      this.#report(message('The module has no "name".'), span(root.span.start, root.span.start));
    return { ...(module.name !== '' && { module }), problems: this.#problems };
  }

  #fields({ fields }: YamlMap): Map<string, YamlNode> {
    const found = new Map<string, YamlNode>();
    for (const { key, keySpan, value } of fields) {
      if (!MODULE_KEYS.some(({ name }) => name === key)) this.#report(unknownKey(key), keySpan);
      else if (!isNothing(value)) found.set(key, value);
    }
    return found;
  }

  #module(found: ReadonlyMap<string, YamlNode>): TechnicalModule {
    const stage = this.#stage(found.get('stage'));
    return {
      name: this.#texts(found.get('name'), 'name', 1)[0] ?? '',
      ...(stage !== undefined && { stage }),
      technologies: this.#texts(found.get('key_technologies'), 'key_technologies'),
      details: this.#details(found.get('implementation_details')),
      integrations: this.#texts(found.get('integration_points'), 'integration_points'),
      impact: this.#impact(found.get('performance_impact'), stage ?? 'stage'),
    };
  }

  #stage(node: YamlNode | undefined): string | undefined {
    if (!node) return undefined;
    if (node.kind !== 'scalar') {
      this.#report(message('"{0}" wants a number from {1} to {2}.', 'stage', 1, 6), node.span);
      return undefined;
    }
    return /^\d+$/.test(node.source.trim()) ? `stage${node.source.trim()}` : node.source.trim();
  }

  /** A text, or a list of them. */
  #texts(node: YamlNode | undefined, key: string, most = MOST_ITEMS): string[] {
    if (!node) return [];
    const nodes = node.kind === 'list' ? node.items : [node];
    const texts = nodes.flatMap((one) => (one.kind === 'scalar' && !isNothing(one) ? [one.source.trim()] : []));
    if (texts.length < nodes.length) this.#report(message('"{0}" wants a text, or a list of texts.', key), node.span);
    if (texts.length > most) this.#report(message('"{0}" shows {1} entries at most.', key, most), node.span);
    return texts.slice(0, most);
  }

  #details(node: YamlNode | undefined): ModuleDetail[] {
    if (node?.kind !== 'map') return this.#texts(node, 'implementation_details').map((text) => ({ text }));
    if (node.fields.length > MOST_ITEMS)
      this.#report(message('"{0}" shows {1} entries at most.', 'implementation_details', MOST_ITEMS), node.span);
    return node.fields
      .slice(0, MOST_ITEMS)
      .map(({ key, value }) => ({ name: key, text: isNothing(value) ? '' : this.#texts(value, key).join(', ') }));
  }

  #impact(node: YamlNode | undefined, stage: string): ModuleImpact {
    if (!node) return { kind: 'stage' };
    if (node.kind !== 'map') return { kind: 'named', fields: this.#texts(node, 'performance_impact') };
    const field = { key: stage, keySpan: span(node.span.start, node.span.start), value: node };
    const { metrics, problems } = readMetricsNode({ kind: 'map', fields: [field], span: node.span }, 0);
    this.#problems.push(...problems);
    return { kind: 'own', stage: metrics.stages[0]!, metrics };
  }

  #report(text: Message, at: Span): void {
    this.#problems.push({ code: 'module-block', severity: 'warning', message: text, span: at });
  }
}

function unknownKey(name: string): Message {
  const known = MODULE_KEYS.map((key) => key.name);
  const meant = nearest(name, known);
  if (meant) return message('Unknown key "{0}": did you mean "{1}"?', name, meant);
  return message('Unknown key "{0}". Known keys here: {1}.', name, known.join(', '));
}
