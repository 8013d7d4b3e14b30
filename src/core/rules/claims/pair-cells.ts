import type { TableReading } from '../reading/slide-reading';
import { claimOf } from './cell-claims';
import { fits } from './claim-fit';
import type { JudgedClaim } from './judged-claims';
import { judge } from './verdict';

/** The claims of a change column about the old and the new value that stand in one cell of the row: `| 900 ms → 630 ms | -30% |`. */
export function claimsOfPairCells({ header, rows }: TableReading, column: number): JudgedClaim[] {
  const judged = rows.flatMap((row): JudgedClaim[] => {
    const passage = row[column];
    const claim = passage === undefined ? undefined : claimOf(passage);
    const [cell, ...more] = row.filter((other, at) => at > 0 && at !== column && other.pairs.length > 0);
    const [pair] = cell?.pairs ?? [];
    if (passage === undefined || claim === undefined || cell === undefined || pair === undefined) return [];
    if (more.length > 0 || cell.pairs.length > 1 || cell.quantities.length > 2) return [];
    const verdict = judge(pair, claim);
    const [from, to] = [pair.from, pair.to].map((quantity) => ({ passage: cell, quantity }));
    return verdict === undefined ? [] : [{ claim, passage, from: from!, to: to!, verdict }];
  });
  const isOfThem = judged.some(({ verdict }) => verdict.kind === 'right') || CHANGE.test(header[column]!.text.trim());
  return isOfThem ? judged : [];
}

/** A header that says no more than that it is a change, so not of another thing: 变化, `Change`, not `Change in cost`. */
const CHANGE =
  /^(?:变化|变动|幅度|变化幅度|变化率|升降|增减|涨跌|降幅|增幅|改善幅度|提升幅度|change|delta|Δ|difference)(?: ?\(%\))?$/i;

/** The cells that say `上升 30%` of a value that fell by that: a word, unlike a sign, has one sense. */
export function withOtherWord(judged: readonly JudgedClaim[]): JudgedClaim[] {
  return judged.map((one) => {
    const { claim, passage, from, to, verdict } = one;
    const isWorded = claim.quantity.sign === undefined && claim.mode === 'by' && claim.kind !== 'factor';
    const isTurned =
      isWorded && verdict.kind === 'right' && !fits(passage, claim, { from: from.quantity, to: to.quantity });
    return isTurned ? { ...one, verdict: { kind: 'opposite' } } : one;
  });
}
