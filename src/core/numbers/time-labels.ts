import { hanNumber } from './han-numerals';

/** A word that says when or in which release something was so, and its place among its kind. */
export interface Label {
  readonly kind: 'month' | 'year' | 'quarter' | 'release' | 'stage' | 'weekday';
  readonly rank: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAYS_HAN = '一二三四五六日';
const HAN_DIGITS = '零一二三四五六七八九';

const LABEL =
  /(?<month>\d{1,2}) ?月(?!内)|(?<![\d个几])(?<hanMonth>十?[一二]|[三四五六七八九十])月(?!内)|\b(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|(?<year>\b20\d\d)(?: ?年|\b)|\bQ(?<quarter>[1-4])\b|(?<season>[一二三四]) ?季度|\b[RrVv](?<release>\d{1,3}(?:\.\d{1,2})?)\b|\b(?:in|with|since|release|version) (?<dotted>\d{1,2}\.\d{1,2})(?=[,.;:)]|$| (?:and|to|it|against|or|we)\b)|\b(?<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|(?:阶段|第|stage|phase|round|week) ?(?<stage>[一二三四五六七八九]|\d{1,2})(?: ?[期轮版批代周季])?/gi;

/** The labels of `text` in order of their place; a month beside its year counts as the month. */
export function labelsOf(text: string): readonly Label[] {
  return [...text.matchAll(LABEL)].flatMap(({ groups }) => labelOf(groups!) ?? []);
}

function labelOf(groups: Readonly<Record<string, string | undefined>>): Label | undefined {
  const { month, hanMonth, name, year, quarter, season, dotted, release = dotted, stage, day, weekday } = groups;
  if (day !== undefined) return { kind: 'weekday', rank: WEEKDAYS.indexOf(day.slice(0, 3).toLowerCase()) };
  if (weekday !== undefined) return { kind: 'weekday', rank: WEEKDAYS_HAN.indexOf(weekday.replace('天', '日')) };
  if (month !== undefined) return { kind: 'month', rank: Number(month) };
  if (hanMonth !== undefined) return { kind: 'month', rank: hanNumber(hanMonth) ?? 0 };
  // `may` and `march` are verbs too.
  if (name !== undefined)
    return /^[A-Z]/.test(name)
      ? { kind: 'month', rank: MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 }
      : undefined;
  if (year !== undefined) return { kind: 'year', rank: Number(year) };
  if (quarter !== undefined) return { kind: 'quarter', rank: Number(quarter) };
  if (season !== undefined) return { kind: 'quarter', rank: numeral(season) };
  if (release !== undefined) return { kind: 'release', rank: Number(release) };
  return stage === undefined ? undefined : { kind: 'stage', rank: numeral(stage) };
}

function numeral(text: string): number {
  const digit = HAN_DIGITS.indexOf(text);
  return digit < 0 ? Number(text) : digit;
}
