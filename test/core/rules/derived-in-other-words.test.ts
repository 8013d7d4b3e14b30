import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** Each statement once with a number that does not follow, once with the one that does. */
const PAIRS: readonly (readonly [rule: string, text: string, wrong: string, right: string])[] = [
  // Parts of a whole, with words or other numbers between them and their share
  ['V03', '在线推理 160 张卡中，58 张峰值利用率不到 10%，占 {}', '42%', '36%'],
  ['V03', 'On the test day 10.9 million of 18.9 million prompt tokens came from the cache ({})', '63%', '58%'],
  ['V03', 'Only 22 of our 180 prompts were longer than 32K tokens ({})', '18%', '12%'],
  ['V03', '一周 2,400 个请求里有 36 个超时，超时率 {}', '2.5%', '1.5%'],
  ['V03', 'We lost 14 of 560 nodes that night, {} of the fleet', '4.5%', '2.5%'],
  ['V03', 'Of 1,000 prompts 630 of 1,000 hit the cache, for a hit rate of {}', '53%', '63%'],
  // Counts with shares in the cells of a table
  [
    'V03',
    '| Metric | 2.3 | 2.4 |\n|---|---|---|\n| Failed, of 5,000 requests | 12 (0.24%) | 4 ({}) |',
    '0.8%',
    '0.08%',
  ],
  ['V03', '| 指标 | 甲 | 乙 |\n|---|---|---|\n| 失败（共 8,000 次） | 16（0.2%） | 40（{}） |', '0.05%', '0.5%'],
  [
    'V03',
    '| Region | Jobs | Failed |\n|---|---|---|\n| EU | 1,200 | 30 (2.5%) |\n| US | 2,000 | 90 (4.5%) |\n| Asia | 800 | 36 ({}) |',
    '6.5%',
    '4.5%',
  ],
  // So many times what one card has
  [
    'V03',
    '| 切法 | 副本数 | 每卡吞吐（tok/s） | 整机吞吐（tok/s） |\n|---|---|---|---|\n| TP=1 | 8 | 2,750 | 22,000 |\n| TP=2 | 4 | 2,510 | 20,080 |\n| TP=8 | 1 | 1,430 | {} |',
    '12,440',
    '11,440',
  ],
  [
    'V03',
    '| Card | tok/s per card | tok/s per node |\n|---|---|---|\n| H100 | 2,100 | 16,800 |\n| H200 | 2,650 | 21,200 |\n| A100 | 1,150 | {} |',
    '9,800',
    '9,200',
  ],
  // A price and a rate with words in their units
  [
    'V03',
    '| 配置 | 卡时价格 | 每卡吞吐 | 每百万输出 token 成本 |\n|---|---|---|---|\n| 起点 | $2.9/小时 | 620 tok/s | $1.30 |\n| 调优后 | $2.9/小时 | 2,900 tok/s | $0.28 |\n| 八卡机 | $2.9/小时 | 2,750 tok/s | {} |',
    '$0.39',
    '$0.29',
  ],
  ['V03', '$2.40/GPU-hour at 1,500 tok/s is {} per million tokens', '$0.64', '$0.44'],
  [
    'V03',
    '| Item | Before | After |\n|---|---|---|\n| Power per card (W) | 640 | 580 |\n| Throughput (tok/s) | 1,280 | 1,740 |\n| Energy per token (J) | 0.5 | {} |',
    '0.53',
    '0.33',
  ],
  // Availability and downtime
  [
    'V03',
    '## 三季度可用性\n\n| 服务 | 目标 | 实测 | 季度停机（分钟） |\n|---|---|---|---|\n| 对话 | 99.9% | 99.93% | 93 |\n| 文档 | 99.5% | 99.62% | 503 |\n| 检索 | 99.9% | 99.86% | {} |',
    '1,855',
    '185',
  ],
  [
    'V03',
    '| Service | Availability | Downtime in the month |\n|---|---|---|\n| Chat | 99.95% | 21.6 min |\n| Search | 99.9% | 43 min |\n| Batch | 99.5% | {} |',
    '21.6 min',
    '216 min',
  ],
  // A list of short items
  ['V03', '- 单卡功耗 700 W\n- 输出吞吐 1,400 tok/s\n- 每 token 能耗 {}', '5 J', '0.5 J'],
  ['V03', '- Power: 560 W per card\n- Output: 1,400 tok/s per card\n- Energy: {} per token', '0.9 J', '0.4 J'],
  ['V03', '- 租金：$3.6/小时\n- 吞吐：1,000 tok/s\n- 成本：{}/百万 token', '$2', '$1'],
  // What all of them draw
  ['V03', 'Eight cards at 650 W draw {} together', '6.2 kW', '5.2 kW'],
  ['V03', '12 GPUs of 700 W each draw {} together', '9.4 kW', '8.4 kW'],
  ['V03', '16 台服务器，每台 6.5 kW，加在一起 {}', '124 kW', '104 kW'],
  ['V03', 'We run 12 nodes with 8 GPUs each, {} GPUs in total', '106', '96'],
  // Tokens times what one of them takes
  [
    'V03',
    '每个 token 要 2×48×8×128×2 = 196,608 字节，也就是 192 KiB。\n\n按这个数往下推，一条 4,096 token 的会话要占 {} 的缓存。',
    '8.05 GB',
    '0.805 GB',
  ],
  ['V03', 'The cache costs 160 KiB per token, so an 8,192-token session takes {}', '2.5 GiB', '1.25 GiB'],
  ['V03', '- KV per token: 320 KiB\n- One 32K-token conversation therefore needs {}', '20 GiB', '10 GiB'],
  // Amounts of one period and of another, a power and the energy of a day
  ['V03', '月租 2.4 万元，一年下来 {} 万元', '38.8', '28.8'],
  ['V03', '每天 30 亿 token，一个月下来 {} token', '1.2 万亿', '900 亿'],
  ['V03', 'We serve 4.2 million requests a day, or {} requests a month', '1.3 billion', '126 million'],
  ['V03', 'The lease is $180,000 a quarter, that is {} a year', '$920,000', '$720,000'],
  ['V03', '5.2 kW 的机器跑一整天，用电 {} kWh', '150', '80'],
  ['V03', '480 张卡合计少用 33.6 kW，相当于每天省 {} kWh', '1,006', '806'],
  ['V03', 'The rack takes 40 kW, which is {} kWh a day', '1,200', '960'],
  // A rate and what it makes in a day
  ['V03', 'At 1,850 tok/s a card produces {} million tokens a day', '260', '160'],
  ['V03', '每卡 1,850 tok/s，一天就是 {} 亿 token', '2.6', '1.6'],
  ['V03', '一天 8,640 万次请求，折合每秒 {} 次', '1,400', '1,000'],
  ['V03', '12 req/s adds up to {} million requests a day', '2.04', '1.04'],
  [
    'V03',
    '| Model | Passed | Failed |\n|---|---|---|\n| A | 480 (96%) | 20 (4%) |\n| B | 455 (91%) | 45 (9%) |\n| C | 430 (86%) | 70 ({}) |',
    '24%',
    '14%',
  ],
  // What all of them have, by their number
  ['V03', 'The cluster makes 48,000 tok/s on 32 cards, i.e. {} tok/s per card', '1,800', '1,500'],
  ['V03', '64 张卡合计 96,000 tok/s，平均每卡 {} tok/s', '1,800', '1,500'],
  [
    'V03',
    '| 并发 | 吞吐（tok/s） | 每用户（tok/s） |\n|---|---|---|\n| 8 | 560 | 70 |\n| 32 | 1,600 | 50 |\n| 64 | 2,560 | {} |',
    '50',
    '40',
  ],
  [
    'V03',
    '| Batch | TPOT (ms) | tok/s |\n|---|---|---|\n| 1 | 20 | 50 |\n| 8 | 25 | 320 |\n| 16 | 32 | {} |',
    '600',
    '500',
  ],
  ['V03', 'From 8 to 32 cards throughput rose from 20,000 to 68,000 tok/s, a scaling efficiency of {}', '95%', '85%'],
  ['V03', '8 张卡 20,000 tok/s，32 张卡 68,000 tok/s，扩展效率 {}', '95%', '85%'],
  [
    'V03',
    '| 机房 | 用电（万度） | 电价（元/度） | 电费（万元） |\n|---|---|---|---|\n| 甲 | 182 | 0.65 | 118.3 |\n| 乙 | 96 | 0.58 | {} |',
    '65.7',
    '55.7',
  ],
  ['V03', 'In October 2,140 of 42,800 requests hit a rate limit ({}), and 61 were retried.', '8%', '5%'],
  // Words and shares in another order
  ['V03', 'IT 负载 208 kW，PUE 1.31，总负荷 {} kW', '292.5', '272.5'],
  ['V03', 'IT load 420 kW and PUE 1.25 mean {} kW at the meter', '575', '525'],
  ['V03', '命中 5,800 次，总共 10,000 次，命中率 {}', '68%', '58%'],
  ['V03', '命中率 {}（5,800/10,000）', '68%', '58%'],
  ['V03', 'Hit rate: {} (5,800 of 10,000 lookups)', '68%', '58%'],
  ['V03', 'At 0.65 yuan per kWh the 1.82 million kWh cost {} million yuan', '2.18', '1.18'],
  ['V03', 'A 12,000-token prompt at 30,000 tok/s takes {} to prefill', '0.6 s', '0.4 s'],
  // An answer from its first token to its last
  ['V03', 'TTFT 240 ms, TPOT 20 ms and 200 output tokens give an end-to-end time of {}', '6.2 s', '4.2 s'],
  ['V03', 'TTFT 0.4 s，TPOT 20 ms，输出 500 token 的回答端到端约 {} s', '14.4', '10.4'],
  // Counts of machines that come with so many cards
  ['V03', '我们用 16 台 8 卡机，总共 {} 张卡', '144', '128'],
  ['V03', '显存 80 GB 里权重占了 28 GB，也就是 {}', '45%', '35%'],
  // Parts of a whole
  ['V05', '- Attention 42%\n- MLP 38%\n- Communication 15%\n- Sampling {}', '15%', '5%'],
  ['V05', '## 时间都去哪了\n\n- 计算 62%\n- 通信 21%\n- 等待 {}', '27%', '17%'],
  ['V05', 'Where the second goes:\n\n- compute 62%\n- communication 21%\n- waiting {}', '27%', '17%'],
  ['V05', '三类流量：对话 45%，代码 30%，批处理 {}', '35%', '25%'],
  ['V05', 'Four kinds of request: chat 45%, code 25%, batch 20%, search {}', '20%', '10%'],
  [
    'V05',
    'The bill of $96,000 splits into $61,000 for cards, $22,000 for power and {} for people',
    '$19,000',
    '$13,000',
  ],
  ['V05', 'The fleet divides into 40 H100 nodes, 24 A100 nodes and 20 L40S nodes, {} in all', '94', '84'],
  ['V05', '| Step | Time share |\n|---|---|\n| Prefill | 31% |\n| Decode | 52% |\n| Idle | {} |', '27%', '17%'],
  // Comparisons
  ['V04', '每卡功耗 {} W，低于 700 W 的上限', '720', '680'],
  ['V04', 'KV 缓存 {} GB，小于剩余的 42 GB，放得下', '46', '36'],
  ['V04', 'Batch 64 gives {} tok/s, more than the 2,450 tok/s of batch 48', '2,310', '2,550'],
  ['V04', '新机型 {} tok/s，比老机型的 1,250 tok/s 更高', '1,080', '1,380'],
  ['V04', 'Our {} beats the 55 ms of the old engine', '61 ms', '51 ms'],
  ['V04', 'We promised 99.9% and delivered {}, so the promise was kept', '99.87%', '99.93%'],
  ['V04', '单机柜限额 12 kW，这台实际 {} kW，没超', '13.4', '11.4'],
  ['V04', '预算 400 万元，实际花了 {} 万元，没有超支', '430', '380'],
  ['V04', 'We had budgeted $4.0 million and spent {}, well within budget', '$4.3 million', '$3.7 million'],
  // Weights by precision, and models that move
  ['V06', '| 精度 | 权重大小 |\n|---|---|\n| BF16 | 64 GB |\n| INT8 | 32 GB |\n| INT4（AWQ） | {} |', '8 GB', '16 GB'],
  ['V06', '| Format | Weights (GB) |\n|---|---|\n| BF16 | 16 |\n| FP8 | {} |', '16', '8'],
  ['V06', 'The 13B summariser in FP16 went to a {} card as well. The search never needed one.', '24 GB', '48 GB'],
  ['V06', '那个 13B 的摘要模型用 FP16 搬到了 {} 的卡上，权重全部在显存里', '24 GB', '48 GB'],
  ['V04', '错误率 {}，控制在 0.3% 以内。', '0.4%', '0.2%'],
  ['V04', '排队 P95 是 {}，比 5 秒的红线低', '6.2 秒', '4.2 秒'],
  ['V04', 'Queue wait averaged {}, less than the 12 s we had promised', '14 s', '9 s'],
  ['V04', 'We need 1.3 TB of HBM and have {}, so everything fits', '1.1 TB', '1.5 TB'],
  ['V06', 'Llama-3-70B in BF16 needs {} of HBM', '70 GB', '140 GB'],
  ['V06', '把 72B 的 INT4 权重（36 GB）放到 {} 上', '24 GB 的 4090', '48 GB 的 L40S'],
  ['V06', 'Weights {} plus cache 24 GB: one 80 GB card holds both', '62 GB', '52 GB'],
  ['V06', '权重 {} 加 KV 24 GB，一张 80 GB 的卡刚好放下', '62 GB', '52 GB'],
  ['V06', 'Peak memory is {}, which still fits into the 80 GB of the card', '83 GB', '78 GB'],
  ['V06', '量化到 INT4 以后，70B 的权重只剩 {}', '17.5 GB', '35 GB'],
  ['V06', '一张 4090（24 GB）跑 {} 的 13B 完全没问题', 'FP16', 'INT4'],
  [
    'V06',
    '| Model | FP16 | INT8 | INT4 |\n|---|---|---|---|\n| 7B | 14 GB | 7 GB | 3.5 GB |\n| 70B | 140 GB | 70 GB | {} |',
    '17.5 GB',
    '35 GB',
  ],
  ['V06', '单张 4090 上常驻一个 {} 的 14B', 'FP16', 'INT8'],
];

