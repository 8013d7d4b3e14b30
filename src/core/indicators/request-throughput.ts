import type { Indicator } from './indicator';

export const requestThroughput: Indicator = {
  id: 'request_throughput',
  core: false,
  name: { en: 'Request throughput', zh: '请求吞吐' },
  aliases: { en: ['RPS', 'QPS', 'requests per second', 'request rate'], zh: ['每秒请求数', '请求速率', '请求吞吐量'] },
  families: ['request_rate'],
  units: ['req/s'],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.01,
    high: 100000,
    unit: 'req/s',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  definition: { en: 'Requests completed per second.', zh: '每秒完成的请求数。' },
  formula: 'N completed / duration',
  mustAccompany: [
    { en: 'input/output length', zh: '输入与输出长度' },
    { en: 'concurrency', zh: '并发' },
    { en: 'offered or achieved rate', zh: '施加的还是达到的速率' },
  ],
  confusions: [
    { en: 'offered rate vs achieved', zh: '施加速率与达到速率' },
    { en: 'token throughput', zh: 'token 吞吐' },
  ],
  estimates: [{ en: 'output tok/s / mean output length', zh: '输出 tok/s ÷ 平均输出长度' }],
  references: [
    {
      value: '11.97 req/s',
      what: { en: '8 x Qwen3-8B with shared KV pool', zh: '8 个 Qwen3-8B 共享 KV 池' },
      source: 'VLLM_PF',
    },
  ],
  sources: ['AIPERF', 'VLLM_M'],
};
