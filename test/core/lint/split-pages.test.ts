import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { problemFindings } from '../../../src/core/lint/problem-findings';
import { parseDeck } from '../../../src/core/parse';

const rows = Array.from({ length: 40 }, (_, index) => `| row ${index} | ${index} |`).join('\n');
const text = `---\nproofdeck: true\nlang: en\noverflow: split\n---\n\n## Long\n\n| name | value |\n| --- | --- |\n${rows}\n\n---\n\n## Picture\n\n![missing](nowhere.png)\n`;

describe('findings of a deck with a divided slide', () => {
  const deck = parseDeck(text);
  const scene = layoutDeck(deck);

  it('stand at the slide they belong to, not at the page', () => {
    expect(scene.slides.length).toBeGreaterThan(2);
    const finding = lintDeck(deck, scene).find(({ rule }) => rule === 'picture-missing')!;
    expect(finding.slide).toBe(1);
    expect(text.slice(finding.span.start, finding.span.end)).toBe('![missing](nowhere.png)');
  });

  it('are the same where only problems are asked for', () => {
    expect(problemFindings(deck, scene).map(({ rule, slide }) => [rule, slide])).toEqual([['picture-missing', 1]]);
  });
});
