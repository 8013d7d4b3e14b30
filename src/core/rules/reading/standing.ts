import type { Quantity, Range } from '../../numbers/quantity';
import { firstSentence, lastSentence } from '../../numbers/sentences';
import type { Passage } from './passage';
import type { Reading } from './reading';

/** What may follow a value that is complete: an end, a mark, a scope, or a word that starts a condition. */
const END =
  /^ *(?:$|\n|[。，,；;、!！?？|)\]→/*"”]|->|=>|:|\.(?:\s|$)|(?:per|and|or|while|with|without|at|on|for|during|throughout|across|until|since|once|last|this|vs\.?|versus|when|under|after|before|by|than|to|from|in|as|of|compared|between|over|within|so|but|because|although|though|which|where|whereas|if|again|now|today|yesterday|overnight|all (?:day|night|week|month|year|morning|afternoon|evening|along|through))\b|[以而且并后时和与及或到至的]|了 ?(?=$|[，,。；;!！”"])|每|左右|上下|以上|以下|以内|\()/i;
const LIST_NUMBER_AFTER = /^ ?(?:[、)]|\.(?= *[^\s\d]))/;

/** Whether the clause may end after `quantity`, so that what follows is not what it counts (`3 个阶段`, `4 nodes`). */
export function endsValue(passage: Passage, quantity: Quantity): boolean {
  return END.test(passage.text.slice(quantity.end, quantity.end + 24));
}

