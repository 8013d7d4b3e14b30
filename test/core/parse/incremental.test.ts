import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/core/deck/deck';
import { parseDeck } from '../../../src/core/parse';
import { EXTENSION_LINES, Random, randomLine, randomMarkdown } from './random-markdown';

const TEXT = '---\ntitle: T\nclass: base\n---\n\n# A\n\n---\n\n## B\n\n[r]\n\n---\n\n## C\n\ntext\n';

function edited(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('a repeated parse', () => {
  it('returns the same deck for the same text', () => {
    const deck = parseDeck(TEXT);
    expect(parseDeck(TEXT, deck)).toBe(deck);
  });

  it('keeps every other slide when one changes', () => {
    const before = parseDeck(TEXT);
    const after = parseDeck(edited(TEXT, '[r]', '[r]x'), before);
    expect(after.slides[0]).toBe(before.slides[0]);
    expect(after.slides[1]!.body).not.toBe(before.slides[1]!.body);
    expect(after.slides[2]!.body).toBe(before.slides[2]!.body);
    expect(after.slides[2]!.settings).toBe(before.slides[2]!.settings);
    expect(after.slides[2]!.offset).toBe(before.slides[2]!.offset + 1);
    expect(after.settings).toBe(before.settings);
  });

  it('keeps the bodies when slides are added, moved or removed', () => {
    const before = parseDeck(TEXT);
    const added = parseDeck(edited(TEXT, '## B', '## New\n\n---\n\n## B'), before);
    expect(added.slides).toHaveLength(4);
    expect([added.slides[0]!.body, added.slides[3]!.body]).toEqual([before.slides[0]!.body, before.slides[2]!.body]);
    expect(added.slides[3]!.body).toBe(before.slides[2]!.body);
    const removed = parseDeck(edited(TEXT, '\n## B\n\n[r]\n\n---\n', ''), before);
    expect(removed.slides.map(({ body }) => body)).toEqual([before.slides[0]!.body, before.slides[2]!.body]);
    expect(removed.slides[1]!.body).toBe(before.slides[2]!.body);
  });

  it('reads the slides again that use a link definition which changed on another', () => {
    const before = parseDeck(TEXT);
    const after = parseDeck(edited(TEXT, 'text', '[r]: /u'), before);
    expect(after.slides[0]!.body).toBe(before.slides[0]!.body);
    expect(after.slides[1]!.body.blocks).toMatchObject([{ inlines: [{ kind: 'link', href: '/u' }] }]);
  });

  it('follows a directive to the slides after it, and leaves those before it', () => {
    const before = parseDeck(TEXT);
    const after = parseDeck(edited(TEXT, '[r]', '<!-- class: dark -->'), before);
    expect(after.slides.map(({ settings }) => settings.class)).toEqual([['base'], ['dark'], ['dark']]);
    expect(after.slides[0]).toBe(before.slides[0]);
    expect(after.slides[2]!.body).toBe(before.slides[2]!.body);
  });

  it('reads the front matter again only when it changed', () => {
    const before = parseDeck(TEXT);
    const after = parseDeck(edited(TEXT, 'title: T', 'title: U\nmarp: true'), before);
    expect(after.settings).toMatchObject({ title: 'U', marp: true });
    expect(after.slides.map(({ body }) => body.text)).toEqual(before.slides.map(({ body }) => body.text));
  });

  it('does not mind a deck it did not make', () => {
    const before: Deck = { ...parseDeck(TEXT) };
    expect(plain(parseDeck(`${TEXT}more`, before))).toEqual(plain(parseDeck(`${TEXT}more`)));
  });

  it('equals a fresh one after any edit', { timeout: 30_000 }, () => {
    const seed = 4711;
    const random = new Random(seed);
    for (let round = 0; round < 40; round++) {
      let text = randomDeck(random);
      let deck = parseDeck(text);
      for (let edit = 0; edit < 8; edit++) {
        text = randomEdit(random, text);
        const again = parseDeck(text, deck);
        const fresh = parseDeck(text);
        if (JSON.stringify(plain(again)) !== JSON.stringify(plain(fresh))) {
          expect(plain(again), `seed ${seed}, round ${round}, edit ${edit}: ${JSON.stringify(text)}`).toEqual(
            plain(fresh),
          );
        }
        deck = again;
      }
    }
  });
});

/** A deck as plain data. */
function plain(deck: Deck): unknown {
  return { ...deck, settings: { ...deck.settings, keySpans: [...deck.settings.keySpans] } };
}

function randomDeck(random: Random): string {
  const front = random.pick([
    '',
    '',
    '---\nmarp: true\n---\n',
    '---\nheadingDivider: 2\n---\n',
    '---\nclass: x\n---\n',
  ]);
  const divider = random.pick(['\n\n---\n\n', '\n\n## H\n\n']);
  const slides = Array.from({ length: 1 + random.below(4) }, () => randomMarkdown(random, { extended: true }));
  return random.next() < 0.2 ? (front + slides.join(divider)).replaceAll('\n', '\r\n') : front + slides.join(divider);
}

function randomEdit(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  const cut = random.next() < 0.5 ? 0 : random.below(Math.min(20, text.length - at + 1));
  const special = [
    '\n---\n',
    '-',
    '\n',
    '#',
    '`',
    '\r',
    '<!-- headingDivider: 1 -->\n',
    '[r]: /x\n\n',
    ...EXTENSION_LINES,
  ];
  const added = random.next() < 0.4 ? random.pick(special) : random.next() < 0.3 ? '' : randomLine(random);
  return text.slice(0, at) + added + text.slice(at + cut);
}
