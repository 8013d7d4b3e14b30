import type { Pair } from './pair';

/** Pairs about what makes up a whole, and about results that are written out beside each other. */
export const WHOLES: readonly Pair[] = [
  [
    'V03',
    '- Five 1g.12gb instances take 5 × 11.25 GB = 56.25 GB',
    '- Five 1g.12gb instances take 5 × 11.25 GB = 60.4 GB',
  ],
  ['V03', '六个切片一共 6 × 11.75 GB = 70.5 GB。', '六个切片一共 6 × 11.75 GB = 72.3 GB。'],
  [
    'C01',
    '现在 12 个切片：12 × 1,500 = 18,000 tok/s；原来 4 张整卡 × 3,750 = 15,000 tok/s，容量是原来的 1.2 倍。',
    '现在 12 个切片：12 × 1,500 = 18,000 tok/s；原来 4 张整卡 × 3,750 = 15,000 tok/s，容量是原来的 1.4 倍。',
  ],
  [
    'C01',
    '- Twenty slices: 20 × 900 = 18,000 tok/s. Before we had 6 cards × 2,600 = 15,600 tok/s, so capacity is 1.15×.',
    '- Twenty slices: 20 × 900 = 18,000 tok/s. Before we had 6 cards × 2,600 = 15,600 tok/s, so capacity is 1.51×.',
  ],
  [
    'C01',
    'Before: 8 × 700 W = 5.6 kW. After: 4 × 1,000 W = 4 kW, so power falls by 28.6%.',
    'Before: 8 × 700 W = 5.6 kW. After: 4 × 1,000 W = 4 kW, so power falls by 38.6%.',
  ],
  [
    'C01',
    'Before: 8 × 300 = 2,400 tok/s. After: 10 × 420 = 4,200 tok/s, so each card gives 1.4×.',
    'Before: 8 × 300 = 2,400 tok/s. After: 10 × 420 = 4,200 tok/s, so we get 2.2×.',
  ],
  [
    'V05',
    '每年的钱这样花：租金 52%、耗材 12%、差旅 16%、培训 7%、杂项 13%，五项加起来刚好 100%。',
    '每年的钱这样花：租金 52%、耗材 12%、差旅 16%、培训 7%、杂项 18%，五项加起来刚好 100%。',
  ],
  [
    'V05',
    'Rent 55%, paper 12%, travel 16%, power 4%, people 13%; together 100%.',
    'Rent 55%, paper 12%, travel 16%, power 4%, people 10%; together 100%.',
  ],
  ['V05', '- 三项加起来 100%：推理 62%、训练 25%、开发 13%', '- 三项加起来 100%：推理 62%、训练 25%、开发 8%'],
  ['V05', '- By device: phones 52%, laptops 31%, tablets 17%', '- By device: phones 52%, laptops 31%, tablets 27%'],
  ['V05', '- 按渠道：应用 52%、网页 31%、小程序 17%。', '- 按渠道：应用 52%、网页 31%、小程序 27%。'],
  ['V05', 'Savings by team: search 38%, chat 41%, ads 35%', 'Requests by team: search 38%, chat 41%, ads 35%'],
  ['V05', 'By quarter: Q1 38%, Q2 41%, Q3 35%', 'By country: Chile 38%, Peru 41%, Bolivia 35%'],
  ['V05', '按部门看利用率：搜索 38%、对话 41%、广告 35%', '按部门看：搜索 38%、对话 41%、广告 35%'],
  [
    'V05',
    'By time of day:\n\n- Morning: 38%\n- Afternoon: 47%\n- Night: 15%',
    'By time of day:\n\n- Morning: 38%\n- Afternoon: 47%\n- Night: 25%',
  ],
  ['V05', '按终端看：\n\n- 手机：61%\n- 网页：28%\n- 接口：11%', '按终端看：\n\n- 手机：61%\n- 网页：28%\n- 接口：19%'],
  [
    'V05',
    'Of their wait for the first word:\n\n- 55% went by in the queue\n- 26% was prefill\n- 19% was the proxy',
    'Of their time to first word:\n\n- 55% went by in the queue\n- 26% was prefill\n- 10% was the proxy\n- 19% was routing',
  ],
  [
    'V05',
    'What fills the 96 GB:\n\n- 57% weights\n- 31% KV cache\n- 12% activations',
    'What fills the 96 GB:\n\n- 57% weights\n- 31% KV cache\n- 21% activations',
  ],
  [
    'V05',
    '60 outages by cause:\n\n- 45% of flat batteries\n- 42% of worn cables\n- 31% of old firmware',
    '60 outages by cause:\n\n- 45% were flat batteries\n- 42% were worn cables\n- 31% were full disks',
  ],
  [
    'V05',
    'Why people left:\n\n- 52% named the price\n- 36% named the wait\n- 21% named the docs',
    'Why the jobs failed:\n\n- 52% ran out of memory\n- 36% lost a node\n- 21% hit a limit',
  ],
  [
    'V05',
    'Of the time on the card:\n\n- 63% is decode\n- 37% is prefill\n- 22% is attention, within that\n- 15% is the rest of it',
    'Of the time on the card:\n\n- 63% is decode\n- 37% is prefill\n- 15% is waiting',
  ],
  [
    'V05',
    '显存都给了谁，按卡各看：\n\n- 57% 给权重\n- 34% 给缓存\n- 21% 给激活',
    '显存都给了谁：\n\n- 57% 给权重\n- 34% 给缓存\n- 21% 给激活',
  ],
  [
    'V05',
    '## 每个池有多少时间空着\n\n| 池 | 比例 |\n|---|---|\n| 对话 | 48% |\n| 搜索 | 36% |\n| 离线 | 27% |',
    '## 一小时去了哪\n\n| 池 | 比例 |\n|---|---|\n| 对话 | 48% |\n| 搜索 | 36% |\n| 离线 | 27% |',
  ],
  [
    'V06',
    'The weights of our 20B model:\n\n- BF16: 40 GB, so two 24 GB cards\n- FP8: 20 GB',
    'The weights of our 20B model:\n\n- BF16: 20 GB, so one 24 GB card\n- FP8: 20 GB',
  ],
  [
    'V06',
    '青禾-12B，40 层。权重列在下面：\n\n- BF16：24 GB，两张卡\n- INT8：12 GB，两张各 6 GB',
    '青禾-12B，40 层。权重列在下面：\n\n- BF16：12 GB，两张卡\n- INT8：12 GB，两张各 6 GB',
  ],
  [
    'V06',
    '青禾-12B，40 层。KV 缓存列在下面：\n\n- BF16：12 GB\n- INT8：6 GB',
    '青禾-12B，40 层。权重列在下面：\n\n- BF16：12 GB\n- INT8：6 GB',
  ],
  [
    'V06',
    '| Model | Parameters |\n|---|---|\n| Porter | 9B |\n| Scout | 3B |\n\n- In BF16 Porter needs 18 GB for its weights.',
    '| Model | Parameters |\n|---|---|\n| Porter | 9B |\n| Scout | 3B |\n\n- In BF16 Porter needs 9 GB for its weights.',
  ],
  [
    'V06',
    '| 模型 | 参数 |\n|---|---|\n| 文澜 | 9B |\n| 识图 | 3B |\n\n- 文澜的 BF16 权重要 18 GB。',
    '| 模型 | 参数 |\n|---|---|\n| 文澜 | 9B |\n| 识图 | 3B |\n\n- 文澜的 BF16 权重要 36 GB。',
  ],
  [
    'V03',
    'TTFT 0.55 s plus 149 gaps of 20 ms gives 3.53 s end to end.',
    'TTFT 0.55 s plus 149 gaps of 20 ms gives 4.53 s end to end.',
  ],
  [
    'V03',
    'TTFT 0.55 s，后面 149 个间隔各 20 ms，端到端 3.53 s。',
    'TTFT 0.55 s，后面 149 个间隔各 20 ms，端到端 4.53 s。',
  ],
  ['V03', 'One pass: 900,000 ÷ 3,000 = 300 s, or 5.0 min.', 'One pass: 900,000 ÷ 3,000 = 300 s, or 6.2 min.'],
  ['V03', '回放一次要 7,200 秒，即 2.0 小时。', '回放一次要 7,200 秒，即 2.4 小时。'],
  [
    'C01',
    '| 指标 | 前 | 后 | 变化 |\n|---|---|---|---|\n| TTFT | 900 ms | 600 ms | −33.3% |\n| 吞吐 | 2,000 tok/s | 2,600 tok/s | +30% |',
    '| 指标 | 前 | 后 | 变化 |\n|---|---|---|---|\n| TTFT | 900 ms | 600 ms | −43.3% |\n| 吞吐 | 2,000 tok/s | 2,600 tok/s | +30% |',
  ],
  ['V04', '- Power: 641 W, inside the 650 W envelope', '- Power: 671 W, inside the 650 W envelope'],
  [
    'V04',
    'The budget was $70k; we spent $68k and stayed within it.',
    'The budget was $70k; we spent $78k and stayed within it.',
  ],
  [
    'V04',
    'The goal was at most 45 ms; P95 TBT is 42 ms, so the goal is met.',
    'The goal was at most 45 ms; P95 TBT is 52 ms, so the goal is met.',
  ],
  [
    'V06',
    'We moved the 12B model from BF16 (24 GB) to FP8 (12 GB).',
    'We moved the 12B model from BF16 (24 GB) to FP8 (6 GB).',
  ],
  ['V06', '12B 模型从 BF16（24 GB）换到 FP8（12 GB）。', '12B 模型从 BF16（24 GB）换到 FP8（6 GB）。'],
  ['U08', 'We get 5 tokens per joule, or 5 tok/s/W.', 'We get 5 tokens per second per joule.'],
  ['U08', '- 整机能效：5.2 token/J', '- 整机能效：5.2 tok/s/J'],
  ['V04', '- 显存用了 78 GB，没有超过 80 GB。', '- 显存用了 84 GB，没有超过 80 GB。'],
  [
    'V04',
    'The node draws 6.2 kW, which does not exceed 6.5 kW.',
    'The node draws 6.8 kW, which does not exceed 6.5 kW.',
  ],
  ['V04', '甲机 46 ms，乙机 41 ms，乙机更快。', '甲机 46 ms，乙机 49 ms，乙机更快。'],
  [
    'V04',
    'Fast path 46 tok/s, slow path 38 tok/s; the slow path is slower.',
    'Fast path 46 tok/s, slow path 58 tok/s; the slow path is slower.',
  ],
  [
    'V05',
    '- 人为变更 22 次里有 15 次发生在周五下午，现在周五 14 点以后封板。',
    '- 人为变更 22 次里有 15 次发生在周五下午，14 次发生在周末。',
  ],
  [
    'L01',
    '## 35 minutes, questions not in it\n\n| Part | Minutes |\n|---|---|\n| Racks | 9 |\n| Cables | 14 |\n| Tests | 12 |\n| Questions | 6 |',
    '## 35 minutes, questions included\n\n| Part | Minutes |\n|---|---|\n| Racks | 9 |\n| Cables | 14 |\n| Tests | 9 |\n| Questions | 6 |',
  ],
  [
    'L01',
    '## 35 minutes of downtime\n\n- Drain (9 min)\n- Swap (14 min)\n- Test (15 min)',
    '## The next 35 minutes\n\n- Racks (9 min)\n- Cables (14 min)\n- Tests (15 min)',
  ],
  [
    'L01',
    '# Cold starts in 35 minutes\n\n---\n\n## Agenda\n\n- Racks (9 min)\n- Cables (14 min)\n- Tests (15 min)',
    '# Cabling in 35 minutes\n\n---\n\n## Agenda\n\n- Racks (9 min)\n- Cables (14 min)\n- Tests (15 min)',
  ],
  [
    'L01',
    '全程 40 分钟，其中讲 34 分钟。\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：12 分钟',
    '全程 40 分钟。\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：12 分钟',
  ],
  [
    'L01',
    '## 40 分钟一次的巡检\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：21 分钟',
    '## 接下来的 40 分钟\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：21 分钟',
  ],
  [
    'L01',
    '# 复盘：停电 40 分钟\n\n---\n\n## 议程\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：21 分钟',
    '# 布线入门（40 分钟）\n\n---\n\n## 议程\n\n- 机柜：8 分钟\n- 布线：14 分钟\n- 验收：21 分钟',
  ],
  // Factors multiply.
  [
    'V05',
    '| Step | Factor |\n|---|---|\n| Cache | 1.40 |\n| FP8 | 1.70 |\n| Drafts | 1.30 |\n| **All** | **3.09** |',
    '| Step | Hours |\n|---|---|\n| Cache | 1.40 |\n| FP8 | 1.70 |\n| Drafts | 1.30 |\n| **All** | **4.09** |',
  ],
  // A count of hours among sums of money.
  [
    'V05',
    '- Own nodes serve 300 of 12 × 30 = 360, which is 83.3%\n- Lease: $410,200\n- Rent: $120,000\n- **Total per year: $530,200**',
    '- Own nodes: $360\n- Lease: $410,200\n- Rent: $120,000\n- **Total per year: $530,200**',
  ],
  [
    'V05',
    'Users of the shared cards, by hours: lab courses 52 %, theses 31 %, staff 17 %.',
    'Users of the shared cards, by hours: lab courses 52 %, theses 31 %, staff 27 %.',
  ],
  [
    'V05',
    'Busy time of a step in week two: attention 41%, experts 33%, sampling 17%, exchange 9%.',
    'Busy time of a step in week two: attention 41%, experts 43%, sampling 17%, exchange 9%.',
  ],
  [
    'V05',
    'Hit rates by level: local 58 %, rack 27 %, remote 25 %.',
    'Requests by level: local 58 %, rack 27 %, remote 25 %.',
  ],
  [
    'V05',
    '排队时间按主因拆：\n\n- 配额不足 30%\n- 碎片 24%\n- 数据未就位 21%\n- 让位 17%\n- 其他 8%',
    '排队时间按主因拆：\n\n- 配额不足 38%\n- 碎片 24%\n- 数据未就位 21%\n- 让位 17%\n- 其他 8%',
  ],
  [
    'V05',
    '| Language | Share (%) |\n|---|---|\n| English | 52 |\n| German | 21 |\n| French | 18 |\n| Other | 9 |\n| **Total** | **100** |',
    '| Language | Share (%) |\n|---|---|\n| English | 52 |\n| German | 21 |\n| French | 28 |\n| Other | 9 |\n| **Total** | **100** |',
  ],
  [
    'L01',
    '## Agenda\n\nTotal talking time: 20 minutes, questions afterwards.\n\n| Part | Minutes |\n|---|---|\n| Opening | 2 |\n| Load | 8 |\n| Cost | 10 |',
    '## Agenda\n\nTotal talking time: 20 minutes, questions afterwards.\n\n| Part | Minutes |\n|---|---|\n| Opening | 4 |\n| Load | 8 |\n| Cost | 10 |',
  ],
  [
    'L01',
    '## Agenda\n\n| Part | Minutes |\n|---|---|\n| Opening | 2 |\n| Load | 8 |\n| Cost | 10 |\n\nTotal speaking time: 20 minutes, then questions.',
    '## Agenda\n\n| Part | Minutes |\n|---|---|\n| Opening | 2 |\n| Load | 8 |\n| Cost | 10 |\n\nTotal speaking time: 23 minutes, then questions.',
  ],
  [
    'V05',
    '- 权重 72 GB ÷ 2 = 36 GB/卡，加运行时 5 GB，剩 31 GB/卡给缓存',
    '- 每卡 76 GB：权重 36 GB，运行时 5 GB，剩 31 GB 给缓存',
  ],
  [
    'V05',
    '| Component | Time (ms) |\n|---|---|\n| Network | 18 |\n| Queue | 22 |\n| Prefill | 187 |\n| **Median TTFT, total** | **227** |',
    '| Component | Time (ms) |\n|---|---|\n| Network | 18 |\n| Queue | 22 |\n| Prefill | 187 |\n| **Median TTFT, total** | **217** |',
  ],
  [
    'V05',
    '274 天，故障分了类：硬件 14 起、软件 9 起、网络 5 起、人为 3 起，一共 31 起',
    '274 天，故障分了类：硬件 14 起、软件 9 起、网络 5 起、人为 3 起，一共 33 起',
  ],
  [
    'V05',
    '- The 33 minutes of restart were: image pull 40%, checkpoint load 35%, set-up 10%, warm-up 15%',
    '- The 33 minutes of restart were: image pull 40%, checkpoint load 35%, set-up 10%, warm-up 25%',
  ],
  [
    'L01',
    '## 今天的安排\n\n| 部分 | 页 | 分钟 |\n|---|---|---|\n| 开场 | 第 1–2 页 | 1 |\n| 业务 | 第 3–4 页 | 2.5 |\n| 量化 | 第 5–9 页 | 5.5 |\n\n各部分合计 9 分钟，不含提问。',
    '## 今天的安排\n\n| 部分 | 页 | 分钟 |\n|---|---|---|\n| 开场 | 第 1–2 页 | 1 |\n| 业务 | 第 3–4 页 | 2.5 |\n| 量化 | 第 5–9 页 | 5.5 |\n\n各部分合计 12 分钟，不含提问。',
  ],
  [
    'L01',
    '## 今天怎么讲\n\n总时长 9 分钟，时间分配如下：\n\n| 段落 | 主题 | 时长（分钟） |\n|---|---|---|\n| 开场 | 口径 | 4 |\n| 阶段一 | 盘点 | 2 |\n| 收尾 | 总账 | 3 |',
    '## 今天怎么讲\n\n总时长 12 分钟，时间分配如下：\n\n| 段落 | 主题 | 时长（分钟） |\n|---|---|---|\n| 开场 | 口径 | 4 |\n| 阶段一 | 盘点 | 2 |\n| 收尾 | 总账 | 3 |',
  ],
  [
    'V05',
    '- 70 GB of FP8 weights over two 48 GB cards leave 16.4 GB',
    '- 70 GB in all: 48 GB of weights, 14 GB of cache and 16.4 GB free',
  ],
  [
    'V05',
    '- 上述工作机器费约 1.0 万元。\n- 加上补扫 3.5 万元、抽检 2.8 万元，合计约 7.3 万元。',
    '- 补扫 3.5 万元、抽检 2.8 万元，合计约 7.3 万元。',
  ],
  [
    'V05',
    '十八个月记录了 120 起故障：掉卡 36 起，占 30.0%；网络 20 起，占 16.7%；存储 16 起，占 13.3%；变更 28 起，占 23.3%；其它 20 起，占 16.7%。',
    '十八个月记录了 120 起故障：掉卡 36 起，占 30.0%；网络 22 起，占 18.3%；存储 16 起，占 13.3%；变更 28 起，占 23.3%；其它 20 起，占 16.7%。',
  ],
  [
    'V05',
    '| 项目 | A100 | H100 |\n|---|---|---|\n| 每台卡数 | 8 | 8 |\n| 单卡显存（GB） | 80 | 80 |\n| 板级功耗（W） | 400 | 700 |\n| 折旧（元/卡/月） | 4,000 | 9,000 |\n| 维保（元/卡/月） | 2,000 | 3,000 |\n| 每卡月成本合计（元） | 6,000 | 12,000 |',
    '| 项目 | A100 | H100 |\n|---|---|---|\n| 折旧（元） | 4,000 | 9,000 |\n| 维保（元） | 2,000 | 3,000 |\n| 电费（元） | 500 | 800 |\n| 每卡月成本合计（元） | 6,000 | 12,800 |',
  ],
  [
    'V05',
    '| 项 | 现网 | 新增 |\n|---|---|---|\n| 推理服务器（台） | 14 | 10 |\n| 推理功率（kW） | 72.8 | 52.0 |\n| 训练（kW） | 34.8 | 6.0 |\n| 合计（kW） | 107.6 | 58.0 |',
    '| 项 | 现网 | 新增 |\n|---|---|---|\n| 推理服务器（台） | 14 | 10 |\n| 推理功率（kW） | 72.8 | 52.0 |\n| 训练（kW） | 34.8 | 6.0 |\n| 合计（kW） | 117.6 | 58.0 |',
  ],
  [
    'V03',
    '- 折旧 6.74 元是最大科目，占阶段六的 43.2%；电费 0.57 元，只占 3.7%。',
    '- 折旧 6.74 元里，电费 0.57 元，只占 3.7%。',
  ],
  [
    'L02',
    '# 讲稿（第1页）\n\n- 甲\n\n---\n\n## 议程（第2页）\n\n- 乙\n\n---\n\n## 口径（第3页）\n\n- 丙\n\n---\n\n# 第一部分（第4-6页）\n\n---\n\n# 第二部分（第7-9页）',
    '# 讲稿（第1页）\n\n- 甲\n\n---\n\n## 议程（第2页）\n\n- 乙\n\n---\n\n# 第一部分（第4-6页）\n\n---\n\n# 第二部分（第7-9页）',
  ],
  [
    'L01',
    '# 一百零五分钟：故障的六个阶段 - 内训讲稿\n\n## 一、发现（8 分钟）\n\n## 二、处置（6 分钟）',
    '# 第一部分：故障的六个阶段（五分钟）\n\n## 一、发现（8 分钟）\n\n## 二、处置（6 分钟）',
  ],
  [
    'K01',
    '# 四\n\nMean end-to-end, stage 2 against stage 6:\n\n- one\n- two\n- three',
    '# 四\n\nTwo stages:\n\n- one\n- two\n- three',
  ],
  [
    'V05',
    '| Step | Incidents | Rollbacks |\n|---|---|---|\n| A | 2 | 0 |\n| B | 1 | 0 |\n| C | 3 | 1 |\n| D | 5 | 2 |\n| E | 1 | 0 |\n| Sum | 12 | 3 |',
    '| Step | Incidents | Rollbacks |\n|---|---|---|\n| A | 2 | 0 |\n| B | 1 | 0 |\n| C | 4 | 1 |\n| D | 5 | 2 |\n| E | 1 | 0 |\n| Sum | 12 | 3 |',
  ],
  [
    'V05',
    '| 来源 | 占命中 token 的比例（%） |\n|---|---|\n| 模板 | 46 |\n| 历史 | 33 |\n| 上下文 | 14 |\n| 其他 | 7 |',
    '| 来源 | 占命中 token 的比例（%） |\n|---|---|\n| 模板 | 46 |\n| 历史 | 33 |\n| 上下文 | 17 |\n| 其他 | 7 |',
  ],
  ['V05', 'NVML 的忙碌时间占比看着有 81%，换成 SM_ACTIVE 只剩 24%。', '忙碌时间占 81%，空闲的只剩 24%。'],
  [
    'V05',
    '14 GB 权重，加 45 路 KV 缓存 29.5 GB，加工作区 2 GB，合计 45.5 GB。',
    'KV 缓存 29.5 GB、工作区 2 GB，合计 35.5 GB。',
  ],
  [
    'V05',
    '| 工艺 | 工位 |\n|---|---|\n| 焊装 | 30 |\n| 涂装 | 16 |\n| 总装 | 42 |',
    '| 工艺 | 工位 |\n|---|---|\n| 焊装 | 30 |\n| 涂装 | 16 |\n| 总数 | 42 |',
  ],
  [
    'V03',
    '| 项 | 一期 | 二期 |\n|---|---|---|\n| 月用电（kWh） | 82,000 | 76,000 |\n| 月电费（元，0.70 元/kWh） | 57,400 | 53,200 |',
    '| 项 | 一期 | 二期 |\n|---|---|---|\n| 月用电（kWh） | 82,000 | 76,000 |\n| 月电费（元，0.70 元/kWh） | 57,400 | 58,200 |',
  ],
  [
    'V03',
    '| Stage | Energy (kWh) | Bill (€, at €0.21 per kWh) |\n|---|---|---|\n| 1 | 1,000 | 210 |\n| 2 | 1,400 | 294 |\n| 3 | 1,800 | 378 |',
    '| Stage | Energy (kWh) | Bill (€, at €0.21 per kWh) |\n|---|---|---|\n| 1 | 1,000 | 210 |\n| 2 | 1,400 | 249 |\n| 3 | 1,800 | 378 |',
  ],
];
