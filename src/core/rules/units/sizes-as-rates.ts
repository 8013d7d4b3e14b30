import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { QuantityNoun } from '../reading/quantity-nouns';
import type { TableReading } from '../reading/slide-reading';
import { onlyValue } from './only-value';

/** What is read, written or moved is measured in GB/s, though the name is that of a memory. */
const TRAFFIC =
  /读|写|带宽|速|流量|吞吐|拷|传|搬|换[入出]|加载|拉取|刷|预取|\b(?:traffic|cop(?:y|ies|ied)|reads?|writ(?:e|es|ing|ten)|transfer\w{0,4}|stream\w{0,4}|load(?:s|ed|ing)?|mov(?:e|es|ed|ing)|swap\w{0,4}|fetch\w{0,4}|bandwidth|speed|rate|throughput|offload\w{0,4}|over|via|from|to)\b/i;
/** Names of how much there is or is used. */
const SIZE_NAME =
  /大小|占用|用量|容量|[容总]量|footprint|\bsize$|\bused$|(?:memory|cache) (?:usage|use|size|capacity)|capacity|^(?:peak|used|free|available) /i;
/** `takes 22 GB/s`, 占 22 GB/s: what a thing occupies. */
const OCCUPIES = /(?:占用?|要占|剩余?|空闲|\b(?:takes?|took|occup(?:y|ies|ied)|holds?|fills?)) ?(?:约|about|some)? ?$/i;
const CLAUSE = /[。；;!?！？\n]|\. /;

/** Whether a rate stands where the words speak of how much memory there is: 显存占用峰值 71 GB/s. */
export function isSizeAsRate({ text }: Passage, noun: QuantityNoun, { start, unit, value }: Quantity): boolean {
  if (!(noun.kind === 'memory' || noun.kind === 'weights') || unit?.family !== 'bandwidth') return false;
  const clause = text.slice(0, start).split(CLAUSE).at(-1)!;
  if (TRAFFIC.test(clause)) return false;
  if (isSizeOfCard(clause, noun.name, value * unit.factor)) return true;
  return SIZE_NAME.test(noun.name) || OCCUPIES.test(clause) || OF_EACH.test(clause);
}

/** What cards are sold with, in GB; no card's memory is as slow as that in GB/s. */
const CARD_SIZES = new Set([16, 24, 32, 40, 48, 64, 80, 94, 96, 141, 144, 180, 192, 288]);
const OF_ONE_CARD = /[一单每两] ?[张块]? ?(?:GPU|显?卡)|\b(?:one|a|each|every|per|single) (?:card|GPU)\b/i;

/** 一张卡显存 80 GB/s: right behind the name of one card's memory, the number that it is sold with. */
const isSizeOfCard = (clause: string, name: string, gigabytes: number): boolean =>
  CARD_SIZES.has(gigabytes) &&
  OF_ONE_CARD.test(clause) &&
  /^(?:显存|GPU memory)$/i.test(name) &&
  /^ ?(?:[:是为有]| (?:is|of))? ?$/i.test(clause.slice(clause.lastIndexOf(name) + name.length));

/** `KV cache per session:`, 每会话缓存: so much of it for each. */
const OF_EACH =
  /\bper (?:session|request|user|token|replica|instance)\b[^,.;]{0,8}$|[每单](?:个|条|路)?(?:会话|请求|用户|token|副本|实例)[^，,。；;]{0,12}$/i;

/** A card's memory that is given as a rate. */
export interface CardMemory {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly noun: QuantityNoun;
}

const HAS_BEFORE =
  /(?:\b(?:has|have|had|with|comes with|carries|offers|packs)|[带配有是]了?|自带|配备) ?(?:about |only |约 ?)?$/i;
const MEMORY_AFTER =
  /^ ?(?:of |的 ?)?(HBM\d?e?|VRAM|(?:GPU |device )?memory|显存)(?![a-z]| ?(?:bandwidth|traffic|throughput|speed|带宽|读|写|流量))/i;

