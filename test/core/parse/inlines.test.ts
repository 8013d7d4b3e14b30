import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/deck/inline';
import { parseDeck } from '../../../src/core/parse';
import { Random, randomLine } from './random-markdown';

const MARP = '---\nmarp: true\n---\n';

/** The inlines of a one-paragraph slide. */
function inlines(text: string): readonly Inline[] {
  const block = parseDeck(text).slides[0]!.body.blocks[0];
  return block?.kind === 'paragraph' ? block.inlines : [];
}

/** Inlines in short: `strong(a) b` for `**a** b`. */
function short(text: string): string {
  const shorten = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
            return node.text;
          case 'code':
            return `code(${node.text})`;
          case 'math':
            return `math(${node.text})`;
          case 'break':
            return '⏎';
          case 'image':
            return `image(${node.src}|${node.alt}${node.words ? `|${node.words.join(',')}` : ''})`;
          case 'link':
            return `link(${node.href}|${shorten(node.children)})`;
          case 'footnote':
            return `footnote(${node.label})`;
          default:
            return `${node.kind}(${shorten(node.children)})`;
        }
      })
      .join('');
  return shorten(inlines(text));
}

describe('inline Markdown', () => {
  it.each([
    ['a **b** *c* __d__ _e_', 'a strong(b) emphasis(c) strong(d) emphasis(e)'],
    ['***a** b*', 'emphasis(strong(a) b)'],
    ['`` a`b ``', 'code(a`b)'],
    ['~~a *b*~~', 'strike(a emphasis(b))'],
    ['==a **b**== c==d', 'mark(a strong(b)) c==d'],
    ['a \\*b\\* &amp; &#x4e2d; &nope;', 'a *b* & 中 &nope;'],
    ['[a *b*](u "t") <https://x.y>', 'link(u|a emphasis(b)) link(https://x.y|https://x.y)'],
    ['![alt *x*](a%20b.png "t")!', 'image(a b.png|alt x)!'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['unclosed **a `b [c](', 'unclosed **a `b [c]('],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('Chinese text', () => {
  it.each([
    ['**重点：**内容', 'strong(重点：)内容'],
    ['**“重点”**内容', 'strong(“重点”)内容'],
    ['前**（重点）**后', '前strong(（重点）)后'],
    ['使用**`kubectl`**部署', '使用strong(code(kubectl))部署'],
    ['~~旧，~~新', 'strike(旧，)新'],
    ['a**（b）**c', 'astrong(（b）)c'],
    ['2**3 和 4**5', '2strong(3 和 4)5'],
    ['snake_case_name', 'snake_case_name'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('subscripts and superscripts', () => {
  it.each([
    ['H~2~O and x^2^', 'Hsub(2)O and xsup(2)'],
    ['x~i+1~ and 10^-3^', 'xsub(i+1) and 10sup(-3)'],
    ['T~平均~', 'Tsub(平均)'],
    ['延迟~30ms，降到~20ms', '延迟~30ms，降到~20ms'],
    ['10~20 到 30~40', '10~20 到 30~40'],
    ['10~20到30~40', '10~20到30~40'],
    ['(10~20)(30~40)', '(10~20)(30~40)'],
    ['x^2+y^2 = z^2', 'x^2+y^2 = z^2'],
    ['2^10=1024，2^20', '2^10=1024，2^20'],
    ['~a~ b', '~a~ b'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('plain addresses', () => {
  it.each([
    ['见https://a.b/c，好', '见link(https://a.b/c|https://a.b/c)，好'],
    ['**https://a.b/c**', 'strong(link(https://a.b/c|https://a.b/c))'],
    ['(https://a.b/c).', '(link(https://a.b/c|https://a.b/c)).'],
    ['https://a.b/中文。', 'link(https://a.b/%E4%B8%AD%E6%96%87|https://a.b/中文)。'],
    ['README.md and example.com', 'README.md and example.com'],
    ['a://b http:// x', 'a://b http:// x'],
    ['[https://a.b](https://c.d)', 'link(https://c.d|https://a.b)'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});

describe('line ends in a paragraph', () => {
  it('are a space between words and nothing between Chinese characters', () => {
    expect(short('a\nb')).toBe('a b');
    expect(short('中\n文')).toBe('中文');
    expect(short('**中**\n`code`')).toBe('strong(中) code(code)');
    expect(short('中，\nword')).toBe('中，word');
    expect(short('한국\n어')).toBe('한국 어');
    expect(short('😀\n\ud83d\ude00')).toBe('😀😀');
  });

  it('are breaks in Marp decks, after two spaces and after a backslash', () => {
    expect(short(`${MARP}a\nb`)).toBe('a⏎b');
    expect(short('a  \nb\\\nc')).toBe('a⏎b⏎c');
  });

  it('cover the line end and what stands around it', () => {
    expect(inlines('a \n   b')).toMatchObject([
      { text: 'a', span: { start: 0, end: 1 } },
      { text: ' ', span: { start: 1, end: 6 } },
      { text: 'b', span: { start: 6, end: 7 } },
    ]);
  });
});

describe('HTML', () => {
  it('is drawn where it marks text', () => {
    expect(short('a<br>b <u>c *d*</u> <sub>e</sub> <kbd>f</kbd> <small>g</small>')).toBe(
      'a⏎b underline(c emphasis(d)) sub(e) kbd(f) small(g)',
    );
  });

  it('is dropped otherwise, its text kept and the tag reported', () => {
    const { body } = parseDeck('a <span class="x">b</span>').slides[0]!;
    expect(body.blocks).toMatchObject([{ kind: 'paragraph' }]);
    expect(short('a <span class="x">b</span>')).toBe('a b');
    expect(body.problems).toMatchObject([
      { code: 'html-dropped', message: { args: ['span'] }, span: { start: 2, end: 18 } },
    ]);
  });

  it('that is closed in the wrong order, or never, loses nothing', () => {
    expect(short('**a <u>b** c</u>')).toBe('strong(a b) c');
    expect(short('<u>a <mark>b</u> c')).toBe('a b c');
    expect(short('</u>a')).toBe('a');
  });
});

describe('pictures', () => {
  it("keep Marp's words out of their alternative text", () => {
    expect(short('x ![w:200px A chart](a.png)')).toBe('x image(a.png|A chart|w:200px)');
    expect(short('x ![fit to the left](a.png)')).toBe('x image(a.png|fit to the left)');
    expect(short('x ![50% %zz](a%zz.png)')).toBe('x image(a%zz.png|50% %zz)');
  });
});

describe('the visible text', () => {
  const plain = new MarkdownIt({ html: true });
  plain.disable('strikethrough');

  /** The text that markdown-it shows, without HTML. */
  function expected(line: string): string {
    return (plain.parseInline(line, {})[0]?.children ?? [])
      .map((token) => {
        if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
        return token.type === 'html_inline' || token.type === 'image' ? '' : token.content;
      })
      .join('');
  }

  function shown(nodes: readonly Inline[]): string {
    return nodes
      .map((node) => {
        if ('children' in node) return shown(node.children);
        if (node.kind === 'break') return '\n';
        return 'text' in node ? node.text : '';
      })
      .join('');
  }

  it("is markdown-it's for text without Chinese, marks, scripts and formulas", { timeout: 30_000 }, () => {
    const seed = 5;
    const random = new Random(seed);
    for (let round = 0; round < 300; round++) {
      const line = `x${randomLine(random, ['a *b* c']).replace(/[^\x20-\x7d]|[=~^:$]|<br>|<!--.*?-->/g, '')}`;
      expect(shown(inlines(line)), `seed ${seed}, round ${round}: ${line}`).toBe(expected(line.trim()));
    }
  });
});
