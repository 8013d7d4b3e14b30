import { describe, expect, it } from 'vitest';
import { HINTS_TOO, rulesOn } from './rules-on';

/** The rule, a text with a gap, what must not and what may stand in it. */
const CASES: readonly (readonly [rule: string, text: string, wrong: string, right: string])[] = [
  // A size told in the other kind of unit
  ['V03', 'The limit is 16 GiB, shown on the dashboard as {} GB.', '14.9', '17.2'],
  ['V03', 'A card of 48 GB shows up as {} GiB.', '51.5', '44.7'],
  ['V03', 'We reserve 12 GiB of host memory, i.e. {} GB.', '11.2', '12.9'],
  ['V03', '48 GB 的卡在工具里显示为 {} GiB', '51.5', '44.7'],
  ['V03', '默认预留 12 GiB，日志里打印成 {} GB', '11.2', '12.9'],
  // Factors, and what was lost
  ['C01', 'Saving took 120 s; at 30 s it is shorter by a factor of {}.', '5.5', '4'],
  ['C01', 'The queue shrank from 900 to 300 jobs, smaller by a factor of {}.', '4', '3'],
  ['C01', 'Goodput slid from 800 to 560 req/s, a loss of {}.', '40%', '30%'],
  ['C01', '有效吞吐从 800 跌到 560 req/s，损失 {}', '40%', '30%'],
  // An answer and its tokens
  [
    'V03',
    'Mean E2E 6.2 s, mean TTFT 0.6 s, 201 output tokens per request. That gives a mean TPOT of {} ms.',
    '31',
    '28',
  ],
  [
    'V03',
    'The first token came after 0.5 s, then 300 more tokens, each {} ms after the last, the last byte at 9.5 s.',
    '20',
    '30',
  ],
  [
    'V03',
    'It took 10 s from request to last token for 401 tokens, the first of them after 2 s, so the TPOT is {} ms.',
    '25',
    '20',
  ],
  ['V03', '- TTFT 0.8 s\n- TPOT 30 ms\n- 201 output tokens\n- End to end: {} s', '9.8', '6.8'],
  ['V03', '首 token 0.5 s，之后 300 个 token 每个 20 ms，端到端 {} s', '9.5', '6.5'],
  ['V03', '平均端到端 6.2 s、平均 TTFT 0.6 s、每请求 201 个输出 token，平均 TPOT 就是 {} ms', '31', '28'],
  // What nines leave, and how often something fails
  ['V03', 'The gold tier of 99.95% leaves {} minutes in the same 30 days.', '43', '21.6'],
  ['V03', 'At 99.9% we may be down {} minutes a month.', '4.3', '43'],
  ['V03', '金牌档 99.95% 每 30 天只留 {} 分钟', '4.3', '21.6'],
  [
    'V03',
    '| Service | Target | Allowed per 30 days |\n|---|---|---|\n| Chat | 99.9% | 43.2 min |\n| Voice | 99.95% | {} min |',
    '36',
    '21.6',
  ],
  [
    'V03',
    '| 服务 | 目标 | 30 天预算 |\n|---|---|---|\n| 对话 | 99.9% | 43.2 分钟 |\n| 语音 | 99.95% | {} 分钟 |',
    '36',
    '21.6',
  ],
  [
    'V03',
    'The gateway fails every 50 h on average and takes 2 h to come back, an availability of {}%.',
    '98.9',
    '96.2',
  ],
  // What is useful of what is paid or waited for
  ['V03', 'With useful work 50% of the time, the same $2.00 turns into {} per useful GPU-hour.', '$1.00', '$4.00'],
  [
    'V03',
    'The run needs 20 days of pure stepping; with goodput at 80% we have booked {} days of wall time.',
    '16',
    '25',
  ],
  ['V03', '纯计算 20 天，有效率 80%，日历时间要 {} 天', '16', '25'],
  // Means, mixes, rates and bills
  ['V03', 'Cold starts took 61 s, 64 s and 73 s in three tries, a mean of {} s.', '70', '66'],
  ['V03', '三次冷启动分别为 61 s、64 s、73 s，平均 {} s', '70', '66'],
  ['V03', '80% of the hours reserved at $2.00 and 20% on demand at $3.00, blended {}.', '$2.50', '$2.20'],
  ['V03', 'Averaged over the 30 days, 518 million requests are {} req/s.', '2,000', '200'],
  ['V03', 'At $0.10 per kWh those 500 kWh are worth {} a day.', '$500', '$50'],
  ['V03', 'In joules, those 1,000 kWh are {}.', '3.6 MJ', '3.6 GJ'],
  // Energy where something is drawn without end or at its highest
  ['U07', 'The chillers draw 9.8 {} day and night.', 'kWh', 'kW'],
  ['U07', "The hall's highest draw was 410 {}, on 3 July.", 'kWh', 'kW'],
  ['U07', 'The rack drew a constant 38 {} during the load test.', 'kWh', 'kW'],
  ['U07', '冷却泵昼夜不停，持续消耗 9.8 {}', 'kWh', 'kW'],
  // Scopes between a name and its value
  ['U02', 'P99 TPOT over all 2,000 requests held at 42 {}', 'tok/s', 'ms'],
  ['U02', 'The output token throughput of that node held at 18.4 {} with no restart', 'req/s', 'tok/s'],
  ['U02', 'P95 TTFT across both regions hovered around 820 {}', 'req/s', 'ms'],
  // Sizes of models and caches, sums of means
  [
    'V06',
    '| Weights of 32B parameters | Bytes per parameter | Size |\n|---|---|---|\n| BF16 | 2 | 64 GB |\n| INT4 | 0.5 | {} |',
    '32 GB',
    '16 GB',
  ],
  ['V06', '| 32B 权重 | 大小 |\n|---|---|\n| BF16 | 64 GB |\n| INT4 | {} |', '32 GB', '16 GB'],
  [
    'V03',
    '- 8B, 32 layers, 8 KV heads, head size 128, BF16: 128 KiB per token\n- 32B, 64 layers, 8 KV heads, head size 128, BF16: {} KiB per token',
    '128',
    '256',
  ],
  [
    'V03',
    '- 8B：32 层，8 个 KV 头，每头 128 维，BF16，每 token 128 KiB\n- 32B：64 层，8 个 KV 头，每头 128 维，BF16，每 token {} KiB',
    '128',
    '256',
  ],
  [
    'V05',
    '| Site | Installed | Allocated, mean |\n|---|---|---|\n| A | 320 | 278 |\n| B | 256 | 230 |\n| C | 192 | 131 |\n| Total | 768 | {} |',
    '649',
    '639',
  ],
  [
    'V03',
    '- 320 KiB per token in BF16\n- A batch of 48 sessions at 4,096 tokens with the BF16 cache: {} GB',
    '32.2',
    '64.4',
  ],
  [
    'V03',
    '- 320 KiB per token in BF16\n- A batch of 48 sessions at 4,096 tokens with the FP8 cache: {} GB',
    '64.4',
    '32.2',
  ],
  ['V03', '- 每 token 的 KV 占 320 KiB（BF16）\n- 48 路会话，每路 4,096 token，BF16 缓存共 {} GB', '32.2', '64.4'],
  [
    'V01',
    'A dense model in BF16 (64 GB of weights) decodes {} tok/s at batch 1 on one 3.35 TB/s card, with the draft path off.',
    '71',
    '45',
  ],
  // Loads and links
  [
    'V03',
    'Arrivals came at 5 req/s for five minutes.\n\n- Mean E2E was 4 s, so on average {} requests were in flight at that rate',
    '12',
    '20',
  ],
  ['U05', 'A node has 400 GB/s inside. The uplink is 100 Gb/s, so your 1.5 TB archive arrives in {} s.', '15', '120'],
  ['U05', 'Nine replicas pulled the 70 GB over the 25 Gb/s link, {} s each.', '2.8', '22.4'],
  ['C01', 'Fleet utilisation more than quintupled, from {} to 61%.', '14%', '12%'],
  // What rows have of a column, and what clocks tell
  [
    'V03',
    '| Region | Requests | Errors |\n|---|---|---|\n| east | 1,500 | 60 |\n| west | 900 | 18 |\n| south | 600 | 12 |\n\n- east carried 50% of the requests and alone produced more than {} of all errors',
    '80%',
    '60%',
  ],
  [
    'V03',
    '| Pool | GPUs |\n|---|---|\n| chat | 120 |\n| code | 60 |\n| batch | 20 |\n\nThe chat pool holds {} of the GPUs.',
    '70%',
    '60%',
  ],
  [
    'V03',
    '| 区域 | 请求 | 错误 |\n|---|---|---|\n| 华东 | 1,500 | 60 |\n| 华北 | 900 | 18 |\n| 华南 | 600 | 12 |\n\n- 华东占全部错误的 {}',
    '80%',
    '66.7%',
  ],
  [
    'V03',
    '| UTC | T+ (min) | Event |\n|---|---|---|\n| 23:42 | 0 | errors |\n| 23:48 | 6 | page |\n| 00:17 | 35 | cause |\n| 00:31 | {} | decision |\n| 00:58 | 76 | done |',
    '39',
    '49',
  ],
  [
    'V03',
    '| 时间 | 距开始（分钟） | 事件 |\n|---|---|---|\n| 14:05 | 0 | 告警 |\n| 14:12 | 7 | 响应 |\n| 14:40 | {} | 修复 |\n| 15:00 | 55 | 恢复 |',
    '25',
    '35',
  ],
  // Known limits
  ['V01', 'On the lab node we cut one H100 into {} MIG instances and give each student one.', '9', '7'],
  ['V04', 'Against the plan of $2.0M we closed the year at $2.4M, $0.4M {} budget.', 'under', 'over'],
  ['V04', '{} of 8-bit cache < 48 GB left, so it fits.', '51.2 GB', '35.2 GB'],
  ['U11', 'A100 in BF16: 187 TFLOPS, which is far from the {} TFLOPS dense peak', '624', '312'],
];

