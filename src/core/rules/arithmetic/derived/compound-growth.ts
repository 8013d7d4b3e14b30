import { writtenCount } from '../../../numbers/number-words';
import { isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';

/** A growth of each period on that of the one before. */
const COMPOUND = /复合|环比|复利|\bcompound/i;
/** The same each time, on what was at the beginning. */
const SIMPLE = /单利|线性|同比|\b(?:simple|linear(?:ly)?|year[- ]on[- ]year)\b/i;
const FALLS = /[降减衰]|\b(?:fall|drop|shrink|declin|decay|decreas)/i;
type Unit = 'week' | 'month' | 'quarter' | 'year';
const MONTHS: Readonly<Record<Unit, number>> = { week: 12 / 52, month: 1, quarter: 3, year: 12 };
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['week', /周|week/i],
  ['month', /月|month/i],
  ['quarter', /季|quarter/i],
  ['year', /年|year/i],
];
/** The period of a growth, before it or behind it. */
const PERIOD_BEFORE = /(?:每(?:个)?|逐|按|以)?(周|月|季度?|年)(?:度)?(?:均|环比|复合|增|涨|平均)?[^\d,，。；;%]{0,8}$/;
const PERIOD_AFTER = /^(?: growth)?,? ?(?:a|per|each|every) (week|month|quarter|year)\b/i;
/** How long it goes on, before a multiple of what is now. */
const AFTER_TIME =
  /(?<![\d.])(\d{1,2}|[一二两三四五六七八九十]{1,2}|半|\b(?:one|two|three|four|five|six|nine|ten|twelve|eighteen|twenty-four)\b) ?(?:个)?(周|月|季度|年|weeks?|months?|quarters?|years?)(?:之?后|以后|下来|time)?[^\d。；;]{0,24}$/i;
/** What need not grow as fast. */
const OTHER_THING = /成本|费用|账单|价|电费|同期|\b(?:costs?|bill|price|spend)\b/i;
const LEAST_STEPS = 2;
const TOLERANCE = 0.025;
const FAR = 3;

/** What a growth per period makes of the present after several of them: 每月复合 6%，12 个月后是现在的 2.01 倍, not 1.72. */
export function wrongCompoundGrowth(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  if (!COMPOUND.test(text) || SIMPLE.test(text) || FALLS.test(text)) return [];
  const rates = quantities.filter(
    (one) => one.unit?.family === 'ratio' && one.value === one.high && one.bound === undefined,
  );
  const [rate, ...more] = rates;
  const period = rate === undefined || more.length > 0 ? undefined : periodOf(text, rate);
  if (rate === undefined || period === undefined) return [];
  return quantities.flatMap((multiple): Miss[] => {
    if (multiple.start < rate.end || multiple.unit?.family !== 'factor' || !isExact(multiple)) return [];
    const said = text.slice(rate.end, multiple.start);
    const steps = OTHER_THING.test(said) ? undefined : stepsBefore(said, period);
    if (steps === undefined || steps < LEAST_STEPS) return [];
    const expected = (1 + rate.value / 100) ** steps;
    const room = Math.max(TOLERANCE * expected, multiple.step * 0.6);
    if (Math.abs(expected - multiple.value) <= room || expected / multiple.value > FAR) return [];
    const from = `(1 + ${passage.quote(rate)}) ^ ${Number(steps.toPrecision(3))}`;
    return [{ passage, quantity: multiple, expected, from, probable: true }];
  });
}

const unitOf = (word: string): Unit => UNITS.find(([, pattern]) => pattern.test(word))![0];

function periodOf(text: string, { start, end }: Quantity): Unit | undefined {
  const word =
    PERIOD_AFTER.exec(text.slice(end, end + 24))?.[1] ??
    PERIOD_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return word === undefined ? undefined : unitOf(word);
}

function stepsBefore(said: string, period: Unit): number | undefined {
  const [, written, word] = AFTER_TIME.exec(said) ?? [];
  if (written === undefined || word === undefined) return undefined;
  const count = written === '半' ? 0.5 : writtenCount(written);
  return Number.isFinite(count) ? (count * MONTHS[unitOf(word)]) / MONTHS[period] : undefined;
}
