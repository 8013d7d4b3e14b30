import type { Pair } from './pair';

/** A deck of many slides: `told` on the second, `closing` on the last. */
function deckOf(told: string, closing: string): string {
  const between = ['Racks', 'Cooling', 'Network', 'Storage', 'People', 'Tools', 'Rollout'].map(
    (title) => `## ${title}\n\nWhat we chose and why.`,
  );
  return ['# The year', told, ...between, closing].join('\n\n---\n\n');
}

const both = (told: string, right: string, wrong: string): Pair => ['K01', deckOf(told, right), deckOf(told, wrong)];

/** Pairs about closing slides that take up a value in other words. */
export const TAKEN_UP: readonly Pair[] = [
  both(
    '## Outages: 47 switch failures\n\n- 47 switch failures in the year, of which 19 were optics',
    '## What I would do again\n\n- Spare optics on site: of 47 switch failures in the year, optics made 19',
    '## What I would do again\n\n- Spare optics on site: of 43 switch failures in the year, optics made 19',
  ),
  both(
    '## 故障（一）：52 起交换机故障\n\n- 全年 52 起交换机故障，光模块占 21 起',
    '## 带走四句话\n\n- **备件要在现场**。全年 52 起交换机故障里，光模块占了 21 起',
    '## 带走四句话\n\n- **备件要在现场**。全年 46 起交换机故障里，光模块占了 21 起',
  ),
  both(
    '## Queues\n\n| Metric | Q1 | Q4 |\n|---|---|---|\n| P95 queue wait of batch jobs | 22 h | 5.2 h |\n\nP95 queue wait of batch jobs fell to 5.2 h.',
    '## Closing\n\n- Lent quotas work: P95 queue wait ended the year at 5.2 h',
    '## Closing\n\n- Lent quotas work: P95 queue wait ended the year at 7.4 h',
  ),
  both(
    '## Prefix cache\n\n- Prefix cache hit rate of the chat pool: 64%\n- A hit rate of 64% of all prompt tokens',
    '## Three things\n\n- Prefix cache first: the chat pool has a hit rate of 64%',
    '## Three things\n\n- Prefix cache first: the chat pool has a hit rate of 59%',
  ),
  both(
    '## 功率封顶\n\n- L40S 封顶 280 W，吞吐掉 2%\n- 选点：L40S 功率封顶 280 W',
    '## 问答\n\n- 功率封顶会不会影响体验？L40S 封顶 280 W，用户看不出来',
    '## 问答\n\n- 功率封顶会不会影响体验？L40S 封顶 310 W，用户看不出来',
  ),
  both(
    '## Traffic\n\n- Peak of the speech service: 6,300 concurrent speech streams\n\n6,300 speech streams at the peak.',
    '## Advice\n\n- Size for the peak (6,300 concurrent speech streams) and sell the rest',
    '## Advice\n\n- Size for the peak (6,900 concurrent speech streams) and sell the rest',
  ),
  // Another thing in the words of the first: its slide knows both, or it reckons.
  both(
    '## Queues\n\n- P95 queue wait of batch jobs: 5.2 h\n- P95 queue wait of batch jobs stays at 5.2 h',
    '## Closing\n\n- P95 queue wait of batch jobs: 5.2 h, with reserved cards 4.1 h\n- Half of it, 5.2 h ÷ 2 = 2.6 h, is waiting for nodes',
    '## Closing\n\n- P95 queue wait of batch jobs: 4.1 h',
  ),
];
