import { fold } from './fold';
import type { Quantity, Range } from './quantity';
import { comparable } from './units';
import { endsSentence } from './words';

/** Two values of one thing, the old and the new: `从 60% 提升到 75%`, `0.8 → 127`, `from 100 ms to 54 ms`. */
export interface Pair extends Range {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** A number that states a change: `下降 75%`, `提升到 3 倍`, `+15 pp`, `159x`, `40% cheaper`. */
export interface Claim {
  readonly quantity: Quantity;
  readonly kind: 'percent' | 'points' | 'factor';
  /**
   * `by`: the amount of the change (提升 3 倍, a 54% reduction); `to`: what the new value is of the old one
   * (提升到 3 倍); `ratio`: a bare factor, which people use for new/old (`159x`, `3x faster`).
   */
  readonly mode: 'by' | 'to' | 'ratio';
  readonly direction?: 'up' | 'down';
  /** The claim with the word that makes it one: `下降 75%`. */
  readonly phrase: Range;
}

const UP_HAN =
  '提升|提高|上升|增加|增长|增幅|涨幅|升幅|升高|扩大|扩展|加快|加速|改善|优化|跃升|高出|增|升|涨|(?<![最较更不])高(?!达)|(?<![最较更不])快|(?<![最较更])多[用花耗付]|(?<![最较更])多(?!达)';
const DOWN_HAN =
  '下降|降低|减少|缩短|缩减|压缩|削减|节省|节约|降幅|减幅|便宜|损失|损耗|缩小|缩水|下滑|回落|砍|削|降|减|缩|跌|(?<![最较更不])低|(?<![最较更不])少[用花耗付]|(?<![最较更不])少|(?<![最较更不])[小短轻](?=了)|省';
const UP_LATIN =
  'increas(?:e|es|ed|ing)|improv(?:e|es|ed|ing|ement)|r[oi]se[sn]?|rising|gr[eo]w(?:s|n|th)?|gain(?:s|ed)?|boost(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|rais(?:e|es|ed|ing)|lift(?:s|ed)?|up(?! to\\b)';
const DOWN_LATIN =
  'decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|drop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|cuts?|cutting|slash(?:es|ed|ing)?|shav(?:es|ed|ing)|trim(?:s|med|ming)?|lower(?:s|ed|ing)?|shr[aiu]nk|shrinks|sav(?:e|es|ed|ing|ings)|declin(?:e|es|ed|ing)|down';
const SOFT_HAN =
  '了|[下掉去出](?= ?[^到至\\u3400-\\u9fff])|幅度|率|约|近|超过|超|达到|达|至少|最多|高达|可达|可|将近|接近|大约|整体|平均| |:';

const LEFT_HAN = new RegExp(
  `(?:(${UP_HAN})|(${DOWN_HAN}))(?:${SOFT_HAN}){0,4}(到|至|为)?(?:原来的?|约|近|大约| ){0,3}$`,
);
const LEFT_LATIN = new RegExp(
  `\\b(?<!all-)(?:(${UP_LATIN})|(${DOWN_LATIN}))\\b(?: [a-z-]{1,20}){0,3}? ?(?:(by|of)|(to))?(?: (?:about|around|roughly|nearly|almost|over|up to|as (?:much|little) as)){0,2} ?[~≈]?$`,
  'i',
);
const RIGHT_UP =
  /^(?: ?的?(?:性能|吞吐|效率)?(?:提升|提高|增长|增幅|涨幅|加速)| (?:[a-z-]{1,20} )?(?:higher|faster|more|better|greater|longer|increase|improvement|gain|boost|speed-?up|growth|rise|uplift)\b| above(?= [A-Za-z$]))/i;
const RIGHT_DOWN =
  /^(?: ?的?(?:降幅|下降|降低|节省|减少)| (?:[a-z-]{1,20} )?(?:lower|cheaper|less|fewer|smaller|shorter|slower|reduction|decrease|drop|savings?|cut|decline)\b| below(?= [A-Za-z$]))/i;

/** How far back the word that makes a number a claim may stand. */
const REACH = 60;

const CONNECTOR_HAN =
  /^(?:了|快速|大幅|逐步|显著|进一步|[\u3400-\u9fff]{0,8}?)(?:到|至|为|成|达)(?:了|约|近|大约|超过?| )*$/;
const ARROW = /^ ?(?:→|⇒|➔|➜|⟶|-{1,2}>|=>) ?(?:约|近|about |~|≈)?$/;
const VERB_BEFORE_TO = new RegExp(`(?:${UP_HAN}|${DOWN_HAN}|变|改|转|演进|发展)`);
/** The new value stands first: `32 ms，较基线 45 ms 降低 29%`, `72%, up from 38%`. */
const BACK =
  /^ ?[，,(]? ?(?:相较于?|相比于?|对比|较|比|vs\.?|versus|compared (?:to|with)|(?:up|down) from)(?: ?(?:基线|基准|之前|此前|以前|原来|原先|原有|优化前|去年|上一?版|原生|the|a|baseline|previous|original|old|before|of|的)){0,3} ?$/i;
const FROM_HAN = /(?:从|由|自)[^。；;，,\n]{0,24}$/;
const FROM_LATIN = /\bfrom [^.;,\n]{0,24}$/i;
const TO_LATIN = /^ (?:[a-z-]{1,20} ){0,4}to (?:about |around |nearly |over |just |only |as low as |[~≈])*$/i;
const OPEN_BRACKET = /[(（] ?$/;

/** The pairs of old and new value in `text`; a chain `a → b → c` also gives its first and last. */
export function readPairs(text: string, quantities: readonly Quantity[]): readonly Pair[] {
  const folded = fold(text);
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < quantities.length; i++) {
    const pair = pairOf(folded, quantities[i]!, quantities[i + 1]!);
    if (pair === undefined) continue;
    const previous = pairs.at(-1);
    pairs.push(pair);
    if (previous?.to === pair.from)
      pairs.push({ from: previous.from, to: pair.to, start: previous.start, end: pair.end });
  }
  return pairs;
}

function pairOf(text: string, from: Quantity, to: Quantity): Pair | undefined {
  const between = text.slice(from.end, to.start);
  if (comparablePair(to, from) && BACK.test(between)) return pairWithUnit(to, from, { start: from.start, end: to.end });
  if (!comparablePair(from, to)) return undefined;
  const before = text.slice(Math.max(0, from.start - 30), from.start);
  if (!(ARROW.test(between) || isFromToHan(between, before) || isFromToLatin(between, before))) return undefined;
  return pairWithUnit(from, to, { start: from.start, end: to.end });
}

/** A unit that only one end names holds for both: from 38 to 72%. */
export function pairWithUnit(from: Quantity, to: Quantity, range: Range): Pair {
  const unit = isPriceOf(from, to) ? to.unit : (from.unit ?? to.unit);
  return {
    ...range,
    from: unit === undefined || (from.unit !== undefined && !isPriceOf(from, to)) ? from : { ...from, unit },
    to: unit === undefined || (to.unit !== undefined && !isWrittenAs(from, to)) ? to : { ...to, unit },
  };
}

/** `每月 ¥120 万压到 ¥75.6 万`: what stands before the first number as its denominator holds for the second too. */
function isWrittenAs(from: Quantity, to: Quantity): boolean {
  return from.unit !== undefined && from.unit.text === to.unit?.text && !comparable(from.unit, to.unit);
}

/** `$2.02 → $1.55 per M tokens`: only one end says what the money is paid for. */
function isPriceOf(bare: Quantity, full: Quantity): boolean {
  return (
    bare.unit?.family === 'money' &&
    bare.unitRange === undefined &&
    full.unit?.dimensions.money === 1 &&
    full.unit.currency === bare.unit.currency
  );
}

/** Whether two numbers can be the old and the new value of one thing. */
export function comparablePair(from: Quantity, to: Quantity): boolean {
  const a = isPriceOf(from, to) ? { ...from, unit: to.unit } : from;
  const b = isWrittenAs(from, to) ? { ...to, unit: from.unit } : to;
  if (a.sign !== undefined || b.sign !== undefined) return false;
  const families = [a.unit?.family, b.unit?.family];
  if (families.includes('factor') || families.includes('points')) return false;
  if (a.unit === undefined || b.unit === undefined) return true;
  if (!comparable(a.unit, b.unit)) return false;
  // `$2/h → $1,440/month` converts a price, it does not change one.
  return a.unit.dimensions.money === undefined || a.unit.factor === b.unit.factor;
}

function isFromToHan(between: string, before: string): boolean {
  if (!CONNECTOR_HAN.test(between.trimStart())) return false;
  if (FROM_HAN.test(before)) return true;
  // 提升 15% 提高到 75%: the first number is an amount of change, not the old value.
  return VERB_BEFORE_TO.test(between) && !LEFT_HAN.test(before);
}

function isFromToLatin(between: string, before: string): boolean {
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
    const claim = claimOf(quantity, left, folded.slice(quantity.end, quantity.end + 40));
    if (claim !== undefined) claims.push(claim);
  });
  return claims;
}

