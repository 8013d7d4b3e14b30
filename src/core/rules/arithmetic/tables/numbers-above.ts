import type { TableReading } from '../../reading/slide-reading';

const NUMBER_ABOVE = /\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?/g;

/** The numbers that folded `text` writes in digits. */
export const numbersOf = (text: string): number[] =>
  [...text.matchAll(NUMBER_ABOVE)].map(([digits]) => Number(digits.replaceAll(',', '')));

/** The numbers of headers and of the line above a table, the quotients of two headers (`4K`, `32K` give 8), and periods in seconds. */
export function numbersAbove({ header, context }: TableReading): number[] {
  const read = (text: string): number[] => numbersOf(text).filter((n) => n > 1);
  const inHeaders = header.flatMap(({ text }) => read(text));
  const quotients = inHeaders.flatMap((a) => inHeaders.flatMap((b) => (a > b ? [a / b] : [])));
  const above = context.at(-1) ?? '';
  return [
    ...inHeaders,
    ...quotients,
    ...read(above),
    ...[above, ...header.map(({ text }) => text)].flatMap(periods),
  ].slice(0, 40);
}

const PERIOD = /(\d{1,5}(?:\.\d{1,2})?) ?(秒|分钟?|个?小时|天|s\b|sec|min|h\b|hours?\b|days?\b)/gi;
const SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^分|^min/i, 60],
  [/小时|^h/i, 3600],
  [/天|^d/i, 86_400],
  [/./, 1],
];

/** The periods that a text names, in seconds, also as what makes percentages of them: a stall in every 20 min. */
function periods(text: string): number[] {
  return [...text.matchAll(PERIOD)].flatMap(([, digits, unit]) => {
    const seconds = Number(digits) * SECONDS.find(([pattern]) => pattern.test(unit!))![1];
    return seconds > 1 ? [seconds, seconds / 100] : [];
  });
}
