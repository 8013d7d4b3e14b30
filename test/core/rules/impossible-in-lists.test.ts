import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^V01/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['V01', '- Notebook users get MIG slices; we run 9 MIG instances on each H100'],
  ['V01', '每张 H100 上跑 9 个 MIG 实例'],
  ['V01', '我们在每块 A100 上开了 8 个 MIG 实例给学生用'],
  ['V01', '| Pool | Cards | MIG instances per card |\n|---|---|---|\n| notebooks | 4 | 9 |'],
  ['V01', '| 池 | 每卡 MIG 实例数 |\n|---|---|\n| 笔记本 | 9 |'],
  ['V01', '| 项目 | 数值 |\n|---|---|\n| 每卡 MIG 实例数 | 9 |'],
  ['V01', '| Item | Value |\n|---|---|\n| MIG instances per GPU | 8 |'],
  ['V01', 'Eight MIG instances per H100 serve the notebooks'],
  ['V01', '一张 H100 切 8 份 MIG，给 8 个组用'],
  ['V01', '- 机房 PUE：夏季 1.38，冬季自然冷却后 0.98'],
  ['V01', '- PUE by season: summer 1.38, winter 0.97'],
  ['V01', 'PUE 春季 1.22、夏季 1.35、冬季 0.95'],
  ['V01', 'The PUE of the new hall is 0.92 in winter'],
  ['V01', 'PUE fell to 0.94'],
  ['V01', '| 季度 | PUE |\n|---|---|\n| Q1 | 1.21 |\n| Q4 | 0.97 |'],
  ['V01', '- GPU 利用率：白天 92%，夜里 108%'],
  ['V01', '- Utilization: weekdays 71%, weekends 112%'],
  ['V01', '缓存命中率：客服 68%，代码助手 103%'],
  ['V01', '月度可用性：7 月 99.95%，8 月 100.02%'],
  ['V01', 'MFU: 41% on A100, 104% on H100'],
  ['V01', 'SLO 达成率 101%'],
  ['V01', 'TTFT 最低的一次是 −12 ms'],
  ['V01', 'we run 9 MIG instances on each H100'],
  ['V01', 'We run 9 MIG instances per H100'],
  ['V01', 'Nine MIG instances share one A100'],
  ['V01', '9 MIG instances on every card'],
  ['V01', 'Each H100 hosts 9 MIG instances'],
  ['V01', '在一张 A100 上切出九个 MIG 实例'],
  ['V01', 'the notebooks get nine MIG slices on a single H100'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  'Notebook users get MIG slices; 21 MIG instances on 3 H100s',
  '我们用 8 张 A100 跑 56 个 MIG 实例',
  '8 MIG instances on two H100s',
  'Each node with eight H100s runs 56 MIG instances',
  '- 机房 PUE：夏季 1.38，冬季自然冷却后 1.08',
  'PUE 从 1.4 降了 0.2',
  'PUE：夏季 1.38，冬季低 0.22',
  '- PUE: 1.38 in summer, load factor 0.85',
  'PUE 1.25，功率因数 0.98',
  'CPU: weekdays 210%, weekends 112%',
  '利用率：白天 92%，环比 +8%',
  'GPU 利用率：白天是夜里的 230%',
  '缓存命中率：客服 68%，流量涨了 130%',
  'Nine tenants share an H100 by time slicing',
  '每卡最多切 7 个 MIG 实例',
  'An H100 cannot be cut into 9 MIG instances',
  '9 H100s with MIG enabled',
  '八个 MIG 实例跑在两张 H100 上',
  'The eight MIG instances run on two H100s, one per tenant',
  'sixteen MIG instances per node',
  'Eight tenants share MIG instances on each H100',
  'PUE 从 1.4 降了 0.2',
];

describe('values that cannot be, in lists and of one card', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
