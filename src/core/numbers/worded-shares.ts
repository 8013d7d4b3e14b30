import { countNamed } from './number-words';
import type { Interval, Range } from './quantity';

/** A share that a text tells in words, and the percentages that the words may stand for. */
export interface WordedShare extends Range, Interval {}

const DIGITS = '一二两三四五六七八九';
const NEARLY = /(?:接近|将近|近|不到|\b(?:nearly|almost|just under|just short of|close to|not quite)) ?$/i;
const OVER = /(?:超过|超|逾|\b(?:over|more than|just over|above)) ?$/i;
const MORE_AFTER = /^ ?(?:多|以上|出头|强)/;
const TENTHS = new RegExp(`([${DIGITS}])成(?:(半)|([${DIGITS}])(?!成))?(?![为了本熟员立功套交])`, 'g');
const FRACTION_HAN = new RegExp(`([${DIGITS}十])分之([${DIGITS}])`, 'g');
const NAMES: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const FRACTION_EN = new RegExp(
  `\\b(?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])(${Object.keys(NAMES).join('|')})s?\\b(?! (?:time|quarter|half|week|month|year|of (?:20|the year))|-)`,
  'gi',
);
const HALF = /一半|\bhalf\b(?= of|[,.;)]|$)/gi;
/** Part of a share that words leave open: 三成 may be 27% to 33%, a third 31% to 36%. */
const SLACK = 0.08;
const NEARLY_SLACK = 0.15;

/** The shares that folded `text` writes in words: 三成多, 近四成, 三分之一, `one eighth`, `nearly a third`. */
export function wordedShares(text: string): readonly WordedShare[] {
  const found = [
    ...[...text.matchAll(TENTHS)].map((match) => {
      const [, tens, half, ones] = match;
      const value = 10 * countNamed(tens!)! + (half ? 5 : ones ? countNamed(ones)! : 0);
      const slack = half || ones ? 2.5 : 5;
      return shareOf(text, match, value, slack, 10);
    }),
    ...[...text.matchAll(FRACTION_HAN)].map((match) =>
      fractionOf(text, match, countNamed(match[2]!)! / countNamed(match[1]!)!),
    ),
    ...[...text.matchAll(FRACTION_EN)].map((match) =>
      fractionOf(text, match, countNamed(match[1]!.toLowerCase())! / NAMES[match[2]!.toLowerCase()]!),
    ),
    ...[...text.matchAll(HALF)].map((match) => fractionOf(text, match, 0.5)),
  ];
  return found.filter(({ high }) => high > 0 && high < 105);
}

const fractionOf = (text: string, match: RegExpMatchArray, share: number): WordedShare =>
  shareOf(text, match, 100 * share, 100 * share * SLACK, 100 * share * 2 * NEARLY_SLACK);

/** `slack` to either side of `value`, or only below or above it, up to `more`, where words say so. */
function shareOf(text: string, match: RegExpMatchArray, value: number, slack: number, more: number): WordedShare {
  const [start, end] = [match.index!, match.index! + match[0].length];
  const before = text.slice(Math.max(0, start - 16), start);
  const after = MORE_AFTER.exec(text.slice(end, end + 4));
  if (after !== null) return { start, end: end + after[0].length, low: value * 0.99, high: value + more };
  if (NEARLY.test(before)) return { start, end, low: value * (1 - NEARLY_SLACK), high: value * 1.01 };
  if (OVER.test(before)) return { start, end, low: value * 0.99, high: value + more };
  return { start, end, low: value - slack, high: value + slack };
}
