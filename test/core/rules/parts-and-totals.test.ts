import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const told = (text: string): string[] => rulesOn(`# Numbers\n\n${text}\n`, /^(?:V03|V05|L01|U10|L02)$/);

const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].map((line) => `| ${line} |`).join('\n');

/** Each text once with a number that its parts do not make up, once with the one that they do. */
const PAIRS: readonly (readonly [rule: string, text: string, wrong: string, right: string])[] = [
  // A whole and its parts in sentences, in digits and in words
  ['V05', '一次 2.4 s 的首字时间拆开看：排队 0.9 s，预填充 1.1 s，回传 {} s，互不重叠。', '0.7', '0.4'],
  ['V05', '一级告警 4 起、二级告警 11 起、三级告警 20 起，全年共 {} 起。', '38', '35'],
  ['V05', 'Memory of the 96 GB card: weights 52, cache 30, runtime 6. That is {} GB.', '84', '88'],
  ['L01', 'This chapter takes 8 min. That is 3 for the model, 2 for the cache and {} for questions.', '5', '3'],
  ['V05', '- 排队 70 ms\n- 预填充 250 ms\n- 回传 30 ms\n- 三段相加，平均首字时间 {} ms', '390', '350'],
  ['V05', `${table('成本项 | 万元/月', '折旧 | 310.0', '电费 | 82.5', '人力 | 40.0', '小计 | {}')}`, '442.5', '432.5'],
  ['V05', 'Of the 140 cards in the lab, 66 train, 52 serve and {} wait for repair.', '32', '22'],
  ['V05', 'We have eighteen racks. Nine are full, five are half full and the remaining {} are empty.', 'six', 'four'],
  ['V05', '机房里 90 台服务器，跑训练的 48 台，跑推理的 30 台，剩下 {} 台待上架。', '22', '12'],
  ['V05', '七台机器分三组：三台跑 7B，两台跑 13B，{}台跑 70B。', '四', '两'],
  ['V05', '2,400 个作业成功 2,310 个，失败 {} 个。', '110', '90'],
  ['V05', '每十万次调用花 8.0 元，其中算力 5.2 元，带宽 1.6 元，人力 {} 元。', '1.9', '1.2'],
  ['V05', '全年预算 900 万元，Q1 200 万元、Q2 250 万元、Q3 300 万元、Q4 {} 万元。', '250', '150'],
  [
    'V05',
    'Out of every 100 prompts, 58 hit the prefix cache, 30 take the small model and {} the large one.',
    '19',
    '12',
  ],
  ['V05', 'Of each euro of the bill, 55 cents pay for cards, 25 for power and {} cents for people.', '30', '20'],
  ['V05', 'The grant was 500 GPU-hours. Two sweeps on 8 cards took 430, which leaves {} for the rerun.', '90', '70'],
  ['V05', '这 52 分钟来自三起事故，分别持续 20 分钟、17 分钟和 {} 分钟，第二起最冤。', '21', '15'],
  ['V05', 'The 52 minutes came from three incidents of 20, 17 and {} minutes.', '21', '15'],
  // A total after its parts
  ['V05', 'Cards cost $210k, racks $36k and cabling $14k, so the total bill is {}.', '$290k', '$260k'],
  ['V05', '电费 31 万，带宽 12 万，机柜 9 万，加起来 {} 万元。', '62', '52'],
  // Shares in columns with what the others leave
  [
    'V05',
    table('层级 | 容量 | 请求 token 占比', '显存 | 640 GB | 52%', '内存 | 2 TB | 27%', '未命中 | — | {}'),
    '31%',
    '21%',
  ],
  ['V05', table('Tier | Prompt token share', 'HBM | 52%', 'DRAM | 27%', 'Miss, computed anew | {}'), '31%', '21%'],
  // Lists
  [
    'V05',
    '- Draw of the chassis: {} kW\n  - boards 5.2 kW\n  - processors 1.4 kW\n  - fans and others 0.8 kW',
    '8.4',
    '7.4',
  ],
  ['V05', '- 400 GPU-hours × $2.00 = $800\n- 50 TB × $20 = $1,000\n- **Total: {}**', '$2,100', '$1,800'],
  ['V05', '故障一共 30 起：\n\n- 板卡 14 起\n- 光模块 9 起\n- 其他 {} 起', '9', '7'],
  // Shares
  ['V05', 'Only 64% of the slots were booked; that leaves {}% open.', '46', '36'],
  ['V05', '占用率 71%，也就是还有 {}% 的显存空着。', '39', '29'],
  ['V05', '时间里七成在解码，一成半在预填充，剩下{}在排队。', '两成半', '一成半'],
  ['V05', 'Half of the calls go to chat, 30% to search, and the other {}% to agents.', '30', '20'],
  ['V05', '45% of the calls are chat, 35% search; the remaining {}% are agents.', '30', '20'],
  [
    'V05',
    'A ticket ends in one of three ways:\n\n- 52% closed by the bot\n- 31% handed over\n- {}% withdrawn',
    '27',
    '17',
  ],
  ['V05', table('去向 | 占总用电', '板卡 | 61%', '制冷 | 22%', '照明 | {}'), '27%', '17%'],
  // Columns
  ['V05', table('Line | k$ / month', 'Cards | 310', 'Power | 44', 'Sum | {}'), '364', '354'],
  ['V03', table('Site | H1 | H2 | Full year', 'A | 40 | 52 | 92', 'B | 61 | 73 | {}'), '124', '134'],
  [
    'V03',
    table('Week | Added | Running total', '1 | 20 | 20', '2 | 35 | 55', '3 | 15 | 70', '4 | 30 | {}'),
    '110',
    '100',
  ],
  ['V03', table('Run | Steps done', '1 | 44', '2 | 38', '3 | 47', 'Mean | {}'), '46', '43'],
  [
    'V03',
    table(
      'Job | GPUs | Hours | $/GPU-h | Cost ($)',
      'a | 8 | 30 | 2.5 | 600',
      'b | 16 | 12 | 2.5 | 480',
      'c | 4 | 50 | 3 | {}',
    ),
    '660',
    '600',
  ],
  [
    'V03',
    table(
      'Part | Qty | Unit price | Amount',
      'NIC | 8 | $1,500 | $12,000',
      'Leaf | 4 | $9,000 | $36,000',
      'Spine | 2 | $21,000 | {}',
    ),
    '$48,000',
    '$42,000',
  ],
  [
    'V03',
    table(
      'Plan | List ($/h) | Reserved ($/h)',
      'a | 1.20 | 0.84',
      'b | 2.50 | 1.75',
      'c | 3.10 | 2.17',
      'd | 4.40 | {}',
      'e | 6.20 | 4.34',
    ),
    '3.80',
    '3.08',
  ],
  // A cell in another unit than its column
  ['U10', table('Tier | Price ($/M tokens)', 'a | 0.30', 'b | 0.90', 'c | {}'), '$0.0021 per 1K', '2.10'],
  ['U10', table('机柜 | 功率（kW）', 'A | 28.4', 'B | 30.1', 'C | {}'), '27,900', '27.9'],
  ['U10', table('Queue | Median wait', 'chat | 9 min', 'batch | 31 min', 'eval | {}'), '0.3 h', '18 min'],
  // Plans
  ['L01', 'Session: 25 minutes. Opening 3, the cluster 8, the numbers {}, questions 5', '12', '9'],
  ['V03', '1. 9:30–9:45 welcome (15 min)\n2. 9:45–10:20 hands-on ({} min)', '45', '35'],
  ['L02', 'The script has 24 slides: basics 1–7, memory {}–16, power 17–24.', '9', '8'],
];

