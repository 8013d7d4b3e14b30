import type { Pair } from './pair';

/** Pairs about what words say of numbers: C01 to C07. */
export const CLAIMS: readonly Pair[] = [
  [
    'C07',
    'This leaves us with 42,000 tok/s against a peak of 40,000 tok/s, a spare capacity of 5.0%.',
    'This leaves us with 38,000 tok/s against a peak of 40,000 tok/s, a spare capacity of 5.0%.',
  ],
  [
    'C07',
    '现有能力 38,000 tok/s，对峰值需求 40,000 tok/s，缺口 5.0%',
    '现有能力 38,000 tok/s，对峰值需求 40,000 tok/s，富余 5.0%',
  ],
  [
    'C01',
    '重建每 20 分钟排一次。过去单线程，一次要 63 分钟；现在并行之后，同一份索引只要 9 分钟，速度是原来的 7 倍。',
    '重建每 20 分钟排一次。过去单线程，一次要 63 分钟；现在并行之后，同一份索引只要 9 分钟，速度是原来的 3 倍。',
  ],
  [
    'C01',
    '- Copying 90 GB of shards: 36 s from the share at 2.5 GB/s, 15 s from the local disk at 6 GB/s, 2.4× faster',
    '- Copying 90 GB of shards: 36 s from the share at 2.5 GB/s, 15 s from the local disk at 6 GB/s, 3.4× faster',
  ],
  [
    'C01',
    'The total rate is four times the output rate: 36,000 tok/s at 128 users and 15,200 tok/s at 32 users.',
    'The total rate is four times the old rate: 36,000 tok/s now and 15,200 tok/s before.',
  ],
  [
    'C01',
    '- Mean wait falls by 12.4% at 8 users and by 27.5% at 64 users',
    '- Mean wait falls by 12.4%, from 64 ms to 40 ms',
  ],
  ['C01', '- 排队时间缩短 12.4%（8 路）和 27.5%（64 路）', '- 排队时间从 64 ms 缩短到 40 ms，缩短 12.4%'],
  [
    'C01',
    'The weights now fit in 9 GB. A token of the cache needs 64 KiB, half of the 128 KiB we had before.',
    'The weights now fit in 9 GB. A token of the cache needs 48 KiB, half of the 128 KiB we had before.',
  ],
  [
    'C01',
    '| 指标 | 改版前 | 故障中 | 修复后 | 故障中/改版前 |\n|---|---|---|---|---|\n| 延迟（ms） | 500 | 6,000 | 510 | 12.0× |\n| 吞吐（tok/s） | 20,000 | 9,000 | 19,900 | 0.45× |\n| 请求（req/s） | 80 | 40 | 80 | 0.50× |',
    '| 指标 | 改版前 | 故障中 | 修复后 | 故障中/改版前 |\n|---|---|---|---|---|\n| 延迟（ms） | 500 | 6,000 | 510 | 15.0× |\n| 吞吐（tok/s） | 20,000 | 9,000 | 19,900 | 0.45× |\n| 请求（req/s） | 80 | 40 | 80 | 0.50× |',
  ],
  [
    'C01',
    'At the same $16 an hour, a million tokens cost $0.42, 38% less than in the trial.',
    'The trial paid $0.60, the service $0.42, 38% less.',
  ],
  [
    'C01',
    '2.5× the rent buys between 3.1× and 3.4× the tokens. A million tokens cost 8.0 cents on the H200 and 10.5 cents on the L40.',
    'The rent grew to 3.4× the old one: 10.5 cents in May, 18.0 cents in June.',
  ],
  [
    'C01',
    'The restore goes from 9.0 s to 4.5 s, a speed-up of 2.0×.',
    'The restore goes from 9.0 s to 4.5 s, a speed-up of 0.50×.',
  ],
  [
    'C03',
    'Moving reduces the price from $8.00 to $5.00, to 0.63 times its old level.',
    'Moving reduces the price from $8.00 to $5.00, to 1.6 times its old level.',
  ],
  ['C03', '- 单价从 8 元降到 5 元，是原来的 0.63 倍', '- 单价从 8 元降到 5 元，降到原来的 1.6 倍'],
  [
    'C04',
    '- Cache hit rate: 39.5% with 2.3, 54.2% with 2.4 (+14.7 pp)',
    '- Cache hit rate: 39.5% with 2.3, 54.2% with 2.4 (+14.7%)',
  ],
  ['C07', '- 导出任务耗时由 55 min 变为 50 min，提速 1.10×', '- 导出任务耗时由 50 min 变为 55 min，提速 1.10×'],
  [
    'C07',
    'The tokenizer got slower, going from 1.6 ms to 2.4 ms.',
    'The tokenizer got slower, going from 2.4 ms to 1.6 ms.',
  ],
  [
    'C07',
    'The price went from $0.30 to $0.48 per million tokens, in other words a token became 1.6 times as expensive.',
    'The price went from $0.48 to $0.30 per million tokens, in other words a token became 1.6 times as expensive.',
  ],
  [
    'C01',
    '- Image pull: 50 s instead of 150 s, a speed-up of 3×',
    '- Image pull: 50 s instead of 150 s, a speed-up of 5×',
  ],
  [
    'C01',
    '- 单卡从 1,500 tok/s 降到 1,200 tok/s，是原来的 0.8 倍',
    '- 单卡从 1,200 tok/s 增加到 1,500 tok/s，是原来的 0.8 倍',
  ],
  [
    'C01',
    '- 单卡从 1,200 tok/s 增加到 1,500 tok/s，旧卡是新卡的 0.8 倍',
    '- 单卡从 1,200 tok/s 增加到 1,500 tok/s，是阶段三的 0.8 倍',
  ],
  ['C01', '- Rack power: 8.4 kW, 0.4 kW more than in May, +5%', '- Rack power: 8.4 kW, 0.4 kW more than in May, +9%'],
  ['C01', '- 单卡功率 630 W，比之前多 30 W，+5%', '- 单卡功率 630 W，比之前多 30 W，+12%'],
  ['C01', '- PUE 降下来后机房总功率 95 kW，少 5 kW（-5.0%）', '- PUE 降下来后机房总功率 95 kW，少 5 kW（-9.0%）'],
  [
    'C01',
    '- 账单涨了 18.6 万元，但用量涨得更快，所以单价便宜了 0.9 元，约等于打了 8.8 折',
    '- 单价从 7.5 元降到 4.5 元，约等于打了 8.8 折',
  ],
  [
    'C01',
    '- Prefill cards ran at 30% and decode cards at 80%, the mean of both halves being 55%',
    '- The new cache halves the wait, from 60 s to 55 s',
  ],
  [
    'C04',
    '- 月报里写“命中率从 40% 到 62%，提升 22%”，这样写不对：差的是 22 个百分点',
    '- 月报里写“命中率从 40% 到 62%，提升 22%”，已经发出去了',
  ],
  [
    'C05',
    '“排队由 50 s 降到 20 s，降低了 40%”——这句话是错的，40% 是剩下的',
    '“排队由 50 s 降到 20 s，降低了 40%”——这句话来自上周的周报',
  ],
  ['C01', '- “电费从 8 元到 6 元，降低了 40%”：错，降的是两成半', '- “电费从 8 元到 6 元，降低了 40%”：来自财务'],
  [
    'C04',
    '- “可用性 99.0% 到 99.6%，停机只少 0.6%”：不准确，停机少了六成',
    '- “故障率从 1.0% 降到 0.4%，少了 0.6%”：运维的结论',
  ],
  [
    'C03',
    'The leaflet says that "owning is 1.6 times cheaper, a saving of 60%". The factor is right, the percentage is not: it is a saving of 38%.',
    'The leaflet says that "owning is 1.6 times cheaper, a saving of 60%". The factor is for one year of use.',
  ],
  [
    'C07',
    'P99 TTFT slips from 410 ms to 450 ms, since the gateway adds a check',
    'Output throughput slips from 410 tok/s to 450 tok/s, since the gateway adds a check',
  ],
  ['C01', '- max_num_seqs 从 32 到 64，吞吐提升 49.5%', '- 整机上限功率从 10.2 kW 降到 9.3 kW，功率下降 18%'],
  [
    'C01',
    '- 把 40 kW（设施侧）离线任务从峰挪到谷，每天 320 kWh，年省 116,800 kWh',
    '- 把离线任务从峰挪到谷，原来每天 480 kWh，现在每天 320 kWh，每天省 260 kWh',
  ],
  ['C01', '- 集群 620 tok/s，现在每天 5,000 万 token，多 30%', '- 集群原来 620 tok/s，现在 1,240 tok/s，多 30%'],
  ['C01', '- The pool draws 12 kW, now 240 kWh per day, 20% less', '- The pool drew 12 kW, now 10 kW, 27% less'],
  ['C01', '- 批大小从 32 到 64：吞吐 +49.5%，平均 TPOT +33.7%', '- 批大小从 32 到 64：批大小 +49.5%，平均 TPOT +33.7%'],
  ['C01', '- 700 → 600 W：吞吐少 2.9%，功率少 8.6%，能效升 6.1%', '- 功率 700 → 600 W：吞吐少 2.9%，功率少 8.6%'],
  [
    'C01',
    '- Power cap 700 W → 600 W: throughput -2.9%, power -8.6%',
    '- Mean power 700 W → 600 W: throughput -2.9%, power -8.6%',
  ],
  ['C01', '- At a 600 W cap instead of 700 W, power falls by 8.6%', '- At 600 W instead of 700 W, power falls by 8.6%'],
  [
    'C01',
    '| 上限（W） | 输出吞吐（tok/s） | 整机（kW） |\n|---|---|---|\n| 700 | 8,200 | 9.3 |\n| 600 | 7,960 | 8.5 |\n\n- 收到 600 W（原 700 W）不影响上线\n- 700 → 600 W：功率少 8.6%，吞吐少 2.9%',
    '| 上限（W） | 输出吞吐（tok/s） | 整机（kW） |\n|---|---|---|\n| 700 | 8,200 | 9.3 |\n| 600 | 7,960 | 8.5 |\n\n- 700 → 600 W：功率少 8.6%，吞吐少 14.3%',
  ],
  [
    'C01',
    '| Power cap | Throughput | Mean power |\n|---|---|---|\n| 700 W | 1,720 tok/s | 640 W |\n| 500 W | 1,530 tok/s | 470 W |\n\n- 700 W → 500 W: mean power 26.6% lower',
    '| Power cap | Throughput | Mean power |\n|---|---|---|\n| 700 W | 1,720 tok/s | 640 W |\n| 500 W | 1,530 tok/s | 470 W |\n\n- 700 W → 500 W: mean power 36.6% lower',
  ],
  [
    'C01',
    '| 指标 | 32 | 64 |\n|---|---|---|\n| 吞吐 | 1,928 | 2,883 |\n| TPOT | 16.6 | 22.2 |\n\n- 32 → 64：吞吐 +49.5%',
    '| 指标 | 32 | 64 |\n|---|---|---|\n| 吞吐 | 1,928 | 2,883 |\n| TPOT | 16.6 | 22.2 |\n\n- 32 → 64：吞吐 +39.5%',
  ],
  [
    'C07',
    'Pilot rack with four nodes: 28.8 kW with fans, 24.8 kW without, 14% less',
    'Pilot rack with four nodes: 24.8 kW last year, 28.8 kW now, 14% less',
  ],
  [
    'C01',
    '| 精度 | 节点功率 | 每瓦吞吐 |\n|---|---|---|\n| FP16 | 5.9 kW | 1.28 tok/s/W |\n| FP8 | 6.2 kW | 1.77 tok/s/W |\n\n- FP8 功率只多了 5.1%，每瓦吞吐却多了 38%',
    '| 精度 | 节点功率 | 每瓦吞吐 |\n|---|---|---|\n| FP16 | 5.9 kW | 1.28 tok/s/W |\n| FP8 | 6.2 kW | 1.77 tok/s/W |\n\n- 每瓦吞吐从 1.28 tok/s/W 到 1.77 tok/s/W，多了 58%',
  ],
  [
    'C01',
    '| 指标 | SLO | 改造前 | 改造后 |\n|---|---|---|---|\n| P50 TTFT | - | 0.55 s | 0.41 s |\n| P99 TPOT | ≤ 60 ms | 88 ms | 52 ms |\n\n- P50 TTFT -25.5%，P99 TPOT -40.9%',
    '| 指标 | SLO | 改造前 | 改造后 |\n|---|---|---|---|\n| P50 TTFT | - | 0.55 s | 0.41 s |\n| P99 TPOT | ≤ 60 ms | 88 ms | 52 ms |\n\n- P50 TTFT -35.5%',
  ],
  ['C03', 'From HBM to NVLink an H100 loses a factor of 3.7.', 'From HBM to NVLink the bandwidth is reduced 3.7x.'],
  ['C05', '- Q2 单位成本 14.33 元，降 2.58 元（-18.0%）', '- 单位成本从 14.33 元降到 2.58 元，降低 18.0%'],
  [
    'C01',
    '- 若不做潮汐、推理固定 128 卡，要 3,072 卡时，潮汐省了 37.5%',
    '- 固定 3,072 卡时，潮汐 1,920 卡时，潮汐省了 57.5%',
  ],
  ['C01', 'Going from 64 to 128 users brings only +17% output.', 'Output went from 64 to 128 tok/s, i.e. +17%.'],
  ['C01', '32K 输入的 TTFT 接近 3 秒，是 1K 的 36 倍。', '32K 输入的 TTFT 从 3 秒降到 1 秒，缩短了 36%。'],
  [
    'C01',
    'The wait of batch jobs in the queue fell from 18 min to 11 min, a reduction of 39%.',
    'The wait of batch jobs in the queue fell from 18 min to 11 min, a reduction of 49%.',
  ],
  [
    'C01',
    'From 80% to 90% the wait more than doubles; from 90% to 95% it doubles again.',
    'The hit rate went from 80% to 90%, so it more than doubled.',
  ],
  [
    'C01',
    'If the mean prompt doubles (1,900 → 3,800), that of the pool grows by 24%.',
    'The prompts grew by 24% (1,900 → 3,800).',
  ],
  [
    'C07',
    'Going from 16 to 64 streams the total grows to 2.4 times.',
    'Going from 16 to 64 streams the total grows from 1,800 to 1,200 tok/s.',
  ],
  [
    'C07',
    '从 16 到 64 路，总吞吐提升到 2.4 倍；从 16 到 64 路总吞吐提升到 2.4 倍',
    '从 16 到 64 路，总吞吐从 1,800 提升到 1,200 tok/s',
  ],
  [
    'C01',
    'A cap took the card from 700 W to 560 W (−20%): +12% tokens per joule.',
    'A cap took the card from 700 W to 560 W: −12% power.',
  ],
  [
    'C01',
    'With graphs the gaps shrank to 0.8 ms, and a step takes 30.0 ms, 6.25% less.',
    'With graphs a step went from 32.0 ms to 30.0 ms, 16.25% less.',
  ],
  [
    'C01',
    'The cluster went from 12 kW to 6 kW per node, 4 times the former density',
    'The data loader went from 1.8 GB/s to 6.3 GB/s per node, 4.5 times the former rate',
  ],
  [
    'C01',
    '数据加载由 1.8 GB/s 提到 6.3 GB/s/节点，是原来的 3.5 倍',
    '数据加载由 1.8 GB/s 提到 6.3 GB/s/节点，是原来的 4.5 倍',
  ],
  [
    'C01',
    '租金从每月 120,000 美元降到 80,000 美元，省 40,000 美元，正好三分之一。',
    '功率从 120 kW 降到 80 kW，省 60 kW。',
  ],
  [
    'C07',
    'Energy per token fell: stage 1 needed 60 kW for 30,000 tok/s, stage 6 needs 80 kW for 220,000 tok/s.',
    'Power fell from 60 kW to 80 kW in stage 6.',
  ],
  [
    'C03',
    'A sentence you will hear is "we made it five times cheaper". Please do not say it.',
    'A sentence for the press: we made it five times cheaper. Please do say it.',
  ],
  [
    'C04',
    '| 错误写法 | 正确写法 |\n|---|---|\n| 利用率 41% → 44%，提升 3% | 提升 3 个百分点 |',
    '| 季度 | 结论 |\n|---|---|\n| 二季度 | 利用率 41% → 44%，提升 3% |',
  ],
  [
    'V04',
    '回放集 36,000 条里有 35,400 条同时守住两条红线，占 98.3%。',
    'P99 TTFT 红线 800 ms，实测 920 ms，守住了红线。',
  ],
  [
    'V04',
    'Of the replay, 35,400 of the 36,000 requests met both limits.',
    'The limit on P99 TTFT is 800 ms, we measured 920 ms and met it.',
  ],
  [
    'V04',
    'January to July cost €1,480,000, and with five more months the forecast is €2.52 million, so about €80,000 or 3.1% under budget.',
    'The budget was €2.40 million, and the year cost €2.52 million, 5.0% under budget.',
  ],
  [
    'V04',
    '前七个月花了 148 万元，全年预测 252 万元，比预算低 3.1%。',
    '预算 240 万元，全年花了 228 万元，比预算低 8%。',
  ],
  [
    'V04',
    '| Target | Limit | Measured | Met |\n|---|---|---|---|\n| SM_ACTIVE (%) | ≥ 60 | 63 | yes |\n| Cost recovered (%) | 100 | 91.4 | no |',
    '| Target | Limit | Measured | Met |\n|---|---|---|---|\n| SM_ACTIVE (%) | ≥ 60 | 63 | yes |\n| Cost recovered (%) | 100 | 91.4 | yes |',
  ],
  [
    'V04',
    '| 目标 | 限值 | 实测 | 达标 |\n|---|---|---|---|\n| SM_ACTIVE（%） | ≥ 60 | 63 | 是 |\n| 成本回收率（%） | 100 | 91.4 | 否 |',
    '| 目标 | 限值 | 实测 | 达标 |\n|---|---|---|---|\n| SM_ACTIVE（%） | ≥ 60 | 63 | 是 |\n| 成本回收率（%） | 100 | 91.4 | 是 |',
  ],
  ['C07', '缓存命中率从 31% 提高到 38%，要算的 token 变少了。', '告警次数从每周 31 次变为 38 次，变少了。'],
  [
    'C01',
    '语文涨了 3 个百分点，数学掉了 0.5 个百分点，总体从 82.4% 到 83.3%，多 0.9 个百分点。',
    '总体从 82.4% 到 83.3%，多 0.5 个百分点。',
  ],
  [
    'C01',
    '- 端到端（P50 TTFT + 399 × 平均 TBT）：1 月 11.2 s → 6 月 5.6 s，−50.0%',
    '- 端到端提速 3 ×：11.2 s → 5.6 s',
  ],
  [
    'C01',
    '- End to end (399 × mean TBT + P50 TTFT): 11.2 s → 5.6 s, −50.0%',
    '- End to end, 3 × faster: 11.2 s → 5.6 s',
  ],
  [
    'C01',
    'With the hub, stage 3 emits 24.1 + 58.4 = 82.5 kg per day. We bought latency with carbon, and stage 3 gave back nearly two thirds of what we had spent: 60.2 of the 92.0 kg.',
    'Stage 2 emits 58.4 kg per day, stage 3 emits 24.1 kg per day: stage 3 is 40% lower.',
  ],
  [
    'C04',
    'Cache hits rose from 28% in phase 2 to 45% in phase 5, an increase of 17 percentage points.',
    'Cache hits rose from 28% in phase 2 to 45% in phase 5, an increase of 17%.',
  ],
  [
    'C01',
    'The cooling fell from 640 kWh in stage 2 to 512 kWh in stage 3, that is by 20%.',
    'The cooling fell from 640 kWh in stage 2 to 512 kWh in stage 3, that is by 28%.',
  ],
  [
    'C01',
    'Energy per request fell from 30 J in stage 1 to 24 J in stage 3, total energy rose by 12%.',
    'Energy per request fell from 30 J in stage 1 to 24 J in stage 3, a drop of 12%.',
  ],
  [
    'C01',
    'The bill fell from $84,000 to $61,000, or 12% of revenue.',
    'The bill fell from $84,000 to $61,000, or 12%.',
  ],
  [
    'C04',
    'The duty cycle climbed from 33% with static batches to 59% with rolling batches, a rise of 26 points.',
    'The duty cycle climbed from 33% with static batches to 59% with rolling batches, a rise of 26%.',
  ],
  [
    'C01',
    'A node went from 300 to 870 tok/s, so it is now 2.9 times the starting value.',
    'A node went from 300 to 870 tok/s, so it is now 3.8 times the starting value.',
  ],
  ['C01', '单机从 300 tok/s 涨到 870 tok/s，是最初的 2.9 倍。', '单机从 300 tok/s 涨到 870 tok/s，是最初的 3.8 倍。'],
  [
    'C01',
    'In spring the fee was $2.40 per million tokens. Now it is $1.80, so the fee has come down by 25%.',
    'In spring the fee was $2.40 per million tokens. Now it is $1.80, so the fee has come down by 35%.',
  ],
  ['C01', '制冷用电从 640 kWh 降到 512 kWh，幅度为 20%。', '制冷用电从 640 kWh 降到 512 kWh，幅度为 28%。'],
  [
    'C01',
    '| 步骤 | 每卡输出（tok/s） | 相对上一步 |\n|---|---|---|\n| 起点 | 400 | - |\n| 换内核 | 440 | +10.0% |\n| 量化 | 484 | +10.0% |\n| 合批 | 508 | +5.0% |\n| 三步合计 | 508 | +27.0% |',
    '| 步骤 | 每卡输出（tok/s） | 相对上一步 |\n|---|---|---|\n| 起点 | 400 | - |\n| 换内核 | 440 | +10.0% |\n| 量化 | 484 | +10.0% |\n| 合批 | 508 | +5.0% |\n| 三步合计 | 508 | +37.0% |',
  ],
  [
    'C01',
    '| Step | tok/s | vs. previous |\n|---|---|---|\n| Start | 400 | – |\n| Kernel | 440 | +10.0% |\n| Quantised | 484 | +10.0% |\n| All steps | 484 | +21.0% |',
    '| Step | tok/s | vs. previous |\n|---|---|---|\n| Start | 400 | – |\n| Kernel | 440 | +10.0% |\n| Quantised | 484 | +10.0% |\n| Batching | 524 | +21.0% |',
  ],
  [
    'C03',
    'We all thought "twice the cards, 3× cheaper answers". The bill rose.',
    'Our plan: twice the cards, 3× cheaper answers.',
  ],
  ['C03', '起初大家都相信“换卡以后成本降低 4 倍”，账单只少了 28%。', '换卡以后成本降低 4 倍，账单只少了 28%。'],
  [
    'C01',
    'The mean TPOT went from 50.0 ms to 40.0 ms. It is not twice as fast, since a checking step takes longer.',
    'The mean TPOT went from 50.0 ms to 40.0 ms. It is twice as fast, though a checking step takes longer.',
  ],
  ['C01', '平均 TPOT 从 50.0 ms 降到 40.0 ms，并没有降低一半。', '平均 TPOT 从 50.0 ms 降到 40.0 ms，降低一半。'],
  [
    'C01',
    'Arrivals went from 20 to 140 req/s, three times what the fleet can serve.',
    'Arrivals went from 20 to 140 req/s, three times what they were.',
  ],
  [
    'C01',
    '**Notes.** One slide says "Archive fell from 9.1 h to 8.4 h, 2.5 times as fast". I keep it as a warning.',
    '**Notes.** One slide says that "Archive" fell from 9.1 h to 8.4 h, 2.5 times as fast. I keep it for the summary.',
  ],
  [
    'C01',
    '- Timeout lowered from 60 s to 20 s: 0.7% of the documents failed and came back',
    '- Timeout lowered from 60 s to 20 s: 7% of the old value, and retries came back',
  ],
  [
    'C01',
    '日均输出从 31 亿 token 涨到 168 亿 token，是年初的 5.4 倍',
    '日均输出从 31 亿 token 涨到 168 亿 token，是年初的 4.4 倍',
  ],
  [
    'C01',
    '- AWQ ends at 1,347 tok/s against 1,740 for FP8, so at this load it is 23% slower.',
    '- AWQ ends at 1,347 tok/s against 1,740 for FP8, so at this load it is 29% slower.',
  ],
  ['C01', 'FP8 1,740 tok/s，AWQ 1,347 tok/s，AWQ 慢 23%', 'FP8 1,740 tok/s，AWQ 1,347 tok/s，AWQ 慢 29%'],
  [
    'C01',
    'L40S takes 30 ms a step against 24 ms for the H100, 25% slower',
    'L40S takes 30 ms a step against 24 ms for the H100, 20% slower',
  ],
  [
    'C01',
    '| | 阶段一 | 阶段六 | 倍数 |\n|---|---|---|---|\n| P99 TTFT | 4,200 ms | 520 ms | 8.1 |\n| P99 TBT | 95 ms | 44 ms | 2.2 |',
    '| | 阶段一 | 阶段六 | 倍数 |\n|---|---|---|---|\n| P99 TTFT | 4,200 ms | 520 ms | 8.1 |\n| P99 TBT | 95 ms | 44 ms | 4.2 |',
  ],
  ['C07', 'P90 排队时间由 Q1 的 19 分钟缩短到 Q4 的 14 分钟', 'P90 排队时间由 Q1 的 14 分钟缩短到 Q4 的 19 分钟'],
  [
    'V04',
    '- 前三大伙伴占 31%，第一名占 14%，没有哪一家超过 15% 的集中度红线',
    '- 前三大伙伴占 31%，第一名占 16%，没有哪一家超过 15% 的集中度红线',
  ],
  [
    'V04',
    '- The largest customer is 14%, and no customer exceeds the limit of 15%',
    '- The largest customer is 14%, which exceeds the limit of 15%',
  ],
  [
    'V04',
    '- In the worst hour the queue wait was 90 ms at P50, 1,120 ms at P95 and 1,210 ms at P99.',
    '- In the worst hour the queue wait was 90 ms at P50, 1,210 ms at P95 and 1,120 ms at P99.',
  ],
  [
    'V04',
    '| 队列 | 时期 | 等待 P50（min） | 等待 P95（min） | 等待 P99（min） |\n|---|---|---|---|---|\n| 训练 | 改造前 | 50 | 310 | 540 |\n| 开发 | 改造前 | 12 | 61 | 75 |',
    '| 队列 | 时期 | 等待 P50（min） | 等待 P95（min） | 等待 P99（min） |\n|---|---|---|---|---|\n| 训练 | 改造前 | 50 | 310 | 540 |\n| 开发 | 改造前 | 12 | 75 | 61 |',
  ],
  ['C07', '400 Gb/s：256 条上行收到 4 台 64 口 spine，1:1 不收敛', '400 Gb/s：256 条上行增加到 4 条，1:1 不收敛'],
  [
    'C01',
    'A dollar now buys 13% more tokens, which makes each token 11.5% cheaper than in Q2.',
    'A dollar now buys 13% more tokens, which makes each token 13% cheaper than in Q2.',
  ],
  [
    'C01',
    '每美元产出的 token 多了 25%，也就是每百万 token 便宜 20%',
    '每美元产出的 token 多了 25%，也就是每百万 token 便宜 25%',
  ],
  [
    'C01',
    'We rented cards at $4.10 each, 1.7 times our lease rate of $2.40.',
    'We rented cards at $41.00 each, 1.7 times our lease rate of $2.40.',
  ],
  [
    'C01',
    'The batch job does 3,900 tok/s, 1.5 times the 2,600 tok/s of the old one.',
    'The batch job does 3,900 tok/s, 2.4 times the 2,600 tok/s of the old one.',
  ],
  [
    'C01',
    '- Electricity: $0.243 against $0.101 per IT kWh, so about $4.3k saved a quarter.',
    '- Electricity: $0.243 against $0.101 per IT kWh, so about $0.242 saved.',
  ],
  [
    'C01',
    '- 每元输出 token 从 3.86 万升到 5.79 万，多了 50%，所以百万 token 的成本便宜了 33.3%',
    '- 每元输出 token 从 3.86 万升到 5.79 万，多了 50%，所以百万 token 的成本也便宜了 50%',
  ],
  [
    'C01',
    '- 输出吞吐：1,200 → 9,000 tok/s，做到了 S1 的 7.5 倍',
    '- 输出吞吐：1,200 → 9,000 tok/s，做到了 S1 的 6.5 倍',
  ],
  [
    'C07',
    '- 426,000 tokens/$ become 900,000 tokens/$: cost per token is now 47% of what it was',
    '- 426,000 tokens/$ become 900,000 tokens/$: cost per token is now 211% of what it was',
  ],
  [
    'C05',
    '- 前缀缓存：系统提示词有 310 token，500 token 的输入里理论上最多能省 62%',
    '- 前缀缓存：系统提示词从 500 token 缩到 310 token，省了 62%',
  ],
  [
    'C01',
    '故障少不了，恢复可以快：52 分钟到 9 分钟，差的是 43 分钟的人肉操作',
    '恢复从 52 分钟到 9 分钟，快了 34 分钟',
  ],
  ['C01', '- 节点从 130 台降到 110 台\n- 一下省出 160 张卡', '- 节点从 130 台降到 110 台\n- 一下省出 30 台'],
  [
    'C07',
    'A 引擎 TTFT 210 ms，B 引擎 300 ms，A 引擎比 B 引擎快 30%。',
    'A 引擎 TTFT 210 ms，B 引擎 300 ms，A 引擎比 B 引擎慢 30%。',
  ],
  ['C07', '按量 2.4 元，包年 1.9 元：包年比按量便宜 21%。', '按量 2.4 元，包年 1.9 元：按量比包年便宜 21%。'],
  [
    'C07',
    'Prefill runs at 31k tok/s on B200 against 12k tok/s on H100, so the H100 is 2.6 times slower.',
    'Prefill on the B200 pool runs at 31k tok/s against 12k tok/s on H100, so it is 2.6 times slower.',
  ],
  ['C07', '去年 320 万元，今年 280 万元，多处理 40 万次请求。', '去年电费 320 万元，今年 280 万元，同比多花 40 万元。'],
  ['C07', '训练从 2 小时 40 分钟降到 1 小时 20 分钟', '训练从 1 小时 20 分钟降到 2 小时 40 分钟'],
  [
    'C01',
    'The run was cut from 2 h 50 min to 1 h 25 min, half of it.',
    'The run was cut from 2 h 50 min to 1 h 25 min, a third less.',
  ],
  [
    'C01',
    '- Week 1: 120 tickets\n- Week 2: 96 tickets, 20% fewer\n- Week 3: 72 tickets, a further 25% fewer',
    '- Week 1: 120 tickets\n- Week 2: 96 tickets, 20% fewer\n- Week 3: 72 tickets, a further 40% fewer',
  ],
  [
    'C01',
    '从 12 台缩到 9 台，再从 9 台缩到 6 台，一共少了一半。',
    '从 12 台缩到 9 台，再从 9 台缩到 6 台，一共少了三分之二。',
  ],
  ['C01', '准确率得分从 71.2 掉到 70.6，掉了 0.6 分。', '准确率得分从 71.2 掉到 70.6，掉了 1.6 分。'],
  [
    'C01',
    'MMLU 71.2, GSM8K 84.5: the gap between the two is no news, but 2.1 points were lost on code.',
    'Accuracy on the tool-calling set: 81.2 with BF16, 80.4 with INT4. Quantisation costs us 1.8 points.',
  ],
  [
    'C01',
    'Prompt caching took the hit ratio to 58%, twelve points above the 46% of spring.',
    'Prompt caching took the hit ratio to 58%, eight points above the 46% of spring.',
  ],
  [
    'C01',
    'After the migration we run 3,840 requests a second, up 20% from 3,200.',
    'After the migration we run 3,600 requests a second, up 20% from 3,200.',
  ],
  [
    'C01',
    'OKR: cut the bill by 30%. From $100k to $68k, so it is met with two points to spare.',
    'We cut the bill by 30%. From $100k to $58k, and nobody noticed.',
  ],
  [
    'C01',
    'vLLM served 22 req/s and SGLang 27.5 req/s on the same node, i.e. SGLang is 25% ahead.',
    'vLLM served 22 req/s and SGLang 27.5 req/s on the same node, i.e. SGLang is 15% ahead.',
  ],
  [
    'C01',
    '4090 跑一轮 81 分钟，A100 跑一轮 54 分钟，A100 比 4090 快 50%。',
    '4090 跑一轮 81 分钟，A100 跑一轮 54 分钟，A100 比 4090 快 80%。',
  ],
  [
    'C07',
    'Inference on CPU takes 9 s; the GPU needs 0.3 s. The CPU is 30 times slower.',
    'Inference took 9 s before and takes 0.3 s now. It is 30 times slower.',
  ],
  [
    'V04',
    '选了 1,024：P99 TTFT 0.90 s，离 0.5 s 的目标还远，不过 TBT 没破线。',
    '选了 1,024：P99 TTFT 0.90 s，目标 0.5 s，没破线。',
  ],
  // A number times a difference in brackets.
  ['C03', '- 电费少：1,250 ×（0.84 − 0.50）= 425 元', '- 电费少 4 ×（对比旧版）'],
  // How many there were is no old value of a rate.
  ['C07', '- 48 路时吞吐反而回落到 610 tok/s，显存不够了', '- 吞吐从 480 反而回落到 610 tok/s，显存不够了'],
  // The greatest change is told of another thing.
  [
    'C01',
    '预处理只少了 0.10 秒，最大的变化是读盘，从 0.80 秒降到 0.45 秒。',
    '读盘少了 0.10 秒，从 0.80 秒降到 0.45 秒。',
  ],
  [
    'C01',
    'So half the nodes carry practically the same number of sessions: 47 instead of 48.',
    'So we keep half the number of sessions: 47 instead of 48.',
  ],
  // The quarter that it is compared with has no value there.
  [
    'C01',
    '- 加运费 12.4 万元，总价 318.2 万元，比 Q2 少 4.1%',
    '- Q2 总价 331.0 万元，Q3 总价 318.2 万元，比 Q2 少 9.1%',
  ],
  // Numbers of releases are names.
  [
    'C01',
    '| Release | kW per node |\n|---|---|\n| 2.0 | 6.1 |\n| 2.3 | 6.7 |\n\n- Node power rose by 9.8% from 2.0 to 2.3',
    '| Release | kW per node |\n|---|---|\n| 2.0 | 6.1 |\n| 2.3 | 6.7 |\n\n- Node power rose by 19.8% from 6.1 to 6.7',
  ],
  [
    'C01',
    '- Three releases of kernel work (3.1, 3.2, 3.5) made it cheap\n- Faster kernels gave a factor of 1.60 in output throughput (3.2 to 3.5)',
    '- Three rounds of kernel work made it cheap\n- Faster kernels gave a factor of 1.60 in output throughput (320 to 350 tok/s)',
  ],
  // The period that it is compared with, by its name.
  [
    'C01',
    '- Tickets per week: 40 in Q1, 27 in Q2, 18 in Q3, 10 in Q4, which is 75% fewer than in Q1',
    '- Tickets per week: 40 in Q1, 27 in Q2, 18 in Q3, 10 in Q4, which is 65% fewer than in Q1',
  ],
  [
    'C04',
    '- Mean SM_ACTIVE went from 24% to 49% between the first and the last week of the pilot (+25 points).',
    '- Mean SM_ACTIVE went from 24% to 49% between the first and the last week of the pilot (+25%).',
  ],
  // The new value of the title, and the change right behind it.
  [
    'C01',
    '## 热身：从 90 秒到 36 秒\n\n调度 2 秒，拉镜像 5 秒，加载 9 秒，编译 20 秒。合计 36 秒，缩短了 60%。',
    '## 热身：从 90 秒到 36 秒\n\n调度 2 秒，拉镜像 5 秒，加载 9 秒，编译 20 秒。合计 36 秒，缩短了 67%。',
  ],
  [
    'C07',
    '假设把命中率从 40% 推到 52%，进模型的请求从 691.2 降到 1,152 × 48% = 552.96 req/s。',
    '假设把命中率从 40% 推到 52%，进模型的请求从 691.2 降到 1,152 req/s。',
  ],
  [
    'C01',
    '- 每计费卡时成本：11.54 → 10.26 → 9.21 → 8.47 元，全年降低 26.6%',
    '- 每计费卡时成本：11.54 → 10.26 → 9.21 → 8.47 元，全年降低 36.6%',
  ],
  ['C07', '- 输出吞吐从 1,640 tok/s 升到 128 路的 4,920 tok/s', '- 输出吞吐从 1,640 tok/s 升到 920 tok/s'],
  [
    'C05',
    'Server fan power went from 480 W to 120 W per node, a 75 % reduction.',
    'Server fan power went from 480 W to 120 W per node, a 25 % reduction.',
  ],
  [
    'C01',
    '- From 900 ms to 540 ms: P95 TTFT is down by 360 ms, or 40 %',
    '- From 900 ms to 540 ms: P95 TTFT is down by 360 ms, or 66.7 %',
  ],
  ['C01', '- 从 900 ms 到 540 ms：P95 少了 360 ms，即 40%', '- 从 900 ms 到 540 ms：P95 少了 360 ms，即 66.7%'],
  [
    'C01',
    '- Between 80 and 100 users the curve bends: P95 doubles (90 → 180 ms) for 25 % more users',
    '- Between 80 and 100 users the curve bends: P95 triples (90 → 180 ms) for 25 % more users',
  ],
  [
    'C05',
    '- 以前一天 4,000 卡时；现在少用 1,000 卡时，正好少 25%',
    '- 以前一天 4,000 卡时；现在只用 1,000 卡时，正好少 25%',
  ],
  [
    'C01',
    '- 12 nodes: 30,000 kWh IT and 37,500 kWh at the meter, 25% less than in May',
    '- 12 nodes: from 37,500 kWh to 30,000 kWh at the meter, 25% less',
  ],
  ['C01', '- 阶段三同样看 90 天，74 次，MTBF 约 29.2 h，次数减少 58.9%', '- 恢复从 90 分钟降到 29.2 分钟，减少 58.9%'],
  ['C01', '- 毛利率：-26.0% → 12.4% → 39.6% → 47.9%', '- 成本从 100 元降到 80 元，-26.0%'],
  [
    'C01',
    '- 收入 562,027 美元，成本 87,072 美元，差额除以成本，是 5.45 倍',
    '- 收入 562,027 美元，成本 87,072 美元，收入是成本的 5.45 倍',
  ],
  ['C01', '- 每卡时 1.96 美元对 3.10 美元，自建比租便宜 37%', '- 每卡时 1.96 美元对 3.10 美元，自建比租便宜 58%'],
  ['V04', '- 14B 的权重 28 GB > A10 的 24 GB 显存', '- 14B 的权重 28 GB < A10 的 24 GB 显存'],
  ['C07', '- 512 卡的需求涨到 23.8 GB/s', '- 需求从 51.2 GB/s 涨到 23.8 GB/s'],
  ['C07', '- PUE 的改善来自冷通道封闭，供水温度从 12 ℃ 调到 18 ℃', '- PUE 改善，从 1.31 降到 1.42'],
  [
    'C07',
    '- From Stage 1 to 2 the cost per million fell by 52%, and from 2 to 3 by 69%',
    '- The cost per million fell, from $2 to $3',
  ],
  [
    'C01',
    '- Allocation rate from 71% to 84%; the other 5 pp came from lifting limits',
    '- Allocation rate from 71% to 84%, up 5 pp',
  ],
  [
    'C01',
    '分配率从 58% 升到 81%，多了 23 个百分点，相对提升 39.7%。',
    '分配率从 58% 升到 81%，多了 23 个百分点，相对提升 36.5%。',
  ],
  [
    'C01',
    '每卡吞吐从 58 tok/s 升到 81 tok/s，多了 23 tok/s，提升 39.7%。',
    '每卡吞吐从 58 tok/s 升到 81 tok/s，多了 23 tok/s，提升 36.5%。',
  ],
  [
    'C01',
    'Energy fell from 5.00 J in Stage 1 to 0.77 J in Stage 6, a reduction of 84.6%.',
    'Energy fell from 5.00 J in Stage 1 to 0.77 J in Stage 6, a reduction of 74.6%.',
  ],
  [
    'C01',
    'Cost per million tokens fell from $1.39 in Stage 1 to $0.28 in Stage 6, down 80%.',
    'Cost per million tokens fell from $1.39 in Stage 1 to $0.28 in Stage 6, down 70%.',
  ],
  [
    'C01',
    'MFU drops because the denominator doubles: in absolute terms it went from 36.3 to 58.1 TFLOPS, up 60%.',
    'In absolute terms throughput doubles: it went from 36.3 to 58.1 tok/s.',
  ],
  [
    'C01',
    '每人每天 320 元，日支出从 9.6 万元降到 3.84 万元，一年少花 2,102.4 万元。',
    '每人每天 320 元，日支出从 9.6 万元降到 3.84 万元，每天少花 4.76 万元。',
  ],
  [
    'C01',
    '卡时成本 16.8 → 15.6 元，主要靠人力（省 0.60 元）和机房（省 0.25 元）。',
    '卡时成本 16.8 → 15.6 元，省 0.60 元。',
  ],
  [
    'C01',
    'Weights stream from the node cache at 8 GB ÷ 5 s = 1.6 GB/s; before they came at 8 ÷ 27 ≈ 0.3 GB/s. Total down by 68%.',
    'Weights came at 0.3 GB/s before and stream at 1.6 GB/s now, up by 68%.',
  ],
  ['C03', 'Our own estimate of the gain drops from 2.16× to about 2.0×.', 'The latency drops by 2.16 times.'],
  [
    'C07',
    '把大块排在前面之前，最后 28 分钟里只有几张卡在算。排好之后降到 287 分钟。',
    '原来要 28 分钟，排好之后降到 287 分钟。',
  ],
  [
    'C07',
    '流量降到 116 req/s，低于回滚后 120 req/s 的能力。',
    '流量降到原来的 120 req/s 以下：从 116 req/s 降到 120 req/s。',
  ],
  ['C01', '可用性从 99.72% 到 99.94%，不可用时间减少了 78.6%。', '可用性从 99.72% 到 99.94%，不可用时间减少了 87.5%。'],
  [
    'C01',
    'Availability rose from 99.5% to 99.9%, so the downtime fell by 80%.',
    'Availability rose from 99.5% to 99.9%, so the downtime fell by 60%.',
  ],
  [
    'C04',
    'Under random routing the hit rate was 24%. Later it climbed to 62% (+38 pp).',
    'Under random routing the hit rate was 24%. Later it climbed to 62% (+38%).',
  ],
  [
    'C04',
    'Fleet-wide SM active went from 36% to 47%, plus 11 points.',
    'Fleet-wide SM active went from 36% to 47%, plus 11%.',
  ],
  [
    'C04',
    "The hit rate went from 11% with the engine's small cache to 64% with a shared one, up 53 points.",
    "The hit rate went from 11% with the engine's small cache to 64% with a shared one, up 53%.",
  ],
  [
    'C07',
    '负载多了 20%，平均 TPOT 反而从 37.2 ms 改善到 36.0 ms。',
    '负载多了 20%，平均 TPOT 反而从 36.0 ms 改善到 37.2 ms。',
  ],
  [
    'C01',
    '12 台合计 76.8 kW，比阶段五的 86.4 kW 少 9.6 kW，降 11.1%。集群输出吞吐反而到了 96,000 tok/s，比阶段五多 11.1%。',
    '12 台合计 76.8 kW，比阶段五的 86.4 kW 少 9.6 kW，降 21.1%。集群输出吞吐反而到了 96,000 tok/s。',
  ],
  [
    'C01',
    'We pay €63,000 a month, 75% more than our whole bill of €36,000.',
    'We pay €63,000 a month, 43% more than our whole bill of €36,000.',
  ],
  [
    'C01',
    'Renting comes to €63,000, before anyone has lifted a finger, and 75% more than our whole bill of €36,000 with staff.',
    'Renting comes to €63,000, before anyone has lifted a finger, and 43% more than our whole bill of €36,000 with staff.',
  ],
  [
    'C01',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 输出吞吐（tok/s/卡） | 300 | 660 | 1,230 |\n\n首尾相除，单卡输出吞吐是原来的 4.1 倍。',
    '| 指标 | 阶段一 | 阶段二 | 阶段三 |\n|---|---|---|---|\n| 输出吞吐（tok/s/卡） | 300 | 660 | 1,230 |\n\n首尾相除，单卡输出吞吐是原来的 4.9 倍。',
  ],
  [
    'C07',
    'So 1,860 had the right passage; in stage 1 it was 1,740, that is 120 fewer.',
    'The right passages went from 1,740 to 1,860, so now we see fewer of them.',
  ],
  ['C07', '升级把重建队列的优先级从 4 级提到 1 级。', '升级把重建队列的带宽从 4 GB/s 提到 1 GB/s。'],
  ['C01', '总时间 90 s 到 20 s，缩短 77.8%。', '总时间 90 s 到 20 s，缩短 72.8%。'],
  ['C01', 'P95 在 20 s 到 90 s 之间，比上月缩短 12%。', 'P95 从 90 s 到 20 s，缩短 12%。'],
  [
    'C01',
    '一天要花 7,488 元。自己跑 2,592 元，一天省 4,896 元，相当于省 65.4%。',
    '一天要花 7,488 元。自己跑 2,592 元，一天省 4,896 元，相当于省 56.4%。',
  ],
  [
    'C01',
    'We paid $7,488 a day; our own run costs $2,592, which saves $4,896, or 65.4%.',
    'We paid $7,488 a day; our own run costs $2,592, which saves $4,896, or 56.4%.',
  ],
];
