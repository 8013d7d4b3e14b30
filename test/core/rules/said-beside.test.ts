import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string, rule: RegExp): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, rule, HINTS_TOO);

const RATES_WRONG = [
  'Per node 2 × 200 Gb/s = 400 Gb/s, that is 400 GB/s too.',
  'One 400 Gb/s port alone cannot carry more than 40 GB/s.',
  'The storage front end has a 100 Gb/s link and therefore tops out at 100 GB/s.',
  '25 GB/s is all that a 25 Gb/s uplink can give.',
  'A 200 Gb/s HDR link moves at most 20 GB/s in each direction.',
  '- NIC: 400 Gb/s\n- Ceiling in bytes: 40 GB/s',
  'Reading at 10 GB/s saturates the 10 Gb/s management port.',
  'Our 800 Gb/s ports give each GPU a theoretical 800 GB/s.',
  '2 × 200 Gb/s = 400 Gb/s，也是 400 GB/s。',
  '单个 400 Gb/s 端口最多只能跑 40 GB/s。',
  '存储前端是 100 Gb/s 链路，所以上限就是 100 GB/s。',
  '25 Gb/s 的上联，撑死也就 25 GB/s。',
  '200 Gb/s 的 HDR 单向理论值是 20 GB/s。',
  '- 网卡：400 Gb/s\n- 换算成字节上限：40 GB/s',
  '以 10 GB/s 读取就能打满 10 Gb/s 的管理口。',
  '800 Gb/s 端口，每张 GPU 理论上有 800 GB/s。',
  '400 GB/s，也就是 400 Gb/s 的网卡。',
  'A single 100 Gb/s NIC tops out near 100 GB/s, so one client is enough.',
  'In theory our 400 Gb/s NIC could move 40 GB/s.',
  '单网卡 100 Gb/s，理论上每秒 100 GB/s。',
  '按 25 GB/s 拉镜像，正好把 25 Gb/s 网卡跑满。',
  '400 Gb/s 网卡理论上能跑 40 GB/s。',
];
const RATES_RIGHT = [
  'Per node 2 × 200 Gb/s = 400 Gb/s, that is 50 GB/s.',
  'One 400 Gb/s port alone cannot carry more than 50 GB/s; we measured 46 GB/s.',
  'A 100 Gb/s link gives 9.6 GB/s after protocol overhead of RoCE and TCP.',
  'Eight 400 Gb/s ports carry 400 GB/s per node.',
  'The 100 Gb/s uplink feeds a cache that reads at 100 GB/s from local NVMe.',
  'The 400 Gb/s fabric sustains 40 GB/s in all-reduce.',
  '| Link | Gb/s | GB/s |\n|---|---|---|\n| HDR | 200 | 25 |\n| NDR | 400 | 50 |',
  '2 × 200 Gb/s = 400 Gb/s，即 50 GB/s。',
  '单个 400 Gb/s 端口上限 50 GB/s，实测 46 GB/s。',
  '100 Gb/s 链路扣掉协议开销，有效 9.6 GB/s。',
  '8 个 400 Gb/s 端口，整机 400 GB/s。',
  '100 Gb/s 上联后面接本地 NVMe 缓存，读 100 GB/s。',
  '400 Gb/s 网络上 all-reduce 实测 40 GB/s。',
  'HBM 带宽 3.35 TB/s，网卡 400 Gb/s。',
  'Peak of the 400 Gb/s port in our test: 40 GB/s, or 80% of line rate.',
  'NVLink gives 400 GB/s per direction, the NIC 400 Gb/s.',
  'The array reads 100 GB/s; the 100 Gb/s uplink of each client is a bottleneck.',
  'A 200 Gb/s port is 25 GB/s, not 200 GB/s.',
  'The scratch tier writes at most 40 GB/s, behind a pair of 400 Gb/s links.',
  '存储集群读 100 GB/s，客户端上联 100 Gb/s。',
  'Gb/s 与 GB/s 不要混淆：200 Gb/s 只有 25 GB/s，不是 200 GB/s。',
  '400 Gb/s 端口峰值实测 40 GB/s，占线速 80%。',
  '机内 NVLink 400 GB/s，机间 400 Gb/s。',
  '文件系统每客户端上限 40 GB/s，客户端网卡 400 Gb/s。',
];

