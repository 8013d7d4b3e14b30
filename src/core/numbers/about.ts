import { afterSecond, isAnnounced, isGoal, isOfAnotherMeasure, isOnItsWay } from './announced';
import type { Claim, Pair } from './change';
import { CHANGES, FALL_LATIN, OLD_HAN, RISE_LATIN } from './change-words';
import { namesOther } from './claim-objects';
import { fold, hasHan } from './fold';
import { namesOtherMeasure, SPOKEN } from './measured-nouns';
import type { Range } from './quantity';
import { endsSentence } from './sentences';
import { labelsOf } from './time-labels';
import { onlyWords, words } from './words';

/**
 * How surely a claim speaks of a pair. `sure`: nothing but ties stands between them; `likely`: words that nobody
 * listed, but none that begins another statement, so that only telling arithmetic decides.
 */
export type Standing = 'sure' | 'likely';

/** How far a claim may stand from the numbers that it speaks of. */
const REACH = 80;

/** What may stand between a pair and a claim about it. Another noun there means another subject. */
const TIES = words(
  '即 也就是 相当于 同样 也同样 同样是 整体 累计 共 总计 合计 约 近 大约 了 幅度 降幅 增幅 涨幅 达 达到 为 是 也 已 可 实现 相对 净 即为 平均 超 超过',
  '从 由 到 至 为 原 原来 原来的 的 降 升 涨 提升 提高 上升 增加 增长 改善 优化 下降 降低 减少 缩短 缩减 压缩 削减 节省 节约 便宜',
  '一张卡 一张 一台 一台机器 一次 单卡 单机 单台 每卡 每次 每台每月 每台每年 每张卡 方案 集群 引擎',
  '等于 等同于 意味着 折合 换算 换算下来 算下来 算起来 也就是说 换句话说 换言之 就是 便是 那就是 这就是 这是 足足 整整 足有 一口气 一下子 一下 一举 直接 硬生生 生生 几乎 差不多 将近 接近 大致 大概 只 仅 仅为 才 就 便 已经 总体 总共 前后 合起来 净 实打实 直线 大幅 明显 显著 快速 迅速 成功 最终 最后 一共 至少 不到 只有 剩 只剩 翻 翻了 翻到 变化 改进 收益 效果',
  '较 比 相比 相较 相较于 相比于 对比 与 跟 之前 此前 以前 以往 原先 原有 原方案 上线前 优化前 改造前 前者 初期 期初 相比之下 年 月 周 天 个月 季度 半年 一年 两年 三年 全年 一个月 两个月 三个月 半个月 一季度 时间 里 内 间 之内 期间 以来 之间 下来',
  'a an by i.e that is which was the or about roughly around nearly almost over up down so thus hence for of from an overall total net',
  'improvement improvements increase increased rise rose fall gain reduction reduced decrease decreased drop dropped saving savings change cut cutting',
  '新 旧 老 新的 旧的 两者 二者 相差 差距 前后 日均 月均 年均 每条 每个 每台 每张 每单 每块 之间 那时 那会儿 比去年 比上年 同期 每月 每年 全年 刚好 恰好 正好 都 共计 前前后后 里外里 反而 却 倒 竟 居然 因此 所以 于是 由此 从而 这样 这样一来 如此 一来 结果 合计 降了 升了 后者 总结 一句 结论 成果 效果 总之 简言之 换言之 相当 整个 每次 我们 大家 帮我们 给我们 让我们 幅度达 算起来 意味',
  'its old size footprint level value figure original initial starting point the so therefore hence meaning meant giving gave making made makes bringing leaving became becomes which whose thereby in short other words all told short overall brings brought say says saying cheaper us them call called counts being is are was were be has have had been get gets got down up total both steps end to end now again already year-on-year yoy still even nobody noticed',
  "that's it's here's that’s it’s",
  'choosing picking switching',
  'factor quicker smaller larger bigger higher leaner',
  'it this makes means equals amounts represents giving making meaning equivalent to works comes out at full whole good mere cool solid massive roughly approximately only just more in within per year years quarter month months week weeks half ago on than versus vs compared with against relative before previous old original earlier now fell rose grew shrank went went improved better lower higher cheaper faster shorter we us you they off shaved slashed trimmed lowered raised save saves saved',
);

