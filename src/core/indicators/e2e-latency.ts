import type { Indicator } from './indicator';

export const e2eLatency: Indicator = {
  id: 'e2e_latency',
  core: false,
  name: { en: 'End-to-end latency', zh: '端到端延迟' },
  aliases: {
    en: ['E2E latency', 'request latency', 'e2el', 'response time', 'end to end latency', 'E2E'],
    zh: ['端到端时延', '请求延迟', '响应时间', '总时延'],
  },
  families: ['time'],
  units: ['s', 'ms'],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.02,
    high: 600,
    unit: 's',
    basis: { en: 'Rule of thumb; depends on the output length.', zh: '经验值，取决于输出长度。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'lower',
  definition: { en: 'Time from request to the last token.', zh: '从请求到最后一个 token 的时间。' },
  formula: 'E2E = TTFT + (n-1) x TPOT',
  mustAccompany: [
    { en: 'percentile', zh: '分位' },
    { en: 'input and output length', zh: '输入与输出长度' },
    { en: 'concurrency', zh: '并发' },
  ],
  confusions: [
    { en: 'TTFT or TPOT quoted as "latency"', zh: '把 TTFT 或 TPOT 称为“延迟”' },
    {
      en: 'adding percentiles (P99 E2E is not P99 TTFT + n x P99 TPOT)',
      zh: '分位相加（P99 E2E 不等于 P99 TTFT + n × P99 TPOT）',
    },
  ],
  estimates: [{ en: 'from TTFT, TPOT and output length', zh: '由 TTFT、TPOT 与输出长度计算' }],
  references: [],
  sources: ['VLLM_M', 'VLLM_A', 'AIPERF', 'INFX'],
};
