import { describe, expect, it } from 'vitest';
import { frontMatterPathAt } from '../../../src/vscode/data-files/front-matter-path';

describe('frontMatterPathAt', () => {
  it('knows the value of metrics there too', () => {
    expect(frontMatterPathAt('---\nmetrics: ./g')).toEqual({ key: 'metrics', typed: './g' });
  });

  it('knows the value of outline there too', () => {
    expect(frontMatterPathAt('---\noutline: ./t')).toEqual({ key: 'outline', typed: './t' });
  });

  it('knows the value of theme in the front matter', () => {
    expect(frontMatterPathAt('---\ntitle: x\ntheme: ')).toEqual({ key: 'theme', typed: '' });
    expect(frontMatterPathAt('\uFEFF---\r\ntheme: ./ac')).toEqual({ key: 'theme', typed: './ac' });
  });

  it.each([
    ['a deck without front matter', 'theme: '],
    ['what follows the front matter', '---\ntitle: x\n---\n\ntheme: '],
    ['another key', '---\ntitle: '],
    ['a nested key', '---\nlint:\n  theme: '],
    ['the key itself', '---\nthe'],
    ['a value that is written already', '---\ntheme: paper '],
  ])('is silent in %s', (_what, before) => {
    expect(frontMatterPathAt(before)).toBeUndefined();
  });
});
