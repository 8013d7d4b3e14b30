import type { Pair } from './pair';

const deck = (first: string, second: string, title = '总结'): string =>
  `## 一\n\n${first}\n\n---\n\n## ${title}\n\n${second}`;
const table = (header: string, row: string): string => `${header}\n${header.replace(/[^|]+/g, '---')}\n${row}`;

/** Pairs about two values that measure two things, and two values of one. */
export const OTHER_THINGS: readonly Pair[] = [
  [
    'K01',
    deck(
      table('| 指标 | 一期 | 二期 |', '| 每瓦吞吐（tok/s/W，整机） | 0.312 | 0.367 |'),
      table('| 口径 | 旧卡 | 新卡 |', '| 每瓦吞吐，含制冷（tok/s/W） | 0.637 | 0.661 |'),
    ),
    deck(
      table('| 指标 | 一期 | 二期 |', '| 每瓦吞吐（tok/s/W） | 0.312 | 0.367 |'),
      table('| 指标 | 一期 | 二期 |', '| 每瓦吞吐（tok/s/W） | 0.312 | 0.637 |'),
    ),
  ],
  [
    'K01',
    deck('- B 机房 2025 年均 PUE 1.38', '- 上次周报把 B 机房 2025 年均 PUE 写成 1.83，正确的是 1.38'),
    deck('- B 机房 2025 年均 PUE 1.38', '- B 机房 2025 年均 PUE 1.83，全国平均是 1.48'),
  ],
  [
    'K01',
    deck(
      '- The Lisbon hall ran at PUE 1.28 in 2025',
      '- I once told the board that the Lisbon hall ran at PUE 1.82 in 2025. The meter said 1.28.',
      'Summary',
    ),
    deck(
      '- The Lisbon hall ran at PUE 1.28 in 2025',
      '- I am glad to say that the Lisbon hall ran at PUE 1.82 in 2025.',
      'Summary',
    ),
  ],
  [
    'K01',
    deck(
      '- The Pebble card has 96 GB of memory',
      '- Many believe that the Pebble card has 69 GB of memory. It has 96 GB.',
      'Summary',
    ),
    deck('- The Pebble card has 96 GB of memory', '- As we saw, the Pebble card has 69 GB of memory.', 'Summary'),
  ],
  [
    'K01',
    deck('- 整条查询 P95 时延 173 ms', '- 各步 P95 时延相加 193 ms，不等于整条查询的 P95 时延'),
    deck('- 整条查询 P95 时延 173 ms', '- 整条查询 P95 时延 193 ms'),
  ],
  [
    'K01',
    deck(
      table('| Promise | Target | Measured in Phase 4 |', '| Search latency, P95 | ≤ 250 ms | 171 ms |'),
      table('| Indicator | Phase 3 | Phase 4 |', '| Rerank latency, P95 | 46 ms | 45 ms |'),
    ),
    deck(
      table('| Promise | Target | Measured in Phase 4 |', '| Search latency, P95 | ≤ 250 ms | 171 ms |'),
      table('| Indicator | Phase 3 | Phase 4 |', '| Search latency, P95 | 196 ms | 187 ms |'),
    ),
  ],
  [
    'K01',
    deck('- 按全部卡算，训练池利用率 46.2%', '- 按在用的卡算，训练池利用率 64.2%'),
    deck('- 按全部卡算，训练池利用率 46.2%', '- 按全部卡算，训练池利用率 64.2%'),
  ],
  [
    'K01',
    deck(
      '- Of all requests 12.6% were rejected on the sale day',
      '- Of the retried requests 16.2% were rejected on the sale day',
      'Summary',
    ),
    deck(
      '- Of all requests 12.6% were rejected on the sale day',
      '- Of all requests 16.2% were rejected on the sale day',
      'Summary',
    ),
  ],
  [
    'K01',
    deck('- 二期搜索池 P95 时延 860 ms', '- 三期搜索池 P95 时延 680 ms'),
    deck('- 二期搜索池 P95 时延 860 ms', '- 二期搜索池 P95 时延 680 ms'),
  ],
  [
    'K01',
    deck('- 每百万 token 电费 1.24 元（只算服务器）', '- 每百万 token 电费 1.42 元（含制冷和照明）'),
    deck('- 每百万 token 电费 1.24 元（只算服务器）', '- 每百万 token 电费 1.42 元（只算服务器）'),
  ],
  [
    'K01',
    deck('- List price of an H200 hour: $4.20', '- Our contract price of an H200 hour: $2.40', 'Summary'),
    deck('- List price of an H200 hour: $4.20', '- List price of an H200 hour: $2.40', 'Summary'),
  ],
  [
    'K01',
    deck('- 高峰请求 1,280 次/秒', '- 春节高峰请求 1,820 次/秒'),
    deck('- 春节高峰请求 1,280 次/秒', '- 春节高峰请求 1,820 次/秒'),
  ],
  [
    'K01',
    deck('- X80 显存带宽 3.24 TB/s（标称）', '- X80 显存带宽实测 2.34 TB/s'),
    deck('- X80 显存带宽 3.24 TB/s（标称）', '- X80 显存带宽 2.34 TB/s（标称）'),
  ],
  [
    'K01',
    deck('- One node draws 4.62 kW at full load', '- One node draws 4.26 kW at night', 'Summary'),
    deck('- One node draws 4.62 kW at full load', '- One node draws 4.26 kW at full load', 'Summary'),
  ],
  [
    'K01',
    '# 阶段二：量化\n\n## 阶段二：指标\n\n- D 实例预填充 4,700 tok/s，4 张卡\n\n---\n\n# 阶段四：吞吐\n\n---\n\n## 预填充的账\n\n| 项目 | N 实例 | D 实例 |\n|---|---|---|\n| 预填充速率（tok/s/实例） | 8,280 | 7,400 |',
    '# 阶段四：吞吐\n\n## 阶段四：指标\n\n- D 实例预填充 4,700 tok/s，4 张卡\n\n---\n\n## 预填充的账\n\n| 项目 | N 实例 | D 实例 |\n|---|---|---|\n| 预填充速率（tok/s/实例） | 8,280 | 7,400 |',
  ],
  [
    'K01',
    '## 结论\n\n- B 池吞吐占比 48.6%\n\n---\n\n## 分流\n\n| 类别 | 去 A 池 | 去 B 池 |\n|---|---|---|\n| 短请求 | 46% | 54% |\n| 合计（按请求） | 51.8% | 48.2% |\n\n---\n\n## 总结\n\n- B 池吞吐占比从 43.1% 升到 48.6%',
    '## 分流\n\n| 类别 | 去 A 池 | 去 B 池 |\n|---|---|---|\n| 短请求 | 46% | 54% |\n| 合计（按请求） | 51.8% | 48.2% |\n\n---\n\n## 总结\n\n- 按请求算，去 B 池的合计 48.6%',
  ],
  [
    'K01',
    '## Where the 378 minutes went\n\n- Detection: 61 min\n- Repair: 317 min\n\nMean time to recovery over nine incidents: 37.8 min.\n\n---\n\n## Total\n\n- Detection and repair took 378 minutes over nine incidents',
    '## Where the 378 minutes went\n\nAll outages of the year took 378 minutes.\n\n---\n\n## Total\n\nAll outages of the year took 387 minutes.',
  ],
  [
    'K01',
    '## Hall B, and the two PUEs\n\n| Hall | IT load (kW) | PUE |\n|---|---|---|\n| A | 87.0 | 1.36 |\n| B | 29.0 | 1.19 |',
    '## Hall B, with a PUE of 1.91\n\n| Hall | IT load (kW) | PUE |\n|---|---|---|\n| A | 87.0 | 1.36 |\n| B | 29.0 | 1.19 |',
  ],
  [
    'K01',
    '## 单步时间账：6.14 秒花在哪\n\n一步 6.14 秒，前向加反向不到三分之二。\n\n---\n\n## 慢节点\n\n四月一台机器降频，整个集群的步时间从 5.74 秒拖到 6.41 秒，慢了 11.7%。',
    '## 单步时间账：6.14 秒花在哪\n\n单步时间 6.14 秒，前向加反向不到三分之二。\n\n---\n\n## 再说一遍\n\n单步时间 6.41 秒，前向加反向不到三分之二。',
  ],
  [
    'K01',
    '## 量化之后\n\n- 每百万输出 token 成本 $1.06，比上一阶段低 37.5%\n\n---\n\n## 收益\n\n- 按实际开启的 GPU·h 算，每百万输出 token 从 $1.36 到 $0.95',
    '## 量化之后\n\n- 每百万输出 token 成本 $1.06，比上一阶段低 37.5%\n\n---\n\n## 收益\n\n- 每百万输出 token 成本 $1.60',
  ],
  [
    'K01',
    '## Two islands\n\n| Island | Nodes | GPUs |\n|---|---|---|\n| Training | 15 | 120 |\n| Inference | 11 | 88 |\n| Total | 26 | 208 |\n\n---\n\n## Do we need to buy?\n\n- At 90% allocation, 440.0 ÷ 0.90 = 488.9, so 62 nodes (496 GPUs)',
    '## Two islands\n\n| Island | Nodes | GPUs |\n|---|---|---|\n| Training island | 15 | 120 |\n| Inference island | 11 | 88 |\n| Total | 26 | 208 |\n\n---\n\n## Recap\n\n- Training island: 51 nodes',
  ],
  ['V03', '首字均值 0.20 秒，加 200 × 0.030，合计 6.20 秒。', '首字之后 200 × 0.030，合计 6.60 秒。'],
  [
    'V03',
    'The ratio moved the right way: 0.46 to 0.70 tok/s/W, which is 2.17 J per token down to 1.43 J.',
    'The ratio is 0.70 tok/s/W, which is 2.17 J per token.',
  ],
  ['V03', '总时间 52,700 分钟，约 878 小时；等待 400 秒，约 7 分钟。', '总时间 52,700 分钟，约 787 小时。'],
  [
    'V05',
    '| 项（万元） | 甲 | 乙 |\n|---|---:|---:|\n| 台数 | 9 | 15 |\n| 单价 | 100.0 | 62.0 |\n| 采购 | 900.0 | 930.0 |\n| 电费 | 69.6 | 83.1 |\n| 托管 | 64.8 | 108.0 |\n| 合计 | 1,034.4 | 1,121.1 |',
    '| 项（万元） | 甲 | 乙 |\n|---|---:|---:|\n| 采购 | 900.0 | 930.0 |\n| 电费 | 69.6 | 83.1 |\n| 托管 | 64.8 | 108.0 |\n| 合计 | 1,134.4 | 1,121.1 |',
  ],
  ['V02', 'TBT P95 从 66 ms 到 69 ms，仍在 3.5 s 和 80 ms 的目标以内。', 'TBT P95 是 3.5 s。'],
  ['V02', '9 台 × 4.83 kW × 26,280 小时 = 1,142 MWh；乘电价得 69.6 万元。', '一度电 69.6 元。'],
  [
    'V04',
    'We spent £1,818k on computing, £18k or 1.0% over the budget of £1,800k.',
    'We spent £1,780k on computing, over the budget of £1,800k.',
  ],
  [
    'V04',
    'The floor is the limit of 26.1 ms, and at 27.6 we stand 1.5 ms above it.',
    'The limit is 26.1 ms; the step takes 25.5 ms, above it.',
  ],
  [
    'C01',
    '把批窗口拉长，单卡 QPS 多 7%，P99 却从 71 ms 涨到 97 ms。',
    '把批窗口拉长，P99 从 71 ms 涨到 97 ms，多 7%。',
  ],
  [
    'C01',
    'The step would be 30.0 ms before and 24.0 ms after: still 25% more throughput, down from 33%.',
    'The step went from 30.0 ms to 24.0 ms, down by 33%.',
  ],
  [
    'C01',
    'Its list says 2.4 times the tokens for 1.6 times the price, that is a third less per token.',
    'It has a 1.6x price (20% cheaper).',
  ],
  ['C01', 'm 翻一倍，气泡并不减半：从 27.3% 到 15.8%，是原来的 58%。', 'm 翻一倍，气泡减半：从 27.3% 到 19.8%。'],
  [
    'C07',
    'It also reads the prompt, which is why TTFT slips at the tail: P99 520 ms → 535 ms.',
    'TTFT falls at the tail: P99 520 ms → 535 ms.',
  ],
  [
    'C07',
    'The machine grew to 3.14 times its size, and the work to 3.27 times.',
    'The wait fell from 3.14 s to 3.27 s.',
  ],
  [
    'C07',
    'The pool grew from 112 to 352 cards and from 529,805 to 2,713,498 card-hours.',
    'The pool grew from 352 to 112 cards.',
  ],
  ['U07', '24 × 1.1 kW × 24 h = 633.6 kWh/天，只算 IT 侧。', '24 × 1.1 kW × 24 h = 633.6 kW。'],
  ['U01', '- 并发和 TBT 决定吞吐：14 → 63 条序列、34 → 28 ms', '- 每卡输出吞吐：412 → 2,250'],
  ['U05', '> 常见错误：把 400 Gb/s 读成了 400 GB/s，正好差 8 倍。', '每口 400 Gb/s，也就是 400 GB/s。'],
  [
    'U05',
    '走 100 Gb/s RDMA，线速 12.5 GB/s，按 80% 效率 10 GB/s。',
    '走 100 GB/s RDMA，线速 12.5 GB/s，按 80% 效率 10 GB/s。',
  ],
  [
    'V06',
    'We asked for the 70-billion model. In BF16 its weights need 140 GB, which no card of 80 GB holds.',
    'We asked for the 70-billion model. In BF16 its weights need 70 GB, which a card of 80 GB holds.',
  ],
  ['C03', 'Slicing cuts the cost per student to a third.', 'Slicing cuts the cost per student by 3 times.'],
  [
    'K02',
    '- 显存开销 66.7 ÷ 44 = 1.52 GB/序列，比上一阶段高，多出来的就是 OCR；扣掉是 1.38',
    '每个阶段的吞吐都比上一阶段高：220、260、240、300 tok/s。',
  ],
  ['C01', '- 24 → 28 个实例，多了 16 张卡', '- 24 → 28 个实例，多了 16 个实例'],
  [
    'C03',
    'On the small model it gave 2.31×, lower than the 2.81× of the large one.',
    'On the small model the cost was 2.81 times lower.',
  ],
  ['V03', '- 注意力：4h² = 4 × 5,120² = 104,857,600', '- 训练 4 h = 4 × 60 = 260 分钟'],
  [
    'V05',
    '| Use | Cost |\n|---|---|\n| Serving | $1,815,100 |\n| Tuning | $635,300 |\n| Tests | $272,300 |\n| Idle | $302,500 |\n| Total | $3,025,100 |',
    '| Use | Cost |\n|---|---|\n| Serving | $1,815,120 |\n| Tuning | $635,310 |\n| Tests | $272,300 |\n| Idle | $302,500 |\n| Total | $3,025,100 |',
  ],
  ['U07', '这里沿用了 7.6 kW 的平均值。', '这一天用了 7.6 kW 的电。'],
  [
    'U02',
    '| 信号 | 阈值 | 持续时间要求 |\n|---|---|---|\n| 请求成功率 | < 90% | 5 min |\n| TTFT | > 4 s | 10 min |',
    '| 信号 | 现值 |\n|---|---|\n| 请求成功率 | 5 min |\n| GPU 利用率 | 80% |',
  ],
  ['V01', '机房 PUE 同期由 1.42 改善到 1.24。', '机房 PUE 同期由 1.42 改善到 0.94。'],
  [
    'V04',
    '- Wall power: 670 W, slightly above the 655 W of stage three',
    '- Wall power: 640 W, slightly above the 655 W of stage three',
  ],
  [
    'V06',
    'Long rulings go to a 70B model. In BF16 it is 140 GB and needs two cards.',
    'Long rulings go to a 70B model. In BF16 it is 104 GB and needs two cards.',
  ],
];
