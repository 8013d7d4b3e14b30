import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

/** By how much more: 吞吐增量共 1,870 tok/s, `a total gain of 1,870 tok/s`, `by 3 ms of P99 TBT and 30 ms of P99 TTFT`. */
const INCREMENT =
  /(?:增量|净增|差[值额]|缺口)[\u3400-\u9fff ]{0,4}$|(?:增加|新增|增补|追加|补充|再加|再添)了? ?$|\b(?:add(?:s|ed|ing)?|another|additional|extra) $|\b(?:increments?|gains?|differences?|gap|delta)(?: (?:of|is|was|in total|total(?:s|led)?|comes to|about)){1,2} $|\bby [\d.,]{1,8} ?(?:[a-z%]{1,5} )?(?:of [^,.;\d]{0,4}(?:P\d\d )?[^,.;\d]{0,16} )?and $/i;
const INCREMENT_REACH = 48;
/** What a part of a whole has: 开发调试占 32 张, `of which 32`. */
const PART = /占(?:了|用|去)? ?$|其中[^，,。；;\d]{0,8}$|\bof (?:which|these|those|them),? $/i;
const PART_REACH = 16;

const before = ({ text }: Passage, { start }: Quantity, reach: number): string =>
  text.slice(Math.max(0, start - reach), start);

/** Whether a number tells by how much something grew or differs. */
export const isIncrement = (passage: Passage, quantity: Quantity): boolean =>
  INCREMENT.test(before(passage, quantity, INCREMENT_REACH));

/** Whether an amount is one part of a whole that was told before. Shares are what they are of. */
export const isPart = (passage: Passage, quantity: Quantity): boolean =>
  quantity.unit?.family !== 'ratio' && PART.test(before(passage, quantity, PART_REACH));
