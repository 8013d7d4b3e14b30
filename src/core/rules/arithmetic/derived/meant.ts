import type { Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Combination, Part } from './combinations';
import type { Operand } from './operands';
import type { Link } from './result-links';

/** Further off than this is another thing, not a slip. */
const FAR = 1500;

/** The combination that must be meant: one whose dimensions say so, or a price of each times how many. */
export function meantOf(
  passage: Passage,
  candidates: readonly Combination[],
  result: Operand,
  link: Link,
): Combination | undefined {
  const [first, ...rest] = candidates.filter((one) => isTelling(passage, one, result, link));
  const best = rest.reduce((a, b) => (a !== undefined && offOf(b, result) >= offOf(a, result) ? a : b), first);
  if (best === undefined) return undefined;
  const ratio = best.value / result.value;
  return ratio < FAR && ratio > 1 / FAR ? best : undefined;
}

/** How far off in digits, so that a slip of a power of ten is none. */
function offOf({ value, parts }: Combination, result: Operand): number {
  const digits = Math.log10(value / result.value);
  return Math.abs(digits - Math.round(digits)) + Math.abs(digits) / 20 + parts.length / 50;
}

/** Whether dimensions or words say that the result follows from these. */
export function isTelling(passage: Passage, { parts, isExact }: Combination, result: Operand, link: Link): boolean {
  if (parts.some(({ as, operand }) => as === 'rest' || operand.quantity.unit?.text === 'G')) return false;
  const measures = parts.filter(({ operand, as }) => as === 'itself' && !operand.isCount && !operand.isShare);
  const counts = parts.filter(({ operand, as }) => as === 'count' || (operand.isCount && !operand.isShare));
  if (measures.length === 0) return !isOverPeriod(passage, result) && isCountOfEach(counts, parts, result, link);
  const isRateOfSeveral =
    isMoneyRate(result) && isMoneyRate(measures[0]!.operand) && counts.length === 1 && parts.length === 2;
  if (!sameMoney(measures, result) || (result.isPerPeriod && measures.some(isPaidByTime) && !isRateOfSeveral))
    return false;
  if (measures.length > 1)
    return (
      !(isWorkTime(result) && measures.every(({ operand }) => !operand.isPerUnit)) &&
      isOfKinds(passage, measures, result, isExact) &&
      parts.every(({ as }) => as === 'itself') &&
      !isAllOfOne(parts, result)
    );
  const [{ operand, isDivisor }] = measures as [Part];
  if (isDivisor)
    return isRateOfCount(parts, counts, result, link) || (parts.length === 1 && isInverse(operand, result, link));
  if (counts.length === 0) return link.isSaid && parts.length === 2 && isPartOf(passage, operand, parts, link);
  if (isWorkTime(result))
    return (
      isExact &&
      (operand.isPerUnit || operand.quantity.unit?.scope === undefined) &&
      parts.every(({ as }) => as === 'itself')
    );
  if (parts.length === 2 && isMultiplied(passage, operand, counts[0]!, result) && operand.family === result.family)
    return true;
  if (isSpread(passage, operand, parts, result, link)) return true;
  const isPriced =
    (operand.isPerUnit || operand.isPerPeriod) &&
    !counts.some((one) => isOfOtherMachine(passage, operand, one.operand) || isUsedUp(passage, one.operand)) &&
    !isOfOtherPeriod(passage, operand, result) &&
    !isAlone(passage, operand) &&
    (!isOfOne(result) || isRateOfSeveral) &&
    counts.every((one) => !one.isDivisor);
  return isPriced && (result.family === 'money' || result.family === 'energy' || link.isSaid || link.isBare);
}

/** `$19.20 per node …, and the 96 cards cost`: the price of one machine, the number of others. */
function isOfOtherMachine({ text }: Passage, price: Operand, { quantity: count }: Operand): boolean {
  const { start, end, unit } = price.quantity;
  const one = MACHINE.exec(`${unit?.scope ?? ''} ${text.slice(start, end)}${text.slice(end, end + 12)}`)?.[0];
  const all = MACHINE.exec(text.slice(count.end, count.end + 16))?.[0];
  return one !== undefined && all !== undefined && isCard(one) !== isCard(all);
}

/** The 30 of `378 req/s × 30 = 11,340 tok/s` went into a result that is written out. */
const isUsedUp = ({ text }: Passage, { quantity: { start, end } }: Operand): boolean =>
  EQUALS_AFTER.test(text.slice(end, end + 32)) && /[×÷*/] ?$/.test(text.slice(Math.max(0, start - 2), start));

