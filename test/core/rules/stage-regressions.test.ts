import { expect, it } from 'vitest';
import { lintDeck } from '../../../src/core/lint';
import { parseDeck } from '../../../src/core/parse';

/** The values that are reported as worse than the stage before. */
const worse = (text: string) =>
  lintDeck(parseDeck(text))
    .filter(({ rule }) => rule === 'K02')
    .map(({ span }) => text.slice(span.start, span.end));

const table = (header: string, ...rows: readonly string[]) =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].map((row) => `${row}\n`).join('');

it('takes numbered rows under a step or stage as its stages', () => {
  const steps = (third: string) =>
    table(
      '| Step | Month | SM_ACTIVE |',
      '| 0. Baseline | Jan | 31% |',
      '| 1. Packing | Mar | 48% |',
      third,
      '| 3. Split | Sep | 57% |',
    );
  expect(worse(steps('| 2. New engine | Jul | 44% |'))).toEqual(['44%']);
  expect(worse(steps('| 2. New engine | Jul | 49% |'))).toEqual([]);
  const stages = (corner: string) =>
    table(
      `| ${corner} | GPU 利用率 |`,
      '| 一、独占部署 | 41% |',
      '| 二、新引擎 | 63% |',
      '| 三、前缀路由 | 56% |',
      '| 四、PD 分离 | 78% |',
    );
  expect(worse(stages('阶段'))).toEqual(['56%']);
  expect(worse(stages('业务'))).toEqual([]);
});

it('finds the names of stages beside their numbers', () => {
  const named = (heading: string) =>
    table(
      `| # | ${heading} | SM_ACTIVE |`,
      '| 1 | Packing | 38% |',
      '| 2 | Router | 47% |',
      '| 3 | Slicing | 43% |',
      '| 4 | Split | 60% |',
    );
  expect(worse(named('Step'))).toEqual(['43%']);
  expect(worse(named('Service'))).toEqual([]);
});

it('takes what is added to a baseline as stages, along rows and columns', () => {
  expect(
    worse(
      table('| | Baseline | + paged KV | + chunked prefill | + FP8 |', '| GPU utilisation | 34% | 51% | 47% | 66% |'),
    ),
  ).toEqual(['47%']);
  expect(worse(table('| | Chat | Search | Code | Voice |', '| GPU utilisation | 34% | 51% | 47% | 66% |'))).toEqual([]);
  expect(
    worse(table('| 改造项 | 碎片率 |', '| 基线 | 41% |', '| + 装箱 | 22% |', '| + 共享 | 27% |', '| + 路由 | 15% |')),
  ).toEqual(['27%']);
});

it('takes the steps that a request or a start goes through for no stages', () => {
  expect(
    worse(table('| Phase | GPU utilisation |', '| 1. Prefill | 41% |', '| 2. Decode | 32% |', '| 3. Idle | 45% |')),
  ).toEqual([]);
  expect(worse(table('| 步骤 | 时延 |', '| 1. 鉴权 | 95 ms |', '| 2. 路由 | 40 ms |', '| 3. 组批 | 60 ms |'))).toEqual(
    [],
  );
  expect(
    worse(table('| 阶段 | 卡型 | MFU |', '| 一 | A100 | 41% |', '| 二 | L40S | 28% |', '| 三 | H100 | 45% |')),
  ).toEqual([]);
});

it('hears the reason in a bracket, and in a sentence that calls the stage by its number or the indicator by its last word', () => {
  const steps = (value: string, after: string) =>
    `${table('| 步骤 | GPU 利用率 |', '| 1. 装箱 | 38% |', '| 2. 分时 | 47% |', `| 3. 路由 | ${value} |`, '| 4. 分离 | 60% |')}\n${after}\n`;
  expect(worse(steps('43%', ''))).toEqual(['43%']);
  expect(worse(steps('43%（下降 4 个百分点）', ''))).toEqual(['43%']);
  expect(worse(steps('43%（换词表后缓存重建）', ''))).toEqual([]);
  expect(worse(steps('43%', '第三步掉了 4 个百分点，是因为路由把流量摊平了。'))).toEqual([]);
  expect(worse(steps('43%', '利用率中途下降，原因是扩容的卡还没有接流量。'))).toEqual([]);
});

it('reads stages in sentences and lists whatever leads to the values', () => {
  expect(worse('利用率一路走来：阶段一 31%，阶段二 45%，阶段三 41%，阶段四 60%。')).toEqual(['41%']);
  expect(worse('- Q1: MFU 31%\n- Q2: MFU 44%\n- Q3: MFU 39%\n- Q4: MFU 52%\n')).toEqual(['39%']);
  expect(worse('- Q1: MFU 31%\n- Q2: MFU 44%\n- Q3: MFU 39%, because of the move\n- Q4: MFU 52%\n')).toEqual([]);
  expect(
    worse('第一阶段结束时 GPU 利用率做到 46%。第二阶段结束时 GPU 利用率是 41%。第三阶段结束时 GPU 利用率到了 63%。'),
  ).toEqual(['41%']);
});

