import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/deck/plain-text';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { piecesOf } from '../../../src/core/rules/reading/long-texts';
import { span } from '../../../src/core/source/span';

const plainOf = (text: string) => plainText([{ kind: 'text', text, span: span(100, 100 + text.length) }]);
const lengthsOf = (text: string): number[] => piecesOf(plainOf(text)).map((piece) => piece.text.length);

const SENTENCE = 'The pool served 31 requests. ';

describe('a long text', () => {
  it('is read whole up to 4,000 letters', () => {
    expect(lengthsOf('x'.repeat(4000))).toEqual([4000]);
    expect(lengthsOf('')).toEqual([0]);
  });

  it('is cut behind sentences', () => {
    const pieces = piecesOf(plainOf(SENTENCE.repeat(300)));
    expect(pieces.map((piece) => piece.text)).toEqual([137, 137, 26].map((count) => SENTENCE.repeat(count)));
  });

  it('is cut behind a mark or a space where there is no sentence, and anywhere where there is none', () => {
    expect(lengthsOf(`${'一二三，'.repeat(1000)}完`)).toEqual([4000, 1]);
    expect(lengthsOf('word '.repeat(801))).toEqual([4000, 5]);
    expect(lengthsOf('x'.repeat(9000))).toEqual([4000, 4000, 1000]);
  });

  it('knows where each piece stands', () => {
    const [, second] = piecesOf(plainOf(SENTENCE.repeat(300)));
    expect(second!.spanOf(0, 3)).toEqual(span(100 + 137 * SENTENCE.length, 103 + 137 * SENTENCE.length));
  });

  it('is checked to its end', () => {
    const text = `## T\n\n${SENTENCE.repeat(300)}Output throughput is 12 GB.\n`;
    const found = lintDeck(parseDeck(text)).filter(({ rule }) => rule === 'U02');
    expect(found.map((one) => text.slice(one.span.start, one.span.end))).toEqual(['12 GB']);
  });
});
