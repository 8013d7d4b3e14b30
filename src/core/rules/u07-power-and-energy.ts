import type { Quantity, Range } from '../numbers/quantity';
import { lastSentence } from '../numbers/sentences';
import type { Dimensions } from '../numbers/units';
import { type Message, message } from '../source/message';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide, type TableReading } from './reading/slide-reading';
import { isCalledWrong } from './reading/standing';
import type { RuleFinding, SlideRule } from './rule';
import { isConsumedPower } from './units/consumption';
import { isEnergyBySums, isPowerByFactor } from './units/energy-by-sums';
import { isEnergyForPower } from './units/energy-for-power';
import { isPowerOverTime } from './units/energy-over-time';
import { powerOrEnergyIn } from './units/power-or-energy';

export const powerAndEnergy: SlideRule = {
  id: 'U07',
  scope: 'slide',
  severity: 'error',
  title: { en: 'Power and energy confused', zh: '功率与能量混淆' },
  why: {
    en: 'A watt is already a joule a second. What one token or one request takes is energy (J, Wh); what a card draws is power (W). "kW per hour" is neither.',
    zh: '瓦已经是“焦耳每秒”。一个 token 或一次请求消耗的是能量（J、Wh）；一张卡持续消耗的是功率（W）。“千瓦每小时”两者都不是。',
  },
  bad: [
    { lang: 'zh', text: '每 token 耗电 3 瓦' },
    { lang: 'en', text: 'Lower watts per token' },
    { lang: 'en', text: 'Each node draws 5 kW per hour' },
    { lang: 'zh', text: '整机功率 5.6 kWh' },
    { lang: 'zh', text: '一台 120 kW 的液冷柜满载跑一整天，耗电 2,880 kW' },
    { lang: 'zh', text: '平均每换入一条会话要耗掉 6 瓦，积少成多' },
    { lang: 'zh', text: '一台 AI 服务器每天要吃掉 8.2 千瓦的电' },
    { lang: 'zh', text: '最近一年记录到的最高瞬时负荷是 1,720 千瓦时' },
    { lang: 'en', text: 'Over 1,296 h the servers took 1,510 MW' },
    { lang: 'en', text: 'One query uses 1.9 kW on average, and the node draws 5.6 kWh' },
    { lang: 'en', text: 'The meter sees 264 kW. Over a day this makes about 6,340 kW' },
    { lang: 'en', text: 'In a month that comes to 193 MW' },
    { lang: 'zh', text: '表计功率 264 kW，一天下来就是 6,340 kW' },
    { lang: 'zh', text: '满载跑一整天，集群 IT 部分要吃掉约 15.7 MW 电' },
    { lang: 'en', text: 'The 74-day run used 4.6 MW of electricity on the IT side' },
    { lang: 'en', text: '| Item | Before | After |\n|---|---|---|\n| Energy per output token | 0.69 W | 0.62 W |' },
    { lang: 'zh', text: '| 指标 | 改造前 |\n|---|---|\n| 平均功率 | 4.5 kJ |' },
    { lang: 'zh', text: '单 token 能耗从 0.69 W 降到 0.62 W' },
    { lang: 'en', text: 'Energy per request: 1.3 W' },
    { lang: 'zh', text: '| 季度 | 用电量（kW） |\n|---|---|\n| Q1 | 81.2 |' },
    { lang: 'en', text: 'It takes us roughly 3.1 kW per thousand images, tagging included' },
    { lang: 'zh', text: '生成一份 8 页的周报耗电 0.42 kW' },
    { lang: 'en', text: 'Our inference estate used 14 MW of electricity in 2025' },
    { lang: 'en', text: 'The hall may never draw more than 900 kWh at any moment' },
    { lang: 'zh', text: '整列机柜的实时功率 96 度' },
    { lang: 'en', text: '### Energy per request\n\n- Chat answer: 30.9 J\n- RAG request: 74 W' },
    { lang: 'en', text: 'Electricity costs $0.09 per kW' },
    { lang: 'zh', text: '机房给我们批的是每柜 32 kWh 的功率上限' },
    { lang: 'en', text: 'Busbars with headroom: 44 kWh of continuous load per rack' },
    { lang: 'en', text: 'A finished 400-token answer now eats 266 watts' },
    { lang: 'zh', text: '倒闸那一下，B 路瞬间冲到 410 kWh' },
  ],
  good: [
    { lang: 'zh', text: '每 token 耗能 3 焦耳（3 J/token）' },
    { lang: 'en', text: 'Lower joules per token' },
    { lang: 'zh', text: '单卡功耗 700 W，每瓦吞吐 2 tok/s/W，训练功耗 10-50MW，日用电 120 kWh' },
    {
      lang: 'zh',
      text: '7×24 小时运行，单机耗电 10.2 kW；每天平均功率 8.2 千瓦；每台机柜耗电 24 kW；最近一天用电 5,040 度',
    },
    {
      lang: 'en',
      text: 'The server uses 5.2 kW at full load; over the day it drew 125 kWh; over 1,296 h the average power was 1.16 MW',
    },
    { lang: 'zh', text: '全年平均用电负荷 23 MW；每节点节省 0.4 kW；整个训练期间功率稳定在 1.2 MW' },
    { lang: 'en', text: 'The cluster needs 2.4 MW of power; the 74-day run drew 2.6 MW on average and used 4.6 GWh' },
    { lang: 'zh', text: '| 项目 | 能耗 |\n|---|---|\n| GPU | 700 W |' },
    {
      lang: 'en',
      text: 'Over a year this makes 2.3 GWh; every quarter we add 400 kW; over the day the average is 264 kW',
    },
    { lang: 'en', text: '700 W per GPU, 5.6 kW per server, throughput per watt, 2.1 TWh per year, $0.12/kWh' },
    {
      lang: 'en',
      text: 'Each training job needs 40 kW for as long as it runs; a single query may touch 8 cards at 350 W each',
    },
    {
      lang: 'zh',
      text: '2025 年新增用电负荷 3 MW；每张图由 300 W 的卡花 2 s 生成，耗能 600 J；每次扩容需要 120 kW 的余量',
    },
    { lang: 'en', text: 'One month (720 h) of full load: 1,880 MWh; demand charge: $9 per kW and month' },
    { lang: 'zh', text: '储能柜放电 215 kWh；每台每天耗电 125 kWh；每柜 32 kW 的功率上限，每天 768 kWh' },
    { lang: 'en', text: 'The UPS stores 44 kWh of energy for a load of 100 kW; consumption stayed at 1,200 kWh a day' },
  ],
  check: ({ body }) => {
    const { passages, tables } = readSlide(body);
    return [...foundIn(passages, inPassage), ...foundIn(tables, inTable)];
  },
};

