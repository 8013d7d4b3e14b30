import type { Pair } from '../numbers/change';
import { FALL_HAN, IMPROVE_HAN, REACHED_DOWN_HAN, REACHED_UP_HAN, RISE_HAN } from '../numbers/change-words';
import { hasHan } from '../numbers/fold';
import { message } from '../source/message';
import { foundIn } from './reading/found-in';
import { type InverseClaim, inverseClaims } from './reading/inverse-claims';
import { comparedNumbers, type JudgedClaim, judgedClaims, quoted } from './reading/judged-claims';
import type { Passage } from './reading/passage';
import { type Polarity, polarityOf } from './reading/polarity';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const directionConflicts: SlideRule = {
  id: 'C07',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Direction conflicts', zh: '方向相反' },
  why: {
    en: 'The words say one thing and the numbers another: a latency that "improved" from 40 to 55 ms got worse. Turn the numbers round, or call the trade-off by its name.',
    zh: '文字与数字方向相反：延迟从 40 ms 到 55 ms 是变差，不是“改善”。请调换数字，或直接写明这是取舍。',
  },
  bad: [
    { lang: 'zh', text: '时延提升 20%，由 50ms 变为 60ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 40 ms to 55 ms' },
    { lang: 'zh', text: '吞吐量从 300 tok/s 提升到 250 tok/s' },
    { lang: 'en', text: 'Cost dropped from $35 to $100' },
    { lang: 'zh', text: '5xx 错误率明显改善：4 月还是 0.12%，6 月已到 0.31%' },
    { lang: 'zh', text: 'MTBF 在持续拉长。3 月是 5.1 h，4 月做到 4.2 h。' },
    { lang: 'zh', text: '数据加载等待占比由 6% 变成 9%，I/O 瓶颈得到进一步缓解' },
    { lang: 'en', text: 'P99 TPOT went from 41 ms to 58 ms, and typing feels more fluid' },
    { lang: 'en', text: 'Gross margin improved from 61% to 57% quarter on quarter' },
    { lang: 'zh', text: '每 token 能耗从 0.62 J 优化到 0.78 J' },
    { lang: 'en', text: 'Mean time to recovery got better: 38 minutes in May, 52 minutes in June' },
    { lang: 'en', text: 'Our router rewrite improved P99 TTFT for code completion from 310 ms to 430 ms' },
    { lang: 'en', text: 'The draft model improved per-user speed from 58 tok/s to 49 tok/s' },
    { lang: 'zh', text: '新的调度策略加快了镜像拉取，从 35 s 变成 52 s' },
    { lang: 'en', text: 'Replica lag fell by 60%, from 25 seconds to 40 seconds, thanks to the new log shipper' },
    { lang: 'zh', text: '本季度坏盘 48 块，上季度 32 块，环比回落 50%' },
    { lang: 'en', text: 'Service credits keep rising: we paid $42k in Q1 and $31k in Q2' },
    { lang: 'zh', text: '9 月到 11 月，任务失败率由 2.1% 升至 3.4%，稳定性持续向好' },
    { lang: 'en', text: 'Crash loops went from 8 to 13 a week, so we now see fewer of them' },
    { lang: 'zh', text: '每个 token 的能耗由 0.36 J 攀升到 0.29 J，这笔账很合算' },
    {
      lang: 'zh',
      text: '| 指标 | v3 | v4 | 变化 |\n|---|---|---|---|\n| 吞吐（tok/s） | 3,900 | 4,800 | +23.1% |\n| TTFT P50（ms） | 420 | 350 | -16.7% |\n| TTFT P99（ms） | 1,310 | 1,090 | +16.8% |',
    },
    {
      lang: 'zh',
      text: '采购价由 0.90 美元/百万 token 降到 0.36 美元/百万 token，每一美元能买到的 token 只剩原来的 40%',
    },
  ],
  good: [
    { lang: 'en', text: 'Service credits keep falling: we paid $42k in Q1 and $31k in Q2' },
    { lang: 'zh', text: '时延降低 20%，由 50ms 变为 40ms，性能更优' },
    { lang: 'en', text: 'Latency improved from 55 ms to 40 ms' },
    { lang: 'zh', text: '延迟优化 20%；TTFT 从 200 ms 增加到 300 ms，换取吞吐提升' },
    { lang: 'zh', text: 'GPU 利用率和显存开销改善：63% → 70%，13.0 → 2.2 GB/卡' },
    { lang: 'zh', text: '等待占比由 9% 变成 6%，I/O 瓶颈得到缓解；TPOT 从 41 ms 变成 58 ms，但显存压力得到缓解' },
    { lang: 'zh', text: '错误率明显改善：4 月还是 0.31%，6 月已到 0.12%；为了缩短排队，我们加了 8 张卡' },
    { lang: 'en', text: 'Gross margin improved from 57% to 61%, and cost efficiency improved from 1.2 to 1.5' },
    { lang: 'en', text: 'Throughput rose from 100 to 300 tok/s while TTFT went from 200 ms to 300 ms' },
    { lang: 'en', text: 'We reduced timeouts by raising the limit from 30 s to 60 s' },
    { lang: 'zh', text: '检查点间隔从 10 分钟优化到 15 分钟；集群规模加速扩张，从 512 卡到 1,024 卡' },
    { lang: 'en', text: 'Cost per token fell from $4 to $2, so each dollar now buys twice as many tokens' },
    { lang: 'zh', text: '写检查点占用的时间从 13.6% 变成 1.6%，等于多出 12 个百分点的训练时间' },
  ],
  check: ({ body }) => [
    ...judgedClaims(body).flatMap(oppositeClaim),
    ...foundIn(readSlide(body).texts, inverseInText),
    ...foundIn(readSlide(body).passages, inPassage),
  ],
};