/** `吞吐（1）`, `指标：1. …`, `1、`: a number that counts the list, not the thing. */
export function isListNumber(passage: Passage, quantity: Quantity): boolean {
  if (quantity.unit !== undefined || quantity.decimals > 0 || quantity.value > 30) return false;
  const after = passage.text.slice(quantity.end, quantity.end + 6);
  if (!LIST_NUMBER_AFTER.test(after)) return false;
  return !after.startsWith(')') || /\(\s*$/.test(passage.text.slice(0, quantity.start));
}

/** `MIG instances and 8 memory slices`, `8 卡整机`: in a sentence, a bare number that counts the word after it. */
export function countsOther({ mention, quantity, passage, unit, tie }: Reading): boolean {
  if (tie === undefined || unit !== undefined || mention.families.length > 0) return false;
  // Nothing is counted in hundredths: `PUE to 0.79 within one quarter`.
  return (
    quantity.decimals < 2 &&
    !endsValue(passage, quantity) &&
    !/^ ?个(?! ?[\u3400-\u9fff])/.test(passage.text.slice(quantity.end))
  );
}

/** `5.24 J before, 2.83 J after: 1.46 and 0.79 kWh`: the second of two values with one unit, which follows from its own. */
export const isSecondOfTwo = ({ text }: Passage, { start }: Range): boolean =>
  /\d ?(?:and|or|[和与、]) ?$/.test(text.slice(Math.max(0, start - 8), start));

/** `0.46 to 0.70 tok/s/W, which is 2.17 J per token down to 1.43 J`: the old value of two that tell two others again. */
export const isOldAgain = ({ text }: Passage, { start, end }: Quantity): boolean =>
  GOES_TO.test(text.slice(end, end + 40)) && TWO_BEFORE.test(text.slice(Math.max(0, start - 90), start));
const GOES_TO = /^ ?(?:(?:per|a) [a-z]{2,8} )?(?:(?:down|up) )?(?:to|→|[降升]?[到至]) ?\d/;
const TWO_BEFORE = /\d ?[^\d,，。；;]{0,12}(?:\bto|→|[到至]) ?\d[\d.,]{0,9}[^\d。；;]{0,48}$/;

/** `高达 108%`, `up to 108%`: grammar bounds it, but the value is said to be reached. */
export function isAttained({ text }: Passage, { start }: Quantity): boolean {
  return /(?:高达|可达|最高|最大|\b(?:up to|as (?:much|high) as|max(?:imum)?(?: of)?)) ?$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/** `7 instances per card, 14 instances`, 每卡 7 个，共: whether a card's own number stands right before the sum of several. */
export const isSumOfCards = (before: string): boolean => OWN_COUNT.test(before) && !LIMITED.test(before);
const OWN_COUNT =
  /(?:\d[^,，.;:\d]{0,24}\b(?:(?:per|on each|for each|in each) (?:GPU|card|[ABH]\d{2,3})|each|apiece)|(?:每[张块]?|单)(?:卡|GPU)[^,，\d]{0,8}\d[^,，\d]{0,8})[,，(][^\d,，。；;]{0,20}$/i;
const LIMITED = /最多|上限|至多|不超过|\b(?:at most|up to|max(?:imum)?|limit)\b/i;

/** `6 : 6`, `3:2:1`, `8 over 32`: one side of a ratio. */
export function isRatioSide({ text }: Passage, { start, end, unit }: Quantity): boolean {
  return (
    unit === undefined &&
    (/^ ?(?::|over\b) ?\d/.test(text.slice(end, end + 8)) ||
      /(?<![a-z\d.])\d{1,4} ?: ?$/i.test(text.slice(Math.max(0, start - 8), start)))
  );
}

/** Whether a bracket that opens before `quantity` is still open: a condition or a remark rather than the value. */
export function isBracketed(passage: Passage, quantity: Quantity, from: number): boolean {
  const between = passage.text.slice(from, quantity.start);
  return between.split('(').length > between.split(')').length;
}

/** `PUE 1.08，其中冷却部分只剩 0.05`: what a part adds to it. */
export const isPartOfIt = ({ text }: Passage, { start, unit }: Quantity): boolean =>
  (unit === undefined &&
    /(?:部分|那份|贡献|分项|分摊)[^，,。；;\d]{0,8}$|\b(?:part|portion|contribution) (?:of|is|was|adds|made up)[^,.;\d]{0,12}$/i.test(
      text.slice(Math.max(0, start - 32), start),
    )) ||
  (unit?.family === 'time' && PART_OF_TIME.test(text.slice(Math.max(0, start - 60), start)));

/** `the visible part in the mean TTFT is 2 ms`. */
const PART_OF_TIME =
  /\b(?:part|portion|share|contribution) (?:of|in|to) (?:the |its |our )?(?:mean |median |P\d{2} ){0,2}[A-Z]{3,5} (?:is|was|stays|takes)(?: only| about)? $/i;

/** `150% of the baseline`, `130%（相对基线）`: a share of another value, not a level of its own. */
export function isRelative(passage: Passage, quantity: Quantity): boolean {
  const after = passage.text.slice(quantity.end, quantity.end + 24);
  const before = passage.text.slice(Math.max(0, quantity.start - 14), quantity.start);
  if (/(?:基线|基准|原来|去年|上月|同期|配额|预算|baseline(?: of)?)的? ?$/i.test(before)) return true;
  // `PUE 目标 0.98` is the target itself, `目标的 130%` a share of it.
  if (/目标的 ?$/.test(before) || (/目标 ?$/.test(before) && quantity.unit !== undefined)) return true;
  // `MFU 104% of the dense BF16 peak`: that is what it is always of.
  if (OF_HARDWARE_PEAK.test(passage.text.slice(quantity.end, quantity.end + 60))) return false;
  return /^ ?(?:of\b|的?(?:基线|基准|原|理论|目标|水平)|relative|\(?(?:相对|相比|vs))/i.test(after);
}

const OF_HARDWARE_PEAK =
  /^ of (?:the |its )?(?:[\w-]{2,12} ){0,2}(?:dense|sparse|theoretical|hardware|BF16|FP\d{1,2}|INT8|tensor|HBM)\b(?: [\w-]{2,12}){0,2} ?peak\b/i;

/** `"GPU utilization of 130%" in the old dashboard was a bug`: the text itself says that it cannot be. */
const CALLED_WRONG =
  /误报|误算|误读|错误的?(?:读数|数值|数字|统计)|(?:读数|数值|数字)(?:错误|虚高|失真)|算错|写错|[犯写]了?[^，,。；;]{0,4}(?<!不)错(?!误率)|正确值|[读看]成了?|有误|重复计[数算]|统计(?:有误|错误)|口径(?:有误|错误)|不可能|会?被[说算当看]成|\b(?:bugs?|artefacts?|artifacts?|misread|miscount(?:ed|s)?|counted twice|double[- ]count\w{0,3}|impossible|nonsense|cannot be|can't be|was wrong|were wrong|would be (?:quoted|reported|read|passed off) as)\b/i;

/** `有人说 GPU 利用率能到 120%？`, `Can utilization exceed 110%?`: what is asked is not stated. */
const ASKED =
  /有人说|听说|据说|[能会可]否|[能会可][不没][能会可]|吗|[能会]到|\b(?:can|could|does|do|is|are|will|would|how can|why does)\b/i;
const isAsked = (before: string, after: string, rest: string): boolean =>
  /^ ?[?？]/.test(rest) && ASKED.test(`${before} ${after}`);

/** `因取整合计 100.1%`: rounding explains a little more than the whole. */
const ROUNDED_SUM = /取整|四舍五入|舍入|\brounding|rounded\b/i;

/** Whether the sentence of a number calls it a mistake itself, asks for it, or explains it by rounding. */
export const isCalledWrong = ({ text, context }: Passage, { start, end, unit, value }: Quantity): boolean => {
  const [before, after] = [lastSentence(text.slice(0, start)), firstSentence(text.slice(end))];
  if (isAsked(before, after, text.slice(end + after.length))) return true;
  if (unit?.family === 'ratio' && value > 100 && value <= 101 && ROUNDED_SUM.test(before + after)) return true;
  if (SHOWN.test(before) && TRUE_ONE.test(text.slice(end))) return true;
  if (CALLED_WRONG.test(`${before} ${after}`)) return true;
  return isQuoted(text.slice(0, start)) && isRefuted(text.slice(end, end + REFUTED_REACH), context);
};

/** `The old dashboard said 104%; the true busy time was 52%`: what something shows, before what is so. */
const SHOWN =
  /显示|写[着成作]|报[出成]|说成|当成|有人[写讲算]|误(?:写|以为?)|号称|标的是|\bwrong:|\b(?:said|says|showed|shows|claimed|claims|reported|reads?|displayed|displays)\b[^,;]{0,24}$/i;
const TRUE_ONE =
  /其实|实际|真实|真正|应[为是]|正确|[少多][除乘算]|\b(?:right|correct):|\b(?:the (?:true|actual|real|correct|right)|in (?:truth|reality|fact)|actually|really)\b/i;

const REFUTED_REACH = 140;

/** Whether a quotation is open behind `before`; straight marks open and close in turn. */
const isQuoted = (before: string): boolean =>
  lastOf(before, '“「') > lastOf(before, '”」') || before.split('"').length % 2 === 0;

const lastOf = (text: string, marks: string): number => Math.max(...[...marks].map((mark) => text.lastIndexOf(mark)));

/** `“INT4 权重 70B 要 70 GB”——其实 35 GB` or quoted under 常见误区: what others say and the author does not. */
export const isRefuted = (after: string, context: readonly string[]): boolean =>
  /^[^“"「\n]{0,60}[”"」]/.test(after) &&
  (REFUTES.test(after) || context.some((text) => /误[区解算]|谣言|\b(?:myths?|misconceptions?)\b/i.test(text)));

/** `"… a saving of 47%". The factor is right, the percentage is not`: a sentence of its own about the quotation. */
const NEXT_SENTENCE =
  '[。.!！]? ?(?:(?:the|that|this|it|both)\\b|[这那])[^.。;；!?\\n“"「]{0,60}(?:\\b(?:is|are|was) not(?=[:.,;]| (?:true|right|correct|so)\\b)|\\b(?:wrong|false|inaccurate|misleading)\\b|不对(?![应称齐外等])|不准|是错)';

/** What an author says right behind a quoted claim that is wrong: 差了 8 倍，应为; `off by a factor of 8`. */
const REFUTES = new RegExp(
  `[”"」] ?(?:${[
    '[。.，,;；:：(（—–-]{0,3} ?(?:it (?:needs|takes|is|was|has)\\b|correct\\b|应[该为是]|正确|其实|实际|不对|错|并非|不是|no\\b|not\\b|wrong|actually|in fact|false)',
    `[^。；;!！?？\\n“"「]{0,24}(?:${[
      '应[为是]|其实|实[为则]|实际[上是为只应仅]|不对(?![应称齐外等])|不准|不严谨|站不住|不成立|不会|不可能|错(?![峰开位])|并非|混淆|混为|[当成][成作]了?|误(?!差)|[漏少多][了除乘算]|(?<!误)差了? ?(?:\\d|[一二三四五八十]|个数量级)|加在了?一|重复计|口径不',
      '\\b(?:off by|should (?:be|read)|wrong|mistak\\w{1,3}|misread\\w{0,3}|confus\\w{2,4}|mix(?:es|ed) up|actually|in fact|the (?:true|right|correct|real)|not (?:true|so|right|possible)|false|forgets?|inaccurate|misleading|overstat\\w{1,3}|double[- ]count\\w{0,3}|no (?:sentence|statement|sense))\\b',
    ].join('|')})`,
    NEXT_SENTENCE,
  ].join('|')})`,
  'i',
);