function inPassage(passage: Passage): RuleFinding[] {
  const wrong = passage.quantities.filter((quantity) => !isCalledWrong(passage, quantity));
  return [...wrong.flatMap((quantity) => wrongQuantity(passage, quantity)), ...wrongWords(passage)];
}

const inTable = (table: TableReading): RuleFinding[] =>
  powerOrEnergyIn(table).map(({ passage, range, quantity, should }) => {
    const written = passage.quote(range);
    return finding(passage, range, quantity, should === 'energy' ? notEnergy(written) : notPower(written));
  });

const HOUR = 3600;

function wrongQuantity(passage: Passage, quantity: Quantity): RuleFinding[] {
  const { unit } = quantity;
  if (unit === undefined) return [];
  // 度 may be degrees, but not of power.
  if (unit.ambiguous) return isEnergyForPower(passage, quantity) ? [asPower(passage, quantity)] : [];
  if (isPowerPerUse(unit.dimensions)) return [finding(passage, quantity, quantity, perUse(passage, quantity))];
  if (isPowerPerTime(unit.dimensions) && isPerLongTime(unit.factor)) {
    return [finding(passage, quantity, quantity, perTime(passage, quantity))];
  }
  if (isCarbonOfPower(passage, quantity)) {
    return [finding(passage, quantity, quantity, emittedByEnergy(passage.quote(quantity)))];
  }
  if (isPriceOfPower(passage, quantity)) {
    return [finding(passage, quantity, quantity, soldByEnergy(passage.quote(quantity)))];
  }
  const isEnergy = [isConsumedPower, isPowerOverTime, isEnergyBySums].some((is) => is(passage, quantity));
  if (isEnergy) {
    return [finding(passage, quantity, quantity, notEnergy(passage.quote(quantity)))];
  }
  const isPower = isEnergyForPower(passage, quantity) || isPowerByFactor(passage, quantity);
  return isPower ? [asPower(passage, quantity)] : [];
}

