import { isExact, type Quantity } from '../../numbers/quantity';
import { sentencesIn } from '../../numbers/sentences';
import { comparable } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import type { Miss } from './miss';

const SCALING =
  /(?:扩展|加速|线性)(?:效率|比|度)[^\d,，。；;]{0,8}$|\bscaling(?: efficiency)? (?:of|is|was|at) (?:about |only )?$|\bscaling efficiency[^\d,.;]{0,8}$/i;
const CARDS = /^ ?(?:张卡|[卡台]|个?节点|GPUs?\b|cards?\b|nodes?\b|H\d{3}|A\d{3})/i;
const TOLERANCE = 0.02;

/** 8 卡 20,000 tok/s，32 卡 68,000 tok/s，扩展效率 85%: the scaling that two rates and two numbers of cards do not give. */
export function wrongScaling(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 5 || !text.includes('%') || !/扩展|加速|线性|scaling/i.test(text)) return [];
  return sentencesIn(text).flatMap(({ start, end }) => {
    const own = quantities.filter((one) => one.start >= start && one.end <= end);
    const share = own.find(
      (one) => one.unit?.family === 'ratio' && SCALING.test(text.slice(Math.max(start, one.start - 28), one.start)),
    );
    const rates = ratesOf(text, own);
    const counts = own.filter((one) => one !== share && !rates.includes(one));
    return share === undefined || own.length !== 5 || !own.every(isExact) ? [] : judged(passage, share, rates, counts);
  });
}

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

function judged(passage: Passage, share: Quantity, rates: readonly Quantity[], counts: readonly Quantity[]): Miss[] {
  const [a, b] = rates;
  const [m, n] = counts;
  if (a === undefined || b === undefined || m === undefined || n === undefined || rates.length > 2) return [];
  const isBare = counts.every(({ unit, decimals }) => unit === undefined && decimals === 0);
  // `from 8 to 32 cards`: the noun stands once.
  const isOfCards = counts.some(({ end }) => CARDS.test(passage.text.slice(end, end + 10)));
  if (!comparable(a.unit ?? b.unit, b.unit) || !isBare || !isOfCards || m.value === n.value) return [];
  const gain = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const times = Math.max(m.value, n.value) / Math.min(m.value, n.value);
  const expected = (100 * gain) / times;
  if (expected > 110 || Math.abs(expected - share.value) <= Math.max(expected * TOLERANCE, share.step)) return [];
  const from = `${passage.quote(a.value > b.value ? a : b)} ÷ ${passage.quote(a.value > b.value ? b : a)} ÷ ${times}`;
  return [{ passage, quantity: share, expected, from, probable: true }];
}
