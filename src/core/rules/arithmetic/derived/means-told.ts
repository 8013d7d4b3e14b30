import { writtenCount } from '../../../numbers/number-words';
import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const MEAN_BEFORE =
  /(?:^|[,，;；:(]|—| so| and|(?:runs|tries|trials|rounds|attempts))[^\S\n]?(?:(?:which |that )?(?:is |gives |makes |for )?(?:an?|the|their|its|on) )?(?:平均(?:恢复|修复|缓解|中断|停机|处理)?(?:时间|时长|耗时)?|[日周月人]均|均值|MTTR|mean|average)(?:值|下来)?(?: time to (?:recover|repair))?(?:大约|约|为|是|[: ]| of| is| was|about ){0,3}$/i;
const MEAN_AFTER = /^,? ?(?:on average|in the mean)(?=[,.;)]|$)/i;
const REPEATED =
  /\b(?:runs|tries|trials|repeats|repetitions|rounds|attempts|measurements|passes|starts)\b|[三四五六]次|[三四五六][轮遍]|各次|多次/i;
/** What stands between two values of one list. */
const NEXT = /^ ?(?:[,，、/]|[,，]? ?(?:and|和|与|及)) ?$/;
const LEAST = 3;
/** Several ranks of one distribution have no mean, and weights make another. */
const NO_MEAN = /\bT?P\d{2}.{1,40}?\bT?P\d{2}|分位.{1,24}?分位|percentiles|加权|weight/i;
/** Such lists are of equals: as many as were counted, or one for each. */
const ONE_EACH = /分别|依次|各为|逐[次台个]|MTTR|\b(?:respectively|in turn|each|MTTR|mean time)\b/i;
const COUNTED =
  /([两二三四五六七八九十]|\b(?:three|four|five|six|seven|eight|nine|ten)\b|(?<![\d.,])\d{1,2}(?![\d.,])) ?(?:[次台个轮场张组起天周]|(?:[a-z]{3,12} )?(?:outages?|incidents?|runs?|tries|trials?|rounds?|nodes?|servers?|machines?|cards?|drills?|tests?|days|weeks)\b)/gi;
/** More than rounding makes of it. */
const OFF = 0.75;
const SHARE_OFF = 0.01;

/**
 * The mean of a list right before it: one that lies outside of it, `41, 43 and 44 tok/s, 46 tok/s on average`, or that is not
 * the mean where each of the values counts alike, `三次故障分别停了 54、21、18 分钟，MTTR 37 分钟`.
 */
export function wrongMeansTold(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length <= LEAST || !MEAN.test(text)) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence);
    const at = own.findIndex((one) => isMean(text, one));
    const values = lastList(text, own.slice(0, Math.max(0, at)));
    const mean = own[at];
    if (mean === undefined || values.length < LEAST || NO_MEAN.test(sentence.text)) return [];
    if (isOfOtherPeriod(text.slice(0, mean.start), text.slice(sentence.start, values[0]!.start))) return [];
    const unit = values.at(-1)!.unit;
    if (![mean, ...values].every(isExact) || mean.unit?.family !== unit?.family) return [];
    const sizes = values.map(({ value, unit: own }) => value * ((own ?? unit)?.factor ?? 1));
    const factor = mean.unit?.factor ?? 1;
    const size = mean.value * factor;
    const expected = sizes.reduce((sum, one) => sum + one, 0) / sizes.length / factor;
    const isInside = size >= Math.min(...sizes) && size <= Math.max(...sizes);
    if (
      isInside &&
      !((REPEATED.test(sentence.text) || areEquals(sentence.text, values.length)) && isOff(mean, expected))
    )
      return [];
    const from = `(${values.map((one) => passage.quote(one.number)).join(' + ')}) ÷ ${values.length}`;
    return [{ passage, quantity: mean, expected, from }];
  });
}

/** `… in a row: 14, 11, 9, 6, 5. The mean of the five is 11 minutes`, 五次的平均值是: the sentence behind a list tells of all of it. */
export function wrongMeansOfLists(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length <= LEAST || !MEAN.test(text) || NO_MEAN.test(text)) return [];
  return [...text.matchAll(MEAN_OF_ALL)].flatMap(({ 0: lead, 1: latin, 2: han, index }): Miss[] => {
    const mean = quantities.find(({ start }) => start === index + lead.length);
    const values = listBefore(passage, index, writtenCount((latin ?? han)!));
    const last = values.at(-1);
    if (mean === undefined || last === undefined || ![mean, ...values].every(isExact)) return [];
    if (last.unit !== undefined && last.unit.family !== mean.unit?.family) return [];
    const factor = (last.unit?.factor ?? mean.unit?.factor ?? 1) / (mean.unit?.factor ?? 1);
    const expected = (values.reduce((sum, { value }) => sum + value, 0) / values.length) * factor;
    const from = `(${values.map((one) => passage.quote(one.number)).join(' + ')}) ÷ ${values.length}`;
    return isOff(mean, expected) ? [{ passage, quantity: mean, expected, from }] : [];
  });
}

