import type { Range } from '../../../numbers/quantity';

const BEHIND = /^ ?(?:(?:per|an?|each|every) |\/ ?|每)(hundred|thousand|million|billion|[百千]?万|千|亿)/i;
const BEFORE = /(?:每|\bper )(?:[百千]?万|千|百|亿|thousand|million)[\u3400-\u9fffa-z ]{0,8}$/i;
const MANY: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** What a word such as `million` or 百万 stands for. */
export const manyOf = (word: string): number | undefined => MANY[word.toLowerCase()];

/** For how many of them the number that ends at `end` is told: `13.9 GPU-hours per million`. */
export function manyBehind(text: string, end: number): number | undefined {
  const word = BEHIND.exec(text.slice(end, end + REACH))?.[1];
  return word === undefined ? undefined : manyOf(word);
}

/** Whether a number is told for each of so many by words before it: 每百万篇 13.9 卡时. */
export const isOfMany = (text: string, { start }: Range): boolean =>
  BEFORE.test(text.slice(Math.max(0, start - REACH), start));

const REACH = 16;
