import { lastSentence } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Combination } from './combinations';
import { agrees, isNear } from './explanations';
import type { Operand } from './operands';
import { OTHER } from './result-links';

/** `for a month of 730 h`, 一个月按 720 小时: how long a period is follows from nothing. */
export const tellsPeriod = ({ text }: Passage, { family, quantity: { start } }: Operand): boolean =>
  family === 'time' &&
  /\b(?:day|week|month|quarter|year) (?:of|at|has|with|is|=) ?$|[天周月年季][度]? ?(?:按|以|是|为|有|共|[(=]) ?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );

/** `At 500 W … 0.84 tok/s/W. One hour at 700 W …`: what the sentence before said holds where it was measured. */
export function isOfOtherCase({ parts }: Combination, previous: readonly Operand[], own: readonly Operand[]): boolean {
  const isUsed = (one: Operand): boolean => parts.some(({ operand }) => operand === one);
  if (!previous.some(isUsed)) return false;
  const free = (all: readonly Operand[]): Operand[] =>
    all.filter((one) => !isUsed(one) && !one.isCount && one.family !== undefined);
  return free(previous).some((a) => free(own).some((b) => a.family === b.family && !isNear(a.value, b.value)));
}

/** `5 GB of weights … 16 users need 4.3 GB. … 300 GB/s gives 60 steps per second`: what a sentence further up told, instead of another value of its kind. */
export function isOfEarlier(
  meant: Combination,
  earlier: readonly Operand[],
  result: Operand,
  isLoose: boolean,
): boolean {
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
export const isOldValue = ({ pairs }: Passage, { quantity }: Operand): boolean =>
  pairs.some(({ from, to }) => from.start === quantity.start && from.start < to.start);

/** `18.2 s on average: 0.22 s plus 499 times 36 ms`: a term of a sum that gives something else. */
export const isTerm = ({ text }: Passage, { quantity: { end } }: Operand): boolean =>
  /^ ?(?:plus\b|\+(?! ?\d{1,3}%)|加上?)/i.test(text.slice(end, end + 8));

/** `8 段、每段 400 token，加系统提示 300，合计 3,500 token`: more is added to what the numbers give. */
export function isAddedTo({ text }: Passage, { parts }: Combination, { quantity: { start } }: Operand): boolean {
  const last = Math.max(...parts.map(({ operand }) => operand.quantity.end));
  return last < start && ADDENDS.test(text.slice(last, start));
}

const ADDENDS =
  /[,，、;；] ?(?:再|另|外)?加上?[\u3400-\u9fffA-Za-z ]{1,12}(?:约 ?)?\d|\b(?:plus|and another) (?:an? |the |about )?\d/i;

/** `电费 8,605 元；若 PUE 做到 1.20，总用电 12,709 kWh`: what would be does not follow from what is. */
export function isSupposed({ text }: Passage, { parts }: Combination, { quantity: { start } }: Operand): boolean {
  const last = Math.max(...parts.map(({ operand }) => operand.quantity.end));
  return last < start && /[,，。；;] ?(?:若|如果|假如|要是|倘若)|\b(?:if|were|would)\b/i.test(text.slice(last, start));
}

/** `H100 每节点 240 万元、A100 每节点 95 万元`: prices of each of two things side by side, of which none makes the other. */
export function isListedBeside({ text }: Passage, { parts }: Combination, result: Operand): boolean {
  return parts.some(({ operand, as }) => {
    if (as !== 'itself' || operand.family !== result.family || operand.isPerPeriod !== result.isPerPeriod) return false;
    const [from, to] = [operand.quantity.end, result.quantity.start];
    if (from >= to || to - from > LISTED_WITHIN || !operand.isPerUnit || !result.isPerUnit) return false;
    const isBetween = parts.some(({ operand: { quantity } }) => quantity.start >= from && quantity.end <= to);
    const gap = text.slice(from, to);
    return !isBetween && LISTS.test(gap) && !MAKES.test(gap);
  });
}

const LISTED_WITHIN = 40;
const LISTS = /[、,，;；和与及]|\b(?:and|or|while|but)\b/i;
const MAKES =
  /[即共得]|总|合[计起]|折合|就是|相当|等于|[=≈]|\b(?:so|thus|hence|i\.e\.|that is|which|makes?|comes?|totals?|altogether)\b/i;

/** `124.8 kWh per night and 45.6 MWh in a year`: as many times as the longer period has of the shorter. */
export function isOfLonger({ text }: Passage, own: readonly Operand[], result: Operand): boolean {
  const { start, end } = result.quantity;
  const around = `${text.slice(Math.max(0, start - 12), start)} ${text.slice(end, end + 20)}`;
  if (!LONGER.test(around)) return false;
  return own.some((one) => {
    const { unit } = one.quantity;
    const isOneKind =
      one.family === result.family ||
      (unit?.currency !== undefined && unit.currency === result.quantity.unit?.currency);
    const times = one.family === result.family ? result.value / one.value : result.quantity.value / one.quantity.value;
    return one !== result && isOneKind && PERIODS.some((count) => Math.abs(times / count - 1) < 0.01);
  });
}

const LONGER = /[年季月周]|\b(?:year|quarter|month|week)(?:ly)?\b|\bannual/i;
/** Days of a week, a month, a quarter, a year, weeks and months of a year. */
const PERIODS = [7, 12, 28, 30, 31, 52, 90, 91, 92, 365, 366];

/** 十年才回本: how long until the money is back follows from money. */
export const isPayback = ({ text }: Passage, { family, quantity: { start, end } }: Operand): boolean =>
  family === 'time' &&
  /回本|收回|回收|\b(?:pay(?:s|ing)?[ -]?(?:back|off|for itself)|payback|breaks? even|return)\b/i.test(
    text.slice(Math.max(0, start - 20), start) + text.slice(end, end + 14).split(/[。；;]/)[0],
  );

/** `从 2 分钟变成 6 分钟`: the old and the new value of one thing are not multiplied. */
export const isOfBothEnds = ({ pairs }: Passage, { parts }: Combination): boolean =>
  pairs.some(({ from, to }) =>
    [from, to].every(({ start }) => parts.some(({ operand: { quantity } }) => quantity.start === start)),
  );

/** `a million output tokens cost $1.16`, 百万输出 token 的成本是 1.16 美元: a price of so many, not a sum of money. */
export const isOfAmount = ({ text }: Passage, { family, quantity: { start } }: Operand): boolean =>
  family === 'money' && OF_SO_MANY.test(lastSentence(text.slice(Math.max(0, start - 40), start)));
const OF_SO_MANY =
  /(?:百万|千|亿|万)(?:个)?(?:输出|输入)? ?(?:token|词元)[^\d,，。；;]{0,10}$|\b(?:million|thousand|billion)(?: [a-z]{3,9})? tokens[^\d,.;:]{0,24}$/i;

/** `2,041 tok/s a card; 6T tokens take 33.2 days`: of how many cards it is stands elsewhere. */
export function isOneOfMany({ text }: Passage, { parts, value }: Combination, result: Operand): boolean {
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

/** Words between the operands and the result begin another measurement. */
export function isApart({ text }: Passage, { parts }: Combination, { quantity }: Operand): boolean {
  const end = Math.max(...parts.map(({ operand }) => operand.quantity.end));
  return end < quantity.start && OTHER.test(text.slice(end, quantity.start));
}

/** `eight 100 Gb/s links`, `the 70 GB come from the local disk`: more links than one, or none of them. */
export const isOfOtherLinks = ({ text }: Passage, { parts }: Combination): boolean =>
  parts.some(
    ({ operand: { family, quantity }, isDivisor }) =>
      isDivisor &&
      family === 'bandwidth' &&
      (SEVERAL.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)) ||
        (quantity.unit?.bits === true && NO_LINK.test(text))),
  );
