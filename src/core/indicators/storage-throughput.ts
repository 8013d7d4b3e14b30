import type { Indicator } from './indicator';

export const storageThroughput: Indicator = {
  id: 'storage_throughput',
  core: false,
  name: { en: 'Storage throughput', zh: '存储吞吐' },
  aliases: { en: ['storage bandwidth', 'read throughput'], zh: ['存储带宽', '读写吞吐', '存储读带宽'] },
  families: ['bandwidth', 'item_rate'],
  units: ['GB/s'],
  limits: { min: 0 },
  plausible: {
    low: 0.05,
    high: 50000,
    unit: 'GB/s',
    basis: { en: 'One SSD about 6.9 GB/s; clusters scale up.', zh: '单块 SSD 约 6.9 GB/s；集群按规模增加。' },
    status: 'heuristic',
    sources: ['VLLM_PF'],
  },
  better: 'higher',
  definition: { en: 'Bytes moved per second by the storage system.', zh: '存储系统每秒传输的字节数。' },
  formula: 'bytes / s',
  mustAccompany: [
    { en: 'read or write', zh: '读还是写' },
    { en: 'per node or total', zh: '每节点还是合计' },
    { en: 'block size', zh: '块大小' },
  ],
  confusions: [
    { en: 'MB vs MiB', zh: 'MB 与 MiB' },
    { en: 'GB/s vs Gb/s', zh: 'GB/s 与 Gb/s' },
    { en: 'IOPS vs bandwidth', zh: 'IOPS 与带宽' },
    { en: 'DDR or HBM bandwidth', zh: 'DDR 或 HBM 带宽' },
  ],
  estimates: [{ en: 'IOPS x block size', zh: 'IOPS × 块大小' }],
  references: [
    { value: '6.9 GB/s peak, 6.5-6.6 steady per SSD', what: { en: 'PegaFlow', zh: 'PegaFlow' }, source: 'VLLM_PF' },
  ],
  sources: ['MLST', 'WARP', 'VLLM_PF'],
};
