import { relsName, resolveTarget } from './rels';
import { childrenOf, parseXml, type XmlElement } from './xml';
import { readZip, type ZipEntry } from './zip';

/** One relationship of a part: `type` is the last word of its type, `part` what it points to inside the package. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** Undefined for an address outside the package. */
  readonly part?: string;
}

/** A package that has been read: for tools, tests and lint. XML parts are parsed when first asked for. */
export class OpenPackage {
  /** The zip's directory, if the package came as a file. */
  readonly entries: readonly ZipEntry[];
  readonly #parts: ReadonlyMap<string, string | Uint8Array>;
  readonly #trees = new Map<string, XmlElement>();
  readonly #decoder = new TextDecoder();

  /** A file's bytes, or its parts by name. Throws on bytes that are no zip. */
  constructor(source: Uint8Array | ReadonlyMap<string, string | Uint8Array>) {
    if (source instanceof Uint8Array) {
      const { parts, entries } = readZip(source);
      this.#parts = parts;
      this.entries = entries;
    } else {
      this.#parts = source;
      this.entries = [];
    }
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  bytes(name: string): Uint8Array {
    const data = this.#parts.get(name);
    return typeof data === 'string' ? new TextEncoder().encode(data) : (data ?? new Uint8Array());
  }

  /** The part as text; '' if there is none. */
  text(name: string): string {
    const data = this.#parts.get(name);
    return typeof data === 'string' ? data : this.#decoder.decode(data);
  }

  /** The part as a tree. Throws if it is missing or not well formed. */
  xml(name: string): XmlElement {
    let tree = this.#trees.get(name);
    if (!tree) {
      if (!this.has(name)) throw new Error(`The package has no part ${name}`);
      tree = parseXml(this.text(name));
      this.#trees.set(name, tree);
    }
    return tree;
  }

  /** Relationships of a part; none if it has no relationships part. `''` means the package itself. */
  relations(part: string): Relation[] {
    const name = part === '' ? '_rels/.rels' : relsName(part);
    if (!this.has(name)) return [];
    return childrenOf(this.xml(name), 'Relationship').map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const inside = attributes.TargetMode !== 'External';
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1)!,
        target,
        ...(inside ? { part: resolveTarget(part, target) } : {}),
      };
    });
  }

  /** The part that the first relationship of that type points to. */
  related(part: string, type: string): string | undefined {
    return this.relations(part).find((relation) => relation.type === type)?.part;
  }
}
