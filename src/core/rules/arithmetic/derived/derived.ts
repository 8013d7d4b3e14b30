import { countNamed } from '../../../numbers/number-words';
import type { Quantity } from '../../../numbers/quantity';
import { lastSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Combination, combinationsOf } from './combinations';
import { agrees, isSumOf, TOLERANCE } from './explanations';
import { isTelling, meantOf } from './meant';
import { type Operand, operandsOf, type Vector } from './operands';
import { type Link, linkTo, OTHER, OTHER_TIME, TAKES } from './result-links';

const MEASURED = /实测|测得|上限|峰值|目标|预算|另|\b(?:measured|observed|limit|target|budget|other|plus|than)\b/i;
/** Of one token, which is what a time alone is turned into a rate of. */
const ONE_TOKEN =
  /TPOT|TBT|ITL|每个?(?: |输出)?(?:token|词元)|一个 ?(?:token|词元)|一遍|一次|一步|单步|每步|per (?:output )?token|one (?:token|pass|step)|a (?:token|step|pass)|each (?:token|step|pass)|every token|(?:per|decode) (?:step|pass)/i;

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
  const isWork = result.family === 'time' && result.quantity.unit?.scope !== undefined;
  const isTime = result.family === 'time' && !isWork && TAKES.test(text);
  if (!(isWork || isTime || result.family === 'energy' || result.family === 'money') || result.isPerUnit) return [];
  // Times are no factors of a time.
  if (isTime && operands.every(({ family }) => family === 'time')) return [];
  if (MEASURED.test(text) || (isTime && OTHER_TIME.test(text.slice(result.quantity.end).replace(DAILY, '')))) return [];
  const link = { isSaid: false, isWide: false, isLoose: isTime, isBare: true, isAside: false, gap: '' };
  const candidates = combinationsOf(operands, result.vector);
  const meant = meantOf(passage, candidates, result, link);
  if (meant === undefined || meant.parts.length < operands.length) return [];
  if (explanationOf(candidates, result, isTime) !== undefined || isSumOf(operands, candidates, result)) return [];
  return [missOf(passage, result, meant, link)];
}

