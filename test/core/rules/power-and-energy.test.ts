import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  // A name of power, whatever stands between it and the number.
  'Rack power during the stress test never went past 41 kWh',
  'The power of one node under full load turned out to be 9.8 kWh',
  '- Card power, mean over the quarter: 3.1 kWh',
  '压测时整机功率一路升到 6.2 kWh 才稳住',
  '机房供电容量还剩 320 kWh，够上四个机柜',
  '| 指标 | 数值 |\n|---|---|\n| 整机功耗 | 640 Wh |',
  // Verbs and counts of power.
  'While idle the 40 nodes drew 96 kWh, or 2.4 kW a node',
  'The box has eight 700 W cards, so it uses 5.6 kWh at full load',
  'The contract limits the site to 2 MWh',
  // The same thing in the other unit before or after.
  'Lowering the clock brought each card from 700 W down to 520 Wh',
  'With the cap lowered, a card now draws 550 Wh instead of 700 W',
  '- Output token at the meter, energy: 3.1 J → 2.2 W',
  // Amounts of energy.
  'The UPS still has 500 kW of energy',
  'UPS 还能供 500 kW 的电量',
  '夜间全部机柜共消耗 840 kW 的电',
  'Energy for the fine-tune: 412 kW',
  'The fine-tune took 6 hours and 412 kW of electricity',
  'Our bill for May shows 21,400 kW at $0.11',
  '这次微调耗电 412 kW，电费 290 元',
  'Our solar roof delivered 210 MW last month',
  // Prices of what is bought by energy, what a meter counts, and a draw beside the energy that it makes.
  '电价 0.71 元/kW，每月约 9.4 万元',
  'Under the new tariff of $0.11 per kW we paid $8,120',
  'A parked server draws 1.4 kWh, which makes 34 kWh a day',
  'Over 31 days the meter will record 212 MW',
];
const RIGHT = [
  'While idle the 40 nodes drew 96 kW, or 2.4 kW a node',
  'Over the weekend the 40 idle nodes drew 4,608 kWh, 96 kW on average',
  "The hall's power, 31 kW on average, adds up to 744 kWh a day",
  '机柜功率 32 kW，一天用电 768 kWh',
  'The power cap saved 96 kWh last week',
  'Load shifting moved 300 kWh into the night',
  '功率封顶以后，每天省下 96 kWh',
  'The UPS holds 120 kWh and feeds a load of 500 kW for 14 minutes',
  'Eight 700 W cards run for one hour: 5.6 kWh',
  '- Output token at the meter, energy: 3.1 J → 2.2 J',
  'The fine-tune used 412 kWh, an average draw of 68.7 kW over 6 hours',
  '这一排服务器耗电 18 kW，空调另占 6 kW',
  'Battery capacity went from 120 kWh to 300 kWh; discharge power stays at 500 kW',
  'The bill has a demand charge for a peak of 410 kW',
  '| Month | Electricity (MWh) | Peak (kW) |\n|---|---|---|\n| May | 21.4 | 41 |',
  '电价 0.71 元/kWh，每月约 9.4 万元',
  'The tariff has a demand part of $11 per kW and month',
  'A parked server draws 1.4 kW, which makes 34 kWh a day',
  'An idle server draws 1.4 kWh every hour, 34 kWh a day',
  'Over 31 days the meter showed 212 kW at peak',
];

describe('power and energy', () => {
  it.each(WRONG)('are told apart: %s', (text) => {
    expect(rulesOn(text, /U07/)).toEqual(['U07']);
  });

  it.each(RIGHT)('are let stand where the words fit: %s', (text) => {
    expect(rulesOn(text, /U07/)).toEqual([]);
  });
});
