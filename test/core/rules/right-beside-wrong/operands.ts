import type { Pair } from './pair';

/** Pairs about what a number is reckoned from, and what it only stands beside: V03; about parts of one whole in other builds: V05. */
export const OPERANDS: readonly Pair[] = [
  ['V03', '48 张卡乘以 $2.40，每小时 $115.20。摊到每千个请求是 $1.28。', '48 张卡，一共 $115.20。摊到每张卡是 $3.40。'],
  [
    'V03',
    '上线前的三个月，可用性平均 99.80%，相当于每月不可用 86.4 分钟。',
    '上线前的三个月，可用性平均 99.80%，相当于每月不可用 46.4 分钟。',
  ],
  [
    'V03',
    '| 项目 | TCP | RDMA |\n|---|---|---|\n| 单口速率（GB/s） | 4.0 | 18.5 |\n| 占 200 Gb/s 的比例 | 16.0% | 74.0% |\n| 2,000 token KV（MB） | 320 | 320 |\n| 传输时间（ms） | 80.0 | 17.3 |\n| 布局转换（ms） | 6.0 | 6.0 |\n| 总时间（ms） | 86.0 | 23.3 |',
    '| 项目 | TCP | RDMA |\n|---|---|---|\n| 传输时间（ms） | 80.0 | 17.3 |\n| 布局转换（ms） | 6.0 | 6.0 |\n| 总时间（ms） | 86.0 | 23.3 |\n| 传输占总时间的比例 | 16.0% | 74.2% |',
  ],
  [
    'V03',
    '| Indicator | Value |\n|---|---|\n| Output per replica | 1,250 tok/s |\n| Fleet output, 16 replicas | 20,000 tok/s |\n| Running sequences per replica | 50 |\n| Mean TPOT | 40 ms |',
    '| Indicator | Value |\n|---|---|\n| Output per replica | 1,850 tok/s |\n| Fleet output, 16 replicas | 20,000 tok/s |\n| Running sequences per replica | 50 |\n| Mean TPOT | 40 ms |',
  ],
  [
    'V03',
    '- In spring the fleet consumed 120,960 kW of electrical energy\n- Facility energy for the year was 800,700 kWh',
    '- In spring the fleet drew 56 kW on average\n- Facility energy for the year was 4,905,600 kWh',
  ],
  [
    'V03',
    '- 每层外发 250 MB\n- 48 层 × 50 次前向共 600 GB',
    '- 每层外发 250 MB\n- 48 层 × 50 次前向 × 250 MB 共 900 GB',
  ],
  [
    'V03',
    '我们在 1,024 卡上跑 all-reduce，看总线带宽 busbw，和单机注入带宽 400 GB/s 比。\n\n8 GiB 消息的算法带宽是 160.1 GB/s。',
    '我们在 1,024 卡上跑 all-reduce，总线带宽 busbw 是 400 GB/s，算法带宽是 160.1 GB/s。',
  ],
  [
    'V03',
    '| 指标 | M0 | M1 | M2 |\n|---|---|---|---|\n| MTBF（h） | 16 | 18 | 24 |\n| MTTR（min） | 90 | 40 | 12 |\n| 丢失时间（h） | 160 | 60 | 15 |\n| ETTR | 77.8% | 91.7% | 97.9% |',
    '| 指标 | M0 | M1 | M2 |\n|---|---|---|---|\n| MTBF（h） | 16 | 18 | 24 |\n| MTTR（min） | 90 | 40 | 12 |\n| 丢失时间（h） | 160 | 60 | 15 |\n| ETTR | 97.8% | 91.7% | 97.9% |',
  ],
  [
    'V03',
    'Traffic is small: 12 % of 20,500 prompt tok/s per GPU × 131,072 bytes = 0.32 GB/s per GPU',
    'Traffic is small: 12 % of 20,500 prompt tok/s per GPU × 131,072 bytes = 0.82 GB/s per GPU',
  ],
  [
    'V03',
    'At the target load 75% of 240 = 180, 75% of 1,600 = 1,200 output tok/s/GPU',
    '180 GPUs, 75% of the 1,600 GPUs, serve chat',
  ],
  [
    'V03',
    '| 指标（主池） | 阶段三 | 阶段四 |\n|---|---|---|\n| 输出吞吐（tok/s/GPU） | 600 | 600 |\n| 集群输出吞吐（tok/s） | 57,600 | 76,800 |\n| TBT（ms） | 33.3 | 33.3 |\n| 权重外显存（GB/GPU） | 37.0 | 37.0 |\n| SM_ACTIVE | 61% | 61% |',
    '| 指标 | 单卡 | 八卡 |\n|---|---|---|\n| 输出吞吐（tok/s） | 612 | 4,896 |\n| 功耗（W） | 655 | 5,240 |\n| 可用显存（GB） | 37.25 | 298 |\n| 请求（req/s） | 1.35 | 12.8 |\n| 缓存（GB） | 18.5 | 148 |',
  ],
  ['V03', '一天用电 4,320 kW，三十天 129,600 kWh', '一天用电 4,320 kWh，三十天 159,600 kWh'],
  [
    'V03',
    '| 节点 | 上限（W/卡） | 节点功率（W） | 实例吞吐（tok/s） | 节点每瓦（tok/s/W） |\n|---|---|---|---|---|\n| A | 400 | 5,300 | 1,060 | 0.400 |\n| A | 300 | 4,350 | 1,020 | 0.469 |\n| A | 250 | 3,950 | 910 | 0.461 |\n| B | 400 | 5,800 | 780 | 0.269 |\n| B | 350 | 5,250 | 768 | 0.293 |\n| B | 300 | 4,700 | 745 | 0.317 |',
    '| 节点 | 上限（W/卡） | 节点功率（W） | 实例吞吐（tok/s） | 节点每瓦（tok/s/W） |\n|---|---|---|---|---|\n| A | 400 | 5,300 | 1,060 | 0.400 |\n| A | 300 | 4,350 | 1,020 | 0.469 |\n| A | 250 | 3,950 | 910 | 0.461 |\n| B | 400 | 5,800 | 780 | 0.269 |\n| B | 350 | 5,250 | 768 | 0.393 |\n| B | 300 | 4,700 | 745 | 0.317 |',
  ],
  [
    'V03',
    '- 每 token KV：2 × 32 × 8 × 128 × 2 B = 131,072 B = 128 KiB\n- 一次改写：输入 500 + 输出 300 = 800 token，KV 约 105 MB',
    '- 每 token KV：2 × 32 × 8 × 128 × 2 B = 131,072 B = 128 KiB\n- 一次改写：输入 500 + 输出 300 = 800 token，KV 约 10.5 MB',
  ],
  [
    'V05',
    '| Cost line | $ per GPU-h |\n|---|---|\n| Servers | 1.10 |\n| Network | 0.20 |\n| Power | 0.35 |\n| Staff | 0.55 |\n| **Total** | **2.20** |',
    '| Cost line | $ per GPU-h |\n|---|---|\n| Servers | 1.10 |\n| Network | 0.20 |\n| Power | 0.35 |\n| Staff | 0.85 |\n| **Total** | **2.20** |',
  ],
  [
    'V05',
    '| Team | $ per GPU-h |\n|---|---|\n| Chat | 2.10 |\n| Search | 1.95 |\n| **Total** | **2.04** |',
    '| Cost line | $ per GPU-h |\n|---|---|\n| Servers | 1.10 |\n| Network | 0.40 |\n| Power | 0.35 |\n| **Total** | **2.05** |',
  ],
  [
    'V05',
    "## Where a node's watts go\n\nOne node takes 7,000 W:\n\n- GPUs: 8 × 600 W = 4,800 W, about 69%\n- CPUs and memory: 16%\n- Fans: 10%\n- NICs and drives: 5%",
    "## Where a node's watts go\n\nOne node takes 7,000 W:\n\n- GPUs: 8 × 600 W = 4,800 W, about 69%\n- CPUs and memory: 16%\n- Fans: 10%\n- NICs and drives: 15%",
  ],
  [
    'V05',
    '| 季度 | 峰 | 平 | 谷 |\n|---|---|---|---|\n| Q1 | 40% | 33% | 27% |\n| Q2 | 37% | 34% | 29% |\n| Q3 | 34% | 33% | 33% |\n| Q4 | 30% | 32% | 38% |',
    '| 季度 | 峰 | 平 | 谷 |\n|---|---|---|---|\n| Q1 | 40% | 33% | 27% |\n| Q2 | 37% | 34% | 35% |\n| Q3 | 34% | 33% | 33% |\n| Q4 | 30% | 32% | 38% |',
  ],
  [
    'V05',
    '| Part | May | June | July | August |\n|---|---|---|---|---|\n| Prefill | 21% | 24% | 26% | 31% |\n| Decode | 61% | 59% | 58% | 55% |\n| Idle | 18% | 17% | 16% | 14% |',
    '| Part | May | June | July | August |\n|---|---|---|---|---|\n| Prefill | 21% | 24% | 26% | 31% |\n| Decode | 61% | 59% | 68% | 55% |\n| Idle | 18% | 17% | 16% | 14% |',
  ],
  [
    'V05',
    'The flat fee splits into hardware 62%, cooling 12%, storage 11%, support staff 15%.',
    'The flat fee splits into hardware 62%, cooling 12%, storage 11%, support staff 25%.',
  ],
  [
    'V03',
    '- Average context of 1,950 tokens = 1,800 prompt + half of the 300 output tokens.',
    '- Average context of 1,950 tokens = 1,800 prompt + 300 output tokens.',
  ],
  [
    'V03',
    '- Unit = 1 prefill engine (TP2) + 1 decode engine (TP2) = 4 GPUs',
    '- Unit = 1 prefill engine (TP2) + 1 decode engine (TP2) = 3 engines',
  ],
  [
    'V03',
    '- 阶段六每月自助解决 8,748.0 × 78.3% = 6,849.7 万个会话',
    '- 阶段六每月自助解决 8,748.0 × 78.3% = 7,849.7 万个会话',
  ],
  [
    'V03',
    '- Of the gain stage 2 brought 1,800 tok/s per node, stages 1 and 3 together 1,400 tok/s.',
    '- Two nodes with 1,800 tok/s each, together 1,400 tok/s.',
  ],
  ['V03', '- 隐含碳：12 台 × 24 h ≈ 34.6 kg', '- 隐含碳：12 台 × 24 h × 0.12 kg/h ≈ 43.6 kg'],
];
