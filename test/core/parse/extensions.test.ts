import { describe, expect, it } from 'vitest';
import type { BlockKind, BlockOf } from '../../../src/core/deck/block';
import { plainText } from '../../../src/core/deck/plain-text';
import { parseDeck } from '../../../src/core/parse';

function bodyOf(markdown: string) {
  return parseDeck(`---\nproofdeck: true\n---\n\n## Title\n\n${markdown}\n`).slides[0]!.body;
}

function blockOf<K extends BlockKind>(kind: K, markdown: string): BlockOf<K> {
  const found = bodyOf(markdown).blocks.find((block) => block.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found as BlockOf<K>;
}

const codes = (markdown: string): string[] => bodyOf(markdown).problems.map((problem) => problem.code);

describe('callouts', () => {
  it.each(['NOTE', 'tip', 'Important', 'WARNING', 'CAUTION'])('reads [!%s]', (tone) => {
    const block = blockOf('callout', `> [!${tone}]\n> Text with **bold**.\n>\n> - item`);
    expect(block.tone).toBe(tone.toLowerCase());
    expect(block.blocks.map((one) => one.kind)).toEqual(['paragraph', 'list']);
    const [first] = block.blocks;
    expect(first?.kind === 'paragraph' && plainText(first.inlines).text).toBe('Text with bold.');
  });

  it('takes text on the line of the marker', () => {
    const [first] = blockOf('callout', '> [!NOTE] Same line').blocks;
    expect(first?.kind === 'paragraph' && plainText(first.inlines).text).toBe('Same line');
  });

  it('leaves other quotes alone', () => {
    expect(blockOf('quote', '> [!OTHER]\n> Text').blocks).toHaveLength(1);
    expect(blockOf('quote', '> Text [!NOTE]').blocks).toHaveLength(1);
  });
});

describe('definition lists', () => {
  it('reads terms and what they mean, with exact places', () => {
    const body = bodyOf(
      'TTFT\n: Time to the *first* token\n: Prefill included\nTBT\n: Time between tokens\n  and no more',
    );
    const [block] = body.blocks;
    if (block?.kind !== 'definitions') throw new Error('no definitions');
    expect(
      block.items.map(({ term, definitions }) => [plainText(term).text, definitions.map((one) => plainText(one).text)]),
    ).toEqual([
      ['TTFT', ['Time to the first token', 'Prefill included']],
      ['TBT', ['Time between tokens and no more']],
    ]);
    const last = block.items[1]!.definitions[0]![0]!;
    expect(body.text.slice(last.span.start, last.span.end)).toBe('Time between tokens');
  });

  it('needs a term and a colon at the start of a line', () => {
    expect(bodyOf('A sentence: with a colon\nand a second line').blocks[0]!.kind).toBe('paragraph');
    expect(bodyOf(': no term').blocks[0]!.kind).toBe('paragraph');
  });
});

describe('footnotes', () => {
  it('numbers them in the order of their references', () => {
    const body = bodyOf('One[^b] and two[^a], one again[^b].\n\n[^a]: Note a with **bold**\n[^b]: Note b\n  goes on');
    const block = body.blocks.at(-1);
    if (block?.kind !== 'footnotes') throw new Error('no footnotes');
    expect(block.notes.map(({ number, label, inlines }) => [number, label, plainText(inlines).text])).toEqual([
      [1, 'b', 'Note b goes on'],
      [2, 'a', 'Note a with bold'],
    ]);
    const note = block.notes[0]!.inlines[0]!;
    expect(body.text.slice(note.span.start, note.span.end)).toBe('Note b');
    expect(body.problems).toEqual([]);
  });

  it('reports a reference without a note, and a note without a reference', () => {
    expect(codes('Text[^x].')).toEqual(['footnote-missing']);
    expect(codes('Text.\n\n[^x]: note')).toEqual(['footnote-unused']);
  });

  it('does not take a one-word note for a link', () => {
    expect(blockOf('footnotes', 'Text[^x].\n\n[^x]: word').notes[0]!.label).toBe('x');
  });
});

describe('emoji names', () => {
  it('become the characters they name', () => {
    const [block] = bodyOf('Ship :rocket: now, at 10:30:00, :nonsense_name:').blocks;
    expect(block?.kind === 'paragraph' && plainText(block.inlines).text).toBe(
      'Ship 🚀 now, at 10:30:00, :nonsense_name:',
    );
  });
});

describe('tables', () => {
  const shapeOf = (markdown: string) => {
    const { header, rows } = blockOf('table', markdown);
    return [header, ...rows].map((row) =>
      row.cells.map((cell) =>
        cell.covered ? 'covered' : `${plainText(cell.inlines).text}:${cell.columnSpan ?? 1}x${cell.rowSpan ?? 1}`,
      ),
    );
  };

  it('join cells over columns and rows', () => {
    expect(shapeOf('| a | b | c |\n| --- | --- | --- |\n| wide || x |\n| tall | y | z |\n| ^^ | v | w |')).toEqual([
      ['a:1x1', 'b:1x1', 'c:1x1'],
      ['wide:2x1', 'covered', 'x:1x1'],
      ['tall:1x2', 'y:1x1', 'z:1x1'],
      ['covered', 'v:1x1', 'w:1x1'],
    ]);
  });

  it('leave empty cells and marks without a partner alone', () => {
    expect(shapeOf('|| b |\n| --- | --- |\n|  | x |\n| ^^ | y |')).toEqual([
      [':1x1', 'b:1x1'],
      [':1x2', 'x:1x1'],
      ['covered', 'y:1x1'],
    ]);
    expect(shapeOf('| a | b |\n| --- | --- |\n| ^^ | x |')[1]).toEqual(['^^:1x1', 'x:1x1']);
  });

  it('take the widths of a columns directive', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |';
    expect(blockOf('table', `<!-- columns: [3, 1] -->\n\n${table}`).shares).toEqual([3, 1]);
    expect(blockOf('table', `<!-- columns: [3, -1] -->\n\n${table}`).shares).toBeUndefined();
  });
});
