import { writtenCount } from '../../../numbers/number-words';
import { canonicalValue, isExact, type Quantity } from '../../../numbers/quantity';
import type { Passage } from '../../reading/passage';
import type { Miss } from '../miss';
import { isOneKind } from '../totals/part-lists';

const MONTHS: readonly (readonly [number, RegExp])[] = [
  [12 / 52, /周|week/i],
  [1, /月|month/i],
  [3, /季|quarter/i],
  [12, /年|year/i],
];
const COUNT = '(\\d{1,2}|[一二两三四五六七八九十半]{1,2}|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen)';
const UNIT = '(周|月|季度?|年|weeks?|months?|quarters?|years?)';
/** 每季度增长 30%, `grows 30% a quarter`: around a share. */
const EACH_BEFORE =
  /(?:每(?:个)?|逐|(?<![\u3400-\u9fff])(?=年[均增涨降]))(周|月|季度?|年)(?:环比|均)?(?:的)?(增长?|涨|上升|提升|降低?|下降|减少?|跌)?[^\d，,。；;%]{0,6}$|(增长?|涨|上升|降低?|下降|减少?|跌)[^\d，,。；;%]{0,4}$/;
const EACH_AFTER = /^ ?(?:(?:a|per|each|every) (week|month|quarter|year)\b|每(?:个)?(周|月|季度?|年))/i;
const GROWS = /增|涨|上升|提升|\b(?:grow\w{0,3}|grew|ris\w{1,3}|rose|increas\w{1,3}|climb\w{0,3}|gain\w{0,3})\b/i;
const FALLS = /降|减|跌|\b(?:fall\w{0,3}|fell|drop\w{0,4}|declin\w{1,3}|shrink\w{0,3}|cheaper|decreas\w{1,3})\b/i;
/** `doubles every four months`, 每 4 个月翻一番. */
const DOUBLES = new RegExp(
  `每 ?(?:${COUNT} ?个?)?${UNIT}(?:就|都|会)?翻[一倍番]|\\bdoubl(?:es|ed|ing) (?:every|once every|each) (?:${COUNT} )?${UNIT}\\b`,
  'i',
);
/** 一年后, `after two years`, `a year later`: how long it goes on. */
const LATER = new RegExp(
  `${COUNT} ?个?${UNIT}(?:之?后|以后|下来|内)|\\b(?:after|in|within) ${COUNT} ${UNIT}\\b|\\b${COUNT} ${UNIT} (?:later|on|from now)\\b`,
  'i',
);
/** Not the same all the time, or more than it. */
const OTHERWISE =
  /目标|计划|预算|实际|实测|上限|单利|放缓|加速|其中|此后|\b(?:target|budget|actual(?:ly)?|measured|limit|simple|slow\w{0,3}|cap|plan(?:ned)?|then|but|instead)\b/i;
const COMPOUND = /复合|环比|复利|\bcompound/i;
const TOLERANCE = 0.025;
const FAR = 3;
const REACH = 24;

/** A growth of each period on that of the one before. */
interface Growth {
  readonly factor: number;
  /** Of what was at the beginning, where it is told so. */
  readonly share: number | undefined;
  /** In months. */
  readonly period: number;
  readonly end: number;
  readonly said: string;
  readonly slack: number;
}

/** `日活 20 万，每季度增长 30%，一年后约 44 万`, `doubles every four months`: what a growth makes of a value after several periods. */
export function wrongGrownValues(passage: Passage): Miss[] {
  const { text, quantities } = passage;
  const growth = quantities.length < 2 || OTHERWISE.test(text) ? undefined : growthIn(passage);
  if (growth === undefined) return [];
  const later = LATER.exec(text.slice(growth.end));
  const isTime = ({ unit }: Quantity): boolean => unit?.family === 'time' || unit?.family === 'ratio';
  const isCount = ({ start, end }: Quantity): boolean => OF_PERIODS.test(text.slice(end, end + 8)) && start >= 0;
  const [base, value, ...more] = quantities.filter((one) => !isTime(one) && !isCount(one));
  if (later === null || base === undefined || value === undefined || more.length > 0) return [];
  if (!isExact(base) || value.value !== value.high || value.bound !== undefined || !areAlike(base, value)) return [];
  if (value.start < growth.end || base.start > value.start || EITHER.test(text.slice(base.end, value.start))) return [];
  const [count, unit] = later.slice(1).filter((part) => part !== undefined) as [string, string];
  const steps = (countOf(count) * monthsOf(unit)) / growth.period;
  if (!(steps >= (growth.share === undefined ? 1 : 2))) return [];
  return judged(passage, base, value, growth, steps);
}

