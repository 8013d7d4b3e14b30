import { writtenCount } from '../../numbers/number-words';
import { isExact, type Quantity, type Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { modelSizes, parameterBytes } from './model-memory';
import { weightsStated } from './weights-stated';

/** What each of several cards is said to have of the weights, though it is another part of them. */
export interface WrongShare {
  readonly quantity: Quantity;
  /** All of the weights, in GB. */
  readonly weights: number;
  readonly cards: number;
}

const HAN_NUMBER = '(\\d{1,3}|[两二三四五六七八九十]|十六)';
const NUMBER = '(\\d{1,3}|two|three|four|six|eight|sixteen)';
const OVER: readonly RegExp[] = [
  /\bTP ?[=×x-]? ?(\d{1,3})(?![\d.])/gi,
  new RegExp(`(?:切分?|分片?|摊|均|铺)(?:[到成在给])? ?${HAN_NUMBER} ?[张块份卡]`, 'g'),
  new RegExp(`${HAN_NUMBER} ?(?:路|卡|张卡|块卡) ?(?:做|的)? ?张量并行`, 'g'),
  new RegExp(
    `\\b(?:over|across|among|between) (?:the |all |our )?${NUMBER} (?:\\d{2,3} ?GB )?(?:cards|GPUs|[A-Z]\\d{2,4}S?s)\\b`,
    'gi',
  ),
  new RegExp(`\\btensor[- ]parallel(?:ism)?(?: (?:of|over|across|size))? ${NUMBER}\\b`, 'gi'),
  new RegExp(`\\b${NUMBER}-way (?:tensor|TP)\\b`, 'gi'),
];
/** Right before the part of a card. */
const EACH_BEFORE =
  /每 ?[张块]?(?:显?卡|GPU|[A-Z]\d{1,4}S?)[上的]?(?:权重|分到|分得|分摊|持有|承担|只|放|存|占|要|约|大|是|为|就|有|=|:| ){0,5}$|\b(?:each|every) (?:(?:card|GPU|device|rank|one|of them) )?(?:then |thus )?(?:holds|gets|takes|has|carries|stores|keeps|needs)(?: (?:about|roughly|only|just)){0,2} $/i;
const EACH_AFTER =
  /^ ?(?:of (?:the |its )?weights )?(?:each\b|apiece\b|(?:per|a|on each|on every) (?:card|GPU|device|rank)\b)/i;
/** Not the weights alone, or not spread evenly over just these cards. */
const OTHERWISE =
  /MoE|专家|\bexperts?\b|\bEP\b|EP ?[=×x]? ?\d|\bPP\b|PP ?[=×x]? ?\d|流水|pipeline|\bDP\b|DP ?[=×x]? ?\d|FSDP|ZeRO|训练|\btrain|优化器|optimi[sz]er|LoRA|卸载|offload|草稿|\bdraft\b|复制|replicated|[两二三四五六七八\d] ?[个份]?副本|\b(?:copies|replicas|instead|would)\b|原来|之前|换[成到]|改[成用为]|如果/i;
const NOT_WEIGHTS =
  /KV|缓存|cache|激活|activ|显存|剩|余|留|共|总|合计|开销|\b(?:memory|used?|total|free|left|leav|overhead)/i;
/** Some tensors stand on every card. */
const MOST = 1.2;
const LEAST = 0.93;

/** The parts of the weights that each of several cards is said to have, where all the weights and the cards make another. */
export function wrongShares(passage: Passage): WrongShare[] {
  const { text, quantities } = passage;
  if (!quantities.some(isMemory) || !OVER.some((one) => text.search(one) >= 0)) return [];
  const sentences = sentencesIn(text);
  return quantities.flatMap((quantity): WrongShare[] => {
    if (!isMemory(quantity) || !isExact(quantity) || !isOfEach(text, quantity)) return [];
    const own = sentences.findIndex((one) => quantity.start < one.end);
    const { end } = sentences[own]!;
    const found = [own, own - 1]
      .flatMap((first) => sentences[first] ?? [])
      .map(({ start }) => wholeIn(passage, { start, end }, quantity))
      .find((one) => one !== undefined);
    if (found === undefined || isCalledWrong(passage, quantity) || isOfAnother(passage, quantity, found.cards))
      return [];
    const ratio = (quantity.value * quantity.unit!.factor * found.cards) / found.weights;
    return ratio < LEAST || ratio > MOST ? [{ quantity, ...found }] : [];
  });
}

/** `运行时 12 GB（每卡 3 GB）`: each card's part of what stands right before it. */
function isOfAnother({ text, quantities }: Passage, share: Quantity, cards: number): boolean {
  const before = quantities.findLast((one) => one.end <= share.start && isMemory(one));
  if (before === undefined || !/^ ?\([^()\d]{0,16}$/.test(text.slice(before.end, share.start))) return false;
  const whole = before.value * before.unit!.factor;
  return Math.abs((share.value * share.unit!.factor * cards) / whole - 1) < AS_TOLD;
}

const AS_TOLD = 0.03;

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous;

function isOfEach(text: string, { start, end, unit }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const clause = before.split(/[,，。；;:]/).at(-1)!;
  const after = text.slice(end, end + 40).split(/[,，。；;]/)[0]!;
  const isEach = unit?.scope === 'gpu' || EACH_BEFORE.test(before) || EACH_AFTER.test(after);
  return isEach && !NOT_WEIGHTS.test(clause) && !NOT_WEIGHTS.test(after);
}

/** The weights that a window tells and the cards that it spreads them over. */
function wholeIn(passage: Passage, { start, end }: Range, share: Quantity): Omit<WrongShare, 'quantity'> | undefined {
  const piece = passage.text.slice(start, end);
  const cards = only(
    OVER.flatMap((one) => [...piece.matchAll(one)].map((match) => writtenCount(match[1]!.toLowerCase()))),
  );
  if (cards === undefined || cards < 2 || OTHERWISE.test(piece)) return undefined;
  const stated = only(
    weightsStated(passage, start, end)
      .filter((q) => q !== share)
      .map(gigabytesOf),
  );
  const billions = only(modelSizes(piece).map((one) => one.billions));
  const bytes = only(parameterBytes(piece).map((one) => one.bytes));
  const weights = stated ?? (billions === undefined || bytes === undefined ? undefined : billions * bytes);
  return weights === undefined ? undefined : { weights, cards };
}

const gigabytesOf = ({ value, unit }: Quantity): number => value * unit!.factor;

function only<T>(values: readonly T[]): T | undefined {
  const distinct = new Set(values);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
