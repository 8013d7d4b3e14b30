import type { JudgedClaim } from './judged-claims';
import { judge } from './verdict';

const ARROW = /^ ?(?:→|⇒|->|=>) ?$/;

/** `11.54 → 10.26 → 9.21 → 8.47 元，全年降低 26.6%`: whether the claim is right of the whole way, whatever the last step gives. */
export function isOfWholeChain({ claim, passage, from, to }: JudgedClaim): boolean {
  if (from.passage !== passage || to.passage !== passage) return false;
  const { quantities, text } = passage;
  const last = quantities.findIndex(({ start }) => start === from.quantity.start);
  let at = last;
  while (at > 0 && ARROW.test(text.slice(quantities[at - 1]!.end, quantities[at]!.start))) at--;
  if (at === last || at < 0) return false;
  const first = quantities[at]!;
  const start =
    first.unit === undefined && to.quantity.unit !== undefined ? { ...first, unit: to.quantity.unit } : first;
  return judge({ from: start, to: to.quantity }, claim)?.kind !== 'wrong';
}
