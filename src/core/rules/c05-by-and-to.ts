import { written } from '../numbers/quantity';
import { message } from '../source/message';
import { comparedNumbers, type JudgedClaim, judgedClaims, quoted } from './claims/judged-claims';
import { replaceNumber } from './reading/fixes';
import type { RuleFinding, SlideRule } from './rule';

export const byAndTo: SlideRule = {
  id: 'C05',
  scope: 'slide',
  severity: 'error',
  title: { en: '“By” confused with “to”', zh: '“降低了”与“降低到”混淆' },
  why: {
    en: 'From 100 ms to 54 ms the latency fell to 54% and by 46%. Printing what is left as what was saved overstates or understates the result.',
    zh: '从 100 ms 到 54 ms，是降低到 54%，降低了 46%。把剩余的份额写成降低的幅度，会夸大或缩小效果。',
  },
  bad: [
    { lang: 'zh', text: '延迟从 100ms 降到 54ms，降低了 54%' },
    { lang: 'en', text: 'Latency fell from 100 ms to 54 ms, a 54% reduction' },
    { lang: 'zh', text: '显存从 80 GB 降到 24 GB，降至原来的 70%' },
    { lang: 'zh', text: '排队时间：原先要等 40 分钟，现在 18 分钟就能起，缩短了 45%' },
    { lang: 'en', text: 'Requests waited 900 ms before the change; today it is 270 ms, which is a reduction of 30%' },
    { lang: 'zh', text: '上限从 700 瓦调到 560 瓦，相当于把单卡的功率上限降低了 80%' },
    { lang: 'zh', text: '同步方式每次停顿 92 s，改为异步后 6 s，停顿时间降低到 93%' },
    {
      lang: 'en',
      text: 'Before the move, chat users waited 1,480 ms for the first token at P95; in October they waited 610 ms. This is a 41% reduction.',
    },
    { lang: 'en', text: 'A cold start took 160 s; with parallel loading it takes 53 s, a 33% reduction' },
    { lang: 'en', text: 'The translation tenant now needs 14 GPUs instead of 50, a 28% reduction' },
    { lang: 'en', text: 'Tickets about slow answers dropped to 35%, from 420 in Q1 to 273 in Q2' },
    {
      lang: 'zh',
      text: '| 机房 | 2024 | 2025 |\n|---|---|---|\n| 月租（万元） | 240 | 168 |\n\n月租降低了 70%，财务特意来问是怎么谈的',
    },
  ],
  good: [
    { lang: 'zh', text: '日均冲突由 130 次减少到 26 次，降到原来的两成' },
    { lang: 'zh', text: '延迟从 100ms 降到 54ms，降低到 54%（降低 46%）' },
    { lang: 'en', text: 'Latency fell from 100 ms to 54 ms, a 46% reduction' },
    { lang: 'zh', text: '成本从 $100 降到 $50，降低 50%' },
    { lang: 'zh', text: '排队时间：原先要等 40 分钟，现在 18 分钟就能起，缩短了 55%' },
    { lang: 'en', text: 'Latency fell from 100 ms to 54 ms while cost fell by 54%' },
    { lang: 'zh', text: '同步方式每次停顿 92 s，改为异步后 6 s，停顿时间降低到 7%' },
  ],
  check: ({ body }) => judgedClaims(body).flatMap(check),
};

function check(judged: JudgedClaim): RuleFinding[] {
  const { claim, passage, from, to, verdict } = judged;
  if (verdict.kind !== 'remainder') return [];
  const { quantity } = claim;
  const where = passage.spanOf(quantity);
  const expected = written(verdict.expected, quantity.decimals);
  const numbers = [passage.quote(quantity), quoted(from), quoted(to), expected];
  return [
    {
      span: where,
      number: where,
      message:
        claim.mode === 'to'
          ? message('{0} is what was removed between {1} and {2}; what is left is {3}%.', ...numbers)
          : message('{0} is what is left between {1} and {2}; the reduction is {3}%.', ...numbers),
      related: comparedNumbers(judged),
      fixes: claim.inWords ? [] : [replaceNumber(passage, quantity, verdict.expected)],
    },
  ];
}
