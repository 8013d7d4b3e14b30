import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U02/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U02', 'average GPU utilisation at the start of the project was 47 GB.'],
  ['U02', '- 在线池单卡显存：均值 58 GB，峰值 71 GB/s，仍有余量。'],
  ['U02', '利用率（SM_ACTIVE）平均 46 GB'],
  ['U02', 'GPU 利用率（nvidia-smi 口径）从 31% 提升到 62 GB'],
  ['U02', 'GPU utilisation, averaged over the week, was 47 GB'],
  ['U02', 'Utilization across the three pools came to 58 GB last week'],
  ['U02', 'Mean TTFT for the chat service in the first week of March was 340 tok/s'],
  ['U02', 'P99 TTFT (client side, 2K-token prompts): 850 tok/s'],
  ['U02', 'Peak memory on the prefill cards is 71 GB/s, so there is room'],
  ['U02', '单卡显存占用峰值 71 GB/s，还能再放一个 LoRA'],
  ['U02', 'KV cache per card takes 22 GB/s'],
  ['U02', '- 命中率：客服 68%、代码 54 ms、搜索 41%'],
  ['U02', '| Card | Memory |\n|---|---|\n| H100 | 80 GB |\n| H200 | 141 GB/s |\n| A100 | 80 GB |'],
  ['U02', '| 配置 | 显存 | TTFT |\n|---|---|---|\n| A | 62 GB | 380 ms |\n| B | 58 GB/s | 340 ms |'],
  ['U02', '| 指标 | 基线 | 现在 |\n|---|---|---|\n| 峰值显存 | 71 GB | 58 GB/s |'],
  ['U02', '| Metric | Before | After |\n|---|---|---|\n| P99 TTFT | 1.9 s | 0.8 tok/s |'],
  ['U02', '前缀缓存的命中率在上线一周后已经是 62 ms'],
  ['U02', '上线两周，缓存命中率做到 71 tok/s'],
  ['U02', '显存带宽 3.35 TB，比上一代多'],
  ['U02', 'HBM bandwidth is 3.35 TB per card'],
  ['U02', '### 吞吐：2,450 ms'],
  ['U02', 'Then we looked at the MFU. It was 41 GB.'],
  ['U02', '再看 MFU。只有 41 ms。'],
  ['U02', '可用性（按月统计）为 99.95 ms'],
  ['U02', '机房 PUE 1.25 kW'],
  ['U02', 'MTTR（平均修复时间）47 GB'],
  ['U02', 'The 99th percentile of the time to first token, measured at the gateway, stood at 820 req/s'],
  ['U02', '每百万 token 成本 0.63 ms'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '- 在线池单卡显存：均值 58 GB，读带宽峰值 710 GB/s，仍有余量。',
  '显存 80 GB，带宽 3.35 TB/s',
  'Peak memory traffic is 710 GB/s',
  '80 GB of HBM3 at 3.35 TB/s',
  'GPU utilisation at the start of the project was 47%, with 47 GB in use',
  'GPU utilization with 80 GB cards was 47%',
  '显存（HBM3，3.35 TB/s）80 GB',
  '利用率（SM_ACTIVE）平均 46%，显存占用 46 GB',
  'GPU 利用率与显存分别为 46% 和 46 GB',
  '| Card | Memory | Bandwidth |\n|---|---|---|\n| H100 | 80 GB | 3.35 TB/s |',
  '| 项 | 值 |\n|---|---|\n| 显存读写 | 2.1 TB/s |\n| 显存 | 80 GB |',
  'KV cache is written at 22 GB/s per card',
  '权重加载 6.9 GB/s，65.6 GB 用时 9.5 s',
  'Weights load at 6.9 GB/s from NVMe',
  'Utilization of the link was 47 GB/s of 50 GB/s',
  'The KV cache moves over NVLink at 450 GB/s',
  '把 KV 缓存搬到主机内存，走 PCIe 55 GB/s',
  '模型权重从对象存储拉取，12 GB/s',
];

describe('units that cannot measure what is named', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
