import { hanNumber } from '../../../numbers/han-numerals';
import type { Quantity } from '../../../numbers/quantity';
import { unitAt } from '../../../numbers/unit-parser';
import { wordedQuantities } from '../../../numbers/worded';
import type { Passage } from '../../reading/passage';

/** A text and the numbers that it counts or measures with. */
export type Told = Pick<Passage, 'text' | 'quantities'>;

/** 七十个请求: a number before the measure words of things that have no other. */
const HAN_COUNT =
  /(?<![第几数一二两三四五六七八九十百\d.每各哪])([一两二三四五六七八九十百]{1,4})(?=[个起件项笔单](?![月人]))/g;
/** `of every dollar`, 每百元里: a whole that is one or a hundred of its unit. */
const HAN_WHOLE = /每(?:一)?(百)?(?=元|美元|块钱?)/g;
const LATIN_WHOLE = /\b(?:each|every|a|per) (?=(?:dollar|euro|pound)\b)/gi;
const HOUR = /\b(?:one|an) (?=hour\b)|(?<![一二两三四五六七八九十百半\d])一(?=个?(?:小时|钟头))/gi;
/** Cheap: whether any of these may be there. */
const MAY = /[个起件项笔单元块]|小时|dollar|euro|pound|hour/i;

/** The numbers of a passage with those in words: 三台, `the remaining five`, `of every dollar`; shares in words are left out. */
export function amountsOf({ text, quantities: all }: Told): readonly Quantity[] {
  const read = inMultipleOfLast(text, all);
  const quantities = read.some((one) => isTimeOfDay(text, one)) ? read.filter((one) => !isTimeOfDay(text, one)) : read;
  const worded = wordedQuantities(text).filter(
    ({ unit, start, end }) =>
      unit?.family !== 'ratio' && !isDigit(text[start]) && !OF_SHARE.test(text.slice(end, end + 12)),
  );
  const found = [...worded, ...(MAY.test(text) ? countsIn(text) : [])];
  const more = found.filter(({ start, end }, at) => {
    const isApart = (one: Quantity): boolean => one.end <= start || one.start >= end;
    return quantities.every(isApart) && found.slice(0, at).every(isApart);
  });
  return more.length === 0 ? quantities : [...quantities, ...more].sort((a, b) => a.start - b.start);
}

/** 210、240、265、285 万元: a multiplier at the end of a list is that of all its numbers. */
function inMultipleOfLast(text: string, all: readonly Quantity[]): readonly Quantity[] {
  if (!LISTED_MULTIPLE.test(text)) return all;
  const found = [...all];
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [found[at]!, found[at + 1]!];
    const by = next.value / digitsOf(text, next);
    const isListed = /^ ?(?:、|[和与及]|, ) ?$/.test(text.slice(one.end, next.start));
    if (!isListed || one.unit !== undefined || !(by > 1) || isMultiplied(text, one)) continue;
    const [value, high, step] = [one.value * by, one.high * by, one.step * by];
    found[at] = { ...one, value, high, step, ...(next.unit === undefined ? {} : { unit: next.unit }) };
  }
  return found;
}

/** Cheap. */
const LISTED_MULTIPLE = /\d ?[、和与及,] ?\d[\d.,]{0,10} ?[万亿]/;
const isMultiplied = (text: string, one: Quantity): boolean => digitsOf(text, one) !== one.value;
const digitsOf = (text: string, { start, end }: Quantity): number =>
  Number.parseFloat(text.slice(start, end).replaceAll(',', ''));

/** `14 点以后`, `at 2 pm`. */
const isTimeOfDay = (text: string, { unit, decimals, value, end }: Quantity): boolean =>
  unit === undefined && decimals === 0 && value <= 24 && TIME_OF_DAY.test(text.slice(end, end + 8));
const TIME_OF_DAY = /^ ?(?:点(?![数击卡评名])|[ap]\.?m\b|o['’]clock\b)/i;

/** `two thirds`, `three times`. */
const OF_SHARE = /^[ -]?(?:thirds|quarters|fifths|sixths|eighths|tenths|halves|times|fold)\b/i;

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

function countsIn(text: string): Quantity[] {
  const counts = [...text.matchAll(HAN_COUNT)].map(({ 0: digits, index }) =>
    quantityOf(text, index, index + digits.length, hanNumber(digits) ?? 0),
  );
  const wholes = [...text.matchAll(HAN_WHOLE), ...text.matchAll(LATIN_WHOLE)].map(({ 0: words, 1: hundred, index }) =>
    quantityOf(text, index, index + words.length, hundred === undefined ? 1 : 100),
  );
  const hours = [...text.matchAll(HOUR)].map(({ 0: words, index }) =>
    quantityOf(text, index, index + words.length + (text[index + words.length] === '个' ? 1 : 0), 1),
  );
  return [...hours, ...counts.filter(({ value }) => value > 1), ...wholes];
}

function quantityOf(text: string, start: number, end: number, value: number): Quantity {
  const unit = unitAt(text, end);
  const number = { start, end };
  const range = { start, end: unit?.end ?? end, number };
  return { ...range, value, high: value, step: 1, decimals: 0, unit: unit?.unit, approximate: false };
}
