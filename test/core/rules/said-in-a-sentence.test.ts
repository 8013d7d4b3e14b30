import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string, rule: RegExp): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, rule, HINTS_TOO);

const SHARES_WRONG = [
  'MFU 104% of the dense BF16 peak on the long-sequence run.',
  'NVML utilisation of the fleet touched 104% in the evening peak.',
  'PUE of the hall: 1.18 over the year, 0.97 in the best month.',
  'Our API business closed the quarter with a gross margin of 112% after the price cut.',
  '- Prefix cache: hit rate 61% for chat, 74% for agents and 108% for the code assistant',
  'Occupancy of the reserved pool crept past 103% on Tuesday.',
  '| Pool | Allocation rate |\n|---|---|\n| training | 91% |\n| inference | 107% |',
  'We booked 100.4% availability across the three regions in October.',
  'With the new scheduler, 106% of the GPUs are allocated on weekdays.',
  'PUE dipped under one for a week in January: 0.96 by the meter.',
  '- Hall A runs at a PUE of 1.21\n- Hall B, with liquid cooling, at 0.94',
  'The scheduler kept the cluster 105% occupied through the night.',
  'Gross margin: 38% on Pro, 52% on Team, 118% on Enterprise.',
  'At batch 64 the kernels sustain 108% MFU.',
  'Cache hits climbed from 64% to 103% once prefix routing went live.',
  'Average PUE came in at 0.98, the lowest in the company.',
  'Of all prompts, 112% were served from the prefix cache.',
  "Speculative decoding: the draft's acceptance rate is 72% on prose and 109% on code.",
  'MFU 按 BF16 稠密峰值计算为 104%。',
  '晚高峰时，机群的 NVML 利用率摸到了 104%。',
  '机房 PUE：全年 1.18，最好的一个月 0.97。',
  '降价之后，API 业务当季毛利率仍有 112%。',
  '- 前缀缓存命中率：对话 61%，智能体 74%，代码助手 108%',
  '周二预留池的占用率一度爬到 103%。',
  '| 资源池 | 分配率 |\n|---|---|\n| 训练 | 91% |\n| 推理 | 107% |',
  '十月三个地域的可用性合计做到 100.4%。',
  '新调度上线后，工作日有 106% 的 GPU 处于已分配状态。',
  '一月份有一周 PUE 跌到 1 以下，电表读数 0.96。',
  '- A 厅 PUE 为 1.21\n- B 厅用了液冷，只有 0.94',
  '毛利率分别为：专业版 38%、团队版 52%、企业版 118%。',
  '批大小 64 时，算子能稳定跑出 108% 的 MFU。',
  '前缀路由上线后，缓存命中从 64% 涨到 103%。',
  '全年平均 PUE 落在 0.98，为集团最低。',
  '所有提示词里有 112% 由前缀缓存直接命中。',
  '投机解码的接受率，文本类 72%，代码类 109%。',
  '夜间批处理把整个集群占到了 105%。',
  "Last night the decode pool's utilisation settled at around 107%.",
  'Hit ratio per tier: L1 sits at 71%, L2 at 104%.',
  'Our SLO attainment came out at 101.2% in week 40.',
  '昨夜解码池利用率稳定在 107% 左右。',
  '第 40 周的 SLO 达成率录得 101.2%。',
  '分层命中率：L1 落在 71%，L2 落在 104%。',
  'PUE 全年平均 1.22，二月最低，仅 0.98。',
];
const SHARES_RIGHT = [
  'MFU rose by 104% relative to the first run, to 41%.',
  'Throughput reached 104% of the baseline; MFU 43% of the dense BF16 peak.',
  'PUE of the hall: 1.18 over the year, 1.07 in the best month; 0.11 less than last year.',
  'Markup on resold GPU hours is 135%, i.e. a gross margin of 57%.',
  'Fleet utilisation 61%; CPU utilisation of the tokenizer process 340%.',
  'Quota is oversubscribed: allocation stands at 130% of physical cards by design.',
  'PUE improved by 0.07 over the year; WUE is 0.42 L/kWh.',
  'Hit rate 61% for chat, up 108% year over year.',
  '- PUE 1.21\n- CUE 0.94 kg/kWh\n- Water 0.6 L/kWh',
  'Hall PUE went from 1.30 to 1.18, saving 0.12; partial load factor 0.82.',
  'Revenue hit 112% of plan with gross margin at 41%.',
  'MFU 比首轮提升 104%，达到 41%。',
  '吞吐为基线的 104%；MFU 为 BF16 稠密峰值的 43%。',
  '机房 PUE：全年 1.18，最好的一个月 1.07，同比低 0.11。',
  '转售加价率 135%，折合毛利率 57%。',
  '配额允许超分，分配率可到物理卡数的 130%。',
  '命中率 61%，同比增长 108%；CPU 利用率 340%。',
  '- PUE 1.21\n- CUE 0.94\n- 负载系数 0.82',
  '收入完成计划的 112%，毛利率 41%。',
  'PUE 全年下降 0.12，WUE 0.42 L/kWh，功率因数 0.98。',
  'With the cache hit rate at 61%, peak traffic climbed to 118% of spring.',
  'Utilisation alarms fire when power draw passes 105% of the TDP.',
  'At a hit rate of 71%, our capacity covers 130% of the forecast.',
  'GPU utilisation is 83%; the queue is 120% longer at noon.',
  'Gross margin recovered from -12% to 31%; sales are at 104% of the budget.',
  'Accuracy after quantisation is 101% of the FP16 score on one of twelve tasks.',
  'Availability credits kick in at 10% of the fee and are capped at 100%; surge pricing is 140%.',
  'Scaling efficiency from 8 to 16 cards was 103% thanks to a larger cache.',
  'PUE is 1.18 with a power factor of 0.98.',
  "PUE 1.21, and the CFO's score for the project was 0.92.",
  'PUE went down from 1.41 to 1.25; the correlation with outside temperature is 0.87.',
  'PUE cannot be 0.97; the meter was wrong.',
  'PUE at 1.2 and electricity at 0.82 yuan per kWh.',
  'Every 0.01 of PUE is worth $40,000; at a load factor of 0.85 it is 1.24.',
  '- Hall A: PUE 1.21\n- Hall B: load 0.94 of nominal',
  'Acceptance rate 72%, speed-up 140%.',
  'The win rate against the baseline is 54%, latency 110% of it.',
  'Completion rate of the plan: 106%. Utilisation of the budget: 103%.',
  '命中率 61% 时，高峰流量升到春季的 118%。',
  '利用率告警之外，功耗超过 TDP 的 105% 也会告警。',
  'GPU 利用率 83%，排队长度变为 120%。',
  '量化后准确率为 FP16 的 101%。',
  '从 8 卡到 16 卡，扩展效率 103%，得益于缓存变大。',
  'PUE 从 1.41 降到 1.25，与室外温度的相关系数 0.87。',
  'PUE 1.2，电价 0.82 元。',
  '- A 厅 PUE 1.21\n- B 厅负载 0.94',
  '预算执行率 106%，销售额为去年的 118%。',
  '毛利率 41%，收入同比 118%。',
  '可用性 99.95%，流量是上月的 112%。',
  'CPU 利用率 340%，内存占用率 81%，网络打满后限速到 110% 阈值。',
  'PUE 目标每年降 0.02，节能率 0.95。',
];

