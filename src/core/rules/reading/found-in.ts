import type { Passage } from './passage';

/** What looks at one passage and at nothing beside it; a function of a module, as it is known by its identity. */
export type PassageReader<T> = (passage: Passage) => readonly T[];

const numbers = new Map<PassageReader<unknown>, number>();

/**
 * What `read` finds in each of `passages`. Nearly all readers find nothing in nearly all passages, and a passage in which
 * nothing was found is not read again: not after a keystroke elsewhere on its slide, and not where its text stands again
 * under other headings, unless the reader looked at those.
 */
export function foundIn<T>(passages: readonly Passage[], read: PassageReader<T>): T[] {
  const reader = numberOf(read);
  const all: T[] = [];
  for (const passage of passages) {
    if (passage.isSilentTo(reader)) continue;
    const looks = passage.looksAround;
    const found = read(passage);
    if (found.length === 0) passage.silence(reader, passage.looksAround !== looks);
    else all.push(...found);
  }
  return all;
}

/** Readers are few: the rules' own. */
function numberOf(read: PassageReader<unknown>): number {
  let number = numbers.get(read);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(read, number);
  }
  return number;
}
