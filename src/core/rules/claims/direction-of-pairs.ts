import type { Pair } from '../../numbers/change';
import type { Passage } from '../reading/passage';
import type { Polarity } from '../reading/polarity';

export type Way = 'up' | 'down';

/** The clause that a pair stands in, up to its end. */
export function clauseUpTo({ text }: Passage, { start, end }: Pair): string {
  const clause = Math.max(...[...'。；;，,!?\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return text.slice(clause, end);
}

/** The clause that a pair stands in, and the rest of its sentence as far as it is near. */
export function aroundOf(passage: Passage, pair: Pair): string {
  const { end } = pair;
  return clauseUpTo(passage, pair) + passage.text.slice(end, end + 40).split(/[。；;\n]/)[0]!;
}

/** Which way the value went; undefined where it stayed, or is a range that holds the other. */
export function direction({ from, to }: Pair): Way | undefined {
  const factors = [from.unit?.factor ?? 1, to.unit?.factor ?? 1] as const;
  const [low, high] = [from.value * factors[0], from.high * factors[0]];
  if (to.value * factors[1] > high) return 'up';
  return to.high * factors[1] < low ? 'down' : undefined;
}

/** Whether a change is one for the worse; not where nothing says which way is better. */
export function worsens(change: Way, better: Polarity | undefined): boolean {
  return (better === 'lower' && change === 'up') || (better === 'higher' && change === 'down');
}

/** Whether it is one for the better; not where nothing says which way that is. */
export const isBetter = (change: Way, better: Polarity | undefined): boolean =>
  better !== undefined && !worsens(change, better);

/** Numbers given in the order after, before, or a change that did not come. */
export const OTHER_ORDER = /没能|未能|并未|versus|vs\b|相比|对比|failed to|did not|instead/i;

/** The author knows: a trade-off, or a regression told as one. */
export const ADMITTED =
  /换取|代价|牺牲|权衡|取舍|反而|劣化|恶化|回落|回退|变差|不降反|不升反|\bbut\b|trade-?off|at the cost|regress|worse/i;

/** 为了缩短排队, to reduce latency: what somebody wanted, not what came. */
export const WANTED =
  /为了|以便|旨在|希望|试图|打算|计划|目标|需要|应该|\b(?:to (?:improve|reduce|cut|lower|raise|shorten|get|keep|make|bring)|should|aims?|plans?|target|goal|must)\b|同时|但|却|虽然|尽管/i;

/** Verbs that are said of better values too, whichever way these went. */
export const MERIT = /^(?:提升|提高|增强|加强|improv|boost|rais)/i;
