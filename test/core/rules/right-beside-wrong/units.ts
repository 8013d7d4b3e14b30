import type { Pair } from './pair';

/** Pairs about what numbers are counted in: U01 to U13. */
export const UNITS: readonly Pair[] = [
  ['U09', '满载时每百万 token 成本为 3.40 元/百万 token。', '满载时每百万 token 成本为 3.40 token/元。'],
  ['U09', 'The cost per million tokens is $0.41/M tokens.', 'The cost per million tokens is 2.44 tokens/$.'],
  [
    'U01',
    '| Item | Value | How |\n|---|---|---|\n| Goodput (productive share) | 90.5% | 271.5 / 300.0 |',
    '| Item | Value | How |\n|---|---|---|\n| Goodput | 271.5 | measured |',
  ],
  ['U01', '- 平均 TTFT 在 32 并发下缩短 14.2%', '- 平均 TTFT 缩短到 320'],
  [
    'U02',
    '| 阶段 | 功率（W/卡） |\n|---|---|\n| 五 能效调度 | 820 |',
    '| 阶段 | 能效（W/卡） |\n|---|---|\n| 五 能效调度 | 820 |',
  ],
  [
    'U02',
    'Compared with a P95 of 380 ms for the first token, that is little.',
    'Compared with a P95 of 380 tok/s for the first token, that is little.',
  ],
  [
    'U05',
    '每台 4 张 200 Gb/s 网卡（单卡 25 GB/s），合计 800 Gb/s。',
    '每台 4 张 200 Gb/s 网卡（单卡 200 GB/s），合计 800 Gb/s。',
  ],
  [
    'U05',
    '- Two 100 Gb/s ports per host, i.e. 25 GB/s per host',
    '- Two 100 Gb/s ports per host, i.e. 200 GB/s per host',
  ],
  [
    'U05',
    '每个 InfiniBand 口 200 Gb/s，也就是 25 GB/s；每台 8 个口。',
    '每个 InfiniBand 口 200 GB/s，也就是 25 GB/s；每台 8 个口。',
  ],
  [
    'U05',
    'Each host has four 200 Gb/s ports. Together they make 800 Gb/s, or 100 GB/s.',
    'Each host has four 200 Gb/s ports. Together they make 800 Gb/s, or 80 GB/s.',
  ],
  ['U07', 'Electricity is cheap: 550 W over a full hour is 0.55 kWh.', 'Electricity for the month: 550 kW.'],
  [
    'U07',
    '- 每卡功率 700 W，64 张卡合计功率 44.8 kW，一天耗电 1,075.2 kWh。',
    '- 每卡功率 700 W，64 张卡合计功率 44.8 kWh，一天耗电 1,075.2 kWh。',
  ],
  [
    'U08',
    '- 0.50 MW carry 0.8M tok/s, so one watt buys 1.6 tok/s',
    '- 0.50 MW carry 0.8M tok/s, so one watt buys 1.6 million tok/s',
  ],
  ['U08', '- 0.5 MW 支撑 80 万 tok/s，每瓦 1.6 tok/s', '- 0.5 MW 支撑 80 万 tok/s，每瓦 160 万 tok/s'],
  [
    'U05',
    'Each card has its own 200 Gb/s InfiniBand port. Eight of these 200 Gb/s ports give a node 1,600 Gb/s, or 200 GB/s.',
    'Each card has its own 200 GB/s InfiniBand port. Eight of these 200 Gb/s ports give a node 1,600 Gb/s, or 200 GB/s.',
  ],
  ['U08', '- 2.6 百万 tok/s/MW（每兆瓦吞吐）', '- 2.6 百万 tok/s/MW（每千瓦吞吐）'],
  ['U08', '- 2,600 tok/s/kW (throughput per kilowatt)', '- 2,600 tok/s/kW (throughput per megawatt)'],
  [
    'U11',
    '- 一张 A100 的 BF16 稠密算力是 312 TFLOPS\n\n先看权重，再看缓存。\n\n再看预填充：每个 token 16 GFLOPs，312 TFLOPS 除下来约 19,500 tok/s',
    '- 一张 A100 的 BF16 稠密算力是 312 TFLOPS\n\n先看权重，再看缓存。\n\n再看预填充：每个 token 16 GFLOPs，290 TFLOPS 除下来约 18,100 tok/s',
  ],
  [
    'U01',
    '| Stage | Prefill efficiency (% of the ceiling) |\n|---|---|\n| Pilot | 34 |\n| Fleet | 41 |',
    '| Stage | Prefill efficiency (mean of three) |\n|---|---|\n| Pilot | 34 |\n| Fleet | 41 |',
  ],
  [
    'U01',
    '| 池 | 预填充效率（占峰值 %） |\n|---|---|\n| 甲 | 34 |\n| 乙 | 41 |',
    '| 池 | 预填充效率（三次均值） |\n|---|---|\n| 甲 | 34 |\n| 乙 | 41 |',
  ],
  [
    'U02',
    '| 项目 | 算式 | 结果 |\n|---|---|---|\n| 每 token 能耗 | 40,000 W ÷ 50,000 tok/s | 0.8 J |',
    '| 项目 | 结果 |\n|---|---|\n| 每 token 能耗 | 40,000 tok/s |',
  ],
  [
    'U02',
    '| Quantity | Per replica |\n|---|---|\n| Decode only, batch 32, TPOT 20 ms (output tok/s) | 1,600 |',
    '| Quantity | Per replica |\n|---|---|\n| Decode only, batch 32, TPOT (output tok/s) | 1,600 |',
  ],
  [
    'U07',
    '- Mean facility power: 72.0 MWh ÷ 720 h = 100 kW',
    '- Mean facility power: 72.0 MWh, a third of the contract',
  ],
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
  [
    'U13',
    'TPOT is the mean gap between output tokens of one request, and its percentiles are taken over requests.',
    'TPOT is the end-to-end latency divided by the number of requests.',
  ],
  [
    'U02',
    '| Item | Value |\n|---|---|\n| Output token rate | 21,000 tok/s |',
    '| Item | Value |\n|---|---|\n| Output token rate | 21,000 req/s |',
  ],
  ['U02', '一百万个输出 token，IT 侧耗电约 0.119 kWh，算上 PUE 约 0.149 kWh。', '机房全年 PUE 约 0.149 kWh。'],
  ['U02', "If Porto had Lyon's PUE: 25 kW less, 54 MWh in the quarter.", 'The PUE of Porto was 54 MWh in the quarter.'],
  [
    'U01',
    '- Availability in minutes: 216 of the 43,200 minutes of a 30-day month were lost.',
    '- Mean time to first token of the month: 216',
  ],
  ['U07', '- 全季设施侧耗电 1,748.9 MWh，比 Q2 多 182.8 MWh', '- 全季设施侧耗电 1,748.9 MW，比 Q2 多 182.8 MWh'],
  [
    'U01',
    '| Concurrency | TTFT 0.8 (ms) | TTFT 0.9 (ms) |\n|---|---|---|\n| 1 | 120 | 110 |',
    '| Concurrency | Before | TTFT 0.9 (ms) |\n|---|---|---|\n| 1 | TTFT 120 | 110 |',
  ],
  ['U08', '每兆瓦吞吐：3.0 tok/s/W 即每兆瓦 300 万 tok/s', '每兆瓦吞吐：3.0 tok/s/W，比去年好'],
  [
    'U11',
    '| Card | Precision | Dense peak, TFLOPS |\n|---|---|---|\n| H100 | BF16 | 989 |\n| H100 | FP8 | 1,979 |',
    '| Card | Year | Peak, TFLOPS |\n|---|---|---|\n| H100 | 2022 | 989 |\n| T4 | 2018 | 65 |',
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
  ['U07', 'A server without any job draws 1.4 kW; one run drew 1.4 kWh.', 'A server without any job draws 1.4 kWh.'],
  [
    'U05',
    '400 Gb/s per node, or 30 GB/s once the stack has taken its share. 200 Gb/s（实测 20 GB/s）',
    'The card has a 400 Gb/s port, that is 40 GB/s in each direction.',
  ],
  ['U05', '双口 200 Gb/s，即 50 GB/s；六个 100 Gb/s 口 (75 GB/s)', '每卡一个 200 Gb/s 网口，也就是 20 GB/s'],
  [
    'U02',
    '| Load | $/M tokens at $2.40 per GPU-hour | tok/J at 6.3 kW |\n|---|---|---|\n| Day | 0.27 | 3.0 |',
    '| Load | TTFT at 12 req/s |\n|---|---|\n| Day | 240 tok/s |',
  ],
  [
    'U02',
    'With 4.8 TB/s of memory bandwidth the ceiling sits near 90 tok/s for one user.',
    'The memory bandwidth of one card is 90 tok/s.',
  ],
  ['U01', '- 在途请求数：9 req/s × 4.0 s（E2E 均值）= 36', '- E2E 均值：36'],
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
    'U10',
    '| 指标 | 数值 | 说明 |\n|---|---|---|\n| 整机功率折算到每卡（W） | 650 | 单台 5.2 kW |\n| 每卡显存（GB） | 44.0 | 含 KV |',
    '| 指标 | 数值 | 上限 |\n|---|---|---|\n| 整机功率折算到每卡（W） | 650 | 5.2 kW |\n| 每卡显存（GB） | 44.0 | 80 |',
  ],
  [
    'U02',
    'MFU was sobering: 5,000 tokens per second at 16 GFLOP each are 80 TFLOPS, which is 8.1% of the peak.',
    'MFU was sobering: 5,000 tokens per second.',
  ],
  [
    'U11',
    '- MFU reached 16.2%: 10,000 tokens per second at 16 GFLOP make 160 TFLOPS',
    '- The card reached 160 TFLOPS in our test',
  ],
  [
    'U07',
    'The older hall is hot: its rack draw averages 62.5 kW. The daily draw averages 1,500 kWh.',
    'The older hall is hot: its rack draw averages 62.5 kWh, a third of it for fans.',
  ],
  [
    'U07',
    'On an average day the hall draws 1,500 kWh, and it drew 46,500 kWh in August.',
    'The draw of the hall averages 62.5 kWh.',
  ],
  [
    'U07',
    'A reply costs 2.4 J at the meter, and a million of them need 0.667 kWh.',
    'A reply costs 2.4 J at the meter, and a million of them need 0.667 kW.',
  ],
  ['U07', '每秒一千次请求要用掉 12 kW。', '生成一百万个 token 需要 0.667 kW。'],
  ['U07', 'A million tokens per hour need 0.667 kW.', 'Per million tokens the room uses 0.667 kW.'],
  // The digits of the column in a unit of its own.
  [
    'U10',
    '| Team | Charge |\n|---|---|\n| A | €0.62/M tokens |\n| B | €0.58/M tokens |\n| C | €0.66/M tokens |',
    '| Team | Charge |\n|---|---|\n| A | €0.62/M tokens |\n| B | €0.58/1K tokens |\n| C | €0.66/M tokens |',
  ],
  [
    'U10',
    '| 部门 | 单价 |\n|---|---|\n| 甲 | 0.62 元/百万 token |\n| 乙 | 0.58 元/百万 token |\n| 丙 | 0.66 元/百万 token |',
    '| 部门 | 单价 |\n|---|---|\n| 甲 | 0.62 元/百万 token |\n| 乙 | 0.58 元/千 token |\n| 丙 | 0.66 元/百万 token |',
  ],
  [
    'U10',
    '| Team | Per M tokens |\n|---|---|\n| A | €0.62/M tokens |\n| B | €0.58/M tokens |',
    '| Team | Per M tokens |\n|---|---|\n| A | €0.62/1K tokens |\n| B | €0.58/1K tokens |',
  ],
];