const KINDS: Readonly<Record<string, Claim['kind']>> = { ratio: 'percent', points: 'points', factor: 'factor' };

function claimOf(quantity: Quantity, left: string, right: string): Claim | undefined {
  const kind = KINDS[quantity.unit?.family ?? ''];
  if (kind === undefined) return undefined;
  const word = wordBefore(left) ?? wordAfter(right);
  const sign = quantity.sign === undefined ? undefined : quantity.sign === '+' ? 'up' : 'down';
  const direction = word?.direction ?? sign;
  if (kind === 'percent' && direction === undefined) return undefined;
  const phrase = { start: quantity.start - (word?.before ?? 0), end: quantity.end + (word?.after ?? 0) };
  const mode = word?.mode ?? (kind === 'factor' ? 'ratio' : 'by');
  // `3x faster` is common usage for a ratio of 3; `a 3x reduction` and 提升 3 倍 speak of the amount.
  return { quantity, kind, mode, phrase, direction };
}

interface ChangeWord {
  readonly direction: 'up' | 'down';
  readonly mode: Claim['mode'];
  /** Characters that the word and what ties it to the number take before or after the number. */
  readonly before?: number;
  readonly after?: number;
}

function wordBefore(left: string): ChangeWord | undefined {
  if (endsSentence(left.trimEnd().slice(0, -1))) return wordBefore(left.slice(lastSentence(left)));
  const han = LEFT_HAN.exec(left);
  if (han !== null) {
    return {
      direction: han[1] === undefined ? 'down' : 'up',
      mode: han[3] === undefined ? 'by' : 'to',
      before: left.length - han.index,
    };
  }
  const latin = LEFT_LATIN.exec(left);
  if (latin === null) return undefined;
  const direction = latin[1] === undefined ? 'down' : 'up';
  return { direction, mode: latin[4] === undefined ? 'by' : 'to', before: left.length - latin.index };
}

/** Where the last sentence of `text` starts. */
function lastSentence(text: string): number {
  for (let i = text.length - 2; i >= 0; i--) {
    if (endsSentence(text[i]! + (text[i + 1] ?? ''))) return i + 1;
  }
  return text.length;
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
