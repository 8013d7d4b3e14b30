import type { Bilingual } from '../../core/source/bilingual';
import type { ThemeKey, ThemeValue } from '../../core/themes/theme-keys';
import { cursorPlace } from './cursor-place';

/** What can be written at a place in a data file. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'color';
  readonly label: string;
  /** What is written in place of the `replaced` characters before the cursor. */
  readonly insert: string;
  readonly replaced: number;
  readonly about?: Bilingual;
}

/** The keys or values that fit at the end of `before`, the text of a data file up to the cursor. */
export function suggestions(
  before: string,
  keys: readonly ThemeKey[],
  roles: readonly string[],
): readonly Suggestion[] {
  const place = cursorPlace(before);
  if (!place) return [];
  const { path, at, typed } = place;
  const replaced = typed.length;
  const value = valueAt(path, keys);
  const here = path.length === 0 ? keys : keysOf(value);
  if (at === 'key' && here.length > 0) {
    return here.map(({ name, value: own, about }) => ({
      kind: 'key',
      label: name,
      insert: `${name}:${startOf(own, path.length, before)}`,
      replaced,
      about,
    }));
  }
  // What stands on a line of its own may be a value too: a list's item, or one that begins below its key.
  return value ? valuesOf(value, roles).map((one) => ({ ...one, replaced })) : [];
}

/** The value that a path of keys leads to; items of lists have no key of their own. */
function valueAt(path: readonly string[], keys: readonly ThemeKey[]): ThemeValue | undefined {
  let value: ThemeValue | undefined;
  let here = keys;
  for (const name of path) {
    value = here.find((key) => key.name === name)?.value;
    here = keysOf(value);
  }
  return value;
}

function keysOf(value: ThemeValue | undefined): readonly ThemeKey[] {
  if (value?.kind === 'map') return value.keys;
  if (value?.kind === 'list') return keysOf(value.of);
  return [];
}

/** What follows a key: a new line for a mapping or a list of them, a bracket for a list of names, else a space. */
function startOf(value: ThemeValue, depth: number, before: string): string {
  const inBrackets = /[{[][^\n]*$/.test(before);
  if (value.kind === 'map' && value.inline) return ' ';
  if (value.kind === 'map') return inBrackets ? ' {' : `\n${'  '.repeat(depth + 1)}`;
  if (value.kind === 'list') return keysOf(value).length > 0 ? `\n${'  '.repeat(depth + 1)}- ` : ' [';
  return ' ';
}

function valuesOf(value: ThemeValue, roles: readonly string[]): Omit<Suggestion, 'replaced'>[] {
  if (value.kind === 'list') return valuesOf(value.of, roles);
  if (value.kind === 'choice') return value.values.map((one) => ({ kind: 'value', label: one, insert: one }));
  if (value.kind === 'color' && value.roles) return roles.map((one) => ({ kind: 'color', label: one, insert: one }));
  return [];
}
