import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** That a mean counts each value as often as it holds. Who says so has reckoned it. */
const WEIGHTED = /加权|\bweight(?:ed|ing)\b|\bweighted by\b/i;
/** Of a mix whose shares are told. */
const BLENDED = /\bblended\b|混合(?:单价|价|成本|均价)/i;
/** A mean of prices beside how many are paid each of them, or of values beside their shares of one whole. */
const AVERAGE = /平均|均价|均摊|\b(?:average|averages|averaging|mean|effective rate)\b/i;
/** `400 GPUs at $1.90`: between how many there are and what each costs. */
const AT_PRICE =
  /^[^\d.。；;:：]{0,20}(?:\b(?:at|for|@)|@|[每单各按]|×)[^\d.。；;:：]{0,14}$|^ ?[张块台]?(?:[\u3400-\u9fff]{0,4}|[A-Z]?[A-Za-z]{0,4}) ?\(? ?$/i;
/** Weights that nobody told, a mean of other values. */
const OTHER = /之外|其余|目标|调和|\b(?:others?|rest|target|harmonic|geometric)\b/i;
const MEAN = /平均|均值|加权|混合|全天|整体|总体|\b(?:average|mean|overall|blended|weighted)\b/i;
const MOST_VALUES = 5;
const TOLERANCE = 0.015;
const FAR = 10;

/** The weighted means that values and weights of their sentence, or of the one before, do not give. */
export function wrongWeightedMeans(passage: Passage): Miss[] {
  const { text } = passage;
  if (!(WEIGHTED.test(text) || BLENDED.test(text) || AVERAGE.test(text)) || OTHER.test(text)) return [];
  const sentences = operandsOf(passage);
  return sentences.flatMap((own, at) => {
    const result = own.at(-1);
    // 按卡数加权 53%，按算力加权 59%: the weights of the second are told nowhere.
    if (own.slice(1, -1).some((one, at) => WEIGHTED.test(text.slice(own[at]!.quantity.end, one.quantity.start))))
      return [];
    if (result === undefined || !isMeanAfter(text, result, own.at(-2) ?? sentences[at - 1]?.at(-1))) return [];
    const before = own.slice(0, -1);
    const [last, earlier] = [sentences[at - 1] ?? [], sentences[at - 2] ?? []];
    return (
      judged(passage, before, result) ??
      judged(passage, [...last, ...before], result) ??
      judged(passage, [...earlier, ...last, ...before], result) ??
      []
    );
  });
}

/** The words between the last value and the result, or around it, tell of a mean and its weights. */
function isMeanAfter(text: string, { quantity: { start, end, bound } }: Operand, before: Operand | undefined): boolean {
  const behind = text.slice(end, end + AFTER).split(SENTENCE_END)[0]!;
  const said = text.slice(before?.quantity.end ?? 0, end) + behind;
  return (
    bound === undefined &&
    (WEIGHTED.test(said) || BLENDED.test(said) || AVERAGE.test(said)) &&
    MEAN.test(said) &&
    start - (before?.quantity.end ?? 0) < REACH
  );
}

const AFTER = 20;
const SENTENCE_END = /[。；;\n]|\.(?= |$)/;
const REACH = 80;

/** Undefined where there are no values with as many weights. */
function judged(passage: Passage, every: readonly Operand[], last: Operand): Miss[] | undefined {
  const [result, ...all] = inOneUnit([last, ...every]) as [Operand, ...Operand[]];
  const values = all.filter((one) => kindOf(one) === kindOf(result));
  if (values.length < 2 || values.length > MOST_VALUES || areOfOtherSizes(values)) return undefined;
  const weights = weightsFor(all, values);
  const [first, ...more] = weights;
  if (first === undefined) return undefined;
  if (!WEIGHTED.test(passage.text) && !isWhole(first) && !isPaidFor(passage, values, first)) return [];
  if (weights.some((some) => isMean(values, some, result)) || more.length > 0) return [];
  if (first.every(({ isShare }) => isShare) && isPartOf(result, values, first)) return [];
  const expected = meanOf(values, first);
  if (expected / result.value > FAR || result.value / expected > FAR) return [];
  const terms = values.map((value, at) => `${passage.quote(first[at]!.quantity)} × ${passage.quote(value.quantity)}`);
  const sum = first.reduce((total, { quantity }) => total + quantity.value, 0);
  const from = `(${terms.join(' + ')}) ÷ ${Number(sum.toPrecision(6))}`;
  const factor = result.value / result.quantity.value;
  return [{ passage, quantity: result.quantity, expected: expected / factor, from, probable: true }];
}

/** `4.5 秒` and `1.08 亿秒`: nobody takes the mean of them. */
const areOfOtherSizes = (values: readonly Operand[]): boolean => {
  const sizes = values.map(({ value }) => Math.abs(value));
  return Math.max(...sizes) > MOST_APART * Math.min(...sizes);
};
const MOST_APART = 1000;

/** `$0.40 per million tokens …, the large one at $3.00; blended $1.18`: where the first price has a unit, the others are told in it. */
function inOneUnit(all: readonly Operand[]): readonly Operand[] {
  const prices = all.filter(isPrice);
  const isMixed = new Set(prices.map(({ family, value, quantity }) => `${family} ${value / quantity.value}`)).size > 1;
  const isOfOne = new Set(prices.map(({ quantity: { unit } }) => unit!.currency)).size === 1;
  const told = new Set(prices.flatMap(({ family }) => (family === 'money' ? [] : [family])));
  if (!isMixed || !isOfOne || told.size > 1) return all;
  return all.map((one) => (prices.includes(one) ? { ...one, family: 'money', value: one.quantity.value } : one));
}

const isPrice = ({ quantity: { unit } }: Operand): boolean => unit?.dimensions.money === 1;

/** `400 GPUs at $1.90; 100 GPUs at $3.40`: each price right behind how many are paid it. */
const isPaidFor = ({ text }: Passage, values: readonly Operand[], weights: readonly Operand[]): boolean =>
  values.every((value, at) => {
    const { quantity } = weights[at]!;
    return (
      isPrice(value) &&
      weights[at]!.isCount &&
      quantity.end <= value.quantity.start &&
      AT_PRICE.test(text.slice(quantity.number.end, value.quantity.start))
    );
  });

/** Shares of one whole. */
const isWhole = (weights: readonly Operand[]): boolean =>
  weights.every(({ isShare }) => isShare) && Math.abs(weights.reduce((sum, { value }) => sum + value, 0) - 1) < 0.02;

/** `6,400 万，甲出 60%，即 3,840 万，乙出 40%，即 2,560 万`: a part of one of the values, by one of the shares. */
const isPartOf = (result: Operand, values: readonly Operand[], shares: readonly Operand[]): boolean =>
  shares.some((share) => values.some(({ value }) => Math.abs((share.value * value) / result.value - 1) <= TOLERANCE));

/** What is measured alike. */
const kindOf = ({ family, isShare, isCount }: Operand): string => `${family ?? ''} ${isShare} ${isCount}`;

/** The numbers of one kind beside the values, as many as those; their sum may be told too. */
function weightsFor(all: readonly Operand[], values: readonly Operand[]): (readonly Operand[])[] {
  const groups = new Map<string, Operand[]>();
  for (const one of all.filter((other) => !values.includes(other))) {
    const kind = kindOf(one);
    groups.set(kind, [...(groups.get(kind) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = group.length === values.length + 1 ? withoutSum(group) : group;
    return parts.length === values.length ? [parts] : [];
  });
}

function withoutSum(group: readonly Operand[]): readonly Operand[] {
  const all = group.reduce((sum, { value }) => sum + value, 0);
  return group.filter(({ value }) => Math.abs(all - 2 * value) > value * 1e-6);
}

function meanOf(values: readonly Operand[], weights: readonly Operand[]): number {
  const all = weights.reduce((sum, { value }) => sum + value, 0);
  return values.reduce((sum, { value }, at) => sum + value * weights[at]!.value, 0) / all;
}

/** In their order or, of two, the other way round; also the mean of what is told as its inverse. */
function isMean(values: readonly Operand[], weights: readonly Operand[], result: Operand): boolean {
  const room = TOLERANCE + result.quantity.step / 2 / result.quantity.value;
  const all = weights.reduce((sum, { value }) => sum + value, 0);
  const harmonic = all / values.reduce((sum, { value }, at) => sum + weights[at]!.value / value, 0);
  const means = [meanOf(values, weights), meanOf(values, [...weights].reverse()), harmonic];
  return means.some((mean) => Math.abs(mean / result.value - 1) <= room);
}
