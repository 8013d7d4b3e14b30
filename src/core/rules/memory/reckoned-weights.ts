import { isExact, type Quantity, standingIn } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { isDifference } from './differences';
import { modelSizes, OF_OTHER_FORMAT, parameterBytes } from './model-memory';

/** A memory that a sentence tells for a model in a precision, both named in it, though it is that of another one. */
export interface ReckonedWeights {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly billions: number;
  /** Per parameter. */
  readonly bytes: number;
}

/** Right before what a model takes. */
const TAKES =
  /(?:\b(?:occup(?:y|ies)|takes?(?: up)?|needs?|requires?|weighs?|comes? to|is|are|fills?)|占(?:用|掉|去)?|需要?|要|[是为]|(?:就|光权重就|权重就)[是要占]) ?(?:about |roughly |just |only |some |约 ?|大约 ?|~|≈)?$/i;
/** More than the weights, a part of them, or a copy of another kind. */
const NOT_WEIGHTS =
  /KV|缓存|cache|优化器|optimi[sz]er|梯度|gradient|训练|\btrain|激活|activ|微调|fine-?tun|副本|切分|分片|共|合计|剩|余|省|磁盘|文件|MoE|LoRA|草稿|[两二三四五六七八\d] ?份|\b(?:total|left|free|sav(?:e|ing)s?|replicas?|copies|shards?|split|draft|distill\w*|disk|checkpoint|instead|from|half|quarter|TP|PP|EP|plus|experts?|would|if)\b|如果|假如|[张块] ?卡|\d (?:cards|GPUs)\b|[两二三四八\d] ?[张块]/i;
/** Smaller than a whole model may be one card's part. */
const PER_CARD = /每 ?[张块个]?(?:卡|GPU)|单卡|\b(?:per|each|every|one) (?:GPU|card|device|rank)\b/i;
const NEAR = 0.02;

/** `In BF16 the 20B model takes 80 GB`, `每个参数 2 字节，20B 模型要占 80 GB`: one model, one precision and one memory in a sentence. */
export function reckonedWeights(passage: Passage): ReckonedWeights[] {
  const { text, quantities } = passage;
  if (!quantities.some(isMemory) || modelSizes(text).length === 0) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const sizes = modelSizes(sentence.text);
    const precisions = parameterBytes(sentence.text);
    const [billions, bytes] = [only(sizes.map((one) => one.billions)), only(precisions.map((one) => one.bytes))];
    // 每个参数 2 字节 is no memory of the model.
    const isOfOne = ({ start }: Quantity): boolean => precisions.some((one) => start - sentence.start < one.end);
    const memory = standingIn(quantities, sentence).filter((one) => isMemory(one));
    const [quantity, ...more] = memory.filter((one) => !isOfOne(one));
    if (billions === undefined || bytes === undefined || quantity === undefined || more.length > 0) return [];
    const at = quantity.start - sentence.start;
    const isLast = [...sizes, ...precisions].every(({ end }) => end <= at);
    if (!isLast || !isExact(quantity) || !TAKES.test(sentence.text.slice(0, at))) return [];
    if (isDifference(sentence.text.slice(0, at), sentence.text.slice(quantity.end - sentence.start))) return [];
    if (NOT_WEIGHTS.test(sentence.text) || isCalledWrong(passage, quantity)) return [];
    const ratio = (quantity.value * quantity.unit!.factor) / bytes / billions;
    const isOther = OF_OTHER_FORMAT.some((by) => Math.abs(ratio / by - 1) < NEAR);
    return isOther && !(ratio < 1 && PER_CARD.test(sentence.text)) ? [{ passage, quantity, billions, bytes }] : [];
  });
}

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous;

function only(values: readonly number[]): number | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
