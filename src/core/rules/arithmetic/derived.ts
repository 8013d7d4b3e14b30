import type { Passage } from '../reading/passage';
import { type Combination, combinationsOf, type Part } from './combinations';
import type { Miss } from './miss';
import { type Operand, operandsOf, type Vector } from './operands';

/** Words that make the number after them the result of those before. */
const SO =
  /折合|折算|折下来|相当于|就是|也就是|这就是|[,，] ?(?:所以|因此|因而|于是|那么?|故|则)|[，,(] ?(?:即|等于|合(?!同|作|格|计划)|平均|约合)|算下来|算出来|换算|也即|换言之|换句话说|相除|相乘|一共|总共|共计|合计|总计|加起来|[一全每整][天周月年晚夜][下上]来|应付|账单|报价|总价|\bi\.e\.|(?:^|[,，;.:—–-] ?)(?:and )?(?:so|thus|hence|therefore|consequently|thereby|that makes|this makes)\b|\b(?:therefore|an average of|averaging|on average|that is|that's|that comes|this is|which is|works out|working out|equals?|equivalent to|amounts? to|amounting to|adds? up to|adding up to|sums? to|comes? (?:out )?to|coming to|so we get|giving|gives?|makes?|making|means?|meaning|yields?|yielding|translates (?:in)?to|in other words|in (?:all|total)|altogether|together|a total of|totall?ing|totals?|or (?:an )?(?:average|effective|sustained)|for an?|bill(?:s|ed)?|invoice|we (?:owe|pay))\b/i;
/** The same after the number: `240 hours in all`. */
const IN_ALL = /^(?: [a-z-]{2,14}){0,2} (?:in all|in total|altogether|overall|all told)\b/i;
/** What is not the result of the numbers before it but another measurement, and what else is in it. */
const OTHER =
  /实测|测得|量到|上限|下限|理论|峰值|目标|要求|阈值|预算|比(?!例|如)|高于|低于|超过|另[有外]|其中|还有|加上|原|曾|此前|现在|去年|上月|改为|改成|而(?!且)|升|降|涨|跌|增|减|→|[=≈×÷]|\b(?:measured|observed|limit|peak|target|budget|than|against|compared|plus|instead|elsewhere|other|separately|after|before|from(?= \d)|until|was|were|had|rose|fell|dropped|grew|(?<!\b(?:give|gives|giving|make|makes|add|adds|take|takes) )up|down|now|last|whereas|while|but)\b/i;
const MEASURED = /实测|测得|上限|峰值|目标|预算|另|\b(?:measured|observed|limit|target|budget|other|plus|than)\b/i;
/** Verbs that make a time the one that moving or making something takes; a preposition must stand right before it. */
const TAKES =
  /需要?|耗时|花费?|用[时了掉]?|只要|要|得|传完|读完|写完|写满|跑完|落盘|加载|走完|搬完|\b(?:takes?|took|needs?|lasts?|finish(?:es)?|done|moves?|reads?|writes?|loads?|transfers?|stalls?|waits?|crosses|arrives?|full|go(?:es)? by|occup(?:y|ies)|pass(?:es)?)\b/i;
const IN = /\b(?:in|within) (?:about |only |just |under |some )?$/i;
/** Verbs that make a size what something fills. */
const FILLS = /占|存|装|写|要 ?$|\b(?:occup(?:y|ies)|takes?|fills?|needs?|requires?|uses?|holds?)\b/i;
/** A measured time has overhead in it, an interval is no duration. */
const OTHER_TIME = /每隔?|间隔|周期|以上|前|后|\b(?:every|each|interval|per|ago|later)\b/i;
/** What goes on with a number: it is per something that nobody read, or a bound. */
const GOES_ON = /^ ?(?:\/|per\b|每|以上|以内|以下|多|起|or (?:more|less))/i;
/** Of one token, which is what a time alone is turned into a rate of. */
const ONE_TOKEN =
  /TPOT|TBT|ITL|每个?(?: |输出)?(?:token|词元)|一个 ?(?:token|词元)|一遍|一次|一步|单步|每步|per (?:output )?token|one (?:token|pass|step)|a (?:token|step|pass)|each (?:token|step|pass)|every token|(?:per|decode) (?:step|pass)/i;
/** Between a list of operands and what they come to, where no word says so. */
const BARE_TAIL = /^[^\d,，:：;；]{0,24}[,，:：—–] ?(?:约|共|about )?$/;
/** How much longer a transfer may take than the data alone. */
const OVERHEAD = 0.12;
const BINARY = 1.024;
const TOLERANCE = 0.02;
/** Rates of several do not add up to all of their sum. */
const SCALING: Readonly<Record<string, number>> = {
  token_rate: 0.55,
  request_rate: 0.55,
  item_rate: 0.55,
  bandwidth: 0.8,
  compute: 0.8,
};
const REACH = 60;
const WRITTEN_OUT = 32;
/** What makes a sum of money another than price times amount. */
const DISCOUNT =
  /(?<!打)[\d一二三四五六七八九] ?折(?!合|算|旧)|打[^，,。；;]{0,4}折|优惠|满减|赠送|免费|含税|押金|\b(?:discount(?:ed|s)?|rebates?|waived|free of charge|deposit|including|incl|tax|VAT|plus)\b/i;
/** Further off than this is another thing, not a slip. */
const FAR = 1500;

/**
 * The numbers that others of their sentence must give by their dimensions or by a price of each, and that no product,
 * quotient, sum or difference of them gives.
 */
export function wrongDerivations(passage: Passage): Miss[] {
  if (passage.quantities.length === 0) return [];
  const sentences = operandsOf(passage);
  const misses = sentences.flatMap((own, index) => wrongIn(passage, own, sentences[index - 1] ?? []));
  return misses.length > 0 ? misses : wrongFirst(passage, sentences.flat());
}

/** `1,450 GPU-hours is what we pay for: 48 GPUs, held for 25 hours`: the result first, and what it comes from is all there is. */
function wrongFirst(passage: Passage, [result, ...operands]: readonly Operand[]): Miss[] {
  const { text } = passage;
  if (result === undefined || operands.length < 2 || operands.length > MOST_OF_FIRST || !isResult(result)) return [];
  const isWork = result.family === 'time' && result.quantity.unit?.scope !== undefined;
  const isTime = result.family === 'time' && !isWork && TAKES.test(text);
  if (!(isWork || isTime || result.family === 'energy' || result.family === 'money') || result.isPerUnit) return [];
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

function wrongIn(passage: Passage, own: readonly Operand[], previous: readonly Operand[]): Miss[] {
  const misses: Miss[] = [];
  const settled = new Set<Operand>();
  // From the last on: what gives another number is no result that could be wrong.
  for (let at = own.length - 1; at >= 0; at--) {
    const result = own[at]!;
    // One number alone gives another only as the rate that its time makes.
    const least = result.family === 'token_rate' ? 1 : 2;
    if (own.length - 1 + previous.length < least || settled.has(result) || !isResult(result)) continue;
    const link = linkTo(passage, own, previous, at);
    if (link === undefined) continue;
    const given = [...own.slice(0, at), ...periodAfter(passage, own, at)];
    const near = candidatesFor(passage, given, result);
    const isNear = near.some((one) => isTelling(passage, one, result, link));
    const candidates = isNear || !link.isWide ? near : candidatesFor(passage, [...previous, ...given], result);
    const meant = meantOf(passage, candidates, result, link);
    if (meant === undefined) misses.push(...wrongDifference(passage, own, at, link));
    if (meant === undefined || (link.isBare && meant.parts.length < at)) continue;
    if (!link.isSaid && isApart(passage, meant, result)) continue;
    const others = [...previous.slice(-3), ...own.filter((one) => one !== result)];
    const explained =
      explanationOf(candidates, result, link.isLoose) ??
      explanationOf(candidatesFor(passage, others, result), result, link.isLoose);
    if (explained !== undefined) for (const { operand } of explained.parts) settled.add(operand);
    else if (!isSumOf(others, combinationsOf(own.slice(0, at), result.vector), result))
      misses.push(missOf(passage, result, meant, link));
  }
  return misses;
}

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
function candidatesFor({ text }: Passage, operands: readonly Operand[], result: Operand): Combination[] {
  const found = combinationsOf(operands, result.vector);
  if (result.family !== 'token_rate' || !ONE_TOKEN.test(text) || operands.some(({ family }) => family === 'tokens'))
    return found;
  const rates = combinationsOf(
    operands.filter(({ family, isCount, isShare }) => family === 'time' || (isCount && !isShare)),
    RATE,
  );
  return [...found, ...rates];
}

const RATE: Vector = [-1, 0, 0, 0, 0, 0, 0];

/** One exact number; of mere counts only larger ones. */
function isResult({ quantity: { bound, sign, decimals, value }, isCount, isShare }: Operand): boolean {
  if (bound !== undefined || sign !== undefined || isShare) return false;
  return !isCount || (decimals === 0 && value >= LEAST_COUNT);
}

/** Smaller counts are too often something else. */
const LEAST_COUNT = 10;

/** How a number is tied to those before it. */
interface Link {
  /** A word says that it follows. */
  readonly isSaid: boolean;
  /** The sentence before counts too. */
  readonly isWide: boolean;
  /** It may be more than the numbers give: a time with overhead. */
  readonly isLoose: boolean;
  /** Nothing but a comma stands before it: all numbers before it must take part. */
  readonly isBare: boolean;
  /** It stands in brackets. */
  readonly isAside: boolean;
  /** The words between. */
  readonly gap: string;
}

function linkTo(
  { text }: Passage,
  own: readonly Operand[],
  previous: readonly Operand[],
  at: number,
): Link | undefined {
  const result = own[at]!;
  const { quantity, family } = result;
  const before = own[at - 1] ?? previous.at(-1);
  if (before === undefined || GOES_ON.test(text.slice(quantity.end, quantity.end + 8))) return undefined;
  const whole = text.slice(before.quantity.end, quantity.start);
  const gap = at === 0 ? (whole.split(/[。；！？!?\n;]|\. /).at(-1) ?? '') : whole;
  if (gap.length > REACH || OTHER.test(gap)) return undefined;
  // What is written out as an equation is judged as one.
  if (/[×÷=≈]/.test(text.slice(Math.max(0, quantity.start - WRITTEN_OUT), quantity.start))) return undefined;
  if (family === 'money' && DISCOUNT.test(text)) return undefined;
  const isAside = /^ ?\( ?$/.test(gap) && /^[^\d()]{0,12}\)/.test(text.slice(quantity.end, quantity.end + 14));
  const isSaid =
    isAside ||
    SO.test(gap) ||
    IN_ALL.test(text.slice(quantity.end, quantity.end + 24)) ||
    (family === 'memory' && FILLS.test(gap));
  const isWork = quantity.unit?.scope !== undefined;
  const isTime = family === 'time' && !isWork;
  const clause = text.slice(Math.max(0, quantity.start - 24), quantity.end + 4);
  if (
    isTime &&
    !isSaid &&
    (OTHER_TIME.test(gap) || !(TAKES.test(clause) || (IN.test(gap) && !isResultOver(text, own, at))))
  )
    return undefined;
  const needsNone = family === 'energy' || family === 'money' || isTime || (family === 'time' && isWork);
  const isBare = !isSaid && !needsNone;
  if (isBare && !(BARE_TAIL.test(gap) && CLAUSE_END.test(text.slice(quantity.end, quantity.end + 2)))) return undefined;
  const isSemicolon = at > 0 || /[；;]/.test(whole);
  return { isSaid, isWide: isSaid || (isTime && isSemicolon), isLoose: isTime, isBare, isAside, gap };
}

/** `which makes 36,240 kWh in 30 days`: the time is what the result before it is over. */
function isResultOver(text: string, own: readonly Operand[], at: number): boolean {
  const [before, result] = [own[at - 2], own[at - 1]];
  return (
    before !== undefined && result !== undefined && SO.test(text.slice(before.quantity.end, result.quantity.start))
  );
}

/** The end of a statement. */
const CLAUSE_END = /^(?:$|[。；;.)]|\.?$)/;

/** The combination that must be meant: one whose dimensions say so, or a price of each times how many. */
function meantOf(
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
function isTelling(passage: Passage, { parts, isExact }: Combination, result: Operand, link: Link): boolean {
  if (parts.some(({ as, operand }) => as === 'rest' || operand.quantity.unit?.text === 'G')) return false;
  const measures = parts.filter(({ operand, as }) => as === 'itself' && !operand.isCount && !operand.isShare);
  const counts = parts.filter(({ operand, as }) => as === 'count' || (operand.isCount && !operand.isShare));
  if (measures.length === 0) return isCountOfEach(counts, parts, result, link);
  if (!sameMoney(measures, result) || (result.isPerPeriod && measures.some(isPaidByTime))) return false;
  if (measures.length > 1)
    return isOfKinds(passage, measures, result, isExact) && parts.every(({ as }) => as === 'itself');
  const [{ operand, isDivisor }] = measures as [Part];
  if (isDivisor) return result.family === 'token_rate' && operand.family === 'time' && parts.length === 1;
  if (counts.length === 0) return link.isSaid && parts.length === 2 && isPartOf(passage, operand, parts, link);
  const isWork = result.quantity.unit?.scope !== undefined && result.family === 'time';
  if (isWork)
    return (
      isExact &&
      (operand.isPerUnit || operand.quantity.unit?.scope === undefined) &&
      parts.every(({ as }) => as === 'itself')
    );
  const isPriced =
    (operand.isPerUnit || operand.isPerPeriod) && !isOfOne(result) && counts.every((one) => !one.isDivisor);
  return isPriced && (result.family === 'money' || result.family === 'energy' || link.isSaid || link.isBare);
}

/** `12 racks with 4 nodes each, so 48 nodes`. */
function isCountOfEach(counts: readonly Part[], parts: readonly Part[], result: Operand, { isSaid }: Link): boolean {
  if (!isSaid || !result.isCount || counts.length !== 2 || parts.length !== 2) return false;
  const isProduct = counts.every(({ as, isDivisor }) => as === 'itself' && !isDivisor);
  return isProduct && !result.isPerUnit && counts.filter(({ operand }) => operand.isPerUnit).length === 1;
}

/** A price for a time, whose sum over another time is told: `$380 million a year, i.e. $95 million a quarter`. */
const isPaidByTime = ({ operand: { vector } }: Part): boolean => vector[3] !== 0 && vector[0] < 0;

/** Measures of other kinds than the result, and no tokens too many unless the text multiplies by them. */
function isOfKinds({ text }: Passage, measures: readonly Part[], result: Operand, isExact: boolean): boolean {
  const kinds = new Set(measures.map(({ operand }) => operand.family));
  if (kinds.size < measures.length) return false;
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

function explanationOf(candidates: readonly Combination[], result: Operand, isLoose: boolean): Combination | undefined {
  return candidates.find((one) => agrees(one, result, isLoose));
}

function agrees({ value, slack, parts }: Combination, result: Operand, isLoose: boolean): boolean {
  const isWhole = parts.every(({ operand }) => operand.isCount && !operand.isShare && operand.slack === 0);
  if (isWhole && result.isCount && result.slack === 0 && !result.quantity.approximate)
    return Math.abs(value - result.value) < 0.5;
  const share = result.quantity.approximate ? 0.05 : TOLERANCE;
  const own = Math.max(result.slack, result.quantity.step / 2 / result.quantity.value, share);
  const room = own + slack;
  const ratio = result.value / value;
  const isBinary = parts.some(({ operand }) => operand.vector[1] !== 0);
  const isMonth = parts.some(({ operand }) => operand.family === 'time') ? 0.02 : 0;
  const fits = (by: number): boolean => by >= 1 - room - isMonth && by <= 1 + room + isMonth;
  if (fits(ratio)) return true;
  if (isBinary && [1, 2, 3].some((k) => fits(ratio * BINARY ** k) || fits(ratio / BINARY ** k))) return true;
  if (isLoose && ratio > 1 && ratio < 1 + OVERHEAD + room) return true;
  const isScaled =
    parts.length === 2 &&
    parts.some(({ operand, isDivisor }) => operand.isCount && !operand.isShare && !isDivisor) &&
    parts.some(({ operand }) => operand.family === result.family && operand.isPerUnit);
  return isScaled && ratio < 1 && ratio > (SCALING[result.family ?? ''] ?? 1);
}

/** Values of its own kind beside it add up to it, or make up for what a product leaves. */
function isSumOf(others: readonly Operand[], products: readonly Combination[], result: Operand): boolean {
  const like = others
    .filter(({ family, vector }) => family === result.family && String(vector) === String(result.vector))
    .slice(-6);
  if (like.length === 0) return false;
  let sums: number[] = [0];
  for (const { value } of like) sums = sums.flatMap((sum) => [sum, sum + value, sum - value]);
  const near = (value: number): boolean => Math.abs(value / result.value - 1) <= TOLERANCE / 2 + result.slack;
  if (sums.some(near)) return true;
  return products.some(({ value, parts }) => {
    const more = like.filter((one) => parts.every(({ operand }) => operand !== one));
    return parts.length > 1 && more.some((one) => near(value + one.value) || near(value - one.value));
  });
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
