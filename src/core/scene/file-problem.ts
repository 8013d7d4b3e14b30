import type { Message } from '../source/message';
import type { Problem, Severity } from '../source/problem';
import { SourceText } from '../source/source-text';
import type { Span } from '../source/span';
import type { TextFile } from './resources';

/** How the findings of a file are told where the deck names it. */
export interface FileWording {
  readonly code: string;
  readonly one: (path: string, line: number) => Message;
  readonly several: (path: string, count: number, line: number) => Message;
}

const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The problems of a file that the deck names, in one sentence at `at`, with the line of the first of the worst ones: their
 * own places are in that file. Undefined without any.
 */
export function fileProblem(
  problems: readonly Problem[],
  { path, text }: TextFile,
  at: Span,
  { code, one, several }: FileWording,
): Problem | undefined {
  const severity = BY_WEIGHT.find((each) => problems.some((problem) => problem.severity === each));
  const first = problems.find((problem) => problem.severity === severity);
  if (severity === undefined || !first) return undefined;
  const line = new SourceText(text).positionAt(first.span.start).line + 1;
  const said = problems.length === 1 ? one(path, line) : several(path, problems.length, line);
  return { code, severity, message: said, span: at };
}
