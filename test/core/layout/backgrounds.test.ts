import { describe, expect, it } from 'vitest';
import { slidePictures } from '../../../src/core/deck/pictures';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { SceneSlide } from '../../../src/core/scene/scene';
import { slideSvg } from '../../../src/core/svg';
import { type LaidOut, layOut } from '../blocks/fixture-decks';

const deckOf = (body: string, front = ''): LaidOut => layOut(`---\nproofdeck: true\n${front}\n---\n\n${body}\n`);
const slideOf = (body: string, front = ''): SceneSlide => deckOf(body, front).scene.slides[0]!;
const boxes = (slide: SceneSlide) =>
  slide.backdrop?.map(({ box }) => [box.x, box.y, box.width, box.height].map((value) => Math.round(value * 10) / 10));

describe('a background', () => {
  it('lies under everything, is no part of the text, and takes the place of what the layout draws', () => {
    const { scene, deck } = deckOf('## Title\n\n- a\n\n![bg](photo.jpg)');
    const [slide] = scene.slides;
    expect(deck.slides[0]!.body.blocks.map(({ kind }) => kind)).toEqual(['list']);
    expect(boxes(slide!)).toEqual([[0, 0, 960, 540]]);
    expect(slide!.nodes.some((node) => node.kind === 'picture')).toBe(false);
    const svg = slideSvg(scene, slide!, { hrefOf: () => 'data:,' });
    expect(svg.indexOf('<image')).toBeLessThan(svg.indexOf('<text'));
    expect(svg).not.toContain('height="3"');
  });

  it('is taken out of headings, items and running text too', () => {
    const { deck } = deckOf('## ![bg](photo.jpg) Title\n\n- a ![bg](bars.png)\n\ntext ![bg](tall.png) more');
    const { body } = deck.slides[0]!;
    expect(body.backgrounds!.map(({ src }) => src)).toEqual(['photo.jpg', 'bars.png', 'tall.png']);
    expect(JSON.stringify([body.title, body.blocks])).not.toContain('image');
  });

  it('covers its area and is cut on both sides alike', () => {
    const [photo] = slideOf('![bg](photo.jpg)').backdrop!;
    // 320 × 200 on 16:9 loses a tenth of its height.
    expect(photo!.crop).toMatchObject({ left: 0, right: 0 });
    expect(photo!.crop!.top).toBeCloseTo(0.05);
    expect(photo!.crop!.bottom).toBeCloseTo(0.05);
  });

  it.each([
    ['fit', [[75, 0, 810, 540]]],
    ['contain', [[75, 0, 810, 540]]],
    ['auto', [[390, 210, 180, 120]]],
    ['50%', [[240, 110, 480, 320]]],
    ['w:400px', [[330, 170, 300, 200]]],
    ['h:50%', [[277.5, 135, 405, 270]]],
  ])('%s sets its size', (word, wanted) => {
    const slide = slideOf(`![bg ${word}](bars.png)`);
    expect(boxes(slide)).toEqual(wanted);
    expect(slide.backdrop![0]!.crop).toBeUndefined();
  });

  it('shares the page with others, side by side or one under the other', () => {
    expect(boxes(slideOf('![bg](photo.jpg) ![bg](bars.png)'))).toEqual([
      [0, 0, 480, 540],
      [480, 0, 480, 540],
    ]);
    expect(boxes(slideOf('![bg vertical](photo.jpg) ![bg](bars.png)'))).toEqual([
      [0, 0, 960, 270],
      [0, 270, 960, 270],
    ]);
  });

  it('may be clear, and says which filters slides do not draw', () => {
    const slide = slideOf('## T\n\n![bg opacity:.3 blur:4px](photo.jpg)');
    expect(slide.backdrop![0]!.opacity).toBe(0.3);
    expect(slide.problems).toMatchObject([{ code: 'bg-filter', severity: 'info', message: { args: ['blur:4px'] } }]);
  });

  it('that is missing is reported, and leaves the layout as it is', () => {
    const slide = slideOf('## T\n\n![bg](missing.png)');
    expect(slide.backdrop).toBeUndefined();
    expect(slide.problems.map(({ code }) => code)).toEqual(['picture-missing']);
  });

  it('comes again on every page of a divided slide, and is reported once', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `- item ${index}`).join('\n');
    const { scene } = deckOf(`<!-- overflow: split -->\n## T\n\n${rows}\n\n![bg sepia](photo.jpg)`);
    expect(scene.slides.length).toBeGreaterThan(1);
    expect(scene.slides.every((slide) => slide.backdrop?.length === 1)).toBe(true);
    expect(scene.slides.flatMap((slide) => slide.problems.map(({ code }) => code))).toEqual(['bg-filter']);
  });
});

