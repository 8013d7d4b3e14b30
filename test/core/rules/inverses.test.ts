import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about changes and about what a dollar buys. */
const reported = (line: string): string[] => rulesOn(`# A\n\n${line}\n`, /^(?:C0[13457]|U09)$/);

describe('what one piece costs and what a dollar or a joule buys', () => {
  it.each([
    [
      'One dollar used to buy 410 images and now buys 830, which means that\nthe cost per image has doubled as well.',
      'C07',
    ],
    ['A dollar bought 310k tokens in March and buys 620k today, so a token costs twice as much', 'C07'],
    ['Tokens per joule went from 2.1 to 4.2, which doubles the energy per token', 'C07'],
    ['每焦耳 token 数由 2.0 提到 3.0，单 token 能耗因此上升了 33%', 'C07'],
    ['每元能生成的图片从 12 张涨到 24 张，单张成本也就翻了一番', 'C07'],
    // The way is right, the amount is not.
    ['每焦耳 token 数由 2.0 提到 3.0，单 token 能耗因此下降了 50%', 'C01'],
    ['Images per dollar went from 400 to 800, so the cost per image fell by 70%', 'C01'],
    // Without the numbers.
    ['The price per million tokens halved, so a dollar buys half as many tokens', 'C07'],
    ['单价降了一半，同样一块钱能买到的 token 也少了一半', 'C07'],
    ['Throughput per dollar rose 40%, so the cost per token rose 40% too', 'C07'],
  ])('cannot go the same way: %s', (line, rule) => {
    expect(reported(line)).toEqual([rule]);
  });

  it.each([
    'A dollar bought 310k tokens in March and buys 620k today, so a token costs half as much',
    'Tokens per joule went from 2.1 to 4.2, which halves the energy per token',
    '每焦耳 token 数由 2.0 提到 3.0，单 token 能耗因此下降了 33%',
    'The price per million tokens halved, so a dollar buys twice as many tokens',
    '单价降了一半，同样一块钱能买到的 token 多了一倍',
    'Throughput per dollar rose 40%, so the cost per token fell by 29%',
    // Other money, another thing, another denominator.
    'The cost per token rose 40%, so the energy per dollar rose too: 12%',
    'Images per dollar went from 400 to 800, so the cost per hour went up by 20%',
    'Tokens per joule went from 2.1 to 4.2, while the cost per token doubled',
    'The cost per hour rose 40%, so tokens per dollar have to go up by 40% too',
  ])('goes the other way, or speaks of something else: %s', (line) => {
    expect(reported(line)).toEqual([]);
  });
});

describe('two prices set against each other', () => {
  it.each([
    ['$1.63 against $0.72 is a 2.26x gap, so tokens are now 66% cheaper', 'C01'],
    ['At $2.10 an hour the reserved card is 40% cheaper than the on-demand one at $2.80', 'C01'],
    ['价差 1.6 倍，也就是便宜 60%', 'C01'],
    ['电费 1 月 31.2 万元，2 月 27.3 万元，少了 3.9 万元，降幅 14.3%', 'C01'],
  ])('give another claim: %s', (line, rule) => {
    expect(reported(line)).toEqual([rule]);
  });

  it.each([
    '$1.63 against $0.72 is a 2.26x gap, so tokens are now 56% cheaper',
    'At $2.10 an hour the reserved card is 25% cheaper than the on-demand one at $2.80',
    '价差 1.6 倍，也就是便宜 37.5%',
    '电费 1 月 31.2 万元，2 月 27.3 万元，少了 3.9 万元，降幅 12.5%',
    'A 2x gap in throughput, so a request is 30% cheaper; 吞吐差距 2 倍，所以能便宜 30%',
    '并发从 64 提到 256，翻了三倍',
  ])('give this one: %s', (line) => {
    expect(reported(line)).toEqual([]);
  });
});
