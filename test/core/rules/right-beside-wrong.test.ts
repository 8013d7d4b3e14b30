import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** A rule, what is right and looks like a mistake, and the mistake that it looks like. */
const CASES: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ['C01', '- max_num_seqs 从 32 到 64，吞吐提升 49.5%', '- 整机上限功率从 10.2 kW 降到 9.3 kW，功率下降 18%'],
  [
    'V02',
    '- "400G 网卡每秒 400 GB"：差了 8 倍，应为 50 GB/s；只有 8 张合起来才是 400 GB/s。',
    '- 一张 400G 网卡实测跑满 47 TB/s',
  ],
  ['V02', '- "一度电 62 元"：小数点错了，应为 0.62 元', '- "一度电 62 元"：园区报价'],
  [
    'V02',
    '同一组测试 TTFT P99 1.53 s、TPOT P99 31.0 ms，照搬公式得 17.37 s，而实测 E2E P99 为 16.14 s。',
    '同一组测试 TTFT P50 0.59 s、P99 达到 45 s。',
  ],
  ['V02', 'TTFT 均值 0.59 s、TPOT 均值 24.6 ms，端到端 13.16 s', 'TTFT 均值 0.59 s、TPOT 均值 24.6 ms、P99 3 s'],
  ['V02', 'TTFT 1.53 s, TPOT 31 ms, 17.37 s in all', 'TTFT 1.53 s, TPOT 2 s in the evening'],
  [
    'U05',
    '- "400G 网卡每秒 400 GB"：差了 8 倍，应为 50 GB/s；只有 8 张合起来才是 400 GB/s。',
    '- "400G 网卡每秒 400 GB"：供应商承诺，误差 2% 以内',
  ],
  [
    'U05',
    '- "A 400G NIC moves 400 GB/s": off by a factor of 8',
    '- The vendor says "fast": a 400G NIC moves 400 GB/s, "off by nothing"',
  ],
  ['U05', '- 报告把 400G 网卡写成 400 GB/s，少除了 8', '- 报告写 400G 网卡每秒 400 GB，并非瓶颈'],
  ['U05', '- "100 Gb/s 传 140 GB 只要 1.4 s"：少乘了 8', '- "100 Gb/s 传 140 GB 只要 1.4 s"：来自测试记录'],
  ['V01', '- "GPU 利用率 130%"：两张卡加在了一起', '- "GPU 利用率 130%"：来自本月看板'],
  [
    'C01',
    '- 把 40 kW（设施侧）离线任务从峰挪到谷，每天 320 kWh，年省 116,800 kWh',
    '- 把离线任务从峰挪到谷，原来每天 480 kWh，现在每天 320 kWh，每天省 260 kWh',
  ],
  ['C01', '- 集群 620 tok/s，现在每天 5,000 万 token，多 30%', '- 集群原来 620 tok/s，现在 1,240 tok/s，多 30%'],
  ['C01', '- The pool draws 12 kW, now 240 kWh per day, 20% less', '- The pool drew 12 kW, now 10 kW, 27% less'],
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
  ['V02', 'TTFT 略涨 3 ms 是共享的代价', 'P50 TTFT 只有 3 ms，是共享的代价'],
  ['V02', 'TTFT 波动 3 ms 以内，仅增 2 ms', 'P50 TTFT 均值 3 ms，仅增 2 ms'],
  ['V02', 'TTFT rose only 3 ms after the change', 'TTFT rose to only 3 ms after the change'],
  ['V02', '- TTFT: 3 ms slower than alone', '- TTFT: 3 ms on a quiet card'],
  ['V01', '电费少 7.8%，不是"PUE 降 0.10 就省 10%"', '电费少 7.8%，PUE 降到 0.98'],
  ['V01', 'A PUE drop of 0.10 saves 7.8% of the bill', 'A PUE of 0.90 saves 7.8% of the bill'],
  ['V01', 'PUE fell 0.10 over the year', 'PUE fell to 0.90 over the year'],
  ['C01', '- 批大小从 32 到 64：吞吐 +49.5%，平均 TPOT +33.7%', '- 批大小从 32 到 64：批大小 +49.5%，平均 TPOT +33.7%'],
  ['C01', '- 700 → 600 W：吞吐少 2.9%，功率少 8.6%，能效升 6.1%', '- 功率 700 → 600 W：吞吐少 2.9%，功率少 8.6%'],
  [
    'C01',
    '- Power cap 700 W → 600 W: throughput -2.9%, power -8.6%',
    '- Mean power 700 W → 600 W: throughput -2.9%, power -8.6%',
  ],
  ['C01', '- At a 600 W cap instead of 700 W, power falls by 8.6%', '- At 600 W instead of 700 W, power falls by 8.6%'],
  [
    'C01',
    '| 上限（W） | 输出吞吐（tok/s） | 整机（kW） |\n|---|---|---|\n| 700 | 8,200 | 9.3 |\n| 600 | 7,960 | 8.5 |\n\n- 收到 600 W（原 700 W）不影响上线\n- 700 → 600 W：功率少 8.6%，吞吐少 2.9%',
    '| 上限（W） | 输出吞吐（tok/s） | 整机（kW） |\n|---|---|---|\n| 700 | 8,200 | 9.3 |\n| 600 | 7,960 | 8.5 |\n\n- 700 → 600 W：功率少 8.6%，吞吐少 14.3%',
  ],
  [
    'C01',
    '| Power cap | Throughput | Mean power |\n|---|---|---|\n| 700 W | 1,720 tok/s | 640 W |\n| 500 W | 1,530 tok/s | 470 W |\n\n- 700 W → 500 W: mean power 26.6% lower',
    '| Power cap | Throughput | Mean power |\n|---|---|---|\n| 700 W | 1,720 tok/s | 640 W |\n| 500 W | 1,530 tok/s | 470 W |\n\n- 700 W → 500 W: mean power 36.6% lower',
  ],
  [
    'C01',
    '| 指标 | 32 | 64 |\n|---|---|---|\n| 吞吐 | 1,928 | 2,883 |\n| TPOT | 16.6 | 22.2 |\n\n- 32 → 64：吞吐 +49.5%',
    '| 指标 | 32 | 64 |\n|---|---|---|\n| 吞吐 | 1,928 | 2,883 |\n| TPOT | 16.6 | 22.2 |\n\n- 32 → 64：吞吐 +39.5%',
  ],
  [
    'U11',
    'The H200 does 989 TFLOPS in dense BF16. A box of eight adds up to 7.9 PFLOPS BF16 dense.',
    'The H200 does 1,979 TFLOPS in dense BF16. A box of eight adds up to 7.9 PFLOPS BF16 dense.',
  ],
  ['U11', '- FP8 稠密算力 1,979 TFLOPS，16 张合计 31.7 PFLOPS', '- BF16 稠密算力 1,979 TFLOPS，显存 80 GB'],
  [
    'U11',
    'No sparse figures below.\n\n| GPU | Format | Dense peak (TFLOPS) |\n|---|---|---|\n| H100 | BF16 | 989 |\n| H100 | FP8 | 1,979 |',
    'No sparse figures below.\n\n| GPU | Format | Dense peak (TFLOPS) |\n|---|---|---|\n| H100 | BF16 | 1,979 |\n| H100 | FP8 | 1,979 |',
  ],
  [
    'U07',
    'IT energy per day: 13.26 kW × 24 h = 318 kWh for 360 million output tokens.',
    'IT energy per day: 13.26 kW for 360 million output tokens.',
  ],
  [
    'U07',
    'IT energy per output token: 53,200 W / 31,500 tok/s = 1.69 J',
    'IT energy per output token: 1.69 W at 31,500 tok/s',
  ],
  ['U07', '每天用电：整机 10.2 kW 乘以 24 小时', '每天用电：10.2 kW'],
  [
    'U07',
    '| Indicator | Unit | Statistic |\n|---|---|---|\n| Energy per token | J | mean over 1 h |',
    '| Indicator | Unit | Statistic |\n|---|---|---|\n| Energy per token | W | mean over 1 h |',
  ],
  [
    'U02',
    '| Indicator | Unit | Statistic |\n|---|---|---|\n| Output throughput | tok/s per GPU | mean over 10 min |',
    '| Indicator | Unit | Value |\n|---|---|---|\n| Output throughput | tok/s per GPU | 10 min |',
  ],
  [
    'U02',
    '| 指标 | 单位 | 统计口径 |\n|---|---|---|\n| 输出吞吐 | tok/s | 5 分钟均值 |',
    '| 指标 | 单位 | 上线后 |\n|---|---|---|\n| 输出吞吐 | tok/s | 5 分钟 |',
  ],
  [
    'U01',
    '| Metric | Before |\n|---|---|\n| Tokens per dollar | 809k |',
    '| Metric | Before |\n|---|---|\n| Output throughput | 809k |',
  ],
  ['U01', '| Wish | Votes |\n|---|---|\n| Lower TTFT | 51 |', '| Metric | Now |\n|---|---|\n| P50 TTFT | 51 |'],
  [
    'U01',
    '| 维度 | 权重 | A |\n|---|---|---|\n| 吞吐 | 40% | 8.9 |',
    '| 维度 | 目标 | A |\n|---|---|---|\n| 吞吐 | 40 tok/s | 8.9 |',
  ],
  ['U01', '### 打分\n\n| 维度 | A |\n|---|---|\n| 时延 | 8.4 |', '### 结果\n\n| 维度 | A |\n|---|---|\n| 时延 | 8.4 |'],
  ['U08', '每兆瓦吞吐：3.0 tok/s/W 即每兆瓦 300 万 tok/s', '每兆瓦吞吐：3.0 tok/s/W，比去年好'],
  [
    'U11',
    '| Card | Precision | Dense peak, TFLOPS |\n|---|---|---|\n| H100 | BF16 | 989 |\n| H100 | FP8 | 1,979 |',
    '| Card | Year | Peak, TFLOPS |\n|---|---|---|\n| H100 | 2022 | 989 |\n| T4 | 2018 | 65 |',
  ],
  [
    'V02',
    '| 机型 | 卡数 | 单价（$/卡时） |\n|---|---|---|\n| H100 SXM | 192 | 2.40 |',
    '| 机型 | 卡数 | 采购单价（$） |\n|---|---|---|\n| H100 SXM | 192 | 2.40 |',
  ],
  ['V02', '| 变动 | 单卡时成本 |\n|---|---|\n| 电价 +20% | ¥9.14 |', '| 项目 | 单价 |\n|---|---|\n| 电价 | ¥9.14 |'],
  ['V02', '每张 H100 的 TDP 是 700 W，八张 5.6 kW', '每张 H100 的 TDP 是 700 W，满载 5.6 kW'],
  ['V02', '单请求解码时 MFU 只有 0.65%', '训练时 MFU 只有 0.65%'],
  ['V02', '**Is a TTFT of 14 s acceptable?**', 'The median TTFT was 14 s.'],
  ['V02', 'P99 TTFT at 14.8 s, from a normal 720 ms', 'P99 TTFT at 14.8 s, which is fine'],
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
  ['C01', 'Going from 64 to 128 users brings only +17% output.', 'Output went from 64 to 128 tok/s, i.e. +17%.'],
  ['C01', '32K 输入的 TTFT 接近 3 秒，是 1K 的 36 倍。', '32K 输入的 TTFT 从 3 秒降到 1 秒，缩短了 36%。'],
  [
    'K01',
    '- headersTimeout: how long to wait. Defaults to 300 seconds.\n\n---\n\n- keepAliveTimeout: how long to stay. Defaults to 10 minutes.',
    '# A\n\nThe headersTimeout of the router is 300 seconds.\n\n---\n\n# A\n\nThe headersTimeout of the router is 10 minutes.',
  ],
  ['V03', 'Peak so far: 41,300 tok/s on 11 June, 75% of 55,200', '11 nodes failed, 75% of the 55 nodes'],
  ['V01', '旧面板上“GPU 利用率 130%”是重复计数。', '旧面板上 GPU 利用率是 130%。'],
  ['V01', 'The GPU utilization of 130% in the old dashboard was a bug.', 'The GPU utilization of 130% is a record.'],
  [
    'V02',
    '| Batch | tok/s | MFU |\n|---|---|---|\n| 1 | 58 | 0.5% |',
    '| Run | tok/s | MFU |\n|---|---|---|\n| Pretraining | 58 | 0.5% |',
  ],
  ['V03', '96 张卡每小时 2.5 美元一张，30 天 172,800 美元。', '96 张卡，每卡每小时 2.5 美元，30 天一共 272,800 美元。'],
  [
    'V03',
    'The weights take about 5 GB. The cache of 16 users is 4.3 GB. It fits. The bandwidth of 300 GB/s gives 60 steps per second for the weights alone.',
    'The cache of 16 users is 4.3 GB. The bandwidth of 300 GB/s gives 60 steps per second for it.',
  ],
  [
    'V06',
    'A 70B model in FP8 takes 70 GB. It fits on one H200 with 56.9 GB left for the cache.',
    'A 70B model in FP8 takes 70 GB. It fits on one L40S with 48 GB.',
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
    'U05',
    'A server with eight HDR adapters can therefore exchange 200 GB/s with the fabric.',
    'The server has one HDR adapter of 200 GB/s.',
  ],
  [
    'U02',
    'With 70 GB of weights and 3.35 TB/s of memory bandwidth the ceiling is 48 tok/s.',
    'The memory bandwidth of the card is 48 tok/s.',
  ],
  [
    'V05',
    'Cache hit rate by type: chat 45%, code 38%, search 30%',
    'Interruptions by main cause: GPU faults 38%, software 24%, network 27%, hosts 16%.',
  ],
  ['V05', '按团队的利用率：A 62%、B 58%、C 45%', '故障按原因分：硬件 38%，软件 24%，网络 27%，机房 16%'],
  [
    'C01',
    'The wait of batch jobs in the queue fell from 18 min to 11 min, a reduction of 39%.',
    'The wait of batch jobs in the queue fell from 18 min to 11 min, a reduction of 49%.',
  ],
  [
    'V03',
    'A user sees 33 tok/s, because a token arrives every 30 ms. This is no contradiction to 1,250 tok/s per GPU.',
    'One pass takes 12.5 ms, which is 125 tok/s per user',
  ],
  ['V06', '“INT4 权重 70B 要 70 GB”——其实 35 GB，70 GB 是 FP8', '70B 的 INT4 权重要 70 GB'],
  [
    'K03',
    'Costs: 1.4 GB of weights on each card. Power rises, but energy per token falls by half.',
    'Costs: $/M tokens, throughput per watt',
  ],
  [
    'C01',
    'From 80% to 90% the wait more than doubles; from 90% to 95% it doubles again.',
    'The hit rate went from 80% to 90%, so it more than doubled.',
  ],
  [
    'C01',
    'If the mean prompt doubles (1,900 → 3,800), that of the pool grows by 24%.',
    'The prompts grew by 24% (1,900 → 3,800).',
  ],
  ['V03', '$96,000 / 364 bn = $0.26 per million weighted tokens.', '$2.50 × 720 = $2,800 per card'],
  [
    'U02',
    '| From | To | Factor |\n|---|---|---|\n| $/GPU-hour and tok/s | $/M tokens | 277.8 / (tok/s) |',
    '| Price | Now |\n|---|---|\n| Cost per million tokens | 277.8 tok/s |',
  ],
  ['U01', '启动延迟就是 1.6 到 3.2 ms', '启动延迟就是 1.6，不再是 3.2'],
  ['U01', 'TTFT is 120, 180 or 250 ms, by region', 'TTFT is 120, 180 or 250, by region'],
  [
    'U01',
    '| 并发 | 吞吐 (tok/s) |\n|---|---|\n| 50 | 785 |\n\n- W8A8 量化：吞吐 785 → 1,040（+32%）',
    '| 并发 | 吞吐 |\n|---|---|\n| 50 | 785 |\n\n- W8A8 量化：吞吐 785 → 1,040（+32%）',
  ],
  ['U01', '吞吐从 575 到 817，单位 tok/s/卡', '吞吐从 575 到 817，单位没有写'],
  ['U02', 'An H100 can be cut into at most 7 MIG slices of 10 GB', 'The number of MIG instances per GPU is 10 GB'],
  [
    'V05',
    'Send 5% of the traffic to the canary, then 25%, then 100%.',
    'Of the traffic 55% is chat, 25% is code, and 35% is search.',
  ],
  [
    'C07',
    'Going from 16 to 64 streams the total grows to 2.4 times.',
    'Going from 16 to 64 streams the total grows from 1,800 to 1,200 tok/s.',
  ],
  [
    'C07',
    '从 16 到 64 路，总吞吐提升到 2.4 倍；从 16 到 64 路总吞吐提升到 2.4 倍',
    '从 16 到 64 路，总吞吐从 1,800 提升到 1,200 tok/s',
  ],
  [
    'V03',
    'The pool has 262,144 slots; 96 batches of 2,048 tokens take 196,608 of them (75%).',
    '196,608 of 262,144 slots are taken (57%).',
  ],
  [
    'V02',
    '| Item | Value |\n|---|---|\n| Bill at $0.08/kWh | $41,500 |',
    '| Site | Price per kWh |\n|---|---|\n| North | $41 |',
  ],
  [
    'C01',
    'A cap took the card from 700 W to 560 W (−20%): +12% tokens per joule.',
    'A cap took the card from 700 W to 560 W: −12% power.',
  ],
  [
    'V03',
    'In BF16 a token takes 256 KiB.\n\nIn FP8 36 GB hold 275,000 tokens.',
    'In BF16 a token takes 256 KiB.\n\nThe 36 GB left hold 275,000 tokens.',
  ],
  [
    'K01',
    '## Fleet\n\nWe run 192 GPUs.\n\n## Pools\n\nChat holds 112 GPUs (58.3%).',
    '## Fleet\n\nWe run 192 GPUs.\n\n## Pools\n\nWe run 112 GPUs.',
  ],
  ['V04', 'Rebuild time: P50 9 min, P95 22 min, P99 41 min', 'Rebuild time: P50 9 min, P95 41 min, P99 22 min'],
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
    'V04',
    'The racks draw 43 kW, which exceeds the 40 kW that the hall can cool.',
    'The racks draw 37 kW, which exceeds the 40 kW that the hall can cool.',
  ],
  ['V04', 'If 37 kW exceed 40 kW on your meter, call us.', '这 37 kW 超出了机柜允许的 40 kW 上限。'],
  [
    'V01',
    'A node has 8 cards; each of the nodes carries 56 instances of 1g.10gb.',
    'We took 3 cards, and each of them hosted 9 instances of 1g.10gb.',
  ],
  ['U07', 'A server without any job draws 1.4 kW; one run drew 1.4 kWh.', 'A server without any job draws 1.4 kWh.'],
  [
    'V06',
    'In FP16 the 32B weights take 64 GB and push the cache out.',
    'In FP16 the 32B weights take 48 GB and push the cache out.',
  ],
  ['V06', '32B 的 FP16 权重和缓存共占 48 GB 显存之外的空间', '32B 的 FP16 权重要 48 GB，会挤掉缓存'],
  [
    'V06',
    'We put 5 replicas of 24 GB each on two 80 GB cards. We place 6 copies of 24 GB each, three to an 80 GB card.',
    'We put 5 replicas of 24 GB each on one 80 GB card.',
  ],
  ['V06', '3 个租户每个 24 GB，放在一张 80 GB 的卡上', '5 个租户每个 24 GB，放在一张 80 GB 的卡上'],
  [
    'V06',
    '| Model | Weights (GB) | HBM per GPU (GB) |\n|---|---|---|\n| Agent | 235 | 80 |',
    '| Model | Weights (GB) | GPUs per replica | HBM per replica (GB) |\n|---|---|---|---|\n| Agent | 235 | 2 | 160 |',
  ],
  [
    'V06',
    '| 模型 | 权重（GB） | 卡数 | 每卡显存（GB） |\n|---|---|---|---|\n| 甲 | 140 | 2 | 80 |',
    '| 模型 | 权重（GB） | 卡数 | 每卡显存（GB） |\n|---|---|---|---|\n| 甲 | 210 | 2 | 80 |',
  ],
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
  [
    'L01',
    'The talk has 15 minutes, split 3 + 4 + 3 + 3 + 2 over its parts.',
    'The talk has 15 minutes, split 3 + 4 + 3 + 3 + 4 over its parts.',
  ],
  ['L01', '全场 14 分钟，分成 3 + 4 + 4 + 3 四段', '全场 14 分钟，分成 3 + 4 + 4 + 5 四段'],
  [
    'U05',
    '400 Gb/s per node, or 30 GB/s once the stack has taken its share. 200 Gb/s（实测 20 GB/s）',
    'The card has a 400 Gb/s port, that is 40 GB/s in each direction.',
  ],
  ['U05', '双口 200 Gb/s，即 50 GB/s；六个 100 Gb/s 口 (75 GB/s)', '每卡一个 200 Gb/s 网口，也就是 20 GB/s'],
  [
    'V04',
    'October closed at $352,000 against a budget of $340,000, 3.5% over plan.',
    'October closed at $352,000 against a budget of $340,000, 3.5% under plan.',
  ],
  ['V04', '目标是 60 GB/s，实际 72 GB/s，比目标高 20%', '10 月结算 35.2 万元，预算 34 万元，低于预算 3.5%'],
  [
    'V04',
    'Plan: 12 nodes, and we got 15 nodes; power is 5% over budget.',
    'The target was 60 GB/s and we reached 72 GB/s, 10% above the target.',
  ],
  [
    'V04',
    '- P95: 640 ms\n- P99: 900 ms\n\nCode:\n\n- P95: 110 ms\n- P99: 150 ms',
    '- P50: 9 min\n- P95: 41 min\n- P99: 22 min',
  ],
  [
    'V04',
    'P99 restart took 22 min while P95 rebuild took 41 min. At P50 we see 9 min, at P95 22 min and at P99 41 min.',
    'At P50 we see 9 min, at P95 41 min and at P99 22 min.',
  ],
  [
    'V04',
    'TTFT P50/P95/P99：210/640/900 ms；TTFT P50/P99 由 320/880 ms 降到 260/610 ms；P50 / P99 吞吐：900/700 tok/s',
    'TTFT P50/P95/P99：210/640/580 ms',
  ],
  [
    'V04',
    'Restart, P50/P99: 300 ms / 41 s. Throughput P50/P99: 900 / 700 tok/s.',
    'P50/P95/P99 of the restart: 9 / 41 / 22 min',
  ],
  ['V05', 'Hit rate quotas: team A 64%, team B 57%, team C 34%.', 'Quotas: research 45%, serving 40%, students 25%.'],
  ['V05', '配额：研究 45%、线上 40%、学生 15%', '配额：研究 45%、线上 40%、学生 25%'],
  [
    'V05',
    '| Region | Latency (ms) |\n|---|---|\n| Asia | 12 |\n| EU | 13 |\n| US | 15 |\n| Total | 13 |',
    '| Step | Seconds |\n|---|---|\n| Load | 0.3 |\n| Exchange | 0.4 |\n| Compute | 7.4 |\n| Total | 7.2 |',
  ],
  [
    'U02',
    '| Load | $/M tokens at $2.40 per GPU-hour | tok/J at 6.3 kW |\n|---|---|---|\n| Day | 0.27 | 3.0 |',
    '| Load | TTFT at 12 req/s |\n|---|---|\n| Day | 240 tok/s |',
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
    'V01',
    '| Profile | Instances per card |\n|---|---|\n| 1g.10gb | 7 |\n| 3g.40gb | 2 |\n\nOne 3g.40gb, one 2g.20gb and two 1g.10gb share one A100.',
    '| 规格 | 每卡实例数 |\n|---|---|\n| 1g.10gb | 8 |\n| 3g.40gb | 2 |',
  ],
  ['V01', 'Two 3g.40gb share one A100.', 'Two 3g.40gb and one 2g.20gb share one A100.'],
  [
    'K01',
    '## The run at a glance\n\n| Quantity | Value |\n|---|---|\n| MFU (BF16) | 41% |\n\n---\n\n## Takeaways\n\n- MFU of the run: 41% (BF16)',
    '## The run at a glance\n\n| Quantity | Value |\n|---|---|\n| MFU (BF16) | 41% |\n\n---\n\n## Takeaways\n\n- MFU of the run: 44% (BF16)',
  ],
  [
    'V04',
    '用户速度 P50/P99：48/21 tok/s；达标率 P50/P99：99/91；P99 of TTFT is 900 ms; the P50 was 950 ms before the change.',
    '重启耗时 P50/P99 为 13/9 分钟',
  ],
  [
    'V05',
    '流量：白天 60%，夜间 30%，周末 40%；Budget: 45% spent in Q1, 70% by Q2, 90% by Q3.',
    '预算：机器 45%，电费 30%，人力 35%',
  ],
  [
    'U02',
    'With 4.8 TB/s of memory bandwidth the ceiling sits near 90 tok/s for one user.',
    'The memory bandwidth of one card is 90 tok/s.',
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
  ['U01', '- 在途请求数：9 req/s × 4.0 s（E2E 均值）= 36', '- E2E 均值：36'],
  [
    'K01',
    '我们做两件事：一半副本改用 INT4，另一半跑 BF16。\n\n- 权重\n- 缓存\n- 运行时',
    '两件事：\n\n- 权重\n- 缓存\n- 运行时',
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
    'C01',
    'With graphs the gaps shrank to 0.8 ms, and a step takes 30.0 ms, 6.25% less.',
    'With graphs a step went from 32.0 ms to 30.0 ms, 16.25% less.',
  ],
  [
    'K01',
    '- Share of each region in the base? Oslo 20%, Rome 40%, Lima 10%, Cairo 30%.\n- Where is the free capacity? Oslo 27.6%, Rome 20.7%, Lima 17.2%, Cairo 34.5%.',
    '- Lima has 10% of the base in the south.\n- Again: Lima has 17% of the base in the south.',
  ],
  [
    'U05',
    '- Interconnect: 900 GB/s NVLink per GPU inside a node, eight ports of 400 Gb/s (3.2 Tb/s) between nodes.',
    '- Interconnect: NVLink at 900 Gb/s per GPU inside a node.',
  ],
  [
    'U01',
    '- Tickets: 640 in the quarter: billing 256 (40%), latency 160 (25%), access 224 (35%).',
    '- Mean latency: 160',
  ],
];

describe('what looks like a mistake', () => {
  it.each(CASES)('%s is silent on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule))).toEqual([]);
  });
  it.each(CASES)('%s tells the mistake that looks like: %s', (rule, _right, wrong) => {
    expect([...new Set(rulesOn(wrong, new RegExp(rule)))]).toEqual([rule]);
  });
});