function inPassage(passage: Passage): RuleFinding[] {
  if (passage.quantities.length < 2 || !isTold(passage.text)) return [];
  const contrasts = passage.contrasts.filter(({ cued }) => cued);
  return [
    ...passage.pairs.filter((pair) => isConflict(passage, pair)),
    ...contrasts.filter((pair) => isAgainstHeadline(passage, pair)),
  ].map((pair) => finding(passage, pair));
}

function inverseInText(passage: Passage): RuleFinding[] {
  return passage.quantities.length < 2 ? [] : inverseClaims(passage).map((one) => inverted(passage, one));
}

/** `单价由 0.80 降到 0.32，每美元能买到的只剩 40%`: what is cheaper, the money buys more of. */
function inverted(passage: Passage, { claim, pair }: InverseClaim): RuleFinding {
  const where = passage.spanOf(claim.quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} is the wrong way round: it is the inverse of what went from {1} to {2}. Correct the words or the number.',
      passage.quote(claim.quantity),
      passage.quote(pair.from),
      passage.quote(pair.to),
    ),
  };
}

/** `fell by 60%, from 25 s to 40 s`: the amount is right, the way is not. */
function oppositeClaim({ claim, passage, from, to, verdict }: JudgedClaim): RuleFinding[] {
  if (verdict.kind !== 'opposite') return [];
  return [
    {
      span: passage.spanOf(claim.quantity),
      number: passage.spanOf(claim.quantity),
      message: message(
        'The words and the numbers disagree: {0} to {1} goes the other way. Correct one of them.',
        quoted(from),
        quoted(to),
      ),
      related: comparedNumbers({ claim, passage, from, to, verdict }),
    },
  ];
}

