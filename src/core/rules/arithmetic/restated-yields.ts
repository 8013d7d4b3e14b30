import { agreeing, type Interval, overlaps, type Quantity } from '../../numbers/quantity';
import { familyOf, type Unit, type UnitFamily } from '../../numbers/units';
import type { Passage } from '../reading/passage';
import { exactly, middle, quotient, scaled } from './interval';
import type { Miss } from './miss';

/** What a token takes and what is got for it, each of which tells the other. */
const YIELDS: readonly (readonly [UnitFamily, UnitFamily])[] = [
  ['tokens_per_energy', 'energy_per_token'],
  ['tokens_per_money', 'money_per_token'],
];
/** Words that give the same thing again. */
const AGAIN =
  /[=≈]|\( ?$|即|就是|相当于|折合|对应|等于|约?合|换[算成]|也就|\b(?:which is|that is|i\.e\.|is the same as|equals?|equivalent|so|means?|or|corresponds?|translates?|works out|inverse|in other words|comes to)\b/i;
/** Another place of measuring, another time, another number in between. */
const OTHER =
  /\d|PUE|机房|园区|设施|从|升|降|但|而|目标|→|\b(?:facility|meter|wall|site|against|versus|vs|from|while|but|target|than|rose|fell|before|after|up|down|cut)\b/i;
const AND = /^ ?(?:、|,|，|and|和|以及|, and)[^\d]{0,12}$/i;
const REACH = 60;
const FAR = 1500;
const OFF_AT_LEAST = 0.03;

/** Nothing else is said of it: another time, another load. */
const ENDS = /^ ?(?:$|[.,;:，。；：、()（）\n]|and\b|和|以及|at (?:the|that|this)\b|of (?:output|IT)\b)/i;

interface Yield {
  readonly quantity: Quantity;
  readonly unit: Unit;
  /** Where the words of its unit end. */
  readonly end: number;
}

/** The yields of a line that are not what the yield before them comes to: `3.0 tok/s/W`, 即每百万 token 0.93 kWh. */
export function wrongRestatedYields(passage: Passage): Miss[] {
  if (passage.quantities.length < 2) return [];
  const yields = passage.quantities.flatMap((quantity) => yieldOf(passage, quantity) ?? []);
  let source: Yield | undefined;
  return yields.flatMap((said, index) => {
    const before = yields[index - 1];
    if (before === undefined) return [];
    const gap = passage.text.slice(before.end, said.quantity.start);
    const isNext = AND.test(gap) && source !== undefined;
    if (gap.length > REACH || OTHER.test(gap) || !(AGAIN.test(gap) || isNext)) {
      source = undefined;
      return [];
    }
    if (!isNext) source = before;
    if (!ENDS.test(passage.text.slice(said.end))) return [];
    return judged(passage, source!, said);
  });
}

function yieldOf(passage: Passage, quantity: Quantity): Yield | undefined {
  const { unit, value, high, bound, sign } = quantity;
  if (!(value > 0) || value !== high || bound !== undefined || sign !== undefined) return undefined;
  const forMoney = tokensForMoney(passage, quantity);
  if (forMoney !== undefined) return { quantity, ...forMoney };
  const isYield = unit !== undefined && YIELDS.flat().some((family) => family === unit.family);
  return isYield ? { quantity, unit, end: quantity.end } : undefined;
}

const FOR_MONEY =
  /^ ?(million|M|k|thousand|billion)? ?(?:output )?tokens? (?:per|for (?:a|one)) (?:US )?(?:dollar|\$)/i;
const COUNTS: Readonly<Record<string, number>> = {
  million: 1e6,
  M: 1e6,
  m: 1e6,
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  billion: 1e9,
};

/** `0.5 million tokens per dollar`. */
function tokensForMoney(
  { text }: Passage,
  { end, unit, number }: Quantity,
): { readonly unit: Unit; readonly end: number } | undefined {
  if (unit !== undefined && unit.family !== 'tokens') return undefined;
  const from = unit === undefined ? end : number.end;
  const match = FOR_MONEY.exec(text.slice(from, from + 40));
  if (match === null) return undefined;
  const dimensions = { token: 1, money: -1 } as const;
  const factor = COUNTS[match[1] ?? ''] ?? 1;
  const named: Unit = { text: match[0], dimensions, family: familyOf(dimensions), factor, currency: 'USD' };
  return { unit: named, end: from + match[0].length };
}

function judged(passage: Passage, from: Yield, said: Yield): Miss[] {
  const isSame = from.unit.family === said.unit.family;
  const isTurned = YIELDS.some((pair) =>
    pair.every((family) => [from, said].some(({ unit }) => unit.family === family)),
  );
  if ((isSame && from.unit.factor === said.unit.factor) || !(isSame || isTurned)) return [];
  if (from.unit.currency !== said.unit.currency || (from.unit.scope !== said.unit.scope && !isSame)) return [];
  const canonical = (range: Interval, { unit }: Yield): Interval => scaled(range, unit.factor);
  const turned = (range: Interval): Interval => (isSame ? range : quotient(exactly(1), range));
  const expected = turned(canonical(agreeing(from.quantity), from));
  if (overlaps(canonical(agreeing(said.quantity), said), expected)) return [];
  const value = middle(turned(exactly(from.quantity.value * from.unit.factor))) / said.unit.factor;
  const off = Math.max(value / said.quantity.value, said.quantity.value / value);
  if (off < 1 + OFF_AT_LEAST || off > FAR) return [];
  const quoted = passage.quote(from.quantity);
  return [{ passage, quantity: said.quantity, expected: value, from: isSame ? quoted : `1 ÷ (${quoted})` }];
}
