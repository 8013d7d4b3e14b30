import { describe, expect, it } from 'vitest';
import { bodySizes, codes, filled, layOut, slideOf, textsNamed } from './lay-out';

const items = (count: number): string => Array.from({ length: count }, (_, index) => `- item ${index + 1}`).join('\n');

describe('a content slide', () => {
  it('sets few points larger', () => {
    expect(bodySizes(slideOf(`## T\n\n${items(3)}`))).toEqual([24]);
    expect(bodySizes(slideOf(`## T\n\n${items(8)}`))).toEqual([20]);
  });

  it('steps down one size a level, from the larger size too', () => {
    const slide = slideOf('## T\n\n- a\n  - b\n    - c');
    const list = slide.nodes.find((node) => node.name.startsWith('List'));
    const sizes = list?.kind === 'shape' ? list.text!.paragraphs.map((one) => one.runs[0]!.style.size) : [];
    expect(sizes).toEqual([24, 20, 18]);
  });

  it('keeps the ordinary size beside code and tables', () => {
    expect(bodySizes(slideOf('## T\n\n- a\n\n```\ncode\n```'))).toEqual([20]);
    expect(bodySizes(slideOf('## T\n\n- a\n\n| a |\n| --- |\n| 1 |'))).toEqual([20]);
  });

  it('lets its first text fill the body placeholder', () => {
    const slide = slideOf('## T\n\n### Head\n\n- a\n\nText');
    expect(filled(slide).filter((place) => place === 'body 1')).toHaveLength(1);
    const body = slide.nodes.find((node) => node.kind === 'shape' && node.placeholder?.index === 1);
    expect(body?.name).toMatch(/^List/);
  });
});

describe('a table slide', () => {
  it('fills the table placeholder and gives few rows more room', () => {
    const rowHeight = (rows: number): number => {
      const text = Array.from({ length: rows }, (_, row) => `| ${row} | x |`).join('\n');
      const slide = slideOf(`## T\n\n| a | b |\n| --- | --- |\n${text}`);
      expect(filled(slide)).toContain('tbl 10');
      const node = slide.nodes.find((one) => one.kind === 'table');
      return node?.kind === 'table' ? node.rows[1]!.height : 0;
    };
    expect(rowHeight(2)).toBeGreaterThan(rowHeight(11));
  });

  it('takes texts around the table where the layout is named', () => {
    const slide = slideOf(
      '<!-- layout: table -->\n## T\n\nAbove\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nSource: below',
    );
    expect(slide.layout.name).toBe('Table');
    expect(textsNamed(slide, 'Text')).toEqual(['Above', 'Source: below']);
  });
});

describe('a code slide', () => {
  it('fills its placeholder on a panel that is not a stripe', () => {
    const slide = slideOf('## T\n\n```js\nlet a = 1;\n```');
    const node = slide.nodes.find((one) => one.name.startsWith('Code'));
    expect(filled(slide)).toContain('body 1');
    expect(node!.box.height).toBeGreaterThanOrEqual(180);
  });
});

describe('a blank slide', () => {
  it('repeats such a title on further pages, with their number', () => {
    const scene = layOut(
      `---\noverflow: split\n---\n\n# Cover\n\n---\n\n<!-- layout: blank -->\n## T\n\n${items(60)}\n\n![alt](none.png)`,
    );
    const heads = scene.slides.slice(1).map((slide) => textsNamed(slide, 'Heading')[0]);
    expect(heads.length).toBeGreaterThan(1);
    expect(heads).toEqual(heads.map((_, index) => `T (${index + 1}/${heads.length})`));
  });

  it('shows a title that it has no place for as text', () => {
    const slide = slideOf('<!-- layout: blank -->\n## T\n\n- a');
    expect(textsNamed(slide, 'Heading')).toEqual(['T']);
    expect(codes(slide)).toEqual([]);
  });
});

describe('layouts that have one page only', () => {
  const crowded = `Text\n\n${items(40)}\n\n| a | b |\n| --- | --- |\n| 1 | 2 |`;
  it.each(['title', 'section', 'closing', 'quote', 'steps', 'timeline'])(
    '%s keeps everything on it, or says that it is too much, in a deck that divides slides',
    (name) => {
      const steps = Array.from({ length: 4 }, (_, n) => `1. **${n}** ${'long text '.repeat(90)}`).join('\n');
      for (const body of [crowded, steps])
        layOut(`---\noverflow: split\n---\n\n# Cover\n\n---\n\n<!-- layout: ${name} -->\n## T\n\n${body}`);
    },
  );
});

describe('covers', () => {
  it('report texts that are too long for their place', () => {
    const long = 'A sentence that goes on. '.repeat(60);
    const scene = layOut(
      `# T\n\n${long}\n\n---\n\n<!-- layout: section -->\n## S\n\n${long}\n\n---\n\n# End\n\n${long}`,
    );
    expect(scene.slides.map(codes)).toEqual([['overflow'], ['overflow'], ['overflow']]);
  });

  it('set other blocks under each other, none over another', () => {
    const mixed = 'Text\n\n- a\n- b\n\n```\ncode\n```';
    for (const name of ['title', 'section', 'closing'])
      expect(codes(slideOf(`<!-- layout: ${name} -->\n## T\n\n${mixed}`))).toEqual([]);
  });
});
