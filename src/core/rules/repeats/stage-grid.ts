import type { Passage } from '../reading/passage';
import type { TableReading } from '../reading/slide-reading';
import { isBase, type LabelledStage } from '../stages/listed-stages';
import { stageOf, stagesOf } from '../stages/stage-labels';

/** A cell of a table whose rows or columns are stages. */
export interface StageCell {
  readonly stage: number;
  /** Sentences may call the stage by its number; `Q3` has none. */
  readonly isNumbered: boolean;
  readonly cell: Passage;
  /** The header or the label that says what it measures. */
  readonly name: Passage;
}

/** Two rows may be before and after of anything. */
const LEAST = 3;

/** The cells of a table whose rows or columns are at least three stages, with the baseline above or beside them. */
export function stageGrid({ header, rows }: TableReading): StageCell[] {
  const corner = header[0]?.text ?? '';
  const down = stagesAlong(
    rows.map(([label]) => label),
    corner,
  );
  if (down.length > 0)
    return down.flatMap(({ index, stage, isNumbered }) =>
      rows[index]!.flatMap((cell, column) => {
        const name = header[column];
        return column === 0 || name === undefined ? [] : [{ stage, isNumbered, cell, name }];
      }),
    );
  const across = stagesAlong([undefined, ...header.slice(1)], corner);
  return across.flatMap(({ index, stage, isNumbered }) =>
    rows.flatMap((row) => {
      const [cell, name] = [row[index], row[0]];
      return cell === undefined || name === undefined ? [] : [{ stage, isNumbered, cell, name }];
    }),
  );
}

type Placed = Pick<LabelledStage, 'index' | 'stage'> & Pick<StageCell, 'isNumbered'>;

function stagesAlong(labels: readonly (Passage | undefined)[], corner: string): Placed[] {
  const all = stagesOf(labels, corner);
  const numbered = all.filter(hasNumber);
  const isNumbered = numbered.length >= LEAST;
  const found = (isNumbered ? numbered : all).map(({ index, stage }) => ({ index, stage, isNumbered }));
  if (found.length < LEAST) return [];
  const before = Math.min(...found.map(({ index }) => index)) - 1;
  const label = labels[before];
  return label !== undefined && isBase({ label }) ? [{ index: before, stage: 0, isNumbered }, ...found] : found;
}

/** Steps that only stand one below the other have no number by which a sentence could call them. */
const hasNumber = ({ label: { text } }: { readonly label: Pick<Passage, 'text'> }): boolean =>
  stageOf({ text }) !== undefined || /^[ *]{0,3}(?:\d{1,2}|[一二三四五六七八九])(?![\d.])/.test(text);
