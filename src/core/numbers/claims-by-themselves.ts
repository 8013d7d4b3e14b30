import type { Claim, Pair } from './change';
import { canonicalValue, type Quantity } from './quantity';

/** From the new value to the number, with what ties them in the first group; a digit there is of a label. */
const SO_MUCH =
  /^[^,，;；:.。(—\d]{0,28}\d{0,2}[,，:;；(—] ?((?:(?:and )?(?:that is|which is|that means|that is to say|i\.e\.|namely|in other words),? )?(?:by|or(?: by)?) (?:about |around |roughly |nearly |almost |just |only |some )?|(?:变化)?幅度(?:为|是|约|达|有| ){0,2})$/i;
/** Nothing else follows that it could be of. */
const ENDS = /^ ?(?:[.,;:)。，；](?! of\b)|$)/;
const REACH = 110;

/** `fell from 40 kWh to 30 kWh, that is by 25%`, `…, or 25%.`, `…，幅度为 25%`: a change behind an old and a new value, without a word that says which way. */
export function claimByItself(text: string, quantity: Quantity, pairs: readonly Pair[]): Claim | undefined {
  if (pairs.length === 0 || quantity.unit?.family !== 'ratio' || quantity.sign !== undefined) return undefined;
  const pair = pairs.findLast(({ end }) => end <= quantity.start);
  if (pair === undefined || quantity.start - pair.end > REACH) return undefined;
  const tie = SO_MUCH.exec(text.slice(pair.end, quantity.start))?.[1];
  // `from 41% to 58%, or 60%`: between shares another share is no change without a word for it.
  const isShare = pair.to.unit?.family === 'ratio' && !/\bby |幅度/i.test(tie ?? '');
  if (tie === undefined || isShare || !ENDS.test(text.slice(quantity.end, quantity.end + 6))) return undefined;
  const direction = canonicalValue(pair.to) > canonicalValue(pair.from) ? 'up' : 'down';
  const phrase = { start: quantity.start - tie.length, end: quantity.end };
  return { quantity, kind: 'percent', mode: 'by', direction, phrase };
}
