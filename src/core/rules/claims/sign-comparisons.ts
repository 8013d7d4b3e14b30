import { canonicalValue, type Quantity } from '../../numbers/quantity';
import { comparable } from '../../numbers/units';
import { CARD_NAME } from '../reading/card-names';
import { oneUnit, unreadUnit } from '../reading/limits';
import type { Passage } from '../reading/passage';
import { isLessThan } from './less-than';

/** Two numbers that do not stand to each other as the sign or the words between them say. */
export interface FalseComparison {
  readonly left: Quantity;
  readonly right: Quantity;
  readonly sign: string;
}

/** Names of what is compared may stand on either side: `自建 ¥2.4 > 外采 ¥3.5`. */
const SIGN = /^([^\d<>≤≥=,，。；;:|()]{0,14}?)(<=|>=|[<>≤≥])[^\d<>≤≥=,，。；;:|()]{0,24}$/;
/** `1,200 ms 且 TPOT < 50 ms`, `240 ms 目标 < 200 ms`: what stands before the sign begins another statement. */
const OTHER =
  /[且和与及而并或]|目标|要求|阈值|上限|下限|\b(?:(?:and|or|with|at|for|targets?|limits?|goals?|must|needs?)\b|T?P\d)/i;
/** `28 GB < A10 的 24 GB`. */
const CARD = new RegExp(`${CARD_NAME}\\b`, 'g');
const BARE_SIGN = /^ ?(?:[<>≤≥]|<=|>=) ?$/;
/** `阶段一 45% > 优化后 60%`: the sign leads from one to the next. */
const NEXT =
  /阶段|第 ?[一二三四五六七八九十\d]{1,3} ?[阶期步版代轮季周月年]|(?:优化|改造|升级|调整|上线|之|以)后|现在|如今|目前|月|季|年|\b(?:stage|phase|after|now|then|step|q[1-4]|v\d)\b|->|→/i;

/** The comparisons that a sign between two numbers makes and that do not hold: `23.8 GB > 24 GB`. */
export function falseSigns(passage: Passage): FalseComparison[] {
  const { quantities } = passage;
  return quantities.flatMap((first, index) => {
    const left = valueBefore(passage, index, first);
    const sign = left === undefined ? undefined : signBetween(passage, left, first);
    const right = sign === undefined ? first : reckonedFrom(passage, index);
    if (left === undefined || sign === undefined || !areExact(passage, left, right, sign)) return [];
    // In a chain the sign is an arrow: 10% > 20% > 30%.
    const more = [quantities[index - 2], left, right, quantities[index + 1]];
    if (signBetween(passage, more[0], more[1]) ?? signBetween(passage, more[2], more[3])) return [];
    return holds(left, right, sign) ? [] : [{ left, right, sign }];
  });
}

/** `100 GB/s < 8 × 12 GB/s = 96 GB/s`: what is compared is the result of the product that stands behind the sign. */
function reckonedFrom({ quantities, text }: Passage, index: number): Quantity {
  const [first, second, result] = quantities.slice(index, index + 3) as [Quantity, ...Quantity[]];
  if (second === undefined || result === undefined) return first;
  const isProduct = /^[^\d,，。；;=]{0,8}[×*] ?$/.test(text.slice(first.end, second.start));
  return isProduct && /^[^\d,，。；;=]{0,8}= ?$/.test(text.slice(second.end, result.start)) ? result : first;
}

/** The number before, or the one before that where a version stands between: `2,310 tok/s in 2.4 > 2,380 tok/s in 2.3`. */
function valueBefore({ quantities, text }: Passage, index: number, right: Quantity): Quantity | undefined {
  const [last, further] = [quantities[index - 1], quantities[index - 2]];
  if (last === undefined || further === undefined || last.unit !== undefined || right.unit === undefined) return last;
  const isVersion = /^ (?:in|on|with|of|under|by) (?:v|version |release )?$/i.test(text.slice(further.end, last.start));
  return isVersion && comparable(further.unit, right.unit) ? further : last;
}

