import type { Pair } from './pair';

/** Numbers that say under what, for how long or of how many something was measured, and what was reckoned on the way. */
export const CONDITIONS: readonly Pair[] = [
  [
    'U02',
    '| 项目 | 450 W/卡 | 380 W/卡 |\n|---|---|---|\n| 请求吞吐（req/s） | 12.0 | 11.4 |\n| 输出吞吐（tok/s） | 2,880 | 2,736 |',
    '| 项目 | 甲（W/卡） | 乙（W/卡） |\n|---|---|---|\n| 请求吞吐 | 12.0 | 11.4 |\n| 输出吞吐 | 2,880 | 2,736 |',
  ],
  [
    'U02',
    '| 信号 | 扩容 | 缩容 | 观察窗口 |\n|---|---|---|---|\n| 排队请求数 | > 6 | < 1 | 20 s |\n| 显存占用率 | > 80% | < 45% | 45 s |',
    '| 信号 | 扩容 | 缩容 | 现状 |\n|---|---|---|---|\n| 排队请求数 | > 6 | < 1 | 20 s |\n| 显存占用率 | > 80% | < 45% | 45 s |',
  ],
  [
    'U02',
    '| Metric | Scale out | Sustained |\n|---|---|---|\n| KV cache occupancy | > 85% | 60 s |\n| GPU utilization | > 75% | 30 s |',
    '| Metric | Scale out | Now |\n|---|---|---|\n| KV cache occupancy | > 85% | 60 s |\n| GPU utilization | > 75% | 30 s |',
  ],
  [
    'U01',
    '| 信号 | 扩容 | 缩容 |\n|---|---|---|\n| P99 TTFT ÷ SLO | > 0.9 | < 0.5 |',
    '| 指标 | 扩容 | 缩容 |\n|---|---|---|\n| P99 TTFT | > 0.9 | < 0.5 |',
  ],
  ['U02', '- MFU: 9,800 tok/s × 26 GFLOP = 255 TFLOPS, 25.8% of the dense peak', '- MFU: 255 TFLOPS at 9,800 tok/s'],
  [
    'V02',
    '- 一次调用：0.4 s（P50 TTFT）+ 319 × 20 ms（平均 TPOT）= 6.78 s',
    '- 一次调用：0.4 s（P50 TTFT），平均 TPOT = 6.78 s',
  ],
  ['V02', '- 单机房不可用率约 0.12%', '- 单机房可用率约 0.12%'],
  ['V01', '- Upper bound at 100% MFU: 70,000 tok/s per GPU', '- On the best kernel MFU reached 100%'],
  [
    'U01',
    '- Reserved availability: 18.4 node-hours down of 3,600, i.e. 99.5%',
    '- Output throughput per card: 3,600, with 99.5% availability',
  ],
  ['V02', '- 缩过头的那次 P95 TTFT 冲到 31 秒，持续 6 分钟', '- 平时 P95 TTFT 是 31 秒'],
  [
    'U13',
    '- **TPOT**: mean over requests, first token excluded',
    '- **TPOT**: total generation time divided by the number of requests',
  ],
  [
    'V03',
    '- 合成语音 32 kb/s，全省下行约 327 Mb/s，平均每站约 5.5 Mb/s',
    '- 全省 60 站下行约 327 Mb/s，平均每站约 10.2 Mb/s',
  ],
  ['C05', '- 单请求碳排从 4.98 g 降到 0.80 g，降低了 84%', '- 单请求碳排从 4.98 g 降到 0.80 g，降低了 16%'],
  ['C05', '- 常驻 60 pod 缩到 15 pod，减少 75%', '- 常驻 60 pod 缩到 15 pod，减少 25%'],
  ['V03', '- 1,200 kWh × 412 gCO2e/kWh = 494 kg', '- 1,200 kWh × 412 gCO2e/kWh = 4,940 kg'],
  ['C04', '- 从 34% 到 62%，吞吐提升 28%', '- 从 34% 到 62%，命中率提升 28%'],
  ['U07', '- 每轮：4,500 W ÷ 20 req/s ≈ 225 J', '- 每轮：4,500 W ÷ 20 req/s ≈ 225 W'],
  [
    'V05',
    '- On each GPU 35 GB of weights + 3 GB of runtime leaves 34 GB for the cache',
    '- 20 GB of weights, 3 GB of runtime and 10 GB of cache: 35 GB in total',
  ],
  [
    'U01',
    '| 项目 | 前 | 后 |\n|---|---|---|\n| 吞吐（clip/小时/节点） | 875 | 823 |',
    '| 项目 | 前 | 后 |\n|---|---|---|\n| 吞吐（节点） | 875 | 823 |',
  ],
  ['U01', '## Availability: 2025 as measured', '## Mean TPOT: 25'],
  ['U01', '- Running sequences: 19,200 tok/s × 25 ms mean TPOT = 480, or 1.5 per GPU', '- 320 GPUs, mean TPOT = 480'],
  [
    'V03',
    '- $108,665 / 18.98 M conversations = 0.57 cents per conversation',
    '- $108,665 / 18.98 M conversations = 5.7 cents per conversation',
  ],
  ['V06', '- FP8 权重：32B 从 64 GB 降到 32 GB', '- FP8 权重：32B 占 64 GB'],
  [
    'V03',
    '| 项目 | S0 | S3 |\n|---|---|---|\n| 白天平均 IT 功率（kW） | 48 | 64 |\n| 夜间平均 IT 功率（kW） | 34 | 36 |\n| PUE | 1.42 | 1.30 |',
    '| 项目 | S0 | S3 |\n|---|---|---|\n| 平均 IT 功率（kW） | 34 | 36 |\n| PUE | 1.42 | 1.30 |\n| 机房平均功率（kW） | 48.3 | 64 |',
  ],
  [
    'K01',
    '## A\n\n- 路由回放的请求速率 7 req/s\n\n---\n\n## B\n\n- 路由回放的请求速率 20 req/s',
    '## A\n\n- 路由回放的请求速率 7 req/s\n\n---\n\n## B\n\n- 路由回放的请求速率 9 req/s',
  ],
  ['V02', '- P99 TBT 从 640 ms 降到 95 ms', '- P99 TBT 从 6.4 s 降到 95 ms'],
  [
    'U09',
    '| Pool | GPUs | Pool ($/h) | Output (M tokens/h) | Cost ($/M output tokens) |\n|---|---|---|---|---|\n| Online | 48 | 124.80 | 125.0 | 1.00 |\n| Batch | 80 | 72.00 | 316.8 | 0.23 |',
    '| Pool | GPUs | Pool ($/h) | Output (M tokens/h) | Cost ($/M output tokens) |\n|---|---|---|---|---|\n| Online | 48 | 124.80 | 50.0 | 2.50 |\n| Batch | 80 | 72.00 | 316.8 | 4.40 |',
  ],
  [
    'U02',
    '| Signal tried | Reaction | Verdict |\n|---|---|---|\n| GPU utilisation (NVML) | 90 s | dropped |',
    '| Metric | Now | Verdict |\n|---|---|---|\n| GPU utilisation (NVML) | 90 s | dropped |',
  ],
  ['V03', '- 每次调用：1,768.9 万元 ÷ 21.9 亿次 ≈ 0.81 分钱', '- 每次调用：1,768.9 万元 ÷ 21.9 亿次 ≈ 0.91 分钱'],
  [
    'V05',
    '- 14 min (driver hang) + 9.5 min (bad rollout) + 6 min = 29.5 min',
    '- 9.5 min (bad rollout) and 6 min (driver hang), 14 min in total',
  ],
  ['V03', '- 90 M × 1,500 = 135 B output tokens', '- 90 M × 1,500 = 155 B output tokens'],
  ['V03', '- 7.5 M articles × 8 kB = 60 GB', '- 7.5 M articles × 8 = 65 M'],
  [
    'V03',
    '- Output tokens per month: 22 × 270,000 × 400 = 2,376 M',
    '- Output tokens per month: 22 × 270,000 × 400 = 2,576 M',
  ],
  ['V03', '非 IT 用电：803.0 - 648.2 = 154.8 万 kWh', '非 IT 用电：803.0 - 648.2 = 164.8 万 kWh'],
  ['V03', '- 保底额度：13,920 × 15% = 2,088 万 TPM', '- 保底额度：13,920 × 15% = 2,388 万 TPM'],
];
