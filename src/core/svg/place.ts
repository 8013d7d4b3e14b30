import type { Span } from '../source/span';

/** Where it came from, for clicks and for the cursor; decoration has an empty span and gets none. */
export function place(span: Span | undefined): Record<string, string | undefined> {
  if (!span || span.end <= span.start) return {};
  return { 'data-start': String(span.start), 'data-end': String(span.end) };
}
