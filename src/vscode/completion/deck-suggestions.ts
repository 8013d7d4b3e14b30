import type { Metrics } from '../../core/scene/metrics';
import { type Suggestion, suggestions } from '../data-files/suggestions';
import type { DeckKeys } from './deck-keys';

/** Where in a deck the cursor stands, as far as completion cares. */
type Place =
  | { readonly kind: 'front-matter'; readonly yaml: string }
  | { readonly kind: 'directive'; readonly yaml: string }
  | { readonly kind: 'fence'; readonly language: string; readonly yaml: string }
  | { readonly kind: 'reference'; readonly typed: string };

/** What fits at the end of `before`, a deck up to the cursor. `metrics` is the deck's data, if it has any. */
export function deckSuggestions(
  before: string,
  keys: DeckKeys,
  roles: readonly string[],
  metrics: Metrics | undefined,
): readonly Suggestion[] {
  const place = placeOf(before);
  switch (place?.kind) {
    case 'front-matter':
      return suggestions(place.yaml, keys.frontMatter, roles);
    case 'directive':
      return suggestions(place.yaml, keys.directives, roles);
    case 'fence':
      return suggestions(place.yaml, keys.fences[place.language] ?? [], roles);
    case 'reference':
      return references(place.typed, metrics);
    default:
      return [];
  }
}

function placeOf(before: string): Place | undefined {
  const front = frontMatterOf(before);
  if (front !== undefined) return { kind: 'front-matter', yaml: front };
  const fence = openFence(before);
  if (fence) return fence;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const directive = /<!--[ \t]*((?:(?!-->).)*)$/.exec(line)?.[1];
  if (directive !== undefined) return { kind: 'directive', yaml: directive };
  const reference = /\{\{[ \t]{0,4}([\w.-]*)$/.exec(line)?.[1];
  return reference === undefined ? undefined : { kind: 'reference', typed: reference };
}

/** The front matter so far, while it is open. */
function frontMatterOf(before: string): string | undefined {
  const text = before.replace(/^\uFEFF/, '');
  const first = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (first === undefined) return undefined;
  const rest = text.slice(first.length);
  return /^(?:---|\.\.\.)[ \t]*$/m.test(rest) ? undefined : rest;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w-]*)/;

/** The block of YAML that the cursor is in. */
function openFence(before: string): Place | undefined {
  let open: { marks: string; language: string; from: number } | undefined;
  let at = 0;
  for (const line of before.split('\n')) {
    const [, marks, language] = FENCE.exec(line) ?? [];
    if (marks !== undefined && !open) open = { marks, language: language!.toLowerCase(), from: at + line.length + 1 };
    else if (marks !== undefined && open && marks.startsWith(open.marks) && language === '') open = undefined;
    at += line.length + 1;
  }
  if (!open || open.from > before.length) return undefined;
  return { kind: 'fence', language: open.language, yaml: before.slice(open.from) };
}

/**
 * How many of the characters after the cursor a suggestion takes the place of: editors close a brace as it is typed, and
 * a value brings its closing braces along.
 */
export function takenAfter(insert: string, after: string): number {
  return insert.endsWith('}}') ? /^\}{0,2}/.exec(after)![0].length : 0;
}

/** `{{` first the stages, after the dot the stage's fields, with their values. */
function references(typed: string, metrics: Metrics | undefined): Suggestion[] {
  if (!metrics) return [];
  const dot = typed.lastIndexOf('.');
  if (dot < 0) {
    return metrics.stages.map(({ id, label }) => ({
      kind: 'value',
      label: id,
      insert: `${id}.`,
      replaced: typed.length,
      about: label,
    }));
  }
  const stage = metrics.stages.find(({ id }) => id === typed.slice(0, dot));
  return [...(stage?.values.values() ?? [])].map(({ field, value, unit }) => {
    const shown = value === undefined ? '?' : `${value} ${unit}`.trim();
    return {
      kind: 'value',
      label: field.name,
      insert: `${field.name}}}`,
      replaced: typed.length - dot - 1,
      about: { en: `${field.label.en}: ${shown}`, zh: `${field.label.zh}：${shown}` },
    };
  });
}
