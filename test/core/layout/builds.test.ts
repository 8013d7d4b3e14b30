import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import type { BuildStep, SceneSlide } from '../../../src/core/scene/scene';

function slides(text: string): readonly SceneSlide[] {
  return layoutDeck(parseDeck(text)).slides;
}

/** The text that each click reveals; a node without text by its kind. */
function revealed({ build = [], nodes }: SceneSlide): string[] {
  const textOf = ({ node, paragraph }: BuildStep[number]): string => {
    const found = nodes.find(({ id }) => id === node)!;
    if (found.kind !== 'shape' || !found.text) return found.kind;
    const { paragraphs } = found.text;
    const shown = paragraph === undefined ? paragraphs : [paragraphs[paragraph]!];
    return shown.map(({ runs }) => runs.map((run) => run.text).join('')).join(' / ');
  };
  return build.map((targets) => targets.map(textOf).join(' + '));
}

describe('build: list', () => {
  it('reveals each outermost item with what is under it', () => {
    const [slide] = slides(
      '<!-- build: list -->\n## T\n\nWords first.\n\n- one\n  - deeper\n- two\n\n1. three\n2. four',
    );
    expect(revealed(slide!)).toEqual(['one + deeper', 'two', 'three', 'four']);
  });

  it('reveals lists in columns, and a block inside an item with the item', () => {
    const columns =
      '::: columns\n::: column\n- left\n:::\n::: column\n- right\n\n  | a | b |\n  | - | - |\n  | 1 | 2 |\n:::\n:::';
    const [slide] = slides(`<!-- build: list -->\n## T\n\n${columns}`);
    expect(revealed(slide!)).toEqual(['left', 'right + table']);
  });

  it('is for one slide, or from the front matter for all but those that say none', () => {
    const body = '## A\n\n- a\n\n---\n\n<!-- build: none -->\n## B\n\n- b\n\n---\n\n## C\n\n- c';
    expect(slides(`---\nbuild: list\n---\n${body}`).map(revealed)).toEqual([['a'], [], ['c']]);
    expect(slides('<!-- build: list -->\n## A\n\n- a\n\n---\n\n## B\n\n- b').map(revealed)).toEqual([['a'], []]);
  });

  it('goes on where a slide is divided', () => {
    const items = Array.from({ length: 40 }, (_, index) => `- item ${index + 1}`).join('\n');
    const pages = slides(`---\noverflow: split\nbuild: list\n---\n## T\n\n${items}`);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(revealed)).toEqual(Array.from({ length: 40 }, (_, index) => `item ${index + 1}`));
  });

  it("follows Marp's markers in Marp's decks", () => {
    const body =
      '## A\n\n* one\n* two\n\n---\n\n## B\n\n- one\n\n---\n\n## C\n\n1) one\n2) two\n\n---\n\n<!-- build: none -->\n## D\n\n* one';
    expect(slides(`---\nmarp: true\n---\n${body}`).map(revealed)).toEqual([['one', 'two'], [], ['one', 'two'], []]);
    expect(slides(body).map(revealed)).toEqual([[], [], [], []]);
  });

  it('says what it wants', () => {
    const [slide] = slides('<!-- build: sideways -->\n## T\n\n- one');
    expect(slide!.build).toBeUndefined();
    expect(slide!.problems.map(({ code }) => code)).toEqual(['build-unknown']);
  });
});
