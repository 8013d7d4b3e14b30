import { endsSentence, firstSentence, lastSentence } from '../../../numbers/sentences';
import type { Unit, UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** At least, as people reckon, at most. */
type Hours = readonly [number, number, number];

/** The period of an amount, before it or behind it. */
const PERIODS: readonly (readonly [Hours, RegExp, RegExp])[] = [
  [
    [1 / 60, 1 / 60, 1 / 60],
    /(?:[每一]分钟|\b(?:each|every|a|one) (?:full |whole )?minute)[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:in )?(?:a|per|each|every|one) (?:full |whole )?minute\b|[每一]分钟)/i,
  ],
  [
    [1, 1, 1],
    /(?:[每一]个?(?:小时|钟头)|\b(?:each|every|an|one) (?:full |whole )?hour)[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:in )?(?:an|per|each|every|one) (?:full |whole )?hour\b|[每一]个?小时)/i,
  ],
  [
    [24, 24, 24],
    /(?:[每一全整单][天日]|日均|\b(?:daily|(?:each|every|a|one) (?:full |whole )?day))[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:a|per|each|every) (?:full |whole )?day\b|daily\b|[每一][天日]|\/ ?(?:天|日|day\b))/i,
  ],
  [
    [168, 168, 168],
    /(?:[每一整]周|\b(?:weekly|(?:each|every|a|one) (?:full |whole )?week))[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:a|per|each|every) week\b|weekly\b|[每一]周|\/ ?(?:周|week\b))/i,
  ],
  [
    [672, 720, 744],
    /(?:每个?月|一个月|整月|月[付租均]|\b(?:monthly|(?:each|every|a|one) (?:full |whole )?month))[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:a|per|each|every) month\b|monthly\b|[每一]个?月|\/ ?(?:月|month\b))/i,
  ],
  [
    [8640, 8760, 8784],
    /(?:[每一全整]年|年[付租均]|\b(?:yearly|annual(?:ly)?|(?:each|every|a|one) (?:full |whole )?year))[^\d，,。；;:：%]{0,10}$/i,
    /^(?: [a-z]{3,12})? ?(?:(?:a|per|each|every) year\b|yearly\b|annually\b|[每一]年|\/ ?(?:年|year\b))/i,
  ],
];
/** What a rate comes to over a time. */
const COMES_TO: Readonly<Partial<Record<UnitFamily, UnitFamily>>> = {
  power: 'energy',
  token_rate: 'tokens',
  request_rate: 'requests',
};
/** 每卡每小时, `an hour`: a price of an hour. */
const AN_HOUR_BEFORE =
  /每(?:个)?(?:小时|钟头)[^\d，,。；;:：]{0,6}$|\b(?:an|per|each|every|one) hour(?: at| is| costs?)? $/i;
/** Of one of those that are counted. */
const OF_ONE = /每|单|一[张台块]|各|\b(?:per|each|every|apiece|a|an|one|at|of)\b|@/i;
const EACH = /[每单各][\u3400-\u9fff]{0,4} ?$|\b(?:each|per [a-z]{3,8}) $/i;
/** All of them are in it. */
const OF_ALL =
  /集群|全[部网场体]|整[个机柜]|合计|总|共|\b(?:cluster|fleet|total|all|together|combined|whole|entire|aggregate)\b/i;
/** Not all the time, or more than it. */
const OTHERWISE =
  /增|涨|升|降|减|预计|目标|预算|上限|折|优惠|免|含|另|其中|其余|PUE|制冷|利用率|负载|峰|谷|闲|实测|实际|工作日|白天|夜间|备|\b(?:grew|grow|rose|fell|budget|target|limit|discount|including|plus|cooling|load|peak|idle|average|measured|actually|instead|than|utili[sz]\w{0,5}|spare|standby|weekdays?|night|reserved)\b/i;
/** What makes it reckoned: what was measured may be less than all day at full rate. */
const RECKONED =
  /所以|因此|于是|也就是|就是|即|相当于|折合|算|下来|合计|平均|均|意味|稳定|持续|\b(?:so|hence|thus|therefore|i\.e\.|that is|which is|means?|makes?|comes to|adds up to|works out|averag\w{1,3}|sustain\w{0,3}|steady)\b/i;
const TOLERANCE = 0.025;
const NEAR = 3;
const MOST_COUNTS = 3;

/**
 * `24 台服务器，每台 8 卡，按每卡每小时 2.1 美元，一天要付 8,064 美元`: the amounts over a day, a month or a year that no product of
 * the numbers of things and what each of them takes in an hour or a second gives.
 */
export function wrongSumsOverPeriods(passage: Passage): Miss[] {
  return operandsOf(passage).flatMap((own) => {
    const result = own.at(-1);
    return result === undefined || own.length < 2 || own.length > MOST_COUNTS + 2
      ? []
      : judged(passage, own.slice(0, -1), result);
  });
}

