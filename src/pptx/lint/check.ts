import type { OpenPackage } from '../open-package';
import type { XmlElement } from '../xml';

/** Looks at the package as a whole; gives a sentence for each fault. */
export type PackageCheck = (file: OpenPackage) => string[];

/** Looks at one well-formed XML part that is no relationships part. Sentences need not name the part. */
export type PartCheck = (part: CheckedPart) => string[];

export interface CheckedPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly file: OpenPackage;
}

export function isSlide(name: string): boolean {
  return /^ppt\/slides\/slide\d+\.xml$/.test(name);
}

/** What occurs more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