describe('a number that does not follow', () => {
  it.each(PAIRS)('%s: %s, not with %s but with %s', (rule, text, wrong, right) => {
    expect(rulesOn(text.replace('{}', wrong), /^(?:V0[3456]|U10)$/, HINTS_TOO)).toEqual([rule]);
    expect(rulesOn(text.replace('{}', right), /^(?:V0[3456]|U10)$/)).toEqual([]);
  });
});

/** Right as they stand, though numbers beside each other might be taken for parts, products or wholes. */
const RIGHT: readonly string[] = [
  '22 of 24 services met their availability target (99.9%)',
  'Of the 120 nodes, 14 exceeded the utilisation limit (80%)',
  '32 张卡跑 24 小时要 $1,613 一天。加上存储、网络和另外两个区，整张账单是每月 $212,000。',
  'The sum is not hard: 32 cards for 24 hours come to $1,613 a day, and to about $48,400 over a month of 30 days.\nWith storage, network and two smaller regions the whole bill stood at $212,000 per month.',
  '| 精度 | 权重大小 |\n|---|---|\n| BF16 | 64 GB |\n| INT8 | 33 GB |\n| INT4（AWQ） | 18.5 GB |',
  'The 13B model in FP16 moved from a 24 GB card to an 80 GB one.',
  '每个 token 要 192 KiB。64 路会话、每路 4,096 token，一共 51.5 GB。',
  'KV takes 320 KiB per token in BF16. In FP8 an 8,192-token session takes 1.25 GiB.',
  '| Cards | tok/s per card | tok/s per node |\n|---|---|---|\n| H100 | 2,100 | 15,800 |\n| H200 | 2,650 | 20,900 |\n| A100 | 1,150 | 9,100 |',
  '- Power: 700 W per card\n- Throughput: 11,200 tok/s\n- Energy: 0.5 J per token',
  '## MFU by model\n\n- 70B 52%\n- 34B 34%\n- 13B 15%\n- 7B 9%',
  '- 第一周 42%\n- 第二周 31%\n- 第三周 24%\n- 第四周 11%',
  '四类请求的命中率：对话 45%，代码 30%，批处理 35%，检索 20%',
  'TTFT 0.4 s，TPOT 20 ms，P99 端到端 16 s，平均输出 500 token',
  '错误率 0.4%，控制在 0.3% 以内是下季度的事',
  '本周账单 12 万元，上个月 61 万元',
  '3 of 12 nodes failed the burn-in, and the failure rate of the fleet is 1.2% a month',
  '12 台里有 3 台没过烤机，全年故障率 4%',
  'SLO 99.9%（12/31 前）',
  '显存 80 GB，权重 28 GB，利用率 92%',
  'FP16 下每 token 320 KiB，换 FP8 后 32K 的会话只占 5 GiB',
  '每 token 320 KiB；分页之后，一条 4,096 token 的会话实际只占 0.9 GB',
  '月租 2.4 万元，一年下来连电费 38.8 万元',
  '12 nodes of 8 GPUs and 4 spare nodes, 128 GPUs in total',
  'We run 12 nodes with 8 GPUs each and 4 with 4 GPUs each, 112 GPUs in total',
  '| Cards | tok/s per card | total tok/s |\n|---|---|---|\n| 8 | 1,250 | 10,000 |\n| 16 | 1,212 | 19,400 |\n| 32 | 1,150 | 36,800 |',
  '| 服务 | 可用性 | 停机（分钟） | 周期 |\n|---|---|---|---|\n| 甲 | 99.95% | 22 | 月 |\n| 乙 | 99.9% | 130 | 季度 |',
  '每卡 1,850 tok/s，集群一天产出 26 亿 token',
  'We peak at 12 req/s and see 410,000 requests a day',
  '70B 从 8 张 A100 搬到了 4 张 H100，FP16 权重 140 GB',
  'The 34B model in BF16 moved to a node of eight 24 GB cards.',
  '权重 62 GB，加上 24 GB 的 KV，一张 80 GB 的卡放不下',
  '整机额定 10.2 kW，全天平均 7.4 kW，用电 178 kWh',
  '- 整机功耗 5.6 kW\n- 每卡吞吐 1,400 tok/s\n- 每 token 0.5 J',
  '| Model | BF16 | INT4 |\n|---|---|---|\n| 8B | 16.1 GB | 5.7 GB |\n| 32B | 65.5 GB | 19.3 GB |',
  '| 方案 | 每卡（tok/s） | 整机（tok/s） |\n|---|---|---|\n| 单副本 | 1,430 | 11,440 |\n| 双副本 | 1,560 | 12,480 |\n| 加路由 | 1,600 | 12,500 |',
  '40 个租户里 12 个开了前缀缓存，命中率 58%',
  '128 张卡中 96 张用于在线，平均占用 61%',
  '12 of 40 tenants use prefix caching (hit rate 58%)',
  '2 of the 8 cards ran hot (above 90% fan speed)',
  'At 620 tok/s one card makes 54 million tokens a day, and we see 31 million',
  '日均 3,200 万次请求，折合每秒 370 次，峰值 1,100 次/秒',
  '第一阶段 1,080 tok/s，比目标的 1,200 tok/s 低 10%',
  '| Tenant | Jobs | Late |\n|---|---|---|\n| A | 120 | 6 (5%) |\n| B | 80 | 9 (15%) |\n| C | 200 | 31 (40%) |',
];

describe('numbers that need not follow', () => {
  it.each(RIGHT)('%s', (text) => {
    expect(rulesOn(text, /^V0[3456]$/)).toEqual([]);
  });
});
