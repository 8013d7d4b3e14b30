import type { Quantity } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import { wordedQuantities } from '../../numbers/worded';
import type { Passage } from '../reading/passage';
import { withoutNames } from './names';
import { OF_THESE } from './shares';
import type { WrongTotal } from './totals';

/** A sum further than this from its total is a sum of something else. */
const FAR = 0.4;

/** Between a total and the list of its parts: the parts are all of it, or some. */
const ALL_OF_IT =
  /^[^\d。；;!?]{0,40}(?:[:：(]|—|分别是|分别为|拆成|拆开|分成|分为|\b(?:(?:splits?|split up|divid(?:es?|ed)|breaks? down|broken down|falls) into|made up of|consist(?:s|ing) of)\b)[^\d。；;!?]{0,24}$/i;
const SOME_OF_IT =
  /^[^\d。；;!?]{0,24}(?:其中|包括|[中里内][,，]|\b(?:of which|including|among them)\b)[^\d。；;!?]{0,24}$/i;
/** Before a total that follows its parts. */
const TOGETHER =
  /[,，、。;；] ?(?:三样|三项|四项|几项|各项|两者|全部|加起来|加在一起|相加|[\u3400-\u9fff]{0,6})?(?:合计|总计|共计|总共|一共|加起来|加在一起)[\u3400-\u9fff ]{0,6}$|[,，、:：;；。] ?(?:整个?|全|这)[\u3400-\u9fff]{1,6}$|[,，:：;；.—–-] ?(?:and )?(?:so )?(?:the|our|this) (?:whole|entire|full|total)(?: [a-z-]{1,12}){0,3} (?:is|are|was|were|runs?|takes?|lasts?|costs?|needs?|makes?|comes? to|adds? up to|sums? to|draws?|fills?)(?: for| up)?(?: to)? ?$|[,，;；] ?(?:and )?(?:a total of|in total|in all|together|for a total of|totall?ing|that makes) ?$|[,，:：;；.—–-] ?(?:and )?(?:all told|all in all|altogether|in total|in all|taken together),?(?: [a-z-]{1,12}){0,6} $|[,，、。;；](?:合计|总计|共计|总)(?:时长|费用|金额|用量|人数|数量)?[:：为是]{1,2} ?$/i;
/** `, 94 nodes in all`. */
const IN_ALL = /^(?: [a-z-]{2,14}){0,2} (?:in all|in total|altogether|all told|overall)\b/i;
const isTogether = (between: string, after: string): boolean =>
  TOGETHER.test(between) ||
  (/[,;:—–] ?(?:(?:and |so |making |for |that makes |which makes ))?$/.test(between) && IN_ALL.test(after));
const SEPARATED = /[,，、;；+]|和|\b(?:and|plus)\b/;
const MULTIPLIED = /每|各 ?$|\b(?:each|every|per)\b|[×*÷=≈→]|[\d ]x ?\d/i;

/** The totals in running text that the parts listed beside them do not add up to. */
export function wrongStatedTotals(passage: Passage): WrongTotal[] {
  const { text } = passage;
  if (passage.quantities.length < 3) return [];
  const quantities = withHours(passage);
  return quantities.flatMap((total, index) => {
    if (!isPlain(total)) return [];
    const wrong =
      beforeParts({ text, quantities }, total, index) ??
      afterParts({ text, quantities }, total, index) ??
      besideParts({ text, quantities }, total, index);
    return wrong === undefined ? [] : [{ passage, quantity: total, sum: wrong }];
  });
}

type Told = Pick<Passage, 'text' | 'quantities'>;

/** With the times that are written in words: 一个半小时, `half an hour`. */
function withHours({ text, quantities }: Passage): readonly Quantity[] {
  if (!/小时|钟头|hour/i.test(text)) return quantities;
  const hours = wordedQuantities(text).filter(
    ({ unit, start, end }) =>
      unit?.family === 'time' && quantities.every((one) => one.end <= start || one.start >= end),
  );
  return hours.length === 0 ? quantities : [...quantities, ...hours].sort((a, b) => a.start - b.start);
}

/** `$20.4K: network $6.4K, storage $4.1K, …`, `12 nodes, of which 5 prefill and 8 decode`. */
function beforeParts(passage: Told, total: Quantity, index: number): number | undefined {
  const { text, quantities } = passage;
  const next = quantities[index + 1];
  if (next === undefined) return undefined;
  const lead = withoutNames(text.slice(total.end, next.start));
  const isOfThese = OF_THESE.test(text.slice(0, total.start)) && /^ [a-z]{1,14},? $/i.test(lead);
  const [isAll, isSome] = [ALL_OF_IT.test(lead), SOME_OF_IT.test(lead) || isOfThese];
  if (!isAll && !isSome) return undefined;
  const parts = listFrom(passage, index + 1);
  const last = parts.at(-1);
  const after = last === undefined ? undefined : quantities[index + 1 + parts.length];
  // A number of another kind in the same sentence: the list is not what it looks like.
  if (after !== undefined && !endsSentence(text.slice(last!.end, after.start))) return undefined;
  if (parts.length < (isAll ? 3 : 2) || !parts.every((part) => isPartOf(text, part, total))) return undefined;
  const sum = sumOf(parts, total);
  const off = differs(sum, total, parts);
  const isWhole =
    isAll || sum > sizeOf(total) || tellsAll(text.slice(next.start, last!.end), parts, sum / sizeOf(total));
  return off && isWhole ? sum / factorOf(total) : undefined;
}

const REST = /其余|其他|其它|剩余|剩下|\b(?:the rest|others?|remaining|remainder)\b/i;
/** Parts that miss so little of the total are all of it, with a slip in one of them. */
const ALMOST = 0.95;

/** After 其中: the rest is told too, or three and more parts leave hardly anything. */
function tellsAll(listed: string, parts: readonly Quantity[], share: number): boolean {
  return REST.test(listed) || (parts.length >= 3 && share >= ALMOST);
}

/** `20 s to load, 12 s to start, 18 s to capture, 60 s in total`. */
function afterParts(passage: Told, total: Quantity, index: number): number | undefined {
  const { text, quantities } = passage;
  const before = quantities[index - 1];
  if (before === undefined || !isTogether(text.slice(before.end, total.start), text.slice(total.end, total.end + 32)))
    return undefined;
  const parts: Quantity[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const part = quantities[at]!;
    const next = quantities[at + 1]!;
    const isApart = next !== total && endsSentence(text.slice(part.end, next.start));
    if (!isPartOf(text, part, total) || !isPlain(part) || isApart) break;
    // Before the total the words that make it one may stand after a colon.
    if (next !== total && !SEPARATED.test(text.slice(part.end, next.start))) return undefined;
    parts.unshift(part);
  }
  const [first] = parts;
  if (first === undefined || parts.length < 3) return undefined;
  if (MULTIPLIED.test(text.slice(Math.max(0, first.start - 12), total.start))) return undefined;
  const suffixes = parts.slice(0, -1).map((_, from) => parts.slice(from));
  if (suffixes.some((some) => isRight(sumOf(some, total), total, some))) return undefined;
  const earlier = quantities[index - parts.length - 1];
  if (earlier !== undefined && !endsSentence(text.slice(earlier.end, first.start))) return undefined;
  return sumOf(parts, total) / factorOf(total);
}

/** Quantities of one kind that follow each other in a list, from `at`. */
function listFrom({ text, quantities }: Told, at: number): Quantity[] {
  const parts: Quantity[] = [];
  for (let index = at; index < quantities.length; index++) {
    const part = quantities[index]!;
    const before = parts.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, part.start);
    if (before !== undefined && (!SEPARATED.test(gap) || gap.length > 40 || endsSentence(gap.replace(/[;；]/, ','))))
      break;
    if (!isPlain(part) || MULTIPLIED.test(gap)) return [];
    parts.push(part);
  }
  return parts;
}

