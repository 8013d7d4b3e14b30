import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import { isCut } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Between a share and the amount that it is: 0.05% 即 79.2 分钟, `0.1%, that is 43 minutes`. */
const AGAIN =
  /^ ?(?:[(（]|[,，]? ?(?:即|也就是说?|就是|相当于|折合|合|等于|i\.e\.,?|that is|which is|or)) ?(?:约|大约|about |some |roughly )?$/i;
/** The share is no part of an amount before it, or one of another. */
const NO_PART =
  /利用率|占用率|命中|降|升|涨|增|减|省|快|慢|提高|改善|同比|环比|比|目标|阈值|误差|其中|剩|\b(?:utili[sz]ation|hit|up|down|less|more|fewer|faster|slower|cut|saved?|rose|fell|than|target|threshold|within|error|rest|remaining|left)\b/i;
/** A budget of errors and a share of what failed are parts of it. */
const IS_PART = /错误预算|误差预算|error budget/gi;
const FAR = 150;
const SLACK = 0.03;

/** The amounts told after a share of an amount of their sentence that are no such part: 15,840 分钟，错误预算 0.05% 即 79.2 分钟. */
export function wrongPercentsInAmounts(passage: Passage): Miss[] {
  const { text, quantities, claims } = passage;
  return quantities.flatMap((share, index): Miss[] => {
    const part = quantities[index + 1];
    if (part === undefined || share.unit?.family !== 'ratio' || !isExact(share) || !isExact(part)) return [];
    if (!AGAIN.test(text.slice(share.end, part.start)) || claims.some(({ quantity }) => quantity === share)) return [];
    const wholes = quantities
      .slice(0, index)
      .filter((one) => isExact(one) && isOfKind(text, one, part) && !isCut(text.slice(one.end, share.start)));
    const whole = wholes.at(-1);
    if (whole === undefined || isExplained(share, part, quantities) || isOneOfParts(share, part, quantities)) return [];
    const between = text.slice(whole.end, share.start).replace(IS_PART, '');
    if (between.length > REACH || NO_PART.test(between) || /\d/.test(between)) return [];
    const expected = (canonicalValue(whole) * share.value) / 100 / (part.unit?.factor ?? 1);
    const times = Math.max(part.value / expected, expected / part.value);
    if (times > FAR) return [];
    const from = `${passage.quote(whole)} × ${passage.quote(share)}`;
    return [{ passage, quantity: part, expected, from, of: [whole, share].map((quantity) => ({ passage, quantity })) }];
  });
}

/** `52% ($8.27 million), charges 38% ($6.04 million)`: the shares beside it make the same whole of their amounts. */
const isOneOfParts = (share: Quantity, part: Quantity, all: readonly Quantity[]): boolean =>
  all.some((other, at) => {
    const amount = all[at + 1];
    if (
      other === share ||
      other.unit?.family !== 'ratio' ||
      amount === undefined ||
      !comparable(amount.unit, part.unit)
    )
      return false;
    const wholes = [canonicalValue(amount) / other.value, canonicalValue(part) / share.value];
    return Math.abs(wholes[0]! / wholes[1]! - 1) < SLACK;
  });

const REACH = 28;

/** Of one kind of unit, or counts of things that one word counts. */
function isOfKind(text: string, whole: Quantity, part: Quantity): boolean {
  if (canonicalValue(whole) <= canonicalValue(part)) return false;
  if (whole.unit?.family !== undefined || part.unit?.family !== undefined)
    return comparable(whole.unit, part.unit) && whole.unit?.family !== 'ratio' && whole.unit?.family !== 'factor';
  const [a, b] = [whole, part].map(({ end }) => NOUN.exec(text.slice(end))?.[1]?.toLowerCase());
  return a !== undefined && a === b;
}

const NOUN = /^ ?([\u3400-\u9fff]{1,2}|[a-z]{3,16})/i;

/** The amount is that share of any number of the text, or what is left of one. */
function isExplained(share: Quantity, part: Quantity, all: readonly Quantity[]): boolean {
  return all.some((one) => {
    if (one === part || one === share) return false;
    const ratio = canonicalValue(part) / canonicalValue(one);
    return [share.value / 100, 1 - share.value / 100].some((part) => Math.abs(ratio / part - 1) < SLACK);
  });
}
