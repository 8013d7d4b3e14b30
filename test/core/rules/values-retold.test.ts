import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** The values that are reported as others than before. */
const others = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'K01')
    .map(({ span }) => text.slice(span.start, span.end));

const months = (said: string) =>
  `## 容量\n\n| 月份 | 峰值请求（req/s） | 峰值并发 | P99 TTFT（ms） |\n|---|---|---|---|\n| 7 月 | 1,420 | 5,700 | 690 |\n| 8 月 | 1,510 | 6,100 | 720 |\n\n- ${said}\n`;

it('holds what a sentence says of a row and a column against the cell', () => {
  expect(others(months('8 月峰值为 1,580 req/s，出现在 27 日晚间'))).toEqual(['1,580 req/s']);
  expect(others(months('8 月峰值为 1,510 req/s，出现在 27 日晚间'))).toEqual([]);
  expect(others(months('8 月 P99 TTFT 780 ms'))).toEqual(['780 ms']);
});

it('leaves alone what another condition, period, statistic or goal makes another thing', () => {
  for (const said of [
    '8 月平均 980 req/s',
    '10 月峰值 1,800 req/s',
    '8 月 P50 TTFT 210 ms',
    '8 月故障切换时 P99 TTFT 2,400 ms',
    '8 月峰值目标 1,600 req/s',
    '预计 8 月峰值 1,600 req/s',
  ])
    expect(others(months(said))).toEqual([]);
  const results = (said: string) =>
    `## Results\n\n| Model | P99 TTFT | P99 TPOT |\n|---|---|---|\n| 8B | 210 ms | 18 ms |\n| 70B | 640 ms | 41 ms |\n\n${said}\n`;
  expect(others(results('The 70B model has a P99 TTFT of 690 ms.'))).toEqual(['690 ms']);
  expect(others(results('With caching the 70B model has a P99 TTFT of 410 ms.'))).toEqual([]);
  expect(others(results('The 13B model has a P99 TTFT of 410 ms.'))).toEqual([]);
});

it('needs no column where it only holds values', () => {
  const quarter = (said: string) =>
    `## Q3 numbers\n\n| Item | Value |\n|---|---|\n| MTTR | 23 min |\n| KV cache hit rate | 61% |\n\n${said}\n`;
  expect(others(quarter('Our KV cache hit rate was 67%.'))).toEqual(['67%']);
  expect(others(quarter('For chat alone the KV cache hit rate was 67%.'))).toEqual([]);
});

it('compares a recap with the tables of other slides, other slides only with their own', () => {
  const versions = '## 对比\n\n| 指标 | 1.0 | 2.0 |\n|---|---|---|\n| TTFT P95 | 900 ms | 360 ms |\n\n---\n\n';
  expect(others(`${versions}## 把这几个数带回家\n\n- 首字 **340 ms**：2.0 的 TTFT P95\n`)).toEqual(['340 ms']);
  expect(others(`${versions}## 把这几个数带回家\n\n- 首字 **360 ms**：2.0 的 TTFT P95\n`)).toEqual([]);
  expect(others(`${versions}## 把这几个数带回家\n\n- 2.0 长文档的 TTFT P95 是 1.2 s\n`)).toEqual([]);
  expect(others(`${versions}## 海外\n\n- 2.0 的 TTFT P95 是 410 ms\n`)).toEqual([]);
});

it('knows digits that changed places in a summary that stands before its table', () => {
  const report = (value: string) =>
    `# Report\n\n## 1. In short\n\n- Model A at concurrency 128 now delivers ${value} output tok/s on four cards.\n\n## 2. Output throughput, model A\n\n| Concurrency | 2.3 (tok/s) | 2.4 (tok/s) |\n|---|---|---|\n| 64 | 1,420 | 2,002 |\n| 128 | 1,760 | 2,640 |\n`;
  expect(others(report('2,460'))).toEqual(['2,460 output tok/s']);
  expect(others(report('2,640'))).toEqual([]);
  expect(others(report('2,900'))).toEqual([]);
});

it('takes goals and plans for no repetition, wherever their sentence says so', () => {
  const deck = (title: string, said: string) =>
    `## 换引擎\n\n- 推理每卡吞吐 1,080 tok/s\n- 每卡吞吐：455 → 1,080 tok/s\n\n---\n\n## 中间\n\n- 缓存\n\n---\n\n## ${title}\n\n- ${said}\n`;
  expect(others(deck('小结', 'GPU 利用率 78%，推理每卡吞吐 1,800 tok/s'))).toEqual(['1,800 tok/s']);
  expect(others(deck('小结', '目标：GPU 利用率 78%，推理每卡吞吐 1,800 tok/s'))).toEqual([]);
  expect(others(deck('下一步', 'GPU 利用率 78%，推理每卡吞吐 1,800 tok/s'))).toEqual([]);
});

