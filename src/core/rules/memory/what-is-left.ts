import { isExact, type Quantity, type Range } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';
import { type Holder, holdersIn } from './memory-places';
import { modelSizes, parameterBytes } from './model-memory';
import { memoriesOfOne } from './one-card-memory';
import { weightsStated } from './weights-stated';

/** What a memory has and what is taken of it, in GB. */
interface Room {
  readonly has: number;
  /** The least that is said to be. */
  readonly taken: number;
  /** Nothing else is said to be. */
  readonly isOnly: boolean;
}

/** More memory than what is taken leaves of that of a card or a machine. */
export interface WrongRest extends Room {
  readonly quantity: Quantity;
}

const SPEAKS_OF_IT = /剩|余|留|[可能]用|\b(?:leav|left|free|spare|remain|headroom)/i;
/** Right before what is left. */
const BEFORE =
  /(?:剩余?|余下|留[下出给]|KV[^\d,，。；;:()]{0,8}[能可]用|\b(?:leav(?:es?|ing)|remaining)\b)[^\d,，。；;:()]{0,16}$/i;
/** 留 30 GB 给 KV 缓存. */
const KEPT_BEFORE = /留 ?(?:约 ?)?$/;
const KEPT_AFTER = /^ ?[给做放]/;
const AFTER =
  /^ ?(?:of (?:memory|HBM|VRAM) )?(?:(?:is|are|stays?|still|will be) ){0,2}(?:left|free|to spare|spare|remain(?:s|ing)?)\b|^ ?(?:of )?headroom\b|^ ?的?(?:剩余|余量|空闲|富余)/i;
/** The weights are not all there, or the text tells of two times or of what might be. */
const OTHERWISE =
  /卸载|换出|激活参数|主存|主机|共享专家|\boffload|\bCPU\b|\bRAM\b|\bswap|剪枝|蒸馏|LoRA|草稿|\bdraft\b|原来|之前|换[成到]|改[成用为]|如果|假如|\b(?:would|instead|before|originally|if|than)\b/i;
/** A model over several cards: what one of them has is less. */
const SHARDED =
  /\b[TPE]P\b|[TPE]P ?[=×x]? ?\d|并行|切[分成到]|分片|[平均分]摊|均分|\bshard|\bsplit|\bspread|\bparallel|[两二三四五六七八九\d] ?[张块]|\b(?:two|three|four|six|eight) (?:\d{2,3} GB )?(?:cards|GPUs|[A-Z]\d{2,3}S?s)/i;
/** What is subtracted plainly, so that nothing else is to be thought of. */
const SUBTRACTED =
  /减[去掉]|扣[除掉去]|刨[除去]|除去|去掉|[装放]下[^,，。；;]{0,20}后|\b(?:minus|less|after)\b| [-−–] ?\d/i;
const BESIDE =
  /激活|开销|框架|碎片|利用率|预留|缓冲|%|0\.\d|activation|overhead|framework|fragment|reserv|utili[sz]ation|buffer|graph|runtime/i;
/** Rounded sizes, and GB that stand for GiB on one side. */
const SLACK = 1.02;
const SLACK_OF_UNITS = 1.08;
/** Of all the memory, what rounding may make. */
const ROUNDING = 0.005;
/** In GB, less is what a token or a layer takes. */
const LEAST = 1;
/** As much as this share of all is no rest. */
const ALL = 0.95;

/** What a text says is left of the memory of a card or a machine beside the weights there, where it is more than can be. */
export function wrongRests(passage: Passage): WrongRest[] {
  const { text, quantities } = passage;
  if (!SPEAKS_OF_IT.test(text)) return [];
  const sentences = sentencesIn(text);
  return quantities.flatMap((quantity): WrongRest[] => {
    if (!isMemory(quantity) || !isExact(quantity) || !isRest(text, quantity)) return [];
    const own = sentences.findIndex((one) => quantity.start < one.end);
    const { end } = sentences[own]!;
    const room = [own, own - 1]
      .flatMap((first) => sentences[first] ?? [])
      .map(({ start }) => roomIn(passage, { start, end }, quantity))
      .find((one) => one !== undefined);
    if (room === undefined || room === 'unclear' || !isWrong(passage, quantity, room)) return [];
    return isCalledWrong(passage, quantity) ? [] : [{ quantity, ...room }];
  });
}

