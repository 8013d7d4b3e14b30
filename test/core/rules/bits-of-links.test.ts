import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U05/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U05', '| Fabric | 2 × InfiniBand HDR, 200 GB/s each |\n|---|---|\n| x | y |'],
  ['U05', '每个 NDR 端口 400 GB/s'],
  ['U05', '机间 4 × 200 Gb/s RoCE，单机合计 800 GB/s'],
  ['U05', 'Between nodes 4 × 200 Gb/s Ethernet, a total of 800 GB/s'],
  ['U05', 'An NDR port moves 400 GB/s'],
  ['U05', 'each node has eight NDR ports at 400 GB/s'],
  ['U05', '| 链路 | 速率 |\n|---|---|\n| NDR 端口 | 400 GB/s |'],
  ['U05', '| Link | Rate |\n|---|---|\n| NVLink 4 | 900 Gb/s |\n| NDR port | 400 Gb/s |'],
  [
    'U05',
    '| Link | Rate |\n|---|---|\n| NVLink 4 | 900 GB/s |\n| NDR InfiniBand | 400 GB/s |\n| PCIe 5 x16 | 64 GB/s |',
  ],
  ['U05', '机间走 NDR，一口 400 GB/s'],
  ['U05', 'CX-7 网卡单口 400 GB/s'],
  ['U05', 'RoCE 网络每卡 200 GB/s，机内 NVLink 900 GB/s'],
  ['U05', 'The nodes are joined by 400 GB/s HDR... no, NDR InfiniBand'],
  ['U05', 'H100 的 NVLink 每卡 900 Gb/s'],
  ['U05', 'HBM3 gives 3.35 Tb/s'],
  ['U05', 'PCIe 5.0 x16 delivers 64 Gb/s'],
  ['U05', 'a 400 Gb/s port can move 400 GB in one second'],
  ['U05', '| 网络 | 带宽 |\n|---|---|\n| 计算网（NDR） | 每卡 400 GB/s |\n| 存储网 | 200 Gb/s |'],
  ['U05', '每台节点 8 张 CX-7，单张 400 GB/s'],
  ['U05', 'Each H100 has its own 400 GB/s NDR link'],
  ['U05', '机间互联用 InfiniBand，端口速率 200 GB/s'],
  ['U05', 'We wired every GPU to one NDR 400 GB/s port'],
  ['U05', 'scale-out: 8 × 400 GB/s InfiniBand'],
  ['U05', '8 × 400 GB/s IB, one per GPU'],
  ['U05', '| Fabric | 8 × InfiniBand NDR, 400 GB/s each |\n|---|---|\n| x | y |'],
  ['U05', '| 项目 | 配置 |\n|---|---|\n| GPU | 8 × H100 80GB |\n| 机间网络 | 8 × NDR 400 GB/s |'],
  ['U05', '| Item | Setup |\n|---|---|\n| GPUs | 8 × H100 80 GB |\n| Inter-node | RoCE, 400 GB/s per NIC |'],
  ['U05', '上联 100 GB/s 专线'],
  ['U05', 'The storage network is 25 GB/s Ethernet (25GbE)'],
  ['U05', 'A100 的 NVLink 是 600 Gb/s'],
  ['U05', 'NVLink 5 offers 1.8 Tb/s per GPU'],
  ['U05', '| GPU | Memory bandwidth |\n|---|---|\n| H100 | 3.35 Tb/s |\n| A100 | 2.0 TB/s |'],
  ['U05', '| 卡 | 显存带宽（Tb/s） |\n|---|---|\n| H100 | 3.35 |'],
  ['U05', '400 Gb/s 的网卡一秒能传 400 GB'],
  ['U05', '200 Gb/s 折合 200 GB/s'],
  ['U05', '50 GB/s (50 Gb/s)'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '8 NDR ports, 400 GB/s per node',
  'NDR 400 Gb/s（50 GB/s）',
  '每节点 8 口 NDR，聚合 400 GB/s',
  'NVLink 4 900 GB/s, NDR 400 Gb/s per port',
  'Storage reads at 40 GB/s over the fabric',
  'PCIe 5.0 每通道 32 GT/s',
  'NDR 实测 48 GB/s',
  '8 × 400 Gb/s InfiniBand, 400 GB/s per node in total',
  '8 × NDR 400 Gb/s，合计 400 GB/s',
  'NVLink 900 GB/s，IB 400 Gb/s',
  '| Item | Setup |\n|---|---|\n| Inter-node | 8 × NDR 400 Gb/s (3.2 Tb/s) |',
  'NVMe 阵列读 25 GB/s',
  'The parallel file system reads at 200 GB/s',
  '聚合带宽 400 GB/s',
  'PCIe 5.0 x16：64 GB/s（单向）',
  'NVLink 每条 link 双向 50 GB/s，18 条共 900 GB/s',
  '实测 all-reduce 总线带宽 362 GB/s（8 × NDR）',
  'bus bandwidth 400 GB/s over NDR',
];

describe('bits and bytes of links', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});

it('says what one port carries at most, in the words of a port', () => {
  const said = lintDeck(parseDeck('## A\n\n- 单口 400 Gb/s 跑 ib_write_bw，实测 52.6 GB/s\n'))
    .filter(({ rule }) => rule === 'V02')
    .map(({ message }) => formatMessage(message));
  expect(said).toEqual(['52.6 GB/s is more than one port of 400 Gb/s carries: that is 50 GB/s.']);
});
