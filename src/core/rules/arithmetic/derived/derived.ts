import { lastSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { candidatesFor } from './candidates';
import { type Combination, combinationsOf } from './combinations';
import { isOfCopies } from './copies-stored';
import {
  agrees,
  isExplainedOtherwise,
  isInOtherPrecision,
  isOfHalfBytes,
  isOfPeriod,
  isSumOf,
  isToldBefore,
  isTotalOfAll,
  TOLERANCE,
} from './explanations';
import { isTelling, meantOf } from './meant';
import { type Operand, operandsOf, type Vector } from './operands';
import {
  isAddedTo,
  isApart,
  isListedBeside,
  isOfAmount,
  isOfBothEnds,
  isOfEarlier,
  isOfLonger,
  isOfOtherCase,
  isOfOtherLinks,
  isOfOtherThings,
  isOfSeveralPrices,
  isOfShareToo,
  isOldValue,
  isOneOfMany,
  isPayback,
  isSupposed,
  isTerm,
  tellsPeriod,
} from './other-cases';
import { type Link, linkTo, OTHER_TIME, TAKES } from './result-links';

const MEASURED = /实测|测得|上限|峰值|目标|预算|另|\b(?:measured|observed|limit|target|budget|other|plus|than)\b/i;
/**
 * The numbers that others of their sentence must give by their dimensions or by a price of each, and that no product,
 * quotient, sum or difference of them gives.
 */
export function wrongDerivations(passage: Passage): Miss[] {
  if (passage.quantities.length === 0) return [];
  const sentences = operandsOf(passage);
  const misses = sentences.flatMap((own, index) =>
    wrongIn(passage, own, sentences[index - 1] ?? [], sentences.slice(0, Math.max(0, index - 1)).flat()),
  );
  return misses.length > 0 ? misses : wrongFirst(passage, sentences.flat());
}

/** `1,450 GPU-hours is what we pay for: 48 GPUs, held for 25 hours`: the result first, and what it comes from is all there is. */
function wrongFirst(passage: Passage, [result, ...operands]: readonly Operand[]): Miss[] {
  const { text } = passage;
  if (result === undefined || operands.length < 2 || operands.length > MOST_OF_FIRST || !isResult(result)) return [];
  // `26 minutes instead of 65, saving 39 minutes`: the number behind is the old value, and no factor.
  if (AGAINST.test(text.slice(result.quantity.end, operands[0]!.quantity.start))) return [];
  const isWork = result.family === 'time' && result.quantity.unit?.scope !== undefined;
  const isTime = result.family === 'time' && !isWork && TAKES.test(text);
  if (!(isWork || isTime || result.family === 'energy' || result.family === 'money') || result.isPerUnit) return [];
  // Times are no factors of a time.
  if (isTime && operands.every(({ family }) => family === 'time')) return [];
  if (IS_DIFFERENCE.test(lastSentence(text.slice(0, result.quantity.start)))) return [];
  if (MEASURED.test(text) || (isTime && OTHER_TIME.test(text.slice(result.quantity.end).replace(DAILY, '')))) return [];
  const link = { isSaid: false, isWide: false, isLoose: isTime, isBare: true, isAside: false, gap: '' };
  const candidates = combinationsOf(operands, result.vector);
  const meant = meantOf(passage, candidates, result, link);
  if (meant === undefined || meant.parts.length < operands.length || isSpreadOver(operands)) return [];
  if (explanationOf(candidates, result, isTime) !== undefined || isSumOf(operands, candidates, result)) return [];
  return [missOf(passage, result, meant, link)];
}

/** 4,200 万元，四年折旧，折合 11.80 元/卡时: of how many cards stands elsewhere. */
const isSpreadOver = (operands: readonly Operand[]): boolean =>
  !operands.some(({ isCount }) => isCount) &&
  operands.some(({ quantity: { unit } }) => unit?.family === 'money_rate' && unit.scope === 'gpu') &&
  operands.every(({ family, quantity: { unit } }) => family !== 'time' || unit?.scope === undefined);

/** 比 B 便宜 114.4 万元, `$40 less`: a difference is no product. */
const IS_DIFFERENCE =
  /(?:便宜|贵|[多少]花|节?省|相差|差)了?[^\d，,。；;]{0,6}$|\b(?:cheaper|dearer|saves?|saving|difference)\b[^\d,.;]{0,16}$/i;

/** `按 4 年、每年 8,000 小时折旧`: years of so many hours, in which it is used. */
const isOfOwnYear = ({ text }: Passage, { parts }: Combination): boolean =>
  HOURS_OF_YEAR.test(text) && parts.some(({ operand: { quantity } }) => (quantity.unit?.factor ?? 0) >= YEAR);
const HOURS_OF_YEAR =
  /[每一]年(?:按|以|用|跑|运行|约|大约| ){0,3}\d[\d,]{2,5} ?个?小时|\d[\d,]{2,5} (?:hours|h)(?: of use)? (?:a|per|each|every) year/i;
/** Seconds; a common one. */
const YEAR = 365 * 86_400;

const OF_ONE: ReadonlySet<string | undefined> = new Set(['token_rate', 'energy', 'energy_per_token']);
const MOST_OF_FIRST = 3;
const DAILY = /\b(?:each|every|per) (?:day|week|month|year)\b/gi;

/** `检查点间隔 30 分钟，平均每次抢占白算 15 分钟`: half of what lies between two of them, whatever else is counted. */
const isHalfOfInterval = ({ text }: Passage, { quantity, family }: Operand): boolean =>
  family === 'time' &&
  INTERVAL.test(text.slice(0, quantity.start)) &&
  MEAN_OF_ONE.test(text.slice(Math.max(0, quantity.start - 28), quantity.start));
const INTERVAL = /间隔|每隔|\b(?:interval|every \d)/i;
const MEAN_OF_ONE = /平均(?:每次)?[^\d，,。；;]{0,12}$|\b(?:on average|an average|average|mean)\b[^\d,.;]{0,16}$/i;

function wrongIn(
  passage: Passage,
  own: readonly Operand[],
  previous: readonly Operand[],
  earlier: readonly Operand[],
): Miss[] {
  const misses: Miss[] = [];
  const settled = new Set<Operand>();
  // From the last on: what gives another number is no result that could be wrong.
  for (let at = own.length - 1; at >= 0; at--) {
    const result = own[at]!;
    // One number alone gives another only as its inverse: the rate of a time, the energy of a token.
    const least = OF_ONE.has(result.family) ? 1 : 2;
    if (own.length - 1 + previous.length < least || settled.has(result) || !isResult(result)) continue;
    if (tellsPeriod(passage, result) || isOldValue(passage, result) || isPayback(passage, result)) continue;
    if (isTerm(passage, result) || isHalfOfInterval(passage, result)) continue;
    const link = linkTo(passage, own, previous, at);
    if (link === undefined) continue;
    const given = [...own.slice(0, at), ...periodAfter(passage, own, at)];
    const near = candidatesFor(passage, given, result);
    const isNear = near.some((one) => isTelling(passage, one, result, link));
    const candidates = isNear || !link.isWide ? near : candidatesFor(passage, [...previous, ...given], result);
    if (isOfPeriod(passage, [...previous, ...own.slice(0, at)], result) || CONVERTED.test(link.gap)) continue;
    const meant = IS_MORE.test(link.gap)
      ? undefined
      : (meantOf(passage, candidates, result, link) ?? billOfEnergy(given, result, link));
    if (meant === undefined) misses.push(...wrongDifference(passage, own, at, link));
    if (meant === undefined) continue;
    if (link.isBare && meant.parts.length < at) {
      // What another number is reckoned from is taken as it stands.
      if (agrees(meant, result, false)) for (const { operand } of meant.parts) settled.add(operand);
      continue;
    }
    // `stages 1 and 3 together`: what is taken once is no product.
    if (meant.parts.length === 2 && meant.parts.some(({ operand: { isCount, value } }) => isCount && value === 1))
      continue;
    if (isOfOtherCase(meant, previous, given) || isOfEarlier(meant, earlier, result, link.isLoose)) continue;
    if (!link.isSaid && isApart(passage, meant, result)) continue;
    if (isOfAmount(passage, result) || isOfBothEnds(passage, meant) || isOneOfMany(passage, meant, result)) continue;
    if (isOfOtherLinks(passage, meant) || isSupposed(passage, meant, result)) continue;
    if (isOfCopies(passage, result.quantity)) continue;
    if (isAtMeter(passage, result) || isAddedTo(passage, meant, result) || isOfOwnYear(passage, meant)) continue;
    if (isOfOtherThings(passage, meant, result) || isSumOfPeriod(given, result)) continue;
    if (isListedBeside(passage, meant, result) || isOfLonger(passage, own, result)) continue;
    if (isOfSeveralPrices(own.slice(0, at), meant, result)) continue;
    if (isOfShareToo(passage, [...previous, ...own.slice(0, at)], meant, result)) continue;
    if (isToldBefore(own.slice(0, at), meant, result)) continue;
    if (isTotalOfAll([...earlier, ...previous, ...own.slice(0, at)], result, link.gap)) continue;
    const others = [...previous.slice(-3), ...own.filter((one) => one !== result)];
    const explained =
      explanationOf(candidates, result, link.isLoose) ??
      explanationOf(candidatesFor(passage, others, result), result, link.isLoose);
    if (
      explained === undefined &&
      (isExplainedOtherwise(passage, others, result) ||
        isInOtherPrecision(passage, [...previous, ...own], result) ||
        isOfHalfBytes(passage, meant, result))
    )
      continue;
    if (explained !== undefined) for (const { operand } of explained.parts) settled.add(operand);
    else if (isSumOf(others, combinationsOf(own.slice(0, at), result.vector), result)) {
      // What is added to it is no result.
      for (const other of own.slice(0, at)) if (other.family === result.family) settled.add(other);
    } else misses.push(missOf(passage, result, meant, link));
  }
  return misses;
}

/** `24 台，每台 6.944 kW，设施边界合计约 237 kW`: with what the cooling takes, by a PUE that stands elsewhere. */
const isAtMeter = ({ text }: Passage, { quantity: { start, unit } }: Operand): boolean =>
  (unit?.family === 'power' || unit?.family === 'energy') &&
  AT_METER.test(text.slice(Math.max(0, start - 24), start)) &&
  !/PUE/i.test(text);

const AT_METER =
  /(?:设施|机房|园区|总表|电表|市电)(?:边界|侧|口径|总)?[^\d，,。；;]{0,8}$|\b(?:at the (?:meter|facility|wall)|facility(?: side| boundary)?|site)\b[^\d,.;]{0,16}$/i;

const MONEY: Vector = [0, 0, 0, 1, 0, 0, 0];

/** `At $0.09 per kWh the 600 kWh are worth $54 a day`: what a day's energy costs, the day said once. */
function billOfEnergy(given: readonly Operand[], result: Operand, { isSaid }: Link): Combination | undefined {
  if (!isSaid || result.family !== 'money_rate' || result.quantity.unit?.family !== 'money') return undefined;
  const sum = { ...result, value: result.quantity.value * result.quantity.unit.factor };
  const priced = given.filter(
    ({ vector: [second, , joule], isPerPeriod }) => second === 0 && joule !== 0 && !isPerPeriod,
  );
  const found = combinationsOf(priced, MONEY).filter(({ parts }) => parts.length === 2);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0 || given.length > 2 || agrees(only, sum, false)) return undefined;
  return { ...only, value: (only.value * result.value) / sum.value };
}

