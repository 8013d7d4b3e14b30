import { describe, expect, it } from 'vitest';
import type { SceneSlide } from '../../../src/core/scene/scene';
import { codes, filled, layOut, pictureOf, slideOf } from './lay-out';

function pictureBox(slide: SceneSlide) {
  return slide.nodes.find((node) => node.kind === 'picture')!.box;
}
function listBox(slide: SceneSlide) {
  return slide.nodes.find((node) => node.name.startsWith('List'))!.box;
}

describe('a picture beside text', () => {
  it('takes three fifths of the width, on the side where the source has it', () => {
    const right = slideOf('## T\n\n- a\n\n![alt](pic.png)');
    const left = slideOf('## T\n\n![alt](pic.png)\n\n- a');
    for (const slide of [right, left]) {
      expect(filled(slide)).toEqual(expect.arrayContaining(['pic 10', 'body 1']));
      expect(pictureBox(slide).width / 852).toBeGreaterThan(0.55);
      expect(pictureBox(slide).width / 852).toBeLessThan(0.65);
    }
    expect(pictureBox(right).x).toBeGreaterThan(listBox(right).x + listBox(right).width);
    expect(listBox(left).x).toBeGreaterThan(pictureBox(left).x + pictureBox(left).width);
  });

  it('stands where the author says', () => {
    const slide = slideOf('<!-- layout: picture-left -->\n## T\n\n- a\n\n![alt](pic.png)');
    expect(pictureBox(slide).x).toBe(54);
  });

  it('leaves text what a tall picture does not need', () => {
    const slide = slideOf('## T\n\n- a\n\n![alt](tall.png)');
    expect(pictureBox(slide).height).toBeCloseTo(376, 0);
    expect(listBox(slide).width).toBeGreaterThan(500);
    expect(pictureBox(slide).x + pictureBox(slide).width).toBeCloseTo(906, 0);
  });

  it('keeps proportions and enlarges pixels only a little', () => {
    const small = pictureBox(slideOf('## T\n\n- a\n\n![alt](small.png)'));
    expect(small.width / small.height).toBeCloseTo(1.5);
    expect(small.width).toBeCloseTo(120 * 0.75 * 1.6);
  });

  it('goes on as content where the text needs more pages', () => {
    const text = Array.from({ length: 30 }, (_, index) => `- item ${index + 1}`).join('\n');
    const scene = layOut(
      `---\noverflow: split\n---\n\n# T\n\n---\n\n<!-- layout: picture-right -->\n## Two\n\n${text}\n\n![alt](pic.png)`,
    );
    const names = scene.slides.slice(1).map((slide) => slide.layout.name);
    expect(names[0]).toBe('Picture Right');
    expect(names.slice(1)).toEqual(names.slice(1).map(() => 'Content'));
    expect(scene.slides.flatMap(codes)).toEqual([]);
  });

  it('has its place kept while it is missing', () => {
    const scene = layOut('# T\n\n---\n\n## T\n\n- a\n\n![alt](none.png)\n\n---\n\n## End\n\n- e', new Map());
    expect(scene.slides[1]!.layout.name).toBe('Picture Right');
    expect(codes(scene.slides[1]!)).toEqual(['picture-missing']);
  });
});

describe('a picture alone', () => {
  it('is as large as the body allows, in the middle', () => {
    const box = pictureBox(slideOf('## T\n\n![alt](pic.png)'));
    expect(box.height).toBeCloseTo(376, 0);
    expect(box.x + box.width / 2).toBeCloseTo(480);
  });

  it('takes the whole page where there is no title and the layout is named', () => {
    const box = pictureBox(slideOf('<!-- layout: picture-full -->\n![alt](pic.png)'));
    expect(box.height).toBeGreaterThan(450);
  });

  it('fills its width with a drawing, which has no pixels', () => {
    const drawing = { ...pictureOf(100, 20), mime: 'image/svg+xml' } as const;
    const scene = layOut('# T\n\n---\n\n## T\n\n![alt](a.svg)\n\n---\n\n## E\n\n- e', new Map([['a.svg', drawing]]));
    expect(pictureBox(scene.slides[1]!).width).toBeCloseTo(852, 0);
  });
});

describe('pictures among other blocks', () => {
  it('leave room for what follows', () => {
    const slide = slideOf('## T\n\nbefore\n\n![alt](pic.png)\n\nafter');
    expect(codes(slide)).toEqual([]);
    expect(pictureBox(slide).height).toBeGreaterThan(200);
  });

  it('leave room for what follows their columns', () => {
    const columns = '::: columns\n::: column\n![alt](pic.png)\n\ncaption\n:::\n::: column\n- b\n:::\n:::';
    expect(codes(slideOf(`## T\n\n${columns}\n\nafter`))).toEqual([]);
  });

  it('cost no more the deeper they are nested', () => {
    const nested = Array.from(
      { length: 24 },
      (_, depth) => `${'> '.repeat(depth + 1)}![alt](pic.png)\n${'>'.repeat(depth + 1)}`,
    );
    const start = performance.now();
    slideOf(`## T\n\n${nested.join('\n')}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
