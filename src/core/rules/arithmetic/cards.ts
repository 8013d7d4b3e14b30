/** Nodes have four cards or eight, and fleets several nodes. */
const OF_NODE = 4;
const POWERS_OF_TEN: ReadonlySet<number> = new Set([100, 1000, 10_000]);

/**
 * Whether one number is as many times another as there may be cards in a node or in a fleet, so that one of them is of a card and
 * the other of all. `slack`: the share of itself by which `ratio` may be rounded. A slip of the decimal point is none of that.
 */
export function isSoManyCards(ratio: number, slack: number): boolean {
  const times = Math.max(ratio, 1 / ratio);
  const cards = OF_NODE * Math.max(1, Math.round(times / OF_NODE));
  return !POWERS_OF_TEN.has(cards) && Math.abs(times / cards - 1) < slack;
}
