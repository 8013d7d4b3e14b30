import type { Passage } from '../reading/passage';

const LONGEST_ITEM = 120;

/** The texts with numbers that follow each other in one list or under one line, in order. */
export function listsIn(texts: readonly Passage[]): readonly (readonly Passage[])[] {
  let lists = known.get(texts);
  if (lists === undefined) {
    lists = readLists(texts);
    known.set(texts, lists);
  }
  return lists;
}

/** Several readers ask. */
const known = new WeakMap<readonly Passage[], readonly (readonly Passage[])[]>();

function readLists(texts: readonly Passage[]): Passage[][] {
  const lists: Passage[][] = [];
  let before: Passage | undefined;
  for (const passage of texts) {
    const isItem = passage.place === 'text' && passage.quantities.length > 0 && passage.text.length <= LONGEST_ITEM;
    if (isItem && before !== undefined && before.context.join('\n') === passage.context.join('\n'))
      lists.at(-1)!.push(passage);
    else if (isItem) lists.push([passage]);
    before = isItem ? passage : undefined;
  }
  return lists.filter(({ length }) => length > 1);
}
