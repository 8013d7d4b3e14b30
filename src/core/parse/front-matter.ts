import { type Message, message } from '../source/message';
import type { Problem } from '../source/problem';
import { absolute, type Span, span } from '../source/span';
import { nearest } from '../source/spelling';
import { readYamlMapping, type YamlEntry } from '../source/yaml';
import { directiveOf } from './directives';
import { FRONT_MATTER_KEYS, type FrontMatterKey, frontMatterKeyOf } from './front-matter-keys';

/** The front matter as read; spans are absolute. Shared by two parses as long as its text is the same. */
export interface FrontMatter {
  /** The fences and everything between; '' without front matter. */
  readonly text: string;
  readonly start: number;
  /** Where the slides begin. */
  readonly end: number;
  readonly keySpans: ReadonlyMap<string, Span>;
  readonly raw: Readonly<Record<string, unknown>>;
  /** Values that passed the check of their type, by key. */
  readonly checked: Readonly<Record<string, unknown>>;
  /** The directives among them, as they came. */
  readonly directives: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const BYTE_ORDER_MARK = 0xfeff;

/** Reads the front matter at the start of a file. Never throws; broken YAML gives what could be read, and problems. */
export function readFrontMatter(text: string, previous?: FrontMatter): FrontMatter {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const found = findFrontMatter(text, start);
  if (!found) return { ...NONE, start, end: start };
  const whole = text.slice(start, found.end);
  if (previous && previous.text === whole && previous.start === start) return previous;
  return { text: whole, start, end: found.end, ...readYaml(text.slice(found.from, found.to), found.from) };
}

const NONE = { text: '', keySpans: new Map<string, Span>(), raw: {}, checked: {}, directives: {}, problems: [] };

interface Found {
  /** The YAML between the fences. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function findFrontMatter(text: string, start: number): Found | undefined {
  if (!text.startsWith('---', start)) return undefined;
  const from = nextLine(text, start);
  if (text.slice(start + 3, from).trim() !== '') return undefined;
  for (let at = from; at < text.length; ) {
    const next = nextLine(text, at);
    if ((text.startsWith('---', at) || text.startsWith('...', at)) && text.slice(at + 3, next).trim() === '') {
      return isMarkdown(text.slice(from, at)) ? undefined : { from, to: at, end: next };
    }
    at = next;
  }
  return undefined;
}

/** Where the line after the one of `at` begins; the text's end if there is none. */
function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Whether what stands between two dividers at the start of a file is a first slide rather than YAML. */
function isMarkdown(text: string): boolean {
  const firstLine = text.trimStart().split('\n', 1)[0]!;
  return /^(?:#{1,6}\s|[-*+]\s|>|!\[|```|<)/.test(firstLine) && !/^[\w$-]+[ \t]*:(?:\s|$)/m.test(text);
}

function readYaml(yaml: string, offset: number): Omit<FrontMatter, 'text' | 'start' | 'end'> {
  const problems: Problem[] = [];
  const mapping = readYamlMapping(yaml);
  if (!mapping) {
    const text = message('The front matter is not a list of keys and values.');
    problems.push({
      code: 'front-matter-syntax',
      severity: 'error',
      message: text,
      span: span(offset, offset + yaml.length),
    });
  }
  for (const { text, span: place } of mapping?.errors ?? []) {
    const problem = message('The front matter is not valid YAML: {0}', text);
    problems.push({ code: 'front-matter-syntax', severity: 'error', message: problem, span: absolute(place, offset) });
  }
  const entries = mapping?.entries ?? [];
  const checked: Record<string, unknown> = {};
  const directives: Record<string, unknown> = {};
  for (const entry of entries) {
    const value = checkEntry(entry, offset, problems);
    if (value === undefined) continue;
    checked[entry.key] = value;
    if (directiveOf(entry.key)) directives[entry.key] = value;
  }
  const keySpans = new Map(entries.map(({ key, valueSpan }) => [key, absolute(valueSpan, offset)]));
  return { keySpans, raw: mapping?.value ?? {}, checked, directives, problems };
}

/** The entry's value if it is of the type its key wants; reports it otherwise, and unknown keys. */
function checkEntry(entry: YamlEntry, offset: number, problems: Problem[]): unknown {
  const known = frontMatterKeyOf(entry.key);
  if (!known) {
    const place = absolute(entry.keySpan, offset);
    problems.push({ code: 'front-matter-unknown', severity: 'info', message: unknownKey(entry.key), span: place });
    return entry.value ?? undefined;
  }
  const value = valueOfType(entry, known);
  if (value !== WRONG) return value;
  const text = WRONG_TYPE[known.type](entry.key);
  const place = absolute(entry.valueSpan, offset);
  problems.push({ code: 'front-matter-type', severity: 'warning', message: text, span: place });
  return undefined;
}

const WRONG = Symbol('wrong type');

const WRONG_TYPE: Readonly<Record<FrontMatterKey['type'], (key: string) => Message>> = {
  string: (key) => message('"{0}" wants a text.', key),
  boolean: (key) => message('"{0}" wants true or false.', key),
  levels: (key) => message('"{0}" wants a heading level from 1 to 6, or a list of levels.', key),
  any: (key) => message('"{0}" has a value that cannot be read.', key),
};

function valueOfType({ value, source }: YamlEntry, { type }: FrontMatterKey): unknown {
  if (value === null || value === undefined) return type === 'string' && source.startsWith('#') ? source : undefined;
  if (type === 'string') return typeof value === 'string' ? value : typeof value === 'object' ? WRONG : source;
  if (type === 'boolean') return typeof value === 'boolean' ? value : WRONG;
  if (type === 'levels') return value === false || headingLevels(value) ? value : WRONG;
  return value;
}

/** The heading levels that `headingDivider` names: 2 means 1 and 2, [2] means 2 alone. Undefined for anything else. */
export function headingLevels(value: unknown): readonly number[] | undefined {
  const isLevel = (one: unknown): one is number => Number.isInteger(one) && Number(one) >= 1 && Number(one) <= 6;
  if (isLevel(value)) return Array.from({ length: value }, (_, index) => index + 1);
  return Array.isArray(value) && value.every(isLevel) ? value : undefined;
}

function unknownKey(name: string): Message {
  const meant = nearest(name, FRONT_MATTER_KEYS.keys());
  if (meant) return message('Unknown front matter key "{0}": did you mean "{1}"?', name, meant);
  return message('Unknown front matter key "{0}".', name);
}
