import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** The values that are reported as others than the deck gives of the same thing. */
const others = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'K01')
    .map(({ span }) => text.slice(span.start, span.end));

it('takes digits that changed places for one number mistyped, where the words leave it open that they are of one thing', () => {
  const deck = (first: string, second: string) => `# Fleet\n\n${first}\n\n---\n\n## Later\n\n${second}\n`;
  expect(others(deck('We operate 1,536 GPUs at two sites.', 'Our 1,356 GPUs are spread over two sites.'))).toEqual([
    '1,356',
  ]);
  expect(others(deck('两个机房一共 1,536 张卡。', '1,356 张卡分布在两个机房。'))).toEqual(['1,356']);
  expect(
    others(deck('P99 TTFT at 48 concurrent users is 730 ms.', 'At 48 concurrent users, P99 TTFT is 370 ms')),
  ).toEqual(['370 ms']);
  expect(
    others(deck('P99 TTFT at 48 concurrent users is 730 ms.', 'At 16 concurrent users, P99 TTFT is 370 ms')),
  ).toEqual([]);
  expect(
    others(deck('P99 TTFT at 48 concurrent users is 730 ms.', 'At 48 concurrent users, P95 TTFT is 370 ms')),
  ).toEqual([]);
  expect(others(deck('Hall A has 1,536 GPUs.', 'Hall B has 1,356 GPUs.'))).toEqual([]);
  expect(others(deck('写检查点要 125 秒。', '读检查点要 152 秒。'))).toEqual([]);
});

it('leaves alone what a sentence corrects, plans or supposes', () => {
  const deck = (said: string) => `# Loss\n\nWe lost 2,150 steps.\n\n---\n\n${said}\n`;
  expect(others(deck('We lost 2,510 steps.'))).toEqual(['2,510 steps']);
  expect(others(deck('The poster says 2,510 steps by mistake.'))).toEqual([]);
  expect(others(deck('With hourly checkpoints we would have lost 2,510 steps.'))).toEqual([]);
});

it('holds notes against their slide', () => {
  const deck = (note: string) => `# Power\n\nThe hall draws 2.36 MW at peak.\n\n<!-- ${note} -->\n`;
  expect(others(deck('Say: at peak the hall draws 2.63 MW.'))).toEqual(['2.63 MW']);
  expect(others(deck('Say: at peak the hall draws 2.36 MW.'))).toEqual([]);
  expect(others(deck('At night the hall draws 2.63 MW.'))).toEqual([]);
  const zh = (note: string) => `# 训练\n\n训练任务四月份一共中断了 17 次。\n\n<!-- ${note} -->\n`;
  expect(others(zh('提一句：四月中断了 71 次。'))).toEqual(['71 次']);
  expect(others(zh('提一句：五月中断了 71 次。'))).toEqual([]);
});

it('holds a heading against the values of its section', () => {
  const mfu = (title: string) => `# ${title}\n\nMFU is 44% after the overlap of communication.\n`;
  expect(others(mfu('MFU climbed to 48%'))).toEqual(['48%']);
  expect(others(mfu('MFU climbed to 44%'))).toEqual([]);
  expect(others(mfu('Target: MFU of 48%'))).toEqual([]);
  const months = (title: string) =>
    `# ${title}\n\n| 月份 | GPU 利用率 |\n|---|---|\n| 1 月 | 47% |\n| 2 月 | 55% |\n| 3 月 | 66% |\n`;
  expect(others(months('GPU 利用率提到 72%'))).toEqual(['72%']);
  expect(others(months('GPU 利用率提到 66%'))).toEqual([]);
  expect(others(months('GPU 利用率平均 56%'))).toEqual([]);
});

it('follows a number that is known from before to what it was', () => {
  expect(
    others('The lease of the racks is 36 months. Once the two years of the lease are over, we return the racks.'),
  ).toEqual(['two']);
  expect(
    others('The lease of the racks is 36 months. Once the three years of the lease are over, we return the racks.'),
  ).toEqual([]);
  expect(others('统计周期为二季度，共 91 天；以下可用性按这 90 天计算。')).toEqual(['90 天']);
  expect(others('统计周期为二季度，共 91 天；以下可用性按这 91 天计算。')).toEqual([]);
  expect(others('Two restarts cost us 6 min each. Those 12 min are all that we had.')).toEqual([]);
  expect(others('环境：8 台 8 卡 H200，合计 64 张 GPU。数据取自这 48 张 H200。')).toEqual(['48']);
  expect(others('环境：8 台 8 卡 H200，合计 64 张 GPU。数据取自这 64 张 H200。')).toEqual([]);
});