const MIG_WRONG = [
  'One A100 was split into 8 MIG instances of the profile 1g.10gb.',
  '16 A100 cards, each cut into 9 MIG instances, serve the small models.',
  'Every H100 hosts ten MIG slices for the notebook users.',
  '## MIG on the H200 pool\n\n- Each card: 8 instances, one tenant per instance',
  '- Card: H100 80GB with MIG enabled\n  - 9 instances, 1g.10gb each',
  'MIG mode gives us 12 isolated instances per H100.',
  '| Card | MIG instances per card |\n|---|---|\n| A100 | 7 |\n| H100 | 10 |',
  'We carve each H200 up into eight 1g.18gb partitions.',
  'Four H100s with MIG yield 32 instances for the embedding service.',
  'With 8 compute slices of an H100 in use, no slice was left for debugging.',
  'MIG density: 8 instances per GPU on the A100 nodes.',
  '一张 A100 切成 8 个 1g.10gb 规格的 MIG 实例。',
  '16 张 A100，每张切 9 个 MIG 实例，专跑小模型。',
  '每块 H100 上挂了十个 MIG 切片，给 Notebook 用户。',
  '## H200 池的 MIG 方案\n\n- 每卡 8 个实例，一个租户一个',
  '- 卡型：H100 80GB，开启 MIG\n  - 9 个实例，规格均为 1g.10gb',
  '开了 MIG 以后，单张 H100 能给出 12 个互相隔离的实例。',
  '| 卡型 | 单卡 MIG 实例数 |\n|---|---|\n| A100 | 7 |\n| H100 | 10 |',
  'H200 一律按 1g.18gb 切，一卡八份。',
  '四张 H100 打开 MIG，共得到 32 个实例供向量服务使用。',
  'MIG 切片密度：A100 节点每卡 8 个。',
  '一张 H100 的 8 个计算切片全部用满，没有留下调试用的。',
  'H100 的 MIG 最多支持 8 个实例，我们全部开满。',
];
const MIG_RIGHT = [
  'One A100 was split into 7 MIG instances of the profile 1g.10gb.',
  'A node of 8 A100s with MIG gives 56 instances; we use 40.',
  'Each H100 has 7 compute slices and 8 memory slices.',
  'MIG is off; the eight instances of the service run on one card under MPS, 12 replicas per H100.',
  '8 MIG instances are spread over two H100s.',
  'An A100 cannot be cut into 8 MIG instances; 7 is the limit.',
  'The pool has 12 MIG instances per tenant and 4 tenants per node.',
  '一张 A100 切成 7 个 1g.10gb 实例。',
  '8 卡 A100 节点开 MIG，共 56 个实例，目前用了 40 个。',
  '每张 H100 有 7 个计算切片、8 个显存切片。',
  '没有用 MIG，一张卡上用 MPS 跑 12 个实例。',
  '两张 H100 合计切出 8 个 MIG 实例。',
  '一张卡切不出 8 个 MIG 实例，上限是 7 个。',
  '每个租户 12 个 MIG 实例，每节点 4 个租户。',
  '## MIG on the H100\n\nEach card also serves 12 batch jobs. With MPS, 10 instances per card are possible.',
  '## MIG against MPS\n\n- MPS: 12 instances per card\n- MIG: 7 instances per card',
  'Our 4-card H100 node runs MIG and hosts 28 instances; 14 instances of the service are active.',
  '## MIG plan\n\n- 10 instances in use across the two cards',
  '## MIG on the A100 80GB\n\n- 14 instances per server, two cards each',
  'MIG instances: 14, seven per card.',
  'Of the 8 memory slices of an H100, a 1g.10gb instance takes one.',
  '## H100 的 MIG\n\n每卡还要承担 12 个批任务。用 MPS 时每卡可以开 10 个实例。',
  '## MIG 与 MPS\n\n- MPS：每卡 12 个实例\n- MIG：每卡 7 个实例',
  '4 卡 H100 节点开 MIG，共 28 个实例，其中 14 个实例在用。',
  '## A100 上的 MIG\n\n- 每台 14 个实例，两张卡',
  'MIG 实例 14 个，每卡 7 个。',
  '## MIG 扩容\n\n- 每卡 7 个实例，8 张卡共 56 个\n- 每个租户 8 个实例',
];

