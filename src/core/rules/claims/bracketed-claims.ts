import type { Claim } from '../../numbers/change';
import { comparablePair } from '../../numbers/change';
import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import type { JudgedClaim, Operand } from './judged-claims';
import { judge } from './verdict';

/**
 * The changes that stand in brackets behind a value, `680（-25%）`, against the only value that they can mean: that of the
 * cell on the left, or that of the row above.
 */
export function bracketedClaims(table: TableReading): JudgedClaim[] {
  return table.rows.flatMap((row, index) =>
    row.flatMap((cell, column): JudgedClaim[] => {
      const stated = column === 0 || cell.quantities.length !== 2 ? undefined : statedIn(cell);
      if (stated === undefined) return [];
      const { claim, to } = stated;
      // With more columns of numbers nobody knows which is the old value.
      const others = row.filter((other, at) => at > 0 && other !== cell && other.quantities.length > 0).length;
      const bases =
        others === 0
          ? [levelOf(table.rows[index - 1]?.[column], column)]
          : others === 1
            ? [levelOf(row[column - 1], column - 1)]
            : [];
      const known = bases.filter((base): base is Operand => base !== undefined && isOneKind(base, to));
      const [from, ...more] = known;
      const verdict =
        from === undefined || more.length > 0 ? undefined : judge({ from: from.quantity, to: to.quantity }, claim);
      return from === undefined || verdict === undefined || verdict.kind === 'points'
        ? []
        : [{ claim, passage: cell, from, to, verdict }];
    }),
  );
}

const BRACKET = /^[^\d]{0,12}[(（] ?[^\d]{0,12}$/;

/** The value of a cell and the change in brackets behind it. */
function statedIn(passage: Passage): { readonly claim: Claim; readonly to: Operand } | undefined {
  const [quantity, second] = passage.quantities;
  const claim = passage.claims.find((one) => one.quantity === second);
  if (quantity === undefined || claim === undefined || claim.mode === 'to' || claim.kind === 'points') return undefined;
  return BRACKET.test(passage.text.slice(quantity.end, claim.quantity.start))
    ? { claim, to: { quantity, passage } }
    : undefined;
}

/** The value of a cell that has one, with or without its own change behind it. */
function levelOf(passage: Passage | undefined, column: number): Operand | undefined {
  if (passage === undefined || column === 0 || passage.quantities.length === 0) return undefined;
  const quantity = passage.quantities.length === 1 ? passage.quantities[0] : statedIn(passage)?.to.quantity;
  if (quantity === undefined || quantity.sign !== undefined || quantity.unit?.family === 'factor') return undefined;
  return { passage, quantity };
}

const isOneKind = (from: Operand, to: Operand): boolean => comparablePair(from.quantity, to.quantity);
