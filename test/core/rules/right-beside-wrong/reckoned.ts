import type { Pair } from './pair';

/** Pairs about calculations: in formulas, with the factors that units allow, along rows and columns, and what explains them. */
export const RECKONED: readonly Pair[] = [
  [
    'V06',
    'As for the report model: its 34 billion parameters in BF16 fill 68 GB, so a single card would leave hardly any room for the cache and we give it a pair with 160 GB.',
    'As for the report model: its 34 billion parameters in BF16 fill 34 GB, so a single card would leave hardly any room for the cache and we give it a pair with 160 GB.',
  ],
  ['C07', 'A saved graph cache took warm-up from 45 to 9 s.', 'A saved graph cache pushed warm-up up from 45 to 9 s.'],
  [
    'U01',
    '| 阶段 | 每卡吞吐（训练 tok/s） |\n|---|---|\n| 一 | 2,025 |\n| 二 | 2,190 |',
    '| 阶段 | 每卡吞吐（训练） |\n|---|---|\n| 一 | 2,025 |\n| 二 | 2,190 |',
  ],
  [
    'V03',
    '总流量 93.3 × 98.3 MB ≈ 9.18 GB/s。10 张 P 卡里有 8 张在同一台机器上，这台要送出 8 / 10，也就是 7.34 GB/s。',
    '总流量 93.3 × 98.3 MB ≈ 9.18 GB/s。10 张 P 卡里有 8 张在同一台机器上，这台要送出 8 / 10，也就是 8.34 GB/s。',
  ],
  [
    'V04',
    'The other two regions stayed well inside: Dublin used 60% of its budget and Ohio 30%.',
    'The other two regions stayed inside the objective of 250 ms: Dublin at 310 ms.',
  ],
  [
    'V03',
    '三条加起来 452 张是下限。大促当晚的编制是 576 张，富余 124 张，相当于必需量的 27.4%。',
    '三条加起来 452 张是下限。大促当晚的编制是 576 张，富余 124 张，相当于必需量的 29.4%。',
  ],
  [
    'V03',
    '每节点 4 块 NVMe，单块顺序读 6.5 GB/s，合 26 GB/s；两个实例同时启动各读 6 GB/s，共 12 GB/s，占 46.2%。',
    '每节点 4 块 NVMe，单块顺序读 6.5 GB/s，合 26 GB/s；两个实例同时启动各读 6 GB/s，共 12 GB/s，占 36.2%。',
  ],
  [
    'V05',
    'Both would have to fail at once: 0.30% of 0.30% is 0.0009%. In drills 1 attempt of 20 went wrong, thus 5%. Adding 5% of 0.30%, which is 0.015%, we end at 0.016% and promise ourselves 99.984%, that is 84 minutes a year.',
    'Of the failures 54.0% were disks, 32.0% memory and the other 24.0% power.',
  ],
  [
    'V03',
    '- 每瓦吞吐（GPU 板卡）由 0.71 升到 1.61 tok/s/W，等于每百万 token 的板卡耗电从 0.389 kWh 降到 0.172 kWh。',
    '- 每瓦吞吐（GPU 板卡）现在是 1.61 tok/s/W，等于每百万 token 的板卡耗电 0.272 kWh。',
  ],
  [
    'K01',
    '## Bill\n\nElectricity is 97,992 kWh at $0.084.\n\n---\n\n## Stage 1\n\nThe hall took 97,992 kWh per month.',
    '## Bill\n\nElectricity is 97,992 kWh at $0.084.\n\n---\n\n## Stage 1\n\nThe hall took 97,992 GB in all.',
  ],
  [
    'V06',
    '## Weights\n\n| Model | Parameters (B) | Precision | Weights (GB) |\n|---|---:|---|---:|\n| General | 70 | FP8 | 70.0 |\n| De-identification | 8 | BF16 | 16.0 |',
    '## Weights\n\n| Model | Parameters (B) | Precision | Weights (GB) |\n|---|---:|---|---:|\n| General | 70 | BF16 | 70.0 |\n| De-identification | 8 | BF16 | 16.0 |',
  ],
  [
    'C01',
    '| 目标项 | 今年 | 明年 | 变化 |\n|---|---|---|---|\n| 冷启动（s） | 95 | 45 | −52.6% |\n| 恢复时间（分钟） | 23.5 | 15 | −36.2% |\n| 可用性 | 99.888% | 99.95% | 不可用时间 −55.4% |',
    '| 目标项 | 今年 | 明年 | 变化 |\n|---|---|---|---|\n| 冷启动（s） | 95 | 45 | −52.6% |\n| 恢复时间（分钟） | 23.5 | 15 | −36.2% |\n| 单价（元） | 18.33 | 15.00 | −55.4% |',
  ],
  ['V03', '显存同理，7 × 10 = 70 GB，另外 10 GB 拿不到。', '显存同理，7 × 10 = 74 GB，另外 10 GB 拿不到。'],
  [
    'V03',
    '- 功率 6 × 360 + 18 × 290 + 3,360 = 10,740 W，比阶段五少 280 W',
    '- 功率 6 × 360 + 18 × 290 + 3,360 = 14,740 W，比阶段五少 280 W',
  ],
  ['V03', 'PUE 降到 1.24，从市电看是 10.74 × 1.24 ≈ 13.32 kW', 'PUE 降到 1.24，从市电看是 10.74 × 1.24 ≈ 17.32 kW'],
  ['V03', '- 有效吞吐 93.3 × 0.968 ≈ 90.3 req/s', '- 有效吞吐 93.3 × 0.968 ≈ 94.3 req/s'],
  ['V03', '- 大约 93.3 × 0.968 ≈ 92 req/s', '- 大约 93.3 × 0.968 ≈ 72 req/s'],
  ['V03', '利用率按卡加权，(60 × 9 + 24 × 16) / 84 = 11.0%。', '利用率按卡加权，(60 × 9 + 24 × 16) / 84 = 15.0%。'],
  ['V03', '一夜产出 40 × 380 × 28,800 ≈ 4.38 亿 token。', '一夜产出 40 × 380 × 28,800 ≈ 4.78 亿 token。'],
  [
    'V03',
    '- One GPU at full load writes 1,850 × 3,600 = 6.66 million tokens an hour.',
    '- One GPU at full load writes 1,850 × 3,600 = 6.06 million tokens an hour.',
  ],
  [
    'V03',
    '- Server energy: $37{,}000\\ \\text{W} / 28{,}400\\ \\text{tok/s} = 1.303$ J/token',
    '- Server energy: $37{,}000\\ \\text{W} / 28{,}400\\ \\text{tok/s} = 1.703$ J/token',
  ],
  [
    'V03',
    '$$W_q = \\frac{0.703}{1 - 0.703} \\times 9\\ \\text{ms} = 21.3\\ \\text{ms}$$',
    '$$W_q = \\frac{0.703}{1 - 0.703} \\times 9\\ \\text{ms} = 25.3\\ \\text{ms}$$',
  ],
  [
    'V03',
    '$$ 2 \\times 64 \\times 8 \\times 128 \\times 2\\ \\text{bytes} = 262{,}144\\ \\text{bytes} = 256\\ \\text{KiB} $$',
    '$$ 2 \\times 64 \\times 8 \\times 128 \\times 2\\ \\text{bytes} = 262{,}144\\ \\text{bytes} = 296\\ \\text{KiB} $$',
  ],
  [
    'V03',
    '| 月 | 均值 req/s | 输出 tok/s |\n|---|---|---|\n| 1 | 26 | 6,240 |\n| 2 | 27 | 6,480 |\n| 3 | 28 | 6,720 |\n| 4 | 30 | 7,200 |\n| 5 | 33 | 7,920 |\n| 6 | 39 | 9,360 |',
    '| 月 | 均值 req/s | 输出 tok/s |\n|---|---|---|\n| 1 | 26 | 6,240 |\n| 2 | 27 | 6,480 |\n| 3 | 28 | 6,720 |\n| 4 | 30 | 7,600 |\n| 5 | 33 | 7,920 |\n| 6 | 39 | 9,360 |',
  ],
  [
    'V03',
    '| Item | S1 | S2 | S3 | S4 | S5 | S6 |\n|---|---|---|---|---|---|---|\n| On-call work (hours/month) | 62 | 51 | 54 | 33 | 28 | 21 |\n| Cost at $95 an hour ($/month) | 5,890 | 4,845 | 5,130 | 3,135 | 2,660 | 1,995 |',
    '| Item | S1 | S2 | S3 | S4 | S5 | S6 |\n|---|---|---|---|---|---|---|\n| On-call work (hours/month) | 62 | 51 | 54 | 33 | 28 | 21 |\n| Cost at $95 an hour ($/month) | 5,890 | 4,845 | 5,130 | 3,135 | 2,060 | 1,995 |',
  ],
  [
    'V03',
    '| Stage | Mean GPUs | Server power per GPU (W) | Mean power (kW) | Server energy (kWh/month) |\n|---|---|---|---|---|\n| 1 | 96 | 600 | 57.60 | 42,048 |\n| 2 | 70 | 640 | 44.80 | 32,704 |\n| 3 | 74 | 650 | 48.10 | 35,113 |\n| 4 | 74 | 665 | 49.21 | 35,923 |\n| 5 | 46 | 750 | 34.50 | 25,185 |\n| 6 | 48 | 760 | 36.48 | 26,630 |',
    '| Stage | Mean GPUs | Server power per GPU (W) | Mean power (kW) | Server energy (kWh/month) |\n|---|---|---|---|---|\n| 1 | 96 | 600 | 57.60 | 42,048 |\n| 2 | 70 | 640 | 44.80 | 32,704 |\n| 3 | 74 | 650 | 48.10 | 35,113 |\n| 4 | 74 | 665 | 49.21 | 39,523 |\n| 5 | 46 | 750 | 34.50 | 25,185 |\n| 6 | 48 | 760 | 36.48 | 26,630 |',
  ],
  [
    'V05',
    '服务器总数是 96 + 80 = 176 台。按张数看，边缘占 37.5%，中心占 62.5%；按显存看，边缘只剩 26.5%。',
    '服务器总数是 96 + 80 = 176 台。按张数看，边缘占 37.5%，中心占 52.5%，其余占 26.5%。',
  ],
  [
    'V03',
    '市电与 UPS 99.95%，上联网络 99.90%，服务器 99.80%，三者串联相乘得 99.65%，一年允许中断约 30.6 小时。',
    '市电与 UPS 99.95%，上联网络 99.90%，服务器 99.80%，三者串联相乘得 99.25%，一年允许中断约 65.7 小时。',
  ],
  [
    'V03',
    '- 边缘 3,552 万元，占 15.1%；中心 20,000 万元，占 84.9%。',
    '- 边缘 3,552 万元，占 15.1%；中心 20,000 万元，占 74.9%。',
  ],
  ['V03', '1. 48 个边缘站点加 2 个中心，共 1,024 张 GPU', '1. 48 个边缘站点加 2 个中心，共 60 个站点'],
  [
    'V03',
    '六成的回复只出文字，另外 40% 要配音，也就是每天 2,400 万条语音，平均每条 4.5 秒，合计 1.08 亿秒，即 30,000 小时的音频。',
    '六成的回复只出文字，另外 40% 要配音，也就是每天 2,400 万条语音，平均每条 4.5 秒，合计 1.58 亿秒，即 30,000 小时的音频。',
  ],
  [
    'V05',
    '新增一个边缘站点：两台服务器各 28 万元，加网络存储 18 万元，共 74 万元。',
    '新增一个边缘站点：服务器 56 万元，网络存储 18 万元，共 84 万元。',
  ],
  [
    'C01',
    '- **Power** is divided by 8, so fans are inside.\n- **Cost** is dollars per million output tokens: 10⁶ × ($/GPU-hour) ÷ (3,600 × tok/s per GPU).',
    '- Throughput went from 8 to 10 tok/s, a factor of 3×.',
  ],
  [
    'V01',
    '站点排队超过门限时，约 3% 的请求会被溢出到中心，折合 52 req/s 左右。全网忙时有效吞吐约 3,829 req/s。',
    '中心的请求速率是 3,200 req/s，有效吞吐约 3,829 req/s。',
  ],
  [
    'V01',
    'The models live on two separate H100 cards. Each is cut into seven 1g.10gb MIG instances.',
    'The models live on two separate H100 cards. Each is cut into nine 1g.10gb MIG instances.',
  ],
  [
    'V01',
    '另外有 4 张 H100 专跑商品向量编码：每张用 MIG 切成 7 个实例，共 28 个。',
    '另外有 4 张 H100 专跑商品向量编码：每张用 MIG 切成 8 个实例，共 32 个。',
  ],
  [
    'V01',
    'One H100 of the analytics cluster, outside our pool, is cut into 7 MIG instances of 10 GB.',
    'One H100 of the analytics cluster, outside our pool, is cut into 8 MIG instances of 10 GB.',
  ],
  ['V01', 'Each node is cut into 56 MIG instances of 10 GB.', 'Each card is cut into 56 MIG instances of 10 GB.'],
  [
    'U05',
    'H100 分区有 24 个节点，每块网卡 400 Gb/s，八块合计 3,200 Gb/s。',
    'H100 分区有 24 个节点，每块网卡 400 GB/s，八块合计 3,200 Gb/s。',
  ],
  [
    'U05',
    '| | Nominal | Measured |\n|---|---|---|\n| InfiniBand, per GPU | 400 Gb/s | 38 GB/s |',
    '| | Nominal | Measured |\n|---|---|---|\n| InfiniBand, per GPU | 400 GB/s | 38 GB/s |',
  ],
  [
    'U05',
    '| Item | Value |\n|---|---|\n| InfiniBand per node, 8 × 400 Gb/s | 400 GB/s |',
    '| Item | Value |\n|---|---|\n| Link rate of one InfiniBand port | 400 GB/s |',
  ],
  [
    'U05',
    'Every node carries eight network cards at 400 Gb/s, which makes 3,200 Gb/s (400 GB/s) per node.',
    'Every node carries eight network cards at 400 GB/s, which makes 3,200 Gb/s (400 GB/s) per node.',
  ],
  [
    'U02',
    '- 918 million requests a month, or 349 req/s averaged over the month',
    '- 918 million requests a month, or 349 tok/s averaged over the month',
  ],
  [
    'U02',
    '- Output throughput was best at 780 req/s per GPU.',
    '- Output throughput under saturation rose from 468 to 780 req/s per GPU, two thirds more.',
  ],
  ['U02', '每家 210 tok/s 的输出吞吐已经够一个客服机器人用了。', '每家 210 req/s 的输出吞吐已经够一个客服机器人用了。'],
  [
    'U02',
    '3. Output token throughput at the peak: 35.2 × 480 = 16,896 tok/s, 75.4% of capacity.',
    '3. Output token throughput at the peak: 35.2 × 480 = 16,896 req/s, 75.4% of capacity.',
  ],
  ['U07', '202.8 kW of IT load, 220.4 kW in the month after it', '202.8 kW of IT load, 182,938 kW in the month'],
  [
    'U07',
    '设施侧日用电从 5,550.3 kWh 降到 1,910.0 kWh，相当于每天少用 3,640.3 kWh。',
    '设施侧日用电从 5,550.3 kWh 降到 1,910.0 kWh，相当于每天少用 3,640.3 kW。',
  ],
  [
    'U07',
    'The refresh used 457.0 MWh in stage 1, and its nodes drew 0.40 MW.',
    'The refresh used 457.0 MWh in stage 1 and 228.0 MW in stage 6.',
  ],
  ['U07', "This month's IT load of 98 kW took 10,584 L.", "This month's IT consumption of 70,560 kW took 10,584 L."],
  [
    'C01',
    'Alarm pages fell from 96 a month at the start of the pilot to 34 at its end, down 64.6%.',
    'Alarm pages fell from 96 a month at the start of the pilot to 34 at its end, down 54.6%.',
  ],
  [
    'C01',
    '小模型池从 340 张到 192 张，瘦了 43.5%；大模型池从 268 张到 416 张，胖了 55.2%。',
    '小模型池从 340 张到 192 张，瘦了 43.5%；大模型池从 268 张到 416 张，胖了 35.6%。',
  ],
  [
    'C03',
    'The run was cut 3 times; costs were reduced 9.3 times as much as planned.',
    'The effective cost of a million output tokens was reduced 9.3 times, from $15.60 to $1.68.',
  ],
  ['V02', '## 冷启动\n\n- 冷启动之后首个请求的 TTFT 是 14 s', '## 冷启动\n\n- 平均 TBT 维持在 28 s'],
  ['V02', 'The 16 H100s we returned cost $40.00 an hour.', 'An H100 costs us $40.00 an hour.'],
  [
    'V02',
    'At 70% of the 50 GB/s port, 35 GB/s, the 70 GB cross in 2.0 s.',
    'Over one 50 Gb/s port we measured 35 GB/s.',
  ],
];
