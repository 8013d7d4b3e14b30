import { describe, expect, it } from 'vitest';
import { deckHints, indicatorAt } from '../../../src/core/assembly';
import { parseDeck } from '../../../src/core/parse';

describe('the indicator at a place', () => {
  const text =
    '---\nlang: en\n---\n\n# A\n\n---\n\n## B\n\n| Indicator | Now |\n| --- | --- |\n| TTFT | 180 ms |\n\n::: notes\nGPU utilization rose.\n:::\n';
  const deck = parseDeck(text);
  const at = (word: string) => indicatorAt(deck, text.indexOf(word) + 1);

  it('is found in tables and notes, with its place', () => {
    expect(at('TTFT')!.indicator.id).toBe('ttft');
    const { indicator, span } = at('GPU utilization')!;
    expect(indicator.id).toBe('gpu_utilization');
    expect(text.slice(span.start, span.end)).toBe('GPU utilization');
  });

  it('is none elsewhere', () => {
    expect(at('180 ms')).toBeUndefined();
    expect(indicatorAt(deck, 0)).toBeUndefined();
  });
});

describe('hints beside numbers', () => {
  const hints = (text: string) => {
    const deck = parseDeck(text);
    return deckHints(deck).map((hint) => [text.slice(0, hint.at).split(' ').at(-1), hint.text]);
  };

  it('compute a change that the author left out', () => {
    expect(hints('- GPU utilization from 28% to 45%')).toEqual([['45%', '+17 pp, +60.7%']]);
    expect(hints('- TTFT from 850 ms to 310 ms')).toEqual([['ms', '−63.5%']]);
    expect(hints('- 吞吐从 1200 tok/s 提升到 2400 tok/s，提升 100%')).toEqual([]);
  });

  it('say tokens per second per watt in tokens per joule', () => {
    expect(hints('- Efficiency 2.1 tok/s/W')).toEqual([['tok/s/W', '= 2.1 tok/J']]);
  });

  it('are silent without anything to compute', () => {
    expect(hints('- from A to B\n- from 5 GPUs to 5 GPUs')).toEqual([]);
  });
});
