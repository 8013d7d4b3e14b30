import { plainLevels } from '../../numbers/levels';
import type { Quantity } from '../../numbers/quantity';
import type { Passage } from '../reading/passage';

const known = new WeakMap<Passage, readonly Quantity[]>();

/** The numbers of a passage that state a value, in order; none that a claim says something was changed by. Read once. */
export function levelsOf(passage: Passage): readonly Quantity[] {
  let found = known.get(passage);
  if (found === undefined) {
    const stated = [...passage.claims, ...passage.amounts];
    const taken = new Set(stated.map(({ quantity }) => quantity.start));
    found = plainLevels(passage.text, passage.quantities, stated).filter(({ start }) => !taken.has(start));
    known.set(passage, found);
  }
  return found;
}
