import type { Indicator } from './indicator';

/** "Latency" without saying which: known so that its unit can be checked, not an indicator to report by. */
export const latency: Indicator = {
  id: 'latency',
  core: false,
  name: { en: 'Latency', zh: '延迟' },
  aliases: {
    en: ['inference latency', 'serving latency', 'average latency', 'mean latency', 'tail latency'],
    zh: ['时延', '推理延迟', '推理时延', '平均延迟', '平均时延', '尾延迟'],
  },
  families: ['time', 'time_per_token'],
  units: ['ms', 's'],
  limits: { min: 0, minExclusive: true },
  plausible: {
    basis: { en: 'Depends on which latency is meant.', zh: '取决于指哪一种延迟。' },
    status: 'unknown',
    sources: [],
  },
  better: 'lower',
  definition: {
    en: 'Any time that a request waits. Say which: time to first token, time between tokens, or end to end.',
    zh: '请求等待的任何一段时间。须说明是哪一种：首 token、token 间还是端到端。',
  },
  formula: 'E2E = TTFT + (n-1) x TPOT',
  mustAccompany: [
    { en: 'which latency', zh: '哪一种延迟' },
    { en: 'percentile', zh: '分位' },
  ],
  confusions: [{ en: 'TTFT or TPOT quoted as "latency"', zh: '把 TTFT 或 TPOT 称为“延迟”' }],
  estimates: [],
  references: [],
  sources: ['VLLM_M', 'VLLM_A'],
};
