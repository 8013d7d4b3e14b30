import { type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { WrongTotal } from '../totals/totals';
import { NOT_EXCLUSIVE, PARTS_AT_LEAST } from './share-sums';

/** Cheap: words that take a share apart. */
const APART =
  /拆|[里中]|其中|的[\u3400-\u9fff]{1,12}[:：]|\b(?:of (?:that|which|these|this|it)|split|made up|breaks? down)\b/i;
/** Between a share and the first of its parts: 44% 的空转再拆（占全部卡时）：等数据. */
const TAKES_APART =
  /^(?: ?[里中当][^\d。；;]{0,6}[:：,，]| ?的[^\d。；;:：]{1,12}(?:[:：]|[再又细]?[拆分])|[^\d。；;]{0,20}(?:其中|里面|包括)|[^\d.;]{0,30}\b(?:of (?:that|which|these|this|it)|split(?:s|ting)? into|made up of|breaks? down into)\b)[^\d。；;%]{0,28}$/i;
/** What is a rate of each has no parts. */
const A_RATE = /率[^\d,，。；;]{0,4}$|\b(?:rate|ratio|utili[sz]ation|occupancy|availability)(?: (?:is|was|of|at))? $/i;
/** What stands between two parts of one list. */
const NEXT =
  /^ ?(?:[(（][^()（）\d]{0,12}[)）])?[、,，/和](?:以及|and )?[^\d。；;%]{1,24}$|^ (?:and|for) [^\d.;%]{1,24}$/i;
/** Sums that are further off are of something else; a list that makes 100 % is one of shares of the share. */
const NEAR = 1.25;
const WHOLE = 100;
const ALMOST = 4;

/** Shares of the whole that a share of it is taken apart into, and that do not make it: `44% 的空转再拆：16%、9%、15%、6%`. */
export function wrongPartsOfShare(passage: Passage): WrongTotal[] {
  const { text, quantities } = passage;
  if (quantities.length <= PARTS_AT_LEAST || !APART.test(text) || NOT_EXCLUSIVE.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    return own.flatMap((whole, at) => {
      const first = own[at + 1];
      if (first === undefined || !isShare(whole) || A_RATE.test(text.slice(sentence.start, whole.start))) return [];
      if (!TAKES_APART.test(text.slice(whole.end, first.start))) return [];
      return judged(passage, whole, listFrom(passage, own.slice(at + 1)));
    });
  });
}

/** A share that says how much there is, not how much more; 并发太低 15% is one. */
const isShare = ({ unit, sign, bound, value, high }: Quantity): boolean =>
  unit?.family === 'ratio' && sign === undefined && bound === undefined && value === high;

function listFrom(passage: Passage, own: readonly Quantity[]): readonly Quantity[] {
  const end = own.findIndex(
    (one, at) => !isShare(one) || (at > 0 && !NEXT.test(passage.text.slice(own[at - 1]!.end, one.start))),
  );
  return end < 0 ? own : own.slice(0, end);
}

function judged(passage: Passage, whole: Quantity, parts: readonly Quantity[]): WrongTotal[] {
  if (parts.length < PARTS_AT_LEAST || parts.some(({ value }) => value >= whole.value)) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const slack = ([whole, ...parts].reduce((all, { step }) => all + step, 0) / 2) * ROUNDED;
  const isNear = sum < whole.value * NEAR && whole.value < sum * NEAR;
  const isOfShare = Math.abs(sum - WHOLE) < ALMOST;
  return isNear && !isOfShare && Math.abs(sum - whole.value) > slack ? [{ passage, quantity: whole, sum }] : [];
}

/** That all were rounded the same way is no explanation. */
const ROUNDED = 0.6;
