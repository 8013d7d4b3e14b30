import type { Passage } from '../reading/passage';
import { stageMentions } from '../stages/stage-mentions';

/** Where a number stands, and the names of its row and column. */
interface Labelled {
  readonly passage: Passage;
  readonly labels: readonly string[];
}

const known = new WeakMap<Passage, ReadonlySet<number>>();

/** The stages that the headings over a text and its own words name. */
const stagesOf = ({ passage, labels }: Labelled): ReadonlySet<number> =>
  new Set([...ofPassage(passage), ...labels.flatMap(numbersIn)]);

function ofPassage(passage: Passage): ReadonlySet<number> {
  let found = known.get(passage);
  if (found === undefined) {
    found = new Set([passage.text, ...passage.context].flatMap(numbersIn));
    known.set(passage, found);
  }
  return found;
}

const numbersIn = (text: string): number[] => stageMentions(text).map(({ stage }) => stage);

/** Whether two numbers stand under the headings of different stages, neither of whose texts speaks of the stage of the other. */
export function areOfTwoStages(one: Labelled, other: Labelled): boolean {
  const [a, b] = [stagesOf(one), stagesOf(other)];
  return a.size > 0 && b.size > 0 && ![...a].some((stage) => b.has(stage));
}
