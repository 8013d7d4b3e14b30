import { describe, expect, it } from 'vitest';
import type { NoteParagraph } from '../../../src/core/deck/deck';
import { plainText } from '../../../src/core/deck/plain-text';
import { parseDeck } from '../../../src/core/parse';

function notes(text: string): readonly NoteParagraph[] {
  return parseDeck(text).slides[0]!.body.notes.flatMap(({ paragraphs }) => paragraphs);
}

const shown = (text: string) =>
  notes(text).map(({ inlines, level, number }) => [level, number, plainText(inlines).text]);

describe('notes', () => {
  it.each([
    ['a block', (text: string) => `::: notes\n${text}\n:::`],
    ['a comment', (text: string) => `<!--\n${text}\n-->`],
  ])('in %s keep paragraphs, levels and numbers', (_, note) => {
    const text = note('Words.\n\n- a\n  - b\n\nMore.\n\n3. c\n   1. d\n4. e');
    expect(shown(text)).toEqual([
      [undefined, undefined, 'Words.'],
      [0, undefined, 'a'],
      [1, undefined, 'b'],
      [undefined, undefined, 'More.'],
      [0, 3, 'c'],
      [1, 1, 'd'],
      [0, 4, 'e'],
    ]);
  });

  it('show tasks with their boxes', () => {
    expect(shown('::: notes\n- [x] done\n- [ ] open\n:::')).toEqual([
      [0, undefined, '☑ done'],
      [0, undefined, '☐ open'],
    ]);
  });

  it('keep marks, code and links', () => {
    const [paragraph] = notes('::: notes\n**b** *i* `c` [l](https://example.org)\n:::');
    expect(paragraph!.inlines.map(({ kind }) => kind).filter((kind) => kind !== 'text')).toEqual([
      'strong',
      'emphasis',
      'code',
      'link',
    ]);
  });
});
