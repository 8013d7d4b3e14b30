import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { DOWN, daysNamed } from './downtime';
import { type Pair, wrongAmong } from './downtime-columns';

const LEAST = 90;
const SUBJECT = /可用性|在线率|SLA|SLO|\b(?:availability|uptime|nines|budgets?)\b/i;

/** Items of one list that each tell what an availability leaves, of which one does not: `99.5% leaves 36 min`. */
export function wrongDowntimeInItems(texts: readonly Passage[]): Miss[] {
  return runsOf(texts).flatMap(({ pairs, said }) => {
    if (pairs.length < 2 || !said.some((text) => DOWN.test(text) || SUBJECT.test(text))) return [];
    return wrongAmong(pairs, daysNamed([...said].reverse())) ?? [];
  });
}

function runsOf(texts: readonly Passage[]): { pairs: Pair[]; said: string[] }[] {
  const runs: { pairs: Pair[]; said: string[]; key: string }[] = [];
  let before = '';
  let isOpen = false;
  for (const passage of texts) {
    const pair = pairIn(passage);
    if (pair !== undefined) {
      const key = passage.context.join('\n');
      if (!isOpen || runs.at(-1)?.key !== key) runs.push({ pairs: [], said: [...passage.context, before], key });
      runs.at(-1)!.pairs.push(pair);
      runs.at(-1)!.said.push(passage.text);
    }
    isOpen = pair !== undefined;
    before = passage.text;
  }
  return runs;
}

/** An availability and then a time, and no other number. */
function pairIn(passage: Passage): Pair | undefined {
  const [share, time, ...more] = passage.quantities;
  if (share?.unit?.family !== 'ratio' || time?.unit?.family !== 'time' || more.length > 0) return undefined;
  const isPlain = [share, time].every(({ high, value, bound }) => high === value && bound === undefined && value > 0);
  if (!isPlain || share.value < LEAST || share.value >= 100) return undefined;
  return { share, time, scale: time.unit.factor, passages: [passage, passage] };
}
