import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U07/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U07', '| Energy per million tokens (kW) | 0.339 | 0.231 |\n|---|---|---|\n| a | b | c |'],
  [
    'U07',
    '| Per server | 2.3 | 2.4 |\n|---|---|---|\n| Server power (W) | 2,150 | 2,200 |\n| Energy per million tokens (kW) | 0.339 | 0.231 |',
  ],
  ['U07', '| 指标 | 基线 |\n|---|---|\n| 每百万 token 能耗（kW） | 0.34 |'],
  ['U07', '| 指标 | 基线 |\n|---|---|\n| 单请求能耗（W） | 74 |'],
  ['U07', '| Item | Value |\n|---|---|\n| Energy per answer, W | 74 |'],
  ['U07', '| Month | Energy used (MW) |\n|---|---|\n| May | 193 |'],
  ['U07', '| 月份 | 月耗电（MW） |\n|---|---|\n| 5 月 | 193 |'],
  ['U07', '| Rack | Peak draw (kWh) |\n|---|---|\n| A | 32 |'],
  ['U07', '- 480 张卡合计少用 33.6 kW，相当于每天省 806 kW'],
  ['U07', 'Capping saves 33.6 kW, or 806 kW a day'],
  ['U07', '33.6 kW less means 806 kW saved every day'],
  ['U07', '一年下来能省 294 MW 的电'],
  ['U07', '每天省 806 kW，一年省 29 万度'],
  ['U07', 'The cap saves us 24 MW per month'],
  ['U07', '冷却系统一天用掉 1,200 千瓦'],
  ['U07', 'The hall used 3.4 GW last year'],
  ['U07', '机柜功率 32 度'],
  ['U07', '整个集群的峰值功率是 1,200 kWh'],
  ['U07', 'Peak power of the cluster: 1,200 kWh'],
  ['U07', '单卡功耗被限制在 330 Wh'],
  ['U07', 'We capped the cards at 330 Wh'],
  ['U07', 'every generated image costs us 1.9 kW'],
  ['U07', '机房总功率 1.2 MWh'],
  ['U07', 'IT load: 1.2 MWh'],
  ['U07', 'IT load is 1,200 kWh at peak'],
  ['U07', 'The DGX draws up to 10.2 kWh'],
  ['U07', '全年耗电 2.3 GW'],
  ['U07', '年用电量 2.3 GW'],
  ['U07', 'Annual consumption: 2.3 GW'],
  ['U07', '| Year | Consumption |\n|---|---|\n| 2024 | 2.1 GWh |\n| 2025 | 2.3 GW |'],
  ['U07', '| 月份 | 用电量 |\n|---|---|\n| 5 月 | 193 MWh |\n| 6 月 | 187 MW |'],
  ['U07', '| Rack | Power |\n|---|---|\n| A | 32 kW |\n| B | 28 kWh |'],
  ['U07', '训练一次 70B 模型要花 1.2 GW 电'],
  ['U07', '3 W per token'],
  ['U07', '每 token 2.7 W'],
  ['U07', '2.7 W/token'],
  ['U07', '2,150 W/小时'],
  ['U07', '0.6 元/千瓦的电价'],
  ['U07', '电价 0.6 元/kW'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '- 480 张卡合计少用 33.6 kW，相当于每天省 806 kWh',
  '每天平均省 33.6 kW，合 806 kWh',
  'We add 806 kW every month as racks arrive',
  '每天高峰时段少用 33.6 kW',
  '| Month | Average load (MW) |\n|---|---|\n| May | 0.27 |',
  '| 指标 | 基线 |\n|---|---|\n| 每百万 token 能耗（kWh） | 0.34 |',
  '| Card | Power, W |\n|---|---|\n| H100 | 700 |',
  '| Model | Energy per image (J) | Power (W) |\n|---|---|---|\n| A | 600 | 300 |',
  'Capping the cards at 330 W saves 33.6 kW, 806 kWh a day',
  '每天 18 点到 22 点限功率，省 33.6 kW',
  'The battery discharges 200 kWh every day',
  '| 能耗（W） | 700 |\n|---|---|\n| x | y |',
  'demand charge $12 per kW',
  '每 kW 造价 8 万元',
  '机柜租金 0.6 万元/kW/月',
  '2,150 W per server',
  'UPS 容量 200 kWh，可支撑 1 MW 负载 12 分钟',
  '| Rack | Power | Energy per day |\n|---|---|---|\n| A | 32 kW | 768 kWh |',
  '| 项 | 值 |\n|---|---|\n| 峰值功率 | 32 kW |\n| 日用电 | 768 kWh |',
  'It draws 10.2 kW at full load, 245 kWh a day',
  '整机功率 10.2 kW，跑 24 小时耗电 245 kWh',
  '每小时 10.2 kWh',
  'Energy per hour: 10.2 kWh',
  '10.2 kWh per hour of training',
  '整夜功率稳定在 264 kW，白天 310 kW',
  '每天平均功率 264 kW，峰值 310 kW',
  '每天新增 24 kW，24 天 576 kW',
  'week by week: 32 kW a week earlier, 33 kW now',
  '夏季每天峰值 1,200 kW，冬季 50 kW 的余量',
];

describe('power where energy is meant, and the reverse', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