it('follows changes that slides tell one after the other to their end, and holds the summary against it', () => {
  const deck = (last: string, summary: string) =>
    `## Engine\n\n| Metric | Old | New |\n|---|---|---|\n| P99 TBT (ms) | 62 | 44 |\n\n---\n\n## Split\n\n- ${last}\n\n---\n\n## Summary\n\n- ${summary}\n`;
  const split = 'P99 TBT: 44 ms → 35 ms (−20%)';
  expect(others(deck(split, 'P99 TBT from 62 ms to 39 ms'))).toEqual(['39 ms']);
  expect(others(deck(split, 'P99 TBT from 62 ms to 35 ms'))).toEqual([]);
  expect(others(deck('P99 TBT of chat: 44 ms → 35 ms', 'P99 TBT from 62 ms to 39 ms'))).toEqual([]);
  expect(others(deck(split, 'P99 TBT from 90 ms to 39 ms'))).toEqual([]);
});

it('holds what sums a section up against what the section said', () => {
  const section = (end: string) => `### PD 分离\n\n- P99 TPOT 由 38 ms 降到 24 ms，降幅 37%\n\n${end}\n`;
  expect(others(section('这一节收个尾：做完 PD 分离，线上 P99 TPOT 是 27 ms，再也没有卡顿。'))).toEqual(['27 ms']);
  expect(others(section('这一节收个尾：做完 PD 分离，线上 P99 TPOT 是 24 ms。'))).toEqual([]);
  expect(others(section('这一节收个尾：夜里并发 8 的时候，P99 TPOT 是 14 ms。'))).toEqual([]);
  expect(others(section('小结：H200 上 P99 TPOT 是 19 ms。'))).toEqual([]);
  expect(others(section('线上 P99 TPOT 是 27 ms。'))).toEqual([]);
});

it('knows the same run by its words, and shares that the catalogue has not', () => {
  const run = (end: string) => `## 压测\n\n30 分钟压测一共 10,800 个请求，达标率 89.0%。\n\n${end}\n`;
  expect(others(run('小结：同一次 30 分钟压测里，10,800 个请求的达标率为 86.0%。'))).toEqual(['86.0%']);
  expect(others(run('小结：60 分钟压测里，21,600 个请求的达标率为 86.0%。'))).toEqual([]);
  const test = (end: string) => `## Load test\n\nThe run served 10,800 requests. P95 TTFT was 410 ms.\n\n${end}\n`;
  expect(others(test('In the same run, P95 TTFT was 460 ms.'))).toEqual(['460 ms']);
  expect(others(test('In the same run, P99 TTFT was 960 ms.'))).toEqual([]);
  expect(others(test('The same test on A100 gave a P95 TTFT of 820 ms.'))).toEqual([]);
});

it('compares what is said of an indicator in a period and of nothing else', () => {
  const deck = (first: string, second: string, title = '汇总') =>
    `## 大盘\n\n- ${first}\n\n---\n\n## ${title}\n\n- ${second}\n`;
  expect(others(deck('三起加起来 21 分钟，本周 MTTR 7 分钟', '月报里写上：本周 MTTR 11 分钟'))).toEqual(['11 分钟']);
  expect(others(deck('Availability in Q3 was 99.95%.', 'Availability in Q3: 99.59%'))).toEqual(['99.59%']);
  expect(others(deck('本周 MTTR 7 分钟', '上周 MTTR 11 分钟'))).toEqual([]);
  expect(others(deck('9 月 GPU 利用率 61%', '9 月 GPU 利用率目标 65%'))).toEqual([]);
  expect(others(deck('9 月 GPU 利用率 61%', '9 月平均 GPU 利用率 58%'))).toEqual([]);
  expect(others(deck('9 月 GPU 利用率 61%', '9 月 GPU 利用率 85%', '离线池'))).toEqual([]);
  expect(others(deck('9 月 GPU 利用率 61%', '9 月 GPU 利用率 85%（夜间）'))).toEqual([]);
});

