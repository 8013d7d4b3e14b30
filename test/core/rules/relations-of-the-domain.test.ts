import { describe, expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';
import { formatMessage } from '../../../src/core/source/message';
import { HINTS_TOO, rulesOn } from './rules-on';

/** The rule, a text with a gap, what must not and what may stand in it. */
type Case = readonly [rule: string, text: string, wrong: string, right: string];

const CASES: readonly Case[] = [
  ['V03', 'Nine outages took 252 minutes in all, so the mean time to recover stood at {} minutes.', '35', '28'],
  ['V03', '用 Little 定律：5.1 req/s 乘以 9.5 s，高峰在途请求约 {} 路。', '84', '48'],
  ['V03', '峰值 400 req/s 乘平均逗留 9.6 s，系统里同时有约 {} 个请求。', '2,400', '3,840'],
  ['V03', 'At 12 req/s and a mean latency of 8 s, roughly {} requests are in the system at any moment.', '150', '96'],
  ['V03', 'P50 TPOT 为 32 ms，对应每用户约 {} tok/s。', '25', '31'],
  ['V03', 'A mean TPOT of 40 ms corresponds to {} tok/s per user.', '20', '25'],
  [
    'V03',
    '| 请求 | TTFT（s） | E2E（s） | 输出 token 数 | TPOT（ms） |\n|---|---|---|---|---|\n| r-01 | 0.5 | 6.5 | 201 | 30.0 |\n| r-02 | 0.8 | 8.0 | 301 | 24.0 |\n| r-03 | 1.2 | 9.2 | 251 | {} |',
    '36.7',
    '32.0',
  ],
  ['V03', '- incidents this month: 6\n- total downtime: 150 min\n- MTTR: {} min', '30', '25'],
  ['V03', '本季度故障 8 次，共停机 200 分钟，平均恢复时间 {} 分钟。', '30', '25'],
  ['V03', 'The run lasted 480 hours and crashed 12 times: a mean time between failures of {} hours.', '48', '40'],
  ['V03', '连续训练 30 天共 720 小时，中断 18 次，MTBF 为 {} 小时。', '30', '40'],
  ['V03', 'The gateway was unreachable for 72 minutes out of 30 days, an availability of {}%.', '99.93', '99.83'],
  ['V03', 'Last week the queue was down for 42 minutes; its availability was {}%.', '99.85', '99.58'],
  ['V03', '全月 720 小时里停了 3.6 小时，可用性 {}%。', '99.9', '99.5'],
  ['V03', 'MTBF 为 95 小时、MTTR 为 5 小时，可用率 {}%。', '90', '95'],
  ['V03', 'Thirty-six hours of 720 were lost, so ETTR is {}%.', '93', '95'],
  ['V03', '园区总用电 6,300 MWh，其中 IT 4,500 MWh，全年 PUE 为 {}。', '1.30', '1.40'],
  ['V03', '- IT 负载 800 kW\n- 机房总功率 1,000 kW，PUE {}', '1.36', '1.25'],
  ['V03', 'With a PUE of 1.2 and 500 kW of servers, the utility meter shows {} kW.', '650', '600'],
  ['V03', 'At 560 W the board decodes 2,800 tokens per second; each token costs {} J.', '0.5', '0.2'],
  ['V03', '单卡功耗 600 W，输出 1,500 tok/s，每 token 耗能 {} J。', '0.6', '0.4'],
  ['V03', '照每 token 2.7 J 算，生成百万 token 要 {} 度电。', '2.7', '0.75'],
  ['V03', '每卡每小时 2 美元，单卡 800 tok/s，百万 token 成本约 {} 美元。', '1.1', '0.69'],
  [
    'V03',
    'The box costs $24 an hour. It makes 10,000 tok/s. So a million tokens cost us about {} dollars.',
    '1.50',
    '0.67',
  ],
  [
    'V03',
    '| Item | Value |\n|---|---|\n| GPUs | 12 |\n| Price per GPU-hour | $2.00 |\n| Hours | 700 |\n| Bill | {} USD |',
    '21,000',
    '16,800',
  ],
  ['V03', 'TTFT 320 ms, TPOT 25 ms, 200 output tokens: end to end about {} s.', '7.3', '5.3'],
  ['V03', '首 token 0.5 秒，之后每 token 20 ms，生成 301 个 token 总共 {} 秒。', '7.5', '6.5'],
  ['V03', 'With 20 ms between tokens a reader sees {} tokens per second.', '20', '50'],
  ['V03', '平均 TPOT 20 ms，每用户 50 tok/s；平均 TPOT 40 ms，每用户 {} tok/s。', '40', '25'],
  ['V03', '平均并发 120，平均时延 6 秒，吞吐应为 {} req/s。', '25', '20'],
  ['V03', 'Arrivals run at 20 req/s and each stays 4 s, so {} requests are in flight.', '60', '80'],
  ['V03', '64 streams with 32 ms per token make {} tok/s of output.', '1,200', '2,000'],
  ['V03', 'We completed 60 req/s and 90% met the SLO, so goodput is {} req/s.', '50', '54'],
  ['V03', '检查点一份 480 GB，写带宽 12 GB/s，每次阻塞写 {} 秒。', '4', '40'],
  ['V03', '两条上联合计 400 Gb/s。拉一份 150 GB 的权重，跑满线速要 {} 秒。', '0.38', '3'],
  ['V03', 'The job moved 3.6 TB in 20 minutes, a rate of {} GB/s.', '2', '3'],
  ['V03', '每 token 的 KV 占 160 KB，一条 10,000 token 的会话要 {} GB。', '3.2', '1.6'],
  ['V03', 'all-reduce over 16 ranks: algbw 200 GB/s, busbw {} GB/s.', '350', '375'],
  ['V03', 'A NIC of 400 Gb/s moved 44 GB/s, so link utilization is {}%.', '11', '88'],
  ['V03', 'Each GPU serves 1,250 tok/s, so a node of eight GPUs delivers {} tok/s.', '12,000', '9,900'],
  ['V03', 'We measured 420 TFLOPS (BF16) per card against a dense BF16 peak of 989 TFLOPS, an MFU of {}%.', '52', '42'],
  ['V03', 'The window opens at 22:40 and closes at 01:15 the next day, {} in total.', '3 h 35 min', '2 h 35 min'],
  ['V03', '08:42 触发告警，10:17 业务恢复，影响时长 {} 分钟。', '75', '95'],
  ['V03', '- Started: 02:14\n- Training resumed: 08:50\n- Duration: {}', '7 h 36 min', '6 h 36 min'],
  ['V03', 'One node trains 1,000 samples/s, 16 nodes 13,600 samples/s. Scaling efficiency: {}%.', '92', '85'],
  ['V03', '单机 8 卡 4,000 tok/s，8 机 64 卡 27,200 tok/s，扩展效率 {}%。', '92', '85'],
  ['V03', 'Peak is 36,000 tok/s and a card sustains 1,500, so we need {} cards.', '20', '24'],
  ['V03', '峰值 420 QPS，单卡 7 QPS，再留 20% 余量，需要 {} 张卡。', '66', '72'],
  ['V03', '每月电费 8 万元，一年 {} 万元。', '106', '96'],
  ['V03', '64 cards were booked for 24 h: {} GPU-hours delivered.', '1,610', '1,480'],
  ['V03', 'In 2 h 35 min we update 31 nodes, so that is {} min per node.', '9', '5'],
  ['V04', 'P99 的 TTFT 是 {} ms，而 P50 是 640 ms。', '480', '950'],
  ['V04', 'Save times: mean {} s, fastest 12.9 s, slowest 18.8 s.', '21.4', '15.4'],
  ['V01', 'Throughput 45 req/s, of which {} req/s within the SLO.', '48', '41'],
  ['V01', '系统完成 300 QPS，有效吞吐 {} QPS。', '320', '280'],
  ['V01', 'The median TTFT is {} s, the median time end to end 1.6 s.', '2.1', '0.6'],
  [
    'V01',
    '| Route | P50 TTFT | P50 E2E |\n|---|---|---|\n| chat | 0.3 s | 2.1 s |\n| long | {} s | 1.4 s |',
    '1.9',
    '0.9',
  ],
  ['V01', '单次请求端到端 3 秒，其中首字就占了 {} 秒。', '3.8', '0.8'],
  ['V01', '权重 16 GB，HBM 带宽 3.35 TB/s，没开投机解码，单路实测 {} tok/s。', '420', '180'],
  ['V01', 'Meters for May: IT equipment {} MWh, whole facility 870 MWh.', '910', '720'],
];

describe('relations of the domain', () => {
  it.each(CASES)('%s: %s with %s, not with %s', (rule, text, wrong, right) => {
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', wrong)}\n`, /^V0[134]/, HINTS_TOO)).toEqual([rule]);
    expect(rulesOn(`# Numbers\n\n${text.replace('{}', right)}\n`, /^V0[134]/)).toEqual([]);
  });

  it.each([
    'The cluster may fail again: 4 hours of downtime, availability 99.0%.',
    'KV takes 320 KiB per token in BF16. With FP8 a session of 8,192 tokens takes 1.25 GiB.',
    '每 token 256 KiB；按页分配以后，一条 4,096 token 的会话实际只占 0.8 GB。',
    'KV 按 0.2 MB/token 估，8,000 token × 40 路 ≈ 64 GB。',
    '每机 8 口 200 Gb/s，合 200 GB/s。',
    'Window: 22:40 to 01:15 (+1 day), so 2 h 35 min for 31 nodes, 5 min per node.',
    'A card that works 6 hours a day still costs 24 × $2.60 = $62.40 a day, so each useful hour costs $10.40.',
    'Mean 21 ms, P50 18 ms, P95 20 ms, P99 90 ms.',
    'Target MTTR is 20 minutes; 4 failures took 120 minutes.',
    'TTFT P99 is 5 s for long prompts, E2E P50 is 3 s.',
    'P99 TTFT 400 ms, P99 TPOT 30 ms, 100 tokens, P99 E2E 2.9 s.',
    'With a draft model one user gets 520 tok/s from 16 GB of weights at 3.35 TB/s of HBM bandwidth.',
    'The node draws 5.6 kW; each card does 1,400 tok/s, 2 tok/s per watt.',
    'The board needs 2 J per token; at the meter that is 0.7 kWh per million tokens.',
    '每 10 分钟写 1.2 TB，带宽 100 GB/s。',
    'Loading 140 GB at 7 GB/s: measured 27 s with start-up.',
    '平均 TPOT 40 ms 时每用户 23 tok/s，含首字等待。',
    'From 2 J per token to 0.4 kWh per million tokens in a year.',
    'The old note gave an MTTR of 90 minutes for 6 failures and 150 minutes of downtime, which was wrong.',
    'The pilot ran from 09:00 to 17:30 with one check every 2 h in total silence.',
    '从 23:40 到次日 01:25 共 105 分钟，其中断流 18 分钟。',
    '| Model | Size (GB) | Bandwidth (GB/s) | Load time (s) |\n|---|---|---|---|\n| A | 140 | 7 | 31 |\n| B | 280 | 7 | 55 |',
  ])('says nothing about %s', (text) => {
    expect(rulesOn(`# Numbers\n\n${text}\n`, /^V0[134]/)).toEqual([]);
  });
});

describe('what a relation is said to give', () => {
  const messages = (text: string): string[] =>
    lintDeck(parseDeck(`# Numbers\n\n${text}\n`))
      .filter(({ rule }) => /^V0[13]/.test(rule))
      .map(({ message }) => formatMessage(message));

  it('names a month, not a verb', () => {
    expect(messages('In May we had 4 hours of downtime, availability 99.0%.')).toEqual([
      '99.0% does not follow: 1 - 4 hours ÷ May is 99.4%. Correct one of the numbers.',
    ]);
  });

  it('is the value itself, not the end of what rounding leaves open', () => {
    expect(messages('16 GB of weights, HBM bandwidth 3.35 TB/s, no draft model: 420 tok/s per user.')).toEqual([
      '420 tok/s per user is impossible: it cannot be more than 3.35 TB/s ÷ 16 GB = 209. Correct one of the numbers, or say what makes up for it.',
    ]);
  });
});
