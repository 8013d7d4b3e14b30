import { costPerMillionTokens } from '../indicators/cost-per-million-tokens';
import { gpuHourPrice } from '../indicators/gpu-hour-price';
import type { Indicator } from '../indicators/indicator';
import type { Quantity } from '../numbers/quantity';
import type { Unit } from '../numbers/units';
import { message } from '../source/message';
import { chartValues } from './reading/chart-readings';
import { judgeData } from './reading/data-value';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { convert } from './reading/plausible';
import { isChange, type Reading } from './reading/reading';
import { readSlide, type TableReading } from './reading/slide-reading';
import { countsOther, isCalledWrong, isPartOfIt } from './reading/standing';
import { statedReadings } from './reading/stated-readings';
import { isTie } from './reading/ties';
import type { RuleFinding, SlideRule } from './rule';
import { offDataSheet } from './units/card-facts';
import { cardOffer, pricesUnderUnit, priceUnit } from './units/card-hours';
import { oddClocks } from './units/clock-rates';
import { type CountOutOfLine, countsOutOfLine } from './units/counts-out-of-line';
import { isOfLongInput } from './units/long-inputs';
import { type OffKnownRange, offKnownRanges } from './units/off-known-ranges';
import { isBeyondCapacity, isSpecial, outsidePlausible, unusual } from './units/unusual-values';

