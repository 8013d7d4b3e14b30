import { describe, expect, it } from 'vitest';
import type { SceneSlide } from '../../../src/core/scene/scene';
import { filled, layOut, slideOf, textsNamed } from './lay-out';

const numbers = (slides: readonly SceneSlide[]): (string | undefined)[] =>
  slides.map((slide) => textsNamed(slide, 'Slide Number')[0]);
const isField = (slide: SceneSlide): boolean =>
  slide.nodes.some(
    (node) => node.kind === 'shape' && node.text?.paragraphs.some((one) => one.runs.some((run) => run.field)),
  );
const deck = (front: string, ...slides: string[]) =>
  layOut(`---\nproofdeck: true\n${front}\n---\n\n${slides.join('\n\n---\n\n')}`).slides;

describe('header and footer', () => {
  it('fill placeholders of their own', () => {
    const slide = slideOf('## T\n\n- a', 'header: Top\nfooter: Bottom');
    expect(textsNamed(slide, 'Header')).toEqual(['Top']);
    expect(textsNamed(slide, 'Footer')).toEqual(['Bottom']);
    expect(filled(slide)).toEqual(expect.arrayContaining(['body 15', 'ftr 11', 'sldNum 12']));
  });

  it('end with the slide that takes them away', () => {
    const slides = deck('header: Top', '## A\n\n- a', '<!-- header: "" -->\n## B\n\n- b', '## C\n\n- c');
    expect(slides.map((slide) => textsNamed(slide, 'Header').length)).toEqual([1, 0, 0]);
  });

  it('stand on covers only where the author asks for them', () => {
    const [plain] = deck('title: Deck', '# A\n\nsub', '## B\n\n- b');
    expect(filled(plain!)).toEqual(['ctrTitle 0', 'subTitle 1']);
    const [asked] = deck('header: Top\nfooter: Bottom', '# A\n\nsub', '## B\n\n- b');
    expect(filled(asked!)).toEqual(expect.arrayContaining(['body 15', 'ftr 11']));
  });

  it('show the deck’s title by default, but not in Marp decks nor under the same title', () => {
    expect(textsNamed(slideOf('## T\n\n- a', 'title: Deck'), 'Footer')).toEqual(['Deck']);
    expect(textsNamed(slideOf('## Deck\n\n- a', 'title: Deck'), 'Footer')).toEqual([]);
    expect(textsNamed(slideOf('## T\n\n- a', 'title: Deck\nmarp: true'), 'Footer')).toEqual([]);
  });

  it('show the words of Markdown, not its marks', () => {
    const slide = slideOf(
      '## T\n\n- a',
      'header: "**Team** _A_, see [the page](https://example.org) in snake_case_names"',
    );
    expect(textsNamed(slide, 'Header')).toEqual(['Team A, see the page in snake_case_names']);
  });

  it('are cut to one line by their width, not by their letters', () => {
    const fits = 'A footer of sixty-four letters, all of which fit in their place.';
    expect(textsNamed(slideOf('## T\n\n- a', `footer: ${fits}`), 'Footer')).toEqual([fits]);
    const [cut] = textsNamed(slideOf('## T\n\n- a', `footer: ${'宽'.repeat(60)}`), 'Footer');
    expect(cut).toMatch(/^宽{30,38}…$/);
  });
});

describe('page numbers', () => {
  it('are fields while they are those of the file', () => {
    const slides = deck('', '## A\n\n- a', '## B\n\n- b');
    expect(numbers(slides)).toEqual(['1', '2']);
    expect(slides.map(isField)).toEqual([true, true]);
  });

  it('are hidden by false, counted all the same', () => {
    const slides = deck('', '## A\n\n- a', '<!-- _paginate: false -->\n## B\n\n- b', '## C\n\n- c');
    expect(numbers(slides)).toEqual(['1', undefined, '3']);
  });

  it('stay with hold, and are text from then on', () => {
    const slides = deck('', '## A\n\n- a', '<!-- _paginate: hold -->\n## B\n\n- b', '## C\n\n- c');
    expect(numbers(slides)).toEqual(['1', '1', '2']);
    expect(slides.map(isField)).toEqual([true, false, false]);
  });

  it('neither show nor count a slide with skip', () => {
    const slides = deck('', '<!-- _paginate: skip -->\n## A\n\n- a', '## B\n\n- b', '## C\n\n- c');
    expect(numbers(slides)).toEqual([undefined, '1', '2']);
  });

  it('count every page of a divided slide', () => {
    const rows = Array.from({ length: 40 }, (_, row) => `| ${row} | x |`).join('\n');
    const slides = deck('overflow: split', `## A\n\n| a | b |\n| --- | --- |\n${rows}`, '## B\n\n- b');
    expect(numbers(slides)).toEqual(slides.map((_, index) => String(index + 1)));
  });

  it('follow when a slide above starts to be skipped', () => {
    const before = deck('', '## A\n\n- a', '## B\n\n- b');
    const after = deck('', '<!-- _paginate: skip -->\n## A\n\n- a', '## B\n\n- b');
    expect([numbers(before)[1], numbers(after)[1]]).toEqual(['2', '1']);
  });
});
