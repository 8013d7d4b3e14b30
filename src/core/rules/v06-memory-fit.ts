import type { Quantity } from '../numbers/quantity';
import { message } from '../source/message';
import { replaceNumber } from './reading/fixes';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import type { RuleFinding, SlideRule } from './rule';

export const memoryFit: SlideRule = {
  id: 'V06',
  scope: 'slide',
  severity: 'warning',
  title: { en: 'Does not fit in memory', zh: '显存放不下' },
  why: {
    en: 'Weights take parameters × bytes: two bytes each in FP16, one in INT8 or FP8, half in INT4. A 70B model in FP16 is 140 GB before any cache.',
    zh: '权重占用 = 参数量 × 每参数字节：FP16 两字节，INT8/FP8 一字节，INT4 半字节。70B 模型 FP16 仅权重就要 140 GB。',
  },
  bad: [
    { lang: 'zh', text: '256GB 内存可装 200B 模型（FP16）' },
    { lang: 'en', text: '70B weights take 35GB in fp16' },
    { lang: 'en', text: 'A 13B model needs 13 GB in BF16' },
  ],
  good: [
    { lang: 'zh', text: '256GB 内存可装 200B 模型（INT8）' },
    { lang: 'en', text: '70B weights take 140GB in fp16 (35GB in INT4)' },
    { lang: 'zh', text: '175B 模型需要 350-700GB 显存；Llama-2-7B，A100 80GB，FP16，显存占用 18 GB' },
    {
      lang: 'en',
      text: 'A 671B MoE (37B active) needs 80 GB per GPU in FP8 on 16 GPUs; KV cache takes 20 GB in FP16 for a 70B model',
    },
  ],
  check: ({ body }) => readSlide(body).passages.flatMap(inPassage),
};

const BYTES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:FP|TF)-?32\b|单精度/gi, 4],
  [/\b(?:FP|BF)-?16\b|\bbfloat16\b|半精度/gi, 2],
  [/\b(?:INT|FP)-?8\b|\bW8A\d+\b/gi, 1],
  [/\b(?:INT|FP|NF|NVFP|MXFP)-?4\b|\bW4A\d+\b|\b4-?bit\b|4 ?位/gi, 0.5],
];
const SIZE = /(?<![\d.A-Za-z])(\d{1,4}(?:\.\d{1,2})?) ?[Bb](?![A-Za-z/])(?! tokens)/g;
const WEIGHTS_TAKE =
  /权重|\bweights?\b|模型(?:大小|体积|本身)?.{0,6}(?:占|需|约)|model .{0,12}(?:takes?|needs?|requires?|occupies|is)\b|parameters? .{0,12}(?:take|need|require)/i;
const FITS = /(?:可|能)?(?:装下|装入|装|放得?下|容纳|承载)|\b(?:fits?|can hold|holds|can load|loads)\b/i;
/** Several cards, only some of the parameters, or memory that is not the weights'. */
const OTHERWISE =
  /MoE|激活参数|active|offload|卸载|KV|缓存|cache|激活值|activation|LoRA|[\d两四八多] ?(?:张|卡|块|个节点|台|GPUs?\b|cards|nodes|ways?\b|-way)|[×x] ?[AHBLV]\d{2}|[AHBLV]\d{2,3}(?: \d{2,3} ?GB)? ?[×x]|\bTP ?=? ?\d|per GPU|每卡|单卡剩余/i;
const CARD_BEFORE = /\b(?:[AHBLV]\d{2,4}|RTX ?\d{4}|MI\d{3}X?|910B)[ -]?(?:SXM|PCIe|NVL)?[ -]?$/i;
/** Weights and what runs beside them: a stated need may be larger by any amount, and smaller by rounding alone. */
const LEAST = 0.9;

interface Precision {
  readonly at: number;
  readonly bytes: number;
}

function inPassage(passage: Passage): RuleFinding[] {
  const { text } = passage;
  const memory = passage.quantities.filter((q) => q.unit?.family === 'memory' && q.bound === undefined && !q.sign);
  if (memory.length === 0 || OTHERWISE.test(text) || !(WEIGHTS_TAKE.test(text) || FITS.test(text))) return [];
  const sizes = [...text.matchAll(SIZE)].filter(({ index }) => !memory.some((q) => q.start <= index && index < q.end));
  const billions = new Set(sizes.map((match) => Number(match[1])));
  const [size] = billions;
  if (billions.size !== 1 || size === undefined) return [];
  const precisions = precisionsIn(text);
  return memory.flatMap((quantity) => check(passage, quantity, size, precisionOf(quantity, memory, precisions)));
}

function precisionsIn(text: string): Precision[] {
  return BYTES.flatMap(([pattern, bytes]) => [...text.matchAll(pattern)].map(({ index }) => ({ at: index, bytes })));
}

/** The precision that a size is given in: the only one of the sentence, or the one right after the number. */
function precisionOf(quantity: Quantity, memory: readonly Quantity[], precisions: readonly Precision[]) {
  const all = new Set(precisions.map(({ bytes }) => bytes));
  if (all.size === 1 && memory.length === 1) return precisions[0];
  const next = memory.find(({ start }) => start > quantity.start)?.start ?? Number.POSITIVE_INFINITY;
  const near = precisions.filter(({ at }) => at >= quantity.end && at < Math.min(next, quantity.end + 12));
  return near.length === 1 ? near[0] : undefined;
}

function check(
  passage: Passage,
  quantity: Quantity,
  billions: number,
  precision: Precision | undefined,
): RuleFinding[] {
  if (precision === undefined || CARD_BEFORE.test(passage.text.slice(Math.max(0, quantity.start - 24), quantity.start)))
    return [];
  const needed = billions * precision.bytes;
  if (quantity.high * quantity.unit!.factor >= needed * LEAST) return [];
  const where = passage.spanOf(quantity);
  const value = needed / quantity.unit!.factor;
  return [
    {
      span: where,
      number: where,
      message: message(
        '{0} does not hold {1}B parameters at {2} bytes each: the weights alone take {3} GB. Check size, precision and memory.',
        passage.quote(quantity),
        billions,
        precision.bytes,
        Math.round(needed * 10) / 10,
      ),
      fixes: [replaceNumber(passage, quantity, value)],
    },
  ];
}
