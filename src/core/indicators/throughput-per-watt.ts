import type { Indicator } from './indicator';

export const throughputPerWatt: Indicator = {
  id: 'throughput_per_watt',
  core: true,
  name: { en: 'Cluster throughput per Watt', zh: '集群每瓦吞吐' },
  aliases: {
    en: [
      'throughput per watt',
      'tokens per watt',
      'tok/s/W',
      'tokens/s/MW',
      'performance per watt',
      'perf/W',
      'TPS/W',
      'Throughput/watt',
      'Throughput/W',
      'TPS/MW',
      'tokens/s/W',
      'tokens per second per watt',
      'cluster throughput/watt',
      'energy efficiency',
      'throughput per megawatt',
    ],
    zh: [
      '每瓦吞吐量',
      '每瓦特吞吐',
      '每瓦token',
      '能效',
      '能效比',
      '每兆瓦吞吐',
      '瓦均吞吐',
      '每瓦吞吐',
      '集群每瓦吞吐量',
      '单位功耗吞吐',
    ],
  },
  families: ['tokens_per_energy', 'tokens_per_power', 'energy_per_token', 'token_rate'],
  loose: { names: ['能效', '能效比', 'performance per watt', 'perf/W'], families: ['compute_per_power', 'factor'] },
  units: ['tok/s/W', 'tok/J'],
  fields: [
    { name: 'cluster_throughput_per_watt', unit: 'tok/s/W' },
    { name: 'throughput_per_watt', unit: 'tok/s/W' },
  ],
  limits: { min: 0, minExclusive: true },
  plausible: {
    low: 0.005,
    high: 100,
    unit: 'tok/J',
    basis: {
      en: '0.27–0.62 tok/J for 7B–13B on one GPU; 0.46 tok/s/W for an A100 in one paper; the margin is wide because model size dominates.',
      zh: '7B–13B 单卡 0.27–0.62 tok/J；一篇论文中 A100 为 0.46 tok/s/W；模型大小影响最大，所以余量很宽。',
    },
    status: 'heuristic',
    sources: ['CANDLE', 'PIM'],
  },
  better: 'higher',
  definition: {
    en: 'Tokens per second divided by watts. Because 1 W = 1 J/s, tok/s/W is numerically tokens per joule. Cluster means all provisioned machines, not only the GPUs.',
    zh: '每秒 token 数除以功率（瓦）。1 W = 1 J/s，所以 tok/s/W 在数值上等于 token/J。“集群”指全部已投入的机器而不只是 GPU。',
  },
  formula:
    'tok/s/W = output tok/s / average watts = tokens / joule = 1 / (J per token) ; facility value = IT value / PUE',
  mustAccompany: [
    {
      en: 'power boundary: GPU board / server / rack / facility (PUE)',
      zh: '功率边界：GPU 板卡 / 服务器 / 机柜 / 机房（PUE）',
    },
    { en: 'average measured or TDP', zh: '实测平均功率还是 TDP' },
    { en: 'which tokens', zh: '统计哪些 token' },
    { en: 'model and latency SLO', zh: '模型与时延 SLO' },
    { en: 'idle power included', zh: '是否含空闲功率' },
  ],
  confusions: [
    { en: 'TOPS/W or TFLOPS/W called throughput per watt', zh: '把 TOPS/W 或 TFLOPS/W 称为每瓦吞吐' },
    { en: 'MW read as "per watt"', zh: '把 MW 写成每瓦' },
    { en: 'tokens per Watt without /s', zh: 'tokens per Watt 漏写 /s' },
    {
      en: 'GPU-board power vs wall power (MLPerf Power measures at the wall)',
      zh: 'GPU 板卡功率与墙上功率混用（MLPerf Power 在墙上测量）',
    },
    { en: 'per-watt filed under cost', zh: '把每瓦归到成本类' },
  ],
  estimates: [
    { en: 'tok/s/W = 1/(J/token)', zh: 'tok/s/W = 1 ÷（J/token）' },
    {
      en: 'tok/s/W = tok/s / (GPUs x W per GPU) using TDP as an upper bound for power',
      zh: 'tok/s/W = tok/s ÷（卡数 × 单卡功率），以 TDP 作为功率上界',
    },
    { en: 'facility: divide by PUE', zh: '机房值：再除以 PUE' },
  ],
  references: [
    {
      value: '0.46 tok/s/W',
      what: { en: 'A100 baseline in a PIM paper table', zh: '一篇存内计算论文表格中的 A100 基线' },
      source: 'PIM',
    },
    {
      value: '1.62 J/token (0.62 tok/s/W)',
      what: { en: 'H100 PCIe, LLaMA-7B FP8, GPU only', zh: 'H100 PCIe，LLaMA-7B FP8，仅 GPU' },
      source: 'CANDLE',
    },
    {
      value: 'up to 50x per MW',
      what: { en: 'GB300 NVL72 vs Hopper, vendor claim', zh: 'GB300 NVL72 对比 Hopper，厂商说法' },
      source: 'TCA',
    },
  ],
  sources: ['LIST', 'MLPOWER', 'INFX', 'WEST', 'REG', 'SCI'],
};
