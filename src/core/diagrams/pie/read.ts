import { message } from '../../source/message';
import type { Problem } from '../../source/problem';
import type { Span } from '../../source/span';
import type { DiagramReading } from '../diagram-kind';
import { labelText } from '../text/label';
import { syntaxProblem } from '../text/problems';
import { diagramText, type Statement } from '../text/statements';

/** A pie chart as it is written. */
export interface Pie {
  readonly title?: string;
  /** Values are wanted beside the names. */
  readonly showsData: boolean;
  readonly slices: readonly PieSlice[];
}

export interface PieSlice {
  readonly label: string;
  readonly value: number;
  readonly span: Span;
}

const HEAD = /^(?:pie\b)?\s*(showData\b)?\s*(?:title\s+(.*))?$/;
const SLICE = /^("(?:[^"])*"|'(?:[^'])*')\s*:\s*(\S+)$/;

/** Reads `pie`: `showData`, a title on the first line or one of its own, and slices as `"name" : value`. */
export function readPie(text: string): DiagramReading<Pie> {
  const { head, statements, title: given } = diagramText(text);
  const problems: Problem[] = [];
  const slices: PieSlice[] = [];
  let title = given;
  let showsData = false;
  for (const statement of head ? [head, ...statements] : []) {
    const found = HEAD.exec(statement.text);
    if (found) {
      showsData ||= found[1] !== undefined;
      title = found[2] ?? title;
      continue;
    }
    const slice = sliceOf(statement);
    if ('code' in slice) problems.push(slice);
    else slices.push(slice);
  }
  if (head && slices.length === 0 && problems.length === 0)
    problems.push(syntaxProblem(head.span, message('The chart has no values')));
  return { model: { ...(title ? { title: labelText(title) } : {}), showsData, slices }, problems };
}

function sliceOf({ text, span }: Statement): PieSlice | Problem {
  const [, name, written] = SLICE.exec(text) ?? [];
  const value = Number(written);
  if (name === undefined || !(value >= 0) || !Number.isFinite(value))
    return syntaxProblem(span, message('A slice of a pie is written as "name" : value, with a positive number'));
  return { label: labelText(name.replace(/^'([\s\S]*)'$/, '$1')), value, span };
}
