import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { ShapeNode } from '../../../src/core/scene/node';
import type { SceneSlide } from '../../../src/core/scene/scene';

/** The slides of a deck, and what is drawn by name. */
function slides(markdown: string): readonly SceneSlide[] {
  return layoutDeck(parseDeck(markdown)).slides;
}

function shapes(slide: SceneSlide, name: string): ShapeNode[] {
  return slide.nodes.filter(
    (node): node is ShapeNode => node.kind === 'shape' && node.name.replace(/ \d+$/, '') === name,
  );
}

const fence = (code: string, line = ''): string => `## Title\n\n\`\`\`${line}\n${code}\n\`\`\`\n`;

const linesOf = (shape: ShapeNode): string[] =>
  shape.text!.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''));

describe('code', () => {
  it('is one shape with one paragraph a line, empty lines included', () => {
    const [slide] = slides(fence('a\n\n  b', 'ts'));
    expect(linesOf(shapes(slide!, 'Code')[0]!)).toEqual(['a', '', '  b']);
  });

  it('is 16 pt as long as 18 lines', () => {
    const [slide] = slides(fence(Array(18).fill('x').join('\n')));
    expect(shapes(slide!, 'Code')[0]!.text!.paragraphs[0]!.runs[0]!.style.size).toBe(16);
    expect(slide!.problems).toEqual([]);
  });

  it('expands tabs by columns, a Chinese character counting two', () => {
    const [slide] = slides(fence('a\tb\n调\tb\n\tb'));
    expect(linesOf(shapes(slide!, 'Code')[0]!)).toEqual(['a   b', '调  b', '    b']);
  });

  it('gives a Chinese character exactly the width of two Latin ones', () => {
    const [slide] = slides(fence('x 调度器 x\nx abcdef x'));
    const [chinese, latin] = shapes(slide!, 'Code')[0]!.text!.paragraphs;
    expect(chinese!.lines[0]!.width).toBeCloseTo(latin!.lines[0]!.width, 1);
    expect(chinese!.runs.map((run) => run.style.spacing)).toEqual([0, 3.2, 0]);
  });

  it('counts quotes, arrows and box characters as one column, also beside Chinese', () => {
    const [slide] = slides(fence('调“度”…→│\nabcdefghi'));
    const [mixed, latin] = shapes(slide!, 'Code')[0]!.text!.paragraphs;
    expect(mixed!.lines[0]!.width).toBeCloseTo(latin!.lines[0]!.width, 1);
  });

  it('sets boxes with Chinese in them in the face of equal widths, with joining lines and tabs to columns', () => {
    const [slide] = slides(fence('┌──────┐\n│ 调度 │\n└──────┘'));
    const { paragraphs } = shapes(slide!, 'Code')[0]!.text!;
    expect(paragraphs.flatMap((paragraph) => paragraph.runs).every((run) => run.style.font === 'grid')).toBe(true);
    expect(paragraphs[1]!.runs.map((run) => [run.text, run.isTab ?? false])).toEqual([
      ['│', false],
      [' ', true],
      ['调度', false],
      [' ', true],
      ['│', false],
    ]);
    expect(paragraphs[0]!.pitch).toBeLessThanOrEqual(16 * 1.13);
    expect(paragraphs[1]!.lines[0]!.width).toBeCloseTo(paragraphs[0]!.lines[0]!.width, 1);
  });

  it('sets gaps after Chinese as tabs, for programs put space of their own beside it', () => {
    const [slide] = slides(fence('│ 阶段2    │ 56 %  │\n│ base  a │ 7     │'));
    const [chinese, latin] = shapes(slide!, 'Code')[0]!.text!.paragraphs;
    expect(chinese!.runs.map((run) => (run.isTab ? run.text.length : run.text))).toEqual([
      '│',
      1,
      '阶段',
      '2',
      4,
      '│ 56 %',
      2,
      '│',
    ]);
    expect(latin!.runs.map((run) => run.isTab ?? false)).toEqual([false]);
  });

  it('sets plain text in columns with Chinese in the face of equal widths, but no program', () => {
    const fontOf = (markdown: string) =>
      shapes(slides(markdown)[0]!, 'Code')[0]!.text!.paragraphs[0]!.runs[0]!.style.font;
    expect(fontOf(fence('名称    值\nGPU 池  128', 'text'))).toBe('grid');
    expect(fontOf(fence('name    value\nGPU     128', 'text'))).toBe('code');
    expect(fontOf(fence('名称    值\n共 128', 'text'))).toBe('code');
    expect(fontOf(fence('a = 1   # 名称\nbc = 2  # 值', 'python'))).toBe('code');
  });

  it('draws arrowheads that its faces have', () => {
    const [slide] = slides(fence('─▶ x ◀─'));
    expect(linesOf(shapes(slide!, 'Code')[0]!)).toEqual(['─► x ◄─']);
    expect(linesOf(shapes(slides(fence('▶'))[0]!, 'Code')[0]!)).toEqual(['▶']);
  });

  it('knows the place of every line in the source, also inside a list and with carriage returns', () => {
    for (const markdown of [
      fence('one\ntwo three\nfour', 'ts'),
      '## T\n\n- item\n\n  ```ts\n  one\n  two three\n  four\n  ```\n',
      fence('one\ntwo three\nfour', 'ts').replaceAll('\n', '\r\n'),
    ]) {
      const [slide] = slides(markdown);
      const spans = shapes(slide!, 'Code')[0]!.text!.paragraphs.map((paragraph) => paragraph.span);
      expect(spans.map(({ start, end }) => markdown.slice(start, end))).toEqual(['one', 'two three', 'four']);
    }
  });

  it('lays a band behind marked lines, one for neighbours, and colours letters for it', () => {
    const [slide] = slides(fence('a\nb\nc\nd', 'ts {2-3}'));
    const [code] = shapes(slide!, 'Code');
    const bands = shapes(slide!, 'Marked lines');
    expect(bands).toHaveLength(1);
    expect(bands[0]!.box.y).toBeCloseTo(code!.box.y + 10 + code!.text!.paragraphs[0]!.pitch, 1);
    expect(bands[0]!.box.height).toBeCloseTo(2 * code!.text!.paragraphs[0]!.pitch, 1);
    expect(slide!.nodes.indexOf(bands[0]!)).toBeLessThan(slide!.nodes.indexOf(code!));
  });

  it('shows line numbers in a column of their own, from the first number asked for', () => {
    const [slide] = slides(fence('a\n\nb', 'ts {startFrom=99}'));
    expect(linesOf(shapes(slide!, 'Line numbers')[0]!)).toEqual(['99', '100', '101']);
    expect(linesOf(shapes(slide!, 'Code')[0]!)).toEqual(['a', '', 'b']);
  });

  it('gets smaller for a long line, then wraps it under itself and says so', () => {
    expect(slides(fence('x'.repeat(90)))[0]!.problems).toEqual([]);
    const markdown = fence(`short\n${'word '.repeat(60)}`, 'ts linenos');
    const [slide] = slides(markdown);
    const [code] = shapes(slide!, 'Code');
    const long = code!.text!.paragraphs[1]!;
    expect(long.lines.length).toBeGreaterThan(1);
    expect(long.lines[1]!.x - long.lines[0]!.x).toBeCloseTo(2 * 0.6 * 12, 1);
    expect(slide!.problems.map(({ code, severity }) => [code, severity])).toEqual([['code-too-wide', 'info']]);
    expect(markdown.slice(slide!.problems[0]!.span.start)).toMatch(/^word word/);
    expect(linesOf(shapes(slide!, 'Line numbers')[0]!).filter((text) => text !== '')).toEqual(['1', '2']);
  });

  it('keeps colours, numbers and marks when it is divided', () => {
    const rows = ['/* begin', ...Array(38).fill('still a comment'), 'end */', 'const x = 1'];
    const pages = slides(`---\noverflow: split\n---\n\n${fence(rows.join('\n'), 'ts {1,20} linenos')}`);
    expect(pages.length).toBeGreaterThan(1);
    const codes = pages.map((page) => shapes(page, 'Code')[0]!);
    expect(codes.flatMap(linesOf)).toEqual(rows);
    expect(codes.every((code) => code.text!.paragraphs.length <= 18)).toBe(true);
    const numbers = pages.flatMap((page) => linesOf(shapes(page, 'Line numbers')[0]!));
    expect(numbers).toEqual(rows.map((_, index) => String(index + 1)));
    expect(pages.map((page) => shapes(page, 'Marked lines').length)).toEqual([1, 1, 0].slice(0, pages.length));
    expect(codes[1]!.text!.paragraphs[0]!.runs[0]!.style).toMatchObject({ color: 'quiet', italic: true });
  });
});
