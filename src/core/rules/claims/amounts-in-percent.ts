import { type Claim, comparablePair, type Pair } from '../../numbers/change';
import { isExact } from '../../numbers/quantity';
import { endsSentence } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { JudgedClaim } from './judged-claims';
import { judge } from './verdict';

/** What leads from an amount to the same in percent: `down by 770 ms, or 43%`, 少了 770 ms（43%）, 即 43%. */
const AGAIN =
  /^ ?(?:[(（]|[,，] ?(?:or|i\.e\.|that is|which is|that makes|即|也就是|相当于|等于|合|折合|[降涨增跌减]幅(?:为|是|达)?)(?: ?(?:省|少|降|减)了?)?|(?:即|合|也就是)) ?(?:an? |about |some |约|[-−–+])?$/i;

/**
 * The two values that a percentage is of because it tells an amount once more, and that amount is what lies between them:
 * `From 1,780 ms to 1,010 ms: mouth-to-ear P95 is down by 770 ms, or 43%`.
 */
function pairOfAmount(passage: Passage, claim: Claim): Pair | undefined {
  const { text, amounts, pairs } = passage;
  if (claim.kind !== 'percent' || claim.mode !== 'by') return undefined;
  const { start } = claim.quantity;
  const amount = amounts.find(
    ({ quantity }) =>
      quantity.end < start && start - quantity.end < REACH && AGAIN.test(text.slice(quantity.end, start)),
  );
  if (amount === undefined) return undefined;
  const [pair, ...more] = pairs.filter(
    (one) =>
      one.end <= amount.quantity.start &&
      !endsSentence(text.slice(one.end, amount.quantity.start)) &&
      judge(one, amount)?.kind === 'right',
  );
  if (pair === undefined) return pairApart(passage, amount);
  return more.length > 0 ? undefined : pair;
}

/** `要花 7,488 元。自己跑 2,592 元，一天省 4,896 元，相当于省 65.4%`: the only two values before an amount saved that differ by it. */
function pairApart({ quantities }: Passage, { quantity, direction }: Claim): Pair | undefined {
  if (direction !== 'down') return undefined;
  const near = quantities.filter(
    (one) =>
      one.end <= quantity.start && quantity.start - one.start < NEAR && isExact(one) && comparablePair(one, quantity),
  );
  const found = near.flatMap((to, at) =>
    near.slice(0, at).flatMap((one): Pair[] => {
      const [from, less] = one.value > to.value ? [one, to] : [to, one];
      const isApart = Math.abs(from.value - less.value - quantity.value) <= (from.step + less.step) / 2;
      return isApart ? [{ from, to: less, start: one.start, end: to.end }] : [];
    }),
  );
  const [pair, ...more] = found;
  return more.length > 0 ? undefined : pair;
}

const NEAR = 90;

const REACH = 24;

/** A percentage judged as the same that an amount before it tells of two values. */
export function judgedAgain(passage: Passage, claim: Claim): JudgedClaim | undefined {
  const pair = pairOfAmount(passage, claim);
  const verdict = pair === undefined ? undefined : judge(pair, claim);
  if (pair === undefined || verdict === undefined) return undefined;
  return { claim, passage, from: { quantity: pair.from, passage }, to: { quantity: pair.to, passage }, verdict };
}
