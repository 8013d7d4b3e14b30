import { sentencesIn } from '../../numbers/sentences';
import type { Passage } from '../reading/passage';
import { withoutDenials } from './denials';
import { isTakenBack, needIn, type Overfilled, PARTLY, PUTS, REFUSED, SLACK } from './memory-holders';
import { holdersIn } from './memory-places';
import { modelSizes, parameterBytes } from './model-memory';

/** Where a clause begins. */
const CLAUSE = /[,，、:]|\b(?:and|but|while)\b|而|但/g;

/**
 * Several memories that a sentence holds one model against, each in a clause of its own, and one is said to have room though
 * it has not: `一台 H100（共 640 GB）就能放下，一台 H200（共 1,128 GB）还能剩 457 GB`. What is put there stands before the first.
 */
export function overfilledOfSeveral(passage: Passage): Overfilled[] {
  const { text } = passage;
  if (!PUTS.test(text) || !/\d/.test(text)) return [];
  return sentencesIn(text).flatMap(({ start, end }) => {
    const holders = holdersIn(passage, start, end).sort((a, b) => a.start - b.start);
    const [first] = holders;
    if (first === undefined || holders.length < 2) return [];
    const starts = holders.map((one) => clauseStart(text, start, one.start));
    const lead = withoutDenials(text.slice(start, starts[0]));
    if (REFUSED.test(lead) || PARTLY.test(lead)) return [];
    const need = needIn(passage, start, starts[0]!, first, undefined);
    if (need === undefined) return [];
    return holders.flatMap((holder, index): Overfilled[] => {
      const [from, to] = [starts[index]!, starts[index + 1] ?? end];
      const clause = withoutDenials(text.slice(from, to));
      if (holder.start < from || !PUTS.test(clause) || REFUSED.test(clause) || PARTLY.test(clause)) return [];
      // It says what it puts there itself.
      if (modelSizes(clause).length > 0 || parameterBytes(clause).length > 0) return [];
      if (isTakenBack(text.slice(to, to + 28)) || need.needs <= holder.gigabytes * SLACK) return [];
      return [{ ...need, holder: { start: holder.start, end: holder.end }, has: holder.gigabytes }];
    });
  });
}

/** Where the clause of a place begins, at the last mark that is not in brackets right before it. */
function clauseStart(text: string, start: number, at: number): number {
  const before = text.slice(start, at).replace(/[(（][^()（）]{0,40}$/, '');
  return start + Math.max(0, ...[...before.matchAll(CLAUSE)].map(({ index, 0: mark }) => index + mark.length));
}
