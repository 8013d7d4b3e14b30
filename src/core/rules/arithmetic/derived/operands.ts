import { type Quantity, rounded } from '../../../numbers/quantity';
import { endsSentence, firstSentence, lastSentence } from '../../../numbers/sentences';
import { unitAt, wholeDenominator } from '../../../numbers/unit-parser';
import type { Dimensions, UnitFamily } from '../../../numbers/units';
import { wordedQuantities } from '../../../numbers/worded';
import type { Passage } from '../../reading/passage';

/** What a value is measured in: exponents of what is no mere count. Requests, items and cards are counted. */
export type Vector = readonly [
  second: number,
  byte: number,
  joule: number,
  money: number,
  flop: number,
  mass: number,
  token: number,
];

/** A number of a text as something to reckon with. */
export interface Operand {
  readonly quantity: Quantity;
  readonly family: UnitFamily | undefined;
  readonly vector: Vector;
  /** In canonical units; a share is one of 1. */
  readonly value: number;
  /** By how much of itself it may have been rounded. */
  readonly slack: number;
  /** It counts, or is a share: no dimension but tokens'. */
  readonly isCount: boolean;
  readonly isShare: boolean;
  /** Of one of several: 每条 0.8 元, `$45 each`. */
  readonly isPerUnit: boolean;
  /** Of one period, which a result may be too. */
  readonly isPerPeriod: boolean;
}

export const NONE: Vector = [0, 0, 0, 0, 0, 0, 0];

/** 每条, 单卡, 每人每小时: of one, with a few words after it. */
const ONE_HAN =
  '(?:每(?:一)?(?![天日周月年晚夜季])[^\\d每，,。；;:：()]{0,10}(?:每[天日周月年晚夜])?|(?<![\\u3400-\\u9fff]各(?=[\\u3400-\\u9fff]{3}))各(?:自)?[\\u3400-\\u9fff]{0,4}|单[价张台次条路卡机个笔份节人路][^\\d，,。；;:：()]{0,12}|时薪|单价|[人户台车件单日]均|一(?:[张台次条路卡笔份件题篇分]|[个小](?!月))(?: ?[\\d,]{1,9} ?(?:token|词元))?[^\\d，,。；;:：()]{0,8})';
/** `8 rails at 400 Gb/s`, `64 nodes drawing 10.2 kW`: of each of a number of things. */
const COUNT_BEFORE =
  '(?:\\d|\\b(?:two|three|four|five|six|eight|ten|twelve|sixteen)) (?:[A-Za-z-]{2,14} ){1,2}(?:(?<=(?:GPU|card|node|server|rack|machine|replica|wave|round|batche|passe|epoch|fold|shard|split|step|bucket|group|shift|port|NIC|sequence|prompt|request|sample)s )of|at|@|drawing|costing|using|burning|holding|running at|rated at) (?:about |only )?$';
const PER_BEFORE = new RegExp(
  `${ONE_HAN}[为是约要费价成本占用:： ]{0,4}$|(?<!\\d ?[A-Za-z/]{1,8} )\\b(?:each|every|a single|one|apiece|an? [a-z]{3,10} (?:takes|costs|needs|is|lasts|draws|uses|fills))(?: [A-Za-z\\d-]{1,12}){0,4} ?$|${COUNT_BEFORE}`,
  'i',
);
const PER_AFTER =
  /^(?: [a-z-]{2,14}){1,2} (?:each|apiece)\b|^ ?卡的?(?:机|节点|服务器|整机|一体机)|^ ?(?:on average|平均|[/／](?! ?\d)|每|一[个张台次条路卡笔份件题篇分小天]|(?:per|each|apiece|a piece|a head|every)\b|(?:an?|one) (?:hour|day|week|month|year|card|gpu|node|seat|piece|box|call|request|query|image|page|file|ticket|minute|session|run|shift|rack|server|user|token|head|step|go)\b)/i;

/** `40 GB of traces a day`. */
const PER_PERIOD =
  /^(?: of)?(?: [a-z]{2,12}){0,2} (?:a|per|each|every) (?:day|night|week|month|quarter|year|hour|shift|round)\b/i;
const PERIOD_BEFORE =
  /[每一全整当][天日周月年晚夜季]度?[^\d，,。；;:：()]{0,6}$|\b(?:daily|nightly|weekly|monthly|yearly|annual)(?: [a-z]{1,12}){0,2} ?$/i;

