import type { Claim } from '../../numbers/change';
import type { Passage } from '../reading/passage';
import { EITHER_WAY, sizes } from './order';
import type { Operands, Verdict } from './verdict';

/** The claim is exactly what is left, or the difference: that would be a coincidence if it spoke of something else. */
export function isTelling(verdict: Verdict, { from, to }: Operands): boolean {
  if ([from, to].some(({ bound, approximate }) => bound !== undefined || approximate)) return false;
  return (
    verdict.kind === 'remainder' ||
    verdict.kind === 'points' ||
    verdict.kind === 'opposite' ||
    (verdict.kind === 'wrong' && [verdict.isDifference, verdict.isOtherBase, verdict.isInverse].includes(true))
  );
}

/** Whether the claim goes the way of its numbers. */
export function fits(passage: Passage, { phrase, direction }: Claim, { from, to }: Operands): boolean {
  // The phrase of `a speed-up of 3×` is its last word.
  const said = passage.text.slice(Math.max(0, phrase.start - 'speed-'.length), phrase.end);
  if (direction === undefined || EITHER_WAY.test(passage.quote(phrase)) || /^speed[- ]?up/i.test(said)) return true;
  const [old, now] = sizes({ from, to });
  return direction === 'up' ? now > old : now < old;
}
