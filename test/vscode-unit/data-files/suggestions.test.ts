import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../src/core/layouts';
import { COLOR_ROLES } from '../../../src/core/scene/color';
import { THEMES } from '../../../src/core/themes';
import { THEME_KEYS } from '../../../src/core/themes/theme-keys';
import { suggestions } from '../../../src/vscode/data-files/suggestions';

const suggest = (text: string) => suggestions(text.slice(0, text.indexOf('|')), THEME_KEYS, COLOR_ROLES);
const labels = (text: string) => suggest(text).map(({ label }) => label);
/** The text once the suggestion of that label is taken. */
function taken(text: string, label: string): string {
  const before = text.slice(0, text.indexOf('|'));
  const { insert, replaced } = suggest(text).find((one) => one.label === label)!;
  return before.slice(0, before.length - replaced) + insert;
}

describe('suggestions', () => {
  it('offers the keys of the registry, with what they are for', () => {
    expect(labels('|')).toEqual(THEME_KEYS.map(({ name }) => name));
    expect(suggest('|').every(({ about }) => about?.en && about.zh)).toBe(true);
  });

  it('offers colour roles as keys and as values', () => {
    expect(labels('colors:\n  |')).toEqual([...COLOR_ROLES]);
    expect(labels('cover: { text: |')).toEqual([...COLOR_ROLES]);
    expect(labels('graphics:\n  - color: |')).toEqual([...COLOR_ROLES]);
    expect(labels('colors: { text: |')).toEqual([]);
  });

  it('offers built-in themes and layouts', () => {
    expect(labels('extends: |')).toEqual(THEMES.map(({ name }) => name));
    expect(labels('logo:\n  on: [|')).toEqual(LAYOUTS.map(({ name }) => name));
    expect(labels('logo:\n  on:\n    - |')).toEqual(LAYOUTS.map(({ name }) => name));
    expect(labels('graphics:\n  - { layouts: [content, |')).toEqual(LAYOUTS.map(({ name }) => name));
  });

  it('offers nothing where nothing is known', () => {
    expect(labels('colours:\n  |')).toEqual([]);
    expect(labels('name: |')).toEqual([]);
    expect(labels('name: acme\ntitle: x\n# |')).toEqual([]);
  });

  it('writes a key so that one can go on', () => {
    expect(taken('ex|', 'extends')).toBe('extends: ');
    expect(taken('co|', 'colors')).toBe('colors:\n  ');
    expect(taken('fonts:\n  bo|', 'body')).toBe('fonts:\n  body:\n    ');
    expect(taken('gr|', 'graphics')).toBe('graphics:\n  - ');
    expect(taken('logo:\n  o|', 'on')).toBe('logo:\n  on: [');
    expect(taken('fonts: { bo|', 'body')).toBe('fonts: { body: {');
  });

  it('replaces what was begun', () => {
    expect(taken('logo: { place: top-r|', 'top-right')).toBe('logo: { place: top-right');
  });
});
