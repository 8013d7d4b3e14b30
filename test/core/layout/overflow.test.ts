import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { Scene, SceneSlide } from '../../../src/core/scene/scene';

const lines = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index + 1)).join('\n');
const table = (rows: number): string =>
  `| name | value |\n| --- | --- |\n${lines(rows, (row) => `| row ${row} | ${row} |`)}`;

function layout(body: string, overflow: string): Scene {
  return layoutDeck(parseDeck(`---\nproofdeck: true\nlang: en\noverflow: ${overflow}\n---\n\n## Title\n\n${body}\n`));
}

function tableOf(slide: SceneSlide) {
  const node = slide.nodes.find((one) => one.kind === 'table');
  if (node?.kind !== 'table') throw new Error('no table on the slide');
  return node;
}

const texts = (slide: SceneSlide): string[] =>
  slide.nodes.flatMap((node) =>
    node.kind === 'shape' ? (node.text?.paragraphs ?? []).map((one) => one.runs.map((run) => run.text).join('')) : [],
  );
const codes = (scene: Scene): string[] =>
  scene.slides.flatMap((slide) => slide.problems.map((problem) => problem.code));

describe('overflow: shrink', () => {
  it('steps down only as far as it must', () => {
    const scene = layout(
      lines(12, (n) => `- item ${n}`),
      'shrink',
    );
    const sizes = scene.slides[0]!.nodes.flatMap((node) =>
      node.kind === 'shape' && node.name.startsWith('List') ? [node.text!.paragraphs[0]!.runs[0]!.style.size] : [],
    );
    expect(sizes).toEqual([18]);
    expect(codes(scene)).toEqual([]);
  });

  it('says by how much the slide is too full when the smallest size does not help', () => {
    const scene = layout(
      lines(60, (n) => `- item ${n}`),
      'shrink',
    );
    expect(scene.slides).toHaveLength(1);
    const [problem] = scene.slides[0]!.problems;
    expect(problem).toMatchObject({ code: 'overflow', severity: 'warning' });
    expect(problem!.message.args[0]).toBeGreaterThan(100);
    expect(problem!.message.args[1]).toBe(12);
  });
});

describe('overflow: warn', () => {
  it('keeps the wanted size and reports', () => {
    const scene = layout(
      lines(14, (n) => `- item ${n}`),
      'warn',
    );
    expect(codes(scene)).toEqual(['overflow']);
    expect(scene.slides[0]!.problems[0]!.message.args[1]).toBe(20);
  });
});

describe('overflow: split', () => {
  it('leaves a slide that fits alone', () => {
    const scene = layout('- one\n- two', 'split');
    expect(scene.slides.map((slide) => slide.part)).toEqual([undefined]);
  });

  it('divides a table between rows, with its header and its column widths on every page', () => {
    const scene = layout(table(40), 'split');
    const tables = scene.slides.map(tableOf);
    expect(tables.reduce((sum, one) => sum + one.rows.length - 1, 0)).toBe(40);
    for (const one of tables) {
      expect(one.rows[0]!.cells[0]!.text.paragraphs[0]!.runs[0]!.text).toBe('name');
      expect(one.columns).toEqual(tables[0]!.columns);
      expect(one.rows.length - 1).toBeGreaterThanOrEqual(2);
    }
    expect(codes(scene)).toEqual([]);
  });

  it('numbers the pages in the title and on the page', () => {
    const scene = layout(table(40), 'split');
    const count = scene.slides.length;
    expect(scene.slides.map((slide) => texts(slide)[0])).toEqual(
      scene.slides.map((_, index) => `Title (${index + 1}/${count})`),
    );
    expect(scene.slides.map((slide) => texts(slide).at(-1))).toEqual(scene.slides.map((_, index) => String(index + 1)));
    expect(scene.slides.map((slide) => slide.source)).toEqual(scene.slides.map(() => 0));
  });

  it.each([17, 18, 19, 20, 21, 22, 23, 24, 25])('never leaves one row alone (%i rows)', (rows) => {
    const counts = layout(table(rows), 'split').slides.map((slide) => tableOf(slide).rows.length - 1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  });

  it('divides hundreds of rows without losing one', () => {
    const rows = layout(table(800), 'split').slides.flatMap((slide) => tableOf(slide).rows.slice(1));
    const names = rows.map(({ cells }) => cells[0]!.text.paragraphs[0]!.runs[0]!.text);
    expect(names).toEqual(Array.from({ length: 800 }, (_, index) => `row ${index + 1}`));
  });

  it('divides a long list without losing an item', () => {
    const scene = layout(
      lines(600, (n) => `- item ${n}`),
      'split',
    );
    const items = scene.slides.flatMap((slide) => texts(slide).filter((text) => text.startsWith('item')));
    expect(items).toEqual(Array.from({ length: 600 }, (_, index) => `item ${index + 1}`));
  });

  it('keeps a table on one page whose first row is higher than a page', () => {
    const high = `${'word '.repeat(3000)}`;
    const scene = layout(
      `| a | b |\n| --- | --- |\n| ${high} | 1 |\n${lines(60, (n) => `| row ${n} | ${n} |`)}`,
      'split',
    );
    expect(tableOf(scene.slides[0]!).rows).toHaveLength(62);
    expect(codes(scene)).toContain('overflow');
  });

  it('divides lists between items and goes on numbering', () => {
    const scene = layout(
      lines(30, (n) => `${n}. step ${n}`),
      'split',
    );
    const bullets = scene.slides.flatMap((slide) =>
      slide.nodes.flatMap((node) =>
        node.kind === 'shape'
          ? (node.text?.paragraphs ?? []).flatMap((one) => (one.bullet?.kind === 'number' ? [one.bullet.label] : []))
          : [],
      ),
    );
    expect(bullets).toEqual(Array.from({ length: 30 }, (_, index) => `${index + 1}.`));
    expect(scene.slides.length).toBeGreaterThan(1);
  });

  it('divides code between lines without losing one', () => {
    const code = lines(50, (n) => `line ${n}`);
    const scene = layout(`\`\`\`text\n${code}\n\`\`\``, 'split');
    expect(scene.slides.flatMap((slide) => texts(slide).filter((text) => text.startsWith('line'))).join('\n')).toBe(
      code,
    );
    expect(scene.slides.length).toBeGreaterThan(2);
  });

  it('keeps a heading with what it heads', () => {
    const scene = layout(
      `${lines(9, (n) => `Paragraph ${n}.\n`)}\n### Heading\n\n${lines(12, (n) => `- item ${n}`)}`,
      'split',
    );
    for (const slide of scene.slides) {
      const body = texts(slide).slice(1, -1);
      expect(body.at(-1)).not.toBe('Heading');
    }
  });

  it('speaks the notes once', () => {
    const scene = layout(`${table(40)}\n\n::: notes\nSay this.\n:::`, 'split');
    expect(scene.slides.map((slide) => slide.notes.length > 0)).toEqual(scene.slides.map((_, index) => index === 0));
  });
});
