import type { Indicator } from './indicator';

export const gpuMemoryUtilization: Indicator = {
  id: 'gpu_memory_utilization',
  core: false,
  name: { en: 'GPU memory utilization', zh: '显存利用率' },
  aliases: {
    en: [
      'VRAM utilization',
      'memory occupancy',
      'gpu_memory_utilization',
      'kv_cache_usage',
      'GPU memory utilisation',
      'memory utilization',
      'GPU memory occupancy',
    ],
    zh: ['显存占用率', '内存利用率', '显存使用率', 'GPU 显存占用率'],
  },
  families: ['ratio'],
  units: ['%'],
  limits: { min: 0, max: 100 },
  plausible: {
    low: 5,
    high: 98,
    unit: '%',
    basis: { en: 'vLLM reserves 0.9 unless told otherwise.', zh: 'vLLM 默认预留 0.9。' },
    status: 'observed',
    sources: ['VLLM_M'],
  },
  better: 'context',
  definition: { en: 'Share of device memory reserved or used.', zh: '显存被预留或使用的比例。' },
  formula: 'used / installed ; vLLM kv_cache_usage_perc is 0-1 despite its name',
  mustAccompany: [
    { en: 'reserved or used', zh: '预留还是已用' },
    { en: 'KV cache only or all', zh: '仅 KV 缓存还是全部' },
  ],
  confusions: [
    { en: 'GPU utilization', zh: 'GPU 利用率' },
    {
      en: 'memory bandwidth utilization (NVML utilization.memory is time, not occupancy)',
      zh: '显存带宽利用率（NVML utilization.memory 是时间，不是占用）',
    },
    { en: 'reserved vs used', zh: '预留与已用' },
  ],
  estimates: [{ en: 'nvidia-smi memory.used / memory.total', zh: 'nvidia-smi memory.used ÷ memory.total' }],
  references: [
    { value: '>0.9 treated as nearly full', what: { en: 'llm-d scorer', zh: 'llm-d 打分器' }, source: 'LLMD' },
  ],
  sources: ['VLLM_M', 'NVML', 'LLMD'],
};
