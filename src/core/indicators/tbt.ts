import type { Indicator } from './indicator';

export const tbt: Indicator = {
  id: 'tbt',
  core: true,
  name: { en: 'Time Between Tokens', zh: 'token 间延迟' },
  aliases: {
    en: ['TBT', 'time-between-tokens', 'inter-token latency', 'ITL', 'token-to-token latency', 'intertoken latency'],
    zh: ['词间延迟', 'Token间时延', 'token 间隔', '间隔时延', '逐 token 延迟', '字间延迟', '词元间延迟'],
  },
  families: ['time', 'time_per_token'],
  units: ['ms', 's'],
  fields: [{ name: 'tbt_milliseconds', unit: 'ms' }],
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
    en: 'Gap between two consecutive output tokens of one stream. TBT (Splitwise, Sarathi-Serve, vLLM production-stack) and ITL (NVIDIA, vLLM) name the same gap. Averaged inside a request it equals TPOT.',
    zh: '同一条输出流中相邻两个 token 的间隔。TBT 与 ITL 是同一个量；在一个请求内取平均即为 TPOT。',
  },
  formula: 'TBT_i = t(token i+1) - t(token i), i >= 1 ; mean over one request = (E2E - TTFT)/(n-1) = TPOT',
  mustAccompany: [
    { en: 'percentile over gaps (P99 shows stutter)', zh: '按间隔统计的分位（P99 反映卡顿）' },
    { en: 'concurrency', zh: '并发' },
    { en: 'output length', zh: '输出长度' },
    { en: 'model and hardware', zh: '模型与硬件' },
    { en: 'speculative or multi-token steps (gaps become bursts)', zh: '投机解码或多 token 步（间隔会成簇）' },
  ],
  confusions: [
    {
      en: 'TPOT averages per request, so it hides stalls; P99 TBT and P99 TPOT differ',
      zh: 'TPOT 按请求取平均，会掩盖停顿；P99 TBT 与 P99 TPOT 不同',
    },
    { en: 'AIPerf and GenAI-Perf call the per-request average "ITL"', zh: 'AIPerf 与 GenAI-Perf 把每请求平均称为 ITL' },
    {
      en: 'averaging over requests vs over all tokens gives different numbers',
      zh: '按请求平均与按 token 平均结果不同',
    },
    { en: 'E2E/n (counting TTFT in) is sometimes called TPOT', zh: 'E2E/n（把 TTFT 计入）有时也被称为 TPOT' },
  ],
  estimates: [
    { en: 'TBT ~ concurrency / output tok/s', zh: 'TBT ≈ 并发 ÷ 输出 tok/s' },
    { en: 'TBT = 1 / (tok/s/user)', zh: 'TBT = 1 ÷（tok/s/用户）' },
    { en: 'TBT = (E2E - TTFT)/(n-1)', zh: 'TBT =（E2E − TTFT）÷（n − 1）' },
  ],
  references: [
    {
      value: '15-200 ms',
      what: { en: 'MLPerf TPOT limits by model/scenario', zh: 'MLPerf 按模型与场景给出的 TPOT 上限' },
      source: 'MLPERF',
    },
    {
      value: '20-22 tok/s per user (45-50 ms)',
      what: { en: 'DeepSeek online service', zh: 'DeepSeek 线上服务' },
      source: 'DS',
    },
    {
      value: 'clean mean 28.5 ms native, 29.1 ms HAMi',
      what: { en: 'Qwen3-8B A100', zh: 'Qwen3-8B，A100，原生与 HAMi 的平均值' },
      source: 'HAMI_B',
    },
  ],
  sources: ['LIST', 'SPLIT', 'SARA', 'VLLM_PS', 'VLLM_A', 'AIPERF', 'LAV', 'OTEL'],
};
