import { describe, expect, it } from 'vitest';
import { cursorPlace } from '../../../src/vscode/data-files/cursor-place';

/** The place of `|` as `path / at / typed`. */
function place(text: string): string | undefined {
  const found = cursorPlace(text.slice(0, text.indexOf('|')));
  return found && `${found.path.join('.')} / ${found.at} / ${found.typed}`;
}

describe('cursorPlace', () => {
  it.each([
    ['an empty file', '|', ' / key / '],
    ['the top', 'extends: paper\nna|', ' / key / na'],
    ['a value', 'extends: pa|', 'extends / value / pa'],
    ['a key below a key', 'colors:\n  text: "#000"\n  acc|', 'colors / key / acc'],
    ['back at the top', 'colors:\n  text: "#000"\n\nfo|', ' / key / fo'],
    ['a value below', 'fonts:\n  body:\n    latin: Ca|', 'fonts.body.latin / value / Ca'],
    ['a sibling of a mapping', 'fonts:\n  body:\n    latin: Calibri\n  he|', 'fonts / key / he'],
    ['an item of a list', 'graphics:\n  - sh|', 'graphics / key / sh'],
    ['an item that just begins', 'graphics:\n  -|', 'graphics / key / '],
    ['a later key of an item', 'graphics:\n  - shape: rect\n    co|', 'graphics / key / co'],
    ['the next item', 'graphics:\n  - shape: rect\n    x: 1\n  - |', 'graphics / key / '],
    ['a list not indented', 'graphics:\n- shape: el|', 'graphics.shape / value / el'],
    ['a key in braces', 'logo: { pl|', 'logo / key / pl'],
    ['a value in braces', 'logo: { picture: ./a.png, place: top-|', 'logo.place / value / top-'],
    ['brackets in braces', 'logo: { on: [content, |', 'logo.on / value / '],
    ['after brackets', 'logo: { on: [content], pl|', 'logo / key / pl'],
    ['braces in a list', 'graphics:\n  - { shape: rect, color: acc|', 'graphics.color / value / acc'],
    ['a list of names', 'logo:\n  on: [co|', 'logo.on / value / co'],
    ['names below each other', 'logo:\n  on:\n    - con|', 'logo.on / key / con'],
    ['quotes', 'colors: { text: "#1|', 'colors.text / value / "#1'],
    ['Windows line ends', 'colors:\r\n  te|', 'colors / key / te'],
  ])('knows %s', (_what, text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it.each(['# a comm|', 'extends: paper # th|', 'colors:\n  # te|'])('is silent in a comment: %s', (text) => {
    expect(place(text)).toBeUndefined();
  });
});
