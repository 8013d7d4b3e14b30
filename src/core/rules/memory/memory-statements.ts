import type { Quantity, Range } from '../../numbers/quantity';
import { sentenceStarts } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { withoutDenials } from './denials';
import { isDifference } from './differences';
import { type ModelSize, modelSizes, type ParameterBytes, parameterBytes } from './model-memory';

/** Memory that a sentence says takes or holds the weights of a model. */
export interface MemoryStatement {
  /** The memory as written. */
  readonly quantity: Quantity;
  readonly billions: number;
  /** Per parameter. */
  readonly bytes: number;
  /** All of the memory: what is written times the cards that have it. */
  readonly gigabytes: number;
}

const WEIGHTS_TAKE =
  /权重|\bweights?\b|模型(?:大小|体积|本身)?.{0,6}(?:占|需|约)|model .{0,12}(?:takes?|needs?|requires?|occupies|is|weighs?|comes (?:down )?to)\b|parameters? .{0,24}(?:take|need|require|weigh|occupy|(?:come|add up|amount) to|make)/i;
const FITS =
  /装下|装得下|装进|装入|可装|能装|放得?下|放进|放得进|放一份|容纳|承载|塞进|塞得下|[跑载]|部署|\b(?:fits?|holds?|hosts?|loads?|serves?|runs?|room for|enough for)\b/i;