const ENERGY_WRONG = [
  'The cluster used 7.69 GWh at $0.09 per kW.',
  'A node draws 1.9 kWh under load.',
  'The rack uses 30 kW a day.',
  'Electricity is billed at $0.08/kW, so a year costs $1.2 million.',
  'Peak power of the hall: 4.2 MWh.',
  'Last month the hall consumed 900 MW of electricity, at 7 cents a kilowatt-hour.',
  '| Item | Value |\n|---|---|\n| Power per server | 10.2 kWh |\n| Price | $0.10/kWh |',
  'Idle, the box pulls 2.1 kWh; at full load 10.2 kWh.',
  'Training took 21 days and 1,150 MW of energy.',
  'We pay 9 cents per kW for every unit of energy the meter counts.',
  '- Annual consumption: 3.4 GW\n- Tariff: $0.07/kWh',
  'The PSU is rated at 3 kWh and the TDP of the card is 700 Wh.',
  '全年用电 769 万 kWh，电价 0.62 元/kW。',
  '单节点满载功率 1.9 kWh。',
  '一个机柜一天用电 30 kW。',
  '电费按每千瓦 0.62 元计，一年 120 万元。',
  '机房峰值功率：4.2 MWh。',
  '上月机房共消耗 900 MW 电量，单价每度 0.6 元。',
  '| 项目 | 数值 |\n|---|---|\n| 单机功率 | 10.2 kWh |\n| 电价 | 0.62 元/kWh |',
  '空闲时整机吃 2.1 度电的功率，满载 10.2 度。',
  '训练用了 21 天，耗能 1,150 MW。',
  '- 年用电量：3.4 GW\n- 电价：0.6 元/度',
  '电源额定 3 kWh，单卡 TDP 700 Wh。',
  '每度电（kW）0.62 元，PUE 1.2。',
  'Power bill: 42,000 kWh at $0.11 per kW.',
  'The whole rack burns through 30 kW every day.',
  '按 0.62 元每千瓦算，42,000 度电要 2.6 万元。',
  '跑了 14 天，总共耗电 640 MW。',
];
const ENERGY_RIGHT = [
  'The cluster used 7.69 GWh at $0.09 per kWh.',
  'A node draws 1.9 kW under load and uses 45.6 kWh a day.',
  'The demand charge is $12 per kW and month; energy costs $0.08 per kWh.',
  'Colocation costs $140 per kW per month.',
  'The UPS holds 500 kWh and delivers 1.2 MW.',
  'Capital cost: $9,500 per kW of IT load.',
  'The rack uses 30 kW, 720 kWh a day.',
  '全年用电 769 万 kWh，电价 0.62 元/kWh。',
  '单节点满载功率 1.9 kW，日耗 45.6 kWh。',
  '基本电费每千瓦 38 元/月，电度电价 0.62 元/度。',
  '托管费 1,000 元/kW/月。',
  'UPS 容量 500 kWh，输出功率 1.2 MW。',
  '建设成本每千瓦 6.5 万元。',
  '机柜功率 30 kW，一天 720 度。',
  'The battery sells at $0.9 per W of inverter, the capacity fee is $1.5 per kW-month.',
  'Cooling was added for $210 per kW.',
  'The node draws 10 kW each day at peak hours.',
  '| Item | Value |\n|---|---|\n| Power per server | 10.2 kW |\n| Energy per server and day | 245 kWh |',
  'Reserved power costs $0.18 per kW per day.',
  '基本电费每千瓦 1.5 元/天。',
  '跑了 21 天，平均功率 1,150 kW。',
  '每度电（kWh）0.62 元。',
  '用了 3 天把功率压到 30 kW。',
];

