import type { Indicator } from './indicator';

export const throughputPerDollar: Indicator = {
  id: 'throughput_per_dollar',
  core: true,
  name: { en: 'Throughput per dollar', zh: '每美元吞吐' },
  aliases: {
    en: ['Throughput/$', 'tokens per dollar', 'tok/s/$', 'performance per dollar', 'perf/$', 'tokens/$', 'tok/$'],
    zh: ['单位成本吞吐', '每元吞吐', '性价比', '每美元 token 数', '每美元吞吐量'],
  },
  families: ['tokens_per_money', 'token_rate_per_money', 'token_rate', 'tokens'],
  loose: { names: ['性价比', 'performance per dollar', 'perf/$'], families: ['factor'] },
  units: ['tok/s per $/h', 'tokens/$'],
  fields: [{ name: 'throughput_per_dollar', unit: 'tok/s per $/h' }],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 10000,
    high: 100000000,
    unit: 'tokens/$',
    basis: { en: '$0.01–100 per million tokens.', zh: '每百万 token 0.01–100 美元。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  definition: {
    en: 'Tokens per dollar (tokens/$), or tokens per second per dollar-per-hour. tok/s divided by a purchase price is a third, different quantity.',
    zh: '每美元 token 数，或“每小时每美元的 token/s”。用采购价做分母是第三种不同的量。',
  },
  formula: 'tokens/$ = 3600 x tok/s / ($/h) ; $/M tokens = 1e6 / (tokens/$)',
  mustAccompany: [
    {
      en: 'dollar of what: per GPU-hour, purchase price, total cost of ownership or API price',
      zh: '哪种美元：每 GPU 时、采购价、总拥有成本或 API 价格',
    },
    { en: 'currency and date', zh: '币种与日期' },
    { en: 'which tokens', zh: '统计哪些 token' },
    { en: 'utilisation assumed', zh: '假设的利用率' },
  ],
  confusions: [
    { en: 'tok/s/$ without the hour', zh: 'tok/s/$ 漏写小时' },
    { en: 'purchase price vs rental price in one column', zh: '同一列混用采购价与租价' },
    { en: 'inverting: images/$ 22% does not mean cost 22%', zh: '倒数：每美元张数 22% 不等于成本 22%' },
    { en: 'confused with per watt', zh: '与每瓦混淆' },
  ],
  estimates: [
    { en: 'from $/M tokens: 1e6 / price', zh: '由 $/百万 token：1e6 ÷ 价格' },
    { en: 'from tok/s and $/h via the formula', zh: '由 tok/s 与 $/h 按公式计算' },
  ],
  references: [
    {
      value: '$0.20 per M output tokens (5M tokens/$)',
      what: { en: 'SGLang 96 H100 at rental price', zh: 'SGLang，96 张 H100，按租价' },
      source: 'LM96',
    },
    { value: '$1.65-6.88 per H100-hour', what: { en: 'price survey', zh: '价格调查' }, source: 'CODESOTA' },
  ],
  sources: ['LIST', 'INFX', 'TCA', 'REG'],
};
