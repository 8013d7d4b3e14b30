import type { SlideBody } from '../deck/deck';
import { written } from '../numbers/quantity';
import { message } from '../source/message';
import { type Miss, missed } from './arithmetic/miss';
import { missesOn } from './arithmetic/misses-on';
import { judgedClaims } from './claims/judged-claims';
import { type JudgedReturn, wrongReturns } from './claims/returns';
import { foundIn } from './reading/found-in';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const derivedValue: SlideRule = {
  id: 'V03',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Derived value does not follow', zh: '推导值不符' },
  why: {
    en: 'Throughput, power and tokens per watt stand side by side, and dividing two of them must give the third; 148 of 419 must give the percentage beside it.',
    zh: '吞吐、功耗和每瓦吞吐并列时，两个相除必得第三个；419 次中的 148 次也必须与旁边的百分比一致。',
  },
  bad: [
    { lang: 'zh', text: '功耗 700W，吞吐 1400 tok/s，能效 20 tok/s/W' },
    { lang: 'en', text: '148 of 419 failures (30.1%)' },
    { lang: 'en', text: '$W_q = \\frac{0.75}{1 - 0.75} \\times 9\\ \\text{ms} = 37\\ \\text{ms}$' },
    { lang: 'zh', text: '419 次故障中有 148 次由 GPU 引起（30.1%）' },
    { lang: 'zh', text: '共 419 次非计划中断，其中 148 次为 GPU 故障（30.1%）' },
    {
      lang: 'en',
      text: '| Card | Throughput (tok/s) | Power (W) | Efficiency (tok/s/W) |\n|---|---|---|---|\n| A | 1400 | 700 | 3.1 |',
    },
    {
      lang: 'zh',
      text: '| 指标 | CPU | GPU |\n|---|---|---|\n| FP32 性能 | 4.5 TFLOPS | 67 TFLOPS |\n| BF16 性能 | 18 TFLOPS | 989 TFLOPS |\n| 功耗 | 350W | 700W |\n| 能效比 | 51 TFLOPS/W | 1,413 TFLOPS/W |',
    },
    {
      lang: 'en',
      text: '| Tool | Monthly cost | Monthly gain | ROI |\n|---|---|---|---|\n| paid | $20 | $4,000 | 1,200% |',
    },
    { lang: 'zh', text: '| 版本 | 耗时 | 加速比 |\n|---|---|---|\n| 基线 | 120 ms | 1x |\n| 优化 | 30 ms | 8x |' },
    { lang: 'en', text: '64 layers × 8 KV heads × 128 × 4 bytes = 512 KiB per token' },
    { lang: 'zh', text: '每月费用 320 卡 × ¥18/卡时 × 720 小时 = ¥441.7 万' },
    { lang: 'zh', text: '64 台 Leaf 加 32 台 Spine，合计 106 台交换机' },
    { lang: 'zh', text: '全年用电 13,140,000 kWh，也就是 13.14 MWh' },
    { lang: 'en', text: 'A checkpoint of 1.44 TB comes back at 120 GB/s, so reading takes 21 s' },
    { lang: 'zh', text: '总负荷 8.97 MW，其中 IT 7.8 MW，对应 PUE 1.19' },
    { lang: 'zh', text: '未分配的 486 张里，碎片卡有 96 张，占 29.8%' },
    {
      lang: 'en',
      text: '| Cause | Count | Share |\n|---|---|---|\n| GPU | 78 | 36.8% |\n| Network | 70 | 33.0% |\n| Software | 57 | 31.9% |\n| Other | 7 | 3.3% |',
    },
    {
      lang: 'zh',
      text: '| 部件 | 数量 | 单件功率（W） | 合计（W） |\n|---|---|---|---|\n| GPU | 8 | 700 | 5,600 |\n| CPU | 2 | 350 | 700 |\n| 内存 | 32 | 10 | 320 |\n| SSD | 12 | 12 | 69 |',
    },
    {
      lang: 'zh',
      text: '| 机房 | IT 功率（kW） | PUE | 总功率（kW） |\n|---|---|---|---|\n| 甲 | 420 | 1.30 | 546 |\n| 乙 | 300 | 1.20 | 390 |',
    },
    {
      lang: 'en',
      text: '| Volume | Capacity (TB) | Used (TB) | Used % |\n|---|---|---|---|\n| home | 120 | 84 | 70% |\n| scratch | 400 | 248 | 72% |',
    },
    { lang: 'zh', text: '全年共 180 起故障：硬件 81 起（45%）、网络 54 起（30%）、软件 45 起（35%）' },
    { lang: 'en', text: 'One pass takes 12.5 ms, which is 125 tok/s per user' },
    { lang: 'zh', text: '每份检查点 840 GB，写完用 12 秒，折合 50 GB/s' },
    { lang: 'en', text: 'We train on 2,048 GPUs with TP 8, PP 8 and DP 16' },
    { lang: 'zh', text: '实测 41 GB/s，为标称 50 GB/s 的 92%' },
    { lang: 'zh', text: '这个租户的 KV 是 48 乘 2.5，等于 125 GiB' },
    { lang: 'zh', text: '一条 8,192 token 的会话要多少呢？327,680 字节乘上去，要占 26.8 GB' },
    { lang: 'en', text: 'The job writes 2.8 TB; at the same 40 GB/s it stalls for 17 s' },
    { lang: 'zh', text: '每条 0.8 元，本月验收 45,000 条，应付 5.4 万元' },
    { lang: 'en', text: 'We held 48 GPUs for 25 hours. That is 1,450 GPU-hours' },
    { lang: 'en', text: 'Sixty engineers spend 3 hours each: 240 hours in all' },
    { lang: 'zh', text: '机房平均 1.5 MW，全年 8,760 小时，用电 1,050 万度' },
    { lang: 'en', text: 'Twelve racks with 16 nodes each, so 182 nodes' },
    { lang: 'en', text: 'Boards get 550 W instead of 700 W, so each has to give up 180 W' },
    { lang: 'zh', text: '7B 模型、2 万亿 token 要 8.4×10^22 次运算，512 张卡每卡 400 TFLOPS，算下来要跑 48 天' },
    { lang: 'zh', text: '上周共收到 860 张工单，机器人直接关掉 344 张，也就是 52%' },
    {
      lang: 'en',
      text: 'Each GPU sustains 210 TFLOPS in BF16 against a dense BF16 peak of 600 TFLOPS, for an MFU of 43%',
    },
    { lang: 'en', text: 'Dense BF16 peak of an H200: 989 TFLOPS\n\n- 412 TFLOPS measured in BF16, so MFU is 51.7%' },
    { lang: 'zh', text: '可用性 99.95%，每 30 天允许中断 12 分钟' },
    { lang: 'en', text: 'Availability of 99.5% leaves 1.8 hours of downtime in a 30-day month' },
    {
      lang: 'en',
      text: '| Pool | Cards | tok/s per card | tok/s |\n|---|---|---|---|\n| Chat | 12 | 1,850 | 22,200 |\n| Code | 8 | 1,420 | 11,360 |\n| Batch | 4 | 2,600 | 14,400 |',
    },
    {
      lang: 'zh',
      text: '| 方案 | TP | PP | DP | 总卡数 |\n|---|---|---|---|---|\n| A | 8 | 1 | 32 | 256 |\n| B | 4 | 4 | 18 | 256 |',
    },
    {
      lang: 'en',
      text: 'Of 640 tickets in May, the top causes:\n\n| Cause | Tickets | Share |\n|---|---|---|\n| Disk | 128 | 20% |\n| Fan | 96 | 15% |\n| Link | 64 | 14% |',
    },
    {
      lang: 'en',
      text: '| Part | Power (kW) | Share |\n|---|---|---|\n| GPUs | 358 | 65% |\n| CPUs | 121 | 22% |\n| Network | 39 | 7% |\n| Storage | 33 | 8% |\n| IT total | 551 | 100% |',
    },
    { lang: 'zh', text: '上下文放宽到 8,192 token，0.5 MB 乘以 8,192，单个请求就要约 41 GB' },
    { lang: 'zh', text: '取 18 个副本；每副本 4 张卡，需要 84 张卡' },
    { lang: 'en', text: 'That is 2.5 tokens per joule, i.e. 2.5 J per token' },
    { lang: 'zh', text: '能效是 1.6 tok/s/W；换个大家熟悉的说法，也就是每个 token 消耗 1.6 焦耳' },
  ],
  good: [
    { lang: 'zh', text: '48 台 8 卡 H100，共 384 卡 · 48 nodes × 8 H100 = 384 GPUs' },
    { lang: 'zh', text: '512 条链路中 8 条有误码（约 1.6%）· 8 of 512 links (about 1.6%) had symbol errors' },
    { lang: 'zh', text: '功耗 700W，吞吐 1400 tok/s，能效 2 tok/s/W' },
    { lang: 'en', text: '148 of 419 failures (35.3%)' },
    { lang: 'en', text: '$W_q = \\frac{0.75}{1 - 0.75} \\times 9\\ \\text{ms} = 27\\ \\text{ms}$' },
    {
      lang: 'zh',
      text: '| 案例 | 初期投资 | 年度收益 | ROI | 回收期 |\n|---|---|---|---|---|\n| 客服 | 800万元 | 2000万元 | 250% | 5个月 |\n| 运维 | 1200万元 | 5000万元 | 317% | 3个月 |',
    },
    { lang: 'zh', text: '整机功耗 5.6 kW，单卡 1400 tok/s/GPU，能效约 2 tok/s/W' },
    {
      lang: 'en',
      text: '| Version | Time | GFLOPS | Speedup |\n|---|---|---|---|\n| naive | 120 ms | 500 | 1x |\n| tiled | 30 ms | 2,100 | 4.2x |',
    },
    { lang: 'en', text: '64 layers × 8 KV heads × 128 × 4 bytes = 256 KiB per token; 30 days × 24 = 720 h' },
    { lang: 'zh', text: '8 × 400 Gb/s = 3.2 Tb/s，折合 400 GB/s；10 × 5 = 50 ÷ 2 = 25' },
    { lang: 'zh', text: '每 30 分钟写 1.44 TB，带宽 120 GB/s，实测 15 s' },
    {
      lang: 'en',
      text: '| Cards | tok/s | Speed-up |\n|---|---|---|\n| 8 | 10,000 | 1.0x |\n| 16 | 19,400 | 1.94x |\n| 32 | 36,800 | 3.68x |\n| 64 | 68,000 | 6.8x |',
    },
    {
      lang: 'zh',
      text: '| 机房 | IT 功率（kW） | PUE | 总功率（kW） |\n|---|---|---|---|\n| 甲 | 420 | 1.30 | 546 |\n| 乙 | 300 | 1.20 | 360 |',
    },
    { lang: 'en', text: 'One pass takes 12.5 ms, which is 80 tok/s per user' },
    { lang: 'en', text: '128 times 320 KiB makes 40 MiB; 7 times 2 equals 13 GiB; 40 divided by 8 is 5' },
    { lang: 'en', text: 'Eight NICs: 8 × 400 Gb/s = 3,200 Gb/s, in other words 400 GB/s' },
    {
      lang: 'en',
      text: '| Run | TP | PP | DP | GPUs |\n|---|---|---|---|---|\n| A | 8 | 4 | 32 | 1,024 |\n| B | 8 | 8 | 16 | 1,024 |',
    },
    { lang: 'zh', text: '每卡每小时 2.5 美元，八卡一小时 20 美元，一个月 730 小时就是 14,600 美元' },
    { lang: 'zh', text: '合同价 18 元/卡时；16 张 × 720 小时 = 207,360 元/月' },
    { lang: 'en', text: '48 nodes with 8 × H100 80GB, i.e. 384 GPUs; 6 × 13B × 650k tok/s = 50.7 PFLOPS (BF16)' },
    { lang: 'en', text: 'Each GPU draws 700 W; with fans and CPUs the 8-GPU node needs 10.2 kW' },
    { lang: 'en', text: 'A replica does 1,400 tok/s; four replicas behind the router give 5,100 tok/s' },
    { lang: 'zh', text: '40 台服务器，每台 8.5 万元，合同价 320 万元（打了 94 折）' },
    { lang: 'zh', text: '内存 512 GB，显存 640 GB，CPU 占用 35%；可用性目标 99.95%，上月停机 35 分钟' },
    { lang: 'en', text: 'At $2.10 per card-hour the fleet costs $392,448 in a month of 730 hours' },
    { lang: 'zh', text: '裸容量 14.4 PB，4+2 纠删码后可用约 9.6 PB' },
    { lang: 'zh', text: '取 18 个副本；每副本 4 张卡，需要 72 张卡' },
    { lang: 'zh', text: '37 人参加，人均 180 元，连同 540 元的大巴费，实付 7,200 元' },
    { lang: 'en', text: 'That is 2.5 tokens per joule, i.e. 0.4 J per token' },
    { lang: 'zh', text: '7B BF16 加 4 GB 缓存共 18 GB；按三年折旧，每个月 2.5 万元；四台就是 10 万元一个月' },
  ],
  check: ({ body }) => [
    ...missesOn(body)
      .filter((miss) => !isOfWrongClaim(body, miss))
      .map(missed),
    ...foundIn(readSlide(body).tables, wrongReturns).map(returnFinding),
  ],
};

/** `| 95 ms | 44 ms | 4.2× |`: the claim between the two values is reported, as a change that does not come out. */
const isOfWrongClaim = (body: SlideBody, { passage, quantity: { start } }: Miss): boolean =>
  judgedClaims(body).some(
    ({ verdict, from, to }) =>
      verdict.kind === 'wrong' && [from, to].some((one) => one.passage === passage && one.quantity.start === start),
  );

/** ROI and payback columns beside cost and gain. */
function returnFinding({ passage, quantity, kind, expected, from }: JudgedReturn): RuleFinding {
  const where = passage.spanOf(quantity);
  const decimals = expected.high < 1 ? 2 : quantity.decimals;
  const unit = passage.quote({ start: quantity.number.end, end: quantity.end });
  const [low, high] = [written(expected.low, decimals), written(expected.high, decimals)];
  return {
    ...(kind === 'payback' ? { severity: 'warning' as const } : {}),
    span: where,
    number: where,
    message: message(
      '{0} does not follow: {1} is {2}. Correct one of the numbers.',
      passage.quote(quantity),
      from,
      (low === high ? low : `${low}–${high}`) + unit,
    ),
  };
}
