import type { Pair } from './pair';

/** Pairs about flows of data: what they come to over a period, how long a copy takes, which letter a port has. */
export const FLOWS: readonly Pair[] = [
  ['V03', 'The crawler brings 52.4 GB an hour or 14.6 MB/s.', 'The crawler brings 52.4 GB an hour or 146 MB/s.'],
  ['V03', '日志写入 12 MB/s，一天就是 1.04 TB。', '日志写入 12 MB/s，一天就是 1.14 TB。'],
  ['V03', '指标写入 310 kB/s，一天 26.8 GB，留 90 天。', '指标写入 310 kB/s，一天 2.68 GB，留 90 天。'],
  ['V03', '日志写入 12 MB/s，压缩后一天 0.21 TB。', '日志写入 12 MB/s，一个月 3.11 TB。'],
  ['V03', '快照 352 GB，写带宽 4 GB/s，写盘耗时 88.0 秒。', '快照 352 GB，写带宽 4 GB/s，写盘耗时 188 秒。'],
  ['V03', '快照大小 356 GB，写带宽 4 GB/s，写盘耗时 96.0 秒。', '快照大小 392 GB，写带宽 5 GB/s，写盘耗时 87.4 秒。'],
  [
    'V03',
    '$$t = \\frac{2\\times7}{8}\\cdot\\frac{1.6\\ \\text{GB}}{40\\ \\text{GB/s}} = 70.0\\ \\text{ms}$$',
    '拷贝 1.6 GB，带宽 40 GB/s，耗时 70.0 ms。',
  ],
  [
    'V03',
    '有人这样写：16 GB 走一个口，带宽 320 GB/s，2 × 7/8 × 16 ÷ 320 = 87.5 ms。',
    '16 GB 走一个口，带宽 320 GB/s，耗时 87.5 ms。',
  ],
  ['V03', '- 每步要传的数据 8 MB，环形要搬 2 × 7/8 倍，即 14 MB', '- 每步要传 2 × 7 × 8 MB，即 14 MB'],
  [
    'V03',
    '如果犯了这个错（16 GB 走一个 50 GB/s 的口），结果是 520 ms，为正确值的 1.6 倍。',
    '16 GB 走一个 50 GB/s 的口，耗时 520 ms。',
  ],
  ['U02', 'In bandwidth: 24 GB in 9.6 ms is 2.5 TB/s, 75% of the peak.', 'Bandwidth: 24 GB, 75% of the peak.'],
  [
    'U05',
    'Every card has one 400 Gb/s InfiniBand port, so a node of eight has 3,200 Gb/s, which is 400 GB/s.',
    'Every card has one 400 GB/s InfiniBand port, so a node of eight has 3,200 Gb/s, which is 400 GB/s.',
  ],
  [
    'U05',
    '- 单节点 HBM 一共 8 × 80 = 640 GB，网络 8 × 400 Gb/s = 3,200 Gb/s，也就是 400 GB/s',
    '- 单节点网络 8 × 400 GB/s 的网卡，也就是 3,200 Gb/s',
  ],
  ['V03', '日志每天 152.9 TB，保留 90 天，占 13.76 PB。', '日志每天 152.9 TB，保留 90 天，占 12.76 PB。'],
  [
    'V03',
    'Logs add 40 GB a day, kept for 30 days, that is 1.2 TB.',
    'Logs add 40 GB a day, kept for 30 days, that is 1.5 TB.',
  ],
  ['V03', '日增 40 GB，压缩后留 30 天，共 0.4 TB。', '日增 40 GB，留 30 天，共 0.4 TB。'],
  ['V03', 'The traffic is 250 × 0.2 GB = 50 GB/s in total.', 'The traffic is 268.8 × 0.1966 GB = 58.2 GB/s in total.'],
];
