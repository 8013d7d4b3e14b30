import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { newDeck, OUTLINES } from '../../../src/core/outlines';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { inRepository, readRepositoryFile } from '../../source-files';

const story = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'stage-narrative')
    .map(({ message }) => formatMessage(message));

const pages = (...texts: string[]) => texts.map((text) => `<!-- stage: stage2 -->\n${text}`).join('\n\n---\n\n');

describe('the story of a stage', () => {
  it('lacks what no page and no note says', () => {
    expect(story(pages('## A', '## B', '## C'))).toEqual([
      'Stage 2 never says which problem it solves.',
      'Stage 2 never says by what means it works.',
      'Stage 2 never says what it contributes.',
      'Stage 2 gives no figure, and does not say that none was measured.',
    ]);
    expect(story(pages('## A', '## B', '## C\n\n::: notes\nThe bottleneck is the scheduler.\n:::'))).toEqual([
      'Stage 2 never says what it contributes.',
      'Stage 2 gives no figure, and does not say that none was measured.',
    ]);
  });

  it('may be shown instead of told', () => {
    const shown = pages('## Idle cards', '## B\n\n```mermaid\nflowchart LR\n  A --> B\n```', '## Gains\n\n- 55 %');
    expect(story(shown)).toEqual([]);
  });

  it.each(OUTLINES.flatMap(({ id }) => (['en', 'zh-CN'] as const).map((lang) => [id, lang] as const)))(
    'is whole in a new deck: %s, %s',
    (id, lang) => {
      expect(story(newDeck(id, { lang }))).toEqual([]);
    },
  );

  it.each(readdirSync(inRepository('examples')).filter((name) => /^\w.*\.md$/.test(name)))('is whole in %s', (name) => {
    expect(story(readRepositoryFile(`examples/${name}`))).toEqual([]);
  });
});

describe('the closing table', () => {
  const deck = (utilization: string, throughput: string) =>
    `## Stage 1\n\n<!-- stage: stage1 -->\n\n- GPU utilization 55%\n- Throughput 1,800 tok/s\n\n---\n\n<!-- stage: stage2 -->\n## Stage 2\n\n- GPU utilization 68%\n- Throughput 2,450 tok/s\n\n---\n\n<!-- stage: "" -->\n<!-- section: Summary -->\n## Summary\n\n| Metric | Stage 1 | Stage 2 |\n| --- | --- | --- |\n| GPU utilization | 55% | ${utilization} |\n| Throughput (tok/s) | 1,800 | ${throughput} |\n`;
  const told = (text: string) =>
    lintDeck(parseDeck(text))
      .filter(({ rule }) => rule === 'K01' || rule === 'K02')
      .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

  it('repeats the figures of the stages', () => {
    expect(told(deck('68%', '2,450'))).toEqual([]);
  });

  it('is told where a stage has a worse figure than the one before', () => {
    expect(told(deck('50%', '2,450'))).toEqual(['K02 50%']);
    expect(told(deck('50%', '1,700'))).toEqual(['K02 50%', 'K02 1,700']);
  });
});
