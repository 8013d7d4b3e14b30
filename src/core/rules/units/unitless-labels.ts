import type { Fix } from '../../source/finding';
import { message } from '../../source/message';
import { span } from '../../source/span';
import { grouped } from '../reading/grouped';
import type { Passage } from '../reading/passage';
import type { Reading } from '../reading/reading';
import type { TableReading } from '../reading/slide-reading';
import type { RuleFinding } from '../rule';

/** A reading without a unit and what is told of it alone. */
export interface Unitless {
  readonly reading: Reading;
  readonly finding: RuleFinding;
}

/**
 * One finding for all the cells that one label leaves without a unit, at the first of them: the unit is missing once. Its fixes
 * write it behind the label. `units` are those that may be meant, best first.
 */
export function foldedByLabel(
  found: readonly Unitless[],
  tables: readonly TableReading[],
  units: (reading: Reading) => readonly string[],
): RuleFinding[] {
  return [...grouped(found, ({ reading }) => reading.mention).values()].flatMap(([first, ...more]): RuleFinding[] => {
    const label = first === undefined || more.length === 0 ? undefined : labelOf(first.reading, tables);
    if (first === undefined || label === undefined) return [first!, ...more].map(({ finding }) => finding);
    return [
      {
        ...first.finding,
        related: more.map(({ finding }) => ({ span: finding.span, message: message('no unit either') })),
        fixes: units(first.reading).map((unit) => unitBehind(label, unit)),
      },
    ];
  });
}

/** The header or the row's label that names what a cell holds. */
function labelOf({ mention, passage }: Reading, tables: readonly TableReading[]): Passage | undefined {
  return tables
    .filter(({ rows }) => rows.some((row) => row.includes(passage)))
    .flatMap(({ header, rows }) => [...header, ...rows.flatMap((row) => row.slice(0, 1))])
    .find(({ mentions }) => mentions.includes(mention));
}

function unitBehind(label: Passage, unit: string): Fix {
  const { text } = label;
  const end = text.trimEnd().length;
  const at = label.spanOf({ start: end - 1, end }).end;
  const written = label.isChinese ? `（${unit}）` : ` (${unit})`;
  return { title: message('Add “{0}”', unit), edits: [{ span: span(at, at), text: written }], safe: false };
}
