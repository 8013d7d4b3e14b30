import type { Quantity } from '../numbers/quantity';
import { message } from '../source/message';
import { weightsOfActive } from './memory/active-weights';
import { type CellOfWeights, precisionOf, wrongCellsOfWeights } from './memory/cells-of-weights';
import { overfilledCopies } from './memory/copies-over-cards';
import { isDifference, isWhatIsLeft } from './memory/differences';
import { overfilledOfSeveral } from './memory/holders-compared';
import { type Overfilled, overfilled } from './memory/memory-holders';
import { itemsTogether } from './memory/memory-lists';
import { memoryStatements } from './memory/memory-statements';
import { misfitsIn } from './memory/memory-tables';
import { modelSizes, parameterBytes } from './memory/model-memory';
import { shrunkWeights } from './memory/quantised-weights';
import { type WrongShare, wrongShares } from './memory/shares-of-cards';
import { type MisfitWeights, misfitWeights } from './memory/weights-by-precision';
import { wrongForModelsInTables, wrongListedWeights } from './memory/weights-elsewhere';
import { misprintedWeights } from './memory/weights-misprinted';
import { weightsPlainly } from './memory/weights-plainly';
import { weightsOfOtherPrecision, weightsTold } from './memory/weights-told';
import { type WrongRest, wrongRests } from './memory/what-is-left';
import { replaceNumber } from './reading/fixes';
import { foundIn } from './reading/found-in';
import type { Passage } from './reading/passage';
import { readSlide } from './reading/slide-reading';
import { isCalledWrong } from './reading/standing';
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
    { lang: 'zh', text: '34B 模型以 BF16 部署在一张 48 GB 的 L40S 上，既不量化也不卸载' },
    { lang: 'zh', text: '256GB 内存可装 200B 模型（FP16）' },
    { lang: 'zh', text: '3g.40gb 也能直接跑 32B FP16，不需要量化' },
    { lang: 'zh', text: '- 模型：14B，FP16\n- 切片：A100 的 3g.20gb\n- 结论：权重约 28 GB，一张切片可以容纳' },
    { lang: 'zh', text: '| 机型 | 显存 | 部署模型（BF16） |\n|---|---|---|\n| L20 | 48 GB | 32B |' },
    { lang: 'en', text: '| Model | Precision | Card | Fits? |\n|---|---|---|---|\n| 32B | FP16 | 48 GB | yes |' },
    { lang: 'en', text: 'Our sessions need 100 GiB of KV cache, so a single 48 GB card keeps them all' },
    { lang: 'en', text: '70B weights take 35GB in fp16' },
    { lang: 'en', text: 'A 13B model needs 13 GB in BF16' },
    { lang: 'zh', text: '单卡 48 GB，放一份 BF16 的 Qwen2.5-32B 权重再留 10 GB 做 KV' },
    { lang: 'zh', text: '把 671B 的 BF16 权重直接装进 8 × 80 GB 共 640 GB 显存' },
    { lang: 'zh', text: '7B 模型每个参数按 16 字节算，一张 80GB 的卡就能放下全部状态。' },
    { lang: 'zh', text: '一张 24GB 的卡用 FP16 跑 14B 模型行不行？可以，还有余量。' },
    { lang: 'en', text: 'We considered CodeLlama-34B in BF16 with 34 GB of weights' },
    { lang: 'en', text: 'Two 24 GB cards hold a 32B model in BF16' },
    { lang: 'en', text: '| Model | Precision | Weights |\n|---|---|---|\n| Qwen2.5-32B | BF16 | 32 GB |' },
    { lang: 'en', text: '405B in BF16: 810 GB of weights, so we place each replica on four H200s' },
    { lang: 'zh', text: '13B 全参微调约 208 GB，两张 80 GB 卡就能装下' },
    { lang: 'zh', text: '70B 的权重才 35 GB，一张 24 GB 的消费级显卡就能把它完整装进去' },
    { lang: 'zh', text: '7B 模型的权重 14 GB，放进单个 10 GB 的 MIG 实例运行' },
    { lang: 'en', text: 'A 70B model in FP16 runs on a single H100' },
    {
      lang: 'en',
      text: '## Layout of the 340B run\n\nFor quick evals we load the BF16 weights on a single node (8 × 80 GB)',
    },
    { lang: 'zh', text: '| 模型 | BF16 权重 | INT8 权重 |\n|---|---|---|\n| 13B | 13 GB | 13 GB |' },
    { lang: 'zh', text: '做 LoRA 时 70B 底座冻结成 BF16，只占 70 GB，一张卡就够' },
    { lang: 'en', text: '141B total / 39B active; BF16 weights take 141 GB, so four H100s are enough' },
    {
      lang: 'en',
      text: 'It has 671B parameters, 37B active per token; in FP8 that is 671 GB, and therefore one H100 node with its 640 GB is enough',
    },
    { lang: 'zh', text: '模型共 671B 参数，激活 37B；FP8 就是 671 GB，一台 8 卡节点共 640 GB，放得下' },
    { lang: 'zh', text: '34B 模型用 BF16 存，权重只占 34 GB，一张 80 GB 的卡绰绰有余' },
    { lang: 'zh', text: '72B 的 FP8 权重 144 GB，按 TP=8 部署' },
    { lang: 'en', text: 'Our 34B model is still in BF16, and it lives happily on one 48 GB L40S' },
    { lang: 'en', text: 'At 320 KiB a token, thirty-two chats fill 160 GiB; that lot lives on one 141 GB H200' },
    { lang: 'en', text: 'At two bytes a weight, the 14B model sat entirely inside the laptop GPU’s 16 GB' },
    { lang: 'zh', text: '推荐侧是 16 GB 的 T4：12B 的排序模型用 FP16 跑在上面，一张卡一个副本' },
    {
      lang: 'zh',
      text: '671B 用 FP8，权重 671 GB：一台 8 卡 H100（共 640 GB）就能放下，一台 8 卡 H200（共 1,128 GB）还剩 457 GB',
    },
    { lang: 'en', text: 'The FP8 weights take 70 GB of the 141 GB on one H200, which leaves 91 GB for the cache' },
    { lang: 'en', text: '70B in BF16 with TP=4: 17.5 GB of weights per GPU' },
    { lang: 'en', text: '235B parameters with 22B active, so in FP8 the weights take 22 GB' },
  ],
  good: [
    { lang: 'zh', text: '推荐侧是 16 GB 的 T4：12B 的排序模型用 FP16 跑在上面，两张卡一个副本' },
    { lang: 'en', text: 'The FP8 weights take 70 GB of the 141 GB on one H200, which leaves 71 GB for the cache' },
    { lang: 'en', text: '70B in BF16 with TP=4: 35 GB of weights per GPU' },
    { lang: 'zh', text: '256GB 内存可装 200B 模型（INT8）' },
    { lang: 'zh', text: '3g.40gb 跑不下 32B FP16，要 INT4；64 路 KV 共需 160 GiB，一张 80 GB 的卡放不下' },
    {
      lang: 'en',
      text: '| Model | Precision | Card | Fits? |\n|---|---|---|---|\n| 70B | INT8 | 2 × L20 | yes |\n| 70B | FP16 | A100 80GB | no |\n| 70B | FP16 | 2 × A100 80GB | yes |',
    },
    { lang: 'en', text: '- Model: 30B in INT8\n- Host: one L40S\n- The model is loaded there and runs all day' },
    { lang: 'en', text: '70B weights take 140GB in fp16 (35GB in INT4)' },
    { lang: 'zh', text: '175B 模型需要 350-700GB 显存；Llama-2-7B，A100 80GB，FP16，显存占用 18 GB' },
    {
      lang: 'en',
      text: 'A 671B MoE (37B active) needs 80 GB per GPU in FP8 on 16 GPUs; KV cache takes 20 GB in FP16 for a 70B model',
    },
    { lang: 'zh', text: '32B 模型 BF16 权重 64 GB，一张 48 GB 的 L40S 放不下，两张 48 GB 的卡可以放下。' },
    { lang: 'en', text: 'A 70B model in BF16 does not fit into one 80 GB card. Two 80 GB cards hold it.' },
    { lang: 'zh', text: '一张 24GB 的卡用 FP16 跑 14B 模型行不行？不行，光权重就要 28 GB。' },
    { lang: 'en', text: '405B in FP8: 405 GB of weights, so we place each replica on four H200s' },
    { lang: 'zh', text: '70B 模型推理时每张卡占 70 GB，TP 2，BF16' },
    { lang: 'zh', text: '做 LoRA 时 70B 底座冻结成 BF16，占 140 GB，两张卡放得下' },
    { lang: 'en', text: '141B total / 39B active; INT8 weights take 141 GB, so two H100s are enough' },
    { lang: 'en', text: 'A 70B model in BF16 over two cards, each of which is at 70 GB' },
    { lang: 'en', text: '671B parameters; in FP8 that is 671 GB, so one H200 node with its 1,128 GB is enough' },
    { lang: 'zh', text: '70B 的权重 140 GB，两张 80 GB 的卡能装下，但只剩 20 GB' },
    { lang: 'en', text: 'Its 810 GB of weights are sharded, 101 GB per GPU, and run on eight H200s' },
    { lang: 'en', text: '| Model | BF16 | INT4 |\n|---|---|---|\n| 7B weights | 14 GB | 3.5 GB |' },
    {
      lang: 'zh',
      text: '34B 模型用 INT4 存，权重占 17 GB，一张 40 GB 的卡绰绰有余；72B 的 FP8 权重 72 GB，BF16 要 144 GB',
    },
    { lang: 'zh', text: '同样是 70B，权重加优化器状态，每个参数按 14 个字节' },
  ],
  check: ({ body }) => {
    const { passages, texts, tables } = readSlide(body);
    const misfits = foundIn(tables, misfitsIn).map(({ cell, ...one }) => tooSmall(cell, one));
    const said = foundIn(passages, inPassage);
    const isKnown = new Set(said.map(({ span: { start } }) => start));
    const ofOthers = [
      ...weightsOfOtherPrecision(texts),
      ...wrongListedWeights(texts),
      ...foundIn(texts, weightsPlainly),
      ...(tables.length === 0 ? [] : wrongForModelsInTables(foundIn(texts, weightsTold), tables, texts)),
    ];
    const told = [...new Map(ofOthers.map((one) => [one.quantity, one])).values()]
      .filter(({ passage, quantity }) => !isWhatIsLeft(passage, quantity) && !isOfTwoFormats(passage, quantity))
      .map(({ passage, quantity, billions, bytes }) =>
        finding(passage, quantity, Number(billions.toPrecision(3)), bytes),
      )
      .filter(({ span: { start } }) => !isKnown.has(start));
    for (const { span } of told) isKnown.add(span.start);
    const misprinted = misprintedWeights(
      texts,
      tables.flatMap(({ header, rows }) => [...header, ...rows.flat()]),
    )
      .map(({ passage, quantity, billions, bytes }) => finding(passage, quantity, billions, bytes))
      .filter(({ span: { start } }) => !isKnown.has(start))
      .map((one): RuleFinding => ({ ...one, severity: 'info' }));
    return [
      ...said,
      ...told,
      ...misprinted,
      ...itemsTogether(texts).flatMap(inPassage),
      ...foundIn(tables, wrongCellsOfWeights).map(ofTable),
      ...foundIn(tables, misfitWeights).map(ofWeights),
      ...misfits,
    ];
  },
};

