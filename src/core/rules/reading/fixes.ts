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

/** The sign that a change from one value to another has, where the text writes one; with the author's own kind of minus. */
export function signLike(passage: Passage, { number, sign }: Quantity, change: number): string {
  if (sign === undefined) return '';
  if (change > 0) return '+';
  return sign === '-' ? passage.quote({ start: number.start, end: number.start + 1 }) : '-';
}

/**
 * The fix that puts a computed value in a number's place: same digits after the point, unit untouched. A sign in front of it
 * stays, unless `sign` is given for it.
 */
export function replaceNumber(passage: Passage, quantity: Quantity, value: number, sign = ''): Fix {
  const { number } = quantity;
  const first = number.start + (quantity.sign === undefined ? 0 : 1);
  const text = sign + writtenLike(passage.quote({ start: first, end: number.end }), quantity, value);
  const old = { start: first - sign.length, end: number.end };
  return {
    title: message('Replace {0} by {1}', passage.quote(old), text),
    edits: [{ span: passage.spanOf(old), text }],
    safe: false,
  };
}
