import type { Quantity } from './quantity';
import type { Unit } from './units';

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TIMES: Unit = { text: '倍', dimensions: { times: 1 }, family: 'factor', factor: 1 };
const PERCENT: Unit = { text: '百分之', dimensions: { percent: 1 }, family: 'ratio', factor: 1 };

const PATTERN =
  /百分之 ?([一二三四五六七八九十百\d][一二三四五六七八九十百\d.]{0,5})|([一两二三四五六七八九十百]{1,4})倍/g;

/** 两倍, 十倍, 百分之三十: the numbers that Chinese decks write in characters. `text` is folded. */
export function chineseNumerals(text: string): readonly Quantity[] {
  if (!/倍|百分之/.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const digits = match[1] ?? match[2]!;
    const value = hanNumber(digits);
    if (value === undefined) continue;
    const isPercent = match[1] !== undefined;
    const start = match.index;
    const end = start + match[0].length;
    const number = isPercent ? { start: end - digits.length, end } : { start, end: end - 1 };
    const unitRange = isPercent ? { start, end: number.start } : { start: end - 1, end };
    const unit = isPercent ? PERCENT : TIMES;
    found.push({ start, end, number, unitRange, value, high: value, step: 1, decimals: 0, unit, approximate: false });
  }
  return found;
}

/** 1 to 999 in characters, or digits; undefined if it is neither. */
export function hanNumber(text: string): number | undefined {
  if (/^\d/.test(text)) return Number.isNaN(Number(text)) ? undefined : Number(text);
  let total = 0;
  let digit = 0;
  for (const c of text) {
    if (c === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (c === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else {
      if (digit !== 0 || DIGITS[c] === undefined) return undefined;
      digit = DIGITS[c];
    }
  }
  return total + digit;
}
