import type { Pair } from './pair';

/** A table of these rows, the first of which is its header. */
const table = (header: string, ...rows: readonly string[]): string =>
  `${[header, header.replace(/[^|]+/g, '---'), ...rows].join('\n')}\n\n`;

const drills = (hits: string): string =>
  `## Drills\n\n${table('| Drill | March | June | September | December |', '| P99 TBT (ms) | 210 | 160 | 120 | 90 |', hits)}`;
const steps = (row: string): string =>
  `## 五个时点\n\n${table('| 指标 | 起点 | 一月 | 二月 | 三月 |', '| 卡数 | 48 | 48 | 48 | 40 |', row)}`;
const sizes = (cell: string): string =>
  table('| 项目 | BF16 | INT8 |', '| 权重 | 26.0 GB | 13.0 GB |', `| KV 池容量 | 11.5 GB | ${cell} |`);
const times = (total: string): string =>
  table(
    '| Stage | Median (ms) |',
    '| Login | 12 |',
    '| Search | 64 |',
    '| Wait | 40 |',
    '| Prefill | 0.310 |',
    `| Total | ${total} |`,
  );

/** Pairs of plain mistakes in what a slide tells, beside what looks like one. */
export const TOLD_PLAINLY: readonly Pair[] = [
  // The row that a claim names by the end of its name, among others and with other numbers in the text.
  [
    'K02',
    `${drills('| Prompt cache hit rate, by requests (%) | 14 | 39 | 44 | 58 |')}The load was 240% of capacity in March. The cache hit rate has risen in every drill.`,
    `${drills('| Prompt cache hit rate, by requests (%) | 14 | 44 | 39 | 58 |')}The load was 240% of capacity in March. The cache hit rate has risen in every drill.`,
  ],
  [
    'K02',
    `${steps('| 前缀缓存命中率 | 18% | 31% | 35% | 52% |')}- 缓存命中率这一行逐月走高，没有一次回落`,
    `${steps('| 前缀缓存命中率 | 18% | 35% | 31% | 52% |')}- 缓存命中率这一行逐月走高，没有一次回落`,
  ],
  [
    'K02',
    `${steps('| 带宽占用 | 61% | 57% | 55% | 48% |')}- 带宽占用逐月走低\n\n${table('| 机房 | 占用 |', '| 甲 | 40% |', '| 乙 | 70% |')}`,
    `${steps('| 带宽占用 | 61% | 55% | 57% | 48% |')}- 带宽占用逐月走低\n\n${table('| 机房 | 占用 |', '| 甲 | 40% |', '| 乙 | 70% |')}`,
  ],
  // How much of a memory there is, in a row.
  ['U02', sizes('24.5 GB'), sizes('24.5 GB/s')],
  [
    'U02',
    table(
      '| Item | Before | After |',
      '| Weight loading | 1.2 GB/s | 3.5 GB/s |',
      '| KV cache capacity | 9 GB | 17 GB |',
    ),
    table('| Item | Before | After |', '| Weights | 70 GB | 35 GB |', '| KV cache capacity | 9 GB | 17 GB/s |'),
  ],
  // A part that makes the printed total only in the unit of the others.
  ['U10', times('116.31'), times('426')],
  [
    'U10',
    table('| 部件 | 功率（kW） |', '| GPU | 5.6 |', '| CPU | 0.7 |', '| 风扇 | 0.35 |', '| 合计 | 6.65 |'),
    table('| 部件 | 功率（kW） |', '| GPU | 5.6 |', '| CPU | 0.7 |', '| 风扇 | 350 |', '| 合计 | 6.65 |'),
  ],
  // What each of several availabilities leaves.
  [
    'V03',
    '- 合同写的是 99.5%，按 30 天算允许停机 216 分钟；内部按 99.9%，对应 43.2 分钟',
    '- 合同写的是 99.5%，按 30 天算允许停机 21.6 分钟；内部按 99.9%，对应 43.2 分钟',
  ],
  [
    'V03',
    'Over 30 days 99.5% allows 216 minutes of downtime, and 99.95% allows 21.6 minutes.',
    'Over 30 days 99.5% allows 216 minutes of downtime, and 99.95% allows 2.16 minutes.',
  ],
  // Cards that stand in a server and are cut.
  [
    'V01',
    '- Three A100 cards stand in the lab server and are cut into seven MIG instances each.',
    '- Three A100 cards stand in the lab server and are cut into ten MIG instances each.',
  ],
  [
    'V01',
    '- Two servers with A100 cards are cut into twelve MIG instances each.',
    '- Two A100 cards of one server are cut into twelve MIG instances each.',
  ],
  ['V01', '- 三张 A100 各切成七个 MIG 实例，给课程用。', '- 三张 A100 各切成九个 MIG 实例，给课程用。'],
  // What never goes one way goes the other.
  [
    'K02',
    `${drills('| Prompt cache hit rate | 14% | 39% | 44% | 58% |')}The cache hit rate never fell from one drill to the next.`,
    `${drills('| Prompt cache hit rate | 14% | 44% | 39% | 58% |')}The cache hit rate never fell from one drill to the next.`,
  ],
  [
    'K02',
    `${drills('| Prompt cache hit rate | 14% | 44% | 39% | 58% |')}The cache hit rate never fell below a tenth.`,
    `${drills('| Prompt cache hit rate | 14% | 44% | 39% | 58% |')}The cache hit rate only ever went up.`,
  ],
  [
    'K02',
    `${steps('| 前缀缓存命中率 | 18% | 31% | 35% | 52% |')}- 缓存命中率一次都没回落过，靠的是分层路由`,
    `${steps('| 前缀缓存命中率 | 18% | 35% | 31% | 52% |')}- 缓存命中率从未回落，靠的是分层路由`,
  ],
  // How much of a memory there is, in a table of other things and in a sentence.
  [
    'U02',
    table('| Item | Value |', '| HBM bandwidth | 4.8 TB/s |', '| KV cache capacity | 31 GB |'),
    table('| Item | Value |', '| HBM bandwidth | 4.8 TB/s |', '| KV cache capacity | 31 GB/s |'),
  ],
  ['U02', 'The KV cache takes 18 GB of each card.', 'The KV cache takes 18 GB/s of each card.'],
  // Less by a multiple, and by more than all of it.
  ['C03', 'The link dropped three times, and latency by 60%.', 'The latency of the chat pool dropped by 2.5 times.'],
  [
    'C03',
    'Requests to the old pool fell by three times the daily mean.',
    'Requests to the old pool fell by three times.',
  ],
  ['C03', '新版的误差比 3 倍标准差小，延迟是上一版的三分之一。', '新版的延迟比上一版小 3 倍。'],
  ['C03', '净利润同比下降 120%，转为亏损。', '每百万 token 的电费同比下降 120%。'],
  ['C03', 'The margin fell by 130% and is now negative.', 'The power of a node fell by 130%.'],
  // Plain names in a group of another kind.
  [
    'K03',
    '- 延迟：TTFT、TBT\n- 吞吐：输出 token/s、goodput\n- 成本：每百万 token 成本、卡时单价',
    '- 延迟：TTFT、TBT\n- 吞吐：输出 token/s、P99 TPOT\n- 成本：每百万 token 成本、卡时单价',
  ],
  [
    'K03',
    table('| Family | Metrics |', '| Latency | TTFT, TPOT |', '| Energy | PUE, J/token |', '| Load | MFU, SM_ACTIVE |'),
    table('| Family | Metrics |', '| Latency | TTFT, TPOT |', '| Energy | PUE, J/token, MFU |', '| Load | SM_ACTIVE |'),
  ],
  // Pages of an agenda in a sentence.
  [
    'L02',
    '# 议程\n\n第1到4页讲背景，第5到10页讲方案，第11到15页讲结果。',
    '# 议程\n\n第1到4页讲背景，第6到10页讲方案，第11到15页讲结果。',
  ],
  [
    'L02',
    '# Reading\n\nPages 1 to 5 are about the past, pages 7 to 12 about the engine, and pages 13 to 18 about the bill.',
    '# Agenda\n\nPages 1 to 5 are about the past, pages 7 to 12 about the engine, and pages 13 to 18 about the bill.',
  ],
  // The statistic of a later latency is not its own, and the largest tenant is no largest value.
  ['R01', '- P99 TTFT stands at 640 ms, P99 TBT at 48 ms', '- TTFT stands at 640 ms, P99 TBT at 48 ms'],
  ['R01', '- 最大一家租户的 P95 TTFT 压到 0.8 s', '- 最大一家租户的 TTFT 压到 0.8 s'],
  // What others have and what is foreseen for all is somebody's figure; plans of one's own are not.
  [
    'R04',
    'Our three clusters reach an average allocation rate of 61%.',
    'Comparable hospital clusters reach an average allocation rate of only 41%.',
  ],
  ['R04', '我们的翻译产品缓存命中率平均 38%', '同类翻译产品的缓存命中率平均只有 22%'],
  [
    'R04',
    '- Our speech pool is planned for 35% more streams by 2028',
    '- Spoken menus are planned for 35% of new cars by 2028',
  ],
  ['R04', '- 2028 年我们的目标是 60% 的请求走缓存', '- 到 2028 年将有 60% 的客服请求由模型回答'],
];
