import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { isCut } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';

/** Names of periods, and how many hours they have. */
const PERIODS: readonly (readonly [name: RegExp, hours: number])[] = [
  [/[每一整全当单] ?[天日]|日均|\b(?:a|per|each|every|one|the whole) day\b|\bdaily\b|\/ ?(?:天|day)/i, 24],
  [/[每一整全当单] ?(?:个)?(?:周|星期)|\b(?:a|per|each|every|one) week\b|\bweekly\b|\/ ?(?:周|week)/i, 168],
  [/[每一整全当单] ?个?月|月均|\b(?:a|per|each|every|one) month\b|\bmonthly\b|\/ ?(?:月|month)/i, 730],
  [
    /[每一整全当单] ?年|年均|\b(?:a|per|each|every|one|the whole) year\b|\b(?:yearly|annual(?:ly)?)\b|\/ ?(?:年|year)/i,
    8760,
  ],
];
const COUNTED = /(?<![\d.,])(\d{1,2},\d{3}|\d{1,4}) ?-?(个?小时|hours?|h|天|days?)(?![a-z\d])/gi;
/** A power that a period only tells the time of, and power that is added. */
const MOMENT =
  /峰|平均|均值|瞬时|功率|功耗|负[荷载]|新增|余量|\b(?:peak|average|mean|power|draws?|load|adds?|added)\b/i;
/** So many things of which each has its power. */
const SEVERAL = /\d ?(?:[柜台张卡块列]|个节点)|\d (?:racks|cards|GPUs|nodes|servers)\b/i;
/** How far from its number a period may stand. */
const BEFORE = 24;
const AFTER = 20;
/** What the same power over the same time comes to; a month has 28 to 31 days. */
const TOLERANCE = 0.025;
const MONTH_TOLERANCE = 0.045;
const HOUR = 3600;

/**
 * Whether a number in W, kW or MW is another power of the passage times the hours of a period beside it, or makes with one up
 * to an energy of the passage: `少用 33.6 kW，相当于每天省 806 kW`, `每天省 806 kW，一年省 29 万 kWh`. It is energy then.
 */
export function isPowerOverTime(passage: Passage, quantity: Quantity): boolean {
  if (quantity.unit?.family !== 'power') return false;
  // `633.6 kWh/天` is energy by its unit.
  if (/[Ww]h|瓦时/.test(passage.text.slice(quantity.start, quantity.end))) return false;
  if (isWorkedOut(passage, quantity)) return true;
  const hours = hoursBeside(passage, quantity);
  if (hours.length === 0) return false;
  return passage.quantities.some((other) => {
    if (other === quantity || other.value <= 0) return false;
    if (other.unit?.family === 'power') return hours.some((one) => isTimes(quantity, other, one));
    if (other.unit?.family !== 'energy') return false;
    return hoursBeside(passage, other).some((long) => hours.some((short) => isSumOf(other, quantity, long / short)));
  });
}

const toleranceOf = (hours: number): number => (hours === 730 ? MONTH_TOLERANCE : TOLERANCE);
const isAbout = (ratio: number, wanted: number, tolerance: number): boolean =>
  Math.abs(ratio / wanted - 1) <= tolerance;

const isTimes = (product: Quantity, power: Quantity, hours: number): boolean =>
  hours > 1 && isAbout(canonicalValue(product) / canonicalValue(power), hours, toleranceOf(hours));

const isSumOf = (energy: Quantity, part: Quantity, times: number): boolean =>
  times > 1.5 && isAbout(canonicalValue(energy) / (canonicalValue(part) * HOUR), times, MONTH_TOLERANCE);

/** The hours of the periods that stand at a number in its clause. */
function hoursBeside({ text }: Passage, { start, end }: Quantity): number[] {
  const before = text
    .slice(Math.max(0, start - BEFORE), start)
    .split(/[，,。；;()]/)
    .at(-1)!;
  const after = text.slice(end, end + AFTER).split(/[，,。；;()]/)[0]!;
  if (MOMENT.test(before) || SEVERAL.test(before)) return [];
  const named = PERIODS.flatMap(([name, hours]) => (name.test(before) || name.test(after) ? [hours] : []));
  return [...named, ...hoursCounted(`${before} | ${after}`)];
}

const hoursCounted = (text: string): number[] =>
  [...text.replace(/\btwenty[- ]four(?= hours)/gi, '24').matchAll(COUNTED)].map(([, count, unit]) => {
    const value = Number(count!.replace(',', ''));
    return /天|day/i.test(unit!) ? value * 24 : value;
  });

/** What may stand between the hours and what the power comes to. */
const GIVES =
  /(?:个?小时|hours?|\bh|天|days?) ?(?:的话)?[,，]? ?(?:[=≈]|[就共]?(?:约|大约|是|为|合|即|合计|一共|共计|等于|耗电|用电|折合)|(?:(?:that |which |it )?(?:is|makes|gives|comes to|means|adds up to|equals|works out (?:to|at))|in total|or|about|roughly)){0,3} ?(?:约|大约|about|roughly)? ?$/i;

/** In front of what was used. */
const USED =
  /(?:[用耗]电|消耗|耗[掉去]|用[掉了]|\b(?:uses?|used|consume[sd]?|took|takes|burn(?:s|ed|t)?)) ?(?:约|about |~)?$/i;

/** `300 kW 运行 8,760 小时，约 2,628 MW`, `256 kW for 24 hours is 6,144 kW`: the power before it times the hours between them. */
function isWorkedOut({ text, quantities }: Passage, quantity: Quantity): boolean {
  return quantities.some((power) => {
    if (power.unit?.family !== 'power' || power.end > quantity.start || quantity.start - power.end > 60) return false;
    const between = text.slice(power.end, quantity.start);
    if (isCut(between)) return false;
    if (GIVES.test(between) && hoursCounted(between).some((one) => isTimes(quantity, power, one))) return true;
    // `106.5 kW 连续跑一个月，阶段二用电`: the period has a name, and what is used at the end of it is energy.
    return USED.test(between) && PERIODS.some(([name, hours]) => name.test(between) && isTimes(quantity, power, hours));
  });
}