const COMES = '(?:became|become|becomes|got|gets|getting|grown|grew|is|are)(?: much| far| clearly| even| steadily)?';
const UP = new RegExp(
  `${RISE_HAN}|${REACHED_UP_HAN}|变[长高大多慢贵]|越来越[长高大多慢贵]|更[长高大多慢贵](?=了|[(,:。])|\\b(?:ros[e]|ris(?:es|ing|en)|rais(?:ed|es|ing)|increas(?:ed|es|ing)|gr(?:ew|ows|owing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|lengthen(?:ed|s|ing)|boost(?:ed|s|ing)|lift(?:ed|s|ing)|widen(?:ed|s|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|spik(?:ed|es|ing)|swell(?:ed|s|ing)|(?:went|moved|crept|ticked|goes|going) up|${COMES} (?:longer|higher|larger|bigger))\\b`,
  'gi',
);
const DOWN = new RegExp(
  `${FALL_HAN}|${REACHED_DOWN_HAN}|收窄|变[短低小少快]|越来越[短低小少]|更[短低小少](?=了|[(,:。])|\\b(?:drop(?:ped|s|ping)|f[ae]ll(?:s|ing|en)?|decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|cut(?:s|ting)?(?! over)|lower(?:ed|s|ing)|trim(?:med|s|ming)|shaved|shaving|declin(?:ed|es|ing)|shr(?:ank|inks|unk|inking)|shorten(?:ed|s|ing)|slashed|slashing|dipp(?:ed|ing)|dips|s[au]nk|sinks|slid|slides|slipped|slips|plunged|tumbled|down(?= from)|(?:went|came|moved|brought|goes|going|coming) down|${COMES} (?:shorter|lower|smaller|fewer))\\b`,
  'gi',
);
const BETTER = new RegExp(
  `${IMPROVE_HAN}|\\b(?:got better|gets better|getting better|improv(?:ed|es|ing)|optimi[sz]ed|bettered|enhanced|sped up|speeds up|accelerat(?:ed|es))\\b`,
  'gi',
);
const VERB = new RegExp([UP, DOWN, BETTER].map(({ source }) => source).join('|'), 'i');
const PRAISE =
  /更优|更好|更佳|更强|更快|更顺|更稳|更省|向好|走强|好转|稳中有升|迈上新台阶|上了?一?个?台阶|性能提升|效果显著|大获成功|better|faster|smoother|an improvement|healthier|in good shape/i;
/** Right after the numbers: fewer of them, 明显少了. */
const SAID_FEWER =
  /\b(?:fewer|less) (?:of (?:them|it|these|those)|than before|now)\b|更少了|少了很多|少多了|变少了|明显少了|更短了|短了很多|大为减少|大幅减少|明显下降/i;
const SAID_MORE =
  /\bmore (?:of (?:them|it|these|those)|than before|now)\b|更多了|多了很多|多多了|变多了|更长了|大幅增加/i;
/** What became easier, which a worse number did not bring: `等待占比由 6% 变成 9%，瓶颈得到缓解`. */
const RELIEF =
  /(?:得到|进一步|明显|大大|有所|已经?)(?:了)?缓解|缓解了|更(?:加)?(?:流畅|平滑|平稳|顺滑|跟手)|\b(?:relieved|alleviated|eased|more (?:fluid|responsive)|snappier)\b/i;
/** Whether `text` says at all that something rose, fell or became better. */
function isTold(text: string): boolean {
  return VERB.test(text) || [RELIEF, PRAISE, SAID_FEWER, SAID_MORE].some((pattern) => pattern.test(text));
}

/** The relief is of something else, or came in spite of the number. */
const OTHER_THING = /但|而|却|虽|不过|吞吐|成本|显存|but|while|although|though|throughput|cost/i;
/** The author knows: a trade-off, a regression told as one, or numbers given in the order after, before. */
const ADMITTED =
  /换取|代价|牺牲|权衡|取舍|反而|劣化|恶化|回落|回退|变差|不降反|不升反|没有|没能|未能|并未|\bbut\b|trade-?off|at the cost|regress|worse|versus|vs\b|相比|对比|failed to|did not|instead/i;
