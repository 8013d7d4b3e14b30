import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** What the rules that reckon say, errors and warnings. */
function told(text: string): string[] {
  return lintDeck(parseDeck(`# Numbers\n\n${text}\n`))
    .filter(({ rule, severity }) => ['V03', 'V05', 'C01'].includes(rule) && severity !== 'info')
    .map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
}

const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].map((line) => `| ${line} |`).join('\n');

const WRONG: readonly string[] = [
  // Two or three rows.
  table('Hall | IT load (kW) | PUE | Total (kW)', 'A | 420 | 1.30 | 546', 'B | 300 | 1.20 | 390'),
  table('机房 | IT 负荷（MW） | PUE | 总负荷（MW）', '东区 | 2.4 | 1.25 | 3.60'),
  table('Site | PUE | IT power (kW) | Facility power (kW)', 'North | 1.15 | 800 | 920', 'South | 1.40 | 500 | 770'),
  table('Phase | Input tokens (M) | Output tokens (M) | Total (M)', 'day | 310 | 120 | 430', 'night | 140 | 95 | 253'),
  table('时段 | 在线用卡 | 离线用卡 | 合计', '工作日 | 420 | 80 | 500', '周末 | 260 | 210 | 490'),
  table('Item | Unit price ($) | Qty | Amount ($)', 'Card | 2,400 | 16 | 38,400', 'NIC | 1,150 | 8 | 11,200'),
  table(
    '项目 | 单价（万元） | 数量 | 金额（万元）',
    '服务器 | 180 | 12 | 2,160',
    '交换机 | 35 | 6 | 240',
    '光模块 | 0.6 | 96 | 57.6',
  ),
  table('Card | Power (W) | tok/s | tok/s/W', 'L4 | 72 | 410 | 5.69', 'L40S | 350 | 1,610 | 6.40'),
  table('GPU | $/h | tok/s | $/M tokens', 'A | 1.80 | 1,200 | 0.42', 'B | 2.90 | 2,400 | 0.54'),
  table(
    'GPU | Price per hour ($) | Throughput (tok/s) | Cost per M tokens ($)',
    'A | 1.80 | 1,200 | 0.42',
    'B | 2.90 | 2,400 | 0.54',
  ),
  table(
    '卡型 | 每小时单价（元） | 吞吐（tok/s） | 每百万 token 成本（元）',
    'A | 12 | 1,500 | 2.22',
    'B | 20 | 3,200 | 2.74',
  ),
  table('Volume | Capacity (TB) | Used (TB) | Used %', 'home | 120 | 84 | 70%', 'scratch | 400 | 248 | 72%'),
  table('卷 | 总容量（TB） | 已用（TB） | 使用率', '数据 | 500 | 390 | 78%', '日志 | 200 | 90 | 54%'),
  table('Pool | GPUs | Busy | Busy share', 'train | 512 | 471 | 92%', 'serve | 256 | 174 | 86%'),
  table('队列 | 总卡数 | 已分配 | 剩余', '训练 | 640 | 612 | 28', '推理 | 320 | 276 | 54'),
  table(
    'Batch | tok/s | P95 (ms) | vs. first row',
    '1 | 52 | 20 | 1.0×',
    '4 | 198 | 21 | 3.8×',
    '8 | 370 | 23 | 6.1×',
    '16 | 640 | 27 | 12.3×',
  ),
  table(
    'Metric | Old node | New node',
    'Power (kW) | 6.4 | 9.8',
    'Throughput (tok/s) | 9,600 | 18,200',
    'Efficiency (tok/s/W) | 1.50 | 2.86',
  ),
  table('指标 | 甲 | 乙', 'IT 功率（kW） | 600 | 480', 'PUE | 1.35 | 1.18', '机房总功率（kW） | 810 | 634'),
  // Counts and shares.
  '- 全年共 180 起故障：硬件 81 起（45%）、网络 54 起（30%）、软件 45 起（35%）',
  '- 本月 240 张工单中，扩容 96 张（40%），排障 84 张（35%），其余 60 张（35%）',
  '- Of 320 incidents, 144 (45%) were hardware, 96 (30%) network and 80 (35%) software',
  '- 400 alerts in total: disk 180 (45%), fan 120 (30%), link 100 (35%)',
  '- We logged 250 restarts: 45% (112) from memory, 30% (75) from links, 35% (63) from software',
  '- 失败任务 150 个：\n  - 显存不足 75 个（50%）\n  - 超时 45 个（30%）\n  - 代码错误 30 个（30%）',
  // Two sides.
  '- 缓存命中 58%，未命中 52%',
  '- 请求成功率 97.2%，失败率 3.8%',
  '- The cache hit rate was 70%, the miss rate 40%',
  '- Hits 63%, misses 47%',
  '- GPU time: busy 64%, idle 46%',
  '- 流量构成：在线 65%，离线 45%',
  '- Traffic split: online 65%, offline 45%',
  '- 卡时：已分配 82%，未分配 28%',
  // Lists without a cue.
  '- The GEMMs took 58%, attention 22%, all-reduce 13%, and the sampler 14%',
  '- 一步里矩阵乘花了 58%，注意力 22%，通信 13%，采样 14%',
  'Where the hours went:\n\n- Training: 62%\n- Evaluation: 14%\n- Debugging: 18%\n- Idle: 12%',
  '每张卡的时间：\n\n- 计算 61%\n- 通信 22%\n- 等数据 12%\n- 空闲 11%',
  // Totals with parts of other kinds.
  '- 机房共有服务器 1,320 台，其中训练机 840 台、推理机 360 台、存储机 110 台',
  '- 2,048 GPUs, of which 1,024 H100, 768 A100 and 246 L40S',
  '- The fleet has 960 cards: 512 H100, 320 A100, 118 L4',
  '- 全年 365 天中，可用 340 天，其余 15 天停机',
  // Derived without an operator.
  '- 每份检查点 840 GB，写完用 12 秒，折合 50 GB/s',
  '- 把 280 GB 权重读进来要 35 秒，相当于每秒 12 GB/s',
  '- A 640 GB snapshot lands in 16 s, which works out to 60 GB/s',
  '- It reads 96 GB in 8 s, i.e. 16 GB/s',
  '- TPOT 是 20 毫秒，折合每秒 80 个 token',
  '- One pass over the weights takes 12.5 ms, which is 125 tok/s per user',
  '- 单步 25 毫秒，相当于 60 tok/s',
  '- 18 亿 token 跑了 3,600 秒，折合每秒 80 万 token',
  '- 整机 10.2 kW，连续跑 24 小时，相当于 345 kWh',
  '- The rack draws 40 kW for 12 h, which amounts to 840 kWh',
  // Products told by words.
  '- 张量并行 4 × 流水线并行 8 × 数据并行 24，恰好用满 512 张卡',
  '- TP 8 × PP 4 × DP 20 fills exactly 1,024 GPUs',
  '- TP=8、PP=8、DP=12，共 1,024 张卡',
  '- We train on 2,048 GPUs with TP 8, PP 8 and DP 16',
  '- 14 racks × 8 nodes, for a total of 122 nodes',
  // A share of what is said beside it.
  '- 实测 41 GB/s，为标称 50 GB/s 的 92%',
  '- 读带宽达到 2.6 TB/s，是峰值 3.35 TB/s 的 87%',
  '- We see 41 GB/s, 92% of the rated 50 GB/s',
  '- It reaches 620 TFLOPS, or 73% of the peak 989 TFLOPS',
  '- 362 Gb/s, 91% of the 400 GB/s that the node has',
];

