import type { Claim, Pair } from '../../numbers/change';
import { comparablePair, pairWithUnit } from '../../numbers/change';
import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { valueNamed } from './named-comparisons';
import { comparedResults } from './results-compared';
import { OF_THE } from './set-against';

/**
 * The two numbers that a claim compares where it stands around or right after them: `26,800 GB/s 去比 56 GB/s，那就是
 * 479 倍`, `1.05 元是 0.32 元的 3.3 倍`, `287 MB, down 30% from 412 MB`. Undefined where the words leave it open.
 */
export function comparedBeside(passage: Passage, claim: Claim): Pair | undefined {
  const { quantities } = passage;
  if (claim.inWords && claim.kind === 'percent') return ofValueBehind(passage, claim);
  const [second, first] = quantities.filter(({ end }) => end <= claim.quantity.start).toReversed();
  const next = quantities.find(({ start }) => start >= claim.quantity.end);
  if (second === undefined) return undefined;
  const results = comparedResults(passage, claim);
  if (results !== undefined) return results;
  if (first !== undefined && isRatioOf(passage, claim, first, second)) return pairOf(second, first);
  const named = ofNames(passage, claim) ?? thanNamed(passage, claim, second);
  if (named !== undefined) return named;
  const ends = endsOfSeries(passage, claim);
  if (ends !== undefined) return ends;
  // Weights 70 GB, cache 30 GB, 12% less than the 114 GB …: of several amounts nobody knows which is meant.
  if (
    first !== undefined &&
    comparable(first.unit, second.unit) &&
    !endsSentence(passage.text.slice(first.end, second.start))
  )
    return undefined;
  if (next === undefined || !isMeasuredAgainst(passage, claim, second, next)) return undefined;
  return pairOf(next, second) ?? ofSharedUnit(passage.text, next, second);
}

/** `依次是 $3.17、$2.02、$1.28，整体下降 60%`: of a series of one thing that is told in a row, the change from its first to its last. */
function endsOfSeries({ text, quantities }: Passage, { phrase, quantity }: Claim): Pair | undefined {
  const before = quantities.filter(({ end }) => end <= phrase.start && end <= quantity.start);
  const last = before.at(-1);
  if (last === undefined || !FROM_END_TO_END.test(text.slice(last.end, phrase.start))) return undefined;
  let at = before.length - 1;
  while (at > 0 && IN_A_ROW.test(text.slice(before[at - 1]!.end, before[at]!.start))) at--;
  return before.length - at < LEAST_OF_SERIES ? undefined : pairOf(before[at]!, last);
}

const LEAST_OF_SERIES = 3;
const IN_A_ROW = /^ ?(?:[、,，]|→|->|and|和|, and|,? then) ?(?:to )?[$¥€£]?$/;
const FROM_END_TO_END =
  /^ ?[,，:：。；;(（—-] ?(?:从 ?[^\d,，。；;]{1,6} ?到 ?[^\d,，。；;]{1,6}|整体|总体|总共|一共|累计|合计|前后|全程|首尾|in all|in total|overall|altogether|all told|from (?:the )?first to (?:the )?last) ?[,，:]? ?(?:an? )?(?:about |约 ?)?$/i;

/** `3,600 requests a second, up 20% from 3,200.`: the old value is counted as the new one, and says so no more. */
function ofSharedUnit(text: string, from: Quantity, to: Quantity): Pair | undefined {
  if (from.unit !== undefined || !CLAUSE_ENDS.test(text.slice(from.end, from.end + 2))) return undefined;
  return to.unit === undefined ? undefined : pairOf({ ...from, unit: to.unit }, to);
}

const CLAUSE_ENDS = /^(?:[,;)]|\.(?!\d)|$)/;

/** `now needs 96 KiB, half of the 192 KiB we had`: a share in words, between its two values. */
function ofValueBehind({ text, quantities }: Passage, { quantity }: Claim): Pair | undefined {
  const own = quantities.findLast(({ end }) => end <= quantity.start);
  const other = quantities.find(({ start }) => start >= quantity.end);
  if (own === undefined || other === undefined || !OF_THE.test(text.slice(quantity.end, other.start))) return undefined;
  return BEFORE.test(text.slice(own.end, quantity.start)) ? pairOf(other, own) : undefined;
}

function pairOf(from: Quantity, to: Quantity): Pair | undefined {
  const isExact = [from, to].every(({ unit, bound, high, value }) => unit && bound === undefined && high === value);
  if (!isExact || !comparablePair(from, to)) return undefined;
  return pairWithUnit(from, to, { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) });
}

/** 前者是后者的, 相差, a gap of: the factor between the two numbers before. */
const RATIO =
  /^ ?[,，:—]{0,2} ?(?:(?:前者|后者)[^\d,，。；;]{0,6}(?:前者|后者)的|(?:两者|二者|两边)?(?:相差|差距?|差了|悬殊)|(?:那|这)?就是|等于|相当于|也就是|之比(?:是|为)?|(?:that is |it is |this is |which is )?(?:a|the) (?:factor of|ratio of|gap of|difference of)|(?:that|which) is|a)(?:足足|整整|约|近|将近|大约|接近|了|是|有|达|达到|为|about|roughly|nearly|almost| ){0,3}$/i;
const OF_SECOND = /^ ?的 ?(?:约|近|将近|大约|足足|整整|接近| ){0,2}$/;
const IS = /(?:是|为|相当于|达到?|等于)[^\d,，。；;]{0,14}$/;

