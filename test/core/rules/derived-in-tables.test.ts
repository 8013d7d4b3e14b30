import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].map((line) => `| ${line} |`).join('\n');

/** Each table or list once with a number that does not follow, once with the one that does. */
const PAIRS: readonly (readonly [rule: string, text: string, wrong: string, right: string])[] = [
  // What one user sees, from the time of a token
  [
    'V03',
    table('Concurrency | TPOT (ms) | tok/s per user', '16 | 20 | 50.0', '32 | 25 | 40.0', '64 | 40 | {}'),
    '35.0',
    '25.0',
  ],
  ['V03', table('并发 | TPOT（ms） | 单用户速度（tok/s）', '8 | 20 | 50', '32 | 32 | {}'), '13.1', '31.3'],
  // Two ways to give one thing
  [
    'V03',
    table('| March | May', 'Tokens per joule (GPU) | 0.80 tok/J | 1.60 tok/J', 'Energy per token (GPU) | 1.25 J | {}'),
    '0.83 J',
    '0.63 J',
  ],
  [
    'V03',
    table('模型 | 每百万 token 成本（美元） | 每美元 token 数（万）', '8B | 0.20 | 500', '70B | 1.25 | {}'),
    '125',
    '80',
  ],
  // Scaling
  [
    'V03',
    table(
      'GPUs | tok/s | Speed-up | Efficiency',
      '1 | 980 | 1.00x | 100%',
      '2 | 1,830 | 1.87x | 93%',
      '8 | 5,570 | 5.68x | {}',
    ),
    '81%',
    '71%',
  ],
  [
    'V03',
    table('卡数 | 吞吐（tok/s） | 扩展效率', '8 | 10,000 | 100%', '16 | 19,000 | 95%', '32 | 35,200 | {}'),
    '78%',
    '88%',
  ],
  // The meter has more watts than the servers
  [
    'V03',
    table('Hall | Server tok/s/W | PUE | Facility tok/s/W', 'A | 1.60 | 1.25 | 1.28', 'B | 1.80 | 1.20 | {}'),
    '2.16',
    '1.50',
  ],
  // A total that its shares know better
  [
    'V05',
    table(
      'Part | GB | Share',
      'Weights | 17.5 | 22%',
      'Cache | 48.0 | 60%',
      'Other | 6.5 | 8%',
      'Free | 8.0 | 10%',
      'Total | {} | 100%',
    ),
    '82.0',
    '80.0',
  ],
  // Shares under a row of totals
  [
    'V05',
    table('Where it goes | Time', 'Prefill | 31%', 'Decode | 52%', 'Sampling | {}', 'Total | 100%'),
    '27%',
    '17%',
  ],
  ['V05', table('成本项 | 比例', '折旧 | 52%', '电费 | 18%', '人力 | {}', '合计 | 100%'), '36%', '30%'],
  // Labels and units that leave no choice
  ['V03', '- IT power: 420 kW\n- PUE: 1.30\n- Facility power: {}', '646 kW', '546 kW'],
  ['V03', '- TPOT：40 ms\n- 单用户速度：{}', '40 tok/s', '25 tok/s'],
  ['V03', '- 每瓦吞吐：400 ÷ 640 ≈ 0.625 tok/s/W\n- 每 token 能耗：{}', '0.625 J', '1.6 J'],
  [
    'V03',
    table('Metric | Value', 'Energy per token | 3.18 J', 'Energy per million tokens | {}'),
    '11.4 kWh',
    '0.88 kWh',
  ],
  [
    'V03',
    '- **每美元 token 数**：3600 × 400 ÷ 2.40 = 60 万 token/$\n- **每百万 token 成本**：{}',
    '0.60 美元',
    '1.67 美元',
  ],
  ['V03', '- Nodes: 24\n- GPUs per node: 8\n- GPUs: {}', '182', '192'],
  [
    'V03',
    table('项目 | 数值', 'GPU 数 | 32', '集群吞吐（tok/s） | 48,000', '每卡吞吐（tok/s） | {}'),
    '1,050',
    '1,500',
  ],
  ['V03', '- Facility power: 1.84 MW\n- IT power: 1.60 MW\n- PUE: {}', '1.35', '1.15'],
  ['V03', table('卡数 | 加速比 | 扩展效率', '8 | 1.0 | 100%', '16 | 1.9 | 95%', '32 | 3.4 | {}'), '75%', '85%'],
  ['V05', table('阶段 | 耗时（ms）', '排队 | 120', '预填充 | 380', '网络 | 40', '首 token 合计 | {}'), '640', '540'],
  // Energy of a period
  ['V03', '- IT power: 256 kW\n- Energy in a year (8,760 h): {}', '22.4 GWh', '2.24 GWh'],
  [
    'V03',
    '- 全集群 40 个节点：120 万 tok/s，IT 功率 256 kW\n- 满载一整年（8,760 小时），IT 用电约 {}',
    '22.4 GWh',
    '2.24 GWh',
  ],
  ['V03', table('Item | Value', 'Average IT power | 300 kW', 'IT energy per year | {}'), '26.3 GWh', '2.63 GWh'],
  // The same in other units
  ['V03', '- **能耗**：3.0 tok/s/W 对应每百万 token {}', '0.93 kWh', '0.093 kWh'],
  ['V03', '- 2.0 J per token = {} per million tokens', '5.6 kWh', '0.56 kWh'],
  ['V03', '- $0.50 per million tokens means {} tokens per dollar', '0.5 million', '2 million'],
  [
    'V03',
    table('Concurrency | tok/s total | tok/s per user', '1 | 90 | 90', '16 | 1,120 | 70', '64 | 3,200 | {}'),
    '80',
    '50',
  ],
  // Between two times of the clock
  [
    'V03',
    '- Start 09:42, detected 09:51, mitigated 10:37, resolved 11:12\n\n' +
      table('Clock | Value', 'Time to detect | 9 min', 'Detection to mitigation | {}'),
    '56 min',
    '46 min',
  ],
  [
    'V03',
    table('时间 | 事件', '14:05 | 故障开始', '14:12 | 告警触发', '14:50 | 服务恢复') +
      '\n\n- 发现用时：7 分钟\n- 从发现到恢复：{}',
    '48 分钟',
    '38 分钟',
  ],
  ['V03', '- 09:42–11:12 UTC, {} in all', '80 min', '90 min'],
  ['V03', '- 故障窗口：从 23:40 到 00:25，共 {}', '85 分钟', '45 分钟'],
  // What an availability leaves
  ['V03', table('月可用性 | 30 天停机时间', '99.5%（1.0） | {}', '99.95%（2.0） | 21.6 分钟'), '36 分钟', '3.6 小时'],
  ['V03', table('SLA | Downtime per month', '99% | 7.2 h', '99.9% | {}', '99.99% | 4.3 min'), '7.2 min', '43 min'],
  ['V03', table('Class | Availability | Downtime (min/month)', 'A | 99.95% | 21.6', 'B | 99.9% | {}'), '86.4', '43.2'],
  ['V03', table('| 金牌 | 银牌', '可用性 | 99.99% | 99.9%', '每年停机 | 52.6 分钟 | {}'), '87.6 小时', '8.76 小时'],
  [
    'V03',
    'Error budgets\n\n- interactive: 99.95 % leaves 21.6 min\n- standard: 99.9 % leaves 43.2 min\n- batch: 99.5 % leaves {}',
    '36 min',
    '216 min',
  ],
  ['V03', '每月停机额度：\n\n- 核心 99.95%：21.6 分钟\n- 普通 99.9%：{}', '4.3 分钟', '43 分钟'],
];

