import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** A rule, what is right and built like a mistake, and the mistake that is built like it. */
const CASES: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ['C07', '28 replicas now do what took 36 (−22%)', 'Idle replicas rose by 22%, from 36 to 28'],
  ['C07', 'Churn was 2.1% after 2.8% in Q2, a drop of 25%', 'Churn went from 2.1% to 2.8% in Q2, a drop of 25%'],
  ['C07', '平均水位从 70% 掉到 56%，所需节点增加 25%', '单 token 能耗由 0.92 J 降到 0.81 J，环比上升 12%'],
  [
    'C07',
    'Each user drops from 61 to 40 tokens per second, still faster than anybody reads',
    'Per-user speed went from 61 tok/s to 40 tok/s, faster and better',
  ],
  ['C07', '队列从 40 降到 12，留下来的用户更多了', 'Crash loops went from 8 to 13 a week, so we now see fewer of them'],
  ['V02', 'The B200 plan: IT power 888 kW, 1,110 kW at the meter', 'One B200 draws 888 kW'],
  ['V02', '全 B200：IT 功率 888 kW，机房侧 1,110 kW', '单卡 B200 功耗 12 kW'],
  ['V02', 'H100 variant draws 1,464 kW, the H200 variant draws 1,048 kW', 'The H100 draws 1,464 kW'],
  [
    'V02',
    '| 方案 | 节点数 | 单价（万元/节点） |\n|---|---|---|\n| 全 H100 | 183 | 200 |\n| 全 B200 | 74 | 390 |',
    '供应商给的 H800 单张报价是 1.9 亿元',
  ],
  ['V02', 'A 128,000-token prompt has a median TTFT of 14 s', 'P99 TTFT 为 45 s'],
  ['V02', '一份 13 万 token 的文档，TTFT 17 s', '线上 TTFT 17 s'],
  [
    'V03',
    'With 6 × 70 B FLOPs per token this gives 1,036 tok/s per GPU',
    'With 6 × 70 GPUs per hall this gives 1,036 GPUs',
  ],
  ['V03', '128 台 8×H100 SXM 80GB，共 1,024 卡', '64 台 Leaf 加 32 台 Spine，合计 106 台交换机'],
  [
    'V03',
    '| 指标 | 目标 |\n|---|---|\n| 输出吞吐（tok/s/节点） | ≥ 9,000 |\n| 功率（kW） | ≤ 7.0 |\n| 每瓦吞吐（tok/s/W） | ≥ 1.2 |',
    '| 指标 | 实测 |\n|---|---|\n| 输出吞吐（tok/s/节点） | 9,000 |\n| 功率（kW） | 7.0 |\n| 每瓦吞吐（tok/s/W） | 1.9 |',
  ],
  ['V03', '- 一元钱能买 80 万 token\n- 向量化每百万 token 0.5 元', '一元钱能买 80 万 token，也就是每百万 token 0.5 元'],
  ['V03', '停机占 720 小时的 4.3%，再加回滚重算 25.8 小时，ETTR 为 92.1%', '720 小时里停机 18 小时，可用性 95.8%'],
  [
    'V03',
    '一张卡每小时 2.0 美元，每秒 500 token，一小时 180 万 token，每百万 token 成本 1.11 美元',
    '一张卡每小时 2.0 美元，每秒 500 token，每百万 token 成本 2.2 美元',
  ],
  ['V03', '单卡约 2,041 token/s，6T token 纯计算需要 33.2 天', '全集群 2.0 M token/s，6T token 需要 53.2 天'],
  [
    'V03',
    '甲地 12 柜，每柜 4 台，48 台；乙地 10 柜，每柜 3 台，30 台，两地合起来 78 台',
    'Twelve racks with 16 nodes each, so 182 nodes',
  ],
  [
    'V03',
    '| 机型 | GPU 数 | 吞吐（tok/s/节点） | 每卡（tok/s/GPU） |\n|---|---|---|---|\n| H100 | 8 | 9,600 | 1,200 |\n| H200 | 8 | 13,440 | 1,680 |\n| L40S | 4 | 3,200 | 800 |',
    '| 机型 | 吞吐（tok/s/节点） | 每卡（tok/s/GPU） |\n|---|---|---|\n| H100 | 9,600 | 1,200 |\n| H200 | 13,440 | 1,680 |\n| B200 | 14,000 | 3,000 |',
  ],
  [
    'C01',
    'From concurrency 64 to 128 the gain is 35%, no longer a doubling',
    'Throughput rose from 640 to 1,280 tok/s, a gain of 35%',
  ],
  ['C01', '期初 320 家，新签 77 家，流失 13 家', '客户从 320 家降到 307 家，少了 31 家'],
  ['C01', 'Throughput has nearly doubled (+96%)', 'Throughput has doubled (+60%)'],
  [
    'C01',
    '- Batches of 8 instead of 2: 1.8 times the images per hour',
    'Throughput rose from 1,200 tok/s to 1,920 tok/s, a gain of 80%',
  ],
  ['U02', 'ETTR: 46.2 h for recovery and lost work plus 30 h of stalls out of 2,160 h, so 96.5%', 'ETTR: 46.2 h'],
  // The pages of a part, a part of a whole, another machine's price
  [
    'V03',
    'Two days cost $480, one day costs $240, and a 31-day month comes to $7,440',
    '48 GPUs at $2.40 per GPU-hour for 720 hours cost $92,944',
  ],
  [
    'V03',
    '0.4% of them (420) went to a person; of 105,000 calls, 2,100 a day on average',
    'Of 105,000 calls, 2,100 (4%)',
  ],
  [
    'V03',
    'The TPOT is 40 ms at 30 streams. With 60 streams and 25 ms the node makes 2,400 output tok/s',
    'The TPOT is 25 ms. With 60 streams the node makes 4,400 output tok/s',
  ],
  [
    'V03',
    'TPOT 40 ms 时每用户 25 tok/s。换成 60 路、25 ms，整机输出 2,400 tok/s',
    'TPOT 25 ms，60 路并发，整机输出 4,400 tok/s',
  ],
  [
    'V03',
    'Six outages, 15 minutes each on average, and 36 minutes left',
    'Six outages of 15 minutes each, 36 minutes in all',
  ],
  [
    'V03',
    'Three numbers first. A user waits 7.4 s on average and 0.4 s of it is prefill',
    'Three users at 7 s each, 36 s in all',
  ],
  ['V03', '三个数字：用户平均等 7.4 s，其中 0.4 s 是预填充', '三个人，每人 7 小时，共 36 小时'],
  [
    'V03',
    '$2 per GPU-hour, $16 per node and hour, and the 64 cards cost $92,160 for the month',
    '$16 per node-hour, 8 nodes, 720 hours: the bill is $192,160',
  ],
  ['V03', 'Five nodes rated at 9,000 output tok/s each give 45,000', 'Five racks with 9 nodes each give 54 nodes'],
  [
    'C01',
    'MTBF 20 h, recovery 0.5 h: the service was up 97.6% of the time',
    'Availability went from 80% to 84%, up 15%',
  ],
  ['C01', 'At 2.3 speed (900 tok/s) it was $0.50, so 2.4 is 20% cheaper', 'Cost fell from $0.50 to $0.40, 30% cheaper'],
  ['C01', '2.3 版是 0.50 美元，2.4 便宜 20%', '由 0.50 美元降到 0.40 美元，便宜 30%'],
  [
    'V02',
    '| Loss | Hours | Share |\n|---|---|---|\n| Checkpoint stall | 9 | 30% |\n| Restart | 21 | 70% |',
    '| Loss | Hours |\n|---|---|\n| Checkpoint stall | 9 |',
  ],
  [
    'K02',
    '| Measure | Stage 1 | Stage 2 |\n|---|---|---|\n| Server energy, J/token | 0.72 | 0.58 |',
    '| Measure | Stage 1 | Stage 2 |\n|---|---|---|\n| Server energy, J/token | 0.58 | 0.72 |',
  ],
  [
    'K02',
    '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| 整机能耗（J/token） | 0.72 | 0.58 |',
    '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| 整机能耗（J/token） | 0.58 | 0.72 |',
  ],
  [
    'V06',
    '## Weights and cards\n\n| Model | Format | Weights | HBM total |\n|---|---|---|---|\n| 70B | FP8 | 70 GB | 160 GB |',
    '## Weights and cards\n\n| Model | Format | Weights | HBM total |\n|---|---|---|---|\n| 70B | FP8 | 140 GB | 160 GB |',
  ],
  [
    'V06',
    '## 权重与部署\n\n| 模型 | 精度 | 权重 | 显存合计 |\n|---|---|---|---|\n| 70B | INT4 | 35 GB | 80 GB |',
    '## 权重与部署\n\n| 模型 | 精度 | 权重 | 显存合计 |\n|---|---|---|---|\n| 70B | INT4 | 70 GB | 80 GB |',
  ],
  [
    'K01',
    '- Mean TPOT: 18.9 ms\n\n---\n\n| Run | Mean TPOT (ms) |\n|---|---|\n| 2 | 18.9 |\n| 3 | 18.7 |\n| Mean | 18.9 |',
    '- Mean TPOT: 18.9 ms\n\n---\n\n- Mean TPOT: 18.7 ms',
  ],
  [
    'L02',
    '# Opening (pages 1–2)\n\n---\n\n## Speed (pages 3–5)\n\n---\n\n## Tails (page 4)\n\n---\n\n## Cost (pages 6–8)\n\n---\n\n## Power (page 7)',
    '# Opening (pages 1–2)\n\n---\n\n## Speed (pages 3–5)\n\n---\n\n## Tails (page 4)\n\n---\n\n## Cost (pages 5–8)\n\n---\n\n## Power (page 7)',
  ],
  [
    'L02',
    '# 开场（第1-2页）\n\n---\n\n## 速度（第3-5页）\n\n---\n\n## 长尾（第4页）\n\n---\n\n## 成本（第6-8页）\n\n---\n\n## 电力（第7页）',
    '# 开场（第1-2页）\n\n---\n\n## 速度（第3-5页）\n\n---\n\n## 长尾（第4页）\n\n---\n\n## 成本（第5-8页）\n\n---\n\n## 电力（第7页）',
  ],
];

describe('what is built like a mistake', () => {
  it.each(CASES)('%s is silent on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule))).toEqual([]);
  });

  it.each(CASES)('%s tells the mistake that is built like: %s', (rule, _right, wrong) => {
    expect(rulesOn(wrong, new RegExp(rule))).not.toEqual([]);
  });
});
