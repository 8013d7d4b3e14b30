import type { Quantity, Range } from '../../numbers/quantity';
import { sentenceStarts } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { withoutDenials } from './denials';
import { type Holder, holdersIn } from './memory-places';
import { modelSizes, parameterBytes } from './model-memory';
import { sharedNeed } from './shared-cards';
import { weightsTold } from './weights-told';

/** Memory that a sentence says something is put into, though it is larger. */
export interface Overfilled {
  /** The words that name the memory. */
  readonly holder: Range;
  /** What the memory is in all, in GB. */
  readonly has: number;
  /** What is put there, in GB. */
  readonly needs: number;
  /** Where the need stands; undefined for one that follows from size and precision. */
  readonly need?: Range;
}

export const PUTS =
  /装|放[得进到在入下了]|放一[份个套]|[常驻]驻|驻留|塞|容[纳得]|承载|[跑载]|部署|加载|上线|[搬挪迁换][移]?[到进至]|落[到在]|丢[到进]|挪进|拿下|搞定|就够|足够|够用|够了|绰绰有余|\b(?:deployment|placement|fit(?:s|ted|ting)?|hold(?:s|ing)?|hosts?|load(?:s|ed|ing)?|serve[sd]?|runs?|ran|place[sd]?|put(?:s|ting)?|squeez(?:e[sd]?|ing)|cram(?:s|med)?|pack(?:s|ed)?|deploy(?:s|ed)?|(?:lives?|lived|sits?|sat|stays?|stayed)(?: [a-z]{3,12}ly)? (?:on|in|inside|within)|(?:goes|went|gone|moved?|moves|moving|migrated?|shifted|switched|lands?|landed|ended up)(?: [a-z]{2,12})? (?:on|in|to|onto|into|inside|within)|swallows?|takes? (?:it|them|that|the) (?:all|whole)|takes?(?: up)? (?:an?|one|the) (?:full|whole|entire|single)|all (?:you|we|it|they|one) needs?|does the (?:job|trick)|do the (?:job|trick)|enough|sufficient|suffices?|ample|plenty|will do|is fine|room for|keeps?|stays? resident)\b/i;