const ofWeights = ({ cell, quantity, unit, billions, bytes }: MisfitWeights): RuleFinding =>
  finding(cell, quantity, Number(billions.toPrecision(3)), bytes, unit.factor);

/** A stated need may be larger by what runs beside the weights, and smaller by rounding alone. */
const LEAST = 0.9;

function inPassage(passage: Passage): RuleFinding[] {
  const found = memoryStatements(passage).flatMap(({ quantity, billions, bytes, gigabytes }) =>
    gigabytes >= billions * bytes * LEAST ||
    isCalledWrong(passage, quantity) ||
    isWhatIsLeft(passage, quantity) ||
    isOfTwoFormats(passage, quantity)
      ? []
      : [finding(passage, quantity, billions, bytes)],
  );
  if (found.length > 0) return found;
  const shrunk = shrunkWeights(passage).filter(({ quantity }) => !isCalledWrong(passage, quantity));
  if (shrunk.length > 0) return shrunk.map((one) => finding(passage, one.quantity, one.billions, one.bytes));
  const full = [
    ...overfilledIn(passage).map((one) => tooSmall(passage, one)),
    ...wrongRests(passage).map((one) => ofRest(passage, one)),
    ...weightsOfActive(passage).map((one) => finding(passage, one.quantity, one.billions, one.bytes)),
    ...wrongShares(passage).map((one) => ofShare(passage, one)),
  ];
  return full.length > 0 ? full : ofOtherPrecision(passage);
}

