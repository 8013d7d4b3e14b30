import { describe, expect, it } from 'vitest';
import type { SlideBody } from '../../../src/core/deck/deck';
import { plainText } from '../../../src/core/deck/plain-text';
import { parseDeck } from '../../../src/core/parse';
import { splitRow } from '../../../src/core/parse/tables';

function body(text: string): SlideBody {
  return parseDeck(text).slides[0]!.body;
}

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (value: string) => ({ kind: 'paragraph', inlines: [text(value)] });

describe('the title', () => {
  it('is the first heading of level 1 or 2, else the first heading', () => {
    expect(body('### a\n\n## b\n\ntext').title).toMatchObject({ level: 2 });
    expect(body('### a\n\ntext').title).toMatchObject({ level: 3 });
    expect(body('> # a\n\ntext').title).toBeUndefined();
  });

  it('does not stand among the blocks, other headings do', () => {
    expect(body('## a\n\n### b').blocks).toMatchObject([{ kind: 'heading', level: 3 }]);
  });
});

describe('lists', () => {
  it('nest, count and tick', () => {
    expect(body('3. a\n   - [x] b\n   - [ ] c *d*\n4. e').blocks).toMatchObject([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            blocks: [
              paragraph('a'),
              {
                kind: 'list',
                ordered: false,
                items: [
                  { checked: true, blocks: [paragraph('b')] },
                  { checked: false, blocks: [{ inlines: [text('c '), { kind: 'emphasis' }] }] },
                ],
              },
            ],
          },
          { blocks: [paragraph('e')] },
        ],
      },
    ]);
    expect(body('- [x](u)\n- [y] z').blocks).toMatchObject([{ items: [{}, { blocks: [paragraph('[y] z')] }] }]);
    expect(JSON.stringify(body('- [x](u)').blocks)).not.toContain('checked');
  });

  it('cover their markers', () => {
    const source = '> - a\n>   - b\n>\n> c';
    const [quote] = body(source).blocks;
    const list = quote?.kind === 'quote' ? quote.blocks[0]! : undefined;
    expect(source.slice(list!.span.start, list!.span.end)).toBe('- a\n>   - b');
    expect(source.slice(quote!.span.start, quote!.span.end)).toBe(source);
  });
});

describe('tables', () => {
  it('have a header, rows and alignments', () => {
    const [table] = body('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | **2** | | x\\|y |').blocks;
    expect(table).toMatchObject({
      kind: 'table',
      align: [undefined, 'left', 'center', 'right'],
      header: { cells: [{ inlines: [text('a')] }, {}, {}, {}] },
      rows: [{ cells: [{}, { inlines: [{ kind: 'strong' }] }, { inlines: [] }, {}] }],
    });
    const cell = table?.kind === 'table' ? table.rows[0]!.cells[3]! : undefined;
    expect(plainText(cell!.inlines).text).toBe('x|y');
  });

  it('say where cells are more than columns', () => {
    const source = '| a | b |\n|---|---|\n| 1 | 2 | lost | too |';
    const [problem] = body(source).problems;
    expect(problem).toMatchObject({ code: 'table-extra-cells', severity: 'warning' });
    expect(source.slice(problem!.span.start, problem!.span.end)).toBe('lost | too |');
  });

  it('split rows as markdown-it does', () => {
    const cells = (row: string) => splitRow(row).map(({ from, to }) => row.slice(from, to));
    expect(cells('| a | b |')).toEqual(['a', 'b']);
    expect(cells('a | b')).toEqual(['a', 'b']);
    expect(cells('|| a')).toEqual(['', 'a']);
    expect(cells('| a\\|b | \\\\| c |')).toEqual(['a\\|b', '\\\\| c']);
    expect(cells('|')).toEqual([]);
  });
});