const MOST_OF_FIRST = 3;
const DAILY = /\b(?:each|every|per) (?:day|week|month|year)\b/gi;

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
    const link = linkTo(passage, own, previous, at);
    if (link === undefined) continue;
    const given = [...own.slice(0, at), ...periodAfter(passage, own, at)];
    const near = candidatesFor(passage, given, result);
    const isNear = near.some((one) => isTelling(passage, one, result, link));
    const candidates = isNear || !link.isWide ? near : candidatesFor(passage, [...previous, ...given], result);
    const meant = meantOf(passage, candidates, result, link);
    if (meant === undefined) misses.push(...wrongDifference(passage, own, at, link));
    if (meant === undefined) continue;
    if (link.isBare && meant.parts.length < at) {
      // What another number is reckoned from is taken as it stands.
      if (agrees(meant, result, false)) for (const { operand } of meant.parts) settled.add(operand);
      continue;
    }
    if (isOfOtherCase(meant, previous, given) || isOfEarlier(meant, earlier, result, link.isLoose)) continue;
    if (!link.isSaid && isApart(passage, meant, result)) continue;
    if (isOfAmount(passage, result) || isOfBothEnds(passage, meant) || isOneOfMany(passage, meant, result)) continue;
    const others = [...previous.slice(-3), ...own.filter((one) => one !== result)];
    const explained =
      explanationOf(candidates, result, link.isLoose) ??
      explanationOf(candidatesFor(passage, others, result), result, link.isLoose);
    if (
      explained === undefined &&
      (isExplainedOtherwise(passage, others, result) || isOfHalfBytes(passage, meant, result))
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

/** `for a month of 730 h`, 一个月按 720 小时: how long a period is follows from nothing. */
const tellsPeriod = ({ text }: Passage, { family, quantity: { start } }: Operand): boolean =>
  family === 'time' &&
  /\b(?:day|week|month|quarter|year) (?:of|at|has|with|is|=) ?$|[天周月年季][度]? ?(?:按|以|是|为|有|共|[(=]) ?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );

/** `At 500 W … 0.84 tok/s/W. One hour at 700 W …`: what the sentence before said holds where it was measured. */
function isOfOtherCase({ parts }: Combination, previous: readonly Operand[], own: readonly Operand[]): boolean {
  const isUsed = (one: Operand): boolean => parts.some(({ operand }) => operand === one);
  if (!previous.some(isUsed)) return false;
  const free = (all: readonly Operand[]): Operand[] =>
    all.filter((one) => !isUsed(one) && !one.isCount && one.family !== undefined);
  return free(previous).some((a) => free(own).some((b) => a.family === b.family && !isNear(a.value, b.value)));
}

/** `5 GB of weights … 16 users need 4.3 GB. … 300 GB/s gives 60 steps per second`: what a sentence further up told, instead of another value of its kind. */
function isOfEarlier(meant: Combination, earlier: readonly Operand[], result: Operand, isLoose: boolean): boolean {
  return meant.parts.some((part) =>
    earlier.some((other) => {
      if (other.family !== part.operand.family || other.isShare !== part.operand.isShare) return false;
      const by = other.value / part.operand.value;
      const parts = meant.parts.map((one) => (one === part ? { ...one, operand: other } : one));
      return agrees({ ...meant, parts, value: part.isDivisor ? meant.value / by : meant.value * by }, result, isLoose);
    }),
  );
}

/** 从 112 GB 降到 24 GB: the old value of a change is where it began. */
const isOldValue = ({ pairs }: Passage, { quantity }: Operand): boolean =>
  pairs.some(({ from, to }) => from.start === quantity.start && from.start < to.start);

/** 十年才回本: how long until the money is back follows from money. */
const isPayback = ({ text }: Passage, { family, quantity: { start, end } }: Operand): boolean =>
  family === 'time' &&
  /回本|收回|回收|\b(?:pay(?:s|ing)?[ -]?(?:back|off|for itself)|payback|breaks? even|return)\b/i.test(
    text.slice(Math.max(0, start - 20), start) + text.slice(end, end + 14).split(/[。；;]/)[0],
  );

/** `从 2 分钟变成 6 分钟`: the old and the new value of one thing are not multiplied. */
const isOfBothEnds = ({ pairs }: Passage, { parts }: Combination): boolean =>
  pairs.some(({ from, to }) =>
    [from, to].every(({ start }) => parts.some(({ operand: { quantity } }) => quantity.start === start)),
  );

/** `a million output tokens cost $1.16`, 百万输出 token 的成本是 1.16 美元: a price of so many, not a sum of money. */
const isOfAmount = ({ text }: Passage, { family, quantity: { start } }: Operand): boolean =>
  family === 'money' && OF_SO_MANY.test(lastSentence(text.slice(Math.max(0, start - 40), start)));
const OF_SO_MANY =
  /(?:百万|千|亿|万)(?:个)?(?:输出|输入)? ?(?:token|词元)[^\d,，。；;]{0,10}$|\b(?:million|thousand|billion)(?: [a-z]{3,9})? tokens[^\d,.;:]{0,24}$/i;

/** `2,041 tok/s a card; 6T tokens take 33.2 days`: of how many cards it is stands elsewhere. */
function isOneOfMany({ text }: Passage, { parts, value }: Combination, result: Operand): boolean {
  if (result.family !== 'time' || value < 2 * result.value) return false;
  return parts.some(
    ({ operand: { family, isPerUnit, quantity }, isDivisor }) =>
      isDivisor &&
      family === 'token_rate' &&
      (isPerUnit || OF_EACH.test(text.slice(Math.max(0, quantity.start - 24), quantity.start))),
  );
}

const OF_EACH =
  /[单每]张?[卡机台]|一张卡|\b(?:per|each|every|one|a|single)[ -](?:card|GPU|node|server|replica|machine|chip)\b/i;

const OF_ONE: ReadonlySet<string | undefined> = new Set(['token_rate', 'energy', 'energy_per_token']);

/** What no product, quotient or sum of the written numbers is, and yet follows from them. */
function isExplainedOtherwise(passage: Passage, others: readonly Operand[], result: Operand): boolean {
  return (
    isCountTimes(passage, others, result) ||
    isDifferenceTimes(others, result) ||
    isSumOfProducts(others, result) ||
    isSpreadOver(others, result) ||
    isInOtherPrecision(passage, others, result)
  );
}

/** `works 6 hours a day …, $62.40 a day, so each useful hour costs $10.40`: one of its kind over the number of another. */
function isSpreadOver(others: readonly Operand[], { quantity: result }: Operand): boolean {
  return others.some(({ quantity: all }) =>
    all.unit?.text !== result.unit?.text || all.value <= result.value
      ? false
      : others.some(({ quantity: count }) => count !== all && isNear(all.value / count.value, result.value)),
  );
}

/** `32 → 20 GPUs for 8 hours saves 96 GPU-hours`: the difference of two of a kind, times another. */
function isDifferenceTimes(others: readonly Operand[], { value }: Operand): boolean {
  return others.some((a) =>
    others.some(
      (b) =>
        a.family === b.family &&
        a.value > b.value &&
        others.some((c) => c !== a && c !== b && isNear((a.value - b.value) * c.value, value)),
    ),
  );
}

/** `12 nodes with 8 GPUs each and 4 with 4 GPUs each`, `12 nodes of 8 and 4 spare nodes`: counts of two kinds of machine. */
function isSumOfProducts(others: readonly Operand[], { isCount, value }: Operand): boolean {
  const counts = isCount ? others.filter((one) => one.isCount && !one.isShare).slice(-4) : [];
  if (counts.length < 3) return false;
  const [a, b, c, d] = counts.map((one) => one.value) as [number, number, number, number | undefined];
  const sums = [(a + c) * b, (a + b) * c, a * (b + c), a * b + c, ...(d === undefined ? [] : [a * b + c * d])];
  return sums.some((sum) => isNear(sum, value));
}

const PRECISION = /FP\d|INT\d|BF16|精度|量化|同样|一半|减半|quanti[sz]|\bhal[fv]|\bsame\b/i;

/** `FP16 … 1.25 GiB；换成 FP8，同样长度只要 0.625 GiB`: in another precision the same takes half, double, a quarter. */
function isInOtherPrecision({ text }: Passage, others: readonly Operand[], { family, value }: Operand): boolean {
  if (!PRECISION.test(text)) return false;
  return others.some((one) => one.family === family && [0.25, 0.5, 2, 4].some((by) => isNear(one.value * by, value)));
}

/** `320 KiB per token in BF16. In FP8 an 8,192-token session takes 1.25 GiB`: what was told in one precision, reckoned in another. */
function isOfHalfBytes({ text }: Passage, meant: Combination, { value }: Operand): boolean {
  const named = new Set(text.match(FORMAT)?.map((name) => name.toUpperCase()));
  return named.size > 1 && [0.25, 0.5, 2, 4].some((by) => Math.abs((meant.value * by) / value - 1) <= LOOSE);
}

/** 32K may be 32,768. */
const LOOSE = 0.05;
const FORMAT = /\b(?:FP|BF|INT)(?:32|16|8|4)\b/gi;

/** `一台每个月 2.5 万元；四台就是 10 万元`: a count in words, right before the result, times a value of its kind. */
function isCountTimes({ text }: Passage, others: readonly Operand[], { quantity }: Operand): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const counts = [...before.matchAll(COUNT_IN_WORDS)].map((match) => countNamed(match[1]!) ?? 0);
  return counts.some((count) =>
    others.some(
      ({ quantity: one }) => one.unit?.text === quantity.unit?.text && isNear(one.value * count, quantity.value),
    ),
  );
}