export const implausibleValue: SlideRule = {
  id: 'V02',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Implausible value', zh: '不合理的数值' },
  why: {
    en: 'The value is possible but far from what has been published for this indicator. More often than not a decimal point or a unit has slipped; if not, say under which conditions it was measured.',
    zh: '数值并非不可能，但与公开数据相差很远。多半是小数点或单位写错；如果没错，请写明测试条件。',
  },
  bad: [
    { lang: 'zh', text: 'H100 每卡每小时 35 美元' },
    { lang: 'en', text: 'The H100 rents for $35 per GPU-hour' },
    { lang: 'zh', text: 'P99 TTFT 为 45 s' },
    { lang: 'en', text: 'Training MFU of 92%' },
    { lang: 'zh', text: '内存带宽利用率从 25% 提升到 100%' },
    {
      lang: 'en',
      text: '| Card | Cores |\n|---|---|\n| V100 | 5,120 |\n| A100 | 6,912 |\n| H100 | 16,896 |\n| B200 | 208B |',
    },
    { lang: 'en', text: 'Serving a 7B model costs $0.32/1K tokens' },
    { lang: 'en', text: 'Throughput reached 120,000 tok/s per GPU' },
    { lang: 'zh', text: '海外参考价（按需）：H100 80GB 美西 $42/卡时，A100 80GB 新加坡 $1.7/卡时' },
    { lang: 'en', text: '- Mean MFU 37% against the dense BF16 peak\n  - best day: MFU 82%, on 18 March' },
    { lang: 'zh', text: '单卡 H100 功耗 7 kW' },
    { lang: 'en', text: 'An H100 costs $48 per hour' },
    { lang: 'en', text: 'Spot prices: A100 $11.5/GPU-hour' },
    { lang: 'en', text: 'The quote was $31 per H100 GPU-hour on a one-year term' },
    { lang: 'en', text: 'They ask $29 an hour for each H100' },
    { lang: 'zh', text: '按需租一张 A100 80GB，报价单上每小时写的是 180 元' },
    { lang: 'zh', text: '园区一度电的结算价为 62 元；采购一块 400G 网卡，含税单价 980 万元' },
    { lang: 'zh', text: 'HNSW 索引上单次向量检索的中位耗时为 40 分钟' },
    { lang: 'zh', text: '600 名工程师，人均每天触发补全 2,600 万次' },
    { lang: 'en', text: 'Each air-cooled rack holds four servers and draws 44 MW at full load' },
    { lang: 'en', text: 'Keeping one terabyte of checkpoints in object storage is billed at $23,000 a month' },
    { lang: 'en', text: 'A single 400G port delivered 47 TB/s in the all-reduce test' },
    { lang: 'en', text: '| Card | List price per card-hour |\n|---|---|\n| L4 | $240 |\n| A100 80GB | $2.10 |' },
    { lang: 'zh', text: '供应商给的 H800 单张报价是 1.9 亿元' },
    { lang: 'zh', text: '单台 8 卡服务器满载取电 10.2 MW，要新增一路市电' },
    { lang: 'zh', text: 'RDMA 写操作的时延中位数是 2.1 秒，跨一层交换机再加 0.9 微秒' },
    { lang: 'en', text: 'One decode step lasts 0.4 nanoseconds' },
  ],
  good: [
    { lang: 'zh', text: 'H100 每卡每小时 3.5 美元' },
    {
      lang: 'zh',
      text: '一台 8 卡 A100 裸金属每小时 128 元；整套脊叶网络含光模块 980 万元；十亿条向量重建索引用了 40 小时',
    },
    {
      lang: 'en',
      text: 'At $0.08 per kWh that run costs $113,000; 81,300 GPU-hours, about $191k; all 1,024 ports together moved 47 TB/s',
    },
    { lang: 'en', text: 'The campus draws 44 MW over 1,000 racks; one petabyte in object storage is $23,000 a month' },
    { lang: 'en', text: 'The H100 rents for $3.5 per GPU-hour' },
    { lang: 'zh', text: '128K 长上下文下 TTFT 为 45 s；过载时 TTFT 60 s' },
    { lang: 'en', text: 'An 8-GPU instance lists at $98/h; throughput 120,000 tok/s on the cluster' },
    { lang: 'en', text: 'Lab PUE, mean of 2025: 1.31; H100 at $2.1/GPU-hour, L4 at $0.6/GPU-hour' },
    { lang: 'zh', text: '| 速率 | P99 TTFT（ms） |\n|---|---|\n| 1.0 | 690 |\n| 4.0 | 24,800 |\n\n4.0 一档已过载。' },
    { lang: 'zh', text: '8 卡 H100 整机功耗 10.2 kW；H100 机柜功率 40 kW；H200 的显存带宽 4.8 TB/s' },
    { lang: 'en', text: 'The H100 nodes draw 6.9 kW each; $2.9 per H100 GPU-hour' },
    { lang: 'en', text: '| Input length | P95 TTFT |\n|---|---|\n| 2K | 480 ms |\n| 128K | 27,500 ms |' },
    { lang: 'zh', text: '满载压测时 GPU 利用率 100%；带宽利用率 92%' },
    {
      lang: 'en',
      text: '| Model | Params |\n|---|---|\n| a | 7B |\n| b | 13B |\n| c | 671B |\n\nGPT-4 asked $0.03/1K tokens',
    },
    {
      lang: 'zh',
      text: '每台服务器均值 5.2 kW，48 台 IT 负载 249.6 kW；首批采购 640 张 H800 连同整机，合同额 1.9 亿元',
    },
    { lang: 'zh', text: '80 GB 里可用 72 GB，扣掉权重 16 GB，剩 52 GB 给缓存，按每 token 128 KiB 折算' },
    { lang: 'en', text: 'Peak per server 9.6 kW, so 38.4 kW per rack and 3,686 kW of IT load' },
  ],
  check: ({ body }) => {
    const readings = statedReadings(body);
    const named = new Set(readings.map((reading) => reading.quantity));
    const { passages, texts, tables } = readSlide(body);
    const prices = passages.flatMap((passage) =>
      passage.quantities
        .filter((quantity) => !named.has(quantity))
        .flatMap((quantity) => checkPrice(passage, quantity)),
    );
    const found = [
      ...readings
        .filter(
          ({ passage }) =>
            passage.place !== 'cell' || !texts.some(({ text }) => OVERLOAD.test(text) || isBeyondCapacity(text)),
        )
        .filter(
          ({ passage, unit }) =>
            unit?.family !== 'time' || !(isPartOfAll(passage, tables) || isOfTimeline(passage, tables)),
        )
        .flatMap(checkReading),
      ...judgeData(
        chartValues(body).map(({ reading }) => reading),
        checkDatum,
      ),
      ...prices,
      ...foundIn(tables, pricesUnderUnit)
        .filter(({ quantity }) => !named.has(quantity))
        .flatMap((one) => outsidePlausible({ ...one, name: nameOf(gpuHourPrice, one.passage) }, gpuHourPrice)),
      ...foundIn(passages, fullBandwidth),
      ...foundIn(passages, farFromDataSheet),
      ...foundIn(passages, clocksOff),
      ...foundIn(tables, countsOutOfLine).map(outOfLine),
    ];
    const told = new Set(found.map(({ span }) => span.start));
    return [
      ...found,
      ...offKnownRanges(passages, tables)
        .filter(({ passage, quantity }) => !isCalledWrong(passage, quantity))
        .map(offRange)
        .filter(({ span }) => !told.has(span.start)),
    ];
  },
  checkMetric: checkDatum,
};

/** `| 18:47–19:16 | 8.7 s |`: what was seen by the clock, through an incident. */
const isOfTimeline = (cell: Passage, tables: readonly TableReading[]): boolean =>
  cell.place === 'cell' &&
  tables.some(({ rows }) => {
    const atTimes = rows.filter(([label]) => CLOCK.test(label?.text ?? ''));
    return atTimes.some((row) => row.includes(cell)) && 2 * atTimes.length > rows.length;
  });
