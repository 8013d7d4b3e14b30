import type { Claim } from '../../numbers/change';
import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import type { Miss } from './miss';

/** What is told per something, or is a measure of that kind. */
const PER =
  /^[^\d,，。；;.]{0,40}(?:\b(?:per|each|every|for (?:each|every))\b|\befficien|每)|^ ?(?:更|的)?(?:能效|效率)/i;
const PER_BEFORE =
  /(?:每[^\d，,。；;]{1,16}|能效|效率|\b(?:efficiency|[a-z]{3,12} per [a-z]{3,12}))[^\d，,。；;.]{0,24}$/i;
/** In percent. */
const LEAST_APART = 1;

/** `50% more jobs on 12.5% more power, so 37.5% more per kWh`: a quotient changes by the quotient of the changes, not by their difference. */
export function wrongCompoundChanges(passage: Passage): Miss[] {
  const { text, claims } = passage;
  if (claims.length < 3) return [];
  return sentencesIn(text).flatMap(({ start, end }): Miss[] => {
    const own = claims.filter(({ quantity }) => quantity.start >= start && quantity.end <= end);
    const [a, b, c, ...more] = own;
    if (a === undefined || b === undefined || c === undefined || more.length > 0 || !own.every(isPlain)) return [];
    const isPer =
      PER.test(text.slice(c.phrase.end, end)) || PER_BEFORE.test(text.slice(b.phrase.end, c.quantity.start));
    if (!isPer) return [];
    const [over, under, said] = [a, b, c].map(changeOf) as [number, number, number];
    const expected = 100 * ((1 + over / 100) / (1 + under / 100) - 1);
    const isDifference = Math.abs(said - (over - under)) < c.quantity.step / 2 + 1e-9;
    if (!isDifference || Math.abs(expected - said) < LEAST_APART + c.quantity.step / 2) return [];
    const from = `(1 ${termOf(passage, a)}) ÷ (1 ${termOf(passage, b)}) - 1`;
    return [{ passage, quantity: c.quantity, expected: Math.abs(expected), from, probable: true }];
  });
}

const isPlain = ({ kind, mode, direction, quantity }: Claim): boolean =>
  kind === 'percent' && mode !== 'to' && direction !== undefined && quantity.high === quantity.value;

const changeOf = ({ direction, quantity: { value } }: Claim): number =>
  direction === 'up' ? Math.abs(value) : -Math.abs(value);

const termOf = (passage: Passage, { direction, quantity }: Claim): string =>
  `${direction === 'up' ? '+' : '-'} ${passage.quote(quantity).replace(/^[+−-]/, '')}`;
