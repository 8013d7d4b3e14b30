import type { Fact } from './facts';
import type { PlacedFact } from './links';

/**
 * Whether the facts of a kind say what they said in the deck before, each in its place: then the same of them contradict one
 * another, though an edit beside them has made them anew.
 */
export function areAlike(now: readonly PlacedFact[], before: readonly PlacedFact[]): boolean {
  return (
    now.length === before.length &&
    now.every((one, at) => {
      const other = before[at]!;
      return (
        one.slide.index === other.slide.index &&
        isAlike(one.fact, other.fact) &&
        // Which of them share a passage is the same too.
        (one.fact.passage === now[at - 1]?.fact.passage) === (other.fact.passage === before[at - 1]?.fact.passage)
      );
    })
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
