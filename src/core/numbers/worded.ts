import { countNamed } from './number-words';
import type { Quantity } from './quantity';
import { unitAt } from './unit-parser';
import type { Unit } from './units';

const RATIO: Unit = { text: '%', dimensions: { percent: 1 }, family: 'ratio', factor: 1 };

const ONES = 'two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ENGLISH = new RegExp(
  `(?<!\\bbetween )\\b((?:${TENS})(?:-(?:one|${ONES})(?![a-z]))?|${TEENS}|${ONES}|(?:a )?dozen|(?:a |one )?hundred|(?:a |one )?thousand|(?:a |one )?million)( and a half)?[ -](?=[a-z])`,
  'gi',
);
const ROUND: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6 };
/** A number before a measure word or a unit of time; ordinals are none. */
const HAN =
  /(?<![第几数个一两二三四五六七八九十百\d.])([一两二三四五六七八九十百]{1,4}|半)(?=个?半?(?:小时|钟头|分钟|秒|天|周|月|年|[台张块条路次人家种套组遍轮班柜节份卡机只颗根把位名层列排]))/g;
const HALF_HOUR_AFTER = /^ ?个?半/;
/** Shares in words: 一半, 三成, 四分之一, `half of`, `a quarter of`. */
const SHARES: readonly (readonly [RegExp, (match: RegExpMatchArray) => number])[] = [
  [/一半|\bhalf (?:of|the)\b/gi, () => 50],
  [/([一二三四五六七八九])成(?![为了本熟员立功套交])/g, ([, digit]) => 10 * countNamed(digit!)!],
  [
    /([二三四五六七八九十])分之([一二三四五六七八九])/g,
    ([, whole, part]) => (100 * countNamed(part!)!) / countNamed(whole!)!,
  ],
  [/\b(?:a|one)[ -]third\b/gi, () => 100 / 3],
  [/\btwo[ -]thirds\b/gi, () => 200 / 3],
  [/\b(?:a|one)[ -]quarter\b/gi, () => 25],
  [/\bthree[ -]quarters\b/gi, () => 75],
];

const HOURS = /\bhalf an hour\b|\b(?:an|one) hour and a half\b|\bone and a half hours\b/gi;
const HOUR: Unit = { text: 'hours', dimensions: { second: 1 }, family: 'time', factor: 3600 };

/** `an 8,192-token prompt`, `16 8-GPU nodes`: numbers that are read as names elsewhere. */
const HYPHENATED = /(?<![\d.,A-Za-z-])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?=-(?:tokens?|GPU|card)\b)/g;

function hyphenated(text: string): Quantity[] {
  if (!/\d-[tGc]/.test(text)) return [];
  return [...text.matchAll(HYPHENATED)].map(({ 0: digits, index }) =>
    quantityOf(text, index, index + digits.length, Number(digits.replaceAll(',', ''))),
  );
}

/** Cheap: whether any number may be written in words. */
const MAY = new RegExp(
  `[一两二三四五六七八九十百半](?!下|起|直|定|样|般|些|旦)|\\b(?:${ONES}|${TEENS}|${TENS}|dozen|hundred|thousand|million|half|third|quarter|thirds|quarters)\\b`,
  'i',
);

/**
 * The counts, times and shares that folded `text` writes in words: `nine hours`, 八卡, 两个半小时, 三成, `a quarter of`.
 * A rule may reckon with them; what is told of a number in words is left to others.
 */
export function wordedQuantities(text: string): readonly Quantity[] {
  if (!MAY.test(text)) return [...(text.includes('10') ? scientific(text) : []), ...hyphenated(text)];
  const found = [...scientific(text), ...hyphenated(text)];
  for (const match of text.matchAll(ENGLISH)) {
    const word = match[1]!.toLowerCase().replace(/^(?:a|one) /, '');
    const value = (ROUND[word] ?? countNamed(word) ?? 0) + (match[2] === undefined ? 0 : 0.5);
    found.push(quantityOf(text, match.index, match.index + match[0].length - 1, value));
  }
  for (const { 0: whole, index } of text.matchAll(HOURS)) {
    const value = /^half/i.test(whole) ? 0.5 : 1.5;
    const range = { start: index, end: index + whole.length };
    found.push({ ...range, number: range, value, high: value, step: 0, decimals: 1, unit: HOUR, approximate: false });
  }
  for (const match of text.matchAll(HAN)) {
    const digits = match[1]!;
    const end = match.index + digits.length;
    const half = HALF_HOUR_AFTER.exec(text.slice(end, end + 3));
    const value = digits === '半' ? 0.5 : (countNamed(digits) ?? 0) + (half === null ? 0 : 0.5);
    found.push(quantityOf(text, match.index, end + (half?.[0].length ?? 0), value));
  }
  for (const [pattern, share] of SHARES) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const value = share(match);
      found.push({ ...range, number: range, value, high: value, step: 1, decimals: 0, unit: RATIO, approximate: true });
    }
  }
  return found.filter(({ value }) => value > 0 && value !== 1);
}

/** `8.4×10^22 次运算`, `8.4 × 10²² FLOPs`: amounts of operations. */
function scientific(text: string): Quantity[] {
  return [...text.matchAll(SCIENTIFIC)].map(({ 0: whole, 1: mantissa, 2: power, index }) => {
    const exponent = [...power!].map((c) => (SUPERSCRIPTS.includes(c) ? SUPERSCRIPTS.indexOf(c) : c)).join('');
    const scale = 10 ** Number(exponent);
    const decimals = mantissa!.split('.')[1]?.length ?? 0;
    const value = Number(mantissa) * scale;
    const range = { start: index, end: index + whole.length };
    const step = scale / 10 ** decimals;
    return { ...range, number: range, value, high: value, step, decimals, unit: FLOP, approximate: false };
  });
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SCIENTIFIC =
  /(?<![\d.])(\d{1,4}(?:\.\d{1,4})?) ?[×x*·] ?10\^?(\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) ?(?:次?(?:浮点)?运算|次浮点|FLOPs?\b)/gi;
const FLOP: Unit = { text: 'FLOP', dimensions: { flop: 1 }, family: undefined, factor: 1 };

function quantityOf(text: string, start: number, end: number, value: number): Quantity {
  const gap = /^[ -]?个?/.exec(text.slice(end, end + 2))![0].length;
  const unit = unitAt(text, end + gap) ?? unitAt(text, end);
  const decimals = Number.isInteger(value) ? 0 : 1;
  return {
    start,
    end: unit?.end ?? end,
    number: { start, end },
    value,
    high: value,
    // Who writes `two and a half` means no other.
    step: decimals === 0 ? 1 : 0,
    decimals,
    unit: unit?.unit,
    approximate: false,
  };
}
