import { canonicalValue, isExact, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { modelSizes, type ParameterBytes, parameterBytes } from './model-memory';

/** What weights are said to shrink to in a precision, though that is the size of another one. */
export interface ShrunkWeights {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly billions: number;
  /** Per parameter, of the precision that the weights get. */
  readonly bytes: number;
}

/** More than the weights, a part of them, or sizes that a change is. */
const NOT_WEIGHTS =
  /KV|缓存|cache|优化器|optimizer|梯度|gradient|激活|activ|MoE|LoRA|合计|总|每 ?[张块个卡]|切|分片|副本|省|差|少了|\b(?:total|per|each|every|replica|sav(?:e[sd]?|ings?)|by|shard|split|freed?|peak|usage)\b/i;
/** Between the old precision and the new one. */
const BECOMES = /(?:->|→|\b(?:to|into|by)\b|[到至成为])/i;
/** Right before the memory that is left. */
const LEADS_DOWN =
  /(?:->|→|\b(?:down )?to|[到至为成]了?|只要|只剩|只需|就剩) ?(?:about |only |just |roughly |约 ?|~)?$/i;
const BYTES = [4, 2, 1, 0.5, 0.25];
const NEAR = 0.02;

/** `INT4 shrinks the 8B model from 16 GB to 8 GB`, `13B 从 FP16 量化到 INT4，权重由 26 GB 降到 13 GB`. */
export function shrunkWeights(passage: Passage): ShrunkWeights[] {
  const { text, quantities } = passage;
  if (!quantities.some(isMemory) || parameterBytes(text).length === 0) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const billions = only(modelSizes(sentence.text).map((one) => one.billions));
    const bytes = newBytes(sentence.text);
    if (billions === undefined || bytes === undefined || NOT_WEIGHTS.test(sentence.text)) return [];
    const memory = quantities.filter((q) => isMemory(q) && q.start >= sentence.start && q.end <= sentence.end);
    const last = memory.at(-1);
    if (last === undefined || memory.length > 2 || !memory.every(isExact)) return [];
    if (!LEADS_DOWN.test(text.slice(Math.max(sentence.start, last.start - 16), last.start))) return [];
    const [first] = memory;
    const isWhole = first === last || BYTES.some((one) => isNear(canonicalValue(first!), billions * one));
    const isOther = BYTES.some((one) => one !== bytes && isNear(canonicalValue(last), billions * one));
    return isWhole && isOther ? [{ passage, quantity: last, billions, bytes }] : [];
  });
}

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous;
const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) < NEAR;

function only<T>(values: readonly T[]): T | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}

/** The precision that the weights get: the only one named, or the second of `FP16 → INT4`. */
function newBytes(text: string): number | undefined {
  const named = parameterBytes(text);
  const [first, second, ...more] = named;
  if (first === undefined || more.length > 0) return undefined;
  return second === undefined || isSame(first, second) || BECOMES.test(text.slice(first.end, second.start))
    ? (second ?? first).bytes
    : undefined;
}

const isSame = (a: ParameterBytes, b: ParameterBytes): boolean => a.bytes === b.bytes;