const isMemory = ({ unit }: Quantity): boolean => unit?.family === 'memory' && !unit.ambiguous;
const gigabytesOf = ({ value, unit }: Quantity): number => value * unit!.factor;

function isRest(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return BEFORE.test(before) || AFTER.test(after) || (KEPT_BEFORE.test(before) && KEPT_AFTER.test(after));
}

/** Whether more is left than can be, or where two are subtracted plainly another number of tens. */
function isWrong({ text, quantities }: Passage, quantity: Quantity, { has, taken, isOnly }: Room): boolean {
  const left = gigabytesOf(quantity);
  const expected = has - taken;
  if (left > has * ALL) return false;
  const isOfUnits = quantities.some((one) => isMemory(one) && one.unit!.text !== quantity.unit!.text);
  const slack = isOfUnits ? SLACK_OF_UNITS : SLACK;
  if (left > expected * slack + ROUNDING * has) return true;
  const isPlain = isOnly && !quantity.approximate && SUBTRACTED.test(text) && !BESIDE.test(text);
  return isPlain && !isOfUnits && expected % 10 !== 0 && left < expected && (expected - left) % 10 === 0;
}

/** The memory that a window names and the least that it says is taken of it; undefined where it lacks one of them. */
function roomIn(passage: Passage, window: Range, rest: Quantity): Room | 'unclear' | undefined {
  const piece = passage.text.slice(window.start, window.end);
  if (OTHERWISE.test(piece)) return 'unclear';
  const holders = holdersFor(passage, window, rest);
  if (holders.length === 0) return undefined;
  const has = Math.max(...holders.map(({ gigabytes }) => gigabytes));
  const taken = takenIn(passage, window, (q) => q === rest || holders.some((one) => isIn(q, one)));
  if (taken.length === 0) return undefined;
  const [least, most] = [Math.min(...taken), Math.max(...taken)];
  if (least >= has || (has <= LARGEST_CARD && SHARDED.test(piece))) return 'unclear';
  return { has, taken: least, isOnly: most <= least * SLACK };
}

/** In GB: no card has more. */
const LARGEST_CARD = 288;
const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.start < outer.end;

function holdersFor(passage: Passage, { start, end }: Range, rest: Quantity): Holder[] {
  const isOther = (one: Holder): boolean => one.start !== rest.start;
  const counted = holdersIn(passage, start, end).filter(isOther);
  return counted.length > 0 ? counted : memoriesOfOne(passage, start, end).filter(isOther);
}

/** 可用约 1,015 GB: what there is, without what is kept back. */
const USABLE = /(?:可用|能用|\busable|\bavailable)[^\d,，。；;]{0,6}$/i;

/** What a window says is taken, in GB: the weights that it tells, else any other memory, and what sizes and precisions make. */
function takenIn(passage: Passage, { start, end }: Range, isOther: (q: Quantity) => boolean): number[] {
  const piece = passage.text.slice(start, end);
  const stated = weightsStated(passage, start, end).filter((q) => !isOther(q));
  const memories = passage.quantities.filter(
    (q) =>
      isMemory(q) &&
      !USABLE.test(passage.text.slice(Math.max(0, q.start - 12), q.start)) &&
      q.start >= start &&
      q.end <= end &&
      !isOther(q) &&
      gigabytesOf(q) >= LEAST,
  );
  const told = (stated.length > 0 ? stated : memories).map(gigabytesOf);
  const bytes = parameterBytes(piece).map((one) => one.bytes);
  return [...told, ...modelSizes(piece).flatMap(({ billions }) => bytes.map((one) => billions * one))];
}
