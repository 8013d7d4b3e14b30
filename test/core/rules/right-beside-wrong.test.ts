import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** A rule, what is right and looks like a mistake, and the mistake that it looks like. */
const CASES: readonly (readonly [rule: string, right: string, wrong: string])[] = [
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
  [
    'U02',
    '| Item | Setting |\n|---|---|\n| Peak used for MFU, per H100 | 989 TFLOPS BF16 dense |',
    '| Item | Now |\n|---|---|\n| MFU, per H100 | 989 TFLOPS |',
  ],
  [
    'U01',
    'Concurrency 128 still yields 84% of the throughput at 256.',
    'Concurrency 128 brings the output throughput to 4,250.',
  ],
  [
    'U01',
    'The flyer says that 4.2 doubles the throughput of 4.0.',
    'Release 4.2 reaches an output throughput of 4,212.',
  ],
  ['U01', 'Requests with a mean TPOT ≤ 60 ms: 94.1% of 1.03 billion.', 'In the same week the mean TPOT was 61.'],
  [
    'U01',
    'Time to restore, in minutes: 38, 27 and 85. Mean (MTTR) 50, worst 85.',
    'Time to restore was better. MTTR was 50, worst 85.',
  ],
  [
    'U10',
    '| Service | Indicator | Target |\n|---|---|---|\n| Chat | P95 TTFT | ≤ 800 ms |\n| Code | P95 TTFT | ≤ 250 ms |\n| RAG | P95 E2E | ≤ 6.0 s |',
    '| Service | P95 | Target |\n|---|---|---|\n| Chat | 740 ms | 800 ms |\n| Code | 231 ms | 250 ms |\n| RAG | 5.4 s | 600 ms |',
  ],
  ['V02', '## KV cache per token (BF16, 2 bytes)\n\n- a', '- The KV cache per token takes 2 bytes'],
  [
    'V02',
    '| Case | Outlay (€) |\n|---|---|\n| Electricity -25% (€0.099/kWh) | 4,006,400 |',
    '| Item | Price (€/kWh) |\n|---|---|\n| Electricity | 4,006 |',
  ],
  [
    'K01',
    '| Pool | GPUs |\n|---|---|\n| Production | 352 |\n| Training | 176 |\n| Spares | 16 |\n| Fleet | 544 |\n\n- The three pools average 40%',
    '| Pool | GPUs |\n|---|---|\n| Production | 352 |\n| Training | 176 |\n| Spares | 16 |\n| Lab | 54 |\n\n- The three pools average 40%',
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
    'V01',
    '| Item | Old | New |\n|---|---|---|\n| IT power under load (kW) | 196.0 | 141.6 |\n| Average facility power (kW) | 210.2 | 120.4 |',
    '| Item | Old | New |\n|---|---|---|\n| IT power (kW) | 196.0 | 141.6 |\n| Facility power (kW) | 210.2 | 120.4 |',
  ],
  [
    'V03',
    'Net outlay €4,006,400 plus five years of operation €2,428,705 (3 × €417,581 + 2 × €587,981) = €6,435,105.',
    'Net outlay €4,006,400 plus five years of operation €2,428,705 (3 × €417,581 + 2 × €587,981) = €6,835,105.',
  ],
  [
    'C07',
    'Pilot rack with four nodes: 28.8 kW with fans, 24.8 kW without, 14% less',
    'Pilot rack with four nodes: 24.8 kW last year, 28.8 kW now, 14% less',
  ],
  [
    'K01',
    '## 家底\n\n- H100 占卡数的 52.6%，A100 占 31.6%；但按显存算，H100 已经占到 56.2%',
    '## 家底\n\n- H100 占全部卡数的 52.6%\n\n---\n\n## 总结\n\n- H100 占全部卡数的 56.2%',
  ],
  [
    'V03',
    '抢占每周从 340 次减少到 126 次。检查点间隔 30 分钟，平均每次抢占白算 15 分钟。',
    '9 月故障 4 次，合计停机 60 分钟，平均每次恢复 25 分钟。',
  ],
  ['V03', '8 卡任务能用的只有 16 张，占空闲卡的 29.1%。', '空闲 55 张卡，能用的只有 16 张，占 39.1%。'],
  ['V02', '整机可用率从 29.1% 提高到 72.7%', '服务可用率只有 29.1%'],
  [
    'V03',
    '- 16 个 Notebook 只占 4 张卡，回收 12 张\n- 按每卡每小时 $0.80、每月 720 小时算，一个月省 $6,912',
    '- 16 个 Notebook 只占 4 张卡，回收 12 张\n- 按每卡每小时 $0.80、每月 720 小时算，一个月省 $7,412',
  ],
  [
    'C01',
    '| 精度 | 节点功率 | 每瓦吞吐 |\n|---|---|---|\n| FP16 | 5.9 kW | 1.28 tok/s/W |\n| FP8 | 6.2 kW | 1.77 tok/s/W |\n\n- FP8 功率只多了 5.1%，每瓦吞吐却多了 38%',
    '| 精度 | 节点功率 | 每瓦吞吐 |\n|---|---|---|\n| FP16 | 5.9 kW | 1.28 tok/s/W |\n| FP8 | 6.2 kW | 1.77 tok/s/W |\n\n- 每瓦吞吐从 1.28 tok/s/W 到 1.77 tok/s/W，多了 58%',
  ],
  [
    'C01',
    '| 指标 | SLO | 改造前 | 改造后 |\n|---|---|---|---|\n| P50 TTFT | - | 0.55 s | 0.41 s |\n| P99 TPOT | ≤ 60 ms | 88 ms | 52 ms |\n\n- P50 TTFT -25.5%，P99 TPOT -40.9%',
    '| 指标 | SLO | 改造前 | 改造后 |\n|---|---|---|---|\n| P50 TTFT | - | 0.55 s | 0.41 s |\n| P99 TPOT | ≤ 60 ms | 88 ms | 52 ms |\n\n- P50 TTFT -35.5%',
  ],
  ['C03', 'From HBM to NVLink an H100 loses a factor of 3.7.', 'From HBM to NVLink the bandwidth is reduced 3.7x.'],
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
    'U13',
    'TPOT is the mean gap between output tokens of one request, and its percentiles are taken over requests.',
    'TPOT is the end-to-end latency divided by the number of requests.',
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
    'K01',
    '- 空闲的卡散落在 21 台节点上\n\n---\n\n## 总结\n\n- PD 分离从 4 台节点推广到 12 台',
    '- PD 分离推广到 21 台节点\n\n---\n\n## 总结\n\n- PD 分离推广到 12 台节点',
  ],
  [
    'U02',
    '| Item | Value |\n|---|---|\n| Output token rate | 21,000 tok/s |',
    '| Item | Value |\n|---|---|\n| Output token rate | 21,000 req/s |',
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
  [
    'V01',
    '- Notebook nodes: 14 MIG instances per A100 80GB node of two cards, 7 instances per A100',
    '- Notebook nodes: 9 MIG instances per A100',
  ],
  ['V01', '- 开发节点：2 张 A100，14 个 MIG 实例', '- 开发节点：9 个 MIG 实例/卡'],
  ['V01', '- Each A100 node of the cluster runs 14 MIG instances', '- Each A100 of the cluster runs 9 MIG instances'],
  [
    'V01',
    '- Hit rate over 2 h with 8 workers: demand at 103%',
    '- Availability of the object store over the 30 days: 100.4%',
  ],
  ['V01', '- 可用性，近 30 天 99.94%；CPU 利用率，压测 2 小时：340%', '- 命中率，压测 2 小时：103%'],
  [
    'V01',
    '# PUE by hall\n\nYuan per kWh\n\n| Hall | 2023 | 2024 |\n|---|---|---|\n| A | 1.02 | 0.92 |\n| B | 1.06 | 1.01 |',
    '# PUE by hall\n\n| Hall | 2023 | 2024 |\n|---|---|---|\n| A | 1.32 | 1.18 |\n| B | 1.36 | 0.92 |',
  ],
  [
    'V01',
    '# 各池 CPU 利用率\n\n| 池 | 1 月 | 2 月 |\n|---|---|---|\n| 训练 | 71% | 82% |\n| 推理 | 60% | 107% |',
    '# 各池 GPU 分配率\n\n| 池 | 1 月 | 2 月 |\n|---|---|---|\n| 训练 | 71% | 82% |\n| 推理 | 60% | 107% |',
  ],
  [
    'C01',
    'The cluster went from 12 kW to 6 kW per node, 4 times the former density',
    'The data loader went from 1.8 GB/s to 6.3 GB/s per node, 4.5 times the former rate',
  ],
  [
    'C01',
    '数据加载由 1.8 GB/s 提到 6.3 GB/s/节点，是原来的 3.5 倍',
    '数据加载由 1.8 GB/s 提到 6.3 GB/s/节点，是原来的 4.5 倍',
  ],
  ['U02', '- 吞吐压在 200 ms P99 下测，TTFT 守在 900 ms 以内', '- 当天 P99 TTFT 守在 1,900 tok/s 以内，没有触发降级'],
  [
    'U02',
    '- Throughput stayed within 2 ms of jitter; GPU utilization was held within 5 minutes of the switch',
    '- On the day P99 TTFT was held within 1,900 tok/s',
  ],
  [
    'U02',
    '- 读吞吐标称 60 GB/s，实测读 46 GB 数据用 1 s；带宽 864 GB/s，现在 48 GB',
    '- 并行文件系统读吞吐：标称 60 GB/s，实测 46 GB，达成率 77%',
  ],
  [
    'U02',
    '- Bus bandwidth 12 GB/s, measured at 8 GB; write rate 28 GB/s, checkpoint 40 GB',
    '- Read throughput: nominal 60 GB/s, measured 46 GB, 77% of it',
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
    'K01',
    '# Latency of the chat pool\n\n| Measured | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# Outlook\n\n- To remember: P99 TTFT on the code pool was 1,350 ms',
    '# Latency of the chat pool\n\n| Measured | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# Outlook\n\n- To remember: P99 TTFT on the chat pool was 1,350 ms',
  ],
  [
    'K01',
    '# 对话池 9 月时延\n\n| 实测 | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# 下一步\n\n- 回顾：上线前 P99 TTFT 为 1,350 ms',
    '# 对话池 9 月时延\n\n| 实测 | P50 | P99 |\n|---|---|---|\n| TTFT | 310 ms | 1,150 ms |\n\n---\n\n# 下一步\n\n- 回顾：9 月对话池 P99 TTFT 为 1,350 ms',
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
