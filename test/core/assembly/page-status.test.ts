import { describe, expect, it } from 'vitest';
import { pageState } from '../../../src/core/assembly';
import { newDeck } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';

const state = (text: string, findings = 0, front = '') => {
  const deck = parseDeck(front + text);
  return pageState(deck, deck.slides[0]!, findings);
};

describe('the status of a page', () => {
  it.each([
    ['empty', '## A', 0],
    ['in-progress', '## A\n\n- one', 0],
    ['done', '## A\n\n- one\n\n::: notes\nSay it.\n:::', 0],
    ['in-progress', '## A\n\n- one\n\n::: notes\nSay it.\n:::', 2],
    ['prompts', '## A\n\n| TTFT | Now |\n|---|---|\n| ms | not measured |\n\n::: notes\nSay it.\n:::', 0],
    ['done', '# Title\n\n::: notes\nWelcome.\n:::', 0],
  ])('%s: %j with %i findings', (status, text, findings) => {
    expect(state(text, findings).status).toBe(status);
  });

  it('counts the prompts that a new deck leaves, until they are replaced', () => {
    const deck = parseDeck(newDeck('gpu-efficiency', { lang: 'en' }));
    expect(deck.slides.map((slide) => pageState(deck, slide, 0).prompts).slice(0, 3)).toEqual([1, 5, 4]);
    const front = '---\noutline: gpu-efficiency\n---\n\n';
    const title = '## The Compute Efficiency Challenge';
    expect(state(`${title}\n\n- Severe resource fragmentation`, 0, front).prompts).toBe(1);
    expect(state(`${title}\n\n- Severe resource fragmentation\n  - 12% stranded`, 0, front).prompts).toBe(0);
  });

  it('knows the page of the outline by its title', () => {
    const front = '---\noutline: gpu-efficiency\nlang: zh-CN\n---\n\n';
    expect(state('## 算力效率 挑战概述', 0, front).page?.id).toBe('challenge');
    expect(state('## Anything else', 0, front).page).toBeUndefined();
  });

  it('names the indicators that have values', () => {
    expect(state('## A\n\n- GPU utilization 72%\n- TTFT 180 ms').indicators).toEqual(['gpu_utilization', 'ttft']);
  });
});
