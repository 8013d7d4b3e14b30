import type { Bilingual } from '../source/bilingual';
import { type Message, message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import { absolute, type Span } from '../source/span';
import { nearest } from '../source/spelling';
import type { YamlMap, YamlNode, YamlScalar } from '../source/yaml-tree';
import type { DataKey } from './keys';

/** Reads keys and values of metrics data as the registry of keys wants them, and reports what it cannot use. */
export class DataReader {
  readonly problems: Problem[] = [];

  /** `offset` is where the YAML text starts in the text that the spans are for. */
  constructor(private readonly offset: number) {}

  place(span: Span): Span {
    return absolute(span, this.offset);
  }

  report(code: string, severity: Severity, text: Message, span: Span): void {
    this.problems.push({ code, severity, message: text, span: this.place(span) });
  }

  /** The usable values of `keys`; what else stands in the mapping goes to `other`. */
  read(map: YamlMap, keys: readonly DataKey[], other: (key: string, keySpan: Span, value: YamlNode) => void): Said {
    const said: Record<string, unknown> = {};
    for (const { key, keySpan, value } of map.fields) {
      const known = keys.find((one) => one.name === key);
      if (!known) other(key, keySpan, value);
      else if (!isNothing(value)) said[key] = this.#value(value, known);
    }
    return said as Said;
  }

  unknownKey(key: string, keySpan: Span, keys: readonly DataKey[]): void {
    const names = keys.map(({ name }) => name);
    const meant = nearest(key, names);
    const text = meant
      ? message('Unknown key "{0}": did you mean "{1}"?', key, meant)
      : message('Unknown key "{0}". Known keys here: {1}.', key, names.join(', '));
    this.report('metrics-key', 'warning', text, keySpan);
  }

  #value(node: YamlNode, { name, type }: DataKey): unknown {
    const value = node.kind === 'scalar' ? plain(node, type) : type === 'bilingual' ? bilingual(node) : undefined;
    if (value === undefined) this.report('metrics-value', 'warning', WANTED[type](name), node.span);
    return value;
  }
}

/** What a mapping says under the keys of the registry. */
export interface Said {
  readonly value?: number;
  readonly unit?: string;
  readonly percentile?: string | number;
  readonly source?: string;
  readonly conditions?: string;
  readonly estimated?: boolean;
  readonly method?: string;
  readonly label?: Bilingual;
  readonly better?: 'higher' | 'lower';
}

const WANTED: Readonly<Record<DataKey['type'], (name: string) => Message>> = {
  text: (name) => message('"{0}" wants a text.', name),
  any: (name) => message('"{0}" wants a text.', name),
  number: (name) => message('"{0}" wants a number.', name),
  boolean: (name) => message('"{0}" wants true or false.', name),
  bilingual: (name) => message('"{0}" wants a text, or one for each of en and zh.', name),
  better: (name) => message('"{0}" wants one of: {1}.', name, 'higher, lower'),
};

/** Whether nothing stands after the key yet. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && (node.value === null || node.source.trim() === '');
}

function plain(node: YamlScalar, type: DataKey['type']): unknown {
  const { value } = node;
  const text = typeof value === 'string' ? value.trim() : node.source.trim();
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'better':
      return text === 'higher' || text === 'lower' ? text : undefined;
    case 'bilingual':
      return { en: text, zh: text };
    case 'text':
    case 'any':
      return typeof value === 'boolean' ? undefined : text;
  }
}

function bilingual(node: YamlNode): Bilingual | undefined {
  if (node.kind !== 'map') return undefined;
  const texts = new Map(
    node.fields.flatMap(({ key, value }) =>
      value.kind === 'scalar' && !isNothing(value) ? [[key, value.source.trim()]] : [],
    ),
  );
  const en = texts.get('en') ?? texts.get('zh');
  const zh = texts.get('zh') ?? texts.get('en');
  return en === undefined || zh === undefined ? undefined : { en, zh };
}
