import { describe, expect, it } from 'vitest';
import { readFence } from '../../../../src/core/blocks/code/fence';

/** Lines up to 12 that stand out. */
const marked = (language: string, info = ''): number[] => {
  const { isMarked } = readFence(language, info);
  return Array.from({ length: 12 }, (_, index) => index + 1).filter(isMarked);
};

describe('the line of a fence', () => {
  it('says the language, glued to what follows or in Pandoc’s braces', () => {
    expect(readFence('ts', '').language).toBe('ts');
    expect(readFence('ts{2}', '').language).toBe('ts');
    expect(readFence('ts:line-numbers=3', '').language).toBe('ts');
    expect(readFence('{.python', '.numberLines}').language).toBe('python');
    expect(readFence('c++', '').language).toBe('c++');
    expect(readFence('', '').language).toBe('');
  });

  it.each([
    ['ts', '{2,4-6}', [2, 4, 5, 6]],
    ['ts{2}', '', [2]],
    ['js', '{1|3-4|all}', [1, 3, 4]],
    ['py', 'hl_lines="2 4-5"', [2, 4, 5]],
    ['py', 'emphasize-lines=2,4', [2, 4]],
    ['ts', '{2}{lines:true,startLine:5}', [2]],
    ['ts', '{lines:true}', []],
    ['ts', 'title="a {x}"', []],
    ['ts', '{6-2}', []],
  ] as const)('marks lines: %s %s', (language, info, lines) => {
    expect(marked(language, info)).toEqual(lines);
  });

  it.each([
    ['ts', 'linenos', 1],
    ['ts', 'lineNumbers', 1],
    ['ts', 'showLineNumbers', 1],
    ['ts', '{2}{lines:true,startLine:5}', 5],
    ['ts', '{lines:true}', 1],
    ['py', '{startFrom=10}', 10],
    ['py', 'linenums="7"', 7],
    ['{.python', '.numberLines startFrom="100"}', 100],
    ['ts:line-numbers', '', 1],
    ['ts:line-numbers=3', '', 3],
    ['ts', '', undefined],
    ['ts', 'title="lines"', undefined],
  ] as const)('numbers lines: %s %s', (language, info, first) => {
    expect(readFence(language, info).firstNumber).toBe(first);
  });
});
