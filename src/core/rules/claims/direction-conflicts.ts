import type { Mention } from '../../indicators/mentions';
import type { Claim, Pair } from '../../numbers/change';
import { hasHan } from '../../numbers/fold';
import { countedIn } from '../../numbers/levels';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { type Polarity, polarityOf } from '../reading/polarity';
import {
  ADMITTED,
  aroundOf,
  clauseUpTo,
  direction,
  isBetter,
  OTHER_ORDER,
  type Way,
  worsens,
} from './direction-of-pairs';
import { isTold, lastVerb, PRAISE, RELIEF, reachedBy, SAID_FEWER, SAID_MORE, type Said } from './direction-words';
import { isAgainstHeadline } from './directions-announced';
import { isOtherSpeed } from './order';
import { summedUp } from './summary-clauses';

/** The old and new values of a passage that its words give another direction, or another worth, than they have. */
export function conflictsIn(passage: Passage): readonly Pair[] {
  if (passage.quantities.length < 2 || !isTold(passage.text)) return [];
  const contrasts = passage.contrasts.filter(
    (pair) =>
      pair.cued &&
      isOfOneThing(passage, pair) &&
      !isForSoMuch(passage, pair) &&
      !COMPARES.test(passage.text.slice(pair.start, pair.end)),
  );
  return [
    ...passage.pairs.filter(
      (pair) => isOfOneThing(passage, pair) && !isOperand(passage, pair.to) && isConflict(passage, pair),
    ),
    ...contrasts.filter(
      (pair) => isAgainstHeadline(passage, pair) || isAgainstReached(passage, pair) || isAgainstSummary(passage, pair),
    ),
  ];
}

/** `116 req/s 低于回滚后 120 req/s 的能力`: one is set against the other, and nothing goes from one to the other. */
const COMPARES =
  /[低高小大]于|[多少]于|超过|不[及足到]|\b(?:below|above|(?:less|more|lower|higher|fewer) than|exceeds?)\b/i;

