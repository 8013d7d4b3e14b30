import type { Indicator } from './indicator';

export const ttft: Indicator = {
  id: 'ttft',
  core: true,
  name: { en: 'Time To First Token', zh: '首 token 延迟' },
  aliases: {
    en: ['TTFT', 'time-to-first-token', 'first token latency', 'first-token latency', 'prefill latency'],
    zh: [
      '首Token时延',
      '首字延迟',
      '首字时延',
      '首字响应时间',
      '首包时延',
      '首 token 响应时间',
      '首个token延迟',
      '首词延迟',
      '首 token 时间',
      '首Token延迟',
    ],
  },
  families: ['time'],
  units: ['ms', 's'],
  fields: [{ name: 'ttft_milliseconds', unit: 'ms' }],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.01,
    high: 10,
    unit: 's',
    basis: {
      en: 'MLPerf limits run from 0.45 to 6 s; 0.062 s measured on an A100 with Qwen3-8B at batch 1; 8.6 s for a 128K prompt; tens of seconds only under overload.',
      zh: 'MLPerf 上限为 0.45–6 秒；A100 上 Qwen3-8B batch 1 实测 0.062 秒；128K 提示 8.6 秒；只有过载时才到几十秒。',
    },
    status: 'derived',
    sources: ['MLPERF', 'HAMI_B', 'GB300'],
  },
  better: 'lower',
  definition: {
    en: 'Time from request submission until the first output token arrives. Usually includes queueing, prefill and network.',
    zh: '从发出请求到收到第一个输出 token 的时间，一般包含排队、预填充和网络。',
  },
  formula: 'TTFT = t(first output token) - t(request sent or arrived)',
  mustAccompany: [
    { en: 'percentile (P50/P90/P99) or "mean"', zh: '分位（P50/P90/P99）或“平均”' },
    { en: 'input length', zh: '输入长度' },
    { en: 'concurrency or request rate', zh: '并发或请求速率' },
    { en: 'model and hardware', zh: '模型与硬件' },
    { en: 'measured at client or server', zh: '客户端还是服务端测量' },
    { en: 'prefix cache on/off', zh: '前缀缓存开或关' },
  ],
  confusions: [
    {
      en: 'prefill compute time alone (vLLM has a separate request_prefill_time_seconds)',
      zh: '只算预填充计算时间（vLLM 另有 request_prefill_time_seconds）',
    },
    { en: 'server-side vs client-side clock', zh: '服务端与客户端时钟混用' },
    {
      en: 'first chunk vs first non-empty token (AIPerf, NIM skip an empty first response)',
      zh: '首个分块与首个非空 token（AIPerf、NIM 会跳过空的首个响应）',
    },
    { en: 'time to first byte', zh: '首字节时间' },
  ],
  estimates: [
    {
      en: 'TTFT ~ queue wait + input tokens / prefill tok/s (+ network)',
      zh: 'TTFT ≈ 排队 + 输入 token 数 ÷ 预填充 tok/s（+ 网络）',
    },
    { en: 'TTFT = E2E - (n-1) x TPOT', zh: 'TTFT = 端到端延迟 −（n − 1）× TPOT' },
  ],
  references: [
    {
      value: 'P99 450 ms / 2000 ms',
      what: { en: 'MLPerf Llama2-70B interactive / server limit', zh: 'MLPerf Llama2-70B 交互 / 服务场景上限' },
      source: 'MLPERF',
    },
    {
      value: 'P99 6000 ms',
      what: { en: 'MLPerf Llama3.1-405B server limit', zh: 'MLPerf Llama3.1-405B 服务场景上限' },
      source: 'MLPERF',
    },
    {
      value: 'mean <= 2.5 s',
      what: { en: 'production SLA GLM-5.2 on 24 B300', zh: 'GLM-5.2 在 24 张 B300 上的生产 SLA' },
      source: 'VLLM_GLM',
    },
    {
      value: 'P50 62.1 ms native, 62.9 ms HAMi v2.9.0',
      what: { en: 'Qwen3-8B on A100, batch 1', zh: 'Qwen3-8B，A100，batch 1' },
      source: 'HAMI_B',
    },
  ],
  sources: ['LIST', 'VLLM_M', 'AIPERF', 'NIM', 'OTEL', 'MLPERF', 'IETF'],
};
