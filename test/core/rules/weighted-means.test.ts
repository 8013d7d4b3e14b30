import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const told = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^V0[35]$/);

describe('weighted means', () => {
  it.each([
    ['白天 16 小时平均 8,000 tok/s，夜里 8 小时平均 2,000 tok/s，按小时加权，全天平均 {} tok/s。', '5,000', '6,000'],
    ['甲池 30 张卡分配率 90%，乙池 10 张卡分配率 50%，按卡数加权是 {}。', '70%', '80%'],
    ['Pool A has 30 cards at 90%, pool B 10 cards at 50%. Weighted by cards that is {}.', '70%', '80%'],
    ['70% of requests take 0.8 s and 30% take 2.4 s, a weighted average of {} s.', '1.6', '1.28'],
  ])('are told where values and weights do not give them: %s', (text, wrong, right) => {
    expect(told(text.replace('{}', wrong))).toEqual(['V03']);
    expect(told(text.replace('{}', right))).toEqual([]);
  });

  it.each([
    // More weights or values than are told, no word of weights, another mean
    'Of five pools the largest have 40 cards at 60% and 24 cards at 50%; weighted over all five it is 48%.',
    '白天 16 小时平均 8,000 tok/s，夜里 8 小时平均 2,000 tok/s，其余机房加权后全天平均 5,500 tok/s。',
    'Chat has 30 cards at 90%, code 10 at 50%; the plain average is 70%.',
    '30 张卡 1,000 tok/s，10 张卡 2,000 tok/s，加权调和平均 1,143 tok/s。',
  ])('are left alone: %s', (text) => expect(told(text)).toEqual([]));
});
