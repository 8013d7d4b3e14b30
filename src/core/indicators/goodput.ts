import type { Indicator } from './indicator';

export const goodput: Indicator = {
  id: 'goodput',
  core: false,
  name: { en: 'Goodput', zh: '有效吞吐' },
  aliases: {
    en: ['SLO goodput', 'SLO attainment', 'goodput under SLO'],
    zh: ['有效吞吐量', '满足SLO的吞吐', 'SLO 达成率'],
  },
  families: ['request_rate', 'token_rate', 'ratio'],
  units: ['req/s'],
  limits: { min: 0, note: { en: 'Cannot exceed the request throughput.', zh: '不超过请求吞吐。' } },
  plausible: { basis: { en: 'Bounded by the throughput.', zh: '以吞吐为上界。' }, status: 'derived', sources: [] },
  better: 'higher',
  definition: {
    en: 'Completed requests per second that meet every latency constraint.',
    zh: '满足全部时延约束的已完成请求速率。',
  },
  formula: 'goodput = requests meeting all SLOs / duration',
  mustAccompany: [
    { en: 'the SLO thresholds', zh: 'SLO 阈值' },
    { en: 'percentile or per-request rule', zh: '按分位还是按请求判定' },
    { en: 'load', zh: '负载' },
  ],
  confusions: [
    { en: 'training goodput (a time share)', zh: '训练 goodput（时间占比）' },
    { en: 'throughput', zh: '吞吐量' },
  ],
  estimates: [{ en: 'SLO attainment x request rate', zh: 'SLO 达成率 × 请求速率' }],
  references: [
    {
      value: '23 to 24 QPS, 6 to 12 QPS',
      what: { en: 'EPD example, Qwen3-VL-4B on 4 A100', zh: 'EPD 例子，Qwen3-VL-4B，4 张 A100' },
      source: 'VLLM_EPD',
    },
  ],
  sources: ['AIPERF', 'VLLM_A', 'VLLM_EPD'],
};
