import { type Sentence, sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import { type Operand, operandsOf } from '../derived/operands';
import type { Miss } from '../miss';

/** Words for a time in which nothing is served. */
export const DOWN =
  /停机|中断|掉线|[能会可允]坏|不可用|宕机|停(?![止留顿])|故障时间|离线|\b(?:down ?time|outages?|unavailab\w{0,8}|down|dark|interrupt\w{0,5}|error budget)\b/i;
/** `The gold tier of 99.95% leaves 21.6 minutes`, 99.95% 只留 21.6 分钟: nines, and what they leave. */
const PROMISED =
  /\b99\.\d{1,3} ?%[^\d.;。；%]{0,24}?(?:leaves?|allows?|permits?|buys?|grants?|gives?|留(?!给(?!我们|团队|运维|值班|SRE))|允许|容许|换来)[^\d.;。；%]{0,16}\d[\d.,]{0,6} ?(?:s\b|sec|min|h\b|hours?|秒|分|小时)/i;
/** `99.95%，每 30 天 43.2 分钟`, `99.95%, 21.9 min a month`: nines, and right behind them a short time over a period. */
const NINES_OVER =
  /\b99(?:\.\d{1,3})? ?%[,，:：(（]? ?(?:每|一个?|按) ?(?:\d{1,3} ?天|年|个?月|季度?|周)(?:就是|是|即|合|约|[,，])? ?\d[\d.,]{0,6} ?(?:秒|分|小时)|\b99(?:\.\d{1,3})? ?%[,:(]? ?(?:or |i\.e\. |that is )?\d[\d.,]{0,6} ?(?:s|sec(?:onds)?|min(?:utes)?|h|hours) (?:a|per|every|each|in an?) (?:month|year|quarter|week|\d{1,3} days)\b/i;
const A_PERIOD = /\d{1,3}[ -]?(?:天|days?\b)/gi;
/** Words that make the time what the availability leaves, or the availability what the time makes. */
export const FOLLOWS =
  /允许|额度|对应|折成|容许|可停|最多|至多|上限|预算|换算|折合|相当于|就是|意味|留给|只[能有剩]|合|即|因此|所以|算|不能超过|不超过|摊[开到成]|换成|[能会可](?:坏|停|断|挂)|\b(?:puts? up with|differently|permits?|permitted|allows?|allowed|allowance|leaves?|left|budget|at most|no more than|up to|that is|i\.e\.|so|hence|thus|therefore|means?|makes?|equals?|translates|amounts?|works out|comes to|grants?|gives?|over|for|which is|may be|can be)\b|留/i;
/** What was, against what was promised. */
export const ACTUAL =
  /实际|上[月周季]|去年|昨|已[经用]|用[掉了]|\b(?:actual(?:ly)?|last|used|spent|so far|yesterday|measured)\b/i;
const DAY = 86_400;
/** Periods that words name, in days. */
const PERIODS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/年|\byear|\bannual/i, [365, 366]],
  [/季|\bquarter/i, [90, 91, 92]],
  [/月|\bmonth/i, [28, 29, 30, 30.44, 31]],
  [/周|星期|\bweek/i, [7]],
  [/每天|一天|每日|\b(?:a|per) day\b|\bdaily\b/i, [1]],
];
/** In seconds: what is at least as long is the period, not the time lost of it. */
export const LONG = 6 * DAY;
const TOLERANCE = 0.03;
/** How far behind a time its period may stand. */
const PERIOD_AFTER = 16;

/** The downtime that an availability leaves of a period, where the sentence gives all of them and one does not follow. */
export function wrongDowntime(passage: Passage): Miss[] {
  const { text } = passage;
  if (!text.includes('%')) return [];
  if (!(DOWN.test(text) || NINES_OVER.test(text) || PROMISED.test(text.replace(A_PERIOD, '')))) return [];
  const operands = operandsOf(passage).flat();
  const whole: Sentence = { start: 0, end: text.length, text };
  const isOfSeveral = operands.filter(isAvailability).length > 1;
  const pieces = isOfSeveral ? sentencesIn(text) : [whole];
  return pieces.flatMap((piece) => wrongIn(passage, piece, operands));
}

/** Whether a share may be the availability of a service. */
export const isAvailability = ({ isShare, value }: Operand): boolean => isShare && value > 0.9 && value < 1;

function wrongIn(passage: Passage, { start, end, text }: Sentence, all: readonly Operand[]): Miss[] {
  if (!(FOLLOWS.test(text) || NINES_OVER.test(text)) || ACTUAL.test(text)) return [];
  const operands = all.filter(({ quantity }) => quantity.start >= start && quantity.end <= end);
  const availabilities = operands.filter(isAvailability);
  const times = operands.filter(({ family, quantity }) => family === 'time' && quantity.unit?.scope === undefined);
  const [period, ...longs] = times.filter(({ value }) => value >= LONG);
  const [down, ...more] = times.filter(({ value }) => value < LONG);
  const [availability] = availabilities;
  // `4.3% of 720 hours and another 25.8 hours`: a share of what was lost has been told too.
  if (operands.some((one) => one.isShare && one !== availability)) return [];
  if (availability !== undefined && OF_OTHER.test(text.slice(0, availability.quantity.start - start))) return [];
  if (availability === undefined || availabilities.length > 1 || down === undefined || more.length > 0) return [];
  const told = daysNamed([text.slice(availability.quantity.end - start, down.quantity.end - start + PERIOD_AFTER)]);
  const isOlder = period !== undefined && period.quantity.end <= availability.quantity.start;
  // `In the three months before, 99.82%, i.e. 77.8 minutes a month`: over which time the mean was taken is no matter.
  const days = isOlder && told.length > 0 ? told : periodsIn(text, period, longs.length);
  if (days.length === 0 || days.some((one) => fits(availability, down, one * DAY))) return [];
  return [missOf(passage, availability, down, days[Math.floor(days.length / 2)]!)];
}

/** 负荷率 97.5%: how much of something is in use. */
const OF_OTHER =
  /(?:负荷率?|负载率?|利用率|占用率|命中率|\b(?:load|utili[sz]ation|occupancy|hit rate))(?: ?(?:是|为|达到?|已?到|is|was|of|at))? ?$/i;

function periodsIn(text: string, explicit: Operand | undefined, more: number): readonly number[] {
  if (more > 0) return [];
  if (explicit !== undefined) return [explicit.value / DAY];
  return daysNamed([text]);
}

/** `30 天停机时间`, `in a 30-day month`. */
const DAYS = /(?<![\d.])(7|28|30|31|90|365|366)(?: |-)?(?:天|日|days?\b|d\b)/i;

/** How many days the period may have that the first of `texts` names which names one. */
export function daysNamed(texts: readonly string[]): readonly number[] {
  const explicit = texts.map((text) => DAYS.exec(text)?.[1]).find((digits) => digits !== undefined);
  if (explicit !== undefined) return [Number(explicit)];
  const named = texts.map((text) => PERIODS.filter(([pattern]) => pattern.test(text))).find(({ length }) => length > 0);
  return named?.length === 1 ? named[0]![1] : [];
}

function fits({ quantity, value }: Operand, down: Operand, period: number): boolean {
  const left = 1 - value;
  // What a time is reckoned from is a promise, which is exact; what is reckoned from a time is rounded.
  const half = quantity.start < down.quantity.start ? 0 : quantity.step / 200;
  const share = down.value / period;
  const slack = TOLERANCE + down.quantity.step / 2 / down.quantity.value;
  return share >= (left - half) * (1 - slack) && share <= (left + half) * (1 + slack);
}

/** What stands last is what was reckoned. */
function missOf(passage: Passage, availability: Operand, down: Operand, days: number): Miss {
  const period = days * DAY;
  if (availability.quantity.start > down.quantity.start) {
    const expected = (1 - down.value / period) * 100;
    return {
      passage,
      quantity: availability.quantity,
      expected,
      from: `1 - ${passage.quote(down.quantity)} ÷ ${days} d`,
    };
  }
  const expected = ((1 - availability.value) * period) / (down.value / down.quantity.value);
  const from = `(100% - ${passage.quote(availability.quantity)}) × ${Number(days.toPrecision(3))} d`;
  return { passage, quantity: down.quantity, expected, from };
}
