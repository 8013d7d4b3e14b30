import { type Quantity, standingIn } from '../../../numbers/quantity';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

const OFF_BEFORE =
  /(?:折扣|优惠|便宜|让利|降价)(?:了|率|力度|幅度)?(?:是|为|约|[: ]){0,2}$|\bdiscount (?:of|is) (?:about )?$/i;
const OFF_AFTER = /^ ?的?(?:折扣|优惠)|^ (?:discount|off|cheaper)\b/i;
/** What is left of a price: `0.78 of the list price`, 按刊例价的 0.78 结算. */
const PRICE_BEFORE = /(?:价|价格|原价|标价|报价)的 ?(?:约 ?)?$|\b(?:price|pay) (?:is |of )?(?:about )?$/i;
const PRICE_AFTER = /^ ?(?:of|times) (?:the |our |its )?(?:[a-z]{2,10} )?price|^ ?(?:折|倍(?:刊例|标|原)?价)/i;
const AGREES = 0.6;

/** Discounts that are told as what is left, or against months paid instead of months had. */
export function wrongDiscounts(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (quantities.length < 2 || !/[%折]/.test(text)) return [];
  return sentencesIn(text).flatMap((sentence) => {
    const own = standingIn(quantities, sentence);
    const off = own.find((one) => one.unit?.family === 'ratio' && isOff(text, one));
    const others = own.filter((one) => one !== off);
    return off === undefined || off.bound !== undefined
      ? []
      : [...ofPrice(passage, off, others), ...ofMonths(passage, off, others)];
  });
}

const isOff = (text: string, { start, end }: Quantity): boolean =>
  OFF_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || OFF_AFTER.test(text.slice(end, end + 12));

/** `0.78 of the list price, a 78% discount`. */
function ofPrice(passage: Passage, off: Quantity, [price, ...more]: readonly Quantity[]): Miss[] {
  const { text } = passage;
  if (price === undefined || more.length > 0) return [];
  const isPrice =
    PRICE_BEFORE.test(text.slice(Math.max(0, price.start - 16), price.start)) ||
    PRICE_AFTER.test(text.slice(price.unit?.family === 'ratio' ? price.end : price.number.end, price.end + 24));
  const left = leftOf(price, text);
  if (!isPrice || left === undefined) return [];
  const isSame = Math.abs(off.value - left) < AGREES && Math.abs(off.value - (100 - left)) > AGREES;
  return isSame
    ? [{ passage, quantity: off, expected: 100 - left, from: `100% - ${Number(left.toPrecision(4))}%` }]
    : [];
}

/** In percent: of 0.78, 78% and 7.8 折. */
function leftOf({ value, unit, number }: Quantity, text: string): number | undefined {
  if (unit?.family === 'ratio') return value;
  if (/^ ?折/.test(text.slice(number.end, number.end + 3))) return value < 10 ? value * 10 : value;
  return value > 0 && value < 1 ? value * 100 : undefined;
}

/** 付 10 个月的钱用 12 个月，折扣 20%: the two months more are of twelve, not of ten. */
function ofMonths(passage: Passage, off: Quantity, [a, b, ...more]: readonly Quantity[]): Miss[] {
  if (a === undefined || b === undefined || more.length > 0) return [];
  if (a.unit?.family !== 'time' || b.unit?.family !== 'time' || a.unit.factor !== b.unit.factor) return [];
  const [paid, had] = a.value < b.value ? [a, b] : [b, a];
  const expected = 100 * (1 - paid.value / had.value);
  const isOfPaid = Math.abs(off.value - 100 * (had.value / paid.value - 1)) < AGREES;
  if (!isOfPaid || Math.abs(expected - off.value) < AGREES + off.step / 2 || off.approximate) return [];
  return [
    { passage, quantity: off, expected, from: `1 - ${passage.quote(paid.number)} ÷ ${passage.quote(had.number)}` },
  ];
}
