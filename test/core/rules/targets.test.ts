import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** The rules about claims and comparisons. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^(?:C0[13457]|V04)$/, HINTS_TOO);

describe('a value and its target', () => {
  it.each([
    '月可用性目标 99.95%，10 月实测 99.92%，已高于目标值',
    'Q4 availability of 99.87% exceeds the 99.9% SLO',
    '进出水温差实测 12 ℃ < 设计上限 10 ℃，满足要求',
    'P99 TTFT 实测 860 ms，满足 800 ms 的 SLO',
    'P99 TTFT 目标 800 ms，本周 912 ms，达标',
    '错误率 0.14%，低于 0.10% 的上限',
    '可用性 SLO 为 99.9%，本季度 99.95%，未达标',
    '单机柜功率 42.5 kW，控制在 40 kW 的预算以内',
    '单步耗时 5.3 s，优于 5.0 s 的目标',
    'MFU 目标 45%，实测 41.2%，已经达标',
    '平均排队时间要求不超过 10 分钟，上月 14 分钟，符合要求',
    'MTTR 11 分钟，没有达到 20 分钟以内的目标',
    'TPOT P95 为 57 ms，在 50 ms 的门限之内',
    '利用率 72%，比 75% 的目标高',
    '存储写带宽实测 180 GB/s，满足不低于 200 GB/s 的要求',
    '丢包率实测 0.02%，未超过 0.01% 的阈值',
    'P99 TTFT came in at 870 ms, comfortably inside the 800 ms objective',
    'At 57 ms, P95 TPOT meets the 50 ms target',
    'Error rate of 0.31% stayed within the 0.2% budget',
    'The SLO is 99.9%; in October we measured 99.95% and missed it',
    'Availability target 99.95%, measured 99.91%: target met',
    'Power stayed under the 40 kW limit at 42.3 kW',
    'Mean queue wait is 14 min, better than the goal of 10 min',
    'MFU reached 41%, above our 45% goal',
    'The checkpoint takes 95 s, well below the 60 s budget',
    'P99 latency of 740 ms breached the 800 ms SLO',
    'Our target for goodput is 92%, and we achieved 90.4%, so the target was met',
    'Cost per million tokens is $0.62, under the $0.55 ceiling',
    'Throughput of 1,850 tok/s clears the 2,000 tok/s bar',
    '冷启动目标 60 秒，实际 75 秒，达成目标',
    '出水温度 52 ℃，低于 45 ℃ 的上限',
    'Coolant reaches 52 °C, below the 45 °C limit',
    'TTFT 目标 ≤ 800 ms，实测 745 ms，TPOT 目标 ≤ 50 ms，实测 57 ms，均达标',
    '10 月可用性 99.92%，优于 99.95% 的 SLO',
    '请求错误率 0.14%，满足 ≤ 0.10% 的要求',
    '单柜 42 kW，没有超过 40 kW 的上限',
    'P95 TPOT 实测 57 ms，目标 50 ms，已达成',
    '排队时间目标 10 分钟以内，十月平均 14 分钟，目标已经达成',
    '我们的 SLO 是 P99 TTFT 800 ms，本月 745 ms，没有达标',
    '进水温度 33 ℃，高于设计上限 35 ℃',
    '噪声实测 82 dB，低于 78 dB 的限值',
    '恢复用时 24 分钟，比目标值 20 分钟短',
    '缓存命中率 57%，超过了 60% 的目标',
    '写带宽只有 180 GB/s，达到了 200 GB/s 的设计目标',
    "The pilot's PUE of 1.28 is well under the 1.25 target",
    'Our error budget is 0.1% and we burned 0.14%, so we are within budget',
    'P99 was 912 ms in October, which satisfies the 800 ms requirement',
    'The October figure of 99.92% is above our 99.95% commitment',
    'We committed to a 50 ms TPOT limit and measured 57 ms, comfortably within the limit',
    '38 GB/s falls short of the 35 GB/s target',
    'Mean time to recovery, 24 min, did not exceed the 20 min limit',
    'Drain time: 95 s (limit 60 s) – met',
    'Goodput hit 91%, over the 94% goal',
    'TTFT P99: 912 ms vs. an 800 ms objective, met',
  ])('contradict the words: %s', (line) => {
    expect(reported(`- ${line}`)).toEqual(['V04']);
  });

  it.each([
    '可用性目标 99.95%，10 月实测 99.97%，已高于目标值',
    'Q4 availability of 99.97% exceeds the 99.9% SLO',
    '进出水温差实测 8 ℃ < 设计上限 10 ℃，满足要求',
    'P99 TTFT 实测 760 ms，满足 800 ms 的 SLO',
    'P99 TTFT 目标 800 ms，本周 912 ms，未达标',
    '错误率 0.08%，低于 0.10% 的上限；若超过 0.10% 则告警',
    '当 P99 超过 800 ms 的 SLO 时扩容，目前 P99 为 640 ms',
    '利用率目标 75%，实测 78%，高于目标 3 个百分点',
    '平均排队时间要求不超过 10 分钟，上月 7 分钟，符合要求',
    'MTTR 24 分钟，没有达到 20 分钟以内的目标',
    'P99 TTFT at 680 ms, comfortably inside the 800 ms objective',
    'We should stay below the 50 ms target; today TPOT is 62 ms',
    'Availability was 99.87%, short of the 99.9% SLO',
    'The 99.9% SLO leaves 43 minutes a month; we used 12 minutes',
    'At 9 req/s we meet the 800 ms TTFT SLO, at 12 req/s TTFT is 930 ms',
    '满足 800 ms SLO 的最大并发为 64，此时 TTFT 780 ms，并发 96 时 TTFT 1,240 ms',
    '95% 的请求满足 99 ms 的目标',
    '99.2% of requests met the 800 ms target, 0.8% took longer',
    '把目标从 99.9% 提高到 99.95%，实测 99.96%，达到目标',
    'Utilization reached 78%, above our 75% goal, while the P99 of 640 ms met the SLO of 800 ms',
    '预算 120 万元，已用 84 万元，没有超预算',
    '目标 200 tok/s，已完成 85%',
    '12 个节点 > 10 个节点；功率 38 kW，低于 40 kW 的红线',
    'SLO 达成率 98.7%，目标 99%，略低于目标',
    '达成率 98.7%，低于 99% 的目标',
    'MTBF target 300 h, measured 340 h: target met',
    '52 ms is still above the 50 ms target',
    '实测带宽 46 GB/s，达到线速 50 GB/s 的 92%，满足不低于 90% 的要求',
    '10 月可用性 99.96%，优于 99.95% 的 SLO',
    '请求错误率 0.08%，满足 ≤ 0.10% 的要求；P99 912 ms，超出 800 ms 的门限',
    '单柜 38 kW，没有超过 40 kW 的上限',
    '目标 50 ms，P95 TPOT 从 57 ms 降到 46 ms，已达成',
    '目标是把 P99 从 900 ms 降到 600 ms 以内，目前 720 ms，还没有达成',
    '要达到 99.95% 的目标，每月不可用时间不能超过 22 分钟，上月是 35 分钟',
    '峰值 46 kW，短时超过 40 kW 的额定，平均 33 kW，低于预算',
    'The 99.9% SLO allows 43 minutes of downtime; we had 35 minutes, within budget',
    '97% of requests stayed under the 800 ms objective; the rest averaged 1,240 ms',
    'P50 is 310 ms and P99 912 ms; the 800 ms target is met for 97% of requests',
    'We met the 800 ms target in July (745 ms), August (760 ms) and missed it in October (912 ms)',
    'TTFT P99 on A100 912 ms, on H100 640 ms, so only H100 meets the 800 ms SLO',
    '只有 H100 满足 800 ms 的目标，A100 是 912 ms',
    'A100 上 P99 为 912 ms，达不到 800 ms 的目标',
    '在 64 并发下 TTFT 745 ms，满足 SLO；128 并发下 1,320 ms，超过 800 ms 的 SLO',
    '预算为每月 120 万元，训练用掉 84 万元，推理 41 万元，合计 125 万元，超出预算',
    '目标利用率 75%，阈值 90%，当前 82%，高于目标、低于阈值',
    '门限 5 s，单步 4.8 s，离门限还有 4%',
    'To stay within the 40 kW limit we capped each GPU at 560 W',
    'Throughput exceeds the 2,000 tok/s target by 12%: 2,240 tok/s',
    'The alert fires when TTFT is above the 800 ms objective for 5 minutes; yesterday it was 640 ms',
    'Latency target 50 ms, batch 64 gives 46 ms, batch 96 gives 57 ms and misses it',
    '上限 8 个并发任务，实测 6 个，未超限',
    'Our budget is $120K; we spent $131K and went over budget',
  ])('agree with the words, or nobody can tell: %s', (line) => {
    expect(reported(`- ${line}`)).toEqual([]);
  });
});

