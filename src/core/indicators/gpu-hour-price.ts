import type { Indicator } from './indicator';

export const gpuHourPrice: Indicator = {
  id: 'gpu_hour_price',
  core: false,
  name: { en: 'Price per GPU-hour', zh: '每 GPU 时价格' },
  aliases: {
    en: ['GPU-hour price', 'GPU hour cost', 'cost per GPU-hour', '$/GPU-hour', '$/GPU-h', 'GPU rental price'],
    zh: ['每卡时价格', '卡时单价', '每卡时成本', 'GPU 小时成本', 'GPU 时租', '卡时成本'],
  },
  families: ['money_rate', 'money'],
  units: ['$/GPU-hour'],
  limits: { min: 0 },
  plausible: {
    low: 0.05,
    high: 20,
    unit: '$/GPU-hour',
    per: 'gpu',
    basis: {
      en: 'An H100 rents for $1.65–6.88 an hour; small shared slices go lower, list prices of the newest cards higher.',
      zh: 'H100 租价为每小时 1.65–6.88 美元；共享切片更低，最新型号的目录价更高。',
    },
    status: 'observed',
    sources: ['CODESOTA'],
  },
  better: 'lower',
  definition: {
    en: 'What one GPU costs for one hour, rented or written off.',
    zh: '一张 GPU 一小时的租用或折旧成本。',
  },
  formula: '$/GPU-h = purchase price / hours of life, or the rental price',
  mustAccompany: [
    { en: 'GPU model', zh: 'GPU 型号' },
    { en: 'currency and date', zh: '币种与日期' },
    { en: 'on demand, reserved or spot', zh: '按需、预留还是竞价' },
  ],
  confusions: [
    { en: 'price of an instance with 8 GPUs quoted as the price of one', zh: '把 8 卡实例的价格写成单卡价格' },
  ],
  estimates: [{ en: 'instance price / GPUs in it', zh: '实例价格 ÷ 实例内卡数' }],
  references: [{ value: '$1.65-6.88', what: { en: 'H100, price survey', zh: 'H100，价格调查' }, source: 'CODESOTA' }],
  sources: ['CODESOTA'],
};