it('reads a row of values that words call stages', () => {
  expect(worse('Stage by stage, GPU utilisation moved 31% → 45% → 41% → 60%.')).toEqual(['41%']);
  expect(worse('Stage by stage, GPU utilisation moved 31% → 41% → 45% → 60%.')).toEqual([]);
  expect(
    worse('Request path by step: queue 15 ms → prefill 180 ms → first decode step 30 ms → network 12 ms.'),
  ).toEqual([]);
});

it('takes the stage that a title begins with for that of its slide', () => {
  const slides = (second: string, third: string) =>
    `## 阶段二：共享\n\n- ${second}\n\n---\n\n## 阶段三：缓存\n\n- ${third}\n`;
  expect(worse(slides('GPU 利用率做到 62%', 'GPU 利用率 55%'))).toEqual(['55%']);
  expect(worse(slides('在线池 GPU 利用率 62%', '离线池 GPU 利用率 55%'))).toEqual([]);
  expect(worse(slides('GPU 利用率做到 62%', 'GPU 利用率 55%\n- 利用率回落是因为缓存省下了预填充'))).toEqual([]);
});

it('reads what stands under the headings of stages', () => {
  const stations = (third: string) =>
    `## 四站路\n\n### 第一站 · 起步\n\n- 输出吞吐 12,000 tok/s · GPU 利用率 38%\n\n### 第二站 · 提速\n\n- GPU 利用率 57%\n\n### 第三站 · 省钱\n\n- ${third}\n\n### 第四站 · 稳态\n\n- 输出吞吐 30,000 tok/s · GPU 利用率 66%\n`;
  expect(worse(stations('GPU 利用率 49%'))).toEqual(['49%']);
  expect(worse(stations('GPU 利用率 59%'))).toEqual([]);
  expect(worse(stations('GPU 利用率 49%（批处理搬到了夜间）'))).toEqual([]);
  expect(worse(stations('GPU 利用率 49%\n- 利用率低了 8 个百分点，因为批处理搬到了夜间'))).toEqual([]);
});

it('compares the items of stages by what was measured, whatever was done', () => {
  const phases = (third: string) =>
    `- 一期，合并小任务：平均 SM 活跃率 31%\n- 二期，连续批处理加共享：平均 SM 活跃率 46%\n- ${third}\n`;
  expect(worse(phases('三期，统一调度、混部离线任务：平均 SM 活跃率 39%'))).toEqual(['39%']);
  expect(worse(phases('三期，统一调度、混部离线任务：平均 SM 活跃率 39%（新卡尚未接入流量）'))).toEqual([]);
  expect(worse('- 第一批，A100：MFU 41%\n- 第二批，L40S：MFU 28%\n- 第三批，H100：MFU 45%\n')).toEqual([]);
});

it('follows each of several values that the items of stages give', () => {
  const stages = (second: string, remark = '') =>
    `- Stage 1, spring: GPU utilization 30%, queue wait 40 min\n- Stage 2, summer: GPU utilization ${second}, queue wait 22 min\n- Stage 3, autumn: GPU utilization 46%, queue wait 15 min${remark}\n`;
  expect(worse(stages('51%'))).toEqual(['46%']);
  expect(worse(stages('41%'))).toEqual([]);
  expect(worse(stages('51%', '\n\nUtilization fell in stage 3 because two halls joined half empty.'))).toEqual([]);
  const bare = (third: string) =>
    `- Phase 1 (one queue): hit rate 24%\n- Phase 2 (routing): 43%\n- Phase 3 (shared pool): ${third}\n`;
  expect(worse(bare('37%'))).toEqual(['37%']);
  expect(worse(bare('47%'))).toEqual([]);
});

it('takes items for stages that the line over them counts, and rows that are put on top of one another', () => {
  const steps = (third: string) =>
    `前缀缓存命中率分四步走：\n\n1. 单机缓存 18%\n2. 会话粘滞 35%\n3. 换分词器 ${third}\n4. 池化 52%\n`;
  expect(worse(steps('29%'))).toEqual(['29%']);
  expect(worse(steps('39%'))).toEqual([]);
  expect(worse(steps('29%（旧键全部失效）'))).toEqual([]);
  const changes = (third: string) =>
    table(
      '| Change, each on top of the last | Output tok/s |',
      '| baseline | 800 |',
      '| batching | 1,500 |',
      third,
      '| graphs | 2,000 |',
    );
  expect(worse(changes('| paging | 1,350 |'))).toEqual(['1,350']);
  expect(worse(changes('| paging | 1,650 |'))).toEqual([]);
});

