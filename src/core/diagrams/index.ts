import type { EmbeddedBlock } from '../deck/block';
import { message } from '../source/message';
import type { Problem } from '../source/problem';
import { Recent } from '../source/recent';
import type { DiagramKind, DiagramReading } from './diagram-kind';
import { headOf } from './head';
import { DIAGRAM_KINDS } from './kinds';

export { DIAGRAM_KINDS } from './kinds';

/** A diagram that has been read. Without `kind`, or with an error among its problems, its source is shown. */
export interface ReadDiagram extends DiagramReading<unknown> {
  readonly kind?: DiagramKind;
}

const known = new Recent<ReadDiagram>(100);

/** Reads a block's text once; lint, layout and hover share the result. Spans count from the start of the text. */
export function readDiagram({ text }: EmbeddedBlock<'diagram'>): ReadDiagram {
  const found = known.get(text);
  if (found) return found;
  const read = readDiagramText(text);
  known.set(text, read);
  return read;
}

/** Reads a diagram's text; never throws. */
export function readDiagramText(text: string): ReadDiagram {
  const head = headOf(text);
  const kind = head && DIAGRAM_KINDS.find((one) => one.detect.test(head.text));
  if (kind) return { kind, ...kind.read(text) };
  const problem: Problem = head
    ? {
        code: 'diagram-not-native',
        severity: 'warning',
        message: message(
          'Diagrams of the kind "{0}" are not drawn: this one is shown as its source.',
          firstWord(head.text),
        ),
        span: head.span,
      }
    : {
        code: 'diagram-empty',
        severity: 'warning',
        message: message('The diagram is empty.'),
        span: { start: 0, end: text.length },
      };
  return { model: undefined, problems: [problem] };
}

function firstWord(line: string): string {
  return line.split(/[\s;:{]/, 1)[0]!.slice(0, 40);
}