function isPlain({ value, high, sign, bound, unit }: Quantity): boolean {
  return value === high && value > 0 && sign === undefined && bound === undefined && unit?.family !== 'ratio';
}

/** `20.4K` of dollars and `6.4K` of dollars; counts of nodes, whose measure word the parts leave out. */
function isOneKind(a: Quantity, b: Quantity): boolean {
  return a.unit?.family === b.unit?.family && a.unit?.currency === b.unit?.currency && a.unit?.scope === b.unit?.scope;
}

const factorOf = ({ unit }: Quantity): number => unit?.factor ?? 1;
const sizeOf = (quantity: Quantity): number => quantity.value * factorOf(quantity);

/** Bare parts are counted in the unit of their total. */
const sumOf = (parts: readonly Quantity[], total: Quantity): number =>
  parts.reduce((sum, part) => sum + part.value * factorOf(part.unit === undefined ? total : part), 0);

/** Of the total's kind, or a bare number that nothing is counted by: `2 for the history`, 甲摊 18 万. */
function isPartOf(text: string, part: Quantity, total: Quantity): boolean {
  if (isOneKind(part, total)) return true;
  const isBare = part.unit === undefined && total.unit !== undefined;
  return isBare && /^(?:$| ?[,，、。；;:：)]|\.(?:\s|$)| (?:for|on|to|and)\b)/.test(text.slice(part.end, part.end + 5));
}

/** `一年 36 万元，甲摊 18 万，乙摊 10 万，丙摊 11 万`: a list to the end of the sentence that makes up almost all, or more. */
function besideParts(told: Told, total: Quantity, index: number): number | undefined {
  const { text, quantities } = told;
  const parts = listFrom(told, index + 1);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 3) return undefined;
  const lead = text.slice(total.end, first.start);
  if (
    !/^[^\d。；;!?:：]{0,4}[,，][^\d。；;!?:：,，]{1,8}$/.test(lead) ||
    !parts.every((one) => isPartOf(text, one, total))
  )
    return undefined;
  const after = quantities[index + 1 + parts.length];
  if (after !== undefined && !endsSentence(text.slice(last.end, after.start))) return undefined;
  const before = quantities[index - 1];
  if (before !== undefined && isOneKind(before, total) && !endsSentence(text.slice(before.end, total.start)))
    return undefined;
  const share = sumOf(parts, total) / sizeOf(total);
  const isWhole = parts.every((one) => one.value * factorOf(one.unit === undefined ? total : one) < sizeOf(total));
  const isNear = share > ALMOST && share < MORE;
  return isWhole && isNear && differs(sumOf(parts, total), total, parts)
    ? sumOf(parts, total) / factorOf(total)
    : undefined;
}

/** Parts that come to more than this of a total are no parts of it. */
const MORE = 1.25;

function differs(sum: number, total: Quantity, parts: readonly Quantity[]): boolean {
  return !isRight(sum, total, parts) && Math.abs(sum - sizeOf(total)) < FAR * sizeOf(total);
}

function isRight(sum: number, total: Quantity, parts: readonly Quantity[]): boolean {
  const all = [total, ...parts];
  const slack = all.every(({ decimals, step }) => decimals === 0 && step === 1)
    ? 0
    : all.reduce((steps, one) => steps + (one.step * factorOf(one)) / 2, 0);
  const share = all.some(({ approximate }) => approximate) ? 0.05 : 0;
  return Math.abs(sum - sizeOf(total)) <= slack + sizeOf(total) * (share + 1e-9);
}