describe('a background on one side', () => {
  it.each([
    ['left', [[0, 0, 480, 540]], 480, 960],
    ['left:40%', [[0, 0, 384, 540]], 384, 960],
    ['right', [[480, 0, 480, 540]], 0, 480],
    ['right:30%', [[672, 0, 288, 540]], 0, 672],
  ])('%s leaves the other to the slide', (word, wanted, from, to) => {
    const slide = slideOf(`## Title\n\n- a\n- b\n\n![bg ${word}](photo.jpg)`, 'title: Deck');
    expect(boxes(slide)).toEqual(wanted);
    expect(slide.layout.name).toBe(word.startsWith('left') ? 'Split Left' : 'Split Right');
    for (const { box } of slide.nodes) {
      expect(box.x).toBeGreaterThanOrEqual(from);
      expect(box.x + box.width).toBeLessThanOrEqual(to);
    }
  });

  it('says that it leaves no room for the layout that the author named', () => {
    const slide = slideOf('<!-- _layout: timeline -->\n## T\n\n- **2023** a\n- **2024** b\n\n![bg left](photo.jpg)');
    expect(slide.layout.name).toBe('Split Left');
    expect(slide.problems.map(({ code }) => code)).toEqual(['layout-unsuited']);
  });

  it('that is missing shows a frame with its name there', () => {
    const slide = slideOf('## T\n\n- a\n\n![bg right](missing.png)');
    expect(slide.backdrop).toBeUndefined();
    expect(slide.nodes[0]).toMatchObject({ box: { x: 480, y: 0, width: 480, height: 540 } });
    expect(slide.problems.map(({ code }) => code)).toEqual(['picture-missing']);
  });

  it('sets an opening page large and in the middle', () => {
    const slide = slideOf('# Talk\n\nSubtitle\n\n![bg right](photo.jpg)');
    const [title] = slide.nodes;
    expect(title!.kind === 'shape' && title!.text!.paragraphs[0]!.runs[0]!.style.size).toBe(40);
  });
});

describe('the directive for a background picture', () => {
  it('is drawn as one, until a slide has its own', () => {
    const { scene } = deckOf('## A\n\n- a\n\n---\n\n## B\n\n![bg](bars.png)', 'backgroundImage: url("photo.jpg")');
    expect(scene.slides.map((slide) => slide.backdrop!.map(({ resource }) => resource))).toEqual([
      ['photo.jpg'],
      ['bars.png'],
    ]);
  });

  it('knows sizes', () => {
    const front = "backgroundImage: url('bars.png')\nbackgroundSize: 300px auto";
    expect(boxes(slideOf('## A\n\n- a', front))).toEqual([[367.5, 195, 225, 150]]);
    expect(boxes(slideOf('## A\n\n- a', front.replace('300px auto', 'contain')))).toEqual([[75, 0, 810, 540]]);
  });

  it('names what slides do not draw', () => {
    const slide = slideOf(
      '<!--\nbackgroundImage: linear-gradient(red, blue)\nbackgroundPosition: top\n-->\n## A\n\n- a',
    );
    expect(slide.problems.map(({ code, message }) => [code, message.args[0]])).toEqual([
      ['background-unsupported', 'linear-gradient(red, blue)'],
      ['background-unsupported', 'top'],
    ]);
  });

  it('is among the pictures that hosts read, as is the bitmap beside a drawing', () => {
    const deck = parseDeck(
      '---\nbackgroundImage: url(a.svg)\n---\n\n## A\n\ntext\n\n---\n\n## B\n\n![bg](b.png) ![](c.SVG)\n\n![](d.png) x',
    );
    expect(deck.slides.map(slidePictures)).toEqual([
      ['a.svg', 'a.png'],
      ['b.png', 'c.SVG', 'c.png', 'd.png'],
    ]);
    expect(layoutDeck(deck).slides).toHaveLength(2);
  });
});