const CLOCK = /^ ?(?:\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}/;

/** `| Stalls | 5.6 h | 15.9% |` under `Share`: all stalls together, not one. */
const isPartOfAll = (cell: Passage, tables: readonly TableReading[]): boolean =>
  cell.place === 'cell' &&
  tables.some(
    ({ header, rows }) => header.some(({ text }) => SHARE_COLUMN.test(text)) && rows.some((row) => row.includes(cell)),
  );
const SHARE_COLUMN = /^ ?(?:share\b|% of |percentage|占比|比例|份额)/i;

/** Prices whose unit alone tells what they are prices of. */
function checkPrice(passage: Passage, quantity: Quantity): RuleFinding[] {
  const unit = priceUnit(passage, quantity);
  const isGpuHour = unit?.family === 'money_rate' && unit.scope === 'gpu';
  const indicator = isGpuHour ? gpuHourPrice : unit?.family === 'money_per_token' ? costPerMillionTokens : undefined;
  if (indicator === undefined) return [];
  const name = nameOf(indicator, passage);
  const found = outsidePlausible({ passage, quantity, unit, name }, indicator);
  return found.length > 0 || !isGpuHour ? found : checkCard(passage, quantity, unit, name);
}

const nameOf = ({ name }: Indicator, { isChinese }: Passage): string => (isChinese ? name.zh : name.en);

/** `H100 $0.2/GPU-hour`: possible for some card, not for the one that stands before the price. */
function checkCard(passage: Passage, quantity: Quantity, unit: Unit | undefined, name: string): RuleFinding[] {
  const offer = cardOffer(passage, quantity);
  const factor = convert(1, unit, '$/GPU-hour');
  if (offer === undefined || factor === undefined) return [];
  const { card, low, high } = offer;
  if (quantity.value * factor <= high && quantity.high * factor >= low) return [];
  if (isCalledWrong(passage, quantity)) return [];
  const known = { low, high: `${high} $/GPU-hour`, plausible: gpuHourPrice.plausible };
  return [unusual({ passage, quantity, unit, name: `${card} · ${name}` }, known)];
}

/** What no data sheet of the card comes near: `单卡 H100 功耗 7 kW`. */
function farFromDataSheet(passage: Passage): RuleFinding[] {
  const meant = offDataSheet(passage).filter(({ quantity }) => !isCalledWrong(passage, quantity));
  return meant.map(({ quantity, card, most, isPort }) => {
    const where = passage.spanOf(quantity);
    const text = isPort
      ? message('{0} is more than one port of {1} carries: that is {2}.', passage.quote(quantity), card, most)
      : message('{0} is far from the data sheet: one {1} has {2}.', passage.quote(quantity), card, most);
    return { span: where, number: where, message: text };
  });
}

/** What nothing of its kind comes near: `一度电 62 元`. */
function offRange({ passage, quantity, name, shown }: OffKnownRange): RuleFinding {
  const where = passage.spanOf(quantity);
  const text = message(
    '{0} is far from what is known of {1}: {2} to {3}. Check the number and its unit.',
    passage.quote(quantity),
    passage.isChinese ? name.zh : name.en,
    ...shown,
  );
  return { span: where, number: where, message: text };
}

/** `1,980 GHz`: a clock with another prefix. */
const clocksOff = (passage: Passage): RuleFinding[] =>
  oddClocks(passage)
    .filter(({ quantity }) => !isCalledWrong(passage, quantity))
    .map(({ quantity, shown }) => offRange({ passage, quantity, name: { en: 'clocks', zh: '时钟频率' }, shown }));

const BANDWIDTH = /(?:带宽|bandwidth)[^。；;，,\n]{0,8}(?:利用率|utili[sz]ation)/gi;

/** No bus moves data all the time: refresh, protocol and turnarounds take their part. */
function fullBandwidth(passage: Passage): RuleFinding[] {
  const names = [...passage.text.matchAll(BANDWIDTH)];
  if (names.length === 0 || isSpecial(passage.text)) return [];
  return passage.quantities.flatMap((quantity) => {
    const name = names.findLast(({ index }) => index < quantity.start);
    if (name === undefined || quantity.unit?.family !== 'ratio' || quantity.value !== 100 || quantity.sign) return [];
    const earlier = passage.quantities.filter(({ start, end }) => start > name.index && end <= quantity.start);
    let tie = passage.text.slice(name.index + name[0].length, quantity.start);
    for (const { start, end } of earlier) tie = tie.replace(passage.text.slice(start, end), '');
    if (!isTie(tie) || isChange(passage, quantity)) return [];
    const where = passage.spanOf(quantity);
    return [
      {
        span: where,
        number: where,
        message: message(
          '{0} is unusual for “{1}”: no link or memory reaches its peak in practice.',
          passage.quote(quantity),
          name[0],
        ),
      },
    ];
  });
}

