import { overlaps } from '../../../numbers/quantity';
import type { UnitFamily } from '../../../numbers/units';
import type { TableReading } from '../../reading/slide-reading';
import { middle, quotient, widened } from '../interval';
import type { Miss } from '../miss';
import { conditionsOf, isOfUser, isTokenTime } from './labels';
import { type Amount, columnLanes, type Lane, rowLanes } from './lanes';

/** Kinds of which one is 1 ÷ the other. */
const INVERSE: readonly (readonly [UnitFamily, UnitFamily])[] = [
  ['tokens_per_energy', 'energy_per_token'],
  ['tokens_per_money', 'money_per_token'],
];
/** Kinds that tables give twice, in two units. */
const TWICE: readonly UnitFamily[] = ['energy_per_token', 'money_per_token', 'bandwidth'];
const TOLERANCE = 0.012;
const OFF_AT_LEAST = 0.03;

/**
 * The one number of a table that is not what the number beside it is in another unit or turned round, as all others are:
 * 40 ms a token and 25 tok/s a user, 0.5 J and 2 tok/J, $0.50 per million and 2 million tokens per dollar.
 */
export function wrongInverseLanes(table: TableReading): Miss[] {
  const found = brokenIn(columnLanes(table));
  return found.length > 0 ? found : brokenIn(rowLanes(table));
}

function brokenIn(lanes: readonly Lane[]): Miss[] {
  return lanes.flatMap((result, index) =>
    lanes.slice(0, index).flatMap((source) => {
      const way = wayOf(result, source);
      return way === undefined ? [] : brokenPair(result, source, way);
    }),
  );
}

type Way = 'inverse' | 'same';

function wayOf(result: Lane, source: Lane): Way | undefined {
  const [a, b] = [result.unit, source.unit];
  if (a === undefined || b === undefined || a.currency !== b.currency) return undefined;
  if (conditionsOf(result.label) !== conditionsOf(source.label)) return undefined;
  const are = (x: UnitFamily, y: UnitFamily): boolean =>
    (a.family === x && b.family === y) || (a.family === y && b.family === x);
  if (INVERSE.some(([x, y]) => are(x, y))) return 'inverse';
  if (are('token_rate', 'time')) {
    const [rate, time] = a.family === 'time' ? [source, result] : [result, source];
    return isOfUser(rate.label, rate.unit) && isTokenTime(time.label) ? 'inverse' : undefined;
  }
  const isTwice = a.family === b.family && a.factor !== b.factor && TWICE.some((family) => family === a.family);
  return isTwice && (a.family !== 'bandwidth' || a.bits !== b.bits) ? 'same' : undefined;
}

function brokenPair(result: Lane, source: Lane, way: Way): Miss[] {
  const pairs = result.amounts.flatMap((said, index) => {
    const from = source.amounts[index];
    return said === undefined || from === undefined ? [] : [{ said, from }];
  });
  const wrong = pairs.filter(({ said, from }) => !fits(said, from, way));
  const [only, ...more] = wrong;
  const agreeing = new Set(pairs.filter((pair) => pair !== only).map(({ from }) => middle(from.range))).size;
  if (only === undefined || more.length > 0 || agreeing === 0) return [];
  return missOf(only.said, only.from, way, agreeing < 2);
}

const ONE = { low: 1, high: 1 };

function fits(said: Amount, from: Amount, way: Way): boolean {
  const expected = way === 'inverse' ? quotient(ONE, from.range) : from.range;
  return overlaps(widened(said.range, TOLERANCE, (said.quantity.step / 2) * said.scale), expected);
}

function missOf(said: Amount, from: Amount, way: Way, isProbable: boolean): Miss[] {
  const { passage, quantity, scale } = said;
  const expected = (way === 'inverse' ? 1 / middle(from.range) : middle(from.range)) / scale;
  if (Math.abs(expected / quantity.value - 1) < OFF_AT_LEAST) return [];
  const other = { passage: from.passage, quantity: from.quantity };
  const quoted = from.passage.quote(from.quantity);
  const miss = { passage, quantity, expected, from: way === 'inverse' ? `1 ÷ ${quoted}` : quoted, other };
  return [isProbable ? { ...miss, probable: true as const } : miss];
}
