import { describe, expect, it } from 'vitest';
import {
  type PlacedText,
  readWords,
  renderedLines,
  sceneLines,
  textsOf,
  type Word,
} from '../../scripts/lib/rendered-lines';
import { body, box, cell, line, paragraph, run, slide, table, textBox } from '../pptx/scene-builder';

/** A word at a place, 20 points high. */
function word(text: string, left: number, top: number): Word {
  return { text, left, right: left + text.length * 10, top, bottom: top + 20 };
}

const placed = (text: string | ReturnType<typeof paragraph>[]): PlacedText => ({
  name: 'Text',
  box: box(50, 100, 200, 48),
  body: body(text),
});

describe('reading words of a rendering', () => {
  it('keeps pages apart and resolves entities', () => {
    const html =
      '<page width="960"><word xMin="1.5" yMin="2" xMax="3" yMax="4">a&amp;b</word></page><page width="960"></page>';
    expect(readWords(html)).toEqual([[{ text: 'a&b', left: 1.5, top: 2, right: 3, bottom: 4 }], []]);
  });
});

describe('counting rendered lines', () => {
  it('follows the text through the lines of its box', () => {
    const words = [word('one', 50, 100), word('two', 90, 101), word('three', 50, 124)];
    expect(renderedLines(placed('one two three'), words)).toBe(2);
  });

  it('goes on below the box where the rendering needs more lines, and stops at the next text', () => {
    const words = [word('one', 50, 100), word('two', 50, 124), word('three', 50, 148), word('other', 50, 172)];
    expect(renderedLines(placed('one two three'), words)).toBe(3);
  });

  it('starts where the text starts, past the lines above it', () => {
    expect(renderedLines(placed('one'), [word('above', 50, 90), word('one', 50, 114)])).toBe(1);
  });

  it('takes a large number and its small unit as one line', () => {
    const number = { text: '62', left: 50, right: 90, top: 100, bottom: 148 };
    const unit = { text: 'ms', left: 94, right: 110, top: 120, bottom: 144 };
    expect(renderedLines(placed('62 ms now'), [number, unit, word('now', 50, 150)])).toBe(2);
  });

  it('leaves out what stands beside the box', () => {
    expect(renderedLines(placed('one'), [word('left', 5, 100), word('one', 50, 100), word('right', 260, 100)])).toBe(1);
  });

  it('takes bullets and numbers, raised letters and letters of another form as part of the text', () => {
    const bullet = { kind: 'number', scheme: 'arabicPeriod', start: 1, label: '1.', color: 'text' } as const;
    const text = placed([paragraph([run('x'), run('2', { script: 'sup' }), run('Ⅳ')], { bullet })]);
    expect(renderedLines(text, [word('1.', 50, 100), word('x', 70, 100), word('2', 80, 94), word('IV', 90, 100)])).toBe(
      1,
    );
  });

  it('says when letters are missing', () => {
    expect(renderedLines(placed('one two'), [word('one', 50, 100)])).toBeUndefined();
  });
});

describe('the texts of a slide', () => {
  it('are its boxes and the cells of its tables, where they stand', () => {
    const rows = [
      [cell('a', { columnSpan: 2 }), cell('', { covered: true })],
      [cell('c'), cell('d')],
    ];
    const texts = textsOf(slide([textBox(2, body('box')), line(3), table(4, rows), textBox(5, body(' '))]));
    expect(texts.map(({ name, box: place }) => [name, place.x, place.y, place.width])).toEqual([
      ['Shape 2', 100, 100, 200],
      ['Table 4, row 1, column 1', 54, 120, 200],
      ['Table 4, row 2, column 1', 54, 150, 100],
      ['Table 4, row 2, column 2', 154, 150, 100],
    ]);
  });

  it('are those in groups too', () => {
    const inner = textBox(2, body('node'));
    const group = { kind: 'group', id: 3, name: 'Diagram', box: inner.box, nodes: [inner] } as const;
    expect(textsOf(slide([group])).map(({ name }) => name)).toEqual(['Shape 2']);
  });

  it('have as many lines as show letters', () => {
    const pieces = (text: string) => [{ text, x: 0, width: 10, run: 0 }];
    const lines = ['a', ' ', 'b'].map((text) => ({ x: 0, baseline: 0, width: 10, pieces: pieces(text) }));
    expect(sceneLines(body([paragraph('a b', { lines })]))).toBe(2);
  });
});
