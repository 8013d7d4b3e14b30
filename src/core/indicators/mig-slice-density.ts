import type { Indicator } from './indicator';

export const migSliceDensity: Indicator = {
  id: 'mig_slice_density',
  core: false,
  name: { en: 'MIG / slice density', zh: 'MIG 切片密度' },
  aliases: {
    en: [
      'MIG instances per GPU',
      'slices per GPU',
      'sharing ratio',
      'GPU sharing density',
      'vGPU density',
      'MIG instances',
      'MIG slices',
    ],
    zh: [
      '切分密度',
      '每卡实例数',
      '切片数',
      '单卡共享数',
      '虚拟化密度',
      'MIG 实例',
      'MIG 实例数',
      'MIG 切片',
      'MIG 切片数',
    ],
  },
  families: [],
  units: [],
  limits: {
    min: 1,
    max: 7,
    onlyWith: 'MIG',
    note: {
      en: '7 on A100, H100, H200 and B200; 4 on A30 and RTX PRO 6000; 2 on RTX PRO 5000. Sharing in software (HAMi, time-slicing) has no such limit.',
      zh: 'A100、H100、H200、B200 为 7；A30 与 RTX PRO 6000 为 4；RTX PRO 5000 为 2。软件共享（HAMi、时间片）不受此限。',
    },
  },
  plausible: {
    low: 1,
    high: 7,
    unit: '1',
    per: 'gpu',
    basis: { en: 'NVIDIA MIG guide.', zh: 'NVIDIA MIG 指南。' },
    status: 'cited',
    sources: ['MIG'],
  },
  better: 'context',
  definition: { en: 'Isolated instances carved from one GPU.', zh: '一张 GPU 切出的隔离实例数。' },
  formula: 'instances / GPU',
  mustAccompany: [
    { en: 'GPU model and profile', zh: 'GPU 型号与规格' },
    { en: 'MIG or software sharing', zh: 'MIG 还是软件共享' },
    { en: 'isolation', zh: '隔离方式' },
  ],
  confusions: [
    { en: 'compute slices (7) vs memory slices (8)', zh: '计算切片（7）与显存切片（8）' },
    { en: 'MIG vs time-slicing replicas', zh: 'MIG 与时间片副本' },
  ],
  estimates: [{ en: 'sum of profile g-numbers <= 7', zh: '各规格 g 数之和 ≤ 7' }],
  references: [
    { value: 'max 7', what: { en: 'A100/H100/H200/B200/GB200', zh: 'A100/H100/H200/B200/GB200' }, source: 'MIG' },
  ],
  sources: ['MIG', 'HAMI'],
};
