import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { blocksOf, misplaced } from './deck-checks';
import { Random } from './random-markdown';

const MANY = 5000;

const HOSTILE: Readonly<Record<string, string>> = {
  'quotes in quotes': `${'> '.repeat(MANY)}x`,
  'lists in lists on one line': `${'- '.repeat(MANY)}x`,
  'lists in lists': Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n'),
  'lists in quotes': `${'> - '.repeat(MANY)}x`,
  'open brackets': '['.repeat(MANY),
  'open images': '!['.repeat(MANY),
  stars: '*'.repeat(MANY),
  'open emphasis': '**a'.repeat(MANY),
  'open marks': '==a'.repeat(MANY),
  tildes: '~a'.repeat(MANY),
  carets: '^a'.repeat(MANY),
  backticks: Array.from({ length: 200 }, (_, count) => '`'.repeat(count)).join(' '),
  'open tags': '<a '.repeat(MANY),
  'open comments': '<!--'.repeat(MANY),
  'open comments in lines': '<!-- a\n'.repeat(MANY),
  'an unclosed fence': '# A\n\n```js\n---\n',
  'open divs': '::: columns\n::: column\n'.repeat(MANY),
  'closing divs': ':::\n'.repeat(MANY),
  'wide table': `${'|'.repeat(MANY)}\n${'|-'.repeat(MANY)}|\n${'|a'.repeat(MANY)}`,
  'long line': 'x'.repeat(10 * MANY),
  'long Chinese line': '中文，'.repeat(10 * MANY),
  'empty slides': '---\n'.repeat(MANY),
  'addresses in addresses': 'http://'.repeat(MANY),
  'lone surrogates': '\ud800 **\udc00** # \udfff\ud800\n'.repeat(100),
  'no text but NUL': '\0'.repeat(MANY),
  'brackets in front matter': `---\n${'a: ['.repeat(MANY)}\n---\n`,
  'sequences in front matter': `---\n${'- '.repeat(MANY)}\n---\nx`,
  'keys in front matter': `---\n${'? '.repeat(MANY)}\n---\nx`,
  'front matter that names itself': '---\nmetrics: &a {b: *a}\n---\n',
  'front matter that multiplies': `---\na: &a [x,x,x,x]\n${Array.from('bcdefghijk', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`)}]`).join('\n')}\n---\n`,
  'aliases without end': `---\n${Array.from({ length: 1000 }, (_, i) => `k${i}: &a${i} [*a${Math.max(0, i - 1)}]`).join('\n')}\n---\n`,
  'brackets in a directive': `<!-- class: ${'['.repeat(MANY)} -->`,
  'prototype keys':
    '---\n__proto__: {polluted: 1}\nconstructor: 1\n---\n<!-- __proto__: 1 -->\n<!-- constructor: 1 -->\n',
};

describe('hostile text', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`of ${name} is read, with exact places`, { timeout: 30_000 }, () => {
      const deck = parseDeck(text);
      expect(deck.slides.length).toBeGreaterThan(0);
      if (!text.includes('\0')) expect(misplaced(deck)).toEqual([]);
      expect(() => JSON.stringify(deck)).not.toThrow();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  }

  it('nested beyond all reason keeps its innermost text', () => {
    const { body } = parseDeck(`${'> '.repeat(MANY)}deep`).slides[0]!;
    const innermost = blocksOf(body).at(-1)!;
    expect(innermost.kind).toBe('paragraph');
    expect(JSON.stringify(innermost)).toContain('deep');
  });

  it('of random characters is read', { timeout: 30_000 }, () => {
    const seed = 99;
    const random = new Random(seed);
    const alphabet = Array.from('\n\n\n\r\t  -*_#>`~:|[]()<>!"\'=^$&;\\/0123xyz中文，。😀\0\ud800');
    for (let round = 0; round < 200; round++) {
      const length = random.below(400);
      const text = Array.from({ length }, () => random.pick(alphabet)).join('');
      const faults = misplaced(parseDeck(text.replaceAll('\0', 'x')));
      expect(faults, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`).toEqual([]);
      expect(() => parseDeck(text)).not.toThrow();
    }
  });
});
