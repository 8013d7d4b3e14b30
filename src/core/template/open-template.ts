import { unzipSync } from 'fflate';
import { childrenOf, parseXml, type XmlElement } from '../source/xml-tree';

/** One relationship of a part. `part` is what it points to inside the package; undefined for an address outside. */
export interface TemplateRelation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly part?: string;
}

/** What a template may grow to when it is unpacked, so that no file fills the memory. Bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const CONTENT_TYPES = '[Content_Types].xml';
export const MAIN_PART = 'ppt/presentation.xml';

/** The parts of a template, read when asked for. Parts are kept as the file has them. */
export class TemplateFile {
  readonly #trees = new Map<string, XmlElement>();

  constructor(readonly parts: ReadonlyMap<string, Uint8Array>) {}

  has(name: string): boolean {
    return this.parts.has(name);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.parts.get(name));
  }

  /** The part as a tree. Throws if it is missing or not well formed. */
  xml(name: string): XmlElement {
    const known = this.#trees.get(name);
    if (known) return known;
    if (!this.has(name)) throw new Error(`no part ${name}`);
    const tree = parseXml(this.text(name));
    this.#trees.set(name, tree);
    return tree;
  }

  relations(part: string): TemplateRelation[] {
    const name = part.replace(/([^/]+)$/, '_rels/$1.rels');
    if (!this.has(name)) return [];
    return childrenOf(this.xml(name), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1)!,
      ...(attributes.TargetMode === 'External' ? {} : { part: resolveTarget(part, attributes.Target ?? '') }),
    }));
  }

  related(part: string, type: string): string | undefined {
    return this.relations(part).find((relation) => relation.type === type)?.part;
  }

  /** Content types by part (`/ppt/…` without the slash), and by extension in lower case. */
  contentTypes(): { readonly parts: ReadonlyMap<string, string>; readonly extensions: ReadonlyMap<string, string> } {
    const root = this.xml(CONTENT_TYPES);
    const type = ({ attributes }: XmlElement): string => attributes.ContentType ?? '';
    return {
      parts: new Map(
        childrenOf(root, 'Override').map((one) => [(one.attributes.PartName ?? '').replace(/^\//, ''), type(one)]),
      ),
      extensions: new Map(
        childrenOf(root, 'Default').map((one) => [(one.attributes.Extension ?? '').toLowerCase(), type(one)]),
      ),
    };
  }
}

/** Why a file is no template that we can use. */
export type TemplateFault = 'no-zip' | 'encrypted' | 'old' | 'too-large' | 'no-presentation' | 'macros' | 'no-layouts';

/** Opens a template's file; says why where that cannot be. Never throws. */
export function openTemplate(bytes: Uint8Array): TemplateFile | TemplateFault {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return hasName(bytes, 'EncryptedPackage') ? 'encrypted' : 'old';
  if (!startsWith(bytes, [0x50, 0x4b])) return 'no-zip';
  let size = 0;
  try {
    const unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        return size <= MOST_UNPACKED && !name.endsWith('/');
      },
    });
    if (size > MOST_UNPACKED) return 'too-large';
    const file = new TemplateFile(new Map(Object.entries(unzipped)));
    const type = file.contentTypes().parts.get(MAIN_PART);
    if (type === undefined || !file.has(MAIN_PART)) return 'no-presentation';
    return /macroEnabled/i.test(type) || [...file.parts.keys()].some((name) => /vbaProject/i.test(name))
      ? 'macros'
      : file;
  } catch {
    return 'no-zip';
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file has a stream of that name; its directory holds names in UTF-16. */
function hasName(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
