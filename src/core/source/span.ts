/**
 * A half-open range of UTF-16 offsets, `start` inclusive, `end` exclusive.
 *
 * Spans inside a slide count from the slide's own start (`Slide.offset`), so that a slide keeps its
 * parsed body when text above it changes. Deck-level spans count from the start of the file.
 * `absolute` turns the first into the second.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from `start` to `end`; a reversed pair gives an empty span at `start`. */
export function span(start: number, end: number): Span {
  return { start, end: Math.max(start, end) };
}

/** `inner` counted from where `offset` points to: slide-relative to absolute. */
export function absolute(inner: Span, offset: number): Span {
  return { start: inner.start + offset, end: inner.end + offset };
}

/** The smallest span that holds both. */
export function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether `offset` lies in the span or at its end (a caret after the last character still belongs to it). */
export function touches(s: Span, offset: number): boolean {
  return offset >= s.start && offset <= s.end;
}
