import { describe, expect, it } from 'vitest';
import type { SceneSlide } from '../../../src/core/scene/scene';
import { bodySizes, codes, slideOf, textsNamed } from './lay-out';

const steps = (body: string): SceneSlide => slideOf(`<!-- layout: steps -->\n## T\n\n${body}`);
const timeline = (body: string): SceneSlide => slideOf(`<!-- layout: timeline -->\n## T\n\n${body}`);
const boxes = (slide: SceneSlide, name: string) =>
  slide.nodes.filter((node) => node.name.startsWith(name)).map((node) => node.box);

describe('steps', () => {
  it('set number and head in arrows, the rest on cards under them', () => {
    const slide = steps('1. **Measure** the queue\n2. **Pack** the nodes\n   - best fit\n3. **Watch**');
    expect(slide.layout.name).toBe('Steps');
    expect(textsNamed(slide, 'Step')).toEqual(['1  Measure', '2  Pack', '3  Watch']);
    expect(textsNamed(slide, 'Text')).toEqual(['the queue', 'the nodes']);
    const arrows = boxes(slide, 'Step');
    const cards = boxes(slide, 'Card');
    expect(cards.map((card) => card.x)).toEqual(arrows.map((arrow) => arrow.x));
    expect(new Set(cards.map((card) => card.height)).size).toBe(1);
    expect(bodySizes(slide)).toHaveLength(1);
  });

  it('go on from the list’s first number', () => {
    expect(textsNamed(steps('4. a\n5. b'), 'Step')).toEqual(['4', '5']);
  });

  it('take a paragraph with something under it for a head', () => {
    expect(textsNamed(steps('1. One\n   - a\n2. Two\n   - b'), 'Step')).toEqual(['1  One', '2  Two']);
  });

  it('put heads that are too long on the cards', () => {
    const head = '**A head that fills more than one arrow of six**';
    const slide = steps(Array.from({ length: 6 }, (_, index) => `${index + 1}. ${head} text`).join('\n'));
    expect(textsNamed(slide, 'Step')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(textsNamed(slide, 'Heading')).toHaveLength(6);
  });

  it('keep a text above and a text below', () => {
    const slide = steps('Before.\n\n1. a\n2. b\n\nAfter.');
    const [before, , after] = [textsNamed(slide, 'Text')[0], 0, textsNamed(slide, 'Text').at(-1)];
    expect([before, after]).toEqual(['Before.', 'After.']);
  });

  it('report what is too much for a card', () => {
    const slide = steps(`1. ${'much text '.repeat(200)}\n2. b`);
    expect(codes(slide)).toEqual(['overflow']);
  });
});

describe('a timeline', () => {
  const milestones = (count: number): string =>
    Array.from({ length: count }, (_, index) => `- **${2020 + index}** what happened then`).join('\n');

  it('sets up to five milestones over the line and their texts under it', () => {
    const slide = timeline(milestones(5));
    expect(slide.layout.name).toBe('Timeline');
    expect(textsNamed(slide, 'Date')).toEqual(['2020', '2021', '2022', '2023', '2024']);
    const [line] = boxes(slide, 'Line');
    for (const date of boxes(slide, 'Date')) expect(date.y + date.height).toBeLessThan(line!.y);
    for (const text of boxes(slide, 'Text')) expect(text.y).toBeGreaterThan(line!.y);
  });

  it('sets more of them above and below by turns', () => {
    const slide = timeline(milestones(8));
    const [line] = boxes(slide, 'Line');
    const above = boxes(slide, 'Text').map((text) => text.y < line!.y);
    expect(above).toEqual([true, false, true, false, true, false, true, false]);
  });

  it('leaves the colon between date and text to the drawing', () => {
    const slide = timeline('- **2024：**开始\n- **2025**: goes on\n- **2026** — ends');
    expect(textsNamed(slide, 'Date')).toEqual(['2024', '2025', '2026']);
    expect(textsNamed(slide, 'Text')).toEqual(['开始', 'goes on', 'ends']);
  });

  it('takes a date without a text', () => {
    expect(textsNamed(timeline('- **2024**\n- **2025** x'), 'Text')).toEqual(['x']);
  });

  it('keeps dates in one size, and out of each other', () => {
    const slide = timeline('- **A very long name for a point in time** a\n- **B** b\n- **C** c\n- **D** d');
    const sizes = slide.nodes.flatMap((node) =>
      node.kind === 'shape' && node.name.startsWith('Date') ? [node.text!.paragraphs[0]!.runs[0]!.style.size] : [],
    );
    expect(new Set(sizes).size).toBe(1);
  });
});
