import type { Range } from '../numbers/quantity';
import { wholeUnit } from '../numbers/unit-parser';
import type { Fix } from '../source/finding';
import { type Message, message } from '../source/message';
import { isTalkMinutes } from './plans/talk-minutes';
import { type ChartValue, chartValues } from './reading/chart-readings';
import { judgeData } from './reading/data-value';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { isPlausible } from './reading/plausible';
import { unitOfKind } from './reading/quantity-nouns';
import type { Reading } from './reading/reading';
import { readSlide, type TableReading } from './reading/slide-reading';
import { statedReadings } from './reading/stated-readings';
import { isOperand, unitColumnOf } from './reading/table-readings';
import type { RuleFinding, SlideRule } from './rule';
import { namesEnergy } from './units/consumption';
import { type Misfit, misfitsOn } from './units/misfits';
import { ratesInTables, ratesOfRequests, ratesOfTokens, type WrongRate } from './units/requests-or-tokens';
import { isOfWrongDimension, PHYSICAL } from './units/stated-units';

export const unitOfWrongDimension: SlideRule = {
  id: 'U02',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Unit of the wrong dimension', zh: '单位量纲错误' },
  why: {
    en: 'A time cannot be measured in tokens a second, nor a token throughput in requests a second: either the unit or the name is wrong, and the number means nothing until one of them changes.',
    zh: '时间不能用 token/秒 衡量，token 吞吐也不能用请求/秒衡量：单位和名称必有一个写错，改正之前这个数字没有意义。',
  },
  bad: [
    { lang: 'zh', text: '输出 token 吞吐量：23.4 请求/秒' },
    { lang: 'en', text: 'Average output token throughput (requests/sec): 24.0' },
    { lang: 'en', text: 'TTFT 45 tok/s' },
    { lang: 'zh', text: '| 引擎 | TTFT (tok/s) |\n|---|---|\n| vLLM | 45 |' },
    { lang: 'zh', text: 'GPU 利用率达到 38 GB' },
    { lang: 'en', text: 'Cluster output token throughput, all 64 cards: 73,600 req/s' },
    { lang: 'en', text: 'Prefill throughput of one GPU when saturated: 9,400 ms' },
    { lang: 'zh', text: '| 格式 | 每步反量化耗时（GB/s） |\n|---|---|\n| FP8 | 0.18 |' },
    { lang: 'zh', text: '| 项目 | 数值 |\n|---|---|\n| 归档存储写入带宽 | 215 s |' },
    { lang: 'en', text: '| Link | Bandwidth (ms) |\n|---|---|\n| PCIe | 64 |' },
    { lang: 'zh', text: '4K 随机读 IOPS 达 18.4 GB/s' },
    { lang: 'en', text: 'Mean metadata latency (stat): 85,000 op/s' },
    { lang: 'zh', text: '队列长度平均 45 ms' },
    { lang: 'en', text: '| Pool | Queue length |\n|---|---|\n| A | 31 |\n| B | 45 ms |' },
    { lang: 'en', text: 'The error rate is 35 ms' },
    { lang: 'zh', text: '归档存储的写入带宽约为 215 s。' },
    {
      lang: 'zh',
      text: '| 优化项 | 观测 | 上线前 | 上线后 |\n|---|---|---|---|\n| 分块 | 首包 | 1,180 ms | 820 tok/s |',
    },
    { lang: 'zh', text: '请求速率稳定在 45 GB' },
    { lang: 'en', text: 'GPU utilization topped out at 700 W' },
    { lang: 'zh', text: '冷启动耗时从 48 GB 缩短到 9 GB' },
    { lang: 'en', text: 'Sequence length: 32 GB' },
    { lang: 'zh', text: '单用户生成速度掉到 35 GB 了' },
    { lang: 'zh', text: '上线首日最高并发数 320 ms' },
    { lang: 'en', text: 'Free GPU memory never fell below 12 ms' },
  ],
  good: [
    { lang: 'zh', text: '本讲总时长 14 分钟：吞吐 4 分钟，显存 3 分钟，能耗与成本 7 分钟' },
    { lang: 'zh', text: '输出 token 吞吐量：23.4 token/秒' },
    { lang: 'en', text: 'Average output token throughput (tokens/s): 24.0' },
    { lang: 'en', text: 'Throughput: 1.8 req/s; storage throughput 6.9 GB/s; TBT 12 ms/token' },
    { lang: 'zh', text: '吞吐（700 W 限功率下）2,450 tok/s；GPU 利用率（15 s 采样）93%' },
    { lang: 'en', text: 'Throughput at 200 ms P99: 1,250 tok/s, and TTFT down 30%' },
    { lang: 'en', text: 'P99 ITL at a request rate of 6 req/s drops from 41 ms to 29 ms; low latency, 400 Gb/s links' },
    {
      lang: 'zh',
      text: '可用性不低于 99.95%，30 天的月份对应停机 21.6 分钟；低延迟 400 Gb/s 网络；带宽在 2 s 内爬升到 35 GB/s',
    },
    { lang: 'zh', text: '| 季度 | IT 功率（kW） | 含 PUE（kW） |\n|---|---|---|\n| Q1 | 81.2 | 101.5 |' },
    { lang: 'zh', text: '| 指标 | 2023 年 | 2024 年 |\n|---|---|---|\n| 年均 PUE | 1.26 | 1.21 |' },
    {
      lang: 'en',
      text: '| Item | Before | After |\n|---|---|---|\n| All-reduce bus bandwidth, 1 GB (GB/s) | 248 | 352 |',
    },
    { lang: 'zh', text: '7B 模型权重 14 GB，放进单个 20 GB 的 MIG 实例；元数据 QPS 峰值 21.6 万 op/s' },
    {
      lang: 'en',
      text: 'IOPS at 2 ms latency: 1.2M; stat latency 0.8 ms at 85,000 op/s; queue length 120, wait 45 ms',
    },
    { lang: 'en', text: 'It saves 0.16 of PUE: 88 kW on a 551 kW load; moving cuts PUE by 0.16: 88 kW again' },
    { lang: 'zh', text: '降低 0.16 的 PUE：551 kW 负载下少 88 kW' },
    { lang: 'zh', text: '| 测试项 | 耗时 |\n|---|---|\n| 写入带宽 | 215 s |' },
    {
      lang: 'en',
      text: '| Item | Before | After |\n|---|---|---|\n| Memory bandwidth | 2.0 TB/s | 3.35 TB/s |\n| Run | 40 s | 20 s |',
    },
    {
      lang: 'en',
      text: '| Month | Throughput | Requests per day |\n|---|---|---|\n| May | 500 | 3.0M |\n| June | 480 | 2.4M |',
    },
    {
      lang: 'en',
      text: 'Throughput grew over 3 months to 2,400 tok/s; throughput at a p99 latency of 200 ms: 1,250 tok/s',
    },
    { lang: 'zh', text: '上下文长度 32K 时显存占用 40 GB；延迟在 2 GB/s 的带宽下为 30 ms' },
    {
      lang: 'en',
      text: '| Month | IT MWh | Facility MWh | PUE |\n|---|---|---|---|\n| January | 2,100 | 2,604 | 1.24 |\n| Year | 25,450 | 31,441 | 1.24 |',
    },
  ],
  check: ({ body }) => {
    const readings = statedReadings(body);
    const named = new Set(readings.map(({ quantity }) => quantity));
    const { texts, tables } = readSlide(body);
    return once([
      ...foundIn(tables, unitCells),
      ...readings.flatMap(check),
      ...[...foundIn(texts, ratesOfRequests), ...foundIn(texts, ratesOfTokens), ...foundIn(tables, ratesInTables)].map(
        wrongRate,
      ),
      ...judgeData(firstOfEach(chartValues(body)), check),
      ...misfitsOn(body)
        .filter(({ passage, quantity }) => quantity === undefined || !isTalkMinutes({ passage, quantity }))
        .flatMap((misfit) => (named.has(misfit.quantity!) ? [] : misfitFinding(misfit))),
    ]);
  },
  checkMetric: check,
};