/** Amounts that a price is for: `$3 per thousand`, 每千次 3 元. */
const PER_MANY = /(?:每|per |a )(百万|千|万|百|thousand|million|hundred)(?=\W|[次条个张笔]|$)/gi;
const MANY: Readonly<Record<string, number>> = {
  百万: 1e6,
  千: 1e3,
  万: 1e4,
  百: 100,
  thousand: 1e3,
  million: 1e6,
  hundred: 100,
};

const known = new WeakMap<readonly Quantity[], readonly (readonly Operand[])[]>();

/** The numbers of each sentence of `passage`, also those in words, in order. Read once. */
export function operandsOf(passage: Passage): readonly (readonly Operand[])[] {
  const { quantities } = passage;
  let found = known.get(quantities);
  if (found === undefined) {
    found = readSentences(passage);
    known.set(quantities, found);
  }
  return found;
}

function readSentences({ text, quantities }: Passage): Operand[][] {
  const worded = wordedQuantities(text);
  const isApart = (a: Quantity, b: Quantity): boolean => a.end <= b.start || a.start >= b.end;
  // `8.4×10^22 次运算` is more than the 8.4 that was read of it.
  const wider = worded.filter(({ unit }) => unit?.dimensions.flop);
  const read = quantities.filter((one) => wider.every((other) => isApart(one, other)));
  const more = worded.filter((one) => read.every((other) => isApart(one, other)));
  const all = more.length === 0 ? read : [...read, ...more].sort((a, b) => a.start - b.start);
  const sentences: Operand[][] = [];
  let last = 0;
  for (const quantity of all) {
    if (sentences.length === 0 || endsSentence(text.slice(last, quantity.start))) sentences.push([]);
    last = quantity.end;
    const operand = operandOf(text, quantity);
    if (operand !== undefined) sentences.at(-1)!.push(operand);
  }
  return sentences;
}

/** `提升到 3.5 倍`: what became of a value, and no factor of another. */
const CLAIMED = /(?:[升高长加快涨翻][到至了]|\b(?:up|improved|faster|rose|grew)(?: by| to)?) ?(?:约 ?)?$/i;

function operandOf(text: string, quantity: Quantity): Operand | undefined {
  const { value, high, end } = quantity;
  if (!(value > 0) || value !== high || isNextDay(text, quantity)) return undefined;
  const unit = unitOf(text, quantity);
  if (unit?.family === 'factor' && CLAIMED.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)))
    return undefined;
  if (unit === undefined && (OF_TALK.test(text.slice(end, end + 16)) || isWidth(text, quantity))) return undefined;
  const isShare =
    unit?.family === 'ratio' ||
    unit?.family === 'points' ||
    (unit === undefined && /^ (?:percentage )?points?\b/.test(text.slice(end, end + 20)));
  const price = unit?.family === 'money' ? priceOf(text, quantity) : ONCE;
  const vector = minus(
    vectorOf(unit?.dimensions ?? {}),
    price.per === undefined ? NONE : vectorOf(price.per.dimensions),
  );
  const factor = ((unit?.factor ?? 1) * (isShare ? 0.01 : 1)) / (price.per?.factor ?? 1) / price.many;
  const { low, high: most } = rounded({ ...quantity, bound: undefined });
  const isCount = vector.every((exponent) => exponent === 0);
  let isPerUnit: boolean | undefined;
  let isPerPeriod: boolean | undefined;
  return {
    quantity,
    family: price.per === undefined ? unit?.family : 'money_rate',
    vector,
    value: value * factor,
    slack: isCount && quantity.step === 1 && !isShare ? 0 : Math.min(0.1, Math.max(most / value - 1, 1 - low / value)),
    isCount,
    isShare,
    get isPerUnit() {
      isPerUnit ??=
        price !== ONCE || (unit?.scope !== undefined && unit.family !== 'time') || saysPerUnit(text, quantity);
      return isPerUnit;
    },
    get isPerPeriod() {
      isPerPeriod ??= saysPerPeriod(text, quantity);
      return isPerPeriod;
    },
  };
}

/** `Four numbers to take home`, 三个要点: what the text itself is made of. */
const OF_TALK =
  /^ ?(?:(?:more |other |key |simple )?(?:numbers|figures|facts|things|lessons|reasons|takeaways|findings|ideas)\b|[个条点项]?(?:数字|要点|结论|原因|教训|事实|发现))/i;

