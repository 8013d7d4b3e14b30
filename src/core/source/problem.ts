import type { Message } from './message';
import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info';

/** Something that parsing or layout noticed. Parsing and layout never throw on text: they return these. */
export interface Problem {
  /** Stable id in kebab case, the same in diagnostics, settings and JSON (`overflow`, `picture-missing`). */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
}
