import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about changes. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^C0[13457]$/);

describe('a column of changes', () => {
  it.each([
    // Old and new value stand in one cell.
    [
      '| 项目 | 优化前 → 优化后 | 变化 |\n|---|---|---|\n| TTFT | 900 ms → 630 ms | -30% |\n| 吞吐 | 1,000 → 1,300 tok/s | +45% |',
      'C01',
    ],
    ['| Metric | From → to | Change |\n|---|---|---|\n| TTFT | 900 ms → 630 ms | -43% |', 'C01'],
    [
      '| 项目 | 优化前 → 优化后 | 变化 |\n|---|---|---|\n| TTFT | 900 ms → 630 ms | 上升 30% |\n| 吞吐 | 1,000 → 1,300 tok/s | 上升 30% |',
      'C07',
    ],
    // A word has one sense where a sign may count improvements.
    [
      '| 指标 | 上月 | 本月 | 变化 |\n|---|---|---|---|\n| TTFT（ms） | 900 | 630 | 下降 30% |\n| 吞吐（tok/s） | 1,000 | 1,300 | 下降 30% |',
      'C07',
    ],
    // The header says that each row is measured against the one before.
    [
      '| 月份 | 账单（万元） | 环比 |\n|---|---|---|\n| 4 月 | 50 | – |\n| 5 月 | 55 | +10% |\n| 6 月 | 66 | +30% |',
      'C01',
    ],
    [
      '| Month | Bill ($k) | MoM |\n|---|---|---|\n| April | 50 | – |\n| May | 55 | +10% |\n| June | 66 | +26% |',
      'C01',
    ],
    [
      '| 阶段 | 吞吐（tok/s） | 较上一步 |\n|---|---|---|\n| 基线 | 800 | – |\n| +连续批 | 1,600 | 2.0× |\n| +FP8 | 2,240 | 1.8× |',
      'C01',
    ],
    [
      '| Step | TTFT (ms) | vs previous | vs baseline |\n|---|---|---|---|\n| Baseline | 900 | – | – |\n| Cache | 600 | -33% | -33% |\n| Router | 450 | -25% | -40% |',
      'C01',
    ],
  ])('is judged: %s', (text, rule) => {
    expect(reported(text)).toEqual([rule]);
  });

  it.each([
    '| 项目 | 变化过程 | 提升 |\n|---|---|---|\n| TTFT | 900 ms → 630 ms | 提升 30% |\n| 吞吐 | 1,000 → 1,300 tok/s | 提升 30% |',
    '| Metric | From → to | Change in cost |\n|---|---|---|\n| Batch | 16 → 32 | -12% |\n| Cards | 8 → 12 | -20% |',
    '| 季度 | 营收（万元） | 同比 |\n|---|---|---|\n| Q1 | 50 | +30% |\n| Q2 | 55 | +22% |\n| Q3 | 66 | +41% |',
    '| 季度 | 营收（万元） | 环比 |\n|---|---|---|\n| Q1 | 50 | +3% |\n| Q2 | 55 | +10% |\n| Q3 | 66 | +20% |',
    '| Step | TTFT (ms) | vs previous | vs baseline |\n|---|---|---|---|\n| Baseline | 900 | – | – |\n| Cache | 600 | -33% | -33% |\n| Router | 450 | -25% | -50% |',
  ])('is right, or of something else: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});

describe('a claim in running text', () => {
  it.each([
    // The value behind the name that the claim is measured against.
    [
      '按量每百万输出 token ¥2.4，就是每千 token ¥0.0024；用 5 亿 token，账单 ¥1,200。包年价每百万 ¥1.92，比按量便宜 25%。',
      'C01',
    ],
    [
      'On demand costs $2.40 an hour and is billed by the second. The reserved price is $1.80, 33% cheaper than on demand.',
      'C01',
    ],
    // As much as is said, but no improvement.
    ['并发由 32 加到 128。平均 TPOT 由 13.2 毫秒变为 23.4 毫秒，改善了 77%。', 'C07'],
    ["The new kernel needs 38 ms, 19% less than the old one's 32 ms.", 'C07'],
    ['At 1,450 tok/s the new engine is 29% faster than the old one at 2,030 tok/s.', 'C07'],
    // What stands before `and` belongs to the first number.
    ['We bought 48 cards last year and 72 this year (+40%).', 'C01'],
    ['We now serve 3,100 requests per second where we used to serve 2,200, an improvement of 31%.', 'C01'],
    ['从每天 120 次告警变成每天 45 次，减少了四分之三。', 'C01'],
    ['With 4,096 input tokens the gain shrinks to 28% (1,560 to 1,841 tok/s).', 'C01'],
  ])('is wrong: %s', (text, rule) => {
    expect(reported(text)).toEqual([rule]);
  });

  it.each([
    '按量每百万输出 token ¥2.4，就是每千 token ¥0.0024；用 5 亿 token，账单 ¥1,200。包年价每百万 ¥1.92，比按量便宜 20%。',
    '并发由 32 加到 128。平均 TPOT 由 13.2 毫秒变为 23.4 毫秒，恶化了 77%。',
    'We bought 48 cards last year and 72 this year (+50%).',
    '从每天 120 次告警变成每天 45 次，减少了六成多。',
    // What became so much is itself a change; what is said again in brackets is of the object.
    'With 4,096 input tokens the gain shrinks to 18% (1,560 to 1,841 tok/s).',
    '长输入时提升缩小到 18%（1,560 → 1,841 tok/s）。',
    'Going from 64 to 256 users doubles the total (2.12x) and costs each user 47% of their speed.',
  ])('is right, or of something else: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