/** The author says that it does not fit, asks for more, or supposes. */
export const REFUSED =
  /[装放塞跑载]不|不够|不足|不行|不能|无法|没法|不了|不可能|不到|超出|超过|超了|溢出|爆|至少|才(?:[能可够装放跑行]|勉强)|如果|假如|除非|差 ?\d|\bOOM\b|n['’]t\b|\bnot\b|cannot|too (?:big|large|small)|exceed|more than|out of memory|at least|\bno\b|never|fail|instead|\bonly if\b|unless|would need|short of/i;
/** Only a part of it stands there, it is made smaller on the way, or the memory is not the cards' alone. */
export const PARTLY =
  /激活参数|\bactive\b|(?<!no )(?<!without )offload|(?<![不未没无])卸载|换出|LoRA|每[张块]?卡|每[张块个]|per (?:GPU|card)|\beach\b(?! (?:replica|copy|model|instance))|剪枝|蒸馏|distill|卡一组|之一|一半|half of|part of|[一单]层|layers?\b|内存(?!占)|主存|host memory|\bRAM\b|\bCPU|磁盘|硬盘|SSD|NVMe|[检数]据集|dataset|(?<!\dB )(?<!(?:FP|BF|INT)-?\d{1,2} )checkpoint|检查点/i;
/** What is put there are weights or states of a model. */
export const OF_MODEL =
  /权重|模型|参数|状态|副本|微调|\bweights?\b|\bmodels?\b|\bparam|\breplica|teacher|student|\d ?B\b|(?:显存|内存)峰值|峰值(?:显存|内存)|\bpeak memory|\bfootprint/i;
const ASIDE_BEFORE =
  /(?:KV|缓存|cache|激活值?|activations?|剩余?下?|余[下出]?|留[下出]?|省[下出]?|left|leaves|leaving|spare|free|saves?)[^\d。，,；;]{0,12}$/i;
const ASIDE_AFTER =
  /^ ?(?:[做给作为用的]{1,2} ?)?[^\d，,。；;()]{0,6}(?:KV|缓存|cache|激活值|activation|余量|剩余|空闲|left|spare|free|headroom|per token)/i;

/** All of the hardware's memory rather than what is put there. */
const TOTAL_BEFORE = /(?:共|合计|总计|[=≈]|\btotal(?:ling| of)?|together)[ :约]{0,2}$/i;

/** Left for something else: `leaves 14 GB for KV`. */
const isAside = (text: string, start: number, { start: from, end }: Range): boolean =>
  ASIDE_BEFORE.test(text.slice(Math.max(start, from - 24), from)) || ASIDE_AFTER.test(text.slice(end, end + 24));

/** `One H100 holds them all`, `四张 H200 就放得下`: what is put was named before. */
const REFERS =
  /[装放塞](?:得?[下进]|[进入])|容纳|[就能也都]可?以?[跑载]|[跑载]得?[起动]|\b(?:enough|fine|plenty|ample|sufficient|all) (?:for|to (?:run|hold|serve|host)) (?:it|them|that|this)\b|\b(?:runs?|serves?|hosts?) (?:it|this|that)\b|\bsame (?:[a-z]{2,12} )?model\b|\b(?:it|they|them|that|the (?:model|weights|lot))\b.{0,20}\b(?:fits?|onto|into|lives?|sits?|stays?)\b|\b(?:fits?|holds?|hosts?|swallows?|takes?) (?:it|them|that|all|everything|the (?:model|weights|whole))\b/i;

/** Caches of so many sessions add up to what is to be kept. */
const OF_SESSIONS = /token|会话|[\d百千] ?路|\b(?:sessions?|chats?|users?|conversations?|requests?)\b/i;

/** Rounded sizes may differ by this share. */
export const SLACK = 1.015;

/** What comes next says that it does not fit after all, unless it speaks of something else. */
const GOES_ON =
  /^[ \n]?(?:但|可(?!以)|然而|不|没|其实|实际|结果|这|它|就|后来|however|but|it\b|they|this|that|yet|sadly|unfortunately|no\b|not\b|in (?:fact|practice)|which)/i;
export const isTakenBack = (next: string): boolean => GOES_ON.test(next) && REFUSED.test(next);

/** The sentences of a passage that put more into the memory of cards than it holds, by what they say themselves. */
export function overfilled(passage: Passage): Overfilled[] {
  const { text } = passage;
  if (!PUTS.test(text) || !/\d/.test(text)) return [];
  const starts = sentenceStarts(text);
  return starts.flatMap((start, index): Overfilled[] => {
    const end = starts[index + 1] ?? text.length;
    const sentence = withoutDenials(text.slice(start, end));
    if (!PUTS.test(sentence) || REFUSED.test(sentence)) return [];
    const shared = sharedNeed(passage, start, end);
    if (shared === undefined && PARTLY.test(sentence)) return [];
    const [holder, ...more] = holdersIn(passage, start, end);
    if (shared !== undefined && holder !== undefined && IN_EACH.test(text.slice(start, holder.start))) return [];
    if (holder === undefined || more.length > 0 || isTakenBack(text.slice(end, end + 28))) return [];
    const before = index === 0 ? undefined : starts[index - 1]!;
    const need = shared ?? needIn(passage, start, end, holder, before);
    return need !== undefined && need.needs > holder.gigabytes * SLACK
      ? [{ ...need, holder: { start: holder.start, end: holder.end }, has: holder.gigabytes }]
      : [];
  });
}

/** `three to an 80 GB card`, 每张 80 GB 的卡放三个: so many of the things go into each of several. */
const IN_EACH = /(?:\b(?:to|per|for|on|into|onto) (?:each|every)|\b(?:to|per)|[每各]) ?(?:an?|one|张|块)? ?(?:of )?$/i;

/** What is put into the holder: memory that the sentence names, else what follows from size and precision, else the one of the sentence before. */
export function needIn(
  passage: Passage,
  start: number,
  end: number,
  holder: Holder,
  before: number | undefined,
): Pick<Overfilled, 'need' | 'needs'> | undefined {
  const { text } = passage;
  const sentence = text.slice(start, end);
  const stated = needsFrom(passage, start, end, holder);
  const near = stated.findLast((q) => q.end <= holder.start) ?? stated[0];
  const isOfModel =
    OF_MODEL.test(sentence) ||
    OF_SESSIONS.test(sentence) ||
    (before !== undefined && isModelIn(text.slice(before, start)));
  const sum = sumBefore(passage, start, holder);
  if (sum !== undefined && isOfModel) return sum;
  const cache = KEEPS_ALL.test(sentence) ? cacheNeed(passage, start, end, holder) : undefined;
  if (cache !== undefined) return asNeed(cache);
  if (near !== undefined) return isOfModel ? asNeed(near) : undefined;
  if (
    passage.quantities.some(
      (q) =>
        q.unit?.family === 'memory' &&
        q.start >= start &&
        q.end <= end &&
        q.start !== holder.start &&
        !isModelSize(text, q) &&
        !isAside(text, start, q) &&
        !isTotalOf(holder, q, text.slice(Math.max(start, q.start - 12), q.start)),
    )
  )
    return undefined;
  const sizes = distinct(modelSizes(sentence).map(({ billions }) => billions));
  const bytes = distinct(parameterBytes(sentence).map((one) => one.bytes));
  const above = distinct(passage.context.flatMap((one) => modelSizes(one).map(({ billions }) => billions)));
  const billions = sizes.length > 0 ? sizes : OF_MODEL.test(sentence) ? above : [];
  if (billions.length === 1 && bytes.length === 1 && !SPARSE.test(sentence)) return { needs: billions[0]! * bytes[0]! };
  return sizes.length > 0 || before === undefined
    ? undefined
    : needBefore(passage, { before, start, end }, holder, bytes);
}

/** What the sentence before puts there, which this one takes up: `It runs on one L40S`, `the FP8 weights`. */
function needBefore(
  passage: Passage,
  { before, start, end }: Range & { readonly before: number },
  holder: Holder,
  bytes: readonly number[],
): Pick<Overfilled, 'need' | 'needs'> | undefined {
  const [previous, sentence] = [passage.text.slice(before, start), passage.text.slice(start, end)];
  const refers = REFERS.test(sentence);
  const isNamed = bytes.length === 1 && OF_MODEL.test(sentence);
  const known = refers || isNamed ? ofSentenceBefore(previous, bytes) : undefined;
  if (known !== undefined) return { needs: known };
  if (isNamed) {
    const [own, ...others] = weightsTold(passage).filter((one) => one.bytes === bytes[0] && one.quantity.end < start);
    if (own !== undefined && others.length === 0) return asNeed(own.quantity);
  }
  if (bytes.length > 0 || !refers) return undefined;
  const kept =
    KEEPS_ALL.test(sentence) || /\ball\b/i.test(sentence) ? cacheNeed(passage, before, start, holder) : undefined;
  if (kept !== undefined) return asNeed(kept);
  const told = needsFrom(passage, before, start, holder);
  // 320 KiB a token is what the sum is made of.
  const last = OF_SESSIONS.test(previous) ? told.filter((q) => q.value * q.unit!.factor >= 1) : told;
  return last.length === 1 && (OF_MODEL.test(previous) || OF_SESSIONS.test(previous)) && !REFUSED.test(previous)
    ? asNeed(last[0]!)
    : undefined;
}

export const SPARSE = /MoE|\d ?[×x] ?\d{1,3} ?B|专家|experts?\b|激活|\bactive\b/i;

/** The weights of the one model that the sentence before names, in the one precision named there or here. */
function ofSentenceBefore(before: string, bytes: readonly number[]): number | undefined {
  const sizes = distinct(modelSizes(before).map(({ billions }) => billions));
  const there = distinct(parameterBytes(before).map((one) => one.bytes));
  const meant = bytes.length > 0 ? bytes : there;
  if (sizes.length !== 1 || meant.length !== 1 || SPARSE.test(before) || /\d ?[GT]i?B\b/.test(before)) return undefined;
  return sizes[0]! * meant[0]!;
}

/** `8 × 80 GB（合计 640 GB）`: the same memory once more. */
const isTotalOf = ({ gigabytes }: Holder, { value, unit }: Quantity, before: string): boolean =>
  /(?:合计|总计|共|\btotal(?:ling| of)?|together|[=≈])[ :约有是为]{0,2}$/i.test(before) &&
  Math.abs(value * unit!.factor - gigabytes) <= (SLACK - 1) * gigabytes;

const PLUS = /^[^\d。；;!?=≈]{0,16}(?:加上?|\+|\bplus\b|\band\b|[和与、，,])[^\d。；;!?=≈]{0,16}$/i;
const OF_WEIGHTS = /权重|\bweights\b/i;
const OF_EACH = /每|剩|余|省|\b(?:each|per|left|free|spare|saves?)\b/i;

/** 权重 62 GB 加 KV 24 GB，一张 80 GB 的卡: two and more memories that are added up before the holder, and no sum of theirs. */
function sumBefore(
  { text, quantities }: Passage,
  start: number,
  holder: Holder,
): Pick<Overfilled, 'need' | 'needs'> | undefined {
  const parts = quantities.filter((q) => q.start >= start && q.end <= holder.start && q.unit !== undefined);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2 || parts.length > 4) return undefined;
  const isPlain = parts.every(
    (q) => q.unit!.family === 'memory' && q.bound === undefined && q.sign === undefined && q.high === q.value,
  );
  const isSum = parts.every((q, index) => index === 0 || PLUS.test(text.slice(parts[index - 1]!.end, q.start)));
  const said = text.slice(start, last.end);
  const near = text.slice(start, holder.start);
  if (!isPlain || !isSum || OF_EACH.test(said)) return undefined;
  // Weights and a cache are never the same memory.
  if (!/加|\+|\bplus\b/i.test(said) && !(OF_WEIGHTS.test(near) && CACHE.test(near))) return undefined;
  const sizes = parts.map((q) => q.value * q.unit!.factor);
  const all = sizes.reduce((sum, one) => sum + one, 0);
  // The last may be what the others come to.
  const isTold = parts.length > 2 && Math.abs(all / sizes.at(-1)! / 2 - 1) < SLACK - 1;
  return { needs: isTold ? sizes.at(-1)! : all, need: { start: first.start, end: last.end } };
}