/** `32B 从 BF16 到 FP8，权重 65.0 GB → 32.5 GB`: the old value is of the old format. */
const isOfTwoFormats = ({ text, pairs }: Passage, { start }: Quantity): boolean =>
  pairs.some(({ from, to }) => from.start === start || to.start === start) &&
  new Set(parameterBytes(text).map(({ bytes }) => bytes)).size > 1;

/** By any of the ways to say what is put where, the memory of each place once. */
function overfilledIn(passage: Passage): Overfilled[] {
  const found = [...overfilled(passage), ...overfilledOfSeveral(passage), ...overfilledCopies(passage)];
  return [...new Map(found.map((one) => [one.holder.start, one])).values()];
}

/** Not the weights of one copy. */
const NOT_WEIGHTS =
  /KV|缓存|cache|优化器|optimizer|梯度|gradient|训|train|激活|activ|[×x*+]|副本|份|共|合计|total|cop(?:y|ies)|replica|MoE|LoRA|每 ?[张块个卡]|per (?:GPU|card)|切|分片|TP|\bshard|\bsplit|[和与及]|原|量化[前成为到]|换|改|\b(?:and|original|originally|before|from|instead|than)\b/i;

/** `72B 的 FP8 权重 144 GB`: one size, one precision and one memory in a sentence so far, and the memory is that of two or four times the bytes. */
function ofOtherPrecision(passage: Passage): RuleFinding[] {
  const { text, quantities } = passage;
  if (!WEIGHTS.test(text)) return [];
  return quantities.flatMap((quantity) => {
    if (isOfTwoFormats(passage, quantity)) return [];
    // `FP8 权重：32B 从 64 GB 降到 32 GB`: what it was before.
    if (passage.pairs.some(({ from }) => from.start === quantity.start)) return [];
    if (quantity.unit?.family !== 'memory' || quantity.sign !== undefined || quantity.bound !== undefined) return [];
    const from = Math.max(...[...'。；;\n'].map((mark) => text.lastIndexOf(mark, quantity.start - 1))) + 1;
    const clause = text.slice(from, quantity.start);
    const isOnly = !quantities.some(
      (one) => one.unit?.family === 'memory' && one.start >= from && one.start < quantity.start,
    );
    if (!isOnly || !WEIGHTS.test(clause) || NOT_WEIGHTS.test(clause) || isDifference(clause, '')) return [];
    const sizes = modelSizes(clause);
    const bytes = precisionOf([clause]);
    if (sizes.length !== 1 || bytes === undefined) return [];
    const perParameter = (quantity.value * quantity.unit.factor) / sizes[0]!.billions;
    const isOther = [0.5, 1, 2, 4].some((one) => one !== bytes && Math.abs(perParameter / one - 1) < 0.02);
    return isOther && !isCalledWrong(passage, quantity) ? [finding(passage, quantity, sizes[0]!.billions, bytes)] : [];
  });
}

