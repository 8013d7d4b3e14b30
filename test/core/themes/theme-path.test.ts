import { describe, expect, it } from 'vitest';
import { besideTheme, themePath, themePictures } from '../../../src/core/themes/theme-path';

describe('themePath', () => {
  it('tells files from names', () => {
    expect(['./acme.theme.yaml', 'acme.yml', '../brand/acme', 'C:\\brand\\acme.yaml'].map(themePath)).toEqual([
      './acme.theme.yaml',
      'acme.yml',
      '../brand/acme',
      'C:\\brand\\acme.yaml',
    ]);
    expect(['paper', 'gaia', ''].map(themePath)).toEqual([undefined, undefined, undefined]);
  });
});

describe('pictures of a theme file', () => {
  it('count from the deck’s folder, as the deck’s own do', () => {
    expect(besideTheme('./logo.png', './acme.theme.yaml')).toBe('logo.png');
    expect(besideTheme('img/logo.png', '../brand/acme.theme.yaml')).toBe('../brand/img/logo.png');
    expect(besideTheme('../logo.png', 'brand\\acme.theme.yaml')).toBe('brand/../logo.png');
    expect(besideTheme('logo.png', 'acme.theme.yaml')).toBe('logo.png');
  });

  it('stay what they are when they count from elsewhere', () => {
    expect(besideTheme('/srv/logo.png', 'brand/acme.theme.yaml')).toBe('/srv/logo.png');
    expect(besideTheme('https://example.org/logo.png', 'brand/a.yaml')).toBe('https://example.org/logo.png');
  });

  it('are those that it names', () => {
    expect(themePictures({ path: 'brand/a.yaml', text: 'logo: { picture: logo.png }' })).toEqual(['brand/logo.png']);
    expect(themePictures({ path: 'brand/a.yaml', text: 'name: x' })).toEqual([]);
    expect(themePictures({ fault: 'missing' })).toEqual([]);
    expect(themePictures(undefined)).toEqual([]);
  });
});
