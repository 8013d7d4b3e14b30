import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** The rules about changes. */
const reported = (line: string): string[] => rulesOn(`# A\n\n- ${line}\n`, /^(?:C0[13457]|V04)$/, HINTS_TOO);

describe('a claim about numbers that stand side by side', () => {
  it.each([
    ['去年单价 ¥12.5，今年 ¥8.1，便宜了 45%', 'C01'],
    ['冷启动之前要 210 秒，现在只要 63 秒，缩短了 30%', 'C05'],
    ['外采账单从每月 ¥120 万压到 ¥75.6 万，降低到 37%', 'C05'],
    ['R6 cost $2.29 per hour, R7 costs $2.15 per hour, which is 16% cheaper', 'C01'],
    ['It takes 0.21 s rather than 0.86 s, which is 86% faster', 'C01'],
    ['From July to September: $2.02 → $1.55 per M tokens, down 30%', 'C01'],
    ['节点带宽 400 GB/s，单口 50 GB/s，前者是后者的 80 倍', 'C01'],
    ['The peak of 5.6 kW is 8x the 1.4 kW of an idle node', 'C01'],
    ['PUE 从 1.42 降到 1.28，整个机房可以少用 14% 的电', 'C01'],
    ['Availability kept rising: 99.95% in May, 99.91% in June', 'C07'],
    ['The measured 52 ms is below the 45 ms limit', 'V04'],
    // The amount between is no value of its own, and what stands in brackets behind it says the same.
    ['季度总成本 358.9 万美元，上季度 331.4 万美元，环比增加 27.5 万美元（+12.3%）', 'C01'],
    ["This month's bill is $84k against $70k last month, up $14k (+16.7%)", 'C01'],
    ["The bill came to $84k, $14k more than last month's $70k (+25%)", 'C01'],
    // The period before is the one that the numbers name, or the amount would be a coincidence.
    ['单 token 能耗由 0.92 J 降到 0.81 J，环比上升 12%', 'C07'],
    ['Q3 用电 420 MWh，Q2 用电 350 MWh，环比下降 20%', 'C07'],
    ['Q3 用电 420 MWh，Q2 用电 350 MWh，环比上升 30%', 'C01'],
    ['Utilisation rose 15 percentage points, from 51% to 63%', 'C01'],
    ['Hit rate is 63% now, up 9 points from 51%', 'C01'],
  ])('is checked: %s', (line, rule) => {
    expect(reported(line)).toEqual([rule]);
  });

  it.each([
    '阶段 3 吞吐 905 tok/s，阶段 4 达到 1,480 tok/s，较基线提升 252%',
    '去年 320 张卡，今年 512 张卡，人均产出提高 20%',
    '利用率从 19% 提高到 74%，每 token 成本下降 82%',
    '从 45% 提到 75%，成本从 3.67 元降到 2.20 元，降了 40%',
    '2025 年 7 月开始，延迟从 120 ms 降到 80 ms，同比下降 50%',
    '之前 A 组 40 分钟、B 组 60 分钟，现在 A 组 18 分钟、B 组 30 分钟，分别缩短 55% 和 50%',
    '缓存关闭时 760 ms，开启后 380 ms，最多可降低 70%',
    'Weights take 70 GB, KV cache 30 GB, 12.5% less than the budget of 114 GB',
    'In Q1 we paid $2.20, in Q3 we pay $1.80; volume grew 40%',
    'Weights were 140 GB in BF16 and are 70 GB in FP8, a 40% gain in throughput',
    '吞吐优化，延迟从 120 ms 变为 140 ms',
    '季度总成本 358.9 万美元，上季度 331.4 万美元，环比增加 27.5 万美元（+8.3%）',
    "The bill came to $84k, $14k more than last month's $70k (+20%)",
    '能耗由 0.92 J 降到 0.81 J，环比下降 12%；显存从 64 GB 降到 48 GB，环比下降 9%',
    'Hit rate is 63% now, up 12 points from 51%; the score rose by 15 points, from 51 to 66',
    '达标指 TTFT ≤ 1,200 ms 且 TPOT ≤ 50 ms；采集 10 GB > 清洗 20 GB > 训练',
  ])('is left alone: %s', (line) => {
    expect(reported(line)).toEqual([]);
  });
});
