import type { Fact } from './facts';

/** Two facts that have each a name, and not the same. */
export const areOfOtherNames = ({ name: a }: Fact, { name: b }: Fact): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Tokens that are read and tokens that are written have each a price. */
export function areOfOtherTokens({ quantity: a }: Fact, { quantity: b }: Fact): boolean {
  const [one, other] = [a.unit?.tokens, b.unit?.tokens];
  return one !== undefined && other !== undefined && one !== other;
}
