import { describe, expect, it } from 'vitest';
import { filePlace, normalize } from '../../src/vscode/file-places';

const place = (name: string, roots = ['/ada/talks']) => filePlace(name, '/ada/talks/gpu', roots);

describe('filePlace', () => {
  it('resolves from the deck’s folder', () => {
    expect(place('img/a.png')).toEqual({ path: '/ada/talks/gpu/img/a.png' });
    expect(place('./a.png')).toEqual({ path: '/ada/talks/gpu/a.png' });
    expect(place('img\\a.png')).toEqual({ path: '/ada/talks/gpu/img/a.png' });
  });

  it('takes every sign of a name as it is', () => {
    expect(place('C# 100%?.png')).toEqual({ path: '/ada/talks/gpu/C# 100%?.png' });
  });

  it('goes up as far as the workspace reaches', () => {
    expect(place('../shared/a.png')).toEqual({ path: '/ada/talks/shared/a.png' });
    expect(place('../../a.png')).toEqual({ fault: 'outside' });
    expect(place('../shared/a.png', ['/ada/talks/gpu'])).toEqual({ fault: 'outside' });
  });

  it('is not fooled by a folder with a longer name', () => {
    expect(filePlace('../gpu-secret/a.png', '/ada/gpu', ['/ada/gpu'])).toEqual({ fault: 'outside' });
  });

  it.each(['https://example.org/a.png', 'file:///etc/a.png', '/etc/a.png', '//server/a.png', 'c:/a.png'])(
    'refuses %s',
    (name) => {
      expect(place(name, ['/'])).toEqual({ fault: 'outside' });
    },
  );

  it('does not read pictures that are written into the deck itself', () => {
    expect(place('data:image/png;base64,AAAA')).toEqual({ fault: 'unsupported' });
  });
});

describe('normalize', () => {
  it('stays at the root', () => {
    expect(normalize('/a/../../../b/./c//d')).toBe('/b/c/d');
  });
});