it('names a cell by its row and the names beside it', () => {
  const table = (said: string) =>
    `# Memory\n\n| 模型 | 精度 | 显存 |\n|---|---|---|\n| Llama-70B | INT4 | 35 GB |\n| Llama-70B | FP16 | 140 GB |\n\n${said}\n`;
  expect(others(table('图注：Llama-70B INT4 显存 53 GB。'))).toEqual(['53 GB']);
  expect(others(table('图注：Llama-70B INT4 显存 35 GB。'))).toEqual([]);
  const prices = (said: string) =>
    `# Prices\n\n| GPU | Price per hour |\n|---|---|\n| H100 | $2.70 |\n| A100 | $1.50 |\n\n${said}\n`;
  expect(others(prices('An H100 costs $2.07 per hour.'))).toEqual(['$2.07 per hour']);
  expect(others(prices('Reserved for a year, an H100 costs $2.07 per hour.'))).toEqual([]);
});

it('reads counts in words', () => {
  const deck = (said: string) => `# Pool\n\n我们把十二个团队接入了共享池。\n\n---\n\n## 回顾\n\n- ${said}\n`;
  expect(others(deck('共享池目前接入 11 个团队'))).toEqual(['11']);
  expect(others(deck('共享池目前接入 12 个团队'))).toEqual([]);
  expect(others('## 2,940 GPUs\n\n<!-- two thousand nine hundred and forty GPUs -->\n')).toEqual([]);
});

it('counts what a line announces', () => {
  expect(others('### Four reasons for idle cards\n\n- quotas\n- slow images\n- no preemption\n')).toEqual(['Four']);
  expect(others('### Three reasons for idle cards\n\n- quotas\n- slow images\n- no preemption\n')).toEqual([]);
  expect(others('上线步骤（共 3 步）\n\n1. 拉镜像\n2. 压测\n3. 灰度\n4. 放量\n')).toEqual(['3']);
  expect(others('### 覆盖 4 个业务线\n\n搜索、推荐、客服，均已接入。\n')).toEqual(['4']);
  expect(others('### 覆盖 4 个业务线\n\n搜索、推荐、客服等，均已接入。\n')).toEqual([]);
  const runs = (said: string) =>
    `# Runs\n\n| Run | MFU |\n|---|---|\n| 1 | 41% |\n| 2 | 40% |\n| Mean | 40.5% |\n\n${said}\n`;
  expect(others(runs('All three runs were alike.'))).toEqual(['three']);
  expect(others(runs('All two runs were alike.'))).toEqual([]);
});

it('takes the letters of a name for no objective', () => {
  const deck = (value: string) =>
    `# Sites\n\nThe halls in Oslo hold 1,536 GPUs.\n\n---\n\nOur halls in Oslo hold ${value} GPUs.\n`;
  expect(others(deck('1,356'))).toEqual(['1,356']);
  expect(others(deck('1,536'))).toEqual([]);
});

it('leaves alone promises of availability, times that are far apart, and what is pointed back to', () => {
  const deck = (first: string, second: string) => `# System\n\n${first}\n\n---\n\n## Later\n\n${second}\n`;
  expect(
    others(
      deck('| 指标 | 结果 |\n|---|---|\n| 系统可用性 | 99.97% |', '- 缓存高可用：3 副本，跨机房部署，99.99% 可用性'),
    ),
  ).toEqual([]);
  expect(others(deck('| 指标 | 结果 |\n|---|---|\n| 推理延迟 | 1.2ms |', '### 推理架构（12分钟）'))).toEqual([]);
  expect(others('## 场景\n\n这四大场景不是孤立的：\n\n- 代码到文档\n- 形成闭环\n- 支持个人与企业\n')).toEqual([]);
  expect(others('## 推理的两个阶段\n\n- 预填充\n- 解码\n- 各自的瓶颈\n')).toEqual([]);
  expect(others('## 场景\n\n四大场景：\n\n- 代码\n- 文档\n- 调试\n')).toEqual(['四']);
});

it('marks the count, not the number of the line', () => {
  const text = '## 3. 3 lessons\n\n- Queues\n- Fragments\n- Idle nights\n- Slow starts\n';
  const spans = lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'K01')
    .map(({ span }) => span.start);
  expect(spans).toEqual([text.indexOf('3 lessons')]);
});
