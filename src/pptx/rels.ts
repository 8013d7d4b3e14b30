import { escapeAttribute } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
/** A relationship's type: its last word in the Office namespace. */
export type RelationType =
  | 'hyperlink'
  | 'image'
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'notesMaster'
  | 'theme'
  | 'chart'
  | 'package'
  | 'chartUserShapes';

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`. */
export function relsName(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** The part that `target` means in the relationships of `part`. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/**
 * The relationships of one part. Starts with those that are there already (`existing`, a relationships part) and
 * numbers on from them; the same target gets one id however often it is asked for.
 */
export class Relationships {
  readonly #body: string[];
  readonly #ids = new Map<string, string>();
  #last: number;

  constructor(existing = '') {
    this.#body = existing.match(/<Relationship [^>]*\/>/g) ?? [];
    this.#last = Math.max(0, ...Array.from(existing.matchAll(/Id="rId(\d+)"/g), (found) => Number(found[1])));
  }

  /** The id that stands for `target`: relative to the part, or an address if `external`. */
  idFor(type: RelationType, target: string, external = false): string {
    const key = `${type} ${target}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `rId${++this.#last}`;
      this.#ids.set(key, id);
      const mode = external ? ' TargetMode="External"' : '';
      this.#body.push(`<Relationship Id="${id}" Type="${OFFICE}${type}" Target="${escapeAttribute(target)}"${mode}/>`);
    }
    return id;
  }

  toXml(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#body.join('')}</Relationships>`;
  }
}