function tooSmall(passage: Passage, { holder, has, needs, need }: Overfilled): RuleFinding {
  const where = passage.spanOf(holder);
  return {
    span: where,
    number: where,
    message: message(
      '{0} GB do not fit into {1} GB. Check size, precision and the number of cards.',
      round(needs),
      round(has),
    ),
    ...(need === undefined ? {} : { related: [{ span: passage.spanOf(need), message: message('what is to fit') }] }),
  };
}

function ofRest(passage: Passage, { quantity, has, taken, isOnly }: WrongRest): RuleFinding {
  const where = passage.spanOf(quantity);
  return {
    span: where,
    number: where,
    message: message(
      '{0} cannot be left: {1} GB of {2} GB are taken. Check the memory, what it holds and what is left.',
      passage.quote(quantity),
      round(taken),
      round(has),
    ),
    ...(isOnly ? { fixes: [replaceNumber(passage, quantity, (has - taken) / quantity.unit!.factor)] } : {}),
  };
}

function ofShare(passage: Passage, { quantity, weights, cards }: WrongShare): RuleFinding {
  const where = passage.spanOf(quantity);
  const each = weights / cards;
  return {
    span: where,
    number: where,
    message: message(
      '{0}: {1} GB of weights over {2} cards are {3} GB on each. Check the weights and the number of cards.',
      passage.quote(quantity),
      round(weights),
      cards,
      round(each),
    ),
    fixes: [replaceNumber(passage, quantity, each / quantity.unit!.factor)],
  };
}

const round = (gigabytes: number): number => Math.round(gigabytes * 10) / 10;

const WEIGHTS = /权重|\bweigh|模型(?:大小|体积)|model size/i;

const ofTable = ({ cell, quantity, billions, bytes, unit }: CellOfWeights): RuleFinding =>
  finding(cell, quantity, billions, bytes, unit.factor);

function finding(
  passage: Passage,
  quantity: Quantity,
  billions: number,
  bytes: number,
  factor = quantity.unit!.factor,
): RuleFinding {
  const where = passage.spanOf(quantity);
  const needed = billions * bytes;
  return {
    span: where,
    number: where,
    message:
      quantity.high * factor < needed
        ? message(
            '{0} does not hold {1}B parameters at {2} bytes each: the weights alone take {3} GB. Check size, precision and memory.',
            passage.quote(quantity),
            billions,
            bytes,
            Math.round(needed * 10) / 10,
          )
        : message(
            '{0}: {1}B parameters at {2} bytes each take {3} GB. Check size, precision and memory.',
            passage.quote(quantity),
            billions,
            bytes,
            Math.round(needed * 10) / 10,
          ),
    fixes: [replaceNumber(passage, quantity, needed / factor)],
  };
}
