import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../src/core/blocks/picture/words';

describe("Marp's words beside a picture", () => {
  it.each([
    ['w:200', { width: { points: 150 } }],
    ['width:200px', { width: { points: 150 } }],
    ['h:1in', { height: { points: 72 } }],
    ['height:2cm', { height: { points: 144 / 2.54 } }],
    ['w:50%', { width: { share: 0.5 } }],
    ['w:10vw', { width: { points: 96 } }],
    ['width:auto', {}],
    ['w:0', {}],
    ['w:wide', {}],
  ])('%s gives a size', (word, wanted) => {
    const { width, height } = readWords([word]);
    expect({ ...(width && { width }), ...(height && { height }) }).toEqual(wanted);
  });

  it.each([
    ['opacity', 0.5],
    ['opacity:.3', 0.3],
    ['opacity:30%', 0.3],
    ['opacity:2', 1],
    ['opacity:high', 1],
  ])('%s gives an opacity', (word, wanted) => {
    expect(readWords([word]).opacity).toBe(wanted);
  });

  it.each([
    [['bg'], 'cover'],
    [['bg', 'fit'], 'contain'],
    [['bg', 'contain'], 'contain'],
    [['bg', 'auto'], 'auto'],
    [['bg', '150%'], { share: 1.5 }],
  ] as const)('%s says how a background fills its area', (words, fill) => {
    expect(readWords(words).fill).toEqual(fill);
  });

  it.each([
    ['left', { side: 'left', share: 0.5 }],
    ['right:33%', { side: 'right', share: 0.33 }],
    ['left:99%', { side: 'left', share: 0.9 }],
    ['right:0%', { side: 'right', share: 0.1 }],
  ])('%s takes a side of the slide', (word, split) => {
    expect(readWords(['bg', word]).split).toEqual(split);
  });

  it('lets the later of two words win, and keeps filters apart', () => {
    expect(readWords(['w:100', 'w:200', 'blur:5px', 'sepia', 'vertical'])).toEqual({
      width: { points: 150 },
      filters: ['blur:5px', 'sepia'],
      fill: 'cover',
      vertical: true,
    });
    expect(readWords(undefined)).toEqual({ filters: [], fill: 'cover', vertical: false });
  });
});
