import { describe, expect, it } from 'vitest';
import { DIRECTIVES, directiveOf, parseDeck } from '../../../src/core/parse';

function slides(...texts: string[]) {
  return parseDeck(`---\nheadingDivider: false\n---\n${texts.join('\n\n---\n\n')}`).slides.map(
    ({ settings }) => settings,
  );
}

describe('slide settings', () => {
  it('reach to the following slides, spot directives do not', () => {
    const found = slides('a', '<!-- class: x\n_color: red\n_footer: once -->', '<!-- footer: F -->', 'd');
    expect(found.map((one) => one.class)).toEqual([[], ['x'], ['x'], ['x']]);
    expect(found.map((one) => one.color)).toEqual([undefined, 'red', undefined, undefined]);
    expect(found.map((one) => one.footer)).toEqual([undefined, 'once', 'F', 'F']);
  });

  it('of layout, time, task and overflow are for one slide', () => {
    const found = slides('<!-- layout: title\ntime: 90s\ntask: 5.10\noverflow: split -->', 'b');
    expect(found[0]).toMatchObject({ layout: 'title', time: '90s', all: { task: '5.10', overflow: 'split' } });
    expect(found[1]!.layout ?? found[1]!.time ?? found[1]!.all.task).toBeUndefined();
  });

  it('begin with the front matter', () => {
    const { slides: found } = parseDeck(
      '---\nmarp: true\nclass: [a, b]\n_class: lead\npaginate: true\noverflow: shrink\nheader: H\n---\na\n\n---\n\nb',
    );
    expect(found.map(({ settings }) => settings.class)).toEqual([['lead'], ['a', 'b']]);
    expect(found.map(({ settings }) => settings.paginate)).toEqual([true, true]);
    expect(found[1]!.settings).toMatchObject({ header: 'H', all: { overflow: 'shrink' } });
  });

  it('give stages and sections to the slides after them, and to none before', () => {
    const found = slides('a', '<!-- section: S\nstage: stage1 -->', 'c', '<!-- section: T -->');
    expect(found.map((one) => [one.section, one.stage])).toEqual([
      [undefined, undefined],
      ['S', 'stage1'],
      ['S', 'stage1'],
      ['T', undefined],
    ]);
  });

  it('number pages except in Marp decks, unless told otherwise', () => {
    expect(slides('a', '<!-- _paginate: false -->', '<!-- paginate: skip -->').map((one) => one.paginate)).toEqual([
      true,
      false,
      false,
    ]);
    expect(parseDeck('---\nmarp: true\n---\na').slides[0]!.settings.paginate).toBe(false);
  });

  it('leave deck-wide directives to the deck', () => {
    const deck = parseDeck('a\n\n---\n\n<!-- theme: paper -->\n\nb');
    expect(deck.settings.theme).toBe('paper');
    expect(deck.slides[1]!.settings.all).toEqual({});
  });
});

describe('the registry of directives', () => {
  it('knows the prefixes', () => {
    expect(directiveOf('class')).toMatchObject({ spot: false });
    expect(directiveOf('_class')).toMatchObject({ spot: true, directive: { name: 'class' } });
    expect(directiveOf('$theme')).toMatchObject({ directive: { name: 'theme' } });
    for (const unknown of ['_theme', '$class', '__class', '_', '', 'toString'])
      expect(directiveOf(unknown)).toBeUndefined();
  });

  it('has words in both languages', () => {
    for (const { about, name } of DIRECTIVES.values()) expect(about.en && about.zh, name).toBeTruthy();
  });
});
