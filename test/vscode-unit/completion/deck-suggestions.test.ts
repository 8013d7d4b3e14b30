import { describe, expect, it } from 'vitest';
import { INDICATORS, indicatorById } from '../../../src/core/indicators';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';
import { COLOR_ROLES } from '../../../src/core/scene/color';
import { DECK_KEYS } from '../../../src/vscode/completion/deck-keys';
import { deckSuggestions, takenAfter } from '../../../src/vscode/completion/deck-suggestions';
import { writingSuggestions } from '../../../src/vscode/completion/writing-suggestions';

const { metrics } = layoutDeck(
  parseDeck(
    '---\nlang: en\nmetrics:\n  baseline: { ttft_milliseconds: 850 }\n  stage2: { gpu_utilization_percent: 62, ttft_milliseconds: }\n---\n\n# A',
  ),
);
const labels = (before: string) => deckSuggestions(before, DECK_KEYS, COLOR_ROLES, metrics).map(({ label }) => label);
const body = (text: string) => labels(`---\ntitle: A\n---\n\n${text}`);

describe('completion in a deck', () => {
  it('offers the keys of front matter, and their answers', () => {
    expect(labels('---\nti')).toContain('title');
    expect(labels('---\noutline: ')).toEqual([
      'gpu-efficiency',
      'stage-deep-dive',
      'lecture',
      'incident-review',
      'product-tech-talk',
      'capacity-plan',
    ]);
    expect(labels('---\nmetrics:\n  stage2:\n    ')).toContain('gpu_utilization_percent');
  });

  it('offers directives and layouts in a comment, and nothing once it is closed', () => {
    expect(body('<!-- ')).toContain('layout');
    expect(body('<!-- layout: ')).toContain('two-column');
    expect(body('<!-- layout: title --> ')).toEqual([]);
  });

  it('offers what a chart and a metrics block may say', () => {
    expect(body('```chart\n')).toContain('type');
    expect(body('```chart\ntype: ')).toContain('doughnut');
    expect(body('```metrics\nshow: ')).toEqual(['cards', 'table', 'chart']);
    expect(body('```metrics\nindicators: [')).toContain('ttft');
    expect(body('```python\nx: ')).toEqual([]);
    expect(body('```chart\ntype: bar\n```\n\n')).toEqual([]);
  });

  it('offers the values of the metrics data', () => {
    expect(body('Up to {{')).toEqual(['baseline', 'stage2']);
    expect(body('Up to {{stage2.')).toEqual(['gpu_utilization_percent', 'ttft_milliseconds']);
    const [first] = deckSuggestions('# A\n\n{{stage2.gpu', DECK_KEYS, COLOR_ROLES, metrics);
    expect(first).toMatchObject({
      insert: 'gpu_utilization_percent}}',
      replaced: 3,
      about: { en: 'GPU utilization: 62 %' },
    });
    expect(deckSuggestions('{{', DECK_KEYS, COLOR_ROLES, undefined)).toEqual([]);
  });

  it('takes the place of the braces that the editor has closed already, and of nothing else', () => {
    expect(takenAfter('ttft_milliseconds}}', '}} of')).toBe(2);
    expect(takenAfter('ttft_milliseconds}}', '} of')).toBe(1);
    expect(takenAfter('ttft_milliseconds}}', ' of')).toBe(0);
    expect(takenAfter('stage2.', '}}')).toBe(0);
  });

  it('offers nothing in prose', () => {
    expect(body('Words and: ')).toEqual([]);
  });
});

describe('completion of what is written', () => {
  const words = (line: string, named?: string, isChinese = false) =>
    writingSuggestions(line, INDICATORS, named === undefined ? undefined : indicatorById(named), isChinese).map(
      ({ label }) => label,
    );

  it('offers indicators by any of their names, in the language of the deck', () => {
    expect(words('- TTF')).toEqual(['Time To First Token']);
    expect(words('| 首字', undefined, true)).toEqual(['首 token 延迟']);
    expect(words('Some TTF')).toEqual([]);
  });

  it('offers the units of the indicator that the line names', () => {
    expect(words('- TTFT 180 ', 'ttft')).toEqual(['ms', 's']);
    expect(words('- TTFT 180 m', 'ttft')).toEqual(['ms', 's']);
    expect(words('- TTFT 180 ms', 'ttft')).toEqual([]);
    expect(words('- Pages 180 ')).toEqual([]);
  });
});
