import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

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
  table('Load | P99 TPOT (ms) | tok/s per user', 'low | 20 | 50', 'high | 60 | 25'),
];

describe('numbers of tables that follow from others', () => {
  it.each(PAIRS)('%s: %s with %s, not %s', (rule, text, wrong, right) => {
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', wrong)}\n`, /V03|V05/)).toEqual([rule]);
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', right)}\n`, /V03|V05/)).toEqual([]);
  });
  it.each(RIGHT)('says nothing about\n%s', (text) => {
    expect(rulesOn(`# Numbers\n\n${text}\n`, /V03|V05/)).toEqual([]);
  });
});
