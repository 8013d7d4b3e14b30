import type { Indicator } from './indicator';

export const pue: Indicator = {
  id: 'pue',
  core: false,
  name: { en: 'Power Usage Effectiveness', zh: '电能使用效率' },
  aliases: { en: ['PUE'], zh: ['能源使用效率', '电源使用效率'] },
  families: [],
  units: [],
  limits: { min: 1 },
  plausible: {
    low: 1.03,
    high: 2.5,
    unit: '1',
    basis: {
      en: 'Uptime Institute weighted average 1.54 (2025), 1.58 (2023), 2.50 (2007); hyperscale 1.1–1.2.',
      zh: 'Uptime Institute 加权平均 1.54（2025）、1.58（2023）、2.50（2007）；超大规模 1.1–1.2。',
    },
    status: 'cited',
    sources: ['UPT'],
  },
  better: 'lower',
  definition: {
    en: 'Facility energy divided by IT energy; cannot be below 1.',
    zh: '数据中心总能耗 ÷ IT 能耗，不可能小于 1。',
  },
  formula: 'PUE = facility energy / IT energy',
  mustAccompany: [
    { en: 'annual or instantaneous', zh: '年均还是瞬时' },
    { en: 'site', zh: '站点' },
  ],
  confusions: [
    { en: 'written as %', zh: '写成 %' },
    { en: '< 1.0', zh: '小于 1.0' },
    { en: 'server efficiency', zh: '服务器效率' },
  ],
  estimates: [{ en: '1 + cooling and distribution share', zh: '1 + 制冷与配电占比' }],
  references: [{ value: '1.54', what: { en: 'industry weighted average', zh: '行业加权平均' }, source: 'UPT' }],
  sources: ['UPT', 'SCI'],
};
