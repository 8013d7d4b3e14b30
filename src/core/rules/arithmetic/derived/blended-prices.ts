import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { type Operand, operandsOf } from './operands';

/** How often the cheaper of two prices holds. */
const HIT = /命中|缓存|复用|\b(?:hit|cached?|reuse)/i;
/** The price of both together. */
const BLENDED = /综合|平均|均价|混合|折算|实际单价|加权|\b(?:blended|average|mean|effective|weighted|overall)\b/i;
/** What else would change it. */
const OTHER = /输出|折扣|\d ?折|返|含税|目标|\b(?:output|discount|rebate|tax|target)\b/i;
const TOLERANCE = 0.02;
const FAR = 10;
const REACH = 40;

/** The price that a hit rate makes of the price of hits and the full price: `¥0.6 和 ¥2.4，命中率 45%，综合单价 ¥1.59`; so of times. */
export function wrongBlendedPrices(passage: Passage): Miss[] {
  const { text } = passage;
  if (!HIT.test(text) || !BLENDED.test(text) || OTHER.test(text)) return [];
  const operands = operandsOf(passage).flat();
  const priced = operands.filter(isPrice);
  const prices = priced.length > 0 || !MISSED.test(text) ? priced : operands.filter(isTime);
  const shares = operands.filter((one) => one.isShare && one.quantity.sign === undefined);
  const [a, b, result, ...more] = prices;
  const [share, ...others] = shares;
  if (a === undefined || b === undefined || result === undefined || share === undefined) return [];
  if (more.length + others.length > 0 || share.value >= 1) return [];
  const { start, end, step, value } = result.quantity;
  const said = `${text.slice(Math.max(b.quantity.end, start - REACH), start)} ${text.slice(end, end + 12)}`;
  if (!BLENDED.test(said) || share.quantity.start > start) return [];
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  const expected = share.value * low + (1 - share.value) * high;
  const room = TOLERANCE + step / 2 / value;
  if (Math.abs(expected / result.value - 1) <= room || expected / result.value > FAR) return [];
  const [cheap, full] = a.value < b.value ? [a, b] : [b, a];
  const rest = Number(((1 - share.value) * 100).toPrecision(6));
  const from = `${passage.quote(share.quantity)} × ${passage.quote(cheap.quantity)} + ${rest}% × ${passage.quote(full.quantity)}`;
  return [{ passage, quantity: result.quantity, expected: expected / (result.value / value), from, probable: true }];
}

/** What a request takes that finds nothing. */
const MISSED = /未命中|没命中|不命中|\bmiss(?:es|ed)?\b/i;
const isTime = ({ family, quantity: { unit, sign, bound } }: Operand): boolean =>
  family === 'time' && unit?.scope === undefined && sign === undefined && bound === undefined;

const isPrice = ({ quantity: { unit, sign, bound } }: Operand): boolean =>
  unit?.dimensions.money === 1 && sign === undefined && bound === undefined;
