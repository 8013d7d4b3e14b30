import { COLOR_ROLES } from '../scene/color';
import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import type { Span } from '../source/span';
import { nearest } from '../source/spelling';
import type { YamlMap, YamlNode, YamlScalar } from '../source/yaml-tree';
import type { ThemeKey, ThemeValue } from './theme-keys';

/** Reads the values of a YAML file as a registry of keys wants them, and reports what it cannot use. */
export class ThemeValues {
  readonly problems: Problem[] = [];
  readonly #places = new Map<string, Span>();

  /** `kind` is what the codes of its problems begin with: `theme-key`, `theme-value`. */
  constructor(readonly kind = 'theme') {}

  /** Where the value of a dotted path (`colors.accent1`, `graphics.0.x`) stands; undefined if the file has none that is used. */
  placeOf(path: string): Span | undefined {
    return this.#places.get(path);
  }

  report(code: string, severity: Problem['severity'], text: Message, span: Span): void {
    this.problems.push({ code, severity, message: text, span });
  }

  /** The usable keys of a mapping. */
  readMap(node: YamlMap, keys: readonly ThemeKey[], path: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const { key: name, keySpan, value } of node.fields) {
      const known = keys.find((one) => one.name === name);
      if (!known) {
        this.report(`${this.kind}-key`, 'warning', unknownKey(name, keys), keySpan);
        continue;
      }
      const read = this.#read(value, known.value, name, path === '' ? name : `${path}.${name}`);
      if (read !== undefined) result[name] = read;
    }
    return result;
  }

  /** Undefined for a value that is not there yet, or cannot be used. */
  #read(node: YamlNode, wanted: ThemeValue, name: string, path: string): unknown {
    if (node.kind === 'scalar' && node.source === '') return undefined;
    const value = this.#usable(node, wanted, name, path);
    if (value !== undefined) this.#places.set(path, node.span);
    return value;
  }

  #usable(node: YamlNode, wanted: ThemeValue, name: string, path: string): unknown {
    if (wanted.kind === 'map') return this.#map(node, wanted.keys, name, path);
    if (wanted.kind === 'list') return this.#list(node, wanted.of, name, path);
    const value = wanted.kind === 'bilingual' ? bilingual(node) : plain(node, wanted);
    if (value === undefined) this.report(`${this.kind}-value`, 'warning', wrongValue(node, wanted, name), node.span);
    return value;
  }

  #map(node: YamlNode, keys: readonly ThemeKey[], name: string, path: string): unknown {
    if (node.kind !== 'map') {
      this.report(`${this.kind}-value`, 'warning', message('"{0}" wants keys and values.', name), node.span);
      return undefined;
    }
    const result = this.readMap(node, keys, path);
    const written = new Set(node.fields.map(({ key }) => key));
    const missing = keys.filter((key) => key.required && result[key.name] === undefined);
    for (const key of missing) {
      // One that is there but wrong was reported where it stands.
      if (written.has(key.name)) continue;
      const text = message('"{0}" has no "{1}", so it is left out.', name, key.name);
      this.report(`${this.kind}-value`, 'warning', text, node.span);
    }
    return missing.length > 0 ? undefined : result;
  }

  #list(node: YamlNode, of: ThemeValue, name: string, path: string): unknown {
    if (node.kind !== 'list') {
      this.report(`${this.kind}-value`, 'warning', message('"{0}" wants a list.', name), node.span);
      return undefined;
    }
    // Items that cannot be used stay as holes, so that an item's number is that of its place.
    return node.items.map((item, index) => this.#read(item, of, name, `${path}.${index}`));
  }
}

type Plain = Exclude<ThemeValue, { readonly kind: 'map' | 'list' | 'bilingual' }>;