describe('code', () => {
  it('keeps its language, its info and the place of its text', () => {
    const source = '- x\n  ```TS  title="a b"\n  one\n    two\n  ```';
    const [list] = body(source).blocks;
    const code = list?.kind === 'list' ? list.items[0]!.blocks[1] : undefined;
    expect(code).toMatchObject({ kind: 'code', language: 'ts', info: 'title="a b"', text: 'one\n  two' });
    const place = code?.kind === 'code' ? code.textSpan : undefined;
    expect(source.slice(place!.start, place!.end)).toBe('one\n    two');
  });

  it('may be indented, or empty', () => {
    const [code] = body('a\n\n    b\n      c').blocks.slice(1);
    expect(code).toMatchObject({ kind: 'code', language: '', text: 'b\n  c', textSpan: { start: 7, end: 16 } });
    expect(body('```\n```').blocks).toMatchObject([{ kind: 'code', text: '' }]);
  });

  it('that is never closed is reported', () => {
    expect(body('```\na').problems).toMatchObject([{ code: 'fence-unclosed' }]);
    expect(body('```\na\n```').problems).toEqual([]);
    expect(body('```\na\n~~~\n``').problems).toMatchObject([{ code: 'fence-unclosed' }]);
  });
});

describe('pictures', () => {
  it('that are all of a paragraph are blocks', () => {
    const picture = { kind: 'picture', src: 'b.png', alt: 'a', title: 't', span: { start: 0, end: 15 } };
    expect(body('![a](b.png "t")').blocks).toMatchObject([picture]);
    expect(body('![a](b.png "t")\n![c](d.png)').blocks).toMatchObject([
      { kind: 'pictures', pictures: [picture, { kind: 'picture', src: 'd.png', alt: 'c', title: '' }] },
    ]);
    expect(body('x ![a](b.png)').blocks).toMatchObject([{ kind: 'paragraph' }]);
  });
});

describe('quotes and rules', () => {
  it('hold blocks, and nothing', () => {
    expect(body('> a\n>\n> - b').blocks).toMatchObject([{ kind: 'quote', blocks: [paragraph('a'), { kind: 'list' }] }]);
    expect(body('a\n\n***\n\n---\n').blocks).toMatchObject([
      paragraph('a'),
      { kind: 'rule', span: { start: 3, end: 6 } },
    ]);
  });
});

describe('columns', () => {
  it('stand side by side, with the widths that the author gave', () => {
    const source = '::: columns\n::: {.column width="40%"}\na\n:::\n::: column\nb\n\n- c\n:::\n:::\n\nd';
    expect(body(source).blocks).toMatchObject([
      { kind: 'columns', widths: [40, undefined], columns: [[paragraph('a')], [paragraph('b'), { kind: 'list' }]] },
      paragraph('d'),
    ]);
    expect(body(source).problems).toEqual([]);
    const [columns] = body(source).blocks;
    expect(source.slice(columns!.span.start, columns!.span.end)).toBe(source.slice(0, -3));
  });

  it('keep what stands between them', () => {
    expect(body('::: columns\na\n\n::: column\nb\n:::\n\nc\n:::').blocks).toMatchObject([
      paragraph('a'),
      { kind: 'columns', columns: [[paragraph('b'), paragraph('c')]] },
    ]);
  });
});

describe('other divs', () => {
  it('keep their content, and say that they mean nothing', () => {
    const { blocks, problems } = body('::: warning\na\n:::\n\nb\n\n:::\n');
    expect(blocks).toMatchObject([paragraph('a'), paragraph('b')]);
    expect(problems).toMatchObject([{ code: 'div-unknown' }, { code: 'div-unopened' }]);
  });

  it('that are never closed end with the slide or the item', () => {
    const { blocks, problems } = body('- ::: columns\n  a\n- b\n\n::: columns\n::: column\nc');
    expect(blocks).toMatchObject([{ kind: 'list', items: [{}, {}] }, { kind: 'columns' }]);
    expect(problems.map(({ code }) => code)).toEqual(['div-unclosed', 'div-unclosed', 'div-unclosed']);
  });
});

describe('HTML blocks', () => {
  it('keep their text, and report their tags', () => {
    const { blocks, problems } = body('<div align="center">\nHello **you**\n</div>');
    expect(blocks).toMatchObject([{ kind: 'paragraph', inlines: [{}, text('Hello '), { kind: 'strong' }, {}] }]);
    expect(problems).toMatchObject([{ code: 'html-dropped', message: { args: ['div'] } }]);
  });

  it('of scripts and styles are not shown', () => {
    const { blocks, problems } = body('<style>\nh1 { color: red }\n</style>\n\n<script>alert(1)</script>');
    expect(blocks).toEqual([]);
    expect(problems.map(({ message }) => message.args[0])).toEqual(['style', 'script']);
  });
});
