import type { Indicator } from './indicator';

export const tokensPerJoule: Indicator = {
  id: 'tokens_per_joule',
  core: false,
  name: { en: 'Tokens per joule / energy per token', zh: '每焦耳 token 数' },
  aliases: {
    en: [
      'tokens/J',
      'tok/J',
      'J/token',
      'joules per token',
      'energy per token',
      'Wh per 1k tokens',
      'kWh per million tokens',
    ],
    zh: ['每焦耳token', '每token能耗', '单位能耗', '每百万token耗电', '度/百万token'],
  },
  families: ['tokens_per_energy', 'energy_per_token', 'energy', 'energy_per_request'],
  units: ['tok/J', 'J/token'],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.005,
    high: 100,
    unit: 'tok/J',
    basis: { en: 'As throughput per watt.', zh: '同每瓦吞吐。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  betterNote: { en: 'J/token: lower', zh: 'J/token 则越低越好' },
  definition: {
    en: 'Tokens produced per joule; numerically equal to tok/s/W.',
    zh: '每焦耳产生的 token 数，数值等于 tok/s/W。',
  },
  formula: 'tok/J = tok/s / W ; kWh per M tokens = (J/token)/3.6',
  mustAccompany: [
    { en: 'boundary: GPU / server / facility', zh: '边界：GPU / 服务器 / 机房' },
    { en: 'idle included', zh: '是否含空闲' },
    { en: 'which tokens', zh: '统计哪些 token' },
  ],
  confusions: [
    { en: '"watts per token" (power, wrong dimension)', zh: '“每 token 多少瓦”（功率，量纲错误）' },
    { en: 'Wh vs W', zh: 'Wh 与 W' },
    { en: 'GPU-only vs wall', zh: '仅 GPU 与墙上功率' },
  ],
  estimates: [{ en: 'from power and tok/s', zh: '由功率与 tok/s 计算' }],
  references: [
    {
      value: '1.62-3.71 J/token',
      what: { en: '7B-13B on H100/A100/4090', zh: '7B–13B，H100/A100/4090' },
      source: 'CANDLE',
    },
  ],
  sources: ['INFX', 'MLPOWER', 'SCI', 'CANDLE'],
};