function judged(passage: Passage, given: readonly Operand[], result: Operand): Miss[] {
  const { text } = passage;
  const hours = hoursOf(text, result, given.at(-1)!);
  const { start, end } = result.quantity;
  const said = lastSentence(text.slice(0, start)) + text.slice(start, end) + firstSentence(text.slice(end));
  if (hours === undefined || result.quantity.bound !== undefined || OTHERWISE.test(said)) return [];
  const [each, ...more] = given.filter((one) => rateOf(text, one, result) !== undefined);
  const counts = given.filter((one) => one.isCount && !one.isShare && one.quantity.decimals === 0);
  if (each === undefined || more.length > 0 || counts.length + 1 < given.length) return [];
  if (
    !(counts.length > 0
      ? isOfOne(text, each, given)
      : isOfAll(text, each) || isGiven(text, each) || !OF_ALL.test(said)) ||
    endsSentence(text.slice(given.at(-1)!.quantity.end, start))
  )
    return [];
  const rate = rateOf(text, each, result)!;
  const amount = amountOf(result, hours);
  const products = productsOf(counts.map(({ value }) => value));
  const room = TOLERANCE + result.slack + each.slack;
  const [least, usual, most] = hours;
  const fits = (by: number): boolean =>
    amount >= rate * by * least * (1 - room) && amount <= rate * by * most * (1 + room);
  if (products.some(fits)) return [];
  const expected = products.at(-1)! * rate * usual;
  const isLess = amount < expected && each.quantity.unit!.dimensions.money === undefined;
  if (isLess && !RECKONED.test(text.slice(0, start))) return [];
  if (expected / amount > NEAR || amount / expected > NEAR) return [];
  const from = [...counts, each].map(({ quantity }) => passage.quote(quantity)).join(' × ');
  const value = (expected / amount) * result.quantity.value;
  return [{ passage, quantity: result.quantity, expected: value, from: `${from} × ${usual} h`, probable: true }];
}

function hoursOf(text: string, { quantity: { start, end, unit } }: Operand, before: Operand): Hours | undefined {
  const lead = text.slice(Math.max(before.quantity.end, start - 24), start);
  const after = text.slice(end, end + 24);
  const own = unit?.text.replace(/^[^/每]*/, '') ?? '';
  return PERIODS.find(([, one, other]) => one.test(lead) || other.test(after) || other.test(own))?.[0];
}

/** Per hour, in the unit of the result; undefined where the one is no rate of the other. */
function rateOf(text: string, { quantity, family }: Operand, result: Operand): number | undefined {
  const [unit, other] = [quantity.unit, result.quantity.unit];
  if (unit === undefined || other === undefined) return undefined;
  if (unit.dimensions.money === 1 && other.dimensions.money === 1) {
    if (unit.currency !== other.currency || unit.dimensions.token !== undefined) return undefined;
    const factor = unit.dimensions.second === -1 ? unit.factor * 3600 : unit.factor;
    if (family === 'money_rate') return isOfHour(unit, text, quantity.end) ? quantity.value * factor : undefined;
    return AN_HOUR_BEFORE.test(text.slice(Math.max(0, quantity.start - 20), quantity.start))
      ? quantity.value * unit.factor
      : undefined;
  }
  const amount = COMES_TO[unit.family as UnitFamily];
  if (amount === undefined || (other.family !== amount && other.family !== unit.family)) return undefined;
  return quantity.value * unit.factor * 3600;
}

/** A price of an hour, by its unit or the words behind it; not one of a month. */
const isOfHour = ({ dimensions, factor }: Unit, text: string, end: number): boolean =>
  dimensions.second === -1
    ? Number.isInteger(Math.round(Math.log10(factor * 3600) * 1e6) / 1e6)
    : /^ ?(?:an?|per|each|every) (?:[A-Za-z\d]{2,8}[- ])?hour\b/i.test(text.slice(end, end + 24));

/** What the result comes to, in the unit that rates of an hour give; one that was read as a rate is told of its period. */
function amountOf({ quantity: { value, unit }, family }: Operand, [, usual]: Hours): number {
  const isRate = family === 'token_rate' || family === 'request_rate' || family === 'power';
  const isMoneyRate = unit!.dimensions.money === 1 && unit!.dimensions.second === -1;
  const amount = value * unit!.factor;
  return isRate || isMoneyRate ? amount * usual * 3600 : amount;
}

/** Told of one of the things that are counted, and not of all of them. */
function isOfOne(text: string, { quantity, isPerUnit }: Operand, given: readonly Operand[]): boolean {
  const before = given.findLast((one) => one.quantity.end <= quantity.start)?.quantity.end ?? 0;
  const lead = text.slice(Math.max(before, quantity.start - 24), quantity.start);
  return EACH.test(lead) || (!OF_ALL.test(lead) && (isPerUnit || OF_ONE.test(lead)));
}

/** 集群平均 38 万 tok/s: of all of them. */
const isOfAll = (text: string, { quantity: { start } }: Operand): boolean =>
  OF_ALL.test(lastSentence(text.slice(Math.max(0, start - 24), start)));

/** `At 30 tok/s a reader gets`, 按 30 tok/s 算. */
const isGiven = (text: string, { quantity: { start } }: Operand): boolean =>
  GIVEN.test(lastSentence(text.slice(0, start)));
const GIVEN = /^(?:at|with) (?:about )?$|^[按以] ?$/i;

/** Every product of some of `counts`, that of all last. */
function productsOf(counts: readonly number[]): number[] {
  let products: number[] = [1];
  for (const count of counts) products = products.flatMap((one) => [one, one * count]);
  return products;
}
