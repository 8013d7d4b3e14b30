import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about changes. */
const reported = (line: string): string[] => rulesOn(`# A\n\n- ${line}\n`, /^C0[13457]$/);

describe('words that give the numbers another direction', () => {
  it.each([
    // What was said before of other things decides nothing.
    '指望吞吐再涨一截，结果吞吐只多了 4%，P99 TPOT 却从 17 ms 优化到了 29 ms，客服马上投诉',
    '前两周效果一般，但第三周开始 TTFT 从 620 ms 缩短到 780 ms',
    'We saw higher throughput, but TTFT dropped from 300 ms to 420 ms',
    'The quotas caused a few angry tickets, but availability slipped from 99.82% to\n99.95%, as fewer nodes run out of memory',
    // Worse is a direction too.
    'Latency got worse, from 480 ms to 350 ms, right after the upgrade',
    '升级之后延迟恶化，从 480 ms 变成 350 ms',
    '网关的响应变慢了，从 90 ms 变成 60 ms',
    // Comparatives announce the numbers.
    '冷启动更快了：以前 42 s，现在 58 s',
    'We are faster now: 42 s before, 58 s today',
    'Crashes became rarer: 4 in May, 9 in June',
    '这季度报警少了，从 130 条变成 210 条',
    // The verb right before the new value, wherever that stands.
    '本月单价涨到 2.1 元/百万 token，上月是 2.6 元/百万 token',
    'Last month the queue held 40 jobs; this month it fell to 55 jobs',
    'The P99 grew to 310 ms, down from 290 ms',
    'Cost per million tokens: up from $0.84 to $0.61',
    '利用率不降反升，从 61% 到 52%',
    '电费上涨，1 月 31.2 万元，2 月 27.3 万元',
    // What is summed up behind the numbers.
    '上个季度每百万 token 3.1 元，这个季度 3.6 元，成本进一步下降',
    'Last quarter a million tokens cost $0.31, this quarter $0.36: our costs keep going down',
    // One mistake, one finding.
    'TTFT 降低 30%，由 210 ms 变为 273 ms',
  ])('is reported: %s', (line) => {
    expect(reported(line)).toEqual(['C07']);
  });

  it.each([
    '指望吞吐再涨一截，结果吞吐只多了 4%，P99 TPOT 却从 29 ms 优化到了 17 ms',
    'We saw higher throughput, but TTFT rose from 300 ms to 420 ms',
    'We improved the hit rate but TTFT went from 300 ms to 420 ms',
    'Latency got worse, from 350 ms to 480 ms, right after the upgrade',
    '接入层响应变慢了，P95 时延从 60 ms 变成 90 ms；网关变慢，吞吐从 300 tok/s 变成 250 tok/s',
    '冷启动更快了：以前 58 s，现在 42 s',
    'We are faster now: 58 tok/s before, 72 tok/s today',
    'Crashes became rarer: 9 in May, 4 in June',
    '多了一个步骤：从 9 s 变成 6 s',
    '本月单价降到 2.1 元/百万 token，上月是 2.6 元/百万 token',
    'Last month TTFT was 340 ms; this month TPOT fell to 410 ms on the old cards',
    'The P99 grew to 310 ms, up from 290 ms',
    '优化了超时设置，从 30 s 改为 60 s',
    '上个季度每百万 token 3.1 元，这个季度 3.6 元，成本下降要等到明年',
    'Last quarter a million tokens cost $0.31, this quarter $0.36: the costs will fall later',
    '负载上涨，1 月 TTFT 310 ms，2 月 273 ms；电费下降，1 月 31.2 万元，2 月 27.3 万元',
    'We did not see it drop: 300 ms to 420 ms',
  ])('is left alone: %s', (line) => {
    expect(reported(line)).toEqual([]);
  });
});

describe('a sentence that goes on in the next line, where lines are kept', () => {
  const inMarp = (text: string): string[] => rulesOn(`---\nmarp: true\n---\n\n# A\n\n${text}\n`, /^C0[13457]$/);

  it.each([
    ['Availability slipped from 99.82% to\n99.95%.', 'C07'],
    ['Availability slipped from 99.82%\nto 99.95%.', 'C07'],
    ['P99 TPOT improved from 31\nms to 44 ms.', 'C07'],
    ['命中率由 42% 升到 57%，提升\n15%。', 'C04'],
    ['本月账单 84 万元，上月 70 万元，环比上涨 14\n万元（+16.7%）。', 'C01'],
    ['TTFT: 900 ms → 630 ms\n(-43%)', 'C01'],
    ['MFU improved: 41%\n→ 36%', 'C07'],
    ['Memory fell from 64 GB\nto 48 GB, a 75% reduction.', 'C05'],
  ])('is one sentence: %s', (text, rule) => {
    expect(inMarp(text)).toEqual([rule]);
  });

  it('is not one where each line is a value of its own', () => {
    expect(inMarp('TTFT 降低\nTPOT 从 40 ms 升到 50 ms\n并发 64\n吞吐 1,200 tok/s')).toEqual([]);
  });
});
