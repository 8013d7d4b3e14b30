import type { Indicator } from './indicator';

export const costPerMillionTokens: Indicator = {
  id: 'cost_per_million_tokens',
  core: false,
  name: { en: 'Cost per million tokens', zh: '每百万 token 成本' },
  aliases: {
    en: ['$/M tokens', '$/1M tok', 'cost per M tokens', 'price per million tokens', '$/1K tokens'],
    zh: ['每百万token价格', '百万token成本', '每千token价格', '单位token成本'],
  },
  families: ['money_per_token', 'money'],
  units: ['$/M tokens'],
  limits: { min: 0 },
  plausible: {
    low: 0.001,
    high: 200,
    unit: '$/M tokens',
    basis: {
      en: 'DeepSeek R1 prices $0.14–2.19; $30/M in the GPT-4 era.',
      zh: 'DeepSeek R1 价格 0.14–2.19 美元；GPT-4 时期 30 美元/百万。',
    },
    status: 'observed',
    sources: ['DS'],
  },
  better: 'lower',
  definition: {
    en: 'Money per million tokens; say cost (what you pay) or price (what you charge).',
    zh: '每百万 token 的钱；须说明是成本还是价格。',
  },
  formula: '$/M = 1e6 x ($/GPU-h) / (3600 x tok/s per GPU)',
  mustAccompany: [
    { en: 'cost or price', zh: '成本还是价格' },
    { en: 'input, cached input or output', zh: '输入、缓存输入还是输出' },
    { en: 'currency and date', zh: '币种与日期' },
    { en: 'utilisation', zh: '利用率' },
  ],
  confusions: [
    { en: '$/1K vs $/M (1000x)', zh: '$/1K 与 $/M（相差 1000 倍）' },
    { en: 'cost vs API price', zh: '成本与 API 价格' },
    { en: '"reduced to 35 times"', zh: '“降低至35倍”' },
  ],
  estimates: [{ en: 'from tok/s and $/h', zh: '由 tok/s 与 $/h 计算' }],
  references: [
    { value: '$0.20/M output', what: { en: 'SGLang 96 H100', zh: 'SGLang，96 张 H100' }, source: 'LM96' },
    {
      value: '$0.14 / $0.55 / $2.19',
      what: {
        en: 'R1 cached / input / output price used in the 545% estimate',
        zh: 'R1 缓存 / 输入 / 输出价格，用于 545% 估算',
      },
      source: 'DS',
    },
  ],
  sources: ['TCA', 'INFX', 'DS'],
};