/** Numbers beside each other that are no parts of one whole. */
const RIGHT: readonly string[] = [
  'Chat runs 36 GPUs, code 16, vision 12 and speech 11.',
  'Our hall has 60 nodes. Team A peaked at 32, team B at 28, team C at 21.',
  'Of 72 cards, 60 are in use, 44 of which run one model.',
  '## 80 GB card\n\n- Weights: 33 GB\n- KV cache: 28 GB\n- Buffers: 6 GB',
  '命中率 68%，剩下的请求里还有 14% 走了旧集群。',
  'Hit rate rose to 66%, leaving 41% less work for prefill.',
  '故障归因（一次可打多个标签）：板卡 57%、网络 33%、软件 28%。',
  '预算用了 58%，还剩 130 万元没花。',
  table('Team | Jobs | Mean wait (min)', 'A | 90 | 10', 'B | 310 | 7', 'C | 40 | 25', 'Mean | 147 | 9.3'),
  table('Cards | tok/s', '8 | 10,400', '16 | 20,800', '32 | 41,600', '64 | 83,200', '128 | 149,000'),
  table('机柜 | 功率（kW）', 'A | 28.4', 'B | 3.9', 'C | 27.9'),
  table('Queue | Median wait', 'chat | 9 min', 'batch | 45 min', 'train | 1.5 h'),
  'The limit is 45 minutes. Three halls were down 13, 18 and 21 minutes.',
  '单次上限 45 分钟，三个机房各停了 13 分钟、18 分钟和 21 分钟。',
  'Latency of 31 ms across three regions: 12 ms, 9 ms and 11 ms.',
  table('任务 | 每卡等待数据的占比', '甲 | 22%', '乙 | 39%', '其他 | 51%'),
  table('模型 | 通信占比', '7B | 22%', '34B | 39%', '70B | 51%'),
  table('Configuration | GPU idle share', 'TP 2 | 22%', 'TP 4 | 39%', 'TP 8 | 51%'),
];

describe('parts and their total', () => {
  it.each(PAIRS)('%s: %s with %s, not %s', (rule, text, wrong, right) => {
    expect(told(text.replace('{}', wrong))).toEqual([rule]);
    expect(told(text.replace('{}', right))).toEqual([]);
  });

  it.each(RIGHT)('says nothing about\n%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

it('takes no two shares for a whole where the sentence takes a third from it', () => {
  expect(told('训练时间，故障每天损失 2 小时，占 8.3%，存盘每小时 3 分钟，占 5%，剩 86.7%。')).toEqual([]);
  expect(told('训练时间，存盘每小时 3 分钟，占 5%，剩 86%。')).toEqual(['V05']);
});
