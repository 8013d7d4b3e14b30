import { type Span, span } from '../../source/span';
import { readYamlMapping } from '../../source/yaml';

/**
 * One statement of a diagram: a line without its indent, comment and end, or a part of it between semicolons. Spaces in a
 * row are one: they say nothing, and would only be tried in all their parts.
 */
export interface Statement {
  readonly text: string;
  /** Where it stands in the diagram's text. */
  readonly span: Span;
  /** White space before it, a tab counting as one: what outlines are made of. */
  readonly indent: number;
}

/** A diagram's text, its head read: every kind of diagram has these parts in common. */
export interface DiagramText {
  /** The first statement: `sequenceDiagram`, `pie title Pets`; undefined in an empty diagram. */
  readonly head?: Statement;
  readonly statements: readonly Statement[];
  /** From front matter; a `title` statement is its kind's own matter. */
  readonly title?: string;
  /** Alternative text: `accTitle` and `accDescr`. */
  readonly accTitle?: string;
  readonly accDescription?: string;
  /** What front matter says under `config`, and what directives say over it. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface StatementOptions {
  /** A semicolon ends a statement, but for that of an entity (`#59;`). */
  readonly semicolons?: boolean;
  /** `%%` ends a line anywhere, not only at its start. */
  readonly trailingComments?: boolean;
}

/** Divides the text of a diagram into statements. Never throws; broken front matter is a diagram without settings. */
export function diagramText(text: string, options: StatementOptions = {}): DiagramText {
  const front = frontMatter(text);
  const blanked = withoutDirectives(front.blanked);
  const access = accessibility(blanked.text);
  const [head, ...statements] = statementsOf(access.text, options);
  return {
    ...(head ? { head } : {}),
    statements,
    ...(front.title === undefined ? {} : { title: front.title }),
    ...(access.title === undefined ? {} : { accTitle: access.title }),
    ...(access.description === undefined ? {} : { accDescription: access.description }),
    config: { ...front.config, ...blanked.config },
  };
}

const FRONT_MATTER = /^(?:[ \t]*\r?\n)*([ \t]*)---[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*---[ \t]*(?:\r?\n|$)/;

interface FrontMatter {
  readonly blanked: string;
  readonly title?: string;
  readonly config: Readonly<Record<string, unknown>>;
}

function frontMatter(text: string): FrontMatter {
  const found = FRONT_MATTER.exec(text);
  if (!found) return { blanked: text, config: {} };
  const { title, config, ...rest } = readYamlMapping(found[2]!)?.value ?? {};
  return {
    blanked: blank(text, 0, found[0].length),
    ...(typeof title === 'string' || typeof title === 'number' ? { title: String(title) } : {}),
    config: { ...rest, ...record(config) },
  };
}

/** The setting `path` of a diagram's `config`, as in `xyChart.showDataLabel`. */
export function setting(config: Readonly<Record<string, unknown>>, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => record(value)[key], config);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** `%%{init: …}%%` anywhere; what it says is not JSON but nearly, so it is read as YAML. */
function withoutDirectives(text: string): { text: string; config: Readonly<Record<string, unknown>> } {
  let config: Readonly<Record<string, unknown>> = {};
  const rest = text.replace(/%%\{([\s\S]*?)\}%%/g, (whole, inner: string) => {
    const settings = readYamlMapping(inner.replace(/^\s*(?:init|initialize|config)\s*:\s*/, ''));
    config = { ...config, ...settings?.value };
    return blank(whole, 0, whole.length);
  });
  return { text: rest, config };
}

const ACC_TITLE = /^[ \t]*accTitle[ \t]*:[ \t]*(.*)$/m;
const ACC_DESCRIPTION = /^[ \t]*accDescr[ \t]*(?::[ \t]*(.*)|\{([^}]*)\}?)$/m;

function accessibility(given: string): { text: string; title?: string; description?: string } {
  let text = given;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    text = blank(text, found.index, found.index + found[0].length);
    return (found[1] ?? found[2] ?? '').replace(/\s+/g, ' ').trim();
  };
  const title = take(ACC_TITLE);
  const description = take(ACC_DESCRIPTION);
  return { text, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

/** The same text with a part of it made of spaces, so that every place stays where it is. */
function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
}

function statementsOf(text: string, options: StatementOptions): Statement[] {
  const statements: Statement[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const code = withoutComment(line[0], options);
    const indent = code.length - code.trimStart().length;
    let from = 0;
    for (const part of options.semicolons ? parts(code) : [code]) {
      add(statements, part, line.index + from, indent);
      from += part.length + 1;
    }
  }
  return statements;
}

function add(statements: Statement[], part: string, at: number, indent: number): void {
  const written = part.trim();
  if (written === '') return;
  const start = at + part.length - part.trimStart().length;
  const text = written.replace(/[ \t]{2,}/g, ' ');
  statements.push({ text, span: span(start, start + written.length), indent });
}

function withoutComment(line: string, { trailingComments }: StatementOptions): string {
  if (/^\s*%%/.test(line)) return '';
  const at = trailingComments ? line.indexOf('%%') : -1;
  return at < 0 ? line : line.slice(0, at);
}

/** The parts of a line between semicolons that are not an entity's. */
function parts(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index } of line.matchAll(/;/g)) {
    if (/#\w+$/.test(line.slice(start, index))) continue;
    found.push(line.slice(start, index));
    start = index + 1;
  }
  return [...found, line.slice(start)];
}