/** The author says that it does not fit, or asks for more. */
const REFUSED =
  /[装放塞跑载]不|不够|不足|不行|不能|无法|没法|不了|不可能|超出|超过|溢出|爆显存|至少|才[能可够装放跑行]|\bOOM\b|n['’]t\b|\bnot\b|cannot|too (?:big|large|small)|exceed|more than|out of memory|at least|\bno\b|never|fails?\b|instead/i;
const AGREED = /可以|没问题|足够|够用|完全|能行|^ ?[行能]|绰绰有余|\b(?:yes|sure|fine|works|it does|enough)\b/i;
/** Only a part of the weights, or memory that is not the hardware's alone. */
const PARTLY =
  /MoE|激活参数|\bactive\b|(?<!no )(?<!without )(?<![不无未没][做用需有]? ?)offload|(?<![不未没无])卸载|LoRA|每 ?[张块个]? ?(?:GPU|显?卡)|(?:per|each|every) (?:GPU|card)|单卡剩余|(?<![不无未没][做用需有]? ?)(?:切分|分片)|(?<!un)\bshard|ZeRO|FSDP/i;
/** Words that tell a size of a model without naming its weights. */
const TAKES =
  /^[ *-]{0,3}[^,，。；;:]{0,40}\b(?:FP|BF|INT)-?\d{1,2}[ )*]{0,3}: ?(?:about |约 ?)?[\d.,]{1,9} ?GB ?$|[占要需][用求]?[^\d，,。；;]{0,4}\d|(?:就是|等于|合计?|[约即为])[^\d，,。；;]{0,3}\d|\b(?:that|this|it|which|they|model|checkpoint)(?:'s)? (?:\w{1,8} )?(?:is|are|comes? to|makes?|means|takes?|needs?|occup(?:y|ies)|weighs?)\b|\b(?:takes?|needs?|occup(?:y|ies)|weighs?|only|just) (?:\w{1,8} )?\d/i;
/** What is told so may be the share of a card, or something else. */
const NOT_ALL =
  /[每单] ?[张块卡个台]|[每单]层|草稿|小模型|编码器|切|分片|剪枝|[检数]据集|优化器|\b(?:per|each|every|draft|adapter|encoder|embedding|split|shard|slice|half|quarter|saves?|left|free|prun|disk|download)/i;
/** An adapter is small: its frozen base is the whole model. */
const BASE = /底座|底模|基座|冻结|\bfrozen|\bfreez|\bbase (?:model|weights)|\bbackbone/i;
/** What follows from a size is no longer the size: `take 141 GB, so two H100s are enough`. */
const CONCLUSION =
  /[,，:] ?(?:so|thus|hence|therefore|and (?:so|therefore|thus)|which (?:means|fits)|所以|因此|故|于是|那么|也就是说|这样)(?![a-z])|\btherefore\b|[一二两三四六八\d] ?[张块台卡][^，,。]{0,10}(?:就?够|足够|即可|放得下|装得下)/i;
/** What runs beside the weights: memory next to these words need not hold them. */
const BESIDE = /KV|缓存|cache|激活值|activation/i;
/** Cards of a number that is not said. */
const SOME_CARDS = /[几多数] ?[台张块卡机]|集群|\b(?:several|many|multiple) |cluster/i;
const ONE_CARD = /单卡|单张|[一1] ?[张块]|\b(?:one|single)\b/i;
const ASIDE_BEFORE =
  /(?:KV|缓存|cache|激活值?|activations?|剩余?下?|余[下出]?|留[下出]?|left|leaves|leaving|spare|free|检查点|checkpoint|优化器|optimizer)[^\d。，,；;]{0,12}$/i;
/** 权重只剩 35 GB: of the weights, not beside them. */
const ONLY_LEFT = /(?:权重|模型)[^\d,，。；;]{0,6}只剩下? ?$/;
const ASIDE_AFTER =
  /^ ?(?:[做给作为用的]{1,2} ?)?(?:[^\d，,。；;()]{0,6})(?:KV|缓存|cache|激活值|activation|余量|剩余|空闲|left|spare|free|headroom|per token)/i;
/** Memory of hardware rather than what weights take. */
const HARDWARE_BEFORE =
  /(?:单卡|每卡|[张块台]|显卡|显存|内存|\b(?:[AHBLV]\d{2,4}S?|RTX ?\d{4}|MI\d{3}X?|910B)[ -]?(?:SXM|PCIe|NVL)?|共|合计|memory|VRAM|with|[×x*])[ :(为有是-]{0,3}$/i;
const HARDWARE_AFTER =
  /^ ?(?:的 ?)?(?:显?卡|显存|内存|统一内存|机器|服务器|[AHBLV]\d{2,4}|RTX|GPU|cards?\b|HBM|VRAM|of (?:memory|VRAM|HBM)|memory|RAM|machine|server|node|box)/i;
/** `34 GB of weights` is what they take, whatever stands before it. */
const WEIGHTS_AFTER = /^ ?(?:of |的 ?)?(?:\w{1,8} )?(?:weights|权重|parameters|参数)/i;
/** `needs 70 GB of HBM`, 需要 70 GB 显存. */
const TAKEN_BEFORE = /(?:需要?|占用?|\b(?:needs?|takes?|requires?|occupies)) ?(?:about |roughly |约 ?|~ ?)?$/i;
const TOTAL_BEFORE = /(?:共|合计|总计|一共|=|≈|\btotal(?:ling| of)?|together)[ :约]{0,2}$/i;
const COUNT =
  /(\d{1,4}|[一二两三四五六八十]|\b(?:two|three|four|six|eight|sixteen)) ?(?:张|块|卡|台|个节点|[×x*] ?(?=\d|[AHBLV]\d|GPU|张)|GPUs?\b|cards?\b|nodes?\b|-way\b|(?=\d{2,3} ?GB (?:cards|GPUs|[AHBLV]\d{2,4}S?s?\b))|[AHBLV]\d{2,4}S?s?\b)|[AHBLV]\d{2,3}S?(?: \d{2,3} ?GB)? ?[×x] ?(\d{1,3})/gi;
const COUNT_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  '一 1 二 2 两 2 三 3 四 4 五 5 六 6 八 8 十 10 two 2 three 3 four 4 six 6 eight 8 sixteen 16'
    .split(' ')
    .map((word, index, all) => [word, Number(all[index + 1])])
    .filter(([, value]) => !Number.isNaN(value)),
);

/** What the sentences of a passage say of memory and weights; what says itself that it does not fit is left out. */
export function memoryStatements(passage: Passage): MemoryStatement[] {
  if (!passage.quantities.some(({ unit }) => unit?.family === 'memory')) return [];
  const starts = sentenceStarts(passage.text);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? passage.text.length;
    const before = index === 0 ? '' : passage.text.slice(starts[index - 1], start);
    const next = passage.text.slice(end, starts[index + 2] ?? passage.text.length);
    return inSentence(passage, { start, end, next, before });
  });
}

