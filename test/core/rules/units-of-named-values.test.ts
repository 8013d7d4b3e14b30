import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  // A scope between the name and the verb that gives the value.
  'Median TPOT at that batch was 33 tok/s, before and after',
  '- Output token throughput at that hour: 4,100 req/s over all 16 GPUs',
  'The time to first token for agent requests sat at 290 tok/s all evening',
  'KV cache hit rate on the code pool has been 44 GB since Friday',
  'The hit rate of the prefix cache, measured over a day, was 38 ms',
  'Network throughput between racks reached 360 Gb',
  'SM utilization over the night: 610 W',
  '首 token 延迟的 P99 在早高峰到了 1,700 token/s',
  'GPU 利用率周均 68 GB，比上周高',
  // A time is no count.
  'Average ITL is 36 tokens',
  '平均 ITL 为 36 个 token',
  'Queue wait P95: 12 req',
  // The old value and the new one.
  'The output rate climbed from 17,000 tok/s to 24,000 ms',
  // How much memory there is, or is taken.
  'The A100 has 80 GB/s of HBM2e',
  'A100 配 80 GB/s 显存',
  'The weights take 70 GB/s in FP8',
  '权重占 70 GB/s，剩下的给 KV 缓存',
  'KV cache per session: 1.8 GB/s',
  '检查点大小 560 GB/s，每 20 分钟写一次',
];
const RIGHT = [
  'Median TPOT at that batch was 33 ms, i.e. 30 tok/s per stream',
  'TTFT and throughput: 390 ms and 11,000 tok/s',
  'The time to first token at 40 req/s is 290 ms',
  'TTFT grows with the prompt: 290 ms at 2,000 tokens',
  'Network throughput between racks reached 360 Gb/s; we moved 360 Gb in a second',
  'SM utilization was 91% while the card drew 610 W',
  'Queue wait P95: 12 s with 90 requests waiting',
  'TTFT 统计间隔：15 s；吞吐测试用时：30 min',
  'The A100 has 80 GB of HBM2e at 2.0 TB/s',
  'Reading the weights takes 70 GB/s of bandwidth for a second',
  'Checkpoints are written at 560 GB/s',
  'The output rate climbed from 17,000 tok/s to 24,000 tok/s in 40 s',
];

describe('units of values whose name stands further off', () => {
  it.each(WRONG)('are reported where they cannot measure it: %s', (text) => {
    expect(rulesOn(text, /U02/)).toEqual(['U02']);
  });

  it.each(RIGHT)('are let stand where they can: %s', (text) => {
    expect(rulesOn(text, /U02/)).toEqual([]);
  });
});

/** Numbers whose unit or limit the text tells otherwise. */
const EXPLAINED = [
  '- KV cache usage above 0.93 for 2 min: page somebody',
  '- Unusable GPUs (fragmentation): 12 of 240 unallocated GPUs',
  '- Up to 1.4× the output throughput of 2.6',
  'E2E latency for agents (seconds): P50 2.9 | P90 5.1 | P99 11.4',
  'Mean TTFT went 800 → 610 → 400 → 270 ms over four sprints',
  'MTBF 147 h，MTTR 3 h，可用性 = 147/(147+3) = 98%',
  '占比（四舍五入）：排队 33.4%、预填充 33.4%、解码 33.3%，因取整合计 100.1%',
  '听说加大 batch 以后 GPU 利用率能到 115%？',
  'An old slide said "13B needs 13 GB in FP16"; it needs 26 GB',
  'H200 峰值（稠密 / 稀疏）\n- FP8：1,979 / 3,958 TFLOPS',
  'TPS/MW：2.1 百万 tok/s/MW，即每瓦 2.1 tok/s',
  'In small numbers, 320 tok/s per kW or 0.32 tok/s/W',
];

describe('values that the text explains', () => {
  it.each(EXPLAINED)('are let stand: %s', (text) => {
    expect(rulesOn(text, /U01|U08|U11|V01|V06/)).toEqual([]);
  });
});
