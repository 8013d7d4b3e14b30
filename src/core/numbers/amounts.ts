import { CLAIM_KINDS, type Claim, type Pair, SOFT_HAN } from './change';
import { DOWN_HAN, DOWN_LATIN, DOWN_PHRASES_LATIN, UP_HAN, UP_LATIN } from './change-words';
import type { Quantity } from './quantity';

const BY = '(?: us| you| them| the [a-z]{2,12})?(?: by| of)?(?: about| only| just)? ?$';
const DIFFERENCE =
  /(?:相差|差了|差着|差距|差额|之差|差出|进步|拉开|(?<![最更])早)(?:了|着|是|为|有|达|到|约| ){0,2}$|\b(?:wins?|won|apart by|differ(?:s|ed)? by) (?:back )?$/i;
const FALL_BEFORE = new RegExp(
  `(?:${DOWN_HAN})(?:${SOFT_HAN}){0,4}$|\\b(?:${DOWN_PHRASES_LATIN}|${DOWN_LATIN})${BY}`,
  'i',
);
const RISE_BEFORE = new RegExp(`(?:${UP_HAN})(?:${SOFT_HAN}){0,4}$|\\b(?:${UP_LATIN})${BY}`, 'i');
const FALL_AFTER = /^ ?(?:[a-z]{2,12} ){0,2}(?:less|fewer|back|gone|saved|shorter|faster|lower|cheaper|off)\b/i;
const RISE_AFTER = /^ ?(?:[a-z]{2,12} ){0,2}(?:more|longer|slower|higher|extra)\b/i;

/** The numbers that state a change in the unit of the values themselves: 省下 3 天, `35 minutes back`, 净增 412 张. */
export function readAmounts(
  text: string,
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
  claims: readonly Claim[],
): readonly Claim[] {
  const taken = new Set([
    ...claims.map(({ quantity }) => quantity.start),
    ...pairs.flatMap(({ from, to }) => [from.start, to.start]),
  ]);
  return quantities.flatMap((quantity, index): Claim[] => {
    const { start, end, bound, unit } = quantity;
    if (taken.has(start) || bound !== undefined || CLAIM_KINDS[unit?.family ?? ''] !== undefined) return [];
    if (FIRST_OF_TWO.test(text.slice(end, end + 3))) return [];
    const left = text.slice(Math.max(quantities[index - 1]?.end ?? 0, start - 24), start);
    const said = saidBefore(left) ?? saidAfter(text.slice(end, end + 30));
    if (said === undefined) return [];
    const phrase = { start: start - (said.before ?? 0), end: end + (said.after ?? 0) };
    return [{ quantity, kind: 'amount', mode: 'by', direction: said.direction, phrase }];
  });
}

/** `恢复可以快：52 分钟到 9 分钟`: the old value, and the new one follows. */
const FIRST_OF_TWO = /^ ?(?:[到至→]|->|=>)/;

interface Said {
  /** Undefined for a mere difference. */
  readonly direction: 'up' | 'down' | undefined;
  /** Characters that the words take before or after the number. */
  readonly before?: number;
  readonly after?: number;
}

/** `每版都比上一版快：820 ms、610 ms`: what follows are the values themselves. */
const LISTS = /比[^\d，,。；;]{0,16}: ?$|\bthan [^\d,.;]{0,24}: ?$/i;

function saidBefore(left: string): Said | undefined {
  if (LISTS.test(left)) return undefined;
  const patterns = [
    [DIFFERENCE, undefined],
    [FALL_BEFORE, 'down'],
    [RISE_BEFORE, 'up'],
  ] as const;
  for (const [pattern, direction] of patterns) {
    const match = pattern.exec(left);
    if (match !== null) return { direction, before: left.length - match.index };
  }
  return undefined;
}

function saidAfter(right: string): Said | undefined {
  const fall = FALL_AFTER.exec(right);
  if (fall !== null) return { direction: 'down', after: fall[0].length };
  const rise = RISE_AFTER.exec(right);
  return rise === null ? undefined : { direction: 'up', after: rise[0].length };
}