/** `88 cards over 720 hours at $2.88 are $182,476.80 a month`: the hours are those of the month. */
function isSumOfPeriod(given: readonly Operand[], result: Operand): boolean {
  const { unit, value } = result.quantity;
  if (result.family !== 'money_rate' || unit?.family !== 'money') return false;
  const sum = { ...result, value: value * unit.factor };
  return combinationsOf(given, MONEY).some((one) => agrees(one, sum, false));
}

/** 按每请求 1,280 token 折算: what something is counted in. */
const CONVERTED = /(?:折算|换算)[\u3400-\u9fff]{0,4} ?$/;

/** `36,240 kWh in 30 days`: the time that a result is over may stand after it. */
function periodAfter({ text }: Passage, own: readonly Operand[], at: number): Operand[] {
  const [result, next] = [own[at]!, own[at + 1]];
  if (next?.family !== 'time' || result.family === 'time') return [];
  const between = text.slice(result.quantity.end, next.quantity.start);
  return /^(?: of [a-z]{2,14})? (?:in|over|within|across|during|for|per) $|^ ?[(（](?:按|for |over )? ?$/i.test(between)
    ? [next]
    : [];
}

/** 显存却要再多 1.5 GB 每卡, `takes another 1.5 GB per card`: what comes on top of a total is no part of it. */
const IS_MORE =
  /(?:再|还要?|另|额外|又)(?:要|得|需)?(?:多|加|添|占|花|用|耗)[占用花耗出了要]{0,2} ?(?:约 ?)?$|\b(?:another|an? (?:extra|additional|further)|additional|extra) ?$/i;

/** Words that make a number the difference of the two before it. */
const DIFFERS =
  /让出|腾出|省|少了?|多出|差了?|减[少了]|剩|余|\b(?:gives? up|giving up|give up|loses?|lost|saves?|saving|frees?|freeing|less|fewer|short|leaves?|leaving|remain(?:s|ing)?|gap|difference|margin|spare|extra)\b/i;
/** Two values of one thing, in any order. */
const AGAINST =
  /而不是|而非|代替|原来|降[到至为]|升[到至为]|改[到成为]|\b(?:instead of|rather than|down from|up from|down to|up to|to|from)\b|→/i;

/** `550 W instead of 700 W, so each has to give up 180 W`: the difference of two values of its own kind, and nothing else fits. */
function wrongDifference(passage: Passage, own: readonly Operand[], at: number, { isSaid, gap }: Link): Miss[] {
  const result = own[at]!;
  const like = own.slice(0, at).filter(({ family, isShare }) => family === result.family && !isShare);
  const [a, b, ...more] = like;
  if (!isSaid || a === undefined || b === undefined || more.length > 0 || result.family === undefined) return [];
  const between = passage.text.slice(a.quantity.end, b.quantity.start);
  if (!DIFFERS.test(gap) || !AGAINST.test(between) || between.length > 24) return [];
  const counts = own.filter(
    ({ isCount, isShare, quantity }) => isCount && !isShare && quantity.end <= result.quantity.start,
  );
  const difference = Math.abs(a.value - b.value);
  const room = result.value * TOLERANCE + (a.quantity.step + b.quantity.step + result.quantity.step) / 2;
  if ([1, ...counts.map(({ value }) => value)].some((by) => Math.abs(difference * by - result.value) <= room))
    return [];
  if (isSumOf(like, [], result) || difference === 0) return [];
  const [greater, less] = a.value > b.value ? [a, b] : [b, a];
  const from = `${passage.quote(greater.quantity)} - ${passage.quote(less.quantity)}`;
  return [{ passage, quantity: result.quantity, expected: difference / (result.value / result.quantity.value), from }];
}

/** One exact number; of mere counts only larger ones. */
function isResult({ quantity: { bound, sign, decimals, value }, isCount, isShare }: Operand): boolean {
  if (bound !== undefined || sign !== undefined || isShare) return false;
  return !isCount || (decimals === 0 && value >= LEAST_COUNT);
}

/** Smaller counts are too often something else. */
const LEAST_COUNT = 10;

function explanationOf(candidates: readonly Combination[], result: Operand, isLoose: boolean): Combination | undefined {
  return candidates.find((one) => agrees(one, result, isLoose));
}

function missOf(passage: Passage, { quantity, value }: Operand, meant: Combination, { isSaid, isAside }: Link): Miss {
  const factor = value / quantity.value;
  const from = [...meant.parts]
    .sort((a, b) => Number(a.isDivisor) - Number(b.isDivisor))
    .map(
      ({ operand, isDivisor }, index) =>
        `${index === 0 ? (isDivisor ? '1 ÷ ' : '') : isDivisor ? ' ÷ ' : ' × '}${passage.quote(operand.quantity)}`,
    )
    .join('');
  const of = meant.parts.map(({ operand }) => ({ passage, quantity: operand.quantity }));
  const miss = { passage, quantity, expected: meant.value / factor, from, of };
  return isSaid && !isAside ? miss : { ...miss, probable: true };
}