const RIGHT: readonly string[] = [
  // Rests that are dropped
  table(
    '权重 / KV | 权重 | 剩给 KV | 每会话 KV | 并行会话数',
    'BF16 | 64 GB | 8 GB | 2.15 GB | 3',
    'FP8 | 32 GB | 40 GB | 2.15 GB | 18',
    'FP8 / FP8 | 32 GB | 40 GB | 1.07 GB | 37',
  ),
  // Nodes with different numbers of cards
  table(
    'Pool | Nodes | GPUs per node | GPUs | HBM per GPU | Pool HBM',
    'H200 | 16 | 8 | 128 | 141 GB | 18.05 TB',
    'A100 | 30 | 8 | 240 | 80 GB | 19.20 TB',
    'L4 | 8 | 4 | 32 | 24 GB | 0.77 TB',
  ),
  // A hit rate beside times
  table(
    '指标 | 升级前 | 升级后',
    '平均 TTFT（ms） | 420 | 315',
    'P99 TTFT（ms） | 1,100 | 880',
    '缓存命中率 | 38% | 57%',
  ),
  // Other conditions
  table(
    '| March | May',
    'Tokens per joule (GPU) | 0.80 tok/J | 1.60 tok/J',
    'Energy per token (facility) | 1.25 J | 0.80 J',
  ),
  table('GPUs | tok/s | Efficiency', '1 | 980 | 100%', '2 | 1,830 | 93%', '4 | 3,300 | 70%', '8 | 5,570 | 55%'),
  table(
    'Service | Target | Reached | Downtime in May',
    'chat | 99.9% | 99.95% | 22 min',
    'batch | 99% | 99.7% | 2.2 h',
  ),
  '- 99.9% of requests end within 2 s\n- 99.5% of them within 1 s\n- 95% within 400 ms',
  '- Detected 09:51, mitigated 10:37\n- Time to mitigate: 55 min from the first error',
  '- Start 09:42, resolved 11:12\n- Duration: 1 h 30 min\n- Recovery of the last node took 20 min',
  '- 09:00 to 17:00, 45 min for lunch',
  '- Tokens per dollar at full load: 2.0 M tokens/$\n- Cost per million tokens, planned load: $0.71',
  '- P99 TPOT: 60 ms\n- Speed per user: 25 tok/s',
  '- Target PUE: 1.2\n- IT power: 400 kW\n- Facility power: 520 kW',
  '- 3.18 J per token at the servers, with the PUE 1.1 kWh per million tokens',
  '- $0.50 per million tokens, or 3 million tokens per dollar at night',
  '- From 2.0 J per token to 0.4 kWh per million tokens in a year',
  '- Average power: 300 kW\n- Energy per year: 1,900 MWh',
  '- IT power: 300 kW\n- PUE: 1.2\n- Facility energy per year: 3,154 MWh',
  '- 8 卡服务器平均 9.0 kW\n- 一天用电 9.0 × 24 = 216 kWh，20 台一个月（30 天）129.6 MWh',
  table('指标 | 单位 | 甲 | 乙', 'IT 功率 | kW | 500 | 800', 'PUE | - | 1.3 | 1.2', '总功率 | kW | 650 | 960'),
  table('Item | Value', 'TTFT | 300 ms', 'TPOT | 20 ms', 'End to end, 200 tokens | 4.3 s', 'Speed per user | 46 tok/s'),
  '- IT power: 400 kW\n- Cooling: 90 kW\n- Facility power: 505 kW\n- PUE: 1.26',
  '- GPUs: 8\n- Throughput at the peak: 12,000 tok/s\n- Throughput per GPU on average: 625 tok/s',
  table(
    'Month | Availability | Downtime',
    'January | 99.95% | 22 min',
    'March | 99.99% | 4 min',
    'May | 99.90% | 40 min',
  ),
  table('Suite | Passed', 'unit | 99%', 'load | 97%', 'soak | 100%', 'Total | 100%'),
  table('Load | P99 TPOT (ms) | tok/s per user', 'low | 20 | 50', 'high | 60 | 25'),
];

describe('numbers of tables that follow from others', () => {
  it.each(PAIRS)('%s: %s with %s, not %s', (rule, text, wrong, right) => {
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', wrong)}\n`, /V03|V05/, HINTS_TOO)).toEqual([rule]);
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', right)}\n`, /V03|V05/)).toEqual([]);
  });
  it.each(RIGHT)('says nothing about\n%s', (text) => {
    expect(rulesOn(`# Numbers\n\n${text}\n`, /V03|V05/)).toEqual([]);
  });
});
