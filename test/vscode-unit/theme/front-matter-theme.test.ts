import { describe, expect, it } from 'vitest';
import { frontMatterThemeAt } from '../../../src/vscode/theme/front-matter-theme';

describe('frontMatterThemeAt', () => {
  it('knows the value of theme in the front matter', () => {
    expect(frontMatterThemeAt('---\ntitle: x\ntheme: ')).toEqual({ typed: '' });
    expect(frontMatterThemeAt('\uFEFF---\r\ntheme: ./ac')).toEqual({ typed: './ac' });
  });

  it.each([
    ['a deck without front matter', 'theme: '],
    ['what follows the front matter', '---\ntitle: x\n---\n\ntheme: '],
    ['another key', '---\ntitle: '],
    ['a nested key', '---\nlint:\n  theme: '],
    ['the key itself', '---\nthe'],
    ['a value that is written already', '---\ntheme: paper '],
  ])('is silent in %s', (_what, before) => {
    expect(frontMatterThemeAt(before)).toBeUndefined();
  });
});