function isRatioOf({ text, mentions }: Passage, claim: Claim, first: Quantity, second: Quantity): boolean {
  if (claim.kind !== 'factor' || claim.quantity.value < 1) return false;
  const between = text.slice(first.end, second.start);
  if (between.length > 40 || /[。；;\n]|\. /.test(between)) return false;
  const tie = text.slice(second.end, claim.quantity.start);
  if (mentions.some(({ start, end }) => start >= second.end && end <= claim.quantity.start)) return false;
  return RATIO.test(tie) || (OF_SECOND.test(tie) && IS.test(between));
}

const IS_TIMES =
  /(?:^|[,，、。；;:：(]|而|则) ?([A-Za-z\u3400-\u9fff][A-Za-z\d \u3400-\u9fff]{0,8}?)(?:的[\u3400-\u9fff]{1,4})?(?:大约|大概|大致|基本|差不多|几乎|刚好|正好|约|已|就|便|才|也)?[是为] ?([A-Za-z\u3400-\u9fff][A-Za-z\d \u3400-\u9fff]{0,8}?)的 ?(?:约|近|整整|足足)?$/;

/** `热点分片峰值 2.7 万次/秒，普通分片 0.9 万次/秒，热点是普通的两倍`: the two values that stand behind the names in the claim. */
function ofNames({ text, quantities }: Passage, claim: Claim): Pair | undefined {
  if (claim.kind !== 'factor' || claim.mode === 'by') return undefined;
  const begin = Math.max(0, claim.quantity.start - 28);
  const match = IS_TIMES.exec(text.slice(begin, claim.quantity.start));
  if (match === null) return undefined;
  const said = text.slice(0, begin + match.index);
  const levels = quantities.filter(({ end, unit }) => end <= said.length && unit?.family !== 'factor');
  const [to, from] = [match[1]!, match[2]!].map((name) => valueNamed(name.trim(), said, levels));
  return from === undefined || to === undefined || from === to ? undefined : pairOf(from, to);
}

const THAN_BEFORE =
  /[比较] ?([A-Za-z\u3400-\u9fff][A-Za-z\d \u3400-\u9fff]{0,7}?)(?:的(?:价格|单价|成本|费用|吞吐|延迟|时延|能耗|功耗))?(?:要|还|又|约|足足|整整| ){0,2}$/;
/** What it is compared with, right behind the claim. */
export const THAN_AFTER = /^ than (?:the )?([A-Za-z][\w-]{1,14}(?: [a-z-]{2,10})?)(?=[,.;:)]|$)/;

/** `按量每百万 token ¥2.4 … 包年价 ¥1.92，比按量便宜 25%`: the value beside the claim and the one that stands behind the name. */
function thanNamed({ text, quantities }: Passage, { phrase, mode }: Claim, own: Quantity): Pair | undefined {
  const tie = text.slice(own.end, phrase.start);
  if (mode === 'to' || own.unit === undefined || !/^[^\d.。;；!?]{0,24}$/.test(tie)) return undefined;
  const name = (THAN_BEFORE.exec(tie) ?? THAN_AFTER.exec(text.slice(phrase.end, phrase.end + 32)))?.[1]?.trim();
  if (name === undefined) return undefined;
  const said = text.slice(0, Math.max(0, own.start - 1));
  const other = valueNamed(
    name,
    said,
    quantities.filter(({ end }) => end < own.start),
  );
  return other === undefined ? undefined : pairOf(other, own);
}

const AGAINST =
  /^(?: [a-z]{1,14}){0,2} (?:from|than|below|above|versus|vs\.?|against|compared (?:with|to)|the|that of)(?: [a-zA-Z'’-]{1,14}){0,5} $/;
const BEFORE =
  /^(?: (?:now|today|(?:in|by|for|at) [A-Z]\w{1,10}|(?:an?|per|each|every) (?:hour|day|week|month|year)))?(?:, [a-z][a-z ’']{2,40}(?=, and ))? ?[,，(:—–-]? ?(?:and )?(?:(?:is|are|was|which is|or|i\.e\.|down|up|about|roughly|nearly|some|now) ?){0,3}$/;

/** `At $2.10 an hour the reserved card is 40% cheaper than the on-demand one at $2.80` */
const AT = /(?:^|[,.;:(] )at (?:about |only |just )?$/i;
const AT_THAT =
  /^[^,.;:\d]{0,40} (?:is|are|was|were|comes out|works out|runs|costs?) (?:about |roughly |nearly |some )?$/i;

/** `287 MB, down 30% from 412 MB`, `$1.25, 19% below September's $1.55`, `5.6 kW is 4x the 1.4 kW of an idle node`. */
function isMeasuredAgainst({ text }: Passage, claim: Claim, own: Quantity, other: Quantity): boolean {
  const after = text.slice(claim.quantity.end, other.start);
  if (claim.quantity.sign !== undefined || (claim.mode === 'to' && !OF_THE.test(after))) return false;
  const isFactor = claim.kind === 'factor';
  if (
    !isFactor &&
    / (?:the|that of)(?: [a-zA-Z'’-]{1,14}){0,3} $/.test(after) &&
    !/than|from|below|above|against|with/.test(after)
  )
    return false;
  const before = text.slice(own.end, claim.quantity.start);
  return AGAINST.test(after) && (BEFORE.test(before) || (AT.test(text.slice(0, own.start)) && AT_THAT.test(before)));
}
