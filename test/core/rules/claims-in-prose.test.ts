import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about changes. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^C0[1-7]$/);

describe('what a sentence says of its two values', () => {
  it.each([
    ['C04', '碎片率：空闲容量里放不下目标任务的比例，切分前 38%，切分后 17%，下降了 21%'],
    ['C04', 'The cache also filled up: its peak occupancy went from 62% to 88%, a plus of 26%.'],
    ['C07', 'The new scheduler made the wait worse, from 210 ms to 70 ms, and the complaints stopped.'],
    ['C07', 'Latency got worse: 480 ms before, 310 ms after.'],
    ['C07', 'The upgrade degraded throughput from 1,200 to 1,900 tok/s.'],
    ['C07', '升级后首字延迟恶化了，从 480 ms 变成 310 ms。'],
    ['C07', '吞吐从 1,900 tok/s 掉到 2,400 tok/s'],
    ['C07', 'P99 TTFT regressed from 900 ms to 640 ms.'],
    ['C07', 'Throughput improved from 2,400 tok/s to 1,900 tok/s.'],
    ['C07', '命中率从 62% 恶化到 71%'],
    ['C01', 'Cost fell from $1.20 to $0.90, which is 40% less.'],
    ['C01', 'We were at 420 ms; now we are at 210 ms, a 60% improvement.'],
    ['C01', 'Throughput doubled, from 1,200 to 1,900 tok/s.'],
    ['C01', '吞吐翻倍，从 1,200 涨到 1,900 tok/s'],
    ['C01', 'The bill was halved: $84,000 in March, $56,000 in May.'],
    ['C01', '账单砍半：3 月 8.4 万元，5 月 5.6 万元。'],
    ['C01', 'Latency tripled, from 100 ms to 200 ms.'],
    ['C01', 'At 4,800 tok/s we are 20% faster than the 3,200 tok/s of last year.'],
    ['C01', 'That is 2,400 tok/s against 1,600 tok/s, so 80% more.'],
    ['C01', '从 12 个节点加到 18 个节点，多了 80%。'],
    ['C01', 'Wait time: 90 s then, 30 s now, so a fifth of what it was.'],
    ['C04', 'Utilisation climbed to 71% from 58%, 13% up.'],
    ['C04', 'GPU 利用率上个月 58%，这个月 71%，涨了 13%。'],
    ['C04', 'Hit rate: 41% → 56% (+15%)'],
    ['C04', 'We started at a hit rate of 41% and ended at 56%; that is a gain of 15%.'],
    ['C04', 'MFU rose by 6%, from 38% to 44%.'],
    ['C04', 'MFU 提升 6%，从 38% 到 44%。'],
    ['C04', 'The error rate was 4% and is 1% now, 3% lower.'],
  ])('is told where they do not bear it out %s: %s', (rule, text) => expect(reported(text)).toEqual([rule]));

  it.each([
    '碎片率：切分前 38%，切分后 17%，下降了 21 个百分点',
    'its peak occupancy went from 62% to 88%, a plus of 26 points.',
    'The new scheduler made the wait shorter, from 210 ms to 70 ms, and the complaints stopped.',
    'The old scheduler made the wait worse, from 70 ms to 210 ms.',
    'Going from 64 to 128 users brings only +17% output and costs 2.9x the TTFT.',
    '用户从 64 加到 128，输出只多 17%。',
    'Doubling the batch from 32 to 64 raised throughput by 30%.',
    '$0.50 per million tokens means 2 million tokens per dollar.',
    '每百万 token 0.5 美元，反过来一美元能买 200 万 token。',
    '$0.50 per million input tokens and 0.5 million output tokens per dollar.',
    'Throughput nearly doubled, from 1,200 to 2,300 tok/s.',
    'The P99 of 380 ms stays under the 400 ms limit.',
    'P50 stays below P99: 120 ms versus 480 ms.',
    '1,650 tok/s exceeds our target of 1,500 tok/s.',
    'With 99.97% we beat the promised 99.95%.',
    'At 1.1 s we are well within the budget of 1.5 s.',
    'P99 480 ms，高于 400 ms 的上限。',
    'It got worse before it got better: 480 ms, then 310 ms.',
    'Fewer cards made it worse: from 12 cards to 8.',
    'Hit rate: 41% → 56% (+15 pp)',
    'MFU rose by 16%, from 38% to 44%.',
    'The wait is a third of what it was: 90 s then, 30 s now.',
    'Cost fell from $1.20 to $0.90, which is 25% less.',
    'Raising the batch from 16 to 64 costs 40% more latency and gives 2.5x the throughput.',
    'Moving from 8 to 16 cards gave 1.8x the throughput.',
    '从 8 卡扩到 16 卡，吞吐只涨了 80%。',
    'Power per card fell from 700 W to 560 W, and throughput only lost 4%.',
    '每卡功耗从 700 W 降到 560 W，吞吐只掉了 4%。',
  ])('is left alone where they do: %s', (text) => expect(reported(text)).toEqual([]));
});