describe('a table with verdicts', () => {
  it.each([
    '| SLO | 目标 | 实测 | 结论 |\n|---|---|---|---|\n| 请求错误率 | ≤ 0.10% | 0.14% | 达标 |\n| 可用性 | ≥ 99.9% | 99.95% | 达标 |',
    '| SLO | Target | October | Status |\n|---|---|---|---|\n| Availability | ≥ 99.90% | 99.93% | met |\n| TPOT P95 | ≤ 50 ms | 57 ms | met |',
    '| 指标 | 目标 | 实际 | 是否达标 |\n|---|---|---|---|\n| MFU | 不低于 45% | 41% | 是 |\n| MTTR | 20 min 以内 | 17 min | 是 |',
    '| 指标 | 门限 | 本周 | 状态 |\n|---|---|---|---|\n| TTFT P99 (ms) | 800 | 912 | ✅ |\n| TPOT P95 (ms) | 50 | 38 | ✅ |',
    '| Metric | Limit | Measured | Verdict |\n|---|---|---|---|\n| Rack power | at most 40 kW | 38.2 kW | missed |\n| Inlet temperature | at most 45 °C | 41 °C | met |',
    '| Metric | SLO | Q3 | Q4 | Met in Q4? |\n|---|---|---|---|---|\n| Availability | 99.9% | 99.95% | 99.87% | yes |',
    '| Metric | Target | Actual |\n|---|---|---|\n| P99 TTFT | < 800 ms | 920 ms ✓ |\n| P95 TPOT | < 50 ms | 41 ms ✓ |',
    '| 指标（要求） | 实测 | 判定 |\n|---|---|---|\n| 丢包率（≤ 0.01%） | 0.03% | 合格 |\n| 写带宽（≥ 200 GB/s） | 231 GB/s | 合格 |',
    '| 冷却项 | 设计上限 | 实测 | 结论 |\n|---|---|---|---|\n| 出水温度 | 45 ℃ | 52 ℃ | 满足 |\n| 温差 | 10 ℃ | 8 ℃ | 满足 |',
    '| KPI | Committed | Delivered | Result |\n|---|---|---|---|\n| MTTR | ≤ 20 min | 24 min | Met |\n| Goodput | ≥ 92% | 93.4% | Met |',
    '| 检查项 | 验收标准 | 测试结果 | 是否通过 |\n|---|---|---|---|\n| All-reduce 带宽 | > 340 GB/s | 318 GB/s | 通过 |\n| 存储读带宽 | > 400 GB/s | 436 GB/s | 通过 |',
    '| 检查项 | 测试结果 | 标准 | 结论 |\n|---|---|---|---|\n| 入口温度 | 26 ℃ | ≤ 27 ℃ | 不合格 |\n| 湿度 | 48% | ≤ 60% | 合格 |',
    '| 服务 | P99 TTFT | SLO | 达标 |\n|---|---|---|---|\n| 对话 | 745 ms | 800 ms | ✓ |\n| 代码 | 860 ms | 800 ms | ✓ |\n| 检索 | 410 ms | 800 ms | ✓ |',
    '| Service | Availability | SLO | OK? |\n|---|---|---|---|\n| Chat | 99.97% | 99.9% | yes |\n| Code | 99.84% | 99.9% | yes |',
  ])('has a wrong one: %s', (text) => {
    expect(new Set(reported(text))).toEqual(new Set(['V04']));
  });

  it.each([
    '| SLO | Target | October | Status |\n|---|---|---|---|\n| Availability | ≥ 99.90% | 99.93% | met |\n| TPOT P95 | ≤ 50 ms | 57 ms | missed |',
    '| 指标 | 目标 | 实际 | 是否达标 |\n|---|---|---|---|\n| MFU | 不低于 45% | 47% | 是 |\n| MTTR | 20 min 以内 | 17 min | 是 |\n| 上下文 | 32K | 未测 | 否 |',
    '| 阶段 | 目标 | 完成 | 状态 |\n|---|---|---|---|\n| 一 | 20% | 45% | 已达成 |\n| 二 | 60% | 58% | 未达成 |',
    '| Metric | Target | Baseline | Now | Status |\n|---|---|---|---|---|\n| TTFT | ≤ 500 ms | 900 ms | 480 ms | ok |\n| Error rate | ≤ 0.2% | 0.5% | 0.1% | ok |',
    '| Service | Availability | SLO | OK? |\n|---|---|---|---|\n| Chat | 99.97% | 99.9% | yes |\n| Code | 99.84% | 99.9% | no |',
    '| Quarter | GPUs | Plan | Status |\n|---|---|---|---|\n| Q1 | 320 | 300 | done |\n| Q2 | 480 | 512 | late |',
    '| 风险 | 概率 | 影响 | 是否可接受 |\n|---|---|---|---|\n| 断电 | 2% | 30 min | 是 |\n| 漏液 | 1% | 4 h | 否 |',
    '| 指标 | 目标 | 3 月 | 6 月 | 9 月 | 结论 |\n|---|---|---|---|---|---|---|\n| P99 TTFT | ≤ 800 ms | 1,240 ms | 905 ms | 745 ms | 达标 |\n| MFU | ≥ 45% | 31% | 41% | 47% | 达标 |',
  ])('is right: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});

describe('claims over rows and columns of a table', () => {
  it.each([
    '| Release | Prefix hit ratio | P95 TTFT (ms) | SM active |\n|---|---|---|---|\n| r1 (July) | 21% | 690 | 44% |\n| r2 (August) | 39% | 540 | 51% |\n| r4 (October) | 57% | 380 | 59% |\n\nFrom r1 to r4 the hit ratio went up by 36%, and the remaining misses are mostly first turns.',
    '| Release | Prefix hit ratio | P95 TTFT (ms) | SM active |\n|---|---|---|---|\n| r1 (July) | 21% | 690 | 44% |\n| r2 (August) | 39% | 540 | 51% |\n| r4 (October) | 57% | 380 | 59% |\n\n- P95 TTFT fell by 55% between r1 and r4',
    '| Release | Prefix hit ratio | P95 TTFT (ms) | SM active |\n|---|---|---|---|\n| r1 (July) | 21% | 690 | 44% |\n| r2 (August) | 39% | 540 | 51% |\n| r4 (October) | 57% | 380 | 59% |\n\n- July to October: TTFT down 30%',
    '| 阶段 | 吞吐（tok/s） | MFU |\n|---|---|---|\n| 阶段1（基线） | 410 | 31% |\n| 阶段3 | 905 | 41% |\n| 阶段6 | 1,560 | 49% |\n\n- 阶段一到阶段六，吞吐提升到 4.6 倍',
    '| 阶段 | 吞吐（tok/s） | MFU |\n|---|---|---|\n| 阶段1（基线） | 410 | 31% |\n| 阶段3 | 905 | 41% |\n| 阶段6 | 1,560 | 49% |\n\n- 从阶段1到阶段6，MFU 提升了 18%',
    '| 方案 | 单价（元/百万 token） | P99 TTFT |\n|---|---|---|\n| A | 4.2 | 620 ms |\n| B | 2.9 | 710 ms |\n| C | 1.6 | 980 ms |\n\n- 方案 C 的单价比方案 A 低 75%',
    '| 指标 | 风冷 | 冷板 |\n|---|---|---|\n| PUE | 1.42 | 1.15 |\n| 单柜功率 | 18 kW | 41 kW |\n\n- 从风冷到冷板，PUE 下降了 27%',
    '| GPU | Throughput (tok/s) | Power |\n|---|---|---|\n| A100 | 1,130 | 400 W |\n| H100 | 2,420 | 700 W |\n| H200 | 3,150 | 700 W |\n\n- Throughput of the H200 is 45% higher than that of the H100',
    '| GPU | Throughput (tok/s) | Power |\n|---|---|---|\n| A100 | 1,130 | 400 W |\n| H100 | 2,420 | 700 W |\n| H200 | 3,150 | 700 W |\n\n- Going from A100 to H100 raised throughput 2.8x',
    '| Batch | Output tok/s/GPU | P95 TPOT (ms) | vs. batch 8 |\n|---|---|---|---|\n| 8 | 410 | 19 | 1.0× |\n| 16 | 790 | 20 | 1.9× |\n| 32 | 1,360 | 23 | 3.8× |\n| 64 | 2,180 | 31 | 5.3× |',
    '| 卡数 | 吞吐（样本/s） | 加速比 |\n|---|---|---|\n| 1 | 120 | 1.00 |\n| 2 | 236 | 1.97x |\n| 4 | 455 | 4.2x |\n| 8 | 880 | 7.33x |',
    '| 方案 | 吞吐 tok/s | 相对基线 |\n|---|---|---|\n| 基线 | 410 | – |\n| 连续批处理 | 905 | +121% |\n| FP8 | 1,320 | +222% |\n| 投机解码 | 1,560 | +310% |',
    '| Config | Step time (s) | Speed-up |\n|---|---|---|\n| Baseline | 18.4 | 1x |\n| + overlap | 15.1 | 1.22x |\n| + FP8 | 12.1 | 1.85x |\n| + fused | 11.0 | 1.67x |',
    '| 版本 | 命中率 | 单卡吞吐（tok/s） |\n|---|---|---|\n| v1 | 34% | 905 |\n| v2 | 47% | 1,180 |\n| v3 | 58% | 1,480 |\n\n- v1 到 v3，命中率提高 24%',
    '| 版本 | 命中率 | 单卡吞吐（tok/s） |\n|---|---|---|\n| v1 | 34% | 905 |\n| v2 | 47% | 1,180 |\n| v3 | 58% | 1,480 |\n\n- v3 的单卡吞吐是 v1 的 2.4 倍',
    '| 版本 | 命中率 | 单卡吞吐（tok/s） |\n|---|---|---|\n| v1 | 34% | 905 |\n| v2 | 47% | 1,180 |\n| v3 | 58% | 1,480 |\n\n- 与 v1 相比，v3 的单卡吞吐提升了 48%',
    '| 月份 | 成本（万元） | 请求量（亿次） |\n|---|---|---|\n| 7 月 | 120 | 3.1 |\n| 8 月 | 108 | 3.4 |\n| 9 月 | 84 | 3.9 |\n\n- 从 7 月到 9 月，成本降低了 70%',
    '| Metric | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| MFU | 31% | 38% | 45% |\n| Step time (s) | 18.4 | 15.1 | 12.1 |\n\n- Between Q1 and Q3 the step time fell 44%',
    '| Metric | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| MFU | 31% | 38% | 45% |\n| Step time (s) | 18.4 | 15.1 | 12.1 |\n\n- MFU rose by 14% from Q1 to Q3',
    '| 配置 | 单步耗时 | 显存 |\n|---|---|---|\n| ZeRO-1 | 12.4 s | 71 GB |\n| ZeRO-3 | 14.9 s | 38 GB |\n\n- ZeRO-3 的显存比 ZeRO-1 少 54%',
    '| Setup | P99 TTFT | Cost per M tokens |\n|---|---|---|\n| Colocated | 1,240 ms | $0.62 |\n| Disaggregated | 710 ms | $0.55 |\n\n- P99 TTFT of the disaggregated setup is 57% lower than that of the colocated one',
    '| GPU | tok/s | Ratio |\n|---|---|---|\n| A100 | 1,130 | 1.00x |\n| H100 | 2,420 | 2.14x |\n| H200 | 3,150 | 2.79x |\n| B200 | 5,200 | 5.6x |',
  ])('are wrong: %s', (text) => {
    expect(reported(text)).toHaveLength(1);
  });

  it.each([
    '| Release | Prefix hit ratio | P95 TTFT (ms) | SM active |\n|---|---|---|---|\n| r1 (July) | 21% | 690 | 44% |\n| r2 (August) | 39% | 540 | 51% |\n| r4 (October) | 57% | 380 | 59% |\n\nFrom r1 to r4 the hit ratio went up by 36 points and P95 TTFT went down by 45%.',
    '| Release | Prefix hit ratio | P95 TTFT (ms) | SM active |\n|---|---|---|---|\n| r1 (July) | 21% | 690 | 44% |\n| r2 (August) | 39% | 540 | 51% |\n| r4 (October) | 57% | 380 | 59% |\n\nFrom r1 to r4 traffic went up by 40%, and the cost per request fell by 22%.',
    '| 阶段 | 吞吐（tok/s） | MFU |\n|---|---|---|\n| 阶段1（基线） | 410 | 31% |\n| 阶段3 | 905 | 41% |\n| 阶段6 | 1,560 | 49% |\n\n- 从阶段1到阶段6，吞吐提升到 3.8 倍，MFU 提升 18 个百分点，人力只增加 20%',
    '| GPU | Throughput (tok/s) | Power |\n|---|---|---|\n| A100 | 1,130 | 400 W |\n| H100 | 2,420 | 700 W |\n| H200 | 3,150 | 700 W |\n\n- Throughput of the H200 is 30% higher than that of the H100; its memory is 76% larger',
    '| 指标 | 风冷 | 冷板 |\n|---|---|---|\n| PUE | 1.42 | 1.15 |\n| 单柜功率 | 18 kW | 41 kW |\n\n- 从风冷到冷板，PUE 下降了 19%，电费节省 30%',
    '| Batch | Output tok/s/GPU | P95 TPOT (ms) | vs. batch 8 |\n|---|---|---|---|\n| 8 | 410 | 19 | 1.0× |\n| 16 | 790 | 20 | 1.9× |\n| 32 | 1,360 | 23 | 3.3× |\n| 64 | 2,180 | 31 | 5.3× |',
    '| 方案 | 吞吐 tok/s | 提升 |\n|---|---|---|\n| 基线 | 410 | – |\n| 连续批处理 | 905 | +121% |\n| FP8 | 1,320 | +46% |\n| 投机解码 | 1,560 | +18% |',
    '| Model | Params | Speed-up |\n|---|---|---|\n| A | 7 | 1.8x |\n| B | 13 | 2.1x |\n| C | 70 | 2.4x |',
    '| 版本 | 命中率 | 单卡吞吐（tok/s） |\n|---|---|---|\n| v1 | 34% | 905 |\n| v2 | 47% | 1,180 |\n| v3 | 58% | 1,480 |\n\n- 与 v1 相比，v3 的单卡吞吐提升了 64%，集群吞吐提升了 120%',
    '| 月份 | 成本（万元） | 请求量（亿次） |\n|---|---|---|\n| 7 月 | 120 | 3.1 |\n| 8 月 | 108 | 3.4 |\n| 9 月 | 84 | 3.9 |\n\n- 从 7 月到 9 月，成本降低了 30%，单次请求成本降低了 44%',
    '| Metric | Q1 | Q2 | Q3 |\n|---|---|---|---|\n| MFU | 31% | 38% | 45% |\n| Step time (s) | 18.4 | 15.1 | 12.1 |\n\n- From Q1 to Q3 the peak MFU of the best run rose 20%',
    '| 配置 | 单步耗时 | 显存 |\n|---|---|---|\n| ZeRO-1 | 12.4 s | 71 GB |\n| ZeRO-3 | 14.9 s | 38 GB |\n\n- 从 ZeRO-1 换到 ZeRO-3，通信量增加 50%，显存节省约一半',
    '| Setup | P99 TTFT | Cost per M tokens |\n|---|---|---|\n| Colocated | 1,240 ms | $0.62 |\n| Disaggregated | 710 ms | $0.55 |\n\n- Compared with colocated, disaggregated needs 20% more GPUs for the same TTFT',
    '| GPU | 带宽 | 吞吐 |\n|---|---|---|\n| H100 | 3.35 TB/s | 2,420 tok/s |\n| H200 | 4.8 TB/s | 3,150 tok/s |\n\n- H200 比 H100 带宽高 43%，吞吐高 30%，长上下文吞吐高 55%',
    '| 缓存策略 | TTFT (ms) | 占比 |\n|---|---|---|\n| 无缓存 | 905 | 45% |\n| 本地 | 620 | 31% |\n| 分层 | 480 | 24% |',
  ])('are right: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