/** 203 条, 407 个会话, 12 jobs: what is counted belongs to the number. */
const COUNTED =
  /^ ?(?:[\u3400-\u9fff]{1,4}|[a-z]{2,14}(?: [a-z]{2,14})?(?: per [a-z]{1,10}(?: [a-z]{1,10})?)?)(?= ?[,，、(:—–-])/i;
/** `the A100 is`: a name with digits that was named before. */
const NAME = /\b[A-Z](?:[A-Za-z]{0,7}-?\d{1,4}[A-Za-z]?)?\b/g;
/** 较 R6, 相比 v1.2, than Q1: a name of what it is compared with. */
const COMPARED =
  /(?:较|比|相比|相较于?|对比|跟|与|\b(?:than|versus|vs\.?|against|on)\b) ?(?:the )?([A-Za-z]\w{0,11})(?: ?的)?/g;
/** 已经是去年同期的 3.5 倍, `now 3.5 times what it was`: the old value by its time. */
const OF_OLD = new RegExp(
  `(?:是|为|达到?|做到|成了?|相当于)(?:了|约|近| ){0,2}(?:${OLD_HAN}|(?:S|阶段) ?[1一]|第一(?:阶段|期|版)) ?的 ?$`,
);
/** A sentence that begins so speaks of the one before. */
const ANAPHOR =
  /^ ?(?:[。.！!；;] ?)(?:(?:that|this|it|which)(?:['’]s| is| was| makes| means| amounts| equals| represents| works)\b|(?:a|an|down|up)\b|(?:等于|相当于|也就是|这就是|这是|即|算下来|换算|折合|足足|整整|降幅|增幅|涨幅))/i;
/** When it was: `$74.1K in Q1, up 17%`. */
const WHEN =
  /\b(?:(?:in|by|for|during|since|of|at|after) )?(?:Q[1-4]|H[12]|20\d\d|(?:[Ss]tage|[Pp]hase|[Ss]tep|[Ww]eek|[Rr]ound) \d{1,2}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:r?uary|ch|il|ust|em?ber|ober)?)\b/g;
/** `went from 22% to 51% between the first and the last stage (+29%)`. */
const BETWEEN_TWO =
  /\bbetween (?:the )?[a-z]{1,9}(?: ?\d{1,2})? and (?:the )?[a-z]{1,9}(?: ?\d{1,2})?(?: (?:stage|phase|release|quarter|week|month|round|step|version)s?)?(?= |[,(:])/gi;
/** 同比 compares with the year before and 环比 with the period before: surely of the numbers where those name both. */
const YEAR_ON_YEAR = '同比';
const BY_PERIOD = /同比|环比|较上(?:期|[个一]?[月季周]度?)/;
const THEN_AND_NOW = /去年|上年|前年|今年|上[一个]?[季月周]|本[季月周]|这一?[年季月周]/;
/** A mark before words that say the same again: `; in other words`. */
const SAME_AGAIN =
  /[;；—] ?(?=in other words|that is|i\.e|put differently|meaning|(?:an? )?(?:speed-?up|saving|reduction|gain|change|improvement|drop|increase)s?\b|换句话说|换言之|也就是|即|[降涨增跌]幅|变化)/gi;
/** `10 s from disk at 7 GB/s`: how fast it went in a time. */
const AT_RATE =
  / ?(?:\b(?:at|over) \d[\d.,]{0,8} ?[KMGT]?i?[Bb](?:it)?\/s\b|\( ?\d[\d.,]{0,8} ?[KMGT]?i?[Bb](?:it)?\/s ?\))/g;
const ABBREVIATION = /\b(?:i\.e|e\.g|vs|approx|ca)\./gi;
const CONTRAST =
  /比(?:现在|今天|目前|当前)|[；;]|而(?!且|言)|但|同时|另外?|并且|此外|不过|却|其中|以及|和|与|跟|、|\b(?:that|those) of (?!last|the (?:old|previous|baseline))|\b(?:while|whereas|but|and|with|although|though|however|also|plus|of which|where)\b/i;
const SENTENCE = /[。；;！!？?\n]/;

/** The range between `claim` and `pair` in `text`, in either order; undefined where they overlap. */
function gapBetween(text: string, claim: Claim, pair: Pair): Range | undefined {
  const { quantity } = claim;
  if (quantity.start >= pair.end) {
    const start = afterSecond(text, pair);
    return { start, end: Math.max(start, beginOf(text, claim)) };
  }
  return quantity.end > pair.start ? undefined : { start: Math.min(endOf(claim), pair.start), end: pair.start };
}

/** Where the words before a claim end. Between an English verb and its number an object may stand: its words count, but those of the amount before brackets are the claim's own. */
function beginOf(text: string, { phrase, quantity }: Claim): number {
  const words = text.slice(phrase.start, quantity.start);
  return hasHan(words) || words.endsWith('(') ? phrase.start : quantity.start;
}

/** Where a claim ends: `6 points` takes its word along. */
const endOf = ({ kind, phrase, quantity }: Claim): number => (kind === 'points' ? phrase.end : quantity.end);

/** More letters than the words between a claim and its values ever are. */
const FAR_APART = 400;

let last = { text: '', folded: '' };

/** Of one text all claims are asked one after the other. */
function foldedOf(text: string): string {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** How surely `claim` speaks of `pair`, by the words between them; undefined where it speaks of something else. */
export function standingOf(text: string, claim: Claim, pair: Pair): Standing | undefined {
  const isBefore = claim.quantity.end <= pair.start;
  // What is further apart than a paragraph is of something else: no need to read the words between.
  const apart = isBefore ? pair.start - claim.quantity.end : claim.phrase.start - pair.end;
  if (apart > FAR_APART) return undefined;
  const folded = foldedOf(text);
  if (namesOther(folded, claim, pair) || isCircumstance(folded, pair)) return undefined;
  if (isBefore && (isOfAnotherMeasure(folded, claim) || isGoal(folded, claim))) return undefined;
  if (isBefore && BESIDE.test(folded.slice(claim.phrase.end, pair.start))) return undefined;
  if (isBefore ? isAnnounced(folded, claim, pair) : isOnItsWay(folded, claim, pair)) return 'sure';
  const gap = gapBetween(folded, claim, pair);
  if (gap === undefined || gap.end - gap.start > REACH) return undefined;
  const known = folded.slice(0, pair.end);
  const plain = folded
    .slice(gap.start, gap.end)
    .replace(SAME_AGAIN, ',')
    .replace(pair.to.unit?.family === 'time' ? AT_RATE : SAME_AGAIN, '')
    .replace(ABBREVIATION, ' ')
    .replace(NAME, (name) => (known.includes(name) ? ' ' : name));
  const period = BY_PERIOD.exec(plain)?.[0] ?? '';
  const isOpen = period !== '' && !isNamedPeriod(period, known);
  const between = joined(plain.replace(period, ' '), claim, (next) => withoutKnown(next, known, pair));
  if (isOpen && period === YEAR_ON_YEAR) return undefined;
  if (SENTENCE.test(between) || endsSentence(between))
    return isNextSentence(between, known, pair) ? 'likely' : undefined;
  // A name that the numbers do not carry is another baseline: 从 $100 降到 $35，比 GPT-4 便宜 40%.
  const words = between
    .replace(OF_OLD, ' ')
    .replace(COMPARED, (phrase, name: string) => (known.includes(name) ? ' ' : phrase))
    .replace(WHEN, ' ')
    .replace(BETWEEN_TWO, ' ')
    .replace(COUNTED, ' ');
  if (isBefore) return onlyWords(words, TIES) || isBracketed(words) ? 'sure' : undefined;
  const before = `${folded.slice(0, pair.start)} ${unitNamed(folded, pair)}`;
  if (!isOpen && isTied(words, before, pair)) return 'sure';
  if (isOfOld(folded, claim, words, known, pair)) return 'sure';
  return !CONTRAST.test(words) && !/\d/.test(words.replace(OTHER_CLAIM, ' ')) ? 'likely' : undefined;
}

/** What happened beside it is of something else. */
const BESIDE = /同一?时间|与此同时|另一边|另一方面|\b(?:meanwhile|at the same time|on the other hand)\b/i;

/** What the values are counted in, and how many of it there are: 层, 层数. */
function unitNamed(text: string, { to }: Pair): string {
  if (to.unit !== undefined) return to.unit.text;
  const noun = COUNT_NOUN.exec(text.slice(to.end))?.[1];
  return noun === undefined ? '' : `${noun} ${noun}数 ${noun}量`;
}

const COUNT_NOUN = /^ ?个?([\u3400-\u9fff]{1,2})(?=[,，。；;(])/;

/** 并行度变成原来的 6.5 倍, `so we move a third less than before`: compared with the old one of two values that are told as old and new. */
function isOfOld(text: string, { phrase, quantity }: Claim, words: string, known: string, { to }: Pair): boolean {
  const isSaid =
    OF_OLD.test(text.slice(Math.max(0, quantity.start - 16), quantity.start)) || THAN_OLD.test(text.slice(phrase.end));
  return isSaid && !CONTRAST.test(words) && !/\d/.test(words) && !namesOtherMeasure(words, known, to.unit?.family);
}

const THAN_OLD =
  /^ ?(?:[a-z]{2,12} )?(?:than (?:before|it was|it used to|last)|(?:as|what) (?:it|we|they) (?:was|were|had|used)|of what)\b/;

/** `… it was 30%. We cut idleness by`: the next sentence, about no other measure. */
function isNextSentence(between: string, known: string, { to }: Pair): boolean {
  const next = /^[^.。!！;；\n]{0,30}[.。!！] ?((?:we|this|that|it|they|我们|这|那|等于)[^.。!！;；\n\d]{0,40})$/i.exec(
    between,
  )?.[1];
  return next !== undefined && !CONTRAST.test(next) && !namesOtherMeasure(next, known, to.unit?.family);
}

/** `From 80% to 90% it more than doubles`: with a subject right behind them, the two are where it happens, not what changes. */
function isCircumstance(text: string, { start, end }: Pair): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  return (
    /(?:^|[.;:(—-] ?)(?:(?:going|moving|doubling|stepping) )?from (?:[a-z]{2,12} ){0,2}$/i.test(before) &&
    /^ (?:(?:it|they|the|each|every|our|its|we|you|this|that) [a-z]|(?:only |just |another |still |merely )?\d[\d.]{0,4} ?%)/.test(
      text.slice(end, end + 18),
    )
  );
}

/** Whether the numbers that `known` ends with name the period that 同比 or 环比 compares with. */
function isNamedPeriod(period: string, known: string): boolean {
  if (THEN_AND_NOW.test(known)) return true;
  return period !== YEAR_ON_YEAR && labelsOf(known.slice(-REACH)).length > 1;
}

/** `5x faster than in spring (14 hours to 3.5 hours)`, `We halved the alerts, from 210 to 140`: the values follow the claim's clause at once. */
function isBracketed(words: string): boolean {
  const lead =
    /^([^,;.，。；、\d]{0,40})(?:[(（:—] ?(?:(?:\d{1,2} ?月份?|去年|上[个一]?[月周季]度?|原来|之前|以前)(?:是|为|还是| )?)?|[,，:(（—] ?(?:from|从|由) ?)$/.exec(
      words,
    )?.[1];
  return lead !== undefined && !CONTRAST.test(lead) && !CHANGES.test(lead);
}

/** A clause that takes up what was said: `which takes`, 也就是, 相当于把. */
const TAKES_UP =
  /^ ?(?:and |so )?(?:which|that|this|it|meaning|i\.e\.|equivalent|thus|hence|即|也就是|就是|相当于|等于|意味着|这|换句话说|换言之|算下来|折合)/i;

/**
 * Whether the words between a pair and a claim after it leave nothing else to speak of: the claim's own clause has ties
 * and names that stand before the pair; the clauses between are asides that tell of no change.
 */
function isTied(words: string, before: string, pair: Pair): boolean {
  const clauses = words.split(/[,，:(—]/);
  const own = clauses.at(-1)!.replace(GOES_ON, ' ').replace(VERBS_LATIN, ' ');
  // 单价降了三分之一，用量却: after another claim the turn is to another thing.
  if (clauses.length > 2 && own.includes('却')) return false;
  if (OF_ALL.test(own) && OF_EACH.test(before)) return false;
  const rest = withoutKnown(own, before, pair);
  if (onlyWords(rest, TIES) ? rest.length < own.length : TAKES_UP.test(own) && !CONTRAST.test(own) && !/\d/.test(own))
    return clauses.slice(0, -1).every((aside) => !/\d/.test(aside.replace(OTHER_CLAIM, ' ')));
  const asides = clauses.slice(0, -1).map((aside) => aside.replace(OTHER_CLAIM, ' '));
  return onlyWords(rest, TIES) && asides.every((aside) => onlyWords(aside, TIES) || !OF_OTHER.test(aside));
}

/** `Energy per request fell from 30 J to 24 J, total energy rose by`: all of it is another thing than what each takes. */
const OF_ALL = /\b(?:total|overall|whole) (?!of\b)[a-z]{4,}|总[能电成费耗]/i;
const OF_EACH = /\b(?:per|each|every)\b|[每单]/i;

/** `, and gaining 18%`: the same thing goes on. */
const GOES_ON = /^ ?and (?=(?:so|thus|hence|that|which|is|was|are|has|have|now)\b|[a-z]{3,12}ing )/i;
const VERBS_LATIN = new RegExp(`\\b(?:${RISE_LATIN}|${FALL_LATIN})\\b`, 'gi');

/** An aside that tells of another change, or has numbers of its own. */
const OF_OTHER = new RegExp(`${CHANGES.source}|${CONTRAST.source}|\\d`, 'i');
/** Another claim about the same values: 两者相差 1.6 倍，换句话说; 少了 3.9 万元，降幅; `down $14k, or`. */
const OTHER_CLAIM =
  /[+-]?\d[\d.,]{0,8} ?(?:倍|%|[x×]|个百分点|pp\b)|(?:增加|减少|下降|上涨|节省|净增|[少多降涨省增减])[了下出]? ?[$¥€]?\d[\d.]{0,8} ?[A-Za-z\u3400-\u9fff/]{0,6}(?=[,，(]|$)|[$¥€]?\d[\d.,]{0,8}[kKMB]?(?: [a-z]{1,10})? (?:less|more|fewer|saved|cheaper|off)(?: (?:a|an|each|every|per) [a-z]{3,8})?(?=[,(:]| or )|\b(?:up|down|saving|less|more) [$¥€]?\d[\d.]{0,8}[kKMB]?(?: [a-z]{1,10}){0,2}(?=[,(])/g;
const HAN_WORDS = /[\u3400-\u9fff]{2,12}/g;
const LATIN_WORDS = /\b[a-z]{3,16}\b/gi;

/** `own` without the names that stand before the numbers, and without nouns that say no more than their unit. */
function withoutKnown(own: string, before: string, { to }: Pair): string {
  const noun = to.unit?.family === undefined ? undefined : SPOKEN[to.unit.family];
  const text = before.toLowerCase();
  const spoken = noun === undefined ? own : own.replace(noun, ' ');
  return spoken
    .replace(HAN_WORDS, (word) => withoutPieces(word, text))
    .replace(LATIN_WORDS, (word) => (text.includes(beginOfName(word)) ? ' ' : word));
}

/** What a name is known by again: prices and price, loading and loads; of a short one all of it. */
const beginOfName = (word: string): string =>
  word.length > 3 ? word.toLowerCase().replace(ENDING, '').slice(0, 5) : ` ${word.toLowerCase()} `;

const ENDING = /(?<=[a-z]{4})(?:ing|ed|es|s)$/;

/** `word` without its pieces of two and more characters that `text` has, and without 时间 and other nouns that add nothing. */
function withoutPieces(word: string, text: string): string {
  let rest = '';
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end - at > 1 && !text.includes(word.slice(at, end))) end--;
    if (end - at > 1) rest += ' ';
    else rest += word[at];
    at = Math.max(end, at + 1);
  }
  return rest.replace(EMPTY_NOUN, ' ');
}

const EMPTY_NOUN = /时间|耗时|占用|用量|成本|数量|数目|总量|总数|比例|次数|时长|规模|开销|费用|的/g;

/** `between` without the end of a sentence that the next one takes up: `. That makes`, `。等于`. */
function joined(between: string, { mode }: Claim, withoutNames: (next: string) => string): string {
  const mark = between.search(/[。.！!；;](?=\s|[\u3400-\u9fff]|$)/);
  if (mark < 0) return between;
  const next = between.slice(mark + 1);
  const isBare = next.trim() === '' && mode === 'ratio';
  const takesUp =
    ANAPHOR.test(between.slice(mark)) ||
    (onlyWords(withoutNames(next), TIES) && !isBare) ||
    DEFINITE.test(next) ||
    AGAIN.test(next);
  return takesUp ? `${between.slice(0, mark)},${DEFINITE.test(next) ? '' : next}` : between;
}

/** What was said is said in other words. */
const AGAIN = /^ ?(?:换句话说|换言之|也就是|等于|相当于|算下来|折合|in other words|that is)/i;
/** `That 60% rise`, `Finance booked the 30% cut`: a change that is known already. */
const DEFINITE = /^ ?(?:[A-Z][a-z]{1,12} )?(?:[a-z]{2,12} ){0,2}(?:that|the|this) ?$/i;
