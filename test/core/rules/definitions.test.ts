import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

const reported = (text: string): string[] =>
  rulesOn(text.startsWith('#') ? text : `## A\n\n${text}`, /^U13/, HINTS_TOO);

/** The rule that tells, and the statement. */
const WRONG: readonly (readonly [string, string])[] = [
  ['U13', '- TPOT: end-to-end time divided by the number of output tokens.'],
  ['U13', '- **TTFT**：从吐出第一个 token 到吐出最后一个 token 的时间'],
  ['U13', 'TTFT is the time from sending the request until the last token arrives.'],
  ['U13', 'We define TPOT as total latency divided by output tokens.'],
  ['U13', 'TPOT = E2E / 输出 token 数'],
  ['U13', '- TPOT：端到端时延除以输出 token 数'],
  [
    'U13',
    '| 指标 | 定义 |\n|---|---|\n| TTFT | 从发出请求到收到完整回复的时间 |\n| TPOT | 除首个 token 外，平均每个输出 token 的时间 |',
  ],
  [
    'U13',
    '| Metric | Definition |\n|---|---|\n| TTFT | Time from request to first token |\n| TPOT | Request latency divided by all output tokens |',
  ],
  ['U13', '大家记住，TTFT 就是相邻两个 token 之间的间隔'],
  ['U13', 'TBT: the time from the arrival of the request to the first token.'],
  ['U13', 'PUE = IT 设备用电 ÷ 机房总用电'],
  ['U13', '- PUE: IT energy divided by total facility energy'],
  ['U13', '- E2E latency: from sending the request to the first token'],
  ['U13', '- 可用性：MTTR ÷ (MTBF + MTTR)'],
  ['U13', 'MFU：GPU 忙碌时间占比'],
  ['U13', '- TTFT（首字延迟）：用户从点击发送到看到完整回答的时间'],
  ['U13', 'We measure TTFT as the time until the last token.'],
  ['U13', 'TTFT (time to first token) is the time between two consecutive tokens.'],
  ['U13', 'TPOT：每秒生成的 token 数'],
  ['U13', 'TPOT 指从请求发出到第一个 token 返回的时间'],
  ['U13', 'PUE 的全称是电能使用效率，等于 IT 设备用电除以数据中心总用电，越接近 1 越好。'],
  ['U13', 'PUE is the power of the IT equipment divided by the power of the whole facility.'],
];

/** Statements that look alike and are right. */
const RIGHT: readonly string[] = [
  '- TPOT: (E2E − TTFT) ÷ (输出 token 数 − 1)',
  '- TTFT: from sending the request to the first non-empty token, at the client.',
  'TTFT 指从请求到达网关到第一个 token 返回的时间，不含最后一个 token 之前的生成',
  '- TPOT: end-to-end time minus TTFT, divided by the number of output tokens minus one',
  'TPOT is the decode time divided by output tokens after the first',
  '端到端时延：从请求进入到最后一个 token 返回',
  'E2E = TTFT + TPOT × (n − 1)',
  'TTFT 和端到端时延不同：前者到第一个 token，后者到最后一个 token',
  'TTFT fell by 30%; the time to the last token fell by 20%',
  '- PUE：机房总用电 ÷ IT 设备用电',
  'PUE 的全称是电能使用效率，等于数据中心总用电除以 IT 设备用电，越接近 1 越好。',
  'PUE is the power of the whole facility divided by the power of the IT equipment.',
  'DCiE is the inverse of PUE: IT power divided by facility power.',
  '- 可用性：MTBF ÷ (MTBF + MTTR)',
  'TPOT：从第一个 token 到最后一个 token 的时间，除以其间的 token 数',
  'ITL: the time between two consecutive tokens',
  'TTFT 占端到端时延的 20%，到最后一个 token 要 8 s',
  'TTFT matters for chat, the time to the last token for batch jobs',
  'TTFT is shown beside the time to the last token',
  'TTFT: 320 ms; time to the last token 8 s',
  'TTFT: 320 ms, time to the last token 8 s',
  'MFU 是有效算力占峰值的比例，不是时间占比',
  '- **MFU**：每秒有效浮点运算 ÷ A100 BF16 稠密峰值 312 TFLOPS',
  '- TTFT (time to first token): the wait before anything appears',
  'TTFT：请求进入网关到首个 token 返回',
  '可用性 = 1 − MTTR ÷ (MTBF + MTTR)',
  'PUE is the total facility power divided by IT power',
  'ITL 即相邻两个 token 的间隔',
  'TPOT：每个输出 token 的平均间隔，不含首 token',
  '端到端时延 = TTFT + 之后每个 token 的间隔之和',
];

describe('definitions of indicators', () => {
  it.each(WRONG)('%s: %s', (rule, text) => {
    expect(reported(text)).toContain(rule);
  });

  it.each(RIGHT)('is silent on %s', (text) => {
    expect(reported(text)).toEqual([]);
  });
});
