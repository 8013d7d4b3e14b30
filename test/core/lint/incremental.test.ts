import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/core/deck/deck';
import { layoutDeck } from '../../../src/core/layout';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { Random } from '../../hostile/random';

/** The first slides of a deck with stages, tables, charts and metrics data. */
const EXAMPLE = readFileSync('examples/gpu-efficiency.zh-CN.md', 'utf8').split('\n---\n').slice(0, 12).join('\n---\n');
const EDITS = 20;

/** What an author may type anywhere: numbers that rules look at, and what changes blocks, slides and stages. */
const TYPED = [
  'x',
  ' ',
  '\n',
  '\n- 推理吞吐量达到 2450\n',
  '\n- vLLM 吞吐达到 2,680 tok/s\n',
  '\n- GPU 利用率 130%，P99 TTFT 180 ms\n',
  '\n- GPU 利用率 130%\n- GPU 利用率 130%\n',
  '\n\n---\n\n<!-- stage: stage3 -->\n## 效果\n\n- 成本从 $100 降到 $35，下降 75%\n',
  '\n<!-- lint-disable-next-line U01 -->\n',
  '\n\n## 部分（第3-7页，6分钟）\n\n',
];

describe('checks after an edit', () => {
  it('say the same as checks of a deck that was never seen', () => {
    const random = new Random(11);
    let text = EXAMPLE;
    let deck = parseDeck(text);
    lintDeck(deck, layoutDeck(deck));
    const start = deck.slides[0]!.offset;
    for (let edit = 0; edit < EDITS; edit++) {
      const at = random.int(start, text.length);
      const until = random.chance(0.25) ? Math.min(text.length, at + random.int(0, 30)) : at;
      text = `${text.slice(0, at)}${random.pick(TYPED)}${text.slice(until)}`;
      deck = parseDeck(text, deck);
      const fresh = parseDeck(text);
      expect(lintDeck(deck, layoutDeck(deck)), `edit ${edit}`).toEqual(lintDeck(fresh, layoutDeck(fresh)));
    }
  }, 60_000);

  it('find values that contradict others of their deck where the edits have moved them', () => {
    const slides = [
      '## Site\n\n- The Frankfurt site has 1,024 H100 GPUs\n- PUE of the hall: 1.28',
      '## Cost\n\n- Power for the Frankfurt site: 900 kW',
      '## Recap\n\n- To repeat: 1,042 H100 GPUs at the Frankfurt site',
    ];
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replace('## Site', '## The site'),
      (text) => text.replace('- PUE', '- Two halls\n- PUE'),
      (text) => text.replace('## Recap', '## Also\n\n- Nothing new\n\n---\n\n## Recap'),
      (text) => text.replace('- The Frankfurt', '- Today the Frankfurt'),
      (text) => text.replace('## Also\n\n- Nothing new\n\n---\n\n', ''),
      (text) => text.replace('1,042', '1,024'),
      (text) => text.replace('1,024 H100 GPUs at', '1,042 H100 GPUs at'),
    ];
    const contradictions = (deck: Deck) => lintDeck(deck).filter(({ rule }) => rule === 'K01');
    let text = slides.join('\n\n---\n\n');
    let deck = parseDeck(text);
    contradictions(deck);
    const edited = edits.map((edit) => {
      text = edit(text);
      deck = parseDeck(text, deck);
      return { text, found: contradictions(deck) };
    });
    const told = ['1,042'];
    expect(edited.map((one) => one.found.map(({ span }) => one.text.slice(span.start, span.end)))).toEqual([
      told,
      told,
      told,
      told,
      told,
      [],
      told,
    ]);
    for (const one of edited) {
      contradictions(parseDeck('# Other'));
      expect(contradictions(parseDeck(one.text))).toEqual(one.found);
    }
  });

  it('say the same while metrics data is typed, line by line', () => {
    const slides = [
      '## Numbers\n\nGPU utilization {{stage2.gpu_utilization_percent}} and {{stage3.mfu_percent}}.',
      '## Table\n\n```metrics\nshow: table\nstages: [baseline, stage2, stage9]\nindicators: [gpu_utilization_percent, mfu_percent, kv_cache]\n```',
      '## Module\n\n<!-- stage: stage2 -->\n\n```module\nname: Scheduler\nstage: stage2\nimpact: [gpu_utilization_percent, kv_cache]\n```',
    ].join('\n\n---\n\n');
    const LINES = [
      '  baseline:',
      '    gpu_utilization_percent: 28',
      '    mfu_percent: 21',
      '  stage2:',
      '    gpu_utilization_percent: 62',
      '    kv_cache_hit_rate_percent: 40',
      '  stage3:',
      '    mfu_percent: 35',
      '    throughput_tokens_per_sec: 1200',
    ];
    const deckWith = (lines: readonly string[]): string =>
      `---\nlang: en\nmetrics:\n${lines.join('\n')}\n---\n\n${slides}\n`;
    const steps = [
      ...LINES.map((_, index) => LINES.slice(0, index + 1)),
      LINES.filter((_, index) => index !== 2),
      LINES.slice(0, 4),
    ];
    let deck = parseDeck(deckWith([]));
    lintDeck(deck, layoutDeck(deck));
    for (const [step, lines] of steps.entries()) {
      const text = deckWith(lines);
      deck = parseDeck(text, deck);
      const fresh = parseDeck(text);
      expect(lintDeck(deck, layoutDeck(deck)), `step ${step}`).toEqual(lintDeck(fresh, layoutDeck(fresh)));
    }
  });
});