const isNear = (value: number, result: number): boolean => Math.abs(value / result - 1) <= TOLERANCE;
const COUNT_IN_WORDS =
  /([一二两三四五六七八九十百]{1,3}|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\b)(?= ?(?:[台张块套个卡人路份]|of them|such|servers?|nodes?|cards?|GPUs?|racks?))/gi;

/** `36,240 kWh in 30 days`: the time that a result is over may stand after it. */
function periodAfter({ text }: Passage, own: readonly Operand[], at: number): Operand[] {
  const [result, next] = [own[at]!, own[at + 1]];
  if (next?.family !== 'time' || result.family === 'time') return [];
  const between = text.slice(result.quantity.end, next.quantity.start);
  return /^(?: of [a-z]{2,14})? (?:in|over|within|across|during|for|per) $|^ ?[(（](?:按|for |over )? ?$/i.test(between)
    ? [next]
    : [];
}

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

/** Words between the operands and the result begin another measurement. */
function isApart({ text }: Passage, { parts }: Combination, { quantity }: Operand): boolean {
  const end = Math.max(...parts.map(({ operand }) => operand.quantity.end));
  return end < quantity.start && OTHER.test(text.slice(end, quantity.start));
}

/** With the rate that one token in a time makes. */
function candidatesFor({ text }: Passage, all: readonly Operand[], result: Operand): Combination[] {
  const operands = all.filter(({ quantity, isShare }) => !(isShare && isChangeAside(text, quantity)));
  const found = combinationsOf(withoutSharedPeriod(text, operands, result), result.vector);
  if (result.family !== 'token_rate' || !ONE_TOKEN.test(text) || operands.some(({ family }) => family === 'tokens'))
    return found;
  if (isOfAllUsers(text, result) || result.quantity.unit?.scope === 'gpu') return found;
  const rates = combinationsOf(
    operands.filter(({ family, isCount, isShare }) => family === 'time' || (isCount && !isShare)),
    RATE,
  );
  return [...found, ...rates];
}

/** `4.9 kW (−12.5%)`: how much the number before it has changed, which stands as it is. */
const isChangeAside = (text: string, { sign, start, end }: Quantity): boolean =>
  sign !== undefined &&
  /\( ?[+−-]?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^ ?\)/.test(text.slice(end, end + 2));

/** `$9,000 a day for 11 billion tokens a day`: a period that is said of both falls out of their quotient. */
function withoutSharedPeriod(text: string, operands: readonly Operand[], result: Operand): readonly Operand[] {
  if (result.family !== 'money_per_token' && result.family !== 'tokens_per_money') return operands;
  const periodOf = ({ quantity: { end } }: Operand): string | undefined =>
    A_PERIOD.exec(text.slice(end, end + 16))?.[1]?.toLowerCase();
  return operands.map((one) => {
    const period = one.family === 'money_rate' && one.quantity.unit?.family === 'money' ? periodOf(one) : undefined;
    const isShared =
      period !== undefined && operands.some((other) => other.family === 'tokens' && periodOf(other) === period);
    if (!isShared) return one;
    const vector = one.vector.map((exponent, at) => (at === 0 ? 0 : exponent)) as unknown as Vector;
    return { ...one, family: 'money', vector, value: one.quantity.value * one.quantity.unit!.factor };
  });
}

const A_PERIOD = /^ ?(?:an?|each|every|per|\/) ?(hour|day|week|month|quarter|year)\b/i;

/** `894 tok/s in total`, 总吞吐 894 tok/s, as on a card: of all that run at once, however long one token of one of them takes. */
const isOfAllUsers = (text: string, { quantity: { start, end } }: Operand): boolean =>
  /总(?:的|输出)?(?:吞吐|速率)?[^，,。；;\d]{0,6}$|合计 ?$|\b(?:total|aggregate|combined)(?: [a-z]{2,12}){0,2}:? $/i.test(
    text.slice(Math.max(0, start - 32), start),
  ) ||
  /^ ?(?:\((?:total|aggregate|all users|总)|(?:in total|in all|total|altogether|overall|aggregate|combined)\b|的?总)/i.test(
    text.slice(end, end + 16),
  );

const RATE: Vector = [-1, 0, 0, 0, 0, 0, 0];

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
  const miss = { passage, quantity, expected: meant.value / factor, from };
  return isSaid && !isAside ? miss : { ...miss, probable: true };
}
