import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const WRONG: readonly (readonly [rule: string, text: string])[] = [
  ['V03', '4 卡机整机输出 6.4k tok/s，每卡 2,600 tok/s。'],
  ['V03', '平均 TPOT 是 20 ms，每个用户每秒约看到 20 个 token。'],
  ['V03', '训练 13B 稠密模型，64 张 A100（BF16 峰值 312 TFLOPS），全队 110k tok/s，按 6N 算 MFU 55%。'],
  ['V03', 'With 200,000 tok/s, 30 × 10⁹ parameters and 128 GPUs of 989 TFLOPS (BF16) the MFU is 36.4%.'],
  ['V03', '4 GPUs, 312 TFLOPS each. The profiler says that the node sustains 500 TFLOPS. MFU: 61%.'],
  [
    'V01',
    '| offered (req/s) | completed (req/s) | goodput under SLO (req/s) |\n|--:|--:|--:|\n| 8 | 8.0 | 7.9 |\n| 16 | 14.2 | 15.1 |',
  ],
  ['V03', 'Peak 45,000 tok/s, one card holds 1,800 inside the SLO → 35 cards. With 20% spare on top we order 42.'],
];

const RIGHT: readonly string[] = [
  'Peak 45,000 tok/s, one card holds 1,800 inside the SLO → 25 cards. With 20% spare on top we order 30.',
  '4 卡机整机输出 6.4k tok/s，每卡 1,600 tok/s。',
  '平均 TPOT 是 20 ms，每个用户每秒约看到 50 个 token。',
  '训练 13B 稠密模型，64 张 A100（BF16 峰值 312 TFLOPS），全队 110k tok/s，按 6N 算 MFU 43%。',
  '训练 13B 稠密模型，64 张 A100（BF16 峰值 312 TFLOPS），全队 110k tok/s，带重计算，按 8N 算 MFU 57.3%。',
  'With 200,000 tok/s, 30 × 10⁹ parameters and 128 GPUs of 989 TFLOPS (BF16) the MFU is 28.4%.',
  '4 GPUs, 312 TFLOPS each. The profiler says that the node sustains 500 TFLOPS. MFU: 40%.',
  '| offered (req/s) | completed (req/s) | goodput under SLO (req/s) |\n|--:|--:|--:|\n| 8 | 8.0 | 7.9 |\n| 16 | 14.2 | 13.1 |',
  'TBT is 20 ms at 60 streams. 60 ÷ 0.020 s = 3,000 tok/s per replica, 750 tok/s per GPU, 6,000 tok/s per node.',
];

describe('What follows from the roles of numbers', () => {
  it.each(WRONG)('is found wrong as %s: %s', (rule, text) => {
    expect(rulesOn(text, /^V0[13]/, HINTS_TOO)).toEqual([rule]);
  });
  it.each(RIGHT)('is left alone where it holds: %s', (text) => {
    expect(rulesOn(text, /^V0[13]/)).toEqual([]);
  });
});