const RATES_WRONG = [
  'Read throughput: 64 clients at 2.2 GB/s, 141 GB in total.',
  'Prefill throughput 42 req/s at 4k input.',
  'Aggregate write bandwidth of the store is 180 GB.',
  'HBM bandwidth of the H100: 3.35 TB.',
  '| Metric | Value |\n|---|---|\n| Read throughput | 141 GB |\n| Write throughput | 60 GB/s |',
  'The parallel file system delivers an aggregate read bandwidth of 400 GB.',
  'The prefill stage sustains a token throughput of 85 requests per second.',
  '- NVLink bandwidth: 900 GB per GPU',
  "Checkpoint writes reached a throughput of 48 GB, twice last year's.",
  '读吞吐：64 个客户端各 2.2 GB/s，合计 141 GB。',
  '4k 输入下 prefill 吞吐 42 req/s。',
  '存储的聚合写带宽为 180 GB。',
  'H100 的显存带宽：3.35 TB。',
  '| 指标 | 数值 |\n|---|---|\n| 读吞吐 | 141 GB |\n| 写吞吐 | 60 GB/s |',
  '并行文件系统的总读带宽做到了 400 GB。',
  '预填充阶段的 token 吞吐稳定在 85 请求/秒。',
  '- NVLink 带宽：每卡 900 GB',
  '检查点写入吞吐达到 48 GB，是去年的两倍。',
];
const RATES_RIGHT = [
  'Read throughput: 64 clients at 2.2 GB/s, 141 GB/s in total.',
  'Request throughput 42 req/s; prefill 168,000 tok/s.',
  'Reading the 141 GB takes 3 s at a throughput of 47 GB/s.',
  'The bandwidth test copied 400 GB in 10 s.',
  '- Write throughput: 60 GB/s with a 180 GB checkpoint',
  'Bandwidth-bound decode reads 140 GB of weights per token.',
  '读吞吐：64 个客户端各 2.2 GB/s，合计 141 GB/s。',
  '请求吞吐 42 req/s，prefill 168,000 tok/s。',
  '以 47 GB/s 的吞吐读 141 GB 要 3 s。',
  '带宽测试 10 s 拷贝了 400 GB。',
  '写吞吐 60 GB/s，检查点 180 GB。',
  '解码受带宽限制，每个 token 要读 140 GB 权重。',
  'Read throughput: 64 clients at 2.2 GB/s move 141 GB every second.',
  'Prefill throughput is 168,000 tok/s at 42 req/s.',
  '读吞吐 2.2 GB/s，64 个客户端的缓存合计 141 GB。',
  'prefill 吞吐 168,000 tok/s，此时 42 req/s。',
];

describe('shares and PUE beyond their limits', () => {
  it.each(SHARES_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /V01/)).not.toEqual([]);
  });

  it.each(SHARES_RIGHT)('are let stand where nothing is wrong: %s', (text) => {
    expect(reported(text, /V01/)).toEqual([]);
  });
});

describe('more MIG instances than a card has', () => {
  it.each(MIG_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /V01/)).not.toEqual([]);
  });

  it.each(MIG_RIGHT)('are let stand where nothing is wrong: %s', (text) => {
    expect(reported(text, /V01/)).toEqual([]);
  });
});

describe('power for energy and energy for power', () => {
  it.each(ENERGY_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /U07/)).not.toEqual([]);
  });

  it.each(ENERGY_RIGHT)('are let stand where nothing is wrong: %s', (text) => {
    expect(reported(text, /U07/)).toEqual([]);
  });
});

describe('throughput in units of something else', () => {
  it.each(RATES_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /U02/)).not.toEqual([]);
  });

  it.each(RATES_RIGHT)('are let stand where nothing is wrong: %s', (text) => {
    expect(reported(text, /U02/)).toEqual([]);
  });
});