function plain(node: YamlNode, wanted: Plain): unknown {
  if (wanted.kind === 'sizes') return sizes(node, wanted.least, wanted.most);
  if (node.kind !== 'scalar') return undefined;
  switch (wanted.kind) {
    case 'text':
    case 'path':
      return textOf(node);
    case 'face':
      return FACE_NAME.test(node.source.trim()) ? node.source.trim() : undefined;
    case 'choice':
      return wanted.values.includes(node.source) ? node.source : undefined;
    case 'color':
      return colorOf(node.source, wanted.roles);
    case 'number':
      return numberIn(node, wanted.least, wanted.most);
  }
}

/** What no font is called, and what would end a name in CSS or XML, is kept out of both. */
const FACE_NAME = /^[^\s'"\\;,<>&{}()#@][^'"\\;,<>&{}\p{Cc}]{0,63}$/u;

function textOf({ value, source }: YamlScalar): string | undefined {
  return value === null || source.trim() === '' ? undefined : source.trim();
}

/** `#RRGGBB` in capitals, or a role. */
function colorOf(source: string, roles: boolean): string | undefined {
  if (roles && (COLOR_ROLES as readonly string[]).includes(source)) return source;
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(source.trim())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toUpperCase();
}

function numberIn(node: YamlNode, least: number, most: number): number | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

function sizes(node: YamlNode, least: number, most: number): number[] | undefined {
  const nodes = node.kind === 'list' ? node.items : [node];
  const all = nodes.map((one) => numberIn(one, least, most));
  const falling = all.every((size, index) => size !== undefined && (index === 0 || size < all[index - 1]!));
  return falling && all.length > 0 ? (all as number[]) : undefined;
}

function bilingual(node: YamlNode): { en: string; zh: string } | undefined {
  if (node.kind === 'scalar') {
    const text = textOf(node);
    return text === undefined ? undefined : { en: text, zh: text };
  }
  if (node.kind !== 'map') return undefined;
  const texts = new Map(
    node.fields.map(({ key, value }) => [key, value.kind === 'scalar' ? textOf(value) : undefined]),
  );
  const [en, zh] = [texts.get('en') ?? texts.get('zh'), texts.get('zh') ?? texts.get('en')];
  const known = [...texts.keys()].every((key) => key === 'en' || key === 'zh');
  return en !== undefined && zh !== undefined && known ? { en, zh } : undefined;
}

function unknownKey(name: string, keys: readonly ThemeKey[]): Message {
  const names = keys.map((key) => key.name);
  const meant = nearest(name, names);
  if (meant) return message('Unknown key "{0}": did you mean "{1}"?', name, meant);
  return message('Unknown key "{0}". Known keys here: {1}.', name, names.join(', '));
}

function wrongValue(
  node: YamlNode,
  wanted: Exclude<ThemeValue, { readonly kind: 'map' | 'list' }>,
  name: string,
): Message {
  switch (wanted.kind) {
    case 'text':
      return message('"{0}" wants a text.', name);
    case 'bilingual':
      return message('"{0}" wants a text, or one for each of en and zh.', name);
    case 'path':
      return message('"{0}" wants the path of a file.', name);
    case 'face':
      return message('"{0}" wants the name of a font.', name);
    case 'choice':
      return wrongChoice(node, wanted.values, name);
    case 'color':
      return wanted.roles
        ? message('"{0}" wants a colour as "#RRGGBB", or one of the theme: {1}.', name, COLOR_ROLES.join(', '))
        : message('"{0}" wants a colour as "#RRGGBB".', name);
    case 'number':
      return message('"{0}" wants a number from {1} to {2}.', name, wanted.least, wanted.most);
    case 'sizes':
      return message(
        '"{0}" wants a size from {1} to {2} pt, or a list of sizes that get smaller.',
        name,
        wanted.least,
        wanted.most,
      );
  }
}

function wrongChoice(node: YamlNode, values: readonly string[], name: string): Message {
  const meant = node.kind === 'scalar' ? nearest(node.source, values) : undefined;
  if (meant) return message('"{0}" cannot be "{1}": did you mean "{2}"?', name, (node as YamlScalar).source, meant);
  return message('"{0}" wants one of: {1}.', name, values.join(', '));
}
