import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { QuantityNoun } from '../reading/quantity-nouns';

/** What is read, written or moved is measured in GB/s, though the name is that of a memory. */
const TRAFFIC =
  /读|写|带宽|速|流量|吞吐|拷|传|搬|换[入出]|加载|拉取|刷|预取|\b(?:traffic|cop(?:y|ies|ied)|reads?|writ(?:e|es|ing|ten)|transfer\w{0,4}|stream\w{0,4}|load(?:s|ed|ing)?|mov(?:e|es|ed|ing)|swap\w{0,4}|fetch\w{0,4}|bandwidth|speed|rate|throughput|offload\w{0,4}|over|via|from|to)\b/i;
/** Names of how much there is or is used. */
const SIZE_NAME =
  /占用|用量|容量|[容总]量|footprint|(?:memory|cache) (?:usage|use|size|capacity)|capacity|^(?:peak|used|free|available) /i;
/** `takes 22 GB/s`, 占 22 GB/s: what a thing occupies. */
const OCCUPIES = /(?:占用?|要占|剩余?|空闲|\b(?:takes?|took|occup(?:y|ies|ied)|holds?|fills?)) ?(?:约|about|some)? ?$/i;
const CLAUSE = /[。；;!?！？\n]|\. /;

/** Whether a rate stands where the words speak of how much memory there is: 显存占用峰值 71 GB/s. */
export function isSizeAsRate({ text }: Passage, noun: QuantityNoun, { start, unit }: Quantity): boolean {
  if (noun.kind !== 'memory' || unit?.family !== 'bandwidth') return false;
  const clause = text.slice(0, start).split(CLAUSE).at(-1)!;
  if (TRAFFIC.test(clause)) return false;
  return SIZE_NAME.test(noun.name) || OCCUPIES.test(clause);
}

const OCCUPIED_BY =
  /^(?: (?:per|of|for|on|in) [a-z0-9 -]{1,24})?(?: now| then| still)? ?(?:takes?|took|occup(?:y|ies|ied)|holds?|fills?|占用?|要占) ?(?:约|about|some)? ?$/i;

/** Whether the words between a memory and a number say that it occupies as much. */
export const occupies = (tie: string): boolean => OCCUPIED_BY.test(tie);

/** Whether a label is that of a memory’s size in a column or a list, where a sibling in GB tells: 显存, `HBM per card`. */
export const namesMemory = (label: string): boolean =>
  /(?:显存|内存|HBM|memory|footprint|KV ?(?:缓存|cache))/i.test(label) && !TRAFFIC.test(label);
