import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG: readonly (readonly [string, string])[] = [
  ['V01', '缓存占了显存的 112%'],
  ['V01', '有 130% 的请求落在长尾'],
  ['V01', '实测读带宽是理论带宽的 116%'],
  ['V01', '任务重启成功率一度到 104%'],
  ['V01', '增值 API 单独核算，毛利率 128%，为全公司最高'],
  ['V01', 'By noon 103% of the seats were taken'],
  ['V01', 'Cards are busy 112% of the time'],
  ['V01', 'Each of the A100s serves 9 instances with MIG'],
  ['V01', 'We see 106% of the line rate'],
  ['V01', '每张 A100 切成 9 个 1g.10gb，一人一个'],
  ['V04', 'P95 of 640 ms, P99 of 590 ms'],
  ['V02', '电网因子 0.54 吨/kWh'],
  ['V02', '70B 模型每 token 的 KV 为 320 GiB'],
  ['V02', '单用户解码 9,000 tok/s'],
  ['V06', 'The coding model (13B, FP16) was put on a 2g.20gb slice'],
  ['V06', '- Model: 30B in BF16\n- Host: one L40S\n- The model is loaded there and runs all day'],
  ['K01', 'Disk usage of the model cache is 61%.\n\nWe checked twice; disk usage of the model cache is 71%.'],
  [
    'K01',
    '| Pool | P99 TTFT |\n|---|---|\n| chat pool | 820 ms |\n| search pool | 640 ms |\n\nP99 TTFT of the search pool is 460 ms.',
  ],
  ['K02', '- January: 41 ms\n- February: 38 ms\n- March: 44 ms\n\nIt fell steadily.'],
];

const RIGHT: readonly string[] = [
  '毛利同比增长 128%；预算执行率 112%，收入完成率 131%',
  '集群扩容后吞吐是原来的 230%；队列允许超卖到 150%',
  '重试率 120%（每个请求平均重试 1.2 次）；进程 CPU 使用率 340%',
  'Demand is 114% of the fleet; the tokenizer process is at 164% CPU',
  'Return on investment: 210%; compression ratio 340%; prices are 120% of what we paid in 2023',
  '1,000 张 H100 每小时电费 620 元；一张 700 W 的卡全天用电 16.8 度，按每度 0.6 元算约 10 元',
  'One petabyte of checkpoints in object storage is billed at roughly $23,000 a month',
  'We pay $24 an hour for an 8-GPU H100 node, which makes $3 per card',
  '八月共处理工单 1,480 张。\n\n九月共处理工单 1,840 张。',
  '训练集群的月度电费 86 万元。\n\n推理集群的月度电费 68 万元。',
  'The reranker needs 6 GB at batch 8.\n\nThe reranker needs 9 GB at batch 32.',
  'For the sales bot TTFT is 310 ms at 64 users. On weekends TTFT of the sales bot is 450 ms at 64 users.',
];

describe('what is known of things', () => {
  it.each(WRONG)('%s: %s', (rule, text) => expect(rulesOn(text)).toContain(rule));
  it.each(RIGHT)('leaves alone: %s', (text) => expect(rulesOn(text)).toEqual([]));
});
