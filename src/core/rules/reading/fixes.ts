import { type Quantity, written } from '../../numbers/quantity';
import type { Fix } from '../../source/finding';
import { message } from '../../source/message';
import type { Passage } from './passage';

/** The fix that puts a computed value in a number's place: same digits after the point, sign and unit untouched. */
export function replaceNumber(passage: Passage, { number, sign, decimals }: Quantity, value: number): Fix {
  const digits = sign === undefined ? number : { start: number.start + 1, end: number.end };
  const text = written(value, decimals);
  return {
    title: message('Replace {0} by {1}', passage.quote(digits), text),
    edits: [{ span: passage.spanOf(digits), text }],
    safe: false,
  };
}
