import { countNamed } from '../../../numbers/number-words';
import { namesFormats, OF_OTHER_FORMAT } from '../../memory/model-memory';
import type { Passage } from '../../reading/passage';
import { subsetSums } from '../subset-sums';
import type { Combination } from './combinations';
import type { Operand } from './operands';

/** How much longer a transfer may take than the data alone. */
const OVERHEAD = 0.12;
const BINARY = 1.024;
export const TOLERANCE = 0.02;
/** Rates of several do not add up to all of their sum. */
const SCALING: Readonly<Record<string, number>> = {
  token_rate: 0.55,
  request_rate: 0.55,
  item_rate: 0.55,
  bandwidth: 0.8,
  compute: 0.8,
};

/** Whether a combination comes to the result; a loose one may be less, by an overhead. */
export function agrees({ value, slack, parts }: Combination, result: Operand, isLoose: boolean): boolean {
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
export function isSumOf(others: readonly Operand[], products: readonly Combination[], result: Operand): boolean {
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

/** What no product, quotient or sum of the written numbers is, and yet follows from them. */
export function isExplainedOtherwise(passage: Passage, others: readonly Operand[], result: Operand): boolean {
  return (
    isCountTimes(passage, others, result) ||
    isDifferenceTimes(others, result) ||
    isSumOfProducts(others, result) ||
    isSumOfEach(others, result) ||
    isSpreadOver(others, result) ||
    isPaidByHour(others, result) ||
    isProductOfDigits(others, result)
  );
}

/** `80 GPUs, so 10 days at $2 come to $38,400`: a price of an hour, whose hour nobody writes. */
function isPaidByHour(others: readonly Operand[], { family, value }: Operand): boolean {
  if (family !== 'money') return false;
  const counts = others.filter(({ isCount, isShare }) => isCount && !isShare).map((one) => one.value);
  return others.some(
    (price) =>
      price.family === 'money' &&
      others.some(
        (time) =>
          time.family === 'time' &&
          [1, ...counts].some((count) => isNear((price.value * count * time.value) / HOUR, value)),
      ),
  );
}

const HOUR = 3600;

/** `works 6 hours a day …, $62.40 a day, so each useful hour costs $10.40`: one of its kind over the number of another. */
function isSpreadOver(others: readonly Operand[], { quantity: result }: Operand): boolean {
  return others.some(({ quantity: all }) =>
    all.unit?.text !== result.unit?.text || all.value <= result.value
      ? false
      : others.some(({ quantity: count }) => count !== all && isNear(all.value / count.value, result.value)),
  );
}

/** `Six nodes at 9,600 tok/s each give 57,600`, `6,200 tok/s, 64% of them hits, so 2,232`: a product whose unit is left out. */
function isProductOfDigits(others: readonly Operand[], { quantity: { unit, value } }: Operand): boolean {
  if (unit !== undefined) return false;
  const digits = others.map(({ quantity }) => quantity.value);
  const shares = others.flatMap((one) => (one.isShare && one.value < 1 ? [one.value, 1 - one.value] : []));
  return digits.some(
    (a, at) =>
      digits.some((b, index) => index > at && isNear(a * b, value)) || shares.some((share) => isNear(a * share, value)),
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

/** `nine servers at 10.5 kW plus two switches at 2 kW come to 98.5 kW`: of each of two things as many as are counted. */
function isSumOfEach(others: readonly Operand[], { family, isCount, value }: Operand): boolean {
  if (isCount) return false;
  const pairs = others.flatMap((each, at) => {
    const count = others[at - 1];
    return each.family === family && count?.isCount && !count.isShare ? [{ each, sum: count.value * each.value }] : [];
  });
  const like = others.filter((one) => one.family === family);
  return pairs.some(
    ({ each, sum }, at) =>
      pairs.slice(at + 1).some((other) => isNear(sum + other.sum, value)) ||
      like.some((one) => one !== each && isNear(sum + one.value, value)),
  );
}

const PRECISION = /FP\d|INT\d|BF16|\d ?位|\b\d{1,2}[- ]bits?\b|精度|量化|同样|一半|减半|quanti[sz]|\bhal[fv]|\bsame\b/i;

/** `FP16 … 1.25 GiB；换成 FP8，同样长度只要 0.625 GiB`: in another precision the same takes half, double, a quarter. */
export function isInOtherPrecision({ text }: Passage, others: readonly Operand[], result: Operand): boolean {
  const { family, value } = result;
  return (
    PRECISION.test(text) &&
    others.some(
      (one) => one !== result && one.family === family && OF_OTHER_FORMAT.some((by) => isNear(one.value * by, value)),
    )
  );
}

/** `320 KiB per token in BF16. In FP8 an 8,192-token session takes 1.25 GiB`: what was told in one precision, reckoned in another. */
export function isOfHalfBytes({ text }: Passage, meant: Combination, { value }: Operand): boolean {
  return namesFormats(text) && OF_OTHER_FORMAT.some((by) => Math.abs((meant.value * by) / value - 1) <= LOOSE);
}

/** 32K may be 32,768. */
const LOOSE = 0.05;

/** `一台每个月 2.5 万元；四台就是 10 万元`: a count in words, right before the result, times a value of its kind. */
function isCountTimes({ text }: Passage, others: readonly Operand[], { quantity }: Operand): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const counts = [
    ...[...before.matchAll(COUNT_IN_WORDS)].map((match) => countNamed(match[1]!) ?? 0),
    ...[...before.matchAll(COUNT_OF_DAYS)].map((match) => Number(match[1] ?? match[2])),
  ];
  return counts.some((count) =>
    others.some(
      ({ quantity: one }) => one.unit?.text === quantity.unit?.text && isNear(one.value * count, quantity.value),
    ),
  );
}

/** `one day costs $2,764.80, and a 30-day month $82,944`. */
const COUNT_OF_DAYS = /(?<![\d.])(\d{1,3})[ -](?:day|hour|week|month)|(?<![\d.])(\d{1,3}) ?(?:天|小时|周|个月)/gi;
const COUNT_IN_WORDS =
  /([一二两三四五六七八九十百]{1,3}|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen)\b)(?= ?(?:[台张块套个卡人路份]|of them|such|servers?|nodes?|cards?|GPUs?|racks?))/gi;

/** Within what rounding allows. */
export const isNear = (value: number, result: number): boolean => Math.abs(value / result - 1) <= TOLERANCE;

/** `The busiest hour carries 82,040 requests, which is 22.8 req/s`: a count over a period that the text names. */
export function isOfPeriod(
  { text }: Passage,
  before: readonly Operand[],
  { family, value, quantity }: Operand,
): boolean {
  if (family !== 'request_rate' && family !== 'token_rate') return false;
  const said = text.slice(0, quantity.start);
  return PERIODS_NAMED.some(
    ([name, seconds]) =>
      name.test(said) &&
      before.some((one) => one.isCount && Math.abs(one.value / seconds / value - 1) <= TOLERANCE + one.slack),
  );
}

const PERIODS_NAMED: readonly (readonly [name: RegExp, seconds: number])[] = [
  [/小时|\bhour/i, 3600],
  [/[天日]|\bday/i, 86_400],
  [/分钟|\bminute/i, 60],
];

/** 每卡 141 GB，整机 1,128 GB，装得下 671 GB: another number before it is what they give. */
export const isToldBefore = (before: readonly Operand[], meant: Combination, { family, isCount }: Operand): boolean =>
  (family !== undefined || isCount) &&
  before.some(
    (one) =>
      one.family === family &&
      one.isCount === isCount &&
      // `14 hospitals with 5,180 beds, 370 on average`: what is counted and comes out to the last digit may stand first.
      meant.parts.every(
        ({ operand }) => operand !== one && (family === undefined || operand.quantity.end <= one.quantity.start),
      ) &&
      agrees(meant, one, false),
  );

/** `6 台 270 万元；总计 8,070 万元`: the total of what all sentences before it list; `gap`: the words before the result. */
export function isTotalOfAll(before: readonly Operand[], result: Operand, gap: string): boolean {
  if (!TOTAL.test(gap)) return false;
  const like = before.filter(({ family, isPerUnit }) => family === result.family && !isPerUnit).slice(-MOST_ADDED);
  return subsetSums(like.map(({ value }) => value)).some((sum) => Math.abs(sum / result.value - 1) < TOLERANCE);
}

const TOTAL = /[总合]计|总共|一共|共|\b(?:total|in all|together|altogether)\b/i;
const MOST_ADDED = 8;
