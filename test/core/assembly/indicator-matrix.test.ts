import { describe, expect, it } from 'vitest';
import { indicatorMatrix } from '../../../src/core/assembly';
import { layoutDeck } from '../../../src/core/layout';
import { parseDeck } from '../../../src/core/parse';

const matrixOf = (text: string) => {
  const deck = parseDeck(text);
  return indicatorMatrix(deck, layoutDeck(deck));
};
const cell = (matrix: ReturnType<typeof matrixOf>, indicator: string, stage: number) =>
  matrix.rows.find((row) => row.indicator.id === indicator)!.cells[
    matrix.stages.findIndex(({ number }) => number === stage)
  ]!;

const DECK = `---
lang: en
---

<!-- stage: baseline -->
## Before

- GPU utilization 28%

---

<!-- stage: stage1 -->
## Sharing

- GPU utilization 45%
- TTFT 850 ms

---

<!-- section: Summary -->
## Summary

| Indicator | Baseline | Stage 1 | Stage 2 |
| --- | ---: | ---: | ---: |
| GPU utilization | 28% | 47% | 62% |
`;

describe('the matrix of a deck', () => {
  const matrix = matrixOf(DECK);

  it('has the stages that slides and tables name, and the nine core indicators', () => {
    expect(matrix.stages).toEqual([
      { number: 0, name: 'Baseline' },
      { number: 1, name: 'Stage 1' },
      { number: 2, name: 'Stage 2' },
    ]);
    expect(matrix.rows).toHaveLength(9);
  });

  it('has values with their places, once each', () => {
    expect(cell(matrix, 'gpu_utilization', 0)).toMatchObject({ state: 'value', values: [{ text: '28%', slide: 0 }] });
    const { span } = cell(matrix, 'ttft', 1).values[0]!;
    expect(DECK.slice(span!.start, span!.end)).toBe('850 ms');
    expect(cell(matrix, 'gpu_utilization', 2).values.map(({ text }) => text)).toEqual(['62%']);
  });

  it('says what is missing, and what two places say differently', () => {
    expect(cell(matrix, 'ttft', 0)).toEqual({ state: 'missing', values: [] });
    expect(cell(matrix, 'gpu_utilization', 1)).toMatchObject({
      state: 'conflicting',
      values: [
        { text: '45%', slide: 1 },
        { text: '47%', slide: 2 },
      ],
    });
  });

  it('takes the metrics data', () => {
    const data = matrixOf(
      '---\nlang: en\nmetrics:\n  stage2:\n    mfu_percent: 41.5\n    ttft_milliseconds:\n---\n\n# A\n',
    );
    expect(data.stages.map(({ number }) => number)).toEqual([2]);
    expect(cell(data, 'mfu', 2)).toMatchObject({ state: 'value', values: [{ text: '41.5%' }] });
    expect(cell(data, 'ttft', 2).state).toBe('missing');
  });

  it('is empty of stages for a deck without any', () => {
    expect(matrixOf('# A\n').stages).toEqual([]);
  });
});

describe('metrics data beside the text', () => {
  const withText = (text: string) =>
    matrixOf(
      `---\nlang: en\nmetrics:\n  baseline:\n    gpu_utilization: 28\n    ttft: { value: 0.85, unit: s, percentile: P99 }\n---\n\n<!-- stage: baseline -->\n## Before\n\n- ${text}\n`,
    );

  it.each([
    ['GPU utilization 35%', 'gpu_utilization', 'conflicting'],
    ['GPU utilization 28%', 'gpu_utilization', 'value'],
    ['P99 TTFT 850 ms', 'ttft', 'value'],
    ['P99 TTFT 950 ms', 'ttft', 'conflicting'],
    ['P50 TTFT 300 ms', 'ttft', 'value'],
  ])('%s: %s %s', (text, indicator, state) => {
    expect(cell(withText(text), indicator, 0).state).toBe(state);
  });
});
