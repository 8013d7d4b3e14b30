import type { Claim } from '../../../numbers/change';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** What is told per something, or is a measure of that kind. */
const PER =
  /^[^\d,，。；;.]{0,40}(?:\b(?:per|each|every|for (?:each|every))\b|\befficien|每)|^ ?(?:更|的)?(?:能效|效率)/i;
const PER_BEFORE = /每|能效|效率|\befficiency\b| per [a-z]{3}/i;
/** In percent. */
const LEAST_APART = 1;

const lastClause = (text: string): string => text.split(/[\d，,。；;.]/).at(-1)!;

/** `50% more jobs on 12.5% more power, so 37.5% more per kWh`: a quotient changes by the quotient of the changes, not by their difference. */
export function wrongCompoundChanges(passage: Passage): Miss[] {
  const { text, claims } = passage;
  if (claims.length < 3) return [];
  return sentencesIn(text).flatMap(({ start, end }): Miss[] => {
    const own = claims.filter(({ quantity }) => quantity.start >= start && quantity.end <= end);
    const [a, b, c, ...more] = own;
    if (a === undefined || b === undefined || c === undefined || more.length > 0 || !own.every(isPlain)) return [];
    const isPer =
      PER.test(text.slice(c.phrase.end, end)) ||
      PER_BEFORE.test(lastClause(text.slice(b.phrase.end, c.quantity.start)));
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

const TOTAL_BEFORE =
  /(?:一共|合计|总共|累计|加起来|合起来|总的|两[次步轮项]|前后|共)[^\d，,。；;]{0,10}$|\b(?:together|in total|altogether|overall|combined|in all)\b[^\d,.;]{0,24}$/i;
const ADDS_UP = /\b(?:adds? up|amounts?|sums? up|totals|totalling)(?: to)?(?: about| roughly| nearly)? $/i;
const TOTAL_AFTER =
  /^(?: ?[a-z]{2,10}){0,2} (?:in all|in total|altogether|together|overall|combined)\b|^ ?(?:的)?(?:总|累计)/i;
/** The second step starts where the first ended. */
const AGAIN =
  /再|又|在此基础|剩下|之后|随后|\b(?:further|another|again|then|on top|what (?:was|is) left|of the rest|remain)/i;
const RISES =
  /[涨升增高多贵扩]|快(?!照)|提速|\b(?:(?<!\badds? )up|more|rais|rose|rise|gr[eo]w|faster|higher|increas|climb|gain)/i;
const FALLS =
  /[降跌减低少省裁砍削压]|便宜|缩|\b(?:cheaper|off|less|cut|down|lower|discount|fell|fall|drop|reduc|sav|shorter|fewer|shav|trim)/i;

/** `20% cheaper and then a further 25% cheaper, 45% in all`: two steps multiply. */
export function wrongSuccessiveChanges(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 3 || !AGAIN.test(text)) return [];
  return sentencesIn(text).flatMap(({ start, end, text: sentence }): Miss[] => {
    const own = quantities.filter((one) => one.start >= start && one.end <= end && one.unit?.family === 'ratio');
    const [a, b, c, ...more] = own;
    if (a === undefined || b === undefined || c === undefined || more.length > 0) return [];
    const between = text.slice(b.end, c.start);
    const isTotal = TOTAL_BEFORE.test(between) || ADDS_UP.test(between) || TOTAL_AFTER.test(text.slice(c.end, end));
    const isAgain = AGAIN.test(text.slice(a.end, b.start)) || AGAIN.test(text.slice(b.end, c.start));
    const [rises, falls] = [RISES.test(sentence), FALLS.test(sentence)];
    if (!isTotal || !isAgain || rises === falls) return [];
    if (Math.abs(a.value) + Math.abs(b.value) !== Math.abs(c.value)) return [];
    const sign = rises ? 1 : -1;
    const expected =
      100 * Math.abs((1 + (sign * Math.abs(a.value)) / 100) * (1 + (sign * Math.abs(b.value)) / 100) - 1);
    if (Math.abs(expected - Math.abs(c.value)) < LEAST_APART + c.step / 2 || c.approximate) return [];
    const terms = [a, b].map((one) => `(1 ${rises ? '+' : '-'} ${passage.quote(one)})`).join(' × ');
    return [{ passage, quantity: c, expected, from: rises ? `${terms} - 1` : `1 - ${terms}`, probable: true }];
  });
}
