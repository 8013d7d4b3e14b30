import type { Range } from '../../numbers/quantity';
import type { Span } from '../../source/span';
import type { Passage } from './passage';
import { ListPerBody } from './per-body';
import { readSlide } from './slide-reading';
import { isRefuted } from './standing';

/** Straight marks open and close in turn. */
const QUOTATION = /“[^“”\n]{1,200}”|「[^「」\n]{1,200}」|"[^"\n]{1,200}"/g;

/** The quotations of a slide that its own text refutes: no rule about numbers has to say so again. */
export const retractions = new ListPerBody((body): readonly Span[] =>
  readSlide(body).passages.flatMap((passage) => refutedIn(passage).map((range) => passage.spanOf(range))),
);

function refutedIn({ text, context }: Passage): Range[] {
  if (!/[“「"]/.test(text)) return [];
  return [...text.matchAll(QUOTATION)].flatMap(({ 0: quotation, index }) => {
    const end = index + quotation.length;
    return isRefuted(text.slice(end - 1), context) ? [{ start: index, end }] : [];
  });
}
