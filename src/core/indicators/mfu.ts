import type { Indicator } from './indicator';

export const mfu: Indicator = {
  id: 'mfu',
  core: false,
  name: { en: 'Model FLOPs Utilization', zh: '模型算力利用率' },
  aliases: { en: ['MFU'], zh: ['模型浮点利用率', '算力有效利用率'] },
  families: ['ratio'],
  units: ['%'],
  limits: { min: 0, max: 100, maxExclusive: true },
  plausible: {
    low: 1,
    high: 65,
    unit: '%',
    basis: {
      en: 'Training is typically 35–55%, Llama 3 38–43%; 100% is impossible.',
      zh: '训练一般 35–55%，Llama 3 为 38–43%；100% 不可能。',
    },
    status: 'cited',
    sources: ['LOCK', 'OSAI'],
  },
  better: 'higher',
  definition: {
    en: 'Useful model FLOPs per second divided by the hardware dense peak.',
    zh: '每秒有效模型浮点运算 ÷ 硬件稠密峰值。',
  },
  formula: 'MFU = tok/s x k x active parameters / (GPUs x peak FLOPS), k = 6 training, 2 inference',
  mustAccompany: [
    { en: 'precision and dense/sparse peak used', zh: '精度与所用的稠密 / 稀疏峰值' },
    { en: 'training or inference phase', zh: '训练还是推理阶段' },
    { en: 'model FLOPs formula', zh: '模型 FLOPs 公式' },
  ],
  confusions: [
    { en: 'nvidia-smi utilization', zh: 'nvidia-smi 利用率' },
    { en: 'sparse peak (halves MFU)', zh: '稀疏峰值（使 MFU 减半）' },
    { en: 'HFU counts recomputation', zh: 'HFU 计入重计算' },
  ],
  estimates: [{ en: 'from tok/s and parameters', zh: '由 tok/s 与参数量计算' }],
  references: [
    { value: '38-43%', what: { en: 'Llama 3 405B', zh: 'Llama 3 405B' }, source: 'LOCK' },
    { value: '35-55%', what: { en: 'typical training', zh: '一般训练' }, source: 'OSAI' },
  ],
  sources: ['PALM', 'LOCK', 'OSAI'],
};