const RIGHT: readonly string[] = [
  table('Hall | IT load (kW) | PUE | Total (kW)', 'A | 420 | 1.30 | 546', 'B | 300 | 1.20 | 360'),
  table(
    'Item | Unit price ($) | Qty | Amount ($)',
    'Card | 20,000 | 1 | 18,000 (10% discount)',
    'NIC | 1,150 | 8 | 9,200',
  ),
  table(
    'Item | Unit price ($) | Qty | Amount ($) | Remark',
    'Card | 2,400 | 16 | 38,400 | ',
    'NIC | 1,150 | 8 | 8,280 | 10% discount',
  ),
  table('Phase | Prefill (ms) | Decode (ms) | Total (ms)', 'short | 120 | 900 | 1,020', 'long | 800 | 2,100 | 2,900'),
  table('Team | Jobs | Failed | Total GPU-hours', 'A | 120 | 14 | 9,400', 'B | 310 | 22 | 12,700'),
  table('Volume | Capacity (TB) | Used (TB) | Used %', 'home | 120 | 84 | 70%', 'scratch | 400 | 248 | 62%'),
  table('GPU | $/h | tok/s | $/M tokens', 'A | 1.80 | 1,200 | 0.42', 'B | 2.90 | 2,400 | 0.34'),
  table('Config | Requests | p50 (ms) | SLO met', 'a | 1,200 | 340 | 99%', 'b | 2,400 | 410 | 97%'),
  table('模型 | 权重（GB） | KV（GB） | 显存合计（GB）', '8B | 16 | 20 | 36', '70B | 140 | 60 | 200'),
  table('方案 | 卡数 | 吞吐（tok/s） | 利用率', 'A | 8 | 12,000 | 61%', 'B | 16 | 23,100 | 58%'),
  table('Model | Params (B) | Tokens (T) | Total cost ($M)', 'S | 7 | 2 | 0.4', 'M | 70 | 15 | 9.1'),
  table('Metric | Before | After', 'P50 | 320 ms | 210 ms', 'P99 | 900 ms | 640 ms', 'Hit rate | 40% | 61%'),
  '- 全年共 180 起故障：硬件 81 起（45%）、网络 54 起（30%）、软件 45 起（25%）',
  '- Of 320 incidents, 144 (45%) were hardware, 96 (30%) network and 80 (25%) software',
  '- 利用率：在线 65%，离线 80%',
  '- GPU utilization was 71% online, 92% offline',
  '- 缓存命中 58%，未命中 42%；命中率从 40% 到 58%，未命中 42%',
  '- Hit rate 70%, miss penalty 40%',
  '- 线上成功率 99.9%，重试后失败 0.1%',
  '- 训练占 60%，推理占 30%，其余 10% 闲置',
  '- Team A spent 58%, B 72%, C 41% and D 30% of its own budget',
  '- A 卡利用率 41%，B 卡 30%，C 卡 22%，D 卡 18%',
  '- MMLU 71%, GSM8K 55%, HumanEval 48% and MBPP 60%',
  '- 共有 1,264 张，其中 H100 768 张、A100 320 张',
  '- 2,048 GPUs, of which 1,024 H100 and 768 A100 are for training',
  '- 1,000 个任务，其中失败 40 个、重试 35 个、取消 20 个',
  '- 每份检查点 840 GB，写完用 12 秒，折合 70 GB/s',
  '- 4 个节点各写 840 GB，用 12 秒，折合 280 GB/s',
  '- TPOT 是 20 毫秒，折合每秒 50 个 token',
  '- 单步 25 毫秒，批大小 32，相当于 1,280 tok/s',
  '- The rack draws 40 kW for 12 h, which amounts to 480 kWh',
  '- 整机 10.2 kW，跑 30 天、每天 24 小时，相当于 7,344 kWh',
  '- 读 96 GB 用了 8 秒，比上周快 2 秒，即 12 GB/s',
  '- 张量并行 4 × 流水线并行 8 × 数据并行 16，恰好用满 512 张卡',
  '- TP=8、PP=8、DP=16，共 1,024 张卡；另有 16 张备用',
  '- We train on 2,048 GPUs with TP 8, PP 8, CP 2 and DP 16',
  '- 实测 46 GB/s，为标称 50 GB/s 的 92%',
  '- 带宽 41 GB/s，是上一代 25 GB/s 的 1.6 倍，只有标称的 82%',
  '- We see 46 GB/s, 92% of the rated 50 GB/s',
  '- 裸容量 14.4 PB，4+2 纠删码后可用约 9.6 PB',
  '- 10+2 校验后实际是 8.3 PB',
  '- 权重 140 GB，25 Gb/s 的网络每秒是 3.1 GB，要大约 45 秒',
  '- 命中时 TTFT 降 46%，未命中的请求里 64% 走重算',
  '- 上下行各 100 Gb/s，每份 840 GB 写 12 秒',
  '每张卡的时间：\n\n- 计算 61%\n- 通信 20%\n- 等数据 12%\n- 空闲 7%',
  '- SM 活跃 61%\n- 显存占用 82%\n- 命中率 70%\n- 空闲 11%',
];

describe('numbers beside each other', () => {
  it.each(WRONG)('finds what does not follow in\n%s', (text) => expect(told(text)).not.toEqual([]));
  it.each(RIGHT)('says nothing about\n%s', (text) => expect(told(text)).toEqual([]));
});
