import type { Footnote, Picture } from '../deck/block';
import type { Directive, Note } from '../deck/deck';
import { type Message, message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import { type Span, span } from '../source/span';
import type { References } from './markdown';

/** What is known and collected while the text of one slide is read. */
export interface Reading {
  /** Marp's rule for line breaks applies. */
  readonly marp: boolean;
  readonly references: References;
  /** Offset in the text being read to offset on the slide. */
  readonly at: (offset: number) => number;
  /** A comment's text is being read: what is found there is part of the note. */
  readonly inNote: boolean;
  readonly notes: Note[];
  readonly directives: Directive[];
  /** Pictures on the slide's ground (`![bg](…)`), wherever they stand. */
  readonly backgrounds: Picture[];
  readonly problems: Problem[];
  /** Labels of footnotes in the order of their first reference, every reference, and the notes themselves. */
  readonly footnoteLabels: string[];
  readonly footnoteReferences: { readonly label: string; readonly span: Span }[];
  readonly footnotes: Omit<Footnote, 'number'>[];
}

/** The place on the slide of a piece of the text being read. */
export function placeOf(reading: Reading, from: number, to: number): Span {
  return span(reading.at(from), reading.at(to));
}

export function report(reading: Reading, code: string, severity: Severity, text: Message, at: Span): void {
  reading.problems.push({ code, severity, message: text, span: at });
}

/** A tag that is not drawn: its text stays. */
export function reportDroppedTag(reading: Reading, tag: string, at: Span): void {
  report(reading, 'html-dropped', 'info', message('The HTML tag <{0}> is not drawn; its text is kept.', tag), at);
}
