import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { foundIn } from '../../../src/core/rules/reading/found-in';
import type { Passage } from '../../../src/core/rules/reading/passage';
import { readSlide } from '../../../src/core/rules/reading/slide-reading';
import type { Table } from '../../../src/core/rules/reading/table';

const slide = (text: string) => readSlide(parseDeck(text).slides[0]!.body);

/** A reader that counts how often it is asked, and finds the texts that `isFound` accepts. */
function counting<P>(isFound: (piece: P) => boolean) {
  let asked = 0;
  return {
    read: (piece: P): P[] => {
      asked++;
      return isFound(piece) ? [piece] : [];
    },
    asked: () => asked,
  };
}

it('does not ask again where a text stands under another heading', () => {
  const { read, asked } = counting<Passage>(() => false);
  foundIn(slide('## Here\n\nquiet one').texts.slice(1), read);
  foundIn(slide('## There\n\nquiet one').texts.slice(1), read);
  expect(asked()).toBe(1);
});

it('asks again what looked at the headings and found nothing', () => {
  const { read } = counting<Passage>(({ context }) => context.includes('There'));
  expect(foundIn(slide('## Here\n\nquiet two').texts.slice(1), read)).toEqual([]);
  expect(foundIn(slide('## There\n\nquiet two').texts.slice(1), read)).toHaveLength(1);
});

it('asks again what found something: its place is another one', () => {
  const { read, asked } = counting<Passage>(() => true);
  for (const text of ['## A\n\nloud', '## Another\n\nloud']) {
    const texts = slide(text).texts.slice(1);
    expect(foundIn(texts, read)[0]).toBe(texts[0]);
  }
  expect(asked()).toBe(2);
});

it('knows tables by their cells, and by what stands above them where a reader looks there', () => {
  const table = (title: string) => slide(`## ${title}\n\n| a | b |\n|---|---|\n| 1 | 2 |`).tables;
  const plain = counting<Table>(() => false);
  const looking = counting<Table>(({ context }) => context[0] === 'nowhere');
  for (const title of ['One', 'Two', 'Two']) {
    foundIn(table(title), plain.read);
    foundIn(table(title), looking.read);
  }
  expect([plain.asked(), looking.asked()]).toEqual([1, 2]);
});

it('is given functions of a module: one that is made at each call would never be known', () => {
  const folder = path.join(import.meta.dirname, '../../../src/core/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const calls = files.flatMap((name) => [
    ...readFileSync(path.join(folder, name), 'utf8').matchAll(
      /(?<!function )\bfoundIn\(([^;]{0,80}?), (\(?\w+\)?)(?: =>|\))/g,
    ),
  ]);
  expect(calls.length).toBeGreaterThan(40);
  expect(calls.filter(([call]) => call.endsWith('=>'))).toEqual([]);
});
