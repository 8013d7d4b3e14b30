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
  it('shows a title that it has no place for as text', () => {
    const slide = slideOf('<!-- layout: blank -->\n## T\n\n- a');
    expect(textsNamed(slide, 'Heading')).toEqual(['T']);
    expect(codes(slide)).toEqual([]);
  });
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
