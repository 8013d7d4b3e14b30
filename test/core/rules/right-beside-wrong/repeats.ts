import type { Pair } from './pair';

/** Pairs about what is said twice, in stages and in plans: K, L and R. */
export const REPEATS: readonly Pair[] = [
  [
    'K02',
    '| Stage | Output tok/s per GPU | Prefill efficiency (% of dense peak) |\n|---|---|---|\n| Stage 1 | 500 | 44 |\n| Stage 2 | 900 | 37 |',
    '| Stage | Output tok/s per GPU | Prefill efficiency (%) |\n|---|---|---|\n| Stage 1 | 500 | 44 |\n| Stage 2 | 900 | 37 |',
  ],
  [
    'K01',
    '| Pool | GPUs |\n|---|---|\n| Production | 352 |\n| Training | 176 |\n| Spares | 16 |\n| Fleet | 544 |\n\n- The three pools average 40%',
    '| Pool | GPUs |\n|---|---|\n| Production | 352 |\n| Training | 176 |\n| Spares | 16 |\n| Lab | 54 |\n\n- The three pools average 40%',
  ],
  [
    'K01',
    '## 家底\n\n- H100 占卡数的 52.6%，A100 占 31.6%；但按显存算，H100 已经占到 56.2%',
    '## 家底\n\n- H100 占全部卡数的 52.6%\n\n---\n\n## 总结\n\n- H100 占全部卡数的 56.2%',
  ],
  [
    'K01',
    '- 空闲的卡散落在 21 台节点上\n\n---\n\n## 总结\n\n- PD 分离从 4 台节点推广到 12 台',
    '- PD 分离推广到 21 台节点\n\n---\n\n## 总结\n\n- PD 分离推广到 12 台节点',
  ],
  [
    'K01',
    '## Fleet\n\n| | Porto | Lyon | Both |\n|---|---|---|---|\n| H100 cards | 48 | 80 | 128 |\n| A10 cards | 24 | 60 | 84 |\n\n| Year | H100 cards | A10 cards |\n|---|---|---|\n| 2024 | 64 | 40 |\n| 2025 | 128 | 84 |\n\n---\n\n## Thank you\n\nThat is all of it: 128 H100 and 84 A10 cards, two halls, one team.',
    '## Fleet\n\n| | Porto | Lyon | Both |\n|---|---|---|---|\n| H100 cards | 48 | 80 | 128 |\n| A10 cards | 24 | 60 | 84 |\n\n| Year | H100 cards | A10 cards |\n|---|---|---|\n| 2024 | 64 | 40 |\n| 2025 | 128 | 84 |\n\n---\n\n## Thank you\n\nThat is all of it: 128 H100 and 48 A10 cards, two halls, one team.',
  ],
  [
    'K01',
    '## 扩容\n\n到三月底，16 个机房、64 台服务器都已上线。\n\n| 区域 | 机房 | 服务器 |\n|---|---|---|\n| 华东 | 10 | 40 |\n| 华南 | 6 | 24 |\n| 全部 | 16 | 64 |\n\n---\n\n## 附：固定口径\n\n- 边缘：16 个机房、64 台服务器',
    '## 扩容\n\n到三月底，16 个机房、64 台服务器都已上线。\n\n| 区域 | 机房 | 服务器 |\n|---|---|---|\n| 华东 | 10 | 40 |\n| 华南 | 6 | 24 |\n| 全部 | 16 | 64 |\n\n---\n\n## 附：固定口径\n\n- 边缘：16 个机房、68 台服务器',
  ],
  [
    'K01',
    '## Stages\n\n| Stage | Sites | Servers |\n|---|---|---|\n| One | 12 | 38 |\n| Two | 12 | 48 |\n\nIn stage two 12 sites have 48 servers.\n\n---\n\n## Recap\n\n- Stage one: 12 sites, 38 servers',
    '## Stages\n\n| Stage | Sites | Servers |\n|---|---|---|\n| One | 12 | 48 |\n| Two | 16 | 64 |\n\nIn stage one 12 sites had 48 servers.\n\n---\n\n## Recap\n\n- Stage one: 12 sites, 38 servers',
  ],
  [
    'K01',
    '- SM 活跃率从 34% 到 47%\n\n---\n\n## 阶段四\n\n- SM 活跃率从 68% 到 74%',
    '- SM 活跃率从 68% 到 47%，只算训练池\n\n---\n\n## 回顾\n\n- 训练池的 SM 活跃率从 68% 到 74%',
  ],
  [
    'K01',
    '- headersTimeout: how long to wait. Defaults to 300 seconds.\n\n---\n\n- keepAliveTimeout: how long to stay. Defaults to 10 minutes.',
    '# A\n\nThe headersTimeout of the router is 300 seconds.\n\n---\n\n# A\n\nThe headersTimeout of the router is 10 minutes.',
  ],
  [
    'K03',
    'Costs: 1.4 GB of weights on each card. Power rises, but energy per token falls by half.',
    'Costs: $/M tokens, throughput per watt',
  ],
  [
    'K01',
    '## Fleet\n\nWe run 192 GPUs.\n\n## Pools\n\nChat holds 112 GPUs (58.3%).',
    '## Fleet\n\nWe run 192 GPUs.\n\n## Pools\n\nWe run 112 GPUs.',
  ],
  [
    'L01',
    'The talk has 15 minutes, split 3 + 4 + 3 + 3 + 2 over its parts.',
    'The talk has 15 minutes, split 3 + 4 + 3 + 3 + 4 over its parts.',
  ],
  ['L01', '全场 14 分钟，分成 3 + 4 + 4 + 3 四段', '全场 14 分钟，分成 3 + 4 + 4 + 5 四段'],
  [
    'K01',
    '## The run at a glance\n\n| Quantity | Value |\n|---|---|\n| MFU (BF16) | 41% |\n\n---\n\n## Takeaways\n\n- MFU of the run: 41% (BF16)',
    '## The run at a glance\n\n| Quantity | Value |\n|---|---|\n| MFU (BF16) | 41% |\n\n---\n\n## Takeaways\n\n- MFU of the run: 44% (BF16)',
  ],
  [
    'V05',
    '## Agenda\n\n| # | Topic | Slides | Minutes |\n|---|---|---|---|\n| 1 | Who we are | 1-2 | 4 |\n| 2 | The halls | 3-6 | 8 |\n| 3 | The models | 7-9 | 12 |\n| | Total | 9 slides | 24 |',
    '## Agenda\n\n| # | Topic | Slides | Minutes |\n|---|---|---|---|\n| 1 | Who we are | 1-2 | 4 |\n| 2 | The halls | 3-6 | 8 |\n| 3 | The models | 7-9 | 12 |\n| | Total | 9 slides | 22 |',
  ],
  [
    'L01',
    '## 议程\n\n| 序号 | 内容 | 页码 | 时长（分钟） |\n|---|---|---|---|\n| 一 | 背景 | 1-3 | 5 |\n| 二 | 方案 | 4-9 | 14 |\n| 三 | 复盘 | 10-12 | 7 |\n| | 问答 | | 10 |\n| | 合计（不含问答） | 12 页 | 26 |',
    '## 议程\n\n| 序号 | 内容 | 页码 | 时长（分钟） |\n|---|---|---|---|\n| 一 | 背景 | 1-3 | 5 |\n| 二 | 方案 | 4-9 | 14 |\n| 三 | 复盘 | 10-12 | 7 |\n| | 问答 | | 10 |\n| | 合计（不含问答） | 12 页 | 29 |',
  ],
  [
    'K01',
    '我们做两件事：一半副本改用 INT4，另一半跑 BF16。\n\n- 权重\n- 缓存\n- 运行时',
    '两件事：\n\n- 权重\n- 缓存\n- 运行时',
  ],
  [
    'K01',
    '- Share of each region in the base? Oslo 20%, Rome 40%, Lima 10%, Cairo 30%.\n- Where is the free capacity? Oslo 27.6%, Rome 20.7%, Lima 17.2%, Cairo 34.5%.',
    '- Lima has 10% of the base in the south.\n- Again: Lima has 17% of the base in the south.',
  ],
  [
    'K01',
    '# Latency of the chat pool\n\n| Measured | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# Outlook\n\n- To remember: P99 TTFT on the code pool was 1,350 ms',
    '# Latency of the chat pool\n\n| Measured | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# Outlook\n\n- To remember: P99 TTFT on the chat pool was 1,350 ms',
  ],
  [
    'K02',
    '| Indicator | Alpha | Beta | Gamma |\n|---|---|---|---|\n| Hit share (%) | 31 | 44 | 58 |\n| Spare buffers per card (GB) | 11.2 | 9.0 | 6.4 |\n| Start of a replica (s) | 140 | 96 | 61 |\n| Draw of a server (kW) | 4.9 | 5.3 | 5.8 |\n\nFrom release to release every row improves except the draw of a server, since busy cards need more.',
    '| Indicator | Alpha | Beta | Gamma |\n|---|---|---|---|\n| Hit share (%) | 31 | 44 | 58 |\n| Spare buffers per card (GB) | 11.2 | 12.0 | 6.4 |\n| Start of a replica (s) | 140 | 96 | 61 |\n| Draw of a server (kW) | 4.9 | 5.3 | 5.8 |\n\nFrom release to release every row improves except the draw of a server, since busy cards need more.',
  ],
  [
    'K02',
    '| 指标 | 一期 | 二期 | 三期 |\n|---|---|---|---|\n| 命中（%） | 31 | 44 | 58 |\n| 备用缓冲（GB/卡） | 11.2 | 9.0 | 6.4 |\n| 拉起副本（秒） | 140 | 96 | 61 |\n| 整机功率（kW） | 4.9 | 5.3 | 5.8 |\n\n除整机功率外，每一行都一期比一期更好，一路改善。',
    '| 指标 | 一期 | 二期 | 三期 |\n|---|---|---|---|\n| 命中（%） | 31 | 44 | 58 |\n| 备用缓冲（GB/卡） | 11.2 | 12.6 | 6.4 |\n| 拉起副本（秒） | 140 | 96 | 61 |\n| 整机功率（kW） | 4.9 | 5.3 | 5.8 |\n\n除整机功率外，每一行都一路改善。',
  ],
  [
    'K02',
    '| Indicator | Alpha | Beta | Gamma |\n|---|---|---|---|\n| Hit share (%) | 31 | 44 | 58 |\n| Spare buffers per card (GB) | 11.2 | 12.0 | 6.4 |\n| Start of a replica (s) | 140 | 96 | 61 |\n| Cards sold (%) | 52 | 61 | 70 |\n\nEvery row but one gets better at each release.',
    '| Indicator | Alpha | Beta | Gamma |\n|---|---|---|---|\n| Hit share (%) | 31 | 44 | 58 |\n| Spare buffers per card (GB) | 11.2 | 12.0 | 6.4 |\n| Start of a replica (s) | 140 | 96 | 61 |\n| Cards sold (%) | 52 | 61 | 70 |\n\nEvery row gets better at each release.',
  ],
  [
    'K01',
    '# 对话池 9 月时延\n\n| 实测 | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# 下一步\n\n- 回顾：上线前 P99 TTFT 为 1,350 ms',
    '# 对话池 9 月时延\n\n| 实测 | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# 下一步\n\n- 回顾：9 月对话池 P99 TTFT 为 1,350 ms',
  ],
  [
    'K01',
    '## 第二阶段：共享\n\n### 小结\n\n- 单卡 520 tok/s，24 张卡合计 12,480 tok/s，每百万 token 0.172 度\n\n---\n\n## 第四阶段：量化\n\n### 小结\n\n- 单卡 1,150 tok/s，24 张卡合计 27,600 tok/s，每百万 token 0.127 度',
    '## 第二阶段：共享\n\n### 小结\n\n- 单卡 520 tok/s，24 张卡合计 12,480 tok/s，每百万 token 0.172 度\n\n---\n\n## 总结\n\n- 第二阶段每百万 token 0.127 度，24 张卡合计 12,480 tok/s',
  ],
  [
    'K01',
    '## Stage 2: Sharing\n\n- Cost per million tokens: $0.418\n\n---\n\n## Stage 5: The fleet\n\n- In total the cost per million tokens is $0.148',
    '## Stage 2: Sharing\n\n- Cost per million tokens: $0.418\n\n---\n\n## Summary\n\n- In stage 2 the cost per million tokens was $0.481',
  ],
  [
    'K01',
    '## 电费\n\n| 项目 | 数值 |\n|---|---|\n| PUE | 1.32 |\n\n- PUE 若降到 1.21，全年少用 31 万度',
    '## 电费\n\n| 项目 | 数值 |\n|---|---|\n| PUE | 1.32 |\n\n- PUE 为 1.23',
  ],
  [
    'K01',
    '## 家底\n\n### 240 张卡都在哪里\n\n训练占 96 张，测试占 24 张，在线服务占 120 张。',
    '## 家底\n\n### 240 张 A100 都在哪里\n\n这 420 张 A100 分在三个机房。',
  ],
  [
    'K01',
    '## 总结\n\n五个阶段走下来，变化可以用几句话说完：\n\n- 单卡吞吐翻倍\n- 成本减半\n- 排队归零',
    '## 总结\n\n我们走过五个阶段：\n\n- 单卡吞吐翻倍\n- 成本减半\n- 排队归零',
  ],
  [
    'K01',
    '## 写法\n\n举例：价格 $2.00/小时、吞吐 1,000 tok/s 时，就是 $0.556/百万 token。\n\n---\n\n## 总结\n\n- 每百万 token 从 $1.556 降到 $0.312',
    '## 起点\n\n价格 $2.00/小时，每百万 token $1.556。\n\n---\n\n## 总结\n\n- 每百万 token 从 $1.656 降到 $0.312',
  ],
  [
    'K01',
    '## Stages\n\n| Stage | P99 TTFT (ms) |\n|---|---|\n| First | 910 |\n| Last | 740 |\n\n---\n\n## Questions\n\nThe cap costs us little: by 4 ms of P99 TBT and 470 ms of P99 TTFT at worst.',
    '## Stages\n\n| Stage | P99 TTFT (ms) |\n|---|---|\n| First | 910 |\n| Last | 740 |\n\n---\n\n## Questions\n\nAfter the last stage we have a P99 TTFT of 470 ms.',
  ],
  [
    'K01',
    '## 资源\n\n### 3.2 节点\n\n- 按 8 卡一台组成节点\n\n### 4.6 卡数\n\n- A100 96 张',
    '## 资源\n\n### 46 张 A100\n\n- 其中在用 40 张\n\n### 小结\n\n- 我们共有 64 张 A100',
  ],
  [
    'K01',
    '最忙的一小时占全天 14%。\n\n| 时段 | 请求（万次） | 占全天 |\n|---|---|---|\n| 白天 | 80 | 80% |\n| 夜间 | 20 | 20% |\n| 全天 | 100 | 100% |',
    '夜间占全天 25%。\n\n| 时段 | 请求（万次） | 占全天 |\n|---|---|---|\n| 白天 | 80 | 80% |\n| 夜间 | 20 | 20% |\n| 全天 | 100 | 100% |',
  ],
  [
    'K02',
    '## The cap\n\nThroughput fell from 18,400 to 17,600 tok/s while power fell from 6.4 to 5.5 kW.\n\n---\n\n## All stages\n\n| Stage | tok/s per node | tok/s per GPU |\n|---|---|---|\n| 1 Pools | 12,000 | 1,500 |\n| 2 Split | 18,400 | 2,300 |\n| 3 Cap | 17,600 | 2,200 |',
    '## The cap\n\nPower fell from 6.4 to 5.5 kW.\n\n---\n\n## All stages\n\n| Stage | tok/s per node | tok/s per GPU |\n|---|---|---|\n| 1 Pools | 12,000 | 1,500 |\n| 2 Split | 18,400 | 2,300 |\n| 3 Cap | 17,600 | 2,200 |',
  ],
  [
    'K01',
    '## 总表\n\n| 阶段 | 单卡吞吐（tok/s） | P99 TTFT（ms） |\n|---|---|---|\n| 一 | 410 | 2,300 |\n| 二 | 560 | 1,700 |\n| 三 | 1,300 | 950 |\n\n---\n\n## 问答\n\n收益最大的是引擎，第三阶段把单卡吞吐做到了 1,300 tok/s；单独压阶段三的一台机器，P99 TTFT 只有 610 ms。',
    '## 总表\n\n| 阶段 | 单卡吞吐（tok/s） | P99 TTFT（ms） |\n|---|---|---|\n| 一 | 410 | 2,300 |\n| 二 | 560 | 1,700 |\n| 三 | 1,300 | 950 |\n\n---\n\n## 问答\n\n收益最大的是引擎，第三阶段把单卡吞吐做到了 1,480 tok/s。',
  ],
  [
    'K01',
    '## All stages\n\n| Stage | tok/s per GPU | P99 TTFT (ms) |\n|---|---|---|\n| 1 Counting | 410 | 2,300 |\n| 2 Sharing | 560 | 1,700 |\n| 3 Quantising | 1,300 | 950 |\n\n---\n\n## Sharing\n\nOn the P99 TTFT we came down to 1,700 ms in stage 2; on the busiest day of stage 2 the P99 TTFT was 2,900 ms.',
    '## All stages\n\n| Stage | tok/s per GPU | P99 TTFT (ms) |\n|---|---|---|\n| 1 Counting | 410 | 2,300 |\n| 2 Sharing | 560 | 1,700 |\n| 3 Quantising | 1,300 | 950 |\n\n---\n\n## Sharing\n\nOn the P99 TTFT we came down to 1,450 ms in stage 2.',
  ],
  [
    'K01',
    '## Stage 4\n\n### What it did to the nine indicators\n\n| Indicator | Before | After |\n|---|---|---|\n| A | 1 | 2 |\n| B | 1 | 2 |\n| C | 1 | 2 |\n| D | 1 | 2 |\n| E | 1 | 2 |\n| F | 1 | 2 |\n| G | 1 | 2 |\n| H | 1 | 2 |\n| I | 1 | 2 |\n| J | 1 | 2 |',
    '## Stage 4\n\n### What it did to the nine indicators\n\n| Indicator | Before | After |\n|---|---|---|\n| A | 1 | 2 |\n| B | 1 | 2 |\n| C | 1 | 2 |\n| D | 1 | 2 |\n| E | 1 | 2 |\n| F | 1 | 2 |\n| G | 1 | 2 |',
  ],
  [
    'K01',
    '## The cap\n\n| Power cap (W) | Throughput per GPU (tok/s) |\n|---|---|\n| 700 | 2,240 |\n| 600 | 2,230 |\n| 500 | 2,130 |\n\n---\n\n## To take home\n\n- Throughput per GPU: 600 → 2,130 tok/s',
    '## The cap\n\n| Power cap | Throughput per GPU (tok/s) |\n|---|---|\n| 700 W | 2,240 |\n| 600 W | 2,230 |\n| 500 W | 2,130 |\n\n- At a power cap of 600 W: throughput per GPU 2,320 tok/s',
  ],
  [
    'K01',
    '## 小模型上切片：180 张卡的活，50 张卡干\n\n- 素材生成：120 张 L40S，共 480 份虚拟卡',
    '## 小模型上切片：180 张 L40S\n\n- 素材生成用的是 120 张 L40S 中的一半，前面这 108 张 L40S 都切了片',
  ],
  [
    'K02',
    '## 阶段六\n\n| 指标 | 阶段五 | 阶段六 |\n|---|---|---|\n| GPU 利用率 | 78% | 76% |\n\n为了省电，利用率让了 2 个点。\n\n---\n\n## 总结\n\n| 阶段 | 利用率 |\n|---|---|\n| 四 | 71% |\n| 五 | 78% |\n| 六 | 76% |',
    '## 总结\n\n| 阶段 | 利用率 |\n|---|---|\n| 四 | 71% |\n| 五 | 78% |\n| 六 | 76% |',
  ],
  [
    'K01',
    '## A million tokens for 24 cents\n\nH100 rented at $2.40 per GPU-hour throughout',
    '## An H100 for $2.40 per GPU-hour\n\nWe rent each H100 at $4.20 per GPU-hour throughout',
  ],
  [
    'K01',
    '| Stage | tok/s per GPU |\n|---|---|\n| 1 | 410 |\n| 2 | 640 |\n| 3 | 1,280 |\n\n---\n\n## Stage 3: FP8\n\nWe went from 640 to 1,350 tok/s per GPU, then the cap took us from 1,350 to 1,280.',
    '| Stage | tok/s per GPU |\n|---|---|\n| 1 | 410 |\n| 2 | 640 |\n| 3 | 1,280 |\n\n---\n\n## Stage 3: FP8\n\nWhat did it bring? We went from 640 to 1,380 tok/s per GPU.',
  ],
  [
    'K01',
    'The Frankfurt site has 48 H100 nodes.\n\nA slide said "84 H100 nodes at the Frankfurt site". That was wrong.',
    'The Frankfurt site has 48 H100 nodes.\n\nTo repeat what "we" have: 84 H100 nodes at the Frankfurt site.',
  ],
  [
    'K01',
    '## Four releases in eighteen months\n\n| Release | Cards | Output tokens in the release month (billion) |\n|---|---|---|\n| Buoy | 64 | 31.4 |\n| Dock | 128 | 128.3 |',
    '## Four releases in fifteen months\n\n| Release | Cards | Output tokens in the release month (billion) |\n|---|---|---|\n| Buoy | 64 | 31.4 |\n| Dock | 128 | 128.3 |\n\nFour releases in eighteen months.',
  ],
  [
    'K01',
    '## Load\n\nSM_ACTIVE in the centre fell from 31% to 28%.\n\n---\n\n## Totals\n\n| Stage | SM_ACTIVE, centre |\n|---|---|\n| 1 | 31% |\n| 2 | 28% |\n\n---\n\n## Appendix\n\n- A memo called the step from 100% to 82% battery charge a small one.',
    '## Load\n\nSM_ACTIVE in the centre fell from 31% to 28%.\n\n---\n\n## Totals\n\n| Stage | SM_ACTIVE, centre |\n|---|---|\n| 1 | 31% |\n| 2 | 28% |\n\n---\n\n## Appendix\n\n- SM_ACTIVE in the centre ended at 82%.',
  ],
  [
    'K01',
    '## Storm\n\nAt its peak the storm brought 168 req/s to the fleet.\n\n---\n\n## Log\n\n| What | Value |\n|---|---|\n| Peak of the storm | 168 req/s |\n\n---\n\n## Drill\n\nWe replay the peak of the storm with 168 req/s against the fleet.',
    '## Storm\n\nAt its peak the storm brought 168 req/s to the fleet.\n\n---\n\n## Log\n\n| What | Value |\n|---|---|\n| Peak of the storm | 168 req/s |\n\n---\n\n## Drill\n\nWe replay the peak of the storm with 186 req/s against the fleet.',
  ],
  [
    'K01',
    '## Storm\n\nAt its peak the storm brought 168 req/s to the fleet.\n\n---\n\n## Log\n\n| What | Value |\n|---|---|\n| Peak of the storm | 168 req/s |\n\n---\n\n## Drill\n\nIn the second storm the peak was 168 × 1.107 = 186 req/s.',
    '## Storm\n\nAt its peak the storm brought 168 req/s to the fleet.\n\n---\n\n## Log\n\n| What | Value |\n|---|---|\n| Peak of the storm | 168 req/s |\n\n---\n\n## Drill\n\nIn the storm the fleet had a peak of 186 req/s.',
  ],
  [
    'K01',
    '## 规模\n\n平台日均输出 53.08 亿 token，来自 420 家客户。\n\n---\n\n## 账单\n\n- 日均输出 53.08 亿 token，乘以单价\n\n---\n\n## 收尾\n\n平台日均输出做到 53.08 亿 token。',
    '## 规模\n\n平台日均输出 53.08 亿 token，来自 420 家客户。\n\n---\n\n## 账单\n\n- 日均输出 53.08 亿 token，乘以单价\n\n---\n\n## 收尾\n\n平台日均输出做到 35.08 亿 token。',
  ],
  [
    'K01',
    '| Time | After the page | What happened |\n|---|---|---|\n| 21:15 | 155 min | All 24 replicas serve again |\n\nA start takes long, so 42 of the 49 minutes between 20:26 and 21:15 were waiting for machines.',
    '| Time | After the page | What happened |\n|---|---|---|\n| 21:15 | 155 min | All 24 replicas serve again |\n\nAt 21:15, after 155 min, all 42 replicas serve again.',
  ],
  [
    'K01',
    '| 季度 | 天数 | 不可用（分钟） | 可用性（%） |\n|---|---|---|---|\n| 2025 Q4 | 92 | 79 | 99.94 |\n| 2026 Q1 | 90 | 39 | 99.97 |\n\n- 2026 Q1 按 99.95% 有 64.8 分钟预算，用了 39 分钟，约 60%。',
    '| 季度 | 天数 | 不可用（分钟） | 可用性（%） |\n|---|---|---|---|\n| 2025 Q4 | 92 | 79 | 99.94 |\n| 2026 Q1 | 90 | 39 | 99.97 |\n\n- 2026 Q1 的可用性是 99.95%。',
  ],
  [
    'K01',
    'Same four rows as before:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |\n| Dora | 141 ms |',
    'Same five rows as before:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |\n| Dora | 141 ms |',
  ],
  [
    'K01',
    'Our two hosts in the lab, beside the others:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |\n| Dora | 141 ms |',
    'Our six hosts in the lab:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |\n| Dora | 141 ms |',
  ],
  [
    'K01',
    'The four hosts against the old one:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |\n| Dora | 141 ms |\n| Today | 190 ms |',
    'The four hosts, side by side:\n\n| Host | TTFT |\n|---|---|\n| Anna | 120 ms |\n| Berta | 127 ms |\n| Clara | 134 ms |',
  ],
  [
    'K01',
    '三款机型通过了测试：\n\n| 机型 | TTFT |\n|---|---|\n| 甲型 | 120 ms |\n| 乙型 | 127 ms |\n| 丙型 | 134 ms |\n| 丁型 | 141 ms |',
    '以下三款机型：\n\n| 机型 | TTFT |\n|---|---|\n| 甲型 | 120 ms |\n| 乙型 | 127 ms |\n| 丙型 | 134 ms |\n| 丁型 | 141 ms |',
  ],
  [
    'K01',
    '本表四行，末行是合计：\n\n| 机型 | TTFT |\n|---|---|\n| 甲型 | 120 ms |\n| 乙型 | 127 ms |\n| 丙型 | 134 ms |\n| 合计 | 381 ms |',
    '本表五行：\n\n| 机型 | TTFT |\n|---|---|\n| 甲型 | 120 ms |\n| 乙型 | 127 ms |\n| 丙型 | 134 ms |\n| 丁型 | 141 ms |',
  ],
  ['K01', '三条经验的共同点：\n\n- 便宜\n- 好懂', '三条经验：\n\n- 先量再改\n- 一次改一处'],
  ['K01', '四项检查，过了三项：\n\n- 备份\n- 排空\n- 校验', '四项检查：\n\n- 备份\n- 排空\n- 校验'],
  [
    'K01',
    '## Three lessons\n\n- Measure first\n- Change one thing\n\n---\n\n## Three lessons, continued\n\n- Write it down',
    '## Three lessons\n\n- Measure first\n- Change one thing\n\n---\n\n## Next year\n\n- Write it down',
  ],
  [
    'K01',
    '一年时间、六个阶段、每阶段两个月，同样 400 张卡：\n- 周均利用率更高\n- 日请求更多\n- 达标率更高\n- 吞吐更高',
    '我们分六个阶段：\n- 调度\n- 引擎\n- 批处理\n- 量化',
  ],
  [
    'K01',
    '<!-- stage: stage3 -->\n## 阶段三结果\n\n- 阶段三平均 TBT 31.3 ms，P99 TBT 124 ms\n\n---\n\n## 教训\n\n- 阶段三平均 TBT 31.3 ms，P99 是 124 ms，用户骂的是后者',
    '<!-- stage: stage3 -->\n## 阶段三结果\n\n- 阶段三平均 TBT 31.3 ms\n\n---\n\n## 教训\n\n- 阶段三平均 TBT 33.1 ms，用户骂的是后者',
  ],
  [
    'L01',
    '## 一：背景（3 分钟）\n\n- 要点\n\n<!-- notes: 先讲背景，再讲目标。 -->\n\n---\n\n## 二：方案（4 分钟）\n\n- 要点\n\n<!-- notes: 方案有三条，逐条讲。 -->\n\n---\n\n## 三：结果（3 分钟）\n\n- 要点\n\n<!-- notes: 结果看表。 -->',
    '## 一：背景（1 分钟）\n\n- 要点\n\n<!-- notes: 先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。先讲背景再讲目标，然后说清为什么要做这一件事情。 -->\n\n---\n\n## 二：方案（1 分钟）\n\n- 要点\n\n<!-- notes: 方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。方案一共有三条，一条一条讲，每一条都先讲原因再讲办法。 -->\n\n---\n\n## 三：结果（4 分钟）\n\n- 要点\n\n<!-- notes: 结果看表。 -->',
  ],
  [
    'K01',
    'Twenty months, six stages, the same 48 nodes:\n\n- 900 tok/s\n- $2.15 per million\n- P99 TTFT of 740 ms',
    'In six stages:\n\n- Batching\n- Paging\n- Sharing',
  ],
  [
    'K01',
    '## Assistant by stage\n\n| | Stage 1 | Stage 2 |\n|---|---|---|\n| Output throughput (tok/s) | 360 | 420 |\n\n---\n\n## Completion by stage\n\n| | Stage 1 | Stage 2 |\n|---|---|---|\n| Output throughput (tok/s) | 65 | 70 |',
    '## Assistant by stage\n\n| | Stage 1 | Stage 2 |\n|---|---|---|\n| Output throughput (tok/s) | 360 | 420 |\n\n---\n\n## Summary\n\n| | Stage 1 | Stage 2 |\n|---|---|---|\n| Output throughput (tok/s) | 360 | 470 |',
  ],
  [
    'K01',
    '## 一\n\n- 命中率 56.3%\n\n---\n\n## 二\n\n- 一条只用 1,420 token，占 34.7%，剩下 65.3% 没有命中\n\n---\n\n## 三\n\n- 命中率还是 56.3%',
    '## 一\n\n- 公开的命中率 56.3%\n\n---\n\n## 二\n\n- 公开的命中率 65.3%\n\n---\n\n## 三\n\n- 公开的命中率还是 56.3%',
  ],
  [
    'K01',
    '## 一\n\n| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 32B MFU（BF16 稠密） | 30.7% | 35.7% | 41.9% |\n\n---\n\n## 二\n\n- 阶段三靠训练栈：32B MFU 做到 41.9%',
    '## 一\n\n| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 32B MFU（BF16 稠密） | 30.7% | 35.7% | 41.9% |\n\n---\n\n## 二\n\n- 阶段三靠训练栈：32B MFU 做到 43.6%',
  ],
  [
    'K01',
    '## 一\n\n- Mean output of the cluster: 21,816 tok/s\n\n---\n\n## 二\n\n- The cluster gives 21,816 tok/s',
    '## 一\n\n- Mean output of the cluster: 21,816 tok/s\n\n---\n\n## 二\n\n- The cluster gives 21,816 W',
  ],
  [
    'K01',
    '## 一\n\n| 卡 | 结算价（美元/卡时） |\n|---|---|\n| A100 | 1.50 |\n| H100 | 2.60 |\n\n---\n\n## 二\n\n- 按需的 H100 价格是 $3.90/卡时，我们的 H100 结算价 $2.60/卡时',
    '## 一\n\n| 卡 | 结算价（美元/卡时） |\n|---|---|\n| A100 | 1.50 |\n| H100 | 2.60 |\n\n---\n\n## 二\n\n- H100 结算价 $2.80/卡时，带宽是 A100 的 1.64 倍',
  ],
  [
    'K01',
    '## 一\n\n| 卡 | 结算价（美元/卡时） |\n|---|---|\n| A100 | 1.50 |\n| H100 | 2.60 |\n\n---\n\n## 二\n\n- 销售报给我们的 H100 价是 3.4 到 3.6 美元/卡时',
    '## 一\n\n| 卡 | 结算价（美元/卡时） |\n|---|---|\n| A100 | 1.50 |\n| H100 | 2.60 |\n\n---\n\n## 二\n\n- 我们的 H100 租金是 3.6 美元/卡时',
  ],
  [
    'K01',
    '## Scoreboard\n\n| Indicator | Base | S1 | S2 | S3 |\n|---|---|---|---|---|\n| Fleet SM_ACTIVE (%) | 22.8 | 23.4 | 31.0 | 47.6 |\n\n---\n\n## Summary\n\nFleet SM_ACTIVE rose from 22.8% to 47.6% with the same 200 GPUs.',
    '## Scoreboard\n\n| Indicator | Base | S1 | S2 | S3 |\n|---|---|---|---|---|\n| Fleet SM_ACTIVE (%) | 22.8 | 23.4 | 31.0 | 47.6 |\n\n---\n\n## Summary\n\nFleet SM_ACTIVE rose from 22.8% to 51.6% with the same 200 GPUs.',
  ],
  [
    'K01',
    '## 一\n\n- 机房 PUE 1.32\n\n---\n\n## 二\n\n- 机房 PUE 还是 1.32',
    '## 一\n\n- 机房 PUE 1.32\n\n---\n\n## 二\n\n- 机房 PUE 还是 1.23',
  ],
  [
    'K01',
    '## 一\n\n- PUE of 1.72 in the cellar\n\n---\n\n## 二\n\n- With a PUE of 1.25 in the two proper rooms',
    '## 一\n\n- The PUE is 1.27\n\n---\n\n## 二\n\n- The PUE is still 1.25',
  ],
  [
    'K01',
    '## 一\n\n- SLO：P99 TTFT 不超过 1,500 ms，P99 TPOT 不超过 50 ms\n\n---\n\n## 二\n\n- P99 TPOT 36 ms，SLO 是 50 ms',
    '## 一\n\n- SLO：P99 TTFT 不超过 1,500 ms，P99 TPOT 不超过 50 ms\n\n---\n\n## 二\n\n- P99 TPOT 36 ms，SLO 是 40 ms',
  ],
  [
    'K01',
    '## 一\n\n- 卡按 4 年折旧\n\n---\n\n## 二\n\n- 投入按 4 年直线折旧',
    '## 一\n\n- 卡按 4 年折旧\n\n---\n\n## 二\n\n- 投入按 5 年直线折旧',
  ],
  [
    'K01',
    '## 一\n\n- 检查点每 10 分钟存一次\n\n---\n\n## 二\n\n- 断点续训：检查点每 10 分钟存一次',
    '## 一\n\n- 检查点每 10 分钟存一次\n\n---\n\n## 二\n\n- 断点续训：检查点每 15 分钟存一次',
  ],
  [
    'K01',
    '## 一\n\n- MTTR: 18 minutes\n\n---\n\n## 二\n\n- In Stage 4 the MTTR is 13 minutes',
    '## 一\n\n- MTTR: 18 minutes\n\n---\n\n## 二\n\n- MTTR is 13 minutes',
  ],
  [
    'K01',
    '## 一\n\n- The peak load is 85 req/s\n\n---\n\n## 二\n\n- The peak of 85 req/s is no problem any more',
    '## 一\n\n- The peak load is 85 req/s\n\n---\n\n## 二\n\n- The peak of 58 req/s is no problem any more',
  ],
  [
    'K01',
    '## 一\n\n| 指标 | 阶段一 | 阶段二 |\n|---|---|---|\n| 加权 GPU 利用率 | 9% | 17% |\n\n---\n\n## 二\n\n- A30 利用率从 8% 到 16%',
    '## 一\n\n- 全池 GPU 利用率 17%\n\n---\n\n## 二\n\n- 全池 GPU 利用率 71%',
  ],
  [
    'K01',
    '## 一\n\n- SLO：P99 TTFT 不超过 1,500 ms\n\n---\n\n## 二\n\n- 我们满足 SLO，P99 TTFT 是 860 ms',
    '## 一\n\n- SLO：P99 TTFT 不超过 1,500 ms\n\n---\n\n## 二\n\n- P99 TTFT 860 ms，SLO 是 1,200 ms',
  ],
  [
    'K01',
    '## 一\n\n- 检查点每 10 分钟存一次\n\n---\n\n## 二\n\n- 上次恢复用了 12 个小时，太久了',
    '## 一\n\n- 检查点每 10 分钟存一次\n\n---\n\n## 二\n\n- 检查点每 12 分钟存一次',
  ],
  [
    'K01',
    '## 一\n\n- The average input is 1,100 tokens\n\n---\n\n## 二\n\n- The long test sends 1,400 input tokens, once',
    '## 一\n\n- The average input is 1,100 tokens\n\n---\n\n## 二\n\n- The average request has 1,400 input tokens',
  ],
  [
    'K01',
    '## 会话（第1页）\n\n在途请求 40 × 16.15 = 646 个。\n\n---\n\n## 回顾（第2页）\n\n还记得第1页的 646 个在途请求吗？',
    '## 会话（第1页）\n\n在途请求 40 × 16.15 = 646 个。\n\n---\n\n## 回顾（第2页）\n\n还记得第1页的 664 个在途请求吗？',
  ],
  [
    'K01',
    '## Sessions (page 1)\n\n40 × 16.15 = 646 requests are under way.\n\n---\n\n## Recap (page 2)\n\nThink of the 646 requests of page 1.',
    '## Sessions (page 1)\n\n40 × 16.15 = 646 requests are under way.\n\n---\n\n## Recap (page 2)\n\nThink of the 664 requests of page 1.',
  ],
  [
    'K01',
    '1,260 mechanics use it.\n\n---\n\n## Later\n\nOf them 1,162 mechanics answered.',
    '1,260 mechanics use it.\n\n---\n\n## Later\n\n- 1,620 mechanics get their answer in five minutes.',
  ],
];
