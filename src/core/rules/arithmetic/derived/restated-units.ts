import { isExact, type Quantity } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** Rates of links have their bits and bytes, memory its powers of two: they are judged by themselves. */
const FAMILIES: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'time',
  'power',
  'energy',
  'compute',
  'time_per_token',
  'energy_per_token',
  'token_rate',
  'request_rate',
]);
/** What gives a value once more; what an equals sign joins is reckoned. */
const AGAIN =
  /^ ?(?:\(|[,，] ?(?:即|也就是说?|相当于|折合|约合|换算[成为]?|or|或者?)|(?:即|也就是说?|等于|相当于|折合|or|或者?)|,? ?(?:i\.e\.,?|that is,?|that's|which is|in other words,?|equals)) ?(?:about |just |only |约 ?|~|≈ ?|= ?)?$/i;
/** `In joules, those 1,000 kWh are 3.6 GJ`. */
const IS =
  /^(?: of [a-z]{2,12})? (?:is|are|makes?|equals?|comes? to) (?:about |just |only )?$|^ ?(?:就是|等于|合|是) ?$/;
/** `2 × 80 × 8 × 128 × 2 bytes = 327,680 bytes, 320 KiB`: what an equation gives, and the same once more. */
const GIVEN = /= ?$/;
const IN_BINARY = /^[KMGT]iB(?: per token|\/tok(?:en)?)?$/;
/** Rates told over two periods: 86,400 seconds make a day, whatever the digits. */
const RATES: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>(['token_rate', 'request_rate']);
const FAR = 20;
const EXACT = 0.03;

/** A value that is given again in another unit of its kind, off by its decimal point or by sixty: `0.031 s (3.1 ms)`. */
export function wrongRestatedUnits(passage: Passage): Miss[] {
  const { quantities, text } = passage;
  return quantities.flatMap((quantity, index) => {
    const from = quantities[index - 1];
    if (from === undefined || !isPlain(from) || !isPlain(quantity) || !isOtherUnit(from, quantity)) return [];
    const between = text.slice(from.end, quantity.start);
    const isAgain =
      AGAIN.test(between) ||
      (quantity.unit!.family === 'energy' && IS.test(between)) ||
      isGivenAgain(text, from, quantity);
    if (!isAgain || !isClosed(text, quantity, between) || OPERATOR.test(text.slice(0, from.start))) return [];
    const right = (from.value * from.unit!.factor) / quantity.unit!.factor;
    return isSlip(quantity.value / right) || isOffRate(quantity, right) || isOffBeside(quantity, right, between)
      ? [{ passage, quantity, expected: right, from: passage.quote(from) }]
      : [];
  });
}

const isGivenAgain = (text: string, from: Quantity, { start, unit }: Quantity): boolean =>
  IN_BINARY.test(unit!.text) && GIVEN.test(text.slice(0, from.start)) && /^[,，] ?$/.test(text.slice(from.end, start));

function isOffRate({ unit, value, approximate }: Quantity, right: number): boolean {
  const off = Math.max(value / right, right / value);
  return RATES.has(unit?.family) && off > (approximate ? 1 + 2 * EXACT : 1 + EXACT) && off < FAR;
}

/** `400 s, or 8.7 min`: what is nearly the same in a larger unit is meant to be the same. */
function isOffBeside({ unit, value, step, approximate }: Quantity, right: number, between: string): boolean {
  if (!PLAIN.has(unit?.family) || !CLAUSE.test(between) || approximate) return false;
  const off = Math.max(value / right, right / value);
  return off > 1 + EXACT && off < NEARLY && Math.abs(value - right) > step;
}

const PLAIN: ReadonlySet<UnitFamily | undefined> = new Set<UnitFamily | undefined>(['time', 'power', 'energy']);
const CLAUSE = /^ ?[,，(] ?(?:or|i\.e\.,?|that is,?|which is|in other words,?|即|也就是|相当于|折合|合|约合) ?$/i;
const NEARLY = 1.6;

/** `10 × 700 W, i.e. 7 kW`: the value before is an operand. */
const OPERATOR = /(?:[×x*÷/+−–-]|[乘加减])以? ?$/i;

const isPlain = (quantity: Quantity): boolean =>
  isExact(quantity) && quantity.unit !== undefined && !quantity.unit.ambiguous;

function isOtherUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (a?.family === undefined || b === undefined || Math.abs(a.factor / b.factor - 1) <= EXACT) return false;
  if (IN_BINARY.test(b.text)) return a.family === 'memory';
  return a.family === b.family && a.scope === b.scope && FAMILIES.has(a.family);
}

/** A bracket or a clause holds nothing but the value. */
const isClosed = (text: string, { end }: Quantity, between: string): boolean =>
  between.includes('(')
    ? /^ ?\)/.test(text.slice(end))
    : /^(?: per [a-z]{3,8})? ?(?:[,，.。;；)]|$)/.test(text.slice(end));

/** Whether two values differ by a power of ten, or of sixty. */
function isSlip(ratio: number): boolean {
  const tens = Math.log10(ratio);
  const isTens = Math.abs(10 ** (tens - Math.round(tens)) - 1) < EXACT && Math.round(tens) !== 0;
  return isTens || [60, 3600, 1 / 60, 1 / 3600].some((one) => Math.abs(ratio / one - 1) < EXACT);
}
