import { expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const found = (text: string): number => rulesOn(text, /^(?:V03|V05|C01|L01)$/).length;
const table = (...rows: readonly string[]): string => {
  const [header, ...body] = rows as [string, ...string[]];
  return [header, header.replace(/[^|]+/g, '---'), ...body].join('\n');
};

it.each([
  'Another 96 of the 361 had no process at all for a full day, which is 36.2% of what we had handed out.',
  'Only 12 of the 96 nodes have been patched; in other words one sixth of the fleet.',
  'Of the 1,250 tickets, 300 were duplicates. That is nearly a third.',
  '48 张卡没有任何进程，占了已分配 216 张的三成多。',
  '上个月一共收到 1,250 张工单。重复的有 300 张，接近总数的三分之一。',
  '存储每季度 84 万元，总账单 420 万元，存储占两成半。',
])('tells a share of a part and a whole that they do not give: %s', (text) => expect(found(text)).toBe(1));

it.each([
  'Another 96 of the 361 had no process at all for a full day, which is 26.6% of what we had handed out.',
  'Only 12 of the 96 nodes have been patched; in other words one eighth of the fleet.',
  'Of the 1,250 tickets, 400 were duplicates. That is nearly a third.',
  'We logged 148 incidents. 37 were caused by optics. A third of the optics came from one vendor.',
  'There are 640 GPUs in the hall, 128 of which are reserved for training. Utilisation is 45% on average.',
  'Storage costs us $84k a quarter, 12% more than last year. The whole bill is $420k.',
  '48 张卡没有任何进程，占了已分配 216 张的两成多。',
  '全年 148 起故障，光模块引起的有 37 起；光模块里三分之一来自同一家供应商。',
  '机房现有 640 张 GPU，留给训练的是 128 张，训练队列的利用率是三成。',
  '存储每季度 84 万元，比去年多两成半，总账单 420 万元。',
])('leaves shares of something else and those that are right alone: %s', (text) => expect(found(text)).toBe(0));

it.each([
  'Prices became 20% cheaper in March and then a further 25% cheaper in June, 45% in all.',
  '第一次优化把延迟降了 30%，第二次在剩下的基础上又降了 20%，合计降了 50%。',
  'Partners pay 0.78 of the list price, a 78% discount.',
  '付 10 个月的钱用 12 个月，折扣 20%。',
  'The three of us split the $1,080 equally and everybody pays $420.',
  '四个团队平分 512 张卡，每队 148 张。',
  'The rack row draws 868 kW. The feed is limited to 900 kW, which leaves 52 kW.',
  '- 现在用到 868 kW\n- 供电上限 900 kW，还剩 52 kW',
  '三次压测是 41、43、44 tok/s，平均 46 tok/s。',
  'Three runs gave 41, 43 and 44 tok/s, 46 tok/s on average.',
  'TTFT 400 ms，TPOT 30 ms，一条 200 token 的回答要 4.6 秒。',
  '全场一共 12 分钟，五个部分依次是 2、2、3、2、1 分钟。',
  'The slot is 12 minutes. The five parts take 2, 2, 3, 2 and 1 minutes.',
  '时间花在四处：计算 58%、通信 27%、读数据 10%、检查点 9%，四类互不重叠。',
  '请求按长度分三档：短的 44%，中等 36%，长的 26%。',
  '- 房租：140 万元\n- 电费：62 万元\n- 人力：88 万元\n- 三项加起来：310 万元',
])('tells the step that is wrong: %s', (text) => expect(found(text)).toBe(1));

it.each([
  'Prices became 20% cheaper in March and then a further 25% cheaper in June, 40% in all.',
  'The fleet grew 20% in March and 25% in June, 45 nodes in all.',
  'Partners pay 0.78 of the list price, a 22% discount.',
  '付 10 个月的钱用 12 个月，折扣约 17%。',
  'The three of us split the $1,080 equally and everybody pays $360.',
  'The rack row draws 868 kW. The feed is limited to 900 kW, which leaves 32 kW.',
  '三次压测是 41、43、44 tok/s，另一个集群平均 46 tok/s。',
  'TTFT 400 ms，TPOT 30 ms，一条 200 token 的回答要 6.4 秒。',
  '全场一共 12 分钟，五个部分依次是 2、2、3、2、3 分钟。',
  '今天占用大家 30 分钟，背景讲 5 分钟，结果和成本各 10 分钟，下一步 5 分钟。',
  '三个季度的增速依次是 41%、33%、18%，其余产品 12%。',
  '- 房租：140 万元\n- 电费：62 万元\n- 人力：88 万元\n- 三项加起来：290 万元',
])('leaves steps that are right alone: %s', (text) => expect(found(text)).toBe(0));

it('holds running totals against all that came to them, and shares against the number of their header', () => {
  const waves = (third: string) =>
    table(
      '| 批次 | 新增（台） | 累计（台） |',
      '| 一 | 20 | 20 |',
      '| 二 | 24 | 44 |',
      `| 三 | 18 | ${third} |`,
      '| 四 | 10 | 72 |',
    );
  expect(found(waves('66'))).toBe(1);
  expect(found(waves('62'))).toBe(0);
  const sizes = (share: string, header = '| Size | Bus bandwidth (GB/s) | % of 400 GB/s |') =>
    table(
      header,
      '| 64 MB | 212 | 53% |',
      '| 256 MB | 308 | 77% |',
      `| 1 GB | 343 | ${share} |`,
      '| 4 GB | 368 | 92% |',
    );
  expect(found(sizes('96%'))).toBe(1);
  expect(found(sizes('86%'))).toBe(0);
  expect(found(sizes('96%', '| Size | Bus bandwidth (GB/s) | CPU load |'))).toBe(0);
});

it('takes a change that is wanted for none of the numbers beside it', () => {
  const rows = (change: string) =>
    table(
      `| Metric | Old | New | ${change} |`,
      '| TTFT (ms) | 820 | 410 | -40% |',
      '| TPOT (ms) | 40 | 28 | -30% |',
      '| Cost ($/M) | 2.40 | 1.50 | -37.5% |',
    );
  expect(found(rows('Change'))).toBe(1);
  expect(found(rows('Target change'))).toBe(0);
});
