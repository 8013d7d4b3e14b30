import { writtenCount } from '../../../numbers/number-words';
import { sentencesIn } from '../../../numbers/sentences';
import type { Passage } from '../../reading/passage';
import { operandsOf } from '../derived/operands';
import type { Miss } from '../miss';
import { ACTUAL, DOWN, daysNamed, FOLLOWS, LONG } from './downtime';

/** `three nines`, 四个 9, 4 个九: how many nines an availability has, told without its percentage. */
const NINES =
  /\b(two|three|four|five|six|[2-6])[- ](nines?|9s)\b(?! and| ?[.,]?5)|([两二三四五六2-6]) ?个 ?(?:9|九)(?![\d半])/gi;
/** Minutes and hours that go with nines are rounded, and so are the days of a period. */
const TOLERANCE = 0.1;
const DAY = 86_400;

/** `Three nines a year means at most 53 minutes of downtime`: what so many nines do not leave of the period beside them. */
export function wrongDowntimeOfNines(passage: Passage): Miss[] {
  const { text } = passage;
  if (!/9|nine|九/i.test(text) || !(DOWN.test(text) || /断/.test(text))) return [];
  return sentencesIn(text).flatMap(({ start, end, text: sentence }) => {
    const [nines, ...more] = [...sentence.matchAll(NINES)];
    if (nines === undefined || more.length > 0 || !FOLLOWS.test(sentence) || ACTUAL.test(sentence)) return [];
    const told = operandsOf(passage)
      .flat()
      .filter(({ quantity }) => quantity.start >= start && quantity.end <= end);
    const [down, ...others] = told.filter(
      ({ family, value, quantity }) => family === 'time' && value < LONG && quantity.unit?.scope === undefined,
    );
    const days = daysNamed([sentence]);
    if (down === undefined || others.length > 0 || told.some(({ isShare }) => isShare) || days.length === 0) return [];
    const lost = 10 ** -writtenCount(nines[1] ?? nines[3]!);
    const share = `${Number((100 - 100 * lost).toFixed(6))}%`;
    const slack = TOLERANCE + down.quantity.step / down.quantity.value;
    if (days.some((one) => Math.abs(down.value / (lost * one * DAY) - 1) <= slack)) return [];
    const middle = days[Math.floor(days.length / 2)]!;
    const expected = (lost * middle * DAY) / (down.value / down.quantity.value);
    return [
      { passage, quantity: down.quantity, expected, from: `(100% - ${share}) × ${Number(middle.toPrecision(3))} d` },
    ];
  });
}
