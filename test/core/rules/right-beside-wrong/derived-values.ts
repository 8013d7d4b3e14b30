import type { Pair } from './pair';

/** Pairs about what numbers give: V03, V05. */
export const DERIVED_VALUES: readonly Pair[] = [
  [
    'V03',
    '| Factor | Nodes | vs. 50 today | Growth |\n|---|---|---|---|\n| 1.2 | 60 | +10 | +20.0% |\n| 1.4 | 71 | +21 | +42.0% |\n| 1.6 | 83 | +33 | +66.0% |\n| 1.8 | 90 | +40 | +80.0% |',
    '| Factor | Nodes | vs. 50 today | Growth |\n|---|---|---|---|\n| 1.2 | 60 | +10 | +20.0% |\n| 1.4 | 71 | +21 | +42.0% |\n| 1.6 | 83 | +33 | +56.0% |\n| 1.8 | 90 | +40 | +80.0% |',
  ],
  [
    'V03',
    '| 并发 | 百万 token/小时 | 美元/百万 token |\n|---|---|---|\n| 8 | 2.00 | 1.80 |\n| 16 | 3.75 | 0.96 |\n| 32 | 6.00 | 0.60 |\n| 64 | 9.00 | 0.40 |',
    '| 并发 | 百万 token/小时 | 美元/百万 token |\n|---|---|---|\n| 8 | 2.00 | 1.80 |\n| 16 | 3.75 | 1.96 |\n| 32 | 6.00 | 0.60 |\n| 64 | 9.00 | 0.40 |',
  ],
  [
    'V05',
    'A profile of one prefill, by exclusive time on the clock of the step itself: projections 52%, attention 33%, host work 15%.',
    'A profile of one prefill, by exclusive time on the clock of the step itself: projections 52%, attention 33%, host work 25%.',
  ],
  [
    'V05',
    '一步的剖析（按独占时间）：投影 52%，注意力 33%，主机 15%。',
    '一步的剖析（按独占时间）：投影 52%，注意力 33%，主机 25%。',
  ],
  ['V03', 'The pool is now 32,768 MiB (32 GiB, or 34.4 GB).', 'The pool is now 32,768 MiB (32 GiB, or 29.8 GB).'],
  [
    'V03',
    'The plan saves $50,000 of rent a month, so the $180,000 are paid back in 3.6 months.',
    'The plan saves $50,000 of rent a month, so the $180,000 are paid back in 5.6 months.',
  ],
  ['V03', '每月省 5 万元，一次投入 18 万元，3.6 个月回本。', '每月省 5 万元，一次投入 18 万元，5.6 个月回本。'],
  [
    'V03',
    '| Indicator | May |\n|---|---|\n| Energy per token | 0.457 J |\n| Efficiency | 2.187 tok/s/W |\n\nThe report calls it 0.457 J per token.',
    '| Indicator | May |\n|---|---|\n| Energy per token | 0.457 J |\n| Efficiency | 2.187 tok/s/W |\n\nThe report calls it 2.187 J per token.',
  ],
  [
    'V03',
    '用例 900 条，通过 890 条、失败 10 条；失败中 8 条为超时（80%）、2 条为精度。',
    '用例 900 条，通过 890 条（88.9%）、失败 10 条。',
  ],
  [
    'V03',
    '| 型号 | 第 1 轮 | 第 2 轮 | 第 3 轮 | 平均（tok/s） |\n|---|---|---|---|---|\n| 甲 | 812 | 818 | 824 | 818 |\n| 乙 | 640 | 646 | 652 | 646 |',
    '| 型号 | 第 1 轮 | 第 2 轮 | 第 3 轮 | 平均（tok/s） |\n|---|---|---|---|---|\n| 甲 | 812 | 818 | 824 | 830 |\n| 乙 | 640 | 646 | 652 | 646 |',
  ],
  [
    'V03',
    '| Quantity | Trial 1 | Trial 2 | Trial 3 | Average |\n|---|---|---|---|---|\n| Draw (W) | 402 | 408 | 411 | 407 |',
    '| Quantity | Trial 1 | Trial 2 | Trial 3 | Average |\n|---|---|---|---|---|\n| Draw (W) | 402 | 408 | 411 | 417 |',
  ],
  [
    'V03',
    '| 周 | 工单量（万件） |\n|---|---|\n| 第 1 周 | 210 |\n| 第 2 周 | 230 |\n| 第 3 周 | 250 |\n| 第 4 周 | 270 |\n\n四周的工单量均值为 240 万件。',
    '| 周 | 工单量（万件） |\n|---|---|\n| 第 1 周 | 210 |\n| 第 2 周 | 230 |\n| 第 3 周 | 250 |\n| 第 4 周 | 270 |\n\n四周的工单量均值为 260 万件。',
  ],
  [
    'V03',
    '| Week | Queue (s) |\n|---|---|\n| 1 | 4.1 |\n| 2 | 4.4 |\n| 3 | 4.7 |\n\nThe mean queue of the three weeks is 4.4 s.',
    '| Week | Queue (s) |\n|---|---|\n| 1 | 4.1 |\n| 2 | 4.4 |\n| 3 | 4.7 |\n\nThe mean queue of the three weeks is 4.9 s.',
  ],
  [
    'V03',
    'The daily tops were 310, 330, 342 and 370 req/s, so the last is 19.4% above the first. The mean of these four daily tops is 338 req/s.',
    'The daily tops were 310, 330, 342 and 370 req/s, so the last is 19.4% above the first. The mean of these four daily tops is 353 req/s.',
  ],
  ['V03', '验收项 250 个，合格 240 个（96.0%），其余 10 个返工', '验收项 250 个，合格 240 个（92.0%），其余 10 个返工'],
  [
    'V03',
    'The check has 640 cases; 608 passed (95.0%), 24 are skipped and 8 fail.',
    'The check has 640 cases; 608 passed (85.0%), 24 are skipped and 8 fail.',
  ],
  [
    'V03',
    '96 张卡 = 编码 36 张 + 解码 60 张，编码池占 37.5%、解码池占 62.5%',
    '96 张卡 = 编码 36 张 + 解码 60 张，编码池占 27.5%、解码池占 62.5%',
  ],
  [
    'V03',
    '晚高峰 42,000 tok/s 压在 60,000 tok/s 的能力上，负载率为 70.0%。',
    '晚高峰 72,000 tok/s 压在 60,000 tok/s 的能力上，负载率为 83.3%。',
  ],
  [
    'V03',
    'A peak of 72,000 tok/s against a capacity of 60,000 tok/s, a load of 120%.',
    'A peak of 72,000 tok/s against a capacity of 60,000 tok/s, a load of 83.3%.',
  ],
  [
    'V05',
    '机房实测占比是 GPU 55%、CPU 24%、风扇 9%、存储 4%、电源损耗 8%',
    '机房实测占比是 GPU 55%、CPU 24%、风扇 9%、存储 7%、电源损耗 8%',
  ],
  [
    'V03',
    '36 张卡，每张 $2.50/小时，整个集群每小时就是 $90.0。',
    '36 张卡，每张 $2.50/小时，整个集群每小时就是 $99.0。',
  ],
  ['V03', '36 张卡，每张 $2.50/小时，整个集群每天就是 $2,160。', '36 张卡，每张每天 60 元，全部每天 2,610 元。'],
  [
    'V03',
    '36 cards, each $2.50 an hour, the whole cluster is $90 an hour.',
    '36 cards, each $2.50 an hour, the whole cluster is $99 an hour.',
  ],
  [
    'V03',
    'The wait in minutes, four Fridays in a row: 16, 12, 8, 4. The mean of the four is 10 minutes.',
    'The wait in minutes, four Fridays in a row: 16, 12, 8, 4. The mean of the four is 12 minutes.',
  ],
  [
    'V03',
    '连着四个周五的等待：16、12、8、4。四次的平均值是 10 分钟。',
    '连着四个周五的等待：16、12、8、4。四次的平均值是 12 分钟。',
  ],
  [
    'V03',
    'We read 300 tickets. Of these, 150 were about slow answers (50%), 90 about failed jobs (30%), and 30 about quotas (10%).',
    'We read 300 tickets. Of these, 150 were about slow answers (50%), 90 about failed jobs (30%), and 30 about quotas (14%).',
  ],
  ['V03', '- 16 张卡换成新的，每天少 86 kWh，全年少 31,390 kWh', '- 16 张卡，每张每天 8 kWh，一天 148 kWh'],
  [
    'V05',
    '| 层级 | 上限 | 均值 |\n|---|---|---|\n| 单卡 | 700 W | 512 W |\n| 单节点（8 卡整机） | 10.2 kW | 7.4 kW |\n| 单机柜（4 节点） | 40.8 kW | 29.6 kW |\n| 32 节点 | 326.4 kW | 236.8 kW |\n| 网络与存储 | 42.0 kW | 28.2 kW |\n| IT 合计 | 368.4 kW | 265.0 kW |',
    '| 层级 | 上限 | 均值 |\n|---|---|---|\n| 单卡 | 700 W | 512 W |\n| 单节点（8 卡整机） | 10.2 kW | 7.4 kW |\n| 单机柜（4 节点） | 40.8 kW | 29.6 kW |\n| 32 节点 | 326.4 kW | 236.8 kW |\n| 网络与存储 | 42.0 kW | 28.2 kW |\n| IT 合计 | 398.4 kW | 265.0 kW |',
  ],
  [
    'V05',
    '| Item | $/h |\n|---|---|\n| Per GPU | 2.0 |\n| Node of 8 | 16.0 |\n| 4 nodes | 64.0 |\n| Storage | 6.0 |\n| Total | 70.0 |',
    '| Item | $/h |\n|---|---|\n| Per GPU | 2.0 |\n| Node of 8 | 16.0 |\n| 4 nodes | 64.0 |\n| Storage | 6.0 |\n| Total | 78.0 |',
  ],
  [
    'V05',
    '| 项目 | 万元 |\n|---|---|\n| 单台服务器 | 220 |\n| 32 台服务器 | 7,040 |\n| 网络 | 640 |\n| 存储 | 320 |\n| 合计 | 8,000 |',
    '| 项目 | 万元 |\n|---|---|\n| 单台服务器 | 220 |\n| 32 台服务器 | 7,040 |\n| 网络 | 640 |\n| 存储 | 320 |\n| 合计 | 8,100 |',
  ],
  [
    'V03',
    '| 指标 | IT 口径（整机） | 设施口径（PUE 1.28） |\n|---|---|---|\n| 每瓦吞吐（tok/s/W） | 0.670 | 0.524 |\n| 单位能耗（J/token） | 1.49 | 1.91 |\n| 每百万 token 电量（kWh） | 0.414 | 0.530 |\n| 每百万 token 电费（元，0.68 元/kWh） | 0.28 | 0.36 |',
    '| 指标 | IT 口径（整机） | 设施口径（PUE 1.28） |\n|---|---|---|\n| 每瓦吞吐（tok/s/W） | 0.670 | 0.424 |\n| 单位能耗（J/token） | 1.49 | 1.91 |\n| 每百万 token 电量（kWh） | 0.414 | 0.530 |\n| 每百万 token 电费（元，0.68 元/kWh） | 0.28 | 0.36 |',
  ],
  [
    'V03',
    '| Metric | IT | Facility (PUE 1.28) |\n|---|---|---|\n| Power (kW) | 7.40 | 9.47 |\n| Energy per token (J) | 1.49 | 1.91 |\n| Rate (tok/s) | 4,960 | 4,960 |\n| kWh per million tokens | 0.414 | 0.530 |\n| Tokens per joule | 0.670 | 0.524 |',
    '| Metric | IT | Facility (PUE 1.28) |\n|---|---|---|\n| Power (kW) | 7.40 | 9.47 |\n| Energy per token (J) | 1.49 | 1.91 |\n| Rate (tok/s) | 4,960 | 4,960 |\n| kWh per million tokens | 0.414 | 0.630 |\n| Tokens per joule | 0.670 | 0.524 |',
  ],
  [
    'V03',
    '| 指标 | 服务器侧 | 电表侧（×1.28） |\n|---|---|---|\n| 功率（kW） | 7.40 | 9.47 |\n| 日电量（kWh） | 178 | 227 |\n| 月电费（元） | 3,626 | 4,641 |\n| 每度电产出（万 token） | 241 | 188 |',
    '| 指标 | 服务器侧 | 电表侧（×1.28） |\n|---|---|---|\n| 功率（kW） | 7.40 | 9.47 |\n| 日电量（kWh） | 178 | 227 |\n| 月电费（元） | 3,626 | 4,641 |\n| 每度电产出（万 token） | 241 | 118 |',
  ],
  ['V03', '以年均每卡 620 tok/s（输出）、每节点 4,960 tok/s 为准', '年均 620 tok/s，即每天 9,357 万 token'],
  [
    'V03',
    'Daily average of 25 req/s, i.e. 3.1 req/s per replica',
    'We serve 25 requests a second, which is 3.16 million a day.',
  ],
  [
    'V03',
    '- 折旧按 5 年直线：H100 每节点 240 万元、A100 每节点 95 万元，原值共 42,960 万元',
    '- 折旧按 5 年直线：每节点 240 万元，即每年 58 万元',
  ],
  ['V03', '- 训练 30 天：H100 每卡 1,500 美元、A100 每卡 800 美元', '- 租 5 年，每年 240 万元，共 1,500 万元'],
  [
    'V03',
    '- Straight-line over 5 years: $300,000 per H100 node and $120,000 per A100 node',
    '- Straight-line over 5 years, $300,000 per H100 node makes $80,000 a year',
  ],
  [
    'V05',
    '| Phase (ms) | Old path | New path | At night |\n|---|---|---|---|\n| Queue | 82 | 31 | 12 |\n| Prefill | 240 | 175 | 160 |\n| First step | 38 | 29 | 27 |\n| **First answer** | **360** | **235** | **199** |',
    '| Phase (ms) | Old path | New path | At night |\n|---|---|---|---|\n| Queue | 82 | 31 | 12 |\n| Prefill | 240 | 157 | 160 |\n| First step | 38 | 29 | 27 |\n| **First answer** | **360** | **235** | **199** |',
  ],
  [
    'V05',
    '| 环节（毫秒） | 中心 | 边缘 | 混合 |\n|---|---|---|---|\n| 网络往返 | 64 | 12 | 40 |\n| 识别 | 105 | 128 | 116 |\n| 首字 | 230 | 98 | 164 |\n| 首声 | 399 | 238 | 320 |',
    '| 环节（毫秒） | 中心 | 边缘 | 混合 |\n|---|---|---|---|\n| 网络往返 | 64 | 12 | 40 |\n| 识别 | 105 | 182 | 116 |\n| 首字 | 230 | 98 | 164 |\n| 首声 | 399 | 238 | 320 |',
  ],
  [
    'V05',
    '| Nodes | Day (req/s) | Night (req/s) | Cards |\n|---|---|---|---|\n| 4 | 120 | 60 | 32 |\n| 8 | 238 | 119 | 64 |\n| 12 | 351 | 176 | 96 |\n| 24 | 709 | 355 | 190 |',
    '| Part of the bill (€) | June | July | August |\n|---|---|---|---|\n| Cards | 41,200 | 43,900 | 40,100 |\n| Power | 6,310 | 6,720 | 6,050 |\n| Staff | 9,500 | 9,500 | 9,500 |\n| What we paid | 57,010 | 61,020 | 55,650 |',
  ],
  [
    'V05',
    '| | Site | Cards | Watts |\n|---|---|---|---|\n| a | Porto | 96 | 38,400 |\n| b | Lyon | 64 | 24,960 |\n| | Total | 160 | 63,360 |',
    '| | Site | Cards | Watts |\n|---|---|---|---|\n| a | Porto | 96 | 38,400 |\n| b | Lyon | 64 | 24,960 |\n| | Total | 160 | 66,360 |',
  ],
  [
    'V03',
    '| Resource | Cost ($) |\n|---|---|\n| H100 | 1,653,350 |\n| A100 | 370,944 |\n| Own fleet | 2,024,294 |\n| Cloud burst | 62,560 |\n| Total | 2,086,854 |\n\n- Cloud burst is 3.0% of cost',
    '| Resource | Cost ($) |\n|---|---|\n| H100 | 1,653,350 |\n| A100 | 370,944 |\n| Own fleet | 2,024,294 |\n| Cloud burst | 62,560 |\n| Total | 2,086,854 |\n\n- Cloud burst is 5.2% of cost',
  ],
  ['V03', '11 of the 13 were H100: 2.9% of the 384 H100.', '11 of the 13 cards were H100, that is 64.6% of the cards.'],
  [
    'V03',
    '| Quantity | Old | New |\n|---|---|---|\n| GPUs | 320 | 96 |\n| Output tok/s per node | 1,850 | 11,400 |\n| Output tok/s/GPU | 231 | 1,425 |',
    '| Quantity | Old | New |\n|---|---|---|\n| GPUs | 320 | 96 |\n| Total output, tok/s | 74,000 | 136,800 |\n| Output tok/s/GPU | 231 | 1,825 |',
  ],
  [
    'V03',
    '| Item | Old | New |\n|---|---|---|\n| IT power under load (kW) | 196.0 | 141.6 |\n| PUE | 1.46 | 1.18 |\n| Average facility power (kW) | 210.2 | 120.4 |',
    '| Item | Old | New |\n|---|---|---|\n| Average IT power (kW) | 144.0 | 102.0 |\n| PUE | 1.46 | 1.18 |\n| Average facility power (kW) | 210.2 | 140.4 |',
  ],
  [
    'V03',
    'Net outlay €4,006,400 plus five years of operation €2,428,705 (3 × €417,581 + 2 × €587,981) = €6,435,105.',
    'Net outlay €4,006,400 plus five years of operation €2,428,705 (3 × €417,581 + 2 × €587,981) = €6,835,105.',
  ],
  [
    'V03',
    '抢占每周从 340 次减少到 126 次。检查点间隔 30 分钟，平均每次抢占白算 15 分钟。',
    '9 月故障 4 次，合计停机 60 分钟，平均每次恢复 25 分钟。',
  ],
  ['V03', '8 卡任务能用的只有 16 张，占空闲卡的 29.1%。', '空闲 55 张卡，能用的只有 16 张，占 39.1%。'],
  [
    'V03',
    '- 16 个 Notebook 只占 4 张卡，回收 12 张\n- 按每卡每小时 $0.80、每月 720 小时算，一个月省 $6,912',
    '- 16 个 Notebook 只占 4 张卡，回收 12 张\n- 按每卡每小时 $0.80、每月 720 小时算，一个月省 $7,412',
  ],
  [
    'V03',
    'A 32-GPU job may hold 24 GPUs while it waits for the last 8. In June such jobs held 34,740 GPU-hours, or 5.2% of the fleet.',
    'The pool has 24 GPUs, of which 8 wait, or 5.2% of the pool.',
  ],
  [
    'V03',
    'That is 5 slots per GPU on average. Peak demand was 187 open notebooks, so 89% of the slots were in use.',
    'Of 210 slots, 187 were taken, which is 79% of the slots.',
  ],
  [
    'V03',
    'Each step reads all weights once: 70 GB / (2 × 3.35 TB/s) = 10.4 ms.',
    'Each step reads all weights once: 70 GB / (2 × 3.35 TB/s) = 20.4 ms.',
  ],
  [
    'V03',
    '- 5.24 J per output token before, 2.83 J after.\n- That is 1.46 and 0.79 kWh per million output tokens.',
    '- 5.24 J per output token before.\n- That is 0.79 kWh per million output tokens.',
  ],
  [
    'V03',
    'The average is 1,450 output tok/s, or 125.3 million output tokens per day.',
    'The average is 1,450 output tok/s, or 152.3 million output tokens per day.',
  ],
  [
    'V03',
    '2 × 80 × 8 × 128 × 2 bytes = 327,680 bytes, 320 KiB per token.',
    '2 × 80 × 8 × 128 × 2 bytes = 327,680 bytes, 320 MiB per token.',
  ],
  [
    'V03',
    '| Indicator | Before |\n|---|---|\n| Output throughput per GPU | 150 tok/s |\n| Node power, 8 GPUs | 5.6 kW |\n| Throughput per watt | 0.214 tok/s/W |',
    '| Indicator | Before |\n|---|---|\n| Output throughput | 150 tok/s |\n| Power | 560 W |\n| Throughput per watt | 0.314 tok/s/W |',
  ],
  [
    'V03',
    'At night we park 6 nodes: 15.6 kW for the six, 124.8 kWh per night and 45.6 MWh in a year.',
    'At night we park 6 nodes: 15.6 kW for the six, 124.8 kWh per night and 75.6 MWh in a year.',
  ],
  [
    'V03',
    '| Indicator | Before | After |\n|---|---|---|\n| GPUs | 96 | 40 |\n| TTFT P95 | 2.4 s | 0.8 s |\n| TPOT mean | 42 ms | 19 ms |',
    '| Indicator | Before | After |\n|---|---|---|\n| GPUs | 96 | 40 |\n| Price per GPU | $2.40 | $3.10 |\n| Price of all | $230 | $184 |',
  ],
  [
    'V05',
    '- Share of output tokens: chat-70b 41%, chat-8b 27%, code-34b 19%, rag-70b 13%.',
    '- Share of output tokens: chat-70b 41%, chat-8b 27%, code-34b 19%, rag-70b 17%.',
  ],
  [
    'V03',
    '- 输出吞吐从 620 tok/s 提升到 2,170 tok/s，提升到 3.5 倍\n- 折合每个并发用户 67.8 tok/s',
    '- 单步 12.5 ms，折合每个用户 180 tok/s',
  ],
  [
    'V03',
    'Batch 64: TPOT 31.0 ms, 2,065 tok/s in total, 29 times the rate of batch 1',
    'Batch 64: TPOT 31.0 ms, so each user gets 41 tok/s',
  ],
  [
    'V03',
    'All eight cards serve 18,560 tok/s. With 200 tokens per answer that makes room for about 93 answers per second.',
    '12 racks with 4 nodes each, so 58 nodes.',
  ],
  [
    'V03',
    '96 张卡每卡每小时 2.5 美元，30 天 172,800 美元。满载时每百万 token 只要 0.09 美元。',
    '96 张卡每卡每小时 2.5 美元，30 天 272,800 美元。满载时每百万 token 只要 0.09 美元。',
  ],
  [
    'V03',
    'At 500 W the server makes 0.84 tok/s/W. One hour at 700 W uses 5.12 kWh and makes 20.1 million tokens.',
    'The server makes 0.84 tok/s/W. One hour uses 5.12 kWh and makes 20.1 million tokens.',
  ],
  ['V03', 'Peak so far: 41,300 tok/s on 11 June, 75% of 55,200', '11 nodes failed, 75% of the 55 nodes'],
  ['V03', '96 张卡每小时 2.5 美元一张，30 天 172,800 美元。', '96 张卡，每卡每小时 2.5 美元，30 天一共 272,800 美元。'],
  [
    'V03',
    'The weights take about 5 GB. The cache of 16 users is 4.3 GB. It fits. The bandwidth of 300 GB/s gives 60 steps per second for the weights alone.',
    'The cache of 16 users is 4.3 GB. The bandwidth of 300 GB/s gives 60 steps per second for it.',
  ],
  [
    'V03',
    '| From | To | Factor |\n|---|---|---|\n| tok/s/W | tok/J | 1 |\n| J/token | kWh per million tokens | 0.278 |',
    '| Metric | Value |\n|---|---|\n| tok/J | 2 |\n| J/token | 0.278 |',
  ],
  [
    'V03',
    'The GPUs cost $2.45 per GPU-hour, $400,624 for a month of 730 h.',
    '10 GPUs at $2.50 per GPU-hour for 730 h cost $28,250.',
  ],
  [
    'V05',
    'Cache hit rate by type: chat 45%, code 38%, search 30%',
    'Interruptions by main cause: GPU faults 38%, software 24%, network 27%, hosts 16%.',
  ],
  ['V05', '按团队的利用率：A 62%、B 58%、C 45%', '故障按原因分：硬件 38%，软件 24%，网络 27%，机房 16%'],
  [
    'V03',
    'A user sees 33 tok/s, because a token arrives every 30 ms. This is no contradiction to 1,250 tok/s per GPU.',
    'One pass takes 12.5 ms, which is 125 tok/s per user',
  ],
  ['V03', '$96,000 / 364 bn = $0.26 per million weighted tokens.', '$2.50 × 720 = $2,800 per card'],
  [
    'V05',
    'Send 5% of the traffic to the canary, then 25%, then 100%.',
    'Of the traffic 55% is chat, 25% is code, and 35% is search.',
  ],
  [
    'V03',
    '| Month | Minutes | Unavailable (min) | Availability |\n|---|---|---|---|\n| January | 44,640 | 31.2 | 99.930% |\n| February | 40,320 | 8.1 | 99.980% |\n| March | 44,640 | 12.5 | 99.972% |',
    '| Month | Minutes | Unavailable (min) | Availability |\n|---|---|---|---|\n| January | 44,640 | 31.2 | 99.930% |\n| February | 40,320 | 8.1 | 99.908% |\n| March | 44,640 | 12.5 | 99.972% |',
  ],
  [
    'V03',
    '| 项目 | 三月 | 四月 |\n|---|---|---|\n| 当月总分钟数 | 44,640 | 43,200 |\n| 停机分钟数 | 66.9 | 17.3 |\n| 实测可用性 | 99.85% | 99.96% |\n| 目标可用性 | 99.85% | 99.90% |',
    '| 项目 | 三月 | 四月 |\n|---|---|---|\n| 当月总分钟数 | 44,640 | 43,200 |\n| 停机分钟数 | 66.9 | 17.3 |\n| 实测可用性 | 99.58% | 99.96% |\n| 目标可用性 | 99.85% | 99.90% |',
  ],
  [
    'V03',
    '| Pool | Cards | Price ($/GPU-hour) | A month ($) |\n|---|---|---|---|\n| Chat | 48 | 2.10 | 72,576 |\n| Batch | 96 | 1.45 | 100,224 |\n| Search | 24 | 2.10 | 36,288 |',
    '| Pool | Cards | Price ($/GPU-hour) | A month ($) |\n|---|---|---|---|\n| Chat | 48 | 2.10 | 72,576 |\n| Batch | 96 | 1.45 | 120,224 |\n| Search | 24 | 2.10 | 36,288 |',
  ],
  [
    'V03',
    '| 集群 | 卡数 | 单价（元/卡/小时） | 月租金（元） | 备注 |\n|---|---|---|---|---|\n| 甲 | 64 | 8.5 | 397,120 | |\n| 乙 | 128 | 8.5 | 714,816 | 九折 |\n| 丙 | 40 | 8.5 | 248,200 | |',
    '| 集群 | 卡数 | 单价（元/卡/小时） | 月租金（元） | 备注 |\n|---|---|---|---|---|\n| 甲 | 64 | 8.5 | 397,120 | |\n| 乙 | 128 | 8.5 | 749,240 | |\n| 丙 | 40 | 8.5 | 248,200 | |',
  ],
  [
    'V03',
    'The pool has 262,144 slots; 96 batches of 2,048 tokens take 196,608 of them (75%).',
    '196,608 of 262,144 slots are taken (57%).',
  ],
  [
    'V03',
    'In BF16 a token takes 256 KiB.\n\nIn FP8 36 GB hold 275,000 tokens.',
    'In BF16 a token takes 256 KiB.\n\nThe 36 GB left hold 275,000 tokens.',
  ],
  [
    'V05',
    'A step lasts 8.1 s: 0.3 s loading, 0.4 s exchange, 7.4 s compute.',
    'A step lasts 7.2 s: 0.3 s loading, 0.4 s exchange, 7.4 s compute.',
  ],
  [
    'V05',
    '平均时延 7.6 秒：P50 为 6.1 秒，P90 为 7.7 秒，P99 为 8.0 秒',
    '一步用 7.2 秒：加载 0.3 秒、交换 0.4 秒、计算 7.4 秒',
  ],
  [
    'V05',
    'Source of the utilization: team A 64%, team B 57%, team C 34%.',
    'Source of the alerts: switches 52%, hosts 31%, storage 27%.',
  ],
  ['V05', '告警来源：交换机 52%、主机 31%、存储 17%', '告警来源：交换机 52%、主机 31%、存储 27%'],
  [
    'V03',
    'Images (1,024 × 1,024): 340 tokens. Layout (8 × 4 × 16): 41% MFU. The mesh (2 × 4) is 16 hops wide.',
    'GPU-hours (512 × 240 h): 142,880',
  ],
  [
    'V03',
    '| Item | Value |\n|---|---|\n| Ports (8 × 400 Gb/s) | 3.2 Tb/s |\n| Weights (70B × 2 bytes) | 140 GB |\n| Grid, 2 × 4 × 8 | 512 ranks |\n| Input (1,024 × 1,024) | 340 tokens |',
    '| 项目 | 数值 |\n|---|---|\n| 卡时（512 × 240 h） | 142,880 |',
  ],
  ['V03', '吞吐提升 50%，功耗增加 20%，能效提升 25%', '吞吐提升 50%，功耗增加 20%，能效提升 30%'],
  [
    'V03',
    'We serve 40% more requests on 12% more power, so 25% more per kWh.',
    'We serve 40% more requests on 12% more power, so 28% more per kWh.',
  ],
  [
    'V03',
    '| Phase | Nodes added | GPUs in service |\n|---|---|---|\n| 1 | 6 | 48 |\n| 2 | 8 | 112 |\n| 3 | 3 | 136 |\n| 4 | 3 | 160 |',
    '| 阶段 | 新增节点 | 在用卡数 |\n|---|---|---|\n| 1 | 6 | 48 |\n| 2 | 8 | 112 |\n| 3 | 3 | 106 |\n| 4 | 3 | 160 |',
  ],
  [
    'V03',
    'We pay $9,000 a day for 11 billion tokens a day, which is $0.82 per million tokens.',
    'We pay $9,000 a day for 11 billion tokens a day, which is $8.2 per million tokens.',
  ],
  [
    'V03',
    '$2.64 M a year for 3.34 T tokens a year comes to $0.79 per million tokens.',
    '$2.64 M a year for 3.34 T tokens a year comes to $0.079 per million tokens.',
  ],
  ['V05', 'Hit rate quotas: team A 64%, team B 57%, team C 34%.', 'Quotas: research 45%, serving 40%, students 25%.'],
  ['V05', '配额：研究 45%、线上 40%、学生 15%', '配额：研究 45%、线上 40%、学生 25%'],
  [
    'V05',
    '| Region | Latency (ms) |\n|---|---|\n| Asia | 12 |\n| EU | 13 |\n| US | 15 |\n| Total | 13 |',
    '| Step | Seconds |\n|---|---|\n| Load | 0.3 |\n| Exchange | 0.4 |\n| Compute | 7.4 |\n| Total | 7.2 |',
  ],
  [
    'V05',
    '5% of packets were lost and ETTR was 91%. 7% of the run was lost, so ETTR was 93%.',
    '8% of the run was lost, so ETTR was 94%.',
  ],
  [
    'V03',
    '20 台节点、每台 9.2 kW，共 184 kW；40 台，每台 8.5 万元，共 320 万元（九四折）',
    '20 台节点、每台 9.2 kW，共 194 kW',
  ],
  [
    'V03',
    '4,096 sequences of 4,096 tokens make 16.8 M tokens per step. Two pods of 4 GB hold 6 GB of data.',
    '4,096 sequences of 4,096 tokens make 18.6 M tokens per step.',
  ],
  [
    'V05',
    '流量：白天 60%，夜间 30%，周末 40%；Budget: 45% spent in Q1, 70% by Q2, 90% by Q3.',
    '预算：机器 45%，电费 30%，人力 35%',
  ],
  [
    'V03',
    '- 270 of 450 million tokens came out of the cache, 60%.',
    '- 270 of 450 million tokens came out of the cache, 66%.',
  ],
  [
    'V03',
    '- A 300-token answer takes 9.2 s on average: 0.23 s plus 299 times 30 ms.',
    '- Eight servers at 10.2 kW each draw 91.6 kW in all.',
  ],
  [
    'V03',
    '- Mean end-to-end time is 0.5 s to the first token plus 299 × 30 ms, so 9.5 s. By Little’s law 40 req/s keep 380 requests in flight, 95 per replica.',
    '- Mean end-to-end time is 9.5 s. By Little’s law 40 req/s keep 480 requests in flight.',
  ],
  [
    'V03',
    '一段 6,000 token 的对话，每个 token 的 KV 占 256 KB，一共 1.54 GB，最多放 9 段；压成 8 位，每个 token 只占 128 KB，一段 0.77 GB。',
    '一段 6,000 token 的对话，每个 token 的 KV 占 256 KB，一共 2.54 GB。',
  ],
  [
    'V03',
    '年均 PUE 1.25，设施功率 500 kW，其中非 IT 部分 100 kW',
    '年均 PUE 1.25，设施功率 500 kW，其中 IT 功率 450 kW',
  ],
  [
    'V03',
    'P50, P95 and P99 of TTFT are 240, 410 and 700 ms, 280 ms on average.',
    'P50 TTFT in the three repetitions was 240, 250 and 260 ms, 265 ms on average.',
  ],
  ['V03', '- 均值 61.2 GB，占 76.5%；中位 60.4 GB，占 75.5%', '- 已分配 60.4 GB，一共 80 GB，占 70.5%'],
  [
    'V03',
    '作业 218 个，成功 187 个（85.8%），失败 22 个（10.1%），取消 9 个（4.1%）。22 次失败中，OOM 9 次、硬件 11 次、网络 2 次，OOM 占 40.9%。',
    '作业 218 个，成功 187 个（95.8%），失败 22 个（10.1%），取消 9 个（4.1%）。',
  ],
  [
    'V03',
    '- 电价 0.65 元/kWh，电费 8,605 元；若 PUE 做到 1.20，总用电 12,709 kWh',
    '- 电价 0.65 元/kWh，总用电 12,709 kWh，也就是电费 9,605 元',
  ],
  ['V03', '- Cost per million output tokens: $102.40 / 86.4 million = $1.19', '- Cost: $102.40 / 8 = $11.80'],
  [
    'V03',
    '- With a facility PUE of 1.25, 28.8 kW of servers draw 36 kW at the meter, of which 7.2 kW is overhead',
    '- With a facility PUE of 1.25, an IT load of 28.8 kW draws 41 kW at the meter',
  ],
  [
    'V03',
    '- A replica admits at most 128 sequences, so 24 replicas admit 3,072 at once; a node takes 10.2 kW, so 12 nodes took 98 kW on average',
    '- A replica admits at most 128 sequences, so 24 replicas admit 3,702 sequences at once',
  ],
  ['V03', '- 每台最多放 8 张卡，12 台现放 86 张', '- 每台最多放 8 张卡，12 台最多放 86 张'],
  [
    'V03',
    '- 128 张卡里已分配 88 张、空闲 36 张、故障 4 张，分配率 71%；另有 7 天平均分配率 72.5%',
    '- 128 张卡里已分配 88 张、空闲 40 张，分配率 72.5%',
  ],
  [
    'V03',
    '88 cards are allocated and 40 idle, 128 in all; the allocation rate was 72.5% in the week before',
    'Of 128 cards 88 are allocated and 40 idle, an allocation rate of 72.5%',
  ],
  [
    'V03',
    '| Setup | $/node-hour | Output tok/s per GPU | $/M output tokens |\n|---|---|---|---|\n| A | 16.8 | 500 | 1.17 |\n| B | 16.8 | 700 | 0.83 |\n| C | 22.4 | 1,400 | 0.56 |',
    '| Setup | $/GPU-hour | Output tok/s per GPU | $/M output tokens |\n|---|---|---|---|\n| A | 2.10 | 500 | 1.17 |\n| B | 2.10 | 700 | 0.83 |\n| C | 2.80 | 1,400 | 0.36 |',
  ],
  [
    'V03',
    '- Availability of the month: 1 − 56.4 / 43,200 = 99.87%, and 1 - 56.4/43,200 = 99.87%',
    '- Availability of the month: 1 − 56.4 / 43,200 = 98.7%',
  ],
  [
    'V03',
    '- With 24 micro-batches and four stages the bubble is (4 − 1) / (24 + 4 − 1) = 11.1%',
    '- With 24 micro-batches and four stages the bubble is (4 − 1) / (24 + 4 − 1) = 14.1%',
  ],
  [
    'V03',
    '- 每天 12 亿 token，一年 365 × 12 = 4,380 亿; two cards make 2 × 5.31 = 10.62 million tokens an hour',
    '- 每天 12 亿 token，一年 365 × 12 = 4,830 亿',
  ],
  [
    'V03',
    '- With the same rate, 1.6 times the throughput means 1/1.6 = 0.625 of the cost',
    '- With the same rate, 1.6 times the throughput means 1/1.6 = 0.825 of the cost',
  ],
  [
    'V03',
    '| Item | $ thousand |\n|---|---|\n| H100: 48 × 2,184 h × $2.40 | 251.6 |\n| Network | 18.0 |',
    '| Item | Amount |\n|---|---|\n| H100: 48 × 2,184 h × $2.40 | $351.6k |\n| Network | $18.0k |',
  ],
  ['V03', '可用性 99.93%，停机 90 分钟，比上季度少 41 分钟', '可用性 99.93%，一个季度 131,040 分钟里停机 190 分钟'],
  [
    'V03',
    '只有带宽超支，超 2.4 万元，即 8%；其余合计节余 19.4 万元，两者相抵净节余 17.0 万元。',
    '其余合计节余 19.4 万元，其中电费 1.7 万元，即 18.8%。',
  ],
  [
    'V03',
    '第三年末转为节省 150.0 万元，五年共节省 640.0 万元，占原方案五年支出的 14.0%。',
    '五年共节省 640.0 万元，其中电费 150.0 万元，占 33.4%。',
  ],
  [
    'V03',
    '两年下来，A 比 B 便宜 88.2 万元，约 9.8%；B 每年省 150.0 万元，六年账更好看。',
    'A 每年 150.0 万元，六年共 990.0 万元。',
  ],
  [
    'V03',
    '32 张卡，负载为输入 1,200、输出 400 tokens；卡价按 $2.00/卡时计，整个集群每小时 64 美元。',
    '32 张卡，卡价按 $2.00/卡时计，整个集群 10 小时就是 460 美元。',
  ],
  [
    'V03',
    '以 30 次中断计，平均每次少回退 12 分钟，共少算 6 小时，合约 3,072 卡时。',
    '以 30 张卡计，平均每张少算 12 小时，共 630 卡时。',
  ],
  [
    'V03',
    '闲着的 48 张卡，一天就是 1,152 卡时。按 8 元一卡时，一个月 30 天就是 27.6 万元。',
    '闲着的 48 张卡，一天就是 1,512 卡时。',
  ],
  [
    'V03',
    '关掉 16 张卡 8 小时，每天省 $256，月账单从 $46,080 降到 $38,400。',
    '16 张卡每张每小时 $2，一个月 720 小时，账单是 $32,400。',
  ],
  [
    'V03',
    '| 阶段 | 每卡吞吐（tok/s） | 集群吞吐（tok/s） | 并行度（条/卡） |\n|---|---|---|---|\n| 一 | 300 | 9,600 | 12 |\n| 二 | 420 | 13,440 | 18 |\n| 三 | 700 | 22,400 | 32 |',
    '| 阶段 | 每卡吞吐（tok/s） | 集群吞吐（tok/s） | 卡数 |\n|---|---|---|---|\n| 一 | 300 | 9,600 | 32 |\n| 二 | 420 | 13,440 | 32 |\n| 三 | 700 | 24,200 | 32 |',
  ],
  [
    'V03',
    'Power went up by 300 W to 5.3 kW and the node makes 8,480 tok/s, that is 1.60 tok/s/W.',
    'Power went up to 5.3 kW and the node makes 8,480 tok/s, that is 1.06 tok/s/W.',
  ],
  [
    'V03',
    'Each card makes 1,000 tok/s. At the unchanged $16 an hour a million tokens cost $0.556.',
    'Each card makes 1,000 tok/s. At $2 an hour a million tokens cost $0.856.',
  ],
  [
    'V03',
    '| Region | July | August | Q3 total | Share |\n|---|---|---|---|---|\n| A | 30.0 | 32.0 | 95.0 | 31.7% |\n| B | 50.0 | 48.0 | 150.0 | 50.0% |\n| C | 18.0 | 19.0 | 55.0 | 18.3% |\n| All | 98.0 | 99.0 | 300.0 | 100% |',
    '| Region | July | August | Q3 total | Share |\n|---|---|---|---|---|\n| A | 30.0 | 32.0 | 95.0 | 31.7% |\n| B | 50.0 | 48.0 | 150.0 | 50.0% |\n| C | 18.0 | 19.0 | 55.0 | 21.3% |\n| All | 98.0 | 99.0 | 300.0 | 100% |',
  ],
  [
    'V03',
    '| 项目 | 之前 | 之后 |\n|---|---|---|\n| 阻塞（s） | 40 | 2 |\n| 保存间隔（分钟） | 30 | 10 |\n| 每天保存次数 | 48 | 144 |\n| 每天阻塞（s） | 1,920 | 288 |',
    '| 项目 | 之前 | 之后 |\n|---|---|---|\n| 阻塞（s） | 40 | 2 |\n| 每天保存次数 | 48 | 144 |\n| 每天阻塞（s） | 1,920 | 828 |',
  ],
  [
    'V05',
    '| Concurrency | Cache (GB) | Share of 80 GB |\n|---|---|---|\n| 16 | 18.4 | 23.0% |\n| 64 | 26.4 | 33.0% |\n| 128 | 38.4 | 48.0% |',
    '| Pool | Cache (GB) | Share of 80 GB |\n|---|---|---|\n| chat | 18.4 | 23.0% |\n| code | 26.4 | 33.0% |\n| rest | 38.4 | 48.0% |',
  ],
  [
    'V05',
    '| Incident | Minutes | Share of budget |\n|---|---|---|\n| A | 12 | 27.8% |\n| B | 9 | 20.8% |\n| C | 10 | 23.1% |\n| Total | 31 | 71.7% |',
    '| Incident | Minutes | Share of budget |\n|---|---|---|\n| A | 12 | 27.8% |\n| B | 9 | 20.8% |\n| C | 10 | 23.1% |\n| Total | 31 | 100% |',
  ],
  [
    'V05',
    '| Item | Value |\n|---|---|\n| Mean power per node | 6.2 kW |\n| 64 nodes | 396.8 kW |\n| Network | 31.2 kW |\n| IT total | 428 kW |',
    '| Item | Value |\n|---|---|\n| Nodes | 396.8 kW |\n| Storage | 20.0 kW |\n| Network | 31.2 kW |\n| IT total | 428 kW |',
  ],
  [
    'V03',
    '1,800 tok/s 的输出，对应每卡每秒 7.2 个请求；输入侧 7,200 tok/s，输入输出合计 9,000 tok/s，按 64 张卡平均。',
    '输入侧 7,200 tok/s，输出 1,800 tok/s；16 张卡，每卡 1,800 tok/s，合计 38,800 tok/s。',
  ],
  [
    'V03',
    'One token takes 160 KiB. The old server had 4.2 GB, room for 4,096 tokens per seat, 640 MiB each.',
    'One token takes 160 KiB. The new server has 4.2 GB, room for 40,960 tokens.',
  ],
  [
    'V03',
    '- We return 120 of 480 GPU-hours: $300.00 a day, $9,000 in a 30-day month.',
    '- We return 120 GPU-hours at $2.50 each, which is $380.',
  ],
  [
    'V03',
    '| Quantity | Run 1 | Run 2 | Mean |\n|---|---|---|---|\n| Output rate (tok/s) | 1,905 | 1,931 | 1,918 |\n| Mean TTFT (ms) | 410 | 424 | 417 |\n\nThe spread of the output rate is 26 tok/s, 1.4% of the mean.',
    '| Pool | Requests |\n|---|---|\n| chat | 600 |\n| code | 300 |\n| batch | 100 |\n\nThe chat pool has 80% of the requests.',
  ],
  [
    'V03',
    '- 素材生成：120 张 L40S，每张 4 份 × 12 GB，共 480 份虚拟卡',
    '- 素材生成：每份 12 GB，4 份 × 12 GB，共 58 GB',
  ],
  [
    'V03',
    '每月回收 86.4 万元算力，从 380.2 万里扣掉，净额 293.8 万，真实单价就是 11.20 元。',
    '86.4 万元摊到 380 张卡，每张就是 3,270 元。',
  ],
  [
    'V03',
    '- 资本开支 4,200 万元，四年折旧，折合 11.80 元/卡时，比租用便宜',
    '- 120 卡时，每卡时 11.80 元，共 1,146 元',
  ],
  [
    'V03',
    'You have me for 45 minutes: 30 for the slides, so about 2 minutes each, and 15 for questions.',
    'We have 45 minutes for 30 slides, so 3 minutes each.',
  ],
  [
    'V03',
    '| 指标 | 阶段三 | 阶段四 |\n|---|---|---|\n| 集群吞吐（tok/s） | 64,000 | 102,400 |\n| 每卡功率（W） | 500 | 640 |\n| 每瓦吞吐（tok/s/W） | 2.000 | 2.500 |',
    '| 指标 | 阶段三 | 阶段四 |\n|---|---|---|\n| 每卡吞吐（tok/s） | 1,000 | 1,600 |\n| 每卡功率（W） | 500 | 640 |\n| 每瓦吞吐（tok/s/W） | 2.00 | 2.90 |',
  ],
  [
    'V03',
    'Keys and values need 2 × 40 × 8 × 128 = 81,920 numbers per token; at 2 bytes each that is 163,840 bytes. A chat of 1,500 tokens fills 245.8 MB. An FP8 cache would halve this.',
    'A token needs 163,840 bytes. A chat of 1,500 tokens fills 445.8 MB.',
  ],
  [
    'V03',
    '- A node is $240,000; it saves $11,500 rent and costs $1,500 to host per month, paid back after 24 months',
    '- It saves $12,000 of rent a month, so the $240,000 are paid back after 34 months',
  ],
  [
    'V03',
    '月租少了 40,000 美元；改造投入 8 人月，每人月 9,000 美元，合计 72,000 美元，约 1.8 个月回本。',
    '改造投入 72,000 美元，每月省 40,000 美元，约 2.8 个月回本。',
  ],
  [
    'V03',
    'The difference of 64 cards over 720 hours at $2.50 is $115,200.00 a month, so it paid for itself.',
    'The difference of 64 cards over 720 hours at $2.50 is $151,200.00, so it paid for itself.',
  ],
  [
    'V03',
    '- 每卡每小时 16 元，电费含在里面；96 张卡每小时 1,536 元，一天 36,864 元',
    '- 每卡每小时 16 元，电费含在里面；96 张卡每小时 1,356 元',
  ],
  [
    'V03',
    '- A card costs $2 an hour; 96 cards cost $192 an hour; a node costs $16 an hour',
    '- A card costs $2 an hour; 96 cards cost $219 an hour',
  ],
  [
    'V03',
    '- Pool: 24.5 kW around the clock = 588 kWh per day (stage 5: 640 kWh); 每张每天 8 kWh',
    '- Pool: 24.5 kW around the clock = 628 kWh per day (stage 5: 640 kWh)',
  ],
  ['V03', '- 恢复后，12 × 24 = 288 req/s, and 12.4 × 24 ≈ 298', '- 恢复后，12 × 24 = 294 req/s'],
  [
    'V05',
    '三类业务的占比如下：\n\n- 客服：52%\n- 检索：28%\n- 文案：20%\n\n客服和检索加起来是 80%。',
    '三类业务的占比如下：\n\n- 客服：52%\n- 检索：38%\n- 文案：20%\n\n客服和检索加起来是 90%。',
  ],
  [
    'V03',
    '| Streams | Node (tok/s) | One GPU (tok/s) |\n|---|---|---|\n| 8 | 1,112 | 139 |\n| 16 | 2,080 | 260 |\n| 32 | 3,712 | 464 |\n| 64 | 5,904 | 738 |\n| 128 | 8,016 | 1,002 |',
    '| Streams | Node (tok/s) | One GPU (tok/s) |\n|---|---|---|\n| 8 | 1,112 | 139 |\n| 16 | 2,080 | 260 |\n| 32 | 3,712 | 446 |\n| 64 | 5,904 | 738 |\n| 128 | 8,016 | 1,002 |',
  ],
  [
    'V03',
    'The pool finishes 1,800 / 450 = 4.0 requests per second. That brings in 8,200 prompt tokens per second, of which 55% are prefix-cache hits, so 3,690 have to be computed.',
    'Twelve racks hold 16 nodes each, of which 55% are new, so 182 nodes in all.',
  ],
  [
    'V03',
    'On this replica we count 9,600 prompt tokens per second. Times 2 × 34 billion that is 652.8 TFLOPS in BF16.',
    'The two together make 2 × 34 billion = 86 billion FLOP.',
  ],
  ['V03', '每秒 9,600 个 token，再乘以 2 × 34 = 652,800，就是它的运算量。', '两者相乘，2 × 34 = 86，就是它的运算量。'],
  [
    'V03',
    'The centre writes 8,400 output tok/s, which is 140 tok/s per busy card.',
    'The centre writes 8,400 output tok/s on 60 cards, which is 120 tok/s per card.',
  ],
  [
    'V03',
    'The edge writes 420 req/s × 20 = 8,400 tok/s, which is 105 tok/s per busy card, and the centre the other 12,600, which is 525 tok/s per H200.',
    'The edge writes 8,400 tok/s, and the centre the other 12,600 tok/s on 24 cards, which is 625 tok/s per card.',
  ],
  [
    'V03',
    '解码池显存合计 640 GB，能放下全部会话。我们试过 16 个冗余专家，显存却要再多 2.5 GB 每卡，没要。',
    '解码池显存合计 640 GB，摊到 16 张卡，每卡 30 GB。',
  ],
  [
    'V03',
    'The cache takes 640 GB in all. We tried 16 more experts, which takes another 2.5 GB per card.',
    'The cache takes 640 GB in all, spread over 16 cards, 30 GB each.',
  ],
  [
    'V03',
    'We can charge at most $410,000 a year. The missing $24,600 stays with the IT budget. The two largest teams account for 71.5% of the charges.',
    'Last year $410,000 was charged in total. Of that $24,600 went to the labs, which accounts for 16%.',
  ],
  [
    'V03',
    '平均每个会话有 18,000 个 token，踢一次就重算一次。三亿 token 听着多，只占日输入 120 亿 token 的 2.5%。',
    '昨天重算了 3 亿 token，占日输入 120 亿 token 的 3.5%。',
  ],
  [
    'V03',
    '| Power (kW) | North | South | Both |\n|---|---|---|---|\n| Big nodes | 60.0 | 42.0 | 102.0 |\n| Small nodes | 20.4 | 15.0 | 35.4 |\n| Storage | 9.6 | 7.0 | 16.6 |\n| Site efficiency | 1.22 | 1.31 | 1.26 |\n| Facility | 109.8 | 83.8 | 193.6 |',
    '| Power (kW) | North | South | Both |\n|---|---|---|---|\n| Big nodes | 60.0 | 42.0 | 102.0 |\n| Small nodes | 20.4 | 15.0 | 35.4 |\n| Storage | 9.6 | 7.0 | 16.6 |\n| Network | 5.2 | 6.1 | 13.1 |\n| Facility | 109.8 | 83.8 | 193.6 |',
  ],
  [
    'V03',
    '| 项目 | 北区 | 南区 | 两区 |\n|---|---|---|---|\n| 大节点（kW） | 60.0 | 42.0 | 102.0 |\n| 小节点（kW） | 20.4 | 15.0 | 35.4 |\n| 存储（kW） | 9.6 | 7.0 | 16.6 |\n| 平均利用率（%） | 52 | 61 | 56 |\n| 机房（kW） | 109.8 | 83.8 | 193.6 |',
    '| 项目 | 北区 | 南区 | 两区 |\n|---|---|---|---|\n| 大节点（kW） | 60.0 | 42.0 | 102.0 |\n| 小节点（kW） | 20.4 | 15.0 | 35.4 |\n| 存储（kW） | 9.6 | 7.0 | 16.6 |\n| 网络（kW） | 5.2 | 6.1 | 13.1 |\n| 机房（kW） | 109.8 | 83.8 | 193.6 |',
  ],
  [
    'V03',
    '| Tier | Capacity | Read bandwidth | Load of 16,000 tokens |\n|---|---|---|---|\n| DRAM | 1,024 GB | 80 GB/s | 33 ms |\n| SSD | 16 TB | 20 GB/s | 131 ms |',
    '| Copy | Size | Bandwidth | Time |\n|---|---|---|---|\n| weights | 140 GB | 20 GB/s | 7 s |\n| cache | 60 GB | 20 GB/s | 5 s |',
  ],
  [
    'V03',
    '| 层 | 容量 | 读带宽 | 取回 16,000 token |\n|---|---|---|---|\n| DRAM | 1,024 GB/节点 | 80 GB/s | 33 ms |\n| SSD | 16 TB/节点 | 20 GB/s | 131 ms |',
    '| 拷贝 | 大小 | 带宽 | 耗时 |\n|---|---|---|---|\n| 权重 | 140 GB | 20 GB/s | 7 s |\n| 缓存 | 60 GB | 20 GB/s | 5 s |',
  ],
  [
    'V03',
    'The big model has 48 layers and 8 KV heads with a head dimension of 128 in FP8, so 98,304 bytes per token.\n\nThe small one has 24 layers and 4 KV heads of the same dimension, so 2 × 24 × 4 × 128 = 24,576 bytes per token. A short line of 600 + 40 tokens takes 15.7 MB.',
    'The small one has 24 layers and 4 KV heads with a head dimension of 128 in FP8, so it takes 49,152 bytes per token.',
  ],
  [
    'V03',
    '一个 token 占 24,576 字节每 token。一条短对话 600 加 40 个 token，占 15.7 MB。',
    '一个 token 占 24,576 字节每 token。一条短对话 640 个 token，占 25.7 MB。',
  ],
  [
    'V05',
    '2 张卡可用显存是 150 GB，124 GB 的权重放得下，但每卡只剩 13.0 GB。',
    '2 张卡可用显存是 150 GB，124 GB 的权重放得下，只剩 16.0 GB。',
  ],
  [
    'V05',
    'Two cards offer 150 GB, the weights take 124 GB, which leaves each 13 GB.',
    'Two cards offer 150 GB, the weights take 124 GB, which leaves 16 GB.',
  ],
  [
    'V05',
    '| | North | South | Both |\n|---|---|---|---|\n| H100 nodes, 8 cards each | 10 | 6 | 16 |\n| H100 cards | 80 | 48 | 128 |\n| L4 nodes, 4 cards each | 12 | 9 | 21 |\n| L4 cards | 48 | 36 | 84 |\n| All cards | 128 | 84 | 212 |',
    '| | North | South | Both |\n|---|---|---|---|\n| H100 nodes, 8 cards each | 10 | 6 | 16 |\n| H100 cards | 80 | 48 | 128 |\n| L4 nodes, 4 cards each | 12 | 9 | 21 |\n| L4 cards | 48 | 36 | 84 |\n| All cards | 128 | 84 | 221 |',
  ],
  [
    'V05',
    '| 项目 | 北区 | 南区 |\n|---|---|---|\n| H100 节点 | 10 | 6 |\n| H100 卡 | 80 | 48 |\n| L4 节点 | 12 | 9 |\n| L4 卡 | 48 | 36 |\n| 卡合计 | 128 | 84 |',
    '| 项目 | 北区 | 南区 |\n|---|---|---|\n| H100 节点 | 10 | 6 |\n| H100 卡 | 80 | 48 |\n| L4 节点 | 12 | 9 |\n| L4 卡 | 48 | 36 |\n| 卡合计 | 138 | 84 |',
  ],
];
