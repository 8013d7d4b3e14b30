import type { Slide } from '../../deck/deck';
import { absolute, type Span, span } from '../../source/span';

/** Where a finding about a whole slide stands, absolute: its title, else its first line with text. */
export function titleSpan({ body, offset }: Slide): Span {
  if (body.title !== undefined) return absolute(body.title.span, offset);
  return absolute(firstLine(body.text), offset);
}

/** The first line with text, slide-relative. */
export function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', start);
  return span(start, end < 0 ? text.length : end);
}