it('takes amounts under a price for prices', () => {
  const costs = (said: string) =>
    `## Costs\n\n| Provider | $/M output tokens |\n|---|---|\n| Self-hosted | $0.72 |\n| Vendor A | $1.90 |\n\n${said}\n`;
  expect(others(costs('Vendor A charges $1.60/M output tokens.'))).toEqual(['$1.60/M output tokens']);
  expect(others(costs('Vendor A charges $0.40/M input tokens.'))).toEqual([]);
  expect(others(costs('After the discount Vendor A charges $1.60/M output tokens.'))).toEqual([]);
});

it('knows an incident by its length', () => {
  const report = (called: string, title = 'Postmortem: cache exhaustion') =>
    `# ${title}\n\n## Summary\n\n- Start 09:42, resolved 11:12. Duration 90 min.\n\n## Lessons\n\n- ${called}\n`;
  expect(others(report('This 75-minute outage began with a client flag.'))).toEqual(['75']);
  expect(others(report('This 90-minute outage began with a client flag.'))).toEqual([]);
  expect(others(report('The alert fired in a 75-minute window.'))).toEqual([]);
  expect(others(report('This 75-minute outage began with a client flag.', 'Capacity review'))).toEqual([]);
});

it('replaces a length of an incident by one that fits into its words', () => {
  const replaced = (length: string) => {
    const text = `# Postmortem\n\n- Duration: ${length}\n- This 75-minute outage began with a client flag.\n`;
    const [found] = lintDeck(parseDeck(text)).filter(({ rule }) => rule === 'K01');
    return (found?.fixes ?? []).flatMap(({ edits }) => edits.map((edit) => edit.text));
  };
  expect(replaced('90 min')).toEqual(['90', '75']);
  expect(replaced('2 hours')).toEqual([]);
});

it('asks which table a recap means, and whether its value stands elsewhere', () => {
  const table = (title: string, value: string) =>
    `## ${title}\n\n| 模型 | P99 TTFT |\n|---|---|\n| 8B | 210 ms |\n| 70B | ${value} |\n\n---\n\n`;
  const recap = '## 要点\n\n- 70B：P99 TTFT 980 ms\n';
  expect(others(`${table('数据', '900 ms')}${recap}`)).toEqual(['980 ms']);
  expect(others(`${table('数据', '900 ms')}${table('另一批卡', '980 ms')}${recap}`)).toEqual([]);
  expect(others(`${table('数据', '900 ms')}${table('另一批卡', '950 ms')}${recap}`)).toEqual([]);
  expect(others(`${table('数据', '900 ms')}## 扩容\n\n- 扩容后 980 ms\n\n---\n\n${recap}`)).toEqual([]);
});

it('compares indicators without units, and takes a test under conditions of its own for another thing', () => {
  const deck = (title: string, said: string) =>
    `## 关键数字\n\n- ${said}\n\n---\n\n## ${title}\n\n| 指标 | 数值 |\n|---|---|\n| PUE | 1.22 |\n| P99 TTFT | 640 ms |\n`;
  expect(others(deck('机房', 'PUE 1.28'))).toEqual(['1.28']);
  expect(others(deck('机房', 'PUE 1.22'))).toEqual([]);
  expect(others(deck('服务', 'P99 TTFT：610 ms'))).toEqual(['610 ms']);
  expect(others(deck('并发 128 压测', 'P99 TTFT：610 ms'))).toEqual([]);
  expect(others(deck('服务', 'P99 TTFT：610 ms（线上）'))).toEqual([]);
});

it('reads tables without a header, too', () => {
  expect(others('# A\n\n| GPU 利用率 | 75% |\n| 显存 | 5 GB |\n\n- GPU 利用率 80%\n')).toEqual([]);
});

it('takes over the digits alone where only one of the two values has its unit beside it', () => {
  const text =
    '## Stages\n\n| Stage | GPU utilization (%) | TTFT (ms) |\n|---|---|---|\n| 3 | 46 | 910 |\n| 4 | 61 | 640 |\n\n---\n\n## Recap\n\nGPU utilization at stage 3 was 49%.\n';
  const found = lintDeck(parseDeck(text)).find(({ rule }) => rule === 'K01')!;
  const fixed = (found.fixes ?? []).map(
    ({ edits: [edit] }) => `${text.slice(0, edit!.span.start)}${edit!.text}${text.slice(edit!.span.end)}`,
  );
  expect(fixed).toEqual([text.replace('49%', '46%'), text.replace('| 46 |', '| 49 |')]);
});
