import type { Indicator } from './indicator';

export const kvCacheHitRate: Indicator = {
  id: 'kv_cache_hit_rate',
  core: false,
  name: { en: 'KV-cache hit rate', zh: 'KV 缓存命中率' },
  aliases: {
    en: ['prefix cache hit rate', 'cache hit rate', 'KV hit rate', 'KV cache hit rate'],
    zh: ['前缀缓存命中率', '缓存命中率', 'KV Cache 命中率'],
  },
  families: ['ratio'],
  units: ['%'],
  limits: { min: 0, max: 100 },
  plausible: {
    low: 0,
    high: 98,
    unit: '%',
    basis: {
      en: '56.3% at DeepSeek; 11.8–97.2% in one blog, depending on the workload.',
      zh: 'DeepSeek 为 56.3%；一篇博客中随负载为 11.8–97.2%。',
    },
    status: 'observed',
    sources: ['DS', 'VLLM_PF'],
  },
  better: 'higher',
  definition: {
    en: 'Share of prompt tokens (or requests) served from cached KV.',
    zh: '由 KV 缓存命中的提示 token（或请求）占比。',
  },
  formula: 'hits / queries (vLLM prefix_cache_hits / prefix_cache_queries)',
  mustAccompany: [
    { en: 'token- or request-weighted', zh: '按 token 还是按请求加权' },
    { en: 'workload', zh: '负载' },
    { en: 'cache tier and size', zh: '缓存层级与大小' },
  ],
  confusions: [
    { en: 'KV cache usage (occupancy)', zh: 'KV 缓存使用率（占用）' },
    { en: 'token vs request weighting', zh: 'token 与请求加权' },
  ],
  estimates: [{ en: 'from vLLM counters', zh: '由 vLLM 计数器计算' }],
  references: [
    {
      value: '56.3%',
      what: { en: 'DeepSeek 342B of 608B input tokens', zh: 'DeepSeek，6080 亿输入 token 中命中 3420 亿' },
      source: 'DS',
    },
    { value: '11.77% vs 52.35%', what: { en: 'isolated vs shared pool', zh: '独立池与共享池' }, source: 'VLLM_PF' },
  ],
  sources: ['VLLM_M', 'DS'],
};
