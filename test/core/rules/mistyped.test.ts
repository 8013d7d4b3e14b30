import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** Eight slides of a talk; the ninth is its summary. */
const ZH = [
  '## 背景\n\n- 128 张 A100 和 64 张 H100，分布在 24 台服务器上\n- 37 个业务团队，52 个线上模型\n- 月账单 412 万元',
  '## 阶段一：基线\n\n- 利用率 21%，单卡吞吐 640 tok/s\n- P99 TTFT 2,400 ms\n- MTTR 74 分钟',
  '## 阶段二：时间切片\n\n- 利用率 34%，单卡吞吐 910 tok/s\n- 回收了 22 张卡',
  '## 阶段三：MIG\n\n- 利用率 47%，单卡吞吐 1,280 tok/s\n- P99 TTFT 1,720 ms',
  '## 阶段四：连续批处理\n\n- 利用率 61%，单卡吞吐 2,930 tok/s\n- P99 TTFT 1,180 ms',
  '## 阶段五：KV 缓存\n\n- 前缀缓存命中率 58%\n- P99 TTFT 690 ms，TPOT P95 38 ms',
  '## 阶段六：弹性\n\n- 利用率 73%，单卡吞吐 4,120 tok/s\n- 冷启动从 210 秒降到 28 秒\n- 机房 PUE 1.28，单节点功率 5.6 kW',
  '## 总表\n\n| 指标 | 基线 | 切片 | MIG | 批处理 | 缓存 | 弹性 |\n|---|---|---|---|---|---|---|\n| 利用率（%） | 21 | 34 | 47 | 61 | 66 | 73 |\n| 单卡吞吐（tok/s） | 640 | 910 | 1,280 | 2,930 | 3,760 | 4,120 |',
];
const EN = [
  '## Before\n\n- 128 A100s and 64 H100s in 24 servers\n- 37 product teams share 52 models\n- The monthly bill was $574,000',
  '## Stage 1: Baseline\n\n- Utilization 21%, throughput 640 tok/s per GPU\n- P99 TTFT 2,400 ms\n- MTTR 74 minutes',
  '## Stage 2: Time slicing\n\n- Utilization 34%, throughput 910 tok/s per GPU\n- We gave back 22 GPUs',
  '## Stage 3: MIG\n\n- Utilization 47%, throughput 1,280 tok/s per GPU\n- P99 TTFT 1,720 ms',
  '## Stage 4: Batching\n\n- Utilization 61%, throughput 2,930 tok/s per GPU\n- P99 TTFT 1,180 ms',
  '## Stage 5: KV cache\n\n- The prefix cache hits 58% of the time\n- P99 TTFT 690 ms, P95 TPOT 38 ms',
  '## Stage 6: Elasticity\n\n- Utilization 73%, throughput 4,120 tok/s per GPU\n- Cold start fell from 210 s to 28 s\n- The hall has a PUE of 1.28, a node draws 5.6 kW',
  '## All stages\n\n| Metric | S1 | S2 | S3 | S4 | S5 | S6 |\n|---|---|---|---|---|---|---|\n| Utilization (%) | 21 | 34 | 47 | 61 | 66 | 73 |\n| Throughput per GPU (tok/s) | 640 | 910 | 1,280 | 2,930 | 3,760 | 4,120 |',
];

const deckOf = (slides: readonly string[], summary: string, title: string): string =>
  [...slides, `## ${title}\n\n- ${summary}`].join('\n\n---\n\n');
const zh = (summary: string): string => deckOf(ZH, summary, '小结');
const en = (summary: string): string => deckOf(EN, summary, 'Summary');

const CASES: readonly (readonly [right: string, wrong: string])[] = [
  [zh('37 个业务团队、52 个线上模型共用一个池子。'), zh('37 个业务团队、25 个线上模型共用一个池子。')],
  [zh('机房 PUE 1.28，单节点功率 5.6 kW。'), zh('机房 PUE 1.28，单节点功率 6.5 kW。')],
  [zh('前缀缓存命中率 58%，P99 TTFT 690 ms。'), zh('前缀缓存命中率 58%，P99 TTFT 960 ms。')],
  [zh('回收了 22 张卡，单卡吞吐 4,120 tok/s。'), zh('回收了 22 张卡，单卡吞吐 4,210 tok/s。')],
  [en('37 product teams share 52 models.'), en('37 product teams share 25 models.')],
  [en('The hall has a PUE of 1.28, a node draws 5.6 kW.'), en('The hall has a PUE of 1.28, a node draws 6.5 kW.')],
  [
    en('The prefix cache hits 58% of the time, P99 TTFT 690 ms.'),
    en('The prefix cache hits 58% of the time, P99 TTFT 960 ms.'),
  ],
];

describe('a number that stands once', () => {
  it.each(CASES)('is none that was mistyped: %#', (right) => {
    expect(rulesOn(right, /K01/)).toEqual([]);
  });

  it.each(CASES)('is told where two digits of one that is told alike changed over: %#', (_right, wrong) => {
    expect(rulesOn(wrong, /K01/)).toEqual(['K01']);
  });

  it('is left alone in items of one form and under headings of their own', () => {
    const links = (more: string) =>
      zh(`规格一览\n- NVLink 3.0：50 GB/s，12 条链路\n- NVLink 4.0：50 GB/s，${more} 条链路`);
    expect(rulesOn(links('18'), /K01/)).toEqual([]);
    const usual = deckOf(EN, 'Usual: 97%', 'Use of cards').concat('\n\n---\n\n## Occupancy of slots\n\n- Usual: 79%\n');
    expect(rulesOn(usual, /K01/)).toEqual([]);
  });

  it('is left alone where it is the rest of the whole', () => {
    expect(rulesOn(en('Of the prompts 42.0% hit the prefix cache, the other 58.0% miss.'), /K01/)).toEqual([]);
  });
});
