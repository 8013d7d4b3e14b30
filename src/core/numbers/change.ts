import { calculationBefore } from './calculations';
import {
  DOWN_HAN,
  DOWN_LATIN,
  DOWN_PHRASES_LATIN,
  FACTOR_OF,
  LESS_LATIN,
  MORE_LATIN,
  OF_TIME,
  OLD_HAN,
  UP_HAN,
  UP_LATIN,
} from './change-words';
import { fractionsIn } from './changes-in-words';
import { claimByItself } from './claims-by-themselves';
import { fold } from './fold';
import { withLabelsJoined, withoutLabels } from './label-digits';
import { comparablePair, isScopedBy, pairWithUnit } from './pair-units';
import { isFactorOf } from './products';
import type { Quantity, Range } from './quantity';
import { isSecondEnd } from './range-ends';
import { endsSentence, lastSentenceStart } from './sentences';

export { comparablePair, pairWithUnit } from './pair-units';

/** Two values of one thing, the old and the new: `从 60% 提升到 75%`, `0.8 → 127`, `from 100 ms to 54 ms`. */
export interface Pair extends Range {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** A number that states a change: `下降 75%`, `提升到 3 倍`, `+15 pp`, `159x`, `40% cheaper`. */
export interface Claim {
  readonly quantity: Quantity;
  /** `amount`: in the unit of the values themselves, 省下 3 天. */
  readonly kind: 'percent' | 'points' | 'factor' | 'amount';
  /**
   * `by`: the amount of the change (提升 3 倍, a 54% reduction); `to`: what the new value is of the old one
   * (提升到 3 倍); `ratio`: a bare factor, which people use for new/old (`159x`, `3x faster`).
   */
  readonly mode: 'by' | 'to' | 'ratio';
  readonly direction?: 'up' | 'down';
  /** The claim with the word that makes it one: `下降 75%`. */
  readonly phrase: Range;
  /** The number is a word: 三成, 一半, `a third`, `doubled`. */
  readonly inWords?: true;
}

/** What may stand between a verb of change and its number. */
export const SOFT_HAN =
  '了|[下掉去出走](?![到至])|幅度|比例|百分比|率|约|近|超过|超|达到|达|至少|最多|高达|可达|可|将近|接近|大约|整体|平均|足足|整整|不到|差不多|几乎|足有|近乎| |:';

const LEFT_HAN = new RegExp(
  `(?:(${UP_HAN})|(${DOWN_HAN}))(?:${SOFT_HAN}){0,4}(到|至|为|成)?(?:了|${OLD_HAN}的?|约|近|大约|不到| ){0,3}$`,
);
/** `Improvement: 17%`: the label is the word. */
const CHANGE_NOUN = '(?:improvement|gain|growth|uplift|increase|saving|savings|reduction|drop|decrease|decline)';
const LEFT_LATIN = new RegExp(
  `\\b(?<!all-)(?:(${DOWN_PHRASES_LATIN})|(${UP_LATIN})|(${DOWN_LATIN}))\\b(?:(?<=${CHANGE_NOUN})s?: ?|(?: [a-z-]{1,20}){0,3}? ?)(?:(by|of)|(to|in))?(?: (?:about|around|roughly|nearly|almost|over|up to|at least|just|only|as (?:much|little) as)){0,2} ?[~≈]?$`,
  'i',
);
const RIGHT_UP = new RegExp(
  `^(?: ?的?(?:性能|吞吐|效率)?(?:提升|提高|增长|增幅|涨幅|升幅|加速|增加|上涨)| (?:[a-z-]{1,20} )?(?:${MORE_LATIN})\\b| up(?=[,.;)]|$)| ahead(?=[,.;)]|$| of\\b)| above(?= [A-Za-z$]))`,
  'i',
);
const RIGHT_DOWN = new RegExp(
  `^(?: ?的?(?:降幅|跌幅|减幅|下降|降低|节省|减少|缩减|削减)| ?的 ?[\\u3400-\\u9fff]{1,8}?(?:都|就|被|全|给|也){0,2}(?:没了|不见了|消失|省|砍掉|去掉|裁掉|压掉|腾出|释放)| (?:[a-z-]{1,20} )?(?:${LESS_LATIN})\\b| down(?=[,.;)]|$)| behind(?=[,.;)]|$| [A-Zt])| of (?:[a-z-]{1,20} ){1,5}(?:back|saved|gone|cut|removed|eliminated|freed|off)\\b| below(?= [A-Za-z$]))`,
  'i',
);
/** What is left of the old value: `剩原来的 30%`, `35% of the old footprint`. */
const SHARE_LEFT_HAN = new RegExp(
  `(?:剩下?|仅|只有|只是|只需要?|只要|只用|只占|只|才|是|为|等于|相当于|变成|成)(?:了|约|不到|近| ){0,2}${OLD_HAN}的? ?约?$`,
);
const SHARE_LEFT_LATIN =
  /^ of (?:(?:the|its|our|their|what) (?:old|original|previous|former|earlier|prior|initial|baseline|footprint|it was|it used to be|we had|they were)\b)/i;

/** How far back the word that makes a number a claim may stand. */
const REACH = 60;

/** 条减少到, 件压到约, pod 缩到, 降到 6 月的: what is counted, the verb, and when the new value was so. */
const CONNECTOR_HAN =
  /^(?:[℃℉°‰Ω]C? ?|[A-Za-z]{1,12} ?)?(?: ?[\u3400-\u9fff]{0,10}?)(?:到|至|为|成|达)(?:了|约|近|大约|超过?| ){0,3}(?:(?:\d{1,2} ?月|20\d\d ?年|Q[1-4]|第 ?\d{1,2} ?[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{1,6}|阶段 ?\d) ?的 ?|每[天日月周年晚小时秒分钟]{1,2} ?)?$/;
const ARROW = /^ ?(?:[\u3400-\u9fff]{1,2} ?)?(?:→|⇒|➔|➜|⟶|-{1,2}>|=>) ?(?:约|近|about |~|≈)?$/;
const VERB_BEFORE_TO = new RegExp(`(?:${UP_HAN}|${DOWN_HAN}|变|改|转|演进|发展)`);
/** The new value stands first: `32 ms，较基线 45 ms 降低 29%`, `72%, up from 38%`. */
const BACK =
  /^ ?[，,(]? ?(?:相较于?|相比于?|对比|较|比|vs\.?|versus|compared (?:to|with)|(?:up|down) from)(?: ?(?:基线|基准|之前|此前|以前|原来|原先|原有|优化前|去年|上一?版|原生|the|a|baseline|previous|original|old|before|of|的)){0,3} ?$/i;
const FROM_HAN = /(?:从|由|自)[^。；;，,\n]{0,24}$/;
const FROM_LATIN = /\bfrom [^.;,\n]{0,24}$/i;
/** `each rack from 12 kW down to`, `700 became 467`, `went to 8 from 13`. */
const BECAME =
  /^ (?:[a-z-]{1,20} ){0,2}(?:bec[ao]mes?|turn(?:s|ed) into|is now|are now) (?:about |nearly |only |just )?$/i;
const TO_BEFORE = /\bto (?:about |nearly |only |just )?$/i;
const FROM_AFTER = /^ (?:(?!and )[a-z-]{1,20} ){0,2}from (?:about |nearly )?$/i;
const TO_LATIN =
  /^ (?:[A-Za-z][\w'’-]{0,20} ){0,8}(?:down |up )?(?:to|and now|to now) (?:about |around |nearly |over |just |only |as low as |[~≈])*$/i;
const IN_TIMES = /^ ?(?:times\b|倍)/i;
/** `1.6x the tokens, 1,200 to 1,920 tok/s` */
const OPEN_BRACKET = /[(（,，:—] ?$/;

/** 条时, 张卡的情况下: the number before names a case. */
const IN_CASE =
  /^ ?[\u3400-\u9fff]{0,3}?(?:(?<![卡人机工小])时(?![延间长点刻段])|的?情况下|(?<![以之上])下(?![降调跌滑探行线移压落]))/;

/** Words that may say of what the first value is, where only the second says it behind its unit. */
const WHOSE =
  /[每总全整各共]|集群|合计|单[卡机台]|机[柜房]|\b(?:per|each|total|whole|entire|all|aggregate|combined|cluster|fleet|pool|racks?|nodes?|servers?|GPUs?|cards?|halls?|sites?|facility|system|link)\b/i;

/** `server fan power went from`: of one of those that the second value is counted over. */
const OF_ONE =
  /^(?!.*(?:[总全整各共]|集群|合计|机[柜房]|\b(?:total|whole|entire|all|aggregate|combined|cluster|fleet|pool|halls?|sites?|facility|system|(?:rack|node|server|GPU|card)s)\b)).*(?:\bfrom |[从由] ?)$/i;

/** The pairs of old and new value in `text`; a chain `a → b → c` also gives its first and last. */
export function readPairs(text: string, quantities: readonly Quantity[]): readonly Pair[] {
  const folded = withLabelsJoined(fold(text));
  const values = withoutLabels(fold(text), quantities);
  const pairs: Pair[] = [];
  const ends = withCalculations(folded, values);
  for (let i = 0; i + 1 < ends.length; i++) {
    const pair = pairOf(folded, ends[i]!, ends[i + 1]!);
    if (pair === undefined) continue;
    const previous = pairs.at(-1);
    pairs.push(pair);
    // The ends are told by their places: a value that has the unit of the other end is a copy of its own.
    if (previous !== undefined && (previous.to.start === pair.from.start || goesOn(folded, previous, pair)))
      pairs.push(pairWithUnit(previous.from, pair.to, { start: previous.start, end: pair.end }));
  }
  return pairs;
}

/** A value, and where the calculation begins that gives it: `640 + 180 = 820 ms`. */
interface End {
  readonly value: Quantity;
  readonly start: number;
}

/** The values without those that others are reckoned from. */
function withCalculations(text: string, quantities: readonly Quantity[]): readonly End[] {
  const ends: End[] = [];
  for (const [index, value] of quantities.entries()) {
    const start = calculationBefore({ text, quantities }, index) ?? value.start;
    while (start < value.start && (ends.at(-1)?.start ?? -1) >= start) ends.pop();
    ends.push({ value, start });
  }
  return ends;
}

/** `从 12 台缩到 9 台，再从 9 台缩到 6 台`: the next step starts where the one before ended. */
function goesOn(text: string, previous: Pair, next: Pair): boolean {
  const isSame = previous.to.value === next.from.value && previous.to.unit?.text === next.from.unit?.text;
  return isSame && NEXT_STEP.test(text.slice(previous.end, next.from.start));
}

const NEXT_STEP =
  /^[^\d,，。；;]{0,6}[,，;；。] ?(?:然后|接着|之后|随后|后来)?(?:又|再)[^\d,，。；;]{0,8}$|^[^\d,.;]{0,12}[,;.]? ?(?:and )?(?:then|later|and again)\b[^\d,.;]{0,16}$/i;

function pairOf(text: string, { value: from, start }: End, { value: to, start: next }: End): Pair | undefined {
  const between = text.slice(from.end, next);
  const isBack = BACK.test(between) || (FROM_AFTER.test(between) && TO_BEFORE.test(text.slice(0, start)));
  if (comparablePair(to, from) && isBack) return pairWithUnit(to, from, { start: from.start, end: to.end });
  // 64 条时吞吐回落到 790 tok/s: what is counted otherwise is no value of that unit.
  if (from.unit === undefined && to.unit !== undefined && IN_CASE.test(between)) return undefined;
  const before = text.slice(Math.max(0, start - 30), start);
  const isOfWhose = isScopedBy(from, to) && (!WHOSE.test(before) || OF_ONE.test(before));
  if (!comparablePair(from, to) && !isOfWhose) return undefined;
  const isFromTo = ARROW.test(between) || isFromToHan(between, before) || isFromToLatin(between, before);
  if (!isFromTo && !isFall(text, between, from, to)) return undefined;
  const isTimes = to.unit === undefined ? IN_TIMES.test(text.slice(to.end)) : to.unit.family === 'factor';
  if (isTimes && from.unit === undefined && isSecondEnd(before)) return undefined;
  return pairWithUnit(from, to, { start: from.start, end: to.end });
}

/** `总时间 90 s 到 20 s，缩短 77.8%`: a range would begin with its lower end. */
function isFall(text: string, between: string, from: Quantity, to: Quantity): boolean {
  const isDown = from.value * (from.unit?.factor ?? 1) > to.value * (to.unit?.factor ?? 1);
  return isDown && /^ ?[到至] ?$/.test(between) && FELL_BY.test(text.slice(to.end, to.end + 24));
}

const FELL_BY = /^ ?[，,] ?(?:共|总共|整整|约)?(?:缩短|降低|下降|减少|少|降|省|快)了?约? ?\d{1,2}(?:\.\d{1,2})? ?%/;

function isFromToHan(between: string, before: string): boolean {
  if (!CONNECTOR_HAN.test(between.trimStart())) return false;
  if (FROM_HAN.test(before)) return true;
  // 提升 15% 提高到 75%: the first number is an amount of change, not the old value.
  return VERB_BEFORE_TO.test(between) && !LEFT_HAN.test(before);
}

function isFromToLatin(between: string, before: string): boolean {
  if (BECAME.test(between)) return true;
  return TO_LATIN.test(between) && (FROM_LATIN.test(before) || OPEN_BRACKET.test(before));
}

/** The numbers in `text` that state a change; `pairs` keeps the ends of a pair from being taken for claims. */
export function readClaims(text: string, quantities: readonly Quantity[], pairs: readonly Pair[]): readonly Claim[] {
  const folded = fold(text);
  const ends = new Set(pairs.flatMap((pair) => [pair.from.start, pair.to.start]));
  const claims: Claim[] = [];
  quantities.forEach((quantity, index) => {
    if (ends.has(quantity.start)) return;
    const left = folded.slice(Math.max(quantities[index - 1]?.end ?? 0, quantity.start - REACH), quantity.start);
    const claim =
      inBrackets(folded, quantity, quantities[index - 1], quantities[index - 2]) ??
      claimByItself(folded, quantity, pairs) ??
      claimOf(quantity, left, folded.slice(quantity.end, quantity.end + 40));
    if (claim !== undefined) claims.push(claim);
  });
  const inWords = claimsInWords(folded);
  if (inWords.length === 0) return claims;
  // 翻了一倍 holds 一倍, which was read as a number of its own.
  const isHeld = ({ quantity: { start, end } }: Claim): boolean =>
    inWords.some(({ quantity }) => quantity.start <= start && end <= quantity.end);
  return [...claims.filter((claim) => !isHeld(claim)), ...inWords].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** What a number states a change in, by the family of its unit. */
export const CLAIM_KINDS: Readonly<Record<string, Claim['kind']>> = {
  ratio: 'percent',
  points: 'points',
  factor: 'factor',
};

/** `saves us $94k a month (29.6%)`: a percentage in brackets behind an amount of change says the same of it. */
function inBrackets(
  text: string,
  quantity: Quantity,
  amount: Quantity | undefined,
  before: Quantity | undefined,
): Claim | undefined {
  if (quantity.unit?.family !== 'ratio' || amount === undefined || CLAIM_KINDS[amount.unit?.family ?? ''])
    return undefined;
  const between = text.slice(amount.end, quantity.start);
  const isInBrackets = OPENED.test(between) && text[quantity.end] === ')';
  if (!isInBrackets && !(SAYS_AGAIN.test(between) && ENDS.test(text.slice(quantity.end, quantity.end + 2))))
    return undefined;
  const left = text.slice(Math.max(before?.end ?? 0, amount.start - REACH), amount.start);
  const plain = left.replace(/ (?:us|you|them) $/, ' ');
  const word = wordBefore(plain);
  if (word === undefined || word.mode !== 'by') return undefined;
  const begin = amount.start - (word.before ?? 0) - (left.length - plain.length);
  const phrase = { start: begin, end: quantity.end };
  return { quantity, kind: 'percent', mode: 'by', direction: word.direction, phrase };
}

/** Between an amount and the brackets behind it: what is counted, and how often. */
const OPENED =
  /^(?: (?:a|per|each) [a-z]{3,8}| ?\/ ?[a-z\u3400-\u9fff]{1,6}| ?[a-z]{2,12}| ?[\u3400-\u9fff]{1,4})? ?\((?:约|about |or |i\.e\. )?$/i;

/** `改善 0.9 s，也就是 37.5%。`, `saves $14k, or 22%.`: the same behind a comma. */
const SAYS_AGAIN =
  /^(?: (?:a|per|each) [a-z]{3,8}| ?\/ ?[a-z\u3400-\u9fff]{1,6})? ?[,，] ?(?:也就是|就是|即|合|约合|相当于|or|i\.e\.|that is) ?(?:约 ?|about |roughly |nearly )?$/i;
const ENDS = /^(?:[,，。；;)]|\.(?!\d)|$)/;

function claimOf(quantity: Quantity, left: string, right: string): Claim | undefined {
  const factor = quantity.unit === undefined ? FACTOR_OF.exec(left) : null;
  const kind =
    CLAIM_KINDS[quantity.unit?.family ?? ''] ??
    (factor !== null ? 'factor' : isInPoints(quantity, right) ? 'points' : undefined);
  if (kind === undefined) return undefined;
  if (kind === 'factor' && (isFactorOf(quantity, left, right) || DIVIDED.test(left))) return undefined;
  if (kind === 'percent' && OF_TIME.test(right) && /\b(?:up|down) $/.test(left)) return undefined;
  const word = wordBefore(left) ?? wordAfter(right) ?? (kind === 'percent' ? shareLeft(left, right) : undefined);
  const sign = quantity.sign === undefined ? undefined : quantity.sign === '+' ? 'up' : 'down';
  if (word === undefined && sign !== undefined && (LEADS_ON.test(right) || LED_TO.test(left))) return undefined;
  const direction = word?.direction ?? sign;
  if (kind === 'percent' && direction === undefined) return undefined;
  const after = word?.after ?? (kind === 'points' ? (POINTS.exec(right)?.[0].length ?? 0) : 0);
  const phrase = { start: quantity.start - (word?.before ?? factor?.[0].length ?? 0), end: quantity.end + after };
  const mode = word?.mode ?? (kind === 'factor' ? 'ratio' : 'by');
  // `3x faster` is common usage for a ratio of 3; `a 3x reduction` and 提升 3 倍 speak of the amount.
  return { quantity, kind, mode, phrase, direction };
}

/** `毛利率：-26.0% → 12.4%`: a value that is less than nothing, and no change. */
const LEADS_ON = /^ ?(?:→|->|=>)/;
const LED_TO = /(?:→|->|=>) ?$/;
/** `差额除以成本，是 5.45 倍`: a quotient of what was just named. */
const DIVIDED = /(?:除以|\bdivided by\b)[^\d。；;.]{0,20}$/i;

/** `rose by 15 points`: alone they are no unit, since scores have points too. */
const isInPoints = ({ unit }: Quantity, right: string): boolean => unit === undefined && POINTS.test(right);
const POINTS = /^ points?\b/;

/** The changes that `text` tells in words: 少了七成, `a quarter less`, 翻番. */
function claimsInWords(text: string): Claim[] {
  return fractionsIn(text).flatMap(({ quantity, means }): Claim[] => {
    const left = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
    const right = text.slice(quantity.end, quantity.end + 40);
    const claim = means === undefined ? claimOf(quantity, left, right) : { quantity, phrase: quantity, ...means };
    // `three points to remember`: without a direction only points of a percentage are of a change.
    const isOpen = claim?.kind !== 'points' || !NO_PLAIN_POINTS.test(text.slice(quantity.start, quantity.end));
    return claim === undefined || (means === undefined && claim.direction === undefined && isOpen)
      ? []
      : [{ ...claim, inWords: true }];
  });
}

const NO_PLAIN_POINTS = /percentage|百分点/i;

interface ChangeWord {
  readonly direction: 'up' | 'down';
  readonly mode: Claim['mode'];
  /** Characters that the word and what ties it to the number take before or after the number. */
  readonly before?: number;
  readonly after?: number;
}

function wordBefore(left: string): ChangeWord | undefined {
  if (endsSentence(left.trimEnd().slice(0, -1))) return wordBefore(left.slice(lastSentenceStart(left)));
  const han = LEFT_HAN.exec(left);
  if (han !== null) {
    const ofChange = han[3] === undefined ? undefined : changeNamed(left.slice(0, han.index));
    if (ofChange !== undefined) return { direction: ofChange, mode: 'by', before: left.length - han.index };
    return {
      direction: han[1] === undefined ? 'down' : 'up',
      mode: han[3] === undefined ? 'by' : 'to',
      before: left.length - han.index,
    };
  }
  const latin = LEFT_LATIN.exec(left);
  if (latin === null) return undefined;
  const ofChange = latin[5]?.toLowerCase() === 'to' ? changeNamed(left.replace(BECAME_SO_MUCH, ' ')) : undefined;
  if (ofChange !== undefined) return { direction: ofChange, mode: 'by', before: left.length - latin.index };
  const direction = latin[2] === undefined ? 'down' : 'up';
  return { direction, mode: latin[5]?.toLowerCase() === 'to' ? 'to' : 'by', before: left.length - latin.index };
}

/** `the gain shrinks to 18%`, 优势缩小到: what became so much is itself a change. */
function changeNamed(left: string): 'up' | 'down' | undefined {
  const match = CHANGE_NAMED.exec(left);
  if (match === null) return undefined;
  return match[1] === undefined ? 'down' : 'up';
}

const BECAME_SO_MUCH =
  / (?:shr[aiu]nk|f[ae]ll|fallen|dropp?|gr[eo]w|r[io]se|narrow|widen|declin|went (?:up|down)|decreas|increas)[a-z]{0,3} to (?:about |only |just )?$/i;
const CHANGE_NAMED =
  /(?:(\b(?:gain|improvement|advantage|speed-?up|uplift|increase|growth|benefit)s?|增益|收益|提升|增幅|涨幅|优势)|\b(?:saving|reduction|drop|discount)s?|降幅|节省|折扣)(?:的?幅度|率)?(?: (?:then|now|only|also|has|had)|[则又还也会就]){0,2} ?$/i;

/** `剩原来的 30%`, `35% of the old footprint`. */
function shareLeft(left: string, right: string): ChangeWord | undefined {
  const before = SHARE_LEFT_HAN.exec(left);
  if (before !== null) return { direction: 'down', mode: 'to', before: left.length - before.index };
  const after = SHARE_LEFT_LATIN.exec(right);
  return after === null ? undefined : { direction: 'down', mode: 'to', after: after[0].length };
}

function wordAfter(right: string): ChangeWord | undefined {
  const up = RIGHT_UP.exec(right);
  if (up !== null)
    return {
      direction: 'up',
      mode: /increase|growth|rise|提|增|涨/i.test(up[0]) ? 'by' : 'ratio',
      after: up[0].length,
    };
  const down = RIGHT_DOWN.exec(right);
  // `10x slower` takes ten times as long; nothing fell by a multiple of itself.
  const mode = down !== null && /slower/i.test(down[0]) ? 'ratio' : 'by';
  return down === null ? undefined : { direction: 'down', mode, after: down[0].length };
}
