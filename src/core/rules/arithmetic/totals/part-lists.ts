import { isExact, type Quantity } from '../../../numbers/quantity';
import { endsSentence } from '../../../numbers/sentences';
import type { Told } from './amounts';
import { withoutNames } from './names';

/** Between two parts of a list. */
const SEPARATED = /[、，,;；+]|和|以及|\b(?:and|plus)\b/;
/** What makes numbers of a sentence something else than parts beside each other. */
const NO_LIST =
  /每(?!天|日|月|年|周)|各 ?$|\b(?:each|every|per|of (?:these|those|them|which))\b|\b(?:from|than|versus|vs) ?$|\b(?:fell|rose|grew|dropped|increased?|decreased?|cut)\b|[×*÷=≈→]|[\d ]x ?\d|其中|比(?!例)|[到至从] ?$|增加|减少|提升|提高|下降|降低|上升/i;
/** How long the words of one part may be. */
const GAP = 64;
/** A new sentence that goes on with the list begins with its number, or hardly before it. */
const NEXT_SENTENCE =
  /(?:[。；;!?]|\. )(?: ?(?:and |the |a further |another |(?:that |which |this )?leav(?:es|ing) |还有|另有?|其余|还?剩下?|其他)[^\d]{0,14}|[^\d]{0,5})$/i;

const WITHIN = /^(?: [a-z]{2,12})? of (?:which|whom|these|those|them)\b/i;

/** A list of more is data, not the parts of a total. */
const MOST_PARTS = 40;

/** The amounts of one kind with `total` that follow each other in a list, from `at` on; other numbers in brackets are passed over. */
export function partsFrom(told: Told, at: number, total: Quantity): Quantity[] {
  const { text, quantities } = told;
  const parts: Quantity[] = [];
  for (let index = at; index < Math.min(quantities.length, at + MOST_PARTS); index++) {
    const part = quantities[index]!;
    const before = parts.at(-1);
    if (before !== undefined && (isAside(text, before, part) || isShareBehind(text, before, part))) continue;
    const behind = before === undefined ? '' : text.slice(before.end, part.start);
    const gap = withoutBrackets(withoutNames(behind.replace(ITS_SHARE, '')));
    if (before !== undefined && !isNext(gap)) break;
    if (!isPlain(part) || NO_LIST.test(gap) || !isPartOf(text, part, total)) return before === undefined ? [] : parts;
    // `40 of which run vLLM` are in the number before.
    if (WITHIN.test(text.slice(part.end, part.end + 24))) return [];
    parts.push(part);
  }
  return parts;
}

/** The same backwards, from `at` down to the beginning of the list. */
export function partsTo(told: Told, at: number, total: Quantity): Quantity[] {
  const { text, quantities } = told;
  const parts: Quantity[] = [];
  for (let index = at; index >= Math.max(0, at - MOST_PARTS); index--) {
    const part = quantities[index]!;
    if (isBracketed(text, part)) continue;
    const next = parts[0];
    const gap = next === undefined ? '' : withoutBrackets(withoutNames(text.slice(part.end, next.start)));
    if (next !== undefined && !isNext(gap)) break;
    if (!isPlain(part) || NO_LIST.test(gap) || !isPartOf(text, part, total)) break;
    parts.unshift(part);
  }
  return parts;
}

function isNext(gap: string): boolean {
  if (gap.length > GAP || /\d/.test(gap)) return false;
  return SEPARATED.test(gap) && (!endsSentence(gap.replace(/[;；] ?/, ', ')) || NEXT_SENTENCE.test(gap));
}