/** `43 or 44 GPUs`: two guesses of one value. */
const EITHER = /^ ?(?:or|或者?|还是) ?$/i;

/** Of one kind; prices of which the second leaves out per what. */
const areAlike = (a: Quantity, b: Quantity): boolean => isOneKind(a, b) || areOfOnePrice(a, b);
const areOfOnePrice = ({ unit: a }: Quantity, { unit: b }: Quantity): boolean =>
  a?.dimensions.money === 1 && b?.family === 'money' && a.currency === b.currency;

const OF_PERIODS = /^ ?(?:个?[周月季年]|(?:week|month|quarter|year)s?\b)/i;

function judged(passage: Passage, base: Quantity, value: Quantity, growth: Growth, steps: number): Miss[] {
  const { factor, share, said } = growth;
  const isPrice = !isOneKind(base, value);
  const from = isPrice ? base.value : canonicalValue(base);
  const expected = from * factor ** steps;
  const isSimple = share !== undefined && !COMPOUND.test(passage.text);
  const means = isSimple ? [expected, from * (1 + share * steps)] : [expected];
  const actual = isPrice ? value.value : canonicalValue(value);
  const room =
    TOLERANCE +
    (value.approximate ? TOLERANCE : 0) +
    value.step / 2 / value.value +
    base.step / 2 / base.value +
    growth.slack * steps;
  if (means.some((mean) => Math.abs(actual / mean - 1) <= room)) return [];
  if (actual / expected > FAR || expected / actual > FAR) return [];
  const by = `× ${said} ^ ${Number(steps.toPrecision(3))}`;
  return [
    {
      passage,
      quantity: value,
      expected: (expected / actual) * value.value,
      from: `${passage.quote(base)} ${by}`,
      probable: true,
    },
  ];
}

function growthIn({ text, quantities }: Passage): Growth | undefined {
  const doubling = DOUBLES.exec(text);
  const rates = quantities.filter(({ unit }) => unit?.family === 'ratio');
  if (doubling !== null) {
    const [first, second] = doubling.slice(1).filter((part) => part !== undefined) as [string, string?];
    const period = second === undefined ? monthsOf(first) : countOf(first) * monthsOf(second);
    const end = doubling.index + doubling[0].length;
    return rates.length > 0 ? undefined : { factor: 2, share: undefined, period, end, said: '2', slack: 0 };
  }
  const [rate, ...more] = rates;
  if (rate === undefined || more.length > 0 || !isExact(rate)) return undefined;
  const before = text.slice(Math.max(0, rate.start - REACH), rate.start);
  const own = EACH_BEFORE.exec(before);
  const after = EACH_AFTER.exec(text.slice(rate.end, rate.end + REACH));
  const unit = after?.[1] ?? after?.[2] ?? own?.[1];
  const [grows, falls] = [GROWS, FALLS].map((words) => words.test(before)) as [boolean, boolean];
  if (unit === undefined || grows === falls || rate.value >= 100) return undefined;
  const share = ((grows ? 1 : -1) * rate.value) / 100;
  const said = `(1 ${grows ? '+' : '-'} ${text.slice(rate.start, rate.end)})`;
  const slack = rate.value % 1 === 0 ? 0 : rate.step / 200;
  return { factor: 1 + share, share, period: monthsOf(unit), end: rate.end, said, slack };
}

const monthsOf = (word: string): number => MONTHS.find(([, pattern]) => pattern.test(word))![0];
const countOf = (word: string): number => (word === '半' ? 0.5 : writtenCount(word));
