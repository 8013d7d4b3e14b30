import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { misplaced } from './deck-checks';
import { Random, randomMarkdown } from './random-markdown';

const SAMPLES: Readonly<Record<string, string>> = {
  'nested lists': '- a **b**\n  - c `d`\n    1. e\n       more *f*\n\n       para\n- g\n\n  second',
  quotes: '> a *b*\n> c\nlazy **d**\n>\n> > deep [l](u)\n> > - item\n',
  'list in quote in list': '- > - x **y**\n  >   z\n  >\n  >   p',
  tabs: '-\ta\n\tb *c*\n\n\t\tcode\n\n>\tq **r**\n>\ts\n',
  headings: '#   A **b** ##\n\n## C # d\n\nE *f*\ng\n===\n\n- # in list #\n',
  'escapes and entities': 'a \\* b &amp; c &#x4e2d; \\a &copy; **\\_x**\n',
  links: '[a **b**](u "t") <https://x.y/z> https://a.b/c*d* 见https://a.b/中文，好 [r] [s][r]\n\n[r]: /u\n',
  tables: '| a | **b** |\n|:--|--:|\n| x\\|y *z* | `p\\|q` |\n| \\\\ | 中\\|文 |\n|| e |\n| only |\n',
  'tables without outer pipes':
    'a | b\n--|--\n x\\|y | z \n\n> a | b\n> --|--\n> **c** | d\n\n- | e | f |\n  |---|---|\n  | *g* | h |\n',
  emoji: '😀 **😀** a😀*b* `😀` [😀](u)\n',
  'Chinese emphasis': '**重点：**内容 **“引”**后 中**文（x）**字\n',
  breaks: 'a\nb  \nc\\\n   d\n中\n文\n',
  scripts: 'H~2~O x^2^ ==m *n*== ~~s **t**~~\n',
  html: 'a <u>b *c*</u> <foo>d</foo> <!-- n **o** --> e\n\n<div>\nx **y**\n</div>\n\n> <div>\n> z *w*\n> </div>\n',
  notes:
    '<!--\n  讲 **稿**\n\n  - a\n    - b `c`\n-->\n\n::: notes\n- x *y*\n\nz\n:::\n\n- <!-- in\n  list *q* --> r\n',
};

describe('places in the source', () => {
  for (const [name, text] of Object.entries(SAMPLES)) {
    for (const marp of [false, true]) {
      const deck = `${marp ? '---\nmarp: true\n---\n\n' : ''}${text}`;
      it(`are exact in ${name}${marp ? ' (Marp)' : ''}`, () => {
        expect(misplaced(parseDeck(deck))).toEqual([]);
        expect(misplaced(parseDeck(deck.replaceAll('\n', '\r\n')))).toEqual([]);
        expect(misplaced(parseDeck(deck.replaceAll('\n', '\r')))).toEqual([]);
      });
    }
  }

  // A list of tasks stands beside its deck and has no front matter.
  const examples = readdirSync('examples').filter(
    (name) => name.endsWith('.md') && readFileSync(`examples/${name}`, 'utf8').startsWith('---'),
  );
  it.each(examples)('are exact in the example %s', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    const deck = parseDeck(text);
    expect(deck.slides.length).toBeGreaterThan(2);
    expect(misplaced(deck)).toEqual([]);
    expect(misplaced(parseDeck(text.replaceAll('\n', '\r\n')))).toEqual([]);
    const problems = [...deck.problems, ...deck.slides.flatMap(({ body }) => body.problems)];
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('are exact in random Markdown', { timeout: 30_000 }, () => {
    const seed = 20240501;
    const random = new Random(seed);
    for (let round = 0; round < 300; round++) {
      const text = randomMarkdown(random, { extended: true, end: random.pick(['\n', '\n', '\r\n']) });
      const faults = misplaced(parseDeck(text));
      if (faults.length > 0) expect.fail(`seed ${seed}, round ${round}: ${faults[0]} in ${JSON.stringify(text)}`);
    }
  });
});