it('takes the sides of a table under the heading of a stage for the stage before and this one', () => {
  const stage = (after: string, rest = '') =>
    `## Stage 3: Packing\n\n${table('| Indicator | Before | After |', '| P90 queue wait | 41 min | 30 min |', `| SM_ACTIVE | 44% | ${after} |`)}${rest}`;
  expect(worse(stage('39%'))).toEqual(['39%']);
  expect(worse(stage('49%'))).toEqual([]);
  expect(worse(stage('39%', '\nThe drop from 44% to 39% is the price of the reserve.\n'))).toEqual([]);
  expect(worse(stage('39%').replace('Stage 3: Packing', 'Two vendors'))).toEqual([]);
});

it('reads labels with commas, and does not take the reason of one stage for that of another', () => {
  const rows = (third: string, rest = '') =>
    table(
      '| Stage | SM_ACTIVE (%) |',
      '| 0, today | 33 |',
      '| 1, packing | 47 |',
      `| 2, new halls | ${third} |`,
      '| 3, night batch | 58 |',
    ) + rest;
  const ofOther = '\nStage 1 has a lower SM_ACTIVE than planned because a hall was closed.\n';
  const ofThis = '\nStage 2 has a lower SM_ACTIVE than stage 1 because a hall was closed.\n';
  expect(worse(rows('42'))).toEqual(['42']);
  expect(worse(rows('52'))).toEqual([]);
  expect(worse(rows('42', ofOther))).toEqual(['42']);
  expect(worse(rows('42', ofThis))).toEqual([]);
});

it('takes what each item of counted steps measures by itself', () => {
  const steps = (third: string) =>
    `三步走，都在同一批机器上测：\n\n1. 换引擎：单卡输出 910 tok/s\n2. 加缓存：单卡输出 1,340 tok/s\n3. 投机解码：单卡输出 ${third}\n`;
  expect(worse(steps('1,120 tok/s'))).toEqual(['1,120 tok/s']);
  expect(worse(steps('1,620 tok/s'))).toEqual([]);
});

it('takes what stands over a list for what its stages measure, where their labels only name them', () => {
  const list = (third: string) =>
    `Utilisation of the fleet (weekly mean)\n\n1. Stage 1, quotas: 34%\n2. Stage 2, packing: 52%\n3. Stage 3, slicing: ${third}\n4. Stage 4, nights: 61%\n`;
  expect(worse(list('45%'))).toEqual(['45%']);
  expect(worse(list('55%'))).toEqual([]);
  expect(worse(list('45%').replace('Utilisation', 'Mix'))).toEqual([]);
});

it('holds a series against what is said of all of it, whatever the words', () => {
  const against: [string, string[]][] = [
    ['四个季度依次是 19%、33%、29%、57%，一个季度比一个季度高。', ['29%']],
    ['等待时间 42、31、35、20 分钟，月月下降。', ['35']],
    ['利用率一直在涨：1 月 41%，2 月 47%，3 月 44%，4 月 58%。', ['44%']],
    ['每个版本都比上一版快：820 ms、610 ms、640 ms、410 ms。', ['640 ms']],
    ['营收只增不减，120 万、160 万、150 万、230 万。', ['150 万']],
    ['Automation over the four quarters was 19%, 33%, 29% and 57%, higher every quarter.', ['29%']],
    ['Utilisation kept climbing: 41% in January, 47% in February, 44% in March, 58% in April.', ['44%']],
    ['Revenue grew without interruption, $1.2M, $1.6M, $1.5M, $2.3M.', ['$1.5M']],
    ['From wave to wave the failures went down: 38, 24, 27, 11.', ['27']],
    ['四个季度依次是 19%、29%、33%、57%，一个季度比一个季度高。', []],
    ['四个季度依次是 19%、33%、29%、57%，总体在涨。', []],
    ['并不是每个版本都比上一版快：820 ms、610 ms、640 ms、410 ms。', []],
    ['等待时间 42、31、35、20 分钟，目标是月月下降。', []],
    ['Wait times of 42, 31, 35 and 20 minutes: they fell overall.', []],
    ['The four quarters were 19%, 33%, 29% and 57%; the target is to be higher every quarter.', []],
  ];
  for (const [text, wrong] of against) expect(worse(text), text).toEqual(wrong);
});

it('holds the rows of a table against what is said of all of them', () => {
  const queues = (header: string, medium: string, said: string) =>
    `${table(header, '| A | 12 min | 8 min |', `| B | 40 min | ${medium} |`, '| C | 180 min | 95 min |')}\n${said}\n`;
  expect(worse(queues('| Queue | Before | After |', '43 min', 'The wait is shorter in all three queues.'))).toEqual([
    '43 min',
  ]);
  expect(worse(queues('| 队列 | 改造前 | 改造后 |', '43 min', '三个队列的等待都变短了。'))).toEqual(['43 min']);
  expect(worse(queues('| Queue | Before | After |', '33 min', 'The wait is shorter in all three queues.'))).toEqual([]);
  expect(worse(queues('| 队列 | 改造前 | 改造后 |', '43 min', '除了 B，队列的等待都变短了。'))).toEqual([]);
});
