import { agreeing, type Interval, overlaps } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { TableReading } from '../../reading/slide-reading';
import { isSoManyCards } from '../cards';
import { middle, quotient, scaled } from '../interval';
import type { Miss } from '../miss';
import { canonical, columnsOf, isPlain, type Measured, onlyOf, quote, rowsOf } from './measured';

/** `result` = `over` / `under`. */
const QUOTIENTS: readonly { readonly result: UnitFamily; readonly over: UnitFamily; readonly under: UnitFamily }[] = [
  { result: 'tokens_per_energy', over: 'token_rate', under: 'power' },
  { result: 'energy_per_token', over: 'power', under: 'token_rate' },
  { result: 'tokens_per_money', over: 'token_rate', under: 'money_rate' },
  { result: 'money_per_token', over: 'money_rate', under: 'token_rate' },
  { result: 'compute_per_power', over: 'compute', under: 'power' },
];

/** Quotients that their two operands do not give, in the rows of a table, and in its columns where each row is an indicator. */
export function wrongQuotientsInTable(table: TableReading): Miss[] {
  return [...rowsOf(table).flatMap(wrongQuotients), ...columnsOf(table).flatMap(wrongInColumn)];
}

/** A column may give several rates and powers; a quotient is wrong where none of them gives it. */
function wrongInColumn(values: readonly Measured[]): Miss[] {
  return QUOTIENTS.flatMap(({ result, over, under }) => {
    const c = onlyOf(values, result);
    const [numerators, denominators] = [over, under].map((family) => values.filter((value) => isPlain(value, family)));
    const pairs = numerators!.flatMap((a) =>
      denominators!.filter((b) => a.unit.scope === b.unit.scope).map((b) => [a, b] as const),
    );
    if (c === undefined || pairs.length === 0 || pairs.length > MOST_PAIRS) return [];
    const said = scaled(agreeing(c.quantity), c.unit.factor);
    const expected = pairs.map(([a, b]) => ({ a, b, value: quotient(canonical(a), canonical(b)) }));
    if (expected.some(({ value }) => overlaps(said, value) || isOfNode(middle(said) / middle(value), result)))
      return [];
    // Rounding in steps of the table's own keeps the digits; the nearest in digits is the one that was meant.
    const digits = (value: number): number => Math.log10(value) - Math.floor(Math.log10(value));
    const off = ({ value }: { readonly value: Interval }): number =>
      Math.abs(digits(middle(value)) - digits(middle(said)));
    const meant = expected.reduce((best, one) => (off(one) < off(best) ? one : best));
    return [missOf(c, middle(meant.value), meant.a, meant.b)];
  });
}

/** The throughput of a card beside the power of its node, by the number of cards. */
const isOfNode = (times: number, result: UnitFamily): boolean =>
  result !== 'compute_per_power' && isSoManyCards(times, OF_NODE);
const OF_NODE = 0.01;

const MOST_PAIRS = 6;

/** The third of three numbers that must be the quotient of the other two; only where each kind stands once. */
export function wrongQuotients(values: readonly Measured[]): Miss[] {
  if (values.length < 3) return [];
  return QUOTIENTS.flatMap(({ result, over, under }) => {
    const [c, a, b] = [result, over, under].map((family) => onlyOf(values, family));
    if (c === undefined || a === undefined || b === undefined) return [];
    if ((c.unit.currency ?? a.unit.currency ?? b.unit.currency) !== (a.unit.currency ?? b.unit.currency)) return [];
    const expected = quotient(canonical(a), canonical(b));
    const said = scaled(agreeing(c.quantity), c.unit.factor);
    if (overlaps(said, expected)) return [];
    if (a.unit.scope !== b.unit.scope && !isOfOneScope(a, b, values, middle(expected) / middle(said))) return [];
    return [missOf(c, middle(expected), a, b)];
  });
}

/** `$2.40/GPU-hour at 1,500 tok/s`: only one says of what, nothing else is told, and no number of cards explains it. */
function isOfOneScope(a: Measured, b: Measured, values: readonly Measured[], ratio: number): boolean {
  if ((a.unit.scope !== undefined && b.unit.scope !== undefined) || values.length > 3) return false;
  const isAlone = a.passage !== b.passage || a.passage.quantities.length === 3;
  const isOfTwo = Math.abs(Math.max(ratio, 1 / ratio) / 2 - 1) < OF_CARDS;
  return isAlone && !isOfTwo && !isSoManyCards(ratio, OF_CARDS);
}

const OF_CARDS = 0.03;

function missOf({ passage, quantity, unit }: Measured, expected: number, a: Measured, b: Measured): Miss {
  return { passage, quantity, expected: expected / unit.factor, from: `${quote(a)} ÷ ${quote(b)}` };
}
