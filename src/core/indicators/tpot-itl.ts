import type { Indicator } from './indicator';

export const tpotItl: Indicator = {
  id: 'tpot_itl',
  core: false,
  name: { en: 'Time Per Output Token / Inter-Token Latency', zh: '每输出 token 时间' },
  aliases: {
    en: ['TPOT', 'time per output token'],
    zh: ['每 token 延迟', '每输出Token时延', '单 token 生成时间', '平均每token时间', '每输出 token 延迟'],
  },
  families: ['time', 'time_per_token'],
  units: ['ms', 's'],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.001,
    high: 0.5,
    unit: 's',
    basis: {
      en: 'MLPerf TPOT limits are 15–200 ms; SLA examples 20–100 ms; special hardware reaches about 1 ms.',
      zh: 'MLPerf 的 TPOT 上限为 15–200 毫秒；SLA 例子为 20–100 毫秒；专用硬件可到约 1 毫秒。',
    },
    status: 'derived',
    sources: ['MLPERF'],
  },
  better: 'lower',
  definition: {
    en: 'Average time per output token of one request after the first token.',
    zh: '单个请求首 token 之后平均每个输出 token 的时间。',
  },
  formula: 'TPOT = (E2E - TTFT) / (output tokens - 1)',
  mustAccompany: [
    { en: 'percentile over requests or mean', zh: '按请求统计的分位或平均' },
    { en: 'first token excluded?', zh: '是否排除首 token' },
    { en: 'concurrency', zh: '并发' },
    { en: 'output length', zh: '输出长度' },
  ],
  confusions: [
    { en: 'see tbt', zh: '见 TBT' },
    { en: 'dividing by n instead of n-1', zh: '除以 n 而不是 n − 1' },
    { en: 'request-weighted (TPOT) vs token-weighted (ITL)', zh: '按请求加权（TPOT）与按 token 加权（ITL）' },
    {
      en: 'vLLM metric inter_token_latency_seconds is documented as TPOT',
      zh: 'vLLM 的 inter_token_latency_seconds 在文档中称为 TPOT',
    },
  ],
  estimates: [
    { en: 'TPOT = 1000 / (tok/s/user) ms', zh: 'TPOT = 1000 ÷（tok/s/用户）毫秒' },
    { en: 'TPOT = (E2E - TTFT)/(n-1)', zh: 'TPOT =（E2E − TTFT）÷（n − 1）' },
  ],
  references: [
    { value: '15-200 ms', what: { en: 'MLPerf limits', zh: 'MLPerf 上限' }, source: 'MLPERF' },
    { value: 'mean <= 20 ms', what: { en: 'GLM-5.2 production SLA', zh: 'GLM-5.2 生产 SLA' }, source: 'VLLM_GLM' },
  ],
  sources: ['VLLM_M', 'VLLM_A', 'AIPERF', 'LAV', 'OTEL', 'MLPERF'],
};
