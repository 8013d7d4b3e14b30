import type { Passage } from '../../reading/passage';
import { operandsOf } from '../derived/operands';
import type { Miss } from '../miss';
import { ACTUAL, DOWN, daysNamed, FOLLOWS, isAvailability, LONG, wrongDowntime } from './downtime';
import { type Pair, wrongAmong } from './downtime-columns';
import { wrongDowntimeOfNines } from './nines';

/** The downtimes told in a text that the availabilities beside them do not leave. */
export function wrongDowntimes(passage: Passage): Miss[] {
  const found = wrongDowntime(passage);
  return found.length > 0 ? found : [...wrongOfSeveral(passage), ...wrongDowntimeOfNines(passage)];
}

/** `99.9% allows 43.2 minutes a month, 99.95% allows 12.6 minutes`: each availability with the time after it, of which the others fit. */
function wrongOfSeveral(passage: Passage): Miss[] {
  const { text } = passage;
  if (!text.includes('%') || !DOWN.test(text) || !FOLLOWS.test(text) || ACTUAL.test(text)) return [];
  const operands = operandsOf(passage).flat();
  const told = operands.filter((one) => one.isShare || (one.family === 'time' && one.value < LONG));
  const pairs = told.flatMap((share, at): Pair[] => {
    const time = told[at + 1];
    if (!isAvailability(share) || time?.family !== 'time' || time.quantity.unit?.scope !== undefined) return [];
    const scale = time.quantity.unit!.factor;
    return [{ share: share.quantity, time: time.quantity, scale, passages: [passage, passage] }];
  });
  if (pairs.length < 2 || pairs.length * 2 !== told.length) return [];
  return wrongAmong(pairs, daysNamed([text])) ?? [];
}
