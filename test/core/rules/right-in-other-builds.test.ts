import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** A rule, what is right and built like a mistake, and the mistake that is built like it. */
const CASES: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ['C07', '28 replicas now do what took 36 (−22%)', 'Idle replicas rose by 22%, from 36 to 28'],
  ['C07', 'Churn was 2.1% after 2.8% in Q2, a drop of 25%', 'Churn went from 2.1% to 2.8% in Q2, a drop of 25%'],
  ['C07', '平均水位从 70% 掉到 56%，所需节点增加 25%', '单 token 能耗由 0.92 J 降到 0.81 J，环比上升 12%'],
  [
    'C07',
    'Each user drops from 61 to 40 tokens per second, still faster than anybody reads',
    'Per-user speed went from 61 tok/s to 40 tok/s, faster and better',
  ],
  ['C07', '队列从 40 降到 12，留下来的用户更多了', 'Crash loops went from 8 to 13 a week, so we now see fewer of them'],
  ['V02', 'The B200 plan: IT power 888 kW, 1,110 kW at the meter', 'One B200 draws 888 kW'],
  ['V02', '全 B200：IT 功率 888 kW，机房侧 1,110 kW', '单卡 B200 功耗 12 kW'],
  ['V02', 'H100 variant draws 1,464 kW, the H200 variant draws 1,048 kW', 'The H100 draws 1,464 kW'],
  [
    'V02',
    '| 方案 | 节点数 | 单价（万元/节点） |\n|---|---|---|\n| 全 H100 | 183 | 200 |\n| 全 B200 | 74 | 390 |',
    '供应商给的 H800 单张报价是 1.9 亿元',
  ],
  ['V02', 'A 128,000-token prompt has a median TTFT of 14 s', 'P99 TTFT 为 45 s'],
  ['V02', '一份 13 万 token 的文档，TTFT 17 s', '线上 TTFT 17 s'],
  [
    'V03',
    'With 6 × 70 B FLOPs per token this gives 1,036 tok/s per GPU',
    'With 6 × 70 GPUs per hall this gives 1,036 GPUs',
  ],
  ['V03', '128 台 8×H100 SXM 80GB，共 1,024 卡', '64 台 Leaf 加 32 台 Spine，合计 106 台交换机'],
  [
    'V03',
    '| 指标 | 目标 |\n|---|---|\n| 输出吞吐（tok/s/节点） | ≥ 9,000 |\n| 功率（kW） | ≤ 7.0 |\n| 每瓦吞吐（tok/s/W） | ≥ 1.2 |',
    '| 指标 | 实测 |\n|---|---|\n| 输出吞吐（tok/s/节点） | 9,000 |\n| 功率（kW） | 7.0 |\n| 每瓦吞吐（tok/s/W） | 1.9 |',
  ],
  ['V03', '- 一元钱能买 80 万 token\n- 向量化每百万 token 0.5 元', '一元钱能买 80 万 token，也就是每百万 token 0.5 元'],
  ['V03', '停机占 720 小时的 4.3%，再加回滚重算 25.8 小时，ETTR 为 92.1%', '720 小时里停机 18 小时，可用性 95.8%'],
  [
    'V03',
    '一张卡每小时 2.0 美元，每秒 500 token，一小时 180 万 token，每百万 token 成本 1.11 美元',
    '一张卡每小时 2.0 美元，每秒 500 token，每百万 token 成本 2.2 美元',
  ],
  ['V03', '单卡约 2,041 token/s，6T token 纯计算需要 33.2 天', '全集群 2.0 M token/s，6T token 需要 53.2 天'],
  [
    'V03',
    '甲地 12 柜，每柜 4 台，48 台；乙地 10 柜，每柜 3 台，30 台，两地合起来 78 台',
    'Twelve racks with 16 nodes each, so 182 nodes',
  ],
  [
    'V03',
    '| 机型 | GPU 数 | 吞吐（tok/s/节点） | 每卡（tok/s/GPU） |\n|---|---|---|---|\n| H100 | 8 | 9,600 | 1,200 |\n| H200 | 8 | 13,440 | 1,680 |\n| L40S | 4 | 3,200 | 800 |',
    '| 机型 | 吞吐（tok/s/节点） | 每卡（tok/s/GPU） |\n|---|---|---|\n| H100 | 9,600 | 1,200 |\n| H200 | 13,440 | 1,680 |\n| B200 | 14,000 | 3,000 |',
  ],
  [
    'C01',
    'From concurrency 64 to 128 the gain is 35%, no longer a doubling',
    'Throughput rose from 640 to 1,280 tok/s, a gain of 35%',
  ],
  ['C01', '期初 320 家，新签 77 家，流失 13 家', '客户从 320 家降到 307 家，少了 31 家'],
  ['C01', 'Throughput has nearly doubled (+96%)', 'Throughput has doubled (+60%)'],
  [
    'C01',
    '- Batches of 8 instead of 2: 1.8 times the images per hour',
    'Throughput rose from 1,200 tok/s to 1,920 tok/s, a gain of 80%',
  ],
  [
    'V03',
    '模型 48 层、8 个 KV 头、head_dim 128，BF16 KV 每 token 192 KiB。\n\n若是 MHA（64 个头都存），每 token 要 1.5 MiB',
    '模型 48 层、8 个 KV 头、head_dim 128，BF16 KV 每 token 1.5 MiB。',
  ],
  [
    'V03',
    '48 layers, 8 KV heads, head_dim 128, BF16: 192 KiB per token.\n\n- Without GQA, with all 64 heads stored, it would be 1.5 MiB per token',
    '48 layers, 8 KV heads, head_dim 128, BF16: 1.5 MiB per token.',
  ],
  [
    'V03',
    '平时每秒 4 个请求，平均停留 5 s，系统里就有 20 个在跑。解码侧稳态有 48 路在解码。',
    '每秒 4 个请求，平均停留 5 s，在途 48 路。',
  ],
  [
    'V03',
    '8 req/s at an average stay of 5 s keeps 40 requests in the system. On the decode side 64 streams are active.',
    '8 req/s at an average stay of 5 s keeps 64 streams active.',
  ],
  [
    'C01',
    '| 指标 | Q2 | Q3 |\n|---|---|---|\n| GPU 账单（万元） | 206 | 178 |\n\n- 账单少了 28 万元',
    '| 指标 | Q2 | Q3 |\n|---|---|---|\n| GPU 账单（万元） | 206 | 178 |\n\n- 账单少了 38 万元',
  ],
  [
    'V03',
    '跑完 2.592 亿 token 的预热集，按 60,000 tok/s 用时 1.2 小时，合 76.8 卡时',
    '64 张卡占用 1.2 小时，合 86.8 卡时',
  ],
  [
    'V03',
    'The warm-up set of 259.2M tokens took 1.2 h at 60,000 tok/s, which is 76.8 GPU-hours',
    'We held 64 GPUs for 1.2 hours, which is 96.8 GPU-hours',
  ],
  ['V02', 'FP8 KV 每 token 128 KiB，40 GB 约放 30.5 万 token', '每个 token 的 KV 缓存要 40 GB'],
  [
    'V03',
    '按 FP8 稠密峰值 1,979 TFLOPS：decode 168 TFLOPS（FP8），占 8.5%；prefill 420 TFLOPS（FP8），占 21.2%；合起来 MFU 29.7%',
    '按 FP8 稠密峰值 1,979 TFLOPS，prefill 实际 420 TFLOPS（FP8），MFU 29.7%',
  ],
  ['V02', '训练中断只损失 6 小时，30 天里 ETTR 为 99.17%', 'ETTR 为 38%'],
  [
    'C01',
    '- 限流压测 300 req/s（平时的 2 倍）：P99 TTFT 1.3 s < 1.5 s，P99 TBT 55 ms < 60 ms',
    '吞吐是原来的 3 倍：从 100 tok/s 升到 200 tok/s',
  ],
  [
    'C01',
    'Load test at 300 req/s, twice the usual: P99 TTFT went from 1.3 s to 0.9 s',
    'TTFT is twice as good: it went from 1.3 s to 0.9 s',
  ],
  [
    'V03',
    '每天输出 3,264 万 token，输出费 ¥313.34；输入 1.632 亿 token，按 ¥2.4/百万 token 是 ¥391.68，两项合计每天 ¥705.02',
    '每小时 ¥20，输出 2,000 tok/s，合 ¥4.8/百万 token',
  ],
  ['U05', 'NVLink 900 GB/s，节点出口 8 × 400 Gb/s（合计 400 GB/s）', 'NVLink 每卡 900 Gb/s，节点出口 8 × 400 Gb/s'],
  [
    'U11',
    '- 统一按 BF16 稠密峰值（每卡 989 TFLOPS）计算\n- 8B，单卡：折合 448 TFLOPS\n- 70B，4 卡：折合 1,736 TFLOPS',
    '- 单卡折合 448 TFLOPS\n- 4 卡折合 1,736 TFLOPS',
  ],
  [
    'V03',
    '70B，4 卡 TP：合计 12,400 tok/s，折合 1,736 TFLOPS（BF16），MFU 约 43.9%',
    '70B 训练，4 张卡合计 5,000 tok/s，单卡峰值 989 TFLOPS（BF16），MFU 约 43.9%',
  ],
  [
    'K01',
    '- 单卡输出吞吐 1,770 tok/s/GPU\n\n---\n\n- 输出吞吐增量共 1,870 tok/s/GPU',
    '- 单卡输出吞吐实测 1,770 tok/s/GPU\n\n---\n\n- 如前所述，单卡输出吞吐实测 1,870 tok/s/GPU',
  ],
  [
    'K01',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 能效（tok/s/W，板卡） | 1.49 | 4.62 | 4.68 |\n\n- 成本下降约 75%，能效 1.49 → 4.68 tok/s/W',
    '| 指标 | 阶段一 | 阶段三 |\n|---|---|---|\n| 能效（tok/s/W，板卡） | 1.49 | 4.62 |\n\n- 成本下降约 75%，能效 1.49 → 4.68 tok/s/W',
  ],
  [
    'C07',
    'P99 E2E 从 21.9 s 变成 19.6 s，尾延迟进一步缩短；chunk 由 2,048 token 改为 1,024 token，尾延迟明显缩短',
    'P99 E2E 从 19.6 s 变成 21.9 s，尾延迟进一步缩短',
  ],
  ['C07', '错误率由 1.1% 变成 0.8%，进一步下降', '错误率由 0.8% 变成 1.1%，进一步下降'],
  [
    'C07',
    'With the new router P99 latency went from 910 ms to 840 ms, so the tail got shorter',
    'With the new router P99 latency went from 840 ms to 910 ms, so the tail got shorter',
  ],
  [
    'K02',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 利用率（%） | 24 | 37 | 52 |\n| 平均功率（W） | 410 | 545 | 530 |\n\n利用率每个阶段都比前一阶段高，没有一次回落。',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 利用率（%） | 24 | 37 | 52 |\n| 平均功率（W） | 410 | 545 | 530 |\n\n平均功率每个阶段都比前一阶段高，没有一次回落。',
  ],
  [
    'K02',
    '| 月份 | 故障数 | 可用性 |\n|---|---|---|\n| 1 月 | 9 | 99.90% |\n| 2 月 | 8 | 99.93% |\n| 3 月 | 7 | 99.95% |\n\n故障数逐月减少，可用性逐月上升。',
    '| 月份 | 故障数 | 可用性 |\n|---|---|---|\n| 1 月 | 9 | 99.90% |\n| 2 月 | 8 | 99.96% |\n| 3 月 | 7 | 99.95% |\n\n故障数逐月减少，可用性逐月上升。',
  ],
  [
    'L01',
    '- **开场**：第 1-2 页，共 2 页，1 分钟\n- **显存**：第 3-6 页，共 4 页，3 分钟\n- **时延**：第 7-10 页，共 4 页，3 分钟\n- 三段加起来一共 7 分钟，讲完现场答疑',
    '- **开场**：第 1-2 页，共 2 页，1 分钟\n- **显存**：第 3-6 页，共 4 页，3 分钟\n- **时延**：第 7-10 页，共 4 页，3 分钟\n- 三段加起来一共 9 分钟，讲完现场答疑',
  ],
  [
    'V05',
    '- Intro: pages 1-2, 2 minutes\n- Memory: pages 3-6, 4 minutes\n- Cost: pages 7-9, 5 minutes\n- All three together take 11 minutes',
    '- Intro: pages 1-2, 2 minutes\n- Memory: pages 3-6, 4 minutes\n- Cost: pages 7-9, 5 minutes\n- All three together take 14 minutes',
  ],
  [
    'V03',
    '| 周次 | 利用率 | 请求（万） |\n|---|---|---|\n| W1 | 58% | 410 |\n| W2 | 62% | 430 |\n| W3 | 66% | 450 |\n| 三周均值 | 62% | 430 |',
    '| 周次 | 利用率 | 请求（万） |\n|---|---|---|\n| W1 | 58% | 410 |\n| W2 | 62% | 430 |\n| W3 | 66% | 450 |\n| 三周均值 | 65% | 430 |',
  ],
  [
    'V03',
    '| 池 | 卡数 | 利用率 |\n|---|---|---|\n| A | 100 | 80% |\n| B | 20 | 40% |\n| C | 20 | 50% |\n| 平均 | 47 | 70% |',
    '| Node | Temperature (℃) | Power (W) |\n|---|---|---|\n| n1 | 61 | 520 |\n| n2 | 65 | 540 |\n| n3 | 69 | 560 |\n| Mean | 65 | 560 |',
  ],
  [
    'V03',
    '故障共三次，恢复时长分别是 54、21、18 分钟，MTTR 为 31 分钟；TTFT 的 P50、P90、P99 分别是 300、520、900 ms，平均 380 ms',
    '故障共三次，恢复时长分别是 54、21、18 分钟，MTTR 为 37 分钟',
  ],
  [
    'V03',
    'The three outages took 54, 21 and 18 minutes, a mean of 31 minutes',
    'The three outages took 54, 21 and 18 minutes, a mean of 37 minutes',
  ],
  [
    'V05',
    '44% 的空转再拆（占全部卡时）：等数据 16%、加载 9%、并发太低 13%、其他 6%',
    '44% 的空转再拆（占全部卡时）：等数据 16%、加载 9%、并发太低 15%、其他 6%',
  ],
  [
    'V05',
    'Idle time is 44% of all hours; of that, data stalls 40%, loading 25%, low concurrency 25% and other 10%.',
    'Idle time is 44% of all hours, of which data stalls take 16%, loading 9%, low concurrency 15% and waiting 6%.',
  ],
  ['C04', 'A 机房利用率 62%，B 机房 48%，两地相差 14 个百分点', 'A 机房利用率 62%，B 机房 48%，两地相差 14%'],
  [
    'C04',
    'Site A runs at 62% utilization, site B at 48%: a gap of 14 points.',
    'Site A runs at 62% utilization, site B at 48%: a gap of 14%.',
  ],
  ['V04', '6 个实例合计 3,906 路 > 峰值在途 3,840 路', '5 个实例合计 3,255 路 > 峰值在途 3,840 路'],
  ['U02', '排队等待期间吞吐降到 340 tok/s。', '- 夜间批处理 P95 排队等待：340 tok/s'],
  ['U02', 'The queue holds 340 requests; throughput is 340 tok/s', 'Median wait in the queue was 12 GB/s last week.'],
  [
    'U07',
    '板卡平均功率 430 W → 505 W，但每 token 耗电从 0.57 焦降到 0.43 焦',
    '板卡平均功率 430 W → 505 W，但每 token 耗电从 0.57 瓦降到 0.43 瓦',
  ],
  ['U07', '平均功率从 320 kW 增加到 345 kW', '训练一轮的耗电从 1,200 kWh 降到 980 kW'],
  [
    'V03',
    '0.98 tok/s/W；运营看板习惯用兆瓦，写成 980,000 tok/s/MW。',
    '0.98 tok/s/W；运营看板习惯用兆瓦，写成 980 tok/s/MW。',
  ],
  [
    'U11',
    'H100 的 FP8 稠密峰值 1,979 TFLOPS，两张卡合计 3,958 TFLOPS（FP8 稠密）',
    'H100 的 FP8 稠密峰值 3,958 TFLOPS',
  ],
  [
    'U11',
    '| 项目 | H100 SXM | A100 80GB |\n|---|---|---|\n| BF16 稠密峰值（TFLOPS/卡） | 989 | 312 |',
    '| 项目 | H100 SXM | A100 80GB |\n|---|---|---|\n| BF16 稠密峰值（TFLOPS/卡） | 989 | 624 |',
  ],
  [
    'V01',
    '## 8B 单流解码（BF16，batch 1，无投机解码）\n\n| 卡型 | HBM 带宽（TB/s） | 权重（GB） | 实测解码速度（tok/s） |\n|---|---|---|---|\n| H100 | 3.35 | 16 | 158 |\n| A100 | 2.04 | 16 | 98 |',
    '## 8B 单流解码（BF16，batch 1，无投机解码）\n\n| 卡型 | HBM 带宽（TB/s） | 权重（GB） | 实测解码速度（tok/s） |\n|---|---|---|---|\n| H100 | 3.35 | 16 | 158 |\n| A100 | 2.04 | 16 | 168 |',
  ],
  [
    'V01',
    '4 卡 TP，单流。\n\n| 卡型 | HBM 带宽（TB/s） | 权重（GB） | 单流解码（tok/s） |\n|---|---|---|---|\n| H100 | 3.35 | 140 | 70 |',
    '| 精度 | 权重读取耗时（ms） | 单流解码（tok/s） |\n|---|---|---|\n| BF16 | 20 | 46 |\n| FP8 | 10 | 130 |',
  ],
  [
    'V01',
    'Single-stream decode with a draft model.\n\n| Card | HBM bandwidth (TB/s) | Weights (GB) | Measured (tok/s) |\n|---|---|---|---|\n| H100 | 3.35 | 70 | 61 |',
    'Single-stream decode, no speculation.\n\n| Card | HBM bandwidth (TB/s) | Weights (GB) | Measured (tok/s) |\n|---|---|---|---|\n| H100 | 3.35 | 70 | 61 |',
  ],
  [
    'V06',
    '14B 小模型 INT8 权重整个放进一张 24 GB 的 L4，单卡起服务，不做切分也不做 offload。',
    '14B 小模型的 BF16 权重整个放进一张 24 GB 的 L4，单卡起服务，不做切分也不做 offload。',
  ],
  [
    'V06',
    '| 模型 | 用途 | 参数量 | 精度 | 权重（GB） |\n|---|---|---|---|---|\n| 对话 | 客服 | 72B | FP8 | 72 |\n| 代码 | 助手 | 32B | BF16 | 64 |',
    '| 模型 | 用途 | 参数量 | 精度 | 权重（GB） |\n|---|---|---|---|---|\n| 对话 | 客服 | 72B | FP8 | 72 |\n| 代码 | 助手 | 32B | BF16 | 32 |',
  ],
  [
    'V03',
    '主模型 KV cache 用 FP16 时每 token 320 KiB。\n\n把同一模型的 KV cache 从 FP16 改成 FP8，每 token 可以压到 160 KiB。',
    '主模型 KV cache 用 FP16 时每 token 320 KiB。\n\n把同一模型的 KV cache 从 FP16 改成 FP8，每 token 可以压到 80 KiB。',
  ],
  [
    'V03',
    '一条满长会话 2 GiB；放完权重还剩 16 GB，最多能挂 7 条满长会话',
    '一条满长会话 2 GiB；放完权重还剩 16 GB，最多能挂 16 条满长会话',
  ],
  [
    'V03',
    'block 共可放 434,176 token。\n\n- 每路固定 8,192 token，同时能放 53 路会话。\n- 每路平均只有 2,048 token，则能放 212 路。',
    'block 共可放 434,176 token。\n\n- 每路固定 8,192 token，同时能放 106 路会话。',
  ],
  [
    'V03',
    'The pool holds 400,000 tokens; at 8,000 tokens a session it serves 50 sessions.',
    'With 16 GB left and 2 GiB per full session, 16 sessions fit.',
  ],
  [
    'V03',
    '原价 ¥2.4/百万 token，命中部分 ¥0.6/百万 token。命中率做到 45% 时，输入综合单价是 ¥1.59/百万 token。',
    '原价 ¥2.4/百万 token，命中部分 ¥0.6/百万 token。命中率做到 45% 时，输入综合单价是 ¥1.29/百万 token。',
  ],
  [
    'V03',
    'Cached input costs $0.30/M tokens and fresh input $1.20/M tokens. With a hit rate of 40% the blended price is $0.84/M tokens.',
    'Cached input costs $0.30/M tokens and fresh input $1.20/M tokens. With a hit rate of 40% the blended price is $0.72/M tokens.',
  ],
  [
    'V03',
    'GPU 侧一天 6,513 kWh，机房 PUE 由 1.42 降到 1.28，折到设施侧一天约 8,337 kWh',
    'GPU 侧一天 6,513 kWh，机房 PUE 由 1.42 降到 1.28，折到设施侧一天约 5,088 kWh',
  ],
  [
    'V03',
    'The GPUs use 6,513 kWh a day; at a PUE of 1.28 the facility takes 8,337 kWh.',
    'The GPUs use 6,513 kWh a day; at a PUE of 1.28 the facility takes 5,088 kWh.',
  ],
  [
    'V03',
    '每 2 小时保存一次，每次阻塞训练 3 分钟，保存开销占 2 小时周期的 2.5%；每 30 分钟采样一次，每次 10 秒，CPU 占用 5%',
    '每 2 小时保存一次，每次阻塞训练 3 分钟，保存开销占 2 小时周期的 25%',
  ],
  [
    'V03',
    'A checkpoint every 2 hours blocks training for 3 minutes, an overhead of 2.5%.',
    'A checkpoint every 2 hours blocks training for 3 minutes, an overhead of 25%.',
  ],
  [
    'V03',
    '网关 99.95%、推理 99.9%、检索 99.95%，三者串联，整体约 99.8%；检索做成两个 99.5% 的副本、任一可用即可，理论 99.9975%',
    '网关 99.95%、推理 99.9%、检索 99.95%，三者串联，整体约 99.9%',
  ],
  ['V03', '两个 99.9% 的组件串起来，整体约 99.8%。', '两个 99.9% 的组件串起来，整体约 99.9%。'],
  [
    'V03',
    'A gateway at 99.95% and inference at 99.9% in series give 99.85% overall.',
    'A gateway at 99.95%, inference at 99.9% and retrieval at 99.95% in series give 99.9% overall.',
  ],
  [
    'V03',
    '每月复合增长 6%：半年后约 1.42 倍，12 个月后请求量是现在的 2.01 倍；按单利算，12 个月后是 1.72 倍',
    '每月复合增长 6%。\n\n照这个速度，12 个月后请求量大约是现在的 1.72 倍。',
  ],
  [
    'V03',
    'At a compound 10% per quarter, demand after four quarters is 1.46x today.',
    'At a compound 10% per quarter, demand after four quarters is 1.4x today.',
  ],
  [
    'V03',
    '三个池的利用率分别为 80%、60%、40%，平均 66%（按卡数加权）；三个季度的账单分别是 120、130、150 万元，月均 44.4 万元',
    '三个池的利用率分别为 80%、60%、40%，平均 66%',
  ],
  ['V05', '空闲的 44% 里，碎片 20%、待修 18%、其他 6%', '空闲的 44% 里：碎片 20%、待修 18%、其他 12%'],
  ['C04', 'FP8 比 BF16 快 42%，INT4 比 BF16 快 61%，两者相差 19%', '甲池利用率 42%，乙池 61%，两者相差 19%'],
  [
    'V03',
    'At 30 req/s and 6 s each we carry 180 requests, so we size for 225 in flight.',
    'At 30 req/s and 6 s each, so there are 225 requests in flight.',
  ],
  ['V03', 'TPOT 40 ms，即使排队，每用户也有 22 tok/s。', 'TPOT 40 ms，即每用户 20 tok/s。'],
  [
    'V03',
    '请求量按月复合 6% 增长，成本一年后约 1.3 倍；三级缓存串联，命中率 90%、95%、99%，总命中率 99.995%',
    '请求量按月复合 6% 增长，一年后约 1.3 倍',
  ],
  [
    'V01',
    '## 并发 1 到 64\n\n| 并发 | 输出吞吐（tok/s） | 读权重耗时（ms） |\n|---|---|---|\n| 1 | 40 | 20 |\n| 64 | 1,900 | 20 |',
    '## 并发 1，不开投机\n\n| 卡 | 输出吞吐（tok/s） | 读权重耗时（ms） |\n|---|---|---|\n| 甲 | 40 | 20 |\n| 乙 | 90 | 16 |',
  ],
  [
    'V03',
    '峰值 42,000 tok/s，单卡 1,400 tok/s，打满 30 张；按 75% 水位要 40 张',
    '峰值 42,000 tok/s，单卡 1,400 tok/s，需要 24 张',
  ],
  ['V03', '包年 $2.20/GPU·h，144 张一小时 $316.8，一天 $7,603，一个月（730 h）$231,264', '16 张卡每张 $2.50，一共 $45'],
  ['U02', 'ETTR: 46.2 h for recovery and lost work plus 30 h of stalls out of 2,160 h, so 96.5%', 'ETTR: 46.2 h'],
  // The pages of a part, a part of a whole, another machine's price
  [
    'V03',
    'Two days cost $480, one day costs $240, and a 31-day month comes to $7,440',
    '48 GPUs at $2.40 per GPU-hour for 720 hours cost $92,944',
  ],
  [
    'V03',
    '0.4% of them (420) went to a person; of 105,000 calls, 2,100 a day on average',
    'Of 105,000 calls, 2,100 (4%)',
  ],
  [
    'V03',
    'The TPOT is 40 ms at 30 streams. With 60 streams and 25 ms the node makes 2,400 output tok/s',
    'The TPOT is 25 ms. With 60 streams the node makes 4,400 output tok/s',
  ],
  [
    'V03',
    'TPOT 40 ms 时每用户 25 tok/s。换成 60 路、25 ms，整机输出 2,400 tok/s',
    'TPOT 25 ms，60 路并发，整机输出 4,400 tok/s',
  ],
  [
    'V03',
    'Six outages, 15 minutes each on average, and 36 minutes left',
    'Six outages of 15 minutes each, 36 minutes in all',
  ],
  [
    'V03',
    'Three numbers first. A user waits 7.4 s on average and 0.4 s of it is prefill',
    'Three users at 7 s each, 36 s in all',
  ],
  ['V03', '三个数字：用户平均等 7.4 s，其中 0.4 s 是预填充', '三个人，每人 7 小时，共 36 小时'],
  [
    'V03',
    '$2 per GPU-hour, $16 per node and hour, and the 64 cards cost $92,160 for the month',
    '$16 per node-hour, 8 nodes, 720 hours: the bill is $192,160',
  ],
  ['V03', 'Five nodes rated at 9,000 output tok/s each give 45,000', 'Five racks with 9 nodes each give 54 nodes'],
  [
    'C01',
    'MTBF 20 h, recovery 0.5 h: the service was up 97.6% of the time',
    'Availability went from 80% to 84%, up 15%',
  ],
  ['C01', 'At 2.3 speed (900 tok/s) it was $0.50, so 2.4 is 20% cheaper', 'Cost fell from $0.50 to $0.40, 30% cheaper'],
  ['C01', '2.3 版是 0.50 美元，2.4 便宜 20%', '由 0.50 美元降到 0.40 美元，便宜 30%'],
  [
    'V02',
    '| Loss | Hours | Share |\n|---|---|---|\n| Checkpoint stall | 9 | 30% |\n| Restart | 21 | 70% |',
    '| Loss | Hours |\n|---|---|\n| Checkpoint stall | 9 |',
  ],
  [
    'K02',
    '| Measure | Stage 1 | Stage 2 |\n|---|---|---|\n| Server energy, J/token | 0.72 | 0.58 |',
    '| Measure | Stage 1 | Stage 2 |\n|---|---|---|\n| Server energy, J/token | 0.58 | 0.72 |',
  ],
  [
    'K02',
    '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| 整机能耗（J/token） | 0.72 | 0.58 |',
    '| 指标 | 阶段1 | 阶段2 |\n|---|---|---|\n| 整机能耗（J/token） | 0.58 | 0.72 |',
  ],
  [
    'V06',
    '## Weights and cards\n\n| Model | Format | Weights | HBM total |\n|---|---|---|---|\n| 70B | FP8 | 70 GB | 160 GB |',
    '## Weights and cards\n\n| Model | Format | Weights | HBM total |\n|---|---|---|---|\n| 70B | FP8 | 140 GB | 160 GB |',
  ],
  [
    'V06',
    '## 权重与部署\n\n| 模型 | 精度 | 权重 | 显存合计 |\n|---|---|---|---|\n| 70B | INT4 | 35 GB | 80 GB |',
    '## 权重与部署\n\n| 模型 | 精度 | 权重 | 显存合计 |\n|---|---|---|---|\n| 70B | INT4 | 70 GB | 80 GB |',
  ],
  [
    'K01',
    '- Mean TPOT: 18.9 ms\n\n---\n\n| Run | Mean TPOT (ms) |\n|---|---|\n| 2 | 18.9 |\n| 3 | 18.7 |\n| Mean | 18.9 |',
    '- Mean TPOT: 18.9 ms\n\n---\n\n- Mean TPOT: 18.7 ms',
  ],
  [
    'L02',
    '# Opening (pages 1–2)\n\n---\n\n## Speed (pages 3–5)\n\n---\n\n## Tails (page 4)\n\n---\n\n## Cost (pages 6–8)\n\n---\n\n## Power (page 7)',
    '# Opening (pages 1–2)\n\n---\n\n## Speed (pages 3–5)\n\n---\n\n## Tails (page 4)\n\n---\n\n## Cost (pages 5–8)\n\n---\n\n## Power (page 7)',
  ],
  [
    'L02',
    '# 开场（第1-2页）\n\n---\n\n## 速度（第3-5页）\n\n---\n\n## 长尾（第4页）\n\n---\n\n## 成本（第6-8页）\n\n---\n\n## 电力（第7页）',
    '# 开场（第1-2页）\n\n---\n\n## 速度（第3-5页）\n\n---\n\n## 长尾（第4页）\n\n---\n\n## 成本（第5-8页）\n\n---\n\n## 电力（第7页）',
  ],
];

describe('what is built like a mistake', () => {
  it.each(CASES)('%s is silent on: %s', (rule, right) => {
    expect(rulesOn(right, new RegExp(rule))).toEqual([]);
  });

  it.each(CASES)('%s tells the mistake that is built like: %s', (rule, _right, wrong) => {
    expect(rulesOn(wrong, new RegExp(rule), HINTS_TOO)).not.toEqual([]);
  });
});
