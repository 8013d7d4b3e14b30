import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** Notes that take this many minutes at 240 characters a minute. */
const notes = (minutes: number) => `::: notes\n${'算力'.repeat(120 * minutes)}\n:::`;
const found = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'L01')
    .map(({ span }) => text.slice(span.start, span.end));

it('does not count the notes of the slide that opens the next part, though its directives stand before its heading', () => {
  const next = `<!-- layout: closing -->\n# 总结（3分钟）\n\n${notes(3)}\n`;
  expect(found(`<!-- layout: section -->\n# 动手（1分钟）\n\n${notes(1)}\n\n---\n\n${next}`)).toEqual([]);
});

it('counts every slide up to there', () => {
  const pages = `# 动手（1分钟）\n\n${notes(1)}\n\n---\n\n<!-- layout: content -->\n## 练习\n\n${notes(1)}`;
  expect(found(`${pages}\n\n---\n\n# 总结\n\n${notes(1)}\n`)).toHaveLength(1);
});

const script = (total: string, ...minutes: readonly number[]) =>
  `# 讲稿\n\n${total}\n\n${minutes.map((count, at) => `## 第${at + 1}部分（${count}分钟）\n\n正文`).join('\n\n')}\n`;

it('adds up the minutes of the parts’ headings and holds them against what the opening says', () => {
  expect(found(script('配套幻灯片 20 页，全程 18 分钟，问答不计在内。', 3, 5, 4, 3))).toEqual(['18']);
  expect(found(script('配套幻灯片 20 页，全程 15 分钟，问答不计在内。', 3, 5, 4, 3))).toEqual([]);
  expect(found(script('> 总时长 20 分钟，其中问答 5 分钟', 3, 5, 4, 3))).toEqual([]);
  expect(found(script('事故持续了 18 分钟。', 3, 5, 4, 3))).toEqual([]);
  expect(
    found('# Talk\n\nRunning time: 25 minutes\n\n## Start — 5 min\n\n## Middle — 10 min\n\n## End — 8 min\n'),
  ).toEqual(['25']);
});

it('leaves the rest of a time with questions to them, and knows where they are not in it', () => {
  const plan = (time: string) => `## Agenda\n\n${time}\n\n- Fleet (5 min)\n- Memory (10 min)\n- Power (18 min)\n`;
  expect(found(plan('We have 40 minutes for the parts below, questions included.'))).toEqual([]);
  expect(found(plan('We have 30 minutes for the parts below, questions included.'))).toEqual(['30']);
  expect(found(plan('We have 40 minutes for the parts below, not counting questions.'))).toEqual(['40']);
  const asked = (time: string) => `## 议程\n\n${time}\n\n- 方案（20 分钟）\n- 演示（15 分钟）\n- 答疑（5 分钟）\n`;
  expect(found(asked('今天一共 35 分钟，含答疑。'))).toEqual(['35']);
  expect(found(asked('今天一共 35 分钟，答疑另算。'))).toEqual([]);
});

it('holds the minutes of a plan against those at the headings of its parts', () => {
  const deck = (minutes: number) =>
    `## 议程\n\n- 背景（10 分钟）\n- 方案（20 分钟）\n- 总结（5 分钟）\n\n---\n\n# 背景（${minutes} 分钟）\n\n---\n\n# 方案（20 分钟）\n`;
  expect(found(deck(8))).toEqual(['10']);
  expect(found(deck(10))).toEqual([]);
});

it('adds minutes up to hours', () => {
  const course = (minutes: number) => `一小时的课分三段：原理 20 分钟，实操 30 分钟，讨论 ${minutes} 分钟。`;
  expect(found(course(15))).toEqual(['一小时']);
  expect(found(course(10))).toEqual([]);
});

it('finds pages beyond those that the opening says there are', () => {
  const pages = (total: number) =>
    lintDeck(
      parseDeck(`# Notes\n\nFor a deck of ${total} slides.\n\n## Memory (slides 1-9)\n\n## Power (slides 10-26)\n`),
    ).filter(({ rule }) => rule === 'L02');
  expect(pages(24)).toHaveLength(1);
  expect(pages(26)).toHaveLength(0);
});

it('adds up parts that stand with their names between signs', () => {
  expect(found('- 全场 40 分钟：痛点 8 + 产品 12 + 数据 10 + 客户 7 + 问答 5\n')).toEqual(['40']);
  expect(found('例会 60 分钟：大盘 10 + 复盘 25 + 排期 15 + 自由吐槽 10。\n')).toEqual([]);
  const total = (minutes: number) => `Total ${minutes} min: context 6 + data path 10 + capacity 17 + Q&A 5\n`;
  expect(found(total(40))).toEqual(['40']);
  expect(found(total(38))).toEqual([]);
  expect(found(total(33))).toEqual([]);
});

it('reads the pages of a list though one line over it tells of the whole', () => {
  const pages = (third: string) =>
    lintDeck(
      parseDeck(
        `Agenda\n\n- 40 minutes in all\n- Part A (slides 2–5)\n- Part B (slides 6–11)\n- Part C (slides ${third})\n`,
      ),
    ).filter(({ rule }) => rule === 'L02');
  expect(pages('11–15')).toHaveLength(1);
  expect(pages('12–15')).toHaveLength(0);
});

it('does not tell a part that it takes the minutes that it has', () => {
  const words = `::: notes\n${'算力'.repeat(68)}\n:::`;
  expect(found(`# 收尾（1分钟）\n\n${words}\n`)).toEqual([]);
});

it('takes the last line of a list for what its parts add up to', () => {
  const agenda = (total: string) =>
    found(
      `## Agenda\n\n- Opening, 2 min\n- How fast it feels, 3 min\n- How much fits, 4 min\n- Close, 1 min\n- ${total}\n`,
    );
  expect(agenda('Total running time: 14 min, questions afterwards')).toHaveLength(1);
  expect(agenda('Total running time: 10 min, questions afterwards')).toEqual([]);
  expect(agenda('总时长：14 分钟')).toHaveLength(1);
});
