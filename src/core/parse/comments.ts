import type { Directive } from '../deck/deck';
import { message } from '../source/message';
import { nearest } from '../source/spelling';
import { readYamlMapping } from '../source/yaml';
import { DIRECTIVES, type DirectiveKey, directiveOf } from './directives';
import { readNote } from './notes';
import { placeOf, type Reading, report } from './reading';

interface WrittenKey {
  readonly key: string;
  /** The value as written, and as YAML reads it. */
  readonly source: string;
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/** `key: value` with a plain value: the form of nearly every directive, read without YAML. */
const PLAIN_LINE = /^([ \t]*)([$_]?[A-Za-z][\w-]*)[ \t]*:(?:[ \t](?![ \t]*["'[{|>&*!%@`])(.*))?$/;
const ANY_LINE = /^([ \t]*)([$_]?[A-Za-z][\w-]*)[ \t]*:(?:[ \t](.*))?$/;
const LOOKS_LIKE_DIRECTIVE = /^\s*[$_]?[A-Za-z][\w-]*\s*:(?:\s|$)/;

/**
 * Reads a comment, `<!--` and `-->` included, whose characters `reading.at` places on the slide: directives if it is
 * a mapping of known keys only, nothing if it speaks to the linter, else a speaker note.
 */
export function readComment(html: string, reading: Reading): void {
  const inner = innerOf(html);
  const text = html.slice(inner.from, inner.to);
  if (text.trim() === '' || /^\s*lint-/.test(text)) return;
  const written = LOOKS_LIKE_DIRECTIVE.test(text) ? writtenKeys(text) : undefined;
  if (written && written.length > 0) {
    const directives = written.map((one) => directiveFrom(one, inner.from, reading));
    if (directives.every((one) => one !== undefined)) {
      reading.directives.push(...directives);
      return;
    }
    reportMisspelt(written, inner.from, reading);
  }
  const at = (offset: number): number => reading.at(offset + inner.from);
  readNote(text, { ...reading, at }, placeOf(reading, 0, html.length));
}

function innerOf(html: string): { from: number; to: number } {
  if (/^<!---?>/.test(html)) return { from: 0, to: 0 };
  return { from: 4, to: html.endsWith('-->') && html.length >= 7 ? html.length - 3 : html.length };
}

/** Plain lines first, because nearly all are; then YAML; then, for `footer: *draft*` and the like, lines as they stand. */
function writtenKeys(text: string): readonly WrittenKey[] | undefined {
  return lineKeys(text, PLAIN_LINE) ?? yamlKeys(text) ?? lineKeys(text, ANY_LINE);
}

/** One key per line; undefined if a line is something else, or a key's value stands below it. */
function lineKeys(text: string, pattern: RegExp): readonly WrittenKey[] | undefined {
  const keys: WrittenKey[] = [];
  let start = 0;
  let indentOfEmpty = Number.POSITIVE_INFINITY;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const found = pattern.exec(line);
      if (!found || found[1]!.length > indentOfEmpty) return undefined;
      const source = (found[3] ?? '').trim().split(/\s#\s/)[0]!.trimEnd();
      const from = start + found[1]!.length;
      keys.push({ key: found[2]!, source, value: plainScalar(source), from, to: start + line.trimEnd().length });
      indentOfEmpty = source === '' ? found[1]!.length : Number.POSITIVE_INFINITY;
    }
    start += line.length + 1;
  }
  return keys;
}

function plainScalar(source: string): unknown {
  if (source === '' || source === '~' || source === 'null') return null;
  if (source === 'true' || source === 'false') return source === 'true';
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(source) ? Number(source) : source;
}

function yamlKeys(text: string): readonly WrittenKey[] | undefined {
  const mapping = readYamlMapping(text);
  if (!mapping || mapping.errors.length > 0) return undefined;
  return mapping.entries.map(({ key, value, source, keySpan, valueSpan }) => {
    const to = Math.max(keySpan.end, valueSpan.end);
    return { key, value, source: typeof value === 'string' ? value : source, from: keySpan.start, to };
  });
}

function directiveFrom(written: WrittenKey, offset: number, reading: Reading): Directive | undefined {
  const known = directiveOf(written.key);
  if (!known) return undefined;
  const place = placeOf(reading, offset + written.from, offset + written.to);
  return { key: written.key, value: valueFor(known.directive, written), span: place };
}

function valueFor({ type }: DirectiveKey, { value, source }: WrittenKey): unknown {
  const isScalar = typeof value !== 'object' || value === null;
  if (type === 'string' && isScalar) return value === null && !source.startsWith('#') ? null : source;
  return value;
}

function reportMisspelt(written: readonly WrittenKey[], offset: number, reading: Reading): void {
  for (const { key, from } of written) {
    if (directiveOf(key)) continue;
    const prefix = /^[_$]/.test(key) ? key[0]! : '';
    const meant = nearest(key.slice(prefix.length), DIRECTIVES.keys());
    if (!meant) continue;
    const text = message(
      'Unknown directive "{0}": did you mean "{1}"? As it is, the comment is a speaker note.',
      key,
      prefix + meant,
    );
    report(reading, 'directive-unknown', 'warning', text, placeOf(reading, offset + from, offset + from + key.length));
  }
}
