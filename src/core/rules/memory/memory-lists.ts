import { PlainText } from '../../deck/plain-text';
import { foundIn } from '../reading/found-in';
import { Passage } from '../reading/passage';
import { cardsNamed, migMemory } from './card-memory';
import { copiesOnCards } from './copies-on-cards';
import { modelSizes } from './model-memory';

const LONGEST_ITEM = 60;
const MOST_ITEMS = 5;

/** Short items of one list that name a model, a memory and what becomes of them one after the other, read as one sentence. */
export function itemsTogether(texts: readonly Passage[]): Passage[] {
  const lists: Passage[][] = [];
  for (const passage of texts) {
    const last = lists.at(-1)?.at(-1);
    const isItem = passage.place === 'text' && passage.text.length <= LONGEST_ITEM;
    const isNext = isItem && last !== undefined && last.context.join('\n') === passage.context.join('\n');
    if (isNext) lists.at(-1)!.push(passage);
    else lists.push(isItem ? [passage] : []);
  }
  return lists.filter(isDescription).map(joined);
}

/** One item names the model, another the memory; none does both. */
function isDescription(items: readonly Passage[]): boolean {
  if (items.length < 2 || items.length > MOST_ITEMS) return false;
  const models = foundIn(items, modelNamed);
  if (models.length !== 1) return false;
  const holders = foundIn(items, holderNamed);
  // `## Edge: L4 (24 GB)` above the items names it for all of them.
  if (holders.length === 0)
    return items[0]!.context.some(namesHolder) && items.some(({ text }) => copiesOnCards(text).length > 0);
  return holders.length === 1 && models[0] !== holders[0];
}

const modelNamed = (item: Passage): Passage[] => (modelSizes(item.text).length > 0 ? [item] : []);

const holderNamed = (item: Passage): Passage[] => (namesHolder(item.text) ? [item] : []);

const namesHolder = (text: string): boolean => cardsNamed(text).length > 0 || migMemory(text).length > 0;

function joined(items: readonly Passage[]): Passage {
  const plain = PlainText.join(
    items.map((item) => item.plain),
    '，',
  );
  return new Passage(plain, 'text', items[0]!.context);
}