const SEVERAL = /(?:\b(?:two|three|four|six|eight|ten|sixteen)|[两三四六八十][条口张个路]) ?$/i;
/** What need not cross the link. */
export const NO_LINK = /本地|压缩|\b(?:local|SSD|NVMe|compress\w{0,4})\b/i;

/** `300 tokens` beside $2.50 per card-hour, 44 次 beside card-hours: what is counted is nothing that is paid or worked by the hour. */
export function isOfOtherThings({ text }: Passage, { parts }: Combination, { family, quantity }: Operand): boolean {
  const after = ({ operand: { quantity: one } }: Combination['parts'][number]): string =>
    text.slice(one.number.end, one.number.end + 12);
  const counts = parts.filter(({ operand }) => operand.isCount);
  // `2 × 40 × 8 × 128 = 81,920 numbers; at 2 bytes each …`: factors of what is written out.
  if (parts.filter(({ operand }) => isFactor(text, operand)).length > 1) return true;
  // `45 minutes: 32 for the slides`: minutes again, without their name.
  if (counts.some((part) => /^ for\b/.test(after(part)))) return true;
  const isWork = family === 'time' && quantity.unit?.scope !== undefined;
  if (isWork) return counts.some((part) => OF_TIMES.test(after(part)));
  if (family !== 'money' && family !== 'money_rate') return false;
  // A price of card-hours takes so many cards; 从 456.2 万里扣掉 takes from money.
  const isOfCards = family === 'money_rate' && quantity.unit?.scope === 'gpu';
  const isTaken = counts.some((part) => /^ ?(?:里|中)?[扣减]/.test(after(part)));
  if (isTaken || (isOfCards && counts.length === 0)) return true;
  const isByHour = parts.some(({ operand }) => operand.family === 'money_rate' || operand.family === 'time');
  return (
    isByHour && parts.some(({ operand: one }) => one.family === 'tokens' || one.quantity.unit?.family === 'tokens')
  );
}

