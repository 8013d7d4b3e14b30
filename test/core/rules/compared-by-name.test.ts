import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG: readonly (readonly [rule: string, text: string])[] = [
  ['C01', '乙机房单卡 1,800 tok/s，甲机房单卡 2,700 tok/s，驱动和模型都一样，甲机房快 33%。'],
  ['C01', 'The L40S serves 900 tok/s and the H20 1,350 tok/s with one engine, so the H20 is 33% faster.'],
  ['C01', '包月 6.0 元/百万 token，按量 9.0 元/百万 token。按量比包月贵 50%，反过来包月就比按量便宜 50%。'],
  ['C01', '排队时间 P50 200 ms，P99 1,900 ms，P99 大概是 P50 的 5 倍。'],
  ['C01', '预热时间：90 s → 30 s，只有原来的 1/5。'],
  ['C01', '双十一峰值 1.8 亿 tok/min，比平日的 1.2 亿 tok/min 高一倍。'],
  ['C01', '- 切换前：9,000 卡时/周\n- 切换后：7,200 卡时/周\n- 节省比例：25%'],
  ['C01', '- bandwidth: 200 GB/s on the old switches\n- 250 GB/s after the upgrade (+20%)'],
  ['C05', 'Restarts went from 80 minutes to 24 minutes; in other words we reduced them to 70% of the start.'],
  ['V04', '晚高峰 61,000 tok/s < 64 卡 × 900 = 57,600 tok/s，不用加卡'],
];

const RIGHT: readonly string[] = [
  '乙机房单卡 1,800 tok/s，甲机房单卡 2,700 tok/s，驱动和模型都一样，甲机房快 50%。',
  'The L40S serves 900 tok/s and the H20 1,350 tok/s with one engine, so the H20 is 50% faster.',
  '包月 6.0 元/百万 token，按量 9.0 元/百万 token。按量比包月贵 50%，反过来包月就比按量便宜 33%。',
  '排队时间 P50 200 ms，P99 1,900 ms，P99 大概是 P50 的 9.5 倍。',
  '预热时间：90 s → 30 s，只有原来的 1/3。',
  '双十一峰值 2.4 亿 tok/min，比平日的 1.2 亿 tok/min 高一倍。',
  '- 切换前：9,000 卡时/周\n- 切换后：7,200 卡时/周\n- 节省比例：20%',
  '- bandwidth: 200 GB/s on the old switches\n- 250 GB/s after the upgrade (+25%)',
  'Restarts went from 80 minutes to 24 minutes; in other words we reduced them to 30% of the start.',
  '晚高峰 51,000 tok/s < 64 卡 × 900 = 57,600 tok/s，不用加卡',
  'TPOT improved by 20%: it sat at 50 ms all spring, it is 40 ms since the new kernel.',
  '- 提示词：4 请求 × 3,000 token，12,000 tok/s\n- 提示词加回答：15,000 tok/s，正好是回答的 5 倍',
];

describe('A comparison of values that have names, states or a reckoned side', () => {
  it.each(WRONG)('is found wrong as %s: %s', (rule, text) => {
    expect(rulesOn(text, /^[CV]/)).toEqual([rule]);
  });
  it.each(RIGHT)('is left alone where it holds: %s', (text) => {
    expect(rulesOn(text, /^[CV]/)).toEqual([]);
  });
});
