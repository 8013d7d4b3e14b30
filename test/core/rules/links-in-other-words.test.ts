import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  'Each of its InfiniBand uplinks, sold as 200 GB/s apiece, was retraining',
  'The switch offers 32 ports, each running at 400 GB/s',
  '每台机器 8 张网卡，单口是 RoCE 200 GB/s，八个口加起来 1.6 Tb/s',
  'The RoCE fabric gives every GPU 200 GB/s (ConnectX-6)',
  '每台服务器配 25 GB/s 以太网卡',
  '| Card | Memory | Bandwidth |\n|---|---|---|\n| A100 | 80 GB | 2.0 Tb/s |',
  // The same rate in other words.
  'Each node carries four 200 Gb/s NICs, which gives 800 GB/s per node',
  '四条 100 Gb/s 链路绑定以后是 400 GB/s',
  '存储网口 100 Gb/s，除以 8，理论上每口就是 25 GB/s',
  // What follows from a link read in bytes.
  '存储网是 2 × 100 Gb/s 绑定，合计 200 Gb/s。拉一份 70 GB 的权重，跑满线速也就 0.35 秒',
  '## RDMA\n\n- 网卡：单口 200 Gb/s\n- 点对点实测 21 GB/s，带宽利用率 10.5%',
  '4 × HDR InfiniBand, 200 GB/s per port, 800 Gb/s per node',
  '- 每口 InfiniBand 200 Gb/s\n- 4 口全开，整机对外合计 800 GB/s',
  'Each NIC moved 23.5 GB/s, in link terms 2.9 Gb/s',
];
const RIGHT = [
  'Each of its InfiniBand uplinks, sold as 200 Gb/s apiece, was retraining',
  '每台机器 8 张网卡，单口 RoCE 200 Gb/s，八个口加起来 1.6 Tb/s，也就是 200 GB/s',
  'The parallel file system delivers 200 GB/s over RoCE',
  '| Card | Memory | Bandwidth |\n|---|---|---|\n| A100 | 80 GB | 2.0 TB/s |',
  'Each node carries four 200 Gb/s NICs, which gives 100 GB/s per node',
  '存储网口 200 Gb/s，除以 8，理论上每口就是 25 GB/s',
  '存储网合计 200 Gb/s。拉一份 70 GB 的权重，跑满线速也就 2.8 秒',
  '## RDMA\n\n- 网卡：单口 200 Gb/s\n- 点对点实测 21 GB/s，带宽利用率 84%',
  '4 × HDR InfiniBand, 200 Gb/s per port, 800 Gb/s per node',
  '- 每口 InfiniBand 200 Gb/s\n- 4 口全开，整机对外合计 100 GB/s',
  'Each NIC moved 23.5 GB/s, in link terms 188 Gb/s',
];

describe('links in bits and bytes', () => {
  it.each(WRONG)('are told apart: %s', (text) => {
    expect(rulesOn(text, /U05/)).toEqual(['U05']);
  });

  it.each(RIGHT)('are let stand: %s', (text) => {
    expect(rulesOn(text, /U05/)).toEqual([]);
  });
});
