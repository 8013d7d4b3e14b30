import type { Indicator } from './indicator';

export const fragmentationRate: Indicator = {
  id: 'fragmentation_rate',
  core: false,
  name: { en: 'GPU fragmentation rate', zh: 'GPU 碎片率' },
  aliases: {
    en: ['fragmentation', 'stranded GPU', 'unallocatable GPU share', 'fragmentation rate'],
    zh: ['碎片化率', '资源碎片', '显存碎片率', '碎片率'],
  },
  families: ['ratio'],
  loose: { names: ['fragmentation', '资源碎片', 'stranded GPU'], families: ['memory'] },
  units: ['%'],
  limits: { min: 0, max: 100 },
  plausible: { basis: { en: 'Unknown.', zh: '未知。' }, status: 'unknown', sources: [] },
  better: 'lower',
  definition: {
    en: 'Share of free GPU capacity that cannot serve the expected workload.',
    zh: '空闲 GPU 容量中无法满足预期任务的比例。',
  },
  formula: 'expected unusable free GPU / free GPU (FGD)',
  mustAccompany: [
    { en: 'GPU-share, node or memory fragmentation', zh: '卡内份额、节点还是显存碎片' },
    { en: 'job mix', zh: '任务构成' },
  ],
  confusions: [{ en: 'KV memory fragmentation vs cluster fragmentation', zh: 'KV 显存碎片与集群碎片' }],
  estimates: [{ en: 'free GPUs minus largest schedulable set', zh: '空闲 GPU − 最大可调度集合' }],
  references: [
    {
      value: 'unallocated GPUs cut by up to 49%',
      what: { en: 'FGD on 6,200 GPUs', zh: 'FGD，6200 张 GPU' },
      source: 'FGD',
    },
  ],
  sources: ['FGD'],
};
