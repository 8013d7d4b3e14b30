import { describe, expect, it } from 'vitest';
import { cssColor } from '../../../src/core/scene/css-color';

describe('colours as CSS writes them', () => {
  it.each([
    ['navy', '#000080'],
    ['Tomato', '#FF6347'],
    [' rebeccapurple ', '#663399'],
    ['#abc', '#AABBCC'],
    ['#12233b', '#12233B'],
    ['rgb(1, 2, 3)', '#010203'],
    ['rgb(255 128 300)', '#FF80FF'],
  ])('%s is %s', (text, wanted) => {
    expect(cssColor(text)).toBe(wanted);
  });

  it.each(['', 'bleu', '#12', '#12345', '#12345678', 'transparent', 'rgba(0,0,0,.5)', 'url(a.png)', 'constructor'])(
    '%s is none that slides know',
    (text) => {
      expect(cssColor(text)).toBeUndefined();
    },
  );
});