describe('what is reckoned in passing', () => {
  it.each(CASES)('%s: %s with %s, not with %s', (rule, text, wrong, right) => {
    expect(rulesOn(text.replace('{}', wrong), new RegExp(rule), HINTS_TOO)).not.toEqual([]);
    expect(rulesOn(text.replace('{}', right), /^[UVC]\d/)).toEqual([]);
  });

  it.each([
    'The tool prints 79.6 GiB for the card, of which 74.5 GB were used.',
    'With a 60% share of the hours reserved at $2.00, we pay $1.20 per hour less.',
    'Of 20 days of wall time at 80% goodput, 16 days were stepping.',
    'Fleet MFU rose by a factor of 1.5 although power went from 600 W to 660 W.',
    'In the peak hour the rack drew 38 kWh from the feed.',
    'The chillers use 235 kWh day and night, that is in 24 hours.',
    '高峰一小时耗电 310 kWh',
    'The mean TPOT is 25 ms and TTFT 0.4 s; the slowest answer of the day took 48 s for 900 tokens.',
    'E2E is 8.0 s at P95 and TTFT is 0.9 s at P95, with 256 output tokens; mean TPOT is 22 ms.',
    'Goodput was 80%, so of 20 days on the calendar 16 days were pure stepping.',
    'At $0.10 per kWh the 500 kWh a day come to $1,500 a month.',
    '可用性 99.95%，本月只留给维护 12 分钟',
    '| Team | Hours |\n|---|---|\n| search | 400 |\n| ads | 350 |\n\n- search wasted 85% of the hours it took\n- last month ads took 20% of the hours',
    'The bandwidth ceiling is 32 tok/s; we measured 24.0 tok/s, 75% of the ceiling.',
    'Eight 100 Gb/s links move 800 GB in 8 s.',
    'The 25 Gb/s management link is idle; the 70 GB come from the local SSD in 2.8 s.',
    'Copying the 36 GB image over a 25 Gb/s NIC takes 14 s, a little more than the 11.5 s of line rate.',
  ])('leaves alone: %s', (text) => {
    expect(rulesOn(text, /^[UVC]\d/)).toEqual([]);
  });
});