const SIZES_WRONG = [
  'The worker reserves 8,192 MiB (8.192 GB) for activations.',
  'Limit per instance: 6144 MiB, i.e. 6.144 GB.',
  'nvidia-smi shows 20,480 MiB; on the slide we call it 20.48 GB.',
  'The KV pool is 12 GiB, which is 12 GB on the dashboard.',
  '- KV pool: 40,960 MiB = 40.96 GB',
  '| Process | MiB | GB |\n|---|---|---|\n| engine | 71,680 | 71.68 |\n| router | 2,048 | 2.048 |',
  'We measured 30.72 GB, or 30,720 MiB in the log, after warm-up.',
  'Each worker pins 512 GiB (512 GB) of host memory.',
  'The log says 65,536 MiB. That is 65.536 GB of weights.',
  '每个 worker 预留 8,192 MiB（8.192 GB）给激活。',
  '单实例上限 6144 MiB，折合 6.144 GB。',
  'nvidia-smi 显示 20,480 MiB，页面上写成 20.48 GB。',
  'KV 池 12 GiB，看板上就是 12 GB。',
  '- KV 池：40,960 MiB = 40.96 GB',
  '| 进程 | MiB | GB |\n|---|---|---|\n| 引擎 | 71,680 | 71.68 |\n| 路由 | 2,048 | 2.048 |',
  '预热后实测 30.72 GB（日志里是 30,720 MiB）。',
  '每台预留 512 GiB 内存，也就是 512 GB。',
  '日志给出 65,536 MiB。换算成 GB 是 65.536 GB。',
  'A slice has 9,856 MiB according to the driver, which the capacity sheet lists as 9.856 GB.',
  '驱动报告切片显存 9,856 MiB，容量表里记成了 9.856 GB。',
  '峰值 72.5 GiB，汇报时写成 72.5 GB。',
];
const SIZES_RIGHT = [
  '8,192 MiB = 8 GiB, 8.59 GB.',
  'The card has 80 GB; 80 GiB of host memory is reserved per card.',
  'The pool takes 12 GiB of the 24 GB card.',
  '6144 MiB (6.44 GB) per instance, 6 GiB in the config.',
  'KV uses 40 GiB and the weights 40 GB.',
  '| Process | MiB | GB |\n|---|---|---|\n| engine | 71,680 | 75.16 |\n| router | 2,048 | 2.15 |',
  '8,192 MiB = 8 GiB，即 8.59 GB。',
  '卡上 80 GB，主机侧另留 80 GiB。',
  '24 GB 的卡，KV 池占 12 GiB。',
  '单实例 6144 MiB（6.44 GB）。',
  'KV 用 40 GiB，权重 40 GB。',
  '每实例 2,048 MiB，约 2.15 GB。',
  '16 GiB are free on the 16 GB card after a reset.',
  'Buffers of 32 GiB in host memory and 32 GB on the device.',
  '主机侧 32 GiB，设备侧 32 GB。',
  '24,576 MiB 的卡，权重 14.5 GB。',
];

