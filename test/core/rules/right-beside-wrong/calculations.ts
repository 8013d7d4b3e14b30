import type { Pair } from './pair';

/** Pairs about what a calculation in the line comes to. */
export const CALCULATIONS: readonly Pair[] = [
  [
    'C01',
    '单步耗时由 640 + 180 = 820 ms 变成 640 + 60 = 700 ms，加速到 1.17 倍。',
    '单步耗时由 640 + 180 = 820 ms 变成 640 + 60 = 700 ms，加速到 1.27 倍。',
  ],
  [
    'C01',
    'Step time went from 640 + 180 = 820 ms to 640 + 60 = 700 ms, down 15%.',
    'Step time went from 640 + 180 = 820 ms to 640 + 60 = 700 ms, down 25%.',
  ],
  [
    'U07',
    '服务器一天用电 100.8 × 24 = 2,419 kWh，乘以 PUE 是 3,048 kWh。',
    '服务器一天用电 100.8 × 24 = 2,419 kW，乘以 PUE 是 3,048 kWh。',
  ],
  ['U07', '整机峰值用电 8 × 700 + 1,400 = 7,000 W。', '整机一个月用电 7.0 × 720 = 5,040 kW。'],
  [
    'U07',
    '满载一天的机房用电，阶段一是 69.6 × 1.32 × 24 ≈ 2,204.9 kWh。',
    '满载一天的机房用电，阶段一是 69.6 × 1.32 × 24 ≈ 2,204.9 kW。',
  ],
  ['U07', '阶段六整月用电 94,727 kWh，阶段一是 184,205 kWh。', '阶段六整月用电 94,727 kW，阶段一是 184,205 kWh。'],
  ['U02', '高峰时全池输出吞吐 240 × 64 = 15,360 tok/s。', '高峰时全池输出吞吐 240 × 64 = 15,360 req/s。'],
  [
    'U02',
    'The pool has an output throughput of 240 × 64 = 15,360 tok/s.',
    'The pool has an output throughput of 240 × 64 = 15,360 req/s.',
  ],
  ['V03', '10 台每柜 3 台，需 ⌈10 ÷ 3⌉ = 4 柜。', '12 台每柜 3 台，12 ÷ 3 = 5 柜。'],
];
