import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { entryOf, extentOf, offsetOf, placeOf } from '../../../src/vscode/preview/positions';

function drawn(text: string) {
  const deck = parseDeck(text);
  return { deck, scene: layoutDeck(deck) };
}

const text = '---\ntitle: A\n---\n\n# One\n\n---\n\n## Two\n\n- point\n\n---\n\n## Three\n';
const three = drawn(text);

/** The second slide is too long for one page and asks to be divided. */
const bullets = Array.from({ length: 40 }, (_, index) => `- Point number ${index + 1}`).join('\n');
const longText = `# One\n\n---\n\n<!-- overflow: split -->\n## Two\n\n${bullets}\n\n---\n\n## Three\n`;
const long = drawn(longText);

describe('placeOf', () => {
  it('finds the slide of an offset', () => {
    expect(placeOf(three, text.indexOf('One'))).toMatchObject({ slide: 0 });
    expect(placeOf(three, text.indexOf('point'))).toMatchObject({ slide: 1 });
    expect(placeOf(three, text.length)).toMatchObject({ slide: 2 });
  });

  it('counts the front matter to the first slide', () => {
    expect(placeOf(three, 5)).toEqual({ slide: 0, offset: 0 });
  });

  it('finds the page of a divided slide', () => {
    const pages = long.scene.slides.length;
    expect(pages).toBeGreaterThan(3);
    expect(placeOf(long, longText.indexOf('number 1\n'))).toMatchObject({ slide: 1 });
    expect(placeOf(long, longText.indexOf('number 40'))).toMatchObject({ slide: pages - 2 });
    expect(placeOf(long, longText.indexOf('Three'))).toMatchObject({ slide: pages - 1 });
  });
});

describe('offsetOf', () => {
  it('is the way back', () => {
    for (const found of [three, long]) {
      for (let offset = found.deck.slides[0]!.offset; offset < found.deck.slides.at(-1)!.offset; offset += 7) {
        const place = placeOf(found, offset);
        const { offset: start, body } = found.deck.slides[found.scene.slides[place.slide]!.source]!;
        expect(offsetOf(found, place)).toBe(Math.min(offset, start + body.text.length));
      }
    }
  });

  it('stays on the slide, and knows no page that is not there', () => {
    expect(offsetOf(three, { slide: 0, offset: 10_000 })).toBeLessThanOrEqual(three.deck.slides[1]!.offset);
    expect(offsetOf(three, { slide: 3, offset: 0 })).toBeUndefined();
  });
});

describe('extentOf', () => {
  it('follows one page after another', () => {
    const pages = long.scene.slides.map((_, page) => extentOf(long, page)!);
    for (const [index, { start, end }] of pages.entries()) {
      expect(end).toBeGreaterThan(start);
      if (index > 0) expect(start).toBeGreaterThanOrEqual(pages[index - 1]!.end);
    }
    expect(extentOf(long, pages.length)).toBeUndefined();
  });
});

describe('entryOf', () => {
  it('is where the first text of a page stands', () => {
    expect(entryOf(three, 1)).toBe(text.indexOf('## Two'));
    expect(entryOf(three, 3)).toBeUndefined();
  });

  it('passes over the title that a further page repeats', () => {
    const second = entryOf(long, 2)!;
    expect(longText.slice(second)).toMatch(/^(?:- )?Point number \d+\n/);
    expect(placeOf(long, second)).toMatchObject({ slide: 2 });
    expect(extentOf(long, 2)!.start).toBe(second);
  });
});

/** A table of 60 rows, its header on every page. */
const rows = Array.from({ length: 60 }, (_, index) => `| row-${index} | ${index} |`).join('\n');
const tableText = `<!-- overflow: split -->\n## Table\n\n| Name | Value |\n| --- | ---: |\n${rows}\n`;
const table = drawn(tableText);

describe('a table over several pages', () => {
  it('is mapped row by row', () => {
    const last = table.scene.slides.length - 1;
    expect(last).toBeGreaterThan(1);
    expect(placeOf(table, tableText.indexOf('row-0 ')).slide).toBe(0);
    expect(placeOf(table, tableText.indexOf('row-59')).slide).toBe(last);
    const pages = Array.from({ length: 60 }, (_, row) => placeOf(table, tableText.indexOf(`row-${row} `)).slide);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(new Set(pages).size).toBe(last + 1);
  });

  it('has its header on the first', () => {
    expect(placeOf(table, tableText.indexOf('Name')).slide).toBe(0);
    expect(tableText.slice(entryOf(table, 1)!)).toMatch(/^(?:\| )?row-\d+ /);
  });
});
