import type { Pair } from './pair';

/** Pairs about a value that a later slide tells again: of a stage, an incident, a place, a test, what is known from before. */
export const RETOLD: readonly Pair[] = [
  [
    'K01',
    '# Making the fleet work\n\n---\n\n## The four stages\n\n| Stage | What | SM_ACTIVE | Throughput (tok/s per GPU) |\n|---|---|---|---|\n| Baseline | one model a card | 31% | 620 |\n| Stage 1 | batching | 44% | 1,050 |\n| Stage 2 | sharing | 57% | 1,410 |\n| Stage 3 | PD split | 66% | 1,830 |\n\n---\n\n## Stage 3: split prefill and decode\n\n- 12 nodes for prefill, 20 for decode\n- SM_ACTIVE at the end of the stage: 66%\n- SM_ACTIVE of the decode pool: 69%\n- SM_ACTIVE at the busiest hour of the stage: 81%',
    '# Making the fleet work\n\n---\n\n## The four stages\n\n| Stage | What | SM_ACTIVE | Throughput (tok/s per GPU) |\n|---|---|---|---|\n| Baseline | one model a card | 31% | 620 |\n| Stage 1 | batching | 44% | 1,050 |\n| Stage 2 | sharing | 57% | 1,410 |\n| Stage 3 | PD split | 66% | 1,830 |\n\n---\n\n## Stage 3: split prefill and decode\n\n- 12 nodes for prefill, 20 for decode\n- SM_ACTIVE at the end of the stage: 69%\n- Throughput 1,830 tok/s per GPU',
  ],
  [
    'K01',
    '## 各阶段一览\n\n| 阶段 | 做了什么 | SM_ACTIVE | 单卡吞吐（tok/s） |\n|---|---|---|---|\n| 基线 | 独占 | 31% | 640 |\n| 阶段一 | 合池 | 42% | 900 |\n| 阶段二 | 共享 | 55% | 1,260 |\n| 阶段三 | 量化 | 71% | 1,880 |\n\n---\n\n## 阶段二：共享\n\n- MIG 切分 48 张卡\n- 阶段中途 SM_ACTIVE 一度只有 38%\n- 阶段结束时 SM_ACTIVE：55%\n- 夜里 SM_ACTIVE：21%',
    '## 各阶段一览\n\n| 阶段 | 做了什么 | SM_ACTIVE | 单卡吞吐（tok/s） |\n|---|---|---|---|\n| 基线 | 独占 | 31% | 640 |\n| 阶段一 | 合池 | 42% | 900 |\n| 阶段二 | 共享 | 55% | 1,260 |\n| 阶段三 | 量化 | 71% | 1,880 |\n\n---\n\n## 阶段二：共享\n\n- MIG 切分 48 张卡\n- 阶段结束时 SM_ACTIVE：52%',
  ],
  [
    'K01',
    '## 各阶段\n\n| 阶段 | SM_ACTIVE | P99 TTFT |\n|---|---|---|\n| 基线 | 31% | 2,400 ms |\n| 阶段一 | 45% | 1,700 ms |\n| 阶段二 | 58% | 1,150 ms |\n| 阶段三 | 71% | 820 ms |\n\n---\n\n## 回顾\n\n- SM_ACTIVE：从 31% 一路做到 71%\n- 推理池的 SM_ACTIVE 从 31% 做到 77%\n- 前两个阶段 P99 TTFT 从 2,400 ms 降到 1,150 ms',
    '## 各阶段\n\n| 阶段 | SM_ACTIVE | P99 TTFT |\n|---|---|---|\n| 基线 | 31% | 2,400 ms |\n| 阶段一 | 45% | 1,700 ms |\n| 阶段二 | 58% | 1,150 ms |\n| 阶段三 | 71% | 820 ms |\n\n---\n\n## 回顾\n\n- SM_ACTIVE：从 31% 一路做到 77%\n- P99 TTFT 从 2,400 ms 降到 820 ms',
  ],
  [
    'K01',
    "## Table of stages\n\n| Stage | GPU utilisation | Goodput (req/s) |\n|---|---|---|\n| Start | 34% | 41 |\n| Stage 1 | 47% | 63 |\n| Stage 2 | 61% | 88 |\n| Stage 3 | 72% | 112 |\n\n---\n\n## Closing\n\nWhat I would like you to remember: GPU utilisation went from 34% to 72% and nobody had to buy a card. With next year's plans it would go from 72% to 78%.",
    '## Table of stages\n\n| Stage | GPU utilisation | Goodput (req/s) |\n|---|---|---|\n| Start | 34% | 41 |\n| Stage 1 | 47% | 63 |\n| Stage 2 | 61% | 88 |\n| Stage 3 | 72% | 112 |\n\n---\n\n## Closing\n\nWhat I would like you to remember: GPU utilisation went from 34% to 78% and nobody had to buy a card.',
  ],
  [
    'K01',
    '## Stage 4: prefix cache\n\n- Token-weighted hit rate: 58%\n- P99 TTFT 940 ms → 610 ms\n\n---\n\n## Stage 5: quantisation\n\nWith the 58% hit rate of stage 4 unchanged, FP8 brings decode from 1,480 to 2,050 tok/s per GPU. Had we the 68% hit rate of the chat pool everywhere, it would be 2,300.',
    '## Stage 4: prefix cache\n\n- Token-weighted hit rate: 58%\n- P99 TTFT 940 ms → 610 ms\n\n---\n\n## Stage 5: quantisation\n\nWith the 68% hit rate of stage 4 unchanged, FP8 brings decode from 1,480 to 2,050 tok/s per GPU.',
  ],
  [
    'K01',
    '## 阶段四：前缀缓存\n\n- 按 token 加权的命中率：58%\n- P99 TTFT 由 940 ms 降到 610 ms\n\n---\n\n## 阶段五：量化\n\n沿用阶段四 58% 的命中率，FP8 把单卡吞吐从 1,480 提到 2,050 tok/s。若命中率做到 68%，还能再快。',
    '## 阶段四：前缀缓存\n\n- 按 token 加权的命中率：58%\n- P99 TTFT 由 940 ms 降到 610 ms\n\n---\n\n## 阶段五：量化\n\n沿用阶段四 68% 的命中率，FP8 把单卡吞吐从 1,480 提到 2,050 tok/s。',
  ],
  [
    'K01',
    '## Stage 2: packing\n\n- Allocation rate: 83%\n- Fragmentation rate: 9%\n\n---\n\n## Stage 3: preemption\n\n- Above the 83% allocation rate of stage 2 we reach 87%\n- With an allocation rate of 87%, 4 points more than the 83% of stage 2, the queue is short.',
    '## Stage 2: packing\n\n- Allocation rate: 83%\n- Fragmentation rate: 9%\n\n---\n\n## Stage 3: preemption\n\nAt the 87% allocation rate of stage 2 there is no room left for a second replica.',
  ],
  [
    'K01',
    '## Incidents in the quarter\n\n| Incident | What | Duration |\n|---|---|---|\n| INC-1 | switch lost power | 18 min |\n| INC-2 | bad config pushed | 42 min |\n| INC-3 | disk full | 9 min |\n\n---\n\n## INC-2: a config too many\n\nAt 10:02 a new routing table went out. It took 24 minutes until somebody noticed. In the 42 minutes until it was over 3.1% of the requests failed.',
    '## Incidents in the quarter\n\n| Incident | What | Duration |\n|---|---|---|\n| INC-1 | switch lost power | 18 min |\n| INC-2 | bad config pushed | 42 min |\n| INC-3 | disk full | 9 min |\n\n---\n\n## INC-2: a config too many\n\nAt 10:02 a new routing table went out. In the 24 minutes until it was over 3.1% of the requests failed.',
  ],
  [
    'K01',
    '## 回放\n\n用一天的流量回放，210 万次请求，前缀缓存命中率 58%。\n\n---\n\n## 阶段三\n\n- 夜间流量回放中前缀缓存命中率：52%\n- 代码补全的前缀缓存命中率：71%\n- P99 TTFT 910 ms\n\n---\n\n## 小结\n\n- 前缀缓存命中率 58%',
    '## 回放\n\n用一天的流量回放，210 万次请求，前缀缓存命中率 58%。\n\n---\n\n## 阶段三\n\n- 回放中前缀缓存命中率：52%\n- P99 TTFT 910 ms\n\n---\n\n## 小结\n\n- 前缀缓存命中率 58%',
  ],
  [
    'K01',
    '## 潮汐调度\n\n- 白天在线服务占 320 张 H20\n- 夜里借出 160 张 H20 给离线\n\n---\n\n## 收益\n\n- 离线任务等待时间从 9 小时降到 3 小时\n\n---\n\n## 风险\n\n- 早上 7 点前，夜里借给离线的 160 张 H20 必须还回来\n- 周末借给离线的 180 张 H20 周一才还\n- 夜里留给在线的 140 张 H20 要够用',
    '## 潮汐调度\n\n- 白天在线服务占 320 张 H20\n- 夜里借出 160 张 H20 给离线\n\n---\n\n## 收益\n\n- 离线任务等待时间从 9 小时降到 3 小时\n\n---\n\n## 风险\n\n- 早上 7 点前，夜里借给离线的 180 张 H20 必须还回来',
  ],
  [
    'K01',
    '## Tidal scheduling\n\n- At night 160 H20 cards are lent to batch jobs\n- By day 320 H20 cards serve chat\n\n---\n\n## What can go wrong\n\n- The 160 H20 cards lent to batch jobs at night must be back at seven\n- The 180 H20 cards kept for chat at night are enough\n- In the summer 180 H20 cards were lent to training at night',
    '## Tidal scheduling\n\n- At night 160 H20 cards are lent to batch jobs\n- By day 320 H20 cards serve chat\n\n---\n\n## What can go wrong\n\n- The 180 H20 cards lent to batch jobs at night must be back at seven',
  ],
  [
    'K01',
    '## 案例：客服助手\n\n- 32B 模型，系统提示 900 token\n- 平均输入 2,400 token，输出 300 token\n\n---\n\n## 前缀缓存\n\n我们有 900 token 的固定系统提示，每次请求都一样。后面是 950 token 的检索片段。换成 1,200 token 的系统提示也一样。',
    '## 案例：客服助手\n\n- 32B 模型，系统提示 900 token\n- 平均输入 2,400 token，输出 300 token\n\n---\n\n## 前缀缓存\n\n我们有 950 token 的固定系统提示，每次请求都一样。',
  ],
  [
    'K01',
    '## Three halls\n\n| Hall | PUE | Power (kW) |\n|---|---|---|\n| Gothenburg | 1.12 | 840 |\n| Madrid | 1.34 | 620 |\n| Lyon | 1.27 | 480 |\n\n---\n\n## Two offers\n\nTwo vendors offer a rack. Either one would stand in Gothenburg, where the PUE is 1.12. In Lyon a new hall would have a PUE of 1.21. In July the PUE in Gothenburg was 1.19.',
    '## Three halls\n\n| Hall | PUE | Power (kW) |\n|---|---|---|\n| Gothenburg | 1.12 | 840 |\n| Madrid | 1.34 | 620 |\n| Lyon | 1.27 | 480 |\n\n---\n\n## Two offers\n\nTwo vendors offer a rack. Either one would stand in Gothenburg, where the PUE is 1.21.',
  ],
  [
    'K01',
    "## Where the cards stand\n\n- Oslo: 96 H100 cards, PUE 1.09\n- Milan: 64 H100 cards, PUE 1.38\n\n---\n\n## Cost\n\nThe batch pool runs in Milan, where the PUE is 1.38, on 64 cards. The mean over both halls is a PUE of 1.21. The industry's average PUE is 1.56.",
    '## Where the cards stand\n\n- Oslo: 96 H100 cards, PUE 1.09\n- Milan: 64 H100 cards, PUE 1.38\n\n---\n\n## Cost\n\nThe batch pool runs in Milan, where the PUE is 1.28, on 64 cards.',
  ],
  [
    'K01',
    '## 事故复盘\n\n| 事故 | 时长 |\n|---|---|\n| 事故一 | 42 分钟 |\n| 事故二 | 18 分钟 |\n\n### 事故一\n\n网络抖动持续 6 分钟，主备切换用时 11 分钟，事故一一共持续 42 分钟。',
    '## 事故复盘\n\n| 事故 | 时长 |\n|---|---|\n| 事故一 | 42 分钟 |\n| 事故二 | 18 分钟 |\n\n### 事故一\n\n网络抖动之后主备切换，事故一一共持续 24 分钟。',
  ],
  [
    'K01',
    '## Load\n\nPeak traffic of 126 req/s. That is 70% of the 180 req/s ceiling of the fleet.',
    '## Load\n\nPeak traffic of 126 req/s. We hold the 162 req/s of this peak traffic with 60 replicas.',
  ],
  [
    'K01',
    '## 例题：8B 模型\n\n某课程示例，8B 模型跑在一张 L40S 上，TPOT 24.5 ms。\n\n---\n\n## 案例：70B\n\n- TPOT 27.5 ms\n\n---\n\n## 小结\n\n- 案例里 TPOT 27.5 ms',
    '## 案例：70B\n\n- TPOT 24.5 ms\n\n---\n\n## 小结\n\n- 案例里 TPOT 27.5 ms',
  ],
  [
    'K01',
    "## Regions in 2023\n\n| Region | PUE |\n|---|---|\n| Quebec | 1.14 |\n\n---\n\n## Regions in 2024\n\n| Region | PUE |\n|---|---|\n| Quebec | 1.11 |\n\n---\n\n## Batch\n\nQuebec's PUE is 1.11.",
    "## Regions\n\n| Region | PUE |\n|---|---|\n| Quebec | 1.14 |\n\n---\n\n## Batch\n\nQuebec's PUE is 1.11.",
  ],
  [
    'K01',
    '## Case\n\n- System prompt of 1,200 tokens\n\n---\n\n## Trimming\n\n- We cut the system prompt from 1,200 to 900 tokens\n- Now our system prompt has 900 tokens',
    '## Case\n\n- System prompt of 1,200 tokens\n\n---\n\n## Caching\n\n- Our system prompt has 900 tokens and is cached',
  ],
  [
    'K01',
    '## Incidents\n\n| Incident | Cause | Detect | Total (min) |\n|---|---|---|---|\n| INC-3 | cache | 12 | 74 |\n| INC-4 | switch | 5 | 31 |\n\n---\n\n## What I learned\n\n- INC-3 took 74 minutes from us, 12 of them before anybody looked',
    '## Incidents\n\n| Incident | Cause | Detect | Total (min) |\n|---|---|---|---|\n| INC-3 | cache | 12 | 74 |\n| INC-4 | switch | 5 | 31 |\n\n---\n\n## What I learned\n\n- INC-3 took 94 minutes from us, 12 of them before anybody looked',
  ],
  [
    'K01',
    '## 阶段五结果\n\n- P99 TBT 从 118 ms 到 36 ms\n\n---\n\n## 功率封顶\n\n- P99 TBT 从 36 ms 到 38 ms\n\n---\n\n## 总表\n\n| 指标 | 一 | 三 | 五 |\n|---|---|---|---|\n| TBT P99（ms） | 38 | 118 | 36 |',
    '## 阶段五结果\n\n- P99 TBT 从 118 ms 到 36 ms\n\n---\n\n## 功率封顶\n\n- P99 TBT 从 36 ms 到 38 ms\n\n---\n\n## 总表\n\n| 指标 | 一 | 三 | 五 |\n|---|---|---|---|\n| TBT P99（ms） | 38 | 118 | 63 |',
  ],
  [
    'K01',
    '## Quality\n\n| Variant | Solved | Pass rate |\n|---|---|---|\n| BF16 | 1,202 | 73.3 % |\n| FP8 weights (2.3) | 1,195 | 72.8 % |\n\n---\n\n## Utilisation\n\n- SM_ACTIVE 74 %\n\n---\n\n## Scorecard\n\n- Pass rate 72.8 % with FP8 weights (2.3)',
    '## Quality\n\n| Variant | Solved | Pass rate |\n|---|---|---|\n| BF16 | 1,202 | 73.3 % |\n| FP8 weights (2.3) | 1,195 | 72.8 % |\n\n---\n\n## Utilisation\n\n- SM_ACTIVE 74 %\n\n---\n\n## Scorecard\n\n- Pass rate 73.8 % with FP8 weights (2.3)',
  ],
  [
    'K01',
    '## 检查点\n\n| 动作 | M0 | M1 |\n|---|---|---|\n| 间隔（min） | 150 | 25 |\n\n---\n\n## 总表\n\n| 指标 | M0 | M1 | M2 |\n|---|---|---|---|\n| 检查点间隔（min） | 150 | 25 | 10 |\n| 采样间隔（min） | 150 | 40 | 10 |',
    '## 检查点\n\n| 动作 | M0 | M1 |\n|---|---|---|\n| 间隔（min） | 150 | 25 |\n\n---\n\n## 总表\n\n| 指标 | M0 | M1 | M2 |\n|---|---|---|---|\n| 检查点间隔（min） | 150 | 50 | 10 |',
  ],
  [
    'K01',
    '## Queues\n\n| | Q1 | Q2 |\n|---|---|---|\n| Image pulls (min) | 26 | 19 |\n\n---\n\n## Load test\n\n| | Q1 | Q2 |\n|---|---|---|\n| Image pulls (min) | 26 | 31 |',
    '## Queues\n\n| | Q1 | Q2 |\n|---|---|---|\n| Image pulls (min) | 26 | 19 |\n\n---\n\n## Year\n\n| | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| Image pulls (min) | 26 | 31 | 12 |',
  ],
  [
    'K01',
    '## A\n\n- Bus bandwidth of the all-reduce has reached 352 GB/s\n\n---\n\n## B\n\n- Bus bandwidth of the all-reduce: 352 GB/s',
    '## A\n\n- Bus bandwidth of the all-reduce has reached 352 GB/s\n\n---\n\n## B\n\n- Bus bandwidth of the all-reduce: 325 GB/s',
  ],
];