const EQUALS_AFTER = /^[^,，。;；:：=≈]{0,24}[=≈]/;

const MACHINE = /\b(?:GPU|card|node|server|machine|rack)|[卡张]|节点|服务器|[台柜]/i;
const isCard = (word: string): boolean => /GPU|card|[卡张]/i.test(word);

/** `batch 1 时每用户 95 tok/s`: what one alone gets, which is less for each of many. */
const isAlone = ({ text }: Passage, { quantity: { start, end, unit } }: Operand): boolean =>
  unit?.dimensions.second === -1 && ALONE.test(text.slice(Math.max(0, start - ALONE_WITHIN), end + ALONE_WITHIN));
const ALONE = /\bbatch(?: size)?(?: of)? ?[=:为]? ?1\b|\bbatch[- ]one\b|单流|单路|独占|\b(?:single[- ]stream|alone)\b/i;
const ALONE_WITHIN = 16;

/** Hours of cards: what all of them do in a time tells no hours of theirs without their number. */
const isWorkTime = ({ family, quantity: { unit } }: Operand): boolean => family === 'time' && unit?.scope !== undefined;

/** `eight cards at $2 an hour cost $16 an hour`. */
const isMoneyRate = ({ family }: Operand): boolean => family === 'money_rate';

/** `144 张一小时 $316.8，一天 $7,603`: what it comes to in a longer time, of the same cards. */
function isOfOtherPeriod({ text }: Passage, operand: Operand, result: Operand): boolean {
  const periodOf = ({ quantity: { start }, isPerPeriod }: Operand): string | undefined =>
    isPerPeriod ? PERIOD_BEFORE.exec(text.slice(Math.max(0, start - PERIOD_REACH), start))?.[1] : undefined;
  const [own, other] = [periodOf(result), periodOf(operand)];
  return (
    own !== undefined && other !== own && (other !== undefined || AN_HOUR.test(text.slice(0, operand.quantity.start)))
  );
}

const PERIOD_BEFORE = /[每一全整](?:个)?([天日周月季年])[^\d，,。；;]{0,6}$/;
const AN_HOUR = /(?:每|一)小时[^\d，,。；;]{0,6}$/;
const PERIOD_REACH = 12;

/** `48,000 tok/s on 32 cards, i.e. 1,500 tok/s per card`: what all of them have, by their number. */
function isSpread({ text }: Passage, all: Operand, parts: readonly Part[], result: Operand, { isSaid }: Link): boolean {
  const count = parts.find(({ operand }) => operand !== all);
  const isOfEach = result.isPerUnit && !all.isPerUnit && result.family === all.family && result.family !== undefined;
  return (
    isSaid &&
    isOfEach &&
    parts.length === 2 &&
    count!.isDivisor &&
    count!.as === 'itself' &&
    !count!.operand.isPerUnit &&
    COUNTS_THINGS.test(text.slice(count!.operand.quantity.number.end)) &&
    !areMultiplied(text, all.quantity, count!.operand.quantity)
  );
}

/** `192 张卡乘以 $2.40，…，每千个请求 $1.28`: what the cards are multiplied by is of one of them, and not spread over them. */
function areMultiplied(text: string, a: Quantity, b: Quantity): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return MULTIPLIED.test(text.slice(first.end, second.start));
}

const MULTIPLIED = /^[^\d，,。；;]{0,12}(?:[×*]|乘|\btimes\b|\bmultiplied by\b)[^\d，,。；;]{0,8}$/i;

/** Of `11,340 tok/s here and the other 15,120 there` the bare number is a rate too, and so is none of the things that share one. */
const COUNTS_THINGS =
  /^[ -]?(?!(?:and|are|but|or|on|in|is)\b|(?:nights?|days?|hours?|weeks?|months?|quarters?|years?)\b|个? ?(?:晚上?|夜|天|日|周|月|季|年|小时|通宵))[A-Za-z\u3400-\u9fff]/i;

/** `518 million requests over the 30 days are 200 req/s`. */
const isRateOfCount = (parts: readonly Part[], counts: readonly Part[], result: Operand, { isSaid }: Link): boolean =>
  isSaid &&
  parts.length === 2 &&
  counts.length === 1 &&
  counts[0]!.as === 'itself' &&
  !counts[0]!.isDivisor &&
  counts[0]!.operand.value >= LEAST_OF_DAYS &&
  (result.family === 'request_rate' || result.family === 'item_rate');
const LEAST_OF_DAYS = 1000;

