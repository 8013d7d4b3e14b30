import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';

const FRONT = `---
proofdeck: true
title: Edits
lang: en
outline: gpu-efficiency
metrics:
  stage1: { gpu_utilization_percent: 48 }
  stage2: { gpu_utilization_percent: 62 }
---
`;
const SLIDES = [
  '# Edits',
  '<!-- stage: stage1 -->\n## Where we start\n\n- Busy {{stage1.gpu_utilization_percent}} of the time\n- ![A card](card.png)',
  '## Queues\n\n1. One\n2. Two\n\n::: notes\nSay it.\n:::',
  '<!-- stage: stage2 -->\n## After binpacking\n\n```metrics\nfields: [gpu_utilization_percent]\n```',
  '## The end\n\n- Thanks',
];

/** Texts of one deck as its author changes it, each from the one before. */
const EDITS: readonly ((slides: readonly string[], front: string) => readonly [readonly string[], string])[] = [
  (slides, front) => [slides.with(2, `${slides[2]!}\n\nMore`), front],
  (slides, front) => [slides.toSpliced(1, 0, '## New\n\n- In between'), front],
  (slides, front) => [slides.with(1, '<!-- stage: stage3 -->\n## New\n\n- In between'), front],
  (slides, front) => [slides.with(3, `<!-- hide: true -->\n${slides[3]!}`), front],
  (slides, front) => [slides.with(2, `<!-- paginate: hold -->\n${slides[2]!}`), front],
  (slides, front) => [slides.with(4, `<!-- _transition: fade 500ms -->\n${slides[4]!}`), front],
  (slides, front) => [slides, front.replace('48', '49')],
  (slides, front) => [slides.with(0, '<!-- footer: Ours -->\n# Edits'), front],
  (slides, front) => [slides, front.replace('title: Edits', 'title: Another')],
  (slides, front) => [slides.toSpliced(2, 1), front],
  (slides, front) => [slides.toReversed(), front],
  (slides, front) => [slides.slice(0, -1), front],
  (slides, front) => [slides, front.replace('lang: en', 'lang: zh-CN')],
  (slides, front) => [slides, front.replace('lang: zh-CN', 'lang: zh-CN\ntheme: paper')],
];

const picture = (width: number) => ({ bytes: new Uint8Array(), mime: 'image/png', width, height: 50 }) as const;

describe('layoutDeck, edit by edit', () => {
  it('gives what it would give of the text alone', () => {
    let slides: readonly string[] = SLIDES;
    let front = FRONT;
    const text = () => `${front}\n${slides.join('\n\n---\n\n')}\n`;
    let deck = parseDeck(text());
    EDITS.forEach((edit, index) => {
      [slides, front] = edit(slides, front);
      deck = parseDeck(text(), deck);
      // As in an editor, the map of pictures is another one every time, and now and then a picture is.
      const resources = () => new Map([['card.png', picture(100 + Math.floor(index / 4))]]);
      const grown = layoutDeck(deck, { resources: resources() });
      const fresh = layoutDeck(parseDeck(text()), { resources: resources() });
      expect(JSON.stringify(grown), `edit ${index + 1}`).toBe(JSON.stringify(fresh));
    });
  });

  it('keeps the slides that nothing was done to', () => {
    const deckOf = (last: string) => `${FRONT}\n${[...SLIDES.slice(0, -1), last].join('\n\n---\n\n')}\n`;
    const resources = [['card.png', picture(100)]] as const;
    const first = parseDeck(deckOf('## The end'));
    const before = layoutDeck(first, { resources: new Map(resources) });
    const after = layoutDeck(parseDeck(deckOf('## The very end'), first), { resources: new Map(resources) });
    expect(after.slides.map((slide, index) => slide === before.slides[index])).toEqual([true, true, true, true, false]);
  });
});
