import { agreeing, canonicalValue, overlaps, type Quantity } from '../../../numbers/quantity';
import { lastSentence } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isPlainShare } from './plain-shares';

/** Between the last of the amounts and its share: what is counted, a mark, the name of the rate and nothing that would make it another. */
const RATE_HAN =
  /^ ?[\u3400-\u9fff]{0,3} ?[,，;；:：、。(] ?(?:即|也就是|所以|因此|总体?|整体)?([\u3400-\u9fff]{2})(?:率|占比|比例)(?:[:：]|只?有|约?[是为]|约|达到?|合| ){0,3}$/;
const RATE_LATIN =
  /^(?: [a-z]{2,14}){0,4} ?[,;:—–(] ?(?:so |that is |i\.e\. |giving |for )?(?:an? |the )?([a-z]{4,14}) (?:rate|ratio|share)(?::| (?:of|is|was|at|comes to)| ){0,2} ?(?:about )?$/i;
/** Nothing behind it says of when or of what else it was. */
const ENDS = /^ ?(?:$|[,，、。；;)!]|\.(?:\s|$)|左右)/;
const MOST_PARTS = 4;
/** Words of one stem begin alike: `allocation` and `allocated`, `success` and `succeeded`. */
const STEM = 5;

/** 128 张卡里已分配 88 张、空闲 40 张，分配率 72.5%: the parts make up the whole, and the rate is named after one of them. */
export function wrongSharesOfSplits(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 4 || !text.includes('%')) return [];
  return quantities.flatMap((share, index) => {
    const last = quantities[index - 1];
    if (last === undefined || !isPlainShare(share) || !ENDS.test(text.slice(share.end))) return [];
    const tie = text.slice(last.end, share.start);
    const name = RATE_HAN.exec(tie)?.[1] ?? RATE_LATIN.exec(tie)?.[1]?.toLowerCase().slice(0, STEM);
    const split = name === undefined ? undefined : splitBefore(passage, index);
    if (name === undefined || split === undefined) return [];
    const own = split.parts.filter((part) => labelOf(passage, part).includes(name));
    return own.length === 1 ? judged(passage, share, own[0]!, split) : [];
  });
}

/** Amounts that stand beside each other, of which one is the sum of the others. */
export interface Split {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/** The whole and its parts that stand right before the number at `index`, in any order. */
export function splitBefore({ text, quantities }: Passage, index: number): Split | undefined {
  // A list may have marks like those of a sentence.
  const sentence = lastSentence(text.slice(0, quantities[index]!.start).replace(/[;；]/g, ','));
  const from = quantities[index]!.start - sentence.length;
  for (let count = 3; count <= MOST_PARTS + 1 && count <= index; count++) {
    const run = quantities.slice(index - count, index);
    if (run[0]!.start < from || !run.every((one) => isAmount(one) && isOneKind(one, run[0]!))) return undefined;
    const whole = run.reduce((a, b) => (canonicalValue(b) > canonicalValue(a) ? b : a));
    const parts = run.filter((one) => one !== whole);
    const sum = parts.reduce((all, one) => all + canonicalValue(one), 0);
    if (Math.abs(sum / canonicalValue(whole) - 1) < 1e-9) return { whole, parts };
  }
  return undefined;
}

/** Requests are counted with and without their name. */
const isOneKind = (a: Quantity, b: Quantity): boolean =>
  comparable(a.unit, b.unit) || [a, b].every(({ unit }) => unit === undefined || unit.family === 'requests');

const isAmount = ({ unit, value, high, bound, sign, approximate }: Quantity): boolean =>
  (unit === undefined || (unit.family !== undefined && unit.family !== 'ratio' && unit.family !== 'factor')) &&
  value > 0 &&
  high === value &&
  bound === undefined &&
  sign === undefined &&
  !approximate;

/** The words that belong to an amount: from the number or mark before it to the mark or number after it. */
export function labelOf({ text, quantities }: Passage, part: Quantity): string {
  const index = quantities.indexOf(part);
  const before = text
    .slice(quantities[index - 1]?.end ?? 0, part.start)
    .split(MARK)
    .at(-1)!;
  const after = text.slice(part.end, quantities[index + 1]?.start).split(MARK)[0]!;
  return `${before} ${after}`.toLowerCase();
}
const MARK = /[,，、;；:：。]| and | of which /i;

function judged(passage: Passage, share: Quantity, part: Quantity, { whole, parts }: Split): Miss[] {
  const said = agreeing(share);
  const sizes = parts.map(canonicalValue);
  const all = canonicalValue(whole);
  // What is broken or kept back may be left out of the whole.
  const wholes = parts.length > 2 ? [all, ...sizes.map((one) => all - one)] : [all];
  const fits = (percent: number): boolean =>
    overlaps(said, { low: percent - share.step / 2, high: percent + share.step / 2 });
  if (sizes.some((one) => wholes.some((of) => fits((100 * one) / of)))) return [];
  const expected = (100 * canonicalValue(part)) / all;
  const from = `${passage.quote(part.number)} ÷ ${passage.quote(whole.number)}`;
  return [{ passage, quantity: share, expected, from, probable: true }];
}