/** In brackets after the part that it says more of: 74 次（35%）. */
const isAside = (text: string, before: Quantity, { start, end }: Quantity): boolean =>
  isBracketed(text, { start, end }) && /^[^()]{0,24}\(/.test(text.slice(before.end, start));

/** 掉卡 36 起，占 30.0%；网络 22 起，占 18.3%: the share that an amount is, behind it. */
export const isShareBehind = (text: string, before: Quantity, { end, unit }: Quantity): boolean =>
  unit?.family === 'ratio' &&
  before.unit?.family !== 'ratio' &&
  ITS_SHARE.exec(text.slice(before.end, end))?.[0].length === end - before.end;
const ITS_SHARE =
  /^[^\d，,。；;]{0,4}[，,] ?(?:约?占比?|即|or|that is|i\.e\.)[^\d，,。；;]{0,6}\d{1,3}(?:\.\d{1,2})? ?%/i;

/** The only number of its brackets. */
const isBracketed = (text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean =>
  /\([^()\d]{0,24}$/.test(text.slice(Math.max(0, start - 26), start)) &&
  /^[^()\d]{0,24}\)/.test(text.slice(end, end + 26));

const withoutBrackets = (text: string): string => text.replace(/\([^()]{0,48}\)/g, '');

/** An amount of its own: no range, no bound, no change, no share. */
export function isPlain(quantity: Quantity): boolean {
  const family = quantity.unit?.family;
  return isExact(quantity) && family !== 'ratio' && family !== 'factor' && family !== 'points';
}

/** Things of which one holds many of the next: no number of one is part of a number of another. */
const LEVELS = [
  /^ ?(?:[张块]|(?:[a-z\d]{2,6} )?(?:gpus|cards|accelerators|卡|显卡))/i,
  /^ ?(?:台|(?:[a-z\d]{2,6} )?(?:nodes|servers|machines|hosts|boxes|节点|机器|服务器))/i,
  /^ ?(?:(?:个|排)?机[柜架]|racks|cabinets|rows)/i,
  /^ ?(?:名|位|人|users|people|engineers|customers|tenants|teams)/i,
  /^ ?(?:个?请求|requests|calls|queries)/i,
  /^ ?(?:个?(?:任务|作业)|jobs|tasks)/i,
  /^ ?(?:[次起]|times|incidents|failures|alerts)/i,
  /^ ?(?:天|日|周|月|年|小时|分钟|秒|days?|weeks?|months?|years?|hours?|minutes?|seconds?)/i,
  /^ ?(?:页|pages|slides)/i,
];

const levelOf = (text: string, { end }: Quantity): number =>
  LEVELS.findIndex((level) => level.test(text.slice(end, end + 24)));

/** Names of numbers that have no unit and are no amounts. */
const NO_AMOUNT =
  /(?:PUE|MFU|率|系数|倍数?|比|并发|批|版本|\b(?:ratio|factor|batch|concurrency|version|rank|TP|PP|DP))[^\d，,]{0,6}$/i;

/** Of the total's kind, or a bare number that nothing is counted by: `2 for the history`, 甲摊 18 万. */
export function isPartOf(text: string, part: Quantity, total: Quantity): boolean {
  if (OF_EACH.test(text.slice(Math.max(0, part.start - 3), part.start))) return false;
  if (!isOneKind(part, total)) {
    if (isOfPrice(part, total)) return true;
    const isBare = part.unit === undefined && total.unit !== undefined;
    if (NO_AMOUNT.test(text.slice(Math.max(0, part.start - 16), part.start))) return false;
    return isBare && BARE_END.test(text.slice(part.end, part.end + 6));
  }
  const [one, other] = [levelOf(text, part), levelOf(text, total)];
  return part.unit !== undefined || one < 0 || other < 0 || one === other;
}

/** `两台服务器各 28 万元`: so many times as much is the part. */
const OF_EACH = /各[要需为是]? ?$/;

const BARE_END = /^(?:$| ?[,，、。；;:：)]|\.(?:\s|$)| (?:for|on|of|to|in|and|go|goes)\b)/;

/** `20.4K` of dollars and `6.4K` of dollars; counts of nodes, whose measure word the parts leave out. */
export function isOneKind(a: Quantity, b: Quantity): boolean {
  const kind = ({ unit }: Quantity): string | undefined => (unit?.family === 'requests' ? undefined : unit?.family);
  const isOneCurrency = a.unit?.currency === b.unit?.currency || /^cents?$/i.test(a.unit?.text.trim() ?? '');
  const isOneScope = a.unit?.scope === b.unit?.scope || a.unit?.scope === undefined;
  return kind(a) === kind(b) && isOneCurrency && isOneScope;
}

/** 每百万 token 6.0 元，其中电费 1.5 元: the parts leave out per what. */
const isOfPrice = (part: Quantity, total: Quantity): boolean =>
  part.unit?.family === 'money' &&
  (total.unit?.family === 'money_per_token' || total.unit?.family === 'money_rate') &&
  part.unit.currency === total.unit.currency;

const factorOf = ({ unit }: Quantity): number => unit?.factor ?? 1;
export const sizeOf = (quantity: Quantity): number => quantity.value * factorOf(quantity);

/** What each of `parts` comes to, in canonical units: `20 minutes, then 25 and 15` are all minutes. */
function sizesOf(parts: readonly Quantity[], total: Quantity): number[] {
  let factor = factorOf(total);
  return parts.map((part) => {
    if (isOfPrice(part, total)) return part.value * factorOf(part) * factorOf(total);
    if (part.unit !== undefined) factor = factorOf(part);
    return part.value * factor;
  });
}

/** What `parts` come to, in canonical units; bare parts are counted in the unit of those before, or of their total. */
export const sumOf = (parts: readonly Quantity[], total: Quantity): number =>
  sizesOf(parts, total).reduce((sum, size) => sum + size, 0);

/** Whether no part is as large as the total. */
export const areSmaller = (parts: readonly Quantity[], total: Quantity): boolean =>
  sizesOf(parts, total).every((size) => size < sizeOf(total));

/** The sum in the unit that the total is written in. */
export const inUnitOf = (sum: number, total: Quantity): number => sum / factorOf(total);

/** How many times the usual error of rounding a sum may be off, in steps of its numbers. */
const ROUNDED_ALIKE = 0.65;

/** Whether `parts` add up to `total` as far as their digits tell. */
export function isRight(parts: readonly Quantity[], total: Quantity): boolean {
  const all = [total, ...parts];
  const sizes = [sizeOf(total), ...sizesOf(parts, total)];
  const steps = all.map((one, at) => (one.step * sizes[at]!) / one.value);
  // That all were rounded the same way is no explanation.
  const rounding = ROUNDED_ALIKE * Math.sqrt(steps.reduce((squares, step) => squares + step * step, 0));
  const slack = all.every(({ decimals, step }) => decimals === 0 && step === 1) ? 0 : rounding;
  const share = all.some(({ approximate }) => approximate) ? 0.05 : 0;
  return Math.abs(sumOf(parts, total) - sizeOf(total)) <= slack + sizeOf(total) * (share + 1e-9);
}