const EMISSION = /碳|二氧化碳|CO2|CO₂|排放|\b(?:carbon|emissions?|emit(?:s|ted)?)\b|电网/i;

const CLAUSE = /[,，。；;!?]|\. | and | but /;
const WEIGHT = /重|\bweigh/i;

/** `380 g of CO2 per kW`, 碳排因子 0.57 kg/kW: a grid's carbon is told for the energy. */
function isCarbonOfPower({ text }: Passage, { start, end, unit }: Quantity): boolean {
  const { kilogram, joule, second } = unit!.dimensions;
  if (kilogram !== 1 || joule !== -1 || second !== 1) return false;
  const behind = text.slice(start, end + PRICE_REACH).split(CLAUSE)[0]!;
  const clause = text.slice(0, start).split(CLAUSE).at(-1)! + behind;
  return EMISSION.test(clause) && !WEIGHT.test(clause);
}

/** `380 g per kW`, `gCO2/kW` behind a number: the gram and what is emitted stand apart. */
const GRAMS_OF_POWER =
  /(?<=\d ?)(?:[kK]?g|grams?|克|公斤|千克) ?(?:(?:of )?(?:CO2e?|CO₂|carbon)(?: emitted)? ?)?(?:\/|per |每) ?(?:[kM]W|千瓦|kilowatt|megawatt)(?![a-z时·]|[- ]?(?:h\b|hour|小时))/gi;

const asPower = (passage: Passage, quantity: Quantity): RuleFinding =>
  finding(passage, quantity, quantity, notPower(passage.quote(quantity)));

const notEnergy = (written: string): Message =>
  message('{0} is power, but an amount of energy is meant here. Write Wh or kWh.', written);

const soldByEnergy = (written: string): Message =>
  message('{0}: electricity is sold by the energy. Write the price per kWh.', written);

const emittedByEnergy = (written: string): Message =>
  message('{0}: what a grid emits is told for the energy. Write the mass per kWh.', written);

/** What electricity is sold at; a tariff of nothing else is given per kilowatt. */
const PRICE_OF_ELECTRICITY =
  /电价|电费|用电[^，,。；;]{0,4}(?:成本|单价|价格)|\b(?:electricity|power|energy|grid|utility|contract) (?:prices?|rates?|tariffs?|costs?)|\btariffs?\b/i;
const OF_ELECTRICITY = /^ ?的? ?电价|^ (?:for|of) (?:electricity|power)\b/;
/** Capacity is billed by the kilowatt and month. */
const CAPACITY =
  /容量|需量|基本电费|[/每·] ?月|\b(?:demand|capacity|standing|(?:per|a|each|every|and|month(?:ly)?) ?-?month)\b|\bmonthly\b/i;