/** All of the cache is kept there: `a single 48 GB card keeps them all`, `放下全部 KV`. */
const KEEPS_ALL =
  /\b(?:keeps?|holds?|fits?|takes?|stores?) (?:them|it|all|everything|the (?:whole |entire )?(?:cache|KV))\b|(?:全部|所有|整个|全都|都|全(?=[放装存]))[^,，。；;]{0,6}(?:KV|缓存|放|装|存)|[放装存]得?[下进](?:全部|所有|整个)/i;
const CACHE = /KV|缓存|cache/i;
const NEEDS_BEFORE =
  /(?:需要?|要|占用?|达|共|就是|[=≈]|\b(?:needs?|requires?|takes?|occup(?:y|ies)|makes?|is|are|totals?)) ?(?:about |约 ?|~)?$/i;

function cacheNeed({ text, quantities }: Passage, start: number, end: number, holder: Holder): Quantity | undefined {
  if (!CACHE.test(text.slice(start, end))) return undefined;
  return quantities.findLast(
    (q) =>
      q.unit?.family === 'memory' &&
      q.bound === undefined &&
      q.start >= start &&
      q.end <= holder.start &&
      NEEDS_BEFORE.test(text.slice(Math.max(start, q.start - 16), q.start)),
  );
}

/** The sentence before is about one model, and this one tells its size by `that is 671 GB`. */
const isModelIn = (before: string): boolean =>
  distinct(modelSizes(before).map(({ billions }) => billions)).length === 1 && OF_MODEL.test(before);