/** 为了缩短排队, to reduce latency: what somebody wanted, not what came. */
const WANTED =
  /为了|以便|旨在|希望|试图|打算|计划|目标|需要|应该|\b(?:to (?:improve|reduce|cut|lower|raise|shorten|get|keep|make|bring)|should|aims?|plans?|target|goal|must)\b|同时|但|却|虽然|尽管/i;

function isConflict(passage: Passage, pair: Pair): boolean {
  const change = direction(pair);
  if (change === undefined || ADMITTED.test(aroundOf(passage, pair))) return false;
  const said = saidOf(passage, pair);
  if (said === undefined && isAgainstHeadline(passage, pair)) return true;
  const isWorse = worsens(change, subjectOf(passage, pair));
  const after = passage.text.slice(pair.end, pair.end + 24).split(/[。；;]/)[0]!;
  if (said === 'better') return isWorse;
  if (
    (change === 'up' ? SAID_FEWER : SAID_MORE).test(
      passage.text.slice(pair.end, pair.end + 72).split(/[。；;\d]|\. /)[0]!,
    )
  )
    return true;
  const isFalling = said === 'up' && subjectOf(passage, pair) === 'lower' && isMerit(passage, pair);
  const sentence = passage.text.slice(pair.end, pair.end + 44).split(/[。；;]|\. /)[0]!;
  const isPraised =
    (PRAISE.test(after) && !OTHER_THING.test(after)) || (RELIEF.test(sentence) && !OTHER_THING.test(sentence));
  return (said !== undefined && said !== change && !isFalling) || (isWorse && isPraised);
}

/** 延迟提升 is sometimes said of a better latency, so a falling one is no conflict; 攀升到 and 上涨至 are never. */
function isMerit({ text }: Passage, { from, to, start }: Pair): boolean {
  const lead = /\b[a-z]{3,12} from $/i.exec(text.slice(Math.max(0, start - 18), from.start))?.[0] ?? '';
  const words = `${lead} ${text.slice(from.end, to.start)}`.replace(MERITS, ' ');
  return lastVerb(words)?.said !== 'up';
}

const MERITS = /提升|提高|增强|加强|\b(?:improv|boost|rais)\w{0,4}/gi;

function worsens(change: 'up' | 'down', better: Polarity | undefined): boolean {
  return (better === 'lower' && change === 'up') || (better === 'higher' && change === 'down');
}

/** How far before two numbers side by side the sentence that announces them may begin. */
const HEADLINE = 60;

/** `MTBF 在持续拉长。3 月是 5.1 h，4 月是 4.2 h`: what was announced of the numbers, right before the first of them. */
function isAgainstHeadline(passage: Passage, pair: Pair): boolean {
  const change = direction(pair);
  const { text, quantities } = passage;
  const before = quantities.findLast(({ end }) => end <= pair.start)?.end ?? 0;
  const sentences = text.slice(Math.max(before, pair.start - HEADLINE), pair.start).split(/(?<=[。；;!?])|(?<=\. )/);
  const lead = sentences.slice(-2).join('');
  if (change === undefined || ADMITTED.test(lead + aroundOf(passage, pair)) || WANTED.test(lead)) return false;
  const verb = lastVerb(lead);
  if (verb === undefined) return false;
  // 吞吐优化，延迟从 120 ms 变为 140 ms: what is named after the verb is another thing.
  const at = pair.start - lead.length + verb.at;
  const isOther = polarityOf(passage, at, pair.start) !== undefined;
  const better = polarityOf(passage, pair.start - lead.length, at);
  if (isOther) return false;
  // `Credits keep rising: we paid $42k in Q1 and $31k in Q2`: which way is better need not be known to see that they fell.
  if (better === undefined)
    return verb.said !== 'better' && verb.said !== change && isAnnounced(text.slice(at, pair.start));
  return verb.said === 'better'
    ? worsens(change, better)
    : verb.said !== change && !(verb.said === 'up' && better === 'lower');
}

