import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** That a mean counts each value as often as it holds. Who says so has reckoned it. */
const WEIGHTED = /加权|\bweight(?:ed|ing)\b|\bweighted by\b/i;
/** Of a mix whose shares are told. */
const BLENDED = /\bblended\b|混合(?:单价|价|成本|均价)/i;
/** Weights that nobody told, a mean of other values. */
const OTHER = /之外|其余|目标|调和|\b(?:others?|rest|target|harmonic|geometric)\b/i;
const MEAN = /平均|均值|加权|混合|全天|整体|总体|\b(?:average|mean|overall|blended|weighted)\b/i;
const MOST_VALUES = 5;
const TOLERANCE = 0.015;
const FAR = 10;

/** The weighted means that values and weights of their sentence, or of the one before, do not give. */
export function wrongWeightedMeans(passage: Passage): Miss[] {
  const { text } = passage;
  if (!(WEIGHTED.test(text) || BLENDED.test(text)) || OTHER.test(text)) return [];
  const sentences = operandsOf(passage);
  return sentences.flatMap((own, at) => {
    const result = own.at(-1);
    if (result === undefined || !isMeanAfter(text, result, own.at(-2))) return [];
    const alone = judged(passage, own.slice(0, -1), result);
    return alone ?? judged(passage, [...(sentences[at - 1] ?? []), ...own.slice(0, -1)], result) ?? [];
  });
}

/** The words between the last value and the result, or around it, tell of a mean and its weights. */
function isMeanAfter(text: string, { quantity: { start, end, bound } }: Operand, before: Operand | undefined): boolean {
  const said = text.slice(before?.quantity.end ?? 0, end + AFTER);
  return (
    bound === undefined &&
    (WEIGHTED.test(said) || BLENDED.test(said)) &&
    MEAN.test(said) &&
    start - (before?.quantity.end ?? 0) < REACH
  );
}

const AFTER = 20;
const REACH = 80;

/** Undefined where there are no values with as many weights. */
function judged(passage: Passage, all: readonly Operand[], result: Operand): Miss[] | undefined {
  const values = all.filter((one) => kindOf(one) === kindOf(result));
  if (values.length < 2 || values.length > MOST_VALUES) return undefined;
  const weights = weightsFor(all, values);
  const [first, ...more] = weights;
  if (first === undefined) return undefined;
  if (!WEIGHTED.test(passage.text) && !isWhole(first)) return [];
  if (weights.some((some) => isMean(values, some, result)) || more.length > 0) return [];
  const expected = meanOf(values, first);
  if (expected / result.value > FAR || result.value / expected > FAR) return [];
  const terms = values.map((value, at) => `${passage.quote(first[at]!.quantity)} × ${passage.quote(value.quantity)}`);
  const sum = first.reduce((total, { quantity }) => total + quantity.value, 0);
  const from = `(${terms.join(' + ')}) ÷ ${Number(sum.toPrecision(6))}`;
  const factor = result.value / result.quantity.value;
  return [{ passage, quantity: result.quantity, expected: expected / factor, from, probable: true }];
}

/** Shares of one whole. */
const isWhole = (weights: readonly Operand[]): boolean =>
  weights.every(({ isShare }) => isShare) && Math.abs(weights.reduce((sum, { value }) => sum + value, 0) - 1) < 0.02;

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
