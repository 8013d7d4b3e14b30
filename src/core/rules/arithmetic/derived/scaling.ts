import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import { comparable } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { operandsOf } from './operands';

const SCALING =
  /(?:扩展|加速|线性)(?:效率|比|度)[^\d,，。；;]{0,8}$|\bscaling(?: efficiency)? (?:of|is|was|at) (?:about |only )?$|\bscaling efficiency[^\d,.;]{0,8}$/i;
const SCALING_AFTER = /^ ?(?:的)?(?:扩展|加速|线性)(?:效率|度)|^ (?:strong |weak )?scaling\b/i;
const CARDS = /^ ?(?:张卡|[卡台机]|个?节点|GPUs?\b|cards?\b|nodes?\b|servers?\b|H\d{3}|A\d{3}|(?:to|→|->|到) ?\d)/i;
/** One of them, without a number. */
const ONE = /单[机卡]|单节点|一[台张]|\b(?:one|a|single|1) (?:GPU|card|node|server|machine)\b/i;
const TOLERANCE = 0.02;
const MOST = 110;

/** 8 卡 20,000 tok/s，32 卡 68,000 tok/s，扩展效率 85%: the scaling that two rates and their numbers of cards do not give. */
export function wrongScaling(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !text.includes('%') || !/扩展|加速|线性|scaling/i.test(text)) return [];
  const sentences = sentencesIn(text);
  return sentences.flatMap(({ start, end }, index) => {
    const share = quantities.find((one) => one.start >= start && one.end <= end && isScaling(text, start, one));
    if (share === undefined || !isExact(share)) return [];
    // The rates may be told right before.
    const from = [start, sentences[index - 1]?.start, sentences[index - 2]?.start];
    const near = from.flatMap((least) =>
      least === undefined ? [] : [ratesOf(text, standingIn(quantities, { start: least, end }))],
    );
    const rates = near.find(({ length }) => length >= 2);
    if (rates?.length !== 2 || !rates.every(isExact)) return [];
    return judged(passage, share, rates as [Quantity, Quantity], end);
  });
}

const isScaling = (text: string, from: number, { unit, start, end }: Quantity): boolean =>
  unit?.family === 'ratio' &&
  (SCALING.test(text.slice(Math.max(from, start - 28), start)) || SCALING_AFTER.test(text.slice(end, end + 20)));

/** Also the first of `from 20,000 to 68,000 tok/s`, in the unit of the second. */
function ratesOf(text: string, own: readonly Quantity[]): Quantity[] {
  const isRate = (one: Quantity | undefined): one is Quantity => one?.unit?.dimensions.second === -1;
  return own.filter((one, index) => {
    const next = own[index + 1];
    const isShared =
      one.unit === undefined && isRate(next) && /^ ?(?:to|→|->|到) ?$/.test(text.slice(one.end, next.start));
    return isRate(one) || isShared;
  });
}

function judged(passage: Passage, share: Quantity, [a, b]: readonly [Quantity, Quantity], end: number): Miss[] {
  if (!comparable(a.unit ?? b.unit, b.unit)) return [];
  const [most, least] = a.value > b.value ? [a, b] : [b, a];
  const ratios = ratiosOf(passage, [a, b], end);
  const all = ratios.map((times) => (100 * most.value) / least.value / times);
  const fits = (expected: number): boolean =>
    Math.abs(expected - share.value) <= Math.max(expected * TOLERANCE, share.step);
  // The first is that of the numbers right before the rates.
  const [expected] = all;
  if (expected === undefined || expected > MOST || all.some(fits)) return [];
  const from = `${passage.quote(most)} ÷ ${passage.quote(least)} ÷ ${Number(ratios[0]!.toPrecision(4))}`;
  return [{ passage, quantity: share, expected, from, probable: true }];
}

/** By how many times the cards or nodes became more; first by those that stand next before the rates. */
function ratiosOf(passage: Passage, rates: readonly Quantity[], end: number): number[] {
  const { text } = passage;
  const counts = operandsOf(passage)
    .flat()
    .filter(({ isCount, isShare, quantity }) => isCount && !isShare && quantity.decimals === 0 && quantity.end <= end)
    .filter(({ quantity }) => !rates.includes(quantity) && CARDS.test(text.slice(quantity.end, quantity.end + 10)));
  const values = counts.map(({ value }) => value);
  const next = rates.map(({ start }) => counts.findLast(({ quantity }) => quantity.end <= start)?.value);
  const pairs = [next, ...values.flatMap((m, at) => values.slice(at + 1).map((n) => [m, n]))];
  if (ONE.test(text)) pairs.push(...values.map((n) => [1, n]));
  return pairs.flatMap(([m, n]) => {
    const times = m === undefined || n === undefined ? 1 : Math.max(m, n) / Math.min(m, n);
    return times > 1 ? [times] : [];
  });
}