function outOfLine({ cell, column }: CountOutOfLine): RuleFinding {
  const where = cell.spanOf({ start: 0, end: cell.text.length });
  const text = message(
    '{0} is more than a thousand times all others in “{1}”. Is it a count of something else?',
    cell.text.trim(),
    column.text.trim(),
  );
  return { span: where, number: where, message: text };
}

/** `在 3.5 s 和 80 ms 的目标以内`: the first of two goals. */
const GOAL_OF_TWO =
  /^ ?(?:和|与|、|and) ?\d[\d.,]{0,6} ?[a-zA-Z%\u3400-\u9fff]{1,4} ?的?(?:目标|上限|红线|承诺|targets?|limits?|goals?)/;

function checkReading(reading: Reading): RuleFinding[] {
  const { mention, quantity, passage, unit, role, sources } = reading;
  // `| 1 | 58 | 0.5% |`: a scan of batch sizes begins where a card has next to nothing to do.
  if (unit?.family === 'ratio' && /^ ?\d{1,4} ?$/.test(sources[1] ?? '')) return [];
  // `| Total (h) |` of many stalls is no stall.
  if (unit?.family === 'time' && (TOTAL.test(sources[0] ?? '') || sources.some((name) => ALL_STALLS.test(name))))
    return [];
  // `TTFT 回到 7.0 s，持续 41 分钟`: how long it stayed so.
  if (unit?.family === 'time' && LASTED.test(passage.text.slice(Math.max(0, quantity.start - 12), quantity.start)))
    return [];
  if (GOAL_OF_TWO.test(passage.text.slice(quantity.end, quantity.end + 32))) return [];
  // A crisis makes a time long: `P95 TTFT 冲到 31 s，持续 7 分钟`.
  if (unit?.family === 'time' && FOR_A_WHILE.test(passage.text.slice(quantity.end, quantity.end + 24))) return [];
  // A long input makes a time long, never short.
  const isExcused = isOfLongInput(reading) && quantity.value * (unit?.factor ?? 1) > SHORT;
  if (role !== 'level' || countsOther(reading) || isPartOfIt(passage, quantity) || isExcused) return [];
  if (isSumOfMany(passage, quantity)) return [];
  const found = outsidePlausible({ passage, quantity, unit, name: mention.text, sources }, mention.indicator);
  return isSomewhatLong(reading) ? found.map((one) => ({ ...one, severity: 'info' as const })) : found;
}

/** `14 轮，每轮 TTFT 2,000 ms，光等首字就是 28 s`: so many of them, which is no level of one. */
function isSumOfMany({ quantities }: Passage, { unit, value, step }: Quantity): boolean {
  if (unit?.family !== 'time') return false;
  const earlier = quantities.filter((one) => one.unit?.family === 'time');
  return quantities.some(
    (count) =>
      count.unit === undefined &&
      count.value >= 2 &&
      count.decimals === 0 &&
      earlier.some(
        (each) => Math.abs((count.value * each.value * each.unit!.factor) / unit.factor - value) <= step / 2,
      ),
  );
}

/** A time less than twice the longest that is known: before anything was done, and under load, times are long. */
function isSomewhatLong({ mention: { indicator }, quantity, unit }: Reading): boolean {
  const { high, unit: of = 's' } = indicator.plausible ?? {};
  const factor = unit?.family === 'time' ? convert(1, unit, of) : undefined;
  if (high === undefined || factor === undefined) return false;
  const value = quantity.value * factor;
  return value > high && value < 2 * high;
}

const FOR_A_WHILE =
  /^ ?[,，]? ?(?:并|且)?(?:持续|历时)了? ?(?:约 ?)?\d|^,? (?:(?:and )?(?:it )?(?:lasted|lasting)(?: for)?|for) (?:about )?\d{1,3} (?:min|minutes|hours?|h)\b/i;
const LASTED = /(?:持续|历时)了? ?约?$|\b(?:lasted|lasting)(?: about| for)? $/i;

/** In seconds. */
const SHORT = 0.002;

/** `| Checkpoint stalls | 17.2 |` in a ledger of hours. */
const ALL_STALLS = /\bstalls\b/i;

const TOTAL = /^ ?(?:total|sum|合计|总计|累计|总)/i;

/** In data the circumstances stand beside the number rather than in its sentence. */
function checkDatum(reading: Reading): RuleFinding[] {
  return reading.goal || reading.sources.some(isSpecial) ? [] : checkReading(reading);
}

/** Said anywhere on a slide of a table whose rows climb until the system gives in. */
const OVERLOAD = /过载|超载|饱和|拐点|overload|saturat|knee/i;
