import type { Passage } from '../reading/passage';

const DIGITS = '一二三四五六七八九';
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const STAGE =
  /(?:阶段|\b(?:stage|phase|step)) ?(\d{1,2}|[一二三四五六七八九]|one|two|three|four|five|six|seven|eight|nine)(?![\d\w])|第 ?(\d{1,2}|[一二三四五六七八九]) ?(?:个?阶段|步|期|站)/gi;
/** 比第四阶段高 25%, `25% above stage 4`: what a value is compared with is not where it is from. */
const COMPARED =
  /(?:比|较|相对于?|相比于?|对比|自|从|\b(?:than|over|above|below|against|versus|vs\.?|with|to|from|(?:that|those) of|since|after|before|unlike)) ?(?:the |our |in )?$/i;
const LEAD = 24;

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

/** The stages that a text names by their numbers, and where, without those that it compares with. */
export function stagesIn(text: string): { readonly stage: number; readonly index: number }[] {
  return [...text.matchAll(STAGE)].flatMap(({ 1: one, 2: other, index }) => {
    if (COMPARED.test(text.slice(Math.max(0, index - LEAD), index))) return [];
    const written = (one ?? other)!.toLowerCase();
    const named = Math.max(DIGITS.indexOf(written), WORDS.indexOf(written));
    return [{ stage: /\d/.test(written) ? Number(written) : named + 1, index }];
  });
}

const numbersIn = (text: string): number[] => stagesIn(text).map(({ stage }) => stage);

/** Whether two numbers stand under the headings of different stages, neither of whose texts speaks of the stage of the other. */
export function areOfTwoStages(one: Labelled, other: Labelled): boolean {
  const [a, b] = [stagesOf(one), stagesOf(other)];
  return a.size > 0 && b.size > 0 && ![...a].some((stage) => b.has(stage));
}
