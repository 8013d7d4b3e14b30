import type { Fact } from './facts';

/**
 * Whether the facts of a kind on a slide say what they said before, each in its place: then the same of them contradict one
 * another, though an edit beside them has made them anew.
 */
export function areAlike(now: readonly Fact[], before: readonly Fact[]): boolean {
  return (
    now.length === before.length &&
    now.every(
      (fact, at) =>
        isAlike(fact, before[at]!) &&
        // Which of them share a passage is the same too.
        (fact.passage === now[at - 1]?.passage) === (before[at]!.passage === before[at - 1]?.passage),
    )
  );
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
