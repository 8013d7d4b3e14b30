import type { Quantity } from '../../numbers/quantity';
import type { Passage } from './passage';

/** Instances that one GPU can be cut into. */
export const MOST_MIG_INSTANCES = 7;

const MIG = /\bMIG\b/;
/** One card, in the words before the count. */
const ONE_CARD =
  /(?:每|单|一)(?:张|块|片|个)? ?(?:[A-Z]{1,3}\d{2,4}|GPU|显?卡)|\b(?:(?:each|every|one|an?|per|single) (?:single )?(?:NVIDIA )?(?:[A-Z]{1,3}\d{2,4}|GPU|card))\b/i;
/** What is counted: 8 个 1g 实例, 8 MIG instances; slices of memory there are eight of. */
const INSTANCES =
  /^ ?(?:个|份)? ?(?:(?:独立的?|隔离的?|小|\d ?g(?:\.\d{1,3} ?gb)?|MIG|GPU|isolated|separate|independent|small|equal) ?){0,3}(?:实例|切片|分区|instances?\b|slices?\b|partitions?\b)/i;
/** Other ways to share a card, other things to count over, and sums. */
const NOT_ONE_CARD =
  /vGPU|HAMi|时间片|time-?slic|MPS\b|台|节点|服务器|机柜|集群|共|合计|总|=|server|node|rack|cluster|total|altogether|cannot|not |不能|无法|不支持|最多/i;

/** The counts of more MIG instances than one GPU can have, where a sentence gives them for one GPU. */
export function migCountsOverLimit(passage: Passage): Quantity[] {
  if (!MIG.test(passage.text)) return [];
  return passage.quantities.filter((quantity) => {
    const { unit, value, start, number } = quantity;
    const isCount = unit === undefined || Object.keys(unit.dimensions).length === 0;
    if (!isCount || value <= MOST_MIG_INSTANCES || value > 64) return false;
    if (!INSTANCES.test(passage.text.slice(number.end, number.end + 40))) return false;
    const sentence = passage.text
      .slice(0, start)
      .split(/[。；;!！?？]|\. /)
      .at(-1)!;
    return (
      ONE_CARD.test(sentence) &&
      !NOT_ONE_CARD.test(sentence) &&
      MIG.test(sentence + passage.text.slice(start, start + 40))
    );
  });
}
