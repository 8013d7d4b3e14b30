import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../src/core/layouts';
import { codes, layOut, slideOf } from './lay-out';

const TABLE = '| a | b |\n| --- | --- |\n| 1 | 2 |';
const COLUMNS = '::: columns\n::: column\n- left\n:::\n::: column\n- right\n:::\n:::';
const CODE = '```js\nlet a = 1;\n```';
const PICTURE = '![alt](pic.png)';

describe('a slide whose layout nobody names', () => {
  it.each([
    ['a list', '## T\n\n- a\n- b', 'Content'],
    ['two columns', `## T\n\n${COLUMNS}`, 'Two Columns'],
    ['text over two columns', `## T\n\nText\n\n${COLUMNS}`, 'Content'],
    ['a table', `## T\n\n${TABLE}`, 'Table'],
    ['a table under text', `## T\n\nText\n\n${TABLE}`, 'Content'],
    ['code', `## T\n\n${CODE}`, 'Code'],
    ['code under text', `## T\n\nText\n\n${CODE}`, 'Content'],
    ['a picture after text', `## T\n\n- a\n\n${PICTURE}`, 'Picture Right'],
    ['a picture before text', `## T\n\n${PICTURE}\n\n- a`, 'Picture Left'],
    ['a picture amid text', `## T\n\nText\n\n${PICTURE}\n\nMore`, 'Content'],
    ['a picture and a table', `## T\n\n${PICTURE}\n\n${TABLE}`, 'Content'],
    ['two pictures and text', `## T\n\n${PICTURE}\n\n- a\n\n${PICTURE}`, 'Content'],
    ['a very wide picture', '## T\n\n- a\n\n![alt](wide.png)', 'Content'],
    ['a picture of a size of its own', '## T\n\n- a\n\n![w:100](pic.png)', 'Content'],
    ['a picture beside a long text', `## T\n\n${'Long text. '.repeat(80)}\n\n${PICTURE}`, 'Content'],
    ['a picture alone', `## T\n\n${PICTURE}`, 'Full Picture'],
    ['a quotation', '> said', 'Quote'],
    ['a quotation under a title', '## T\n\n> said', 'Quote'],
    ['a quotation and more', '## T\n\n> said\n\n- a', 'Content'],
    ['a numbered list', '## T\n\n1. a\n2. b', 'Content'],
    ['milestones', '## T\n\n- **2024** a\n- **2025** b', 'Content'],
    ['two headed parts', '## T\n\n### A\n\n- a\n\n### B\n\n- b', 'Content'],
    ['no title', '- a\n- b', 'Blank'],
    ['nothing', '', 'Blank'],
    ['a title alone', '## T', 'Section Header'],
    ['a title over a sentence', '## T\n\nA sentence.', 'Content'],
    ['a first-level title over a sentence', '# T\n\nA sentence.', 'Section Header'],
    ['the first sentence of a stage', '<!-- stage: stage1 -->\n## T\n\nA sentence.', 'Section Header'],
  ])('with %s', (_what, markdown, name) => {
    const slide = slideOf(markdown);
    expect(slide.layout.name).toBe(name);
    expect(codes(slide)).toEqual([]);
  });

  it('is a cover at the start and at the end of the deck alone', () => {
    const scene = layOut('# A\n\nsub\n\n---\n\n# B\n\nsub\n\n---\n\n# C\n\nsub\n');
    expect(scene.slides.map((slide) => slide.layout.name)).toEqual(['Title Slide', 'Section Header', 'Closing']);
  });

  it('ends the deck on the last slide, however many pages come before', () => {
    const rows = Array.from({ length: 60 }, (_, row) => `| ${row} | x |`).join('\n');
    const scene = layOut(
      `---\noverflow: split\n---\n\n# A\n\n---\n\n## Long\n\n| a | b |\n| --- | --- |\n${rows}\n\n---\n\n# End\n\nThanks\n`,
    );
    expect(scene.slides.length).toBeGreaterThan(4);
    expect(scene.slides.at(-1)!.layout.name).toBe('Closing');
  });
});

const named = (name: string, body: string) => slideOf(`<!-- layout: ${name} -->\n\n${body}`);

describe('a slide whose layout is named', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s takes anything without losing it', (name) => {
    const mixed = `## T\n\nText\n\n- a\n\n${TABLE}\n\n${CODE}\n\n> said\n\n${PICTURE}\n\n1. one`;
    for (const body of [mixed, '## T', '', 'no title', `## T\n\n${COLUMNS}\n\nafter`]) {
      expect(named(name, body).problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    }
  });

  it.each([
    ['two-column', '## T\n\nA\n\nB\n\nC'],
    ['two-column', '## T\n\n### A\n\n### B\n\n- b'],
    ['comparison', `## T\n\n${COLUMNS}`],
    ['comparison', '## T\n\nIntro\n\n### A\n\n- a\n\n### B\n\n- b'],
    ['table', '## T\n\n- a'],
    ['table', `## T\n\n${TABLE}\n\n- a`],
    ['code', `## T\n\n${CODE}\n\n${CODE}`],
    ['picture-left', `## T\n\n${PICTURE}`],
    ['picture-right', `## T\n\n${PICTURE}\n\n${TABLE}`],
    ['picture-full', `## T\n\n${PICTURE}\n\nText`],
    ['steps', '## T\n\n- a\n- b'],
    ['steps', '## T\n\n1. a'],
    ['steps', `## T\n\n${'1. a\n'.repeat(7)}`],
    ['timeline', '## T\n\n- a\n- **b** c'],
    ['timeline', `## T\n\n${'- **b** c\n'.repeat(9)}`],
    ['quote', '## T\n\n> - a list'],
    ['quote', '## T\n\n> said\n\nby nobody'],
  ])('%s falls back to content and says why: %j', (name, body) => {
    const slide = named(name, body);
    expect(slide.layout.name).toBe('Content');
    expect(slide.problems).toMatchObject([{ code: 'layout-unsuited', severity: 'info' }]);
    const { start, end } = slide.problems[0]!.span;
    expect(end).toBeGreaterThan(start);
  });

  it('is content where the name is unknown, with the choice by its blocks', () => {
    const slide = named('sidewise', `## T\n\n${TABLE}`);
    expect(slide.layout.name).toBe('Table');
    expect(codes(slide)).toEqual(['layout-unknown']);
  });
});

describe('the registry', () => {
  it('has names, titles and descriptions in both languages, all different', () => {
    for (const texts of [
      LAYOUTS.map((layout) => layout.name),
      LAYOUTS.map((layout) => layout.title.en),
      LAYOUTS.map((layout) => layout.title.zh),
      LAYOUTS.map((layout) => layout.about.en),
      LAYOUTS.map((layout) => layout.about.zh),
    ]) {
      expect(texts.every((text) => text.length > 1)).toBe(true);
      expect(new Set(texts).size).toBe(LAYOUTS.length);
    }
  });
});
