import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

/** The rules about changes. */
const reported = (text: string): string[] => rulesOn(`# A\n\n${text}\n`, /^C0[1-7]$/);

describe('a claim whose values follow it', () => {
  it.each([
    [
      'C01',
      'We quartered the queue. April: 48 jobs. May: 30 jobs. In other words, we halved it. April: 48 jobs. May: 30 jobs.',
    ],
    ['C01', 'Disk wait was halved. Monday: 64 ms. Friday: 44 ms.'],
    ['C01', 'The tokenizer is an order of magnitude faster (60 µs → 18 µs per batch).'],
    ['C01', 'Egress more than doubled, going from 40 GB/s to 71 GB/s.'],
    ['C01', 'Heap use fell 300%: the old parser kept 6.4 GB, the new one 1.6 GB.'],
    ['C05', 'The index was reduced to 20% by packing its keys (50 GB → 40 GB on each node).'],
    ['C01', 'Three quarters of the open alerts are gone: 80 on Monday, 32 on Friday.'],
    ['C01', '日志量翻了一番：上月日均 400 GB，这个月日均 640 GB。'],
    ['C01', '机票打七折：原价 800 元，现在 640 元。'],
    ['C01', 'Sampler time came down by two thirds. Here: 90 ms → 45 ms.'],
  ])('is checked against them %s: %s', (rule, text) => expect(reported(text)).toContain(rule));

  it.each([
    'Disk wait was halved. Monday: 64 ms. Friday: 32 ms.',
    'The tokenizer is an order of magnitude faster (60 µs → 6.2 µs per batch).',
    'Egress more than doubled, going from 40 GB/s to 83 GB/s.',
    'Throughput doubled: latency went from 80 ms to 60 ms.',
    'We doubled the users. Latency: 80 ms before, 95 ms after.',
    'The index was reduced to 80% by packing its keys (50 GB → 40 GB on each node).',
    '日志量翻了一番：上月日均 400 GB，这个月日均 810 GB。',
    '流量翻了一番：单机功耗却只从 600 W 涨到 640 W。',
    '机票打八折：原价 800 元，现在 640 元。',
  ])('is left alone: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('a claim between its two values', () => {
  it.each([
    ['C01', 'In May we had 8 outages a month; by June it had doubled to 12.'],
    ['C05', '显存由 60 GB 降低到原来的 25%，现在是 45 GB。'],
    ['C01', 'MFU rose 4 points to 47% (it was 41%).'],
  ])('is checked %s: %s', (rule, text) => expect(reported(text)).toEqual([rule]));

  it.each([
    'In May we had 8 outages a month; by June it had doubled to 16.',
    '显存由 60 GB 降低到原来的 75%，现在是 45 GB。',
    'MFU rose 6 points to 47% (it was 41%).',
    'We had 8 outages; traffic doubled, and 12 pages were sent.',
  ])('is right: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('two values side by side', () => {
  it.each([
    ['C01', 'Spot costs $0.90 an hour where on-demand costs $3.00, so spot is 50% cheaper.'],
    ['C01', 'A rebuild took 20 days last year and takes 15 now. It is 33% shorter.'],
    ['C01', 'Nodes now push 6,000 tok/s each; they used to do 4,800. So we are up 20%.'],
    ['C01', 'We now host 5,000 tenants on the same 24 racks, up from 4,000, i.e. 20% more.'],
    [
      'C01',
      'The old rack drew 30 kW and managed 2.0 tok/s/W. The new one draws 28 kW and manages 3.0. So it is 2 times as efficient as the old one was.',
    ],
    ['C01', 'It came to £0.60 per million. Against the £0.80 of spring that is a fall of 33 per cent.'],
    ['C05', 'Image pull: 80 s from the registry, 20 s from the local mirror. Down by 25%!'],
    ['C01', 'Energy: from 1,200 J to 300 J per request, a 60% cut.'],
    ['C01', 'From 200 to 700 tok/s: that is a gain of 350% on the same cards.'],
    ['C01', '以前一张卡只敢开 20 路，现在能撑 100 路，解码宽度变成原来的 4 倍了。'],
    ['C01', 'Backups shrank from 20 TB to 16 TB a week, so we are storing a third less data than before.'],
    ['C01', '错误率从 24% 降到 12%，只剩原来的三分之一。'],
  ])('are what a claim compares %s: %s', (rule, text) => expect(reported(text)).toEqual([rule]));

  it.each([
    'Spot costs $0.90 an hour where on-demand costs $3.00, so spot is 70% cheaper.',
    'A rebuild took 20 days last year and takes 15 now. It is 25% shorter.',
    'Nodes now push 6,000 tok/s each; they used to do 4,800. So we are up 25%.',
    'We now host 5,000 tenants on the same 24 racks, up from 4,000, i.e. 25% more.',
    'It came to £0.60 per million. Against the £0.80 of spring that is a fall of 25 per cent.',
    'Image pull: 80 s from the registry, 20 s from the local mirror. Down by 75%!',
    'Energy: from 1,200 J to 300 J per request, a 75% cut.',
    '以前一张卡只敢开 20 路，现在能撑 100 路，吞吐变成原来的 4 倍了。',
    'Backups shrank from 20 TB to 16 TB a week, so we are serving a third less traffic than before.',
    '错误率从 24% 降到 12%，只剩原来的一半；降到 12%，不到两成。',
  ])('bear it out, or are of something else: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('what goes on after two values', () => {
  it.each([
    ['C01', 'Our pool went from 480 GPUs to 600. That is 20 percent more hardware.'],
    ['C04', 'Only 14% of the cards sit idle today; a year ago it was 28%. We cut idleness by 14%.'],
    ['C01', 'The gateway went from 4 to 12 requests per second, a fourfold increase.'],
    ['C01', 'Peak heat was capped: 800 W before, 600 W after (33% lower).'],
    ['C01', 'Indexing: 45 min → 30 min; speed-up 2.0x.'],
    ['C01', 'Tokens per watt: 2.00 last year, 2.50 this year, an improvement of 20%.'],
    ['C01', 'At 50% load we need 60 cards; at 75% we need 40, so this saves 30 cards.'],
    ['C01', '一张卡从 80 W 压到 60 W，一张卡省 30 W。'],
    ['C01', '告警由每天 60 次减少到 20 次，少了 50 次。'],
    ['C01', '跑完一轮，A 方案要 12 小时，B 方案要 9 小时，B 比 A 快 6 小时。'],
    ['C01', '单机电费由 2,000 元降至 1,500 元，每台每月省 700 元。'],
    ['C01', '二月的工单有 500 个，三月剩 400 个，少了 30%。'],
    ['C07', 'TTFT 反而上升了，从 300 ms 到 240 ms。'],
    ['C07', 'Cost per request rose to 0.6 cents from 0.9 cents.'],
  ])('is checked %s: %s', (rule, text) => expect(reported(text)).toEqual([rule]));

  it.each([
    'Our pool went from 480 GPUs to 600. That is 25 percent more hardware.',
    'Our pool went from 480 GPUs to 600. That is 40 percent more throughput.',
    'Only 14% of the cards sit idle today; a year ago it was 28%. We cut spend by 14%.',
    'The gateway went from 4 to 12 requests per second, a threefold increase.',
    'Peak heat was capped: 800 W before, 600 W after (25% lower).',
    'Indexing: 45 min → 30 min; speed-up 1.5x.',
    'Tokens per watt: 2.00 last year, 2.50 this year, an improvement of 25%.',
    'At 50% load we need 60 cards; at 75% we need 40, so this saves 20 cards.',
    '总功耗从 800 W 压到 600 W，一张卡省 25 W。',
    '告警由每天 60 次减少到 20 次，少了 40 次。',
    '跑完一轮，A 方案要 12 小时，B 方案要 9 小时，B 比 A 快 3 小时。',
    '两台电费由 2,000 元降至 1,500 元，每台每月省 250 元。',
    '原价 0.9 元，谈判后 0.6 元，单价降了三分之一，用量却增加了 67%。',
    'TTFT 反而上升了，从 240 ms 到 300 ms。',
    'Cost per request fell to 0.6 cents from 0.9 cents.',
  ])('agrees, or is of something else: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('a factor and a percentage', () => {
  it.each([
    ['C01', 'Vendor B charges 1.5x what vendor A does; in other words A is 50% cheaper.'],
    ['C01', '两家差 4 倍，便宜 80%。'],
    ['C01', '单位能耗从 3.00 J/token 降到 2.40 J/token，能效提升 20%。'],
  ])('that say the same must be the same %s: %s', (rule, text) => expect(reported(text)).toEqual([rule]));

  it.each([
    'Vendor B charges 1.5x what vendor A does; in other words A is 33% cheaper.',
    '两家差 4 倍，便宜 75%。',
    '单位能耗从 3.00 J/token 降到 2.40 J/token，能效提升 25%。',
    'Throughput is 2x as high, so the bill is 30% lower.',
  ])('agree: %s', (text) => expect(reported(text)).toEqual([]));
});

describe('a word for better or worse before the number that shows it', () => {
  it('is held to it', () =>
    expect(reported('Serving got less efficient by 15%: energy per token went from 2.0 J to 1.7 J.')).toEqual(['C07']));
  it('is borne out', () =>
    expect(reported('Serving got more efficient by 15%: energy per token went from 2.0 J to 1.7 J.')).toEqual([]));
});

describe('a column of changes', () => {
  const table = (header: string, ...rows: string[]): string =>
    `| KPI | ${header} |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`;
  it('has the sign of the change where it counts changes', () => {
    const rows = ['Cards | 200 | 300 | +50%', 'Jobs | 400 | 500 | +25%'];
    expect(reported(table('Q1 | Q2 | Δ', ...rows, 'Idle share | 30% | 20% | +10 pp'))).toEqual(['C07']);
    expect(reported(table('Q1 | Q2 | Δ', ...rows, 'Idle share | 30% | 20% | -10 pp'))).toEqual([]);
    expect(reported(table('Q1 | Q2 | Improvement', ...rows, 'Idle share | 30% | 20% | +10 pp'))).toEqual([]);
  });
  it('compares the month before with the month after', () => {
    expect(reported(table('May | June | Difference', 'Outages | 25 | 20 | -5%', 'Pages | 100 | 130 | +30%'))).toEqual([
      'C01',
    ]);
    expect(reported(table('May | June | Difference', 'Outages | 25 | 20 | -20%', 'Pages | 100 | 130 | +30%'))).toEqual(
      [],
    );
  });
});
