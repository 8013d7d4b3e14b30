import { hanNumber } from './han-numerals';

const ENGLISH: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map(
    (word, index): [string, number] => [word, index + 13],
  ),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index): [string, number] => [word, (index + 2) * 10],
  ),
  ['a', 1],
  ['an', 1],
  ['single', 1],
]);
const ONE_HAN = '单';

/** A count as it is written in a sentence: digits, 八 or 十六, `four`, `forty-five`; undefined for anything else. */
export function countNamed(written: string): number | undefined {
  if (written === ONE_HAN) return 1;
  const [first = '', last] = written.toLowerCase().split('-');
  const tens = ENGLISH.get(first);
  if (tens === undefined) return written === '' ? undefined : hanNumber(written);
  const ones = last === undefined ? 0 : ENGLISH.get(last);
  return ones === undefined ? undefined : tens + ones;
}

/** A count in words or in digits; not a number where it is neither. */
export const writtenCount = (written: string): number => countNamed(written) ?? Number(written);
