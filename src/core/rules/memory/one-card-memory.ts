import type { Range } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import { cardsNamed, migMemory } from './card-memory';
import { type Holder, isBeforeHardware, isOwnMemory, LEFT_BEHIND, LEFT_OVER } from './memory-places';

/** `每张 24 GB`, `with 24 GB each`. */
const EACH_BEFORE =
  /每[张块个]? ?(?:显?卡|GPU|(?:MIG ?)?(?:切片|实例|分区))?(?:显存)? ?(?:都?[有是为])? ?$|\b(?:each|every) (?:(?:card|GPU|one|(?:MIG )?(?:slice|instance)) )?(?:has|with|of)? ?$/i;
const EACH_AFTER = /^ ?(?:of (?:memory|HBM|VRAM) )?(?:each|apiece|per (?:card|GPU)|a card)\b/i;
/** What is put there is told so too: 每张卡权重 35 GB. */
const OF_WEIGHTS = /权重|分到|切(?!片)|KV|缓存|\b(?:weights?|cache|shards?|holds?|takes?)\b[^\d]{0,12}$/i;
/** In GB, what cards are sold with. */
const SOLD = new Set([8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 94, 96, 128, 141, 144, 180, 192, 256, 288]);
const CLAUSE = /[,，。；;:(\n]/;

/** What one card or slice has, as folded `text` says it from `start` to `end`, however many of them there are. */
export function memoriesOfOne({ text, quantities }: Passage, start: number, end: number): Holder[] {
  const moved = <T extends Range>(one: T): T => ({ ...one, start: one.start + start, end: one.end + start });
  const piece = text.slice(start, end);
  const slices = migMemory(piece).map(moved);
  if (slices.length > 0) return slices;
  const cards = cardsNamed(piece).map(moved);
  const isLeft = (one: Range): boolean => LEFT_BEHIND.test(text.slice(Math.max(start, one.start - 24), one.start));
  const sized = quantities.filter((q) => {
    if (q.unit?.family !== 'memory' || q.start < start || q.end > end || q.bound !== undefined) return false;
    const [before, after] = [text.slice(start, q.start), text.slice(q.end, Math.min(end, q.end + 40))];
    if (LEFT_OVER.test(after) || isLeft(q) || q.value !== q.high) return false;
    if (cards.some((card) => isOwnMemory(text, card, q)) || isBeforeHardware(after)) return true;
    const clause = before.split(CLAUSE).at(-1)!;
    const isEach = EACH_BEFORE.test(clause) || EACH_AFTER.test(after);
    return isEach && SOLD.has(q.value * q.unit.factor) && !OF_WEIGHTS.test(clause);
  });
  const named = cards.filter(
    (card) =>
      !isLeft(card) &&
      !sized.some((q) => isOwnMemory(text, card, q) || (q.end <= card.start && card.start - q.end < NEXT)),
  );
  return [
    ...sized.map((q) => ({ start: q.start, end: q.end, gigabytes: q.value * q.unit!.factor })),
    ...named.map(({ start: from, end: to, gigabytes }) => ({ start: from, end: to, gigabytes })),
  ];
}

/** Between a memory and the name of its card: `24 GB 的 L4`. */
const NEXT = 4;
