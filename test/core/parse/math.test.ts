import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/deck/block';
import type { Inline } from '../../../src/core/deck/inline';
import { plainText } from '../../../src/core/deck/plain-text';
import { parseDeck } from '../../../src/core/parse';

function blocksOf(text: string): readonly Block[] {
  return parseDeck(text).slides[0]!.body.blocks;
}

function inlinesOf(text: string): readonly Inline[] {
  const [block] = blocksOf(text);
  return block?.kind === 'paragraph' ? block.inlines : [];
}

/** The formulas of a one-paragraph slide. */
function formulas(text: string): string[] {
  return inlinesOf(text).flatMap((inline) => (inline.kind === 'math' ? [inline.text] : []));
}

describe('formulas among words', () => {
  it.each([
    ['energy $E = mc^2$ here', ['E = mc^2']],
    ['$a_1$ and $a_2$', ['a_1', 'a_2']],
    ['复杂度为$O(n^2)$的算法', ['O(n^2)']],
    ['the $n$th, $k$-th', ['n', 'k']],
    ['a\\$b $x$', ['x']],
    ['$\\$5 + x$', ['\\$5 + x']],
    ['$a*b*c$ *d*', ['a*b*c']],
    ['inline $$x$$ display', ['x']],
    ['$a\nb$', ['a\nb']],
  ])('%s', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });

  it.each([
    '$5 and $10',
    'cost: $/M tokens, idle ($/day)',
    'from $20,000 to $30,000',
    '$ x$',
    '$x $',
    '\\$x$',
    '`$x$`',
    '$',
    '$$',
    '价格 $5，共 $10',
    'a$b',
  ])('%s is text', (text) => {
    expect(formulas(text)).toEqual([]);
  });

  it('know their places', () => {
    const text = 'x **a** $E = m$ b';
    const math = inlinesOf(text).find((inline) => inline.kind === 'math')!;
    expect(text.slice(math.span.start, math.span.end)).toBe('$E = m$');
    expect(math.kind === 'math' && text.slice(math.textSpan.start, math.textSpan.end)).toBe('E = m');
  });

  it('stand in headings, lists, tables and links', () => {
    const text = '# A $a$\n\n- b $b$\n\n| c $c$ |\n|---|\n| [d $d$](u) |\n';
    const found = JSON.stringify(parseDeck(text).slides[0]!.body).match(/"kind":"math","text":"(.)"/g);
    expect(found).toHaveLength(4);
  });

  it('are not read by rules about numbers', () => {
    const inlines = inlinesOf('was $x = 40$ before 50 ms');
    expect(plainText(inlines).text).toBe('was x = 40 before 50 ms');
    expect(plainText(inlines, { blankCode: true }).text).toBe('was        before 50 ms');
  });
});

describe('formulas on lines of their own', () => {
  it.each([
    ['$$x^2$$', 'x^2'],
    ['$$\na\\\\\nb\n$$', 'a\\\\\nb'],
    ['$$ a\n= b $$', 'a\n= b'],
    ['text\n$$\n- x\n+ y\n$$\nmore', '- x\n+ y'],
    ['> $$\n> x\n> $$', 'x'],
    ['```math\na\n```', 'a'],
  ])('%j', (text, expected) => {
    const blocks = blocksOf(text).flatMap((block) => (block.kind === 'quote' ? block.blocks : [block]));
    const equation = blocks.find((block) => block.kind === 'equation');
    expect(equation?.kind === 'equation' && equation.text).toBe(expected);
  });

  it.each(['$$x', '$$\na\n\nb\n$$', '$$a$$ and $$b$$', '$$$$', '    $$x$$'])('%j is none', (text) => {
    expect(blocksOf(text).some((block) => block.kind === 'equation')).toBe(false);
  });

  it('know their places', () => {
    const text = 'Before\n\n- item\n\n  $$\n  a + b\n  $$\n\nAfter';
    const [, list] = blocksOf(text);
    const equation = list?.kind === 'list' ? list.items[0]!.blocks[1] : undefined;
    expect(equation?.kind).toBe('equation');
    expect(equation?.kind === 'equation' && text.slice(equation.textSpan.start, equation.textSpan.end)).toBe('a + b');
    expect(text.slice(equation!.span.start, equation!.span.end)).toBe('$$\n  a + b\n  $$');
  });

  it('do not swallow slides', () => {
    expect(parseDeck('$$\na\n\n---\n\n$$\nb').slides).toHaveLength(2);
    expect(parseDeck('---\nmarp: true\n---\n\n$$\nx\n$$\n\n---\n\n# B').slides).toHaveLength(2);
  });
});
