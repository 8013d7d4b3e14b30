import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** The rules about sums and derived values. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^(?:V0[345]|L0[12])$/, HINTS_TOO);

describe('a number that others give by their dimensions', () => {
  it.each([
    '一次全量备份 36 TB，链路 3 GB/s，传完要 5 小时。',
    'Each H100 costs $2.50 an hour; 64 of them for 30 days come to $152,000.',
    '单条会话的 KV 占 1.3 GB，同时 40 条就是 62 GB',
    '每台服务器 10.2 kW，一排 8 台，合计 91.6 kW',
    'At 45 tokens per second an answer of 900 tokens takes 30 seconds.',
    '日均 300 万次请求，每次 0.002 元，一天 9,000 元',
    'The rack draws 42 kW around the clock, which adds up to 36,240 kWh in 30 days.',
    'Nine engineers at 6 hours a week make 63 hours of on-call work.',
    '训练集 1.2 万亿 token，吞吐 400 万 token/s，大约要跑 8.3 天',
    '电费每度 0.62 元，当月用了 120 万度，电费 84.4 万元',
    '16 台机器，每台 8 张卡，一共 136 张',
    '推理一次 0.9 J，一天 2,000 万次，耗电 8 度',
    '两台各 6.5 kW，加起来 15 kW',
    '每万次调用 8 元，全年 3.2 亿次，年费 35.6 万元',
    'A 2 PB archive over a 10 GB/s link is done in 5.6 hours.',
    '8 rails at 400 Gb/s make 4.2 Tb/s per node',
    '集群 512 张卡，坏了 8 张，故障率 3.6%',
    'We lost 14 of the 350 disks last year, i.e. 8%.',
    '优化器状态 720 GB，平摊到 96 张卡，每卡约 6.5 GB',
    'The 720 GB of states are sharded across 96 cards, 6.5 GB each.',
    'Prompts of 36,000 tok/s spread evenly over 24 cards, so each card gets 1,900 tok/s.',
    '可用性要做到 99.9%，一个月 30 天里只允许停 86 分钟',
  ])('is told where it does not follow: %s', (text) => expect(reported(text)).toHaveLength(1));

  it.each([
    '一次全量备份 36 TB，链路 3 GB/s，传完要 3 小时 20 分。',
    'Each H100 costs $2.50 an hour; 64 of them for 30 days come to $115,200.',
    '每卡 700 W，8 卡合计 5.6 kW，整机 10.2 kW',
    '优化器状态 720 GB，平摊到 96 张卡，每卡约 7.5 GB',
    'The 720 GB of states are sharded across 96 cards, 7.5 GB each.',
    '权重 140 GB 切到 8 张卡，每卡 24 GB（含激活）',
    'Weights of 140 GB are sharded across 8 GPUs, each GPU holds 24 GB including the cache.',
    '权重 140 GB 切到 8 张卡，每卡实测占 24 GB',
    '单卡 1,400 tok/s，8 卡 10,600 tok/s，扩展效率 95%',
    '每台 6.5 kW，机柜 40 kW，所以最多放 6 台',
    '训练 512 张卡跑了 12 天，共 147,456 卡时，扣掉故障 3%，有效 143,000 卡时',
    'Moving 1.2 TB at 4 GB/s takes 300 s, but we measured 340 s because of metadata.',
    '电价 0.8 元/度，PUE 1.3，IT 负荷 1 MW，全年电费 911 万元',
    'At $2 per GPU-hour, 64 GPUs for 30 days cost $92,160; with the 20% discount we paid $73,728.',
    '月活 120 万，付费 3.6 万，付费率 3%，客单价 25 元，月收入 90 万元',
    '512 张卡，其中 H100 256 张，占 50%；利用率 71%',
    '8 台机器、64 张卡，平均利用率 71%',
    '显存 80 GB，权重 35 GB，占用率 92%（含 KV 缓存）',
    '每张 H100 每小时 2.5 美元，包月 1,500 美元',
    '一共 96 张卡分三组，每组 32 张，每组跑 4 个副本，每个副本 8 张',
    'SLO 99.9%，上季度停机 55 分钟，达标',
    'Half a year at 40 GB a day makes 7.3 TB.',
    'On a base of $2.28 billion this lowers depreciation from $456 million to $380 million a year, i.e. $19 million a quarter.',
  ])('is left alone where it does, or may mean something else: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('statistics of one thing', () => {
  it('are told where a higher percentile is lower', () => {
    expect(reported('Response time at p50 is 12 ms, p90 41 ms, and p99 33 ms after the patch.')).toEqual(['V04']);
    expect(reported('| 分位 | 耗时（ms） |\n|---|---|\n| P50 | 35 |\n| P90 | 92 |\n| P95 | 81 |')).toEqual(['V04']);
  });

  it('are left alone where they are of several', () => {
    expect(reported('P95 900 ms (chat), P99 700 ms (search)')).toEqual([]);
    expect(reported('TTFT P99 900 ms，TPOT P99 40 ms，TTFT P50 300 ms')).toEqual([]);
  });
});

describe('pages that running text names', () => {
  it.each([
    '第 12-9 页讲部署',
    'slides 4-9 (6 slides), slides 10-15 (5 slides)',
    '安装篇第 1-14 页，运维篇第 12-30 页',
  ])('are told in: %s', (text) => expect(reported(text)).toEqual(['L02']));

  it.each(['见论文第 3-8 页和第 5-6 页', 'Logs: pages 128–31', '产品部第 1-9 页，平台部第 10-21 页'])(
    'are left alone in: %s',
    (text) => expect(reported(text)).toEqual([]),
  );
});
