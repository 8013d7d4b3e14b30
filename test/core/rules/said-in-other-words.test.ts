import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const found = (text: string): string[] => rulesOn(`# Numbers\n\n${text}\n`, /^[CVL]\d/);

const CHANGES = (last: string): string =>
  `| 指标 | v1 | v2 | 变化 |\n|---|---|---|---|\n| 链路数 | 200 | 260 | +30% |\n| 坏盘数 | 50 | 40 | -20% |\n| 工单数 | 600 | 540 | ${last} |`;

describe('what does not follow from its numbers', () => {
  it.each([
    ['C01', '单机吞吐从 820 tok/s 涨到 1,310 tok/s，相当于上线前的 2.1 倍'],
    ['C01', '镜像从 4.2 GB 瘦到 1.5 GB，省下 2.7 GB（50%）'],
    ['C01', '| 年份 | 用水 | 对比 |\n|---|---|---|\n| 基准年 | 96 吨 | — |\n| 今年 | 72 吨 | -35% |'],
    ['C07', CHANGES('+10%')],
    ['C07', '4xx 占比由 1.2% 优化到 1.9%'],
    ['C07', 'Queue time climbed from 14 s to 9 s'],
    ['C07', 'Thumbnails per dollar went from 400 to 800, so each image now costs us twice as much'],
    ['V04', '液冷柜实测 118 kW，早已超过 130 kW 的供电上限'],
    ['V04', '请求在 60 ms 内返回（P95），P99 是 52 ms'],
    ['V04', 'p99: 47 ms. p90: 62 ms.'],
    ['V04', '512 nodes ordered ≤ 480 nodes delivered'],
    ['V05', 'Coach $230, lunch $840, tickets $630: all told the outing set us back $2,150'],
    ['V05', '日志吃掉三成，模型文件吃掉四成五，数据集吃掉三成五，盘就这样满了'],
    ['V03', '整套服务承诺 99.95%，30 天里能坏 43 分钟'],
    [
      'V03',
      '| 可用性 | 允许不可用 | 每 30 天允许停机 |\n|---|---|---|\n| 99.5% | 0.5% | 216 分钟 |\n| 99.9% | 0.1% | 43.2 分钟 |\n| 99.95% | 0.05% | 31.6 分钟 |\n| 99.99% | 0.01% | 4.32 分钟 |',
    ],
  ])('%s %s', (rule, text) => {
    expect(found(text)).toEqual([rule]);
  });
});

describe('what does', () => {
  it.each([
    '单机吞吐从 820 tok/s 涨到 1,720 tok/s，相当于上线前的 2.1 倍',
    '上线前命中率 31%，现在 62%，翻了一倍，也就是多了 31 个百分点',
    '占用的时间从 13.6% 变成 1.6%，等于凭空多出 12 个百分点的训练时间',
    CHANGES('-10%'),
    '扩容后冷启动：210 s → 48 s，下降 77.1%',
    '延迟提升明显，从 50 ms 到 40 ms',
    '880 路会话，依然低于 960 路的并发上限',
    '480 nodes ordered ≤ 512 nodes delivered',
    'P95 TTFT 640 ms, P99 TPOT 41 ms',
    'Decode takes half of the time, prefill a third, and the rest, 17%, is idle',
    '0.5 MB 乘以 8,192，一个会话就要 4.1 GB',
    '7B BF16 加 4 GB 缓存共 18 GB，20 GB 切片可用，余 2 GB',
    '一台 90 万元，按三年折旧，每个月 2.5 万元；四台就是 10 万元一个月',
    '| 项目 | 用电（万度） | 绿电占比 |\n|---|---|---|\n| 推理 | 6,500 | 40% |\n| 训练 | 9,200 | 25% |\n| 办公 | 310 | 60% |',
    'Cost per token fell from $4 to $2, so each dollar now buys twice as many tokens',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
