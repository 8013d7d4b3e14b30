import { describe, expect, it } from 'vitest';
import { pageGuide } from '../../../src/core/assembly';
import { newDeck } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { applyEdits } from '../../../src/core/source/text-edit';

const FRONT = '---\noutline: stage-deep-dive\nlang: en\n---\n\n<!-- stage: stage2 -->\n';
const guideOf = (text: string) => {
  const deck = parseDeck(FRONT + text);
  const guide = pageGuide(deck, deck.slides[0]!)!;
  const inserted = (insert: number) => applyEdits(deck.text, [guide.inserts[insert]!.edit]).slice(FRONT.length);
  return { guide, inserted };
};

describe('the guide of a page', () => {
  const { guide, inserted } = guideOf(
    '## Latency against throughput\n\n- Where the curve bends, and why\n\n::: notes\nSay it.\n:::\n',
  );

  it('tells what the outline expects and what is there', () => {
    expect(guide.points).toEqual([
      { text: 'Where the curve bends, and why', isThere: true },
      { text: 'Choosing the batch size by a bound on TBT', isThere: false },
    ]);
    expect(guide.prompt).toBe('Let the audience guess the bend, then show it.');
    expect(guide.visual).toBe('Latency–throughput curve');
    expect(guide.missingIndicators).toEqual(['Throughput', 'Time To First Token (TTFT)', 'Time Between Tokens (TBT)']);
  });

  it('advises where figures are missing', () => {
    expect(guide.advice).toEqual([
      'Give an estimate with its method and mark it as one, or a reference value with source and date; else leave the placeholder, which the linter keeps reporting.',
    ]);
  });

  it('offers what is missing, before the notes', () => {
    expect(guide.inserts.map(({ title }) => formatMessage(title))).toEqual([
      'Insert the points that are missing',
      'Insert a table of the missing indicators',
      'Insert a skeleton of the suggested visual',
    ]);
    expect(inserted(0)).toBe(
      '## Latency against throughput\n\n- Where the curve bends, and why\n\n- Choosing the batch size by a bound on TBT\n\n::: notes\nSay it.\n:::\n',
    );
    expect(inserted(1)).toContain('| Time Between Tokens (TBT) | ms | not measured | not measured |\n\n::: notes');
    expect(inserted(2)).toContain('```chart\ntype: bar');
  });

  it('is content with a page that has everything', () => {
    const full =
      '## Latency against throughput\n\n- Where the curve bends, and why: 900 tok/s\n- Choosing the batch size by a bound on TBT\n- TTFT 180 ms, TBT 45 ms, throughput 900 tok/s\n\n```chart\ntype: line\n```\n\n::: notes\nSay it.\n:::\n';
    expect(guideOf(full).guide.inserts).toEqual([]);
  });

  it('explains every page of a new deck, and nothing outside an outline', () => {
    const deck = parseDeck(newDeck('gpu-efficiency', { lang: 'zh-CN' }));
    expect(deck.slides.every((slide) => pageGuide(deck, slide) !== undefined)).toBe(true);
    const other = parseDeck('# Mine');
    expect(pageGuide(other, other.slides[0]!)).toBeUndefined();
  });
});
