import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { Recent } from './recent';
import { type Span, span } from './span';

/** A YAML mapping, read without ever throwing. Spans count from the start of the YAML text. */
export interface YamlMapping {
  /** Plain data: no cycles, no class instances. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly entries: readonly YamlEntry[];
  readonly errors: readonly YamlError[];
}

/** What the YAML library says about a broken text, in English. */
export interface YamlError {
  readonly text: string;
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly value: unknown;
  /** The value as it is written: `5.10` stays `5.10`. */
  readonly source: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** The YAML library recurses: a text nested deeper would end the process, not throw. */
const DEEPEST = 60;
const MOST_ALIASES = 100;
export const TOO_MANY_ALIASES = 'too many aliases';

/** The library compares every key of a mapping with all others: in a text of more keys, repeated ones stay unreported. */
const MOST_COMPARED = 2000;

/** Front matter is read as a mapping and again with the place of every value: its text is parsed once. */
const documents = new Recent<Document.Parsed>(4);

/** The text as the library reads it; nobody may change the document. The text must not be too deep. */
export function documentOf(text: string): Document.Parsed {
  const known = documents.get(text);
  if (known) return known;
  const keys = text.split(':', MOST_COMPARED + 2).length - 1;
  const parsed = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: keys <= MOST_COMPARED });
  documents.set(text, parsed);
  return parsed;
}

/** Reads a YAML text whose top is a mapping; undefined if it is something else. Broken YAML gives what could be read. */
export function readYamlMapping(text: string): YamlMapping | undefined {
  if (isTooDeep(text)) return refused('nested too deep', text);
  try {
    return mappingOf(text);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), text);
  }
}

function refused(reason: string, text: string): YamlMapping {
  return { value: {}, entries: [], errors: [{ text: reason, span: span(0, text.length) }] };
}

function mappingOf(text: string): YamlMapping | undefined {
  const document = documentOf(text);
  const errors = yamlErrors(document, text);
  if (!isMap(document.contents)) {
    if (document.contents === null || errors.length > 0) return { value: {}, entries: [], errors };
    return undefined;
  }
  if (hasTooManyAliases(document)) return refused(TOO_MANY_ALIASES, text);
  const value = plainCopy(document.toJS({ maxAliasCount: MOST_ALIASES })) as Record<string, unknown>;
  const entries: YamlEntry[] = [];
  for (const { key, value: node } of document.contents.items) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    const range = (node as { range?: [number, number, number] } | null)?.range;
    const [start, end] = range ?? [key.range[1], key.range[1]];
    const written = text.slice(start, end).trimEnd();
    const valueSpan = span(start, start + written.length);
    const source = written || hashValue(text, start);
    entries.push({ key: name, value: value[name], source, keySpan: span(key.range[0], key.range[1]), valueSpan });
  }
  return { value, entries, errors };
}

/** What the library found wrong. It may point past the end of the text. */
export function yamlErrors({ errors }: Pick<Document, 'errors'>, text: string): YamlError[] {
  const inText = (offset: number) => Math.min(offset, text.length);
  return errors.map(({ message, pos }) => ({ text: message, span: span(inText(pos[0]), inText(pos[1])) }));
}

/** Looking for an alias's anchor takes the library a walk through the whole text; aliases of aliases multiply. */
export function hasTooManyAliases(document: Document.Parsed): boolean {
  let count = 0;
  visit(document, {
    Alias: () => {
      count++;
    },
  });
  return count > MOST_ALIASES;
}

/** What stands after `color:` in `color: #fff`, which YAML takes for a comment. */
export function hashValue(text: string, at: number): string {
  return /^[ \t]*(#[^\s#]+)[ \t]*(?:\r?\n|$)/.exec(text.slice(at, at + 80))?.[1] ?? '';
}

/** A copy without cycles: YAML can name a list inside itself. */
function plainCopy(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value) || above.length > DEEPEST) return null;
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, path));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainCopy(item, path)]));
}

/** Whether brackets, or `- - -` on one line, nest deeper than we read. Quoted brackets count too: it is a guard. */
export function isTooDeep(text: string): boolean {
  let brackets = 0;
  let markers = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '[' || character === '{') brackets++;
    else if ((character === ']' || character === '}') && brackets > 0) brackets--;
    if (character === '\n') markers = 0;
    else if ((character === '-' || character === '?' || character === ':') && /\s/.test(text[i + 1] ?? ' ')) markers++;
    if (brackets > DEEPEST || markers > DEEPEST) return true;
  }
  return false;
}
