import type { Quantity } from '../../numbers/quantity';
import { firstSentence, isCut, lastSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { isCalledWrong } from '../reading/standing';

/** More measured than the hardware beside it can do. */
export interface OverRated {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** What the hardware has at most. */
  readonly rated: Quantity;
}

/** What hardware does at most, right before its number. */
const RATED =
  /(?:(?:显存|HBM\d?e?|内存) ?的?(?:理论|标称|峰值)?带宽|线速|(?:理论|标称|额定)(?:峰值)?(?:带宽|算力|速率)|(?:稠密)?算力)(?:[^，,。；;\d]{0,6}[是为有达:])? ?(?:只有|约)?$|\b(?:(?:memory|HBM\d?e?|peak|theoretical|rated|nominal) bandwidth|line rate|theoretical peak|dense (?:[A-Z]+\d{1,2} )?peak)(?: (?:of|is|was)| ?:)? ?(?:only |about )?$/i;
const MEASURED =
  /实测|测[得到出]|跑[到出]|打到|读到|达到了|实际|\b(?:measur(?:e|es|ed)|achiev(?:e|es|ed)|we (?:see|saw|get|got|hit|reach(?:ed)?)|reach(?:es|ed)|sustain(?:s|ed)|observ(?:e|es|ed)|moved|delivered|read at|ran at)\b/i;
/** Several of them, other paths, what is not moved as it is, and what the author explains. */
const OTHER =
  /双向|收发|两[个张卡块台路]|[二三四五六七八\d] ?[张卡块台路口]|聚合|合计|总|共|集群|[整单]机|节点|缓存|L[12]\b|压缩|稀疏|等效|折算|有效|如果|假如|换成|升级|\b(?:both (?:ways|directions)|bidirectional|duplex|aggregate|total|cluster|nodes?|servers?|together|cards|GPUs|cached?|L[12]|compress\w{0,4}|spars\w{1,4}|effective|equivalent|if|would|upgrade\w{0,3}|two|four|eight|each of)\b/i;
/** More than rounding and a boost clock make. */
const OVER = 1.04;

/** `显存带宽 4.0 TB/s，实测读到 4.6 TB/s`: what was measured in one sentence with what the hardware has, and above it. */
export function overRated(passage: Passage): OverRated[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity, index) => {
    const rated = quantities[index - 1];
    const [family, other] = [quantity.unit?.family, rated?.unit?.family];
    if (rated === undefined || family !== other || (family !== 'bandwidth' && family !== 'compute')) return [];
    if (quantity.sign !== undefined || quantity.bound === 'atMost' || rated.bound === 'atLeast') return [];
    const between = text.slice(rated.end, quantity.start);
    if (isCut(between) || !RATED.test(text.slice(Math.max(0, rated.start - 40), rated.start))) return [];
    if (!MEASURED.test(between) || isCalledWrong(passage, quantity)) return [];
    const before = lastSentence(text.slice(0, rated.start));
    if (
      OTHER.test(before.slice(-CARDS_BEFORE)) ||
      OTHER.test(between + firstSentence(text.slice(quantity.end)).slice(0, BEHIND))
    )
      return [];
    const isOver = quantity.value * quantity.unit!.factor > rated.high * rated.unit!.factor * OVER;
    return isOver ? [{ passage, quantity, rated }] : [];
  });
}

const CARDS_BEFORE = 40;
const BEHIND = 24;

const SLOT = /PCIe ?(?:Gen ?)?([3-6])(?:\.0)? ?[x×](4|8|16)\b/gi;
/** A lane of the third generation moves nearly a gigabyte a second in one direction, and each generation doubles it. */
const THIRD = 3;
const ONE_WAY =
  /单[向边]|主机到|设备到|[到往写拷][卡设]|\b(?:host[- ]to[- ]device|device[- ]to[- ]host|[HD]2[HD]|one[- ](?:way|direction)|unidirectional|in (?:one|each|either) direction|each way)\b/i;
const SEVERAL_SLOTS =
  /双向|两个方向|收发|[两二三四五六七八\d] ?[张卡块台槽]|合计|总|共|\b(?:both (?:ways|directions)|bidirectional|duplex|aggregate|total|together|slots|cards|GPUs|drives|each of)\b/i;

/** More in one direction than a slot carries, and the slot with its rate. */
export interface OverSlot {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly slot: string;
}

/** `A PCIe Gen4 x16 slot moved 48 GB/s host-to-device`. */
export function overSlot(passage: Passage): OverSlot[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity) => {
    if (quantity.unit?.family !== 'bandwidth' || quantity.sign !== undefined || quantity.bound === 'atMost') return [];
    const before = lastSentence(text.slice(0, quantity.start));
    const sentence = before + firstSentence(text.slice(quantity.end));
    const [slot, ...more] = [...before.matchAll(SLOT)];
    if (
      slot === undefined ||
      more.length > 0 ||
      !ONE_WAY.test(sentence) ||
      SEVERAL_SLOTS.test(sentence.replace(SLOT, ''))
    )
      return [];
    const most = 2 ** (Number(slot[1]) - THIRD) * Number(slot[2]);
    const isOver = quantity.value * quantity.unit.factor > most * OVER;
    if (!isOver || isCalledWrong(passage, quantity)) return [];
    return [{ passage, quantity, slot: `${slot[0]}, ${most} GB/s` }];
  });
}