function signBetween(passage: Passage, left: Quantity | undefined, right: Quantity | undefined): string | undefined {
  if (left === undefined || right === undefined) return undefined;
  const between = passage.text.slice(left.end, right.start).replace(VERSION, '').replace(BITS, '').replace(CARD, 'X');
  if (between.length > 52 || /[-=]>/.test(between)) return undefined;
  const unread = left.unit === undefined ? unreadUnit(left, passage.text) : '';
  const [, name, sign] = SIGN.exec(between.trimStart().slice(unread.length)) ?? [];
  if (name === undefined || (unread === '' && BARE_SIGN.test(between))) return sign;
  if (left.unit === undefined && unread === '') return undefined;
  const isNamed = passage.mentions.some(({ start }) => start >= left.end && start < left.end + name.length);
  return isNamed || isStep(passage, left, right) || left.bound !== undefined || OTHER.test(name) || NEXT.test(between)
    ? undefined
    : sign;
}

/** A version of what is compared. */
const VERSION = /^ (?:in|on|with|of|under|by) (?:v|version |release )?\d{1,4}(?:\.\d{1,4}){0,3}(?= ?[<>≤≥])/i;

/** `of 8-bit cache`: in which numbers it is kept. */
const BITS = /(?<= )(?:\d{1,2}-bit|(?:BF|FP|INT)\d{1,2}) /i;

/** 采集 10 GB > 清洗 20 GB > 训练: one of several steps that the sign leads through. */
function isStep({ text }: Passage, left: Quantity, right: Quantity): boolean {
  return (
    /^[^,，。；;]{0,16}>/.test(text.slice(right.end)) ||
    />[^,，。；;]{0,16}$/.test(text.slice(0, left.start).slice(-18))
  );
}

/** Both numbers are exact and of one unit, though nobody reads it; counts have none, and there `>` may be an arrow. */
function areExact({ text, quantities }: Passage, left: Quantity, right: Quantity, sign: string): boolean {
  if (left.high !== left.value || right.high !== right.value || right.sign !== undefined) return false;
  // `350 > 400 jobs`: the noun stands once.
  const isShared = left.unit === undefined && BARE_SIGN.test(text.slice(left.end, right.start));
  if (!(oneUnit([left, text], [right, text]) || isOfSameThing(left, right) || (isShared && right.unit === undefined)))
    return false;
  if (left.unit !== undefined) return true;
  // `34 × 2,150 = 73,100 tok/s，73,100 > 105,120，不够`
  const isToldBefore = quantities.some(
    ({ end, value, unit }) => end <= left.start && value === left.value && unit?.family !== undefined,
  );
  const isUnit = /^[^\u3400-\u9fff]/.test(unreadUnit(left, text) || unreadUnit(right, text));
  return (
    left.sign === undefined &&
    (isUnit || isToldBefore || sign.startsWith('<') || isAgainstNeed(text.slice(left.end, right.start)))
  );
}

/** `3,255 路 > 峰值在途 3,840 路`: what stands behind the sign is what is needed or allowed, and no next step. */
const isAgainstNeed = (between: string): boolean => NEED.test(between);
const NEED =
  /> ?[^\d<>,，。；;]{0,8}(?:峰值|需求|所需|需要|在途|实际|要求|目标|阈值|上限|预算|容量|总量)[^\d<>,，。；;]{0,8}$/;

/** 每卡功耗 720 W，低于 700 W: of what the second one is, the first has said. */
const isOfSameThing = ({ unit: a }: Quantity, { unit: b }: Quantity): boolean =>
  a?.scope !== undefined && b?.scope === undefined && comparable({ ...a, scope: undefined }, b);

function holds(left: Quantity, right: Quantity, sign: string): boolean {
  const a = canonicalValue(left);
  const b = canonicalValue(right);
  if (sign.startsWith('<')) return a < b || (sign !== '<' && a === b);
  if (sign.startsWith('>')) return a > b || (sign !== '>' && a === b);
  return sign === '≤' ? a <= b : a >= b;
}

