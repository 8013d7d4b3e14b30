import { describe, expect, it } from 'vitest';
import {
  type BreakOptions,
  breakLines,
  type TextItem,
  textWidth,
  unbreakableWidth,
  writtenWidth,
} from '../../../src/core/text/break-lines';

const item = (text: string, changes: Partial<TextItem> = {}): TextItem => ({
  text,
  face: 'carlito',
  bold: false,
  size: 20,
  ...changes,
});

function linesOf(text: string, width: number, options?: BreakOptions): string[] {
  return breakLines([item(text)], width, options).map((line) =>
    line.parts.map((part) => text.slice(part.start, part.end)).join(''),
  );
}

describe('breakLines', () => {
  it('breaks Latin text at spaces and drops the space at the line end', () => {
    expect(linesOf('alpha beta gamma', 65)).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('breaks Chinese between any two characters', () => {
    expect(linesOf('算力效率提升', 60)).toEqual(['算力效', '率提升']);
  });

  it('keeps closing punctuation off the line start by hanging it', () => {
    expect(linesOf('算力效，率提升', 60)).toEqual(['算力效，', '率提升']);
  });

  it('takes a character along when closing punctuation may not hang', () => {
    expect(linesOf('算力效，率提升', 60, { hangPunctuation: false })).toEqual(['算力', '效，率', '提升']);
  });

  it('keeps opening punctuation off the line end', () => {
    expect(linesOf('算力（效率', 60)).toEqual(['算力', '（效率']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(linesOf('abcdefghij', 40)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('breaks after a hyphen and a slash before letters, not inside numbers', () => {
    expect(linesOf('cloud-native', 55)).toEqual(['cloud-', 'native']);
    expect(linesOf('input/output', 60)).toEqual(['input/', 'output']);
    expect(linesOf('a 3-4 b', 30)).toEqual(['a', '3-4', 'b']);
  });

  it('gives one empty line for no text', () => {
    expect(breakLines([item('')], 100)).toEqual([{ width: 0, parts: [] }]);
  });

  it('ends a line where the author says so', () => {
    const items = [item('one'), item('', { breaks: true }), item('two')];
    expect(breakLines(items, 1000).map((line) => line.parts.map((part) => part.item))).toEqual([[0], [2]]);
  });

  it('splits runs at the line end and says which part of which item stands where', () => {
    const items = [item('bold ', { bold: true }), item('and plain')];
    const lines = breakLines(items, 75);
    expect(lines.map((line) => line.parts.map(({ item: index, start, end }) => [index, start, end]))).toEqual([
      [
        [0, 0, 5],
        [1, 0, 3],
      ],
      [[1, 4, 9]],
    ]);
    expect(lines[0]!.parts[1]!.x).toBeCloseTo(lines[0]!.parts[0]!.width, 6);
  });

  it('keeps room between scripts that the letters, as PowerPoint sets them, do not take', () => {
    const [line] = breakLines([item('第3页')], 1000);
    const digit = breakLines([item('3')], 1000)[0]!.width;
    expect(writtenWidth(line!.parts)).toBeCloseTo(40 + digit, 6);
    expect(line!.width).toBeCloseTo(40 + digit + 2 * 0.24 * 20, 6);
  });

  it('never breaks an emoji sequence or before a combining mark', () => {
    expect(linesOf('👩‍💻👩‍💻', 45)).toEqual(['👩‍💻', '👩‍💻']);
    expect(linesOf('e\u0301e\u0301', 12)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('counts an ideograph as one em and the space between scripts as a quarter', () => {
    expect(textWidth([item('算力')])).toBe(40);
    expect(textWidth([item('算A')])).toBeCloseTo(20 + 0.24 * 20 + 0.579 * 20, 1);
  });

  it('counts the space between scripts also where a space stands there, but not after leading spaces or a break', () => {
    const width = (text: string) => textWidth([item(text)]);
    const space = width('i i') - 2 * width('i');
    expect(width('算 A 力')).toBeCloseTo(40 + width('A') + 2 * space + 2 * 0.24 * 20, 6);
    expect(width('  算')).toBeCloseTo(20 + 2 * space, 6);
    expect(textWidth([item('A'), { ...item(''), breaks: true }, item('算')])).toBe(20);
  });

  it('measures the widest unbreakable piece', () => {
    expect(unbreakableWidth([item('a abcd ab')])).toBeCloseTo(textWidth([item('abcd')]), 6);
    expect(unbreakableWidth([item('算力')])).toBe(20);
  });
});
