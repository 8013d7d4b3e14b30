import type { Pair } from './pair';

/** A table of these rows, the first of which is its header. */
const table = (header: string, ...rows: readonly string[]): string =>
  `${[header, header.replace(/[^|]+/g, '---'), ...rows].join('\n')}\n\n`;

const zh = (row: string): string =>
  table('| 指标 | 阶段一 | 阶段二 | 阶段三 |', row, '| 分配率 | 60% | 66% | 71% |', '| 碎片率 | 31% | 22% | 14% |');
const en = (row: string): string =>
  table('| Indicator | Phase 1 | Phase 2 | Phase 3 |', row, '| Allocation rate | 60% | 66% | 71% |');
const stages = (third: string): string =>
  `## Four stages\n\n${table('| Indicator | Stage 1 | Stage 2 | Stage 3 | Stage 4 |', `| SM_ACTIVE | 36% | 51% | ${third} | 63% |`)}`;

/** Pairs about what gets worse from stage to stage. */
export const REGRESSIONS: readonly Pair[] = [
  // A mark on the row and its note.
  [
    'K02',
    `${zh('| 前缀命中率 † | 47% | 41% | 44% |')}† 换了词表，旧键全部作废。`,
    `${zh('| 前缀命中率 † | 47% | 41% | 44% |')}† 统计自网关日志。`,
  ],
  [
    'K02',
    `${en('| Success rate¹ | 96% | 91% | 93% |')}¹ The second phase took in the batch tenants.`,
    `${en('| Success rate¹ | 96% | 91% | 93% |')}The second phase took in the batch tenants.`,
  ],
  [
    'K02',
    `${zh('| 对话可用性 | 99.95% | 99.40%※ | 99.90% |')}※ 赶上机房断电两小时。`,
    `${zh('| 对话可用性 | 99.95% | 99.40%※ | 99.90% |')}机房有两路市电。`,
  ],
  // A name, a colon and a reason.
  [
    'K02',
    `${en('| Median queue wait | 18 min | 27 min | 25 min |')}- Queue wait: two halls now share a single scheduler.`,
    `${en('| Median queue wait | 18 min | 27 min | 25 min |')}- Allocation rate: two halls now share a single scheduler.`,
  ],
  [
    'K02',
    `${zh('| 平均等待 | 18 分钟 | 27 分钟 | 25 分钟 |')}- 等待：两个机房并成了一个队列。`,
    `${zh('| 平均等待 | 18 分钟 | 27 分钟 | 25 分钟 |')}- 等待：从提交到开跑的中位数，口径三期一致。`,
  ],
  // What was got for it.
  [
    'K02',
    `${en('| P95 queue wait | 18 min | 27 min | 25 min |')}The longer wait is the price we pay for full nodes.`,
    `${en('| P95 queue wait | 18 min | 27 min | 25 min |')}The price of a card has not changed.`,
  ],
  [
    'K02',
    `${zh('| P95 排队时长 | 18 分钟 | 27 分钟 | 25 分钟 |')}排队长了一点，换来的是碎片率减半。`,
    `${zh('| P95 排队时长 | 18 分钟 | 27 分钟 | 25 分钟 |')}碎片率减半，换来的是更高的分配率。`,
  ],
  // Called by its kind, or with all others.
  [
    'K02',
    `${en('| TBT, P95 | 31 ms | 44 ms | 35 ms |')}Latency suffered in Phase 2: the cache was cold after the move.`,
    `${en('| TBT, P95 | 31 ms | 44 ms | 35 ms |')}Throughput suffered in Phase 1: the cache was cold after the move.`,
  ],
  [
    'K02',
    `${zh('| MFU | 41% | 28% | 36% |')}二期各项指标都倒退，是因为驱动没有调好。`,
    `${zh('| MFU | 41% | 28% | 36% |')}一期的碎片率偏高，是因为驱动没有调好。`,
  ],
  // The reason of another row.
  [
    'K02',
    `${table('| Indicator | Phase 1 | Phase 2 | Phase 3 |', '| Prefix-cache hit rate | 41% | 48% | 45% |', '| Embedding-cache hit rate | 58% | 64% | 69% |')}The prefix-cache hit rate slipped because two shops left.`,
    `${table('| Indicator | Phase 1 | Phase 2 | Phase 3 |', '| Prefix-cache hit rate | 41% | 48% | 45% |', '| Embedding-cache hit rate | 58% | 64% | 69% |')}The embedding-cache hit rate rose because all shops share one cache.`,
  ],
  // Other slides.
  [
    'K02',
    `${stages('46%')}---\n\n## What went wrong\n\n- SM_ACTIVE dropped in stage 3 because two new tenants arrived with no traffic`,
    `${stages('46%')}---\n\n## What went wrong\n\n- Two new tenants arrived with no traffic`,
  ],
  [
    'K02',
    `## Stage 3: newcomers\n\nUtilisation went down here since the newcomers had no traffic yet.\n\n---\n\n${stages('46%').replace('SM_ACTIVE', 'GPU utilisation')}`,
    `## Stage 3: newcomers\n\nThe newcomers had no traffic yet.\n\n---\n\n${stages('46%').replace('SM_ACTIVE', 'GPU utilisation')}`,
  ],
  [
    'K02',
    `${stages('46%')}The step back of SM_ACTIVE in stage 3 is taken up on slide 12.`,
    `${stages('46%')}How SM_ACTIVE is measured stands on slide 12.`,
  ],
  [
    'K02',
    `${zh('| 卡利用率 | 38% | 52% | 47% |')}- 三阶段的卡利用率下降，受搬迁影响。`,
    `${zh('| 卡利用率 | 38% | 52% | 47% |')}- 三阶段的卡都搬到了新机房。`,
  ],
  // What grows with the fleet.
  [
    'K02',
    table('| | Phase 1 | Phase 2 | Phase 3 |', '| Cards | 96 | 192 | 384 |', '| Incidents | 6 | 11 | 13 |'),
    table(
      '| | Phase 1 | Phase 2 | Phase 3 |',
      '| Cards | 96 | 192 | 384 |',
      '| Incidents per 100 cards | 6 | 11 | 13 |',
    ),
  ],
  [
    'K02',
    table('| 阶段 | 天数 | 中断次数 | 宕机（分钟） |', '| 阶段一 | 59 | 12 | 40 |', '| 阶段二 | 92 | 17 | 66 |'),
    table('| 阶段 | 天数 | 千卡中断次数 | 宕机（分钟） |', '| 阶段一 | 59 | 12 | 40 |', '| 阶段二 | 92 | 17 | 66 |'),
  ],
  // Other machines, and the course of a crisis.
  [
    'K02',
    table('| 指标 | 一期 A100 | 二期 L40S | 三期 L40S |', '| MFU | 41% | 28% | 36% |'),
    table('| 指标 | 一期 A100 | 二期 A100 | 三期 A100 |', '| MFU | 41% | 28% | 36% |'),
  ],
  [
    'K02',
    table('| | Phase 1: detection | Phase 2: mitigation | Phase 3: recovery |', '| Error rate | 0.4% | 12% | 0.5% |'),
    table('| | Phase 1: packing | Phase 2: slicing | Phase 3: routing |', '| Error rate | 0.4% | 12% | 0.5% |'),
  ],
  // What a later stage more than makes up for, and a way that ends lower and is explained.
  [
    'K02',
    table('| Indicator | Phase 1 | Phase 2 | Phase 3 |', '| Search latency, P95 | 205 ms | 228 ms | 183 ms |'),
    table('| Indicator | Phase 1 | Phase 2 | Phase 3 |', '| Search latency, P95 | 205 ms | 228 ms | 213 ms |'),
  ],
  [
    'K02',
    `${table('| | Phase 1 | Phase 2 | Phase 3 |', '| Mean time to recovery | 5.4 min | 6.6 min | 9.4 min |')}- Recovery looks slower since Phase 3 because the many short restarts are gone.`,
    `${table('| | Phase 1 | Phase 2 | Phase 3 |', '| Mean time to recovery | 5.4 min | 6.6 min | 9.4 min |')}- Restarts are rare since Phase 3 because of the new driver.`,
  ],
  // Cells that go the wrong way, told in one sentence.
  [
    'K02',
    `${table('| Indicator | Q1 | Q2 | Q3 |', '| P99 TBT (ms) | 120 | 71 | 77 |')}Two cells go the wrong way in Q3 because of the cap (TBT, dollars).`,
    `${table('| Indicator | Q1 | Q2 | Q3 |', '| P99 TBT (ms) | 120 | 71 | 77 |')}Two cells changed in Q3 under the cap (TBT, dollars).`,
  ],
  // The slide before tells that it rose a little, and why.
  [
    'K02',
    `## 结果\n\nTBT 略涨：每个实例的卡少了一半，一块算得更久\n\n---\n\n## 下限\n\n${table('| 单步 | 阶段二 | 阶段三 |', '| 实测平均 TBT | 31 ms | 33.5 ms |')}`,
    `## 结果\n\nTBT 的口径见附录\n\n---\n\n## 下限\n\n${table('| 单步 | 阶段二 | 阶段三 |', '| 实测平均 TBT | 31 ms | 33.5 ms |')}`,
  ],
  // Less downtime is no less availability.
  [
    'K02',
    table(
      '| 季度 | 不可用时长 | 可用性 |',
      '| Q1 | 8.0 h | 99.64% |',
      '| Q2 | 3.1 h | 99.98% |',
      '| Q3 | 1.9 h | 99.91% |',
    ),
    table(
      '| 季度 | 巡检时长 | 可用性 |',
      '| Q1 | 8.0 h | 99.64% |',
      '| Q2 | 3.1 h | 99.98% |',
      '| Q3 | 1.9 h | 99.91% |',
    ),
  ],
  // A reason for one quarter is none for another, and 没有回落 owns up to nothing.
  [
    'K02',
    `${table('| 季度 | 短单达成率（E2E ≤ 9 s） | 长单达成率（E2E ≤ 90 s） |', '| Q1 | 90.2% | 80.1% |', '| Q2 | 96.4% | 97.9% |', '| Q3 | 99.1% | 96.2% |')}- Q3 长单回落的主因是排队`,
    `${table('| 季度 | 短单达成率（E2E ≤ 9 s） | 长单达成率（E2E ≤ 90 s） |', '| Q1 | 90.2% | 80.1% |', '| Q2 | 96.4% | 97.9% |', '| Q3 | 99.1% | 96.2% |')}- 达成率没有回落\n- Q1 长单的主因是排队`,
  ],
  // A step back is asked about, and told plainly where the words deny it; what throughput is not paid with is no price of it.
  [
    'K02',
    table('| 指标 | 阶段一 | 阶段二 |', '| 输出吞吐（tok/s） | 61,000 | 83,000 |', '| P95 TTFT（ms） | 610 | 660 |'),
    table('| 指标 | 阶段一 | 阶段二 |', '| 输出吞吐（tok/s） | 61,000 | 83,000 |', '| 碎片率 | 9.8% | 14.1% |'),
  ],
  [
    'K02',
    table('| 运维指标 | 一 | 二 | 三 | 四 |', '| 碎片率 | 24% | 17% | 12% | 7% |'),
    table('| 运维指标 | 一 | 二 | 三 | 四 |', '| 碎片率 | 24% | 12% | 17% | 7% |'),
  ],
  [
    'K02',
    table('| 指标 | S0 基线 | S1 缓存 | S2 FP8 | S3 分离 |', '| SM_ACTIVE | 41% | 49% | 55% | 66% |'),
    table('| 指标 | S0 基线 | S1 缓存 | S2 FP8 | S3 分离 |', '| SM_ACTIVE | 41% | 55% | 49% | 66% |'),
  ],
  [
    'K02',
    `${table('| Step | Measured in | SM_ACTIVE |', '| 0 Start | January | 38% |', '| 1 Quotas | March | 45% |', '| 2 Sharing | May | 49% |', '| 3 Idle reaper | July | 56% |')}\nEach step moved the column in the right direction.`,
    `${table('| Step | Measured in | SM_ACTIVE |', '| 0 Start | January | 38% |', '| 1 Quotas | March | 49% |', '| 2 Sharing | May | 47% |', '| 3 Idle reaper | July | 56% |')}\nEach step moved the column in the right direction.`,
  ],
  // 41 is no part of 141, and the row of another measure shows nothing before.
  [
    'K02',
    `## 复盘\n\n- Q4 换了分词表，命中率由 52 掉到 41\n\n---\n\n## 逐季\n\n${table('| 项目 | Q1 | Q2 | Q3 | Q4 |', '| 前缀命中率（%） | 33 | 44 | 52 | 41 |')}`,
    `## 功率\n\n- 单卡功率由 520 W 掉到 410 W\n\n---\n\n## 逐季\n\n${table('| 项目 | Q1 | Q2 | Q3 | Q4 |', '| 前缀命中率（%） | 33 | 44 | 52 | 41 |')}`,
  ],
  [
    'K02',
    '| 指标 | 起点 2024-01 | MIG 2024-09 | 量化 2025-03 | PD 分离 2025-09 |\n|---|---|---|---|---|\n| 前缀缓存命中率 | 22% | 41% | 35% | 66% |\n\n量化换了词表，前缀缓存命中率因此掉了 6 个百分点。',
    '| 指标 | 起点 2024-01 | MIG 2024-09 | 量化 2025-03 | PD 分离 2025-09 |\n|---|---|---|---|---|\n| 前缀缓存命中率 | 22% | 41% | 35% | 66% |\n\n缓存：前缀缓存命中率，按输入 token 加权。',
  ],
  [
    'K02',
    '| Indicator | January: baseline | April: queue | July: loan | October: fast start |\n|---|---|---|---|---|\n| Prefix cache hit rate | 31% | 38% | 33% | 46% |\n\nThe loan cost us hit rate in July, because the cards come back cold.',
    '| Indicator | January: baseline | April: queue | July: loan | October: fast start |\n|---|---|---|---|---|\n| Prefix cache hit rate | 31% | 38% | 33% | 46% |\n\nTPOT rose in July. We did that on purpose, and took it back with smaller prefill chunks.',
  ],
  [
    'K02',
    '| Stage | Output tok/s | SM_ACTIVE |\n|---|---|---|\n| 1: baseline | 3,000 | 50% |\n| 2: paged KV | 5,000 | 66% |\n| 3: routing | 7,000 | 69% |',
    '| Stage | Output tok/s | SM_ACTIVE |\n|---|---|---|\n| 1: baseline | 3,000 | 50% |\n| 2: paged KV | 5,000 | 66% |\n| 3: routing | 7,000 | 59% |',
  ],
  [
    'K02',
    '| Indicator | Base | S1 | S2 | S3 |\n|---|---|---|---|---|\n| Fragmentation rate (%) | 31 | 17 | 11 | 9 |',
    '| Indicator | Base | S1 | S2 | S3 |\n|---|---|---|---|---|\n| Fragmentation rate (%) | 31 | 11 | 16 | 9 |',
  ],
  [
    'K02',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 客服 SLO 达成率 | 97.1% | 98.6% | 99.4% |',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 客服 SLO 达成率 | 97.1% | 99.2% | 98.6% |',
  ],
  [
    'K02',
    "| Indicator | Q4'25 | Q1'26 | Q2'26 |\n|---|---|---|---|\n| SM_ACTIVE (%) | 31 | 46 | 58 |",
    "| Indicator | Q4'25 | Q1'26 | Q2'26 |\n|---|---|---|---|\n| SM_ACTIVE (%) | 31 | 26 | 58 |",
  ],
  [
    'K02',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 训练作业平均等待（分钟） | 96 | 38 | 31 | 24 |\n\n训练作业的等待一个阶段比一个阶段短。',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 训练作业平均等待（分钟） | 96 | 38 | 31 | 42 |\n\n训练作业的等待一个阶段比一个阶段短。',
  ],
  [
    'K02',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 输出吞吐（tok/s） | 14,400 | 21,120 | 43,200 | 64,800 |\n| P99 TTFT（s） | 4.8 | 3.6 | 2.4 | 1.8 |\n| SLO 达成率（%） | 81 | 86 | 90 | 95 |\n\nSLO 达成率是附加的一行，六个阶段一路上升。',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 输出吞吐（tok/s） | 14,400 | 21,120 | 43,200 | 64,800 |\n| P99 TTFT（s） | 4.8 | 3.6 | 2.4 | 1.8 |\n| SLO 达成率（%） | 81 | 86 | 90 | 88 |\n\nSLO 达成率是附加的一行，六个阶段一路上升。',
  ],
  [
    'K02',
    '单看每一步的贡献，连续批处理最大，吞吐增长 85.7%；FP8 次之，增长 56.25%；最后的弹性配比只有 9.4%。',
    '| 阶段 | 吞吐（tok/s） |\n|---|---|\n| 一 | 1,200 |\n| 二 | 1,100 |\n| 三 | 1,500 |\n\n吞吐连续走高。',
  ],
  [
    'K02',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 输出吞吐（tok/s/卡） | 220 | 260 | 640 | 980 |\n| P95 TBT（ms） | 52 | 50 | 55 | 58 |\n| 作业排队 P50（小时） | 6.5 | 1.8 | 1.5 | 1.1 |',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 | 阶段四 |\n|---|---|---|---|---|\n| 输出吞吐（tok/s/卡） | 220 | 260 | 640 | 980 |\n| 作业排队 P50（小时） | 6.5 | 1.8 | 1.5 | 2.1 |',
  ],
  [
    'K02',
    '我们把计划内维护也算进停机。可用性六个阶段逐级上升。\n\n| 阶段 | 停机（分钟） | 可用性 |\n|---|---|---|\n| 阶段一 | 1,048 | 99.20% |\n| 阶段二 | 721 | 99.45% |\n| 阶段三 | 506 | 99.62% |\n| 合计 | 2,275 | — |',
    '我们把计划内维护也算进停机。可用性逐级上升。\n\n| 阶段 | 停机（分钟） | 可用性 |\n|---|---|---|\n| 阶段一 | 1,048 | 99.20% |\n| 阶段二 | 721 | 99.45% |\n| 阶段三 | 506 | 99.26% |\n| 合计 | 2,275 | — |',
  ],
];
