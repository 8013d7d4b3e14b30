import type { Passage } from '../reading/passage';
import { stageMentions } from '../stages/stage-mentions';

/** Where a number stands, and the names of its row and column. */
interface Labelled {
  readonly passage: Passage;
  readonly labels: readonly string[];
  /** The stage of the chapter that it stands in, which holds where nothing nearer names one. */
  readonly section?: number | undefined;
}

const known = new WeakMap<Passage, ReadonlySet<number>>();

/** The stages that the headings over a text and its own words name. */
function stagesOf({ passage, labels, section }: Labelled): ReadonlySet<number> {
  const named = new Set([...ofPassage(passage), ...labels.flatMap(numbersIn)]);
  return named.size === 0 && section !== undefined ? new Set([section]) : named;
}

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
