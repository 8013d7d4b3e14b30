import { type Alias, type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { type Span, span } from './span';
import {
  documentOf,
  hashValue,
  hasTooManyAliases,
  isTooDeep,
  TOO_MANY_ALIASES,
  type YamlError,
  yamlErrors,
} from './yaml';

/** A YAML value with its place. Spans count from the start of the YAML text. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly fields: readonly YamlField[];
  readonly span: Span;
}

export interface YamlField {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it is written, without quotes; what stands after `color:` in `color: #fff`, which YAML takes for a comment. */
  readonly source: string;
  readonly span: Span;
}

export interface YamlTree {
  /** Undefined for an empty text. */
  readonly root?: YamlNode;
  readonly errors: readonly YamlError[];
}

const DEEPEST = 60;
/** A short text can name a list so often inside other lists that it would fill the memory. */
const MOST_NODES = 20_000;

/** Reads any YAML text with the place of every value; never throws. Broken YAML gives what could be read, and errors. */
export function readYamlTree(text: string): YamlTree {
  const whole = span(0, text.length);
  if (isTooDeep(text)) return { errors: [{ text: 'nested too deep', span: whole }] };
  try {
    const document = documentOf(text);
    if (hasTooManyAliases(document)) return { errors: [{ text: TOO_MANY_ALIASES, span: whole }] };
    const errors = yamlErrors(document, text);
    const root = new TreeReader(text, document).node(document.contents, 0);
    return { ...(root && { root }), errors };
  } catch (error) {
    return { errors: [{ text: error instanceof Error ? error.message : String(error), span: whole }] };
  }
}

class TreeReader {
  #nodes = 0;
  readonly #aliases = new Map<Alias, unknown>();

  constructor(
    private readonly text: string,
    private readonly document: Document.Parsed,
  ) {}

  /** Undefined for nothing at all. Aliases are followed; a list inside itself ends where it gets too deep. */
  node(given: unknown, depth: number): YamlNode | undefined {
    const node = isAlias(given) ? this.#meant(given) : given;
    if (++this.#nodes > MOST_NODES) throw new Error('too many values');
    const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
    if (!range || depth > DEEPEST) return undefined;
    const place = span(range[0], range[1]);
    if (isMap(node)) return { kind: 'map', fields: this.#fields(node.items, depth), span: place };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item, depth + 1)).filter((item) => item !== undefined);
      return { kind: 'list', items, span: place };
    }
    return isScalar(node) ? this.#scalar(node.value, place) : undefined;
  }

  /** The library looks through the whole document for an alias's anchor, so each is looked for once. */
  #meant(alias: Alias): unknown {
    if (!this.#aliases.has(alias)) this.#aliases.set(alias, alias.resolve(this.document));
    return this.#aliases.get(alias);
  }

  #fields(items: readonly { readonly key: unknown; readonly value: unknown }[], depth: number): YamlField[] {
    return items.flatMap(({ key, value }) => {
      if (!isScalar(key) || !key.range) return [];
      const keySpan = span(key.range[0], key.range[1]);
      const nothing = this.#scalar(null, span(keySpan.end, keySpan.end));
      return [{ key: String(key.value), keySpan, value: this.node(value, depth + 1) ?? nothing }];
    });
  }

  #scalar(value: unknown, place: Span): YamlScalar {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const written = typeof plain === 'string' ? plain : this.text.slice(place.start, place.end);
    const hash = written === '' ? hashValue(this.text, place.start) : '';
    if (hash === '') return { kind: 'scalar', value: plain, source: written, span: place };
    const start = this.text.indexOf(hash, place.start);
    return { kind: 'scalar', value: plain, source: hash, span: span(start, start + hash.length) };
  }
}
