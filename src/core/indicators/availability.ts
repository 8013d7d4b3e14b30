import type { Indicator } from './indicator';

export const availability: Indicator = {
  id: 'availability',
  core: false,
  name: { en: 'Availability', zh: '可用性' },
  aliases: { en: ['uptime', 'SLA', 'service availability'], zh: ['可用率', '在线率', 'SLA 可用性'] },
  families: ['ratio'],
  loose: { names: ['uptime', 'SLA', 'SLA 可用性', '在线率'], families: ['time', 'token_rate', 'request_rate'] },
  units: ['%'],
  limits: { min: 0, max: 100 },
  plausible: {
    low: 90,
    high: 99.9999,
    unit: '%',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  definition: { en: 'Share of time the service is usable.', zh: '服务可用时间占比。' },
  formula: 'uptime / (uptime + downtime) ; 99.9% = 43.8 min per month',
  mustAccompany: [
    { en: 'period', zh: '周期' },
    { en: 'what counts as down', zh: '什么算不可用' },
    { en: 'SLA or measured', zh: 'SLA 还是实测' },
  ],
  confusions: [
    { en: 'SLA target vs measured', zh: 'SLA 目标与实测' },
    { en: 'nines', zh: '几个 9' },
  ],
  estimates: [{ en: 'MTBF/(MTBF+MTTR)', zh: 'MTBF ÷（MTBF + MTTR）' }],
  references: [{ value: '99.9% = 43.83 min/month', what: { en: 'conversion', zh: '换算' }, source: 'LOCK' }],
  sources: ['LOCK'],
};
