import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../../src/core/scene/node';
import { bodySizes, codes, filled, layOut, slideOf, textsNamed } from './lay-out';

const items = (count: number, text = 'item'): string =>
  Array.from({ length: count }, (_, index) => `- ${text} ${index + 1}`).join('\n');
const columns = (left: string, right: string): string =>
  `::: columns\n::: column\n${left}\n:::\n::: column\n${right}\n:::\n:::`;
const named = (nodes: readonly SceneNode[], name: string) => nodes.filter((node) => node.name.startsWith(name));

describe('two columns', () => {
  it('fill a placeholder each, side by side from the same height', () => {
    const slide = slideOf(`## T\n\n${columns('- a', '- b')}`);
    expect(filled(slide)).toEqual(expect.arrayContaining(['title 0', 'body 1', 'body 2']));
    const [left, right] = named(slide.nodes, 'List');
    expect(left!.box.y).toBe(right!.box.y);
    expect(left!.box.x + left!.box.width).toBeLessThan(right!.box.x);
  });

  it('share one text size, the smaller of the two', () => {
    expect(bodySizes(slideOf(`## T\n\n${columns('- a', items(15))}`))).toEqual([14]);
    expect(bodySizes(slideOf(`## T\n\n${columns('- a', items(3))}`))).toEqual([24]);
  });

  it('share one text size in a columns block under other text too', () => {
    expect(bodySizes(slideOf(`## T\n\nText\n\n${columns('- a', items(12))}`))).toHaveLength(1);
  });

  it('have a hairline between texts, none beside a panel', () => {
    expect(named(slideOf(`## T\n\n${columns('- a', '- b')}`).nodes, 'Divider')).toHaveLength(1);
    expect(named(slideOf(`## T\n\n${columns('- a', '```\ncode\n```')}`).nodes, 'Divider')).toHaveLength(0);
  });

  it('are as wide as the author says', () => {
    const text = '## T\n\n::: columns\n::: {.column width=70%}\n- a\n:::\n::: column\n- b\n:::\n:::';
    const [left, right] = named(slideOf(text).nodes, 'List');
    expect(left!.box.width).toBeGreaterThan(2 * right!.box.width);
  });

  it.each([
    ['two headed parts', '### A\n\n- a\n\n### B\n\n- b\n\nmore', ['A', 'B']],
    ['two blocks', 'left\n\n- right', []],
  ])('are made of %s where the layout is named', (_what, body, heads) => {
    const slide = slideOf(`<!-- layout: two-column -->\n## T\n\n${body}`);
    expect(slide.layout.name).toBe('Two Columns');
    expect(textsNamed(slide, 'Heading')).toEqual(heads);
  });

  it('go on in two columns on a further page', () => {
    const scene = layOut(
      `---\noverflow: split\n---\n\n# T\n\n---\n\n## Two\n\n${columns(items(40, 'left'), items(5, 'right'))}`,
    );
    const pages = scene.slides.slice(1);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((slide) => slide.layout.name)).toEqual(pages.map(() => 'Two Columns'));
    expect(pages.flatMap(codes)).toEqual([]);
    expect(new Set(pages.flatMap(bodySizes)).size).toBe(1);
  });

  it('say which column is too full', () => {
    const slide = slideOf(`## T\n\n${columns('- a', items(60))}`);
    expect(codes(slide)).toEqual(['overflow']);
  });
});

describe('a comparison', () => {
  const comparison = (body: string) => slideOf(`<!-- layout: comparison -->\n## T\n\n${body}`);

  it('sets two parts on panels under their heads, with an arrow between', () => {
    const slide = comparison('### Before\n\n- slow\n\n### After\n\n- fast');
    expect(filled(slide)).toEqual(expect.arrayContaining(['body 1', 'body 2', 'body 3', 'body 4']));
    expect(textsNamed(slide, 'Left Heading')).toEqual(['Before']);
    expect(textsNamed(slide, 'Right Heading')).toEqual(['After']);
    const [left, right] = named(slide.nodes, 'Panel');
    const [arrow] = named(slide.nodes, 'Arrow');
    expect(arrow!.box.x).toBeGreaterThan(left!.box.x + left!.box.width);
    expect(arrow!.box.x + arrow!.box.width).toBeLessThan(right!.box.x);
    for (const list of named(slide.nodes, 'List')) {
      const panel = list.box.x < 480 ? left! : right!;
      expect(list.box.y + list.box.height).toBeLessThanOrEqual(panel.box.y + panel.box.height);
    }
  });

  it('takes columns that begin with a head', () => {
    const slide = comparison(columns('### Before\n\ntext', '### After\n\n- a'));
    expect(slide.layout.name).toBe('Comparison');
  });

  it('keeps both heads in one size when one is long', () => {
    const slide = comparison(`### ${'A long heading '.repeat(4)}\n\n- a\n\n### B\n\n- b`);
    const sizes = slide.nodes.flatMap((node) =>
      node.kind === 'shape' && node.name.includes('Heading') ? [node.text!.paragraphs[0]!.runs[0]!.style.size] : [],
    );
    expect(sizes).toHaveLength(2);
    expect(new Set(sizes).size).toBe(1);
  });

  it('repeats the heads on a further page', () => {
    const scene = layOut(
      `---\noverflow: split\n---\n\n# T\n\n---\n\n<!-- layout: comparison -->\n## Two\n\n### L\n\n${items(40)}\n\n### R\n\n${items(4)}`,
    );
    const pages = scene.slides.slice(1);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((slide) => textsNamed(slide, 'Left Heading'))).toEqual(pages.map(() => ['L']));
  });
});