/** `The H100 has 80 GB/s of HBM3`, `配 80 GB/s 显存`. */
export function memoryOfCardAsRate(passage: Passage): CardMemory[] {
  const { text, quantities } = passage;
  return quantities.flatMap((quantity) => {
    const { unit, start, end } = quantity;
    if (unit?.family !== 'bandwidth' || unit.bits || !HAS_BEFORE.test(text.slice(Math.max(0, start - 20), start)))
      return [];
    const name = MEMORY_AFTER.exec(text.slice(end, end + 24));
    if (name === null || quantity.value * unit.factor > LARGEST_MEMORY) return [];
    const from = end + name[0].length - name[1]!.length;
    return [{ passage, quantity, noun: { kind: 'memory', name: name[1]!, start: from, end: from + name[1]!.length } }];
  });
}

/** In GB: more is a bandwidth of it. */
const LARGEST_MEMORY = 300;

const OCCUPIED_BY =
  /^(?: (?:per|of|for|on|in) [a-z0-9 -]{1,24})?(?: now| then| still)? ?(?:takes?|took|occup(?:y|ies|ied)|holds?|fills?|占用?|要占) ?(?:约|about|some)? ?$/i;

/** Whether the words between a memory and a number say that it occupies as much. */
export const occupies = (tie: string): boolean => OCCUPIED_BY.test(tie);

/** Whether a label is that of a memory’s size in a column or a list, where a sibling in GB tells: 显存, `HBM per card`. */
const namesMemory = (label: string): boolean =>
  /显存|内存|HBM|memory|footprint|KV ?(?:缓存|cache)|权重|weights|[容总]量|大小|占用|capacity|\bsize\b|working set|工作集/i.test(
    label,
  ) && !TRAFFIC.test(label);

/** `141 GB/s` under 显存, or after `KV cache capacity`, where other cells of the column or the row are in GB. */
export const sizesAsRates = ({ header, rows }: TableReading): CardMemory[] => [
  ...rows.flatMap(([label, ...cells]) =>
    label === undefined
      ? []
      : amongSizes(
          label,
          // HBM3 under 带宽 is how fast it is.
          cells.filter((_, at) => !TRAFFIC.test(header[at + 1]?.text ?? '')),
        ),
  ),
  ...header.slice(1).flatMap((head, at) =>
    amongSizes(
      head,
      rows.map((row) => row[at + 1]),
    ),
  ),
];

/** `KV cache capacity`, 显存占用: by its whole name how much there is, whatever stands beside. */
const isSizeOfMemory = (label: string): boolean =>
  /^ ?(?:每卡|单卡|单副本|每副本|GPU|HBM|total|peak|per-card)? ?(?:显存|HBM|KV ?缓存|KV[ -]?cache|GPU memory|memory) ?(?:容量|大小|占用|用量|capacity|size|footprint|usage)(?: per (?:card|GPU|replica|session))? ?(?:\([^()]{0,24}\))? ?$/i.test(
    label,
  );

function amongSizes(label: Passage, line: readonly (Passage | undefined)[]): CardMemory[] {
  if (label.labelUnit !== undefined || !namesMemory(label.text.split('(')[0]!)) return [];
  const cells = line.flatMap((passage) => {
    const quantity = passage === undefined ? undefined : onlyValue(passage);
    return quantity?.unit?.family === undefined ? [] : [{ passage: passage!, quantity, family: quantity.unit.family }];
  });
  if (!cells.some(({ family }) => family === 'memory') && !isSizeOfMemory(label.text)) return [];
  const noun: QuantityNoun = { kind: 'memory', name: label.text.trim(), start: 0, end: label.text.length };
  return cells
    .filter(({ family }) => family === 'bandwidth')
    .map(({ passage, quantity }) => ({ passage, quantity, noun }));
}