interface Candidate extends MemoryStatement {
  readonly isHardware: boolean;
  readonly isTotal: boolean;
}

interface Sentence extends Range {
  /** The sentences around it. */
  readonly before: string;
  readonly next: string;
}

function inSentence(passage: Passage, { start, end, before, next }: Sentence): MemoryStatement[] {
  const memory = passage.quantities.filter(
    (q) =>
      q.unit?.family === 'memory' &&
      q.sign === undefined &&
      q.start >= start &&
      q.end <= end &&
      q.value * q.unit.factor >= LEAST_MEMORY,
  );
  const text = withoutDenials(passage.text.slice(start, end));
  const isToldPlainly = WEIGHTS_TAKE.test(text);
  if (memory.length === 0 || !(isToldPlainly || FITS.test(text) || TAKES.test(text))) return [];
  const sizes = sizesIn(memory, text, start);
  const found = memory.flatMap((quantity) => candidate(quantity, memory, text, start, sizes));
  // Who has worked out beside it what the weights take knows what fits.
  if (
    found.some(
      ({ gigabytes, billions, bytes, isHardware }) =>
        !isHardware && gigabytes >= billions * bytes * 0.9 && found.length > 1,
    )
  )
    return [];
  const hardware = found.filter(({ isHardware }) => isHardware);
  const total = hardware.findLast(({ isTotal }) => isTotal);
  const needs = found.filter(({ isHardware, quantity }) => !isHardware && quantity.bound === undefined);
  const isWhole = !PARTLY.test(BASE.test(text) ? text.replace(/LoRA/gi, '') : text);
  const claim = text.slice(0, CONCLUSION.exec(text)?.index ?? text.length);
  const told = uptoNext(text, memory.at(-1)!.end - start);
  // `fill 34 GB, so one card leaves no room for the cache`: what follows from the size adds nothing to it.
  const mayNeed = isWhole && !BESIDE.test(claim.length < told.length ? claim : told) && cardsIn(claim) === 1;
  const isNeed = isToldPlainly && mayNeed;
  if (
    mayNeed &&
    !NOT_ALL.test(text) &&
    !REFUSED.test(claim) &&
    (sizes.length === 0 || (!isToldPlainly && TAKES.test(text)))
  ) {
    const named =
      sizes.length > 0 ? found : memory.flatMap((q) => candidate(q, memory, text, start, sizesBefore(before)));
    const mistaken = named.filter((one) => !one.isHardware && isOfLessPrecision(one));
    if (mistaken.length > 0 && named.length === mistaken.length) return mistaken;
  }
  return [
    ...(isNeed && (hardware.length === 0 || !REFUSED.test(text)) ? needs : []),
    ...(isSaidToFit(text, next) ? (total === undefined ? timesCards(hardware, text) : [total]) : []),
  ];
}

/** A sentence up to what comes of the memory that it tells last: `take 105 GB and squeeze the cache out`. */
const uptoNext = (text: string, end: number): string => (GOES_ON.test(text.slice(end)) ? text.slice(0, end) : text);

const GOES_ON =
  /^ ?(?:,|，)? ?(?:and (?:(?:so|thus|would|will|then) )?(?!the\b|its\b|an?\b|\d|KV|cache|activation)[a-z]{4,10} (?:the|any|our|all|no)\b|(?:会|将|就)?(?:挤掉|挤占|挤没|压缩|没有?给))/i;

/** In GB: less is what a parameter or a token takes. */
const LEAST_MEMORY = 1e-3;
/** How near a stated size is to that of another precision. */
const NEAR = 0.02;

/** `70B 的 BF16 是 70 GB`: exactly what fewer bytes each would make, so that this model is meant and all of it. */
function isOfLessPrecision({ gigabytes, billions, bytes }: Candidate): boolean {
  return [0.5, 1, 2].some((other) => other < bytes && Math.abs(gigabytes / billions / other - 1) < NEAR);
}

/** The size of the one model that the sentence before names. */
function sizesBefore(before: string): readonly ModelSize[] {
  const sizes = modelSizes(before);
  return new Set(sizes.map(({ billions }) => billions)).size === 1 ? sizes.slice(0, 1) : [];
}