/** Whether nothing but a colon or the end of a sentence, and few words, stand between a verb and the numbers. */
function isAnnounced(words: string): boolean {
  return /^[^,，。；;:.\d]{0,24}[:：。.—](?: ?[A-Za-z'’-]{1,10}| ?[\u3400-\u9fff]| ?\d{1,2} ?月){0,4} ?$/.test(words);
}

/** The clause that a pair stands in, and the rest of its sentence as far as it is near. */
function aroundOf({ text }: Passage, { start, end }: Pair): string {
  const clause = Math.max(...[...'。；;，,!?\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return text.slice(clause, end) + text.slice(end, end + 40).split(/[。；;\n]/)[0]!;
}

function direction({ from, to }: Pair): 'up' | 'down' | undefined {
  const factors = [from.unit?.factor ?? 1, to.unit?.factor ?? 1] as const;
  const [low, high] = [from.value * factors[0], from.high * factors[0]];
  if (to.value * factors[1] > high) return 'up';
  return to.high * factors[1] < low ? 'down' : undefined;
}

/** How far before the old value its verb may stand: an object of several words goes between in English. */
const LEAD_HAN = 24;
const LEAD_LATIN = 90;
/** Between an English verb and 从…到 that stand far apart, what begins another statement. */
const OTHER =
  /\b(?:by|so|and|but|while|which|that|when|where|after|before|because|as|using|through|via|if|until|since|than|instead|went|goes|moved|changed|took)\b/i;

/** What the last verb before the new value says, within the pair's own clause. */
function saidOf({ text }: Passage, { from, to, start }: Pair): 'up' | 'down' | 'better' | undefined {
  const lead = clauseBefore(text, start);
  const clause = lead + ' '.repeat(from.end - from.start) + text.slice(from.end, to.start);
  const verb = lastVerb(clause);
  const isFar = verb !== undefined && lead.length - verb.at > LEAD_HAN;
  return isFar && OTHER.test(clause.slice(verb.at, lead.length)) ? undefined : verb?.said;
}

/** The clause up to the old value; with the one before where it says no more than 从: `加快了拉取，从 35 s 变成 52 s`. */
function clauseBefore(text: string, start: number): string {
  const clauses = text.slice(Math.max(0, start - LEAD_LATIN), start).split(/([。；;，!?]|[,.:](?= ))/);
  const own = clauses.at(-1)!;
  const isBare = /^ ?(?:从|由|from) ?$/i.test(own) && /[，,]/.test(clauses.at(-2) ?? '');
  const lead = isBare ? clauses.slice(-3).join('') : own;
  return hasHan(lead) ? lead.slice(-LEAD_HAN) : lead;
}

function lastVerb(clause: string): { readonly said: 'up' | 'down' | 'better'; readonly at: number } | undefined {
  const verbs = (
    [
      ['up', UP],
      ['down', DOWN],
      ['better', BETTER],
    ] as const
  ).flatMap(([said, pattern]) => [...clause.matchAll(pattern)].map((match) => ({ said, at: match.index })));
  return verbs.sort((a, b) => b.at - a.at)[0];
}

/** Which way is better for what is named in the sentence since the pair before it; two indicators leave it open. */
function subjectOf(passage: Passage, { start, to }: Pair): Polarity | undefined {
  const { mentions, pairs, text } = passage;
  const sentence = Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)));
  const from = Math.max(sentence + 1, ...pairs.filter(({ end }) => end <= start).map(({ end }) => end));
  const near = mentions.filter((mention) => mention.start >= from && mention.end <= start);
  return new Set(near.map(({ indicator }) => indicator)).size > 1
    ? undefined
    : polarityOf(passage, from, start, to.unit?.family);
}

function finding(passage: Passage, pair: Pair): RuleFinding {
  const where = passage.spanOf(pair);
  return {
    span: where,
    number: where,
    message: message(
      'The words and the numbers disagree: {0} to {1} goes the other way. Correct one of them.',
      passage.quote(pair.from),
      passage.quote(pair.to),
    ),
  };
}