const WEIGHTS_WRONG = [
  '## Serving the 70B model\n\n- In BF16 the weights alone would need 280 GB',
  '## Memory of the 70B chat model\n\nWeights in FP8: 35 GB. The cache gets the rest.',
  'The assistant has 13B parameters. Quantised to INT4, the weights come to 13 GB.',
  '- Model: 32B dense\n  - BF16 weights: 32 GB\n  - KV cache: 12 GB',
  'Switching the 34B coder to INT4 leaves 34 GB of weights on the card.',
  'We serve a 14B model. Its FP16 weights occupy 56 GB of the 80 GB card.',
  '# Llama-3-70B on four cards\n\nThe FP8 copy of the weights is 140 GB.',
  'If we moved to INT8, the 72B weights would shrink to 36 GB.',
  '| Item (70B model) | Size |\n|---|---|\n| Weights, FP8 | 35 GB |\n| KV cache | 40 GB |',
  'At 8 bits per weight the 32B model fills 64 GB.',
  'Loading 8B in FP16 costs 32 GB of HBM for the weights.',
  '## 70B 模型的部署\n\n- 用 BF16 的话，光权重就要 280 GB',
  '## 70B 对话模型的显存账\n\nFP8 权重：35 GB，剩下的给缓存。',
  '13B 量化成 INT4，光权重就要 13 GB。',
  '主力模型是 72B。若改用 INT4，权重只有 18 GB。',
  '- 模型：32B 稠密\n  - BF16 权重 32 GB\n  - KV 缓存 12 GB',
  '34B 代码模型换成 INT4 之后，卡上的权重还占 34 GB。',
  '70B 的半精度权重文件要占 280 GB 显存，还没算缓存。',
  '# Llama-3-70B 四卡部署\n\nFP8 那一份权重是 140 GB。',
  '换成 INT8 后，72B 的权重会缩到 36 GB。',
  '| 项目（70B 模型） | 大小 |\n|---|---|\n| 权重（FP8） | 35 GB |\n| KV 缓存 | 40 GB |',
  '8B 模型以 FP16 加载，权重吃掉 32 GB 显存。',
  '## Sizing the 72B model\n\nIf we quantise to INT4, the weights come to just 18 GB, so one small card would do.',
  'With FP8 the weights of our 32B model would still take 64 GB.',
  'The 70B model needs 70 GB for its weights in BF16.',
  '## 72B 选型\n\n量化到 INT4 的话，权重只有 18 GB，一张小卡就够了。',
  '32B 用 FP8 存，权重仍要 64 GB。',
  '70B 模型的权重，BF16 下是 70 GB。',
];
const WEIGHTS_RIGHT = [
  '## Serving the 70B model\n\n- In BF16 the weights alone would need 140 GB',
  'A 70B model in INT4 (AWQ, group 128) takes 39 GB with scales.',
  'Training a 7B model in BF16 with Adam states takes 112 GB.',
  'The 70B model runs TP=4: 35 GB of BF16 weights per card.',
  '## 70B and 8B side by side\n\n- FP8 weights: 70 GB and 8 GB\n- BF16 draft weights: 16 GB',
  'The 70B model in FP8 leaves 10 GB of an 80 GB card for the cache.',
  '## The 70B model\n\n- FP8 weights: 70 GB, half of the 140 GB in BF16\n- FP8 KV cache: 35 GB\n- Two cards, 35 GB of FP8 weights each',
  'The 70B target and its 7B draft; the draft in BF16 adds 14 GB of weights.',
  '13B 量化成 INT4，光权重就要 6.5 GB，带缩放因子约 7.3 GB。',
  '7B 全参训练，BF16 加 Adam 状态约 112 GB。',
  '70B 用 TP=4，每张卡上 BF16 权重 35 GB。',
  '## 70B 与 8B 对照\n\n- FP8 权重：70 GB 与 8 GB\n- BF16 草稿模型权重 16 GB',
  '70B 用 FP8 后，80 GB 的卡还剩 10 GB 给缓存。',
  '## 70B 模型\n\n- FP8 权重 70 GB，是 BF16 140 GB 的一半\n- FP8 KV 缓存 35 GB\n- 两张卡，每张放 35 GB FP8 权重',
  '主模型 70B，草稿模型 7B；草稿模型用 BF16，权重多占 14 GB。',
  '主模型 72B，若改用 INT4，权重约 40 GB。',
  '## The 70B model on H200\n\nWith TP=2 the BF16 weights are 70 GB on each side.',
  '## Embedding the 70B logs\n\n- FP8 index: 35 GB',
  'Our 70B model in FP8 saves 70 GB against BF16.',
  '## 70B rollout\n\n- BF16 weights, four GPUs: 35 GB on each',
  '## 70B\n\n- INT4 weights: 41 GB with scales and zero points',
  '- Model: 70B, BF16 weights 140 GB\n- After FP8: 70 GB of weights',
  'A 13B model has 26 GB of FP16 weights, and the FP16 KV cache takes 13 GB more.',
  'The 8B model in BF16 adds 32 GB of activations at batch 64.',
  '## 70B 双卡部署\n\n- TP=2，BF16 权重每侧 70 GB',
  '## 70B 微调\n\n- BF16 参数与梯度合计 280 GB',
  '70B 从 BF16 换成 FP8，权重省下 70 GB。',
  '- 模型：70B，BF16 权重 140 GB\n- 改 FP8 后权重 70 GB',
  '13B 的 FP16 权重 26 GB，KV 缓存另占 13 GB。',
];

describe('rates in bits and bytes beside each other', () => {
  it.each(RATES_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /U05/)).not.toEqual([]);
  });

  it.each(RATES_RIGHT)('are let stand: %s', (text) => {
    expect(reported(text, /U05/)).toEqual([]);
  });
});

describe('sizes in GiB and GB beside each other', () => {
  it.each(SIZES_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /U06/)).not.toEqual([]);
  });

  it.each(SIZES_RIGHT)('are let stand: %s', (text) => {
    expect(reported(text, /U06/)).toEqual([]);
  });
});

describe('weights of a model that is named beside them or above', () => {
  it.each(WEIGHTS_WRONG)('are reported: %s', (text) => {
    expect(reported(text, /V06/)).not.toEqual([]);
  });

  it.each(WEIGHTS_RIGHT)('are let stand: %s', (text) => {
    expect(reported(text, /V06/)).toEqual([]);
  });
});
