import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';

const deckText = (third: string): string =>
  ['# One', '## Two\n\n- a', `## Three\n\n- ${third}`, '## Four\n\n- d'].join('\n\n---\n\n');

describe('layoutDeck', () => {
  it('lays out only the slide that changed', () => {
    const before = parseDeck(deckText('c'));
    const first = layoutDeck(before);
    const second = layoutDeck(parseDeck(deckText('c and more'), before));
    expect(second.slides.map((slide, index) => slide === first.slides[index])).toEqual([true, true, false, true]);
    expect(second.slides[2]!.key).not.toBe(first.slides[2]!.key);
  });

  it('gives the same keys for the same text, however it came about', () => {
    const grown = layoutDeck(parseDeck(deckText('c'), parseDeck(deckText('x'))));
    const fresh = layoutDeck(parseDeck(deckText('c')));
    expect(grown.slides.map((slide) => slide.key)).toEqual(fresh.slides.map((slide) => slide.key));
  });

  it('lays out again when the picture behind a path changes', () => {
    const deck = parseDeck('## Picture\n\n![alt](a.png)');
    const picture = { bytes: new Uint8Array(), mime: 'image/png', width: 100, height: 50 } as const;
    const without = layoutDeck(deck);
    const narrow = layoutDeck(deck, { resources: new Map([['a.png', picture]]) });
    expect(without.slides[0]!.problems.map((problem) => problem.code)).toEqual(['picture-missing']);
    expect(narrow.slides[0]!.problems).toEqual([]);
    expect(narrow.slides[0]!.key).not.toBe(without.slides[0]!.key);
  });

  it('falls back to the first theme and says so', () => {
    const scene = layoutDeck(parseDeck('---\nproofdeck: true\ntheme: nowhere\n---\n\n# One'));
    expect(scene.theme.name).toBe('cloud-native');
    expect(scene.problems.map((problem) => problem.code)).toEqual(['theme-unknown']);
  });

  it('makes sections from stages, named by the outline', () => {
    const text =
      '---\noutline: gpu-efficiency\nlang: en\ntitle: Talk\n---\n\n# Talk\n\n---\n\n<!-- stage: baseline -->\n## A\n\n---\n\n<!-- stage: stage2 -->\n## B\n\n---\n\n## C';
    const scene = layoutDeck(parseDeck(text));
    expect(scene.sections.map((section) => section.first)).toEqual([0, 1, 2]);
    expect(scene.sections[0]!.name).toBe('Talk');
  });
});