function sizesIn(memory: readonly Quantity[], text: string, start: number): readonly ModelSize[] {
  return modelSizes(text).filter(
    (size) => !memory.some((q) => q.start <= start + size.start && start + size.start < q.end),
  );
}

/** Whether the sentence, or the answer after its question, says that the weights fit where it says. */
function isSaidToFit(text: string, next: string): boolean {
  const isQuestion = /[?？吗]\s*$|行不行|能不能|可不可以|\b(?:can|does|will) /i.test(text);
  const said = text.replace(/行不行|能不能|可不可以/g, '');
  if (!FITS.test(said) || REFUSED.test(said) || PARTLY.test(said)) return false;
  if (/[?？]\s*$/.test(text))
    return isQuestion && AGREED.test(next) && !REFUSED.test(next) && parameterBytes(next).length === 0;
  return !REFUSED.test(next.slice(0, 40));
}

function candidate(
  quantity: Quantity,
  memory: readonly Quantity[],
  text: string,
  start: number,
  sizes: readonly ModelSize[],
): Candidate[] {
  const from = quantity.start - start;
  const to = quantity.end - start;
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 24);
  if (isDifference(text.slice(Math.max(0, from - 48), from), after)) return [];
  if ((ASIDE_BEFORE.test(before) && !ONLY_LEFT.test(before)) || ASIDE_AFTER.test(after)) return [];
  const isOne = new Set(sizes.map(({ billions }) => billions)).size === 1;
  // Of several models the one named last before the memory is meant, with what is said of it since.
  const size = isOne ? sizes[0] : sizes.findLast((one) => one.end <= from);
  if (size === undefined) return [];
  const since = isOne ? 0 : size.start;
  const next = memory.find((q) => q.start > quantity.start)?.start ?? Number.POSITIVE_INFINITY;
  const isHardware = isOfHardware(quantity, text, start);
  const bytes = bytesFor(
    parameterBytes(text).filter((one) => one.start >= since),
    to,
    next - start,
    isHardware || memory.length === 1 || memory.every((q) => q === quantity || isOfHardware(q, text, start)),
  );
  if (bytes === undefined) return [];
  const gigabytes = quantity.high * quantity.unit!.factor;
  return [{ quantity, billions: size.billions, bytes, gigabytes, isHardware, isTotal: TOTAL_BEFORE.test(before) }];
}

/** The precision meant: the only one that is named, or the one right after the memory. */
function bytesFor(named: readonly ParameterBytes[], from: number, to: number, isAlone: boolean): number | undefined {
  if (isAlone && new Set(named.map(({ bytes }) => bytes)).size === 1) return named[0]!.bytes;
  // `72B 的 FP8 权重 72 GB，BF16 要 144 GB`: right before it stands its own.
  const own = named.findLast(({ end, start }) => end <= from && start > from - 16 - (end - start));
  if (own !== undefined && named.length > 1) return own.bytes;
  const near = named.filter(({ start }) => start >= from && start < Math.min(to, from + 12));
  return near.length === 1 ? near[0]!.bytes : undefined;
}

/** `一张 40 GB 的卡`: memory that a card has. */
function isOfHardware(quantity: Quantity, text: string, start: number): boolean {
  const [from, to] = [quantity.start - start, quantity.end - start];
  const after = text.slice(to, to + 24);
  return (
    !WEIGHTS_AFTER.test(after) &&
    !TAKEN_BEFORE.test(text.slice(Math.max(0, from - 16), from)) &&
    (HARDWARE_BEFORE.test(text.slice(Math.max(0, from - 24), from)) || HARDWARE_AFTER.test(after))
  );
}

function timesCards(hardware: readonly Candidate[], text: string): Candidate[] {
  if (SOME_CARDS.test(text) && !ONE_CARD.test(text)) return [];
  const cards = cardsIn(text);
  return hardware.map((one) => ({ ...one, gigabytes: one.gigabytes * cards }));
}

/** All cards that a text counts; those of nodes are multiplied. */
function cardsIn(text: string): number {
  return [...text.matchAll(COUNT)].reduce((product, [, before, after]) => {
    const written = (before ?? after!).toLowerCase();
    return product * (COUNT_WORDS[written] ?? Number(written));
  }, 1);
}