/** The first number is what is compared, the second ends the clause or is a limit. */
const WORDS =
  /^ ?[,，]? ?(?:(?:也|还|仍|均|都|已经?|早已|竟然?|略|稍|远|明显|大幅|依然|仍然|始终|一直|居然|反而|刚好|恰好) ?){0,2}((?:没有?|并?未)?(?:高于|大于|多于|超过|超出|高过)|低于|小于|少于|不及)了?[^\d,，。；;:|()]{0,16}$|^ ?(?:is|was|are|were|still|which is|,) ?(?:still |well |far |just |only )?(above|over|higher than|more than|greater than|below|under|lower than|less than)(?: [a-z]{1,12}){0,3} $|^ ?(?:, ?(?:which |that |and )?)?(?:clearly |slightly |even |already |still )?((?:do(?:es)?|did) not exceed|exceed(?:s|ed)?|surpass(?:es|ed)?|tops|topped)(?: [a-z]{1,12}){0,3} $/i;
const CLAUSE_END =
  /^(?: ?[路条个次张台件人份]?的? ?(?:[\u3400-\u9fff]{0,4}?)(?:目标|门限|阈值|上限|下限|要求|预算|红线|承诺|验收线?|标准|规格|底线|警戒线|行业|平均|线速)| (?:limit|target|threshold|budget|SLO|SLA)\b| ?[。；;)]|[,，] ?(?:[放装]得下|没问题|够用|足够|达标|符合|所以|因此)| (?:of|in|with|at) (?:the |our )?[a-z\d -]{1,16}(?:[.,;]|$)| (?:that |which )?(?:we|they|you|the contract|the customer|the SLA) (?:had |have |has )?(?:promised|agreed|planned|budgeted|allowed?s?|aimed|targeted|asked|permits?)\b| (?:that |which )?(?:the|our|each|every|an?|one) [a-z]{2,12}(?: [a-z]{2,12})? (?:can|could|may|must|allows?|permits?|has|have|offers?|provides?|delivers?|supplies|supports?|gives?|holds?)\b| (?:available|allowed|installed|offered|rated|budgeted|reserved|planned|promised|permitted)\b|[.] |[.]?$)/i;
const DOWNWARD = /没|未|低于|小于|少于|不及|below|under|lower|less|not exceed/i;

/** The same in words: `实测 40 GB/s，高于线速 50 GB/s`, 比老机型的 1,250 tok/s 更高, 控制在 0.3% 以内. */
export function falseInWords(passage: Passage): Omit<FalseComparison, 'sign'>[] {
  const { quantities, text, claims } = passage;
  return quantities.flatMap((right, index) => {
    const left = quantities[index - 1];
    const isLess = left === undefined ? undefined : (isSaidLess(text, left, right) ?? isLessThan(text, left, right));
    if (left === undefined || isLess === undefined || left.sign !== undefined || left.bound !== undefined) return [];
    if (!areExact(passage, left, right, '<') || claims.some(({ quantity }) => quantity === left || quantity === right))
      return [];
    return holds(left, right, isLess ? '<=' : '>=') ? [] : [{ left, right }];
  });
}

/** Whether the words between the two make the first number the lesser one; undefined where they make it neither. */
function isSaidLess(text: string, left: Quantity, right: Quantity): boolean | undefined {
  if (!CLAUSE_END.test(text.slice(right.end, right.end + 28))) return undefined;
  const unread = left.unit === undefined ? unreadUnit(left, text) : '';
  if (left.unit === undefined && unread === '') return undefined;
  const match = WORDS.exec(text.slice(left.end, right.start).trimStart().slice(unread.length));
  const said = match?.[1] ?? match?.[2] ?? match?.[3];
  return said === undefined ? undefined : DOWNWARD.test(said);
}
