import { writtenCount } from '../../numbers/number-words';
import type { Quantity, Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { cardsNamed, migMemory } from './card-memory';

const NUMBER =
  '(\\d{1,4}|[一二两三四五六七八九十单]|\\b(?:an?|one|single|two|three|four|five|six|seven|eight|ten|twelve|sixteen))';
/** `四张`, `8 ×`, `two`, `一台 8 卡`, `two nodes of eight` right before a card or its memory. */
const COUNT_BEFORE = new RegExp(
  `(?:${NUMBER} ?(?:台|个节点|nodes? (?:of|with|with its)|servers? (?:of|with)) ?)?${NUMBER}(?: ?(?:张|块|个|片|卡|路|台)| ?[×x*])?(?: (?:such|NVIDIA|consumer|single|gaming|old(?:er)?|big|small|spare|idle|standby|extra|new|free) ?)?(?: ?的 ?)?(?: ?NVIDIA)? ?$`,
  'i',
);
const COUNT_AFTER = /^s? ?[×x*] ?(\d{1,4})\b/;
/** `L40S with 48 GB`, L40S 只有 48 GB: between a card and its memory. */
const HAS =
  /^(?:.{0,2}| (?:with|has|having|offers|gives(?: us)?)(?: (?:its|only|just|a|the))? ?|,? ?(?:的 ?)?(?:显存)?(?:只?有|也?就|才|是|为|仅|共){0,3} ?)$/i;
/** Whether a memory stands right behind the name of its card. */
export const isOwnMemory = (text: string, card: Range, q: Range): boolean =>
  card.end <= q.start && q.start - card.end < 14 && HAS.test(text.slice(card.end, q.start));

/** `four cards, 320 GB in total`, 四张卡共 320 GB: all of the memory of the cards before it. */
const CARDS_BEFORE =
  /(?:\b(?:cards|GPUs|[A-Z]\d{2,4}S?s?)|[张块] ?(?:显?卡|[A-Z]\d{1,4}S?)|[张块]|\d ?卡)[ ,，:(]{0,2}(?:(?:with|for|having|i\.e\.|that is|加起来|也就是|就是) ?)?(?:(?:only|just|with) ?)?((?:a total of|together|一?共|总共|合计|总计|显存)[ 有是为]{0,2})?$/i;
const IN_TOTAL = /^ ?(?:of (?:memory|VRAM|HBM) )?(?:in (?:total|all)|altogether|combined|together|all told)\b/i;

function totalOfCards(text: string, start: number, q: Quantity): Holder[] {
  const before = CARDS_BEFORE.exec(text.slice(Math.max(start, q.start - 40), q.start));
  if (before === null || q.bound !== undefined) return [];
  const isTotal = before[1] !== undefined || IN_TOTAL.test(text.slice(q.end, q.end + 24));
  return isTotal ? [{ start: q.start, end: q.end, gigabytes: q.high * q.unit!.factor }] : [];
}

/** What has the memory that stands before these words. */
const HARDWARE_AFTER =
  /^ ?(?:的 ?)?(?:消费级?|工作站|数据中心|推理|训练|游戏|老|旧|小)?(?:显?卡|GPU|[A-Z]\d{2,4}S?\b|RTX|MIG|实例|切片|分区|机器|服务器)|^[ -]?(?:(?:consumer|gaming|data[ -]?cent(?:er|re)|inference|NVIDIA|MIG|of HBM|GPU|workstation) ){0,2}(?:cards?|GPUs?|slices?|instances?|partitions?|[A-Z]\d{2,4}S?s?|RTX)\b/;

/** Whether what follows a memory names the card, slice or machine that has it. */
export const isBeforeHardware = (after: string): boolean => HARDWARE_AFTER.test(after);

/** `moved from a 24 GB card to …`, 从 24 GB 的卡搬到 …: where it no longer is. */
export const LEFT_BEHIND =
  /(?:从|由|原先?在|\b(?:from|off|out of|instead of|rather than))(?: ?(?:an?|one|the|our|its|single|old|[一二两三四\d]{1,2}|two|four|eight|[张块台×x])){0,4} ?$/i;

/** `the laptop GPU's 16 GB`. */
const OF_ONE_CARD =
  /\b(?:an?|one|the|its|our|this|that)(?: [a-z-]{2,12})? (?:GPU|card)(?:['’‘]s| with(?: its)?| has)(?: only)? ?$/i;
/** 搬到了 24 GB 的卡上: without a number it is one. */
const ONTO_CARD = /(?:[到进在上]了?|[换用]成?了?|是) ?$/;
const A_CARD_AFTER = /^ ?的 ?(?:小|消费级?|推理)?(?:显?卡|[A-Z]\d{1,4}S?(?![A-Za-z\d])|(?:RTX ?)?[345]090)/;
const OF_THE_CARD = /^ of (?:the|one|our|a) (?:card|GPU)\b/i;
const SEVERAL = /[两二三四五六八多几\d] ?[张块]|[×x*] ?\d|TP|卡组|集群/;

function isOnOneCard(text: string, start: number, end: number, q: Range): boolean {
  const before = text.slice(Math.max(start, q.start - 40), q.start);
  if (OF_ONE_CARD.test(before) || OF_THE_CARD.test(text.slice(q.end, q.end + 20))) return true;
  const isOnto = ONTO_CARD.test(before) && A_CARD_AFTER.test(text.slice(q.end, q.end + 16));
  return isOnto && !SEVERAL.test(text.slice(start, end));
}

/** Memory of hardware that a text names. */
export interface Holder extends Range {
  readonly gigabytes: number;
}

/** `one H200 with 56.9 GB left`: what is not taken is no place's memory. */
export const LEFT_OVER =
  /^ ?(?:of (?:memory|HBM|VRAM) )?(?:left|free|to spare|spare|remaining|unused)\b|^ ?的?(?:剩余|余量|空闲|富余)/i;

/** The memories of hardware in folded `text` from `start` to `end` with their counts; what gives no count is left out. */
export function holdersIn({ text, quantities }: Passage, start: number, end: number): Holder[] {
  const slices = migMemory(text.slice(start, end));
  if (slices.length > 0)
    return distinctSlices(slices.map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
  const memory = quantities.filter(
    (q) =>
      q.unit?.family === 'memory' && q.start >= start && q.end <= end && !LEFT_OVER.test(text.slice(q.end, q.end + 24)),
  );
  const cards = cardsNamed(text.slice(start, end)).map((card) => ({
    ...card,
    start: card.start + start,
    end: card.end + start,
  }));
  const sized = memory.flatMap((q) => {
    const card = cards.find((one) => isOwnMemory(text, one, q));
    if (LEFT_BEHIND.test(text.slice(Math.max(start, q.start - 24), q.start))) return [];
    if (isOnOneCard(text, start, end, q)) return [{ start: q.start, end: q.end, gigabytes: q.high * q.unit!.factor }];
    const isFactor = /\d ?[×x*] ?$/.test(text.slice(Math.max(start, q.start - 6), q.start));
    if (card === undefined && !isFactor && !isBeforeHardware(text.slice(q.end, q.end + 40))) return [];
    const from = card?.start ?? q.start;
    const count = countAt(text.slice(Math.max(start, from - 40), from), text.slice(q.end, q.end + 8));
    return count === undefined ? [] : [{ start: q.start, end: q.end, gigabytes: count * q.high * q.unit!.factor }];
  });
  const totals = memory.flatMap((q) => totalOfCards(text, start, q));
  if (totals.length > 0) return totals;
  const machines = memory.flatMap((q) => machineOf(text, start, q, end));
  if (machines.length > 0) return machines;
  const named = cards.flatMap((card) => {
    // Its memory stands beside it.
    const beside = memory.some((q) => isOwnMemory(text, card, q) || (q.end <= card.start && card.start - q.end < 3));
    const count = countAt(text.slice(Math.max(start, card.start - 40), card.start), text.slice(card.end, card.end + 8));
    return beside || count === undefined || LEFT_BEHIND.test(text.slice(Math.max(start, card.start - 24), card.start))
      ? []
      : [{ start: card.start, end: card.end, gigabytes: count * card.gigabytes }];
  });
  return [...sized, ...named];
}

/** Slices of one size are one place; a model does not spread over several. */
const distinctSlices = (slices: readonly Holder[]): Holder[] =>
  slices.filter((one, index) => slices.findIndex(({ gigabytes }) => gigabytes === one.gigabytes) === index);

const MACHINE_BEFORE = new RegExp(
  `(?:${NUMBER} ?(?:台|个)? ?)?(?:[AHBLV]\\d{2,4}S? ?)?(?:8 ?卡 ?)?(?:节点|整机|服务器|机器|nodes?|servers?|machines?|box(?:es)?)(?:'s| with (?:its|their|a total of)?| has| offers| provides)? ?(?:的|共|总共|一共|总计|合计|有|显存|带|是|of|memory|all){0,3}[ :(,，]{0,2}(?:显存 ?)?$|(?:[一1] ?台|单台|单机|整台) ?(?:8|八) ?卡 ?(?:的 ?)?(?:[AHBLV]\\d{2,4}S? ?)?(?:共有?|有|的)? ?[(,，]? ?(?:共 ?)?$`,
  'i',
);
const MACHINE_AFTER =
  /^ ?(?:的 ?|of (?:memory|HBM|VRAM) (?:of|in|on) )?(?:(?:[AHBLV]\d{2,4}S? ?)?(?:节点|整机|服务器|机器)|(?:[AHBLV]\d{2,4}S? )?(?:nodes?|servers?|machines?|box(?:es)?)\b|(?:of|in|on) (?:an?|one|the|a single) (?:[AHBLV]\d{2,4}S? )?(?:node|server|machine|box)\b)/i;
/** The memory of a machine as a whole, by words: `one node with its 640 GB`, `640 GB 的节点`. */
function machineOf(text: string, start: number, q: Quantity, end: number): Holder[] {
  const lead = text.slice(Math.max(start, q.start - 48), q.start);
  const before = MACHINE_BEFORE.exec(lead);
  const isAfter = MACHINE_AFTER.test(text.slice(q.end, Math.min(end, q.end + 40)));
  // Less is one card's.
  if (q.bound !== undefined || (before === null && !isAfter) || q.high * q.unit!.factor < LEAST_MACHINE) return [];
  const written = before?.[1];
  const count = written === undefined ? (isAfter ? (countAt(lead, '') ?? 1) : 1) : numberOf(written);
  return [{ start: q.start, end: q.end, gigabytes: count * q.high * q.unit!.factor }];
}

/** In GB. */
const LEAST_MACHINE = 300;

function countAt(before: string, after: string): number | undefined {
  const behind = COUNT_AFTER.exec(after)?.[1];
  if (behind !== undefined) return Number(behind);
  const match = COUNT_BEFORE.exec(before);
  if (match === null) return undefined;
  return match.slice(1).reduce((product, written) => product * (written === undefined ? 1 : numberOf(written)), 1);
}

const numberOf = (written: string): number => writtenCount(written);