/** One token in a time makes a rate; 1.75 tok/J say how many joules a token takes. */
function isInverse({ family }: Operand, result: Operand, { isSaid }: Link): boolean {
  if (family === 'time') return result.family === 'token_rate';
  return (
    family === 'tokens_per_energy' &&
    isSaid &&
    (result.family === 'energy_per_token' || (result.family === 'energy' && result.isPerUnit))
  );
}

/** `0.33 MB 乘以 16,384`: the text multiplies them, whatever they are. */
function isMultiplied({ text }: Passage, measure: Operand, { operand, isDivisor }: Part, result: Operand): boolean {
  const [first, second] = [measure.quantity, operand.quantity].sort((a, b) => a.start - b.start) as [
    Quantity,
    Quantity,
  ];
  if (endsSentence(text.slice(second.end, result.quantity.start))) return false;
  return !isDivisor && /^ ?(?:再?乘以?|times|multiplied by) ?$/i.test(text.slice(first.end, second.start));
}

/** 两边加起来, `both sites together`: a sum. */
const ADDED = /加起来|合起来|加在一[起块]|两[边处侧地]|\b(?:both|combined|add(?:s|ing)? up|summed)\b/i;

/** `12 racks with 4 nodes each, so 48 nodes`. */
function isCountOfEach(
  counts: readonly Part[],
  parts: readonly Part[],
  result: Operand,
  { isSaid, gap }: Link,
): boolean {
  if (!isSaid || ADDED.test(gap) || !result.isCount || counts.length !== 2 || parts.length !== 2) return false;
  const isProduct = counts.every(({ as, isDivisor }) => as === 'itself' && !isDivisor);
  return isProduct && !result.isPerUnit && counts.filter(({ operand }) => operand.isPerUnit).length === 1;
}

/** `1,080 pages in a 30-day month`: over a time that is told behind it. */
const isOverPeriod = ({ text }: Passage, { quantity: { number } }: Operand): boolean =>
  /^(?: [a-z-]{2,14}){0,2} (?:in|over|per|for|during|within|every|each|an?) (?:an? |the |each )?(?:\d{1,3}[- ])?(?:days?|weeks?|months?|quarters?|years?|hours?)\b|^ ?[\u3400-\u9fff]{0,3}[/／每]/i.test(
    text.slice(number.end, number.end + 48),
  );

/** A price for a time, whose sum over another time is told: `$380 million a year, i.e. $95 million a quarter`. */
const isPaidByTime = ({ operand: { vector } }: Part): boolean => vector[3] !== 0 && vector[0] < 0;

/** Of these there are as many as the load needs with what one of them does, not as requests are in flight. */
const MACHINES =
  /^ ?(?:[张块台]|卡|节点|服务器|机器|(?:[A-Z]\d{2,3} )?(?:cards|GPUs|nodes|servers|machines|racks|replicas|boxes)\b)/i;

/** `979 kW for 24 days`, then 每万亿 token 376 MWh: of one of many, what all of them have is no more than a beginning. */
const isAllOfOne = (parts: readonly Part[], result: Operand): boolean =>
  result.family === 'energy' &&
  result.isPerUnit &&
  parts.every(({ operand, isDivisor }) => !isDivisor && !operand.isPerUnit);

/** Measures of other kinds than the result, and no tokens too many unless the text multiplies by them. */
function isOfKinds({ text }: Passage, measures: readonly Part[], result: Operand, isExact: boolean): boolean {
  const kinds = new Set(measures.map(({ operand }) => operand.family));
  if (kinds.size < measures.length || (result.isCount && MACHINES.test(text.slice(result.quantity.end)))) return false;
  return isExact ? !kinds.has(result.family) : /乘|\btimes\b|multipl/i.test(text);
}

/** `64,000 度，绿电占 40%，即 …`: an amount and the share of it right before the result. */
function isPartOf({ text }: Passage, amount: Operand, parts: readonly Part[], { gap }: Link): boolean {
  const share = parts.find(({ operand }) => operand.isShare);
  if (share === undefined || share.isDivisor || gap.length > 12) return false;
  return /占|为|是|\bof\b/.test(text.slice(amount.quantity.end, share.operand.quantity.end + 4));
}

/** Itself of one: but `3.2 Tb/s per node` may be all that a node has. */
const isOfOne = ({ isPerUnit, quantity }: Operand): boolean => isPerUnit && quantity.unit?.scope === undefined;

function sameMoney(parts: readonly Part[], { quantity }: Operand): boolean {
  const currencies = new Set(
    [quantity, ...parts.map(({ operand }) => operand.quantity)].flatMap(({ unit }) => unit?.currency ?? []),
  );
  return currencies.size < 2;
}
