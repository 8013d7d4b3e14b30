import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { modelSizes, parameterBytes } from './model-memory';
import { weightsStated } from './weights-stated';

/** A memory that is told for all the weights of a mixture of experts, though only its active parameters take so much. */
export interface ActiveWeights {
  readonly quantity: Quantity;
  /** All parameters. */
  readonly billions: number;
  /** Per parameter. */
  readonly bytes: number;
}

const ACTIVE_BEFORE =
  /(?:激活(?:参数)?(?:量)?|\bactive|\bactivat(?:es|ed|ing))[^\d,，。；;]{0,8}(\d{1,3}(?:\.\d{1,2})?) ?B(?![A-Za-z])/gi;
const ACTIVE_AFTER =
  /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?) ?B(?: parameters)? ?(?:的 ?)?(?:激活|\bactive\b|\bactivated\b)/gi;
/** What a token or a step needs of them. */
const OF_TOKEN = /激活|[读搬取]|步|带宽|\btoken|\b(?:active|reads?|streams?|moves?|touch|step|bandwidth)/i;
const NEAR = 0.02;

/** `235B parameters with 22B active, so in FP8 its weights take 22 GB`: all the experts are kept, not only those that a token uses. */
export function weightsOfActive(passage: Passage): ActiveWeights[] {
  const { text } = passage;
  const active = only(
    [ACTIVE_BEFORE, ACTIVE_AFTER].flatMap((one) => [...text.matchAll(one)].map((match) => Number(match[1]))),
  );
  if (active === undefined) return [];
  const billions = only(modelSizes(text).map((one) => one.billions));
  const bytes = only(parameterBytes(text).map((one) => one.bytes));
  if (billions === undefined || bytes === undefined || billions <= active * 1.5) return [];
  return weightsStated(passage, 0, text.length).flatMap((quantity): ActiveWeights[] => {
    const before = text
      .slice(0, quantity.start)
      .split(/[,，。；;:]/)
      .at(-1)!;
    const after = text.slice(quantity.end).split(/[,，。；;:]/)[0]!;
    const isActive = Math.abs((quantity.value * quantity.unit!.factor) / (active * bytes) - 1) < NEAR;
    if (!isActive || OF_TOKEN.test(before) || OF_TOKEN.test(after) || isCalledWrong(passage, quantity)) return [];
    return [{ quantity, billions, bytes }];
  });
}

function only(values: readonly number[]): number | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
