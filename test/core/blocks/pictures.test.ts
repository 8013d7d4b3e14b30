import { describe, expect, it } from 'vitest';
import type { PictureNode, SceneNode } from '../../../src/core/scene/node';
import type { SceneSlide } from '../../../src/core/scene/scene';
import { layOut } from './fixture-decks';

/** A page that is set as content, whatever stands on it. */
function slideOf(body: string): SceneSlide {
  return layOut(`---\nproofdeck: true\n---\n\n<!-- _layout: content -->\n## Title\n\n${body}\n`).scene.slides[0]!;
}

const pictures = (slide: SceneSlide): PictureNode[] => slide.nodes.filter((node) => node.kind === 'picture');
const middle = ({ box }: SceneNode): number => box.x + box.width / 2;
const codes = (slide: SceneSlide): string[] => slide.problems.map(({ code }) => code);

describe('a picture', () => {
  it('has its own size at 96 dpi, its proportions, and stands in the middle', () => {
    const [bars] = pictures(slideOf('![Bars](bars.png)'));
    expect(bars!.box).toMatchObject({ width: 180, height: 120 });
    expect(middle(bars!)).toBeCloseTo(480);
    expect(bars!.alt).toBe('Bars');
  });

  it.each([
    ['w:200', 150, 100],
    ['h:40px', 45, 30],
    ['width:50%', 426, 284],
    ['w:100 h:100', 75, 75],
    ['width:auto', 180, 120],
  ])('takes the size that %s asks for', (words, width, height) => {
    const [bars] = pictures(slideOf(`![${words}](bars.png)`));
    expect(bars!.box.width).toBeCloseTo(width);
    expect(bars!.box.height).toBeCloseTo(height);
  });

  it('is made smaller where it would not fit, in its proportions', () => {
    const [bars] = pictures(slideOf('![w:5000](bars.png)'));
    expect(bars!.box.width).toBeLessThanOrEqual(852);
    expect(bars!.box.y + bars!.box.height).toBeLessThanOrEqual(490.5);
    expect(bars!.box.width / bars!.box.height).toBeCloseTo(1.5);
  });

  it('is clear where the author says so, and reports filters that slides do not have', () => {
    const slide = slideOf('![opacity:.4 blur:3px](bars.png)');
    expect(pictures(slide)[0]!.opacity).toBe(0.4);
    expect(slide.problems).toMatchObject([
      { code: 'picture-filter', severity: 'info', message: { args: ['blur:3px'] } },
    ]);
  });

  it('may be a GIF or a drawing; a drawing without a bitmap beside it is pointed out', () => {
    const slide = slideOf('![](blink.gif)\n\n![](flow.svg)\n\n![](alone.svg)');
    expect(pictures(slide).map(({ resource }) => resource)).toEqual(['blink.gif', 'flow.svg', 'alone.svg']);
    expect(slide.problems).toMatchObject([
      { code: 'picture-svg-alone', message: { args: ['alone.png', 'alone.svg'] } },
    ]);
  });
});

describe('several pictures in one paragraph', () => {
  it('stand side by side, in the middle of the frame and of each other', () => {
    const row = pictures(slideOf('![](bars.png) ![](tall.png)\n![w:40](blink.gif)'));
    expect(row).toHaveLength(3);
    for (const [index, one] of row.slice(1).entries())
      expect(one.box.x - (row[index]!.box.x + row[index]!.box.width)).toBeCloseTo(16);
    expect((row[0]!.box.x + row[2]!.box.x + row[2]!.box.width) / 2).toBeCloseTo(480);
    expect(new Set(row.map(({ box }) => Math.round(box.y + box.height / 2))).size).toBe(1);
  });

  it('get smaller together', () => {
    const row = pictures(slideOf(`${'![w:600](bars.png) '.repeat(3)}`));
    expect(new Set(row.map(({ box }) => box.width)).size).toBe(1);
    expect(row.at(-1)!.box.x + row.at(-1)!.box.width).toBeLessThanOrEqual(906.5);
  });
});

describe('a picture that cannot be shown', () => {
  it.each([
    ['missing.png', 'picture-missing'],
    ['broken.png', 'picture-broken'],
    ['picture.webp', 'picture-unsupported'],
  ])('%s becomes a frame with its name, and a problem', (file, code) => {
    const slide = slideOf(`![What it shows](${file})`);
    const notice = slide.nodes.find((node) => node.name.startsWith('Missing picture'));
    expect(notice?.kind === 'shape' && notice.text!.paragraphs[0]!.runs[0]!.text).toBe(`What it shows · ${file}`);
    expect(codes(slide)).toEqual([code]);
    expect(middle(notice!)).toBeCloseTo(480);
  });

  it('keeps its place in a row', () => {
    const slide = slideOf('![](bars.png) ![](missing.png)');
    const names = slide.nodes.map(({ name }) => name.replace(/ \d+$/, ''));
    expect(names.slice(1, 3)).toEqual(['Picture', 'Missing picture']);
  });

  it('does not fill its frame with what is written into the deck', () => {
    const slide = slideOf(`![](data:image/png;base64,${'A'.repeat(500)})`);
    const notice = slide.nodes.find((node) => node.name.startsWith('Missing picture'));
    expect(notice?.kind === 'shape' && notice.text!.paragraphs[0]!.runs[0]!.text).toBe('data:…');
  });
});

describe('a picture among words', () => {
  it('is shown as its description, or its name, and pointed out', () => {
    const slide = slideOf('Before ![the chart](bars.png) and ![](sub/tall.png) after');
    const text = slide.nodes.flatMap((node) =>
      node.kind === 'shape' && node.text ? node.text.paragraphs[0]!.runs.map((run) => run.text).join('') : [],
    );
    expect(text).toContain('Before the chart and tall.png after');
    expect(codes(slide)).toEqual(['picture-inline', 'picture-inline']);
  });
});