/** `the mean over 4 runs (1.8 s, 2.1 s, …) is 2.2 s`, 平均（210、230、250）为 240 ms: of a list in brackets. */
export function wrongMeansOfBrackets(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length <= LEAST || !MEAN.test(text) || NO_MEAN.test(text)) return [];
  return quantities.flatMap((mean, at): Miss[] => {
    const before = quantities[at - 1];
    if (before === undefined || !IS_MEAN.test(text.slice(before.end, mean.start))) return [];
    const values = lastList(text, quantities.slice(0, at));
    if (values.length < LEAST || !MEAN_OF.test(text.slice(Math.max(0, values[0]!.start - 48), values[0]!.start)))
      return [];
    const unit = before.unit;
    if (![mean, ...values].every(isExact) || (unit !== undefined && unit.family !== mean.unit?.family)) return [];
    const sizes = values.map(({ value, unit: own }) => value * ((own ?? unit ?? mean.unit)?.factor ?? 1));
    const expected = sizes.reduce((sum, one) => sum + one, 0) / sizes.length / (mean.unit?.factor ?? 1);
    const from = `(${values.map((one) => passage.quote(one.number)).join(' + ')}) ÷ ${values.length}`;
    return isOff(mean, expected) ? [{ passage, quantity: mean, expected, from }] : [];
  });
}

const MEAN_OF =
  /(?:平均值?|均值)[^\d，,。；;()]{0,10}(?:\d{1,2} ?[次轮个天台][^\d，,。；;()]{0,6})?\($|\b(?:mean|average)\b(?: [a-z]{2,10}){0,3}(?: \d{1,2}(?: [a-z]{3,10}){1,2})? ?\($/i;
const IS_MEAN = /^ ?\) ?(?:(?:is|was|comes to|makes)(?: about)? |[是为=:] ?)$/i;

/** The list of `count` values that the sentence before `end` tells, if it is the only list there. */
function listBefore({ text, quantities }: Passage, end: number, count: number | undefined): readonly Quantity[] {
  const start = sentencesIn(text.slice(0, end)).at(-1)?.start ?? 0;
  const said = quantities.filter((one) => one.start >= start && one.end <= end);
  const lists: Quantity[][] = [];
  for (const [at, one] of said.entries()) {
    if (at > 0 && NEXT.test(text.slice(said[at - 1]!.end, one.start))) lists.at(-1)!.push(one);
    else lists.push([one]);
  }
  const [only, ...more] = lists.filter((list) => list.length >= LEAST);
  return more.length === 0 && only !== undefined && only.length === count ? only : [];
}

const MEAN_OF_ALL =
  /[.。；;]\s?(?:the |their )?(?:mean|average) of (?:the|these|those|all) ([a-z]{3,8}|\d{1,2})(?: [a-z]{3,12}){0,2} (?:is|was|comes to|makes) (?:about )?|[.。；;]\s?这?([三四五六七八九十]|\d{1,2}) ?[次个周天轮月台组][^\d。；;]{0,10}(?:平均值?|均值)(?:约|是|为){0,2} ?/gi;

/** Cheap. */
const MEAN = /均|MTTR|\b(?:mean|average)\b/i;

const isMean = (text: string, { start, end }: Quantity): boolean =>
  MEAN_BEFORE.test(text.slice(Math.max(0, start - 32), start)) || MEAN_AFTER.test(text.slice(end, end + 20));

/** `三个季度的账单 …，月均`: the mean of another period, or of people. */
function isOfOtherPeriod(before: string, lead: string): boolean {
  const period = /([日周月人])均(?:值)?[^\d,，。；;]{0,4}$/.exec(before)?.[1];
  if (period === undefined) return false;
  const named = period === '日' ? /[日天]/ : new RegExp(period);
  return period === '人' || !named.test(lead) || /季|年/.test(lead);
}

/** The list that `all` ends with. */
function lastList(text: string, all: readonly Quantity[]): readonly Quantity[] {
  const isNext = (one: Quantity, at: number): boolean => NEXT.test(text.slice(all[at - 1]!.end, one.start));
  const first = all.findLastIndex((one, at) => at === 0 || !isNext(one, at));
  return all.slice(Math.max(0, first));
}

/** Whether as many things are counted as there are values, or the words say that each has one. */
const areEquals = (sentence: string, count: number): boolean =>
  ONE_EACH.test(sentence) || [...sentence.matchAll(COUNTED)].some(([, written]) => writtenCount(written!) === count);

const isOff = ({ value, step, approximate }: Quantity, expected: number): boolean =>
  Math.abs(value - expected) > Math.max(step * OFF, value * (approximate ? 5 : 1) * SHARE_OFF);
