import type { Fact } from './facts';

/**
 * `now`, with those of `before` in the places of the facts at its beginning and its end that say the same: an edit changes
 * what stands between.
 */
export function knownAgain(now: readonly Fact[], before: readonly Fact[]): readonly Fact[] {
  const most = Math.min(now.length, before.length);
  let first = 0;
  while (first < most && isAlike(now[first]!, before[first]!)) first++;
  let last = 0;
  while (last < most - first && isAlike(now.at(-1 - last)!, before.at(-1 - last)!)) last++;
  return [...before.slice(0, first), ...now.slice(first, now.length - last), ...before.slice(before.length - last)];
}

/** What a fact says is all in its number, the text of its passage and what stands above, and its row and column. */
function isAlike(a: Fact, b: Fact): boolean {
  if (a === b) return true;
  const [text, other] = [a.passage, b.passage];
  return (
    a.digits === b.digits &&
    a.amount === b.amount &&
    a.name === b.name &&
    a.noun === b.noun &&
    a.quantity.start === b.quantity.start &&
    text.place === other.place &&
    text.text === other.text &&
    areEqual(text.context, other.context) &&
    areEqual(namesOf(a), namesOf(b))
  );
}

const namesOf = ({ scene: { labels, beside } }: Fact): string[] => [...labels, ...beside].map(({ text }) => text);

const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at]);
