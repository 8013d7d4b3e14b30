import type { Indicator } from './indicator';

export const memoryOverhead: Indicator = {
  id: 'memory_overhead',
  core: true,
  name: { en: 'Memory overhead', zh: '显存开销' },
  aliases: {
    en: [
      'GPU memory footprint',
      'VRAM usage',
      'KV cache memory',
      'memory consumption',
      'GPU memory overhead',
      'memory footprint',
    ],
    zh: ['内存开销', '显存占用', '显存消耗', '内存占用', 'KV 缓存占用', '内存使用', '显存使用量', '显存使用'],
  },
  families: ['memory', 'ratio'],
  units: ['GB', 'GiB'],
  fields: [{ name: 'memory_overhead_gb', unit: 'GB' }],
  limits: { min: 0, note: { en: 'Cannot exceed device memory × number of devices.', zh: '不超过单卡显存 × 卡数。' } },
  plausible: {
    basis: {
      en: 'Unknown: no CNCF or standard definition was found; it cannot exceed the installed memory.',
      zh: '未知：未找到 CNCF 或标准定义；不可能超过已装显存。',
    },
    status: 'unknown',
    sources: [],
  },
  better: 'lower',
  definition: {
    en: 'No standard definition was found. Use: memory used beyond the model weights (KV cache, activations, runtime context, fragmentation, sharing layer), or state explicitly that total footprint is meant.',
    zh: '未找到标准定义。建议指权重以外的显存（KV 缓存、激活、运行时上下文、碎片、共享层）；若指总占用须写明。',
  },
  formula:
    'overhead = peak used memory - weight bytes ; weight bytes = parameters x bytes per parameter ; KV bytes per token = 2 x layers x kv_heads x head_dim x bytes (GQA/MHA)',
  mustAccompany: [
    {
      en: 'what is counted (weights, KV cache, activations, CUDA context, fragmentation, virtualisation layer)',
      zh: '统计了什么（权重、KV 缓存、激活、CUDA 上下文、碎片、虚拟化层）',
    },
    { en: 'per GPU or total', zh: '每卡还是合计' },
    { en: 'model, precision, context length, concurrency', zh: '模型、精度、上下文长度、并发' },
    { en: 'GB or GiB', zh: 'GB 还是 GiB' },
  ],
  confusions: [
    { en: 'total footprint vs overhead', zh: '总占用与额外开销混用' },
    { en: 'GB vs GiB (7.4% apart)', zh: 'GB 与 GiB 混用（相差 7.4%）' },
    { en: 'reserved (gpu_memory_utilization) vs used', zh: '预留（gpu_memory_utilization）与实际使用混用' },
    {
      en: 'INT4 size written for FP16 (70B FP16 = 140 GB, INT4 = 35 GB)',
      zh: '把 INT4 的大小写给 FP16（70B：FP16 为 140 GB，INT4 为 35 GB）',
    },
  ],
  estimates: [
    {
      en: 'weights GB = parameters(B) x {FP32 4, FP16/BF16 2, FP8/INT8 1, INT4/FP4 0.5}',
      zh: '权重 GB = 参数量（B）×{FP32 4, FP16/BF16 2, FP8/INT8 1, INT4/FP4 0.5}',
    },
    { en: 'overhead = used - weights', zh: '开销 = 已用 − 权重' },
  ],
  references: [
    {
      value: '4147 MiB = 4.348 GB',
      what: { en: 'HAMi/KAI enforced limit shows MiB-GB conversion', zh: 'HAMi/KAI 限额，说明 MiB 与 GB 的换算' },
      source: 'HAMI',
    },
  ],
  sources: ['LIST', 'VLLM_M', 'HAMI'],
};