function check(reading: Reading): RuleFinding[] {
  const { mention, quantity, passage } = reading;
  if (isTalkMinutes(reading) || !isOfWrongDimension(reading) || isOperand(reading) || isLedUpTo(reading)) return [];
  // `the same tok/s/W as 500 W`: what it is compared with.
  if (/^ ?as $/i.test(passage.text.slice(mention.end, quantity.start))) return [];
  const place = reading.unitAt ?? { passage, range: quantity.unitRange ?? quantity };
  const where = reading.unitAt === undefined ? passage.spanOf(quantity) : place.passage.spanOf(place.range);
  return [
    {
      span: where,
      number: passage.spanOf(quantity),
      message: message(
        '“{0}” cannot be measured in {1}. Use a unit such as {2}, or name what was measured.',
        mention.text,
        place.passage.quote(place.range),
        mention.indicator.units[0] ?? '1',
      ),
      fixes: fixesFor(reading, place),
    },
  ];
}

/** `MFU was sobering: 4,620 tokens per second at 16 GFLOP each, … which is 7.5%`: behind the colon stands how it was reckoned. */
function isLedUpTo({ tie, mention, quantity, passage: { quantities, text } }: Reading): boolean {
  if (tie === undefined || !/[:：]/.test(tie)) return false;
  const right = quantities.find(
    ({ start, unit }) => start > quantity.end && unit?.family !== undefined && mention.families.includes(unit.family),
  );
  if (right === undefined) return false;
  return COMES_TO.test(text.slice(quantity.end, right.start)) || RECKONED.test(text.slice(mention.end, quantity.start));
}

/** `MFU: 21,600 tok/s × 140 GFLOP = 3,024 TFLOPS, 38.2% of the peak`: a step on the way. */
const RECKONED = /[×÷*/+=≈] ?\d|[=≈] ?$/;

