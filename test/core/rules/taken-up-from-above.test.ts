import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const told = (...lines: readonly string[]): string[] =>
  rulesOn(`# Numbers\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`, /^V0[345]$/, HINTS_TOO);

describe('a text that takes up the one above it', () => {
  it.each([
    ['整排 12 个节点，IT 侧 86.4 kW', '照此运行，90 天累计用电 {} kWh', '7,776', '186,624'],
    ['Twelve nodes draw 86.4 kW in all', 'At this draw 90 days take {} kWh', '7,776', '186,624'],
    ['限频后功率 4.2 kW（−14%），吞吐 10,500 tok/s（−5%）', '折算下来，每 token 约 {} J', '0.52', '0.4'],
    ['Efficiency is 2.5 tok/s/W (+8%)', 'Put differently, a token takes {} J', '0.52', '0.4'],
    ['按 6% 的年故障率，全年约 146 次', '平均到每天约 {} 次', '4.0', '0.40'],
    ['We expect 146 failures a year', 'That is {} a day', '4.0', '0.40'],
    ['We saw 26 incidents a quarter', 'That is {} a week', '6', '2'],
  ])('%s; %s', (above, below, wrong, right) => {
    expect(told(above, below.replace('{}', wrong))).toEqual(['V03']);
    expect(told(above, below.replace('{}', right))).toEqual([]);
  });

  it.each([
    // Headroom, other scopes, more divisors than were told
    ['Peak of 1,200 req/s at 40 ms each', 'That is 64 cards with headroom'],
    ['检查点 980 GB，写带宽 49 GB/s', '照此每 30 分钟存一次'],
    ['单卡 1,400 tok/s，板卡 700 W', '折算到整机，每 token 0.9 J'],
    ['单卡 1,400 tok/s，700 W，折算到整机，每 token 0.9 J', '单卡 1,400 tok/s，700 W，整机能效 1.1 tok/s/W'],
    ['H100 每小时 2.5 美元，单卡 1,500 tok/s', '折合每百万 token 0.55 美元（含电费）'],
    ['H100 每小时 2.5 美元，单卡 1,500 tok/s', '折合每百万 token 0.66 美元（按 70% 利用率）'],
    [
      '请求 3,200 QPS 分到 16 个副本，每个 250 QPS（留 20% 余量）',
      'Latency of 31 ms across three regions: 12 ms, 9 ms and 11 ms',
    ],
    ['8,760 小时里停机 52 分钟，5 次故障', '平均下来每次 10.4 分钟', '折算可用性 99.990%'],
    ['Weekly on-call load is 35 pages', 'That is 5 a day, 3 of them at night'],
    ['The board draws 700 W at 1,400 tok/s', 'That makes 0.9 J a token at the wall'],
    ['IT 侧 979.2 kW，任务跑了 24 天', '折算下来，每万亿 token 376 MWh'],
    ['IT 侧 288 kW，PUE 1.2', '折算下来整月 24.9 万度，电费 15.4 万元'],
    ['We get 120 alerts a week', 'That is 3 a day per engineer'],
    ['每周 140 条告警', '平均到每人每天 4 条'],
    ['每天 4,000 万次请求', '折算峰值每秒 1,000 次'],
    ['A node draws 10.2 kW', 'That is 14% of the 75 kW of the hall'],
    ['Each answer has 600 tokens, 8,000 answers a day', 'That is 4.8 million tokens a day'],
    ['8 nodes at 6.4 kW draw 51.2 kW', 'At that draw 30 days take 36,864 kWh', 'So the month costs $3,686'],
    ['全年约 146 次', '平均到每天约 0.40 次', '换成每周约 2.8 次'],
  ])('is left alone: %s; %s', (...lines) => expect(told(...lines)).toEqual([]));
});

it('takes up nothing from another section', () => {
  const text = '## A\n\n- 全年约 146 次\n\n### B\n\n- 平均到每天约 4 次\n';
  expect(rulesOn(text, /^V03$/)).toEqual([]);
});