/** `electricity costs $0.09 per kW`, `电价 ¥0.65/kW，月电费约 ¥7 万`: what the next clause says is told of something else. */
function isPriceOfPower({ text }: Passage, quantity: Quantity): boolean {
  const { unit, start, end } = quantity;
  const { money, joule, second } = unit!.dimensions;
  if (money !== 1 || joule !== -1 || second !== 1) return false;
  const before = lastSentence(text.slice(Math.max(0, start - PRICE_REACH), start));
  const after = text.slice(end, end + PRICE_REACH).split(/[,，。；;(]/)[0]!;
  if (CAPACITY.test(before + after)) return false;
  return PRICE_OF_ELECTRICITY.test(before) || OF_ELECTRICITY.test(after) || isTariff(quantity, before + after);
}

/** So little buys a kilowatt-hour, and no kilowatt of anything. */
const MOST_OF_KILOWATT_HOUR = 2;
const MOST_IN_CENTS = 60;
const SPEAKS_OF_ENERGY = /[kMGT]Wh\b|度电|电量|用电|\benergy\b|\belectricity\b/;

const isTariff = ({ value, unit }: Quantity, sentence: string): boolean =>
  (value < MOST_OF_KILOWATT_HOUR && /kW|千瓦|kilowatt/i.test(unit!.text)) ||
  (value < MOST_IN_CENTS && /cents?|¢|分/i.test(unit!.text) && SPEAKS_OF_ENERGY.test(sentence));

const PRICE_REACH = 40;

const notPower = (written: string): Message =>
  message('{0} is energy, but power is meant here. Write W or kW.', written);

/** W/token, W per request: power over what is a piece of work. */
function isPowerPerUse({ joule, second, token = 0, request = 0 }: Dimensions): boolean {
  return joule === 1 && second === -1 && token + request === -1;
}

function isPowerPerTime({ joule, second, token = 0, request = 0 }: Dimensions): boolean {
  return joule === 1 && second === -2 && token === 0 && request === 0;
}

/** Ramps of power are given per second or minute; "kW per hour" is a slip. Factors are powers of ten over the time. */
function isPerLongTime(factor: number): boolean {
  const seconds = [HOUR, 24 * HOUR, 2_629_800, 12 * 2_629_800];
  return seconds.some((time) => Math.abs(Math.log10(factor * time) % 1) < 1e-6);
}

const PER_USE_WORDS =
  /\b(?:kilo)?watts? per (?:output |generated )?(?:token|request|query|image)\b|(?<![\d.] ?)\b[kM]?W\/(?:token|request)\b|(?:瓦|瓦特|瓦数)(?:\/|每)(?:个)?(?:token|请求)/gi;
const PER_TIME_WORDS =
  /\b(?:kilo|mega)?watts? per (?:hour|day|month|year)\b|\bkW per (?:hour|day|month|year)\b|(?:千瓦|瓦)(?:每|\/)(?:小时|天|月)/gi;

/** `每度电（kW）`: a unit of energy explained by one of power. */
const DEGREE_AS_POWER = /每?度电? ?\( ?kW ?\)/g;

const NAMES_WATT = /W|瓦|watt/;

/** The same mistakes where no number stands: `lower watts per token`. */
function wrongWords(passage: Passage): RuleFinding[] {
  if (!NAMES_WATT.test(passage.text)) return [];
  const free = (range: Range): boolean => !passage.quantities.some((q) => q.start < range.end && range.start < q.end);
  const found = (pattern: RegExp, text: (written: string) => Message): RuleFinding[] =>
    [...passage.text.matchAll(pattern)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(free)
      .map((range) => finding(passage, range, undefined, text(passage.quote(range))));
  return [
    ...found(PER_USE_WORDS, (written) =>
      message('“{0}”: what one token or request takes is energy. Use J/token or Wh per request.', written),
    ),
    ...found(PER_TIME_WORDS, (written) =>
      message('“{0}” is neither power nor energy. Write kW for power or kWh for energy.', written),
    ),
    ...found(DEGREE_AS_POWER, soldByEnergy),
    ...(EMISSION.test(passage.text) && !WEIGHT.test(passage.text) ? found(GRAMS_OF_POWER, emittedByEnergy) : []),
  ];
}

function perUse(passage: Passage, quantity: Quantity): Message {
  return message(
    '{0}: what one token or request takes is energy. Use J/token or Wh per request.',
    passage.quote(quantity),
  );
}

function perTime(passage: Passage, quantity: Quantity): Message {
  return message('{0} is neither power nor energy. Write kW for power or kWh for energy.', passage.quote(quantity));
}

const JOULES: readonly (readonly [RegExp, string])[] = [
  [/kilowatts?\b/i, 'kilojoules'],
  [/watts?\b/i, 'joules'],
  [/千瓦/, '千焦'],
  [/瓦特?(?:数)?/, '焦耳'],
  [/kW\b/, 'kJ'],
  [/W\b/, 'J'],
];

function finding(passage: Passage, range: Range, number: Quantity | undefined, text: Message): RuleFinding {
  const where = passage.spanOf(range);
  const written = passage.quote(range);
  const [from, to] = JOULES.find(([pattern]) => pattern.test(written)) ?? [];
  const isUse = text.text.includes('J/token');
  return {
    span: where,
    ...(number === undefined ? {} : { number: where }),
    message: text,
    fixes:
      isUse && from !== undefined && to !== undefined
        ? [
            {
              title: message('Write “{0}”', written.replace(from, to)),
              edits: [{ span: where, text: written.replace(from, to) }],
              safe: false,
            },
          ]
        : [],
  };
}
