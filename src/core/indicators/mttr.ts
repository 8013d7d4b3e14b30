import type { Indicator } from './indicator';

export const mttr: Indicator = {
  id: 'mttr',
  core: false,
  name: { en: 'Mean time to recovery', zh: '平均恢复时间' },
  aliases: {
    en: ['MTTR', 'recovery time', 'time to recover', 'restart time'],
    zh: ['故障恢复时间', '恢复时长', '平均修复时间'],
  },
  families: ['time'],
  units: ['min', 's', 'h'],
  limits: { min: 0 },
  plausible: {
    low: 1,
    high: 86400,
    unit: 's',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'lower',
  definition: { en: 'Mean time from failure to service restored.', zh: '从故障到恢复服务的平均时间。' },
  formula: 'sum(downtime) / failures ; availability = MTBF/(MTBF+MTTR)',
  mustAccompany: [
    { en: 'what ends recovery', zh: '以什么为恢复终点' },
    { en: 'sample size', zh: '样本数' },
    { en: 'includes detection?', zh: '是否含检测时间' },
  ],
  confusions: [
    { en: 'MTTF/MTBF', zh: 'MTTF/MTBF' },
    { en: 'repair vs recovery', zh: '修复与恢复' },
  ],
  estimates: [{ en: '(1 - availability) x period / failures', zh: '（1 − 可用性）× 周期 ÷ 故障数' }],
  references: [
    {
      value: 'one interruption about every 3 h',
      what: { en: 'Llama 3 on 16,384 H100 (MTBF, not MTTR)', zh: 'Llama 3，16384 张 H100（是 MTBF，不是 MTTR）' },
      source: 'LLAMA3',
    },
  ],
  sources: ['METAR', 'LLAMA3'],
};
