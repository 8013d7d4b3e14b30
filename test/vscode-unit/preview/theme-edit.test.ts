import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { applyEdits } from '../../../src/core/source/text-edit';
import { themeEdit } from '../../../src/vscode/preview/theme-edit';

const themed = (text: string) => applyEdits(text, [themeEdit(parseDeck(text), 'paper')]);

describe('themeEdit', () => {
  it('replaces the theme that is named', () => {
    expect(themed('---\ntheme: cloud-native # ours\ntitle: A\n---\n# A\n')).toBe(
      '---\ntheme: paper # ours\ntitle: A\n---\n# A\n',
    );
  });

  it('adds the key to front matter without one', () => {
    expect(themed('---\ntitle: A\n---\n# A\n')).toBe('---\ntheme: paper\ntitle: A\n---\n# A\n');
  });

  it('adds front matter to a text without any, with its own line ends', () => {
    expect(themed('# A\r\n')).toBe('---\r\ntheme: paper\r\n---\r\n\r\n# A\r\n');
  });

  it('writes the path of a theme file, in quotes where YAML needs them', () => {
    const written = (path: string) =>
      applyEdits('---\ntheme: paper\n---\n', [themeEdit(parseDeck('---\ntheme: paper\n---\n'), path)]);
    for (const path of ['./acme.theme.yaml', './品牌/深色 1.theme.yaml', './a: #b "c".theme.yaml', '../@a/x.yaml'])
      expect(parseDeck(written(path)).settings.theme).toBe(path);
    expect(written('./acme.theme.yaml')).toBe('---\ntheme: ./acme.theme.yaml\n---\n');
  });

  it('writes the same when it is done again', () => {
    const once = themed('# A\n');
    expect(themed(once)).toBe(once);
  });
});