/** `8.03 B parameters`: no bytes. */
const isModelSize = (text: string, { start, end }: Quantity): boolean =>
  /^\d{1,4}(?:\.\d{1,2})? ?B$/.test(text.slice(start, end)) && modelSizes(text).some((size) => size.start === start);

const asNeed = (q: Quantity): Pick<Overfilled, 'need' | 'needs'> => ({ needs: q.value * q.unit!.factor, need: q });
const distinct = (values: readonly number[]): number[] => [...new Set(values)];

function needsFrom({ text, quantities }: Passage, start: number, end: number, holder: Holder): Quantity[] {
  return quantities.filter(
    (q) =>
      q.unit?.family === 'memory' &&
      q.sign === undefined &&
      q.bound === undefined &&
      q.start >= start &&
      q.end <= end &&
      q.start !== holder.start &&
      !isModelSize(text, q) &&
      !isAside(text, start, q) &&
      (q.end <= holder.start && OF_SESSIONS.test(text.slice(start, q.start))
        ? true
        : !TOTAL_BEFORE.test(text.slice(Math.max(start, q.start - 12), q.start))) &&
      !/^ ?(?:的 ?)?(?:显?卡|GPU|机器|cards?\b|of HBM)/i.test(text.slice(q.end, q.end + 12)),
  );
}