const isFactor = (text: string, { quantity: { start, end } }: Operand): boolean =>
  /^ ?[×*]/.test(text.slice(end, end + 2)) || /[×*] ?$/.test(text.slice(Math.max(0, start - 2), start));

const OF_TIMES = /^ ?(?:次|回|起|个?请求|(?:[a-z]{4,12} )?(?:times|interruptions?|failures?|restarts?|incidents?)\b)/i;

/** Prices of one kind of thing are not further apart. */
const ALIKE = 10;

/** `15,000 clips at $0.12 a clip and a tenth of them at $0.30`: a sum of money that two prices of each make. */
export const isOfSeveralPrices = (before: readonly Operand[], { parts }: Combination, { family }: Operand): boolean => {
  const price = parts.find(({ operand }) => operand.quantity.unit?.dimensions.money === 1)?.operand;
  return (
    family === 'money' &&
    price !== undefined &&
    before.some(
      (one) =>
        one.quantity.unit?.dimensions.money === 1 &&
        parts.every(({ operand }) => operand !== one) &&
        one.quantity.value < ALIKE * price.quantity.value,
    )
  );
};

/** `Two clusters of 512 GPUs; one is down 5% of the time, so 998 work`: a share that nobody knows how to reckon with stands between. */
export const isOfShareToo = (
  { text }: Passage,
  before: readonly Operand[],
  { parts }: Combination,
  { isCount }: Operand,
): boolean => {
  const last = Math.max(...parts.map(({ operand }) => operand.quantity.end));
  const isOfCounts = isCount && parts.every(({ operand }) => operand.isCount && !operand.isShare);
  const isBetween = ({ isShare, quantity: { start } }: Operand): boolean =>
    isShare && start >= last && !/(?:其中|\bof which) ?$/i.test(text.slice(Math.max(0, start - 12), start));
  return isOfCounts && before.some(isBetween);
};