/** `压成 8 位`, `in 8 bits`: the width of a number format. */
const isWidth = (text: string, { value, end }: Quantity): boolean =>
  Number.isInteger(Math.log2(value)) &&
  value <= 64 &&
  /^ ?(?:位(?![^\s，,。；;：:、)）(（的量整浮]|数)|比特|[- ]bits?\b)/i.test(text.slice(end, end + 6));

/** `500 + 30 tokens`, 500 加 30 个 token: whether the number at `start` is the last of several that are added up. */
export const isAddend = (text: string, start: number): boolean =>
  /\d[kK]?(?: ?(?:个 ?)?tokens?| ?词元)? ?(?:\+|\bplus\b|加上?) ?$/i.test(text.slice(Math.max(0, start - 16), start));

/** `22:40 to 01:15 (+1 day)`: says of a clock time on which day it is. */
const isNextDay = (text: string, { sign, start, unit }: Quantity): boolean =>
  sign === '+' && unit?.family === 'time' && /:\d\d ?[(（]?$/.test(text.slice(Math.max(0, start - 6), start));

interface Price {
  /** The period that it is for. */
  readonly per: { readonly dimensions: Dimensions; readonly factor: number } | undefined;
  /** How many of what it is for. */
  readonly many: number;
}

const ONCE: Price = { per: undefined, many: 1 };

/** What a sum of money is said to be for, beside its unit: an hour, a thousand calls. */
function priceOf(text: string, { start, end }: Quantity): Price {
  const after = firstSentence(text.slice(end, end + 16));
  const per = periodAfter(after);
  const many = [
    ...lastSentence(text.slice(Math.max(0, start - 12), start)).matchAll(PER_MANY),
    ...after.matchAll(PER_MANY),
  ][0];
  if (per === undefined && many === undefined) return ONCE;
  return { per, many: many === undefined ? 1 : (MANY[many[1]!.toLowerCase()] ?? 1) };
}

const saysPerUnit = (text: string, { start, end }: Quantity): boolean =>
  PER_AFTER.test(text.slice(end, end + 16)) || PER_BEFORE.test(text.slice(Math.max(0, start - 28), start));

const saysPerPeriod = (text: string, { start, end }: Quantity): boolean =>
  PER_PERIOD.test(text.slice(end, end + 16)) || PERIOD_BEFORE.test(text.slice(Math.max(0, start - 28), start));

/** 每周 8 小时 was read as a time by a time, which is none: as a time. In `96 张卡每小时 240 美元` the hour is the price's. */
function unitOf(text: string, { unit, unitRange, end }: Quantity): Quantity['unit'] {
  if (unit === undefined || unitRange === undefined || unit.family !== undefined) return unit;
  if (/^[\u3400-\u9fff]{1,4}每/.test(unit.text) && /^ ?[约$¥]?\d/.test(text.slice(end, end + 4))) return undefined;
  const isNone = Object.values(unit.dimensions).every((exponent) => exponent === 0);
  return isNone ? (unitAt(text, unitRange.start)?.unit ?? unit) : unit;
}

const PERIOD_AFTER =
  /^ (?:an?|each|every|one) (?:(?:GPU|card|node|[ABH]\d{3})[- ])?(hour|day|week|month|year|minute|second)\b|^ ?(?:一个?|每个?)(小时|天|周|月|年)(?![多来])/i;

/** `$2.25 an hour`: the period that a price is for. */
function periodAfter(after: string): { readonly dimensions: Dimensions; readonly factor: number } | undefined {
  const match = PERIOD_AFTER.exec(after);
  const word = match?.[1] ?? match?.[2];
  return word === undefined ? undefined : wholeDenominator(word.toLowerCase());
}

const VECTORS = new WeakMap<Dimensions, Vector>();

/** Units are few: their vectors are kept. */
function vectorOf(dimensions: Dimensions): Vector {
  let vector = VECTORS.get(dimensions);
  if (vector === undefined) {
    vector = exponentsOf(dimensions);
    if (vector.every((exponent) => exponent === 0)) vector = NONE;
    VECTORS.set(dimensions, vector);
  }
  return vector;
}

function exponentsOf({ second, byte, joule, money, flop, kilogram, token }: Dimensions): Vector {
  return [second ?? 0, byte ?? 0, joule ?? 0, money ?? 0, flop ?? 0, kilogram ?? 0, token ?? 0];
}

function minus(a: Vector, b: Vector): Vector {
  return b === NONE ? a : (a.map((exponent, at) => exponent - b[at]!) as unknown as Vector);
}
