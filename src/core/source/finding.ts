import type { Message } from './message';
import type { Severity } from './problem';
import type { Span } from './span';
import type { TextEdit } from './text-edit';

/** What lint reports: data, so that diagnostics, the CLI and the preview can all show it. Spans are absolute. */
export interface Finding {
  /** Rule id (`U01`) or problem code (`overflow`). */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  /** Slide index from 0; undefined when it concerns the deck. */
  readonly slide?: number;
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** Keeps the meaning, and applying it twice equals once. Anything else is a suggestion. */
  readonly safe: boolean;
}
