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
];

describe('what looks like a mistake', () => {
  it.each(CASES)('%s is silent on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule))).toEqual([]);
  });
  it.each(CASES)('%s tells the mistake that looks like: %s', (rule, _right, wrong) => {
    expect([...new Set(rulesOn(wrong, new RegExp(rule)))]).toEqual([rule]);
  });
});
