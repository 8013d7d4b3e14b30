import type { Claim, Pair } from '../../numbers/change';
import { canonicalValue } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';
import type { Operands } from './verdict';

/** 改善, better, 3x faster: said of a number that grows or of one that falls. */
export const EITHER_WAY =
  /改善|优化|改进|好转|提升|提高|提速|加速|[快慢]|提前|领先|落后|ahead|behind|improv|gain|better|faster|quicker|slower|boost|speed|sped|accelerat|optimi/i;

/** Two values whose order nothing tells, in the order that the claim gives them. */
export function turned(passage: Passage, pair: Pair, { direction, phrase }: Claim): Pair {
  const [old, now] = sizes(pair);
  // TPOT improved by 18 %: what is better when it is less fell.
  const said = passage.quote(phrase);
  const isLess = isLowerBetter(pair) && EITHER_WAY.test(said) ? !SLOWER.test(said) : direction === 'down';
  const isTurned = isLess ? old < now : direction === 'up' && old > now;
  return isTurned ? { ...pair, from: pair.to, to: pair.from } : pair;
}

/** Of a time it is more. */
const SLOWER = /慢|落后|slower|behind/i;
const FASTER = /(?<![不没])快|领先|faster|quicker|ahead/i;
const RATES: ReadonlySet<string | undefined> = new Set(['token_rate', 'request_rate', 'bandwidth', 'item_rate']);

/** Slower, said of what takes less time or does more in it than the old value; and faster, the other way round. */
export function isOtherSpeed(said: string, pair: Operands): boolean {
  const [old, now] = sizes(pair);
  const family = pair.to.unit?.family;
  const isRate = RATES.has(family);
  if ((!isRate && family !== 'time' && family !== 'time_per_token') || old === now) return false;
  const isSlower = SLOWER.test(said);
  if (isSlower === FASTER.test(said)) return false;
  return isSlower === (isRate ? now > old : now < old);
}

const isLowerBetter = ({ to: { unit } }: Pair): boolean =>
  unit?.family === 'time' || unit?.family === 'time_per_token' || unit?.dimensions.money === 1;

/** The old and the new value in canonical units. */
export const sizes = ({ from, to }: Operands): [number, number] => [from, to].map(canonicalValue) as [number, number];
