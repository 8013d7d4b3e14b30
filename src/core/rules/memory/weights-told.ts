import type { Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { foundIn } from '../reading/found-in';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { isDifference } from './differences';
import { modelSizes, OF_OTHER_FORMAT, parameterBytes } from './model-memory';
import { reckonedWeights } from './reckoned-weights';

/** A memory that is told for the weights of a model in a precision. */
export interface Told {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** Per parameter. */
  readonly bytes: number;
}

/** A told memory that is that of another precision. */
export interface OfOtherPrecision extends Told {
  /** Of the model, as its name or the other precisions tell it. */
  readonly billions: number;
}

/** Between a precision and its memory, right before it: `INT4 权重 8.5 GB`, `BF16 34 × 2 = 68 GB`, `INT4. There the weights still take`. */
const TIE =
  /^(?:[^\d,，。；;:()\n]{0,44}|[^\d,，。；;:()\n]{0,12}\d{1,4}(?:\.\d)? ?[×x*] ?\d(?:\.\d)? ?= ?|[.。] ?(?:(?:there|then|in that case|that way|here)\b|这时|那时|此时|那样)[^\d,，。；;:()\n]{0,28}|[^\d,，。；;:()\n]{0,24}[:：] ?)$/i;
/** The same the other way round: `140 GB in BF16`, `140 GB (BF16)`. */
const TIE_AFTER = /^ ?(?:of weights |的权重)?(?:\(|in |at |as )$/i;
/** The same over a comma, where the weights are named behind it: `INT4，光权重就要`. */
const TIE_OVER_COMMA =
  /^[^\d。；;:()\n]{0,16}[,，] ?[^\d,，。；;:()\n]{0,10}(?:权重|\bweights\b)[^\d,，。；;:()\n]{0,16}$/i;
/** `由 BF16 量化后，权重`, `from BF16`: what they were in before. */
const OLD_FORMAT = /(?:[由从自]|\bfrom) ?$/i;
/** `量化到 INT8，权重由`: what they were before. */
const OLD_VALUE = /(?:[由从自]|\bfrom) ?$/i;
/** `does not fit in 24 GB`, `runs on a 56 GB machine`: the memory of something; and what the next sentence says. */
const OF_OTHER =
  /\bfits?\b|\bruns? (?:on|in)\b|[装放][得不进入]|[跑装放]在|\. (?!(?:there|then|here|in that case|that way)\b)/i;
/** What is told is not the weights of one copy, or a change of them. */
const NOT_WEIGHTS =
  /KV|缓存|cache|优化器|optimizer|梯度|gradient|训练|train|激活|activ|副本|每|单卡|切|[两二三四五六七八几多\d] ?份|份数|共|合计|剩|余|省|带宽|文件|checkpoint|磁盘|total|left|leav(?:es?|ing) \d{1,4}(?:\.\d)? ?GB of (?:the|an?|its) \d{2,4} ?GB|free|sav(?:e|ing)|copies|replica|MoE|LoRA|\b(?:per|each|every|half|quarter|a third|TP|disk|shard|split|draft|plus|with (?:the )?)\b|[张块] ?卡|cards\b|GPUs\b|\/s|[+＋]|加(?!载)|一半|四分之/i;
const WEIGHTS = /权重|模型|参数|\bweights?\b|\bmodel\b|\bparam|\d ?B\b/i;
const NEAR = 0.02;
/** So many others must agree on a size that no name tells. */
const LEAST_AGREED = 2;

/**
 * The sizes of weights on a slide that are exactly two or four times those of their precision, or a half or a quarter:
 * `BF16 权重 68 GB，INT4 权重 8.5 GB`. The model's size is the only one that is named, or that on which the others agree.
 */
export function weightsOfOtherPrecision(texts: readonly Passage[]): OfOtherPrecision[] {
  const told = foundIn(texts, weightsTold);
  const reckoned = foundIn(texts, reckonedWeights);
  if (reckoned.length > 0 || told.length === 0) return reckoned;
  const odd = oddAmongFormats(told);
  if (odd !== undefined) return [odd];
  const named = new Set(foundIn(texts, namedSizes));
  if (named.size > 1) return told.flatMap((one) => ofModelInSentence(one, told, texts));
  const ofNamed = told.flatMap((one) => ofNamedModel(one, texts));
  if (ofNamed.length > 0) return ofNamed;
  const sizes = told.map(sizeOf);
  const agreed = sizes.find((one) => sizes.filter((other) => isNear(other, one)).length >= LEAST_AGREED);
  const [billions = agreed ?? (areOfOneStatement(told) ? sizes[0] : undefined)] = named;
  if (billions === undefined) return [];
  // One that agrees says that this model is spoken of.
  if (!sizes.some((one) => isNear(one, billions))) return [];
  return told.flatMap((one, index) =>
    OF_OTHER_FORMAT.some((by) => isNear(sizes[index]!, billions * by)) ? [{ ...one, billions }] : [],
  );
}

/** `BF16 要 144 GB，FP8 要 48 GB，INT4 要 36 GB`: of three formats of a model in one text the one that does not fit the others. */
function oddAmongFormats(told: readonly Told[]): OfOtherPrecision | undefined {
  for (const passage of new Set(told.map((one) => one.passage))) {
    const own = told.filter((one) => one.passage === passage);
    const [odd, ...more] = own.filter((one) => own.filter((other) => isNear(sizeOf(other), sizeOf(one))).length < 2);
    const agreed = own.filter((one) => one !== odd);
    if (odd === undefined || more.length > 0 || new Set(agreed.map(({ bytes }) => bytes)).size < LEAST_AGREED) continue;
    const billions = sizeOf(agreed[0]!);
    const off = sizeOf(odd) / billions;
    const isOfModel = modelSizes(passage.text).every((one) => isNear(one.billions, billions));
    if (isOfModel && off < FAR && off > 1 / FAR && !isCalledWrong(passage, odd.quantity)) return { ...odd, billions };
  }
  return undefined;
}
/** Further off it is of something else. */
const FAR = 4.1;

/**
 * Of several models of a slide the one that the sentence names, else the line, else the sentence before: `Nova-20B: 40 GB in
 * BF16, 10 GB in FP8`, `In BF16 the weights of Nova-20B take 20 GB`.
 */
function ofModelInSentence(told: Told, all: readonly Told[], texts: readonly Passage[]): OfOtherPrecision[] {
  const { passage, quantity } = told;
  const sentences = sentencesIn(passage.text);
  const index = sentences.findIndex(({ end }) => quantity.start < end);
  const own = sentences[index]?.text ?? '';
  const around = [own, sentences[index - 1]?.text ?? ''].join(' ');
  const billions = [own, passage.text, around].map(onlySize).find((one) => one !== undefined);
  if (billions === undefined || ADDED.test(around)) return [];
  const ratio = sizeOf(told) / billions;
  if (!OF_OTHER_FORMAT.some((by) => isNear(ratio, by)) || isCalledWrong(passage, quantity)) return [];
  const isBeside = all.some(
    (one) => one.passage === passage && one.bytes !== told.bytes && isNear(sizeOf(one), billions),
  );
  return isBeside || !(ratio < 1 && isOfPart(own, nearTo(passage, texts))) ? [{ ...told, billions }] : [];
}

const onlySize = (text: string): number | undefined => {
  const sizes = new Set(modelSizes(text).map(({ billions }) => billions));
  return sizes.size === 1 ? [...sizes][0] : undefined;
};

/** Whether what a sentence tells may be the part of a model that one of several cards has. */
const isOfPart = (sentence: string, texts: readonly Passage[]): boolean =>
  SHARDED.test(sentence) || texts.some(({ text }) => PARALLEL.test(text));

/** The texts around one: what is said of several cards farther off on a long page is said of other models. */
function nearTo(passage: Passage, texts: readonly Passage[]): readonly Passage[] {
  const at = texts.indexOf(passage);
  return texts.slice(Math.max(0, at - AROUND), at + AROUND + 1);
}

const AROUND = 6;

/** Who says so of models may mean it of all around. */
const PARALLEL = /\bTP\b|TP ?[=×x]? ?\d|张量并行|切分|分片|\bshard|tensor[- ]parallel/i;
/** Parts of a model, or several of them, where a smaller or a larger memory may be right. */
const SHARDED =
  /\b(?:TP|EP|PP)\b|[TEP]P ?[=×x]? ?\d|张量并行|切分|分片|[每单] ?[张块个]?(?:卡|GPU)|[两二三四六八\d] ?[张块] ?(?:卡|GPU|[ABHL]\d)|\b(?:per|each|every) (?:GPU|card|device|rank)|shard|\b(?:two|four|eight|\d{1,3}) (?:[\w-]{2,10} )?(?:GPUs|cards|[ABHL]\d{2,3}s)\b/i;

/** Beside the one model of the slide, in the same line or above it, a memory that is that of another precision needs no other to agree. */
function ofNamedModel(told: Told, texts: readonly Passage[]): OfOtherPrecision[] {
  const { passage } = told;
  const sizes = new Set(
    [passage.text, ...passage.context].flatMap((text) => modelSizes(text).map((one) => one.billions)),
  );
  const [billions] = sizes;
  if (billions === undefined || sizes.size > 1) return [];
  const ratio = sizeOf(told) / billions;
  if (!OF_OTHER_FORMAT.some((by) => isNear(ratio, by))) return [];
  if (ADDED.test(passage.text) || (ratio < 1 && nearTo(passage, texts).some(({ text }) => SHARDED.test(text))))
    return [];
  if (isCalledWrong(passage, told.quantity)) return [];
  return [{ ...told, billions }];
}

/** A second model whose size is not told, or states beside the weights. */
const ADDED =
  /草稿|小模型|蒸馏|学生|视觉|编码器|嵌入|LoRA|适配器|训练|优化器|\b(?:draft|small(?:er)? model|distill\w{0,3}|student|vision|encoder|embedd\w{0,4}|adapters?|lora|train\w{0,4}|optimi[sz]er|MoE|experts?|active)\b/i;

/** `64 GB in BF16, only 16 GB in FP8`: two sizes of the same weights that one passage gives beside each other. */
const areOfOneStatement = ([first, second, ...more]: readonly Told[]): boolean =>
  first !== undefined && first.passage === second?.passage && first.bytes !== second.bytes && more.length === 0;

const sizeOf = ({ quantity, bytes }: Told): number => (quantity.value * quantity.unit!.factor) / bytes;
const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) < NEAR;

const namedSizes = ({ text }: Passage): number[] => modelSizes(text).map(({ billions }) => billions);

/** The memories that `passage` tells for weights in a precision. */
export function weightsTold(passage: Passage): Told[] {
  const { text, quantities } = passage;
  if (!quantities.some(({ unit }) => unit?.family === 'memory') || !WEIGHTS.test(text)) return [];
  const precisions = parameterBytes(text);
  const plain = withoutSizes(text);
  return precisions.flatMap(({ start, end, bytes }): Told[] => {
    const next = quantities.find((one) => one.start >= end && isMemory(one));
    const last = quantities.findLast((one) => one.end <= start && isMemory(one));
    const isAfter = last !== undefined && TIE_AFTER.test(text.slice(last.end, start));
    const between =
      next === undefined || OLD_FORMAT.test(text.slice(0, start)) ? undefined : plain.slice(end, next.start);
    const isBefore =
      between !== undefined &&
      !OLD_VALUE.test(between) &&
      !OF_OTHER.test(between) &&
      (TIE.test(between) || TIE_OVER_COMMA.test(between) || isInBrackets(text, start, between, next!.end));
    const quantity = isAfter ? last : isBefore ? next : undefined;
    if (quantity === undefined || precisions.some((one) => isBetween(one.start, end, quantity.start))) return [];
    if (isDifference(text.slice(Math.max(0, quantity.start - 48), quantity.start), text.slice(quantity.end))) return [];
    return isPlain(quantity) && isOfWeights(text, Math.min(start, quantity.start), Math.max(end, quantity.end))
      ? [{ passage, quantity, bytes }]
      : [];
  });
}

/** `Nova-20B (BF16, 40 GB)`, `to FP8 (20 GB)`: in one pair of brackets, with nothing else. */
const isInBrackets = (text: string, start: number, between: string, end: number): boolean =>
  /^ ?[)）]/.test(text.slice(end)) &&
  (/^ ?[(（]$/.test(between) || (/[(（]$/.test(text.slice(0, start)) && /^ ?[,，、] ?$/.test(between)));

/** `text` with the digits of its model sizes blanked, so that a name between precision and memory is no other number. */
function withoutSizes(text: string): string {
  return modelSizes(text).reduce(
    (left, { start, end }) => left.slice(0, start) + '~'.repeat(end - start) + left.slice(end),
    text,
  );
}

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory';

const isBetween = (at: number, from: number, to: number): boolean => at >= from && at < to;

const isPlain = ({ sign, bound, value, high, unit }: Quantity): boolean =>
  sign === undefined && bound === undefined && value === high && value * unit!.factor >= 1;

/** Neither the clause before nor what stands right behind says that it is more or less than the weights. */
function isOfWeights(text: string, start: number, end: number): boolean {
  const clause = text
    .slice(Math.max(0, start - 40), start)
    .split(/[,，。；;:!?\n]|\. /)
    .at(-1)!;
  const after = text.slice(end, end + 24).split(/[,，。；;\n]|\. /)[0]!;
  return !NOT_WEIGHTS.test(clause + text.slice(start, end) + after);
}
