import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { LAYOUTS } from '../../../src/core/layouts';
import { parseDeck } from '../../../src/core/parse';
import { slideSvg } from '../../../src/core/svg';
import { THEMES } from '../../../src/core/themes';
import { writePptx } from '../../../src/pptx';
import { lintPackage } from '../../../src/pptx/package-lint';
import { readingOrderFaults, sceneFaults } from '../scene-checks';
import { fixture } from './lay-out';

const DECKS = ['every-layout.en.md', 'every-layout.zh-CN.md'];
const cases = DECKS.flatMap((name) => THEMES.map((theme) => [name, theme.name] as const));

describe.each(cases)('%s in %s', (name, theme) => {
  const { text, resources } = fixture(name);
  const deck = parseDeck(text.replace('\nlang:', `\ntheme: ${theme}\nlang:`));
  const scene = layoutDeck(deck, { resources });

  it('keeps every text on its slide, in its box, and apart from the others', () => {
    expect(scene.theme.name).toBe(theme);
    expect(sceneFaults(scene, deck)).toEqual([]);
  });

  it('has nothing to report', () => {
    const all = [deck.problems, scene.problems, ...scene.slides.map((slide) => slide.problems)].flat();
    expect(all.filter((problem) => problem.severity !== 'info')).toEqual([]);
  });

  it('keeps the order of the source', () => {
    expect(scene.slides.flatMap(readingOrderFaults)).toEqual([]);
  });

  it('uses no more than five text sizes on a slide', () => {
    for (const slide of scene.slides) {
      const sizes = slide.nodes.flatMap((node) => {
        const bodies =
          node.kind === 'shape' && node.text
            ? [node.text]
            : node.kind === 'table'
              ? node.rows.flatMap((row) => row.cells.map((cell) => cell.text))
              : [];
        return bodies.flatMap((body) => body.paragraphs.flatMap((one) => one.runs.map((run) => run.style.size)));
      });
      expect(new Set(sizes).size, `${slide.layout.name}: ${[...new Set(sizes)]}`).toBeLessThanOrEqual(5);
    }
  });

  it('gives a clean package', async () => {
    expect(lintPackage(await writePptx(scene, { resources }), { scene })).toEqual([]);
  });

  it('draws', () => {
    for (const slide of scene.slides) expect(slideSvg(scene, slide)).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });
});

describe('the English fixture deck', () => {
  it('shows every layout that its blocks can choose or its comments can name', () => {
    const { text, resources } = fixture(DECKS[0]!);
    const used = layoutDeck(parseDeck(text), { resources }).slides.map((slide) => slide.layout.name);
    expect(used).toEqual(
      expect.arrayContaining([
        'Title Slide',
        'Section Header',
        'Content',
        'Two Columns',
        'Comparison',
        'Table',
        'Picture Left',
        'Picture Right',
        'Full Picture',
        'Code',
        'Steps',
        'Timeline',
        'Quote',
        'Closing',
        'Blank',
      ]),
    );
  });
});

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('the designs in %s', (_name, theme) => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '%s: placeholders apart and on the page',
    (_, layout) => {
      const { placeholders, type } = layout.design(theme);
      const shown = placeholders.filter(({ box }) => box.y >= 0);
      expect(new Set(placeholders.map((spec) => spec.index)).size).toBe(placeholders.length);
      expect(type).not.toBe('');
      shown.forEach((one, index) => {
        expect(one.box.x).toBeGreaterThanOrEqual(0);
        expect(one.box.x + one.box.width).toBeLessThanOrEqual(960);
        expect(one.box.y + one.box.height).toBeLessThanOrEqual(540);
        for (const other of shown.slice(index + 1)) {
          const across =
            Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
          const down =
            Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y);
          expect(across > 0.5 && down > 0.5, `${one.name} over ${other.name}`).toBe(false);
        }
      });
    },
  );
});
