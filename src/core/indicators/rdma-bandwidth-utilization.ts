import type { Indicator } from './indicator';

export const rdmaBandwidthUtilization: Indicator = {
  id: 'rdma_bandwidth_utilization',
  core: false,
  name: { en: 'RDMA bandwidth utilization', zh: 'RDMA 带宽利用率' },
  aliases: {
    en: ['network bandwidth utilization', 'bus bandwidth', 'busbw', 'RDMA bandwidth utilisation'],
    zh: ['RDMA利用率', '网络带宽利用率', '网络吞吐'],
  },
  families: ['ratio', 'bandwidth'],
  units: ['%', 'GB/s'],
  limits: { min: 0, max: 100, unit: '%' },
  plausible: {
    low: 5,
    high: 97,
    unit: '%',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'higher',
  definition: { en: 'Achieved network bandwidth over link rate.', zh: '实际网络带宽 ÷ 链路速率。' },
  formula: 'util = achieved GB/s x 8 / link Gb/s ; busbw(allreduce) = algbw x 2(n-1)/n',
  mustAccompany: [
    { en: 'algbw or busbw', zh: 'algbw 还是 busbw' },
    { en: 'message size and ranks', zh: '消息大小与 rank 数' },
    { en: 'link rate in Gb/s', zh: '链路速率（Gb/s）' },
  ],
  confusions: [
    { en: 'Gb/s vs GB/s (8x)', zh: 'Gb/s 与 GB/s（8 倍）' },
    { en: 'algbw vs busbw', zh: 'algbw 与 busbw' },
    { en: 'one NIC vs all NICs', zh: '单网卡与全部网卡' },
    { en: 'NVLink GB/s written as Gbps', zh: '把 NVLink 的 GB/s 写成 Gbps' },
  ],
  estimates: [{ en: 'from GB/s and NIC count', zh: '由 GB/s 与网卡数计算' }],
  references: [
    {
      value: '194 GB/s of 8 x 400 Gb/s (48.5%)',
      what: { en: 'KV reads, derived', zh: 'KV 读取，推导值' },
      source: 'VLLM_PF',
    },
  ],
  sources: ['NCCL', 'VLLM_PF', 'DCGM'],
};
