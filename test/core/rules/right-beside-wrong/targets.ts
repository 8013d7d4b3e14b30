import type { Pair } from './pair';

/** Pairs about what is told of a value and its target in other words than a sign: V04. */
export const TARGETS: readonly Pair[] = [
  ['V04', 'TPOT 上限 40 ms，实测 33 ms，余量 7 ms。', 'TPOT 上限 40 ms，实测 33 ms，余量 17 ms。'],
  [
    'V04',
    'The budget for time to first token is 500 ms; the p99 sits at 430 ms. That leaves 70 ms in reserve.',
    'The budget for time to first token is 500 ms; the p99 sits at 430 ms. That leaves 130 ms in reserve.',
  ],
  [
    'V04',
    'P99 TPOT misses its objective of 30 ms by 1 ms: we measured 31 ms.',
    'P99 TPOT misses its objective of 30 ms by 5 ms: we measured 31 ms.',
  ],
  [
    'V04',
    '可用性目标 99.9%，八月 99.95%，九月 99.91%，余量从 0.05 个百分点缩到 0.01 个百分点。',
    '可用性目标 99.9%，实测 99.95%，还有 0.15 个百分点的余量',
  ],
  [
    'V04',
    'On the 40 kW feed we plan for 36 kW and keep 10% headroom.',
    'The feed has a limit of 40 kW and we draw 36 kW, which is 25% of headroom.',
  ],
  [
    'V04',
    '- Target: at least 95% SLO attainment\n- October: 93.4%\n- Target missed',
    '- Target: at least 95% SLO attainment\n- October: 96.4%\n- Target missed',
  ],
  [
    'V04',
    '- SLO: 800 ms\n- p95: 870 ms before the fix\n- With the fix the SLO is met',
    '- SLO: 800 ms\n- p95: 870 ms\n- So the SLO is met',
  ],
  [
    'V04',
    '- 目标：年底前 TCO 降三成\n- 年初 1000 万元\n- 目前 680 万元\n- 目标达成',
    '- 目标：年底前 TCO 降三成\n- 年初 1000 万元\n- 目前 780 万元\n- 目标达成',
  ],
  [
    'V04',
    'The contract guarantees 450 GB/s of read bandwidth. Acceptance testing showed 468 GB/s, which passes.',
    'The contract guarantees 450 GB/s of read bandwidth. Acceptance testing showed 431 GB/s, which passes.',
  ],
  [
    'V04',
    '原计划 6 月底前把单价压到 1.2 元以下，现在是 1.15 元，目标提前达成。',
    '原计划 6 月底前把单价压到 1.2 元以下，现在是 1.35 元，目标提前达成。',
  ],
  [
    'V04',
    'Our target was a goodput of 92%. We closed the quarter at 89.5% and therefore fell short.',
    'Our target was a goodput of 92%. We closed the quarter at 89.5% and therefore beat it.',
  ],
  ['V04', '1 h 10 min exceeds the limit of 1 h', '单轮 50 min，超过 1 h 10 min 的上限'],
  [
    'V04',
    'TTFT 上限 200 ms：批 8 时余量 120 ms，批 32 时只有 15 ms。',
    'TTFT 上限 200 ms：批 8 时实测 80 ms，余量 150 ms。',
  ],
];
