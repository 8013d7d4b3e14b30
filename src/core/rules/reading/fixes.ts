import { type Quantity, written } from '../../numbers/quantity';
import type { Fix } from '../../source/finding';
import { message } from '../../source/message';
import type { Passage } from './passage';

const MULTIPLIED = /^(\d[\d,]{0,20}(?:\.\d{1,12})?)( ?(?:[百千]?[万亿]|[kKMBT]|thousand|million|billion))$/;

/** `value` as the author wrote the number: same digits after the point, and `万` where there was one. */
export function writtenLike(number: string, quantity: Quantity, value: number): string {
  const [, digits, word] = MULTIPLIED.exec(number) ?? [];
  const by = digits === undefined ? 1 : quantity.value / Number(digits.replaceAll(',', ''));
  return `${written(value / by, quantity.decimals)}${word ?? ''}`;
}

/** The fix that puts a computed value in a number's place: same digits after the point, sign and unit untouched. */
export function replaceNumber(passage: Passage, quantity: Quantity, value: number): Fix {
  const { number, sign } = quantity;
  const digits = sign === undefined ? number : { start: number.start + 1, end: number.end };
  const text = writtenLike(passage.quote(digits), quantity, value);
  return {
    title: message('Replace {0} by {1}', passage.quote(digits), text),
    edits: [{ span: passage.spanOf(digits), text }],
    safe: false,
  };
}