/** `从 691.2 降到 1,152 × 48% = 552.96`: what is multiplied is not yet what it came to. */
const isOperand = ({ text }: Passage, { end }: Quantity): boolean => /^ ?[×x*÷] ?[\d(]/.test(text.slice(end, end + 4));

/** `256 条上行收到 4 台`: so many of one thing and so many of another. */
function isOfOneThing({ text }: Passage, { from, to }: Pair): boolean {
  if (AS_SETTINGS.test(text.slice(to.end, to.end + 4)) || areStages(text, from, to)) return false;
  // `512 卡的需求涨到 23.8 GB/s`: the cards of which it is.
  if (to.unit?.family !== undefined && COUNTED.test(text.slice(from.number.end))) return false;
  // `grew to 3.14 times its size, and the work to 3.27 times`: two changes.
  if ([from, to].every(({ end }) => /^ ?(?:times\b|倍)/.test(text.slice(end, end + 6)))) return false;
  if (from.unit !== undefined || to.unit !== undefined) return true;
  const [one, other] = [from, to].map((quantity) => countedIn(text, quantity));
  return one === other || one === '' || other === '' || !hasHan(`${one}${other}`);
}

const COUNTED = /^ ?(?:[张块]?卡|台|节点|路|cards?\b|GPUs?\b|nodes?\b)/;

/** `供水温度从 12 ℃ 调到 18 ℃`: what was set, whatever got better by it. */
const AS_SETTINGS = /^ ?(?:℃|°C|摄氏?度|级)/;

/** `From Stage 1 to 2 by 52%, and from 2 to 3 by 69%`: the stages between which something changed. */
const areStages = (text: string, from: Quantity, to: Quantity): boolean =>
  [from, to].every(({ unit, decimals, value }) => unit === undefined && decimals === 0 && value < 10) &&
  /(?:stages?|phases?|steps?|阶段) ?\d (?:to|and|到|至) ?\d/i.test(text);

/** The relief is of something else, or came in spite of the number. */
const OTHER_THING = /但|而|却|虽|不过|吞吐|成本|显存|but|while|although|though|throughput|cost/i;
/** Before the new value: 没有从 690 ms 缩短到 740 ms. */
const DID_NOT = /没有|没/;

function isConflict(passage: Passage, pair: Pair): boolean {
  const change = direction(pair);
  const around = aroundOf(passage, pair);
  if (change === undefined || OTHER_ORDER.test(around) || isForSoMuch(passage, pair)) return false;
  if (DID_NOT.test(clauseUpTo(passage, pair))) return false;
  const came = cameFrom(passage, pair);
  if (came !== undefined && came !== change) return true;
  const said = saidOf(passage, pair);
  const subject = subjectOf(passage, pair);
  const isFalling = said === 'up' && subject === 'lower' && isMerit(passage, pair);
  const isSlipping = said === 'down' && subject !== 'higher' && /\bslip(?:s|ped|ping)?\b/i.test(around);
  // Whatever was traded for it, what rose did not fall; what slips may get worse that way.
  if ((said === 'up' || said === 'down') && said !== change && !isFalling && !isSlipping) return true;
  if (said === 'worse') return isBetter(change, subject);
  // 反而从 36 ms 改善到 37 ms: a surprise, and not admitted to be worse.
  if (ADMITTED.test(said === 'better' ? around.replace('反而', '') : around)) return false;
  if (said === undefined && (isAgainstHeadline(passage, pair) || isAgainstSummary(passage, pair))) return true;
  const isWorse = worsens(change, subject);
  return said === 'better' ? isWorse : isSaidAfter(passage, pair, change) || (isWorse && isPraised(passage, pair));
}

/** `1,862 of them; in stage 1 it was 1,742, that is 120 fewer`: said of what was before. */
export const isFewerThen = ({ text }: Passage, from: Quantity): boolean =>
  WAS.test(text.slice(Math.max(0, from.start - 24), from.start)) && THAT_IS.test(text.slice(from.end, from.end + 40));

const WAS = /\b(?:it was|used to be|had been) (?:only |about )?$/i;
const THAT_IS = /^,? (?:that is|which is|i\.e\.|or) [\d.,]{1,9} (?:fewer|less|lower|more|higher)\b/i;

/** `72 kW for 40,320 tok/s, later 90 kW for 268,800 tok/s`: what is told of is what each gives by the other. */
const isForSoMuch = ({ text }: Passage, { from, to }: Pair): boolean =>
  [from, to].every(({ end }) => FOR_SO_MUCH.test(text.slice(end, end + 12)));

const FOR_SO_MUCH = /^ ?(?:for|at|对应?|换) ?[\d$¥€]/i;

/** `so we now see fewer of them` behind numbers that rose. */
function isSaidAfter({ text }: Passage, { end }: Pair, change: Way): boolean {
  const sentence = text.slice(end, end + 72).split(/[。；;\d]|\. /)[0]!;
  const clause = sentence.split(/[,，:：]/).find((one) => (change === 'up' ? SAID_FEWER : SAID_MORE).test(one));
  return clause !== undefined && !NAMES_ITS_OWN.test(clause) && !hasOwnSubject(clause);
}

/** 要算的 token 变少了: what became less stands right before the verb. */
const hasOwnSubject = (clause: string): boolean => {
  const subject = /^(.{0,40}?)(?:变|更|大为|大幅|明显)?[多少长短](?:了|多)/.exec(clause)?.[1] ?? '';
  return /[\u3400-\u9fff]/.test(clause) && subject.replace(SAYS_NO_SUBJECT, '').trim() !== '';
};

const SAYS_NO_SUBJECT =
  /[也都就又还已便才更]|所以|因此|因而|于是|结果|确实|总体|整体|自然|随之|相应地?|明显|大幅|大为|显著|现在|如今|这|它|数量|次数|时间|用时|耗时/g;

/** 留下来的用户更多了: a subject of its own. */
const NAMES_ITS_OWN = /的[\u3400-\u9fff]{1,8}(?:更|变|多|少|大|明)|(?:但|而|却)/;

/** `TPOT 由 13.2 毫秒变为 23.4 毫秒，改善了 77%`: as much as is said, but no improvement. */
export function isNoImprovement(passage: Passage, claim: Claim, pair: Pair): boolean {
  const change = direction(pair);
  if (change === undefined || claim.kind === 'points') return false;
  if (isDearer(passage, claim, pair) || isOtherWayFast(passage, claim, pair)) return true;
  const { start, end } = claim.phrase;
  if (!MADE_BETTER.test(passage.text.slice(Math.max(0, start - 'speed-'.length), end))) return false;
  const isReported = conflictsIn(passage).some(({ start }) => start === pair.start);
  return !isReported && worsens(change, subjectOf(passage, pair)) && !OTHER_ORDER.test(aroundOf(passage, pair));
}

const MADE_BETTER =
  /改善|优化|改进|好转|提速|加快|变快|更?快|\b(?:improv\w{0,5}|better|faster|quicker)\b|\bspeed[- ]?up of\b/i;

/** `from $0.51 to $0.32, so a token became 1.6 times as expensive`: a multiple has no sign, the word has. */
function isDearer({ text }: Passage, { kind, phrase, quantity }: Claim, pair: Pair): boolean {
  if (kind !== 'factor' || quantity.value <= 1 || direction(pair) !== 'down') return false;
  if (isOfFirst(text, phrase, pair)) return false;
  const said = text
    .slice(Math.max(0, phrase.start - 2), Math.max(phrase.end, quantity.end) + 24)
    .split(/[,，。；;]|\. /);
  const { money } = pair.to.unit?.dimensions ?? {};
  return (money === 1 && DEARER.test(said[0]!)) || (pair.to.unit?.family === 'time' && SLOWER.test(said[0]!));
}

/** `31k tok/s against 12k tok/s, so it is 2.6 times slower`: the first is what is spoken of. */
function isOtherWayFast({ text }: Passage, { phrase, quantity }: Claim, pair: Pair): boolean {
  const between = text.slice(pair.end, Math.min(phrase.start, quantity.start));
  const said = text.slice(phrase.start, Math.max(phrase.end, quantity.end) + 10).split(/[,，。；;]|\.(?!\d)/)[0]!;
  return pair.to.start < pair.from.start && IT_IS.test(between) && isOtherSpeed(said, pair);
}

const IT_IS =
  /^[^,.;:]{0,30}[,;] ?(?:(?:so|and|that|which means|meaning) )?(?:it|which|this|that) (?:is|was|runs|makes it)(?: about| roughly| some)? ?$/i;

/** `CPU 9 s; the GPU needs 0.3 s. The CPU is 30 times slower`: said of the one that has the first value. */
function isOfFirst(text: string, { start }: Claim['phrase'], { from }: Pair): boolean {
  const subject = SUBJECT.exec(text.slice(Math.max(0, start - 32), start))?.[1]?.toLowerCase();
  const named = text
    .slice(0, from.start)
    .toLowerCase()
    .split(/[^a-z\d_-]/);
  return subject !== undefined && named.includes(subject);
}

const SUBJECT =
  /(?:^|[.,;:，。；：] ?)(?:so |and |that )?(?:the )?([A-Za-z][\w-]{1,14})(?: (?:is|was|are|runs|takes))?(?: about| roughly)? ?$/i;

const DEARER = /(?<![不没])贵|\b(?:as (?:expensive|dear|costly|pricey)|dearer|costlier|pricier|more expensive)\b/i;
const SLOWER = /(?<![不没])慢|\b(?:as (?:slow|long)|slower)\b/i;

/** `上个季度 3.1 元，这个季度 3.6 元，成本进一步下降`: a clause behind the numbers that sums them up the other way. */
function isAgainstSummary({ text }: Passage, pair: Pair): boolean {
  const said = summedUp(text, pair);
  return said !== undefined && isAgainst(pair, said);
}

const isAgainst = (pair: Pair, said: Way): boolean => (direction(pair) ?? said) !== said;

function isPraised({ text }: Passage, { end }: Pair): boolean {
  const after = text.slice(end, end + 24).split(/[。；;]/)[0]!;
  const sentence = text.slice(end, end + 44).split(/[。；;]|\. /)[0]!;
  return (
    (PRAISE.test(after) && !OTHER_THING.test(after) && !STILL.test(after)) ||
    (RELIEF.test(sentence) && !OTHER_THING.test(sentence))
  );
}

/** `from 61 to 40 tok/s, still faster than anybody reads`: good enough is no better. */
const STILL = /\b(?:still|yet|enough|nevertheless)\b|仍|依旧|依然|照样|还是|还比|足够|也比/i;

/** `310 ms, down from 290 ms`: what stands between a new value and the old one behind it. */
function cameFrom({ text }: Passage, { from, to }: Pair): Way | undefined {
  const between = from.start > to.start ? text.slice(to.end, from.start) : '';
  const named = /\b(up|down) from\b/i.exec(between)?.[1]?.toLowerCase() as Way | undefined;
  // `rose to 0.8 cents from 1.0 cent`
  return named ?? (FROM_ONLY.test(between) ? reachedBy(text.slice(Math.max(0, to.start - 24), to.start)) : undefined);
}

const FROM_ONLY = /^ (?:[a-z]{2,10} )?from (?:about |nearly )?$/i;

/** 延迟提升 is sometimes said of a better latency, so a falling one is no conflict; 攀升到 and 上涨至 are never. */
function isMerit({ text }: Passage, { from, to, start }: Pair): boolean {
  const lead = /\b[a-z]{2,12} from $/i.exec(text.slice(Math.max(0, start - 18), from.start))?.[0] ?? '';
  const clause = /[，,] ?[从由] ?$/.test(text.slice(Math.max(0, start - 4), from.start))
    ? clauseBefore(text, start)
    : lead;
  const words = `${clause} ${text.slice(from.end, to.start)}`.replace(MERITS, ' ');
  return lastVerb(words)?.said !== 'up';
}

const MERITS = /提升|提高|增强|加强|\b(?:improv|boost|rais)\w{0,4}/gi;

/** `本月单价涨到 2.1 元，上月是 2.6 元`: the verb right before the new value, where nothing else is named between the two. */
function isAgainstReached({ text, mentions }: Passage, pair: Pair): boolean {
  const { from, to } = pair;
  if (PART_OF_TIME.test(text.slice(Math.max(0, from.start - 8), from.start))) return false;
  const said = reachedBy(text.slice(Math.max(0, to.start - 24), to.start));
  const [first, second] = from.start < to.start ? [from, to] : [to, from];
  const isOfOne = !mentions.some(({ start }) => start >= first.end && start < second.start);
  return said !== undefined && isOfOne && isAgainst(pair, said);
}

/** 最后 28 分钟里, `in the last 28 minutes`: a part of a time, that nothing falls from. */
const PART_OF_TIME = /(?:最后|[最开]初|[前头后]|\b(?:last|first|final|next)) ?$/i;

/** How far before the old value its verb may stand: an object of several words goes between in English. */
const LEAD_HAN = 24;
const LEAD_LATIN = 90;
/** Between an English verb and 从…到 that stand far apart, what begins another statement. */
const OTHER =
  /\b(?:by|so|and|but|while|which|that|when|where|after|before|because|as|using|through|via|if|until|since|than|instead|went|goes|moved|changed|took)\b/i;

/** What the last verb before the new value says, within the pair's own clause. */
function saidOf({ text }: Passage, { from, to, start }: Pair): Said | undefined {
  const lead = clauseBefore(text, start);
  const clause = lead + ' '.repeat(from.end - from.start) + text.slice(from.end, to.start);
  const verb = lastVerb(clause);
  // `The gain shrinks to 18% (1,560 to 1,841 tok/s)`: the verb has a number of its own.
  if (verb !== undefined && /(?:\bto|[到至]) ?\d/.test(lead.slice(verb.at))) return undefined;
  const isFar = verb !== undefined && lead.length - verb.at > LEAD_HAN;
  return isFar && OTHER.test(clause.slice(verb.at, lead.length)) ? undefined : verb?.said;
}

/** The clause up to the old value; with the one before where it says no more than 从: `加快了拉取，从 35 s 变成 52 s`. */
function clauseBefore(text: string, start: number): string {
  const clauses = text.slice(Math.max(0, start - LEAD_LATIN), start).split(/([。；;，!?]|[,.:](?= )|\b(?:but|yet)\b)/);
  const own = clauses.at(-1)!;
  const isBare =
    /^ ?(?:从|由|(?:(?:go|mov|com|chang|pass)ing )?from) ?$/i.test(own) && /[，,]/.test(clauses.at(-2) ?? '');
  const lead = isBare ? clauses.slice(-3).join('') : own;
  return hasHan(lead) ? lead.slice(-LEAD_HAN) : lead;
}

/** Which way is better for what is named last before the pair, in its sentence; two indicators of one clause leave it open. */
function subjectOf(passage: Passage, { start, to }: Pair): Polarity | undefined {
  const { mentions, pairs, text } = passage;
  const sentence = Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1)));
  const from = Math.max(sentence + 1, ...pairs.filter(({ end }) => end <= start).map(({ end }) => end));
  const near = mentions.filter((mention) => mention.start >= from && mention.end <= start);
  if (!isMixed(near)) return polarityOf(passage, from, start, to.unit?.family);
  const last = near.at(-1)!.start;
  const clause =
    from + Math.max(...[...text.slice(from, last).matchAll(/[，,](?!\d)/g)].map(({ index }) => index + 1), 0);
  const own = near.filter((mention) => mention.start >= clause);
  return isMixed(own) ? undefined : polarityOf(passage, clause, start, to.unit?.family);
}

const isMixed = (named: readonly Mention[]): boolean => new Set(named.map(({ indicator }) => indicator)).size > 1;
