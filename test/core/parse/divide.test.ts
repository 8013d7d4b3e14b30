import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { Random, randomMarkdown } from './random-markdown';

const plain = new MarkdownIt({ html: true });

/** The text of every slide, without the spaces around it. */
function slides(text: string): string[] {
  return parseDeck(text).slides.map(({ body }) => body.text.trim());
}

describe('division by thematic breaks', () => {
  it.each<[string, string, string[]]>([
    ['dashes', 'a\n\n---\n\nb', ['a', 'b']],
    ['dashes with spaces', 'a\n\n- - -\nb', ['a', 'b']],
    ['dashes without blank lines before, which underline a heading', 'a\n---\nb', ['a\n---\nb']],
    ['stars and underscores, which are a rule on the slide', 'a\n\n***\n\n___\n\nb', ['a\n\n***\n\n___\n\nb']],
    ['nothing in a fence', '```\n---\n```\n\n---\n\nb', ['```\n---\n```', 'b']],
    ['nothing in a comment', '<!--\n---\n-->\n\n---\nb', ['<!--\n---\n-->', 'b']],
    ['nothing in HTML', '<div>\n---\n</div>\n\n---\nb', ['<div>\n---\n</div>', 'b']],
    ['nothing in indented code', 'a\n\n    ---\n\n---\nb', ['a\n\n    ---', 'b']],
    ['nothing in a list item', '- a\n\n  ---\n\n---\nb', ['- a\n\n  ---', 'b']],
    ['a line after a list', '- a\n---\nb', ['- a', 'b']],
    ['a line after a quote', '> a\n---\nb', ['> a', 'b']],
    ['a line after a link definition', 'a\n\n[r]: /u\n---\nb', ['a\n\n[r]: /u', 'b']],
    ['a line in a div, which it closes', '::: notes\na\n\n---\n\nb', ['::: notes\na', 'b']],
    ['empty slides', '---\n---\n\n---\nb\n\n---\n', ['', '', '', 'b', '']],
  ])('%s', (_name, text, expected) => {
    const deck = `---\nheadingDivider: false\n---\n${text}`;
    expect(slides(deck)).toEqual(expected);
    expect(slides(deck.replaceAll('\n', '\r\n'))).toEqual(slides(deck).map((one) => one.replaceAll('\n', '\r\n')));
  });

  it('divides Marp decks at every kind', () => {
    expect(slides('---\nmarp: true\n---\na\n\n***\n\nb\n\n___\nc\n\n---\nd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('agrees with markdown-it on random Markdown', { timeout: 30_000 }, () => {
    const seed = 77;
    const random = new Random(seed);
    for (let round = 0; round < 300; round++) {
      const text = `x\n\n${randomMarkdown(random)}`;
      const marp = round % 2 === 0;
      const front = marp ? '---\nmarp: true\n---\n' : '---\nheadingDivider: false\n---\n';
      const found = parseDeck(front + text).slides.map(({ offset }) => offset - front.length);
      expect(found, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`).toEqual(slideStarts(text, marp));
    }
  });
});

/** Where slides start by markdown-it's own reading of the whole text. */
function slideStarts(text: string, marp: boolean): number[] {
  const lineStarts = [0];
  for (const line of text.split('\n')) lineStarts.push(lineStarts.at(-1)! + line.length + 1);
  const rules = plain
    .parse(text, {})
    .filter(({ type, level, markup }) => type === 'hr' && level === 0 && (marp || markup.startsWith('-')));
  return [0, ...rules.map(({ map }) => Math.min(lineStarts[map![1]]!, text.length))];
}

describe('division by headings', () => {
  it('divides a plain document at its headings of level 1 and 2', () => {
    expect(slides('intro\n\n# A\na\n\n### deep\n\n## B\n\nC\n=\nc')).toEqual([
      'intro',
      '# A\na\n\n### deep',
      '## B',
      'C\n=\nc',
    ]);
  });

  it('leaves a document with one heading, or with dividers, or of Marp, as it is', () => {
    expect(slides('# A\n\ntext\n\n### B')).toHaveLength(1);
    expect(slides('# A\n\n## B\n\n---\n\n## C')).toHaveLength(2);
    expect(slides('---\nmarp: true\n---\n# A\n\n## B')).toHaveLength(1);
    expect(slides('---\nheadingDivider: false\n---\n# A\n\n## B')).toHaveLength(1);
  });

  it('divides at the levels that headingDivider names, as in Marp', () => {
    const text = '# A\n\n## B\n\n### C\n\n- # no\n\n# D';
    expect(slides(`---\nheadingDivider: 2\n---\n${text}`)).toEqual(['# A', '## B\n\n### C\n\n- # no', '# D']);
    expect(slides(`---\nheadingDivider: [3]\n---\n${text}`)).toEqual(['# A\n\n## B', '### C\n\n- # no\n\n# D']);
    expect(slides(`---\nmarp: true\n---\n<!-- headingDivider: 1 -->\n${text}`)).toHaveLength(2);
  });

  it('makes no empty slide before the first heading of a slide', () => {
    const text = '---\nheadingDivider: 1\n---\n<!-- class: x -->\n\n# A\n\n---\n\n<!-- note -->\n# B';
    expect(slides(text)).toEqual(['<!-- class: x -->\n\n# A', '<!-- note -->\n# B']);
  });

  it('keeps a div with headings on one slide', () => {
    expect(slides('# A\n\n::: columns\n::: column\n## L\n:::\n::: column\n## R\n:::\n:::\n\n# B')).toHaveLength(2);
  });
});

describe('offsets', () => {
  it('point at the text of each slide, whatever the line ends and with a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF---\ntitle: T\n---\n# A\n\n---\n\n# B\n`.replaceAll('\n', end);
      const deck = parseDeck(text);
      // Front matter needs a line feed; with bare carriage returns it is text like any other.
      if (end !== '\r') expect(deck.settings.title).toBe('T');
      for (const { offset, body } of deck.slides) expect(text.slice(offset, offset + body.text.length)).toBe(body.text);
    }
  });
});
