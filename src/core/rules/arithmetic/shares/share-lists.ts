import { fractionsIn } from '../../../numbers/changes-in-words';
import { writtenCount } from '../../../numbers/number-words';
import type { Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import { withoutNames } from '../totals/names';
import { FAR, judgedShares, NOT_EXCLUSIVE, PARTS_AT_LEAST, REST, type Share, type WrongShares } from './share-sums';
import { areAllTold, isGrouped, isWholeOfThem } from './whole-told';

/** Words that make a list of percentages the parts of one whole. */
export const WHOLE =
  /占比|份额|不重叠|(?:这[么样]|怎么)分|构成|分布|占总|占全|组成|去向|去哪|花到哪|怎么花|花[在到了]哪|拆开|互斥|单选|拆成|拆分|往下拆|花在|\b(?:shares?|breakdown|splits?|one answer (?:per|each)|exactly one|(?:each|every) [a-z ]{3,28} (?:one|a single) (?:main )?(?:cause|reason|label|owner|category)|(?:not|n't|never) overlap|exclude each other|mutually exclusive|exclusive (?:classes|shares|categories|buckets|causes|groups)|of which|made up of|(?:goes?|went) (?:to|on|into)|of (?:the )?(?:total|time|cost|whole|traffic|power)|(?:the|our) mix (?:by|of)|(?:traffic|request|workload|query) mix|where (?:the |our |all |each |every |a |its ){0,2}[a-z]{2,12}(?:'s)?(?: [a-z]{2,12})? (?:goes|go|went|is spent|was spent|is lost))\b/i;
/** What the whole is sorted by: `by main cause:`, 按原因：. */
export const SORTED =
  /\bby (?:(?:main|root|most likely|primary) )?(?:cause|kind|type|category|reason|region|team|purpose|origin|source)s?\b|按(?:主要|根本)?(?:原因|类型|来源|团队|用途|地区|去向)|主要原因/i;
/** The same over a list of what has no rate of its own: `origin of the hits:`, 命中来源：. */
const LABELLED =
  /(?:来源|出处|去处|流向|配额|额度|预算|分配|用途|支出|开销|流量)[^\d:，,。；;]{0,6}: ?[^\d:]{0,24}$|\b(?:quotas?|budgets?|allocations?|spending|spend|workloads?|traffic)(?: (?:of|by|for) [a-z -]{2,30})?: ?[^\d:]{0,24}$|(?:分给|划给|划分[为成给]|分配[为成给])[^\d。；;]{0,12}$|\b(?:divided|allocated|distributed|apportioned|shared out) (?:up )?(?:into|among|between|as follows:?) ?[^\d:.]{0,24}$|\b(?:origins?|sources?|destinations?|composition|make-?up|mix|distribution)(?: (?:of|by) [a-z -]{2,30})? ?(?::|is|was) ?[^\d:]{0,24}$/i;
/** Words that do so where the sum is hardly more than 100. */
const TAKING =
  /占(?!用)|贡献|来自|花了|用掉|吃掉|耗掉|归|\b(?:accounts? for|accounted for|comes? from|came from|makes? up|made up|takes?|took|eats?|ate|spen[dt]s?|costs?|consumes?d?|uses?d? up|profile|time went)\b/i;
/** Shares of something each, which need not make up one whole. */
export const EACH_ITS_OWN =
  /率|各[^部项]|执行|活跃度|精度|完成|进度|达标|提升|下降|降低|增长|节省|快|慢|\b(?:utili[sz]ation|occupancy|accuracy|hit|rate|load|busy|mfu|mbu|progress|complete|availability|uptime|full(?! (?!at |in |by |on |and |or |when )[a-z])|efficiency|overhead of|faster|slower|cheaper|up|down|more|less|gain|rose|fell|grew|saved?|savings?|improved?|scored?|recall|precision|margin|confidence)\b/i;
/** Right before the last share: it is what the others leave. */
const LEAVES =
  /(?:其余|剩余|剩下|余下|剩 ?|还剩|只剩|也就是还有|还有|留下|另外?)[^\d，,。；;]{0,8}$|\b(?:the (?:other|remaining|rest|last|final|remainder)|leav(?:es?|ing)|other)(?: [a-z]{1,10}){0,4} ?$/i;
/** After the last share: the rest, which has none. */
const LEFT_OPEN = new RegExp(`^[^\\d,，。；;]{0,16}[,，；;] ?(?:and )?(?:the )?(?:${REST.source})`, 'i');
const isLeft = (text: string, before: Quantity, last: Quantity): boolean =>
  LEAVES.test(text.slice(before.end, last.start));
/** That nothing is left out is said. */
const ALL_THERE_IS =
  /就这样满|全在这里|没有(?:第[二三四五]家|别的|其他)|全部了|\b(?:all there is|nothing (?:else|is left out|more)|complete (?:step|list|picture|breakdown)|the whole (?:step|list|story|bill))\b/i;
/** A list of where the time went, each moment counted once; its head may be long. */
const PROFILED =
  /(?:独占|自身|自用)(?:时间|耗时)[^\d。；;]{0,40}$|\b(?:exclusive|self) time\b[^\d.;]{0,60}$|(?:剖析|性能分析|profile)[^\d。；;]{0,10}[:：][^\d。；;:：]{0,24}$|\b(?:profile|time spent|time breakdown)\b[^\d.;:]{0,60}:[^\d.;:]{0,40}$/i;
/** `The 33 minutes of restart were:`, `33 分钟的重启：`: one stretch of time, and what it went into. */
const TIME_TAKEN_APART =
  /\d ?(?:minutes|hours|seconds|min|ms|s|h) of [a-z -]{2,24} (?:were|was|are|is|went|split|consist(?:s|ed)? of)(?: into)?:? [^\d:]{0,24}$|\d ?(?:分钟|小时|秒)(?:的?[\u3400-\u9fff]{2,8})?: ?[^\d:]{0,12}$/i;
const FAR_LEAD = 128;
/** How far over 100 the sum of what may be parts may be, and of what says less. */
export const NEAR = 20;
export const CLOSE = 12;

/** `0.30% of 0.30%`, 5% 的 0.30%: shares of one another are multiplied. */
const OF_SHARE = /\d ?% (?:of|×) (?:the |that |this )?\d[\d.]{0,6} ?%|\d ?% ?的 ?\d[\d.]{0,6} ?%/i;

/** Cheap: what a share in words has. */
const SHARE_WORD = /[一二两三四五六七八九]成|分之|一半|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b/gi;

/** The lists of shares in a sentence. */
/** 看着有 81%，换成 SM_ACTIVE 只剩 24%: one thing, measured in two ways. */
const SWITCHED = /换[成用到]|改[用成]|变成/;

export function wrongSharesInText(passage: Passage): WrongShares[] {
  const { text, quantities } = passage;
  const most = quantities.length + (text.match(SHARE_WORD)?.length ?? 0);
  if (most < 2 || NOT_EXCLUSIVE.test(text) || OF_SHARE.test(text)) return [];
  return shareLists(passage).flatMap((parts) => {
    if (isSumOfRest(text, parts)) return [];
    if (OF_OWN_WHOLE.test(text.slice(parts.at(-1)!.quantity.end))) return [];
    const [first, last] = [parts[0]!.quantity, parts.at(-1)!.quantity];
    const lead = text
      .slice(Math.max(0, first.start - 48), first.start)
      .split(/[。；;!?\n]/)
      .at(-1)!;
    const tail = text.slice(last.end, last.end + AFTER).split(/[。；;!?\n]|\. /)[0]!;
    const said = lead + text.slice(first.start, last.end) + tail;
    // 其余闲置 without a number of its own leaves something to it.
    const isOpen = LEFT_OPEN.test(tail);
    const isAll =
      ALL_THERE_IS.test(text.slice(first.start)) ||
      (isLeft(text, parts.at(-2)!.quantity, last) && !SWITCHED.test(text.slice(first.end, last.start)));
    if (parts.length < PARTS_AT_LEAST)
      return isAll && !isOpen && isPairOfOne(text, parts) ? judgedShares(parts, true, NEAR) : [];
    if (areAllTold(passage, first, last)) return judgedShares(parts, true, FAR);
    const isComplete = isAll || (!isOpen && REST.test(said));
    const isCounted = kindsTold(lead) === parts.length && !EACH_ITS_OWN.test(said);
    const isProfile = PROFILED.test(text.slice(Math.max(0, first.start - FAR_LEAD), first.start));
    const isWhole =
      isProfile ||
      TIME_TAKEN_APART.test(lead) ||
      isComplete ||
      isOpen ||
      isCounted ||
      WHOLE.test(said) ||
      WHOLE.test(passage.context.at(-1) ?? '');
    if (isWhole) return judgedShares(parts, isComplete, FAR);
    const isTaking =
      TAKING.test(said) ||
      ((SORTED.test(lead) || LABELLED.test(lead) || isGrouped(lead)) && !EACH_ITS_OWN.test(said)) ||
      (descends(parts) && !EACH_ITS_OWN.test(said + lead));
    if (!isTaking && !isEnumerated(passage, parts, said + lead)) return [];
    return judgedShares(parts, isComplete, isTaking ? NEAR : CLOSE);
  });
}

/** `31.0%, 27.8% and 31.0% of the loaded figure`: each is of a whole of its own. */
const OF_OWN_WHOLE =
  /^ of (?:(?:the|its|their|each|what) ){0,2}(?:(?:loaded|rated|full|peak|nominal|design|maximum|idle|respective|own|it is|they are)\b|limit|TDP|baseline|target)/i;

/** `空闲的 44% 里：碎片 20%、待修 18%、其他 6%`: the first is the whole of the others. */
function isSumOfRest(text: string, [whole, ...rest]: readonly Share[]): boolean {
  if (rest.length < 2 || !TAKEN_APART.test(text.slice(whole!.quantity.end, rest[0]!.quantity.start))) return false;
  const sum = rest.reduce((all, { quantity }) => all + quantity.value, 0);
  return Math.abs(sum - whole!.quantity.value) < whole!.quantity.step;
}

const TAKEN_APART = /^(?: ?的[^\d，,。；;]{1,10})?[ ]?[里中]|其中|拆|\bof (?:that|which|these|this)\b/i;

/** `三类流量：`, `Four kinds of request:`: as many parts as the whole is said to have. */
const KINDS =
  /([两二三四五六七八\d]|\b(?:two|three|four|five|six|seven|eight)) ?(?:类|种|部分|块|大块|来源|个来源|去向|个去向|结果|个结果|[档处项级层段]|(?:kinds?|types?|parts?|classes|sources|categories|buckets|groups|ways|outcomes|endings|results|paths)\b)[^\d]{0,24}$/i;
/** How long the first label after the colon may be. */
const LABEL_MOST = 24;

export function kindsTold(lead: string): number | undefined {
  const colon = lead.lastIndexOf(':');
  const label = lead.slice(colon + 1);
  const written =
    colon < 0 || /\d/.test(label) || label.length > LABEL_MOST ? undefined : KINDS.exec(lead.slice(0, colon))?.[1];
  return written === undefined ? undefined : writtenCount(written);
}

const SEPARATED = /[、，,;；/]|和|以及|\band\b/;
const NO_LIST =
  /[。!！?？×÷=*→]|\d|\.(?:\s|$)|[到至] ?$|[；;] ?按[^,，。；;]{1,8}[看算计][,，]|\b(?:to|from)(?: [a-z]{1,8})? ?$|\b(?:vs|versus|then)\b|然后|接着|随后|再到/i;

/** How far after the last share the words count. */
const AFTER = 28;
/** How long the words of one share may be. */
const GAP = 56;

/** Percentages that follow each other, each with a few words of its own; also those in words: 三成, `a quarter`. */
function shareLists(passage: Passage): Share[][] {
  const { text, claims } = passage;
  const quantities = withWords(passage);
  const lists: Share[][] = [[]];
  let end = 0;
  for (const quantity of quantities) {
    const gap = withoutNames(text.slice(end, quantity.start)).replace(REST_AFTER, ', ');
    end = quantity.end;
    const isNamed = LEAVES.test(gap) || (lists.at(-1)!.length > 0 && LOSSES.test(gap));
    const isClaim = !isNamed && claims.some((claim) => claim.quantity === quantity);
    const isShare = quantity.unit?.family === 'ratio' && !isClaim && !isWholeOfThem(text, quantity);
    const isNext = lists.at(-1)!.length === 0 || (gap.length <= GAP && SEPARATED.test(gap) && !NO_LIST.test(gap));
    if (!isShare || !isNext) lists.push([]);
    if (isShare) lists.at(-1)!.push({ quantity, passage });
  }
  return lists.filter((list) => list.length >= 2);
}

/** `78% was allocated; that leaves 22% free`: nothing that changes, and no share of a share. */
function isPairOfOne(text: string, [first, last]: readonly Share[]): boolean {
  const before = text
    .slice(0, last!.quantity.start)
    .split(/[。!?\n]|\. /)
    .at(-1)!;
  // With more shares before them in their sentence the two are not all.
  if (before.split('%').length > 2) return false;
  // `占 8%，…，占 4%，剩 88%`: a share before them is taken from the same whole.
  const earlier = text
    .slice(0, first!.quantity.start)
    .split(/[。；;!?\n]|\. /)
    .at(-1)!;
  if (earlier.includes('%')) return false;
  return (
    !CHANGED.test(before + text.slice(last!.quantity.end, last!.quantity.end + AFTER)) &&
    first!.quantity.value + last!.quantity.value > 60
  );
}

const CHANGED =
  /(?:剩下|其余|余下)的?(?:请求|流量|时间|部分|卡|任务|钱|预算)?[里中]|降|升|涨|减|增|提[升高]|节省|省|折|目标|超过|\b(?:cuts?|saves?|saved|off|reduc(?:es?|ed|ing|tion)|drops?|dropped|fell|rose|faster|slower|cheaper|discount|growth|grew|gain|target|below|above|from|hits?|of (?:those|these|them|which|the rest|the remaining))\b/i;

/** 风扇 9%、电源损耗 8%: what is lost is a part like the others. */
const LOSSES =
  /^ ?(?:[、,，]|和|与|and) ?[^\d、,，。；;]{2,24}(?:损耗|损失|开销|浪费|\b(?:loss(?:es)?|waste|overhead|drops?))(?: ?[:为占是]| (?:is|at|with|takes?))? ?$/i;

/** A sentence that tells the rest of the one before goes on with its list. */
const REST_AFTER =
  /(?:[。！!]|\. )(?= ?(?:(?:and )?the (?:other|rest|remaining|last|final)\b|其余|其他|剩下|余下|另外))/i;

function withWords({ text, quantities }: Passage): readonly Quantity[] {
  const inWords = fractionsIn(text).filter(
    ({ quantity: one, means }) =>
      (means === undefined || OF_WHOLE.test(text.slice(one.end, one.end + 10))) &&
      one.unit?.family === 'ratio' &&
      quantities.every((other) => other.end <= one.start || other.start >= one.end),
  );
  if (inWords.length === 0) return quantities;
  return [...quantities, ...inWords.map(({ quantity }) => quantity)].sort((a, b) => a.start - b.start);
}

/** `half of the hours`: a share of them, where no other share would be a change. */
const OF_WHOLE = /^ of (?:the|our|all|its)\b/i;

/** `A 24%, B 61%, C 9%, and D 11%`: a whole list with its end, of nothing that is a rate of each by itself. */
function isEnumerated({ text }: Passage, parts: readonly Share[], said: string): boolean {
  if (parts.length <= PARTS_AT_LEAST || EACH_ITS_OWN.test(said)) return false;
  if (WHOLE_NAMED.test(said)) return true;
  const [before, last] = parts.slice(-2);
  return /(?:\band|以及|还有|和|剩下|最后)/i.test(text.slice(before!.quantity.end, last!.quantity.start));
}

/** `一个请求的时间：`, `费用里`, `of every second`: what the list takes apart. */
export const WHOLE_NAMED =
  /(?:时间|耗时|费用|成本|开销|能耗|功耗|电费|流量|延迟|预算|一天|一步|每步|每秒)[\u3400-\u9fff]{0,2}(?:[:：里中,，])|\b(?:time|cost|budget|bill|second|step|day|energy|power|latency|traffic|spend) ?(?:is|goes|:|was|breaks down|divides)/i;

/** Four or more, each smaller than the one before: who lists shares starts with the largest. */
function descends(parts: readonly Share[]): boolean {
  return (
    parts.length > PARTS_AT_LEAST &&
    parts.every(({ quantity }, i) => i === 0 || quantity.value < parts[i - 1]!.quantity.value)
  );
}
