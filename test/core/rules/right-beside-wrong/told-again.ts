import type { Pair } from './pair';

/** Pairs about what is told once more: a share of what was counted, a time in another unit, an amount over another period. */
export const TOLD_AGAIN: readonly Pair[] = [
  [
    'V03',
    '1,048 张已分配的卡里，312 张连续 24 小时没跑过一个 kernel，占 29.8%',
    '1,048 张已分配的卡里，312 张连续 24 小时没跑过一个 kernel，占 32.8%',
  ],
  [
    'V03',
    '并发 64 那一轮抽查 1,200 个请求，24 个超过 1 s，超标率 2.0%',
    '并发 64 那一轮抽查 1,200 个请求，24 个超过 1 s，超标率 2.4%',
  ],
  [
    'V03',
    'Of the 1,524 jobs that ran longer than 2 hours 381 were preempted at least once, 25%',
    'Of the 1,524 jobs that ran longer than 2 hours 381 were preempted at least once, 28%',
  ],
  [
    'V03',
    '576 links were checked over 14 days; 12 showed more than 100 errors, 2.1%',
    '576 links were checked over 14 days; 12 showed more than 100 errors, 3.1%',
  ],
  [
    'V03',
    "Of the 512 GPUs 64 were idle for 6 hours, or 3.1% of the day's GPU-hours",
    'Of the 512 GPUs 64 were idle for 6 hours a day, or 15.5% of them',
  ],
  ['V03', '2,000 条里 500 条超过 8,192 token，占 token 总量的 62%', '2,000 条里 500 条超过 8,192 token，占 35%'],
  ['V03', '抽查 1,200 个请求，24 个超过 1 s，GPU 利用率 62%', '抽查 1,200 个请求，24 个超过 1 s（2.4%）'],
  ['V03', 'The job runs 64,000 s or 17.8 hours', 'The job runs 64,000 s or 15.8 hours'],
  ['V03', 'The restart took 260 s, that is 4 min 20 s', 'The restart took 260 s, that is 5 min 20 s'],
  ['V03', '停机 2 小时 10 分，共 130 分钟', '停机 2 小时 10 分，共 150 分钟'],
  ['V03', 'The outage lasted 1,350 minutes (22.5 h)', 'The outage lasted 1,350 minutes (25.5 h)'],
  ['V03', '训练跑了 90 天，约 2,000 小时', '训练跑了 90 天，约 2,610 小时'],
  ['V03', '| TTFT P50 (P99) |\n|---|\n| 820 ms (1.28 s) |', 'It waited 0.7 days, 18.6 h'],
  [
    'V03',
    'The fix needs 10 working days (80 hours); the lease is 3 months, i.e. 90 days',
    'The soak ran 72 h, which comes to 4 days',
  ],
  ['V03', 'The retry limit is 60 s or 1.5 min, whichever comes first', 'The drain lasted 3m20s, i.e. 220 s'],
  [
    'V03',
    'It reaches 1.28 tok/s/W; in the unit of the power people that is 1.28 million tok/s per megawatt',
    'It reaches 1.28 tok/s/W; in the unit of the power people that is 1,280 tok/s per megawatt',
  ],
  ['V03', 'The archive holds 0.5 PB, in other words 512 TB', 'The archive holds 0.82 PB, in other words 82 TB'],
  ['V03', '100 drives of 8 TB, in other words 800 TB', '数据集 3.6 TB，换个单位就是 360 GB'],
  ['V03', '每秒 2.4 万 token，一小时 8,640 万', '每秒 2.4 万 token，一小时 864 万'],
  ['V03', '12 req/s, a little over a million a day', '12 req/s, a little over 10 million a day'],
  ['V03', '每秒 30 个请求，一小时 10.8 万，一天 259.2 万', '每秒 30 个请求，一小时 10.8 万，一天 25.9 万'],
  ['V03', '一个 token 0.45 J，换成每百万 token 就是 0.125 kWh', '一个 token 0.45 J，换成每百万 token 就是 1.25 kWh'],
  ['C07', '从 4 min 20 s 降到 3 min 15 s', '从 4 min 20 s 降到 5 min 15 s'],
  ['C01', 'MTTR 从 1 小时 50 分降到 55 分钟，缩短 50%', 'MTTR 从 1 小时 50 分降到 55 分钟，缩短 30%'],
];
