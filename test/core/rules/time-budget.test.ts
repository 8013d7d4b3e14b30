import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** Notes that take this many minutes at 240 characters a minute. */
const notes = (minutes: number) => `::: notes\n${'算力'.repeat(120 * minutes)}\n:::`;
const found = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'L01')
    .map(({ span }) => text.slice(span.start, span.end));

it('does not count the notes of the slide that opens the next part, though its directives stand before its heading', () => {
  const next = `<!-- layout: closing -->\n# 总结（3分钟）\n\n${notes(3)}\n`;
  expect(found(`<!-- layout: section -->\n# 动手（1分钟）\n\n${notes(1)}\n\n---\n\n${next}`)).toEqual([]);
});

it('counts every slide up to there', () => {
  const pages = `# 动手（1分钟）\n\n${notes(1)}\n\n---\n\n<!-- layout: content -->\n## 练习\n\n${notes(1)}`;
  expect(found(`${pages}\n\n---\n\n# 总结\n\n${notes(1)}\n`)).toHaveLength(1);
});
