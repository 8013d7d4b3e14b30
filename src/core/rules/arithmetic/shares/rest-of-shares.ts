import { isExact, type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isOneKind } from '../totals/part-lists';

/** Right before an amount that is all that the shares leave. */
const REST =
  /(?:其余|剩余|剩下|余下)的?[^\d，,。；;]{0,8}$|\b(?:the (?:rest|remaining|remainder)|remaining|leav(?:es|ing))(?:,| of| is| are| was| went)?(?: [a-z]{2,10})?,? ?[$¥€£]?$/i;
const REST_AFTER = /^ ?(?:是|归|属于|给)?(?:其余|剩余)|^ (?:is|are|was|were) (?:left|the rest)\b/i;
const CHANGED = /增|涨|升|降|同比|环比|\b(?:rose|fell|grew|up|down|more|less|than)\b|[+±]/i;
const MOST = 6;
const TOLERANCE = 0.005;
const NEAR = 2.5;

/** `Of the $1.2 million, 55% went to compute, 20% to people and the remaining $360,000 to data`: what shares of an amount leave of it. */
export function wrongRestOfShares(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !text.includes('%')) return [];
  return sentencesIn(text).flatMap((sentence): Miss[] => {
    const own = standingIn(quantities, sentence);
    if (own.length < 3 || own.length > MOST || CHANGED.test(sentence.text) || !own.every(isExact)) return [];
    const shares = own.filter(({ unit }) => unit?.family === 'ratio');
    const [whole, rest, ...more] = own.filter((one) => !shares.includes(one));
    if (whole === undefined || rest === undefined || more.length > 0 || shares.length + 2 < own.length) return [];
    if (shares.some(({ start }) => start < whole.end || start > rest.start) || !isOneKind(whole, rest)) return [];
    return isRest(text, rest) ? judged(passage, whole, shares, rest) : [];
  });
}

const isRest = (text: string, { start, end }: Quantity): boolean =>
  REST.test(text.slice(Math.max(0, start - 32), start)) || REST_AFTER.test(text.slice(end, end + 16));

function judged(passage: Passage, whole: Quantity, shares: readonly Quantity[], rest: Quantity): Miss[] {
  const left = 100 - shares.reduce((sum, { value }) => sum + value, 0);
  const factor = (whole.unit?.factor ?? 1) / (rest.unit?.factor ?? 1);
  const expected = (whole.value * left * factor) / 100;
  const rounding = shares.reduce((sum, { decimals, step }) => sum + (decimals > 0 ? step / 2 : 0.5), 0) / 100;
  const room = whole.value * factor * (rounding + TOLERANCE) + rest.step / 2;
  if (left <= 0 || Math.abs(expected - rest.value) <= room) return [];
  if (expected / rest.value > NEAR || rest.value / expected > NEAR) return [];
  const from = `${passage.quote(whole)} × (100%${shares.map((one) => ` - ${passage.quote(one)}`).join('')})`;
  return [{ passage, quantity: rest, expected, from, probable: true }];
}
