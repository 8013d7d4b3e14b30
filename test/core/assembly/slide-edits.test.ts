import { describe, expect, it } from 'vitest';
import {
  deleteSlides,
  duplicateSlide,
  hideSlides,
  insertSlide,
  moveSlides,
  renameSlide,
} from '../../../src/core/assembly';
import type { Deck } from '../../../src/core/deck/deck';
import { parseDeck } from '../../../src/core/parse';
import { applyEdits, type TextEdit } from '../../../src/core/source/text-edit';

const HEAD = '---\ntitle: T\n---\n\n';
const DECK = parseDeck(`${HEAD}# a\n\n---\n\n## b\n\nText\n\n---\n\n## c\n\n---\n\n## d\n`);

const applied = (deck: Deck, edit: TextEdit | undefined) => applyEdits(deck.text, edit ? [edit] : []);
const titles = (text: string) => parseDeck(text).slides.map(({ body }) => body.text.trim().split('\n').at(0));
const stages = (text: string) => parseDeck(text).slides.map(({ settings }) => settings.stage);

describe('moving slides', () => {
  it.each([
    [[3], 0, ['## d', '# a', '## b', '## c']],
    [[0], 4, ['## b', '## c', '## d', '# a']],
    [[1], 3, ['# a', '## c', '## b', '## d']],
    [[0, 2], 4, ['## b', '## d', '# a', '## c']],
    [[2, 3], 1, ['# a', '## c', '## d', '## b']],
  ])('%j before %i', (moved, before, expected) => {
    const text = applied(DECK, moveSlides(DECK, moved, before));
    expect(titles(text)).toEqual(expected);
    expect(text.startsWith(HEAD)).toBe(true);
  });

  it('to where they are changes nothing', () => {
    expect(moveSlides(DECK, [1], 1)).toBeUndefined();
    expect(moveSlides(DECK, [1], 2)).toBeUndefined();
  });

  it('touches only what lies between', () => {
    const { span } = moveSlides(DECK, [3], 2)!;
    expect(span.start).toBeGreaterThan(DECK.text.indexOf('Text'));
  });

  it('leaves every slide in its stage', () => {
    const deck = parseDeck(
      '<!-- stage: stage1 -->\n## a\n\n---\n\n## b\n\n---\n\n<!-- stage: stage2 -->\n## c\n\n---\n\n## d',
    );
    const text = applied(deck, moveSlides(deck, [0], 4));
    expect(titles(text.replace(/<!--.*-->\n/g, ''))).toEqual(['## b', '## c', '## d', '## a']);
    expect(stages(text)).toEqual(['stage1', 'stage2', 'stage2', 'stage1']);
    expect(applied(deck, moveSlides(deck, [1], 3))).toBe(
      '<!-- stage: stage1 -->\n## a\n\n---\n\n<!-- stage: stage2 -->\n## c\n\n---\n\n<!-- stage: stage1 -->\n## b\n\n---\n\n<!-- stage: stage2 -->\n## d',
    );
  });

  it('works in a document that its headings divide', () => {
    const deck = parseDeck('# a\n\nText\n\n## b\n\n## c\n');
    expect(deck.slides).toHaveLength(3);
    expect(applied(deck, moveSlides(deck, [2], 1))).toBe('# a\n\nText\n\n## c\n\n## b\n');
  });
});

describe('other edits of slides', () => {
  it('copy one', () => {
    expect(titles(applied(DECK, duplicateSlide(DECK, 1)))).toEqual(['# a', '## b', '## b', '## c', '## d']);
  });

  it('take slides away, and never the deck', () => {
    expect(titles(applied(DECK, deleteSlides(DECK, [0, 2])))).toEqual(['## b', '## d']);
    const none = applied(DECK, deleteSlides(DECK, [0, 1, 2, 3]));
    expect(none.startsWith(HEAD)).toBe(true);
    expect(parseDeck(none).slides).toHaveLength(1);
  });

  it('put a new one in', () => {
    expect(titles(applied(DECK, insertSlide(DECK, 4, '## new\n\n- point\n')))).toEqual([
      '# a',
      '## b',
      '## c',
      '## d',
      '## new',
    ]);
    expect(titles(applied(DECK, insertSlide(DECK, 0, '## new')))).toEqual(['## new', '# a', '## b', '## c', '## d']);
  });

  it('give a title', () => {
    expect(titles(applied(DECK, renameSlide(DECK, 1, 'B and\nmore')))).toEqual([
      '# a',
      '## B and more',
      '## c',
      '## d',
    ]);
    const untitled = parseDeck('<!-- stage: stage1 -->\n\nText\n');
    expect(applied(untitled, renameSlide(untitled, 0, 'Now'))).toBe('<!-- stage: stage1 -->\n\n## Now\n\nText\n');
    expect(renameSlide(DECK, 1, '  ')).toBeUndefined();
  });
});

describe('hiding slides from export', () => {
  const hidden = (text: string) => parseDeck(text).slides.map(({ settings }) => settings.all.hide === true);

  it('says so above each, and takes it away again', () => {
    const once = applied(DECK, hideSlides(DECK, [1, 3]));
    expect(once).toBe(
      `${HEAD}# a\n\n---\n\n<!-- hide: true -->\n## b\n\nText\n\n---\n\n## c\n\n---\n\n<!-- hide: true -->\n## d\n`,
    );
    expect(hidden(once)).toEqual([false, true, false, true]);
    const deck = parseDeck(once);
    expect(applied(deck, hideSlides(deck, [1, 3]))).toBe(DECK.text);
  });

  it('hides all where some are shown, and changes nothing twice', () => {
    const deck = parseDeck(applied(DECK, hideSlides(DECK, [1])));
    const text = applied(deck, hideSlides(deck, [0, 1]));
    expect(hidden(text)).toEqual([true, true, false, false]);
    expect(text.match(/hide:/g)).toHaveLength(2);
  });

  it.each([
    ['one that says no', '<!-- hide: false -->\n## a', '<!-- hide: true -->\n## a'],
    [
      'one among others',
      '<!--\nstage: stage1\nhide: false\n-->\n## a',
      '<!-- hide: true -->\n<!--\nstage: stage1\n-->\n## a',
    ],
  ])('replaces %s', (_what, before, after) => {
    const deck = parseDeck(before);
    expect(applied(deck, hideSlides(deck, [0]))).toBe(after);
  });

  it('leaves words that only look like it', () => {
    const deck = parseDeck('<!-- hide: true -->\n## a\n\n```yaml\nhide: true\n```');
    expect(applied(deck, hideSlides(deck, [0]))).toBe('## a\n\n```yaml\nhide: true\n```');
  });
});
