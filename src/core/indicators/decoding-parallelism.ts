import type { Indicator } from './indicator';

export const decodingParallelism: Indicator = {
  id: 'decoding_parallelism',
  core: true,
  name: { en: 'Decoding parallelism', zh: '解码并行度' },
  aliases: {
    en: ['decode parallelism', 'decode batch size', 'concurrent sequences', 'running requests'],
    zh: ['解码并发度', '并行解码', '解码批大小', '同时解码序列数', '解码并行'],
  },
  families: [],
  units: [],
  fields: [{ name: 'decoding_parallelism', unit: '' }],
  limits: { min: 1 },
  plausible: {
    low: 1,
    high: 4096,
    unit: '1',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  betterNote: { en: 'until TBT breaks its SLO', zh: '直到 TBT 打破 SLO 为止' },
  definition: {
    en: 'No CNCF definition was found. One paper splits decode parallelism into request-level (sequences per step) times token-level (tokens per sequence per step, e.g. speculative decoding).',
    zh: '未找到 CNCF 定义。文献把解码并行度拆为请求级（每步序列数）× token 级（每步每序列的 token 数，如投机解码）。',
  },
  formula: 'decoding parallelism = RLP x TLP ; RLP = running sequences per step ; TLP = tokens accepted per step',
  mustAccompany: [
    {
      en: 'which parallelism: requests per step, speculative tokens per step, or TP/EP/DP degree',
      zh: '哪种并行：每步请求数、每步投机 token 数，还是 TP/EP/DP 度',
    },
    { en: 'per GPU or per instance', zh: '每卡还是每实例' },
    { en: 'context length', zh: '上下文长度' },
  ],
  confusions: [
    { en: 'tensor/pipeline/expert parallel degree', zh: '张量 / 流水线 / 专家并行度' },
    { en: 'client concurrency (waiting requests included)', zh: '客户端并发（含排队请求）' },
    { en: 'max_num_seqs setting vs average running', zh: 'max_num_seqs 设置与平均运行数' },
  ],
  estimates: [
    { en: 'RLP ~ output tok/s x TPOT (Little)', zh: '请求级并行 ≈ 输出 tok/s × TPOT（利特尔法则）' },
    { en: 'vLLM num_requests_running', zh: 'vLLM num_requests_running' },
  ],
  references: [
    {
      value: '40 vs 24 requests per GPU',
      what: { en: 'decode batch GB300 vs GB200', zh: '解码批大小，GB300 与 GB200' },
      source: 'GB300',
    },
  ],
  sources: ['LIST', 'PAPI', 'VLLM_M'],
};