/** What says that the second value is what the first comes to. */
const COMES_TO =
  /\b(?:which|that|this|it) (?:is|makes|gives|means|comes to)\b|\b(?:i\.e|so|hence|thus|or)\b|[=≈]|即|也就是|就是|等于|相当于|折合/i;

/** `| Output throughput | ms | mean over 10 min |`: a unit column that cannot measure what its row names, with or without numbers. */
function unitCells({ header, rows }: TableReading): RuleFinding[] {
  const column = unitColumnOf({ header, rows });
  if (column < 1) return [];
  return rows.flatMap((row) => {
    const [mention, ...others] = row[0]?.mentions ?? [];
    const cell = row[column];
    const unit = cell === undefined ? undefined : wholeUnit(cell.text);
    if (mention === undefined || others.length > 0 || cell === undefined || unit?.family === undefined) return [];
    if (unit.ambiguous || !PHYSICAL.has(unit.family) || mention.families.includes(unit.family)) return [];
    if (row[0]!.text.slice(mention.end).trim() !== '' || mention.families.length === 0) return [];
    if (unit.family === 'item_rate' && mention.families.includes('request_rate')) return [];
    // Power for energy is told apart by itself.
    if (unit.family === 'power' && namesEnergy(row[0]!.text)) return [];
    const range = { start: 0, end: cell.text.length };
    return [
      {
        span: cell.spanOf(range),
        message: message(
          '“{0}” cannot be measured in {1}. Use a unit such as {2}, or name what was measured.',
          mention.text,
          cell.quote(range),
          mention.indicator.units[0] ?? '1',
        ),
      },
    ];
  });
}

/** Under a name that the catalogue does not have; where only the rest of the row speaks against the unit, a warning. */
function misfitFinding(misfit: Misfit): RuleFinding {
  const { passage, range, quantity, kind } = misfit;
  const where = passage.spanOf(range);
  return {
    span: where,
    ...(quantity === undefined ? {} : { number: where }),
    ...(kind === undefined ? { severity: 'warning' as const } : {}),
    message: whyMisfit(misfit),
  };
}

/** A rate of requests in tokens, or the other way round; by the rest of its column alone, a hint. */
function wrongRate({ passage, quantity, isNamed }: WrongRate): RuleFinding {
  const where = passage.spanOf(quantity);
  const written = passage.quote(quantity.unitRange ?? quantity);
  const [name, right] =
    quantity.unit!.family === 'token_rate' ? [passage.isChinese ? '请求' : 'requests', 'req/s'] : ['token', 'tok/s'];
  return {
    span: where,
    number: where,
    severity: isNamed ? 'warning' : 'info',
    message: isNamed
      ? message(
          '“{0}” cannot be measured in {1}. Use a unit such as {2}, or name what was measured.',
          name,
          written,
          right,
        )
      : message('The other values of this column are not in {0}. Check the unit.', written),
  };
}

function whyMisfit({ passage, unit, noun, kind, from }: Misfit): Message {
  const written = passage.quote(unit);
  if (from !== undefined)
    return message(
      '{0} cannot have become {1}: the two do not measure the same thing. Check the units.',
      passage.quote(from),
      written,
    );
  return kind === undefined
    ? message('The other values of this row are not in {0}. Check the unit.', written)
    : message(
        '“{0}” cannot be measured in {1}. Use a unit such as {2}, or name what was measured.',
        noun!.name,
        written,
        unitOfKind(kind),
      );
}

/** The unit that the author most likely meant, if exactly one fits. */
function fixesFor({ mention, quantity, unit }: Reading, place: { passage: Passage; range: Range }): Fix[] {
  const written = place.passage.quote(place.range);
  const tokens = mention.families[0] === 'token_rate' ? requestsAsTokens(written) : undefined;
  const fitting = mention.indicator.units.filter((one) =>
    isPlausible(mention.indicator, quantity.value, wholeUnit(one)),
  );
  const right = tokens ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (right === undefined || unit === undefined) return [];
  return [
    {
      title: message('Replace “{0}” by “{1}”', written, right),
      edits: [{ span: place.passage.spanOf(place.range), text: right }],
      safe: false,
    },
  ];
}

/** `requests/sec` → `tokens/sec`, `请求/秒` → `token/秒`; undefined if requests are not what is counted. */
function requestsAsTokens(unit: string): string | undefined {
  if (/^(?:QPS|RPS)$/i.test(unit)) return 'tok/s';
  const tokens = unit
    .replace(/requests|queries/i, 'tokens')
    .replace(/request|query|个?请求|次/i, 'token')
    .replace(/reqs?\b/i, 'tok');
  return tokens === unit ? undefined : tokens;
}

/** A chart's unit is that of all its values: one of each indicator tells. */
function firstOfEach(values: readonly ChartValue[]): Reading[] {
  const first = new Map(values.toReversed().map(({ reading }) => [reading.mention.indicator, reading]));
  return [...first.values()];
}

/** A header's unit is reported once, not for every number under it. */
function once(findings: readonly RuleFinding[]): RuleFinding[] {
  const seen = new Set<number>();
  return findings.filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}
