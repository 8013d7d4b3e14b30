import type { Currency } from '../../numbers/units';
import { CARD, type KnownRange } from './known-range';

const HOURLY =
  /每(?:卡)?(?:小)?时|[一个]小时|\/ ?(?:小时|h\b|hr\b|hour\b)|卡时|时价|\b(?:per|an|each|every)[ -](?:GPU[ -]|card[ -])?hour\b|\bhourly\b|(?:GPU|card)-hour\b(?!s)/i;
const SEVERAL_CARDS =
  /整机|裸金属|[两二三四五六八十\d] ?[张块卡台]|\d ?[×x*]|[×x*] ?\d|节点|服务器|机柜|集群|合计|总|共|实例|包年|摊销|折旧|维护|运维|电费|\d [ABHLTV]\d{1,3}S?s\b|\b(?:nodes?|servers?|clusters?|racks?|total|instances?|fleet|pods?|all|together|amorti[sz]\w{1,6}|depreciation|maintenance|electricity|\d{1,3}-GPU|eight|four|two)\b/i;
const ONE =
  /[一单每](?:张|块|台|个|只|片|根|柜|套)|\/ ?(?:张|块|台|个|只)|单价|\b(?:an?|one|each|every|single|per|apiece)\b/i;
const NOT_ONE =
  /[两二三四五六七八九十百千\d] ?(?:台|张|块|个|只|套) ?(?:服|交|网|光|机|GPU|A1|H1|H2)|整套|全套|合计|总[价共额计]|一共|项目|集群|\b(?:total|altogether|fleet|cluster|all|budget|whole)\b/i;
/** Cards of a number that is not one, or what is sold with them. */
const SEVERAL_BOUGHT =
  /[二两三四五六七八九十百千万\d几多] ?[张块台套卡片]|节点|\/ ?[台机套柜]|每台|一台|整台|台数|机柜|方案|卡时|小时|\/ ?(?:h|天|日|月|年)|租|\b(?:hour|hourly|month(?:ly)?|rent(?:s|al|ed)?)\b|连同|整机|服务器|合同|合计|总|共|批|\b(?:nodes?|servers?|systems?|machines?|hosts?|pods?|racks?|box(?:es)?|contracts?|total|altogether|fleet|cluster|all|budget|whole|batch|\d{1,5} (?:cards|GPUs|[ABHLTV]\d{1,3}S?)|\d-GPU)\b/i;
const price = (
  en: string,
  zh: string,
  said: readonly RegExp[],
  dollars: readonly [number, number],
  not?: RegExp,
): KnownRange[] => {
  const of = (currency: Currency, sign: string, factor: number): KnownRange => {
    const [low, high] = [dollars[0] * factor, dollars[1] * factor];
    const shown = [low, high].map((one) => `${sign}${Number(one.toPrecision(2)).toLocaleString('en-US')}`);
    return {
      name: { en, zh },
      family: 'money',
      currency,
      low,
      high,
      shown: [shown[0]!, shown[1]!],
      said,
      ...(not && { not }),
    };
  };
  return [of('USD', '$', 1), of('CNY', '¥', YUAN_PER_DOLLAR), of('EUR', '€', 1), of('GBP', '£', 1)];
};

const YUAN_PER_DOLLAR = 7;

/** What things are sold or let for, in the order in which they are asked. */
export const KNOWN_PRICES: readonly KnownRange[] = [
  ...price('one card for an hour', '一张卡一小时', [CARD, HOURLY], [0.03, 20], SEVERAL_CARDS),
  ...price(
    'one kilowatt-hour',
    '一度电',
    [/[每一] ?度|\/ ?度|每千瓦时|电价|\b(?:per|an?|each|one) (?:kWh|kilowatt-hour)|\/ ?kWh/i],
    [0.005, 1.2],
    /碳|乘以?电价|电价得|\bcarbon\b|天|日|月|年|小时|卡时|千卡|万度|\d ?度电?[^，,。]{0,6}[合折]|\b(?:day|month|year|hour)\b/i,
  ),
  ...price(
    'one terabyte for a month',
    '1 TB 存一个月',
    [/(?<![\d.])1 ?TB|每 ?TB|\b(?:one|per|a|each) (?:TB|terabyte)\b|\/ ?TB/i, /每?月|\bmonth(?:ly)?\b/i],
    [0.5, 500],
    /\bPB\b|petabyte|传输|出网|egress|total|合计|共/i,
  ),
  ...price('one network card', '一块网卡', [/网卡|\bNICs?\b|network (?:card|adapter)/i, ONE], [10, 9000], NOT_ONE),
  ...price(
    'one optical module',
    '一只光模块',
    [/光模块|\b(?:optical module|transceiver)s?\b/i, ONE],
    [5, 9000],
    new RegExp(`${NOT_ONE.source}|批|线缆|[与和及、]光模块|\\bcabl(?:es?|ing)\\b`, 'i'),
  ),
  ...price(
    'one drive',
    '一块硬盘',
    [/硬盘|固态盘|\bSSDs?\b|\bNVMe drives?\b|\bhard (?:disk|drive)s?\b/i, ONE],
    [10, 60_000],
    NOT_ONE,
  ),
  ...price(
    'one graphics card',
    '一张 GPU 卡',
    [
      /\b(?:T4|L4|A10|L20|L40S?|V100|A100|A800|H100|H800|H20|H200|B200)\b/i,
      /[一单每] ?[张块]|单价|卡价|\b(?:each|apiece|a piece|(?:an?|one|every|single)(?: new| single| used)? (?:NVIDIA )?[ABHLTV]\d{1,3}S?)\b/i,
      /采购|购买|买|卡价|报价|标价|售价|单价|\b(?:buy|bought|purchased?|list price|quote[sd]?|costs?|sells?)\b/i,
    ],
    [300, 100_000],
    new RegExp(`${SEVERAL_BOUGHT.source}|${HOURLY.source}`, 'i'),
  ),
  ...price('one switch', '一台交换机', [/交换机|\bswitch(?:es)?\b/i, ONE], [20, 400_000], NOT_ONE),
];
