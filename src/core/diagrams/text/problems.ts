import { type Message, message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';

/** A statement that its kind of diagram does not have: the diagram is shown as its source. */
export function syntaxProblem(span: Span, text: Message = message('The diagram has no such statement')): Problem {
  return { code: 'diagram-syntax', severity: 'error', message: text, span };
}

/** Something that was read but is not drawn. */
export function ignoredProblem(span: Span, text: Message): Problem {
  return { code: 'diagram-ignored', severity: 'info', message: text, span };
}
