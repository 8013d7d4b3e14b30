import { canonicalValue, isExact, type Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { isDifference } from './differences';
import { modelSizes, parameterBytes } from './model-memory';
import type { OfOtherPrecision, Told } from './weights-told';

/** What takes the memory is all the weights of a model: 权重要, `the 32B models take`. */
const OF_WEIGHTS =
  /权重|\bweights?\b|\d ?B (?:[a-z-]{2,12} )?models? (?:takes?|needs?|is|are|weighs?|comes? to|occup(?:y|ies))\b/i;
/** More than the weights, a part of them, or what comes of them. */
const NOT_ALL =
  /KV|缓存|cache|优化器|optimi[sz]er|梯度|gradient|训练|激活|activ|副本|每(?! ?个?参数)|单卡|切|份|共|合计|剩|余|省|带宽|磁盘|LoRA|草稿|适配|视觉|嵌入|MoE|专家|读|[×x*÷+/]|\b(?:total|left|leaves?|free|sav\w{1,4}|cop(?:y|ies)|replicas?|per|each|every|half|halv\w{1,3}|TP|shard\w{0,3}|split|draft|adapters?|vision|encoder|embedd\w{0,4}|experts?|plus|with|read|disk|train\w{0,4}|card|GPU)\b/i;
/** So far back what is told of a memory may begin. */
const REACH = 64;
/** Weights may be larger by their scales and by what keeps its precision, and smaller by rounding. */
const LEAST = 0.95;
const MOST = 1.25;
/** A slide on which models lie over several cards. */
const SHARDED =
  /\b[TEP]P\b|\b[TEP]P ?[=×x]? ?\d|张量并行|切分|分片|[两二三四六八\d] ?[张块] ?(?:卡|GPU|[ABHL]\d)|\bshard|tensor[- ]parallel|\b(?:two|four|eight|\d{1,3}) (?:[\w-]{2,10} )?(?:GPUs|cards)\b/i;
/** Over how many cards a model may lie, and how near its part is then. */
const PARTS = [2, 3, 4, 6, 8, 16];
const NEAR = 0.03;

/**
 * What is told of the weights of a model in a precision, and is neither parameters times bytes nor a part of that:
 * `BF16 下权重要 46 GB` of a 32B model, `the 32B models take 32 GB in BF16`. The model may be named elsewhere on the slide.
 */
export function misprintedWeights(texts: readonly Passage[], cells: readonly Passage[]): OfOtherPrecision[] {
  const told = texts.flatMap(toldIn);
  if (told.length === 0) return [];
  const ofSlide = sizesOf([...texts, ...cells].map(({ text }) => text));
  return told.flatMap((one) => {
    const own = sizesOf([one.passage.text]);
    const [billions] = own.size > 0 ? own : ofSlide;
    if (billions === undefined || (own.size > 0 ? own : ofSlide).size > 1) return [];
    const mayBePart = !one.isOfModel && texts.some(({ text }) => SHARDED.test(text));
    const shares = [...ofSlide].map((size) => canonicalValue(one.quantity) / (size * one.bytes));
    const isRight = shares.some((share) => fits(share) || (mayBePart && isPart(share)));
    return isRight || isCalledWrong(one.passage, one.quantity) ? [] : [{ ...one, billions }];
  });
}

const sizesOf = (texts: readonly string[]): ReadonlySet<number> =>
  new Set(texts.flatMap((text) => modelSizes(text).map(({ billions }) => billions)));

const fits = (share: number): boolean => share >= LEAST && share <= MOST;
const isPart = (share: number): boolean => PARTS.some((parts) => Math.abs(share * parts - 1) < NEAR);

/** Whether the same words name the model. */
interface ToldOfModel extends Told {
  readonly isOfModel: boolean;
}

function toldIn(passage: Passage): ToldOfModel[] {
  const { text, quantities } = passage;
  if (!OF_WEIGHTS.test(text)) return [];
  return quantities.flatMap((quantity, index) => {
    if (quantity.unit?.family !== 'memory' || !isExact(quantity) || canonicalValue(quantity) < 1) return [];
    const last = quantities.slice(0, index).findLast(({ unit }) => unit?.family === 'memory')?.end ?? 0;
    const before = sinceSentence(text.slice(Math.max(last, quantity.start - REACH), quantity.start));
    const after = behind(text, quantity);
    const said = before + after;
    const named = new Set(parameterBytes(said).map(({ bytes }) => bytes));
    if (named.size !== 1 || !OF_WEIGHTS.test(said) || NOT_ALL.test(said) || isDifference(before, after)) return [];
    return [{ passage, quantity, bytes: [...named][0]!, isOfModel: modelSizes(said).length > 0 }];
  });
}

const sinceSentence = (text: string): string => text.split(/[。；;!?:：()（）]|\. /).at(-1)!;

/** ` in BF16` behind a memory; what the next clause says is of something else. */
const behind = (text: string, { end }: Quantity): string =>
  text.slice(end, end + 24).split(/[,，。；;:：()（）]|\. /)[0]!;
