import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  'Time to first token counts the time between two successive output tokens',
  'TTFT is the average time per output token',
  'TTFT 指连续两个输出 token 之间的间隔',
  'TPOT = total latency divided by the number of requests',
  'TPOT 等于端到端耗时除以请求数',
  'We define TPOT as the time from submit until the answer is complete',
  '端到端时延统计的是请求发出到首个 token 返回',
  'Goodput is the number of requests per second, regardless of whether the SLO was met',
  '有效吞吐统计所有完成的请求，不管是否达标',
  'MFU measures the share of GPU memory in use',
  'GPU 利用率（NVML）表示用掉了多少峰值算力',
  'The hit rate is the ratio of misses to lookups',
  'Tokens per second per watt is numerically the same as joules per token',
  '每瓦吞吐（tok/s/W）在数值上就等于每个 token 的焦耳数',
  'PUE is the IT load divided by what the whole site draws',
  'Availability is the share of time in which the gateway is down',
  '可用性 = 停机时间 / 总时间',
  'MTTR is the mean time between failures',
  'MTBF 指从发生故障到恢复的平均时间',
];
const RIGHT = [
  'Time to first token counts the time from the request to the first output token',
  'TPOT = (total latency − TTFT) divided by (output tokens − 1)',
  'TPOT is 29 ms, and TTFT is 380 ms',
  'TTFT 指从请求发出到首个 token 的时间，与相邻 token 的间隔无关',
  'Goodput is the number of requests per second that met the SLO',
  '有效吞吐只统计达标的请求',
  'MFU measures the share of peak FLOPS in use, not the share of time',
  'GPU 利用率（NVML）表示有 kernel 在跑的时间占比，不是用掉了多少峰值算力',
  'The hit rate is the ratio of hits to lookups',
  'Tokens per second per watt is numerically the same as tokens per joule',
  'Availability is the share of time in which the gateway is not down',
  '可用性 = 1 − 停机时间 / 总时间',
  'MTTR is the mean time to repair; MTBF is the mean time between failures',
];

describe('meanings of indicators', () => {
  it.each(WRONG)('that are those of others are reported: %s', (text) => {
    expect(rulesOn(text, /U13/)).toEqual(['U13']);
  });

  it.each(RIGHT)('that are their own are not: %s', (text) => {
    expect(rulesOn(text, /U13/)).toEqual([]);
  });
});
