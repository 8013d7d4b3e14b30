import type { Span } from '../source/span';
import type { YamlField } from '../source/yaml-tree';
import { TYPE_NAMES, typeNamed } from './keys';

const WORD = /([\p{L}\p{N}_.%-]+)\s*[=:]\s*("[^"]*"|'[^']*'|[^\s]+)|("[^"]*"|'[^']*'|[^\s{}]+)/gu;
/** Words that mean a key by themselves. */
const FLAGS: ReadonlySet<string> = new Set(['horizontal', 'stacked']);

/**
 * The options on a fence's line, as the fields that YAML would give: `bar stacked title="GPU hours" unit=h`. A word
 * alone is a type, or a switch that is on; other words are no options and left alone. All stand at `at`.
 */
export function fenceOptions(info: string, at: Span): YamlField[] {
  const field = (key: string, text: string): YamlField => ({
    key,
    keySpan: at,
    value: { kind: 'scalar', value: text, source: text, span: at },
  });
  return [...info.slice(0, LONGEST).matchAll(WORD)].flatMap(([, key, value, word]): YamlField[] => {
    if (key !== undefined && value !== undefined) return [field(key, unquoted(value))];
    const name = unquoted(word ?? '').replace(/,$/, '');
    if (FLAGS.has(name.toLowerCase())) return [field(name, 'true')];
    return typeNamed(name) || Object.hasOwn(TYPE_NAMES, name) ? [field('type', name)] : [];
  });
}

const LONGEST = 1000;

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
